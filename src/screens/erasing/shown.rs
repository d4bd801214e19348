//! The page on which a book is erased, as one of the screens.

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

use super::{Erasing, Step, view};

impl Shown for Erasing {
    fn mode(&self, _: &Guide) -> Mode {
        if self.types() { Mode::Line } else { Mode::Books }
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_erasing().to_owned()
    }

    fn page(&self, _: &Scene<'_>) -> Page {
        view::page(self)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        match command {
            Command::Move(go) if !self.types() => self.cursor.over(go),
            Command::Open | Command::NextPane => return self.go_on(ctx),
            Command::Back if self.types() => self.step = Step::Shown,
            Command::Back | Command::Left => return Flow::Pop,
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
        // Only a word is typed here.
        let is_of_words =
            matches!(command, Command::Save | Command::NextMode | Command::Rate | Command::Silence);
        match command {
            Command::Open => !matches!(self.step, Step::Looking | Step::Busy),
            _ => !is_of_words || !self.types(),
        }
    }

    fn told(&self, _: &Scene<'_>, command: Command) -> Option<&'static str> {
        match command {
            Command::Open if self.types() => Some(say::hint_erase()),
            Command::Open if self.lines.is_empty() => Some(say::hint_close()),
            Command::Open if !self.cursor.is_at_the_end() => Some(say::enter_reads_on()),
            Command::Open => Some(say::hint_go_on()),
            Command::Back if self.types() => Some(say::hint_close()),
            _ => None,
        }
    }

    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        let types = self.types();
        if types {
            self.step = Step::Shown;
        }
        types
    }

    fn words(&self) -> Option<&dyn Writes> {
        Some(self)
    }

    fn words_mut(&mut self) -> Option<&mut dyn Writes> {
        Some(self)
    }

    fn paste(&mut self, _: &mut Ctx<'_>, text: &str) {
        if self.types() {
            self.word.paste(text);
        }
    }

    nothing! {
        asks_before_closing, pane, keeps, chosen, commit, leave, put_away, refresh, shows, passed,
        next_change, holds_unkept, holds_in_no_file, ready, asks_first, closes_for_the_other,
        has_in_hand, takes_for_words
    }
}

impl Writes for Erasing {
    fn writing<'a>(&'a self, _: &Scene<'a>) -> Option<page::Writing<'a>> {
        view::writing(self)
    }

    fn editors_mut(&mut self) -> Vec<&mut Editor> {
        if self.types() { vec![&mut self.word] } else { Vec::new() }
    }

    fn line_editor(&self) -> Option<&Editor> {
        self.types().then_some(&self.word)
    }

    fn type_stroke(&mut self, _: &mut Ctx<'_>, stroke: Stroke) {
        if self.types() {
            self.word.apply(stroke);
        }
    }

    nothing! { draft, writes_nothing, differs, line }
}
