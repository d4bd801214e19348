//! The welcome, as one of the screens.

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
        moves::Move,
        page::Page,
    },
};

use super::{Part, Welcome, view};

impl Shown for Welcome {
    fn mode(&self, _: &Guide) -> Mode {
        // Before anything was answered every key leads where it says.
        if self.part == Part::Hello { Mode::Welcome } else { Mode::FirstQuestion }
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_welcome().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let options = self.part.options();
        match command {
            Command::Move(go) => self.through(go),
            Command::NextPane if self.cursor.is_unmarked() => self.through(Move::Down),
            Command::NextPane => self.cursor.step(1, options.len()),
            // There is nothing to skip yet: beginning is chosen.
            Command::Skip if self.part == Part::Hello => (),
            Command::Skip => {
                self.unanswered();
                return self.turn(ctx);
            }
            Command::Back | Command::Left => self.back(),
            Command::Open | Command::Tick | Command::Right => return self.pick(ctx),
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::Main
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        // No question is asked yet that could be skipped.
        command != Command::Skip || self.part != Part::Hello
    }

    fn put_away(&mut self, _: &mut Ctx<'_>) -> bool {
        self.hide_what_was_said();
        false
    }

    nothing! {
        asks_before_closing, pane, keeps, told, chosen, back, commit, leave, refresh, shows, passed,
        next_change, holds_unkept, holds_in_no_file, words, paste, ready, asks_first,
        closes_for_the_other, has_in_hand, takes_for_words
    }
}
