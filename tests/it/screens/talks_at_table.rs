//! Talks that two hold at their table: by name, in memory, and of all of it one line that is laid by a hand.

use trust_guide::{
    domain::{
        book::BookId,
        id::NodeId,
        table::{Row, RowKind, Standing, deed::MORE},
        words::Words,
    },
    screens::Screen,
    shell::Event,
    store::at_table::AtTable,
};

use super::table::{at_the_door, at_the_table, holds, standing, two, words};
use crate::harness::{PASSPHRASE, Play, TwoBooks, guide};

const CANARY: &str = "quillwort";

/// Goes to the script of a talk, and begins. What is asked about who is who is not answered yet.
pub fn hold(play: &mut Play, script: &str) {
    let scripts = &guide().scripts;
    let place = scripts.iter().position(|found| found.id == NodeId::from(script)).unwrap();
    let on = play.app.workbook().talks.iter().filter(|talk| talk.ended.is_none()).count();
    play.keys(&format!("Tg{}<enter>n", "j".repeat(place + on)));
}

/// A talk at the table of Sam and Robin, with the answers that these keys give before it begins.
pub fn held(script: &str, answers: &str, columns: u16, rows: u16) -> Play {
    let mut play = at_the_table(columns, rows);
    hold(&mut play, script);
    play.keys(answers);
    play
}

/// The same talk as it is over, with this line.
pub fn over(line: &str, columns: u16, rows: u16) -> Play {
    let mut play = held("talk.ledger", "jj<enter>", columns, rows);
    play.keys("ejj<enter>").keys(line);
    play
}

fn wait(play: &mut Play, minutes: i64) {
    play.world.now += chrono::TimeDelta::minutes(minutes);
    play.event(Event::Silence);
}

fn laid(play: &Play) -> Vec<Row> {
    standing(play, Standing::Offered).into_iter().filter(|row| row.kind == RowKind::Talk).collect()
}

#[test]
fn at_the_table_a_talk_calls_people_by_their_names_and_by_no_role() {
    let mut play = held("talk.turns", "", 80, 24);
    assert!(words(&play).contains("Who was hurt in this?"), "{}", play.screen());
    assert!(play.app.workbook().talks.is_empty(), "it begins once that is answered");
    play.keys("<enter>");
    assert!(words(&play).contains("Who was hurt in this?"), "by no Enter: {}", play.screen());
    play.keys("jj<enter> ");
    let mut seen = words(&play);
    assert!(seen.contains("Robin speaks · Sam listens"), "{seen}");
    play.keys(" ");
    assert!(words(&play).contains("Sam says it back"), "{}", play.screen());
    play.keys("y");
    assert!(words(&play).contains("Sam speaks · Robin listens"), "{}", play.screen());
    assert!(words(&play).contains("a: Robin takes it"), "{}", play.screen());
    play.keys("a");
    assert!(words(&play).contains("Robin speaks · Sam listens"), "{}", play.screen());
    // After a break it is the other one who says a kind line.
    play.keys("b<enter>");
    seen = words(&play);
    assert!(seen.contains("Back at 20:1"), "{seen}");
    play.keys(" ");
    assert!(words(&play).contains("Sam says a kind line first"), "{}", play.screen());
    // No number is asked of anybody, as there is no book for it.
    play.keys("ejj<enter>");
    assert!(words(&play).contains("One line to keep"), "{}", play.screen());
    play.keys("<up>");
    assert!(words(&play).contains("part 3 of 3"), "and back to the last part: {}", play.screen());
    for talk in ["talk.turns", "talk.weekly", "talk.impact", "talk.ledger", "talk.try"] {
        for answers in ["j<enter><enter>", "jjj<enter><enter>"] {
            let mut play = held(talk, answers, 80, 40);
            for _ in 0..12 {
                let shown = words(&play);
                for role in ["The one who was hurt", "The one who broke trust"] {
                    assert!(!shown.contains(role), "{talk}: {}", play.screen());
                }
                play.keys("<tab>");
            }
        }
    }
}

