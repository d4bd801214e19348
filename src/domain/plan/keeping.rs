//! A promise that is due becomes one that was kept.

use crate::domain::{Due, DueKind, Promise, PromiseState, RecordId, Role, Stamp, Workbook};

/// The promise that is due, kept. A day of an action of the plan becomes a promise by this.
pub fn kept(workbook: &Workbook, due: &Due, now: Stamp, later: bool) -> Option<Promise> {
    let DueKind::Promise(id) = &due.kind else { return None };
    let known = workbook.promises.find(id).map(|promise| Promise::clone(promise));
    let promise = known.unwrap_or_else(|| {
        let by = due.by.unwrap_or(Role::Both);
        let action = id.as_str().rsplit_once('@').map(|(action, _)| RecordId::from(action));
        Promise { action, ..Promise::made(id.clone(), due.words.clone(), by, now, due.day) }
    });
    let state = PromiseState::Kept;
    Some(Promise { state, marked: Some(now), later, changed: now, ..promise })
}
