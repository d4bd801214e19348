//! Draws the page about books.

use crate::{
    domain::OpenBook,
    phrases::say,
    screens::books::{Books, BooksRow, rows},
    ui::page::{Page, Stands, Tone, Writing},
};

/// What it says, as a page.
pub fn page(open: &OpenBook) -> Page {
    let mut page = Page::new();
    page.words(say::books_about(), Tone::Text);
    page.gap();
    for row in rows(open) {
        match row {
            BooksRow::Name => {
                let name = open.name.as_deref().unwrap_or(say::books_no_name());
                page.setting(say::books_name(), name);
            }
            BooksRow::Begin => page.setting(say::books_begin(), ""),
            BooksRow::Close => page.setting(say::books_close(), say::books_close_key()),
        }
    }
    page.gap();
    let told = if open.may_have_others { say::books_no_lock() } else { say::books_by_its_file() };
    page.words(told, Tone::Muted);
    page
}

/// The name that is typed, in a box over the page.
pub fn writing(screen: &Books) -> Option<Writing<'_>> {
    let naming = screen.naming.as_ref()?;
    let (title, told) = if naming.is_for_another {
        (say::books_ask_their_name(), say::books_name_of_another_told())
    } else {
        (say::books_ask_name(), say::books_name_told())
    };
    let stands =
        Stands::Popup { title: title.to_owned(), told: told.to_owned(), tone: Tone::Muted };
    Some(Writing { editor: &naming.editor, stands })
}
