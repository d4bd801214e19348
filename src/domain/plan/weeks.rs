//! Promises by week, as dots. Never a score, and never a share of a hundred.

use chrono::Datelike;

use crate::domain::{Day, PromiseState, Role, Workbook};

/// A week from Monday to Sunday, with what became of each promise that was due in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Week {
    pub from: Day,
    /// In the order of their days: the day, what became of it, and whose it was.
    pub promises: Vec<(Day, PromiseState, Role)>,
}

/// The last `count` weeks up to the one `today` is in, oldest first.
pub fn weeks(workbook: &Workbook, today: Day, count: usize) -> Vec<Week> {
    let monday = today.plus(-i64::from(today.date().weekday().num_days_from_monday()));
    let firsts = (0..count).rev().map(|back| {
        let back = i64::try_from(back).unwrap_or(i64::MAX / 7);
        monday.plus(-7 * back)
    });
    let mut weeks: Vec<Week> = firsts.map(|from| Week { from, promises: Vec::new() }).collect();
    for promise in workbook.promises.iter().filter(|promise| promise.trashed.is_none()) {
        let week =
            weeks.iter_mut().find(|week| (0..7).contains(&promise.day.days_since(week.from)));
        if let Some(week) = week {
            week.promises.push((promise.day, promise.state, promise.by));
        }
    }
    for week in &mut weeks {
        week.promises.sort_unstable_by_key(|(day, state, _)| (*day, *state));
    }
    weeks
}