#[test]
fn where_it_is_left_open_who_was_hurt_they_say_who_begins() {
    // All three talks begin with whom they named, whichever side their script names first.
    for (script, parts) in [("talk.turns", 1), ("talk.ledger", 0), ("talk.weekly", 1)] {
        let mut play = held(script, "jjj<enter>", 80, 24);
        assert!(words(&play).contains("Who begins?"), "{script}: {}", play.screen());
        play.keys("j<enter>").keys(&"<tab>".repeat(parts));
        assert!(words(&play).contains("Robin speaks"), "{script}: {}", play.screen());
    }
    // Nobody was hurt by what was said here, so nobody takes the turns of the other one.
    let mut play = held("talk.turns", "jjj<enter>j<enter>", 80, 24);
    play.keys("<tab>  y");
    assert!(words(&play).contains("Sam speaks"), "{}", play.screen());
    assert!(!words(&play).contains("takes it"), "{}", play.screen());
    play.keys("a");
    assert!(words(&play).contains("Sam speaks"), "{}", play.screen());
    assert!(words(&play).contains("not a turn that the other one can take"), "{}", play.screen());
    // The turns for which the script names nobody are begun by whom they say, also where it is said who was hurt.
    let mut play = held("talk.weekly", "j<enter>", 80, 24);
    assert!(words(&play).contains("Who begins?"), "{}", play.screen());
    play.keys("<enter><tab>");
    assert!(words(&play).contains("Robin speaks"), "for the other one: {}", play.screen());
    play.keys("<tab>");
    assert!(words(&play).contains("Sam speaks"), "as they said: {}", play.screen());
    // Where a script names no side, only that is asked; where it has no turns, nothing.
    let mut play = held("talk.try", "", 80, 24);
    assert!(words(&play).contains("Who begins?"), "{}", play.screen());
    play.keys("j<enter>");
    assert!(words(&play).contains("Robin speaks"), "{}", play.screen());
    let play = held("talk.pause", "", 80, 24);
    assert!(words(&play).contains("When will you be back?"), "{}", play.screen());
    assert!(!words(&play).contains("Tomorrow"), "no table is open until then: {}", play.screen());
}

#[test]
fn of_a_talk_one_line_lies_on_the_table_and_all_else_is_in_no_file() {
    let mut play = over("We were fair, like a quillwort", 80, 24);
    let before = two(&play).files();
    assert!(before.values().all(|it| !holds(it, CANARY)), "not while it is typed");
    play.keys("<enter>");
    assert!(words(&play).contains("Whose hand lays this on the table?"), "{}", play.screen());
    assert_eq!(two(&play).files(), before, "nor before somebody says whose hand it is");
    // Nobody’s leaves it for later.
    play.pick("Nobody’s");
    assert!(words(&play).contains("It is not on the table. t lays it there."));
    assert_eq!(two(&play).files(), before);
    play.keys("tjj<enter>");
    assert!(words(&play).contains("The line is on the table, as offered"), "{}", play.screen());
    let row = laid(&play).remove(0);
    let lies = two(&play).laid();
    assert_eq!(lies.name(row.by), "Robin");
    let wording = row.wordings.values().next().unwrap().words.clone().unwrap();
    assert_eq!(wording["line"], Words::from("We were fair, like a quillwort"));
    assert_eq!(&*wording[MORE], "Ten minutes on promises, Monday 23 November 2026");
    // Nothing but the files of the table holds it, and none holds what else was done.
    for (path, bytes) in two(&play).files() {
        let of_table = path.contains("/table/") || path.contains("/table-seen/");
        assert!(of_table || !holds(&bytes, CANARY), "{path}");
        for of_talk in ["talk.ledger", "runs_since", "\"part\"", "got"] {
            assert!(!holds(&bytes, of_talk) || !before.contains_key(&path), "{path}: {of_talk}");
        }
    }
    assert!(play.world.saved.is_empty() && play.world.drafts.is_empty());
    // Who opens the table after that sees it under its kind, with who laid it, and the other one agrees.
    let seen = AtTable::open(&two(&play).books).unwrap().laid();
    assert_eq!(seen.standing(Standing::Offered).len(), 1);
    play.keys("0").on("+ We were fair").keys("aj<enter>");
    assert!(
        words(&play).contains("From a talk") && words(&play).contains("Ten minutes on promises"),
        "{}",
        play.screen()
    );
    assert_eq!(standing(&play, Standing::Agreed).len(), 1, "{}", play.screen());
    // It is laid once: its words are changed where it lies.
    play.keys("T<end><enter>t");
    assert!(!words(&play).contains("Whose hand"), "{}", play.screen());
    play.keys("e");
    assert!(words(&play).contains("Write other words for it there"), "{}", play.screen());
    // Nothing is asked any more.
    play.keys("<f8>");
    assert!(play.screen().contains("Who is here?"), "{}", play.screen());
    assert!(!format!("{:?}", play.app).contains(CANARY));
}

