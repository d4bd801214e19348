//! What is due: promises, reviews, talks to come back to, a pulse, a date that may hurt.

use crate::domain::{Day, Guide, NodeId, PulseKind, RecordId, Role, Stamp, Words, Workbook, plan};

/// Something that is due on a day. Nothing here is ever overdue: it waits, and can be put off.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    pub kind: DueKind,
    /// The day it was due on; today or before.
    pub day: Day,
    /// Whose it is, where it is one person's.
    pub by: Option<Role>,
    pub words: Words,
}

/// What kind of thing is due, and where it is found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueKind {
    /// Both are to come back from a break of this talk.
    Back(RecordId),
    /// A promise, or a day of an action of the plan.
    Promise(RecordId),
    /// The plan, or a line of it, is to be looked at again.
    Review(RecordId),
    /// A talk was begun and not ended.
    Talk(RecordId),
    /// A sitting with an exercise names this day.
    Sitting(RecordId),
    Pulse(PulseKind),
    /// A date that may hurt, near.
    Sting(RecordId),
    /// So many months after the seven stages.
    Booster(u8),
    /// An exercise that is for once a month.
    Monthly(NodeId),
}

impl DueKind {
    /// The name under which it is put off for a day.
    pub fn name(&self) -> String {
        match self {
            DueKind::Back(id) => format!("back.{id}"),
            DueKind::Promise(id) => format!("promise.{id}"),
            DueKind::Review(id) => format!("review.{id}"),
            DueKind::Talk(id) => format!("talk.{id}"),
            DueKind::Sitting(id) => format!("sitting.{id}"),
            DueKind::Pulse(PulseKind::Day) => "pulse.day".to_owned(),
            DueKind::Pulse(PulseKind::Week | PulseKind::Heard) => "pulse.week".to_owned(),
            DueKind::Sting(id) => format!("sting.{id}"),
            DueKind::Booster(months) => format!("booster.{months}"),
            DueKind::Monthly(id) => format!("monthly.{id}"),
        }
    }
}

/// Everything that is due by `today`, what matters most first.
pub fn due(
    guide: &Guide,
    workbook: &Workbook,
    reader: Option<Role>,
    now: Stamp,
    today: Day,
) -> Vec<Due> {
    let _ = (guide, reader, now);
    let mut found = plan::due(workbook, today);
    found.sort_by_key(|due| (due.kind.clone(), due.day));
    found
}
