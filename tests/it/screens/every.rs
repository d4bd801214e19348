//! Every screen of the plan, talks, pulse, looking back and pages apart, at three sizes and in every
//! palette. The pictures are in `tests/screens`; `UPDATE_EXPECT=1 cargo test` draws them again.

use std::collections::BTreeSet;

use expect_test::expect_file;
use trust_guide::{
    domain::{role::Role, table::TableThere, workbook::Workbook},
    screens::Screen,
    ui::{Depth, Theme, keymap::BINDINGS, print::Pictures},
};

use crate::{
    harness::{Play, TwoBooks, welcomed},
    plans::agreed,
    screens::{
        alone,
        apart::{BROKE, HURT, apart, open, says_open, seals},
        books,
        daily::everything_due,
        erasing_book, going_back, lock,
        look_back::lived,
        pulse, rungs, sharing, sides, table,
        talks_at_table::{held, over},
        touch::{ladder, marking, marks},
        whole_book,
        writing::felt,
    },
    talking::begun,
};

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (50, 16)];

/// The screen that `open` leads to, as its file tells, and the same words in every palette.
#[track_caller]
pub fn every(name: &str, open: impl Fn(u16, u16) -> Play) {
    for (columns, rows) in SIZES {
        let mut play = open(columns, rows);
        let told = play.screen();
        let path =
            format!("{}/tests/screens/{name}-{columns}x{rows}.txt", env!("CARGO_MANIFEST_DIR"));
        expect_file![path].assert_eq(&told);
        is_printed_whole(&play, &told);
        has_whole_hints(&play, &told);
        for (dark, depth) in [
            (true, Depth::Full),
            (false, Depth::Full),
            (true, Depth::Indexed),
            (false, Depth::Indexed),
            (true, Depth::Sixteen),
            (false, Depth::Sixteen),
            (true, Depth::Mono),
        ] {
            play.app.set_theme(Theme { dark, depth });
            assert_eq!(play.resize(columns, rows).screen(), told, "{name} {depth:?} dark: {dark}");
        }
    }
}

/// What the footer says of a key is a hint of the table, or what a screen says in its place, never a part of one; and
/// it is printed, too.
#[track_caller]
fn has_whole_hints(play: &Play, painted: &str) {
    const IN_ITS_PLACE: &[&str] = &[
        "add a line",
        "add a row",
        "back",
        "begin",
        "begin one",
        "close",
        "dull page",
        "forget",
        "go on",
        "hide",
        "keep",
        "keys",
        "leave",
        "pick, go on",
        "show",
        "unmark",
        "write",
    ];
    let footer = painted.lines().last().unwrap_or_default();
    // A sentence that is told stands there in place of the hints.
    if footer.contains(". ") || footer.trim().contains("      ") {
        return;
    }
    let printed = play.app.printed(Pictures::Shown);
    let acts = printed.as_ref().and_then(|lines| lines.last());
    for hint in footer.split("   ").map(str::trim).filter(|hint| !hint.is_empty()) {
        let (key, told) = hint.split_once(' ').unwrap_or_else(|| panic!("{hint} in {footer}"));
        let is_whole =
            BINDINGS.iter().any(|row| row.hint() == told) || IN_ITS_PLACE.contains(&told);
        assert!(is_whole, "{told}: {footer}");
        let is_printed = acts.is_none_or(|acts| acts.contains(&format!("{told} ({key})")));
        assert!(is_printed, "{hint} is not in {acts:?}");
    }
}

