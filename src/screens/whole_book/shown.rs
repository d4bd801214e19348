//! The page about the whole book, as one of the screens.

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

use super::{Step, WholeBook, view};

impl Shown for WholeBook {
    fn mode(&self, _: &Guide) -> Mode {
        if self.types() { Mode::Line } else { Mode::Books }
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_whole_book().to_owned()
    }

    fn page(&self, _: &Scene<'_>) -> Page {
        view::page(self)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        match command {
            Command::Move(go) if !self.types() => self.cursor.through(go, self.options().len()),
            Command::Open | Command::NextPane => return self.go_on(ctx),
            Command::Back | Command::Left if !self.back_a_step() => return Flow::Pop,
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
        // Only a path is typed here.
        let is_of_words =
            matches!(command, Command::Save | Command::NextMode | Command::Rate | Command::Silence);
        match command {
            Command::Open => self.step != Step::Copying,
            _ => !is_of_words || !self.types(),
        }
    }

    fn told(&self, _: &Scene<'_>, command: Command) -> Option<&'static str> {
        match command {
            Command::Open if self.types() => Some(say::hint_go_on()),
            Command::Open => Some(say::hint_choose()),
            Command::Back if self.types() => Some(say::hint_close()),
            _ => None,
        }
    }

    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        self.back_a_step()
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, _: &mut Ctx<'_>, text: &str) {
        if self.types() {
            self.path.paste(text);
        }
    }

    nothing! {
        asks_before_closing, pane, keeps, chosen, commit, leave, put_away, refresh, shows, passed,
        next_change, holds_unkept, holds_in_no_file, ready, asks_first, closes_for_the_other,
        has_in_hand, takes_for_words
    }
}

impl Writes for WholeBook {
    fn writing<'a>(&'a self, scene: &Scene<'a>) -> Option<page::Writing<'a>> {
        view::writing(self, scene.book.is_locked)
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        if self.types() { vec![&mut self.path] } else { Vec::new() }
    }

    fn line_editor(&self) -> Option<&Editor> {
        self.types().then_some(&self.path)
    }

    fn type_stroke(&mut self, _: &mut Ctx<'_>, stroke: Stroke) {
        if self.types() {
            self.path.apply(stroke);
        }
    }

    nothing! { draft, writes_nothing, differs, line }
}
