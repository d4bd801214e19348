//! The promises of a span of days: those that were made, and the days of actions nobody marked yet.

use std::{collections::HashSet, sync::Arc};

use crate::domain::{
    audience::Audience,
    day::Day,
    guide::{Exercise, Guide},
    id::RecordId,
    plan::{
        Action, Part,
        halves::{halves, is_whole},
        own::is_open_to,
        rows::actions_of,
    },
    promise::{Promise, PromiseId},
    role::Role,
    sitting::Sitting,
    workbook::Workbook,
};

/// Every promise from one day to another, both included, by day. A day of an action that was not
/// marked is an open promise that is in no workbook yet; one of both is the part of each of them.
/// Each agreement counts for the days it stood: what was agreed later does not change what was due
/// before.
pub fn promises(guide: &Guide, workbook: &Workbook, from: Day, to: Day) -> Vec<Arc<Promise>> {
    promises_of(guide, workbook, (from, to), None)
}

/// The same, or only those of one action and perhaps of others whose id begins so: of many, one is found sooner.
pub(super) fn promises_of(
    guide: &Guide,
    workbook: &Workbook,
    (from, to): (Day, Day),
    root: Option<&RecordId>,
) -> Vec<Arc<Promise>> {
    let is_wanted = |id: &RecordId| root.is_none_or(|it| id.as_str().starts_with(it.as_str()));
    let is_here = |it: &Promise| from <= it.day && it.day <= to && is_wanted(&it.id);
    let mut found = made(workbook, is_here);
    let known = known(workbook);
    for part in [Part::Actions, Part::Own] {
        if let Some(exercise) = part.exercise(guide) {
            found.extend(days_of(workbook, (part, exercise), (from, to), (&known, root)));
        }
    }
    sort(&mut found, workbook);
    found
}

/// The open days of the actions of a part. What one does on one’s own is one’s own to keep, and is
/// not read out where both sit.
fn days_of(
    workbook: &Workbook,
    (part, exercise): (Part, &Exercise),
    (from, to): (Day, Day),
    (known, root): (&HashSet<&RecordId>, Option<&RecordId>),
) -> Vec<Arc<Promise>> {
    let mut found = Vec::new();
    let is_wanted = |row: &str| root.is_none_or(|root| root.as_str() == row);
    let audience = Audience::of(&workbook.profile);
    let maker = match audience.role {
        Some(role @ (Role::Hurt | Role::Broke)) if part == Part::Own => role,
        Some(_) | None => Role::Any,
    };
    let is_open =
        |sitting: &&Arc<Sitting>| part != Part::Own || is_open_to(audience, Role::Any, sitting);
    let sittings: Vec<&Arc<Sitting>> = workbook.sittings_of(&exercise.id).filter(is_open).collect();
    for (place, sitting) in sittings.iter().enumerate() {
        let since = if place == 0 { from } else { from.max(sitting.day) };
        let next = sittings.get(place + 1).map(|next| next.day.plus(-1));
        let until = next.map_or(to, |next| to.min(next));
        for action in actions_of(exercise, sitting, is_wanted) {
            for day in action.days_between(since, until) {
                let promise = on(&action, sitting, day, maker);
                // Where both did it once and one does it now, that one's word for the day stands.
                let was_half =
                    known.contains(&PromiseId::read(&promise.id).part_of(promise.by).id());
                if known.contains(&promise.id) || (promise.by != Role::Both && was_half) {
                    continue;
                }
                if is_whole(&promise) {
                    found.extend(halves(&promise, workbook, known).into_iter().map(Arc::new));
                } else {
                    found.push(Arc::new(promise));
                }
            }
        }
    }
    found
}

/// The promises that were made, are wanted, and are due before `from` or after `to`.
pub fn outside(
    workbook: &Workbook,
    (from, to): (Day, Day),
    wanted: impl Fn(&Promise) -> bool,
) -> Vec<Arc<Promise>> {
    let is_outside = |promise: &Promise| promise.day < from || promise.day > to;
    let mut found = made(workbook, is_outside);
    found.retain(|promise| wanted(promise));
    sort(&mut found, workbook);
    found
}

/// The promises that were made and have no day yet, in the order they were made. Whose they are is asked
/// with their day, so that none is taken apart.
pub fn undated(workbook: &Workbook) -> Vec<Arc<Promise>> {
    let kept = workbook.promises.iter();
    let found = kept.filter(|promise| promise.trashed.is_none() && promise.undated);
    let mut found: Vec<Arc<Promise>> = found.cloned().collect();
    sort(&mut found, workbook);
    found
}

/// The promises with a day that stand in the workbook, those of both as the part of each.
fn made(workbook: &Workbook, wanted: impl Fn(&Promise) -> bool) -> Vec<Arc<Promise>> {
    let known = known(workbook);
    let kept = workbook.promises.iter();
    let kept = kept.filter(|it| it.trashed.is_none() && !it.undated && wanted(it));
    let parts = kept.flat_map(|promise| {
        if is_whole(promise) {
            halves(promise, workbook, &known).into_iter().map(Arc::new).collect()
        } else {
            vec![Arc::clone(promise)]
        }
    });
    parts.collect()
}

