//! One table, two computers and a folder between them: invited, joined, found again, and each acts as themselves.

mod called;
mod half;
mod lost;

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use tempfile::TempDir;
use trust_guide::{
    domain::table::{Act, Deed, Laid, PersonId, RowKind, Standing, TableThere, deed::line},
    store::{
        Books, Disk, Fs, Paths,
        at_table::{
            self, AtTable, NotAtTable, OwnBook, Parted, find, invite, join, part, there_for,
        },
        sealed::{InvitationCode, Work},
        table::{NotInvited, NotJoined, Place},
    },
};

use crate::{
    faults::with_a_fault_at_every_call,
    harness::{NOW, stamp},
    keeping::Faulty,
};

/// Words that stand on the table and nowhere else.
const CANARY: &str = "Home by seven, canary";

/// What both computers have, and two of them.
struct Two {
    root: TempDir,
    sams: Books,
    robins: Books,
}

/// A computer: somebody’s book, which is the only one there.
fn computer(fs: Arc<dyn Fs>, root: &Path, whose: &str) -> Books {
    let books = Books::new(fs, root.join(whose), None);
    books.name(None, &whose.into(), stamp(NOW)).unwrap();
    books
}

impl Two {
    /// Sam’s book at a new computer, without what the old one remembered.
    fn sams_book_elsewhere(&self) -> Books {
        let new = self.root.path().join("new");
        fs::create_dir(&new).unwrap();
        for entry in fs::read_dir(self.root.path().join("Sam")).unwrap() {
            let entry = entry.unwrap();
            if entry.path().is_file() {
                fs::copy(entry.path(), new.join(entry.file_name())).unwrap();
            }
        }
        Books::new(Arc::new(Disk), new, None)
    }

    fn new() -> Two {
        let root = tempfile::tempdir().unwrap();
        let sams = computer(Arc::new(Disk), root.path(), "Sam");
        let robins = computer(Arc::new(Disk), root.path(), "Robin");
        fs::create_dir(root.path().join("shared")).unwrap();
        Two { root, sams, robins }
    }

    /// Both are at a table.
    fn joined() -> Two {
        let two = Two::new();
        let words = code();
        own(&two.sams, |books, own| {
            invite(books, own, Some(&two.shared()), (&words, Work::light()))
        })
        .unwrap();
        own(&two.robins, |books, own| join(books, own, &two.shared(), (&words, Work::light())))
            .unwrap();
        two
    }

    fn shared(&self) -> PathBuf {
        self.root.path().join("shared")
    }
}

fn code() -> InvitationCode {
    InvitationCode::draw().unwrap()
}

fn paths(books: &Books) -> Paths {
    let (workbook, state) = books.places_of(None);
    Paths::around(&workbook, state)
}

