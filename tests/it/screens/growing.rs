//! No line that is typed scrolls sideways: it wraps and grows, on every screen and at every size; and no title
//! is torn to one word a line by what stands beside it.

use trust_guide::{domain::role::Role, shell::Event};

use crate::{
    harness::{Play, welcomed},
    screens::apart::{HURT, apart, open},
    talking::begun,
};

const SIZES: [(u16, u16); 3] = [(120, 40), (50, 16), (40, 12)];

/// Every place where one line is typed, with the keys that lead there.
fn places(columns: u16, rows: u16) -> Vec<(&'static str, Play)> {
    let by_keys = |role: Role, keys: &str| {
        let mut play = Play::of(welcomed(Some(role)), columns, rows);
        play.keys(keys);
        play
    };
    let mut places = vec![
        ("a line of an exercise", by_keys(Role::Hurt, ":Fill in: One small goal<enter><enter>")),
        ("a line of a list", by_keys(Role::Hurt, ":Fill in: Session card<enter><enter><tab>")),
        ("a date", by_keys(Role::Hurt, ":Fill in: Session card<enter><enter>")),
        ("a cell of a table", by_keys(Role::Hurt, ":Fill in: Boundary sheet<enter><enter><enter>")),
        (
            "a date in a table",
            by_keys(
                Role::Hurt,
                ":Fill in: Boundary sheet<enter><enter><enter><esc>jjjjjjjjjj<enter>",
            ),
        ),
        (
            "a new row of the plan",
            by_keys(Role::Broke, ":Fill in: The trust agreement<enter><enter>"),
        ),
        ("the title of an entry", by_keys(Role::Hurt, "w<s-tab>")),
        ("the tags of an entry", by_keys(Role::Hurt, "w<tab>")),
        ("what is looked for", by_keys(Role::Hurt, "/")),
        ("a name in the palette", by_keys(Role::Hurt, ":")),
        ("an act in one line", by_keys(Role::Broke, "Pnj<enter>")),
        ("a promise", by_keys(Role::Broke, "Pn<enter>")),
        ("to whom", by_keys(Role::Broke, "Pn<enter>Be home<enter>")),
    ];
    let mut line = begun("talk.turns", columns, rows);
    line.keys("ejj<enter><esc><esc>");
    places.push(("the line of a talk", line));
    let mut side = apart("What trust looks like", columns, rows);
    open(&mut side, HURT);
    open(&mut side, "I have it");
    side.keys("<enter>");
    places.push(("a line written apart", side));
    for (place, play) in &places {
        assert!(play.app.mode().is_writing(), "{place}: {}", play.screen());
    }
    places
}

/// The screen with all that frames and blanks add taken out.
fn letters(play: &Play) -> String {
    let is_word = |letter: &char| !letter.is_whitespace() && !"┃│↑↓▸•".contains(*letter);
    play.screen().chars().filter(is_word).collect()
}

#[test]
fn a_line_that_is_longer_than_its_field_is_seen_whole_and_a_longer_one_follows_the_caret() {
    let words = "Alpha 我在下雨的时候等你 and 👩‍👩‍👧 then omega";
    let seen: String = words.chars().filter(|letter| !letter.is_whitespace()).collect();
    for (columns, rows) in SIZES {
        for (place, mut play) in places(columns, rows) {
            let told = |play: &Play| format!("{place} {columns}x{rows}: {}", play.screen());
            play.keys(words);
            assert!(letters(&play).contains(&seen), "{}", told(&play));
            let is_sought = matches!(place, "what is looked for" | "a name in the palette");
            let a_lot = "a".repeat(if is_sought { 160 } else { 397 });
            // So many letters without a blank: the last ones are there, and the caret.
            play.keys("<c-a>").event(Event::Paste(format!("{a_lot}qxz")));
            let (x, y) = play.caret();
            let last = play.screen().lines().position(|line| line.contains("qxz"));
            assert_eq!(last, Some(usize::from(y)), "{}", told(&play));
            let is_z = |x: u16| play.cells()[(x, y)].symbol() == "z";
            assert!(is_z(x) || is_z(x.saturating_sub(1)), "{}", told(&play));
            let screen = play.screen();
            let rows_of_it = screen.lines().filter(|line| line.contains("aaaaaaaaaa")).count();
            assert!(rows_of_it > 1, "{}", told(&play));
            if is_sought {
                // There the arrows go through what was found.
                continue;
            }
            for _ in 0..12 {
                play.keys("<up>");
                if !play.app.mode().is_writing() || play.caret().1 < y {
                    break;
                }
            }
            let up = play.caret().1;
            assert!(up < y && play.screen().contains("aaaaaaaaaa"), "{}", told(&play));
            play.keys("<down>");
            assert_eq!(play.caret().1, y, "{}", told(&play));
        }
    }
}

#[test]
fn beside_a_long_label_a_title_never_stands_one_word_to_a_line() {
    let mut play = Play::of(welcomed(Some(Role::Both)), 50, 16);
    for stage in ["1", "2", "4", "9"] {
        play.keys(stage);
        for _ in 0..30 {
            let screen = play.keys("j").screen();
            let beside = screen.lines().find(|line| {
                let label = line.find("for the one who");
                label.is_some_and(|at| {
                    (1..20).contains(&line[..at].trim_start_matches(['▸', ' ']).len())
                })
            });
            let follows =
                beside.and_then(|line| screen.lines().skip_while(|other| *other != line).nth(1));
            let is_torn = follows.is_some_and(|line| {
                line.starts_with("      ") && line.split_whitespace().count() == 1
            });
            assert!(!is_torn, "{screen}");
        }
    }
}
