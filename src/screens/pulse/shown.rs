//! The pulse, as one of the screens.

use std::sync::Arc;

use crate::{
    domain::{
        day::Stamp, guide::Guide, history::Change, kinds::Record, pulse::Pulse, workbook::Workbook,
    },
    phrases::say,
    screens::{
        Screen,
        ask::Ask,
        shown::{Layer, Secrecy, Shown, nothing},
    },
    ui::{
        Mode, Move,
        action::{Choice, Command, Ctx, Flow, Scene},
        page::Page,
    },
};

use super::{PulseScreen, view, whose::Hands};

impl Shown for PulseScreen {
    fn mode(&self, _: &Guide) -> Mode {
        if self.is_to_be_handed_over() { Mode::Ask } else { Mode::Pulse }
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_pulse().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        if self.is_to_be_handed_over() {
            self.hand_over(ctx, command);
            return Flow::Stay;
        }
        let guide = ctx.guide;
        let questions = self.questions(guide);
        let Some(question) = questions.get(self.place).copied() else { return Flow::Pop };
        let marked = self.marked.take();
        if let Command::Digit(digit) = command {
            self.type_digit(ctx, question, digit);
            return Flow::Stay;
        }
        self.digit = None;
        // A row of options goes down, a number goes up.
        let down = if question.options.is_empty() { -1 } else { 1 };
        match command {
            Command::Move(Move::Down) => self.nudge(question, marked, down),
            Command::Move(Move::Up) => self.nudge(question, marked, -down),
            Command::More | Command::Right => self.nudge(question, marked, 1),
            Command::Less | Command::Left => self.nudge(question, marked, -1),
            Command::Delete => self.answer(ctx, question, None),
            Command::GoOn if marked.is_none() && self.picked(question).is_none() => {
                let is_number = question.options.is_empty();
                ctx.tell(if is_number { say::no_number_yet() } else { say::pulse_no_answer() });
            }
            Command::GoOn | Command::Skip | Command::NextPane | Command::Move(Move::PageDown) => {
                // What is marked is kept by going on, and not by skipping or leafing.
                if marked.is_some() && matches!(command, Command::GoOn | Command::NextPane) {
                    self.answer(ctx, question, marked);
                }
                if self.place + 1 >= questions.len() {
                    self.end(ctx);
                    return self.close(ctx);
                }
                self.place += 1;
            }
            Command::PreviousPane | Command::Move(Move::PageUp) => {
                self.place = self.place.saturating_sub(1);
            }
            Command::Move(Move::Top) => self.place = 0,
            Command::Move(Move::Bottom) => self.place = questions.len() - 1,
            _ => (),
        }
        Flow::Stay
    }

    fn layer(&self) -> Layer {
        Layer::Main
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn offers(&self, scene: &Scene<'_>, command: Command) -> bool {
        // There is nothing to keep before something is picked; `s` goes on without.
        command != Command::GoOn || self.is_to_be_handed_over() || self.has_pick(scene.guide)
    }

    fn keeps(&self, _: &Scene<'_>, command: Command) -> bool {
        match self.hands {
            Hands::Whose(_) => false,
            Hands::To(_) => command == Command::Open,
            // The arrows only mark a number: going on keeps it.
            Hands::Own | Hands::Of(..) => matches!(
                command,
                Command::GoOn | Command::NextPane | Command::Digit(_) | Command::Delete
            ),
        }
    }

    fn put_away(&mut self, ctx: &mut Ctx<'_>) -> bool {
        PulseScreen::put_away(self, ctx);
        false
    }

    /// Follows the workbook after an undo, a merge or a return to this screen.
    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let is_own = self.hands == Hands::Own;
        if is_own == ctx.daily.asks_whose() || (is_own && self.pulse.role != ctx.reader) {
            // Somebody else answers on a page of their own.
            *self = PulseScreen::open(self.pulse.kind, ctx);
            return;
        }
        self.kept = false;
        self.closes = false;
        self.marked = None;
        self.digit = None;
        if !is_own {
            return self.forget_what_is_not_kept(ctx);
        }
        self.pulse = ctx.workbook.pulses.find(&self.pulse.id).cloned().unwrap_or_else(|| {
            let Pulse { id, kind, role, created, day, .. } = Pulse::clone(&self.pulse);
            Arc::new(Pulse::taken(id, kind, role, created, day))
        });
    }

    /// A number counts as it is given: who closes with Esc is answered as well.
    fn back(&mut self, ctx: &mut Ctx<'_>) -> bool {
        let reply = self.answer_to_it(ctx);
        self.closes = reply.is_some();
        self.reply = reply.map(Box::new);
        false
    }

    fn asks_before_closing(&self) -> Option<Ask> {
        self.reply.as_deref().cloned()
    }

    /// What was asked is asked once.
    fn passed(&mut self, _: &mut Ctx<'_>, _: Stamp, _: bool) {
        self.reply = None;
    }

    fn chosen(&mut self, ctx: &mut Ctx<'_>, _: Choice) -> Flow<Screen> {
        if !self.closes {
            return Flow::Stay;
        }
        self.tell_that_it_is_answered(ctx);
        Flow::Pop
    }

    fn shows(&self, _: &Guide, change: &Change) -> bool {
        let record = change.after.as_ref().or(change.before.as_ref());
        matches!(record, Some(Record::Pulse(_)))
    }

    fn holds_in_no_file(&self, _: &Workbook) -> bool {
        self.marked().is_some()
    }

    fn has_in_hand(&self, pulse: &Pulse) -> Option<bool> {
        Some(self.pulse.id == pulse.id)
    }

    nothing! {
        cursor, pane, told, commit, leave, next_change, holds_unkept, words, paste, ready,
        asks_first, closes_for_the_other, takes_for_words
    }
}