/// The days of actions, and the parts of promises, that were marked, moved or taken away.
fn known(workbook: &Workbook) -> HashSet<&RecordId> {
    let promises = workbook.promises.iter();
    let touched = promises.filter(|made| made.action.is_some() || made.half_of.is_some());
    touched.map(|promise| &promise.id).collect()
}

/// By day; of a day the acts of the plan first, then what was promised beside it, in the order it was made.
/// When a day of an act, or somebody's part, came into the workbook says nothing: a mark moves no row.
fn sort(found: &mut [Arc<Promise>], workbook: &Workbook) {
    let made = |promise: &Promise| {
        let whole = promise.half_of.as_ref().and_then(|whole| workbook.promises.find(whole));
        let created = whole.map_or(promise.created, |whole| whole.created);
        promise.action.is_none().then_some(created)
    };
    found.sort_by_cached_key(|promise| (promise.day, made(promise), promise.id.clone()));
}

/// An open day of an action.
fn on(action: &Action, sitting: &Sitting, day: Day, maker: Role) -> Promise {
    let id = PromiseId::day_of(&action.id, day).id();
    let by = action.by.unwrap_or(maker);
    let promise = Promise::made(id, action.what.clone(), by, sitting.created, day);
    Promise { action: Some(action.id.clone()), private: !sitting.shared, ..promise }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::{
        day::Stamp,
        field::Answer,
        guide::{
            Meaning, OptionMeaning,
            made_up::{self, guide, picked, row},
        },
        history::Done,
        id::NodeId,
        kinds::Record,
        profile::Company,
        promise::{PromiseState, Said},
        words::Words,
    };

    fn now() -> Stamp {
        DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap()
    }

    fn said() -> Said {
        Said { at: now(), today: Day::of(now(), 4), by: Some(Role::Hurt) }
    }

    fn agreed(id: &str, day: Day, rows: &[(&str, OptionMeaning, &str)]) -> Sitting {
        let now = now() + chrono::Duration::days(day.days_since(Day::of(now(), 4)));
        let page = NodeId::from(made_up::id("actions").as_str());
        let mut sitting = Sitting::begun(RecordId::from(id), page, now, day);
        let rows = rows.iter().map(|(id, often, from)| {
            let cells = [
                (Meaning::What, Answer::Line(Words::from("Call at noon"))),
                (Meaning::Often, picked(*often)),
                (Meaning::From, Answer::Date(Day::parse(from))),
            ];
            row(id, &cells)
        });
        sitting.answers.insert(made_up::id("acts"), Answer::Table(rows.collect()));
        sitting
    }

    #[test]
    fn a_day_of_an_action_is_open_until_it_is_marked_and_gone_once_taken_away() {
        let today = Day::of(now(), 4);
        let mut workbook = Workbook::default();
        let sitting = agreed("s", today, &[("a", OptionMeaning::Daily, "2026-11-22")]);
        workbook.record(Done::Answer, now(), Record::Sitting(Arc::new(sitting)), false);
        let found = promises(&guide(), &workbook, today.plus(-3), today.plus(1));
        assert_eq!(found.len(), 3);
        assert_eq!(found[0].id.as_str(), "a@2026-11-22");
        let kept = found[1].marked_as(PromiseState::Kept, said()).unwrap();
        let gone = Promise { trashed: Some(now()), ..Promise::clone(&found[2]) };
        workbook.record(Done::Promise, now(), Record::Promise(Arc::new(kept)), false);
        workbook.record(Done::Promise, now(), Record::Promise(Arc::new(gone)), false);
        let found = promises(&guide(), &workbook, today.plus(-3), today.plus(1));
        let states: Vec<PromiseState> = found.iter().map(|promise| promise.state).collect();
        assert_eq!(states, [PromiseState::Open, PromiseState::Kept]);
    }

    #[test]
    fn what_was_agreed_later_does_not_change_what_was_due_before() {
        let today = Day::of(now(), 4);
        let mut workbook = Workbook::default();
        for sitting in [
            agreed("s", today.plus(-10), &[("a", OptionMeaning::Daily, "2026-11-01")]),
            agreed("t", today, &[("b", OptionMeaning::Daily, "2026-11-01")]),
        ] {
            workbook.record(Done::Answer, now(), Record::Sitting(Arc::new(sitting)), false);
        }
        let found = promises(&guide(), &workbook, today.plus(-2), today.plus(1));
        let ids: Vec<&str> = found.iter().map(|promise| promise.id.as_str()).collect();
        assert_eq!(ids, ["a@2026-11-21", "a@2026-11-22", "b@2026-11-23", "b@2026-11-24"]);
    }

    #[test]
    fn an_action_that_does_not_say_whose_it_is_is_taken_for_nobodys() {
        let today = Day::of(now(), 4);
        let mut workbook = Workbook::default();
        let sitting = agreed("a", today, &[("x", OptionMeaning::Daily, &today.to_string())]);
        workbook.record(Done::Answer, now(), Record::Sitting(Arc::new(sitting)), false);
        assert_eq!(promises(&guide(), &workbook, today, today)[0].by, Role::Any);
    }

    /// A workbook in which each of two calls at noon, today.
    fn each() -> Workbook {
        let today = Day::of(now(), 4);
        let mut workbook = Workbook::default();
        let mut sitting = agreed("s", today, &[("a", OptionMeaning::Once, "2026-11-23")]);
        if let Some(Answer::Table(rows)) = sitting.answers.get_mut(&made_up::id("acts")) {
            rows[0].cells.insert(made_up::id("by"), picked(OptionMeaning::Each));
        }
        workbook.record(Done::Answer, now(), Record::Sitting(Arc::new(sitting)), false);
        workbook
    }

    fn told(workbook: &Workbook) -> Vec<(String, Role, PromiseState)> {
        let today = Day::of(now(), 4);
        let found = promises(&guide(), workbook, today, today);
        found.iter().map(|it| (it.id.to_string(), it.by, it.state)).collect()
    }

    #[test]
    fn what_each_of_two_does_is_two_promises_and_each_has_a_mark_of_their_own() {
        let mut workbook = each();
        let id = |by: &str| format!("a@2026-11-23.{by}");
        let open = (id("hurt"), Role::Hurt, PromiseState::Open);
        let other = (id("broke"), Role::Broke, PromiseState::Open);
        assert_eq!(told(&workbook), [other.clone(), open]);
        let today = said().today;
        let own =
            promises(&guide(), &workbook, today, today)[1].marked_as(PromiseState::Kept, said());
        let own = Record::Promise(Arc::new(own.unwrap()));
        workbook.record(Done::Marked(PromiseState::Kept), now(), own, false);
        let kept = (id("hurt"), Role::Hurt, PromiseState::Kept);
        assert_eq!(told(&workbook), [other, kept]);
    }

    #[test]
    fn one_mark_for_two_of_an_older_file_stays_what_it_was() {
        let mut workbook = each();
        let (id, today) = (RecordId::from("a@2026-11-23"), said().today);
        let made = Promise::made(id.clone(), "Call".into(), Role::Both, now(), today);
        let made = Promise { action: Some("a".into()), ..made };
        let kept = made.marked_as(PromiseState::Kept, said()).unwrap();
        assert!(kept.is_for_both());
        workbook.put(Record::Promise(Arc::new(kept)));
        assert_eq!(told(&workbook), [(id.to_string(), Role::Both, PromiseState::Kept)]);
        // Once it is open again it is two people's, like any other.
        workbook.put(Record::Promise(Arc::new(made)));
        assert_eq!(told(&workbook).len(), 2);
    }

    #[test]
    fn who_is_alone_has_only_their_own_part() {
        let mut workbook = each();
        workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
        workbook.edit_profile(|profile| profile.role = Some(Role::Broke));
        assert_eq!(told(&workbook).len(), 1);
        assert_eq!(told(&workbook)[0].1, Role::Broke);
    }

    #[test]
    fn who_is_alone_and_did_not_say_which_of_the_two_has_one_promise_of_their_own() {
        let mut workbook = each();
        workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
        let id = "a@2026-11-23".to_owned();
        assert_eq!(told(&workbook), [(id.clone(), Role::Any, PromiseState::Open)]);
        let today = said().today;
        let nobody = Said { by: None, ..said() };
        let kept =
            promises(&guide(), &workbook, today, today)[0].marked_as(PromiseState::Kept, nobody);
        workbook.put(Record::Promise(Arc::new(kept.unwrap())));
        assert_eq!(told(&workbook), [(id, Role::Any, PromiseState::Kept)]);
        // Where one of two marked a part of it before, that word for the day stands.
        let mut workbook = each();
        let half =
            promises(&guide(), &workbook, today, today)[1].marked_as(PromiseState::Kept, said());
        workbook.put(Record::Promise(Arc::new(half.unwrap())));
        workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
        let kept = ("a@2026-11-23.hurt".to_owned(), Role::Hurt, PromiseState::Kept);
        assert_eq!(told(&workbook), [kept]);
    }

    #[test]
    fn a_promise_that_two_made_is_two_parts_wherever_its_day_lies() {
        let today = said().today;
        let mut workbook = Workbook::default();
        let made = Promise::made("p".into(), "Save".into(), Role::Both, now(), today.plus(90));
        workbook.put(Record::Promise(Arc::new(made)));
        let far: Vec<String> = outside(&workbook, (today, today), |_| true)
            .iter()
            .map(|it| it.id.to_string())
            .collect();
        assert_eq!(far, ["p.broke", "p.hurt"]);
        assert!(
            promises(&guide(), &workbook, today, today.plus(90))
                .iter()
                .all(|it| it.is_of(&"p".into()))
        );
    }
}
