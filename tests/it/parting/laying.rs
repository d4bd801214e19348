//! The second book is on the disk before anything leaves the first, whatever fails and wherever it is killed.

use std::{fs, io, sync::Arc};

use trust_guide::{
    domain::{
        book::{Book, BookId},
        kinds::Record,
        parting::{Belongs, Division},
        role::Role,
        workbook::Workbook,
    },
    store::{
        Books, Disk, Fs, KeptAs, NotLaid, Opening, Paths, Store,
        sealed::{Passphrase, Unlocked, Work, switch_on, unlock},
    },
};

use super::{by_key, day, of_two, pages};
use crate::{
    faults::with_every_fault,
    keeping::{Failing, Faulty, Home, bodies, changed_entry, later, now, workbook},
};

fn id() -> BookId {
    BookId::of(7)
}

fn books(home: &Home, fs: Arc<dyn Fs>) -> Books {
    Books::new(fs, home.paths.folder.clone(), home.paths.state.clone())
}

/// A home of two, in which it is said of every page whose it is to be.
fn said() -> Home {
    let mut workbook = of_two();
    for (place, record) in pages(&workbook).iter().enumerate() {
        let to = match record {
            // Each in a way in which none waits for another.
            Record::Entry(_) | Record::Tick(_) if place % 2 == 0 => Belongs::There,
            Record::Talk(_) | Record::Pulse(_) => Belongs::There,
            Record::Sitting(page) if page.id.as_str() == "s3" => Belongs::There,
            Record::Entry(_) | Record::Tick(_) => Belongs::Here,
            _ => Belongs::Both,
        };
        workbook.decide(std::slice::from_ref(record), Some(to), later(1), day());
    }
    assert!(Division::of(&workbook, Role::Hurt).waits.is_empty());
    Home::with(&workbook)
}

fn passphrase() -> Passphrase {
    Passphrase::new("a heron by the weir".to_owned())
}

fn kept_as(is_locked: bool) -> KeptAs {
    if is_locked { KeptAs::Locked(passphrase(), Work::light()) } else { KeptAs::Plain }
}

/// One try, as the program does it: the second book, and only then the first.
fn parted(home: &Home, disk: &Arc<Faulty>, is_locked: bool, minutes: i64) -> Option<()> {
    let fs: Arc<dyn Fs> = Arc::clone(disk) as Arc<dyn Fs>;
    parted_through(home, (&fs, fs.clone()), is_locked, minutes)
}

/// The same, with the first book read through files of its own.
fn parted_through(
    home: &Home,
    (first, fs): (&Arc<dyn Fs>, Arc<dyn Fs>),
    is_locked: bool,
    minutes: i64,
) -> Option<()> {
    let mut store = home.store_on(Arc::clone(first));
    let Opening::Opened { workbook: mut first, .. } = store.open(now()) else { return None };
    let division = Division::of(&first, Role::Hurt);
    let laid = books(home, fs).lay_in(
        &id(),
        &"Robin".into(),
        &division.there,
        kept_as(is_locked),
        later(minutes),
    );
    let division = division.without(&laid.ok()?);
    first.part_with(&division, later(minutes));
    store.save(&first, later(minutes)).ok()?;
    store.after_save(later(minutes));
    Some(())
}

/// What is in the second book, as its owner finds it.
fn second(home: &Home) -> Workbook {
    let (place, state) = books(home, Arc::new(Disk)).places_of(Some(&id()));
    let paths = Paths::around(&place, state);
    let disk: Arc<dyn Fs> = Arc::new(Disk);
    let unlocked = unlock(&disk, &paths, &passphrase(), Work::light()).ok();
    let fs = unlocked.map_or(disk, |unlocked| unlocked.fs());
    match Store::new(fs, paths).peek() {
        Opening::Opened { workbook, .. } => workbook,
        _ => Workbook::default(),
    }
}

fn nothing_is_nowhere(home: &Home, before: &Workbook, told: &str) {
    nothing_is_nowhere_of(&home.kept().unwrap(), home, before, told);
}

/// Each record is in what is given of the first book, or in the second.
fn nothing_is_nowhere_of(first: &Workbook, home: &Home, before: &Workbook, told: &str) {
    let (ours, theirs) = (by_key(first), by_key(&second(home)));
    for (key, record) in by_key(before) {
        let is_whole = |book: &std::collections::BTreeMap<String, Record>| {
            book.get(&key).is_some_and(|it| *it == record || matches!(it, Record::Sealed(_)))
        };
        assert!(is_whole(&ours) || is_whole(&theirs), "{told}: {key}");
    }
}

