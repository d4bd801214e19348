//! One wrong byte in what this computer knows of itself at the table takes neither the table nor a word of it away.

use std::{
    fs,
    path::{Path, PathBuf},
};

use trust_guide::{
    domain::{
        book::BookId,
        table::{Standing, TableThere},
    },
    store::{
        Disk,
        at_table::{AtTable, NotAtTable, lies, part, sit, there, there_for},
        table::Place,
    },
};

use super::{CANARY, deed, own, people};
use crate::harness::{NOW, PASSPHRASE, TwoBooks, stamp};

/// A table on which Sam laid a line. Robin’s book is locked, where that is asked for.
fn laid(is_locked: bool) -> TwoBooks {
    let two = TwoBooks::with_a_table();
    let mut table = AtTable::open(&two.books).unwrap();
    table.keep(people(&table)[0], deed(), stamp(NOW)).unwrap();
    drop(table);
    if is_locked {
        two.lock_robins();
    }
    two
}

fn beside(two: &TwoBooks) -> PathBuf {
    two.books.table().1
}

fn lines(table: &AtTable) -> usize {
    table.laid().standing(Standing::Offered).len()
}

/// The same file with one bit of it turned over, or its end cut off.
fn broken(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    match bytes.get_mut(at) {
        Some(byte) => *byte ^= 0x80,
        None => bytes.truncate(bytes.len() / 2),
    }
    bytes
}

/// Breaks a file in many places, one after another, and looks each time.
fn each_place(path: &Path, mut look: impl FnMut(usize)) {
    let whole = fs::read(path).unwrap();
    for at in (0..=whole.len()).step_by(7).chain([whole.len() + 1]) {
        fs::write(path, broken(&whole, at)).unwrap();
        look(at);
        fs::write(path, &whole).unwrap();
    }
}

#[test]
fn what_it_knows_of_itself_is_made_anew_from_all_else() {
    for is_locked in [false, true] {
        let two = laid(is_locked);
        let name = if is_locked { "here.json.age" } else { "here.json" };
        let path = beside(&two).join(name);
        let sam = people(&AtTable::open(&two.books).unwrap())[0];
        each_place(&path, |at| {
            let mut table = AtTable::open(&two.books).unwrap_or_else(|err| panic!("{at}: {err}"));
            table.look();
            assert_eq!(lines(&table), 1, "{at}");
            // What was sealed stays so, as a lock is on.
            let has_sealed = beside(&two).join("here.json.age").exists();
            assert_eq!(has_sealed, is_locked, "{at}");
            drop(table);
        });
        // Another table’s name, and a key that is nobody’s.
        if !is_locked {
            let whole = fs::read_to_string(&path).unwrap();
            for word in [r#""id":""#, r#""key":""#, r#""between":[""#] {
                let at = whole.find(word).unwrap() + word.len() + 1;
                let other = if whole.as_bytes()[at] == b'b' { "c" } else { "b" };
                let mut wrong = whole.clone();
                wrong.replace_range(at..=at, other);
                fs::write(&path, &wrong).unwrap();
                let mut table =
                    AtTable::open(&two.books).unwrap_or_else(|err| panic!("{word} {err}"));
                table.look();
                assert_eq!(lines(&table), 1, "{word}");
            }
        }
        // It goes on: what is laid then is kept, and read again.
        fs::write(&path, b"").unwrap();
        let mut table = AtTable::open(&two.books).unwrap();
        table.keep(sam, deed(), stamp(NOW)).unwrap();
        drop(table);
        assert_eq!(lines(&AtTable::open(&two.books).unwrap()), 2);
    }
}

