//! The trash: everything that was taken away is there, and can be deleted for good.

use std::sync::Arc;

use trust_guide::{
    domain::{
        day::Day,
        history::Done,
        id::{NodeId, RecordId},
        kinds::Record,
        profile::Company,
        promise::Promise,
        role::Role,
        talk::Talk,
        workbook::Workbook,
    },
    store::format,
};

use crate::{
    harness::{Play, welcomed},
    plans::{agreed, today},
    screens::plan::walk_to,
};

/// A word that is nowhere else.
const CANARY: &str = "quillwort";

fn says_it(workbook: &Workbook) -> bool {
    String::from_utf8(format::encode(workbook).unwrap()).unwrap().contains(CANARY)
}

/// Nothing of it is in the workbook, in what undo holds, in the last save or in a draft that is left.
#[track_caller]
fn assert_gone(play: &mut Play, how: &str) {
    assert!(!says_it(play.app.workbook()), "{how}: in the workbook");
    assert!(!says_it(play.world.saved.last().unwrap()), "{how}: on the disk");
    let draft = play.world.drafts.last().cloned().flatten();
    assert!(draft.is_none_or(|draft| !draft.body.contains(CANARY)), "{how}: in the draft");
    play.keys("u");
    assert!(!play.screen().contains(CANARY), "{how}: {}", play.screen());
    play.keys("<enter>");
    assert!(!says_it(play.app.workbook()), "{how}: after u");
    play.keys("<esc><c-r><esc>");
    assert!(!says_it(play.app.workbook()), "{how}: after ^R");
}

fn alone() -> Play {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
    Play::of(workbook, 80, 24)
}

/// Ways to have something in the trash, and what it is called there.
fn taken_away() -> Vec<(&'static str, Play)> {
    let play = |keys: &str| {
        let mut play = alone();
        play.keys(keys);
        play
    };
    vec![
        ("entry", play("wquillwort<esc>Jd")),
        ("promise", play("Pn<enter>quillwort<enter><enter><enter><esc><esc>Pd")),
        ("page", play(":Fill in: My signs<enter><enter>quillwort<esc>gdj<enter>")),
        ("talk", {
            let mut workbook = welcomed(Some(Role::Hurt));
            workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
            let now = Play::of(Workbook::default(), 80, 24).world.now;
            let id = NodeId::from("talk.weekly");
            let mut talk = Talk::begun("t".into(), id, now, Day::of(now, 4));
            (talk.line, talk.ended) = (CANARY.into(), Some(now));
            workbook.record(Done::TalkStep, now, Record::Talk(Arc::new(talk)), false);
            let mut play = Play::of(workbook, 80, 24);
            play.keys("TGd");
            play
        }),
    ]
}

#[test]
fn whatever_was_taken_away_is_in_one_trash_and_comes_back_from_there() {
    for (kind, mut play) in taken_away() {
        assert_eq!(play.app.workbook().trash().len(), 1, "{kind}: {}", play.screen());
        play.keys(",G<enter>");
        let told = play.screen();
        assert!(told.contains(&format!("{kind} · ")), "{kind}: {told}");
        play.keys("<enter>");
        assert!(play.app.workbook().trash().is_empty(), "{kind}: {}", play.screen());
        assert!(play.screen().contains("Back in") || play.screen().contains("Back on"), "{kind}");
        assert!(play.screen().contains("The trash is empty."), "{kind}: {}", play.screen());
        play.keys("u");
        assert_eq!(play.app.workbook().trash().len(), 1, "{kind}: {}", play.screen());
    }
}

#[test]
fn whatever_is_in_the_trash_is_deleted_for_good_after_a_question() {
    for (kind, mut play) in taken_away() {
        play.keys(",G<enter>d");
        let told = play.screen();
        assert!(told.contains(&format!("Delete this {kind} for good?")), "{kind}: {told}");
        play.keys("<enter>");
        assert_eq!(play.app.workbook().trash().len(), 1, "{kind}: the first answer keeps it");
        assert!(says_it(play.app.workbook()), "{kind}");
        play.keys("dj<enter>");
        assert!(play.screen().contains("Deleted for good"), "{kind}: {}", play.screen());
        assert_eq!(play.world.backups_deleted, 0);
        assert_gone(&mut play, kind);
    }
}

