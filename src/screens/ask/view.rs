//! A question over the screen that asks it.

use crate::{
    screens::ask::Ask,
    ui::page::{Page, Tone},
};

/// So many rows of words that are to be kept are shown at most.
const MOST_SHOWN: usize = 8;

/// Without room the words that are shown give way, and then the hints.
pub fn page(ask: &Ask) -> Page {
    let tries = (2..=MOST_SHOWN).map(|shown| (true, shown));
    let tries = [(false, 1), (false, 2)].into_iter().chain(tries);
    let pages = tries.map(|(hints, shown)| with(ask, hints, shown));
    let page = pages.reduce(|briefer, page| page.or_briefer(briefer));
    page.unwrap_or_default().in_popup(&ask.title)
}

fn with(ask: &Ask, with_hints: bool, shown: usize) -> Page {
    let mut page = Page::new();
    if !ask.about.is_blank() {
        page.words(&*ask.about, Tone::Heading);
        page.gap();
    }
    if let Some(words) = ask.shown_words() {
        page.excerpt(&words, shown, Tone::Heading);
        page.gap();
    }
    let is_short = ask.shown_words().is_some() && !with_hints;
    if !ask.words.is_empty() && !is_short {
        page.words(&ask.words, Tone::Muted);
        page.gap();
    }
    if let Some((_, value)) = ask.rating {
        page.numbers(value, None);
    }
    for option in &ask.options {
        page.item("", &option.label, "", Tone::Text);
        if with_hints && !option.hint.is_empty() {
            page.under(2, &option.hint, Tone::Muted);
        }
    }
    page
}
