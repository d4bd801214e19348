//! The pulse: one number a day, a few once a week. Answers are kept as they are given.

pub mod view;

use std::sync::Arc;

use crate::{
    domain::{Guide, Pulse, PulseKind, PulseQuestion, Record, Role, SCALE_TOP},
    screens::Screen,
    ui::{
        Mode,
        action::{Command, Ctx, Flow},
    },
};

#[derive(Clone, Debug, PartialEq)]
pub struct PulseScreen {
    /// The pulse as it is in the workbook, or one in which nothing is answered yet.
    pub pulse: Arc<Pulse>,
    /// Which question is shown.
    pub place: usize,
    /// The last digit typed, so that 1 and 0 make 10.
    digit: Option<u8>,
    /// Whether something was kept since it was opened: then the next keeping joins that undo.
    kept: bool,
}

impl PulseScreen {
    /// Today's pulse of a kind, where it was left: taking it again changes it.
    pub fn open(kind: PulseKind, ctx: &Ctx<'_>) -> PulseScreen {
        let id = Pulse::id_of(kind, ctx.reader, ctx.today);
        let pulse =
            ctx.workbook.pulses.find(&id).cloned().unwrap_or_else(|| {
                Arc::new(Pulse::taken(id, kind, ctx.reader, ctx.now, ctx.today))
            });
        let mut screen = PulseScreen { pulse, place: 0, digit: None, kept: false };
        let questions = screen.questions(ctx.guide, ctx.reader);
        let last = questions.iter().rposition(|question| screen.picked(question).is_some());
        screen.place =
            last.map(|last| last + 1).filter(|next| *next < questions.len()).unwrap_or(0);
        screen
    }

    pub fn mode(&self) -> Mode {
        Mode::Pulse
    }

    /// What it asks.
    pub fn questions<'a>(&self, guide: &'a Guide, reader: Option<Role>) -> Vec<&'a PulseQuestion> {
        guide.pulse_for(self.pulse.kind, reader)
    }

    pub fn update(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let guide = ctx.guide;
        let questions = self.questions(guide, ctx.reader);
        let Some(question) = questions.get(self.place).copied() else { return Flow::Pop };
        if let Command::Digit(digit) = command {
            self.type_digit(ctx, question, digit);
            return Flow::Stay;
        }
        self.digit = None;
        // A row of options goes down, a number goes up.
        let down = if question.options.is_empty() { -1 } else { 1 };
        match command {
            Command::Down => self.nudge(ctx, question, down),
            Command::Up => self.nudge(ctx, question, -down),
            Command::More | Command::Right => self.nudge(ctx, question, 1),
            Command::Less | Command::Left => self.nudge(ctx, question, -1),
            Command::Delete => self.answer(ctx, question, None),
            Command::Open | Command::Another | Command::NextPane | Command::PageDown => {
                if self.place + 1 >= questions.len() {
                    return Flow::Pop;
                }
                self.place += 1;
            }
            Command::PreviousPane | Command::PageUp => self.place = self.place.saturating_sub(1),
            Command::Top => self.place = 0,
            Command::Bottom => self.place = questions.len() - 1,
            _ => (),
        }
        Flow::Stay
    }

    /// Follows the workbook after an undo, a merge or a return to this screen.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        if self.pulse.role != ctx.reader {
            // Somebody else answers on a page of their own.
            *self = PulseScreen::open(self.pulse.kind, ctx);
            return;
        }
        self.kept = false;
        self.digit = None;
        self.pulse = ctx.workbook.pulses.find(&self.pulse.id).cloned().unwrap_or_else(|| {
            let Pulse { id, kind, role, created, day, .. } = Pulse::clone(&self.pulse);
            Arc::new(Pulse::taken(id, kind, role, created, day))
        });
    }

    /// Which number or option is picked.
    pub fn picked(&self, question: &PulseQuestion) -> Option<u8> {
        let key = question.key();
        if question.options.is_empty() {
            return self.pulse.answers.get(key).copied();
        }
        let word = self.pulse.words.get(key)?;
        let place = question.options.iter().position(|option| option.id == *word)?;
        u8::try_from(place).ok()
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

    fn nudge(&mut self, ctx: &mut Ctx<'_>, question: &PulseQuestion, step: i8) {
        let last = question.options.len().checked_sub(1);
        let top = last.and_then(|last| u8::try_from(last).ok()).unwrap_or(SCALE_TOP);
        let first = if last.is_some() { 0 } else { SCALE_TOP / 2 };
        let next = self.picked(question).map_or(first, |value| value.saturating_add_signed(step));
        self.answer(ctx, question, Some(next.min(top)));
    }

    /// Puts an answer into the pulse, or takes it away, and keeps it.
    fn answer(&mut self, ctx: &mut Ctx<'_>, question: &PulseQuestion, value: Option<u8>) {
        let key = question.key();
        let mut pulse = Pulse::clone(&self.pulse);
        pulse.answers.remove(key);
        pulse.words.remove(key);
        if let Some(value) = value {
            match question.options.get(usize::from(value)) {
                Some(option) => drop(pulse.words.insert(key.to_owned(), option.id.clone())),
                None => drop(pulse.answers.insert(key.to_owned(), value)),
            }
        }
        if pulse == *self.pulse {
            return;
        }
        pulse.changed = ctx.now;
        pulse.role = ctx.reader;
        let pulse = Arc::new(pulse);
        if ctx.keep("pulse", Record::Pulse(Arc::clone(&pulse)), self.kept) {
            self.pulse = pulse;
            self.kept = true;
        }
    }
}
