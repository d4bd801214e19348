//! What a page is as lines, printed and told aloud.

use super::*;
use crate::ui::{
    page::{Asked, Marked, Room, Run, Tone},
    widgets::editor::Editor,
};

#[test]
fn choices_are_numbered_and_all_else_is_not() {
    let mut page = Page::new();
    page.label("steps");
    page.item("[ ] ", "one", "together", Tone::Text);
    page.under(2, "more of it", Tone::Muted);
    page.gap();
    page.gap();
    page.item("[x] ", "two", "", Tone::Kept);
    page.gap();
    assert_eq!(
        printed(&page, None, Pictures::LeftOut),
        ["steps", "1. [ ] one (together)", "   more of it", "", "2. [x] two"]
    );
}

#[test]
fn what_two_people_wrote_is_printed_under_the_name_of_each() {
    let said = [vec![("• ", "hers".to_owned())], vec![("• ", "his".to_owned())]];
    let asked = vec![Asked { question: "What do you need?".to_owned(), said }];
    let mut page = Page::new();
    page.sides(Sides { names: ["One".to_owned(), "Other".to_owned()], asked, beside: true });
    assert_eq!(
        printed(&page, None, Pictures::LeftOut),
        ["One", "What do you need?", "• hers", "", "Other", "What do you need?", "• his"]
    );
}

#[test]
fn what_is_being_written_is_printed_where_it_stands() {
    let editor = Editor::line("a walk");
    let mut page = Page::new();
    page.item("[ ] ", "one", "", Tone::Text);
    page.written("[ ] ", 1);
    let said =
        |stands| printed(&page, Some(&Writing { editor: &editor, stands }), Pictures::LeftOut);
    assert_eq!(said(Stands::InPlace), ["1. [ ] one", "2. [ ] a walk"]);
    assert_eq!(said(Stands::Above("/ "))[0], "/ a walk");
    assert_eq!(said(Stands::Below)[2], "a walk");
    let (title, told) = ("Name it".to_owned(), "Enter keeps it".to_owned());
    let popup = said(Stands::Popup { title, told, tone: Tone::Muted });
    assert_eq!(popup[2..], ["", "Name it", "a walk", "Enter keeps it"]);
}

#[test]
fn a_long_list_is_printed_with_its_own_numbers() {
    let listed = |words| Listed {
        lead: Run::new("Fri", Tone::Muted),
        said: Marked::new(words, Tone::Text),
        below: Marked::new("free writing", Tone::Muted),
        ..Listed::default()
    };
    let said = vec![listed("one"), listed("two")];
    let page = Page::new().with_list(List { count: 9, first: 4, said, ..List::default() });
    assert_eq!(
        printed(&page, None, Pictures::LeftOut),
        ["5. Fri  one", "   free writing", "6. Fri  two", "   free writing"]
    );
}

#[test]
fn words_are_printed_in_the_places_for_them() {
    let mut page = Page::new();
    let line = Field { of: 0, label: "Title ", blank: "none", room: Room::Line, is_here: false };
    page.field(line.clone());
    page.field(Field { of: 1, label: "", room: Room::Open, is_here: true, ..line.clone() });
    page.field(Field { of: 2, label: "Tags  ", ..line });
    page.fitting(vec!["3 words · 5 min".to_owned(), "3 words".to_owned()], Tone::Muted);
    let editors = ["A walk", "one two\n\nthree", ""].map(Editor::with);
    let fields = editors.iter().map(|editor| Written { editor, marks: Vec::new() }).collect();
    let written = Writing { editor: &editors[1], stands: Stands::InFields(fields) };
    assert_eq!(
        printed(&page, Some(&written), Pictures::LeftOut),
        ["Title A walk", "one two", "", "three", "Tags  none", "3 words · 5 min"]
    );
}

#[test]
fn a_picture_is_printed_only_where_it_is_asked_for() {
    let mut page = Page::new();
    page.picture(vec!["●──●".to_owned()], Tone::Text);
    page.words("Steady.", Tone::Text);
    assert_eq!(printed(&page, None, Pictures::LeftOut), ["Steady."]);
    assert_eq!(printed(&page, None, Pictures::Shown), ["●──●", "Steady."]);
}
