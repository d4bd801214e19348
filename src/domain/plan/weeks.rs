//! Promises by week, as dots. Never a score, and never a share of a hundred.

use chrono::Datelike;

use crate::domain::{Day, PromiseState, Role, Workbook, plan::promises};

/// A week from Monday to Sunday, with what became of each promise that was due in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    pub from: Day,
    /// In the order of their days: the day, what became of it, and whose it was.
    pub promises: Vec<(Day, PromiseState, Role)>,
}

/// The last `count` weeks up to the one `today` is in, oldest first. Days to come are left out
/// unless something became of them already; days of actions that nobody marked are open.
pub fn weeks(workbook: &Workbook, today: Day, count: usize) -> Vec<Week> {
    let monday = today.plus(-i64::from(today.date().weekday().num_days_from_monday()));
    let firsts = (0..count).rev().map(|back| {
        let back = i64::try_from(back).unwrap_or(i64::MAX / 7);
        monday.plus(-7 * back)
    });
    let mut weeks: Vec<Week> = firsts.map(|from| Week { from, promises: Vec::new() }).collect();
    let Some(first) = weeks.first().map(|week| week.from) else { return weeks };
    for promise in promises(workbook, first, monday.plus(6)) {
        let is_to_come = promise.day > today && promise.state == PromiseState::Open;
        let place = usize::try_from(promise.day.days_since(first) / 7).ok();
        if let Some(week) = place.and_then(|place| weeks.get_mut(place)).filter(|_| !is_to_come) {
            week.promises.push((promise.day, promise.state, promise.by));
        }
    }
    for week in &mut weeks {
        week.promises.sort_unstable_by_key(|(day, state, _)| (*day, *state));
    }
    weeks
}

/// Whose promises the weeks hold, each once. Two people are never counted together.
pub fn makers(weeks: &[Week]) -> Vec<Role> {
    let mut makers: Vec<Role> =
        weeks.iter().flat_map(|week| &week.promises).map(|(.., by)| *by).collect();
    makers.sort_unstable();
    makers.dedup();
    makers
}

/// What the weeks hold of one maker, in a line of words: `9 kept or told early of 11; 2 missed, 1
/// put right.` What is open is told beside it and not counted against anyone.
pub fn in_words(weeks: &[Week], by: Role) -> String {
    let own = weeks.iter().flat_map(|week| &week.promises).filter(|(.., maker)| *maker == by);
    let states: Vec<PromiseState> = own.map(|(_, state, _)| *state).collect();
    let count = |wanted: PromiseState| states.iter().filter(|state| **state == wanted).count();
    let (open, repaired) = (count(PromiseState::Open), count(PromiseState::Repaired));
    // A miss that was put right was a miss too.
    let missed = count(PromiseState::Missed) + repaired;
    let faith = states.iter().filter(|state| state.keeps_faith()).count();
    let marked = states.len() - open;
    let mut parts = Vec::new();
    // Nothing is said of none: the misses are told, and that is enough.
    if faith > 0 {
        parts.push(format!("{faith} kept or told early of {marked}"));
    }
    if missed > 0 {
        let mended = if repaired > 0 { format!(", {repaired} put right") } else { String::new() };
        parts.push(format!("{missed} missed{mended}"));
    }
    if open > 0 {
        parts.push(format!("{open} still open"));
    }
    if parts.is_empty() {
        return "No promise was due in these weeks.".to_owned();
    }
    parts.join("; ") + "."
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;

    use super::*;
    use crate::domain::{Promise, Record, RecordId, Words};

    #[test]
    fn weeks_say_in_words_what_their_dots_show() {
        let now = DateTime::parse_from_rfc3339("2026-11-25T20:00:00+01:00").unwrap();
        let today = Day::of(now, 4);
        let mut workbook = Workbook::default();
        let mut add = |id: &str, day: Day, state: PromiseState| {
            let by = if id == "h" { Role::Hurt } else { Role::Broke };
            let promise = Promise::made(RecordId::from(id), Words::from("Call"), by, now, day);
            let promise = Promise { state, ..promise };
            workbook.record("promise", now, Record::Promise(Arc::new(promise)), false);
        };
        add("a", today, PromiseState::Kept);
        add("b", today.plus(-2), PromiseState::EarlyWord);
        add("c", today.plus(-3), PromiseState::Missed);
        add("d", today.plus(-4), PromiseState::Repaired);
        add("e", today.plus(1), PromiseState::Open);
        add("h", today, PromiseState::Kept);
        add("f", today.plus(-30), PromiseState::Missed);
        let weeks = weeks(&workbook, today, 2);
        assert_eq!(weeks.iter().map(|week| week.promises.len()).collect::<Vec<_>>(), [2, 3]);
        assert_eq!(weeks[0].from.to_string(), "2026-11-16");
        assert_eq!(makers(&weeks), [Role::Hurt, Role::Broke]);
        let broke = in_words(&weeks, Role::Broke);
        assert_eq!(broke, "2 kept or told early of 4; 2 missed, 1 put right.");
        assert_eq!(in_words(&weeks, Role::Hurt), "1 kept or told early of 1.");
        assert_eq!(in_words(&[], Role::Hurt), "No promise was due in these weeks.");
        let one = |state| Week { from: today, promises: vec![(today, state, Role::Broke)] };
        assert_eq!(in_words(&[one(PromiseState::Missed)], Role::Broke), "1 missed.");
    }
}
