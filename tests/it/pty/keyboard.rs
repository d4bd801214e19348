//! What a terminal sends besides keys, and keys that it sends in odd ways.

use std::time::Duration;

use super::{
    at_once::{at_its_pace, at_once},
    window::{Home, Window},
};

/// Answers to questions that this program never asked, or asked long ago.
const REPLIES: &[&str] = &[
    "\u{1b}[?997;1n",
    "\u{1b}[?2026;2$y",
    "\u{1b}[?15n",
    "\u{1b}[>1;10;0c",
    "\u{1b}[?2;0;0S",
    "\u{1b}[12;40R",
    "\u{1b}[48;24;80;480;640t",
    "\u{1b}]4;1;rgb:cccc/0000/0000\u{1b}\\",
    "\u{1b}]52;c;aGVsbG8=\u{7}",
    "\u{1b}P>|tmux 3.5a\u{1b}\\",
    "\u{1b}_Gi=31;OK\u{1b}\\",
];

const F9: &str = "\u{1b}[20~";

/// How long a lone Esc waits for the rest of a key, and how long anything else that has begun does at least.
const AFTER_ESC: Duration = Duration::from_millis(50);
const AFTER_A_BEGINNING: Duration = Duration::from_millis(500);

fn leaves(window: &mut Window) {
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
}

/// Whether the screen is light where nothing stands.
fn is_light(window: &Window) -> bool {
    let cell = window.screen().cell(12, 40).unwrap();
    match cell.bgcolor() {
        vt100::Color::Idx(number) => matches!(number, 230 | 231 | 254 | 255),
        vt100::Color::Rgb(red, _, _) => red > 128,
        vt100::Color::Default => false,
    }
}

#[test]
fn replies_that_nobody_waits_for_cost_no_word_and_no_way_out() {
    let home = Home::welcomed();
    let mut window = home.writing("We");
    for reply in REPLIES {
        window.keys(reply).keys(" w");
    }
    let words = format!("We{}", " w".repeat(REPLIES.len()));
    window.shows(&words).at("Journal");
    leaves(&mut window);
    assert!(home.read("draft.json").contains(&words), "{}", home.read("draft.json"));

    for reply in REPLIES {
        for cut in [2, 3, reply.len() / 2, reply.len() - 1, reply.len()] {
            let home = Home::welcomed();
            let mut window = home.window();
            window.at("Today").keys(&reply[..cut]);
            leaves(&mut window);
        }
    }
}

#[test]
fn what_never_ends_is_given_up_and_the_next_letter_is_a_word() {
    let home = Home::welcomed();
    let mut window = home.writing("We");
    for begun in ["\u{1b}]52;c;", "\u{1b}P1;2|", "\u{1b}[1;2", "\u{1b}[M!"] {
        window.keys(begun).listen_for(Duration::from_millis(300));
        window.keys("a");
    }
    window.shows("Weaaaa");
    // A paste that never ends is what came of it; a way out that comes alone is one.
    window.keys("\u{1b}[200~ never ends").listen_for(Duration::from_millis(250));
    leaves(&mut window);
    assert!(home.read("draft.json").contains("Weaaaa never ends"), "{}", home.read("draft.json"));
}

#[test]
fn a_key_that_the_line_cuts_in_two_is_that_key() {
    const PAUSE: Duration = Duration::from_millis(15);
    at_its_pace(|home| {
        let mut window = home.writing("one");
        for (begun, rest, limit, typed) in [
            ("\u{1b}", "[D", AFTER_ESC, "a"),
            ("\u{1b}[1;", "2D", AFTER_A_BEGINNING, ""),
            ("\u{1b}", "OC", AFTER_ESC, "b"),
        ] {
            window.keys(begun).sends_on(rest, PAUSE, limit)?;
            window.listen_for(Duration::from_millis(60)).keys(typed);
        }
        // Left, a; left with Shift marks it; right lets the mark go.
        window.shows("onab").at("Journal");
        window.keys("\u{1b}").sends_on("[20~", PAUSE, AFTER_ESC)?;
        window.shows("Mo Tu We Th Fr Sa Su").listen_for(Duration::from_millis(200));
        window.keys(F9).shows("onab");
        leaves(&mut window);
        Some(())
    });
}

