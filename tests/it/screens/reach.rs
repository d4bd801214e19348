//! Who can open what is written here is said as it is, and “private” promises nothing.

use std::sync::Arc;

use expect_test::expect;
use trust_guide::domain::{
    day::Day, field::Answer, history::Done, id::NodeId, journal::Entry, kinds::Record, role::Role,
    sitting::Sitting, words::Words, workbook::Workbook,
};

use crate::{
    harness::{NOW, Play, guide, stamp, welcomed},
    screens::{check, pulse::begun},
};

/// The words of a screen, one after the other.
fn told(play: &Play) -> String {
    let screen = play.screen();
    // Where a question is asked, the words of the question.
    let inside = screen.lines().filter_map(|line| Some(line.split_once('┃')?.1.split_once('┃')?.0));
    let asked: Vec<&str> = inside.flat_map(str::split_whitespace).collect();
    let all: Vec<&str> = screen.split_whitespace().collect();
    if asked.is_empty() || !screen.contains("Enter choose") {
        all.join(" ")
    } else {
        asked.join(" ")
    }
}

/// A workbook of the one who was hurt in which the other one has written, too.
fn both_have_written(role: Option<Role>) -> Workbook {
    let (now, day) = (stamp(NOW), Day::of(stamp(NOW), 4));
    let mut workbook = begun(role);
    for (id, exercise) in [("h", "comm.h1"), ("b", "steady.b1")] {
        let mut sitting = Sitting::begun(id.into(), NodeId::from(exercise), now, day);
        let (_, found) =
            guide().exercise(&NodeId::from(exercise)).map(|it| (it.0, it.1.clone())).unwrap();
        let words = Answer::Line(Words::from("a few words"));
        sitting.answers.insert(found.fields[0].id.clone(), words);
        workbook.record(Done::Answer, now, Record::Sitting(Arc::new(sitting)), false);
    }
    let mut entry = Entry::begun("e".into(), now, day);
    entry.body = Words::from("We sat by the lake.");
    workbook.record(Done::Entry, now, Record::Entry(Arc::new(entry)), false);
    workbook
}

#[test]
fn no_screen_calls_anything_private_that_others_can_open() {
    // Every road to words of one’s own: pages, numbers, entries, promises, settings, names of commands.
    let roads = [
        ":Fill in: Soft start<enter>",
        ":Fill in: Soft start<enter><enter>",
        ":Talk rules<enter>",
        ":Talk rules<enter>v",
        ":Fill in: Two sliders<enter>",
        "J",
        "Jn",
        "Jn<enter>",
        "JN",
        "J<enter>",
        "w",
        "p",
        "p<enter>",
        "p<enter><enter>",
        "L",
        "P",
        "Pn",
        "T",
        "/",
        "/lake",
        ",",
        ",G",
        ":",
        ":share",
        "?",
        "9",
        "0",
        "u",
        ":Stay, wait<enter>",
        ":Stay, wait<enter><enter>",
    ];
    for workbook in [
        both_have_written(Some(Role::Hurt)),
        both_have_written(Some(Role::Broke)),
        both_have_written(None),
        begun(Some(Role::Both)),
        begun(Some(Role::Hurt)),
        begun(None),
    ] {
        for road in roads {
            let mut play = Play::of(workbook.clone(), 80, 24);
            play.keys(road);
            let words = told(&play).to_lowercase();
            let words = words.replace("private safety check", "").replace("private check", "");
            assert!(!words.contains("private"), "{road}: {}", play.screen());
        }
    }
}

#[test]
fn where_two_write_every_page_says_that_anyone_at_this_keyboard_can_open_it() {
    for workbook in [
        both_have_written(Some(Role::Hurt)),
        both_have_written(Some(Role::Broke)),
        begun(Some(Role::Both)),
    ] {
        for road in [":Fill in: One small goal<enter>", "w", "J", "p<enter><enter>"] {
            let mut play = Play::of(workbook.clone(), 80, 24);
            let words = told(play.keys(road));
            assert!(
                words.contains("anyone at this keyboard can open"),
                "{road}: {}",
                play.screen()
            );
        }
        let mut small = Play::of(workbook.clone(), 50, 16);
        let words = told(small.keys(":Fill in: One small goal<enter>"));
        assert!(words.contains("anyone here can open it"), "{}", small.screen());
    }
    let mut one = Play::of(begun(Some(Role::Hurt)), 80, 24);
    let words = told(one.keys(":Fill in: One small goal<enter>"));
    assert!(words.contains("a file that anyone who uses this account can open"), "{words}");
    assert!(!words.contains("keyboard"), "{words}");
}

#[test]
fn settings_say_what_is_so_where_two_write() {
    let mut play = Play::of(both_have_written(Some(Role::Hurt)), 80, 60);
    play.keys(",<end>");
    assert!(told(&play).contains("anyone at this keyboard can open it"), "{}", play.screen());
}

