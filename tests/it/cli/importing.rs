//! Bringing entries in from another program: shown first, asked for, and kept as one step.

use std::{
    fs,
    io::{Cursor, Write},
};

use super::Home;

const JOURNAL: &str = "[2026-01-05 21:10] A heron by the lake.\nIt stood there. @water\n\n[2026-01-06 07:30] Gone. *\n";

fn with_a_journal() -> (Home, String) {
    let home = Home::fresh();
    let file = home.0.path().join("notes.txt");
    fs::write(&file, JOURNAL).unwrap();
    (home, file.to_str().unwrap().to_owned())
}

#[test]
fn nothing_comes_in_before_it_was_shown_and_said() {
    let (home, file) = with_a_journal();
    let said = home.run(&["import", "jrnl", &file]);
    assert_eq!(said.code, Some(3), "{}", said.err);
    assert!(said.out.contains("2 entries, 5 Jan 2026 to 6 Jan 2026"), "{}", said.out);
    assert!(said.out.contains("“starred” stays behind, in 1 entry"), "{}", said.out);
    assert!(said.err.contains("--yes") && !home.words().exists(), "{}", said.err);
    let said = home.run(&["import", "jrnl", &file, "--yes"]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(said.out.contains("Kept: 2 entries"), "{}", said.out);
    let book = home.read();
    assert_eq!(book.journal.len(), 2);
    assert!(book.journal.at(0).unwrap().body.contains("A heron by the lake.\nIt stood there."));
    let said = home.run(&["import", "jrnl", &file, "--yes"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(
        said.out.contains("Nothing new") && said.out.contains("2 entries are here already"),
        "{}",
        said.out
    );
    assert_eq!(home.read().journal.len(), 2);
}

#[test]
fn a_folder_of_days_that_was_written_out_comes_back() {
    let (home, file) = with_a_journal();
    assert_eq!(home.run(&["import", "jrnl", &file, "--yes"]).code, Some(0));
    let days = home.0.path().join("days");
    let days = days.to_str().unwrap();
    let said = home.run(&["export", "markdown", "--days", "--private", "--yes", "--to", days]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let other = Home::fresh();
    let said = other.run(&["import", "markdown", days, "--yes"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let book = other.read();
    assert_eq!(book.journal.len(), 2);
    assert!(book.journal.iter().any(|entry| entry.body.contains("A heron by the lake.")));
    assert!(book.journal.iter().any(|entry| entry.tags.iter().any(|tag| &**tag == "water")));
}

/// An archive as Day One writes it: a file of JSON for each journal, pictures beside them.
fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

#[test]
fn an_export_of_day_one_comes_in_as_it_was_written_and_its_pictures_are_told() {
    let home = Home::fresh();
    let file = home.0.path().join("export.zip");
    let words = |text: &str, day: u8| {
        format!(
            "{{\"entries\":[{{\"creationDate\":\"2026-01-0{day}T08:00:00Z\",\"text\":\"{text}\",\
             \"photos\":[{{\"md5\":\"a\"}}]}}]}}"
        )
    };
    let (one, two) = (words("A heron", 5), words("A wren", 6));
    let whole = archive(&[
        ("Journal.json", &one),
        ("Travels.JSON", &two),
        ("photos/a.jpeg", "no words"),
        ("photos/b.jpeg", "no words"),
        ("__MACOSX/._Journal.json", "no words"),
    ]);
    fs::write(&file, &whole).unwrap();
    let file = file.to_str().unwrap();
    let said = home.run(&["import", "day-one", file]);
    assert_eq!(said.code, Some(3), "{}", said.err);
    assert!(said.out.contains("2 entries") && said.out.contains("“photos” stays behind"));
    assert!(said.out.contains("2 other files in the archive"), "{}", said.out);
    assert!(!home.words().exists());
    assert_eq!(home.run(&["import", "day-one", file, "--yes"]).code, Some(0));
    let book = home.read();
    assert_eq!(book.journal.len(), 2);
    assert!(book.journal.iter().any(|entry| &*entry.body == "A heron"));
    let again = home.run(&["import", "day-one", file, "--yes"]);
    assert!(again.out.contains("2 entries are here already"), "{}", again.out);
    for (bytes, part) in [
        (archive(&[("photos/a.jpeg", &one)]), "not in the form"),
        (archive(&[("a.json", &one), ("b.json", "{")]), "line 1 of b.json"),
        (whole[..whole.len() - 30].to_vec(), "not in the form"),
        (archive(&[("a.json", &" ".repeat(64 * 1024 * 1024 + 1))]), "more words than"),
    ] {
        fs::write(file, bytes).unwrap();
        let said = home.run(&["import", "day-one", file, "--yes"]);
        assert_eq!(said.code, Some(3), "{}", said.err);
        assert!(said.err.contains(part) && said.err.lines().count() == 1, "{}", said.err);
        assert_eq!(home.read().journal.len(), 2, "nothing half in");
    }
    let said = home.run(&["import", "jrnl", file]);
    assert!(said.code == Some(3) && said.err.contains("is an archive"), "{}", said.err);
}

#[test]
fn what_cannot_be_read_is_told_in_a_line_without_a_word_of_it() {
    let (home, file) = with_a_journal();
    for (arguments, code, part) in [
        (vec!["import"], 0, ""),
        (vec!["import", "jrnl"], 2, "which file"),
        (vec!["import", "nothing", "x"], 2, "jrnl, tui-journal"),
        (vec!["import", "day-one", &file], 3, "line 1"),
        (vec!["import", "csv", &file], 3, "no column"),
        (vec!["import", "jrnl", "/nowhere/at/all"], 1, "there is no"),
    ] {
        let said = home.run(&arguments);
        assert_eq!(said.code, Some(code), "{arguments:?}: {}", said.err);
        assert!(said.err.contains(part) && !said.err.contains("heron"), "{}", said.err);
        assert!(said.err.lines().count() <= 1, "{}", said.err);
    }
    assert!(home.run(&["import"]).out.contains("tui-journal"));
    assert!(!home.words().exists());
}