fn is_done(home: &Home, before: &Workbook, told: &str) {
    let division = Division::of(before, Role::Hurt);
    let mut first = before.clone();
    first.part_with(&division, later(9));
    let keys = |workbook: &Workbook| by_key(workbook).into_keys().collect::<Vec<_>>();
    assert_eq!(keys(&home.kept().unwrap()), keys(&first), "{told}");
    assert!(second(home).lists == division.there.lists, "{told}: nothing is there twice");
    assert_eq!(second(home).profile.role, Some(Role::Broke), "{told}");
    assert_eq!(home.unfinished(), Vec::<std::path::PathBuf>::new(), "{told}");
    let books = books(home, Arc::new(Disk)).all();
    let names: Vec<_> = books.into_iter().map(|Book { name, .. }| name).collect();
    assert_eq!(names, [None, Some("Robin".into())], "{told}");
}

/// No plain file of the second book holds a word.
fn no_plain_word(home: &Home, told: &str) {
    for path in home.files().iter().filter(|path| path.to_string_lossy().contains("books/")) {
        let bytes = fs::read(path).unwrap();
        assert!(!bytes.windows(9).any(|it| it == b"quillwort"), "{told}: {}", path.display());
    }
}

/// Each way in which a call fails, with one of its errors.
const EACH: [(Failing, io::ErrorKind); 4] = [
    (Failing::Once, io::ErrorKind::PermissionDenied),
    (Failing::Half, io::ErrorKind::StorageFull),
    (Failing::Dead, io::ErrorKind::Other),
    (Failing::DeadInHalf, io::ErrorKind::Other),
];

#[test]
fn whatever_fails_a_page_is_in_both_books_and_never_in_none_and_the_next_try_ends_it() {
    with_every_fault(|faults| {
        a_try_that_fails(&format!("{faults:?}"), false, |disk| faults.arm(disk))
    });
}

#[test]
fn a_second_book_that_is_to_be_locked_is_so_before_a_word_is_in_it_whatever_fails() {
    // The ways of failing take turns from call to call: a book without a lock meets each at each.
    for place in 0.. {
        let (failing, kind) = EACH[place % EACH.len()];
        let told = format!("{failing:?} at call {place}");
        if !a_try_that_fails(&told, true, |disk| disk.arm(place, failing, kind)) {
            assert!(place > 200, "{told}");
            break;
        }
    }
}

#[test]
fn a_locked_book_is_parted_and_wherever_it_is_killed_no_word_is_nowhere_or_plain() {
    for place in 0.. {
        let (failing, kind) = EACH[place % EACH.len()];
        let told = format!("{failing:?} at call {place}");
        let (home, disk) = (said(), Faulty::sound());
        let before = home.kept().unwrap();
        drop(locked(&home));
        let open = |disk: &Arc<Faulty>| {
            let disk: Arc<dyn Fs> = Arc::clone(disk) as Arc<dyn Fs>;
            unlock(&disk, &home.paths, &passphrase(), Work::light()).ok()
        };
        let first = open(&disk).unwrap();
        disk.arm(place, failing, kind);
        let _ = parted_through(&home, (&first.fs(), disk.clone()), true, 2);
        let met = disk.disarm();
        let kept = |minutes| {
            let unlocked = open(&disk).unwrap_or_else(|| panic!("{told}"));
            let fs = unlocked.fs();
            let opening = home.store_on(Arc::clone(&fs)).open(later(minutes));
            (fs, workbook(opening))
        };
        let (_, ours) = kept(3);
        nothing_is_nowhere_of(&ours, &home, &before, &told);
        no_plain_word_at_all(&home, &told);
        let (fs, _) = kept(4);
        parted_through(&home, (&fs, disk.clone()), true, 5).unwrap_or_else(|| panic!("{told}"));
        let (_, ours) = kept(6);
        nothing_is_nowhere_of(&ours, &home, &before, &told);
        let mut first = before.clone();
        first.part_with(&Division::of(&before, Role::Hurt), later(9));
        let keys = |workbook: &Workbook| by_key(workbook).into_keys().collect::<Vec<_>>();
        assert_eq!(keys(&ours), keys(&first), "{told}");
        no_plain_word_at_all(&home, &told);
        if !met {
            assert!(place > 200, "{told}");
            break;
        }
    }
}

