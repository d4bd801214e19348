//! What is due: promises, reviews, talks to come back to, a pulse, a date that may hurt.

mod again;
mod named;
mod sting;

use crate::domain::{
    Day, Guide, NodeId, PulseKind, RecordId, Role, Stamp, Standing, Words, Workbook, plan, pulse,
    talk,
};

pub use sting::{Near, near};

/// Something that is due on a day. Nothing here is ever overdue: it waits, and can be put off.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    pub kind: DueKind,
    /// The day it is due on, today or before. A date that may hurt may lie a few days ahead.
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
    /// A date that may hurt is near: the sitting it stands in, and its row there.
    Sting(RecordId, String),
    /// A promise, or a day of an action of the plan.
    Promise(RecordId),
    /// The plan, or a line of it, is to be looked at again.
    Review(RecordId),
    /// A talk was begun and not ended.
    Talk(RecordId),
    /// A sitting with an exercise names this day.
    Sitting(RecordId),
    Pulse(PulseKind),
    /// So many months after the seven stages.
    Booster(u8),
    /// An exercise that is for once a month.
    Monthly(NodeId),
}

impl DueKind {
    /// The name under which it is put off for a day. The days of one action have one name, so that
    /// the day before does not step into the place of the one that was put off.
    pub fn name(&self) -> String {
        match self {
            DueKind::Back(id) => format!("back.{id}"),
            DueKind::Promise(id) => format!("promise.{}", self.action().unwrap_or(id.as_str())),
            DueKind::Review(id) => format!("review.{id}"),
            DueKind::Talk(id) => format!("talk.{id}"),
            DueKind::Sitting(id) => format!("sitting.{id}"),
            DueKind::Pulse(PulseKind::Day) => "pulse.day".to_owned(),
            DueKind::Pulse(PulseKind::Week | PulseKind::Heard) => "pulse.week".to_owned(),
            DueKind::Sting(id, row) => format!("sting.{id}.{row}"),
            DueKind::Booster(months) => format!("booster.{months}"),
            DueKind::Monthly(id) => format!("monthly.{id}"),
        }
    }

    /// What matters most has the lowest.
    fn rank(&self) -> u8 {
        match self {
            DueKind::Back(_) => 0,
            DueKind::Sting(..) => 1,
            DueKind::Promise(_) => 2,
            DueKind::Talk(_) => 3,
            DueKind::Sitting(_) => 4,
            DueKind::Review(_) => 5,
            DueKind::Pulse(_) => 6,
            DueKind::Booster(_) => 7,
            DueKind::Monthly(_) => 8,
        }
    }

    /// Whether it stands on the plan.
    pub fn is_of_the_plan(&self) -> bool {
        matches!(self, DueKind::Promise(_) | DueKind::Review(_))
    }

    /// The action of the plan whose day it is, for a promise that is one of an action's days.
    fn action(&self) -> Option<&str> {
        let DueKind::Promise(id) = self else { return None };
        id.as_str().rsplit_once('@').map(|(action, _)| action)
    }
}

/// Everything that is due by `today` and not put off, what matters most first.
pub fn due(
    guide: &Guide,
    workbook: &Workbook,
    standing: &Standing,
    now: Stamp,
    today: Day,
) -> Vec<Due> {
    let reader = workbook.profile.role;
    let mut found = plan::due(guide, workbook, today);
    found.extend(talk::due(guide, workbook, now, today));
    found.extend(named::due(guide, workbook, reader, now, today));
    found.extend(sting::due(workbook, today));
    found.extend(pulse::due(workbook, reader, today));
    found.extend(again::boosters(guide, workbook, reader, today));
    found.extend(again::monthly(guide, workbook, reader, today));
    found.retain(|due| !standing.is_put_off(&due.kind.name(), today));
    // Of one kind, what is nearest to today: what is old waits below it.
    found.sort_by_key(|due| (due.kind.rank(), due.day.days_since(today).abs()));
    found
}

/// Those to show: the newest day of an action stands for the days before it, so that somebody who was
/// away finds no heap.
pub fn gathered<'a>(due: &[&'a Due]) -> Vec<&'a Due> {
    let mut shown: Vec<&Due> = Vec::new();
    for &due in due {
        let same = due
            .kind
            .action()
            .and_then(|action| shown.iter().position(|other| other.kind.action() == Some(action)));
        match same {
            Some(place) if shown[place].day < due.day => shown[place] = due,
            Some(_) => (),
            None => shown.push(due),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn promise(id: &str, day: &str) -> Due {
        let kind = DueKind::Promise(RecordId::from(id));
        Due { kind, day: Day::parse(day).unwrap(), by: None, words: Words::default() }
    }

    #[test]
    fn the_days_of_one_action_are_gathered_under_its_newest() {
        let due = [
            promise("call@2026-11-22", "2026-11-22"),
            promise("call@2026-11-23", "2026-11-23"),
            promise("once", "2026-11-20"),
            promise("walk@2026-11-21", "2026-11-21"),
            promise("call@2026-11-21", "2026-11-21"),
        ];
        let all: Vec<&Due> = due.iter().collect();
        let days: Vec<String> = gathered(&all).iter().map(|due| due.day.to_string()).collect();
        assert_eq!(days, ["2026-11-23", "2026-11-20", "2026-11-21"]);
    }

    #[test]
    fn the_days_of_one_action_are_put_off_together() {
        let name = |id: &str| promise(id, "2026-11-22").kind.name();
        assert_eq!(name("call@2026-11-22"), name("call@2026-11-21"));
        assert_ne!(name("call@2026-11-22"), name("walk@2026-11-22"));
        assert_ne!(name("once"), name("twice"));
    }
}
