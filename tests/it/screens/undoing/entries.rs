//! Undo tells entries of one day apart, and leaves alone what was done in another role.

use std::sync::Arc;

use trust_guide::domain::{
    history::{Change, Done},
    id::RecordId,
    journal::Entry,
    kinds::Record,
    role::Role,
    talk::Talk,
    words::Words,
    workbook::Workbook,
};

use super::{CANARY, asked, changed, now, promise, says, sitting, tick, today};
use crate::harness::{Play, guide, welcomed};

/// Five entries of one day, one begun each minute, or all in one.
fn five_entries(apart: i64) -> Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    for place in 0..5 {
        let at = now() + chrono::Duration::minutes(place * apart);
        let mut entry = Entry::begun(RecordId::from(format!("e{place}").as_str()), at, today());
        entry.body = Words::from(format!("{CANARY}{place} has just six words here").as_str());
        workbook.record(Done::Entry, at, Record::Entry(Arc::new(entry)), false);
    }
    workbook
}

#[test]
fn entries_of_one_day_can_be_told_apart_and_show_words_only_where_they_are_on_the_screen() {
    for apart in [1, 0] {
        let mut told = std::collections::BTreeSet::new();
        let mut play = Play::of(five_entries(apart), 100, 40);
        for _ in 0..5 {
            play.keys("u");
            let question = asked(&play.screen());
            assert!(question.contains("6 words") && !question.contains(CANARY), "{question}");
            told.insert(question);
            play.keys("j<enter>");
            let notice = play.app.notice().unwrap_or_default();
            assert!(!notice.contains(CANARY), "{notice}");
        }
        assert_eq!(told.len(), 5, "{told:?}");
        // In the journal the words are on the screen anyway, as long as they are.
        let mut play = Play::of(five_entries(apart), 80, 24);
        let notice = |play: &Play| play.app.notice().unwrap_or_default().to_owned();
        play.keys("Ju");
        assert!(!notice(&play).contains(CANARY), "in the trash: {}", notice(&play));
        play.keys("<c-r>");
        assert!(notice(&play).contains("6 words: “quillwort4 has just six…”"), "{}", notice(&play));
        play.keys("<f9>");
        assert!(!play.screen().contains("entry") && !play.screen().contains(CANARY));
        play.keys("<f9>");
        assert_eq!(play.app.notice(), None, "{}", play.screen());
    }
}

#[test]
fn what_was_done_in_another_role_is_left_alone_unless_it_is_said_whose_and_what() {
    let mark = || tick("steady.step.basics", true);
    let mut ticked = welcomed(Some(Role::Hurt));
    ticked.record(Done::Ticked, now(), mark(), false);
    let mut promised = welcomed(Some(Role::Hurt));
    promised.record(Done::Promise, now(), promise("p", "Save", false), false);
    for (workbook, road, what) in
        [(ticked, "9", "ticked “I ate"), (promised, "P", "the new promise “Save”")]
    {
        for role in [Some(Role::Broke), Some(Role::Both), None] {
            let mut workbook = workbook.clone();
            workbook.edit_profile(|profile| profile.role = role);
            // What one ticked alone is named to nobody else.
            let is_hidden = road == "9";
            let what = if is_hidden { "a tick (the one who was hurt)" } else { what };
            let mut play = Play::of(workbook.clone(), 100, 40);
            play.keys(road).keys("u");
            let question = asked(&play.screen());
            assert!(question.contains(what), "{role:?} {what}: {}", play.screen());
            assert!(question.contains("the one who was hurt"), "{question}");
            assert!(!question.contains(CANARY), "{question}");
            play.keys("<enter>");
            assert_eq!(play.app.workbook().journal, workbook.journal);
            assert_eq!(play.app.workbook().ticks, workbook.ticks);
            assert_eq!(play.app.workbook().promises, workbook.promises);
            assert_eq!(play.app.workbook().sittings, workbook.sittings);
            // Taken back all the same, it is not done again without a question either.
            play.keys("uj<enter><c-r>");
            let question = asked(&play.screen());
            assert!(question.contains("Do it again") && question.contains(what), "{question}");
        }
    }
}