/// Does something as the owner of the book of a computer, which is open.
fn own<T>(books: &Books, does: impl FnOnce(&Books, OwnBook<'_>) -> T) -> T {
    let (fs, paths) = (Arc::new(Disk) as Arc<dyn Fs>, paths(books));
    does(books, OwnBook { id: None, fs: &fs, paths: &paths, is_locked: false })
}

fn sits(books: &Books, own: OwnBook<'_>) -> Result<Vec<String>, NotAtTable> {
    at_table::sit(books, own, stamp(NOW))
}

fn stands(books: &Books) -> TableThere {
    own(books, there_for)
}

/// The table as it is opened at a computer, and what is told.
fn opened(books: &Books) -> (AtTable, Vec<String>) {
    let mut table = AtTable::open(books).unwrap();
    let told = table.look();
    (table, told)
}

fn me(books: &Books) -> PersonId {
    Place::of_book(&Disk, &paths(books)).unwrap().unwrap().seat.person()
}

fn lays(books: &Books, words: &str) {
    let (mut table, _) = opened(books);
    table.keep(me(books), Deed::Lay(RowKind::Action, line(words.into())), stamp(NOW)).unwrap();
}

fn words_of(laid: &Laid, standing: Standing) -> Vec<String> {
    let rows = laid.standing(standing).into_iter();
    rows.map(|row| {
        let wording = row.wordings.values().next().unwrap();
        wording.words.as_ref().unwrap()["line"].to_string()
    })
    .collect()
}

/// Every file under a folder, with what is in it.
fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

#[test]
fn with_six_words_the_other_joins_and_what_each_lays_both_see_and_agree_on() {
    let two = Two::joined();
    assert_eq!((stands(&two.sams), stands(&two.robins)), (TableThere::Invited, TableThere::Laid));
    lays(&two.sams, CANARY);
    // As Sam’s program sees that Robin is there, it keeps nothing that could invite somebody else.
    let told = own(&two.sams, sits).unwrap();
    assert_eq!((told, stands(&two.sams)), (Vec::new(), TableThere::Laid));
    assert!(Place::of_book(&Disk, &paths(&two.sams)).unwrap().unwrap().guest.is_none());
    let (mut table, told) = opened(&two.robins);
    assert_eq!(told, Vec::<String>::new());
    let row = table.laid().standing(Standing::Offered)[0].clone();
    let agrees = |row: &trust_guide::domain::table::Row| {
        let to = *row.wordings.keys().next().unwrap();
        Deed::Act(Act::Agree { row: row.id, to, after: [].into() })
    };
    // The book of the other one is not here, and nobody acts for them.
    let theirs = table.keep(me(&two.sams), agrees(&row), stamp(NOW));
    assert!(matches!(theirs, Err(NotAtTable::NotHere)), "{theirs:?}");
    table.keep(me(&two.robins), agrees(&row), stamp(NOW)).unwrap();
    drop(table);
    let (table, told) = opened(&two.sams);
    assert_eq!(told, Vec::<String>::new());
    assert_eq!(words_of(&table.laid(), Standing::Agreed), [CANARY]);
    // The invitation went, as it was taken.
    let left = files(&two.shared());
    assert!(left.iter().all(|(path, _)| !path.ends_with("invitation.age")), "{left:?}");
}

#[test]
fn other_words_open_nothing_and_leave_nothing_and_new_ones_take_the_place_of_old_ones() {
    let two = Two::new();
    let words = code();
    let invites = |words: &InvitationCode, folder: Option<&Path>| {
        own(&two.sams, |books, own| invite(books, own, folder, (words, Work::light())))
    };
    let joins = |words: &InvitationCode| {
        own(&two.robins, |books, own| join(books, own, &two.shared(), (words, Work::light())))
    };
    assert!(matches!(joins(&words), Err(NotAtTable::NotJoined(NotJoined::NoInvitation))));
    invites(&words, Some(&two.shared())).unwrap();
    let before = files(two.root.path());
    assert!(matches!(joins(&code()), Err(NotAtTable::NotJoined(NotJoined::Wrong))));
    assert_eq!(files(two.root.path()), before);
    assert_eq!(stands(&two.robins), TableThere::None);
    // They are lost: new ones are drawn, and the ones before open nothing.
    let new = code();
    invites(&new, None).unwrap();
    assert!(matches!(joins(&words), Err(NotAtTable::NotJoined(NotJoined::Wrong))));
    joins(&new).unwrap();
    // Once somebody has joined nobody else is invited.
    lays(&two.sams, CANARY);
    let again = invites(&code(), None);
    assert!(matches!(again, Err(NotAtTable::NotInvited(NotInvited::ThereIsOne))), "{again:?}");
}

#[test]
fn among_other_things_the_table_gets_a_folder_of_its_own_which_either_name_finds() {
    for named in ["shared", "shared/for-both"] {
        let two = Two::new();
        fs::File::create_new(two.shared().join("holiday.jpg")).unwrap();
        let words = code();
        own(&two.sams, |books, own| {
            invite(books, own, Some(&two.shared()), (&words, Work::light()))
        })
        .unwrap();
        let names = fs::read_dir(two.shared()).unwrap();
        let mut names: Vec<_> = names.map(|it| it.unwrap().file_name()).collect();
        names.sort();
        assert_eq!(names, ["for-both", "holiday.jpg"]);
        let folder = named.split('/').fold(two.root.path().to_owned(), |path, it| path.join(it));
        own(&two.robins, |books, own| join(books, own, &folder, (&words, Work::light()))).unwrap();
        assert_eq!(stands(&two.robins), TableThere::Laid);
    }
    // One that is not there yet is made, and one that a syncer has begun is free.
    let two = Two::new();
    let new = two.root.path().join("new");
    own(&two.sams, |books, own| invite(books, own, Some(&new), (&code(), Work::light()))).unwrap();
    assert!(new.join("table").is_file());
    let two = Two::new();
    fs::create_dir(two.shared().join(".stfolder")).unwrap();
    own(&two.sams, |books, own| invite(books, own, Some(&two.shared()), (&code(), Work::light())))
        .unwrap();
    assert!(two.shared().join("table").is_file());
}

#[test]
fn where_no_table_can_lie_none_is_laid_and_nothing_is_written() {
    let two = Two::new();
    let root = two.root.path();
    fs::File::create_new(root.join("file")).unwrap();
    own(&two.robins, |books, own| {
        invite(books, own, Some(&two.shared()), (&code(), Work::light()))
    })
    .unwrap();
    let before = files(root);
    let lays = |folder: &Path| {
        let laid =
            own(&two.sams, |books, own| invite(books, own, Some(folder), (&code(), Work::light())));
        assert_eq!(files(root), before, "{}", folder.display());
        laid.unwrap_err()
    };
    assert!(matches!(lays(&root.join("none").join("here")), NotAtTable::NoFolder));
    assert!(matches!(lays(&root.join("file")), NotAtTable::NoFolder));
    assert!(matches!(lays(&root.join("Sam")), NotAtTable::AmongBooks));
    assert!(matches!(lays(&root.join("Sam").join("new")), NotAtTable::AmongBooks));
    let there_is_one = lays(&two.shared());
    assert!(matches!(there_is_one, NotAtTable::LiesThere));
    assert_eq!(stands(&two.sams), TableThere::None);
}

#[test]
fn a_book_that_moves_to_another_computer_sits_down_again_and_its_place_is_never_written_over() {
    let two = Two::joined();
    lays(&two.sams, CANARY);
    let [sam, _] = opened(&two.sams).0.laid().seats.map(|seat| seat.person);
    let new = two.sams_book_elsewhere();
    assert_eq!(stands(&new), TableThere::Elsewhere);
    // No other table takes the keys of that one from the book.
    let other = two.root.path().join("other");
    let taken = own(&new, |books, own| invite(books, own, Some(&other), (&code(), Work::light())));
    assert!(matches!(taken, Err(NotAtTable::NotJoined(NotJoined::AtAnother))), "{taken:?}");
    fs::create_dir(&other).unwrap();
    let found = |folder: &Path| own(&new, |books, own| find(books, own, folder));
    assert!(matches!(found(&other), Err(NotAtTable::NoneThere)));
    assert_eq!(stands(&new), TableThere::Elsewhere);
    assert_eq!(found(&two.shared()).unwrap(), Vec::<String>::new());
    assert!(stands(&new).is_at_it());
    lays(&new, "And on Sundays");
    assert_eq!(me(&new), sam);
    let (table, told) = opened(&two.robins);
    assert_eq!(told, Vec::<String>::new());
    let mut words = words_of(&table.laid(), Standing::Offered);
    words.sort();
    assert_eq!(words, ["And on Sundays", CANARY]);
}

#[test]
fn a_book_that_came_without_its_table_parts_from_it_and_no_copy_is_claimed() {
    let two = Two::joined();
    fs::remove_dir_all(two.root.path().join("Robin").join("table-seen")).unwrap();
    assert_eq!(stands(&two.robins), TableThere::Elsewhere);
    assert_eq!(own(&two.robins, part).unwrap(), Parted::Nothing);
    assert_eq!(stands(&two.robins), TableThere::None);
    // It is free to join another one.
    let words = code();
    let folder = two.root.path().join("new");
    let sams = computer(Arc::new(Disk), two.root.path(), "Kim");
    own(&sams, |books, own| invite(books, own, Some(&folder), (&words, Work::light()))).unwrap();
    own(&two.robins, |books, own| join(books, own, &folder, (&words, Work::light()))).unwrap();
    assert_eq!(stands(&two.robins), TableThere::Laid);
}

#[test]
fn who_parts_forgets_the_folder_and_the_other_one_sees_nothing_of_it() {
    let two = Two::joined();
    lays(&two.sams, CANARY);
    let before = files(&two.shared());
    let copy = own(&two.robins, part).unwrap().copy().unwrap();
    assert!(fs::read_to_string(copy).unwrap().len() > 2);
    assert_eq!(files(&two.shared()), before);
    assert_eq!(stands(&two.robins), TableThere::None);
    let beside = two.root.path().join("Robin").join("table-seen");
    let left = files(&beside);
    assert!(left.iter().all(|(path, _)| path.ends_with(".lock")), "{left:?}");
    // Where a table is laid next is asked anew.
    let (folder, _) = two.robins.table();
    assert_eq!(folder, two.root.path().join("Robin").join("table"));
}

#[test]
fn a_folder_that_is_away_is_told_and_takes_nothing_away() {
    let two = Two::joined();
    lays(&two.sams, CANARY);
    assert_eq!(opened(&two.robins).1, Vec::<String>::new());
    let away = two.root.path().join("away");
    fs::rename(two.shared(), &away).unwrap();
    let (mut table, told) = opened(&two.robins);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!(words_of(&table.laid(), Standing::Offered), [CANARY]);
    let deed = Deed::Lay(RowKind::Action, line("Said without the stick".into()));
    table.keep(me(&two.robins), deed, stamp(NOW)).unwrap();
    drop(table);
    fs::rename(&away, two.shared()).unwrap();
    assert_eq!(opened(&two.robins).1, Vec::<String>::new());
    assert_eq!(words_of(&opened(&two.sams).0.laid(), Standing::Offered).len(), 2);
}

#[test]
fn whatever_call_fails_as_one_invites_it_is_told_and_done_by_trying_again() {
    with_a_fault_at_every_call(|faults| {
        let root = tempfile::tempdir().unwrap();
        let disk = Faulty::sound();
        let sams = computer(disk.clone(), root.path(), "Sam");
        let robins = computer(Arc::new(Disk), root.path(), "Robin");
        let shared = root.path().join("shared");
        fs::create_dir(&shared).unwrap();
        let (through, paths) = (disk.clone() as Arc<dyn Fs>, paths(&sams));
        let own_book = OwnBook { id: None, fs: &through, paths: &paths, is_locked: false };
        let words = code();
        faults.arm(&disk);
        let invited = invite(&sams, own_book, Some(&shared), (&words, Work::light()));
        let met = disk.disarm();
        if invited.is_err() {
            assert!(met, "{faults:?}: {invited:?}");
            let again = invite(&sams, own_book, Some(&shared), (&words, Work::light()));
            again.unwrap_or_else(|err| panic!("{faults:?}: {err}"));
        }
        own(&robins, |books, own| join(books, own, &shared, (&words, Work::light())))
            .unwrap_or_else(|err| panic!("{faults:?}: {err}"));
        lays(&robins, CANARY);
        let (table, told) = opened(&sams);
        assert_eq!(words_of(&table.laid(), Standing::Offered), [CANARY], "{faults:?}: {told:?}");
        met
    });
}

#[test]
fn whatever_call_fails_as_one_joins_it_is_told_and_done_by_trying_again() {
    with_a_fault_at_every_call(|faults| {
        let root = tempfile::tempdir().unwrap();
        let disk = Faulty::sound();
        let sams = computer(Arc::new(Disk), root.path(), "Sam");
        let robins = computer(disk.clone(), root.path(), "Robin");
        let shared = root.path().join("shared");
        fs::create_dir(&shared).unwrap();
        let words = code();
        own(&sams, |books, own| invite(books, own, Some(&shared), (&words, Work::light())))
            .unwrap();
        let (through, paths) = (disk.clone() as Arc<dyn Fs>, paths(&robins));
        let own_book = OwnBook { id: None, fs: &through, paths: &paths, is_locked: false };
        faults.arm(&disk);
        let joined = join(&robins, own_book, &shared, (&words, Work::light()));
        let met = disk.disarm();
        if joined.is_err() {
            assert!(met, "{faults:?}: {joined:?}");
            let again = join(&robins, own_book, &shared, (&words, Work::light()));
            again.unwrap_or_else(|err| panic!("{faults:?}: {err}"));
        }
        lays(&robins, CANARY);
        let (table, _) = opened(&sams);
        assert_eq!(words_of(&table.laid(), Standing::Offered), [CANARY], "{faults:?}");
        met
    });
}
