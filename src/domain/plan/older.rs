//! What is open for longer than it is brought up: it waits quietly on the plan.

use crate::domain::{
    audience::Audience,
    day::Day,
    guide::Guide,
    plan::{WAITS, asks, outside, own_lines},
    promise::PromiseState,
    workbook::Workbook,
};

/// Whether a day lies further back than anything is brought up for.
pub fn is_older(day: Day, today: Day) -> bool {
    day < today.plus(-WAITS)
}

/// How many promises that somebody made, and asks of one’s own, are open from longer ago. Days of an action are
/// not among them: the newest one speaks for those, and a heap of days would shame.
pub fn older(guide: &Guide, workbook: &Workbook, today: Day) -> usize {
    let audience = Audience::of(&workbook.profile);
    // Somebody who is alone is held to nothing of the other one.
    let open = outside(workbook, (today.plus(-WAITS), today), |promise| {
        let is_held = !audience.is_alone() || promise.by.speaks_to(audience.role);
        let waits = promise.state == PromiseState::Open && is_older(promise.day, today);
        waits && promise.action.is_none() && is_held
    });
    let lines = own_lines(guide, workbook);
    open.len() + asks(&lines).filter(|(.., by)| is_older(by.day, today)).count()
}
