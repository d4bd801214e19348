//! Draws the lock.

use crate::{
    phrases::say,
    screens::lock::{Lock, Opens},
    ui::page::{Page, Stands, Tone, Writing},
};

/// What it says, as a page.
pub fn page(screen: &Lock) -> Page {
    let mut page = Page::new();
    let title = screen.name.as_deref().unwrap_or(say::lock_title());
    page.words(title, Tone::Title);
    page.gap();
    if screen.tries {
        page.words(say::lock_tries(), Tone::Text);
        return page;
    }
    page.words(if screen.by_code { say::lock_code() } else { say::lock_passphrase() }, Tone::Text);
    page.written("", 1);
    page.gap();
    if let Some(told) = &screen.told {
        page.words(told, Tone::Heading);
        page.gap();
    }
    if screen.is_halfway() {
        page.words(say::lock_left_halfway(), Tone::Text);
        page.gap();
    }
    let other = match &screen.opens {
        Opens::Table => say::lock_of_both(),
        Opens::Hand(_) => say::lock_proves(),
        Opens::Book(_) if screen.by_code => say::lock_back_to_passphrase(),
        Opens::Book(book) if book.has_code => say::lock_forgotten(),
        Opens::Book(_) => say::lock_has_no_code(),
    };
    page.words(other, Tone::Muted);
    page
}

/// What is typed, after the mark.
pub fn writing(screen: &Lock) -> Option<Writing<'_>> {
    let shown = (!screen.tries).then(|| screen.typed.shown())?;
    Some(Writing { editor: shown, stands: Stands::InPlace })
}
