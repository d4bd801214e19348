//! Where the caret goes: by letter, word, row and page, and never into a letter.

use trust_guide::ui::widgets::editor::{Editor, Motion, Stroke};

use super::{cursor, go, press, screen, typed};

/// Letters that are made of several characters.
const WHOLE: [&str; 7] = ["e\u{301}", "👨‍👩‍👧‍👦", "🇫🇮", "❤️", "👍🏽", "한", "ｶﾞ"];

#[test]
fn a_letter_is_one_step_however_it_is_encoded() {
    for letter in WHOLE {
        let mut editor = typed(&format!("a{letter}b"));
        go(&mut editor, &[Motion::Left, Motion::Left]);
        assert_eq!(editor.caret().byte, 1, "{letter:?} to the left");
        go(&mut editor, &[Motion::Right]);
        assert_eq!(editor.caret().byte, 1 + letter.len(), "{letter:?} to the right");
    }
}

#[test]
fn a_letter_is_deleted_whole() {
    for letter in WHOLE {
        let mut editor = typed(&format!("a{letter}"));
        editor.apply(Stroke::Backspace);
        assert_eq!(editor.text(), "a", "{letter:?} backwards");
        let mut editor = typed(&format!("{letter}b"));
        press(&mut editor, &[Stroke::Move(Motion::Top), Stroke::Delete]);
        assert_eq!(editor.text(), "b", "{letter:?} forwards");
    }
}

#[test]
fn a_letter_is_selected_whole() {
    for letter in WHOLE {
        let mut editor = typed(&format!("a{letter}b"));
        press(&mut editor, &[Stroke::Move(Motion::Left), Stroke::Select(Motion::Left)]);
        assert_eq!(editor.selected_text().as_deref(), Some(letter));
    }
}

#[test]
fn a_family_typed_piece_by_piece_in_front_of_a_child_comes_together_in_order() {
    let mut editor = Editor::with("👦");
    go(&mut editor, &[Motion::Top]);
    press(&mut editor, &"👩\u{200d}👧".chars().map(Stroke::Insert).collect::<Vec<_>>());
    assert_eq!(editor.text(), "👩\u{200d}👧👦");
}

#[test]
fn where_letters_have_joined_typing_goes_on_after_them() {
    let mut editor = Editor::with("👩\u{200d}x👧");
    go(&mut editor, &[Motion::Top, Motion::Right, Motion::Right]);
    press(&mut editor, &[Stroke::Backspace, Stroke::Insert('y')]);
    assert_eq!(editor.text(), "👩\u{200d}👧y");
    let mut editor = Editor::with("👧");
    go(&mut editor, &[Motion::Top]);
    press(&mut editor, &[Stroke::Insert('👩'), Stroke::Insert('\u{200d}')]);
    press(&mut editor, &[Stroke::Backspace, Stroke::Undo, Stroke::Insert('y')]);
    assert_eq!(editor.text(), "👩\u{200d}👧y");
}

#[test]
fn the_cursor_waits_on_the_last_cell_of_a_full_row() {
    let mut editor = typed("01234567890123456789");
    assert_eq!(cursor(&mut editor), (19, 0));
    editor.apply(Stroke::Insert('x'));
    assert_eq!(cursor(&mut editor), (1, 1));
}

#[test]
fn the_cursor_waits_on_the_last_cell_while_blanks_hang() {
    let mut editor = typed("0123456789012345678   ");
    assert_eq!(cursor(&mut editor), (19, 0));
    editor.apply(Stroke::Insert('x'));
    assert_eq!(cursor(&mut editor), (1, 1));
}

#[test]
fn going_up_and_down_keeps_the_wanted_column_across_short_rows() {
    let mut editor = typed("a long first line\nab\n\nand a long last one");
    go(&mut editor, &[Motion::Top, Motion::WordRight, Motion::WordRight]);
    assert_eq!(cursor(&mut editor), (7, 0));
    let mut columns = Vec::new();
    for _ in 0..3 {
        go(&mut editor, &[Motion::Down]);
        columns.push(cursor(&mut editor));
    }
    assert_eq!(columns, [(2, 1), (0, 2), (7, 3)]);
    go(&mut editor, &[Motion::Up, Motion::Left, Motion::Up]);
    assert_eq!(cursor(&mut editor), (2, 0), "going sideways wants another column");
}