#[test]
fn changing_who_is_here_says_what_it_shows_before_it_shows_it() {
    let mut play = Play::of(both_have_written(Some(Role::Hurt)), 80, 24);
    play.keys(",<enter>j<enter>");
    check(
        &play,
        expect![[r#"
              Settings                                                  Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              YOU
            ▸ I am here as                         the one who was hurt
              I do this                            together
              What b┏ Before it changes ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
              It cam┃  It shows what the one who broke trust wrote here alone:     ┃
                    ┃  their pages. Are they here?                                 ┃
              PRIVAC┃                                                              ┃
              Your b┃▸ Leave it as it is                                           ┃
              Helpli┃  Show it: the one who broke trust                            ┃
              Call i┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
              Esc three times leaves at once       no
              Leave without keeping what I type    no
                If yes, a crash or a power cut loses what you are typing.

              COMFORT
              My day starts at                     04:00
              Nothing hard is offered from         21:00
              Colours                              same as the terminal                    ↓

            ────────────────────────────────────────────────────────────────────────────────
              Enter choose   Esc close   F2 keys   ^X leave
        "#]],
    );
    assert_eq!(play.app.workbook().profile.role, Some(Role::Hurt));
    play.keys("<enter>");
    assert_eq!(play.app.workbook().profile.role, Some(Role::Hurt), "leaving it comes first");
    play.keys("<enter>j<enter>j<enter>");
    assert_eq!(play.app.workbook().profile.role, Some(Role::Broke));
    // From one of the two to both: the other one’s pages go on to ask whether that one is here.
    play.keys("<enter>j<enter>");
    assert!(!told(&play).contains("Before it changes"), "{}", play.screen());
    assert_eq!(play.app.workbook().profile.role, Some(Role::Both));
    let mut numbers = Play::of(begun(Some(Role::Both)), 80, 24);
    numbers.keys("p<enter><enter>3<enter>,<enter><up><enter>");
    assert_eq!(numbers.app.workbook().profile.role, Some(Role::Broke), "only of one it is asked");
    numbers.keys("<enter><home><enter>");
    assert!(
        told(&numbers).contains("their numbers, on Today and Look back"),
        "{}",
        numbers.screen()
    );
    numbers.keys("<esc><esc>");
    assert!(!numbers.screen().contains("you said"), "{}", numbers.screen());
}

#[test]
fn one_person_changes_who_they_are_and_nothing_is_asked() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    play.keys("p3<enter>,<enter>j<enter>");
    assert_eq!(play.app.workbook().profile.role, Some(Role::Broke), "{}", play.screen());
}

/// What the linter says of words, without the words that it looks for: those are other people’s.
fn said_of_words(linter: &str) -> String {
    let linter: toml::Table = toml::from_str(linter).unwrap();
    let rules = linter["rule"].as_array().unwrap();
    let said: Vec<&str> = rules
        .iter()
        .flat_map(|rule| ["why", "try"].map(|note| rule[note].as_str().unwrap()))
        .collect();
    assert!(said.len() > 100, "only {} notes", said.len());
    said.join("\n")
}

#[test]
fn the_guide_promises_no_privacy_that_there_is_not() {
    fn files(folder: &std::path::Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { files(&path, found) } else { found.push(path) }
        }
    }
    let mut found = Vec::new();
    files(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content/en"), &mut found);
    // The check keeps nothing, and marks that do not meet are in no file; the command line takes no words of a person
    // as arguments, and `doctor` prints none; the rest is about life.
    let so = [
        "visibility = \"private\"",
        "private safety check",
        "private check",
        "private words are never arguments",
        "without a private word",
        "no private chat",
        "private channel",
        "private thoughts",
        "in private",
        // What leaves the book in an export is what was marked so, or not.
        "what is private",
        "}: private",
        "own is private",
        "--private",
    ];
    for path in found {
        let text = std::fs::read_to_string(&path).unwrap();
        let is_linter = path.file_name().is_some_and(|name| name == "linter.toml");
        let text = if is_linter { said_of_words(&text) } else { text };
        // The name of a phrase is read by nobody.
        let is_phrases = path.extension().is_some_and(|end| end == "ftl");
        let said = |line: &str| line.split_once(" = ").map_or(line, |(_, said)| said).to_owned();
        let text = if is_phrases { text.lines().map(said).collect() } else { text };
        let text = text.to_lowercase();
        let text = so.iter().fold(text, |text, phrase| text.replace(phrase, ""));
        assert!(!text.contains("private"), "{}", path.display());
    }
}

#[test]
fn a_page_for_one_person_says_so_to_two_who_sit_together_and_to_nobody_else() {
    let guide = crate::harness::guide();
    let all = guide.stages.iter().flat_map(|stage| &stage.exercises);
    for exercise in all.filter(|exercise| exercise.role == Role::Any) {
        for role in [Some(Role::Both), Some(Role::Hurt), None] {
            let mut play = Play::of(welcomed(role), 100, 40);
            play.keys(&format!(":Fill in: {}<enter>", exercise.title));
            let says = play.screen().contains("for one of you, say who");
            assert_eq!(says, role == Some(Role::Both), "{role:?} {}", play.screen());
        }
    }
}

#[test]
fn two_who_sat_here_together_stay_two_when_one_of_them_goes_on_alone() {
    let mut workbook = welcomed(None);
    workbook.edit_profile(|profile| profile.company = None);
    let mut play = Play::of(workbook, 80, 24);
    play.keys(",<enter><up><enter>");
    assert_eq!(play.app.workbook().profile.role, Some(Role::Both), "{}", play.screen());
    play.keys("<enter><up><enter>");
    assert_eq!(play.app.workbook().profile.role, Some(Role::Broke), "nobody else is asked for");
    assert!(told(&play).contains("I do this together"), "{}", play.screen());
    play.keys("<esc>P");
    assert!(told(&play).contains("An act with a day"), "a plan of two: {}", play.screen());
    // What is written under one role can be opened by the other one, and says so.
    play.keys("<esc>wMine<f3>");
    let saved = play.app.workbook().clone();
    assert!(saved.profile.sat_together);
    play.keys("<esc>J");
    assert!(told(&play).contains("anyone at this keyboard can open"), "{}", play.screen());
    // That one is alone after all is theirs to say.
    play.keys("<esc>,j<enter>");
    assert!(told(&play).contains("I do this alone"), "{}", play.screen());
}