#[test]
fn what_a_newer_version_wrote_is_left_as_it_is() {
    let two = laid(false);
    let path = beside(&two).join("here.json");
    let newer = fs::read_to_string(&path).unwrap().replacen(r#""table":1"#, r#""table":2"#, 1);
    fs::write(&path, &newer).unwrap();
    assert!(matches!(AtTable::open(&two.books), Err(NotAtTable::NotOpened(_))));
    assert_eq!(fs::read_to_string(&path).unwrap(), newer);
}

#[test]
fn whose_book_is_whose_is_said_again_by_who_sits_down() {
    for is_locked in [false, true] {
        let two = laid(is_locked);
        let path = beside(&two).join("seats.json");
        fs::write(&path, b"{").unwrap();
        assert_eq!(there(&two.books), TableThere::Laid);
        let mut table = AtTable::open(&two.books).unwrap();
        let [sam, robin] = people(&table);
        assert_eq!(table.laid().name(sam), "Sam");
        if is_locked {
            let id = BookId::of(1);
            let place = two.place_in(Some(&id), PASSPHRASE).unwrap();
            table.sit(Some(&id), place, true).unwrap();
        }
        assert_eq!(table.laid().name(robin), "Robin");
        drop(table);
        assert_eq!(AtTable::open(&two.books).unwrap().laid().name(robin), "Robin");
    }
}

#[test]
fn a_place_that_cannot_be_read_is_told_as_that_and_the_other_ones_passphrase_opens_the_table() {
    for (name, bytes) in [
        ("table-key", &b"AGE-SECRET-KEY-1X"[..]),
        ("table-key", b""),
        ("table-seat.json", b"{}"),
        ("table-seat.json", b""),
    ] {
        let two = laid(true);
        let sam = people(&AtTable::open(&two.books).unwrap())[0];
        let path = two.paths(None).folder.join(name);
        assert!(path.exists());
        fs::write(&path, bytes).unwrap();
        // Which file it is, and where, is told wherever it is told.
        let is_named = |why: &NotAtTable| {
            let is_it = matches!(why, NotAtTable::PlaceDamaged(_));
            is_it && why.to_string().contains(&path.display().to_string())
        };
        let why = AtTable::open(&two.books).unwrap_err();
        assert!(is_named(&why), "{why}");
        // In the book it is told so, too, and no other table is offered.
        let told = own(&two, None, None, |books, own| sit(books, own, stamp(NOW))).unwrap_err();
        assert!(is_named(&told), "{told}");
        assert_eq!(own(&two, None, None, there_for), TableThere::PlaceLost);
        // At the door a passphrase is asked for, and who is not able to sit there is told why.
        assert_eq!(there(&two.books), TableThere::Locked);
        let id = BookId::of(1);
        let place = two.place_in(Some(&id), PASSPHRASE).unwrap();
        let mut table = AtTable::open_by(&two.books, Some(&id), place, true).unwrap();
        assert_eq!(lines(&table), 1);
        let refused = table.keep(sam, deed(), stamp(NOW)).unwrap_err();
        assert!(is_named(&refused), "{refused}");
    }
}

#[test]
fn a_damaged_file_of_the_place_of_a_locked_book_is_named_as_it_lies() {
    for name in ["table-key.age", "table-seat.json.age"] {
        for cut in [true, false] {
            let two = laid(false);
            let robins = BookId::of(1);
            let unlocked = two.lock_robins();
            let path = two.paths(Some(&robins)).folder.join(name);
            let bytes = fs::read(&path).unwrap();
            fs::write(&path, if cut { &bytes[..bytes.len() / 2] } else { b"" }).unwrap();
            let told =
                own(&two, Some(&robins), Some(&unlocked), |books, own| sit(books, own, stamp(NOW)));
            let told = told.unwrap_err();
            assert!(matches!(told, NotAtTable::PlaceDamaged(_)), "{told}");
            assert!(told.to_string().contains(&path.display().to_string()), "{told}");
            own(&two, Some(&robins), Some(&unlocked), part).unwrap();
            assert_eq!(
                own(&two, Some(&robins), Some(&unlocked), there_for),
                TableThere::OfOthers,
                "{name}"
            );
        }
    }
}

#[test]
fn who_has_a_damaged_place_can_part_and_the_other_one_is_still_at_the_table() {
    for (name, bytes) in [("table-key", &b"AGE-SECRET-KEY-1X"[..]), ("table-seat.json", b"{}")] {
        for is_locked in [false, true] {
            let two = laid(is_locked);
            let path = two.paths(None).folder.join(name);
            fs::write(path, bytes).unwrap();
            let copy = own(&two, None, None, part).unwrap().copy();
            // What opens the table is enough for a copy of what lies there. What is not sealed needs nothing.
            assert_eq!(copy.is_some(), name != "table-key" || !is_locked, "{name} {is_locked}");
            assert_eq!(own(&two, None, None, there_for), TableThere::OfOthers);
            let id = BookId::of(1);
            let place = if is_locked {
                two.place_in(Some(&id), PASSPHRASE)
            } else {
                Place::of_book(&Disk, &two.paths(Some(&id))).unwrap()
            };
            let table = AtTable::open_by(&two.books, Some(&id), place.unwrap(), is_locked);
            assert_eq!(lines(&table.unwrap()), 1, "{name} {is_locked}");
        }
    }
}

#[test]
fn who_parts_while_whose_book_is_whose_is_not_known_takes_nothing_from_the_other_one() {
    let two = laid(false);
    fs::write(beside(&two).join("seats.json"), b"{").unwrap();
    own(&two, None, None, part).unwrap().copy().unwrap();
    let id = BookId::of(1);
    assert_eq!(own(&two, Some(&id), None, there_for), TableThere::Laid);
    assert_eq!(lines(&AtTable::open(&two.books).unwrap()), 1);
}

/// Breaks what this computer remembers of the file with the most lines, and what lies of it in the folder. Gives
/// both files, and what stood in them then.
fn break_both(two: &TwoBooks) -> [(PathBuf, Vec<u8>); 2] {
    let seen = beside(two).join("seen");
    let file = fs::read_dir(&seen).unwrap().map(|it| it.unwrap().path());
    let file = file.max_by_key(|path| fs::metadata(path).unwrap().len()).unwrap();
    let lying = two.books.table().0.join(file.file_name().unwrap());
    [file, lying].map(|path| {
        let bytes = fs::read(&path).unwrap();
        let bytes = broken(&bytes, bytes.len() - 40);
        fs::write(&path, &bytes).unwrap();
        (path, bytes)
    })
}

fn aside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap().to_string_lossy();
    path.with_file_name(format!("damaged-1-{name}"))
}

