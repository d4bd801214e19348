//! What is due: promises, reviews, talks to come back to, a pulse, a date that may hurt.

mod recurring;
mod page_days;
mod hard_dates;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::domain::{
    audience::Audience,
    day::{Day, Stamp},
    guide::Guide,
    id::{NodeId, RecordId},
    plan,
    promise::{PromiseId, PromiseState},
    pulse::{self, PulseKind},
    put_off::{CanWait, WaitKind},
    role::Role,
    summary::Summary,
    talk,
    words::Words,
    workbook::Workbook,
};

pub use hard_dates::{Near, near};

/// Something that is due on a day. Nothing here is ever overdue: it waits, and can be put off.
#[derive(Clone, Debug, PartialEq)]
pub struct Due {
    /// What is due, and the record, row or node it is found in.
    pub kind: DueKind,
    /// The day it is due on, today or before. A date that may hurt may lie a few days ahead.
    pub day: Day,
    /// Whose it is, where it is one person's.
    pub by: Option<Role>,
    /// What it is called in lists: words of a person, or of the guide. Blank where its kind says enough.
    pub words: Words,
}

/// What kind of thing is due, and where it is found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DueKind {
    /// Both are to come back from a break of this talk.
    Back(RecordId),
    /// A date that may hurt is near: the sitting it stands in, and its row there.
    HardDate(RecordId, String),
    /// A promise, or a day of an action of the plan.
    Promise(RecordId),
    /// A missed promise is to be put right by this day, as its repair card says.
    Mend(RecordId),
    /// The plan, or a line of it, is to be looked at again.
    Review(RecordId),
    /// Something to ask for, of one's own plan: the sitting it stands in, and its row there.
    Ask(RecordId, String),
    /// A talk was begun and not ended.
    Talk(RecordId),
    /// A sitting with an exercise names this day.
    Sitting(RecordId),
    /// Some questions of a pulse. Of these only those of the week are ever due.
    Pulse(PulseKind),
    /// So many months after the seven stages.
    Booster(u8),
    /// An exercise that is for once a month.
    Monthly(NodeId),
}

impl Due {
    /// What matters most has the lowest. A talk that was begun today may be on right now.
    fn rank(&self, today: Day) -> u8 {
        match self.kind {
            DueKind::Back(_) => 0,
            DueKind::HardDate(..) => 1,
            DueKind::Talk(_) if self.day == today => 2,
            DueKind::Promise(_) | DueKind::Mend(_) => 3,
            DueKind::Talk(_) => 4,
            DueKind::Sitting(_) | DueKind::Ask(..) => 5,
            DueKind::Review(_) => 6,
            DueKind::Pulse(_) => 7,
            DueKind::Booster(_) => 8,
            DueKind::Monthly(_) => 9,
        }
    }
}

impl DueKind {
    /// As what it is put off for a day. The days of one action go together, or the day before would stand
    /// in the place of the one that was put off. Of what both do, each part is put off by itself.
    pub fn what(&self) -> CanWait {
        match self {
            DueKind::Back(id) => CanWait::of(WaitKind::Back, id),
            DueKind::Promise(id) => {
                CanWait::of(WaitKind::Promise, &PromiseId::read(id).without_day().id())
            }
            DueKind::Mend(id) => CanWait::of(WaitKind::Mend, id),
            DueKind::Review(id) => CanWait::of(WaitKind::Review, id),
            DueKind::Talk(id) => CanWait::of(WaitKind::Talk, id),
            DueKind::Sitting(id) => CanWait::of(WaitKind::Sitting, id),
            DueKind::Ask(id, row) => CanWait::in_row(WaitKind::Ask, id, row),
            DueKind::Pulse(kind) => CanWait::pulse(*kind),
            DueKind::HardDate(id, row) => CanWait::in_row(WaitKind::HardDate, id, row),
            DueKind::Booster(months) => CanWait::booster(*months),
            DueKind::Monthly(id) => CanWait::monthly(id),
        }
    }

    /// Whether it stands on the plan.
    pub fn is_of_the_plan(&self) -> bool {
        matches!(
            self,
            DueKind::Promise(_) | DueKind::Mend(_) | DueKind::Review(_) | DueKind::Ask(..)
        )
    }

    /// What it shares with the other days of an action, where it is one of them: the action, or one
    /// person’s part of it.
    fn days(&self) -> Option<PromiseId> {
        let DueKind::Promise(id) = self else { return None };
        let id = PromiseId::read(id);
        id.day().map(|_| id.without_day())
    }
}

/// Everything that is due by `today` and not put off, what matters most first.
pub fn due(
    guide: &Guide,
    workbook: &Workbook,
    summary: &Summary,
    now: Stamp,
    today: Day,
) -> Vec<Due> {
    let audience = Audience::of(&workbook.profile);
    let mut found = plan::due(guide, workbook, today);
    found.extend(talk::due(guide, workbook, now, today));
    found.extend(page_days::due(guide, workbook, audience, now, today));
    found.extend(hard_dates::due(guide, workbook, audience, today));
    let week = CanWait::pulse(PulseKind::Week);
    let is_put_off = |by| summary.is_put_off_for(&week, Some(by), today);
    found.extend(pulse::due(guide, workbook, audience.role, today, is_put_off));
    found.extend(recurring::boosters(guide, workbook, summary, audience, today));
    found.extend(recurring::monthly(guide, workbook, audience, today));
    found.retain(|due| !audience.is_alone() || !is_of_the_other(due, audience, today));
    found.retain(|due| !summary.is_put_off(&due.kind.what(), today));
    // Of one kind, what is nearest to today: what is old waits below it. Of a day, one's own first.
    let is_theirs = |due: &Due| due.by.is_some_and(|by| !by.speaks_to(audience.role));
    found.sort_by_key(|due| (due.rank(today), due.day.days_since(today).abs(), is_theirs(due)));
    // Two pages of which the same is told are one line: behind the first, the other one comes up.
    let mut told: BTreeSet<String> = BTreeSet::new();
    found.retain(|due| {
        !matches!(due.kind, DueKind::Sitting(_)) || told.insert(due.words.as_str().to_owned())
    });
    found
}

