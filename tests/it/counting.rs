//! What the plan counts of promises is what Look back counts, and what one counts by hand.

use std::{collections::BTreeMap, sync::Arc};

use proptest::prelude::*;
use trust_guide::domain::{
    field::Answer,
    history::Done,
    id::RecordId,
    kinds::Record,
    look_back::{Look, Period},
    merge::merge,
    plan::{Count, Week, away, in_words, makers, marked, promises, weeks},
    profile::Company,
    promise::{Promise, PromiseId, PromiseState, Said},
    role::Role,
    summary::Summary,
    workbook::Workbook,
};

use crate::{
    harness::{guide, stamp, welcomed},
    plans::{page, row, today},
};

const NOW: &str = "2026-11-23T20:00:00+01:00";

fn said(ago: i64, by: Option<Role>) -> Said {
    let at = stamp(NOW) - chrono::Duration::days(ago);
    Said { at, today: today().plus(-ago), by }
}

/// Something that somebody says of a promise on some day.
#[derive(Clone, Copy, Debug)]
struct Deed {
    /// Which of the promises of a day it is about.
    place: usize,
    due: i64,
    ago: i64,
    state: PromiseState,
    by: Role,
}

fn deed() -> impl Strategy<Value = Deed> {
    let state = prop::sample::select(PromiseState::ALL.to_vec());
    let by = prop::sample::select(vec![Role::Hurt, Role::Broke, Role::Both]);
    (0_usize..4, -10_i64..50, 0_i64..60, state, by).prop_map(|(place, due, ago, state, by)| Deed {
        place,
        due,
        ago,
        state,
        by,
    })
}

/// A plan with an act of each, one of one and one of both made by hand; then what was said of them.
fn lived(deeds: &[Deed], company: Option<Company>) -> Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.company = company);
    let often = |by: &'static str| {
        [("what", "Call"), ("by", by), ("often", "=daily"), ("from", "#2026-10-20")]
    };
    let rows = vec![row("e", &often("=each")), row("b", &often("=broke"))];
    page(&mut workbook, "plan.t2", 40, vec![("actions", Answer::Table(rows))]);
    for due in [-3, 2, 9, 30] {
        let id = RecordId::from(format!("p{due}").as_str());
        let made = Promise::made(id, "Save".into(), Role::Both, stamp(NOW), today().plus(-due));
        workbook.put(Record::Promise(Arc::new(made)));
    }
    for deed in deeds {
        let day = today().plus(-deed.due);
        let found = promises(&guide(), &workbook, day, day);
        let Some(promise) = found.get(deed.place) else { continue };
        let said = said(deed.ago, Some(deed.by));
        if let Ok(marked) = marked(&workbook, promise, deed.state, said) {
            workbook.record(Done::Answer, said.at, Record::Promise(Arc::new(marked)), false);
        }
    }
    workbook
}

