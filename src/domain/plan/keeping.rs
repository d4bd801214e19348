//! The one door through which a promise gets its mark, from whatever screen.

use crate::domain::{
    day::Day,
    guide::Guide,
    id::RecordId,
    plan::days::promises_of,
    promise::{Promise, PromiseId, PromiseState, Refused, Said},
    workbook::Workbook,
};

/// A promise by its id: as it stands in the workbook, else the open one of its day. `None` where
/// there is none, or it was taken away.
pub fn found(guide: &Guide, workbook: &Workbook, id: &RecordId, day: Day) -> Option<Promise> {
    if let Some(known) = workbook.promises.find(id) {
        return known.trashed.is_none().then(|| Promise::clone(known));
    }
    let wanted = PromiseId::read(id);
    let of_that_day = promises_of(guide, workbook, (day, day), Some(wanted.root()));
    of_that_day.iter().find(|promise| promise.id == *id).map(|promise| Promise::clone(promise))
}

/// A promise with what became of it. A day of an action of the plan, or somebody's part of a promise
/// of both, comes into the workbook by this: it is made now.
///
/// # Errors
/// Says why that may not be said of it.
pub fn marked(
    workbook: &Workbook,
    promise: &Promise,
    state: PromiseState,
    said: Said,
) -> Result<Promise, Refused> {
    let known = workbook.promises.find(&promise.id);
    let created = known.map_or(said.at, |known| known.created);
    let marked = promise.marked_as(state, said)?;
    // A card to put it right on which nothing was written goes with the miss that it was for.
    let is_miss = matches!(state, PromiseState::Missed | PromiseState::Repaired);
    let is_wanted = |card: &RecordId| is_miss || workbook.sittings.find(card).is_some();
    let repair = marked.repair.clone().filter(is_wanted);
    Ok(Promise { created, repair, ..marked })
}
