//! Look back, as one of the screens.

use crate::{
    domain::guide::Guide,
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Flow, LookBackChoice, Scene},
        cursor::Cursor,
        page::Page,
    },
};

use super::{LookBack, view};

impl Shown for LookBack {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::LookBack
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_look_back().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        self.refresh(ctx);
        let count = self.parts.len();
        match command {
            Command::Move(go) => self.cursor.through(go, count),
            Command::NextPane => self.turn(1),
            Command::PreviousPane => self.turn(count.saturating_sub(1)),
            Command::Shorter => self.change_period(ctx, -1),
            Command::Longer => self.change_period(ctx, 1),
            Command::Table => self.turn_into_tables(),
            Command::AnotherPair => return self.another_pair(),
            Command::Open => return self.open_part(),
            Command::Pick => self.cursor.pick_by_letter(),
            Command::Letter(letter) => {
                if let Some(item) = self.cursor.pick(letter) {
                    self.cursor = Cursor::at_top(item);
                }
            }
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::Main
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        !self.parts.is_empty()
            || !matches!(command, Command::Shorter | Command::Longer | Command::Table)
    }

    fn chosen(&mut self, _: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        let Choice::LookBack(LookBackChoice::ThenAndNow) = choice else { return Flow::Stay };
        self.pair = Some(0);
        self.show_pair();
        Flow::Stay
    }

    /// Esc: closes something inside first. Says whether there was anything.
    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        self.cursor.stop_picking() || self.pair.take().is_some()
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        LookBack::refresh(self, ctx);
    }

    fn ready(&mut self, scene: &Scene<'_>) {
        view::make_ready(self, scene);
    }

    nothing! {
        asks_before_closing, pane, keeps, told, commit, leave, put_away, shows, passed, next_change,
        holds_unkept, holds_in_no_file, words, paste, asks_first, closes_for_the_other, has_in_hand,
        takes_for_words
    }
}
