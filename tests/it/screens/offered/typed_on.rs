//! Letters that are typed on where no words are taken do nothing, and are offered an entry.

use std::time::Duration;

use trust_guide::{
    domain::{role::Role, workbook::Workbook},
    ui::{Mode, action::Opened},
};

use crate::{
    harness::{Play, welcomed},
    plans::agreed,
};

/// As quick as somebody types who does not look.
const GAPS: [u64; 3] = [75, 150, 220];

fn typed(play: &mut Play, keys: &str, gap: u64) {
    play.keys_apart(keys, Duration::from_millis(gap));
}

/// What of a workbook is there, and not in the trash.
fn there(workbook: &Workbook) -> (usize, usize) {
    let entries = workbook.journal.iter().filter(|it| it.trashed.is_none()).count();
    (entries, workbook.promises.iter().filter(|it| it.trashed.is_none()).count())
}

#[test]
fn typing_on_after_an_entry_is_closed_throws_nothing_away_and_loses_no_word() {
    for gap in GAPS {
        for close in ["<esc>", "<c-s><esc>"] {
            let mut play = Play::as_role(Role::Hurt);
            play.keys("J<home>n<enter>0<enter>");
            typed(&mut play, &format!("my words{close}dont add"), gap);
            let told = play.screen();
            assert!(told.contains("Put this in a new entry?"), "{gap} {close}: {told}");
            assert!(told.contains("dont add"), "{gap} {close}: {told}");
            assert_eq!(there(play.app.workbook()).0, 1, "{gap} {close}: {told}");
            play.keys("<enter><esc>");
            assert_eq!(there(play.app.workbook()).0, 2);
        }
    }
}

#[test]
fn typing_on_after_a_note_of_a_promise_keeps_the_promise() {
    for gap in GAPS {
        for close in ["<enter>", "<esc>"] {
            let mut play = Play::of(agreed(Role::Broke), 80, 24);
            play.keys("P");
            while !play.screen().contains("Write a note") {
                play.keys("<esc>P<down><enter>");
            }
            while !play.screen().contains("▸ Write a note") {
                play.keys("<down>");
            }
            let before = there(play.app.workbook());
            play.keys("<enter>");
            typed(&mut play, &format!("my note{close}dad said so"), gap);
            let told = play.screen();
            assert!(told.contains("dad said so"), "{gap} {close}: {told}");
            let after = there(play.app.workbook());
            assert!(after.1 >= before.1 && after.0 == before.0, "{gap} {close}: {told}");
            assert!(play.app.workbook().promises.iter().any(|it| &*it.note == "my note"));
        }
    }
}

#[test]
fn one_or_two_letters_typed_on_do_nothing_and_say_so() {
    for (gap, letters, named) in [
        (75, "d", "“d”"),
        (150, "n", "“n”"),
        (400, "w", "“w”"),
        (690, "d", "“d”"),
        (120, "dd", "“dd”"),
        (400, "no", "“no”"),
        (150, " ", "That key"),
    ] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys("wone<esc>J<home>").keys("<enter>");
        typed(&mut play, &format!("more<esc>{letters}"), gap);
        let told = play.screen();
        let said = format!("{named} did nothing: you were still typing");
        assert!(told.contains(&said), "{gap} {letters}: {told}");
        assert_eq!(there(play.app.workbook()).0, 1, "{gap}: {told}");
    }
}

/// On the line of a note of a promise.
fn note() -> Play {
    let mut play = Play::of(agreed(Role::Hurt), 80, 24);
    play.keys("P");
    while !play.screen().contains("▸ Write a note") {
        play.keys(if play.screen().contains("Write a note") {
            "<down>"
        } else {
            "<esc>P<down><enter>"
        });
    }
    play.keys("<enter>A line");
    play
}

#[test]
fn a_line_closed_by_enter_and_typed_on_slowly_runs_no_command_and_loses_no_letter() {
    let sentences = ["no more of it", "we sat down", "do not ask", "all of it", "I went", "q is"];
    let gap_of = Duration::from_millis;
    for close in ["<enter>", "<esc>"] {
        let mut closed = note();
        closed.keys(close);
        for words in sentences {
            for gap in [150, 280, 400] {
                let mut play = note();
                // The first letter, a moment to think, and the rest.
                let (first, rest) = words.split_at(1);
                play.world.strike(&format!("{close}{first}"), gap_of(gap));
                play.world.strike(&rest[..1], gap_of(1300));
                typed(&mut play, &rest[1..], gap);
                let told = play.screen();
                assert!(told.contains("Put this in a new entry?"), "{close} {words} {gap}: {told}");
                assert!(told.contains(words), "{close} {words} {gap}: {told}");
                let after = there(play.app.workbook());
                assert_eq!(after, there(closed.app.workbook()), "{close} {words} {gap}: {told}");
            }
        }
    }
}

