//! The page on which a lock is changed, as one of the screens.

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

use super::{Locking, view};

impl Shown for Locking {
    fn mode(&self, _: &Guide) -> Mode {
        if self.types() { Mode::Line } else { Mode::Books }
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_locking().to_owned()
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

    /// What is typed here is in no file, and no word of the code is either.
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

    /// Whoever comes back may be somebody else.
    fn put_away(&mut self, _: &mut Ctx<'_>) -> bool {
        let what = self.what;
        let is_shown = self.options().len() > 1 || self.types();
        if is_shown {
            *self = Locking::begin(what);
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
        if self.types() {
            self.typed.paste(text);
        }
    }

    nothing! {
        asks_before_closing, pane, keeps, chosen, commit, leave, refresh, shows, passed,
        next_change, holds_unkept, holds_in_no_file, ready, asks_first, closes_for_the_other,
        has_in_hand, takes_for_words
    }
}

impl Writes for Locking {
    fn writing<'a>(&'a self, _: &Scene<'a>) -> Option<page::Writing<'a>> {
        view::writing(self)
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        if self.types() { vec![self.typed.shown_mut()] } else { Vec::new() }
    }

    fn line_editor(&self) -> Option<&Editor> {
        self.types().then(|| self.typed.shown())
    }

    fn type_stroke(&mut self, _: &mut Ctx<'_>, stroke: Stroke) {
        if self.types() {
            self.typed.apply(stroke);
        }
    }

    nothing! { draft, writes_nothing, differs, line }
}
