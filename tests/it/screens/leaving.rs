//! Leaving without keeping what is being typed.

use std::time::Duration;

use trust_guide::{
    domain::{role::Role, workbook::Workbook},
    shell::Event,
    store::format,
    ui::{
        Command, Effect,
        action::{Action, Opened},
    },
};

use crate::{
    harness::{Play, welcomed},
    screens::apart::{HURT, apart, open},
};

/// A word that is nowhere else.
const CANARY: &str = "quillwort";

fn leaving() -> Workbook {
    let mut workbook = welcomed(Some(Role::Broke));
    workbook.edit_profile(|profile| profile.leave_unkept = true);
    workbook
}

fn is_in(workbook: &Workbook, words: &str) -> bool {
    String::from_utf8(format::encode(workbook).unwrap()).unwrap().contains(words)
}

fn is_drafted(play: &Play) -> bool {
    matches!(play.world.drafts.last(), Some(Some(draft)) if *draft.body == *CANARY)
}

fn is_kept(play: &Play) -> bool {
    play.world.saved.last().is_some_and(|saved| is_in(saved, CANARY))
}

/// Nothing of the unfinished words was ever saved, where backups would hold it, and the draft is gone.
#[track_caller]
fn assert_gone(play: &Play, how: &str) {
    assert!(play.world.left, "{how}: {}", play.screen());
    assert!(!play.world.saved.iter().any(|saved| is_in(saved, CANARY)), "{how}: it was saved");
    assert_eq!(play.world.drafts.last(), Some(&None), "{how}: a draft stays");
}

/// The keys that lead to a field, and what was answered on the way and stays.
const FIELDS: [(&str, &str); 12] = [
    ("w", ""),
    ("w<c-t>", ""),
    ("JnG<up><up><enter>5<enter>", ""),
    ("wkept line<tab>", ""),
    ("wkept line<tab><tab>", ""),
    ("wkept line<c-s> ", "kept line"),
    ("wkept line<esc>J<enter>", "kept line"),
    (":Fill in: Apology builder<enter><enter>", ""),
    (":Fill in: Apology builder<enter><enter>kept line<enter><tab>e", "kept line"),
    ("Pn<enter>", ""),
    ("Pn<enter>half a promise<enter>", ""),
    ("Pn<enter>kept line<esc><enter>", "kept line"),
];

#[test]
fn leaving_at_once_lets_go_of_the_words_since_the_last_save_in_whichever_field() {
    for (way, kept) in FIELDS {
        for pause in [false, true] {
            let mut play = Play::of(leaving(), 80, 24);
            play.keys(way);
            if !play.app.mode().is_writing() {
                play.keys("e");
            }
            let writes = play.app.mode().is_writing();
            let keys = if writes { format!("{CANARY} and") } else { String::new() };
            if pause {
                play.keys(&keys).keys(" on<c-x>");
            } else {
                play.keys(&format!("{keys}<c-x>"));
            }
            assert_gone(&play, way);
            let last = play.world.saved.last();
            let stays = kept.is_empty() || last.is_some_and(|last| is_in(last, kept));
            assert!(stays, "{way}: what was answered before stays: {}", play.screen());
        }
    }
}

#[test]
fn what_is_made_in_steps_is_being_typed_until_its_last_step() {
    let steps = [
        "",
        "<enter>",
        "<enter>my sister",
        "<enter>my sister<enter>",
        "<enter><enter>j<enter>",
        "<enter><enter>jjjjjjj<enter>next fri",
        "<enter><enter>j<enter>j<enter>",
        "<enter><f1>",
        "<enter><enter><f2>",
    ];
    for way in steps {
        let mut play = Play::of(leaving(), 80, 24);
        play.keys("Pn<enter>").keys(CANARY).keys(way);
        crate::talking::sleep(&mut play, 5);
        play.keys("<c-x>");
        assert_gone(&play, way);
        assert!(play.app.workbook().promises.is_empty(), "{way}");
    }
    // After the last step it is there.
    let mut play = Play::of(leaving(), 80, 24);
    play.keys("Pn<enter>a whole promise<enter><enter>j<enter><enter><enter><c-x>");
    assert!(is_in(play.world.saved.last().unwrap(), "a whole promise"), "{}", play.screen());
    assert_eq!(play.app.workbook().promises.len(), 1);
}

