//! Undo and redo: by word, thousands deep, and always back to the very same text.

use trust_guide::ui::widgets::editor::{Editor, Motion, Stroke};

use super::{press, typed};

/// What the text was after each undo, until nothing was left to undo.
fn undone(editor: &mut Editor) -> Vec<String> {
    let mut texts = Vec::new();
    while editor.apply(Stroke::Undo) {
        texts.push(editor.text());
    }
    texts
}

#[test]
fn typing_is_undone_by_word() {
    let mut editor = typed("hello brave new world");
    assert_eq!(undone(&mut editor), ["hello brave new ", "hello brave ", "hello ", ""]);
    while editor.apply(Stroke::Redo) {}
    assert_eq!(editor.text(), "hello brave new world");
}

#[test]
fn a_line_end_is_a_step() {
    let mut editor = typed("one\n\ntwo");
    assert_eq!(undone(&mut editor), ["one\n\n", "one", ""]);
}

#[test]
fn more_than_a_thousand_words_can_be_undone() {
    let text = "word ".repeat(1500);
    let mut editor = Editor::default();
    press(&mut editor, &text.chars().map(Stroke::Insert).collect::<Vec<_>>());
    assert_eq!(undone(&mut editor).len(), 1500);
    assert!(editor.is_blank());
    while editor.apply(Stroke::Redo) {}
    assert_eq!(editor.text(), text);
}

#[test]
fn a_text_without_blanks_is_more_than_one_step() {
    let mut editor = typed(&"日本語".repeat(20));
    assert!(2 < undone(&mut editor).len());
}

#[test]
fn a_paste_and_a_cut_are_a_step_each() {
    let mut editor = typed("so ");
    editor.paste("many\nwords at once");
    press(&mut editor, &[Stroke::Select(Motion::Top), Stroke::Cut]);
    assert_eq!(undone(&mut editor), ["so many\nwords at once", "so ", ""]);
}

#[test]
fn typing_after_a_paste_is_a_step_of_its_own() {
    let mut editor = typed("a");
    editor.paste("b");
    editor.apply(Stroke::Insert('c'));
    assert_eq!(undone(&mut editor), ["ab", "a", ""]);
}

#[test]
fn deleting_letter_by_letter_is_undone_by_word() {
    let mut editor = Editor::with("one two three");
    press(&mut editor, &[Stroke::Backspace; 9]);
    assert_eq!(editor.text(), "one ");
    assert_eq!(undone(&mut editor), ["one two", "one two three"]);
    press(&mut editor, &[Stroke::Move(Motion::Top)]);
    press(&mut editor, &[Stroke::Delete; 6]);
    assert_eq!(undone(&mut editor), ["two three", "one two three"]);
}

#[test]
fn a_family_is_never_undone_in_part() {
    let text = format!("{}👨‍👩‍👧‍👦", "a".repeat(62));
    let mut editor = typed(&format!("{text}x"));
    assert_eq!(undone(&mut editor), [&text, ""]);
}

#[test]
fn going_elsewhere_or_resting_ends_a_step() {
    let mut editor = typed("ab");
    press(&mut editor, &[Stroke::Move(Motion::Left), Stroke::Insert('c')]);
    assert_eq!(undone(&mut editor), ["ab", ""]);
    let mut editor = typed("ab");
    editor.seal_undo();
    editor.apply(Stroke::Insert('c'));
    assert_eq!(undone(&mut editor), ["ab", ""]);
}

#[test]
fn the_caret_goes_where_the_change_is() {
    let mut editor = typed("one\ntwo");
    press(
        &mut editor,
        &[Stroke::Move(Motion::Top), Stroke::Insert('x'), Stroke::Move(Motion::Bottom)],
    );
    editor.apply(Stroke::Undo);
    assert_eq!((editor.caret().line, editor.caret().byte), (0, 0));
    editor.apply(Stroke::Redo);
    assert_eq!((editor.caret().line, editor.caret().byte), (0, 1));
}

#[test]
fn what_was_undone_is_gone_once_something_new_is_typed() {
    let mut editor = typed("one two");
    press(&mut editor, &[Stroke::Undo, Stroke::Insert('x')]);
    assert!(!editor.apply(Stroke::Redo));
    assert_eq!(editor.text(), "one x");
}

#[test]
fn putting_the_same_text_in_its_place_is_no_change() {
    let mut editor = Editor::with("a");
    press(&mut editor, &[Stroke::SelectAll]);
    assert!(!editor.paste("a"));
    assert!(!editor.apply(Stroke::Undo));
}
