//! A tick counts for whom it is: each of two has their own, and what is done together is both's.

use std::collections::BTreeSet;

use proptest::prelude::*;
use trust_guide::{
    domain::{
        audience::Audience,
        day::{Day, Stamp},
        guide::{Guide, Stage},
        history::Done,
        id::{NodeId, RecordId},
        merge::merge,
        profile::Company,
        progress::progress,
        pulse::PulseKind,
        put_off::WaitKind,
        role::Role,
        summary::Summary,
        tick::{Readers, Ticked, Whose},
        workbook::Workbook,
    },
    store::format::{decode, encode},
};

use crate::{
    harness::{NOW, guide, stamp, welcomed},
    keeping::later,
};

/// Marks as they were written before they had kinds.
const BEFORE: &str = include_str!("../golden/v1_steps.json");

/// The same as it is written now.
const NOW_WRITTEN: &str = include_str!("../golden/v1_steps_told_apart.json");

/// A step that is each one's own.
const OWN: &str = "steady.step.money";

/// A step of two.
const JOINT: &str = "steady.step.pause";

const SIDES: [Role; 2] = [Role::Hurt, Role::Broke];

fn other(role: Role) -> Role {
    if role == Role::Hurt { Role::Broke } else { Role::Hurt }
}

fn today() -> Day {
    Day::of(stamp(NOW), 4)
}

fn be(workbook: &mut Workbook, role: Option<Role>) {
    workbook.edit_profile(|profile| profile.role = role);
}

fn is_ticked(workbook: &Workbook, role: Option<Role>, node: &str) -> bool {
    let mut workbook = workbook.clone();
    be(&mut workbook, role);
    Summary::of(&guide(), &workbook).is_ticked(&NodeId::from(node))
}

fn tick(workbook: &mut Workbook, role: Role, node: &NodeId, at: Stamp) {
    be(workbook, Some(role));
    let guide = guide().worded_for(Audience::of(&workbook.profile));
    let whose = Whose::of(&guide, workbook, node).unwrap();
    workbook.toggle(node, whose, at, Day::of(at, 4));
}

/// What somebody sees of ticks: which steps, signs and pages, which are ticked for one of two, how far each
/// stage is, and on which days they came.
#[derive(Debug, PartialEq)]
struct Seen {
    ticked: BTreeSet<NodeId>,
    half: BTreeSet<(NodeId, Role)>,
    counted: Vec<(usize, usize)>,
    days: Vec<Day>,
}

fn seen(workbook: &Workbook, role: Option<Role>) -> Seen {
    let mut workbook = workbook.clone();
    be(&mut workbook, role);
    let audience = Audience::of(&workbook.profile);
    let guide = guide().worded_for(audience);
    let summary = Summary::of(&guide, &workbook);
    let nodes = marked(&guide);
    let counted = guide.stages.iter().map(|stage| progress(stage, &summary, audience));
    Seen {
        ticked: nodes.iter().filter(|node| summary.is_ticked(node)).cloned().collect(),
        half: nodes
            .iter()
            .filter_map(|node| Some((node.clone(), summary.half_ticked(node)?)))
            .collect(),
        counted: counted.map(|it| (it.ticked, it.read)).collect(),
        days: summary.days().to_vec(),
    }
}

/// All that is ticked or read.
fn marked(guide: &Guide) -> Vec<NodeId> {
    let of = |stage: &Stage| {
        let steps = stage.steps.iter().map(|step| step.id.clone());
        let signs = stage.signs.iter().map(|sign| sign.id.clone());
        let pages = stage.pages.iter().map(|page| page.id.clone());
        steps.chain(signs).chain(pages).collect::<Vec<_>>()
    };
    guide.stages.iter().flat_map(of).collect()
}

/// Ticks or reads it, as the screens do; what is asked where two read is said to be of `one`.
fn mark(workbook: &mut Workbook, reader: Option<Role>, node: &NodeId, one: Role, at: Stamp) {
    be(workbook, reader);
    let guide = guide().worded_for(Audience::of(&workbook.profile));
    let day = Day::of(at, 4);
    if guide.page(node).is_some() {
        let whose = Whose::reads(&guide, workbook, node);
        workbook.mark_read(node, whose, at, day);
    } else if let Some(whose) = Whose::of(&guide, workbook, node) {
        workbook.toggle(node, whose, at, day);
    } else {
        let readers = Readers::of(&guide, workbook);
        let on = Ticked::on(&workbook.ticks, node).day_for(one, Role::Any, readers).is_none();
        let tick = workbook.tick(node, Whose::each_where(one, readers), on, at, day);
        workbook.record(Done::Ticked, at, tick, false);
    }
}