#[test]
fn going_down_goes_by_rows_not_by_lines() {
    let mut editor = typed("It was hard to say all of it. Then it's fine!");
    go(&mut editor, &[Motion::Top, Motion::Down]);
    assert_eq!(editor.caret().byte, "It was hard to say ".len());
    go(&mut editor, &[Motion::RowEnd]);
    assert_eq!(cursor(&mut editor), (19, 1), "it stays on its row");
    go(&mut editor, &[Motion::RowStart]);
    assert_eq!(cursor(&mut editor), (0, 1));
    go(&mut editor, &[Motion::LineEnd, Motion::Up, Motion::Up, Motion::Up]);
    assert_eq!(cursor(&mut editor), (5, 0));
    go(&mut editor, &[Motion::Down, Motion::LineStart]);
    assert_eq!(cursor(&mut editor), (0, 0));
}

#[test]
fn the_caret_is_never_inside_a_letter_after_going_up_or_down() {
    let mut editor = typed("日本日本\nabcdefgh");
    for column in 0..8 {
        go(&mut editor, &[Motion::Bottom, Motion::LineStart]);
        go(&mut editor, &vec![Motion::Right; column]);
        go(&mut editor, &[Motion::Up]);
        assert_eq!(editor.caret().byte, column / 2 * 3);
    }
}

#[test]
fn pages_go_by_what_was_drawn() {
    let mut editor = Editor::with(&vec!["line"; 100].join("\n"));
    go(&mut editor, &[Motion::Top]);
    screen(&mut editor, 20, 10);
    go(&mut editor, &[Motion::PageDown, Motion::PageDown]);
    assert_eq!(editor.caret().line, 18);
    go(&mut editor, &[Motion::PageUp]);
    assert_eq!(editor.caret().line, 9);
    go(&mut editor, &[Motion::PageUp, Motion::PageUp]);
    assert_eq!(editor.caret().line, 0);
}

#[test]
fn rows_are_those_of_the_measure_before_anything_was_drawn() {
    let mut editor = Editor::with(&"word ".repeat(20));
    go(&mut editor, &[Motion::Top, Motion::Down]);
    assert_eq!(editor.caret().byte, 65);
}

#[test]
fn words_are_gone_over_and_lines_are_crossed() {
    let mut editor = Editor::with("one, two\nthree");
    go(&mut editor, &[Motion::Top]);
    let mut stops = Vec::new();
    for _ in 0..5 {
        go(&mut editor, &[Motion::WordRight]);
        stops.push((editor.caret().line, editor.caret().byte));
    }
    assert_eq!(stops, [(0, 5), (0, 8), (1, 0), (1, 5), (1, 5)]);
    for _ in 0..5 {
        go(&mut editor, &[Motion::WordLeft]);
        stops.push((editor.caret().line, editor.caret().byte));
    }
    assert_eq!(stops[5..], [(1, 0), (0, 8), (0, 5), (0, 0), (0, 0)]);
}

/// By the rules for words, U+0D4E is a word; by those for letters, it is a part of the next one.
#[test]
fn where_a_letter_is_more_than_a_word_it_is_whole_nonetheless() {
    let mut editor = Editor::with("a \u{d4e}日");
    editor.apply(Stroke::DeleteWordBack);
    assert_eq!(editor.text(), "a ");
    let mut editor = Editor::with("\u{d4e}日 b");
    press(&mut editor, &[Stroke::Move(Motion::Top), Stroke::DeleteWordForward]);
    assert_eq!(editor.text(), " b");
}

#[test]
fn going_left_or_right_leaves_a_selection_at_its_ends() {
    let mut editor = Editor::with("one two");
    press(&mut editor, &[Stroke::Select(Motion::WordLeft), Stroke::Move(Motion::Left)]);
    assert_eq!(editor.caret().byte, 4);
    press(&mut editor, &[Stroke::Select(Motion::WordLeft), Stroke::Move(Motion::Right)]);
    assert_eq!((editor.caret().byte, editor.selected_text()), (4, None));
}

#[test]
fn words_and_lines_are_deleted_and_can_be_put_back_elsewhere() {
    let mut editor = Editor::with("one two three");
    editor.apply(Stroke::DeleteWordBack);
    assert_eq!(editor.text(), "one two ");
    press(&mut editor, &[Stroke::Move(Motion::Top), Stroke::DeleteWordForward]);
    assert_eq!(editor.text(), " two ");
    editor.apply(Stroke::DeleteToLineEnd);
    assert_eq!(editor.text(), "");
    press(&mut editor, &[Stroke::Yank, Stroke::Yank]);
    assert_eq!(editor.text(), " two  two ");
    press(&mut editor, &[Stroke::Newline, Stroke::DeleteToLineStart, Stroke::DeleteToLineStart]);
    assert_eq!(editor.text(), "");
}
