//! Words that are typed or pasted where nothing is written do nothing, and are offered an entry.

mod typed_on;

use trust_guide::{
    app::App,
    domain::{role::Role, workbook::Workbook},
    shell::Event,
    ui::{
        Mode, Theme,
        action::{Action, Damage, Opened},
    },
};

use crate::{
    harness::{Play, guide, welcomed},
    plans::agreed,
    screens::apart::{HURT, apart, open},
    talking::begun,
};

pub const WORDS: &str = "I ticked and deleted nothing, d x n v.";

fn opened(workbook: Result<Workbook, Damage>) -> Opened {
    let (read_only, draft, notices, folder) = (None, None, Vec::new(), String::new());
    Opened { guide: guide(), workbook, read_only, draft, notices, folder }
}

pub type Send = fn(&mut Play, &str);

/// Ways to get words onto a screen that is not for writing.
pub fn ways() -> [(&'static str, Send); 2] {
    [
        ("burst", |play, words| drop(play.burst(&words.replace('\n', "<enter>")).screen())),
        ("paste", |play, words| drop(play.paste(words).screen())),
    ]
}

/// Places, and the keys that lead there from Today.
const PLACES: [&str; 21] = [
    "",
    "9",
    "9+<tab><tab>",
    "J",
    "P",
    "Pv",
    "Pvv",
    "T",
    "L",
    "A",
    ",",
    "?",
    "M",
    "p",
    "9f",
    "Jt",
    "Jf",
    "J<enter><esc>o",
    "9j<enter>",
    "P<enter>",
    "TG<enter>",
];

#[test]
fn words_on_any_screen_run_nothing_and_become_an_entry_if_wanted() {
    for keys in PLACES {
        for (way, send) in ways() {
            let mut play = Play::of(agreed(Role::Hurt), 80, 24);
            play.keys(keys);
            let (before, depth) = (play.app.workbook().clone(), play.app.screens().len());
            send(&mut play, WORDS);
            let told = play.screen();
            assert!(told.contains("Put this in a new entry?"), "{way} {keys}: {told}");
            assert!(told.contains("I ticked and deleted nothing"), "{way} {keys}: {told}");
            assert_eq!(play.app.workbook(), &before, "{way} {keys}");
            assert_eq!(play.app.screens().len(), depth + 1, "{way} {keys}");
            play.keys("<enter>");
            assert_eq!(play.app.mode(), Mode::Write, "{way} {keys}: {}", play.screen());
            play.keys(" And more.<esc>");
            let entry = play.app.workbook().journal.iter().next_back().unwrap();
            assert_eq!(&*entry.body, format!("{WORDS} And more."), "{way} {keys}");
            assert_eq!(entry.trashed, None);
        }
    }
}

#[test]
fn words_over_a_talk_and_over_two_sides_run_nothing_either() {
    let talk = || begun("talk.turns", 80, 24);
    let side = || {
        let mut play = apart("What trust looks like", 80, 24);
        open(&mut play, HURT);
        open(&mut play, "I have it");
        play
    };
    for (way, send) in ways() {
        for mut play in [talk(), side()] {
            let before = play.app.workbook().journal.len();
            let shown = play.app.mode();
            send(&mut play, "no one is listening here\nby now");
            assert!(play.screen().contains("no one is listening here"), "{way}: {}", play.screen());
            play.keys("<esc>");
            assert_eq!(play.app.mode(), shown, "{way}: {}", play.screen());
            assert_eq!(play.app.workbook().journal.len(), before, "{way}");
        }
    }
}

#[test]
fn a_key_right_after_words_comes_after_them() {
    for gap in [46, 60, 90] {
        let mut play = Play::as_role(Role::Hurt);
        play.world.strike("my own words", std::time::Duration::ZERO);
        play.keys_apart("<enter>", std::time::Duration::from_millis(gap)).keys("!<esc>");
        assert_eq!(play.app.workbook().journal.len(), 1, "{gap}: {}", play.screen());
        assert_eq!(&*play.app.workbook().journal.at(0).unwrap().body, "my own words!");
    }
}

#[test]
fn letting_words_go_says_so_and_u_shows_them_again() {
    let mut play = Play::as_role(Role::Hurt);
    play.burst("not for keeps").keys("<down><enter>");
    assert!(
        play.screen().contains("Let go, and in no file. For ten seconds u shows the words again"),
        "{}",
        play.screen()
    );
    play.keys("u");
    assert!(play.screen().contains("not for keeps"), "{}", play.screen());
    play.keys("<esc>j");
    assert!(!play.screen().contains("Let go"), "{}", play.screen());
    play.keys("u");
    assert!(!play.screen().contains("not for keeps"), "after another key they are gone");
    assert!(play.world.saved.is_empty() && play.world.drafts.is_empty());
}

#[test]
fn words_that_were_let_go_are_gone_after_ten_seconds_and_at_once_under_the_cover() {
    let let_go = || {
        let mut play = Play::as_role(Role::Hurt);
        play.burst("not for keeps").keys("<down><enter>");
        assert!(play.app.deadline().is_some_and(|wait| wait.as_secs() <= 10), "it wakes by itself");
        play
    };
    let mut play = let_go();
    crate::talking::sleep(&mut play, 11);
    assert!(
        play.screen().contains("The words are gone. They are kept nowhere"),
        "{}",
        play.screen()
    );
    assert!(!format!("{:?}", play.app).contains("not for keeps"));
    play.keys("u");
    assert!(!play.screen().contains("not for keeps"), "{}", play.screen());
    // A clock that was set back brings nothing back.
    let mut play = let_go();
    crate::talking::sleep(&mut play, -3_600);
    play.keys("u");
    assert!(!play.screen().contains("not for keeps"), "{}", play.screen());
    for keys in ["<f9><f9>u", "<c-z>u", "ju"] {
        let mut play = let_go();
        play.keys(keys);
        assert!(!play.screen().contains("not for keeps"), "{keys}: {}", play.screen());
    }
    // Over a page that is not kept they are gone at once.
    let mut play = Play::as_role(Role::Hurt);
    play.keys("JNword<f2>").paste("not for keeps").keys("<enter>");
    assert!(play.screen().contains("The words are gone"), "{}", play.screen());
    play.keys("u");
    assert!(!play.screen().contains("not for keeps"), "{}", play.screen());
}

#[test]
fn what_is_typed_on_while_words_are_offered_goes_on_with_them() {
    let mut play = Play::as_role(Role::Hurt);
    play.burst("I am so").keys(" angry, quite.").burst("<enter>no<enter>yes").keys("<bs><bs>s");
    assert!(play.screen().contains("I am so angry, quite."), "{}", play.screen());
    play.keys("<enter><esc>");
    let entry = play.app.workbook().journal.at(0).unwrap();
    assert_eq!(&*entry.body, "I am so angry, quite.\nno\nys");
}

#[test]
fn leaving_in_a_hurry_loses_no_word_that_was_offered() {
    let mut play = Play::as_role(Role::Hurt);
    play.burst("half a thought").keys("<c-x>");
    assert!(play.world.left);
    let draft = play.world.drafts.last().unwrap().clone().unwrap();
    assert_eq!(&*draft.body, "half a thought");
}

#[test]
fn a_quick_hand_gives_commands_and_one_key_many_times_is_no_word() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys_apart("Jn", std::time::Duration::from_millis(60));
    assert!(play.screen().contains("How would you like to write?"), "{}", play.screen());
    let mut play = Play::as_role(Role::Hurt);
    play.burst("9").burst("jjjj").burst("gg").burst("GG");
    assert_eq!(play.app.mode(), Mode::Stage, "{}", play.screen());
    let mut play = Play::as_role(Role::Hurt);
    play.burst("Jn");
    assert!(play.screen().contains("How would you like to write?"), "a line that stalled");
}

