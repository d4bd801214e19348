//! A line of one’s own from a week or a month ago: it is asked before a word of it is shown.

use chrono::Datelike;

use crate::domain::{
    audience::Offering,
    day::Day,
    for_two::kept_from,
    guide::Guide,
    id::RecordId,
    journal::{Entry, WritingMode},
    put_off::{CanWait, WaitKind},
    workbook::Workbook,
};

/// So many days ago it was written: a month, or else a week.
const AGO: [i64; 2] = [30, WEEK];

/// The days of a week.
const WEEK: i64 = 7;

/// One of a week ago is offered on every third day: whoever writes each evening is not led back each evening.
const EVERY: i64 = 3;

/// What was heavier than this after writing, of 10, is not brought up again.
const LIGHT: u8 = 5;

/// An entry of the reader’s own that may be read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FromBefore {
    /// Which one.
    pub entry: RecordId,
    /// The day it was written on.
    pub day: Day,
    /// How many days ago that was.
    pub ago: i64,
}

impl FromBefore {
    /// As what it is put off.
    pub fn what(&self) -> CanWait {
        CanWait::of(WaitKind::Before, &self.entry)
    }
}

/// What the reader wrote a month or a week ago to the day, if it may be brought up: nothing in the first week, late, or
/// near a day that may hurt, nothing of the heavier ways of writing, and nothing that weighed after it was written.
pub fn from_before(
    guide: &Guide,
    workbook: &Workbook,
    offering: Offering,
    today: Day,
) -> Option<FromBefore> {
    // Where nothing heavy may be offered, nothing of one’s own is brought up either.
    if !offering.bears(3) {
        return None;
    }
    AGO.into_iter().find_map(|ago| {
        let day = today.plus(-ago);
        let is_third = i64::from(day.date().num_days_from_ce()) % EVERY == 0;
        let may_be = ago != WEEK || is_third;
        let mut entries = workbook.journal.iter().rev().skip_while(|entry| entry.day > day);
        let of_day = entries.by_ref().take_while(|entry| entry.day == day);
        let mut fit = of_day.filter(|entry| may_be && may_come_back(guide, workbook, entry));
        fit.next().map(|entry| FromBefore { entry: entry.id.clone(), day, ago })
    })
}

fn may_come_back(guide: &Guide, workbook: &Workbook, entry: &Entry) -> bool {
    let is_own = kept_from(entry.by, workbook.profile.role, false).is_none();
    let is_heavy_way = matches!(entry.mode, WritingMode::Feelings | WritingMode::Letter);
    let asked = entry.prompt.as_ref().and_then(|prompt| guide.prompt(prompt));
    let is_light = asked.is_none_or(|(_, prompt)| prompt.heat < 3)
        && entry.after.or(entry.before).is_none_or(|weight| weight <= LIGHT);
    entry.trashed.is_none() && is_own && !is_heavy_way && is_light && !entry.body.is_blank()
}