#[test]
fn a_talk_without_a_line_lays_nothing_and_one_that_is_too_long_says_so() {
    let mut play = over("<enter>", 80, 24);
    assert!(words(&play).contains("No line was kept"), "{}", play.screen());
    assert!(laid(&play).is_empty());
    play.keys("t");
    assert!(!words(&play).contains("Whose hand"), "{}", play.screen());
    play.keys("<f8>");
    assert!(play.screen().contains("Who is here?"), "{}", play.screen());
    let mut play = over(&"long and ".repeat(30), 80, 24);
    play.keys("<enter>");
    assert!(words(&play).contains("200 letters at most"), "{}", play.screen());
    assert!(play.app.workbook().talks.at(0).unwrap().ended.is_none(), "it is written on");
}

#[test]
fn whose_book_is_locked_shows_that_it_is_them_before_a_line_is_laid() {
    let books = TwoBooks::with_a_table();
    books.lock_robins();
    let mut play = at_the_door(books, 80, 24);
    play.keys("jj<enter>");
    hold(&mut play, "talk.ledger");
    play.keys("j<enter>ejj<enter>We were fair<enter>jj<enter>");
    assert!(play.screen().contains("It opens no book"), "{}", play.screen());
    // Who gives up there laid nothing, and what is done by another hand is not taken for that line.
    play.keys("<esc>");
    assert!(laid(&play).is_empty());
    play.keys("0n<enter>No phones<enter>j<enter>T<end><enter>");
    assert!(words(&play).contains("It is not on the table"), "{}", play.screen());
    play.keys(&format!("tjj<enter>{PASSPHRASE}<enter>"));
    let row = laid(&play).remove(0);
    assert_eq!(two(&play).laid().name(row.by), "Robin");
    assert!(words(&play).contains("It is on the table"), "{}", play.screen());
    assert!(play.app.is_at_table() && play.world.books_opened.is_empty());
}