/// Whether a deed is of both, though one of them is alone at the keyboard.
fn is_of_both(workbook: &Workbook, reader: Role, node: &NodeId) -> bool {
    let mut workbook = workbook.clone();
    be(&mut workbook, Some(reader));
    let guide = guide().worded_for(Audience::of(&workbook.profile));
    guide.page(node).is_none()
        && Whose::of(&guide, &workbook, node).is_some_and(|whose| whose.by == Some(Role::Both))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn in_any_order_nothing_that_one_ticks_or_reads_alone_is_seen_by_the_other_or_by_two(
        deeds in prop::collection::vec(
            (any::<prop::sample::Index>(), 0..4_usize, any::<bool>()),
            0..32,
        ),
        kept in 0..8_usize,
        company in prop::sample::select(vec![None, Some(Company::Together), Some(Company::Alone)]),
    ) {
        let nodes = marked(&guide());
        let mut all = welcomed(Some(Role::Hurt));
        all.edit_profile(|profile| profile.company = company);
        // What one sees of their own deeds and of those of two; and two, of theirs alone.
        let mut books = [all.clone(), all.clone(), all.clone()];
        // Somebody who did not say who they are may be either, where two do this together.
        let nobody = if company == Some(Company::Together) { None } else { Some(Role::Both) };
        let readers = [Some(Role::Hurt), Some(Role::Broke), Some(Role::Both), nobody];
        for (place, (node, reader, is_hurt)) in deeds.iter().enumerate() {
            // A few nodes, so that deeds meet.
            let node = &nodes[(node.index(nodes.len()) / 8 * 8 + kept) % nodes.len()];
            let one = if *is_hurt { Role::Hurt } else { Role::Broke };
            let at = later(i64::try_from(place).unwrap() * 1440);
            let reader = readers[*reader];
            mark(&mut all, reader, node, one, at);
            let side = reader.filter(|role| SIDES.contains(role));
            let joint = side.is_none_or(|side| is_of_both(&all, side, node));
            for (book, of) in books.iter_mut().zip([Some(Role::Hurt), Some(Role::Broke), None]) {
                if joint || of.is_some_and(|of| Some(of) == side) {
                    mark(book, reader, node, one, at);
                }
            }
        }
        let as_two = [Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)];
        for (reader, book) in as_two.into_iter().zip(&books) {
            prop_assert_eq!(seen(&all, reader), seen(book, reader), "{:?}", reader);
        }
        prop_assert_eq!(seen(&all, nobody), seen(&books[2], nobody));
        // Nor does it in a file, nor where two files come together.
        let read = decode(&encode(&all).unwrap()).unwrap();
        prop_assert_eq!(&read.lists, &all.lists);
        let merged = merge(&Workbook::default(), &books[0], &books[1]);
        for (reader, book) in as_two.into_iter().zip(&books) {
            prop_assert_eq!(seen(&merged.workbook, reader), seen(book, reader), "{:?}", reader);
        }
        while all.undo().is_some() {}
        prop_assert!(all.ticks.iter().all(|tick| guide().page(&tick.node).is_some()));
    }
}

#[test]
fn what_two_did_together_is_ticked_for_both_by_either() {
    for role in SIDES {
        let mut workbook = welcomed(Some(role));
        tick(&mut workbook, role, &NodeId::from(JOINT), stamp(NOW));
        for reader in [Some(Role::Hurt), Some(Role::Broke), Some(Role::Both), None] {
            assert!(is_ticked(&workbook, reader, JOINT), "{role:?} {reader:?}");
        }
        tick(&mut workbook, other(role), &NodeId::from(JOINT), later(1));
        assert!(!is_ticked(&workbook, Some(role), JOINT));
    }
}

#[test]
fn what_one_ticked_alone_of_a_step_that_both_share_later_is_theirs_and_can_be_taken_away() {
    // Alone it serves one as well, and is one’s own.
    let solo = NodeId::from("steady.step.wait");
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
    tick(&mut workbook, Role::Hurt, &solo, stamp(NOW));
    workbook.edit_profile(|profile| profile.company = Some(Company::Together));
    let ticked = |workbook: &Workbook| {
        [Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)]
            .map(|reader| is_ticked(workbook, reader, solo.as_str()))
    };
    assert_eq!(ticked(&workbook), [true, false, false]);
    tick(&mut workbook, Role::Broke, &solo, later(1));
    assert_eq!(ticked(&workbook), [true, true, true]);
    tick(&mut workbook, Role::Hurt, &solo, later(2));
    assert_eq!(ticked(&workbook), [false, false, false]);
    tick(&mut workbook, Role::Hurt, &solo, later(3));
    assert_eq!(ticked(&workbook), [true, true, true]);
}

#[test]
fn a_tick_of_before_counts_for_whoever_reads_and_each_may_take_it_away_for_themselves() {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.toggle(&NodeId::from(OWN), Whose::default(), stamp(NOW), today());
    for reader in [Some(Role::Hurt), Some(Role::Broke), Some(Role::Both), None] {
        assert!(is_ticked(&workbook, reader, OWN), "{reader:?}");
    }
    tick(&mut workbook, Role::Hurt, &NodeId::from(OWN), later(1));
    assert!(!is_ticked(&workbook, Some(Role::Hurt), OWN));
    assert!(is_ticked(&workbook, Some(Role::Broke), OWN));
    // Two see it as it was where two read: what one takes away alone is nobody else's.
    assert!(is_ticked(&workbook, Some(Role::Both), OWN));
}

