//! Every call that the table makes fails once, in every way, and the program is killed between any two.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use trust_guide::{
    domain::table::{Act, Id, PersonId, RowKind, lay},
    store::table::{Kept, NotKept, SharedTable},
};

use super::setting::{at, chance, holds, key, people, said, sat};
use crate::{
    faults::with_every_fault,
    keeping::{Faulty, folder},
};

/// A table on a real disk that can be made to fail.
struct Desk {
    root: tempfile::TempDir,
    disk: Arc<Faulty>,
}

impl Desk {
    fn new() -> (Desk, SharedTable) {
        let desk = Desk { root: folder(), disk: Faulty::sound() };
        let (folder, beside) = desk.places();
        let table =
            SharedTable::lay(desk.disk.clone(), &folder, &beside, &key(), people(), chance(1));
        (desk, sat(table.unwrap(), &[0, 1]))
    }

    fn places(&self) -> (std::path::PathBuf, std::path::PathBuf) {
        (self.root.path().join("carried"), self.root.path().join("table"))
    }

    /// As the program opens it again.
    fn again(&self) -> SharedTable {
        let (folder, beside) = self.places();
        sat(
            SharedTable::open(Faulty::sound(), &folder, &beside, &key(), chance(2)).unwrap(),
            &[0, 1],
        )
    }

    /// The same, where the book of the first is locked or not.
    fn again_with(&self, is_locked: bool) -> SharedTable {
        let (folder, beside) = self.places();
        let table = SharedTable::open(Faulty::sound(), &folder, &beside, &key(), chance(2));
        let mut table = sat(table.unwrap(), &[1]);
        table.sit(super::setting::seats()[0].clone(), is_locked).unwrap();
        table
    }

    /// Every file there is.
    fn files(&self) -> Vec<(String, Vec<u8>)> {
        fn all(folder: &Path, into: &mut Vec<(String, Vec<u8>)>) {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    all(&path, into);
                } else {
                    into.push((path.display().to_string(), std::fs::read(&path).unwrap()));
                }
            }
        }
        let mut files = Vec::new();
        all(self.root.path(), &mut files);
        files
    }

    /// What somebody who has only the folder sees, who joins there.
    fn seen_elsewhere(&self, of: &SharedTable) -> Vec<String> {
        let (folder, _) = self.places();
        let beside = self.root.path().join("elsewhere");
        let joined = SharedTable::join(
            Faulty::sound(),
            &folder,
            &beside,
            &key(),
            (of.id(), people()),
            chance(3),
        );
        let mut joined = joined.unwrap();
        let notices = joined.look();
        assert!(notices.is_empty(), "{notices:?}");
        std::fs::remove_dir_all(&beside).unwrap();
        lines(&joined)
    }
}

fn lines(table: &SharedTable) -> Vec<String> {
    let rows = table.table().rows().into_values().flat_map(|row| row.wordings.into_values());
    let mut lines: Vec<String> =
        rows.map(|it| it.words.map_or(String::new(), |words| words["line"].to_string())).collect();
    lines.sort();
    lines
}

fn lays(table: &mut SharedTable, by: PersonId, line: &str) -> Result<Kept, NotKept> {
    let said = said(&mut chance(line.len() as u64 + 77), line);
    table.keep(by, (&lay(RowKind::Promise, &said), Some(said)), at(0))
}

#[test]
fn what_is_called_kept_is_there_and_comes_into_the_folder() {
    for before in [&[][..], &["first"]] {
        with_every_fault(|faults| {
            let [one, _] = people();
            let (desk, mut table) = Desk::new();
            for line in before {
                lays(&mut table, one, line).unwrap();
            }
            faults.arm(&desk.disk);
            let kept = lays(&mut table, one, "second");
            let met = desk.disk.disarm();
            if faults.is_killed() {
                drop(table);
                table = desk.again();
                let notices = table.look();
                assert!(
                    notices
                        .iter()
                        .all(|it| it.what != trust_guide::store::table::Found::NotWrittenHere),
                    "{faults:?}"
                );
                if kept.is_ok() {
                    assert!(lines(&table).contains(&"second".to_owned()), "{faults:?}");
                }
            }
            if !lines(&table).contains(&"second".to_owned()) {
                assert!(kept.is_err(), "{faults:?}");
                lays(&mut table, one, "second").unwrap();
            }
            table.look();
            let wanted: Vec<&str> = before.iter().copied().chain(["second"]).collect();
            assert_eq!(lines(&table), wanted, "{faults:?}");
            assert_eq!(desk.seen_elsewhere(&table), wanted, "{faults:?}");
            assert!(
                desk.files()
                    .iter()
                    .all(|(path, _)| !path.contains(".log.") && !path.contains(".json.")),
                "{faults:?}"
            );
            drop(table);
            assert_eq!(lines(&desk.again()), wanted, "{faults:?}");
            met
        });
    }
}

