//! Half a place, or a table whose folder is not where it was: nothing that can be read goes, and all of it is told.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use trust_guide::{
    domain::table::{Standing, TableThere},
    store::{
        Books, Fs,
        at_table::{
            NotAtTable, OwnBook, Parted, find, invite, is_invited, key_in_vain, lies, part,
            take_in_aside,
        },
        sealed::Work,
        table::{NotJoined, TableKey},
    },
};

use super::{
    CANARY, Faulty, Two, code, files, lays, opened, own, paths, sits, stands,
    with_a_fault_at_every_call,
};

/// The folder in which Sam’s book is.
fn of_sam(two: &Two) -> PathBuf {
    two.root.path().join("Sam")
}

#[test]
fn who_leaves_with_half_a_place_has_a_copy_of_all_that_can_be_read_here() {
    for gone in ["table-key", "table-seat.json"] {
        let two = Two::joined();
        lays(&two.robins, CANARY);
        lays(&two.sams, "And from Sam");
        fs::remove_file(of_sam(&two).join(gone)).unwrap();
        assert_eq!(stands(&two.sams), TableThere::PlaceLost, "{gone}");
        let (laid, person) = own(&two.sams, lies).unwrap();
        assert_eq!(laid.name(person), "Sam", "{gone}");
        assert_eq!(laid.standing(Standing::Offered).len(), 2);
        let before = files(&two.shared());
        let copy = own(&two.sams, part).unwrap().copy().unwrap();
        let copy = fs::read_to_string(copy).unwrap();
        assert!(copy.contains(CANARY) && copy.contains("And from Sam"), "{gone}: {copy}");
        // Nothing of a table is left, and nobody hears of it.
        assert_eq!((files(&two.shared()), stands(&two.sams)), (before, TableThere::None), "{gone}");
    }
}

/// Sam’s computer remembers a sealed table, and what opens that was taken out of the book: it is given.
fn sealed(two: &Two) -> Vec<u8> {
    lays(&two.sams, CANARY);
    own(&two.sams, |books, own| sits(books, OwnBook { is_locked: true, ..own })).unwrap();
    let key = of_sam(two).join("table-key");
    let bytes = fs::read(&key).unwrap();
    fs::remove_file(key).unwrap();
    bytes
}

#[test]
fn what_is_sealed_and_opens_no_more_lies_aside_until_its_key_is_back() {
    let two = Two::joined();
    let key = sealed(&two);
    let beside = of_sam(&two).join("table-seen");
    let of_seen = |folder: &Path| {
        let all = files(&folder.join("seen")).into_iter();
        all.map(|(path, bytes)| (path.file_name().unwrap().to_owned(), bytes)).collect::<Vec<_>>()
    };
    let before = of_seen(&beside);
    assert!(!before.is_empty());
    let aside = beside.join("sealed-1");
    assert_eq!(own(&two.sams, part).unwrap(), Parted::Aside(aside.clone()));
    assert_eq!(of_seen(&aside), before);
    assert_eq!(stands(&two.sams), TableThere::None);
    // Nothing of it is left where it was.
    let left = files(&beside).into_iter().map(|(path, _)| path);
    let left = left.filter(|path| !path.starts_with(&aside) && !path.ends_with(".lock"));
    assert_eq!(left.collect::<Vec<_>>(), Vec::<PathBuf>::new());
    // Nothing comes in before, and nothing by another key.
    assert!(own(&two.sams, take_in_aside).is_none());
    let place = of_sam(&two).join("table-key");
    fs::copy(two.root.path().join("Robin").join("table-key"), &place).unwrap();
    let other = TableKey::draw();
    fs::write(&place, other.kept()).unwrap();
    assert!(own(&two.sams, take_in_aside).is_none());
    assert_eq!(of_seen(&aside), before);
    // Another table may be laid meanwhile, and be left: that takes nothing of it along.
    fs::remove_file(&place).unwrap();
    let (words, folder) = (code(), two.root.path().join("new"));
    own(&two.sams, |books, own| invite(books, own, Some(&folder), (&words, Work::light())))
        .unwrap();
    own(&two.sams, part).unwrap().copy().unwrap();
    assert_eq!(of_seen(&aside), before);
    fs::write(&place, &key).unwrap();
    let taken = own(&two.sams, take_in_aside).unwrap();
    assert!(fs::read_to_string(taken.copy).unwrap().contains(CANARY));
    let (laid, person) = taken.lay.unwrap();
    assert_eq!((laid.name(person), laid.standing(Standing::Offered).len()), ("Sam", 1));
    assert!(!aside.exists() && !place.exists());
    assert!(own(&two.sams, take_in_aside).is_none());
    assert_eq!(stands(&two.sams), TableThere::None);
}

