//! Draws who is here.

use crate::{
    phrases::say,
    screens::who::Who,
    ui::page::{Page, Tone},
};

/// What it says, as a page. The screen keeps no order of importance.
pub fn page(screen: &Who) -> Page {
    let mut page = Page::new();
    page.words(say::who_is_here(), Tone::Title);
    page.gap();
    for (place, book) in screen.books.iter().enumerate() {
        let name = book.name.as_deref().unwrap_or(say::book_without_a_name());
        let tail = match () {
            () if screen.opens == Some(place) => say::who_opening(),
            () if book.is_locked => say::who_locked(),
            () => "",
        };
        page.item("", name, tail, Tone::Text);
    }
    page.gap();
    for told in &screen.told {
        page.words(told, Tone::Text);
        page.gap();
    }
    page.words(say::who_nothing_is_open(), Tone::Muted);
    page
}