#[test]
fn a_row_that_was_added_is_being_typed_until_it_is_left() {
    let ask = |keys: &str| {
        let mut workbook = leaving();
        workbook.edit_profile(|profile| profile.role = Some(Role::Hurt));
        workbook.edit_profile(|profile| {
            profile.company = Some(trust_guide::domain::profile::Company::Alone);
        });
        let mut play = Play::of(workbook, 80, 24);
        play.keys("Pnj<enter>");
        assert!(play.app.mode().is_writing(), "{}", play.screen());
        play.keys(CANARY).keys(keys);
        crate::talking::sleep(&mut play, 5);
        play
    };
    for way in ["", "<enter>", "<enter>him<enter>", "<tab>him<esc>", "<enter><f1>"] {
        let mut play = ask(way);
        play.keys("<c-x>");
        assert_gone(&play, way);
        assert!(!is_in(play.app.workbook(), CANARY), "{way}");
    }
    // A row that was left is kept, and so is what is asked to be saved.
    for way in ["<esc><esc>", "<c-s>", "<esc><esc>J"] {
        let mut play = ask(way);
        play.keys("<c-x>");
        assert!(is_in(play.world.saved.last().unwrap(), CANARY), "{way}: {}", play.screen());
    }
}

#[test]
fn a_line_of_a_talk_and_a_page_apart_are_let_go_of_too() {
    let mut play = crate::talking::begun("talk.turns", 80, 24);
    play.keys("ejj<enter><esc><esc>");
    assert!(play.app.mode().is_writing(), "{}", play.screen());
    let mut workbook = play.world.saved.last().unwrap().clone();
    workbook.edit_profile(|profile| *profile = leaving().profile.clone());
    let mut play = Play::of(workbook, 80, 24);
    play.keys("Tg<enter>");
    assert!(play.app.mode().is_writing(), "{}", play.screen());
    play.keys(CANARY).keys("<c-x>");
    assert_gone(&play, "a talk");

    let mut play = apart("What trust looks like", 80, 24);
    open(&mut play, HURT);
    open(&mut play, "I have it");
    play.keys("<enter>kept line<enter>");
    assert!(play.app.mode().is_writing(), "{}", play.screen());
    let mut workbook = play.world.saved.last().unwrap().clone();
    workbook.edit_profile(|profile| profile.leave_unkept = true);
    let mut play = Play::of(workbook, 80, 24);
    play.keys(":Fill in: What trust looks like<enter>t");
    open(&mut play, HURT);
    open(&mut play, "I have it");
    play.keys("<enter><enter>").keys(CANARY).keys("<c-x>");
    assert_gone(&play, "a page apart");
}

#[test]
fn a_window_that_is_closed_is_left_at_once_and_three_esc_are_too() {
    let mut play = Play::of(leaving(), 80, 24);
    play.keys("w").keys(CANARY).event(Event::Closed);
    assert_gone(&play, "closed");
    for way in
        ["w", "Pn<enter>", "JnG<up><up><enter>5<enter>", ":Fill in: Apology builder<enter><enter>"]
    {
        let mut workbook = leaving();
        workbook.edit_profile(|profile| profile.leave_on_esc = true);
        let mut play = Play::of(workbook, 80, 24);
        play.keys(way).keys(CANARY).keys("<esc><esc><esc>");
        assert_gone(&play, way);
    }
}

