//! What a key costs: typing and drawing in long texts, and wrapping.

use divan::{Bencher, counter::BytesCount};
use ratatui::{buffer::Buffer, layout::Rect};
use trust_guide::{
    text::wrap::{wrap, wrap_words},
    ui::{
        paint::editor::{self, EditorStyles},
        widgets::editor::{Editor, Motion, Stroke},
    },
};

const AREA: Rect = Rect::new(0, 0, 80, 24);
const SENTENCE: &str = "It was a quiet evening, and we talked about what had happened. ";

fn main() {
    divan::main();
}

fn lines() -> String {
    format!("{SENTENCE}\n").repeat(10_000)
}

fn paragraph() -> String {
    SENTENCE.repeat(100_000 / SENTENCE.len())
}

/// An editor drawn once, with the caret where the motions took it.
fn at(text: &str, motions: &[Motion]) -> Editor {
    let mut editor = Editor::with(text);
    look(&mut editor);
    for &motion in motions {
        editor.apply(Stroke::Move(motion));
    }
    look(&mut editor);
    editor
}

fn look(editor: &mut Editor) -> Buffer {
    editor.fit(AREA.width, AREA.height);
    let mut buffer = Buffer::empty(AREA);
    editor::draw(editor, AREA, &mut buffer, EditorStyles::default());
    buffer
}

fn key_and_draw(bencher: Bencher, mut editor: Editor, stroke: Stroke) {
    bencher.bench_local(|| {
        editor.apply(stroke);
        look(&mut editor)
    });
}

#[divan::bench]
fn draw_alone(bencher: Bencher) {
    let mut editor = at(&lines(), &[]);
    bencher.bench_local(|| look(&mut editor));
}

#[divan::bench]
fn letter_at_the_top_of_10_000_lines(bencher: Bencher) {
    key_and_draw(bencher, at(&lines(), &[Motion::Top]), Stroke::Insert('a'));
}

#[divan::bench]
fn letter_at_the_end_of_10_000_lines(bencher: Bencher) {
    key_and_draw(bencher, at(&lines(), &[]), Stroke::Insert('a'));
}

#[divan::bench]
fn new_line_at_the_top_of_10_000_lines(bencher: Bencher) {
    key_and_draw(bencher, at(&lines(), &[Motion::Top]), Stroke::Newline);
}

#[divan::bench]
fn letter_and_word_count_in_10_000_lines(bencher: Bencher) {
    let mut editor = at(&lines(), &[]);
    bencher.bench_local(|| {
        editor.apply(Stroke::Insert('a'));
        editor.words()
    });
}

#[divan::bench]
fn letter_at_the_start_of_a_100_kb_paragraph(bencher: Bencher) {
    key_and_draw(bencher, at(&paragraph(), &[Motion::Top]), Stroke::Insert('a'));
}

#[divan::bench]
fn letter_in_the_middle_of_a_100_kb_paragraph(bencher: Bencher) {
    let editor = at(&paragraph(), &[Motion::PageUp; 32]);
    key_and_draw(bencher, editor, Stroke::Insert('a'));
}

#[divan::bench]
fn letter_at_the_end_of_a_100_kb_paragraph(bencher: Bencher) {
    key_and_draw(bencher, at(&paragraph(), &[]), Stroke::Insert('a'));
}

#[divan::bench]
fn letter_at_the_end_of_a_100_kb_paragraph_of_ideographs(bencher: Bencher) {
    key_and_draw(bencher, at(&"信頼を取り戻す。".repeat(100_000 / 24), &[]), Stroke::Insert('日'));
}

#[divan::bench]
fn up_in_a_100_kb_paragraph(bencher: Bencher) {
    key_and_draw(bencher, at(&paragraph(), &[]), Stroke::Move(Motion::Up));
}

#[divan::bench]
fn word_left_in_a_100_kb_paragraph(bencher: Bencher) {
    key_and_draw(bencher, at(&paragraph(), &[]), Stroke::Move(Motion::WordLeft));
}

#[divan::bench]
fn open_and_draw_10_000_lines(bencher: Bencher) {
    let text = lines();
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| look(&mut Editor::with(&text)));
}

#[divan::bench]
fn paste_10_000_lines(bencher: Bencher) {
    let text = lines();
    bencher.with_inputs(Editor::default).bench_local_values(|mut editor| {
        editor.paste(&text);
        look(&mut editor)
    });
}

#[divan::bench]
fn undo_and_redo_a_paste_of_10_000_lines(bencher: Bencher) {
    let mut editor = Editor::default();
    editor.paste(&lines());
    bencher.bench_local(|| editor.apply(Stroke::Undo) && editor.apply(Stroke::Redo));
}

#[divan::bench]
fn next_hit_when_there_is_none_in_10_000_lines(bencher: Bencher) {
    let mut editor = at(&lines(), &[]);
    editor.search(Some("forgiven"));
    bencher.bench_local(|| editor.apply(Stroke::NextHit));
}

#[divan::bench]
fn wrap_a_100_kb_paragraph(bencher: Bencher) {
    let text = paragraph();
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| wrap(&text, 68));
}

#[divan::bench]
fn wrap_words_of_a_page_of_prose(bencher: Bencher) {
    let text = SENTENCE.repeat(8);
    bencher.counter(BytesCount::of_str(&text)).bench_local(|| wrap_words(&text, 68));
}
