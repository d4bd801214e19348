//! Words that their author erased stand in no file of this computer any more.

use std::path::Path;

use trust_guide::{
    domain::table::{Act, Standing},
    store::table::Writer,
};

use super::{
    setting::{BESIDE, FOLDER, did, holds, joined, laid, lays, opened, people, row},
    shelf::Shelf,
};

#[test]
fn erased_words_leave_the_file_older_files_copies_memory_and_picture() {
    let [one, other] = people();
    let shelf = Shelf::new();
    let mut table = laid(shelf.clone(), 1);
    let id = lays(&mut table, one, "canary of before");
    let kept = lays(&mut table, other, "words of the other");
    let old = shelf.files();
    // An older file is left behind, as after a backup that was put back, and copies of both, one cut in the word.
    lays(&mut table, one, "canary");
    let newer = shelf.files();
    shelf.restore(&old);
    for (path, bytes) in newer.iter().filter(|(path, _)| path.starts_with(FOLDER)) {
        let name = path.file_name().unwrap().to_str().unwrap();
        if Writer::of(name).is_some_and(|(writer, _)| writer.person == one) {
            shelf.put(path, bytes.clone());
            let copy =
                |number| path.with_file_name(name.replace(".log", &format!(" ({number}).log")));
            shelf.put(&copy(1), bytes.clone());
            shelf.put(&copy(2), bytes[..bytes.len() - 20].to_vec());
        }
    }
    table = opened(shelf.clone(), 2);
    table.look();
    lays(&mut table, one, "canary that stays to be seen");
    table.look();
    assert!(shelf.files().values().filter(|bytes| holds(bytes, "canary")).count() > 4);
    for row in table.table().rows().into_values().filter(|row| row.by == one) {
        for what in table.table().own_words(one, row.id) {
            assert!(did(&mut table, one, &Act::Erase { what }, None).notices.is_empty());
        }
    }
    for (path, bytes) in shelf.files() {
        assert!(!holds(&bytes, "canary"), "{}", path.display());
    }
    assert_eq!(row(&table, id).standing, Standing::TakenBack);
    assert!(row(&table, kept).wordings[&kept].words.is_some());
    // An old file that still holds them does not bring them back.
    for (path, bytes) in newer.iter().filter(|(path, _)| path.starts_with(FOLDER)) {
        shelf.put(path, bytes.clone());
    }
    table = opened(shelf.clone(), 3);
    table.look();
    for (path, bytes) in shelf.files() {
        assert!(!holds(&bytes, "canary"), "{}", path.display());
    }
    assert_eq!(row(&table, id).wordings[&id].words, None);
}

#[test]
fn what_one_erased_leaves_the_memory_of_the_other_when_they_hear_of_it() {
    let [one, _] = people();
    let (shelf, elsewhere) = (Shelf::new(), Shelf::new());
    let mut table = laid(shelf.clone(), 1);
    let mut theirs = joined(elsewhere.clone(), &table, 2);
    let carry = || {
        for (name, bytes) in shelf.within(Path::new(FOLDER)) {
            elsewhere.put(&Path::new(FOLDER).join(name), bytes);
        }
    };
    let what = lays(&mut table, one, "canary");
    carry();
    theirs.look();
    let remembered = || elsewhere.files().into_iter().filter(|(path, _)| path.starts_with(BESIDE));
    assert!(remembered().any(|(_, bytes)| holds(&bytes, "canary")));
    did(&mut table, one, &Act::Erase { what }, None);
    carry();
    theirs.look();
    assert!(!remembered().any(|(_, bytes)| holds(&bytes, "canary")));
}

#[test]
fn no_word_of_a_book_comes_into_the_folder() {
    let home = crate::keeping::Home::with(&crate::keeping::entries(&[("a", "canary of a book")]));
    let folder = home.root.path().join("carried");
    let beside = home.paths.folder.join("table");
    let disk = std::sync::Arc::new(trust_guide::store::Disk);
    let chance = super::setting::chance(1);
    let [one, other] = people();
    let table = trust_guide::store::table::SharedTable::lay(
        disk,
        &folder,
        &beside,
        &super::setting::key(),
        [one, other],
        chance,
    );
    let mut table = super::setting::sat(table.unwrap(), &[0]);
    lays(&mut table, one, "laid here");
    table.look();
    let files: Vec<_> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    let bytes: Vec<_> = files.iter().map(|path| std::fs::read(path).unwrap()).collect();
    assert_eq!(files.len(), 2, "{files:?}");
    assert!(bytes.iter().any(|bytes| holds(bytes, "laid here")));
    assert!(!bytes.iter().any(|bytes| holds(bytes, "canary")));
    #[cfg(unix)]
    for path in files {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(&folder)), (0o600, 0o700), "{}", path.display());
    }
}
