//! What is marked in the text: the selection and the hits of a search.

use ratatui::style::Modifier;
use trust_guide::ui::widgets::editor::{Editor, Motion, Stroke};

use super::{buffer_of, go, press};

/// The cells of the screen that carry a mark, one row a line.
fn marked(editor: &mut Editor, mark: Modifier) -> Vec<String> {
    let (buffer, _) = buffer_of(editor, 20, 3);
    let cell = |x, y| if buffer[(x, y)].modifier.contains(mark) { '#' } else { '.' };
    (0..3)
        .map(|y| (0..20).map(|x| cell(x, y)).collect::<String>().trim_end_matches('.').to_owned())
        .collect()
}

#[test]
fn a_selection_is_drawn_with_its_line_ends() {
    let mut editor = Editor::with("one\n日本 two");
    go(&mut editor, &[Motion::Top, Motion::Right]);
    press(&mut editor, &[Stroke::Select(Motion::Down), Stroke::Select(Motion::Right)]);
    assert_eq!(marked(&mut editor, Modifier::REVERSED), [".###", "##", ""]);
    assert_eq!(editor.selected_text().as_deref(), Some("ne\n日"));
}

#[test]
fn typing_replaces_what_is_selected_in_one_step() {
    let mut editor = Editor::with("one two three");
    press(
        &mut editor,
        &[Stroke::Select(Motion::WordLeft), Stroke::Insert('4'), Stroke::Insert('!')],
    );
    assert_eq!(editor.text(), "one two 4!");
    editor.apply(Stroke::Undo);
    assert_eq!(editor.text(), "one two three");
    editor.apply(Stroke::Redo);
    assert_eq!(editor.text(), "one two 4!");
}

#[test]
fn cut_copy_and_yank_carry_lines() {
    let mut editor = Editor::with("one\ntwo");
    press(&mut editor, &[Stroke::SelectAll, Stroke::Copy]);
    assert!(editor.apply(Stroke::Cut));
    assert!(!editor.apply(Stroke::Cut), "nothing is selected any more");
    assert!(editor.is_blank());
    press(&mut editor, &[Stroke::Yank, Stroke::Yank]);
    assert_eq!(editor.text(), "one\ntwoone\ntwo");
}

#[test]
fn all_that_is_selected_is_deleted_by_one_key() {
    for stroke in [
        Stroke::Backspace,
        Stroke::Delete,
        Stroke::DeleteWordBack,
        Stroke::DeleteToLineEnd,
        Stroke::Cut,
    ] {
        let mut editor = Editor::with("one\ntwo");
        press(&mut editor, &[Stroke::SelectAll, stroke]);
        assert_eq!(editor.text(), "", "{stroke:?}");
        editor.apply(Stroke::Undo);
        assert_eq!(editor.text(), "one\ntwo", "{stroke:?}");
    }
}

#[test]
fn hits_are_drawn_also_where_they_cross_rows() {
    let mut editor = Editor::with("Trust is slow. Is it trust is what I asked myself");
    editor.search(Some("trust is"));
    assert_eq!(marked(&mut editor, Modifier::UNDERLINED), ["########", "########", ""]);
    editor.search(Some("it trust is"));
    assert_eq!(marked(&mut editor, Modifier::UNDERLINED), ["..................##", "########", ""]);
    editor.search(None);
    assert_eq!(marked(&mut editor, Modifier::UNDERLINED), ["", "", ""]);
}

#[test]
fn hits_are_gone_to_in_turn_and_round_again() {
    let mut editor = Editor::with("a x\nx b\nx");
    editor.search(Some("X"));
    go(&mut editor, &[Motion::Top]);
    let mut stops = Vec::new();
    for stroke in [Stroke::NextHit; 4].into_iter().chain([Stroke::PreviousHit; 4]) {
        assert!(!editor.apply(stroke));
        stops.push((editor.caret().line, editor.caret().byte));
    }
    assert_eq!(stops, [(0, 2), (1, 0), (2, 0), (0, 2), (2, 0), (1, 0), (0, 2), (2, 0)]);
}

#[test]
fn nothing_found_leaves_the_caret_alone() {
    let mut editor = Editor::with("abc");
    editor.search(Some("(x"));
    press(&mut editor, &[Stroke::NextHit, Stroke::PreviousHit]);
    assert_eq!(editor.caret().byte, 3);
    editor.search(Some(""));
    press(&mut editor, &[Stroke::NextHit]);
    assert_eq!(editor.caret().byte, 3);
}
