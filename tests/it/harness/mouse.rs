//! A mouse that points at what is drawn.

use trust_guide::{
    shell::Event,
    text::width::width,
    ui::mouse::{Did, Mouse},
};

use super::Play;

impl Play {
    /// With the mouse heard, as `F12` has it.
    pub fn with_mouse(&mut self) -> &mut Play {
        assert!(!self.app.hears_mouse());
        // What is told of it makes way for the keys.
        self.keys("<f12><c-l>");
        assert!(self.app.hears_mouse());
        self
    }

    /// Where these words are drawn, column first: the first letter of the last place of them above the footer, or of the
    /// footer.
    #[track_caller]
    pub fn place_of(&self, words: &str) -> (u16, u16) {
        let screen = self.screen();
        let found = screen.lines().enumerate().filter_map(|(row, line)| {
            let column = width(&line[..line.find(words)?]);
            Some((u16::try_from(column).unwrap(), u16::try_from(row).unwrap()))
        });
        let found: Vec<(u16, u16)> = found.collect();
        let footer = u16::try_from(screen.lines().count() - 1).unwrap();
        let above = found.iter().rev().find(|(_, row)| *row < footer);
        *above.or(found.last()).unwrap_or_else(|| panic!("{words} is not in\n{screen}"))
    }

    /// Clicks on these words, as a hand does that looks first.
    #[track_caller]
    pub fn click(&mut self, words: &str) -> &mut Play {
        let place = self.place_of(words);
        self.click_at(place)
    }

    pub fn click_at(&mut self, place: (u16, u16)) -> &mut Play {
        self.mouse(Did::Click, place)
    }

    /// Turns the wheel by some notches, down or up, over a cell.
    pub fn wheel(&mut self, notches: i32, place: (u16, u16)) -> &mut Play {
        let did = if notches < 0 { Did::WheelUp } else { Did::WheelDown };
        for _ in 0..notches.abs() {
            self.mouse(did, place);
        }
        self
    }

    /// The same click again, too soon for a hand that looked.
    pub fn double_click(&mut self, words: &str) -> &mut Play {
        let (column, row) = self.place_of(words);
        let click = || Event::Mouse(Mouse { did: Did::Click, column, row });
        self.world.point(click());
        self.world.point_at_once(click());
        self.settle()
    }

    fn mouse(&mut self, did: Did, (column, row): (u16, u16)) -> &mut Play {
        self.world.point(Event::Mouse(Mouse { did, column, row }));
        self.settle()
    }
}

impl super::Script {
    fn point(&mut self, event: Event) {
        self.events.push_back((super::LOOK, event));
    }

    fn point_at_once(&mut self, event: Event) {
        self.events.push_back((std::time::Duration::from_millis(120), event));
    }
}
