//! The page on which somebody goes back, as one of the screens.

use crate::{
    domain::guide::Guide,
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Command, Ctx, Flow, Scene},
        page::Page,
    },
};

use super::{GoingBack, Step, view};

impl Shown for GoingBack {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Books
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_going_back().to_owned()
    }

    fn page(&self, _: &Scene<'_>) -> Page {
        view::page(self)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        match command {
            Command::Move(go) => match self.step {
                Step::Preview(_) => self.cursor.over(go),
                Step::Asked(false) => self.step = Step::Asked(true),
                Step::Asked(true) => self.cursor.through(go, self.answers().len()),
                _ => self.cursor.through(go, self.backups.len()),
            },
            Command::Open => return self.go_on(ctx),
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
        match (command, &self.step) {
            (Command::Open, Step::List) => !self.backups.is_empty(),
            (Command::Open, Step::Reading | Step::Looking | Step::Busy) => false,
            _ => true,
        }
    }

    fn told(&self, _: &Scene<'_>, command: Command) -> Option<&'static str> {
        match (command, &self.step) {
            (Command::Open, Step::Preview(_)) if !self.cursor.is_at_the_end() => {
                Some(say::enter_reads_on())
            }
            (Command::Open, Step::Preview(_)) => Some(say::hint_go_on()),
            (Command::Open, _) => Some(say::hint_choose()),
            _ => None,
        }
    }

    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        self.back_a_step()
    }

    nothing! {
        asks_before_closing, pane, keeps, chosen, commit, leave, put_away, refresh, shows, passed,
        next_change, holds_unkept, holds_in_no_file, words, paste, ready, asks_first,
        closes_for_the_other, has_in_hand, takes_for_words
    }
}