#[test]
fn before_the_table_closes_it_asks_about_a_talk_that_is_on_or_a_line_that_lies_nowhere() {
    let on = || held("talk.ledger", "jj<enter>", 80, 24);
    let line = || {
        let mut play = over("We were fair<enter>", 80, 24);
        play.pick("Nobody’s").keys("0");
        play
    };
    for (open, told) in [(on as fn() -> Play, "is not over"), (line, "is not on the table")] {
        for way in ["<f8>", "<c-c>", "0q", "Jj<enter>"] {
            let mut play = open();
            play.keys(way);
            assert!(words(&play).contains(told), "{way}: {}", play.screen());
            // Enter, as whoever pressed too fast does next, stays.
            play.keys("<enter>");
            assert!(play.app.is_at_table() && !play.world.left, "{way}: {}", play.screen());
            assert_eq!(play.app.workbook().talks.len(), 1, "{way}");
            play.keys(way).pick("Close the table");
            assert!(!play.app.is_at_table() || play.world.left, "{way}: {}", play.screen());
            let opened = &play.world.books_opened;
            assert_eq!(
                opened.contains(&None) || opened.contains(&Some(BookId::of(1))),
                way == "Jj<enter>"
            );
            assert!(two(&play).files().values().all(|it| !holds(it, "We were fair")), "{way}");
            assert!(play.world.saved.is_empty() && play.world.drafts.is_empty(), "{way}");
        }
        // Who asks to quit twice quits, Ctrl-X always leaves, and under the cover nothing is asked that nobody sees.
        for way in ["<c-c><c-c>", "<c-x>", "<f9><c-c>"] {
            let mut play = open();
            play.keys(way);
            assert!(play.world.left, "{way}: {}", play.screen());
        }
    }
    // One that is in the trash is not asked about.
    let mut play = on();
    play.keys("ej<enter>Tgd<f8>");
    assert!(play.screen().contains("Who is here?"), "{}", play.screen());
}

#[test]
fn a_talk_that_is_left_goes_on_later_at_the_same_table_and_nowhere_else() {
    let mut play = held("talk.turns", "jj<enter>", 80, 24);
    play.keys("<tab> ej<enter>0");
    assert!(words(&play).contains("A talk is not over: T goes back to it."), "{}", play.screen());
    play.keys("T<enter>");
    assert!(words(&play).contains("Sam says it back"), "by the same names: {}", play.screen());
    // A step of it can be taken back, and nothing is saved by that.
    play.keys("y").keys("u");
    assert!(words(&play).contains("Sam says it back"), "{}", play.screen());
    play.keys("<c-r>");
    assert!(words(&play).contains("Sam speaks"), "{}", play.screen());
    wait(&mut play, 1);
    assert!(play.world.saved.is_empty() && play.world.drafts.is_empty());
    play.keys("<f8>").pick("Close the table").keys("jj<enter>T");
    assert!(!words(&play).contains("GO ON"), "{}", play.screen());
    assert!(words(&play).contains("for Sam and Robin, by name"), "{}", play.screen());
}

#[test]
fn what_a_part_writes_down_has_no_book_at_the_table_and_the_talk_goes_on() {
    let mut play = held("talk.try", "<enter>", 80, 24);
    assert!(words(&play).contains("in your own book later"), "{}", play.screen());
    play.keys("x");
    assert!(words(&play).contains("No book is open here"), "{}", play.screen());
    assert!(matches!(play.app.screens().last(), Some(Screen::Talk(_))));
    assert!(play.app.workbook().sittings.is_empty());
    play.keys(" ");
    assert!(words(&play).contains("Sam listens") || words(&play).contains("says it back"));
}

#[test]
fn beside_a_lock_the_table_stays_open_as_long_as_a_clock_runs() {
    let open = || {
        let books = TwoBooks::with_a_table();
        books.lock_robins();
        let mut play = at_the_door(books, 80, 24);
        play.keys("jj<enter>");
        hold(&mut play, "talk.weekly");
        play.keys("j<enter><enter><tab>");
        assert!(words(&play).contains("left of 5"), "{}", play.screen());
        play
    };
    let mut play = open();
    wait(&mut play, 9);
    assert!(play.app.is_at_table(), "five minutes of a turn: {}", play.screen());
    wait(&mut play, 2);
    assert!(!play.app.is_at_table(), "and five without a key: {}", play.screen());
    // A break has no clock: it is said before that the table closes meanwhile.
    let mut play = open();
    play.keys("b");
    assert!(words(&play).contains("after 5 minutes without a key"), "{}", play.screen());
    play.keys("<enter>");
    wait(&mut play, 6);
    assert!(!play.app.is_at_table(), "{}", play.screen());
}