/// Whether it is a matter of the other one, or of two: somebody who is alone is not held to it. A
/// talk that is on right now is.
fn is_of_the_other(due: &Due, audience: Audience, today: Day) -> bool {
    match &due.kind {
        DueKind::Talk(_) => due.day != today,
        DueKind::Promise(_) | DueKind::Mend(_) => {
            due.by.is_some_and(|by| !by.speaks_to(audience.role))
        }
        DueKind::Back(_)
        | DueKind::HardDate(..)
        | DueKind::Review(_)
        | DueKind::Sitting(_)
        | DueKind::Ask(..)
        | DueKind::Pulse(_)
        | DueKind::Booster(_)
        | DueKind::Monthly(_) => false,
    }
}

/// A line for each thing: the newest day of an action stands for the days before it, so that somebody
/// who was away finds no heap. Of what both do, each part is a line.
pub fn gathered<'a>(due: impl IntoIterator<Item = &'a Due>) -> Vec<&'a Due> {
    let mut lines: Vec<&Due> = Vec::new();
    let mut of_action: HashMap<PromiseId, usize> = HashMap::new();
    for due in due {
        let Some(days) = due.kind.days() else {
            lines.push(due);
            continue;
        };
        let place = *of_action.entry(days).or_insert(lines.len());
        match lines.get_mut(place) {
            Some(line) if line.day < due.day => *line = due,
            Some(_) => (),
            None => lines.push(due),
        }
    }
    lines
}

/// Leaves out the days of an action that have a marked day of the same action after them: they wait on
/// the plan, or an older day would come up in the place of the one just marked. Says whether there were any.
pub fn leave_to_plan(due: &mut Vec<Due>, workbook: &Workbook, today: Day) -> bool {
    let marked = workbook.promises.iter().filter(|promise| {
        promise.trashed.is_none() && promise.state != PromiseState::Open && promise.day <= today
    });
    let mut last: BTreeMap<CanWait, Day> = BTreeMap::new();
    for promise in marked.filter(|promise| PromiseId::read(&promise.id).day().is_some()) {
        let day = last.entry(DueKind::Promise(promise.id.clone()).what()).or_insert(promise.day);
        *day = (*day).max(promise.day);
    }
    let before = due.len();
    due.retain(|due| last.get(&due.kind.what()).is_none_or(|day| *day < due.day));
    due.len() < before
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::promise::Promise;

    fn promise(id: &str, day: &str) -> Due {
        let kind = DueKind::Promise(RecordId::from(id));
        Due { kind, day: Day::parse(day).unwrap(), by: None, words: Words::default() }
    }

    #[test]
    fn not_today_holds_for_all_days_of_one_action() {
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let today = Day::of(now, 4);
        let mut workbook = Workbook::default();
        for (action, back) in [("call", 0), ("call", 1), ("call", 2), ("walk", 1)] {
            let action = RecordId::from(action);
            let day = today.plus(-back);
            let id = PromiseId::day_of(&action, day).id();
            let promise = Promise::made(id, "Call".into(), Role::Broke, now, day);
            workbook.put(crate::domain::kinds::Record::Promise(Arc::new(Promise {
                action: Some(action),
                ..promise
            })));
        }
        let told = |workbook: &Workbook| -> Vec<String> {
            let summary = Summary::of(&Guide::default(), workbook);
            let due = due(&Guide::default(), workbook, &summary, now, today);
            due.iter().map(|due| due.kind.what().to_string()).collect()
        };
        assert_eq!(told(&workbook).len(), 4);
        workbook.put_off(&CanWait::of(WaitKind::Promise, &"call".into()), now, today);
        assert_eq!(told(&workbook), ["promise.walk"]);
    }

    #[test]
    fn the_days_of_one_action_are_gathered_under_its_newest() {
        let due = [
            promise("call@2026-11-22", "2026-11-22"),
            promise("call@2026-11-23", "2026-11-23"),
            promise("once", "2026-11-20"),
            promise("walk@2026-11-21", "2026-11-21"),
            promise("call@2026-11-21", "2026-11-21"),
            promise("both@2026-11-23.hurt", "2026-11-23"),
            promise("both@2026-11-23.broke", "2026-11-23"),
            promise("both@2026-11-22.broke", "2026-11-22"),
        ];
        let days: Vec<String> = gathered(&due).iter().map(|due| due.day.to_string()).collect();
        let of_both = ["2026-11-23", "2026-11-23"];
        assert_eq!(days[..3], ["2026-11-23", "2026-11-20", "2026-11-21"]);
        assert_eq!(days[3..], of_both, "each part is a line of its own");
    }
}