#[test]
fn everything_is_sealed_or_unsealed_whatever_call_of_it_fails_and_nothing_is_lost() {
    for was_locked in [false, true] {
        with_every_fault(|faults| {
            let [one, other] = people();
            let (desk, mut table) = Desk::new();
            let seat = || super::setting::seats()[0].clone();
            lays(&mut table, one, "canary one").unwrap();
            table.sit(seat(), was_locked).unwrap();
            lays(&mut table, one, "canary two").unwrap();
            lays(&mut table, other, "canary three").unwrap();
            faults.arm(&desk.disk);
            let switched = table.sit(seat(), !was_locked);
            let met = desk.disk.disarm();
            let is_plain = |bytes: &[u8]| holds(bytes, "canary") || holds(bytes, "\"log\"");
            // What is not told is done.
            if !was_locked && switched.as_ref().is_ok_and(BTreeSet::is_empty) {
                let plain: Vec<_> =
                    desk.files().into_iter().filter(|(_, it)| is_plain(it)).collect();
                assert!(plain.is_empty(), "{faults:?} {plain:?}");
            }
            if faults.is_killed() {
                drop(table);
                table = desk.again_with(!was_locked);
            } else if switched.is_err() {
                table.sit(seat(), !was_locked).unwrap();
            }
            table.look();
            let is_sealed = |(_, it): &(String, Vec<u8>)| trust_guide::store::sealed::is_sealed(it);
            if was_locked {
                assert!(!table.is_sealed(), "{faults:?}");
                let left: Vec<_> = desk.files().into_iter().filter(is_sealed).collect();
                assert!(left.is_empty(), "{faults:?} {left:?}");
            } else {
                assert!(table.is_sealed(), "{faults:?}");
                let left: Vec<_> = desk.files().into_iter().filter(|it| is_plain(&it.1)).collect();
                assert!(left.is_empty(), "{faults:?} {left:?}");
            }
            let wanted = ["canary one", "canary three", "canary two"];
            assert_eq!(lines(&table), wanted, "{faults:?}");
            assert_eq!(table.look(), BTreeSet::new(), "{faults:?}");
            drop(table);
            assert_eq!(lines(&desk.again_with(!was_locked)), wanted, "{faults:?}");
            met
        });
    }
}

#[test]
fn words_that_are_called_erased_are_in_no_file_and_others_are_as_they_were() {
    with_every_fault(|faults| {
        let [one, other] = people();
        let (desk, mut table) = Desk::new();
        let what: Id = lays(&mut table, one, "canary").unwrap().id;
        lays(&mut table, other, "stays").unwrap();
        faults.arm(&desk.disk);
        let erased = table.keep(one, (&Act::Erase { what }, None), at(1));
        let met = desk.disk.disarm();
        let is_gone = || desk.files().iter().all(|(_, bytes)| !holds(bytes, "canary"));
        if erased.as_ref().is_ok_and(|kept| kept.notices.is_empty() && kept.unconfirmed.is_none()) {
            assert!(is_gone(), "{faults:?}");
        }
        if faults.is_killed() {
            drop(table);
            table = desk.again();
        }
        if lines(&table).contains(&"canary".to_owned()) {
            assert!(erased.is_err(), "{faults:?}");
            table.keep(one, (&Act::Erase { what }, None), at(2)).unwrap();
        }
        table.look();
        assert!(is_gone(), "{faults:?}");
        assert_eq!(lines(&table), ["", "stays"], "{faults:?}");
        assert_eq!(desk.seen_elsewhere(&table), ["", "stays"], "{faults:?}");
        met
    });
}
