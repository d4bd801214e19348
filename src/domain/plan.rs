//! The plan: the rows of the agreement exercises, read as what two people agreed.

mod keeping;
mod weeks;

use crate::domain::{Day, Due, DueKind, PromiseState, Workbook};

pub use keeping::kept;
pub use weeks::{Week, weeks};

/// Promises and reviews that are due by `today`.
pub fn due(workbook: &Workbook, today: Day) -> Vec<Due> {
    let open = workbook.promises.iter().filter(|promise| {
        promise.trashed.is_none() && promise.state == PromiseState::Open && promise.day <= today
    });
    open.map(|promise| Due {
        kind: DueKind::Promise(promise.id.clone()),
        day: promise.day,
        by: Some(promise.by),
        words: promise.what.clone(),
    })
    .collect()
}
