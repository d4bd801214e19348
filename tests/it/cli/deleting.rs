//! Deleting one thing for good without a window: what is listed, what is asked, and that it is in no file any more.

use std::{fs, path::PathBuf, sync::Arc};

use trust_guide::{
    domain::{kinds::Record, profile::Company, role::Role, workbook::Workbook},
    store::{Disk, Opening, Paths, Store, format},
};

use super::{CANARY, Home};
use crate::{
    harness::{NOW, stamp, welcomed},
    keeping::entry,
};

/// A home with three entries: one of them in the trash, and one that is to go, and nothing else with its words.
fn home() -> Home {
    let mut workbook = welcomed(Some(Role::Hurt));
    let trashed = Record::Entry(entry("0000000000000aaa", "a heron"));
    workbook.put(trashed.with_trashed(Some(stamp(NOW)), stamp(NOW)));
    workbook.put(Record::Entry(entry("00000000000bbbbb", CANARY)));
    workbook.put(Record::Entry(entry("00000000000bbbcc", "a walk by the lake")));
    let home = Home::with(&format::encode(&workbook).unwrap());
    // Backups, a log and an entry more.
    for words in ["We talked.", "And once more."] {
        assert_eq!(home.give(words.as_bytes(), &["write"]).code, Some(0));
    }
    home
}

fn files_with(home: &Home, words: &str) -> Vec<PathBuf> {
    super::everything_in(home.0.path())
        .into_iter()
        .filter(|path| path.is_file())
        .filter(|path| {
            let bytes = fs::read(path).unwrap();
            memchr::memmem::find(&bytes, words.as_bytes()).is_some()
        })
        .collect()
}