/// Counted one by one, out of the promises themselves.
fn by_hand(workbook: &Workbook, weeks: &[Week], by: Role) -> Count {
    let mut count = Count::default();
    let (Some(first), Some(last)) = (weeks.first(), weeks.last()) else { return count };
    for promise in promises(&guide(), workbook, first.from, last.from.plus(6)) {
        if promise.by != by || (promise.state == PromiseState::Open && today() < promise.day) {
            continue;
        }
        match promise.state {
            _ if promise.is_out_of_time(today()) => count.aside += 1,
            PromiseState::Open => count.open += 1,
            PromiseState::Kept => count.kept += 1,
            PromiseState::EarlyWord => count.early += 1,
            PromiseState::Missed => count.missed += 1,
            PromiseState::Repaired => count.repaired += 1,
            PromiseState::Away => count.away += 1,
        }
    }
    count
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn the_plan_and_look_back_count_the_same(
        deeds in prop::collection::vec(deed(), 0..40), alone in any::<bool>(),
    ) {
        let workbook = lived(&deeds, alone.then_some(Company::Alone));
        let summary = Summary::of(&guide(), &workbook);
        let reader = Some(Role::Hurt);
        for (period, count) in [(Period::FourWeeks, 4), (Period::TwelveWeeks, 12)] {
            let look =
                Look::of(&guide(), &workbook, &summary, reader, today(), period).promises;
            let plan = weeks(&guide(), &workbook, today(), 6);
            let common = plan.len().min(count);
            let (plan, look) = (&plan[plan.len() - common..], &look[look.len() - common..]);
            prop_assert_eq!(makers(plan), makers(look));
            for by in [Role::Hurt, Role::Broke, Role::Both, Role::Any] {
                prop_assert_eq!(Count::of(plan, by), Count::of(look, by));
                prop_assert_eq!(in_words(plan, by), in_words(look, by));
                prop_assert_eq!(Count::of(plan, by), by_hand(&workbook, plan, by));
            }
        }
    }

    #[test]
    fn what_one_says_changes_no_count_of_the_other(
        deeds in prop::collection::vec(deed(), 0..40), by in prop::sample::select(vec![Role::Hurt, Role::Broke]),
    ) {
        let other = if by == Role::Hurt { Role::Broke } else { Role::Hurt };
        // The act of each alone: what one does is marked by either, with the role beside it.
        let deeds: Vec<Deed> = deeds.into_iter().filter(|deed| deed.state != PromiseState::Away).collect();
        let own: Vec<Deed> = deeds.iter().filter(|deed| deed.by == by).copied().collect();
        let each = |deeds: &[Deed]| {
            let mut workbook = lived(&[], None);
            for deed in deeds {
                let day = today().plus(-deed.due);
                for promise in promises(&guide(), &workbook, day, day) {
                    if promise.half_of.is_none() {
                        continue;
                    }
                    let said = said(deed.ago, Some(deed.by));
                    if let Ok(marked) = marked(&workbook, &promise, deed.state, said) {
                        workbook.put(Record::Promise(Arc::new(marked)));
                    }
                }
            }
            Count::of(&weeks(&guide(), &workbook, today(), 8), other)
        };
        let nothing = each(&[]);
        prop_assert_eq!(each(&own), nothing);
    }

    #[test]
    fn away_closes_what_is_open_and_touches_nothing_else(
        deeds in prop::collection::vec(deed(), 0..40), from in -5_i64..60, length in -3_i64..60,
    ) {
        let mut workbook = lived(&deeds, None);
        let (from, to) = (today().plus(-from), today().plus(length - from));
        let before: BTreeMap<_, _> =
            promises(&guide(), &workbook, today().plus(-70), today().plus(20))
                .into_iter().map(|it| (it.id.clone(), it)).collect();
        let closed = away(&guide(), &workbook, from, to, said(0, Some(Role::Hurt)));
        for promise in &closed {
            prop_assert_eq!(before[&promise.id].state, PromiseState::Open);
            prop_assert!(from <= promise.day && promise.day <= to && promise.day <= today());
        }
        let records = closed.iter().cloned().map(|it| Record::Promise(Arc::new(it))).collect();
        workbook.record_all(Done::DaysAway, stamp(NOW), &"s".into(), records);
        let open = promises(&guide(), &workbook, from, to.min(today()));
        // What is the other one's waits for them.
        let is_theirs = |promise: &Promise| promise.by == Role::Broke;
        prop_assert!(closed.iter().all(|promise| !is_theirs(promise)));
        prop_assert!(open.iter().all(|it| it.state != PromiseState::Open || is_theirs(it)));
        let kept = workbook.promises.clone();
        if !closed.is_empty() {
            workbook.undo();
            let after: BTreeMap<_, _> =
                promises(&guide(), &workbook, today().plus(-70), today().plus(20))
                    .into_iter().map(|it| (it.id.clone(), it)).collect();
            prop_assert_eq!(&after, &before);
            workbook.redo();
        }
        prop_assert_eq!(&workbook.promises, &kept);
    }

    #[test]
    fn two_who_mark_their_own_part_in_two_windows_are_both_kept(
        hurt in prop::sample::select(vec![PromiseState::Kept, PromiseState::EarlyWord, PromiseState::Missed]),
        broke in prop::sample::select(vec![PromiseState::Kept, PromiseState::EarlyWord, PromiseState::Missed]),
        turned in any::<bool>(),
    ) {
        let base = lived(&[], None);
        let mark = |by: Role, state: PromiseState| {
            let mut workbook = base.clone();
            let found = promises(&guide(), &workbook, today(), today());
            let own = found.iter().find(|promise| promise.half_of.is_some() && promise.by == by).unwrap();
            let marked = marked(&workbook, own, state, said(0, Some(by))).unwrap();
            workbook.record(Done::Answer, stamp(NOW), Record::Promise(Arc::new(marked)), false);
            workbook
        };
        let (one, other) = (mark(Role::Hurt, hurt), mark(Role::Broke, broke));
        let (ours, theirs) = if turned { (&other, &one) } else { (&one, &other) };
        let merged = merge(&base, ours, theirs);
        prop_assert_eq!(merged.clashes, 0);
        let whole = RecordId::from(format!("e@{}", today()).as_str());
        for (by, state) in [(Role::Hurt, hurt), (Role::Broke, broke)] {
            let found = merged.workbook.promises.find(&PromiseId::read(&whole).part_of(by).id()).unwrap();
            prop_assert_eq!(found.state, state);
        }
    }
}
