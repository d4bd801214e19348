//! The pulse: one number a day, a few once a week. Answers are kept as they are given.
//!
//! Where two sit at one keyboard it is asked first whose it is, and handed over. What one of them
//! answered is never shown again while it is asked this way, not even to whoever says to be the same.

mod shown;
pub mod view;
mod whose;

use std::sync::Arc;

use crate::{
    domain::{
        field::SCALE_TOP,
        guide::Guide,
        history::Done,
        kinds::Record,
        pulse::{Pulse, PulseKind, PulseQuestion},
        reply::Weighs,
        role::Role,
    },
    screens::{Screen, ask::Ask, reply},
    ui::action::{Ctx, Flow},
};

pub use whose::Hands;

/// A pulse that is being taken, one question at a time.
#[derive(Clone, Debug, PartialEq)]
pub struct PulseScreen {
    /// The pulse as it is in the workbook, or one in which nothing is answered yet. Of one that was
    /// handed over it holds what was answered since, and nothing from before.
    pub pulse: Arc<Pulse>,
    /// Whose turn it is, where two sit at one keyboard.
    pub hands: Hands,
    /// Which question is shown.
    pub place: usize,
    /// The number or option the arrows moved to. It is no answer before it is kept with Enter.
    marked: Option<u8>,
    /// The last digit typed, so that 1 and 0 make 10.
    digit: Option<u8>,
    /// Whether something was kept since it was opened: then the next keeping joins that undo.
    kept: bool,
    /// What there is to answer to who closes it with Esc, until that is asked.
    reply: Option<Box<Ask>>,
    /// Whether it was, so that the page closes behind it.
    closes: bool,
}

impl PulseScreen {
    /// Today's pulse of a kind, where it was left: taking it again changes it.
    pub fn open(kind: PulseKind, ctx: &Ctx<'_>) -> PulseScreen {
        let hands = if ctx.daily.asks_whose() { Hands::Whose(0) } else { Hands::Own };
        let mut screen = PulseScreen::with(kind, hands, ctx.reader, ctx);
        if hands == Hands::Own {
            let known = ctx.workbook.pulses.find(&screen.pulse.id);
            screen.pulse = known.unwrap_or(&screen.pulse).clone();
            screen.go_to_the_next_question(ctx);
        }
        screen
    }

    /// A pulse of `role` in which nothing is answered.
    fn with(kind: PulseKind, hands: Hands, role: Option<Role>, ctx: &Ctx<'_>) -> PulseScreen {
        let id = Pulse::id_of(kind, role, ctx.today);
        let pulse = Arc::new(Pulse::taken(id, kind, role, ctx.now, ctx.today));
        PulseScreen {
            pulse,
            hands,
            place: 0,
            marked: None,
            digit: None,
            kept: false,
            reply: None,
            closes: false,
        }
    }

    /// To the question after the last one that has an answer.
    fn go_to_the_next_question(&mut self, ctx: &Ctx<'_>) {
        let Some(known) = ctx.workbook.pulses.find(&self.pulse.id) else { return };
        let questions = self.questions(ctx.guide);
        let last = questions.iter().rposition(|question| question.picked_in(known).is_some());
        self.place = last.map(|last| last + 1).filter(|next| *next < questions.len()).unwrap_or(0);
    }

