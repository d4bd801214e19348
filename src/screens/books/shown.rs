//! The page about books, as one of the screens.

use crate::{
    domain::guide::Guide,
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, Writes, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Command, Ctx, Flow, Scene},
        page::{self, Page},
        widgets::editor::{Editor, Stroke},
    },
};

use super::{Books, may_part, rows, view};

impl Shown for Books {
    fn mode(&self, _: &Guide) -> Mode {
        if self.naming.is_some() { Mode::Line } else { Mode::Books }
    }

    fn name(&self, _: &Guide) -> String {
        say::place_books().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        if self.naming.is_some() {
            match command {
                Command::Open | Command::NextPane => self.named(ctx),
                Command::Back => self.naming = None,
                _ => (),
            }
            return Flow::Stay;
        }
        let rows = rows(ctx.book, may_part(ctx.book, ctx.daily, ctx.workbook));
        match command {
            Command::Move(go) => self.cursor.through(go, rows.len()),
            Command::Open => return self.pick(rows[self.cursor.item.min(rows.len() - 1)], ctx),
            Command::Left => return Flow::Pop,
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::AsideOnce
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        // Only a name is typed here.
        let is_of_words =
            matches!(command, Command::Save | Command::NextMode | Command::Rate | Command::Silence);
        self.naming.is_none() || !is_of_words
    }

    fn told(&self, _: &Scene<'_>, command: Command) -> Option<&'static str> {
        match command {
            _ if self.naming.is_none() => None,
            Command::Open => Some(say::hint_books_keep()),
            Command::Back => Some(say::hint_close()),
            _ => None,
        }
    }

    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        self.naming.take().is_some()
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, _: &mut Ctx<'_>, text: &str) {
        if let Some(naming) = &mut self.naming {
            naming.editor.paste(text);
        }
    }

    nothing! {
        asks_before_closing, pane, keeps, chosen, commit, leave, put_away, refresh, shows, passed,
        next_change, holds_unkept, holds_in_no_file, ready, asks_first, closes_for_the_other,
        has_in_hand, takes_for_words
    }
}

impl Writes for Books {
    fn writing<'a>(&'a self, _: &Scene<'a>) -> Option<page::Writing<'a>> {
        view::writing(self)
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        self.naming.iter_mut().map(|naming| &mut naming.editor).collect()
    }

    fn line_editor(&self) -> Option<&Editor> {
        self.naming.as_ref().map(|naming| &naming.editor)
    }

    fn type_stroke(&mut self, _: &mut Ctx<'_>, stroke: Stroke) {
        if let Some(naming) = &mut self.naming {
            naming.editor.apply(stroke);
        }
    }

    nothing! { draft, writes_nothing, differs, line }
}
