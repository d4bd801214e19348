//! Copies that an editor, a sync program or a hand left beside a book go with it: each is told by what is in it.

use std::{fs, path::PathBuf};

use trust_guide::store::{Stays, format};

use super::{CANARY, erase, lived_in};
use crate::{
    keeping::{Faulty, entries},
    sealed,
};

/// Names that people and programs give to a copy of a file, `stem` and `ending` being its own.
fn names(stem: &str, ending: &str) -> Vec<String> {
    vec![
        format!("{stem} (1){ending}"),
        format!("{stem} 2{ending}"),
        format!("{stem}-DESKTOP{ending}"),
        format!("{stem}-old{ending}"),
        format!("{stem} copy{ending}"),
        format!("{stem} - コピー{ending}"),
        format!("{stem}のコピー{ending}"),
        format!("Copy of {stem}{ending}"),
        format!("{stem}{ending}~"),
        format!("{stem}{ending}.bak"),
        format!("{stem}{ending}.orig"),
        format!(".{stem}{ending}.~1~"),
        format!("{}{}", stem.to_uppercase(), ending.to_uppercase()) + " 3",
    ]
}

#[test]
fn a_copy_beside_the_book_goes_whatever_it_is_called_and_a_file_of_others_stays() {
    let home = lived_in();
    let ours = home.files().len();
    let mut copies = Vec::new();
    for (from, stem, ending) in [
        (&home.paths.workbook, "workbook", ".json"),
        (&home.log(), "changes", ".log"),
        (&home.undo(), "undo", ".log"),
        (&home.paths.draft, "draft", ".json"),
    ] {
        for name in names(stem, ending) {
            copies.push(home.paths.folder.join(name));
            fs::copy(from, copies.last().unwrap()).unwrap();
        }
    }
    for name in ["last (1).json", "last.json~", "anything-MIKAS-MAC.json"] {
        copies.push(home.paths.backups.join(name));
        fs::copy(&home.paths.workbook, copies.last().unwrap()).unwrap();
    }
    // Of others, by what is in it or by what it is called.
    let stays: Vec<PathBuf> = [("workbook (2).json", "{\"a\": 1}"), ("workbook.txt", CANARY)]
        .map(|(name, text)| {
            let path = home.paths.folder.join(name);
            fs::write(&path, text).unwrap();
            path
        })
        .to_vec();
    let letter = home.paths.folder.join("workbooks.json");
    fs::copy(&home.paths.workbook, &letter).unwrap();
    let what = home.quick().erasure(true, true);
    for path in &copies {
        assert!(what.files.contains(path), "{}", path.display());
    }
    assert_eq!(what.files.len(), ours + copies.len());
    let at = |path: &PathBuf| what.files.iter().position(|it| it == path).unwrap();
    assert!(copies.iter().all(|copy| at(copy) < at(&home.paths.workbook)));
    erase(&mut home.quick());
    let mut expected = [stays, vec![letter]].concat();
    expected.sort();
    assert_eq!(home.files(), expected);
    for path in &expected {
        assert!(what.stays.contains(&(path.clone(), Stays::NotOurs)), "{}", path.display());
    }
}

#[test]
fn a_sealed_copy_goes_with_a_locked_book_and_so_does_a_plain_one() {
    let home = sealed::lived_in();
    let plain = fs::read(&home.paths.workbook).unwrap();
    drop(sealed::lock(&home, Faulty::sound()));
    let ours = home.files().len();
    let folder = &home.paths.folder;
    for name in [
        "workbook.json (1).age",
        "workbook (1).json.age",
        "workbook.json.age~",
        "key (1).age",
        "backups/last (1).json.age",
        "backups/last.json.age.bak",
    ] {
        fs::copy(folder.join("workbook.json.age"), folder.join(name)).unwrap();
    }
    fs::write(folder.join("workbook.json.bak"), plain).unwrap();
    let letters = folder.join("letters.age");
    fs::copy(folder.join("workbook.json.age"), &letters).unwrap();
    let what = home.quick().erasure(true, true);
    assert_eq!(what.files.len(), ours + 7, "{what:?}");
    erase(&mut home.quick());
    assert_eq!(home.files(), [letters]);
}

#[test]
fn in_a_folder_of_people_only_what_shares_words_with_the_book_is_a_copy_of_it() {
    let home = lived_in();
    let folder = home.paths.folder.clone();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let whole = fs::read(&home.paths.workbook).unwrap();
    let copies = [
        write("workbook (1).json", &whole),
        write("workbook-DESKTOP.json", &whole),
        write("changes 2.log", &fs::read(home.log()).unwrap()),
        write("undo (3).log", &fs::read(home.undo()).unwrap()),
    ];
    let other = format::encode(&entries(&[("of-another", "other words")])).unwrap();
    let others = [write("workbook 2.json", &other), write("workbook-old.json", &whole)];
    let what = home.quick().erasure(false, false);
    for path in &copies {
        assert!(what.files.contains(path), "{}", path.display());
    }
    for path in &others {
        assert!(!what.files.contains(path), "{}", path.display());
    }
    // While the book cannot be read, nobody can tell.
    home.put(b"broken");
    let what = home.quick().erasure(false, false);
    assert!(!what.files.contains(&copies[0]), "{what:?}");
}
