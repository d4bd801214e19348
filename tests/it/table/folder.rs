//! The folder of the table in every state that it may be found in.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use trust_guide::{
    domain::table::{Act, Id, PersonId, RowKind, Standing, lay},
    store::table::{Found, NotOpened, Notice, SharedTable, Writer},
};

use super::{
    setting::{BESIDE, FOLDER, chance, did, joined, key, laid, lays, opened, people, row, said},
    shelf::Shelf,
};

/// Two computers, one of each.
struct Two {
    shelves: [Arc<Shelf>; 2],
    tables: [SharedTable; 2],
}

impl Two {
    fn new() -> Two {
        let shelves = [Shelf::new(), Shelf::new()];
        let first = laid(shelves[0].clone(), 1);
        let second = joined(shelves[1].clone(), &first, 2);
        let two = Two { shelves, tables: [first, second] };
        two.carry(0, 1);
        two
    }

    /// Everything in one folder comes to the other.
    fn carry(&self, from: usize, to: usize) {
        for (name, bytes) in self.shelves[from].within(Path::new(FOLDER)) {
            self.put(to, &name, bytes);
        }
    }

    fn put(&self, to: usize, name: &str, bytes: Vec<u8>) {
        self.shelves[to].put(&Path::new(FOLDER).join(name), bytes);
    }

    /// The files of somebody in a folder.
    fn files(&self, at: usize, of: PersonId) -> Vec<(String, Vec<u8>)> {
        let files = self.shelves[at].within(Path::new(FOLDER)).into_iter();
        files.filter(|(name, _)| name.starts_with(&of.to_string())).collect()
    }

    fn file(&self, at: usize, of: PersonId) -> (String, Vec<u8>) {
        self.files(at, of).remove(0)
    }

    fn ids(&self, at: usize) -> BTreeSet<Id> {
        self.tables[at].table().records().map(|record| record.id).collect()
    }
}

fn told(notices: &BTreeSet<Notice>, whose: PersonId) -> Vec<Found> {
    let about = notices.iter().filter(|it| it.whose == Some(whose));
    about.map(|it| it.what.clone()).collect()
}

#[test]
fn what_one_lays_the_other_sees_agrees_to_and_takes_back_when_files_come() {
    let [one, other] = people();
    let mut two = Two::new();
    let id = lays(&mut two.tables[0], one, "we eat together");
    two.carry(0, 1);
    assert_eq!(two.tables[1].look(), BTreeSet::new());
    let act = row(&two.tables[1], id).agree(other, id).unwrap();
    did(&mut two.tables[1], other, &act, None);
    two.carry(1, 0);
    assert_eq!(two.tables[0].look(), BTreeSet::new());
    assert_eq!(row(&two.tables[0], id).standing, Standing::Agreed);
    // A take-back waits for no file of the other.
    did(&mut two.tables[1], other, &Act::TakeBack { row: id }, None);
    two.carry(1, 0);
    two.tables[0].look();
    assert_eq!(row(&two.tables[0], id).standing, Standing::TakenBack);
}

#[test]
fn every_cut_of_a_file_is_noticed_and_takes_nothing_away() {
    let [one, _] = people();
    let mut two = Two::new();
    for line in ["one", "two", "three"] {
        lays(&mut two.tables[0], one, line);
    }
    let (name, whole) = two.file(0, one);
    let all = two.ids(0);
    for size in 0..whole.len() {
        let mut fresh = Two::new_of(&two);
        fresh.put(1, &name, whole[..size].to_vec());
        let notices = told(&fresh.tables[1].look(), one);
        let is_half = size > 0 && whole[size - 1] != b'\n';
        assert_eq!(notices, if is_half { vec![Found::Half] } else { vec![] }, "{size}");
        let lines = whole[..size].split(|byte| *byte == b'\n').count() - 1;
        assert_eq!(fresh.ids(1).len(), lines.saturating_sub(1), "{size}");
    }
    two.carry(0, 1);
    two.tables[1].look();
    for size in [0, 10, whole.len() - 1, whole.len() / 2] {
        two.put(1, &name, whole[..size].to_vec());
        let notices = told(&two.tables[1].look(), one);
        assert!(notices.contains(&Found::Half) || notices.contains(&Found::Older), "{notices:?}");
        assert_eq!(two.ids(1), all);
    }
}

impl Two {
    /// The second computer anew, beside the first as it is.
    fn new_of(two: &Two) -> Two {
        let shelves = [two.shelves[0].clone(), Shelf::new()];
        let first = opened(shelves[0].clone(), 9);
        let second = joined(shelves[1].clone(), &first, 10);
        let fresh = Two { shelves, tables: [first, second] };
        let mark = two.shelves[0].within(Path::new(FOLDER))["table"].clone();
        fresh.put(1, "table", mark);
        fresh
    }
}

