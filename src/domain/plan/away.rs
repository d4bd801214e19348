//! “We were away”: what was open in a span of days is closed in one step, and counted for nobody.

use crate::domain::{
    day::Day,
    guide::Guide,
    plan::{marked, promises},
    promise::{Promise, PromiseState, Said},
    workbook::Workbook,
};

/// How many days a span has at most.
pub const LONGEST: i64 = 366;

/// Every promise that is open from one day to another, both included and none of them to come, with
/// the word that somebody was away. One of two says it of their own, and the other one's wait for
/// them; both together say it of all. What already has a mark keeps it.
pub fn away(guide: &Guide, workbook: &Workbook, from: Day, to: Day, said: Said) -> Vec<Promise> {
    let to = to.min(said.today);
    let from = from.max(to.plus(1 - LONGEST));
    let open = promises(guide, workbook, from, to).into_iter();
    let open = open.filter(|promise| promise.state == PromiseState::Open);
    open.filter_map(|promise| marked(workbook, &promise, PromiseState::Away, said).ok()).collect()
}

/// Whether there is any of these. The last days are asked first: mostly one of them says so, and the whole span
/// holds a promise of each action for each day.
pub fn is_any_away(guide: &Guide, workbook: &Workbook, (from, to): (Day, Day), said: Said) -> bool {
    let spans = [(to, to), (to.plus(-7), to.plus(-1)), (from, to.plus(-8))];
    let spans = spans.into_iter().map(|(first, last)| (first.max(from), last));
    spans
        .filter(|(first, last)| first <= last)
        .any(|(first, last)| !away(guide, workbook, first, last, said).is_empty())
}
