//! What Find says: what is typed, then each hit with its place and the words around the match.

use crate::{
    screens::find::{Described, Find, Where, describe},
    text::{fold, index::words},
    ui::{
        action::Scene,
        page::{List, Listed, Marked, Page, Run, Stands, Tone, Writing},
    },
};

const WIDEST: usize = 96;

/// The column for what a hit is, such as a page.
const KIND: usize = 13;

pub fn page(find: &Find, scene: &Scene<'_>) -> Page {
    let count = find.hits.len();
    let window = List::window(&find.cursor, count, 2, scene.rows);
    let query = find.query.text();
    let wanted = words(&query);
    let said = find.hits[window.clone()].iter();
    let said = said.map(|place| listed(&describe(place, &query, scene), &wanted));
    let list = List {
        count,
        each: 2,
        first: window.start,
        said: said.collect(),
        lead: KIND,
        below: KIND + 2,
        ..List::default()
    };
    let mut page = Page::new().as_wide_as(WIDEST).with_list(list);
    page.brief(told(find, scene), Tone::Muted);
    page.gap();
    page.pin_to_here();
    page
}

pub fn writing(find: &Find) -> Writing<'_> {
    Writing { editor: &find.query, stands: Stands::Above("/ ") }
}

fn told(find: &Find, scene: &Scene<'_>) -> String {
    let place = match find.place {
        Where::Everywhere => "everything",
        Where::OwnWords => "only your words",
        Where::Guide => "only the guide",
    };
    if find.query.is_blank() {
        let own = scene.daily.for_two && find.place != Where::Guide;
        let both = if own { ", written by either of you" } else { "" };
        return format!("Type what you look for, in {place}{both}. Tab looks elsewhere");
    }
    let count = match (find.hits.len(), find.more) {
        (0, _) if scene.shelf.is_none() => "getting your pages ready…".to_owned(),
        (0, _) => "nothing found".to_owned(),
        (1, _) => "1 found".to_owned(),
        (count, false) => format!("{count} found"),
        (count, true) => format!("the first {count}; another word narrows it"),
    };
    format!("{count} in {place} · Tab looks elsewhere")
}

/// What it is, its title and its day; then the words around what was found.
fn listed(hit: &Described, wanted: &[String]) -> Listed {
    Listed {
        lead: Run::new(&hit.kind, Tone::Muted),
        said: Marked::new(&hit.title, Tone::Text).looked_through(wanted),
        tail: Run::new(&hit.when, Tone::Muted),
        below: snippet(hit, wanted),
        briefer: None,
    }
}

/// The words around the first match in the text under the title.
fn snippet(hit: &Described, wanted: &[String]) -> Marked {
    let urgent = hit.urgent.map(str::to_owned);
    let pieces = urgent.as_ref().map_or(&hit.words[..], std::slice::from_ref);
    // The piece with most of the words, and of these the longest, which says most.
    let holds =
        |text: &&String| wanted.iter().filter(|word| fold::find(text, word).is_some()).count();
    let richest = pieces.iter().rev().max_by_key(holds);
    let found = richest.and_then(|text| Marked::around(text, wanted, Tone::Muted));
    found.unwrap_or_else(|| {
        let first = pieces.iter().find(|text| !text.trim().is_empty());
        first.map(|text| Marked::beginning(text, Tone::Muted)).unwrap_or_default()
    })
}
