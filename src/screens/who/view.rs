//! Draws who is here.

use crate::{
    domain::table::TableThere,
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
    let opens = screen.opens == Some(screen.books.len());
    match screen.table {
        TableThere::None
        | TableThere::Waits
        | TableThere::Yours
        | TableThere::Invited
        | TableThere::FolderLost
        | TableThere::PlaceLost
        | TableThere::Elsewhere
        | TableThere::OfOthers => (),
        TableThere::MayBeLaid => {
            page.item("", say::who_lay_table(), say::who_lay_table_tail(), Tone::Text);
        }
        TableThere::Laid | TableThere::Locked => {
            let tail = match screen.table {
                _ if opens => say::who_opening(),
                TableThere::Locked => say::who_locked(),
                _ => say::who_both_of_us_tail(),
            };
            page.item("", say::who_both_of_us(), tail, Tone::Text);
        }
    }
    page.gap();
    if matches!(screen.table, TableThere::Laid | TableThere::Locked) {
        page.words(say::who_both_of_us_told(), Tone::Muted);
        page.gap();
    }
    for told in &screen.told {
        page.words(told, Tone::Text);
        page.gap();
    }
    page.words(say::who_nothing_is_open(), Tone::Muted);
    page
}