#[test]
fn what_can_be_deleted_is_listed_under_signs_that_stay_the_same_and_the_trash_comes_first() {
    let home = home();
    let said = home.run(&["delete"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let rows: Vec<&str> = said.out.lines().collect();
    assert!(rows[0].starts_with("0000000000000") && rows[0].ends_with("in the trash"), "{rows:?}");
    assert!(rows.iter().any(|row| row.contains("We talked.")), "{rows:?}");
    assert!(rows.last().unwrap().contains("trust-guide delete CODE"), "{rows:?}");
    let of = |rows: &str, words: &str| {
        rows.lines().find(|row| row.contains(words)).map(|row| row[..16].to_owned())
    };
    assert_eq!(home.give(b"Something newer.", &["write"]).code, Some(0));
    assert_eq!(of(&said.out, CANARY), of(&home.run(&["delete"]).out, CANARY));
    let long = "so long that it goes on ".repeat(9);
    assert_eq!(home.give(long.as_bytes(), &["write"]).code, Some(0));
    let out = home.run(&["delete"]).out;
    assert!(
        out.lines().filter(|row| row.contains(" · ")).all(|row| row.chars().count() < 100),
        "{out}"
    );
    let empty = Home::fresh();
    assert!(empty.run(&["delete"]).out.starts_with("There is nothing to delete."));
    assert!(!empty.words().exists());
}

#[test]
fn it_goes_after_the_word_alone_and_is_in_no_file_any_more_while_all_else_stays() {
    let home = home();
    assert!(files_with(&home, CANARY).len() > 1, "it is in the workbook and in a backup");
    let id = "00000000000bbbbb";
    // The same words in a draft of it, and in a copy that somebody made of a backup.
    let draft = format!(
        r#"{{"schema": 1, "draft": {{"target": {{"kind": "entry", "id": "{id}", "mode": "plain",
        "prompt": null, "stage": null}}, "title": "", "body": "{CANARY}", "at": "{NOW}"}}}}"#
    );
    fs::write(home.words().join("draft.json"), draft).unwrap();
    let last = home.words().join("backups/last.json");
    fs::copy(&last, home.words().join("backups/last (1).json")).unwrap();
    for (arguments, told) in
        [(&["delete", id][..], "--word delete"), (&["delete", id, "--word", "erase"], "")]
    {
        let said = home.run(arguments);
        assert_eq!(said.code, Some(3), "{}", said.err);
        assert!(said.out.contains("It cannot be undone"), "{}", said.out);
        assert!(said.err.contains(told), "{}", said.err);
        assert!(files_with(&home, CANARY).len() > 3);
    }
    let said = home.run(&["delete", id, "--word", "delete"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{}", said.out);
    assert!(said.out.contains("Deleted for good."), "{}", said.out);
    assert_eq!(files_with(&home, CANARY), Vec::<PathBuf>::new());
    for words in ["a heron", "a walk by the lake", "We talked.", "And once more."] {
        assert!(files_with(&home, words).len() > 1, "{words}: the workbook, and a new backup");
    }
    assert!(!home.run(&["delete"]).out.contains(CANARY));
    assert_eq!(home.run(&["delete", id, "--word", "delete"]).code, Some(2));
}

#[test]
fn what_is_none_or_more_than_one_or_not_to_be_written_to_is_left_alone() {
    let home = home();
    let before = files_with(&home, CANARY).len();
    for which in ["ffffff", "00000000000bbb", "000", "", "quillwort"] {
        let said = home.run(&["delete", which, "--word", "delete"]);
        assert_eq!(said.code, Some(2), "{which}: {}", said.out);
        assert!(
            said.err.contains("trust-guide delete") && !said.err.contains(CANARY),
            "{}",
            said.err
        );
    }
    let mut window = Store::new(Arc::new(Disk), Paths::around(&home.workbook(), None));
    assert!(matches!(window.open(stamp(NOW)), Opening::Opened { .. }));
    let said = home.run(&["delete", "00000000000bbbbb", "--word", "delete"]);
    assert_eq!(said.code, Some(3), "{}", said.err);
    assert!(said.err.contains("another window"), "{}", said.err);
    assert_eq!(files_with(&home, CANARY).len(), before);
    drop(window);
    fs::write(home.workbook(), b"{ broken").unwrap();
    assert_eq!(home.run(&["delete"]).code, Some(3));
}

#[test]
fn where_two_write_nobody_lists_or_deletes_what_is_one_of_them_alone() {
    let mut workbook: Workbook = welcomed(Some(Role::Both));
    workbook.edit_profile(|profile| profile.company = Some(Company::Together));
    let mut own = (*entry("00000000000bbbbb", CANARY)).clone();
    own.by = Some(Role::Hurt);
    workbook.put(Record::Entry(own.into()));
    let home = Home::with(&format::encode(&workbook).unwrap());
    let said = home.run(&["delete"]);
    assert!(!said.out.contains(CANARY), "{}", said.out);
    assert!(said.out.contains("to one of you alone"), "{}", said.out);
    assert_eq!(home.run(&["delete", "00000000000bbbbb", "--word", "delete"]).code, Some(2));
}

/// What a verb says where nobody reads what it prints, or where that goes to a disk that is full.
#[cfg(target_os = "linux")]
fn unread(home: &Home, arguments: &[&str], to_a_full_disk: bool) -> (Option<i32>, String) {
    let mut command = home.command(arguments);
    if to_a_full_disk {
        command.stdout(fs::OpenOptions::new().write(true).open("/dev/full").unwrap());
    } else {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        command.stdout(writer);
    }
    let said = command.stdin(std::process::Stdio::null()).output().unwrap();
    (said.status.code(), String::from_utf8(said.stderr).unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn nothing_is_removed_that_could_not_be_shown_before_and_that_is_said() {
    let home = home();
    let all = |home: &Home| super::everything_in(home.0.path());
    let before = all(&home);
    for arguments in [
        &["erase", "--word", "erase"][..],
        &["delete", "00000000000bbbbb", "--word", "delete"],
        &["restore", "2", "--yes"],
    ] {
        for is_full in [false, true] {
            let (code, told) = unread(&home, arguments, is_full);
            assert_eq!(code, Some(1), "{arguments:?} {is_full}: {told}");
            assert!(told.contains("nothing was done"), "{arguments:?} {is_full}: {told}");
            assert_eq!(all(&home), before, "{arguments:?}");
        }
    }
    for arguments in [&["restore"][..], &["delete"]] {
        let (code, told) = unread(&home, arguments, true);
        assert!(code == Some(1) && told.contains("Nothing that is kept was changed"), "{told}");
    }
    // What was done is called done, whoever reads that.
    let (code, told) =
        unread(&home, &["backup", home.0.path().join("other.json").to_str().unwrap()], true);
    assert_eq!((code, told.as_str()), (Some(0), ""));
}

#[test]
fn an_option_that_is_given_on_both_sides_of_a_verb_is_refused_and_not_guessed() {
    let home = home();
    let before = files_with(&home, CANARY).len();
    for arguments in [
        &["--book", "1", "erase", "--book", "2", "--word", "erase"][..],
        &["--book=1", "erase", "--book", "1", "--word", "erase"],
        &["--workbook", "a.json", "write", "--workbook=b.json"],
        &["--lang", "en", "today", "--lang", "en"],
    ] {
        let said = home.run(arguments);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert!(said.err.contains("it can be given only once"), "{}", said.err);
    }
    assert_eq!(files_with(&home, CANARY).len(), before);
    let said = home.run(&["today", "--book", "x"]);
    assert!(said.code == Some(2) && said.err.contains("1 is the first"), "{}", said.err);
}