#[test]
fn every_flipped_bit_is_noticed_costs_one_line_at_most_and_changes_no_word() {
    let [one, _] = people();
    let mut two = Two::new();
    for line in ["one", "two", "three"] {
        lays(&mut two.tables[0], one, line);
    }
    let (name, whole) = two.file(0, one);
    let all = two.tables[0].table().clone();
    for at in 0..whole.len() {
        for bit in [0, 5, 7] {
            let mut fresh = Two::new_of(&two);
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << bit;
            fresh.put(1, &name, bytes);
            let notices = told(&fresh.tables[1].look(), one);
            let is_told = [Found::Damaged, Found::Half, Found::NotTheirs];
            assert!(notices.iter().any(|it| is_told.contains(it)), "{at}: {notices:?}");
            let found: Vec<_> = fresh.tables[1].table().records().cloned().collect();
            assert!(found.len() + 2 >= all.records().count(), "{at}");
            assert!(found.iter().all(|it| all.records().any(|of| of == it)), "{at}");
        }
    }
}

#[test]
fn a_missing_or_older_file_is_told_and_deletes_nothing_even_after_opening_again() {
    let [one, _] = people();
    let mut two = Two::new();
    lays(&mut two.tables[0], one, "one");
    let (name, older) = two.file(0, one);
    lays(&mut two.tables[0], one, "three");
    two.carry(0, 1);
    two.tables[1].look();
    two.put(1, &name, older);
    assert_eq!(told(&two.tables[1].look(), one), [Found::Older]);
    let mut files = two.shelves[1].files();
    files.remove(&Path::new(FOLDER).join(&name));
    two.shelves[1].restore(&files);
    two.tables[1] = opened(two.shelves[1].clone(), 7);
    assert_eq!(told(&two.tables[1].look(), one), [Found::Missing]);
    assert_eq!(two.ids(1), two.ids(0));
}

#[test]
fn a_line_that_comes_before_the_one_it_follows_is_read_and_told() {
    let [one, _] = people();
    let mut two = Two::new();
    for line in ["one", "two", "three"] {
        lays(&mut two.tables[0], one, line);
    }
    let (name, whole) = two.file(0, one);
    let lines: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    two.put(1, &name, [lines[0], lines[1], lines[3]].concat());
    assert_eq!(told(&two.tables[1].look(), one), [Found::Waits]);
    assert_eq!(two.ids(1).len(), 2);
}

#[test]
fn lines_in_anothers_file_are_nothing_and_a_writer_puts_their_own_file_right() {
    let [one, other] = people();
    let mut two = Two::new();
    let id = lays(&mut two.tables[0], one, "only mine");
    two.carry(0, 1);
    two.tables[1].look();
    lays(&mut two.tables[1], other, "only theirs");
    let (name, theirs) = two.file(1, other);
    let (_, mine) = two.file(1, one);
    two.put(1, &name, [theirs.clone(), mine].concat());
    let before = two.ids(1);
    assert_eq!(told(&two.tables[1].look(), other), [Found::NotTheirs]);
    assert_eq!(two.ids(1), before);
    assert_eq!(row(&two.tables[1], id).wordings[&id].yes, BTreeSet::from([one]));
    assert_eq!(two.file(1, other), (name, theirs));
}

#[test]
fn ones_own_file_that_is_not_as_it_was_written_here_is_left_alone() {
    let [one, _] = people();
    let mut two = Two::new();
    lays(&mut two.tables[0], one, "one");
    let backup = two.shelves[0].files();
    lays(&mut two.tables[0], one, "three");
    let (name, whole) = two.file(0, one);
    // The computer is restored from its backup, and its folder is brought up to date before it writes.
    two.shelves[0].restore(&backup);
    two.tables[0] = opened(two.shelves[0].clone(), 7);
    two.put(0, &name, whole.clone());
    let kept = two.tables[0].keep(
        one,
        (&Act::TakeBack { row: two.ids(0).into_iter().next().unwrap() }, None),
        super::setting::at(1),
    );
    assert_eq!(told(&kept.unwrap().notices, one), [Found::NotWrittenHere]);
    let files = two.files(0, one);
    assert_eq!(files.len(), 2, "what comes now stands in another file");
    assert!(
        files.contains(&(name.clone(), whole.clone())),
        "the old one is byte for byte as it was"
    );
    // So it is when that is noticed by looking, and it stays so.
    two.shelves[0].restore(&backup);
    two.put(0, &name, whole.clone());
    two.tables[0] = opened(two.shelves[0].clone(), 8);
    assert_eq!(told(&two.tables[0].look(), one), [Found::NotWrittenHere]);
    assert_eq!(two.tables[0].look(), BTreeSet::new());
    lays(&mut two.tables[0], one, "seven");
    let files = two.files(0, one);
    assert!(files.len() == 2 && files.contains(&(name, whole)));
    // All of it is read by the other.
    two.carry(0, 1);
    two.tables[1].look();
    assert_eq!(two.ids(1), two.ids(0));
    assert_eq!(two.ids(1).len(), 3);
}

