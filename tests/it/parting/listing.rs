//! What is asked about, and of whom: nobody says whose another one’s own page is.

use std::{collections::BTreeSet, sync::Arc};

use trust_guide::domain::{
    id::NodeId,
    kinds::Record,
    parting::{PageGroup, PageOfTwo, pages_of_two},
    promise::Promise,
    role::Role,
    sealed::{Sealed, Side},
    workbook::Workbook,
};

use super::{day, of_two, pages, sealed, word};
use crate::{
    harness::guide,
    keeping::{entry, now},
};

/// What two wrote, with pages of one alone.
fn with_own() -> Workbook {
    let mut workbook = of_two();
    let mut own = (*entry("own", "of hers")).clone();
    own.by = Some(Role::Hurt);
    workbook.put(Record::Entry(Arc::new(own)));
    let mut private = Promise::made("private".into(), word("private"), Role::Broke, now(), day());
    private.private = true;
    workbook.put(Record::Promise(Arc::new(private)));
    let half = Sealed { broke: Side::default(), ..sealed("x3", false) };
    workbook.keep_sealed(half);
    workbook
}

fn listed(workbook: &Workbook) -> Vec<PageOfTwo> {
    pages_of_two(&guide(), workbook, workbook.profile.role)
}

fn kept_for(workbook: &Workbook, role: Option<Role>) -> BTreeSet<(String, Role)> {
    let mut workbook = workbook.clone();
    workbook.edit_profile(|profile| profile.role = role);
    let kept = listed(&workbook).into_iter();
    kept.filter_map(|page| Some((page.record.id().to_string(), page.kept_for?))).collect()
}

#[test]
fn every_page_is_listed_once_stage_by_stage_and_then_the_last_day_first() {
    let mut workbook = with_own();
    let mut older = (*entry("older", "of last week")).clone();
    older.day = older.day.plus(-7);
    workbook.put(Record::Entry(Arc::new(older)));
    let listed = listed(&workbook);
    let keys = |records: &mut dyn Iterator<Item = Record>| -> BTreeSet<String> {
        records.map(|it| format!("{}:{}", it.list_name(), it.id())).collect()
    };
    let all = pages(&workbook);
    assert_eq!(listed.len(), all.len());
    assert_eq!(
        keys(&mut listed.iter().map(|page| page.record.clone())),
        keys(&mut all.into_iter()),
    );
    let guide = guide();
    let order = |group: &PageGroup| match group {
        PageGroup::Stage(id) => (guide.stages.iter().position(|stage| stage.id == *id), None),
        PageGroup::Day(day) => (Some(usize::MAX), Some(std::cmp::Reverse(*day))),
    };
    assert!(listed.is_sorted_by_key(|page| order(&page.group)));
    let group = |id: &str| {
        let found = listed.iter().find(|page| page.record.id().as_str() == id).unwrap();
        found.group.clone()
    };
    assert_eq!(group("s1"), PageGroup::Stage(NodeId::from("plan")));
    assert_eq!(group("e1"), PageGroup::Day(day()));
    assert_eq!(listed.last().unwrap().group, PageGroup::Day(day().plus(-7)));
}

#[test]
fn what_one_wrote_alone_is_decided_by_that_one_and_by_both_together_never() {
    let workbook = with_own();
    let hers =
        [("own", Role::Hurt), ("x3", Role::Hurt), ("p1.hurt", Role::Hurt), ("n1", Role::Hurt)];
    let his = [("private", Role::Broke), ("p1.broke", Role::Broke)];
    let names = |kept: BTreeSet<(String, Role)>, of: Role| -> BTreeSet<String> {
        kept.into_iter().filter(|(_, role)| *role == of).map(|(id, _)| id).collect()
    };
    for reader in [None, Some(Role::Both), Some(Role::Hurt), Some(Role::Broke)] {
        let kept = kept_for(&workbook, reader);
        for (id, role) in hers.iter().chain(&his) {
            let is_kept = kept.contains(&((*id).to_owned(), *role));
            assert_eq!(is_kept, reader != Some(*role), "{id} for {reader:?}");
        }
    }
    // What is one’s own is theirs to decide.
    assert!(names(kept_for(&workbook, Some(Role::Hurt)), Role::Hurt).is_empty());
    assert!(names(kept_for(&workbook, Some(Role::Broke)), Role::Broke).is_empty());
}

#[test]
fn in_whose_role_it_was_written_is_told_and_decides_nothing() {
    let mut workbook = with_own();
    workbook.edit_profile(|profile| profile.role = Some(Role::Hurt));
    let listed = listed(&workbook);
    let of = |id: &str| listed.iter().find(|page| page.record.id().as_str() == id).unwrap();
    assert_eq!((of("p2").written_as, of("p2").kept_for), (Some(Role::Broke), None));
    assert_eq!((of("own").written_as, of("e1").written_as), (Some(Role::Hurt), None));
    assert!(listed.iter().all(|page| workbook.belongs(&page.record).is_none()));
}
