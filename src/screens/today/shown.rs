//! Today, as one of the screens.

use crate::{
    domain::{day::Stamp, guide::Guide, history::Change, kinds::Record},
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Flow, Scene},
        page::Page,
    },
};

use super::{Row, Today, next_change, view};

impl Shown for Today {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Today
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_today().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let stood = self.done_now(ctx.summary, ctx.daily).is_some();
        let flow = self.carry_out(ctx, command);
        self.leave_what_is_done(stood);
        flow
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::Main
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        // Asked of every key that the footer may name: what the cursor is on is looked up only for those it decides.
        match command {
            Command::NotToday => self.row(scene).is_none_or(|row| row.can_wait()),
            Command::Tick => self.told_of_space(scene).is_some(),
            Command::Another if self.is_enough(scene.daily) => {
                matches!(self.row(scene), Some(Row::Prompt(_)))
            }
            _ => true,
        }
    }

    fn keeps(&self, scene: &Scene<'_>, command: Command) -> bool {
        match command {
            Command::Tick => true,
            Command::Another => matches!(self.row(scene), Some(Row::Prompt(_))),
            Command::Open => matches!(self.row(scene), Some(Row::Prompt(_) | Row::Write)),
            _ => false,
        }
    }

    fn told(&self, scene: &Scene<'_>, command: Command) -> Option<&'static str> {
        let row = self.row(scene);
        match (command, row) {
            (Command::Tick, _) => self.told_of_space(scene),
            (Command::Open, Some(Row::Stopped(_))) => Some(say::hint_go_on()),
            (Command::Open, Some(Row::Leave(_))) => Some(say::hint_leave_it()),
            (Command::NotToday, Some(Row::Stopped(_))) => Some(say::hint_put_away()),
            (Command::NotToday, Some(Row::Own(_))) => Some(say::hint_let_go()),
            _ => None,
        }
    }

    fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        self.picked(ctx, choice)
    }

    fn back(&mut self, _: &mut Ctx<'_>) -> bool {
        self.cursor.stop_picking()
    }

    fn shows(&self, _: &Guide, change: &Change) -> bool {
        match change.after.as_ref().or(change.before.as_ref()) {
            Some(
                Record::Tick(_)
                | Record::PutOff(_)
                | Record::Offer(_)
                | Record::Promise(_)
                | Record::Pulse(_),
            ) => true,
            Some(
                Record::Entry(_)
                | Record::Sitting(_)
                | Record::Sealed(_)
                | Record::Talk(_)
                | Record::Belonging(_),
            )
            | None => false,
        }
    }

    fn next_change(&self, scene: &Scene<'_>) -> Option<Stamp> {
        Some(next_change(scene))
    }

    nothing! {
        asks_before_closing, pane, commit, leave, put_away, refresh, passed, holds_unkept,
        holds_in_no_file, words, paste, ready, asks_first, closes_for_the_other, has_in_hand,
        takes_for_words
    }
}
