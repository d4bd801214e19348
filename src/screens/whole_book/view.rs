//! Draws the page about the whole book.

use crate::{
    phrases::say,
    screens::whole_book::{Step, WholeBook},
    ui::page::{Page, Stands, Tone, Writing},
};

/// What it says, as a page.
pub fn page(screen: &WholeBook) -> Page {
    let mut page = Page::new();
    match &screen.step {
        Step::Rows | Step::Typing | Step::Copying => {
            page.words(say::whole_book_about(), Tone::Text);
        }
        Step::Copied(told) => {
            for (place, told) in told.iter().enumerate() {
                if place > 0 {
                    page.gap();
                }
                page.words(told, Tone::Text);
            }
        }
    }
    page.gap();
    for option in screen.options() {
        page.item("", option(), "", Tone::Text);
    }
    if screen.step == Step::Copying {
        page.gap();
        page.words(say::whole_book_copying(), Tone::Muted);
    }
    page
}

/// The path that is typed, in a box over the page.
pub fn writing(screen: &WholeBook, is_locked: bool) -> Option<Writing<'_>> {
    if screen.step != Step::Typing {
        return None;
    }
    let (told, tone) = match &screen.told {
        Some(told) => (told.as_str(), Tone::Heading),
        // That the copy is none of the lock is said before it is made.
        None if is_locked => (say::whole_book_path_told_of_a_locked(), Tone::Heading),
        None => (say::whole_book_path_told(), Tone::Muted),
    };
    let title = say::whole_book_ask_path().to_owned();
    let stands = Stands::Popup { title, told: told.to_owned(), tone };
    Some(Writing { editor: &screen.path, stands })
}
