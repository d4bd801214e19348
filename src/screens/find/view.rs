//! What Find says: what is typed, then each hit with its place and the words around the match.

use crate::{
    screens::find::{Described, Find, Where, describe},
    text::{fold, index::Term},
    ui::{
        action::Scene,
        page::{List, Listed, Marked, Page, Run, Said, Stands, Tone, Writing},
    },
};

const WIDEST: usize = 96;

/// The column for what a hit is, such as a page.
const KIND: usize = 13;

pub fn page(find: &Find, scene: &Scene<'_>) -> Page {
    let count = find.hits.len();
    let window = List::window(&find.cursor, count, 2, scene.rows);
    let query = find.query.text();
    let wanted: Vec<String> = find.terms.iter().flat_map(Term::words).map(str::to_owned).collect();
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

fn told(find: &Find, scene: &Scene<'_>) -> Said {
    let place = match find.place {
        Where::Everywhere => "everything",
        Where::OwnWords => "only your words",
        Where::Guide => "only the guide",
    };
    let elsewhere = |said: &str| format!("{said} in {place} · Tab looks elsewhere");
    if find.query.is_blank() {
        let own = scene.daily.for_two && find.place != Where::Guide;
        let both = if own { ", written by either of you" } else { "" };
        return Said::or(
            format!("Type what you look for, in {place}{both}. Tab looks elsewhere"),
            format!("Type what you look for, in {place}"),
        );
    }
    let some = find.hits.len() - find.whole;
    let count = match (find.whole, some) {
        (0, 0) if scene.shelf.is_none() => "getting your pages ready…".to_owned(),
        (0, 0) => match find.days.first().filter(|_| find.place != Where::Guide) {
            Some(days) if days.start() == days.end() => {
                format!("nothing of {}", days.start().short(scene.today))
            }
            _ => "nothing found".to_owned(),
        },
        _ if find.more => format!("the first {}", find.hits.len()),
        (0, some) => format!("{some} with some of it"),
        (count, 0) => format!("{count} found"),
        (count, some) => format!("{count} found, {some} with some of it"),
    };
    let short = match find.place {
        Where::Everywhere => format!("{count} · Tab elsewhere"),
        Where::OwnWords | Where::Guide => format!("{count}, {place}"),
    };
    let narrows = if find.more { "; another word narrows it" } else { "" };
    Said::or(format!("{}{narrows}", elsewhere(&count)), short)
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