#[test]
fn esc_three_times_in_one_read_leaves_for_who_chose_so() {
    let home = Home::welcomed();
    let chosen =
        home.read("workbook.json").replace(r#""leave_on_esc": false"#, r#""leave_on_esc": true"#);
    assert!(chosen.contains(r#""leave_on_esc": true"#), "{chosen}");
    std::fs::write(home.file("workbook.json"), chosen).unwrap();
    let mut window = home.writing("We");
    window.keys("\u{1b}\u{1b}\u{1b}");
    assert_eq!(window.exit_code(), 0);
}

#[test]
fn esc_and_a_letter_that_a_line_sends_at_once_take_no_word() {
    let home = Home::welcomed();
    let mut window = home.writing("one two");
    window.keys("\u{1b}b").keys("\u{1b}d").keys("x").shows("one xtwo");
    // Alt-j means nothing while writing: nothing is left for it, and the letter is a word.
    window.keys("\u{1b}j").shows("one xjtwo").at("Journal");
    leaves(&mut window);
}

#[test]
fn half_of_an_answer_leaves_no_entry_and_the_words_after_it_are_words() {
    let cases = [
        ("\u{1b}P", 120),
        ("\u{1b}O", 150),
        ("\u{1b}]", 60),
        ("\u{1b}_", 60),
        ("\u{1b}_", 150),
        ("\u{1b}X", 150),
        ("\u{1b}[", 150),
        ("\u{1b}[?997", 200),
    ];
    at_once(&cases, |&(begun, pause)| {
        at_its_pace(|home| {
            let mut window = home.writing("We");
            let pause = Duration::from_millis(pause);
            window.keys(begun).sends_on("hear you", pause, AFTER_A_BEGINNING)?;
            window.shows("hear you").listen_for(Duration::from_millis(700));
            window.keys(" now").shows("hear you now").at("Journal");
            leaves(&mut window);
            let draft = home.read("draft.json");
            assert!(draft.contains("hear you now"), "{draft}");
            Some(())
        });
    });
}

#[test]
fn letters_that_are_held_in_doubt_are_kept_when_a_signal_ends_it() {
    for signal in [rustix::process::Signal::TERM, rustix::process::Signal::HUP] {
        at_its_pace(|home| {
            let mut window = home.writing("We");
            window.keys("\u{1b}P1+r52");
            for (letter, pause) in [("a", 200), ("d", 130), ("d", 130)] {
                window.sends_on(letter, Duration::from_millis(pause), AFTER_A_BEGINNING)?;
            }
            window.listen_for(Duration::from_millis(130));
            window.signal(signal).ends();
            assert!(home.read("draft.json").contains("Weadd"), "{}", home.read("draft.json"));
            Some(())
        });
    }
}

#[test]
fn the_background_is_heard_whenever_it_is_told_and_remembered() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.at("Today");
    assert!(!is_light(&window));
    // What is shown goes out before what is asked.
    window.until("it was asked", |window| window.raw(0).contains("\u{1b}]11;?"));
    assert_eq!(window.raw(0).matches("\u{1b}]11;?").count(), 1);
    let (before, _) =
        window.raw(0).split_once("\u{1b}]11;?").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    assert!(before.contains("[?2026l"), "it was asked before anything was shown");
    window.listen_for(Duration::from_millis(400));
    window.keys("\u{1b}]11;rgb:ffff/ffff/d7d7\u{1b}\\").until("it is light", is_light);
    window.keeps("A line that is kept");
    window.keys("q");
    assert_eq!(window.exit_code(), 0);
    let mut again = home.window();
    again.at("Today");
    assert!(is_light(&again));
    again.keys("\u{1b}]11;rgb:1b1b/1818/1616\u{7}").until("it is dark", |window| !is_light(window));
    leaves(&mut again);
}

#[test]
fn a_background_told_in_pieces_is_heard_and_writes_nothing() {
    const PAUSE: Duration = Duration::from_millis(180);
    at_its_pace(|home| {
        let mut window = home.writing("We");
        window.keys("\u{1b}]11;rgb:ff");
        for piece in ["ff/ff", "f", "f/d7d7", "\u{1b}", "\\"] {
            window.sends_on(piece, PAUSE, AFTER_A_BEGINNING)?;
        }
        window.until("it is light", is_light);
        // Half of a key is that key, and not Esc and letters.
        for (begun, rest) in [("\u{1b}[", "D"), ("\u{1b}[1;", "2C")] {
            window.listen_for(PAUSE).keys(begun).sends_on(rest, PAUSE, AFTER_A_BEGINNING)?;
        }
        window.listen_for(Duration::from_millis(60));
        window.keys("x").shows("Wx").at("Journal");
        // What is held for the desktop is no letter.
        window.keys("\u{1b}[?0u").listen_for(Duration::from_millis(50));
        window.keys("\u{1b}[122;9u\u{1b}[113;17u").keys("y").shows("Wxy").at("Journal");
        leaves(&mut window);
        let draft = home.read("draft.json");
        assert!(draft.contains("\"body\": \"Wxy\""), "{draft}");
        Some(())
    });
}

#[test]
fn a_terminal_that_can_report_keys_is_had_to_and_given_back_as_it_was() {
    let home = Home::welcomed();
    let mut window = home.writing("We");
    assert!(window.raw(0).contains("\u{1b}[?u") && !window.raw(0).contains("\u{1b}[>5u"));
    window
        .keys("\u{1b}[?0u")
        .until("keys are to be reported", |window| window.raw(0).contains("\u{1b}[>5u"));
    // Ctrl-A on a Cyrillic keyboard marks all; then the cover, twice; then Esc closes the entry at once.
    window.keys("\u{1b}[1092::97;5u").keys("x").keys(" on").shows("x on");
    window.keys("\u{1b}[27u").shows("saved").at("Today");
    window.keys("\u{1b}[120;5u");
    assert_eq!(window.exit_code(), 0);
    let raw = window.raw(0);
    assert!(raw.rfind("\u{1b}[<u") > raw.rfind("\u{1b}[>5u"), "{raw:?}");
    assert!(raw.rfind("\u{1b}[<u") < raw.rfind("\u{1b}[?1049l"), "{raw:?}");
}

#[test]
fn what_an_earlier_program_left_on_is_switched_off_before_the_first_frame() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.at("Today");
    let raw = window.raw(0);
    let before = raw.split("[?2026h").next().unwrap();
    for left_on in ["[?1000l", "[?1003l", "[?1004l", "[?1006l", "[?2031l", "[>4m", "[=0u"] {
        assert!(before.contains(left_on), "{left_on} in {before:?}");
    }
    leaves(&mut window);
    // An old console is told nothing that it might take for something else.
    let mut window = home.shell("TERM=linux exec \"$0\"");
    window.at("Today");
    for unknown in ["\u{1b}[>4m", "\u{1b}[=0u", "]11;?", "[?u"] {
        assert!(!window.raw(0).contains(unknown), "{unknown:?}");
    }
    leaves(&mut window);
}

#[test]
fn a_terminal_that_goes_away_unheard_ends_it_and_keeps_the_draft() {
    let home = Home::welcomed();
    let mut window = home.shell("trap '' HUP; exec \"$0\"");
    window.at("Today").keys("w").at("Journal").keys("quillwort").shows("quillwort");
    window.hang_up().ends();
    assert!(home.read("draft.json").contains("quillwort"), "{}", home.read("draft.json"));
}

#[test]
fn after_it_was_stopped_the_terminal_is_asked_again() {
    let home = Home::welcomed();
    let mut window = home.shell("set -m; \"$0\"; jobs; read answer; fg; echo over");
    window
        .at("Today")
        .keys("\u{1b}[?0u")
        .until("keys are reported", |window| window.raw(0).contains("\u{1b}[>5u"));
    window.keys("\u{1a}").shows("Stopped");
    let from = window.written();
    assert!(window.raw(0).contains("\u{1b}[<u"));
    window.keys("\r").until("it is drawn again and keys are reported", |window| {
        window.is_at("Today") && window.raw(from).contains("\u{1b}[>5u")
    });
    window.until("it is asked again", |window| window.raw(from).contains("]11;?"));
    window.keys("q").shows("over").listen_for(Duration::from_millis(100));
    is_given_back_as_often_as_taken(&window);
}

/// What a terminal stacks is taken off as often as it was put there.
fn is_given_back_as_often_as_taken(window: &Window) {
    let raw = window.raw(0);
    for (put, taken_off) in [("[22;2t", "[23;2t"), ("[>5u", "[<u")] {
        let times = |it: &str| raw.matches(it).count();
        assert_eq!(times(put), times(taken_off), "{put}: {raw:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_program_that_was_stopped_from_outside_hears_keys_again() {
    let home = Home::welcomed();
    let script = "set -m; \"$0\"; stty sane; echo ready; read answer; fg; echo over";
    let mut window = home.shell(script);
    window.at("Today");
    window.signal_child(rustix::process::Signal::STOP);
    window.until("the shell goes on", |window| window.raw(0).contains("ready"));
    let from = window.written();
    window.keys("\r").until("it is drawn again", |window| window.raw(from).contains("Today"));
    window.keys("J").at("Journal").keys("\u{18}").shows("over");
    window.listen_for(Duration::from_millis(100));
    is_given_back_as_often_as_taken(&window);
}
