//! Draws the page about what leaves the book.

use crate::{
    phrases::say,
    screens::exports::{Exports, Step, Typed},
    ui::page::{Page, Stands, Tone, Writing},
};

/// What it says, as a page.
pub fn page(screen: &Exports, is_locked: bool) -> Page {
    let mut page = Page::new();
    match &screen.step {
        Step::Forms => page.words(say::exports_about(), Tone::Text),
        Step::Choosing(form) | Step::Writing(form) => {
            page.words(form.label(), Tone::Title);
            page.gap();
            for line in &screen.preview {
                match line.strip_prefix("  ") {
                    Some(line) => page.indented(2, line, Tone::Text),
                    None => page.words(line.as_str(), Tone::Text),
                }
            }
            page.gap();
            let readable =
                if is_locked { say::exports_of_a_locked() } else { say::export_will_be_readable() };
            page.words(readable, if is_locked { Tone::Heading } else { Tone::Muted });
        }
        Step::Written(told) => {
            for (place, told) in told.iter().enumerate() {
                if place > 0 {
                    page.gap();
                }
                page.words(told.as_str(), Tone::Text);
            }
        }
    }
    page.gap();
    for (_, words) in &screen.rows {
        page.item("", words.as_str(), "", Tone::Text);
    }
    if matches!(screen.step, Step::Writing(_)) {
        page.gap();
        page.words(say::exports_writing(), Tone::Muted);
    }
    page
}

/// What is typed, in a box over the page.
pub fn writing(screen: &Exports) -> Option<Writing<'_>> {
    let (typed, editor) = screen.typing.as_ref().filter(|_| screen.types())?;
    let (title, usual) = match typed {
        Typed::Path => (say::exports_ask_path(), say::exports_path_told()),
        Typed::Title if screen.is_for_a_reader() => {
            (say::exports_title(), say::exports_book_title_told())
        }
        Typed::Title => (say::exports_title(), say::exports_title_told()),
        Typed::Name(0) => (say::name_hurt(), say::exports_name_told()),
        Typed::Name(_) => (say::name_broke(), say::exports_name_told()),
    };
    let (told, tone) = match &screen.told {
        Some(told) => (told.as_str(), Tone::Heading),
        None => (usual, Tone::Muted),
    };
    let stands = Stands::Popup { title: title.to_owned(), told: told.to_owned(), tone };
    Some(Writing { editor, stands })
}
