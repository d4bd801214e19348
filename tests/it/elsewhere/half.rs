//! Half a place, or a table whose folder is not where it was: nothing that can be read goes, and all of it is told.

use std::{
    fs,
    path::{Path, PathBuf},
};

use trust_guide::{
    domain::table::{Standing, TableThere},
    store::{
        at_table::{NotAtTable, Parted, find, invite, is_invited, lies, part},
        sealed::Work,
        table::NotJoined,
    },
};

use super::{CANARY, Two, code, files, lays, opened, own, sits, stands};

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

#[test]
fn what_is_sealed_and_opens_no_more_lies_aside_and_is_told() {
    let two = Two::joined();
    lays(&two.sams, CANARY);
    let seen = of_sam(&two).join("table-seen/seen");
    // As if all of it were sealed, and the key were gone.
    for (path, _) in files(&seen) {
        fs::rename(&path, format!("{}.age", path.display())).unwrap();
    }
    let here = of_sam(&two).join("table-seen/here.json");
    fs::rename(&here, here.with_extension("json.age")).unwrap();
    fs::remove_file(of_sam(&two).join("table-key")).unwrap();
    let before: Vec<Vec<u8>> = files(&seen).into_iter().map(|(_, bytes)| bytes).collect();
    assert_eq!(own(&two.sams, part).unwrap(), Parted::Aside(seen.clone()));
    let after = files(&seen);
    let is_aside =
        |path: &Path| path.file_name().unwrap().to_string_lossy().starts_with("damaged-");
    assert!(after.iter().all(|(path, _)| is_aside(path)), "{after:?}");
    assert_eq!(after.into_iter().map(|(_, bytes)| bytes).collect::<Vec<_>>(), before);
    assert_eq!(stands(&two.sams), TableThere::None);
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