/// What is painted is printed: whoever hears a screen misses no word of it.
#[track_caller]
fn is_printed_whole(play: &Play, painted: &str) {
    // A box covers a part of what is under it. The frame around words of a page does not.
    let is_framed = matches!(play.app.screens(), [.., Screen::Entry(_) | Screen::Exercise(_)]);
    if painted.contains('┏') && !is_framed {
        return;
    }
    let Some(mut lines) = play.app.printed(Pictures::Shown) else { return };
    // What keys do is no word of the page.
    lines.pop();
    let words = |text: &str| -> BTreeSet<String> {
        let signs = |letter: char| !letter.is_alphanumeric();
        text.to_lowercase()
            .split(signs)
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let printed = words(&lines.join(" "));
    let rules: Vec<usize> =
        (0..).zip(painted.lines()).filter(|(_, line)| is_rule(line)).map(|(row, _)| row).collect();
    let body = painted.lines().skip(rules[0] + 1).take(rules[rules.len() - 1] - rules[0] - 1);
    for line in body.filter(|line| !is_of_numbers(line)) {
        // What keys do is no word of the page, and a word that was cut is none.
        let line = line.split('←').next().unwrap_or_default();
        let whole = line.split_whitespace().filter(|word| !word.contains('…'));
        for word in words(&whole.collect::<Vec<_>>().join(" ")) {
            assert!(printed.contains(&word), "“{word}” of {line:?} is not in {lines:#?}");
        }
    }
}

/// The numbers of a scale, or the days of a calendar: they are said in words, one by one.
fn is_of_numbers(line: &str) -> bool {
    let numbers = line.split(|letter: char| !letter.is_numeric()).filter(|word| !word.is_empty());
    numbers.count() >= 7 || (line.contains("Mon ") && line.contains("Sun"))
}

fn is_rule(line: &str) -> bool {
    !line.is_empty() && line.chars().all(|letter| letter == '─')
}

fn keys(name: &str, workbook: &Workbook, keys: &str) {
    every(name, |columns, rows| {
        let mut play = Play::of(workbook.clone(), columns, rows);
        play.keys(keys);
        play
    });
}

#[test]
fn today_with_all_that_is_due_and_the_pulses() {
    keys("today", &everything_due(), "");
    keys("pulse", &welcomed(Some(Role::Hurt)), "p6");
    keys("pulse-of-the-week", &pulse::begun(Some(Role::Hurt)), "j<enter>7");
}

#[test]
fn the_plan_in_its_views_and_what_is_asked_of_a_promise() {
    let workbook = agreed(Role::Broke);
    keys("plan-empty", &welcomed(Some(Role::Hurt)), "P");
    keys("plan-board", &workbook, "P");
    keys("plan-agenda", &workbook, "Pv");
    keys("plan-month", &workbook, "Pvv");
    keys("plan-lines", &workbook, "P<end>");
    keys("plan-promise", &workbook, "P<enter>");
    keys("plan-new", &workbook, "Pn");
}

#[test]
fn the_plan_a_stage_and_talks_of_somebody_who_is_alone() {
    let empty = alone::alone(Some(Role::Broke));
    keys("alone-plan-empty", &empty, "P");
    keys("alone-plan", alone::plan::planned(Role::Hurt).app.workbook(), "P");
    keys("alone-stage", &empty, "2");
    keys("alone-stage-for-two", &empty, "2+G+");
    keys("alone-talks", &empty, "T");
}

#[test]
fn talks_from_the_list_to_the_line_that_is_kept() {
    keys("talks", &welcomed(Some(Role::Hurt)), "T");
    keys("talk-before", &welcomed(Some(Role::Hurt)), "TG<enter>");
    let held = |name: &str, keys: &str| {
        every(name, |columns, rows| {
            let mut play = begun("talk.turns", columns, rows);
            play.keys(keys);
            play
        });
    };
    // The clock stands still, so that each palette is drawn at the same second.
    held("talk-turn", " p");
    held("talk-saying-back", "  ");
    held("talk-break", " b<enter>");
    held("talk-heard", "ejj<enter>");
    held("talk-line", "ejj<enter><esc><esc>It was not the money");
}

#[test]
fn talks_at_the_table_of_two() {
    every("table-talk-hurt", |columns, rows| held("talk.turns", "", columns, rows));
    every("table-talk-turn", |columns, rows| {
        let mut play = held("talk.turns", "jj<enter><tab>  y", columns, rows);
        // The clock stands still, so that each palette is drawn at the same second.
        play.keys("p");
        play
    });
    every("table-talk-hand", |columns, rows| over("We were fair<enter>", columns, rows));
    every("table-talk-held", |columns, rows| over("We were fair<enter><esc>", columns, rows));
    every("table-talks", |columns, rows| {
        let mut play = over("We were fair<enter><esc>", columns, rows);
        play.keys("T");
        play
    });
    every("table-closes", |columns, rows| {
        let mut play = held("talk.turns", "jj<enter>", columns, rows);
        play.keys("0<f8>");
        play
    });
}

#[test]
fn looking_back_on_much_and_on_nothing() {
    keys("look-back", &lived(), "L");
    keys("look-back-end", &lived(), "L<end>");
    keys("look-back-table", &lived(), "LD");
    keys("look-back-empty", &welcomed(Some(Role::Broke)), "L");
    keys("then-and-now-asks", &lived(), "L<s-tab><enter>");
}

#[test]
fn the_journal_the_page_one_writes_on_and_what_can_be_set() {
    let hurt = welcomed(Some(Role::Hurt));
    keys("journal-empty", &hurt, "J");
    keys("writing", &hurt, "wIt was a long evening, and I did not sleep.");
    keys("writing-facts", &hurt, "w<c-t>At six I heard the key in the door.");
    keys("keys", &hurt, "?");
    keys("settings", &hurt, ",");
    keys("find", &lived(), "/garden");
    keys("palette", &hurt, ":");
    keys("stage", &hurt, "1");
    keys("steady-first", &hurt, "9");
}

#[test]
fn pages_apart_from_the_first_to_both_side_by_side() {
    let title = "What trust looks like";
    every("apart", |columns, rows| apart(title, columns, rows));
    every("apart-hand-over", |columns, rows| {
        let mut play = apart(title, columns, rows);
        open(&mut play, HURT);
        play
    });
    every("apart-side", |columns, rows| {
        let mut play = apart(title, columns, rows);
        open(&mut play, HURT);
        open(&mut play, "I have it");
        play
    });
    every("apart-opened", |columns, rows| {
        let mut play = apart(title, columns, rows);
        seals(&mut play, HURT, &["A text when the train is late"]);
        seals(&mut play, BROKE, &["I tell you before you ask"]);
        says_open(&mut play, HURT);
        says_open(&mut play, BROKE);
        open(&mut play, "Show both pages");
        play
    });
}

#[test]
fn the_table_of_two_and_a_line_of_it() {
    every("table-empty", table::at_the_table);
    every("table", table::lived);
    let line = |columns, rows| {
        let mut play = table::lived(columns, rows);
        play.keys("<home>").on("Home by seven").keys("<enter>");
        play
    };
    every("table-line", line);
    every("table-hand", |columns, rows| {
        let mut play = line(columns, rows);
        play.keys("d");
        play
    });
}

#[test]
fn a_page_opened_together_what_is_laid_of_it_and_the_ladder_of_both() {
    every("table-page", |columns, rows| {
        let mut play = sides::both_laid(columns, rows);
        play.keys("<enter>");
        play
    });
    every("table-page-waits", sides::waits);
    every("apart-laying", |columns, rows| {
        let mut play = sides::written(columns, rows);
        play.keys("t");
        play
    });
    every("table-ladder", |columns, rows| {
        rungs::at_the_ladder(TwoBooks::with_a_table(), columns, rows)
    });
}

#[test]
fn the_ladder_with_something_in_common_and_with_nothing() {
    let workbook = ladder();
    every("ladder-marking", |columns, rows| marking(&workbook, columns, rows));
    for (name, second) in [("ladder-both", [1, 1, 2]), ("ladder-nothing", [2, 1, 3])] {
        every(name, |columns, rows| {
            let mut play = marking(&workbook, columns, rows);
            marks(&mut play, [1, 2, 3]);
            play.keys("<enter>");
            marks(&mut play, second);
            play
        });
    }
}

#[test]
fn writing_what_is_not_kept_and_turning_from_circles() {
    keys("not-kept", &welcomed(Some(Role::Hurt)), "JN");
    let circles = felt(&[(5, 6), (7, 7), (7, 8)]);
    keys("circles", &circles, "Jnjjjjj<enter>");
    keys("on-the-phone", &welcomed(Some(Role::Broke)), ":Fill in: On the phone<enter><enter>");
}

#[test]
fn days_that_are_typed_and_a_line_that_grows() {
    let broke = welcomed(Some(Role::Broke));
    let on_a_date = ":Fill in: Do no more harm<enter><enter><tab>";
    keys("day-understood", &broke, &format!("{on_a_date}next friday"));
    keys("day-refused", &broke, &format!("{on_a_date}when I can bear it<enter>"));
    keys("day-kept-as-written", &broke, &format!("{on_a_date}when I can bear it<esc>"));
    keys("day-in-two-ways", &broke, &format!("{on_a_date}5/12<enter>"));
    let long = "I tell you where I am before you have to ask, each evening that I come home late";
    keys("promise-grows", &broke, &format!("Pn<enter>{long}"));
}

#[test]
fn help_and_the_private_check_with_what_it_says() {
    let workbook = welcomed(Some(Role::Hurt));
    keys("help", &workbook, "H");
    keys("help-typed", &workbook, "Hnor");
    keys("help-ireland", &workbook, "Hire<enter>");
    keys("help-calls", &workbook, ":When to call someone<enter>");
    keys("check", &workbook, "H<tab><enter>");
    let mut here = welcomed(Some(Role::Hurt));
    here.edit_profile(|profile| profile.country = Some("UK".to_owned()));
    for (name, answers) in [
        ("check-none", "nnnnnnnnnnn"),
        ("check-afraid-and-choked", "ynynnnnnnnn"),
        ("check-threatened", "nnnynnnnnnn"),
        ("check-own-harm", "nnnnnnnnynn"),
        ("check-own-harm-and-own-life", "nnnnnnnnyyn"),
        ("check-own-harm-and-harm", "ynnnnnnnynn"),
        ("check-other-life", "nnnnnnnnnny"),
        ("check-all", "yyyyyyyyyyy"),
    ] {
        keys(name, &here, &format!(":A private check<enter>{answers}"));
    }
    keys("check-own-life", &workbook, &format!("H<tab><enter>{}", "nnnnnnnnnyn"));
}

#[test]
fn the_page_on_which_a_table_is_moved_what_it_asks_before_and_the_way_back() {
    every("table-move", |columns, rows| sharing::moving(None, columns, rows));
    every("table-move-sure", |columns, rows| {
        let mut play = sharing::moving(None, columns, rows);
        play.keys("j<enter>~/Sync/the two of us<enter>");
        play
    });
    every("table-back", |columns, rows| {
        sharing::moving(Some("~/Sync/the two of us"), columns, rows)
    });
}

/// What keeps a book from others, takes it elsewhere and lets it go, and the pages between.
#[test]
fn the_door_the_lock_the_whole_book_and_what_lies_between() {
    every("who-is-here", books::at_the_door);
    every("lock", |columns, rows| lock::at_locked(&["Sam"], true, columns, rows));
    every("books", |columns, rows| sharing::books(TableThere::Laid, columns, rows));
    every("books-place-lost", |columns, rows| sharing::books(TableThere::PlaceLost, columns, rows));
    every("whole-book", whole_book::open);
    every("going-back", going_back::listed);
    every("erasing", erasing_book::shown);
    let lived = |keys: &'static str| {
        move |columns, rows| {
            let mut play = Play::of(everything_due(), columns, rows);
            play.keys(keys);
            play
        }
    };
    every("page", lived(":Read: Today is enough<enter>"));
    every("answers", lived("A"));
    every("trash", lived(":trash<enter>"));
}