#[test]
fn who_looks_first_or_strikes_another_key_gives_a_command() {
    for (gap, keys) in [(710, "d"), (80, "<esc>J<home>d"), (80, "<up>d"), (120, "<f2><esc>d")] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys("wone<esc>J<home><enter>more");
        typed(&mut play, "<esc>", 100);
        typed(&mut play, keys, gap);
        assert_eq!(there(play.app.workbook()).0, 0, "{gap} {keys}: {}", play.screen());
    }
    // The same key once more, after a moment, is meant.
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wone<esc>J<home><enter>more");
    typed(&mut play, "<esc>", 100);
    typed(&mut play, "d", 200);
    assert_eq!(there(play.app.workbook()).0, 1);
    typed(&mut play, "d", 400);
    assert_eq!(there(play.app.workbook()).0, 0, "{}", play.screen());
}

#[test]
fn a_sentence_on_any_screen_ticks_marks_and_deletes_nothing_in_the_end() {
    let places =
        ["", "J<home>", "P<home>", "Pv<home>", "Pvv<home>", "9+<tab><tab>", "T<home>", "L<home>"];
    for keys in places {
        for words in ["i am so angry at you", "do not ever do that", "x and no", "dad said so"] {
            for gap in [75, 250] {
                let mut play = Play::of(agreed(Role::Hurt), 80, 24);
                play.keys("wone<esc>").keys(keys).keys("<f2><esc>");
                let before = play.app.workbook().clone();
                typed(&mut play, words, gap);
                let (told, after) = (play.screen(), play.app.workbook());
                assert!(told.contains(words), "{keys} {words} {gap}: {told}");
                assert_eq!(there(after), there(&before), "{keys} {words} {gap}: {told}");
                let states = |it: &Workbook| {
                    it.promises.iter().map(|it| (it.id.clone(), it.state)).collect::<Vec<_>>()
                };
                assert_eq!(states(after), states(&before), "{keys} {words} {gap}: {told}");
                let on = |it: &Workbook| it.ticks.iter().filter(|it| it.on).count();
                assert_eq!(on(after), on(&before), "{keys} {words} {gap}: {told}");
            }
        }
    }
}

#[test]
fn a_quick_hand_that_moves_and_ticks_is_heard() {
    let mut play = Play::as_role(Role::Hurt);
    play.in_stage("9", 1);
    let ticked = |play: &Play| play.app.workbook().ticks.iter().filter(|it| it.on).count();
    let before = ticked(&play);
    typed(&mut play, "j k  j ", 200);
    typed(&mut play, "<down> ", 90);
    assert!(ticked(&play) > before, "{}", play.screen());
    let mut play = Play::of(agreed(Role::Hurt), 80, 24);
    typed(&mut play, "Pvv", 75);
    assert!(
        play.screen().contains("Calendar") || play.screen().contains("Mo"),
        "{}",
        play.screen()
    );
}

#[test]
fn words_in_the_field_of_a_day_away_are_offered_and_not_lost() {
    let mut play = Play::of(agreed(Role::Broke), 80, 24);
    play.keys("Pad said so<esc>");
    assert!(play.screen().contains("Put this in a new entry?"), "{}", play.screen());
    assert!(play.screen().contains("d said so"), "{}", play.screen());
    let mut play = Play::of(agreed(Role::Broke), 80, 24);
    play.keys("Payesterday<esc>");
    assert!(play.screen().contains("No day was closed"), "{}", play.screen());
}

#[test]
fn no_letter_digit_or_arrow_changes_who_somebody_is_here() {
    for row in ["I am here as", "I do this"] {
        for key in ["l", " ", "<right>", "f", "fa", "fj"] {
            let mut play = Play::as_role(Role::Hurt);
            play.setting(row);
            let before = play.app.workbook().profile.clone();
            play.keys(key);
            assert_eq!(play.app.workbook().profile, before, "{row} {key}: {}", play.screen());
        }
        let mut play = Play::as_role(Role::Hurt);
        play.setting(row);
        let before = play.app.workbook().profile.clone();
        // Who is here is picked from a list.
        play.keys(if row == "I am here as" { "<enter><down><enter>" } else { "<enter>" });
        assert_ne!(play.app.workbook().profile, before, "{row}: {}", play.screen());
    }
    let mut play = Play::as_role(Role::Hurt);
    play.setting("A sound when").keys("l");
    assert!(!play.app.workbook().profile.bell && play.screen().contains("Enter changes it"));
    play.keys(" ");
    assert!(play.app.workbook().profile.bell, "{}", play.screen());
}

#[test]
fn a_noun_in_the_palette_deletes_nothing_ticks_nothing_and_ends_nothing() {
    for keys in ["", "J<home>", "P<home>", "9+<tab><tab>", "T<home>", "JtG"] {
        for typed in ["trash", "kept", "delete", "promise", "entry", "answer", "words", "page"] {
            let mut play = Play::of(agreed(Role::Hurt), 80, 24);
            play.keys("wone<esc>").keys(keys);
            let before = play.app.workbook().clone();
            play.keys(":").keys(typed).keys("<enter>");
            let told = play.screen();
            assert!(!play.world.left, "{keys} {typed}: {told}");
            let after = play.app.workbook();
            assert_eq!(there(after), there(&before), "{keys} {typed}: {told}");
            let states = |it: &Workbook| it.promises.iter().map(|it| it.state).collect::<Vec<_>>();
            assert_eq!(states(after), states(&before), "{keys} {typed}: {told}");
            if typed == "trash" {
                assert!(told.contains("Trash"), "{keys}: {told}");
            }
        }
    }
}

