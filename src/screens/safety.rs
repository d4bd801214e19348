//! The private safety check. Its answers live in this screen only, and end with it.

mod shown;
pub mod view;

use std::fmt;

use crate::{
    domain::safety::{Safety, SafetyKind, SafetyReply},
    phrases::{Filled, say},
    screens::{
        Screen,
        help::{Help, Part},
    },
    ui::{
        Mode, Move,
        action::{Command, Ctx, Flow},
        cursor::Cursor,
        keymap::key_of,
    },
};

/// What can be chosen at the end: more lines, what can be hidden, or closing.
const ENDS: usize = 3;

/// Yes, no and skipping, in the order they stand.
const ANSWERS: [Option<bool>; 3] = [Some(true), Some(false), None];

/// The check. Invariant: no file, no log, no mark, no later screen depends on it, and `Debug` shows
/// none of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SafetyScreen {
    /// Yes, no or skipped, as far as was answered.
    answers: Vec<Option<bool>>,
    /// How far a question is read; at the end, which of the three ways on is current.
    pub cursor: Cursor,
    /// The answer that was gone to without a letter, in the order of [`ANSWERS`].
    gone_to: Option<usize>,
}

impl fmt::Debug for SafetyScreen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SafetyScreen")
    }
}

impl SafetyScreen {
    /// A question is answered by its own keys alone. Anything else that is pressed in a hurry answers
    /// nothing, and skips nothing either.
    fn ask(&mut self, ctx: &mut Ctx<'_>, command: Command) {
        match command {
            Command::Answer(yes) => self.answer(Some(yes)),
            Command::Skip => self.answer(None),
            Command::Move(Move::Down) => {
                let next = self.gone_to.map_or(0, |place| place + 1);
                self.gone_to = Some(next.min(ANSWERS.len() - 1));
            }
            Command::Move(Move::Up) if self.gone_to.is_some() => {
                self.gone_to = self.gone_to.map(|place| place.saturating_sub(1));
            }
            Command::Open if self.gone_to.is_some() => {
                let answer = self.gone_to.and_then(|place| ANSWERS.get(place).copied());
                self.answer(answer.flatten());
            }
            Command::StepBack | Command::Move(Move::Up) => self.back(),
            Command::Move(Move::PageUp) => self.cursor.scroll(-1),
            Command::Move(Move::PageDown) => self.cursor.scroll(1),
            _ => ctx.tell(say::safety_keys()),
        }
    }

    fn read(&mut self, ctx: &Ctx<'_>, command: Command) -> Flow<Screen> {
        match command {
            Command::StepBack => self.back(),
            Command::Move(Move::Up) => self.cursor.step(-1, ENDS),
            Command::Move(Move::Down) | Command::NextPane => self.cursor.step(1, ENDS),
            Command::Move(Move::PageUp) => self.cursor.scroll(-1),
            Command::Move(Move::PageDown) => self.cursor.scroll(1),
            Command::Move(Move::Top) => self.cursor.scroll(isize::MIN),
            Command::Move(Move::Bottom) => self.cursor.scroll(isize::MAX),
            Command::Open | Command::Tick => {
                let reads_on = self.cursor.reads_on();
                return match self.cursor.item {
                    _ if reads_on => Flow::Stay,
                    0 => {
                        if !knows_where(ctx) {
                            // The numbers that it leads to stand first.
                            self.cursor = Cursor::from_the_start();
                        }
                        Flow::Push(Screen::Help(Help::open_over_check(ctx)))
                    }
                    1 => Flow::Push(Screen::Help(Help::over_check(Part::Limits))),
                    _ => Flow::Pop,
                };
            }
            _ => (),
        }
        Flow::Stay
    }

    fn answer(&mut self, answer: Option<bool>) {
        self.answers.push(answer);
        self.gone_to = None;
        // What is said at the end is read from its start.
        self.cursor = Cursor::from_the_start();
    }

    /// To the question before, which is asked anew.
    fn back(&mut self) {
        self.answers.pop();
        self.gone_to = None;
        self.cursor = Cursor::from_the_start();
    }

    /// What the question before was taken to be answered with, as the variant of a phrase; `None` before the first.
    pub fn taken(&self) -> Option<&'static str> {
        self.answers.last().map(|answer| match answer {
            Some(true) => "yes",
            Some(false) => "no",
            None => "skipped",
        })
    }

    /// The answers there are, the one that was gone to in brackets.
    pub fn answers_told(&self) -> String {
        let told = |place, answer: Filled, command| {
            let answer = answer(key_of(Mode::Safety, command));
            if self.gone_to == Some(place) { say::safety_chosen(answer) } else { answer }
        };
        say::safety_answers(
            told(1, say::safety_answer_no, Command::Answer(false)),
            told(2, say::safety_answer_skip, Command::Skip),
            told(0, say::safety_answer_yes, Command::Answer(true)),
        )
    }

    /// The question that is asked now.
    pub fn place(&self) -> usize {
        self.answers.len()
    }

    /// Whether every question was answered or left out.
    pub fn is_answered(&self, safety: &Safety) -> bool {
        self.answers.len() >= safety.questions.len()
    }

    /// What the questions are about that were answered yes.
    pub fn yes(&self, safety: &Safety) -> Vec<SafetyKind> {
        let answered = safety.questions.iter().zip(&self.answers);
        answered
            .filter(|(_, answer)| **answer == Some(true))
            .map(|(question, _)| question.kind)
            .collect()
    }

    /// What is said at the end, in order; `None` where nothing was answered yes.
    pub fn said<'a>(&self, safety: &'a Safety) -> Option<Vec<&'a SafetyReply>> {
        let yes = self.yes(safety);
        (!yes.is_empty()).then(|| safety.said(&yes))
    }
}

/// Whether there is a country whose lines are named.
fn knows_where(ctx: &Ctx<'_>) -> bool {
    let code = ctx.country.as_ref().or(ctx.workbook.profile.country.as_ref());
    code.is_some_and(|code| ctx.guide.helplines.country(code).is_some())
}