#[test]
fn an_entry_can_be_read_in_the_trash_and_says_nothing_twice() {
    let mut play = alone();
    play.keys("wquillwort").keys("<esc>Jdt");
    assert_eq!(play.screen().matches(CANARY).count(), 1, "{}", play.screen());
    let mut play = alone();
    play.keys("wthe lake<enter>and quillwort<esc>Jdt");
    let told = play.screen();
    assert!(told.contains("the lake") && told.contains("and quillwort"), "{told}");
}

#[test]
fn a_promise_and_a_talk_are_deleted_for_good_where_they_are_listed_as_well() {
    for (kind, mut play) in taken_away() {
        let place = match kind {
            "promise" => "P",
            "talk" => "T",
            _ => continue,
        };
        play.keys(place).keys("G<enter>Gd");
        let told = play.screen();
        assert!(told.contains(&format!("Delete this {kind} for good?")), "{kind}: {told}");
        play.keys("j<enter>");
        assert!(!play.screen().contains(CANARY), "{kind}: {}", play.screen());
        assert_gone(&mut play, kind);
    }
}

#[test]
fn a_line_that_was_taken_out_of_a_page_is_gone_once_undo_is_forgotten() {
    for keys in ["<c-p>", "t"] {
        let mut play = alone();
        play.keys(":Fill in: My signs<enter><enter>quillwort<esc>d");
        assert!(play.screen().contains("The line is taken away"), "{}", play.screen());
        assert!(says_it(play.app.workbook()), "u brings it back");
        // In Settings, and at the end of the trash.
        match keys {
            "t" => play.keys("<esc>JtGd"),
            _ => play.keys("<esc>").setting("Forget what can be undone").keys("<enter>"),
        };
        assert!(play.screen().contains("Forget what can be undone?"), "{}", play.screen());
        play.keys("<enter>");
        assert!(says_it(play.app.workbook()), "the first answer leaves it");
        match keys {
            "t" => play.keys("d"),
            _ => play.keys("<enter>"),
        };
        play.keys("j<enter>");
        assert!(play.screen().contains("What could be undone is forgotten"), "{}", play.screen());
        assert_gone(&mut play, keys);
    }
}

#[test]
fn the_backups_go_only_after_the_disk_has_the_workbook_without_the_words() {
    let mut play = alone();
    play.keys("wquillwort<esc>Jdtd");
    assert!(play.screen().contains("and the backups so far"), "{}", play.screen());
    play.world.disk_full = true;
    play.keys("jj<enter>");
    assert_eq!(play.world.backups_deleted, 0, "the save failed");
    play.world.disk_full = false;
    play.keys("<c-s>");
    assert_eq!(play.world.backups_deleted, 1);
    assert_gone(&mut play, "with the backups");
    assert_eq!(play.world.backups_deleted, 1, "once");
    // And from Settings, at any time.
    play.setting("Delete the backups so far").keys("<enter><enter>");
    assert_eq!(play.world.backups_deleted, 1, "the first answer keeps them");
    play.keys("<enter>j<enter>");
    assert_eq!(play.world.backups_deleted, 2);
}

#[test]
fn what_an_open_editor_could_undo_is_forgotten_too() {
    let mut play = alone();
    play.keys("JNquillwort<c-w>plain words<f2>,");
    play.setting("Forget what can be undone").keys("<enter>");
    play.keys("j<enter><esc><esc><esc>");
    // What was cut comes back neither by undo nor as what is put in.
    for _ in 0..9 {
        play.keys("<c-z><c-y>");
    }
    assert!(!play.screen().contains(CANARY), "{}", play.screen());
}

#[test]
fn a_page_of_the_other_one_is_named_by_nothing_but_whose_it_is() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    play.keys(":Fill in: My signs<enter><enter>quillwort<esc>gdj<enter>");
    let mut workbook = play.app.workbook().clone();
    workbook.edit_profile(|profile| profile.role = Some(Role::Broke));
    let mut other = Play::of(workbook, 80, 24);
    other.keys("Jt");
    assert!(!other.screen().contains(CANARY), "{}", other.screen());
}