/// At the first tick of the control check, which letters do not answer.
fn at_a_tick() -> Play {
    let mut play = Play::as_role(Role::Hurt);
    play.keys(":boundary<enter><enter>");
    for _ in 0..20 {
        if play.screen().contains("The control check") && play.app.mode() == Mode::Cell {
            return play;
        }
        play.keys("<enter>");
    }
    panic!("no tick: {}", play.screen())
}

#[test]
fn words_at_a_place_that_hears_no_letters_are_offered_and_tick_nothing() {
    for gap in [90, 170, 400] {
        let mut play = at_a_tick();
        let before = play.app.workbook().sittings.clone();
        typed(&mut play, "I was so tired", gap);
        let told = play.screen();
        assert!(told.contains("Put this in a new entry?"), "{gap}: {told}");
        assert!(told.contains("I was so tired"), "{gap}: {told}");
        assert_eq!(play.app.workbook().sittings, before, "{gap}");
    }
    let mut play = at_a_tick();
    play.keys("I");
    assert!(!play.screen().contains("Put this"), "one letter is no word: {}", play.screen());
}

#[test]
fn what_the_first_letter_of_a_word_opened_in_a_talk_is_closed_and_no_letter_is_lost() {
    for (words, gap) in [("because he", 150), ("because he", 80), ("end it all now", 150)] {
        let mut play = crate::talking::begun("talk.turns", 80, 24);
        let (mode, depth) = (play.app.mode(), play.app.screens().len());
        typed(&mut play, words, gap);
        let told = play.screen();
        assert!(told.contains("Put this in a new entry?"), "{words} {gap}: {told}");
        assert!(told.contains(words), "{words} {gap}: {told}");
        play.keys("<esc>");
        assert_eq!((play.app.mode(), play.app.screens().len()), (mode, depth), "{words} {gap}");
        assert!(play.screen().contains("For ten seconds u shows"), "{}", play.screen());
        play.keys("u");
        assert!(play.screen().contains(words), "{}", play.screen());
    }
}

#[test]
fn a_burst_behind_a_letter_that_opened_a_question_takes_it_with_it() {
    let mut play = crate::talking::begun("talk.turns", 80, 24);
    let depth = play.app.screens().len();
    typed(&mut play, "ke", 60);
    play.world.strike("ys on table", Duration::from_millis(60));
    play.keys("");
    let told = play.screen();
    assert!(told.contains("keys on table"), "{told}");
    assert_eq!(play.app.screens().len(), depth + 1, "{told}");
}

#[test]
fn an_hour_and_a_day_that_are_typed_at_once_are_heard_as_such() {
    let mut play = crate::talking::begun("talk.turns", 80, 24);
    typed(&mut play, "b20:30", 120);
    assert!(play.screen().contains("20:30") && !play.screen().contains("Put this"));
    let mut play = crate::talking::begun("talk.turns", 80, 24);
    play.keys("b<down><down><enter>so tired<esc>");
    assert!(play.screen().contains("so tired"), "no word is dropped: {}", play.screen());
}

#[test]
fn leaving_over_words_that_are_offered_loses_none_of_last_time_that_still_wait_for_an_answer() {
    let mut first = Play::as_role(Role::Hurt);
    first.keys("wIt was still<c-c>");
    let draft = first.world.drafts.last().unwrap().clone();
    for leave in ["<c-x>", "<c-c>", "<c-c><c-c>"] {
        let opened = Opened {
            guide: crate::harness::guide(),
            workbook: Ok(welcomed(Some(Role::Hurt))),
            read_only: None,
            draft: draft.clone(),
            notices: Vec::new(),
            folder: String::new(),
        };
        let mut play = Play::opened(opened, 80, 24);
        assert!(play.screen().contains("You were writing this"), "{}", play.screen());
        typed(&mut play, "half a sentence", 75);
        assert!(play.screen().contains("Put this in a new entry?"), "{}", play.screen());
        play.keys(leave);
        assert!(play.world.left, "{leave}: {}", play.screen());
        // There is one draft on the disk: that of last time is in the journal before another takes its place.
        let saved = play.world.saved.last().expect("it is saved");
        let bodies: Vec<_> = saved.journal.iter().map(|it| it.body.to_string()).collect();
        assert_eq!(bodies, ["It was still"], "{leave}");
        let left = play.world.drafts.last().unwrap().as_ref().expect("a draft");
        assert_eq!(left.body.as_str(), "half a sentence", "{leave}");
    }
}
