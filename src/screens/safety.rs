//! The private safety check. Its answers live in this screen only, and end with it.

pub mod view;

use std::fmt;

use crate::{
    domain::{Safety, SafetyKind},
    screens::Screen,
    ui::action::{Command, Ctx, Flow},
};

/// The check. Invariant: no file, no log, no mark, no later screen depends on it, and `Debug` shows
/// none of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SafetyScreen {
    answers: Vec<Option<bool>>,
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
            Command::Digit(digit) if !done => self.answers.push(Some(digit == 1)),
            Command::Another | Command::Down if !done => self.answers.push(None),
            Command::Up | Command::Left => drop(self.answers.pop()),
            Command::Another | Command::Open if done => return Flow::Pop,
            _ => (),
        }
        Flow::Stay
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
