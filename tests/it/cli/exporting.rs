//! What leaves a book by the verb: shown first, asked for, read back, and never over something else.

use std::{fs, os::unix::fs::PermissionsExt};

use trust_guide::store::format;

use super::{CANARY, Home, everything_in};
use crate::exports::{
    book::{OTHERS, SECRET, lived_in},
    epub::unpacked,
};

fn home() -> (Home, String) {
    let home = Home::with(&format::encode(&lived_in()).unwrap());
    let to = home.0.path().join("out.file").to_str().unwrap().to_owned();
    (home, to)
}

#[test]
fn nothing_is_written_before_it_was_shown_and_said() {
    let (home, to) = home();
    let before = everything_in(home.0.path());
    let said = home.run(&["export", "markdown", "--to", &to]);
    assert_eq!(said.code, Some(3));
    assert!(
        said.out.contains("This leaves the book:") && said.out.contains("private"),
        "{}",
        said.out
    );
    assert!(said.out.contains("12 entries") && said.out.contains("not locked"), "{}", said.out);
    assert!(said.err.contains("--yes") && said.err.lines().count() == 1, "{}", said.err);
    assert_eq!(everything_in(home.0.path()), before);
    assert!(!said.out.contains(SECRET) && !said.out.contains(OTHERS));
}

#[test]
fn every_form_is_written_for_this_account_and_leaves_the_book_as_it_was() {
    let (home, to) = home();
    let kept = fs::read(home.workbook()).unwrap();
    for format in ["markdown", "html", "epub", "text", "json", "csv", "calendar", "plan"] {
        let said = home.run(&["export", format, "--private", "--yes", "--to", &to]);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{format}");
        assert!(said.out.contains("read back"), "{}", said.out);
        assert_eq!(fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
        let bytes = fs::read(&to).unwrap();
        let text = match format {
            "epub" => unpacked(&bytes).into_iter().map(|(_, text)| text).collect(),
            _ => String::from_utf8(bytes).unwrap(),
        };
        assert!(text.len() > 100 && !text.contains(OTHERS), "{format}");
        let again = home.run(&["export", format, "--private", "--yes", "--to", &to]);
        assert_eq!(again.code, Some(3), "{format} is not written over");
        assert!(again.err.contains("--force"), "{}", again.err);
        let over = home.run(&["export", format, "--private", "--yes", "--force", "--to", &to]);
        assert_eq!(over.code, Some(0), "{}", over.err);
        fs::remove_file(&to).unwrap();
    }
    assert_eq!(fs::read(home.workbook()).unwrap(), kept);
}

#[test]
fn a_folder_of_days_is_made_whole_or_not_at_all() {
    let (home, to) = home();
    let days = ["export", "markdown", "--days", "--private", "--yes", "--to", &to];
    assert_eq!(home.run(&days).code, Some(0));
    assert_eq!(fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o700);
    let count = fs::read_dir(&to).unwrap().count();
    assert!(count > 10, "{count}");
    let said = home.run(&days);
    assert_eq!(said.code, Some(3), "it holds something");
    fs::write(format!("{to}/mine.txt"), "mine").unwrap();
    let over = home.run(&[&days[..], &["--force"]].concat());
    assert_eq!(over.code, Some(0), "{}", over.err);
    assert_eq!(fs::read_to_string(format!("{to}/mine.txt")).unwrap(), "mine");
    let file = format!("{to}/mine.txt");
    let said = home.run(&["export", "markdown", "--days", "--private", "--yes", "--to", &file]);
    assert_eq!(said.code, Some(3), "{}", said.err);
    let ours = home.words().to_str().unwrap().to_owned();
    let said =
        home.run(&["export", "markdown", "--days", "--private", "--yes", "--force", "--to", &ours]);
    assert_eq!(said.code, Some(3), "the folder of the book is none to write into: {}", said.err);
    let ours = home.workbook().to_str().unwrap().to_owned();
    let said = home.run(&["export", "text", "--private", "--yes", "--force", "--to", &ours]);
    assert_eq!(said.code, Some(3), "{}", said.err);
    assert_eq!(home.read().journal.len(), lived_in().journal.len());
}

#[test]
fn what_is_piped_on_is_the_form_and_nothing_else() {
    let (home, _) = home();
    let said = home.run(&["export", "json", "--yes", "--to", "-"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.starts_with("{\n") && said.out.ends_with("}\n"), "{}", said.out);
    let book = home.command(&["export", "epub", "--yes", "--to", "-"]).output().unwrap();
    assert!(book.status.success() && unpacked(&book.stdout).len() > 5);
    assert!(
        said.err.contains("This leaves the book:") && !said.err.contains(SECRET),
        "{}",
        said.err
    );
}

#[test]
fn a_choice_is_made_by_options_and_a_tag_need_not_be_an_argument() {
    let (home, to) = home();
    let said = home.give(
        b"The Nights\n",
        &["export", "text", "--private", "--kind", "entries", "--tag", "-", "--yes", "--to", &to],
    );
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.contains("1 entry,") && said.out.contains("not chosen"), "{}", said.out);
    assert_eq!(fs::read_to_string(&to).unwrap().matches(SECRET).count(), 1);
}

#[test]
fn what_says_nothing_is_refused_and_not_passed_over() {
    let (home, _) = home();
    for (arguments, code, part) in [
        (vec!["export", "nothing"], 2, "markdown, html"),
        (vec!["export", "csv", "--titles"], 2, "--titles"),
        (vec!["export", "plan", "--stage", "plan"], 2, "--stage"),
        (vec!["export", "html", "--title", "a"], 2, "--title"),
        (vec!["export", "html", "--stage", CANARY], 2, "steady, responsibility"),
        (vec!["export", "html", "--kind", "songs"], 2, "entries, pages"),
        (vec!["export", "html", "--from", "soon"], 2, "2026-11-23"),
        (vec!["export", "letter"], 2, "--which"),
        (vec!["export", "counsellor"], 2, "--take"),
        (vec!["export", "html", "--until", "1999-01-01", "--yes"], 3, "nothing leaves"),
        (vec!["export", "letter", "--which", "99", "--yes"], 3, "nothing leaves"),
    ] {
        let said = home.run(&arguments);
        assert_eq!(said.code, Some(code), "{arguments:?}: {}", said.err);
        assert!(
            said.err.contains(part) && !said.err.contains(CANARY),
            "{arguments:?}: {}",
            said.err
        );
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    }
    let said = home.run(&["export"]);
    assert!(said.code == Some(0) && said.out.contains("calendar") && said.out.contains("letter"));
    assert_eq!(Home::fresh().run(&["export", "html"]).code, Some(1));
}