#[test]
fn slow_esc_are_let_go_of_as_long_as_they_leave_and_saved_when_they_do_not() {
    let mut workbook = leaving();
    workbook.edit_profile(|profile| profile.leave_on_esc = true);
    for (pause, leaves) in [(499, true), (501, false)] {
        let mut play = Play::of(workbook.clone(), 80, 24);
        play.keys("w").keys(CANARY);
        let mut now = play.world.now;
        let mut saves = false;
        for _ in 0..3 {
            now += Duration::from_millis(pause);
            // The loop wakes whenever something is due before the next key.
            let mut at = play.world.now;
            while let Some(wait) = play.app.deadline().filter(|wait| at + *wait < now) {
                at += wait;
                saves |= play.app.update(at, Action::Due).contains(&Effect::Save);
            }
            let effects = play.app.update(now, Action::Do(Command::Back));
            play.world.now = now;
            saves |= effects.contains(&Effect::Save) && is_in(play.app.workbook(), CANARY);
        }
        while let Some(wait) = play.app.deadline().filter(|wait| *wait < Duration::from_secs(5)) {
            now += wait;
            saves |= play.app.update(now, Action::Due).contains(&Effect::Save);
            if saves {
                break;
            }
        }
        assert_eq!(saves, !leaves, "a pause of {pause}");
    }
}

#[test]
fn whoever_did_not_ask_for_that_and_whoever_quits_keeps_every_word() {
    for (workbook, keys) in [(welcomed(Some(Role::Hurt)), "<c-x>"), (leaving(), "<c-c>")] {
        let mut play = Play::of(workbook.clone(), 80, 24);
        play.keys("w").keys(CANARY).keys(keys);
        assert!(play.world.left);
        assert!(is_drafted(&play) || is_kept(&play), "{keys}");
        let mut play = Play::of(workbook, 80, 24);
        play.keys("Pn<enter>").keys(CANARY).keys(keys);
        let at_once = keys == "<c-x>";
        assert_eq!((is_drafted(&play), is_kept(&play)), (at_once, !at_once), "{keys}");
    }
    let mut play = Play::of(leaving(), 80, 24);
    play.keys("w").keys(CANARY);
    let effects = play.app.update(play.world.now, Action::Crashed);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::KeepDraft(_) | Effect::Save)));
    let mut play = Play::as_role(Role::Hurt);
    play.keys("w").keys(CANARY);
    let effects = play.app.update(play.world.now, Action::Crashed);
    assert!(!effects.contains(&Effect::DiscardDraft), "a mistake of the program costs no word");
}

#[test]
fn nothing_that_is_being_typed_is_ever_sent_to_the_disk_by_itself() {
    for (way, _) in FIELDS {
        for pause in ["", "<c-z>", "<f1><esc>", "<f2><esc>", "<f9><f9>"] {
            let mut play = Play::of(leaving(), 80, 24);
            play.keys(way);
            if !play.app.mode().is_writing() {
                play.keys("e");
            }
            if !play.app.mode().is_writing() {
                continue;
            }
            // Settled after each piece: all that would come by itself has come.
            play.keys(CANARY).keys(pause).keys(" and more");
            assert!(!play.world.left, "{way}{pause}");
            let drafts = play.world.drafts.iter().flatten();
            assert_eq!(drafts.count(), 0, "{way}{pause}: a draft");
            let saved = play.world.saved.iter().any(|saved| is_in(saved, CANARY));
            assert!(!saved, "{way}{pause}: it was saved");
        }
    }
    let mut play = Play::of(leaving(), 80, 24);
    play.paste(CANARY);
    assert!(play.screen().contains("Put this in a new entry?"), "{}", play.screen());
    play.keys("<c-c>");
    assert!(play.world.left && play.world.drafts.iter().flatten().count() == 0);
    assert!(is_in(play.world.saved.last().unwrap(), CANARY), "quitting keeps every word");
    // What the question says of leaving over it is so, whatever was chosen.
    for (workbook, kept) in [(welcomed(Some(Role::Hurt)), true), (leaving(), false)] {
        let mut play = Play::of(workbook, 80, 24);
        play.paste(CANARY).paste(" and heather").burst(" and broom");
        let told = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        let says = if kept { "^X keeps them in a draft" } else { "^X leaves without them" };
        assert!(told.contains(says), "{told}");
        assert!(told.contains("quillwort and heather and broom"), "{told}");
        assert!(told.contains("in no file yet"), "{told}");
        play.keys("<c-x>");
        let mut drafted = play.world.drafts.iter().flatten().map(|draft| draft.body.to_string());
        let all =
            drafted.next_back().is_some_and(|words| words == "quillwort and heather and broom");
        assert_eq!(all, kept, "{:?}", play.world.drafts);
        assert!(play.world.left && !play.world.saved.iter().any(|saved| is_in(saved, CANARY)));
    }
    assert_eq!(play.world.saved.last().unwrap().journal.len(), 1);
}