/// An entry, a page and a part of a promise of the one who was hurt, in the trash where two write.
fn theirs_in_the_trash(reader: Option<Role>) -> Workbook {
    let mut play = Play::of(agreed(Role::Hurt), 80, 60);
    play.keys("wquillwort<esc>Jd<esc>");
    play.keys(":Fill in: My signs<enter><enter>quillwort<esc>gdj<enter><esc><esc>");
    let mut workbook = play.app.workbook().clone();
    let (id, now) = (RecordId::from("part"), play.world.now);
    let mut part = Promise::made(id, "Phones away".into(), Role::Hurt, now, today());
    part.half_of = Some(RecordId::from("a1@2026-11-23"));
    part.trashed = Some(now);
    workbook.put(Record::Promise(Arc::new(part)));
    workbook.edit_profile(|profile| {
        profile.role = reader;
        profile.sat_together = true;
    });
    workbook
}

fn in_trash(play: &Play) -> usize {
    play.app.workbook().trash().len()
}

#[test]
fn where_two_sit_it_is_asked_whose_it_is_before_anything_of_one_is_put_back_or_deleted() {
    for reader in [Some(Role::Both), None] {
        let mut play = Play::of(theirs_in_the_trash(reader), 80, 60);
        play.keys("Jt<home>");
        let all = in_trash(&play);
        assert!(all >= 3, "{}", play.screen());
        for row in 0..all {
            for key in ["r", "<enter>", "d"] {
                let down = "<down>".repeat(row);
                let mut play = Play::of(theirs_in_the_trash(reader), 80, 60);
                play.keys("Jt<home>").keys(&down).keys(key);
                let told = play.screen();
                assert!(told.contains("Whose is it?"), "{reader:?} {row} {key}: {told}");
                assert!(told.contains("▸ Leave it in the trash"), "{row} {key}: {told}");
                play.keys("<enter>");
                assert_eq!(in_trash(&play), all, "{row} {key}: {}", play.screen());
                play.keys(key).keys("<down><enter>");
                if key == "d" {
                    let told = play.screen();
                    assert!(told.contains("for good?"), "{row}: {told}");
                    assert!(told.contains("▸ Keep it in the trash"), "{row}: {told}");
                } else {
                    assert_eq!(in_trash(&play), all - 1, "{row} {key}: {}", play.screen());
                }
            }
        }
    }
}

#[test]
fn what_is_one_partners_alone_is_not_put_back_or_deleted_by_the_other() {
    let all = in_trash(&Play::of(theirs_in_the_trash(Some(Role::Broke)), 80, 60));
    for row in 0..all {
        for key in ["r", "d"] {
            let mut play = Play::of(theirs_in_the_trash(Some(Role::Broke)), 80, 60);
            play.keys("Jt<home>").keys(&"<down>".repeat(row)).keys(key);
            let told = play.screen();
            assert!(told.contains("Only they can") || told.contains("own part"), "{key}: {told}");
            assert_eq!(in_trash(&play), all, "{row} {key}: {told}");
        }
    }
    let mut play = Play::of(theirs_in_the_trash(Some(Role::Hurt)), 80, 60);
    play.keys("Jt<home>r");
    assert_eq!(in_trash(&play), all - 1, "one’s own comes back at once: {}", play.screen());
}

#[test]
fn a_part_in_the_trash_at_the_end_of_the_plan_asks_whose_it_is_too() {
    for key in ["<enter>", "d"] {
        let mut play = Play::of(theirs_in_the_trash(Some(Role::Both)), 80, 60);
        play.keys("P");
        walk_to(&mut play, "▸ · 1 promise taken away");
        play.keys("<enter>");
        walk_to(&mut play, "▸ · Phones away who was hurt");
        let all = in_trash(&play);
        play.keys(key);
        assert!(play.screen().contains("Whose is it?"), "{key}: {}", play.screen());
        play.keys("<down><enter>");
        if key == "d" {
            assert!(play.screen().contains("for good?"), "{}", play.screen());
        } else {
            assert_eq!(in_trash(&play), all - 1, "{}", play.screen());
        }
    }
}
