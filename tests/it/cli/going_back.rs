//! A copy elsewhere, an earlier copy, and erasing everything: what is told, what is asked, and what is done.

use std::{fs, path::PathBuf, sync::Arc};

use trust_guide::{
    domain::{history::Done, kinds::Record},
    store::{Disk, Opening, Paths, Store, format},
};

use super::{CANARY, Home, lived_in};
use crate::{
    harness::{NOW, stamp},
    keeping::entry,
};

/// Every file below a home, with what is in it.
fn all(home: &Home) -> Vec<(PathBuf, Vec<u8>)> {
    fn read(folder: PathBuf, all: &mut Vec<(PathBuf, Vec<u8>)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(path, all);
            } else {
                let bytes = fs::read(&path).unwrap();
                all.push((path, bytes));
            }
        }
    }
    let mut found = Vec::new();
    read(home.0.path().to_owned(), &mut found);
    found.sort();
    found
}

fn copy_of(home: &Home) -> PathBuf {
    home.0.path().join("copy.json")
}

fn window(home: &Home) -> Store {
    let mut window = Store::new(Arc::new(Disk), Paths::around(&home.workbook(), None));
    assert!(matches!(window.open(stamp(NOW)), Opening::Opened { .. }));
    window
}

#[test]
fn a_copy_is_made_beside_a_window_with_the_words_that_wait_and_says_that_it_is_readable() {
    let home = Home::lived_in();
    let window = window(&home);
    assert_eq!(home.give(b"We talked.", &["write"]).code, Some(0));
    let to = copy_of(&home);
    let said = home.run(&["backup", to.to_str().unwrap()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.contains("2 entries. It was read back, and is the same."), "{}", said.out);
    assert!(said.out.contains("Whoever can open that file can read it"), "{}", said.out);
    assert!(said.err.contains("the draft) is not in the copy"), "{}", said.err);
    let copy = format::decode(&fs::read(&to).unwrap()).unwrap();
    assert_eq!((copy.journal.len(), copy.history.steps()), (2, 0));
    // Once more: only if that is said.
    let before = fs::read(&to).unwrap();
    let said = home.run(&["backup", to.to_str().unwrap()]);
    assert_eq!((said.code, said.out.as_str()), (Some(3), ""));
    assert!(said.err.contains("is there already") && said.err.contains("--force"), "{}", said.err);
    assert_eq!(fs::read(&to).unwrap(), before);
    assert_eq!(home.run(&["backup", "--force", to.to_str().unwrap()]).code, Some(0));
    drop(window);
}

#[test]
fn no_copy_is_made_of_nothing_of_what_is_damaged_or_where_it_would_be_seen() {
    let home = Home::fresh();
    let to = copy_of(&home);
    let to = to.to_str().unwrap();
    assert_eq!(home.run(&["backup", to]).code, Some(1));
    assert!(!home.words().exists());
    let home = Home::lived_in();
    let before = all(&home);
    for (file, code, told) in [
        ("-", 2, "is not printed"),
        ("~nobody/copy.json", 2, "begins with ~"),
        ("/", 3, "is a folder"),
        (home.workbook().to_str().unwrap(), 3, "belongs to the workbook itself"),
        ("no/such/folder/copy.json", 1, "the folder is not there"),
    ] {
        let said = home.run(&["backup", "--force", file]);
        assert_eq!((said.code, said.out.as_str()), (Some(code), ""), "{file}: {}", said.err);
        assert!(said.err.contains(told), "{file}: {}", said.err);
    }
    assert_eq!(home.run(&["backup"]).code, Some(2));
    assert_eq!(all(&home), before);
    fs::write(home.workbook(), b"{ broken").unwrap();
    let to = copy_of(&home);
    let said = home.run(&["backup", to.to_str().unwrap()]);
    assert_eq!(said.code, Some(3));
    assert!(said.err.contains("no copy was made. the workbook"), "{}", said.err);
    assert!(!to.exists());
}

/// A home with a copy of what was there, and an entry more since.
fn newer() -> (Home, PathBuf) {
    let home = Home::lived_in();
    let to = copy_of(&home);
    assert_eq!(home.run(&["backup", to.to_str().unwrap()]).code, Some(0));
    assert_eq!(home.give(b"We talked.", &["write"]).code, Some(0));
    (home, to)
}

#[test]
fn earlier_copies_are_listed_with_number_date_and_counts_and_without_a_word() {
    let home = Home::fresh();
    let said = home.run(&["restore"]);
    assert_eq!(said.code, Some(0));
    assert!(said.out.starts_with("There is no backup"), "{}", said.out);
    assert!(!home.words().exists());
    let (home, _) = newer();
    let before = all(&home);
    let said = home.run(&["restore"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    let rows: Vec<&str> = said.out.lines().collect();
    assert!(rows[0].starts_with("1  ") && rows[0].contains(" · 2 entries · "), "{}", said.out);
    assert!(rows[1].starts_with("2  ") && rows[1].contains(" · 1 entry · save-"), "{}", said.out);
    assert!(rows.last().unwrap().contains("trust-guide restore NUMBER"), "{}", said.out);
    assert!(!said.out.contains(CANARY));
    assert_eq!(all(&home), before);
}

#[test]
fn what_would_be_is_shown_and_done_only_if_that_is_said_and_what_was_there_is_kept() {
    let (home, to) = newer();
    let to = to.to_str().unwrap();
    let before = all(&home);
    let said = home.run(&["restore", to]);
    assert_eq!(said.code, Some(3));
    assert!(
        said.out.contains("Now: 2 entries") && said.out.contains("Then: 1 entry"),
        "{}",
        said.out
    );
    assert!(said.out.contains("1 thing would be gone, or as it was before"), "{}", said.out);
    assert!(said.err.contains("--yes"), "{}", said.err);
    assert!(!said.out.contains(CANARY));
    assert_eq!(home.give(b"yes\n", &["restore", to]).code, Some(3), "a pipe is nobody who types");
    assert_eq!(all(&home), before);
    let said = home.run(&["restore", "--yes", to]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(home.read().journal.len(), 1);
    let kept = said.out.lines().last().unwrap().rsplit(" is in ").next().unwrap();
    assert_eq!(format::decode(&fs::read(kept).unwrap()).unwrap().journal.len(), 2, "{}", said.out);
    // It is in the list, by its number and by its name.
    let name = PathBuf::from(kept).file_name().unwrap().to_str().unwrap().to_owned();
    let name = name.strip_suffix(".json").unwrap();
    let listed = home.run(&["restore"]).out;
    assert!(listed.contains(name), "{listed}");
    assert_eq!(home.run(&["restore", "--yes", name]).code, Some(0));
    assert_eq!(home.read().journal.len(), 2);
    let said = home.run(&["restore", "--yes", name]);
    assert!(said.code == Some(0) && said.out.contains("exactly what is there now"), "{}", said.out);
}

#[test]
fn nothing_is_touched_where_nothing_can_be_put_back() {
    let (home, to) = newer();
    let text = fs::read_to_string(&to).unwrap();
    let odd = |name: &str, text: &str| {
        let path = home.0.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let newer = odd("newer.json", &text.replacen("\"schema\": 3", "\"schema\": 9", 1));
    let half = odd("half.json", &text[..text.len() / 2]);
    let other = odd("other.json", "{\"name\": \"else\"}");
    let before = all(&home);
    for (which, code, told) in [
        ("99", 2, "no backup with that number"),
        ("0", 2, "no backup with that number"),
        ("none.json", 3, "it is not there"),
        (&*newer, 3, "newer"),
        (&*half, 3, "nothing was changed"),
        (&*other, 3, "nothing was changed"),
        ("-", 3, "nothing was changed"),
    ] {
        let said = home.run(&["restore", "--yes", which]);
        assert_eq!((said.code, said.out.as_str()), (Some(code), ""), "{which}: {}", said.err);
        assert!(said.err.contains(told), "{which}: {}", said.err);
    }
    assert_eq!(all(&home), before);
    let open = window(&home);
    let said = home.run(&["restore", "--yes", to.to_str().unwrap()]);
    assert_eq!(said.code, Some(3), "{}", said.out);
    assert!(said.err.contains("another window has this workbook"), "{}", said.err);
    drop(open);
    // A newer workbook that is there stays.
    let theirs = fs::read(&newer).unwrap();
    fs::write(home.workbook(), &theirs).unwrap();
    let said = home.run(&["restore", "--yes", to.to_str().unwrap()]);
    assert_eq!(said.code, Some(3), "{}", said.out);
    assert_eq!(fs::read(home.workbook()).unwrap(), theirs);
}

#[test]
fn a_damaged_workbook_is_put_right_by_the_number_of_a_backup() {
    let (home, _) = newer();
    fs::write(home.workbook(), b"{ broken").unwrap();
    let said = home.run(&["restore", "1"]);
    assert!(said.code == Some(3) && said.out.contains("cannot be read"), "{}", said.out);
    assert_eq!(fs::read(home.workbook()).unwrap(), b"{ broken");
    let said = home.run(&["restore", "1", "--yes"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert_eq!(home.read().journal.len(), 2);
    let kept = said.out.lines().last().unwrap().rsplit(" is in ").next().unwrap();
    assert_eq!(fs::read(kept).unwrap(), b"{ broken");
}

#[test]
fn on_another_computer_a_copy_is_the_beginning() {
    let (_, to) = newer();
    let bytes = format::encode(&lived_in()).unwrap();
    assert!(!to.exists());
    let home = Home::fresh();
    fs::write(copy_of(&home), bytes).unwrap();
    let said = home.run(&["restore", "--yes", copy_of(&home).to_str().unwrap()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.contains("Now: nothing"), "{}", said.out);
    assert_eq!(home.read().journal.len(), 1);
}

#[test]
fn everything_is_listed_and_erased_only_by_the_word() {
    let (home, to) = newer();
    fs::write(home.words().join("letters.odt"), "mine").unwrap();
    let before = all(&home);
    let said = home.run(&["erase"]);
    assert_eq!(said.code, Some(3));
    for (path, _) in before.iter().filter(|(path, _)| path.starts_with(home.words())) {
        assert!(said.out.contains(path.to_str().unwrap()), "{}: {}", path.display(), said.out);
    }
    assert!(!said.out.contains(to.to_str().unwrap()), "{}", said.out);
    for part in ["This stays", "letters.odt", "out of reach", "swap", "sync", "shell’s history"] {
        assert!(said.out.contains(part), "{part}: {}", said.out);
    }
    assert!(said.err.contains("--word erase") && !said.out.contains(CANARY), "{}", said.err);
    assert_eq!(home.give(b"erase\n", &["erase"]).code, Some(3), "a pipe is nobody who types");
    assert_eq!(home.run(&["erase", "--word", "yes"]).code, Some(3));
    assert_eq!(home.run(&["erase", "--word"]).code, Some(2));
    let open = window(&home);
    let said = home.run(&["erase", "--word", "erase"]);
    assert!(said.code == Some(3) && said.err.contains("another window"), "{}", said.err);
    drop(open);
    assert_eq!(all(&home), before);
    let said = home.run(&["erase", "--word", "erase"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(
        said.out.ends_with(
            "Removed. What is listed as staying, and what is out of reach, is where it was.\n"
        ),
        "{}",
        said.out
    );
    let left: Vec<PathBuf> = all(&home).into_iter().map(|(path, _)| path).collect();
    assert_eq!(left, [to, home.words().join("letters.odt")]);
    let said = home.run(&["erase", "--word", "erase"]);
    assert!(said.code == Some(0) && said.out.contains("nothing to erase"), "{}", said.out);
}

#[test]
fn where_nothing_was_kept_there_is_nothing_to_erase_and_nothing_is_made() {
    let home = Home::fresh();
    let said = home.run(&["erase"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(!home.words().exists());
}

#[cfg(unix)]
#[test]
fn what_cannot_be_removed_is_told_and_goes_the_next_time() {
    use std::os::unix::fs::PermissionsExt;
    if rustix::process::geteuid().is_root() {
        return;
    }
    let (home, _) = newer();
    let backups = home.words().join("backups");
    fs::set_permissions(&backups, fs::Permissions::from_mode(0o500)).unwrap();
    let said = home.run(&["erase", "--word", "erase"]);
    fs::set_permissions(&backups, fs::Permissions::from_mode(0o700)).unwrap();
    assert_eq!(said.code, Some(1), "{}", said.out);
    assert!(said.err.contains("still there") && said.err.contains("last.json"), "{}", said.err);
    assert!(!home.workbook().exists());
    assert_eq!(home.run(&["erase", "--word", "erase"]).code, Some(0));
    assert!(!backups.exists());
}

#[test]
fn a_workbook_with_a_name_of_its_own_is_copied_restored_and_erased_by_itself() {
    let home = Home::lived_in();
    let file = home.0.path().join("kim.json");
    let kim = ["--workbook", file.to_str().unwrap()];
    assert_eq!(home.give(b"Kim wrote.", &[kim[0], kim[1], "write"]).code, Some(0));
    let to = copy_of(&home);
    assert_eq!(home.run(&[kim[0], kim[1], "backup", to.to_str().unwrap()]).code, Some(0));
    let words = format::decode(&fs::read(&to).unwrap()).unwrap();
    assert_eq!(&*words.journal.at(0).unwrap().body, "Kim wrote.");
    let mut more = words.clone();
    more.record(Done::Entry, stamp(NOW), Record::Entry(entry("m", "More.")), false);
    let other = home.0.path().join("more.json");
    fs::write(&other, format::encode(&more).unwrap()).unwrap();
    let before = all(&home).into_iter().filter(|(path, _)| path.starts_with(home.words()));
    let before: Vec<_> = before.collect();
    let restore = [kim[0], kim[1], "restore", "--yes", other.to_str().unwrap()];
    assert_eq!(home.run(&restore).code, Some(0));
    let found = format::decode(&fs::read(&file).unwrap()).unwrap();
    assert_eq!(found.journal.len(), 2);
    let said = home.run(&[kim[0], kim[1], "erase", "--word", "erase"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let after = all(&home);
    let kept: Vec<_> =
        after.iter().filter(|(path, _)| path.starts_with(home.words())).cloned().collect();
    assert_eq!(kept, before);
    let rest: Vec<_> = after
        .into_iter()
        .map(|(path, _)| path)
        .filter(|path| !path.starts_with(home.words()))
        .collect();
    assert_eq!(rest, [to, other]);
}

#[test]
fn a_copy_of_somebody_elses_book_is_told_as_one_before_it_takes_the_place_of_this() {
    let (home, other) = (Home::lived_in(), Home::fresh());
    assert_eq!(other.give(b"I walked by the sea.", &["write"]).code, Some(0));
    let copy = home.0.path().join("other.json");
    assert_eq!(other.run(&["backup", copy.to_str().unwrap()]).code, Some(0));
    let said = home.run(&["restore", copy.to_str().unwrap()]);
    assert!(said.out.contains("Nothing in it is from this book"), "{} {}", said.out, said.err);
    assert!(!said.out.contains("by the sea"), "{}", said.out);
    // Of one’s own nothing like that is said.
    let own = copy_of(&home);
    assert_eq!(home.run(&["backup", own.to_str().unwrap()]).code, Some(0));
    assert_eq!(home.give(b"Another line.", &["write"]).code, Some(0));
    let said = home.run(&["restore", own.to_str().unwrap()]);
    assert!(!said.out.contains("Nothing in it is from this book"), "{}", said.out);
}
