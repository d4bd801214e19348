//! Every integration test, in one binary: one link, one harness.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test that cannot go on should stop, and may write its own files"
)]
// `UPDATE_EXPECT=1` writes every expected screen with these.
#![allow(clippy::needless_raw_string_hashes, reason = "the tool that updates them writes them so")]

mod adding;
mod at_table;
mod backups;
mod books;
mod cast;
mod changes;
mod claims;
mod cli;
mod conflicts;
mod content;
mod copying;
mod counting;
mod cursor;
mod damage;
mod documents;
mod drafts;
mod editor;
mod erased;
mod exports;
mod erasing;
mod elsewhere;
mod erasure;
mod faults;
mod floods;
mod going_back;
mod golden;
mod harness;
mod keeping;
mod ids;
mod imports;
#[cfg(unix)]
mod in_the_way;
mod inbox;
mod kept_where;
mod kinds;
mod laws;
mod lines;
mod links;
mod logs;
mod linter;
mod merging;
mod month;
mod moving;
mod offering;
mod outside;
mod prompts;
mod past_days;
mod pasting;
mod pictures;
mod packed;
mod pages;
mod parting;
mod parts;
mod phrases;
mod plans;
mod power;
#[cfg(unix)]
mod pty;
mod safety;
mod same_day;
mod screens;
mod sealed;
mod session;
mod table;
mod talking;
mod ticks;
mod today;
mod tidy;
mod two_windows;
mod undo;
mod waiting;
mod welcoming;
mod windows;

#[test]
fn no_test_file_is_forgotten() {
    let listed = include_str!("main.rs");
    for entry in std::fs::read_dir("tests/it").unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        if path.extension().is_some_and(|ext| ext == "rs") && name != "main" {
            let line = format!("mod {name};");
            assert!(listed.contains(&line), "tests/it/{name}.rs is not in main.rs");
        }
    }
}