#[test]
fn long_words_show_their_beginning_and_how_much_more_there_is() {
    let long = "Everything he said that evening and the whole night after it. ".repeat(40);
    for (columns, rows) in [(120, 40), (80, 24), (50, 16), (40, 12)] {
        for words in
            [long.as_str(), &"我很生气。".repeat(200), &"x".repeat(3_000), "a\n\n\n\n\n\n\n\n\nb c"]
        {
            let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
            let told = play.paste(words).screen();
            let first = words.chars().next().unwrap();
            assert!(told.contains("Put this in a new entry?") && told.contains(first), "{told}");
            assert!(told.contains('…') && told.contains("more"), "{told}");
            assert!(told.contains("Let it go") && told.contains("▸ Put it"), "{told}");
        }
    }
    let mut play = Play::as_role(Role::Hurt);
    assert!(play.paste(&long).screen().contains("more words"), "{}", play.screen());
}

#[test]
fn a_window_that_only_reads_says_that_it_cannot_keep_words() {
    let why = "Another window has this workbook";
    for keys in ["", "J", "9+<tab><tab>", "P", "Jd"] {
        for (way, send) in ways() {
            let opened =
                Opened { read_only: Some(why.to_owned()), ..opened(Ok(agreed(Role::Hurt))) };
            let mut play = Play::opened(opened, 80, 24);
            play.keys(keys);
            let before = play.app.workbook().clone();
            send(&mut play, WORDS);
            let told = play.screen();
            assert!(told.contains("cannot keep your words") && told.contains(why), "{told}");
            assert!(told.contains("I ticked and deleted nothing"), "{way}: {told}");
            play.keys("<enter>");
            assert!(!play.screen().contains("cannot keep"), "{}", play.screen());
            assert_eq!(play.app.workbook(), &before, "{way} {keys}");
        }
    }
}

