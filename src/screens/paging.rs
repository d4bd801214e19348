//! What each screen says as a page, and where its reader is on it.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    screens::{
        Screen, answers, apart, ask, entry, exercise, find, help, journal, keys, look_back, page,
        palette, plan, pulse, recovery, safety, settings, stage,
        talk::{self, TalkScreen},
        talks, today, trash, welcome,
    },
    ui::{
        action::Scene,
        cursor::Cursor,
        page::{Page, Writing},
        paint,
        widgets::editor::Editor,
    },
};

/// The cursor of a screen, to look at or to move: one list, so that no screen is in one and not in the other.
macro_rules! place_of {
    ($screen:expr, $talk:path, $($how:tt)+) => {
        match $screen {
            Screen::Welcome(screen) => Some($($how)+ screen.cursor),
            Screen::Today(screen) => Some($($how)+ screen.cursor),
            Screen::Stage(screen) => Some($($how)+ screen.cursor),
            Screen::Page(screen) => Some($($how)+ screen.cursor),
            Screen::Settings(screen) => Some($($how)+ screen.cursor),
            Screen::Help(screen) => Some($($how)+ screen.cursor),
            Screen::Safety(screen) => Some($($how)+ screen.cursor),
            Screen::Answers(screen) => Some($($how)+ screen.cursor),
            Screen::Keys(screen) => Some($($how)+ screen.cursor),
            Screen::Ask(screen) => Some($($how)+ screen.cursor),
            Screen::Recovery(screen) => Some($($how)+ screen.cursor),
            Screen::Plan(screen) => Some($($how)+ screen.cursor),
            Screen::Talks(screen) => Some($($how)+ screen.cursor),
            Screen::Talk(screen) => Some($talk(screen)),
            Screen::LookBack(screen) => Some($($how)+ screen.cursor),
            Screen::Apart(screen) => Some($($how)+ screen.cursor),
            Screen::Trash(screen) => Some($($how)+ screen.cursor),
            Screen::Journal(screen) => Some($($how)+ screen.cursor),
            Screen::Find(screen) => Some($($how)+ screen.cursor),
            Screen::Palette(screen) => Some($($how)+ screen.cursor),
            Screen::Exercise(screen) => Some($($how)+ screen.cursor),
            Screen::Opening
            | Screen::Entry(_)
            | Screen::Pulse(_) => None,
        }
    };
}

impl Screen {
    /// What it says, as blocks. `None` while the program opens.
    pub fn page(&self, scene: &Scene<'_>) -> Option<Page> {
        Some(match self {
            Screen::Welcome(screen) => welcome::view::page(screen, scene),
            Screen::Today(screen) => today::view::page(screen, scene),
            Screen::Stage(screen) => stage::view::page(screen, scene),
            Screen::Settings(_) => settings::view::page(scene),
            Screen::Help(screen) => help::view::page(screen, scene),
            Screen::Safety(screen) => safety::view::page(screen, scene),
            Screen::Answers(screen) => answers::view::page(screen, scene),
            Screen::Ask(screen) => ask::view::page(screen),
            Screen::Recovery(screen) => recovery::view::page(screen),
            Screen::Plan(screen) => plan::view::page(screen, scene),
            Screen::Talks(screen) => talks::view::page(screen, scene),
            Screen::Talk(screen) => talk::view::page(screen, scene),
            Screen::LookBack(screen) => look_back::view::page(screen, scene),
            Screen::Pulse(screen) => pulse::view::page(screen, scene),
            Screen::Apart(screen) => apart::view::page(screen, scene),
            Screen::Trash(screen) => trash::view::page(screen, scene),
            Screen::Page(screen) => page::view::page(screen, scene),
            Screen::Keys(screen) => keys::view::page(screen),
            Screen::Journal(screen) => journal::view::page(screen, scene),
            Screen::Find(screen) => find::view::page(screen, scene),
            Screen::Palette(screen) => palette::view::page(screen, scene),
            Screen::Entry(screen) => entry::view::page(screen, scene),
            Screen::Exercise(screen) => exercise::view::page(screen, scene),
            Screen::Opening => return None,
        })
    }

    /// What is being written on its page.
    pub fn writing<'a>(&'a self, scene: &Scene<'a>) -> Option<Writing<'a>> {
        match self {
            Screen::Plan(screen) => plan::view::writing(screen, scene),
            Screen::Talk(screen) => talk::view::writing(screen),
            Screen::Apart(screen) => apart::view::writing(screen),
            Screen::Find(screen) => Some(find::view::writing(screen)),
            Screen::Palette(screen) => Some(palette::view::writing(screen)),
            Screen::Entry(screen) => Some(entry::view::writing(screen)),
            Screen::Exercise(screen) => exercise::view::writing(screen, scene),
            _ => None,
        }
    }

    /// The editors of what is being written, in the order in which its page counts them.
    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        match self {
            Screen::Plan(screen) => screen.typing.iter_mut().map(|it| &mut it.editor).collect(),
            Screen::Talk(screen) => screen.writing.iter_mut().map(talk::Writing::editor).collect(),
            Screen::Apart(screen) => screen.writing.iter_mut().map(|it| &mut it.editor).collect(),
            Screen::Find(screen) => vec![&mut screen.query],
            Screen::Palette(screen) => vec![&mut screen.query],
            Screen::Entry(screen) => screen.editors_mut().into(),
            Screen::Exercise(screen) => {
                screen.writing.iter_mut().map(|it| &mut it.editor).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Where its reader is on its page.
    pub(super) fn place(&self) -> Option<&Cursor> {
        place_of!(self, TalkScreen::place, &)
    }

    fn place_mut(&mut self) -> Option<&mut Cursor> {
        place_of!(self, TalkScreen::place_mut, &mut)
    }

    /// Where its reader is in the pane beside its list.
    fn pane(&self) -> Option<&Cursor> {
        match self {
            Screen::Journal(screen) => Some(&screen.pane),
            _ => None,
        }
    }

    /// Follows what of its page can be seen in a window of this size.
    pub fn settle(&mut self, scene: &Scene<'_>) {
        let Some(page) = self.page(scene) else { return };
        let size = (scene.columns, scene.rows);
        let written = self.writing(scene);
        let seen = self
            .place()
            .map(|place| paint::seen(&page, (place, self.pane()), written.as_ref(), size));
        let nowhere = Cursor::default();
        let place = seen.as_ref().map_or(&nowhere, |(place, _)| place);
        let sizes = written.map(|written| paint::sizes(&page, place, &written, size));
        if let Some((place, pane)) = seen {
            if let Some(was) = self.place_mut() {
                *was = place;
            }
            if let (Screen::Journal(journal), Some(pane)) = (&mut *self, pane) {
                journal.pane = pane;
            }
        }
        let sizes = sizes.into_iter().flatten();
        for (editor, (columns, rows)) in self.editors_mut().into_iter().zip(sizes) {
            editor.fit(columns, rows);
        }
    }

    /// Draws the visible part, and says where the hardware cursor belongs.
    pub fn draw(&self, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let page = self.page(scene)?;
        let nowhere = Cursor::default();
        let place = self.place().unwrap_or(&nowhere);
        let written = self.writing(scene);
        paint::draw(&page, (place, self.pane()), written.as_ref(), scene.theme, area, buf)
    }
}
