//! The editor, keys in and screen out: every row of the design's table of what text editing must do.

mod caret;
mod fuzz;
mod marks;
mod undo;

use ratatui::{
    buffer::{Buffer, CellWidth},
    layout::{Position, Rect},
    style::{Modifier, Style},
};
use trust_guide::ui::{
    paint::editor::{self, EditorStyles},
    widgets::editor::{Editor, Motion, Stroke},
};

const STYLES: EditorStyles = EditorStyles {
    text: Style::new(),
    selection: Style::new().add_modifier(Modifier::REVERSED),
    hit: Style::new().add_modifier(Modifier::UNDERLINED),
};

fn buffer_of(editor: &mut Editor, width: u16, height: u16) -> (Buffer, Position) {
    let area = Rect::new(0, 0, width, height);
    editor.fit(width, height);
    let mut buffer = Buffer::empty(area);
    let position = editor::draw(editor, area, &mut buffer, STYLES);
    assert!(area.contains(position), "the cursor {position:?} is outside {area:?}");
    (buffer, position)
}

/// The rows on the screen, blanks at their ends left out.
fn screen(editor: &mut Editor, width: u16, height: u16) -> Vec<String> {
    let (buffer, _) = buffer_of(editor, width, height);
    let row = |y| {
        let mut row = String::new();
        let mut x = 0;
        while x < width {
            row.push_str(buffer[(x, y)].symbol());
            x += buffer[(x, y)].symbol().cell_width().max(1);
        }
        row.trim_end().to_owned()
    };
    let mut rows: Vec<String> = (0..height).map(row).collect();
    while rows.last().is_some_and(String::is_empty) {
        rows.pop();
    }
    rows
}

/// Where the cursor of the terminal is, column first, on a screen of 20 columns and 6 rows.
fn cursor(editor: &mut Editor) -> (u16, u16) {
    let (_, position) = buffer_of(editor, 20, 6);
    (position.x, position.y)
}

/// An editor in which the text was typed letter by letter, drawn after each.
fn typed(text: &str) -> Editor {
    let mut editor = Editor::default();
    for letter in text.chars() {
        editor.apply(Stroke::Insert(letter));
        buffer_of(&mut editor, 20, 6);
    }
    editor
}

fn press(editor: &mut Editor, strokes: &[Stroke]) {
    for &stroke in strokes {
        editor.apply(stroke);
    }
}

fn go(editor: &mut Editor, motions: &[Motion]) {
    for &motion in motions {
        editor.apply(Stroke::Move(motion));
    }
}

#[test]
fn rows_break_between_words_and_never_begin_with_a_mark_or_a_blank() {
    let mut editor =
        typed("It was hard to say all of it. Then it's fine! supercalifragilisticexpialidocious");
    assert_eq!(
        screen(&mut editor, 20, 6),
        [
            "It was hard to say",
            "all of it. Then it's",
            "fine!",
            "supercalifragilistic",
            "expialidocious"
        ]
    );
}

#[test]
fn no_word_after_a_heart_is_hidden() {
    let mut editor = typed("love ❤️ you ❤️ a❤️b end of it");
    assert_eq!(screen(&mut editor, 20, 6), ["love ❤️ you ❤️ a❤️b", "end of it"]);
}

#[test]
fn wide_letters_in_one_column_do_not_loop() {
    let mut editor = typed("日本❤️e\u{301}\t🇫🇮");
    assert_eq!(screen(&mut editor, 1, 6).concat(), "e\u{301}");
    go(&mut editor, &[Motion::Top, Motion::Down, Motion::Down, Motion::Up, Motion::PageDown]);
    buffer_of(&mut editor, 1, 1);
}

#[test]
fn seventy_thousand_lines_are_shown_to_the_end() {
    let lines: Vec<String> = (1..=70_000).map(|line| format!("line {line}")).collect();
    let mut editor = Editor::default();
    editor.paste(&lines.join("\n"));
    editor.apply(Stroke::Newline);
    editor.apply(Stroke::Insert('!'));
    assert_eq!(screen(&mut editor, 20, 3), ["line 69999", "line 70000", "!"]);
    assert_eq!(editor.caret().line, 70_000);
    go(&mut editor, &[Motion::Up, Motion::LineEnd]);
    editor.apply(Stroke::Insert('?'));
    assert_eq!(screen(&mut editor, 20, 3), ["line 69999", "line 70000?", "!"]);
    go(&mut editor, &[Motion::Top]);
    assert_eq!(screen(&mut editor, 20, 2), ["line 1", "line 2"]);
}

#[test]
fn a_paragraph_of_a_hundred_thousand_letters_is_edited_at_its_end() {
    let mut editor = Editor::with(&"ten bytes ".repeat(10_000));
    for letter in "the end".chars() {
        editor.apply(Stroke::Insert(letter));
    }
    assert_eq!(screen(&mut editor, 20, 2), ["ten bytes ten bytes", "the end"]);
    go(&mut editor, &[Motion::Up, Motion::RowStart]);
    editor.apply(Stroke::Insert('x'));
    assert_eq!(screen(&mut editor, 20, 2), ["xten bytes ten bytes", "the end"]);
}

