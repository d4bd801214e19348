//! Undo and redo by word: each step holds what was taken out and what was put in, nothing more.

use std::{collections::VecDeque, ops::Range};

use super::buffer::{Buffer, Caret};
use crate::text::grapheme;

/// How many steps can be undone.
const STEPS: usize = 10_000;

/// How many bytes of text the steps may hold together; the last step is kept whatever its size.
const BYTES: usize = 32 << 20;

/// A run of letters longer than this is more than one step, since some scripts know no blanks.
const RUN: usize = 64;

/// What a change is a part of, so that a word typed or deleted letter by letter is one step.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Run {
    Typing,
    ErasingBack,
    ErasingForward,
    /// A whole of its own, such as a paste.
    Alone,
}

#[derive(Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub at: Caret,
    pub removed: String,
    pub inserted: String,
    /// Where the caret was.
    pub before: Caret,
    pub run: Run,
}

impl Step {
    fn bytes(&self) -> usize {
        self.removed.len() + self.inserted.len()
    }

    /// Makes `next` a part of this step, if they are of one run.
    fn join(&mut self, next: &Step, buffer: &Buffer) -> bool {
        if self.run != next.run || !self.continues(next, buffer) {
            return false;
        }
        match next.run {
            Run::Typing => self.inserted.push_str(&next.inserted),
            Run::ErasingForward => self.removed.push_str(&next.removed),
            Run::ErasingBack => {
                self.removed.insert_str(0, &next.removed);
                self.at = next.at;
            }
            Run::Alone => return false,
        }
        true
    }

    fn continues(&self, next: &Step, buffer: &Buffer) -> bool {
        match self.run {
            Run::Typing => {
                let in_a_letter = !grapheme::is_boundary(buffer.line(next.at.line), next.at.byte);
                let touches = next.removed.is_empty() && next.at == self.at.after(&self.inserted);
                touches
                    && (in_a_letter
                        || one_word(
                            self.inserted.chars().next_back(),
                            &next.inserted,
                            self.bytes(),
                        ))
            }
            Run::ErasingForward => {
                next.at == self.at
                    && one_word(self.removed.chars().next_back(), &next.removed, self.bytes())
            }
            Run::ErasingBack => {
                let touches = next.at.after(&next.removed) == self.at;
                touches && one_word(self.removed.chars().next(), &next.removed, self.bytes())
            }
            Run::Alone => false,
        }
    }
}

/// Whether a letter after `last` still belongs to the same word and the blanks after it.
fn one_word(last: Option<char>, letter: &str, bytes: usize) -> bool {
    let Some(last) = last else { return true };
    let (newline, blank) = (letter == "\n", letter.chars().all(char::is_whitespace));
    let begins = if newline { last != '\n' } else { last.is_whitespace() && !blank };
    !begins && bytes < RUN
}

#[derive(Clone, Default, PartialEq, Eq)]
pub(super) struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
    /// Whether the last step is over, whatever comes next.
    sealed: bool,
    /// Invariant: the bytes of text in `done`.
    bytes: usize,
}

impl History {
    /// Remembers a change that was just made.
    pub(super) fn record(&mut self, step: Step, buffer: &Buffer) {
        self.undone.clear();
        self.bytes += step.bytes();
        let sealed = std::mem::replace(&mut self.sealed, step.run == Run::Alone);
        let joined = !sealed && self.done.back_mut().is_some_and(|last| last.join(&step, buffer));
        if !joined {
            self.done.push_back(step);
        }
        while STEPS < self.done.len() || (BYTES < self.bytes && 1 < self.done.len()) {
            self.bytes -= self.done.pop_front().map_or(0, |oldest| oldest.bytes());
        }
    }

    /// Ends the step at hand: what is typed next is a step of its own.
    pub(super) fn seal(&mut self) {
        self.sealed = true;
    }

    /// Takes the last step back; gives the place for the caret.
    pub(super) fn undo(&mut self, buffer: &mut Buffer) -> Option<Caret> {
        let step = self.done.pop_back()?;
        self.sealed = true;
        self.bytes -= step.bytes();
        buffer.replace(span(step.at, &step.inserted), &step.removed);
        let caret = step.before;
        self.undone.push(step);
        Some(caret)
    }

    /// Does the last undone step again; gives the place for the caret.
    pub(super) fn redo(&mut self, buffer: &mut Buffer) -> Option<Caret> {
        let step = self.undone.pop()?;
        self.sealed = true;
        self.bytes += step.bytes();
        buffer.replace(span(step.at, &step.removed), &step.inserted);
        let caret = step.at.after(&step.inserted);
        self.done.push_back(step);
        Some(caret)
    }

    /// How many steps can be undone and redone.
    pub(super) fn depth(&self) -> (usize, usize) {
        (self.done.len(), self.undone.len())
    }
}

fn span(at: Caret, text: &str) -> Range<Caret> {
    at..at.after(text)
}

#[cfg(test)]
mod tests {
    use super::{BYTES, Buffer, Caret, History, Run, STEPS, Step};

    fn step(inserted: &str, run: Run) -> Step {
        let at = Caret::default();
        Step { at, removed: String::new(), inserted: inserted.to_owned(), before: at, run }
    }

    #[test]
    fn a_letter_in_a_long_text_costs_a_letter() {
        let mut buffer = Buffer::new(&"a long text\n".repeat(1000));
        let mut history = History::default();
        buffer.replace(Caret::default()..Caret::default(), "x");
        history.record(step("x", Run::Typing), &buffer);
        assert_eq!(history.bytes, 1);
    }

    #[test]
    fn the_oldest_steps_are_forgotten_first() {
        let (buffer, mut history) = (Buffer::new(""), History::default());
        for count in 0..STEPS + 5 {
            history.record(step(&count.to_string(), Run::Alone), &buffer);
        }
        assert_eq!(history.depth(), (STEPS, 0));
        assert_eq!(history.done.front().map(|step| step.inserted.as_str()), Some("5"));
    }

    #[test]
    fn huge_steps_do_not_add_up_but_the_last_is_kept() {
        let (buffer, mut history) = (Buffer::new(""), History::default());
        let huge = "x".repeat(BYTES / 2 + 1);
        for _ in 0..3 {
            history.record(step(&huge, Run::Alone), &buffer);
            assert_eq!(history.depth(), (1, 0));
        }
        assert_eq!(history.bytes, huge.len());
    }
}