/// What this computer knows of itself at the table, taken away or cut off.
fn without_here(two: &Two, is_cut: bool) {
    let beside = of_sam(two).join("table-seen");
    for here in ["here.json", "here.json.age"].map(|name| beside.join(name)) {
        if is_cut && here.exists() {
            let bytes = fs::read(&here).unwrap();
            fs::write(&here, &bytes[..bytes.len() / 2]).unwrap();
        } else {
            let _ = fs::remove_file(&here);
        }
    }
}

#[test]
fn what_is_remembered_is_enough_where_what_says_that_there_is_a_table_is_lost_and_its_folder_away()
{
    for (is_cut, is_locked) in [(false, false), (true, false), (false, true), (true, true)] {
        let two = Two::joined();
        lays(&two.robins, CANARY);
        lays(&two.sams, "And from Sam");
        own(&two.sams, |books, own| sits(books, OwnBook { is_locked, ..own })).unwrap();
        without_here(&two, is_cut);
        fs::rename(two.shared(), two.root.path().join("away")).unwrap();
        let (laid, person) = own(&two.sams, lies).unwrap();
        assert_eq!((laid.name(person), laid.standing(Standing::Offered).len()), ("Sam", 2));
        let copy = own(&two.sams, part).unwrap().copy().unwrap();
        let copy = fs::read_to_string(copy).unwrap();
        assert!(copy.contains(CANARY) && copy.contains("And from Sam"), "{copy}");
        assert_eq!(stands(&two.sams), TableThere::None);
    }
}

#[test]
fn what_lies_aside_comes_back_where_what_the_computer_knew_of_itself_is_damaged_too() {
    for is_cut in [false, true] {
        let two = Two::joined();
        let key = sealed(&two);
        without_here(&two, is_cut);
        assert_eq!(stands(&two.sams), TableThere::PlaceLost, "it can be left");
        assert!(matches!(own(&two.sams, part).unwrap(), Parted::Aside(_)));
        assert_eq!(stands(&two.sams), TableThere::None);
        // A key that opens nothing of it is named, with the folder, and takes nothing away.
        let (place, aside) = (of_sam(&two).join("table-key"), of_sam(&two).join("table-seen"));
        let in_vain = || own(&two.sams, |books, own| key_in_vain(books, &own));
        assert_eq!(in_vain(), None);
        fs::write(&place, &key[..key.len() / 2]).unwrap();
        assert!(own(&two.sams, take_in_aside).is_none());
        assert_eq!(in_vain(), Some((place, aside.join("sealed-1"))));
        fs::write(of_sam(&two).join("table-key"), &key).unwrap();
        let taken = own(&two.sams, take_in_aside).unwrap();
        assert!(fs::read_to_string(taken.copy).unwrap().contains(CANARY));
        assert!(!of_sam(&two).join("table-seen").join("sealed-1").exists());
    }
}

