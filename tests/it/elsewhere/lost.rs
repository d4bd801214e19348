//! What says that there is a table is gone, or a place is damaged: nothing is laid over it, and nobody else is made of a person.

use std::fs;

use super::{
    AtTable, CANARY, Standing, TableThere, Two, Work, at_table, code, invite, lays, me, opened,
    own, paths, sits, stands, words_of,
};
use trust_guide::{
    domain::table::Deed,
    store::{Disk, at_table::NotAtTable, table::Place},
};

/// Both are at a table on which Sam’s line lies, agreed by Robin.
fn agreed() -> Two {
    let two = Two::joined();
    lays(&two.sams, CANARY);
    let (mut table, _) = opened(&two.robins);
    let robin = me(&two.robins);
    let row = table.laid().standing(Standing::Offered)[0].clone();
    let words = *row.wordings.keys().next().unwrap();
    table
        .keep(robin, Deed::Act(row.agree(robin, words).unwrap()), super::stamp(super::NOW))
        .unwrap();
    drop(table);
    assert_eq!(words_of(&opened(&two.sams).0.laid(), Standing::Agreed), [CANARY]);
    two
}

#[test]
fn where_what_says_that_a_table_is_here_is_gone_it_is_made_anew_and_nothing_is_laid_over_it() {
    let two = agreed();
    let beside = two.sams.table().1;
    let place = |name: &str| fs::read(two.root.path().join("Sam").join(name)).unwrap();
    let before = ["table-key", "table-seat.json"].map(place);
    fs::remove_file(beside.join("here.json")).unwrap();
    // Before the book is opened, nobody takes the place for nothing.
    let words = code();
    let refused = own(&two.sams, |books, own| {
        invite(books, own, Some(&two.root.path().join("new")), (&words, Work::light()))
    });
    assert!(refused.is_err(), "{refused:?}");
    assert_eq!(["table-key", "table-seat.json"].map(place), before);
    assert_eq!(own(&two.sams, sits).unwrap(), Vec::<String>::new());
    assert_eq!(stands(&two.sams), TableThere::Laid);
    let (table, told) = opened(&two.sams);
    assert_eq!(words_of(&table.laid(), Standing::Agreed), [CANARY], "{told:?}");
    drop(table);
    // What is done then arrives.
    lays(&two.sams, "After that");
    let robins = words_of(&opened(&two.robins).0.laid(), Standing::Offered);
    assert_eq!(robins, ["After that"]);
}

#[test]
fn with_the_folder_away_too_the_place_stays_what_it_is() {
    let two = agreed();
    let beside = two.sams.table().1;
    fs::remove_file(beside.join("here.json")).unwrap();
    fs::rename(two.shared(), two.root.path().join("away")).unwrap();
    assert_eq!(stands(&two.sams), TableThere::Elsewhere);
    let words = code();
    let laid = own(&two.sams, |books, own| {
        invite(books, own, Some(&two.root.path().join("new")), (&words, Work::light()))
    });
    assert!(laid.is_err(), "{laid:?}");
    fs::rename(two.root.path().join("away"), two.shared()).unwrap();
    let folder = two.shared();
    own(&two.sams, |books, own| at_table::find(books, own, &folder)).unwrap();
    assert_eq!(words_of(&opened(&two.sams).0.laid(), Standing::Agreed), [CANARY]);
}

#[test]
fn one_wrong_letter_of_a_name_in_a_place_makes_nobody_else_of_a_person() {
    let two = agreed();
    let path = paths(&two.sams).table_seat();
    let whole = fs::read(&path).unwrap();
    let mut believed = 0;
    for at in 0..whole.len() {
        for bit in [0x01, 0x40] {
            let mut bytes = whole.clone();
            bytes[at] ^= bit;
            fs::write(&path, &bytes).unwrap();
            // It is read as it was, or not at all: nobody is another one by it.
            match Place::of_book(&Disk, &paths(&two.sams)) {
                Ok(Some(place)) => {
                    believed += 1;
                    // Of another table it opens nothing.
                    let Ok(mut table) = AtTable::open(&two.sams) else { continue };
                    table.look();
                    let agreed = words_of(&table.laid(), Standing::Agreed);
                    assert_eq!(agreed, [CANARY], "{at} {bit:x} {:?}", place.between);
                }
                Ok(None) => panic!("{at} {bit:x}"),
                Err(err) => {
                    let told = NotAtTable::PlaceUnreadable(err).to_string();
                    assert!(!told.contains("column") && told.contains("damaged"), "{told}");
                }
            }
        }
    }
    fs::write(&path, &whole).unwrap();
    assert!(believed < whole.len() / 4, "{believed} of {}", whole.len());
    assert_eq!(words_of(&opened(&two.sams).0.laid(), Standing::Agreed), [CANARY]);
}