#[test]
fn what_cannot_be_opened_anywhere_lies_aside_in_both_places_is_told_once_and_not_written_over() {
    let two = laid(true);
    let both = break_both(&two);
    let mut table = AtTable::open(&two.books).unwrap();
    let told = table.look().join(" ");
    assert!(told.contains("is damaged and could not be opened. It was left as it is"), "{told}");
    // It is not on its way, and it is not so that nothing is gone.
    assert!(!told.contains("arrived damaged") && !told.contains("on its way"), "{told}");
    for (path, bytes) in &both {
        assert_eq!(fs::read(aside(path)).unwrap(), *bytes);
    }
    drop(table);
    let told = AtTable::open(&two.books).unwrap().look();
    assert_eq!(told, Vec::<String>::new());
    // What is laid from then on is kept in another file, and comes into the folder.
    let mut table = AtTable::open(&two.books).unwrap();
    let sam = people(&table)[0];
    table.keep(sam, deed(), stamp(NOW)).unwrap();
    assert_eq!(table.look(), Vec::<String>::new());
    drop(table);
    assert_eq!(lines(&AtTable::open(&two.books).unwrap()), 1);
    for (path, bytes) in &both {
        assert_eq!(fs::read(aside(path)).unwrap(), *bytes);
    }
}

#[test]
fn a_lock_that_is_put_on_beside_a_lost_file_is_said_in_another_one() {
    let two = laid(true);
    let robins = BookId::of(1);
    let sams = break_both(&two);
    let before = fs::read_dir(two.books.table().0).unwrap().count();
    let paths = two.paths(None);
    let place = Place::of_book(&Disk, &paths).unwrap().unwrap();
    // Sam says that their book is locked now, as a switch does.
    let told = AtTable::open_by(&two.books, None, place, true).unwrap().look().join(" ");
    assert!(told.contains("damaged"), "{told}");
    let after = fs::read_dir(two.books.table().0).unwrap().count();
    assert!(after > before, "nobody else would hear that it is locked");
    for (path, bytes) in &sams {
        assert_eq!(fs::read(aside(path)).unwrap(), *bytes);
    }
    assert!(two.place_in(Some(&robins), PASSPHRASE).is_some());
}