/// An entry that is being written, with its draft on the disk, and Settings over it.
fn over_settings() -> Play {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("w").keys(CANARY);
    assert!(matches!(play.world.drafts.last(), Some(Some(_))));
    play.keys("<f2>").setting("Leave without keeping what I type");
    play
}

#[test]
fn turning_it_on_removes_the_draft_once_its_words_are_kept_or_somebody_was_asked() {
    let mut play = over_settings();
    play.keys("<enter>");
    assert!(play.screen().contains("Something is still being written"), "{}", play.screen());
    assert!(matches!(play.world.drafts.last(), Some(Some(_))), "nobody answered yet");
    play.keys("<enter>");
    assert_eq!(play.world.drafts.last(), Some(&None));
    let saved = play.world.saved.last().unwrap();
    assert!(is_in(saved, CANARY) && saved.profile.leave_unkept);

    let mut play = over_settings();
    play.keys("<enter>j<enter>");
    assert_eq!(play.world.drafts.last(), Some(&None));
    assert!(!is_in(play.world.saved.last().unwrap(), CANARY));
    play.keys("<esc>").keys("<esc>");
    assert!(play.app.mode().is_writing() && play.screen().contains(CANARY), "{}", play.screen());
    play.keys("<esc>");
    assert!(is_in(play.world.saved.last().unwrap(), CANARY));

    let mut play = over_settings();
    play.keys("<enter><esc>");
    assert!(!play.world.saved.last().unwrap().profile.leave_unkept);
    assert!(matches!(play.world.drafts.last(), Some(Some(_))));

    // With nothing being written, nothing is asked, and a draft whose words are kept is gone.
    let mut play = Play::as_role(Role::Hurt);
    play.keys("w").keys(CANARY).keys("<esc>").setting("Leave without keeping");
    play.keys("<enter>");
    assert!(play.screen().contains("Nothing unfinished is on the disk"), "{}", play.screen());
    assert_eq!(play.world.drafts.last(), Some(&None));
}

#[test]
fn a_draft_that_was_offered_and_not_answered_is_not_being_typed() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wOffered words").keys("<c-c>");
    let draft = play.world.drafts.last().unwrap().clone();
    let opened = Opened {
        guide: crate::harness::guide(),
        workbook: Ok(leaving()),
        read_only: None,
        draft,
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut play = Play::opened(opened.clone(), 80, 24);
    play.keys("<c-x>");
    assert!(play.world.left && play.world.drafts.is_empty(), "{:?}", play.world.drafts);
    let mut play = Play::opened(opened, 80, 24);
    play.keys("<enter>").keys(&format!("{CANARY}<c-x>"));
    assert_gone(&play, "gone on with");
}

#[test]
fn the_welcome_tells_of_it_whoever_shares_an_account_and_settings_turn_it_on() {
    for (columns, rows) in [(80, 24), (50, 16)] {
        for who in ["jj", "jjj"] {
            let mut play = Play::of(Workbook::default(), columns, rows);
            play.keys(&format!("<enter><enter><enter>sss{who}<enter>"));
            let told = play.screen();
            assert!(told.contains("Before you write") && told.contains("Leave now"), "{told}");
            let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(told.contains("Ctrl-X keeps what you were typing"), "{told}");
            assert!(told.contains("cut off or the power fails"), "{told}");
        }
    }
    let mut play = Play::as_role(Role::Hurt);
    play.keys(",gjjjjjjjj");
    assert!(play.screen().contains("▸ Leave without keeping what I type"));
    play.keys("<enter>");
    assert!(play.world.saved.last().unwrap().profile.leave_unkept);
    let told = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("Ctrl-C keeps it"), "{told}");
    assert!(
        told.contains("If the program is cut off or the power fails, what you were typing is gone")
    );
}
