//! The promises of a span of days: those that were made, and the days of actions nobody marked yet.

use std::{collections::HashSet, sync::Arc};

use crate::domain::{
    Audience, Day, Promise, RecordId, Role, Sitting, Workbook,
    plan::{Action, Part, own::is_open_to, rows::actions_of},
};

/// The id of one day of an action.
pub fn day_of_action(action: &RecordId, day: Day) -> RecordId {
    RecordId::from(format!("{action}@{day}").as_str())
}

/// Every promise from one day to another, both included, by day. A day of an action that was not
/// marked is an open promise that is in no workbook yet. Each agreement counts for the days it stood:
/// what was agreed later does not change what was due before.
pub fn promises(workbook: &Workbook, from: Day, to: Day) -> Vec<Arc<Promise>> {
    let is_within = |day: Day| from <= day && day <= to;
    let mut found: Vec<Arc<Promise>> = workbook
        .promises
        .iter()
        .filter(|promise| promise.trashed.is_none() && is_within(promise.day))
        .cloned()
        .collect();
    // A day that was marked, moved or taken away is no longer an open one.
    let touched: HashSet<&RecordId> = workbook
        .promises
        .iter()
        .filter(|promise| promise.action.is_some())
        .map(|p| &p.id)
        .collect();
    found.extend(days_of(workbook, Part::Actions, from, to, &touched));
    found.extend(days_of(workbook, Part::Own, from, to, &touched));
    found.sort_by(|a, b| (a.day, a.created, &a.id).cmp(&(b.day, b.created, &b.id)));
    found
}

/// The open days of the actions of a part. What one does on one’s own is one’s own to keep, and is
/// not read out where both sit.
fn days_of(
    workbook: &Workbook,
    part: Part,
    from: Day,
    to: Day,
    touched: &HashSet<&RecordId>,
) -> Vec<Arc<Promise>> {
    let mut found = Vec::new();
    let audience = Audience::of(&workbook.profile);
    let maker = match audience.role {
        Some(role @ (Role::Hurt | Role::Broke)) if part == Part::Own => role,
        Some(_) | None => Role::Any,
    };
    let is_open =
        |sitting: &&Arc<Sitting>| part != Part::Own || is_open_to(audience, Role::Any, sitting);
    let sittings: Vec<&Arc<Sitting>> =
        workbook.sittings_of(&part.exercise()).filter(is_open).collect();
    for (place, sitting) in sittings.iter().enumerate() {
        let since = if place == 0 { from } else { from.max(sitting.day) };
        let next = sittings.get(place + 1).map(|next| next.day.plus(-1));
        let until = next.map_or(to, |next| to.min(next));
        for action in actions_of(sitting) {
            let days = action.days_between(since, until).into_iter();
            let open = days.map(|day| on(&action, sitting, day, maker));
            found.extend(open.filter(|promise| !touched.contains(&promise.id)).map(Arc::new));
        }
    }
    found
}

/// An open day of an action.
fn on(action: &Action, sitting: &Sitting, day: Day, maker: Role) -> Promise {
    let id = day_of_action(&action.id, day);
    let by = action.by.unwrap_or(maker);
    let promise = Promise::made(id, action.what.clone(), by, sitting.created, day);
    Promise { action: Some(action.id.clone()), private: !sitting.shared, ..promise }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use chrono::DateTime;

    use super::*;
    use crate::domain::{Answer, PromiseState, Record, Row, Stamp, Words};

    fn now() -> Stamp {
        DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap()
    }

    fn agreed(id: &str, day: Day, rows: &[(&str, &str, &str)]) -> Sitting {
        let now = now() + chrono::Duration::days(day.days_since(Day::of(now(), 4)));
        let mut sitting = Sitting::begun(RecordId::from(id), Part::Actions.exercise(), now, day);
        let rows = rows.iter().map(|(id, often, from)| {
            let cells = BTreeMap::from([
                ("what".to_owned(), Answer::Line(Words::from("Call at noon"))),
                ("often".to_owned(), Answer::Choice(Some((*often).to_owned()))),
                ("from".to_owned(), Answer::Date(Day::parse(from))),
            ]);
            Row { cells, ..Row::blank(id) }
        });
        sitting.answers.insert("actions".to_owned(), Answer::Table(rows.collect()));
        sitting
    }

    #[test]
    fn a_day_of_an_action_is_open_until_it_is_marked_and_gone_once_taken_away() {
        let today = Day::of(now(), 4);
        let mut workbook = Workbook::default();
        let sitting = agreed("s", today, &[("a", "daily", "2026-11-22")]);
        workbook.record("answer", now(), Record::Sitting(Arc::new(sitting)), false);
        let found = promises(&workbook, today.plus(-3), today.plus(1));
        assert_eq!(found.len(), 3);
        assert_eq!(found[0].id.as_str(), "a@2026-11-22");
        let kept = found[1].marked_as(PromiseState::Kept, now(), today);
        let gone = Promise { trashed: Some(now()), ..Promise::clone(&found[2]) };
        workbook.record("promise", now(), Record::Promise(Arc::new(kept)), false);
        workbook.record("promise", now(), Record::Promise(Arc::new(gone)), false);
        let found = promises(&workbook, today.plus(-3), today.plus(1));
        let states: Vec<PromiseState> = found.iter().map(|promise| promise.state).collect();
        assert_eq!(states, [PromiseState::Open, PromiseState::Kept]);
    }

    #[test]
    fn what_was_agreed_later_does_not_change_what_was_due_before() {
        let today = Day::of(now(), 4);
        let mut workbook = Workbook::default();
        for sitting in [
            agreed("s", today.plus(-10), &[("a", "daily", "2026-11-01")]),
            agreed("t", today, &[("b", "daily", "2026-11-01")]),
        ] {
            workbook.record("answer", now(), Record::Sitting(Arc::new(sitting)), false);
        }
        let found = promises(&workbook, today.plus(-2), today.plus(1));
        let ids: Vec<&str> = found.iter().map(|promise| promise.id.as_str()).collect();
        assert_eq!(ids, ["a@2026-11-21", "a@2026-11-22", "b@2026-11-23", "b@2026-11-24"]);
    }

    #[test]
    fn an_action_that_does_not_say_whose_it_is_is_taken_for_nobodys() {
        let today = Day::of(now(), 4);
        let mut workbook = Workbook::default();
        let sitting = agreed("a", today, &[("x", "daily", &today.to_string())]);
        workbook.record("answer", now(), Record::Sitting(Arc::new(sitting)), false);
        assert_eq!(promises(&workbook, today, today)[0].by, Role::Any);
    }
}
