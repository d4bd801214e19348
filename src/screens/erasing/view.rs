//! Draws the page on which a book is erased.

use crate::{
    phrases::say,
    screens::erasing::{Erasing, Step},
    ui::{
        action::ToldLine,
        page::{Current, Page, Stands, Tone, Writing},
    },
};

/// What it says, as a page.
pub fn page(screen: &Erasing) -> Page {
    let mut page = Page::new();
    if let Some(told) = &screen.told {
        page.words(told, Tone::Heading);
        page.gap();
    }
    match screen.step {
        Step::Looking => page.words(say::erasing_looking(), Tone::Text),
        Step::Busy => page.words(say::erasing_busy(), Tone::Text),
        Step::Shown | Step::Typing => {
            for (place, line) in screen.lines.iter().enumerate() {
                match line {
                    ToldLine::Says(says) => {
                        if place > 0 {
                            page.gap();
                        }
                        page.words(says, Tone::Heading);
                    }
                    ToldLine::Item(item) => page.indented(2, item, Tone::Text),
                }
            }
            if !screen.lines.is_empty() {
                page.gap();
                page.words(say::erasing_for_good(), Tone::Text);
            }
        }
    }
    page.at(Current::Read)
}

/// The word that is typed, in a box over the page.
pub fn writing(screen: &Erasing) -> Option<Writing<'_>> {
    if screen.step != Step::Typing {
        return None;
    }
    let title = say::erasing_ask().to_owned();
    let told = say::erasing_type(say::erase_word());
    Some(Writing { editor: &screen.word, stands: Stands::Popup { title, told, tone: Tone::Muted } })
}
