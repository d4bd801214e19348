//! The touch ladder at the table: marks only meet, and what both said yes to lies there with a yes of each hand.

use trust_guide::domain::table::{Row, RowKind, Standing};

use crate::{
    harness::{PASSPHRASE, Play, TwoBooks},
    screens::{
        apart::open,
        table::{at_the_door, two, words},
    },
};

fn rungs(play: &Play, standing: Standing) -> Vec<Row> {
    let laid = two(play).laid();
    let rows = laid.standing(standing).into_iter();
    rows.filter(|row| row.kind == RowKind::Rung).cloned().collect()
}

/// Whether these words stand in any file of the two, their books included.
fn in_a_file(play: &Play, words: &str) -> bool {
    let holds = |bytes: &[u8]| memchr::memmem::find(bytes, words.as_bytes()).is_some();
    two(play).files().values().any(|bytes| holds(bytes))
}

/// Both are at the ladder, with three rungs that they wrote there.
pub fn at_the_ladder(books: TwoBooks, columns: u16, rows: u16) -> Play {
    let mut play = at_the_door(books, columns, rows);
    play.keys("jj<enter>t").on("Touch ladder").keys("<enter>");
    open(&mut play, "add a line");
    play.keys("a hug by the door<enter>the quillwort<enter>the asphodel<enter><esc>");
    play
}

/// The two mark: of the three rungs the first says yes to these, and then the second.
fn marked(books: TwoBooks, first: &[&str], second: &[&str]) -> Play {
    let mut play = at_the_ladder(books, 80, 30);
    open(&mut play, "Begin");
    for marks in [first, second] {
        open(&mut play, "I have it");
        let screen = play.screen();
        assert!(!screen.contains("yes  "), "a mark of the other one is seen: {screen}");
        for rung in marks {
            open(&mut play, rung);
        }
        open(&mut play, "Done");
    }
    play
}

#[test]
fn only_what_both_said_yes_to_is_shown_and_nothing_is_in_a_file_before_both_hands() {
    let mut play =
        marked(TwoBooks::with_a_table(), &["a hug", "the quillwort"], &["a hug", "the asphodel"]);
    let screen = play.screen();
    assert!(screen.contains("a hug by the door"), "{screen}");
    assert!(!screen.contains("quillwort") && !screen.contains("asphodel"), "{screen}");
    assert!(!in_a_file(&play, "a hug by the door"));
    // Nothing is picked beforehand.
    open(&mut play, "Lay what is picked");
    assert!(screen.contains("Yes from both of you"), "{screen}");
    assert!(words(&play).contains("Nothing is picked yet"), "{}", play.screen());
    open(&mut play, "[ ] a hug");
    open(&mut play, "Lay what is picked");
    assert!(words(&play).contains("Is this the hand of Sam?"), "{}", play.screen());
    assert!(!in_a_file(&play, "a hug by the door"));
    play.keys("j<enter>");
    assert!(words(&play).contains("Is this the hand of Robin?"), "{}", play.screen());
    assert!(!in_a_file(&play, "a hug by the door"), "only one said yes");
    play.keys("j<enter>");
    let rows = rungs(&play, Standing::Agreed);
    let [row] = &rows[..] else { panic!("{rows:?} {}", play.screen()) };
    assert_eq!(row.wordings[&row.id].yes.len(), 2);
    for nowhere in ["quillwort", "asphodel"] {
        assert!(!in_a_file(&play, nowhere), "{nowhere}");
    }
    assert!(play.screen().contains("Something both of you marked yes"), "{}", play.screen());
    // Either takes it back alone, and it is not answered anew.
    play.on("a hug").keys("d").on("Robin").keys("<enter>");
    assert_eq!(rungs(&play, Standing::TakenBack).len(), 1, "{}", play.screen());
    play.keys("<home>").on("~ a hug").keys("a");
    assert!(!play.screen().contains("Whose hand is this?"), "{}", play.screen());
}

#[test]
fn a_no_of_the_second_hand_lays_nothing() {
    let mut play = marked(TwoBooks::with_a_table(), &["a hug"], &["a hug"]);
    open(&mut play, "[ ] a hug");
    open(&mut play, "Lay what is picked");
    play.keys("j<enter><enter>");
    assert!(play.app.is_at_table(), "{}", play.screen());
    assert!(rungs(&play, Standing::Agreed).is_empty());
    assert!(!in_a_file(&play, "a hug by the door"));
}

#[test]
fn a_hand_whose_book_is_locked_shows_that_it_is_theirs() {
    let books = TwoBooks::with_a_table();
    books.lock_robins();
    let mut play = marked(books, &["a hug"], &["a hug"]);
    open(&mut play, "[ ] a hug");
    open(&mut play, "Lay what is picked");
    play.keys("j<enter>j<enter>");
    assert!(words(&play).contains("It opens no book"), "{}", play.screen());
    play.keys("not it<enter>");
    assert!(rungs(&play, Standing::Agreed).is_empty(), "{}", play.screen());
    play.keys(&format!("{PASSPHRASE}<enter>"));
    assert_eq!(rungs(&play, Standing::Agreed).len(), 1, "{}", play.screen());
}

#[test]
fn other_pages_still_ask_whose_book_it_is() {
    let mut play = at_the_ladder(TwoBooks::with_a_table(), 80, 24);
    assert!(words(&play).contains("These lines are in no file"), "{}", play.screen());
    assert!(!in_a_file(&play, "quillwort"));
    play.keys("<esc>");
    play.keys(":Fill in: What trust looks like<enter>");
    assert!(play.screen().contains("Whose is it?"), "{}", play.screen());
    assert!(play.world.books_opened.is_empty());
}