#[test]
fn a_copy_of_ones_own_file_goes_once_all_of_it_stands_there_and_one_of_another_stays() {
    let [one, _] = people();
    let mut two = Two::new();
    lays(&mut two.tables[0], one, "one");
    let (name, whole) = two.file(0, one);
    let copy = name.replace(".log", ".sync-conflict-20261128-101112-ABCDEFG.log");
    two.carry(0, 1);
    two.put(0, &copy, whole.clone());
    two.put(1, &copy, whole.clone());
    for at in [0, 1] {
        assert_eq!(told(&two.tables[at].look(), one), [Found::Doubled]);
    }
    assert_eq!(two.files(0, one), [(name, whole)]);
    assert_eq!(two.files(1, one).len(), 2);
}

#[test]
fn a_file_of_somebody_else_is_told_and_not_read() {
    let [one, _] = people();
    let mut two = Two::new();
    lays(&mut two.tables[0], one, "one");
    let (name, whole) = two.file(0, one);
    let third = PersonId::of([3; 32]);
    let name = name.replace(&one.to_string(), &third.to_string());
    two.put(0, &name, whole);
    let before = two.ids(0);
    assert_eq!(told(&two.tables[0].look(), third), [Found::Stranger]);
    assert_eq!(two.ids(0), before);
}

#[test]
fn a_folder_that_is_away_or_of_another_table_is_told_and_what_is_done_goes_there_later() {
    let [one, _] = people();
    let two = Two::new();
    let Two { shelves: [shelf, _], tables: [mut table, _] } = two;
    lays(&mut table, one, "one");
    let mut away = shelf.files();
    let carried: Vec<_> = away.keys().filter(|path| path.starts_with(FOLDER)).cloned().collect();
    let carried: Vec<_> =
        carried.into_iter().map(|path| (path.clone(), away.remove(&path).unwrap())).collect();
    shelf.restore(&away);
    let told: Vec<Notice> = table.look().into_iter().collect();
    assert!(told.len() == 1 && matches!(told[0].what, Found::NoFolder(_)), "{told:?}");
    // That something is kept and not there yet is told of what was laid.
    let lays_away = |table: &mut SharedTable, words| {
        let said = said(&mut chance(12), words);
        let kept = did(table, one, &lay(RowKind::Expectation, &said), Some(said));
        let whats: Vec<Found> = kept.notices.into_iter().map(|it| it.what).collect();
        assert!(matches!(whats[..], [Found::NotInFolder(_)]), "{whats:?}");
        kept.id
    };
    let id = lays_away(&mut table, "three");
    assert!(shelf.within(Path::new(FOLDER)).is_empty(), "an empty folder is not the table’s");
    shelf.put(&Path::new(FOLDER).join("table"), br#"{"table":1,"id":"aaaaaaaa"}"#.to_vec());
    assert_eq!(table.look().into_iter().map(|it| it.what).collect::<Vec<_>>(), [Found::OtherTable]);
    lays_away(&mut table, "four");
    assert_eq!(shelf.within(Path::new(FOLDER)).len(), 1);
    for (path, bytes) in carried {
        shelf.put(&path, bytes);
    }
    table.look();
    let names = shelf.within(Path::new(FOLDER));
    let file = names.iter().find(|(name, _)| Writer::of(name).is_some()).unwrap().1;
    assert!(super::setting::holds(file, "three") && table.table().holds(id));
}

#[test]
fn opening_tells_what_is_there() {
    let shelf = Shelf::new();
    let (folder, beside) = (Path::new(FOLDER), Path::new(BESIDE));
    let chance = || super::setting::chance(5);
    let open = || SharedTable::open(shelf.clone(), folder, beside, &key(), chance());
    assert!(matches!(open(), Err(NotOpened::None)));
    laid(shelf.clone(), 1);
    assert!(open().is_ok());
    let again = SharedTable::lay(shelf.clone(), folder, beside, &key(), people(), chance());
    assert!(matches!(again, Err(NotOpened::ThereIsOne)));
    shelf.put(&beside.join("here.json"), b"{".to_vec());
    assert!(matches!(open(), Err(NotOpened::Unreadable)));
}
