//! The private safety check. Its answers live in this screen only, and end with it.

pub mod view;

use std::fmt;

use crate::{
    domain::{Safety, SafetyKind},
    screens::Screen,
    ui::{
        action::{Command, Ctx, Flow, Place},
        widgets::outline::Cursor,
    },
};

/// What can be chosen at the end: the helplines, or closing.
const ENDS: usize = 2;

/// The check. Invariant: no file, no log, no mark, no later screen depends on it, and `Debug` shows
/// none of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SafetyScreen {
    answers: Vec<Option<bool>>,
    pub cursor: Cursor,
}

impl fmt::Debug for SafetyScreen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SafetyScreen")
    }
}

impl SafetyScreen {
    pub fn update(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let done = self.answers.len() >= ctx.guide.safety.questions.len();
        match command {
            Command::Digit(digit) if !done => self.answer(Some(digit == 1)),
            Command::Another | Command::Down if !done => self.answer(None),
            Command::Up | Command::Left if !done => drop(self.answers.pop()),
            Command::Left => {
                self.answers.pop();
            }
            Command::Up => self.cursor.step(-1, ENDS),
            Command::Down | Command::NextPane => self.cursor.step(1, ENDS),
            Command::PageUp => self.cursor.scroll(-1),
            Command::PageDown => self.cursor.scroll(1),
            Command::Top => self.cursor.scroll(isize::MIN),
            Command::Bottom => self.cursor.scroll(isize::MAX),
            Command::Another | Command::Open if done => {
                let helplines = self.cursor.item == 0;
                return if helplines { Flow::Go(Place::Help) } else { Flow::Pop };
            }
            _ => (),
        }
        Flow::Stay
    }

    fn answer(&mut self, answer: Option<bool>) {
        self.answers.push(answer);
        // What is said at the end is read from its start.
        self.cursor = Cursor::from_the_start();
    }

    /// The question that is asked now.
    pub fn place(&self) -> usize {
        self.answers.len()
    }

    /// What to say at the end, the most urgent first. Nothing is counted.
    pub fn replies<'a>(&self, safety: &'a Safety) -> Vec<(SafetyKind, &'a str)> {
        let yes = |kind: SafetyKind| {
            let answered = safety.questions.iter().zip(&self.answers);
            answered
                .into_iter()
                .any(|(question, answer)| question.kind == kind && *answer == Some(true))
        };
        let mut replies = Vec::new();
        if yes(SafetyKind::Urgent) {
            replies.push((SafetyKind::Urgent, safety.urgent.as_str()));
        }
        if yes(SafetyKind::Harm) || yes(SafetyKind::Urgent) {
            replies.push((SafetyKind::Harm, safety.harm.as_str()));
        }
        if yes(SafetyKind::Own) {
            replies.push((SafetyKind::Own, safety.own.as_str()));
        }
        if replies.is_empty() {
            replies.push((SafetyKind::Harm, safety.none.as_str()));
        }
        replies
    }
}