#[test]
fn what_one_ticked_and_read_alone_is_theirs_and_what_two_did_is_both_s() {
    let guide = guide();
    let nodes = marked(&guide);
    for side in SIDES {
        let mut workbook = welcomed(Some(side));
        for node in &nodes {
            if guide.page(node).is_some() || !is_of_both(&workbook, side, node) {
                mark(&mut workbook, Some(side), node, side, stamp(NOW));
            }
        }
        assert_ne!(seen(&workbook, Some(side)).ticked, BTreeSet::new());
        for reader in [Some(other(side)), Some(Role::Both), None] {
            let seen = seen(&workbook, reader);
            assert_eq!((seen.ticked, seen.half), Default::default(), "{side:?} {reader:?}");
            assert!(seen.counted.iter().all(|it| *it == (0, 0)), "{side:?} {reader:?}");
            assert_eq!(seen.days, [], "{side:?} {reader:?}");
        }
    }
    let mut workbook = welcomed(Some(Role::Both));
    for node in &nodes {
        for one in SIDES {
            mark(&mut workbook, Some(Role::Both), node, one, stamp(NOW));
        }
    }
    let written = String::from_utf8(encode(&workbook).unwrap()).unwrap();
    assert!(written.contains("\"together\": true"), "{written}");
    for reader in [Role::Hurt, Role::Broke, Role::Both] {
        assert!(is_ticked(&workbook, Some(reader), OWN), "{reader:?}");
    }
}

#[test]
fn a_stage_that_was_finished_before_is_finished_for_whoever_is_alone() {
    let guide = guide();
    for role in [Some(Role::Hurt), Some(Role::Broke), None] {
        let mut workbook = welcomed(role);
        workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
        for node in guide.stages.iter().flat_map(|stage| stage.steps.iter().map(|step| &step.id)) {
            workbook.mark_read(node, Whose::default(), stamp(NOW), today());
        }
        let read = decode(&encode(&workbook).unwrap()).unwrap();
        let summary = Summary::of(&guide, &read);
        for stage in &guide.stages {
            let found = progress(stage, &summary, Audience::of(&read.profile));
            assert_eq!(found.ticked, found.steps, "{role:?} {}", stage.id);
        }
    }
}

#[test]
fn a_file_of_before_opens_as_it_was_and_its_marks_are_told_apart() {
    let mut workbook = decode(BEFORE.as_bytes()).unwrap();
    let ticked: Vec<(&str, Option<Role>)> =
        workbook.ticks.iter().map(|tick| (tick.node.as_str(), tick.by)).collect();
    assert_eq!(ticked, [("steady.step.basics", None), (OWN, None)]);
    let put_off: Vec<(WaitKind, String, Option<Role>)> =
        workbook.put_off.iter().map(|it| (it.what().kind, it.what().to_string(), it.by)).collect();
    let week = trust_guide::domain::put_off::CanWait::pulse(PulseKind::Week);
    assert_eq!(
        put_off,
        [
            (WaitKind::Promise, "promise.call".to_owned(), Some(Role::Broke)),
            (WaitKind::HardDate, "sting.00aa.r1".to_owned(), Some(Role::Hurt)),
            (WaitKind::PulseOfWeek, week.to_string(), None),
        ]
    );
    let offers: Vec<(Option<&str>, Option<&str>, bool)> = workbook
        .offers
        .iter()
        .map(|it| {
            (it.prompt.as_ref().map(NodeId::as_str), it.after.as_ref().map(RecordId::as_str), it.on)
        })
        .collect();
    assert_eq!(offers, [(None, Some("00bb"), true), (Some("steady.p01"), None, false)]);
    assert!(workbook.unreadable.is_empty());
    let written = String::from_utf8(encode(&workbook).unwrap()).unwrap();
    assert_eq!(written, NOW_WRITTEN.replacen("\"schema\": 1", "\"schema\": 3", 1));
    assert!(decode(written.as_bytes()).unwrap() == workbook);
    // What was done then is undone as it was, and nothing of it is left.
    workbook.undo();
    workbook.undo();
    assert_eq!((workbook.ticks.len(), workbook.put_off.len()), (1, 2));
    // A mark that a program of before adds to what this one wrote comes to its own kind.
    let mark = BEFORE.lines().find(|line| line.contains("later.pulse.week")).unwrap();
    let mixed = written.replacen("\"steps\": [", &format!("\"steps\": [{mark}"), 1);
    let mixed = mixed.replacen(
        "2026-11-21T20:01:00+01:00\", \"day\": \"2026-11-21",
        "2026-11-24T20:01:00+01:00\", \"day\": \"2026-11-24",
        1,
    );
    let read = decode(mixed.as_bytes()).unwrap();
    assert_eq!(read.put_off.iter().filter(|it| it.what() == week).count(), 1);
    assert!(read.put_off.iter().any(|it| it.what() == week && it.day.to_string() == "2026-11-24"));
}
