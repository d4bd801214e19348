//! The table, as one of the screens.

use crate::{
    domain::{guide::Guide, table::Row, workbook::Workbook},
    phrases::say,
    screens::{
        Screen,
        ask::Ask,
        shown::{Layer, Secrecy, Shown, Writes, nothing},
    },
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Destination, Flow, Scene},
        cursor::Cursor,
        page::{self, Page},
        widgets::editor::{Editor, Stroke},
    },
};

use super::{TableScreen, line, view};

impl Shown for TableScreen {
    fn mode(&self, _: &Guide) -> Mode {
        if self.typing.is_some() { Mode::Line } else { Mode::Table }
    }

    fn name(&self, _: &Guide) -> String {
        let name =
            if self.line.is_some() { say::name_of_table_line() } else { say::name_of_table() };
        name.to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        self.carry_out(ctx, command)
    }

    fn cursor(&self) -> Option<&Cursor> {
        Some(self.line.as_ref().map_or(&self.cursor, |line| &line.cursor))
    }

    fn cursor_mut(&mut self) -> Option<&mut Cursor> {
        Some(self.line.as_mut().map_or(&mut self.cursor, |line| &mut line.cursor))
    }

    fn layer(&self) -> Layer {
        Layer::Main
    }

    /// What is typed beside a place for words is in no file, and in nobody’s book.
    fn secrecy(&self) -> Secrecy {
        Secrecy::Help
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        if self.typing.is_some() {
            // Only a line is typed here.
            return !matches!(
                command,
                Command::Save | Command::NextMode | Command::Rate | Command::Silence
            );
        }
        let row = self.row();
        match command {
            Command::Open | Command::EraseWords => row.is_some(),
            Command::Edit => row.is_some_and(Row::is_answered_here),
            // With a line open, the keys for that come first; the key itself works.
            Command::Go(Destination::Talks) => self.line.is_none(),
            Command::Tick => row.is_some_and(|row| row.kind.has_marks()),
            Command::Agree => row.is_some_and(|row| {
                let says_yes =
                    |person| row.wordings.keys().any(|it| row.agree(person, *it).is_some());
                self.laid.seats.iter().any(|seat| says_yes(seat.person))
            }),
            Command::Delete => row.is_some_and(|row| {
                let has = |person| line::take_back(&self.laid, row, person).is_some();
                self.laid.seats.iter().any(|seat| has(seat.person))
            }),
            _ => true,
        }
    }

    fn told(&self, _: &Scene<'_>, command: Command) -> Option<&'static str> {
        match command {
            _ if self.typing.is_none() => None,
            Command::Open => Some(say::hint_books_keep()),
            Command::Back => Some(say::hint_close()),
            _ => None,
        }
    }

    fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        self.was_chosen(ctx, choice)
    }

    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        self.typing.take().is_some() || self.line.take().is_some()
    }

    fn holds_in_no_file(&self, _: &Workbook) -> bool {
        self.typing.is_some()
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, _: &mut Ctx<'_>, text: &str) {
        if let Some(typing) = &mut self.typing {
            typing.editor.paste(text);
        }
    }

    fn asks_before_closing(&self) -> Option<Ask> {
        self.would_be_lost().then(TableScreen::ask_before_letting_go)
    }

    nothing! {
        pane, keeps, commit, leave, put_away, refresh, shows, passed, next_change, holds_unkept,
        ready, asks_first, closes_for_the_other, has_in_hand, takes_for_words
    }
}

impl Writes for TableScreen {
    fn writing<'a>(&'a self, _: &Scene<'a>) -> Option<page::Writing<'a>> {
        view::writing(self)
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        self.typing.iter_mut().map(|typing| &mut typing.editor).collect()
    }

    fn line_editor(&self) -> Option<&Editor> {
        self.typing.as_ref().map(|typing| &typing.editor)
    }

    fn type_stroke(&mut self, _: &mut Ctx<'_>, stroke: Stroke) {
        if let Some(typing) = &mut self.typing {
            typing.editor.apply(stroke);
        }
    }

    nothing! { draft, writes_nothing, differs, line }
}
