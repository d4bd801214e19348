//! A text editor for private words: wraps by word, moves by letter, undoes by word.
//!
//! The model is our own rather than `ratatui_textarea::TextArea`, because that one measures the
//! whole text again on every key: 3.2 ms a letter at 10,000 lines before anything is drawn. Here a
//! key costs what its own line and the rows on screen cost.

mod buffer;
mod edit;
mod fitting;
mod frame;
mod history;
mod motion;
mod rows;
mod stroke;

use std::{fmt, ops::Range};

pub(in crate::ui) use self::fitting::RowInView;
use self::{buffer::Buffer, frame::Frame, history::History};
pub use self::{
    buffer::Caret,
    fitting::Marks,
    stroke::{Motion, Stroke},
};

use crate::text::{find::Pattern, plain::plain};

/// A text, a caret and all that belongs to editing. Private: `Debug` tells lengths only.
#[derive(Clone, PartialEq, Eq)]
pub struct Editor {
    buffer: Buffer,
    /// Where the next letter goes. It may lie inside a letter that is still being typed, such as a
    /// family of emoji; `caret` does not.
    caret: Caret,
    /// Where the selection began; the caret is its other end.
    anchor: Option<Caret>,
    /// The column that going up and down keeps to, across rows too short for it.
    wanted: Option<usize>,
    /// What was cut, copied or deleted by word, for `Stroke::Yank`.
    kept: String,
    history: History,
    pattern: Option<Pattern>,
    single: bool,
    /// Whether nobody is to see what is typed: a dot stands for each sign.
    is_hidden: bool,
    frame: Frame,
}

impl Editor {
    /// An editor of many lines, with the caret at the end of the text.
    pub fn with(text: &str) -> Editor {
        Editor::holding(&plain(text), false)
    }

    /// An editor of one line: it ignores Enter and takes line ends as blanks. Like any other it wraps,
    /// and a screen gives it as many [rows](Editor::rows) as it asks for.
    pub fn line(text: &str) -> Editor {
        Editor::holding(&in_one_line(&plain(text)), true)
    }

    /// A line of so many dots, each for a sign that nobody is to see.
    pub(super) fn dots(count: usize) -> Editor {
        Editor { is_hidden: true, ..Editor::line(&"•".repeat(count)) }
    }

    /// Whether nobody is to see what is typed here: a dot stands for each sign.
    pub fn is_hidden(&self) -> bool {
        self.is_hidden
    }

    fn holding(text: &str, single: bool) -> Editor {
        let mut buffer = Buffer::new(text);
        buffer.count_words();
        Editor {
            caret: buffer.end(),
            buffer,
            anchor: None,
            wanted: None,
            kept: String::new(),
            history: History::default(),
            pattern: None,
            single,
            is_hidden: false,
            frame: Frame::default(),
        }
    }

    /// Forgets what can be undone here, and what was cut.
    pub fn forget_undo(&mut self) {
        (self.history, self.kept) = (History::default(), String::new());
    }

    /// All that is written.
    pub fn text(&self) -> String {
        self.buffer.text(Caret::default()..self.buffer.end())
    }

    /// Whether there is nothing but blanks.
    pub fn is_blank(&self) -> bool {
        self.buffer.is_blank()
    }

    /// How many words the text has.
    pub fn words(&self) -> usize {
        self.buffer.words()
    }

    /// Where the caret is, never inside a letter.
    pub fn caret(&self) -> Caret {
        self.settle(self.caret)
    }

    /// The lines from the caret's own up to the first, each with how far it goes: to the caret, or
    /// to its end.
    pub fn lines_back(&self) -> impl Iterator<Item = (&str, usize)> {
        let Caret { line: own, byte } = self.caret();
        (0..=own).rev().map(move |line| {
            let text = self.buffer.line(line);
            (text, if line == own { byte } else { text.len() })
        })
    }

    /// What is selected; `None` where nothing is.
    pub fn selected_text(&self) -> Option<String> {
        self.selection().map(|range| self.buffer.text(range))
    }

    /// Looks for a text: its hits are drawn, and `Stroke::NextHit` goes to them.
    pub fn search(&mut self, pattern: Option<&str>) {
        self.pattern = pattern.and_then(Pattern::new);
    }

    /// Ends the word that undo would take back: what is typed next is a step of its own.
    pub fn seal_undo(&mut self) {
        self.history.seal();
    }

    /// What is selected, if anything is.
    pub(in crate::ui) fn selection(&self) -> Option<Range<Caret>> {
        let (anchor, caret) = (self.anchor?, self.caret());
        (anchor != caret).then(|| anchor.min(caret)..anchor.max(caret))
    }

    /// How many rows the text takes in an area of so many columns.
    pub fn rows(&self, columns: usize) -> usize {
        let count = |line| {
            let (text, mut rows) = self.buffer.rows_of(line, columns);
            rows.count(text)
        };
        (0..self.buffer.line_count()).map(count).sum()
    }

    /// Whether a motion leads to another row of the text, and not past its first or last one.
    pub fn has_row(&self, motion: Motion) -> bool {
        let Caret { line, byte } = self.caret();
        let (text, mut rows) = self.buffer.rows_of(line, self.frame.width);
        let row = rows.holding(text, byte);
        match motion {
            Motion::Up => line > 0 || row > 0,
            Motion::Down => line + 1 < self.buffer.line_count() || row + 1 < rows.count(text),
            _ => false,
        }
    }
}

impl Default for Editor {
    fn default() -> Editor {
        Editor::with("")
    }
}

impl fmt::Debug for Editor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (undo, redo) = self.history.depth();
        let (lines, bytes) = (self.buffer.line_count(), self.buffer.bytes());
        write!(f, "Editor({lines} lines, {bytes} bytes, {undo} undo, {redo} redo)")
    }
}

fn in_one_line(text: &str) -> String {
    text.replace(['\n', '\t'], " ")
}