#[test]
fn a_place_of_which_one_file_is_gone_is_told_and_not_taken_for_none() {
    for name in ["table-key", "table-seat.json"] {
        let two = agreed();
        fs::remove_file(two.root.path().join("Sam").join(name)).unwrap();
        let told = own(&two.sams, sits).unwrap_err().to_string();
        assert!(told.contains("is gone: ") && told.contains(name), "{name}: {told}");
        assert!(!told.contains("folder"), "{name}: {told}");
    }
}

#[test]
fn a_copy_that_is_cut_says_nothing_of_what_is_to_come() {
    let two = agreed();
    let file = fs::read_dir(two.shared()).unwrap().map(|it| it.unwrap().path());
    let file = file.filter(|path| path.extension().is_some_and(|it| it == "log"));
    for file in file.collect::<Vec<_>>() {
        let bytes = fs::read(&file).unwrap();
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        for cut in [20, 200, bytes.len() / 2] {
            let copy = file.with_file_name(format!("{name} (1).log"));
            fs::write(&copy, &bytes[..bytes.len().saturating_sub(cut)]).unwrap();
            for books in [&two.sams, &two.robins] {
                let (table, told) = opened(books);
                assert!(!told.concat().contains("not fully arrived"), "{cut} {told:?}");
                assert_eq!(words_of(&table.laid(), Standing::Agreed), [CANARY]);
            }
            let _ = fs::remove_file(copy);
        }
        // The same lines twice, or in another order: all of them are here.
        let lines: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
        let twice = [&bytes[..], &lines[1..].concat()].concat();
        let turned: Vec<u8> = [lines[0]]
            .into_iter()
            .chain(lines[1..].iter().rev().copied())
            .flatten()
            .copied()
            .collect();
        for other in [twice, turned] {
            fs::write(&file, other).unwrap();
            let reader = if me(&two.sams).to_string().starts_with(&name[..26]) {
                &two.robins
            } else {
                &two.sams
            };
            let (_, told) = opened(reader);
            assert!(!told.concat().contains("on its way"), "{told:?}");
            fs::write(&file, &bytes).unwrap();
        }
    }
}

#[test]
fn that_the_folder_is_of_another_table_is_told_once_with_the_way_on_and_nothing_is_said_to_be_kept()
{
    let two = agreed();
    fs::rename(two.shared(), two.root.path().join("away")).unwrap();
    let another = Two::joined();
    fs::rename(another.shared(), two.shared()).unwrap();
    // A name that is to be said is nothing that somebody laid.
    two.sams.name(None, &"Sam K.".into(), super::stamp(super::NOW)).unwrap();
    assert_eq!(own(&two.sams, sits).unwrap(), Vec::<String>::new());
    two.sams.name(None, &"Sam L.".into(), super::stamp(super::NOW)).unwrap();
    let mut table = at_table::AtTable::open(&two.sams).unwrap();
    let mut told = table.say_names(super::stamp(super::NOW));
    told.extend(table.look());
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("another table") && told[0].contains("Name the folder"), "{told:?}");
    assert_eq!(stands(&two.sams), TableThere::FolderLost);
}

#[test]
fn on_another_computer_who_came_there_finds_the_lines_they_laid_at_the_first() {
    let two = agreed();
    let new = two.sams_book_elsewhere();
    own(&new, |books, own| at_table::find(books, own, &two.shared())).unwrap();
    // From then on the folder may be away: what was laid at the first computer is remembered here, too.
    fs::rename(two.shared(), two.root.path().join("away")).unwrap();
    let (table, _) = opened(&new);
    assert_eq!(words_of(&table.laid(), Standing::Agreed), [CANARY]);
    let row = table.laid().standing(Standing::Agreed)[0].clone();
    assert_eq!((row.by, table.laid().name(row.by)), (me(&new), "Sam"));
    // And they are theirs to erase there.
    assert_eq!(table.laid().own_words(me(&new), row.id).len(), 1);
}
