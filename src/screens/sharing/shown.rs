//! The page on which a table is laid or joined, as one of the screens.

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

use super::{Sharing, Step, view};

impl Shown for Sharing {
    fn mode(&self, _: &Guide) -> Mode {
        if self.types() { Mode::Line } else { Mode::Books }
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_sharing().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene.book.name.as_ref())
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

    /// What is typed here is in no file, and none of the six words is either.
    fn secrecy(&self) -> Secrecy {
        Secrecy::Help
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        let is_of_words =
            matches!(command, Command::Save | Command::NextMode | Command::Rate | Command::Silence);
        match command {
            Command::Open => self.types() || !self.options().is_empty(),
            _ => !is_of_words || !self.types(),
        }
    }

    fn told(&self, _: &Scene<'_>, command: Command) -> Option<&'static str> {
        match command {
            Command::Open if self.types() => Some(say::hint_go_on()),
            Command::Open => Some(say::hint_choose()),
            Command::Back if self.types() => Some(say::hint_lock_back()),
            _ => None,
        }
    }

    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        self.back_a_step()
    }

    /// A table that was laid meanwhile is not offered once more.
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        if self.step == Step::Rows && self.there != ctx.book.table {
            self.is_now(ctx.book.table);
        }
    }

    /// Whoever comes back may be somebody else.
    fn put_away(&mut self, _: &mut Ctx<'_>) -> bool {
        if self.shows_words() {
            *self = Sharing::begin(self.there);
        }
        false
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, _: &mut Ctx<'_>, text: &str) {
        match self.step {
            Step::Name(_) => {
                self.name.paste(text);
            }
            Step::Folder(_) => {
                self.folder.paste(text);
            }
            Step::SixWords => self.six_words.paste(text),
            _ => (),
        }
    }

    nothing! {
        asks_before_closing, pane, keeps, chosen, commit, leave, shows, passed, next_change,
        holds_unkept, holds_in_no_file, ready, asks_first, closes_for_the_other, has_in_hand,
        takes_for_words
    }
}

impl Writes for Sharing {
    fn writing<'a>(&'a self, _: &Scene<'a>) -> Option<page::Writing<'a>> {
        view::writing(self)
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        match self.step {
            Step::Name(_) => vec![&mut self.name],
            Step::Folder(_) => vec![&mut self.folder],
            Step::SixWords => vec![self.six_words.shown_mut()],
            _ => Vec::new(),
        }
    }

    fn line_editor(&self) -> Option<&Editor> {
        self.line()
    }

    fn type_stroke(&mut self, _: &mut Ctx<'_>, stroke: Stroke) {
        match self.step {
            Step::Name(_) => {
                self.name.apply(stroke);
            }
            Step::Folder(_) => {
                self.folder.apply(stroke);
            }
            Step::SixWords => self.six_words.apply(stroke),
            _ => (),
        }
    }

    nothing! { draft, writes_nothing, differs, line }
}
