//! Words typed among the first questions: whatever is pressed, none is lost without being shown and
//! answered.

use proptest::prelude::*;
use trust_guide::{
    domain::{profile::Company, role::Role, workbook::Workbook},
    screens::{Screen, welcome::Part},
    store::format,
};

use crate::harness::Play;

#[derive(Clone, Debug)]
enum Step {
    Keys(&'static str),
    /// Words in one burst, or pasted.
    Words(bool),
}

fn step() -> impl Strategy<Value = Step> {
    let keys = prop::sample::select(vec![
        "<enter>",
        "<enter>",
        "<enter>",
        "<esc>",
        "<esc>",
        "s",
        "s",
        "j",
        "k",
        "H",
        "<f1>",
        "<tab>",
        "<left>",
        "<right>",
        "q",
        "0",
        "?",
        "J",
        ",",
        "w",
        "u",
        "<f9><f9>",
        "<c-l>",
        "<c-s>",
        " ",
        "<down><down><enter>",
    ]);
    prop_oneof![3 => keys.prop_map(Step::Keys), 2 => any::<bool>().prop_map(Step::Words)]
}

/// All words that are on any screen to be kept, in an editor, or kept.
fn held(play: &Play) -> String {
    let mut all = String::from_utf8(format::encode(play.app.workbook()).unwrap()).unwrap();
    for screen in play.app.screens() {
        match screen {
            Screen::Ask(ask) => {
                all += &ask.shown_words().unwrap_or_default();
                all += &ask.about;
            }
            Screen::Entry(entry) => {
                all += &entry.body.text();
                all += &entry.title.text();
                all += &entry.tags.text();
            }
            _ => (),
        }
    }
    for draft in play.world.drafts.last().into_iter().flatten() {
        all += &draft.body;
    }
    // A letter of another key may have come between, and never parts a word.
    all
}

fn plays(steps: &[Step]) -> Result<(), TestCaseError> {
    let mut play = Play::of(Workbook::default(), 80, 24);
    let mut sent: Vec<String> = Vec::new();
    let mut way = String::new();
    for (number, step) in steps.iter().enumerate() {
        if play.world.left {
            break;
        }
        let before = held(&play);
        match step {
            // A letter that is typed within a word makes it another one.
            Step::Keys("<left>") if play.app.mode().is_writing() => (),
            Step::Keys(keys) => {
                way += keys;
                play.keys(keys);
            }
            Step::Words(pasted) => {
                let words = format!("zq{number}ax");
                way.extend(["[", &words, "]"]);
                if *pasted {
                    play.paste(&words);
                } else {
                    play.burst(&words);
                }
                let notice = play.app.notice().unwrap_or_default();
                let refused = notice.starts_with("Nothing typed here");
                let looked_for =
                    matches!(play.app.screens().last(), Some(Screen::Help(_) | Screen::Find(_)));
                if !refused && !looked_for {
                    sent.push(words);
                }
            }
        }
        let notice = play.app.notice().unwrap_or_default();
        let answered = notice.starts_with("Let go") || notice.starts_with("In the trash");
        if answered || play.world.left {
            // Shown, and answered.
            sent.retain(|words| !before.contains(words.as_str()));
        }
    }
    // To the end of the first questions: whatever waits is offered there.
    for _ in 0..12 {
        let welcomes = |screen: &Screen| matches!(screen, Screen::Welcome(_));
        let asks = |screen: &Screen| welcomes(screen) || matches!(screen, Screen::Locking(_));
        if play.world.left || !play.app.screens().iter().any(asks) {
            break;
        }
        let keys = match play.app.screens().last() {
            Some(Screen::Welcome(welcome)) if welcome.part == Part::Hello => "<home><enter>",
            Some(Screen::Welcome(_)) => "s",
            _ => "<esc>",
        };
        play.keys(keys);
        way += keys;
    }
    let all = held(&play);
    for words in sent {
        let is_there = all.contains(&words);
        prop_assert!(is_there, "{words} is lost: {way}\n{}", play.screen());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn no_words_of_the_welcome_are_lost_without_being_shown_and_answered(
        steps in prop::collection::vec(step(), 1..14),
    ) {
        plays(&steps)?;
    }
}

#[test]
fn leaving_at_once_among_the_questions_keeps_a_draft_but_not_where_others_may_open_it() {
    for (way, is_kept) in [
        ("<enter>", true),
        ("<enter>ss", true),
        ("<enter>ssssj<enter>", true),
        ("<enter>ssssk<enter>", false),
        ("<enter>sssssjj<enter>", false),
        ("", false),
    ] {
        let mut play = Play::of(Workbook::default(), 80, 24);
        play.keys(way).burst("beside the river").keys("<c-x>");
        assert!(play.world.left, "{way}: {}", play.screen());
        let draft = play.world.drafts.iter().flatten().last();
        assert_eq!(draft.map(|draft| &*draft.body), is_kept.then_some("beside the river"), "{way}");
    }
    // Whoever quits is shown the words first.
    for quits in ["q", "<c-c>"] {
        let mut play = Play::of(Workbook::default(), 80, 24);
        play.keys("<enter>").burst("beside the river").keys(quits);
        assert!(
            !play.world.left && play.screen().contains("beside the river"),
            "{}",
            play.screen()
        );
        play.keys("<esc>ssssss");
        assert!(play.screen().contains("Put this in a new entry?"), "{}", play.screen());
    }
}

#[test]
fn an_entry_with_nothing_but_tags_is_kept() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("w<tab><tab>river<esc>");
    assert!(play.world.saved.last().is_some_and(|saved| saved.journal.len() == 1));
}

#[test]
fn leaving_before_the_last_of_the_first_questions_keeps_none_of_the_answers() {
    for way in [
        "<enter>",
        "<enter><enter>",
        "<enter>j<enter>j<enter>",
        "<enter>j<enter>j<enter>j<enter>k<enter>j<enter>",
        "<enter>jj<enter>sjj<enter>",
    ] {
        for leaves in ["<c-x>", "<c-c>", "q", "jj<enter><esc>jj<enter>"] {
            let mut play = Play::of(Workbook::default(), 80, 24);
            play.keys(way).keys(leaves);
            if leaves.contains("<esc>") {
                // Back and forth among the questions first.
                play.keys("<c-x>");
            }
            assert!(play.world.saved.is_empty() && play.world.drafts.is_empty(), "{way}{leaves}");
        }
    }
    // "Leave now", under what is said where others may open the pages.
    let mut play = Play::of(Workbook::default(), 80, 24);
    play.keys("<enter><enter><enter>sssjj<enter>");
    assert!(play.screen().contains("Leave now"), "{}", play.screen());
    play.pick("Leave now");
    assert!(play.world.left && play.world.saved.is_empty() && play.world.drafts.is_empty());
}

#[test]
fn what_is_answered_last_is_what_is_kept() {
    let kept = |keys: &str| {
        let mut play = Play::of(Workbook::default(), 80, 24);
        play.keys(keys);
        let profile = play.world.saved.last().unwrap().profile.clone();
        (profile.role, profile.company)
    };
    assert_eq!(kept("<enter><enter><enter>sssj<enter>"), (Some(Role::Hurt), Some(Company::Alone)));
    // Back, another answer; back, and skipped.
    let again = kept("<enter><enter><enter><esc><esc>j<enter>j<enter>sssj<enter>");
    assert_eq!(again, (Some(Role::Broke), Some(Company::Together)));
    assert_eq!(kept("<enter><enter><esc>ssssss"), (None, None));
    // Alone first, then: we sit here together.
    let two = kept("<enter><enter><enter><esc><esc>jj<enter>ssj<enter>");
    assert_eq!(two, (Some(Role::Both), Some(Company::Together)));
}

#[test]
fn no_digit_or_letter_drops_what_was_answered_so_far() {
    let mut play = Play::of(Workbook::default(), 80, 24);
    play.keys("<enter>");
    for (part, answer) in [
        (Part::Role, "<enter>"),
        (Part::Company, "<enter>"),
        (Part::WhatBroke, "s"),
        (Part::CameOut, "s"),
        (Part::Safe, "s"),
    ] {
        for key in ["0", "1", "2", "4", "7", "8", "9", ","] {
            play.keys(key);
            let Screen::Welcome(welcome) = play.app.screens().last().unwrap() else {
                panic!("{part:?} {key}: {}", play.screen());
            };
            assert_eq!(welcome.part, part, "{key}");
        }
        // Help and writing come back to it.
        play.keys("H<esc>");
        assert!(
            matches!(play.app.screens().last(), Some(Screen::Welcome(welcome)) if welcome.part == part)
        );
        play.keys(answer);
    }
    play.keys("j<enter>");
    let profile = &play.world.saved.last().unwrap().profile;
    assert_eq!((profile.role, profile.company), (Some(Role::Hurt), Some(Company::Alone)));
}
