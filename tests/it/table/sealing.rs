//! While the book of either is locked, everything of the table is sealed.

use std::{collections::BTreeSet, path::Path, sync::Arc};

use trust_guide::{
    domain::table::{Act, RowKind, Standing, lay},
    store::{
        sealed::ENDING,
        table::{Found, NotOpened, Notice, SharedTable, TableKey, Writer},
    },
};

use super::{
    setting::{
        BESIDE, FOLDER, chance, did, holds, joined, key, laid, lays, opened_unseated, people, row,
        said, sat, seats,
    },
    shelf::Shelf,
};

const CANARY: &str = "lavender canary";

fn told(notices: &BTreeSet<Notice>) -> Vec<Found> {
    notices.iter().map(|it| it.what.clone()).collect()
}

/// Files whose words, or whose acts, can be read without a key, by their names.
pub fn plain(shelf: &Shelf) -> Vec<String> {
    let files = shelf.files().into_iter();
    let is_plain =
        |bytes: &[u8]| holds(bytes, CANARY) || holds(bytes, "\"log\"") || holds(bytes, "between");
    files.filter(|(_, it)| is_plain(it)).map(|(path, _)| path.display().to_string()).collect()
}

fn sealed(shelf: &Shelf) -> usize {
    shelf.files().values().filter(|bytes| holds(bytes, "age-encryption.org")).count()
}

fn carry(from: &Shelf, to: &Shelf) {
    for (name, bytes) in from.within(Path::new(FOLDER)) {
        to.put(&Path::new(FOLDER).join(name), bytes);
    }
}

/// As a program that carries folders does, which also takes away what is gone.
fn mirror(from: &Shelf, to: &Shelf) {
    let mut files = to.files();
    files.retain(|path, _| !path.starts_with(FOLDER));
    to.restore(&files);
    carry(from, to);
}

#[test]
fn of_no_kind_of_row_a_word_is_plain_beside_a_locked_book() {
    let kinds = [
        RowKind::Expectation,
        RowKind::Action,
        RowKind::Limit,
        RowKind::Openness,
        RowKind::Slip,
        RowKind::Promise,
        RowKind::Talk,
        RowKind::Opened,
        RowKind::Rung,
    ];
    let shelf = Shelf::new();
    let mut table = laid(shelf.clone(), 1);
    let lays_each = |table: &mut SharedTable, number: u64| {
        for (turn, kind) in kinds.into_iter().enumerate() {
            let said = said(&mut chance(number + turn as u64), CANARY);
            did(table, people()[turn % 2], &lay(kind, &said), Some(said));
        }
    };
    lays_each(&mut table, 100);
    assert!(!plain(&shelf).is_empty());
    table.sit(seats()[0].clone(), true).unwrap();
    table.look();
    assert_eq!(plain(&shelf), Vec::<String>::new());
    lays_each(&mut table, 200);
    assert_eq!(plain(&shelf), Vec::<String>::new());
    // A rung is no row before both said yes.
    assert_eq!(table.table().rows().len(), 2 * (kinds.len() - 1));
}

#[test]
fn locking_a_book_seals_every_file_and_taking_the_last_lock_off_unseals_them() {
    let [one, other] = people();
    let shelf = Shelf::new();
    let mut table = laid(shelf.clone(), 1);
    let id = lays(&mut table, one, CANARY);
    lays(&mut table, other, "words of the other");
    let before = table.table().clone();
    assert_eq!(table.sit(seats()[0].clone(), true).unwrap(), BTreeSet::new());
    assert!(table.is_sealed());
    assert_eq!(plain(&shelf), Vec::<String>::new());
    assert!(sealed(&shelf) >= 6, "{:?}", shelf.files().keys());
    did(&mut table, other, &Act::TakeBack { row: id }, None);
    lays(&mut table, one, "more of it");
    assert_eq!(table.look(), BTreeSet::new());
    assert_eq!(plain(&shelf), Vec::<String>::new());
    // It opens with its key, and with no other one.
    let (folder, beside) = (Path::new(FOLDER), Path::new(BESIDE));
    let by = |key: TableKey| SharedTable::open(shelf.clone(), folder, beside, &key, chance(4));
    assert!(matches!(by(TableKey::draw()), Err(NotOpened::Unreadable)));
    let mut again = sat(by(key()).unwrap(), &[]);
    assert_eq!(again.look(), BTreeSet::new());
    assert_eq!(again.table(), table.table());
    // Of two locks both must go.
    again.sit(seats()[1].clone(), true).unwrap();
    again.sit(seats()[0].clone(), false).unwrap();
    assert!(again.is_sealed());
    again.sit(seats()[1].clone(), false).unwrap();
    assert!(!again.is_sealed());
    assert_eq!(sealed(&shelf), 0, "{:?}", shelf.files().keys());
    let mut plain = sat(opened_unseated(shelf, 9), &[0, 1]);
    assert_eq!(plain.look(), BTreeSet::new());
    assert_eq!(plain.table(), table.table());
    assert!(before.records().all(|record| plain.table().holds(record.id)));
}

