//! Promises by week, as dots. Never a score, and never a share of a hundred.

use chrono::Datelike;

use crate::{
    domain::{
        day::Day,
        guide::Guide,
        plan::{Count, promises},
        promise::{Promise, PromiseState},
        role::Role,
        workbook::Workbook,
    },
    phrases::say,
};

/// One promise among others: what became of it, and whose it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    /// The day it was due on.
    pub day: Day,
    /// What became of it; open where nobody said.
    pub state: PromiseState,
    /// Who promised it. Counts are of each maker apart.
    pub by: Role,
    /// Whether its mark is out of time: it is told, and not counted.
    pub aside: bool,
}

/// How many weeks the plan counts.
pub const WEEKS: usize = 6;

/// What stands for a promise whose mark is not counted.
const ASIDE: &str = "·";

impl Dot {
    /// The dot of a promise, as it stands on `today`.
    pub fn of(promise: &Promise, today: Day) -> Dot {
        let aside = promise.is_out_of_time(today);
        Dot { day: promise.day, state: promise.state, by: promise.by, aside }
    }

    /// How it is drawn; never alone, a legend stands beside it.
    pub fn glyph(self) -> &'static str {
        if self.aside { ASIDE } else { self.state.glyph() }
    }

    /// What the glyphs of some dots mean: every state, and what is not counted where there is any.
    pub fn legend(dots: impl IntoIterator<Item = Dot>) -> Vec<String> {
        let dots: Vec<Dot> = dots.into_iter().collect();
        let is_there = |state| dots.iter().any(|dot| dot.state == state && !dot.aside);
        let told = |state: &PromiseState| *state != PromiseState::Away || is_there(*state);
        let named = |state: PromiseState| format!("{} {}", state.glyph(), state.label());
        let states = PromiseState::ALL.into_iter().filter(told).map(named);
        let aside = dots.iter().any(|dot| dot.aside);
        states.chain(aside.then(|| format!("{ASIDE} {}", say::promise_not_counted()))).collect()
    }
}

/// A week from Monday to Sunday, with what became of each promise that was due in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday.
    pub from: Day,
    /// In the order of their days.
    pub promises: Vec<Dot>,
}

/// The last `count` weeks up to the one `today` is in, oldest first. Days to come are left out
/// unless something became of them already; days of actions that nobody marked are open.
pub fn weeks(guide: &Guide, workbook: &Workbook, today: Day, count: usize) -> Vec<Week> {
    let monday = monday(today);
    let firsts = (0..count).rev().map(|back| weeks_before(monday, back));
    let mut weeks: Vec<Week> = firsts.map(|from| Week { from, promises: Vec::new() }).collect();
    let Some(first) = weeks.first().map(|week| week.from) else { return weeks };
    for promise in promises(guide, workbook, first, monday.plus(6)) {
        let is_to_come = promise.day > today && promise.state == PromiseState::Open;
        let place = usize::try_from(promise.day.days_since(first) / 7).ok();
        if let Some(week) = place.and_then(|place| weeks.get_mut(place)).filter(|_| !is_to_come) {
            week.promises.push(Dot::of(&promise, today));
        }
    }
    for week in &mut weeks {
        week.promises.sort_unstable_by_key(|dot| (dot.day, dot.state, dot.aside));
    }
    weeks
}

/// The first day that the weeks of the plan count.
pub fn counted_since(today: Day) -> Day {
    weeks_before(monday(today), WEEKS - 1)
}

fn monday(today: Day) -> Day {
    today.plus(-i64::from(today.date().weekday().num_days_from_monday()))
}

fn weeks_before(monday: Day, count: usize) -> Day {
    monday.plus(-7 * i64::try_from(count).unwrap_or(i64::MAX / 7))
}

/// Whose promises the weeks hold, each once. Two people are never counted together.
pub fn makers(weeks: &[Week]) -> Vec<Role> {
    let mut makers: Vec<Role> = Vec::new();
    for dot in weeks.iter().flat_map(|week| &week.promises) {
        if !makers.contains(&dot.by) {
            makers.push(dot.by);
        }
    }
    makers.sort_unstable();
    makers
}

/// Whether nobody marked anything in the weeks. Then the days that are open are not told: they would
/// look like a heap. Once one of two marks something, they are told of each, or who marks nothing would
/// look better than who does.
pub fn are_silent(weeks: &[Week]) -> bool {
    let mut dots = weeks.iter().flat_map(|week| &week.promises);
    dots.all(|dot| dot.state == PromiseState::Open && !dot.aside)
}

/// What the weeks hold of one maker, in a line of words.
pub fn in_words(weeks: &[Week], by: Role) -> String {
    let count = Count::of(weeks, by);
    if count.all() > 0 && are_silent(weeks) {
        return say::nothing_marked().to_owned();
    }
    count.in_words()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;

    use super::*;
    use crate::domain::{history::Done, id::RecordId, kinds::Record, words::Words};

    #[test]
    fn weeks_say_in_words_what_their_dots_show() {
        let now = DateTime::parse_from_rfc3339("2026-11-25T20:00:00+01:00").unwrap();
        let today = Day::of(now, 4);
        let mut workbook = Workbook::default();
        let mut add = |id: &str, day: Day, state: PromiseState| {
            let by = if id == "h" { Role::Hurt } else { Role::Broke };
            let promise = Promise::made(RecordId::from(id), Words::from("Call"), by, now, day);
            let promise = Promise { state, marked: Some(now), ..promise };
            workbook.record(Done::Promise, now, Record::Promise(Arc::new(promise)), false);
        };
        add("a", today, PromiseState::Kept);
        add("b", today.plus(-2), PromiseState::EarlyWord);
        add("c", today.plus(-3), PromiseState::Missed);
        add("d", today.plus(-4), PromiseState::Repaired);
        add("e", today.plus(1), PromiseState::Open);
        add("h", today, PromiseState::Kept);
        add("f", today.plus(-30), PromiseState::Missed);
        let weeks = weeks(&Guide::default(), &workbook, today, 2);
        assert_eq!(weeks.iter().map(|week| week.promises.len()).collect::<Vec<_>>(), [2, 3]);
        assert_eq!(weeks[0].from.to_string(), "2026-11-16");
        assert_eq!(makers(&weeks), [Role::Hurt, Role::Broke]);
        let broke = in_words(&weeks, Role::Broke);
        assert_eq!(broke, "2 kept or told early of 4; 2 missed, 1 put right.");
        assert_eq!(in_words(&weeks, Role::Hurt), "1 kept or told early of 1.");
        assert_eq!(in_words(&[], Role::Hurt), "No promise was due in these weeks.");
        let one = |state| Week {
            from: today,
            promises: vec![Dot { day: today, state, by: Role::Broke, aside: false }],
        };
        assert_eq!(in_words(&[one(PromiseState::Missed)], Role::Broke), "1 missed.");
    }
}