#[test]
fn under_the_cover_and_in_the_private_check_words_go_nowhere_and_are_shown_nowhere() {
    for keys in [
        "<f9>",
        "w<f9>",
        "H<f9>",
        "Hire<enter><f9>",
        "H<tab><enter>",
        "H<tab><enter>yy",
        "H<tab><enter>nnnnnnnnnny",
        "H<tab><enter>?",
        "Hire<tab><enter>",
        "Hire<enter><down><down><enter>",
        "Hire<enter><down><down><enter>yy",
        "Hire<enter><down><down><enter>nnnnnnnnnny",
        "Hire<enter><down><down><enter>?",
    ] {
        for (way, send) in ways() {
            let mut play = Play::as_role(Role::Hurt);
            play.keys(keys);
            send(&mut play, "quillwort and yes");
            let mut seen = play.screen();
            play.keys("<f9><esc>");
            seen += &play.screen();
            play.keys("<f9><esc><esc>J<c-x>");
            seen += &play.screen();
            assert!(!seen.contains("quillwort"), "{way} {keys}: {seen}");
            let kept = format!(
                "{:?}",
                play.world.drafts.iter().flatten().map(|it| &*it.body).collect::<Vec<_>>()
            );
            assert!(!kept.contains("quillwort") && play.app.workbook().journal.is_empty());
        }
    }
}

#[test]
fn words_among_the_first_questions_answer_none_and_are_offered_after_them() {
    for (way, send) in ways() {
        let mut play = Play::of(Workbook::default(), 80, 24);
        send(&mut play, "I was\nso s");
        assert!(
            play.screen().contains("You will be offered your words after"),
            "{}",
            play.screen()
        );
        play.keys("<enter>");
        send(&mut play, "hurt");
        assert!(play.screen().contains("Which of these is you?"), "{way}: {}", play.screen());
        assert!(!play.screen().contains("I was so"));
        play.keys("ssssss");
        assert!(play.screen().contains("so shurt"), "{way}: {}", play.screen());
        assert!(play.world.drafts.is_empty());
    }
}

#[test]
fn words_on_help_before_anybody_began_go_nowhere() {
    for (way, send) in ways() {
        for keys in [
            "H<tab>",
            "Hire<enter>",
            "Hire<enter><down><down><down><enter>",
            "H<tab>A",
            "H<tab><end>",
            "?",
        ] {
            let mut play = Play::of(Workbook::default(), 80, 24);
            send(play.keys(keys), WORDS);
            let told = play.screen();
            assert!(
                told.contains("Nothing typed here is shown or kept")
                    || told.contains("your words are kept nowhere"),
                "{way} {keys}: {told}"
            );
            play.keys("<esc><esc><esc><esc>k");
            while !play.keys("<enter>").screen().contains("Which of these is you?") {}
            play.keys("ssssss");
            let told = play.screen();
            assert!(told.contains("ONE SMALL THING"), "{way} {keys}: {told}");
            assert!(!told.contains("ticked and"), "{way} {keys}: {told}");
        }
    }
}