#[test]
fn what_is_sealed_lies_aside_too_where_what_says_that_there_is_a_table_went_with_its_key() {
    let two = Two::joined();
    drop(sealed(&two));
    let beside = of_sam(&two).join("table-seen");
    let seen = |folder: &Path| files(&folder.join("seen")).into_iter().map(|(_, bytes)| bytes);
    fs::write(beside.join("seen").join("damaged-1"), "half a line").unwrap();
    let before: Vec<_> = seen(&beside).collect();
    for name in ["here.json", "here.json.age"] {
        let _ = fs::remove_file(beside.join(name));
    }
    let aside = beside.join("sealed-1");
    assert_eq!(own(&two.sams, part).unwrap(), Parted::Aside(aside.clone()));
    assert_eq!(seen(&aside).collect::<Vec<_>>(), before);
    assert!(matches!(own(&two.sams, part), Err(NotAtTable::NoPlace)));
    assert_eq!(seen(&aside).collect::<Vec<_>>(), before);
}

#[test]
fn whatever_call_fails_as_it_goes_aside_and_comes_in_no_word_of_it_is_lost() {
    with_a_fault_at_every_call(|faults| {
        let two = Two::joined();
        let key = sealed(&two);
        let disk = Faulty::sound();
        let through = disk.clone() as Arc<dyn Fs>;
        let sams = Books::new(Arc::clone(&through), of_sam(&two), None);
        let paths = paths(&sams);
        let own_book = OwnBook { id: None, fs: &through, paths: &paths, is_locked: false };
        faults.arm(&disk);
        let parted = part(&sams, own_book);
        let mut met = disk.disarm();
        if parted.is_err() {
            // Where only the last of it failed, nothing of a place is left to leave.
            let again = part(&sams, own_book);
            let is_done = matches!(again, Ok(_) | Err(NotAtTable::NoPlace));
            assert!(is_done, "{faults:?}: {again:?}");
        }
        fs::write(of_sam(&two).join("table-key"), key).unwrap();
        if !met {
            faults.arm(&disk);
            let _ = take_in_aside(&sams, own_book);
            met = disk.disarm();
        }
        let copies = || {
            let all = files(&of_sam(&two)).into_iter();
            all.filter(|(path, _)| path.to_string_lossy().contains("parted")).collect::<Vec<_>>()
        };
        let _ = take_in_aside(&sams, own_book);
        let copies = copies();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(CANARY);
        assert!(copies.iter().any(|(_, bytes)| text(bytes)), "{faults:?}: {copies:?}");
        met
    });
}

#[test]
fn a_folder_with_another_name_is_lost_until_it_is_named_and_one_without_its_mark_is_known_by_its_files()
 {
    let two = Two::joined();
    lays(&two.sams, CANARY);
    own(&two.sams, sits).unwrap();
    assert_eq!(stands(&two.sams), TableThere::Laid);
    let named = two.root.path().join("renamed");
    fs::rename(two.shared(), &named).unwrap();
    assert_eq!(stands(&two.sams), TableThere::FolderLost);
    fs::remove_file(named.join("table")).unwrap();
    own(&two.sams, |books, own| find(books, own, &named)).unwrap();
    assert_eq!(stands(&two.sams), TableThere::Laid);
    // What says which table it is stands there again.
    assert!(named.join("table").exists());
    lays(&two.sams, "And another");
    assert_eq!(opened(&two.sams).1, Vec::<String>::new());
}

#[test]
fn the_six_words_are_asked_for_only_where_an_invitation_lies() {
    let two = Two::joined();
    let nowhere = two.root.path().join("nowhere");
    assert!(matches!(is_invited(&two.robins, &nowhere), Err(NotAtTable::NotThere)));
    let bare = two.root.path().join("bare");
    fs::create_dir(&bare).unwrap();
    assert!(matches!(
        is_invited(&two.robins, &bare),
        Err(NotAtTable::NotJoined(NotJoined::NoInvitation))
    ));
    let invited = Two::new();
    let words = code();
    let shared = invited.shared();
    own(&invited.sams, |books, own| invite(books, own, Some(&shared), (&words, Work::light())))
        .unwrap();
    assert!(is_invited(&invited.robins, &invited.shared()).is_ok());
}