#[test]
fn what_is_damaged_in_one_place_only_is_put_right_from_the_other() {
    for at in [0, 1] {
        let two = laid(true);
        let seen = beside(&two).join("seen");
        let file = fs::read_dir(&seen).unwrap().map(|it| it.unwrap().path());
        let file = file.max_by_key(|path| fs::metadata(path).unwrap().len()).unwrap();
        let path = [file.clone(), two.books.table().0.join(file.file_name().unwrap())][at].clone();
        let bytes = fs::read(&path).unwrap();
        fs::write(&path, broken(&bytes, bytes.len() - 40)).unwrap();
        let mut table = AtTable::open(&two.books).unwrap();
        table.look();
        assert_eq!(lines(&table), 1, "{at}");
        drop(table);
        let mut table = AtTable::open(&two.books).unwrap();
        assert_eq!((lines(&table), table.look()), (1, Vec::new()), "{at}");
    }
}

#[test]
fn a_copy_that_cannot_be_opened_is_told_by_its_name() {
    let two = laid(true);
    let folder = two.books.table().0;
    let names = fs::read_dir(&folder).unwrap().map(|it| it.unwrap().file_name());
    let mut name = names.map(|it| it.to_string_lossy().into_owned());
    let name = name.find(|it| it.ends_with(".log.age")).unwrap();
    let bytes = fs::read(folder.join(&name)).unwrap();
    let copy = name.replace(".log.age", " (1).log.age");
    fs::write(folder.join(&copy), broken(&bytes, bytes.len() - 40)).unwrap();
    for _ in 0..2 {
        let mut table = AtTable::open(&two.books).unwrap();
        let told = table.look().join(" ");
        let lies = folder.join(&copy).display().to_string();
        assert!(told.contains(&lies) && told.contains("it can be deleted"), "{told}");
        assert_eq!(lines(&table), 1);
    }
    fs::remove_file(folder.join(&copy)).unwrap();
    assert_eq!(AtTable::open(&two.books).unwrap().look(), Vec::<String>::new());
}

#[test]
fn who_parts_where_what_says_that_there_is_a_table_is_lost_takes_nothing_from_the_other_one() {
    for lost in [None, Some("table-key"), Some("table-seat.json")] {
        for is_away in [false, true] {
            let two = laid(false);
            let robins = BookId::of(1);
            fs::remove_file(beside(&two).join("here.json")).unwrap();
            if is_away {
                let folder = two.books.table().0;
                fs::rename(&folder, folder.with_extension("away")).unwrap();
            }
            if let Some(name) = lost {
                fs::remove_file(two.paths(None).folder.join(name)).unwrap();
            }
            for id in [None, Some(&robins)] {
                let copy = own(&two, id, None, part).unwrap().copy();
                let copy = copy.unwrap_or_else(|| panic!("{lost:?}, {is_away}, {id:?}"));
                let copy = fs::read_to_string(copy).unwrap();
                assert!(copy.contains(CANARY), "{lost:?}, {is_away}, {id:?}");
            }
        }
    }
}

#[test]
fn who_has_lost_half_of_a_place_is_told_and_can_part() {
    for is_locked in [false, true] {
        for name in ["table-seat.json", "table-key"] {
            let two = laid(is_locked);
            fs::remove_file(two.paths(None).folder.join(name)).unwrap();
            assert_eq!(own(&two, None, None, there_for), TableThere::PlaceLost, "{name}");
            let told = own(&two, None, None, |books, own| sit(books, own, stamp(NOW)));
            let told = told.unwrap_err().to_string();
            assert!(told.contains("is gone: ") && told.contains(name), "{told}");
            let lay = own(&two, None, None, |books, own| Ok::<_, NotAtTable>(lies(books, own)));
            let copy = own(&two, None, None, part).unwrap().copy();
            // What can be read is in the journal, and in a file.
            assert_eq!(copy.is_some(), name != "table-key" || !is_locked, "{name} {is_locked}");
            assert_eq!(lay.unwrap().is_some(), copy.is_some(), "{name} {is_locked}");
            // Nothing of it is left in the book, and the other one is still at the table.
            assert_eq!(own(&two, None, None, there_for), TableThere::OfOthers, "{name}");
            assert_eq!(
                own(&two, None, None, |books, own| sit(books, own, stamp(NOW))).unwrap(),
                Vec::<String>::new()
            );
        }
    }
}