#[test]
fn a_paste_brings_no_carriage_return_no_escape_and_no_bell() {
    let mut editor = typed("x");
    assert!(editor.paste("one\rtwo\r\nthree\u{1b}[31m\u{7}"));
    assert_eq!(editor.text(), "xone\ntwo\nthree");
    assert_eq!(screen(&mut editor, 20, 6), ["xone", "two", "three"]);
}

#[test]
fn nothing_to_paste_changes_nothing() {
    let mut editor = typed("x");
    assert!(!editor.paste(""));
    assert!(!editor.paste("\u{1b}"));
    assert_eq!(editor.text(), "x");
}

#[test]
fn characters_that_turn_the_reading_order_round_are_not_drawn() {
    let mut editor = Editor::with("a\u{202e}b\u{2066}c");
    assert_eq!(screen(&mut editor, 20, 1), ["abc"]);
    assert_eq!(editor.text(), "a\u{202e}b\u{2066}c");
}

#[test]
fn right_to_left_text_is_in_logical_order_with_the_caret_where_it_belongs() {
    let mut editor = typed("שלום");
    assert_eq!(cursor(&mut editor), (4, 0));
    go(&mut editor, &[Motion::Left]);
    assert_eq!(cursor(&mut editor), (3, 0));
    assert_eq!(screen(&mut editor, 20, 1), ["שלום"]);
}

#[test]
fn a_single_line_ignores_enter_and_takes_line_ends_as_blanks() {
    let mut editor = Editor::line("a\nb");
    assert!(!editor.apply(Stroke::Newline));
    assert!(!editor.apply(Stroke::Insert('\n')));
    assert!(editor.paste("\tc\r\nd"));
    assert_eq!(editor.text(), "a b c d");
}

#[test]
fn a_single_line_wraps_and_says_how_many_rows_it_takes() {
    let mut editor = Editor::line("the quick brown fox jumps over 日本");
    assert_eq!(editor.rows(20), 2);
    assert_eq!(screen(&mut editor, 20, 6), ["the quick brown fox", "jumps over 日本"]);
    assert_eq!(cursor(&mut editor), (15, 1));
    assert!(editor.has_row(Motion::Up) && !editor.has_row(Motion::Down));
    go(&mut editor, &[Motion::Up]);
    assert_eq!(cursor(&mut editor), (15, 0));
    assert!(!editor.has_row(Motion::Up) && editor.has_row(Motion::Down));
    go(&mut editor, &[Motion::LineStart]);
    assert_eq!(cursor(&mut editor), (0, 0));
    let long = Editor::line(&"a".repeat(400));
    assert_eq!(long.rows(40), 10);
    assert_eq!(Editor::line("").rows(40), 1);
    // With less room than it asks for it scrolls by rows, and the end of the word is in view.
    assert_eq!(screen(&mut Editor::line(&format!("{}end", "a".repeat(40))), 20, 1), ["end"]);
}

#[test]
fn a_taller_screen_leaves_no_space_below_while_rows_are_hidden_above() {
    let mut editor = Editor::with("1\n2\n3\n4\n5");
    assert_eq!(screen(&mut editor, 20, 2), ["4", "5"]);
    assert_eq!(screen(&mut editor, 20, 4), ["2", "3", "4", "5"]);
}

#[test]
fn drawing_covers_what_was_there_and_stays_in_its_area() {
    let mut buffer = Buffer::filled(Rect::new(0, 0, 4, 3), 'x'.into());
    let position = editor::draw(&Editor::with("a"), Rect::new(1, 1, 2, 1), &mut buffer, STYLES);
    assert_eq!(buffer, Buffer::with_lines(["xxxx", "xa x", "xxxx"]));
    assert_eq!(position, Position::new(2, 1));
}

#[test]
fn an_area_without_room_is_no_trouble() {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 4));
    for area in [Rect::new(2, 2, 0, 2), Rect::new(2, 2, 2, 0), Rect::new(9, 9, 5, 5)] {
        editor::draw(&Editor::with("a"), area, &mut buffer, STYLES);
    }
}

#[test]
fn nothing_written_is_told_by_debug() {
    let mut editor = typed("I lied.\nTwice.");
    editor.search(Some("lied"));
    press(&mut editor, &[Stroke::SelectAll, Stroke::Copy]);
    assert_eq!(format!("{editor:?}"), "Editor(2 lines, 14 bytes, 4 undo, 0 redo)");
}

#[test]
fn a_drawing_is_no_part_of_equality() {
    let editor = typed("the same words on many rows");
    let mut other = editor.clone();
    buffer_of(&mut other, 3, 2);
    assert_eq!(editor, other);
}

#[test]
fn words_are_counted_and_blanks_are_no_words() {
    assert_eq!(typed("hello brave new world").words(), 4);
    assert!(typed(" \n\t").is_blank());
    assert!(!typed(" x").is_blank());
}
