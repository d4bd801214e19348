//! Carrying strokes out.

use std::{borrow::Cow, ops::Range};

use super::{
    Editor, Motion, Stroke,
    buffer::Caret,
    history::{Run, Step},
    in_one_line,
};
use crate::text::plain::plain;

impl Editor {
    /// Carries a stroke out; true if the text changed.
    pub fn apply(&mut self, stroke: Stroke) -> bool {
        self.frame.is_fitted = false;
        let has_changed = self.carry_out(stroke);
        self.buffer.count_words();
        has_changed
    }

    fn carry_out(&mut self, stroke: Stroke) -> bool {
        match stroke {
            Stroke::Insert(letter) => self.insert(letter),
            Stroke::Newline => self.insert('\n'),
            Stroke::Backspace => self.erase(Motion::Left, Run::ErasingBack),
            Stroke::Delete => self.erase(Motion::Right, Run::ErasingForward),
            Stroke::DeleteWordBack => self.kill(Motion::WordLeft, Motion::WordLeft),
            Stroke::DeleteWordForward => self.kill(Motion::WordEnd, Motion::WordEnd),
            Stroke::DeleteToLineStart => self.kill(Motion::LineStart, Motion::Left),
            Stroke::DeleteToLineEnd => self.kill(Motion::LineEnd, Motion::Right),
            Stroke::Move(motion) => self.go(motion, false),
            Stroke::Select(motion) => self.go(motion, true),
            Stroke::Point(row, column) => {
                let there = self.pointed_at(usize::from(row), usize::from(column));
                self.jump(there);
                false
            }
            Stroke::SelectAll => {
                self.jump(self.buffer.end());
                self.anchor = Some(Caret::default());
                false
            }
            Stroke::Cut => self.selection().is_some_and(|range| self.cut(range)),
            Stroke::Copy => {
                if let Some(text) = self.selected_text() {
                    self.kept = text;
                }
                false
            }
            Stroke::Yank => {
                let kept = self.kept.clone();
                self.put(&kept)
            }
            Stroke::Undo => {
                let caret = self.history.undo(&mut self.buffer);
                self.changed_to(caret)
            }
            Stroke::Redo => {
                let caret = self.history.redo(&mut self.buffer);
                self.changed_to(caret)
            }
            Stroke::NextHit => self.go_to_hit(self.hit_after()),
            Stroke::PreviousHit => self.go_to_hit(self.hit_before()),
        }
    }

    /// This editor as it was when it held the most, as far as undo and redo reach.
    #[must_use]
    pub fn at_its_fullest(&self) -> Editor {
        let mut editor = self.clone();
        while editor.apply(Stroke::Undo) {}
        let (mut most, mut past) = (editor.buffer.bytes(), 0);
        while editor.apply(Stroke::Redo) {
            past += 1;
            if most < editor.buffer.bytes() {
                (most, past) = (editor.buffer.bytes(), 0);
            }
        }
        for _ in 0..past {
            editor.apply(Stroke::Undo);
        }
        editor
    }

    /// Puts text from outside in place of the selection, as one step; true if the text changed.
    pub fn paste(&mut self, text: &str) -> bool {
        self.frame.is_fitted = false;
        let text = plain(text);
        let text = if self.single { Cow::Owned(in_one_line(&text)) } else { text };
        let has_changed = self.put(&text);
        self.buffer.count_words();
        has_changed
    }

    /// Puts other words in the place of all that stand here, as one change. Says whether they differ.
    pub fn put_in_place(&mut self, text: &str) -> bool {
        let text = plain(text);
        if *text == self.text() {
            return false;
        }
        self.frame.is_fitted = false;
        self.apply(Stroke::SelectAll);
        let whole = self.selection().unwrap_or(self.caret()..self.caret());
        let has_changed = self.replace(whole, &text, Run::Alone);
        self.buffer.count_words();
        has_changed
    }

    fn put(&mut self, text: &str) -> bool {
        if text.is_empty() {
            return false;
        }
        let range = self.selection().unwrap_or(self.caret()..self.caret());
        self.replace(range, text, Run::Alone)
    }

