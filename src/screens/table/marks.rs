//! The marks of each, side by side: what one says of their own part, and how the other saw it.

use crate::{
    domain::{
        day::Day,
        plan::WAITS,
        table::{HowKept, HowSeen, Laid, Mark, PersonId, Row},
    },
    phrases::say,
};

/// So many days at most are shown of a line.
const DAYS: usize = 5;

/// The sign of a mark; never alone, a word stands beside it.
pub fn sign(how: HowKept) -> &'static str {
    match how {
        HowKept::Kept => "●",
        HowKept::EarlyWord => "◐",
        HowKept::Partly => "◑",
        HowKept::Missed => "–",
        HowKept::Repaired => "✓",
        HowKept::Open => "○",
    }
}

/// What a mark says.
pub fn label(how: HowKept) -> &'static str {
    match how {
        HowKept::Kept => say::table_mark_kept(),
        HowKept::EarlyWord => say::table_mark_early(),
        HowKept::Partly => say::table_mark_partly(),
        HowKept::Missed => say::table_mark_missed(),
        HowKept::Repaired => say::table_mark_repaired(),
        HowKept::Open => say::table_mark_open(),
    }
}

/// How somebody saw what the other one marked.
pub fn seen(how: HowSeen) -> &'static str {
    match how {
        HowSeen::Seen => say::table_saw_it(),
        HowSeen::Otherwise => say::table_saw_it_otherwise(),
    }
}

/// The days that anybody marked, the latest first.
pub fn days(row: &Row) -> Vec<Day> {
    let mut days: Vec<Day> = row.marks.values().map(|mark| mark.day).collect();
    days.sort_unstable();
    days.dedup();
    days.reverse();
    days.truncate(DAYS);
    days
}

/// The day whose marks stand beside a line: the last by today that it fell on or that has one, and today where there
/// is none. A day that went by long ago without a mark is not brought up again.
pub fn day_shown(row: &Row, today: Day) -> Day {
    let marked = days(row).into_iter().find(|day| *day <= today);
    marked.max(row.last_due(today, WAITS)).unwrap_or(today)
}

/// Marks of somebody on a day. More than one where they marked it at two computers.
pub fn own(row: &Row, person: PersonId, day: Day) -> impl Iterator<Item = &Mark> {
    row.marks.values().filter(move |mark| mark.by == person && mark.day == day)
}

/// What somebody says of a day: their own part, and how they saw the other one’s, which stays said where that was changed
/// since. `None` where they say nothing.
pub fn said(laid: &Laid, row: &Row, person: PersonId, day: Day) -> Option<String> {
    let mark = |mark: &Mark| format!("{} {}", sign(mark.how), label(mark.how));
    let own: Vec<String> = own(row, person, day).map(mark).collect();
    let theirs = row.marks.values().filter(|mark| mark.by != person && mark.day == day);
    let sayings = theirs.flat_map(|mark| mark.sayings.values()).filter(|it| it.by == person);
    let mut saw: Vec<String> = sayings.map(|saying| seen(saying.how).to_owned()).collect();
    if saw.is_empty() {
        // It was true of another mark, and is not taken from who said it.
        let before = row.said_before.values().filter(|(on, it)| it.by == person && *on == day);
        saw.extend(before.map(|(_, saying)| say::table_said_before(seen(saying.how))));
        saw.dedup();
    }
    let (own, saw) = (own.join(", "), saw.join(", "));
    match (own.is_empty(), saw.is_empty()) {
        (true, true) => None,
        (false, true) => Some(own),
        (true, false) => Some(saw),
        // Whose mark it is about is said, as their own stands beside it.
        (false, false) => {
            let saw = say::table_said_of_mark(laid.other(person).name.as_str(), saw);
            Some(format!("{own} · {saw}"))
        }
    }
}

/// Whether the two see a day differently: one of them saw otherwise what the other one marked.
pub fn differs(row: &Row, day: Day) -> bool {
    let otherwise = |mark: &Mark| mark.sayings.values().any(|it| it.how == HowSeen::Otherwise);
    row.marks.values().any(|mark| mark.day == day && otherwise(mark))
}

/// The same, as they say it themselves.
pub fn seen_by_me(how: HowSeen) -> &'static str {
    match how {
        HowSeen::Seen => say::table_i_saw_it(),
        HowSeen::Otherwise => say::table_i_saw_it_otherwise(),
    }
}
