//! What is called kept or deleted: never before the save that holds it is confirmed.

use std::{fs, path::Path};

use trust_guide::{
    domain::{role::Role, workbook::Workbook},
    ui::action::Opened,
};

use crate::{
    harness::{Play, guide, welcomed},
    screens::{
        apart::{HURT, apart, open, seals},
        touch::{ladder, marking, marks},
    },
};

/// What the disk does from the moment something is claimed.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Disk {
    Works,
    /// It takes a save, and says nothing of it yet.
    Ponders,
    Fails,
}

/// Something that is called kept or deleted: how to come there, the keys that do it, and what is said.
struct Case {
    comes: fn() -> Play,
    keys: &'static str,
    done: &'static str,
}

fn draft_of_last_time() -> Play {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wWe walked to the lake<c-x>");
    let draft = play.world.drafts.last().unwrap().clone();
    assert!(draft.is_some());
    let opened = Opened {
        guide: guide(),
        workbook: Ok(welcomed(Some(Role::Hurt))),
        read_only: None,
        draft,
        notices: Vec::new(),
        folder: String::new(),
    };
    Play::opened(opened, 80, 24)
}

fn promised() -> Play {
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pn<enter>Be home at six<enter><enter><enter><enter><enter>0g");
    for _ in 0..20 {
        if play.screen().contains("▸ ┃ ○ Be home at six") {
            return play;
        }
        play.keys("j");
    }
    panic!("{}", play.screen())
}

fn in_the_trash() -> Play {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wWe walked to the lake<esc>Jd").keys(",G<enter>");
    assert!(play.screen().starts_with("  Trash"), "{}", play.screen());
    play
}

fn sealed() -> Play {
    let mut play = apart("What trust looks like", 80, 24);
    seals(&mut play, HURT, &["line"]);
    open(&mut play, HURT);
    open(&mut play, "I have it");
    open(&mut play, "Take my page back");
    play
}

fn both_marked() -> Play {
    let mut play = marking(&ladder(), 80, 24);
    marks(&mut play, [1, 1, 1]);
    play.keys("<enter><enter>");
    marks(&mut play, [1, 1, 1]);
    play
}

const CASES: &[Case] = &[
    Case { comes: promised, keys: " ", done: "Kept: “Be home at six”. u takes it back" },
    Case { comes: draft_of_last_time, keys: "j<enter>", done: "Kept" },
    Case {
        comes: || Play::as_role(Role::Hurt),
        keys: "Hire<enter><down><enter>",
        done: "Kept in your workbook",
    },
    Case {
        comes: || Play::as_role(Role::Broke),
        keys: ":Fill in: Apology builder<enter><enter>I lied to you.<esc>G",
        done: "It is kept",
    },
    Case { comes: || Play::as_role(Role::Hurt), keys: "p5", done: "Kept. Enter closes" },
    Case { comes: in_the_trash, keys: "dj<enter>", done: "Deleted for good" },
    Case { comes: sealed, keys: "j<enter>", done: "Taken back, and deleted" },
    Case { comes: both_marked, keys: "<enter>", done: "Kept on your shared page" },
];

#[test]
fn nothing_is_called_kept_or_deleted_before_the_disk_has_it() {
    for Case { comes, keys, done } in CASES {
        for disk in [Disk::Works, Disk::Ponders, Disk::Fails] {
            let mut play = comes();
            play.world.ponders = disk == Disk::Ponders;
            play.world.refuses = disk == Disk::Fails;
            play.keys(keys);
            let shown = play.screen();
            assert_eq!(shown.contains(done), disk == Disk::Works, "{keys} {disk:?}: {shown}");
            if disk == Disk::Works {
                continue;
            }
            let is_so = shown.contains("Noted") || shown.contains("Deleted here");
            assert!(is_so || shown.contains("Not saved"), "{keys} {disk:?}: {shown}");
            // The same again, once the disk has it.
            play.world.ponders = false;
            play.world.refuses = false;
            if disk == Disk::Fails {
                play.keys("<c-l>").keys("<c-s>");
                assert!(!play.world.saved.is_empty(), "{keys}: it is tried again");
                assert!(!play.screen().contains("not saved yet"), "{}", play.screen());
            }
        }
    }
}

#[test]
fn what_is_said_while_the_disk_ponders_becomes_true_when_it_answers() {
    let mut play = promised();
    play.world.ponders = true;
    play.keys(" ");
    assert!(play.screen().contains("Noted. u takes it back"), "{}", play.screen());
    play.world.answer();
    play.keys("");
    assert!(play.screen().contains("Kept: “Be home at six”. u takes it back"), "{}", play.screen());
    // A save that was under way before does not hold it.
    let mut play = promised();
    play.world.ponders = true;
    play.keys("w").keys("a line<esc>").keys("0").keys(" ");
    let earlier = play.screen();
    assert!(!earlier.contains("Kept."), "{earlier}");
}

#[test]
fn a_window_that_only_reads_calls_nothing_kept() {
    for Case { comes, keys, done } in CASES.iter().filter(|case| case.done != "Kept") {
        let workbook: Workbook = comes().app.workbook().clone();
        let opened = Opened {
            guide: guide(),
            workbook: Ok(workbook),
            read_only: Some("Another window has this workbook".to_owned()),
            draft: None,
            notices: Vec::new(),
            folder: String::new(),
        };
        let mut play = Play::opened(opened, 80, 24);
        play.keys(keys);
        assert!(!play.screen().contains(done), "{keys}: {}", play.screen());
        assert!(play.world.saved.is_empty());
    }
}

/// A sentence that a screen tells by itself, in the source.
fn told(source: &str) -> impl Iterator<Item = &str> {
    source.split("tell(").skip(1).filter_map(|rest| rest.split(')').next())
}

#[test]
fn no_screen_tells_by_itself_that_something_is_kept_saved_or_deleted() {
    let mut offences = Vec::new();
    let mut folders = vec![Path::new("src/screens").to_owned(), Path::new("src/app").to_owned()];
    while let Some(folder) = folders.pop() {
        for file in fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            for words in told(&source).filter(|words| words.contains('"')) {
                let lower = words.to_lowercase();
                let claims = ["kept", "saved", "deleted"].iter().any(|word| lower.contains(word));
                let denies = ["nothing", "kept nowhere", "not kept"].iter();
                if claims && !denies.clone().any(|word| lower.contains(word)) {
                    offences.push(format!("{}: {words}", path.display()));
                }
            }
        }
    }
    assert_eq!(offences, Vec::<String>::new());
}