/// Events before the workbook is read, and then the workbook.
fn early(send: impl FnOnce(&mut Play), opened: Opened) -> Play {
    let mut play = Play::as_role(Role::Hurt);
    play.app = App::new(1, play.world.now, (80, 24), Theme::default());
    send(&mut play);
    assert!(play.screen().contains("Opening your workbook"), "{}", play.screen());
    play.event(Event::Action(Box::new(Action::Opened(Box::new(opened)))));
    play
}

#[test]
fn what_is_typed_before_the_first_frame_lands_where_it_would_have_landed_after_it() {
    let workbook = || opened(Ok(welcomed(Some(Role::Hurt))));
    let mut play =
        early(|play| drop(play.keys("wWe went jogging<enter>home.").screen()), workbook());
    assert_eq!(play.app.mode(), Mode::Write, "{}", play.screen());
    play.keys("<esc>");
    assert_eq!(&*play.app.workbook().journal.at(0).unwrap().body, "We went jogging\nhome.");

    let mut play = early(|play| drop(play.burst("We went jogging").screen()), workbook());
    assert!(play.screen().contains("Put this in a new entry?"), "{}", play.screen());
    assert!(!play.screen().contains("without the first w"), "{}", play.screen());
    play.keys("<enter>.<esc>");
    assert_eq!(&*play.app.workbook().journal.at(0).unwrap().body, "We went jogging.");

    let mut play = early(|play| drop(play.burst("wI am here").screen()), workbook());
    assert!(play.screen().contains("wI am here"), "{}", play.screen());
    play.keys("<down><enter><esc>");
    assert_eq!(&*play.app.workbook().journal.at(0).unwrap().body, "I am here");

    let play = early(|play| drop(play.paste("J, w").screen()), workbook());
    assert!(play.screen().contains("J, w"), "{}", play.screen());
}

#[test]
fn what_is_typed_before_a_question_was_seen_answers_it_not_and_is_not_lost() {
    let mut first = Play::as_role(Role::Hurt);
    first.keys("wIt was still<c-c>");
    let draft = first.world.drafts.last().unwrap().clone();
    let with_draft = Opened { draft, ..opened(Ok(welcomed(Some(Role::Hurt)))) };
    let mut play = early(|play| drop(play.keys("<enter>so angry").screen()), with_draft.clone());
    assert!(play.screen().contains("so angry"), "{}", play.screen());
    play.keys("<enter><esc>");
    // There is one draft on the disk: the one of last time was kept before another took its place.
    let mut bodies: Vec<_> =
        play.app.workbook().journal.iter().map(|it| it.body.to_string()).collect();
    bodies.sort();
    assert_eq!(bodies, ["\nso angry", "It was still"]);
    assert_eq!(play.world.drafts.last(), Some(&None));
    let play = early(|play| drop(play.keys("<enter>").screen()), with_draft);
    assert!(play.screen().contains("You were writing this"), "{}", play.screen());

    let (reason, file) = ("Empty.".to_owned(), String::new());
    let damage = Damage { reason, file, backups: Vec::new(), instead: None };
    let play = early(|play| drop(play.keys("my words").screen()), opened(Err(damage)));
    assert!(play.screen().contains("cannot keep your words"), "{}", play.screen());
    assert!(play.screen().contains("my words"), "{}", play.screen());
}

#[test]
fn a_paste_without_marks_into_an_editor_moves_to_no_other_field() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("w").burst("one\ttwo<enter>three<tab>four").keys(".<esc>");
    let entry = play.app.workbook().journal.at(0).unwrap();
    assert_eq!((&*entry.body, entry.tags.len()), ("one\ttwo\nthree\tfour.", 0));
    let mut play = Play::as_role(Role::Hurt);
    play.keys("/").burst("lake<enter>and a tick x v d");
    assert_eq!(play.app.mode(), Mode::Find, "{}", play.screen());
    assert!(play.screen().contains("lake and a tick x v d"), "{}", play.screen());
}