/// Puts a lock on the first book.
fn locked(home: &Home) -> Unlocked {
    let mut store = home.store_on(Faulty::sound());
    workbook(store.open(now()));
    let holding = store.holding().unwrap();
    switch_on(holding, &passphrase(), None, Work::light()).unwrap().unlocked
}

/// No plain file of either holds a word.
fn no_plain_word_at_all(home: &Home, told: &str) {
    for path in home.files() {
        let bytes = fs::read(&path).unwrap();
        assert!(!bytes.windows(9).any(|it| it == b"quillwort"), "{told}: {}", path.display());
    }
}

fn a_try_that_fails(told: &str, is_locked: bool, arm: impl FnOnce(&Faulty)) -> bool {
    let (home, disk) = (said(), Faulty::sound());
    let before = home.kept().unwrap();
    arm(&disk);
    let _ = parted(&home, &disk, is_locked, 2);
    let met = disk.disarm();
    nothing_is_nowhere(&home, &before, told);
    if is_locked {
        no_plain_word(&home, told);
    }
    parted(&home, &disk, is_locked, 3).unwrap_or_else(|| panic!("{told}"));
    is_done(&home, &before, told);
    if is_locked {
        no_plain_word(&home, told);
    }
    met
}

#[test]
fn what_its_owner_wrote_there_since_stays_and_what_they_deleted_there_does_not_come_again() {
    let home = said();
    let before = home.kept().unwrap();
    let books = books(&home, Arc::new(Disk));
    let division = Division::of(&before, Role::Hurt);
    let lay_in =
        || books.lay_in(&id(), &"Robin".into(), &division.there, KeptAs::Plain, later(2)).unwrap();
    assert!(lay_in().is_empty());
    // A crash came before anything left the first; its owner opened the second one meanwhile.
    let (place, state) = books.places_of(Some(&id()));
    let mut store = Store::new(Arc::new(Disk), Paths::around(&place, state));
    let mut theirs = workbook(store.open(now()));
    let deleted = theirs.journal.at(0).unwrap().id.clone();
    theirs.erase(&deleted, later(3));
    theirs.put(Record::Entry(changed_entry("new", "of their own", 3)));
    theirs.edit_profile(|profile| profile.day_start = 6);
    store.save(&theirs, later(3)).unwrap();
    drop(store);
    let not_taken = lay_in();
    assert_eq!(not_taken.iter().collect::<Vec<_>>(), [&deleted]);
    let found = second(&home);
    assert_eq!((bodies(&found), found.profile.day_start), (vec!["of their own"], 6));
    // So it does not leave the first either: it would be nowhere.
    let mut first = before.clone();
    first.part_with(&division.without(&not_taken), later(4));
    assert!(first.journal.find(&deleted).is_some());
}

#[test]
fn a_second_book_that_its_owner_locked_takes_nothing_in_before_they_open_it() {
    let home = said();
    let disk = Faulty::sound();
    parted(&home, &disk, true, 2).unwrap();
    let books = books(&home, Arc::new(Disk));
    let there = Division::of(&of_two(), Role::Hurt).there;
    let lay_in = |kept_as| books.lay_in(&id(), &"Robin".into(), &there, kept_as, later(3));
    assert!(matches!(lay_in(KeptAs::Plain), Err(NotLaid::Locked)));
    let wrong = KeptAs::Locked(Passphrase::new("another one".to_owned()), Work::light());
    assert!(matches!(lay_in(wrong), Err(NotLaid::Lock(_))));
    lay_in(kept_as(true)).unwrap();
    no_plain_word(&home, "locked");
}

#[test]
fn a_book_that_is_open_elsewhere_or_cannot_be_read_takes_nothing_in_and_nothing_leaves() {
    let home = said();
    let books = books(&home, Arc::new(Disk));
    let there = Division::of(&home.kept().unwrap(), Role::Hurt).there;
    let lay_in = || books.lay_in(&id(), &"Robin".into(), &there, KeptAs::Plain, later(3));
    lay_in().unwrap();
    let (place, state) = books.places_of(Some(&id()));
    let mut open = Store::new(Arc::new(Disk), Paths::around(&place, state));
    workbook(open.open(now()));
    assert!(matches!(lay_in(), Err(NotLaid::Closed(_))));
    drop(open);
    fs::write(&place, "{").unwrap();
    assert!(matches!(lay_in(), Err(NotLaid::Closed(_))));
    assert_eq!(fs::read(&place).unwrap(), b"{");
}