    /// What it asks.
    pub fn questions<'a>(&self, guide: &'a Guide) -> Vec<&'a PulseQuestion> {
        guide.pulse_for(self.pulse.kind, self.pulse.role)
    }

    /// Which number or option is picked.
    pub fn picked(&self, question: &PulseQuestion) -> Option<u8> {
        question.picked_in(&self.pulse)
    }

    /// Which number or option the arrows moved to, if that is not kept yet.
    pub fn marked(&self) -> Option<u8> {
        self.marked
    }

    /// Whether the question that is shown has an answer, or a mark that would become one.
    pub fn has_pick(&self, guide: &Guide) -> bool {
        let question = self.questions(guide).get(self.place).copied();
        self.marked.is_some() || question.is_some_and(|question| self.picked(question).is_some())
    }

    /// A number is an answer at once; of options the first is 1.
    fn type_digit(&mut self, ctx: &mut Ctx<'_>, question: &PulseQuestion, digit: u8) {
        let value = if !question.options.is_empty() {
            let place = digit.checked_sub(1);
            place.filter(|place| usize::from(*place) < question.options.len())
        } else if digit == 0 && self.digit == Some(1) {
            Some(SCALE_TOP)
        } else {
            Some(digit)
        };
        self.digit = Some(digit);
        if value.is_some() {
            self.answer(ctx, question, value);
        }
    }

    /// Moves the mark from where it is, or from the answer; an answer comes of it only with Enter.
    fn nudge(&mut self, question: &PulseQuestion, marked: Option<u8>, step: i8) {
        let last = question.options.len().checked_sub(1);
        let top = last.and_then(|last| u8::try_from(last).ok()).unwrap_or(SCALE_TOP);
        let first = if last.is_some() { 0 } else { SCALE_TOP / 2 };
        let picked = self.picked(question);
        let here = marked.or(picked);
        let next = here.map_or(first, |value| value.saturating_add_signed(step)).min(top);
        self.marked = Some(next).filter(|next| picked != Some(*next));
    }

    /// The person came to the end of the questions of a week, whichever they skipped: it is done, and
    /// not asked for again before the next one. Closing it half way with Esc says nothing.
    fn end(&mut self, ctx: &mut Ctx<'_>) {
        if self.pulse.kind == PulseKind::Week && !self.pulse.ended && ctx.read_only.is_none() {
            let known = ctx.workbook.pulses.find(&self.pulse.id).unwrap_or(&self.pulse);
            let kept = Pulse { ended: true, ..Pulse::clone(known) };
            self.keep(ctx, Pulse { ended: true, ..Pulse::clone(&self.pulse) }, kept);
        }
    }

    /// Closes it, after what there is to answer. Where the keyboard goes back to two, that stands over the page which
    /// only one of them sees.
    fn close(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        match self.answer_to_it(ctx) {
            Some(ask) if self.hands == Hands::Own => Flow::Replace(Screen::Ask(ask)),
            Some(ask) => Flow::Push(Screen::Ask(ask)),
            None => {
                self.tell_that_it_is_answered(ctx);
                Flow::Pop
            }
        }
    }

    /// What there is to answer to what was kept here.
    fn answer_to_it(&self, ctx: &mut Ctx<'_>) -> Option<Ask> {
        let kept = self.kept.then_some(&*self.pulse);
        let weighs = kept.and_then(|pulse| Weighs::in_pulse(ctx.guide, ctx.workbook, pulse));
        reply::to(ctx, weighs)
    }

    /// Puts an answer into the pulse, or takes it away, and keeps it.
    fn answer(&mut self, ctx: &mut Ctx<'_>, question: &PulseQuestion, value: Option<u8>) {
        let shown = question.answered_in(&self.pulse, value);
        // What was answered before and is not shown stays, beside what is answered now.
        let known = ctx.workbook.pulses.find(&self.pulse.id).unwrap_or(&self.pulse);
        let kept = question.answered_in(known, value);
        if shown == *self.pulse && kept == **known {
            return;
        }
        self.keep(ctx, shown, kept);
    }

    /// Keeps an answer beside what was answered before, and shows only what is this person's to see.
    fn keep(&mut self, ctx: &mut Ctx<'_>, shown: Pulse, kept: Pulse) {
        let kept = Pulse { changed: ctx.now, ..kept };
        if ctx.keep(Done::Pulse, Record::Pulse(Arc::new(kept)), self.kept) {
            self.pulse = Arc::new(shown);
            self.kept = true;
        }
    }
}
