//! A promise that is due becomes one that was kept.

use crate::domain::{Due, DueKind, Promise, PromiseState, Stamp, Workbook, plan::promises};

/// The promise that is due, kept. A day of an action of the plan becomes a promise by this.
pub fn kept(workbook: &Workbook, due: &Due, now: Stamp, later: bool) -> Option<Promise> {
    let DueKind::Promise(id) = &due.kind else { return None };
    let known = workbook.promises.find(id).map(|promise| Promise::clone(promise));
    let promise = known.or_else(|| {
        let of_that_day = promises(workbook, due.day, due.day);
        let day = of_that_day.iter().find(|promise| promise.id == *id)?;
        Some(Promise { created: now, ..Promise::clone(day) })
    })?;
    let state = PromiseState::Kept;
    Some(Promise { state, marked: Some(now), later, changed: now, ..promise })
}
