//! A table that is moved into a folder which another computer has, and back: nothing of it is ever lost.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use trust_guide::{
    domain::{
        book::BookId,
        table::{Deed, PersonId, RowKind, Standing, TableThere, deed::line},
    },
    store::{
        Books, Disk, Fs,
        at_table::{self, AtTable, NotAtTable, OwnBook, bring_back, find, move_to, there_for},
        sealed::{InvitationCode, Unlocked, Work},
        table::{NotOpened, Place},
    },
};

use crate::{
    faults::with_a_fault_at_every_call,
    harness::{NOW, PASSPHRASE, TwoBooks, stamp},
    keeping::Faulty,
};

mod lost;

/// Words that stand on the table and nowhere else.
const CANARY: &str = "Home by seven, canary";

/// Does something as Sam, whose book has no lock, or with its key where it has one.
fn own<T>(two: &TwoBooks, does: impl FnOnce(&Books, OwnBook<'_>) -> T) -> T {
    as_of(&two.books, None, None, does)
}

fn as_of<T>(
    books: &Books,
    id: Option<&BookId>,
    unlocked: Option<&Unlocked>,
    does: impl FnOnce(&Books, OwnBook<'_>) -> T,
) -> T {
    let fs = unlocked.map_or_else(|| Arc::new(Disk) as Arc<dyn Fs>, Unlocked::fs);
    let (workbook, state) = books.places_of(id);
    let paths = trust_guide::store::Paths::around(&workbook, state);
    does(books, OwnBook { id, fs: &fs, paths: &paths, is_locked: unlocked.is_some() })
}

fn people(table: &AtTable) -> [PersonId; 2] {
    table.laid().seats.each_ref().map(|seat| seat.person)
}

fn deed(words: &str) -> Deed {
    Deed::Lay(RowKind::Action, line(words.into()))
}

/// Two books, and a table on which each has laid a line.
fn laid() -> TwoBooks {
    let two = TwoBooks::with_a_table();
    let mut table = AtTable::open(&two.books).unwrap();
    for (by, words) in people(&table).into_iter().zip([CANARY, "And on Sundays"]) {
        table.keep(by, deed(words), stamp(NOW)).unwrap();
    }
    drop(table);
    fs::create_dir(shared(&two)).unwrap();
    two
}

fn shared(two: &TwoBooks) -> PathBuf {
    two.folder.path().join("shared")
}

fn beside(two: &TwoBooks) -> PathBuf {
    two.folder.path().join("data").join("table")
}

/// What lies on the table, and what is told of it.
fn words(books: &Books) -> (BTreeSet<String>, Vec<String>) {
    let mut table = AtTable::open(books).unwrap();
    let told = table.look();
    let laid = table.laid();
    let rows = laid.standing(Standing::Offered).into_iter().flat_map(|row| row.wordings.values());
    let rows = rows.map(|it| it.words.as_ref().unwrap()["line"].to_string());
    (rows.collect(), told)
}

fn both() -> BTreeSet<String> {
    [CANARY, "And on Sundays"].map(str::to_owned).into()
}

/// Every file in a folder by its name; none where there is no folder.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let Ok(names) = fs::read_dir(folder) else { return Vec::new() };
    let names = names.map(|it| it.unwrap()).filter(|it| it.path().is_file());
    let mut files: Vec<_> = names
        .map(|it| (it.file_name().to_string_lossy().into_owned(), fs::read(it.path()).unwrap()))
        .collect();
    files.sort();
    files
}

#[test]
fn all_of_a_table_goes_into_the_folder_and_both_find_it_there_and_it_comes_back() {
    let two = laid();
    let before = files(&beside(&two));
    let (to, told) = own(&two, |books, own| move_to(books, own, &shared(&two))).unwrap();
    assert_eq!((to, told), (shared(&two), Vec::new()));
    assert_eq!(files(&shared(&two)), before);
    assert!(!beside(&two).exists());
    assert_eq!(words(&two.books), (both(), Vec::new()));
    assert_eq!(own(&two, there_for), TableThere::Laid);
    assert_eq!(as_of(&two.books, Some(&BookId::of(1)), None, there_for), TableThere::Laid);
    // What is done from now on is done there.
    let mut table = AtTable::open(&two.books).unwrap();
    let [_, robin] = people(&table);
    table.keep(robin, deed("Said there"), stamp(NOW)).unwrap();
    drop(table);
    assert_ne!(files(&shared(&two)), before);
    let there = files(&shared(&two));
    assert_eq!(own(&two, bring_back).unwrap(), Vec::<String>::new());
    assert_eq!(files(&beside(&two)), there);
    assert_eq!(files(&shared(&two)), there, "the folder stays as it is");
    assert_eq!(two.books.table_elsewhere(), None);
    let (words, told) = words(&two.books);
    assert_eq!((words.len(), told), (3, Vec::new()));
    // And there once more: what lies there of it is gone on with.
    own(&two, |books, own| move_to(books, own, &shared(&two))).unwrap();
    assert_eq!(files(&shared(&two)), there);
}

#[test]
fn among_other_things_it_gets_a_folder_of_its_own_and_what_else_lay_beside_the_books_stays() {
    let two = laid();
    fs::write(shared(&two).join("holiday.jpg"), "sea").unwrap();
    fs::write(beside(&two).join("note of mine.txt"), "mine").unwrap();
    let (to, _) = own(&two, |books, own| move_to(books, own, &shared(&two))).unwrap();
    assert_eq!(to, shared(&two).join("for-both"));
    assert_eq!(files(&shared(&two)), [("holiday.jpg".to_owned(), b"sea".to_vec())]);
    assert_eq!(files(&beside(&two)), [("note of mine.txt".to_owned(), b"mine".to_vec())]);
    assert_eq!(words(&two.books), (both(), Vec::new()));
}

#[test]
fn where_it_cannot_lie_it_is_not_moved_and_nothing_is_written() {
    let two = laid();
    let other = TwoBooks::with_a_table();
    let root = two.folder.path();
    let theirs = root.join("theirs");
    fs::create_dir(&theirs).unwrap();
    for (name, bytes) in files(&other.folder.path().join("data").join("table")) {
        fs::write(theirs.join(name), bytes).unwrap();
    }
    let before = two.files();
    let moved = |folder: PathBuf| {
        let moved = own(&two, |books, own| move_to(books, own, &folder));
        assert_eq!(two.files(), before, "{}", folder.display());
        moved.unwrap_err()
    };
    assert!(matches!(moved(root.join("none").join("here")), NotAtTable::NoFolder));
    assert!(matches!(moved(root.join("data").join("new")), NotAtTable::AmongBooks));
    assert!(matches!(moved(theirs), NotAtTable::NotOpened(NotOpened::OtherTable)));
    let held = AtTable::open(&two.books).unwrap();
    assert!(matches!(moved(shared(&two)), NotAtTable::Busy));
    drop(held);
    assert_eq!(words(&two.books), (both(), Vec::new()));
}

#[test]
fn what_is_sealed_stays_sealed_on_the_way_there_and_back() {
    let two = laid();
    let robins = BookId::of(1);
    let unlocked = two.lock_robins();
    let plain = || -> Vec<String> {
        let holds = |bytes: &[u8]| bytes.windows(CANARY.len()).any(|it| it == CANARY.as_bytes());
        two.files().into_iter().filter(|(_, it)| holds(it)).map(|(path, _)| path).collect()
    };
    assert_eq!(plain(), Vec::<String>::new());
    let to = |books: &Books, own: OwnBook<'_>| move_to(books, own, &shared(&two));
    as_of(&two.books, Some(&robins), Some(&unlocked), to).unwrap();
    assert_eq!(plain(), Vec::<String>::new());
    assert_eq!(words(&two.books), (both(), Vec::new()));
    as_of(&two.books, Some(&robins), Some(&unlocked), bring_back).unwrap();
    assert_eq!(plain(), Vec::<String>::new());
    assert_eq!(words(&two.books), (both(), Vec::new()));
    // A lock that was set in between: what lies there from before is not left in plain.
    let two = laid();
    own(&two, |books, own| move_to(books, own, &shared(&two))).unwrap();
    own(&two, bring_back).unwrap();
    let unlocked = two.lock_robins();
    as_of(&two.books, Some(&robins), Some(&unlocked), |books, own| {
        move_to(books, own, &shared(&two))
    })
    .unwrap();
    let holds = |bytes: &[u8]| bytes.windows(CANARY.len()).any(|it| it == CANARY.as_bytes());
    assert!(two.files().values().all(|bytes| !holds(bytes)));
    assert!(two.place_in(Some(&robins), PASSPHRASE).is_some());
}

#[test]
fn what_another_computer_put_there_meanwhile_is_not_written_over_and_is_seen() {
    let two = laid();
    own(&two, |books, own| move_to(books, own, &shared(&two))).unwrap();
    let theirs = taken_elsewhere(&two);
    assert_eq!(words(&theirs), (both(), Vec::new()));
    let lays = |words: &str| lays_elsewhere(&theirs, words);
    lays("Said far away");
    assert_eq!(words(&two.books).0.len(), 3);
    // It is brought back; the other computer goes on there; and it is moved there again.
    own(&two, bring_back).unwrap();
    lays("Said later");
    assert_eq!(words(&two.books).0.len(), 3, "it is not seen here");
    own(&two, |books, own| move_to(books, own, &shared(&two))).unwrap();
    let (here, told) = words(&two.books);
    assert_eq!((here.len(), told), (4, Vec::new()));
    assert_eq!(words(&theirs).0, here);
}

#[test]
fn a_table_whose_folder_is_away_is_not_brought_back_and_stays_known() {
    let two = laid();
    own(&two, |books, own| move_to(books, own, &shared(&two))).unwrap();
    let away = two.folder.path().join("away");
    fs::rename(shared(&two), &away).unwrap();
    assert!(matches!(own(&two, bring_back), Err(NotAtTable::Away(_))));
    assert!(!beside(&two).exists());
    fs::rename(&away, shared(&two)).unwrap();
    own(&two, bring_back).unwrap();
    assert_eq!(words(&two.books), (both(), Vec::new()));
}

/// Robin’s book, taken to another computer that has the folder of the table too.
fn taken_elsewhere(two: &TwoBooks) -> Books {
    let theirs = two.folder.path().join("theirs");
    fs::create_dir(&theirs).unwrap();
    for (name, bytes) in files(&two.books.folder_of(Some(&BookId::of(1)))) {
        fs::write(theirs.join(name), bytes).unwrap();
    }
    let theirs = Books::new(Arc::new(Disk), theirs, None);
    assert_eq!(as_of(&theirs, None, None, there_for), TableThere::Elsewhere);
    as_of(&theirs, None, None, |books, own| find(books, own, &shared(two))).unwrap();
    theirs
}

/// Robin lays a line at that other computer.
fn lays_elsewhere(theirs: &Books, words: &str) {
    let mut table = AtTable::open(theirs).unwrap();
    let paths = trust_guide::store::Paths::around(&theirs.places_of(None).0, None);
    let place = Place::of_book(&Disk, &paths).unwrap().unwrap();
    table.keep(place.seat.person(), deed(words), stamp(NOW)).unwrap();
}

/// The same two books, with a disk between that can fail.
fn through(two: &TwoBooks, disk: &Arc<Faulty>) -> Books {
    let folder = two.folder.path();
    Books::new(disk.clone(), folder.join("data"), None)
}

fn as_sam<T>(
    books: &Books,
    disk: &Arc<Faulty>,
    two: &TwoBooks,
    does: impl FnOnce(&Books, OwnBook<'_>) -> T,
) -> T {
    let (fs, paths) = (disk.clone() as Arc<dyn Fs>, two.paths(None));
    does(books, OwnBook { id: None, fs: &fs, paths: &paths, is_locked: false })
}

#[test]
fn whatever_call_fails_as_it_is_moved_all_of_it_is_in_one_of_the_places_and_the_next_try_ends_it() {
    with_a_fault_at_every_call(|faults| {
        let two = laid();
        let disk = Faulty::sound();
        let books = through(&two, &disk);
        faults.arm(&disk);
        let moved = as_sam(&books, &disk, &two, |books, own| move_to(books, own, &shared(&two)));
        let met = disk.disarm();
        assert!(moved.is_ok() || met, "{faults:?}: {moved:?}");
        // Without what is remembered, one of the places alone has all of it.
        let is_whole = |folder: PathBuf| {
            let all: Vec<u8> = files(&folder).into_iter().flat_map(|(_, bytes)| bytes).collect();
            let text = String::from_utf8_lossy(&all).into_owned();
            both().iter().all(|words| text.contains(words))
        };
        assert!(is_whole(beside(&two)) || is_whole(shared(&two)), "{faults:?}");
        assert_eq!(words(&two.books).0, both(), "{faults:?}");
        let again = own(&two, |books, own| move_to(books, own, &shared(&two)));
        again.unwrap_or_else(|err| panic!("{faults:?}: {err}"));
        assert_eq!(words(&two.books), (both(), Vec::new()), "{faults:?}");
        assert!(is_whole(shared(&two)) && files(&beside(&two)).is_empty(), "{faults:?}");
        met
    });
}

#[test]
fn whatever_call_fails_as_it_is_brought_back_the_next_try_ends_it_and_the_folder_stays() {
    with_a_fault_at_every_call(|faults| {
        let two = laid();
        own(&two, |books, own| move_to(books, own, &shared(&two))).unwrap();
        let there = files(&shared(&two));
        let disk = Faulty::sound();
        let books = through(&two, &disk);
        faults.arm(&disk);
        let back = as_sam(&books, &disk, &two, bring_back);
        let met = disk.disarm();
        assert!(back.is_ok() || met, "{faults:?}: {back:?}");
        assert_eq!(words(&two.books).0, both(), "{faults:?}");
        own(&two, bring_back).unwrap_or_else(|err| panic!("{faults:?}: {err}"));
        assert_eq!(words(&two.books), (both(), Vec::new()), "{faults:?}");
        assert_eq!(files(&beside(&two)), there, "{faults:?}");
        assert_eq!(files(&shared(&two)), there, "{faults:?}");
        met
    });
}

#[test]
fn who_was_invited_still_joins_where_the_invitation_lies() {
    // A table that somebody is invited to is not offered to be moved; by hand it takes the invitation along.
    let root = tempfile::tempdir().unwrap();
    let books = Books::new(Arc::new(Disk), root.path().join("Sam"), None);
    books.name(None, &"Sam".into(), stamp(NOW)).unwrap();
    let code = InvitationCode::draw().unwrap();
    let (one, other) = (root.path().join("one"), root.path().join("other"));
    as_of(&books, None, None, |books, own| {
        at_table::invite(books, own, Some(&one), (&code, Work::light()))
    })
    .unwrap();
    as_of(&books, None, None, |books, own| move_to(books, own, &other)).unwrap();
    let robins = Books::new(Arc::new(Disk), root.path().join("Robin"), None);
    robins.name(None, &"Robin".into(), stamp(NOW)).unwrap();
    as_of(&robins, None, None, |books, own| {
        at_table::join(books, own, &other, (&code, Work::light()))
    })
    .unwrap();
    assert_eq!(as_of(&robins, None, None, there_for), TableThere::Laid);
}

#[test]
fn a_table_beside_the_books_holds_no_name_and_one_that_goes_elsewhere_holds_those_who_sit() {
    let two = laid();
    let is_named = || {
        let (_, beside) = two.books.table();
        let shown = fs::read_to_string(beside.join("table.json")).unwrap();
        ["Sam", "Robin"].map(|name| shown.contains(name))
    };
    let opens = || {
        let mut table = AtTable::open(&two.books).unwrap();
        assert_eq!(table.say_names(stamp(NOW)), Vec::<String>::new());
        table.look();
    };
    opens();
    assert_eq!(is_named(), [false, false]);
    let folder = two.folder.path().join("stick");
    own(&two, |books, own| move_to(books, own, &folder)).unwrap();
    opens();
    assert_eq!(is_named(), [true, true]);
}
