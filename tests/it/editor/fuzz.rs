//! Thousands of random sittings at odd sizes with odd text: nothing panics, nothing is lost.

use std::thread;

use ratatui::{buffer::Buffer, layout::Rect};
use trust_guide::{
    text::grapheme,
    ui::{
        paint::editor,
        widgets::editor::{Editor, Motion, Stroke},
    },
};

use super::STYLES;

const SITTINGS: u64 = 10_000;
const STROKES: u64 = 60;
const THREADS: u64 = 2;

/// Pieces that have broken editors: half letters, wide ones, marks, blanks, control characters.
const PIECES: [&str; 33] = [
    "a",
    "b ",
    " ",
    "word ",
    ".",
    "!",
    "(",
    "don't",
    "\n",
    "\t",
    "e\u{301}",
    "\u{301}",
    "日",
    "한",
    "❤️",
    "❤",
    "\u{fe0f}",
    "👨‍👩‍👧",
    "👩",
    "\u{200d}",
    "🇫",
    "🇮",
    "👍🏽",
    "ש",
    "ق",
    "ｶﾞ",
    "\u{202e}",
    "\u{200b}",
    "\u{a0}",
    "\r",
    "\u{1b}",
    "क्षि",
    "\u{d4e}",
];

const MOTIONS: [Motion; 15] = [
    Motion::Left,
    Motion::Right,
    Motion::Up,
    Motion::Down,
    Motion::WordLeft,
    Motion::WordRight,
    Motion::WordEnd,
    Motion::RowStart,
    Motion::RowEnd,
    Motion::LineStart,
    Motion::LineEnd,
    Motion::PageUp,
    Motion::PageDown,
    Motion::Top,
    Motion::Bottom,
];

const OTHERS: [Stroke; 16] = [
    Stroke::Newline,
    Stroke::Backspace,
    Stroke::Backspace,
    Stroke::Delete,
    Stroke::DeleteWordBack,
    Stroke::DeleteWordForward,
    Stroke::DeleteToLineStart,
    Stroke::DeleteToLineEnd,
    Stroke::SelectAll,
    Stroke::Cut,
    Stroke::Copy,
    Stroke::Yank,
    Stroke::Undo,
    Stroke::Redo,
    Stroke::NextHit,
    Stroke::PreviousHit,
];

/// A small generator, seeded, so that a failure can be had again.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: u64) -> u64 {
        // Marsaglia's xorshift.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[usize::try_from(self.below(choices.len() as u64)).unwrap()]
    }

    fn text(&mut self, pieces: u64) -> String {
        (0..self.below(pieces + 1)).map(|_| self.of(&PIECES)).collect()
    }

    /// Mostly narrow, where most can go wrong, and sometimes wide.
    fn size(&mut self) -> (u16, u16) {
        let widest = self.of(&[3, 12, 30, 200]);
        (u16::try_from(self.below(widest) + 1).unwrap(), u16::try_from(self.below(4) + 1).unwrap())
    }
}

fn act(editor: &mut Editor, chance: &mut Chance) -> bool {
    match chance.below(10) {
        0..4 => {
            let typed: Vec<Stroke> = chance.text(2).chars().map(Stroke::Insert).collect();
            typed.into_iter().filter(|&stroke| editor.apply(stroke)).count() > 0
        }
        4 | 5 => editor.apply(Stroke::Move(chance.of(&MOTIONS))),
        6 => editor.apply(Stroke::Select(chance.of(&MOTIONS))),
        7 => editor.paste(&chance.text(8)),
        _ => editor.apply(chance.of(&OTHERS)),
    }
}

fn look(editor: &mut Editor, (width, height): (u16, u16)) {
    let area = Rect::new(1, 1, width, height);
    let mut buffer = Buffer::empty(Rect::new(0, 0, width + 2, height + 2));
    let unfitted = editor::draw(editor, area, &mut buffer, STYLES);
    let before = buffer.clone();
    editor.fit(width, height);
    let position = editor::draw(editor, area, &mut buffer, STYLES);
    assert!(area.contains(position), "the cursor {position:?} is outside {area:?}");
    assert_eq!((position, &buffer), (unfitted, &before), "it is drawn as it is fitted");
}

fn sitting(seed: u64) {
    let mut chance = Chance(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let start = chance.text(12);
    let mut editor = if chance.below(8) == 0 { Editor::line(&start) } else { Editor::with(&start) };
    editor.search(Some(chance.of(&["a", "word", "日", "e\u{301}"])));
    let first = editor.text();
    let mut text = first.clone();
    let mut size = chance.size();
    for _ in 0..STROKES {
        let changed = act(&mut editor, &mut chance);
        let now = editor.text();
        assert!(changed || now == text, "a change was not told");
        text = now;
        let caret = editor.caret();
        let line = text.split('\n').nth(caret.line).unwrap();
        assert!(grapheme::is_boundary(line, caret.byte), "the caret is inside a letter");
        if chance.below(4) == 0 {
            look(&mut editor, size);
        }
        if chance.below(16) == 0 {
            size = chance.size();
        }
    }
    undo_and_redo_all(&mut editor, &first);
}

fn undo_and_redo_all(editor: &mut Editor, first: &str) {
    while editor.apply(Stroke::Redo) {}
    let last = editor.text();
    while editor.apply(Stroke::Undo) {}
    assert!(editor.text() == first, "undoing all does not give the first text");
    while editor.apply(Stroke::Redo) {}
    assert!(editor.text() == last, "redoing all does not give the last text");
}

#[test]
fn no_sitting_breaks_the_editor_or_loses_a_word() {
    let workers = (0..THREADS).map(|worker| {
        thread::spawn(move || {
            for seed in (worker..SITTINGS).step_by(usize::try_from(THREADS).unwrap()) {
                let outcome = std::panic::catch_unwind(|| sitting(seed));
                assert!(outcome.is_ok(), "sitting {seed} went wrong");
            }
        })
    });
    for worker in workers.collect::<Vec<_>>() {
        worker.join().unwrap();
    }
}