#[test]
fn a_folder_holds_sealed_and_plain_files_until_both_have_opened_it_and_all_are_read() {
    let [one, other] = people();
    let (first, second) = (Shelf::new(), Shelf::new());
    let mut mine = sat(laid(first.clone(), 1), &[]);
    let mut theirs = joined(second.clone(), &mine, 2);
    let id = lays(&mut mine, one, CANARY);
    carry(&first, &second);
    theirs.look();
    let yes = row(&theirs, id).agree(other, id).unwrap();
    did(&mut theirs, other, &yes, None);
    carry(&second, &first);
    mine.sit(seats()[0].clone(), true).unwrap();
    assert_eq!(told(&mine.look()), [Found::NotSealedYet]);
    assert_eq!(row(&mine, id).standing, Standing::Agreed);
    let names: Vec<String> = first.within(Path::new(FOLDER)).into_keys().collect();
    let is_mine = |name: &&String| name.starts_with(&one.to_string());
    assert!(names.iter().filter(is_mine).all(|name| name.ends_with(ENDING)), "{names:?}");
    // It comes to the other, beside the plain one that went before; they seal theirs too, with no lock of their own.
    carry(&first, &second);
    theirs.look();
    assert!(theirs.is_sealed());
    assert_eq!(row(&theirs, id).standing, Standing::Agreed);
    mirror(&first, &second);
    theirs.look();
    assert_eq!(theirs.look(), BTreeSet::new());
    assert_eq!(plain(&second), Vec::<String>::new());
    mirror(&second, &first);
    assert_eq!(mine.look(), BTreeSet::new());
    // The lock is taken off: both are plain again, one after the other.
    mine.sit(seats()[0].clone(), false).unwrap();
    assert!(!mine.is_sealed());
    mirror(&first, &second);
    theirs.look();
    assert!(!theirs.is_sealed());
    mirror(&second, &first);
    mine.look();
    assert_eq!((sealed(&first), sealed(&second)), (0, 0));
    assert_eq!(mine.table(), theirs.table());
}

#[test]
fn an_older_or_forged_plain_file_takes_the_seal_off_for_nobody() {
    let [one, _] = people();
    let (first, second) = (Shelf::new(), Shelf::new());
    let mut mine = sat(laid(first.clone(), 1), &[]);
    let mut theirs = joined(second.clone(), &mine, 2);
    lays(&mut mine, one, CANARY);
    let older = first.within(Path::new(FOLDER));
    mine.sit(seats()[0].clone(), true).unwrap();
    carry(&first, &second);
    theirs.look();
    assert!(theirs.is_sealed());
    for (name, bytes) in older {
        if let Some((writer, _)) = Writer::of(&name) {
            let text = String::from_utf8(bytes.clone()).unwrap();
            let said =
                format!(r#","lock":{{"turn":9,"is_on":false,"sign":"{}"}}}}"#, "ab".repeat(64));
            let first_line = text[18..].lines().next().unwrap().replacen('}', &said, 1);
            let check = crc32fast::hash(first_line.as_bytes());
            let forged = format!("{:08x} {check:08x} {first_line}\n", first_line.len());
            for put in [bytes, forged.into_bytes()] {
                second.put(&Path::new(FOLDER).join(writer.to_string()), put);
                theirs.look();
                assert!(theirs.is_sealed());
            }
        }
    }
}

#[test]
fn every_cut_and_flip_of_a_sealed_file_is_noticed_and_takes_nothing_away() {
    let [one, _] = people();
    let (first, second) = (Shelf::new(), Shelf::new());
    let mut mine = sat(laid(first.clone(), 1), &[]);
    mine.sit(seats()[0].clone(), true).unwrap();
    lays(&mut mine, one, CANARY);
    let mut theirs = joined(second.clone(), &mine, 2);
    carry(&first, &second);
    theirs.look();
    let all = theirs.table().clone();
    let files = first.within(Path::new(FOLDER)).into_iter();
    let (name, whole) =
        files.into_iter().find(|(name, _)| name.contains(&one.to_string())).unwrap();
    let place = Path::new(FOLDER).join(&name);
    let damaged = |at: usize| {
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (at % 8);
        [whole[..at].to_vec(), flipped]
    };
    for bytes in (0..whole.len()).step_by(7).flat_map(damaged) {
        second.put(&place, bytes);
        let notices = theirs.look();
        assert!(told(&notices).contains(&Found::Damaged), "{notices:?}");
        assert_eq!(theirs.table(), &all);
    }
}

#[test]
fn a_sealed_file_grows_no_further_than_what_is_quickly_written() {
    let [one, _] = people();
    let shelf = Shelf::new();
    let mut table = sat(laid(shelf.clone(), 1), &[]);
    table.sit(seats()[0].clone(), true).unwrap();
    let line = "word ".repeat(10_000);
    for number in 0..12 {
        lays(&mut table, one, &format!("{line}{number}"));
    }
    let files = shelf.within(Path::new(FOLDER)).into_iter();
    let own: Vec<_> = files.filter(|(name, _)| name.starts_with(&one.to_string())).collect();
    assert!(
        own.len() > 1 && own.iter().all(|(_, bytes)| bytes.len() < 400 * 1024),
        "{}",
        own.len()
    );
    assert_eq!(table.look(), BTreeSet::new());
    let elsewhere = Shelf::new();
    let mut theirs = joined(elsewhere.clone(), &table, 5);
    carry(&shelf, &elsewhere);
    theirs.look();
    assert_eq!(theirs.table(), table.table());
}

#[test]
fn erased_words_are_in_no_sealed_file() {
    let [one, _] = people();
    let shelf: Arc<Shelf> = Shelf::new();
    let mut table = sat(laid(shelf.clone(), 1), &[]);
    table.sit(seats()[0].clone(), true).unwrap();
    let what = lays(&mut table, one, CANARY);
    did(&mut table, one, &Act::Erase { what }, None);
    table.sit(seats()[0].clone(), false).unwrap();
    assert!(!shelf.files().values().any(|bytes| holds(bytes, CANARY)));
    assert_eq!(sealed(&shelf), 0);
}
