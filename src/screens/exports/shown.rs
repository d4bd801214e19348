//! The page about what leaves the book, as one of the screens.

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

use super::{Exports, Row, Step, view};

impl Shown for Exports {
    fn mode(&self, _: &Guide) -> Mode {
        if self.types() { Mode::Line } else { Mode::Books }
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_exports().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene.book.is_locked)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        match command {
            Command::Move(go) if !self.types() => self.cursor.through(go, self.rows.len()),
            Command::Open | Command::NextPane if !matches!(self.step, Step::Writing(_)) => {
                return self.go_on(ctx);
            }
            Command::Back | Command::Left if !self.back_a_step(ctx) => return Flow::Pop,
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
        // Only a path, a title or a name is typed here.
        let is_of_words =
            matches!(command, Command::Save | Command::NextMode | Command::Rate | Command::Silence);
        match command {
            Command::Open => !matches!(self.step, Step::Writing(_)) && !self.rows.is_empty(),
            _ => !is_of_words || !self.types(),
        }
    }

    fn told(&self, _: &Scene<'_>, command: Command) -> Option<&'static str> {
        let turns = !matches!(
            self.rows.get(self.cursor.item),
            Some((Row::Form(_) | Row::Write | Row::Title | Row::Name(_) | Row::Close, _))
        );
        match command {
            Command::Open if self.types() => Some(say::hint_go_on()),
            Command::Open if turns => Some(say::hint_settings_open()),
            Command::Open => Some(say::hint_choose()),
            Command::Back if self.types() => Some(say::hint_close()),
            _ => None,
        }
    }

    fn back(&mut self, ctx: &mut Ctx<'_>) -> bool {
        self.back_a_step(ctx)
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        self.read(ctx);
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, _: &mut Ctx<'_>, text: &str) {
        if let Some((_, editor)) = &mut self.typing {
            editor.paste(text);
        }
    }

    nothing! {
        asks_before_closing, pane, keeps, chosen, commit, leave, put_away, shows, passed,
        next_change, holds_unkept, holds_in_no_file, ready, asks_first, closes_for_the_other,
        has_in_hand, takes_for_words
    }
}

impl Writes for Exports {
    fn writing<'a>(&'a self, _: &Scene<'a>) -> Option<page::Writing<'a>> {
        view::writing(self)
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        let types = self.types();
        self.typing.iter_mut().filter(|_| types).map(|(_, editor)| editor).collect()
    }

    fn line_editor(&self) -> Option<&Editor> {
        self.typing.as_ref().filter(|_| self.types()).map(|(_, editor)| editor)
    }

    fn type_stroke(&mut self, _: &mut Ctx<'_>, stroke: Stroke) {
        if self.types()
            && let Some((_, editor)) = &mut self.typing
        {
            editor.apply(stroke);
        }
    }

    nothing! { draft, writes_nothing, differs, line }
}
