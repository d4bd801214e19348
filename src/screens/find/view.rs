//! What Find says: what is typed, then each hit with its place and the words around the match.

use crate::{
    phrases::say,
    screens::{
        find::{Described, Find, Where, describe},
        urgent,
    },
    text::{fold, index::Term},
    ui::{
        action::Scene,
        page::{List, Listed, Marked, Page, Run, Said, Stands, Tone, Writing},
    },
};

const WIDEST: usize = 96;

/// The column for what a hit is, such as a page.
const KIND: usize = 13;

/// What it says, as a page.
pub fn page(find: &Find, scene: &Scene<'_>) -> Page {
    let count = find.hits.len();
    let window = List::window(&find.cursor, count, 2, scene.rows);
    let sought = urgent::sought(&scene.guide.typed, &find.query.text());
    let wanted: Vec<String> = find.terms.iter().flat_map(Term::words).map(str::to_owned).collect();
    let said = find.hits[window.clone()].iter();
    let said = said.map(|place| listed(&describe(place, &sought, scene), &wanted));
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

/// What is looked for, above what was found.
pub fn writing(find: &Find) -> Writing<'_> {
    Writing { editor: &find.query, stands: Stands::Above("/ ") }
}

/// Where is looked, and what was found there.
fn told(find: &Find, scene: &Scene<'_>) -> Said {
    let place = find.place.variant();
    if find.query.is_blank() {
        let of_either = scene.daily.for_two && find.place != Where::Guide;
        let long = if of_either { say::find_type_of_either(place) } else { say::find_type(place) };
        return Said::or(long, say::find_type_in_short(place));
    }
    let (whole, some) = (find.whole, find.hits.len() - find.whole);
    match (whole, some) {
        (0, 0) if scene.corpus.is_none() => {
            Said::or(say::find_getting_ready(place), say::find_getting_ready_in_short(place))
        }
        (0, 0) => match find.days.first().filter(|_| find.place != Where::Guide) {
            Some(days) if days.start() == days.end() => {
                let day = days.start().short(scene.today);
                Said::or(
                    say::find_nothing_of_day(&day, place),
                    say::find_nothing_of_day_in_short(&day, place),
                )
            }
            _ => Said::or(say::find_nothing(place), say::find_nothing_in_short(place)),
        },
        _ if find.more => {
            let count = find.hits.len();
            Said::or(say::find_first(count, place), say::find_first_in_short(count, place))
        }
        (0, some) => Said::or(say::find_some(place, some), say::find_some_in_short(place, some)),
        (whole, 0) => {
            Said::or(say::find_whole(whole, place), say::find_whole_in_short(whole, place))
        }
        (whole, some) => Said::or(
            say::find_whole_and_some(whole, place, some),
            say::find_whole_and_some_in_short(whole, place, some),
        ),
    }
}

/// What it is, its title and its day; then the words around what was found.
fn listed(hit: &Described, wanted: &[String]) -> Listed {
    Listed {
        lead: Run::new(&hit.kind, Tone::Muted),
        said: Marked::new(&hit.title, Tone::Text).looked_through(wanted),
        tail: Run::new(&hit.when, Tone::Muted),
        below: snippet(hit, wanted),
        ..Listed::default()
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
