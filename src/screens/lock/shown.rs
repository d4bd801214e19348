//! The lock, as one of the screens.

use crate::{
    domain::guide::Guide,
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, Writes, nothing},
    },
    ui::{
        Mode,
        action::{Command, Ctx, Flow, Scene},
        page::{self, Page},
        widgets::editor::{Editor, Stroke},
    },
};

use super::{Lock, view};

impl Shown for Lock {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Line
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_lock().to_owned()
    }

    fn page(&self, _: &Scene<'_>) -> Page {
        view::page(self)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        match command {
            Command::Open => self.open(ctx),
            Command::NextPane | Command::PreviousPane if !self.tries => self.turn(),
            Command::Back => return Flow::Pop,
            _ => (),
        }
        Flow::Stay
    }

    fn layer(&self) -> Layer {
        Layer::Main
    }

    /// Nobody is here yet: whatever is typed is in no file.
    fn secrecy(&self) -> Secrecy {
        Secrecy::Help
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        match command {
            Command::Save | Command::NextMode | Command::Rate | Command::Silence => false,
            Command::NextPane | Command::PreviousPane => self.has_code(),
            _ => true,
        }
    }

    fn told(&self, _: &Scene<'_>, command: Command) -> Option<&'static str> {
        match command {
            Command::Open => Some(say::hint_open()),
            Command::Back => Some(say::hint_lock_back()),
            _ => None,
        }
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, _: &mut Ctx<'_>, text: &str) {
        self.typed.paste(text);
    }

    nothing! {
        asks_before_closing, cursor, pane, keeps, chosen, back, commit, leave, put_away, refresh,
        shows, passed, next_change, holds_unkept, holds_in_no_file, ready, asks_first,
        closes_for_the_other, has_in_hand, takes_for_words
    }
}

impl Writes for Lock {
    fn writing<'a>(&'a self, _: &Scene<'a>) -> Option<page::Writing<'a>> {
        view::writing(self)
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        vec![self.typed.shown_mut()]
    }

    fn line_editor(&self) -> Option<&Editor> {
        Some(self.typed.shown())
    }

    fn type_stroke(&mut self, _: &mut Ctx<'_>, stroke: Stroke) {
        if !self.tries {
            self.typed.apply(stroke);
        }
    }

    nothing! { draft, writes_nothing, differs, line }
}
