//! By when a miss is put right: the day that its repair card says, until the card says that it is done.

use crate::domain::{
    day::Day,
    due::{Due, DueKind},
    field::Answer,
    guide::{Guide, Meaning, Tool},
    plan::WAITS,
    promise::{Promise, PromiseState},
    workbook::Workbook,
};

/// The day by which a miss is put right. `None` where its card names no day, says that it is done, or is a page
/// that the other one keeps to themselves.
pub fn mend_by(guide: &Guide, workbook: &Workbook, promise: &Promise) -> Option<Day> {
    if promise.state != PromiseState::Missed || promise.trashed.is_some() {
        return None;
    }
    let card = workbook.sittings.find(promise.repair.as_ref()?)?;
    let is_theirs = match (card.by, workbook.profile.role) {
        (Some(by), Some(role)) => !card.shared && by != role,
        _ => false,
    };
    let (_, page) = guide.exercise(&card.exercise)?;
    let is_card = page.means == Some(Tool::RepairCard) && card.trashed.is_none();
    match page.answer(card, Meaning::MendBy) {
        Some(Answer::Date(day)) if is_card && !is_theirs => *day,
        _ => None,
    }
}

/// What is to be put right by `today`, for as long as anything is brought up.
pub(super) fn mendings_due(guide: &Guide, workbook: &Workbook, today: Day) -> Vec<Due> {
    let due = workbook.promises.iter().filter_map(|promise| {
        let day = mend_by(guide, workbook, promise)?;
        (0..=WAITS).contains(&today.days_since(day)).then(|| Due {
            kind: DueKind::Mend(promise.id.clone()),
            day,
            by: Some(promise.by),
            words: promise.what.clone(),
        })
    });
    due.collect()
}