#[test]
fn what_is_private_to_another_one_is_theirs_alone_to_take_back_and_told_by_no_word_of_it() {
    let mut filled = welcomed(Some(Role::Hurt));
    filled.record(Done::Answer, now(), sitting("resp.h2", false, |_| ()), false);
    // A page of one side is theirs, whoever was there to write.
    let mut both = welcomed(Some(Role::Both));
    both.record(Done::Answer, now(), sitting("resp.h2", false, |_| ()), false);
    let mut promised = welcomed(Some(Role::Hurt));
    promised.record(Done::Promise, now(), promise("p", CANARY, true), false);
    for (workbook, road, what, asks) in [
        (five_entries(1), "J", "an entry (the one who was hurt)", true),
        (five_entries(1), "0", "an entry (the one who was hurt)", true),
        (filled.clone(), "0", "a page (the one who was hurt)", true),
        (filled, "1", "a page (the one who was hurt)", true),
        (both, "0", "a page (the one who was hurt)", false),
        (promised, "P", "a promise (the one who was hurt)", true),
    ] {
        let roles = [Some(Role::Broke), Some(Role::Both), None];
        for role in roles.into_iter().take(if asks { 3 } else { 1 }) {
            let mut workbook = workbook.clone();
            workbook.edit_profile(|profile| profile.role = role);
            let mut play = Play::of(workbook.clone(), 100, 40);
            play.keys(road).keys("u");
            let screen = play.screen();
            let said = if role == Some(Role::Broke) {
                screen.lines().last().unwrap_or_default().to_owned()
            } else {
                asked(&screen)
            };
            assert!(said.contains(what), "{role:?} {road} {what}: {screen}");
            for told in ["19:57", "20:01", "words", "Responsib", CANARY] {
                assert!(!said.contains(told), "{role:?} {what}: {said}");
            }
            if role == Some(Role::Broke) {
                assert!(said.contains("Only they can take this back"), "{said}");
                play.keys("<enter><esc>");
            } else {
                assert!(said.contains("I am the one who was hurt. Take it back"), "{said}");
                play.keys("<enter>");
            }
            assert_eq!(play.app.workbook().journal, workbook.journal);
            assert_eq!(play.app.workbook().promises, workbook.promises);
            assert_eq!(play.app.workbook().sittings, workbook.sittings);
        }
    }
}

#[test]
fn who_did_something_is_kept_with_it_and_a_file_without_that_opens() {
    let workbook = five_entries(1);
    let change = workbook.history.last().unwrap();
    assert_eq!(change.by, Some(Role::Hurt));
    let mut plain = (**change).clone();
    plain.by = None;
    let json = serde_json::to_string(&plain).unwrap();
    assert!(!json.contains("\"by\""), "{json}");
    assert_eq!(serde_json::from_str::<Change>(&json).unwrap(), plain);
}

#[test]
fn a_talk_is_named_by_its_title() {
    let talk = |line: &str| {
        let id = RecordId::from("t");
        let guide = guide();
        let script = &guide.scripts[0];
        let mut talk = Talk::begun(id, script.id.clone(), now(), today());
        talk.line = Words::from(line);
        (script.title.clone(), Record::Talk(Arc::new(talk)))
    };
    let (title, before) = talk("");
    for (what, told) in [
        ("the beginning of a talk", "the beginning of"),
        ("a step of the talk", "a step of"),
        ("a break", "a break in"),
        ("coming back", "coming back to"),
        ("the line of a talk", "the line of"),
        ("the end of a talk", "the end of"),
        ("deleting a talk", "deleting"),
        ("putting back a talk", "putting back"),
        ("change from outside", "a change from another window,"),
    ] {
        says(changed(what, before.clone(), talk(CANARY).1), &format!("{told} “{title}”"));
    }
}