    fn insert(&mut self, letter: char) -> bool {
        let mut encoded = [0; 4];
        let text = plain(letter.encode_utf8(&mut encoded));
        if text.is_empty() || self.single && text == "\n" {
            return false;
        }
        let text = if self.single { Cow::Owned(in_one_line(&text)) } else { text };
        let range = self.selection().unwrap_or(self.caret..self.caret);
        self.replace(range, &text, Run::Typing)
    }

    fn erase(&mut self, motion: Motion, run: Run) -> bool {
        if let Some(range) = self.selection() {
            return self.replace(range, "", Run::Alone);
        }
        let range = self.up_to(motion);
        self.replace(range, "", run)
    }

    /// Deletes as far as a motion goes, or else as far as `spare` goes, and keeps what was there.
    fn kill(&mut self, motion: Motion, spare: Motion) -> bool {
        if let Some(range) = self.selection() {
            return self.cut(range);
        }
        let range = self.up_to(motion);
        let range = if range.is_empty() { self.up_to(spare) } else { range };
        self.cut(range)
    }

    fn cut(&mut self, range: Range<Caret>) -> bool {
        if range.is_empty() {
            return false;
        }
        self.kept = self.buffer.text(range.clone());
        self.replace(range, "", Run::Alone)
    }

    fn up_to(&mut self, motion: Motion) -> Range<Caret> {
        let (caret, end) = (self.caret(), self.destination(motion, 0));
        caret.min(end)..caret.max(end)
    }

    /// Every change of the text but undo and redo goes through here.
    fn replace(&mut self, range: Range<Caret>, text: &str, run: Run) -> bool {
        let (at, before) = (range.start, self.caret);
        (self.anchor, self.wanted) = (None, None);
        let removed = self.buffer.replace(range, text);
        let end = at.after(text);
        // A letter that is typed piece by piece, such as a family of emoji, must come together in
        // order, even in front of a letter that its pieces would join.
        self.caret = if run == Run::Typing { end } else { self.settle(end) };
        if removed == text {
            return false;
        }
        self.history
            .record(Step { at, removed, inserted: text.to_owned(), before, run }, &self.buffer);
        true
    }

    fn changed_to(&mut self, caret: Option<Caret>) -> bool {
        let Some(caret) = caret else { return false };
        (self.caret, self.anchor, self.wanted) = (self.settle(caret), None, None);
        true
    }

    fn go(&mut self, motion: Motion, selects: bool) -> bool {
        let here = self.caret();
        let wanted =
            motion.is_vertical().then(|| self.wanted.unwrap_or_else(|| self.column_of(here)));
        let there = match (self.selection(), motion) {
            (Some(range), Motion::Left) if !selects => range.start,
            (Some(range), Motion::Right) if !selects => range.end,
            _ => self.destination(motion, wanted.unwrap_or_default()),
        };
        let anchor = selects.then(|| self.anchor.unwrap_or(here));
        self.jump(there);
        (self.anchor, self.wanted) = (anchor, wanted);
        false
    }

    fn go_to_hit(&mut self, hit: Option<Caret>) -> bool {
        if let Some(caret) = hit {
            self.jump(caret);
        }
        false
    }

    fn jump(&mut self, caret: Caret) {
        self.history.seal();
        (self.caret, self.anchor, self.wanted) = (caret, None, None);
    }

    /// The first hit after the caret, from the top again after the last one.
    fn hit_after(&self) -> Option<Caret> {
        let pattern = self.pattern.as_ref()?;
        let Caret { line: here, byte } = self.caret();
        let count = self.buffer.line_count();
        (here..=here + count).find_map(|line| {
            let later = |at: &usize| line != here || byte < *at;
            let line = line % count;
            let at = pattern.hits(self.buffer.line(line)).map(|hit| hit.start).find(later)?;
            Some(Caret::new(line, at))
        })
    }

    /// The last hit before the caret, from the bottom again before the first one.
    fn hit_before(&self) -> Option<Caret> {
        let pattern = self.pattern.as_ref()?;
        let Caret { line: here, byte } = self.caret();
        let count = self.buffer.line_count();
        (here..=here + count).rev().find_map(|line| {
            let earlier = |at: &usize| line != here + count || *at < byte;
            let line = line % count;
            let at =
                pattern.hits(self.buffer.line(line)).rev().map(|hit| hit.start).find(earlier)?;
            Some(Caret::new(line, at))
        })
    }
}
