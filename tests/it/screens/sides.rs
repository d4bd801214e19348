//! Pages that two fill in apart, each in their own book, and open together at their table.

use trust_guide::{
    domain::{
        role::Role,
        table::{Deed, Row, RowKind, Standing, deed::side},
        workbook::Workbook,
    },
    store::{at_table::AtTable, format},
};

use crate::{
    harness::{NOW, Play, TwoBooks, stamp, welcomed},
    keeping::later,
    screens::{
        apart::open,
        table::{at_the_door, tell, two, words},
    },
};

const QUESTION: &str = "Five things a camera could film";
const PAGE: &str = "plan.t1";

/// What Sam writes, and what nobody else is to read before both stand.
const SAMS: &str = "You text me from the quillwort";
/// What Robin lays.
const ROBINS: &str = "A walk by the heronry";

/// Sam’s book is open beside a table with Robin, on the page of this name.
fn sam(two: TwoBooks, workbook: Workbook, columns: u16, rows: u16) -> Play {
    let mut play = Play::of(workbook, columns, rows);
    let open = two.open_book();
    play.world.two_books = Some(two);
    tell(&mut play, open);
    play.keys(":Fill in: What trust looks like<enter>t");
    play
}

/// Sam wrote their side, and has not laid it yet.
pub fn written(columns: u16, rows: u16) -> Play {
    let mut play = sam(TwoBooks::with_a_table(), welcomed(Some(Role::Hurt)), columns, rows);
    open(&mut play, "Write my side");
    play.keys(&format!("<enter>{SAMS}<enter>You say when you are late<enter><esc>"));
    play
}

/// Robin’s side of a page lies there.
fn robin_lays(books: &TwoBooks, said: &str) {
    let mut table = AtTable::open(&books.books).unwrap();
    let robin = table.laid().seats[1].person;
    let parts = side("What trust looks like".into(), PAGE, [(QUESTION.to_owned(), said.into())]);
    table.keep(robin, Deed::Lay(RowKind::Opened, parts), stamp(NOW)).unwrap();
}

/// Sam’s as well.
fn sam_lays(books: &TwoBooks, minute: i64, said: &str) {
    let mut table = AtTable::open(&books.books).unwrap();
    let sam = table.laid().seats[0].person;
    let parts = side("What trust looks like".into(), PAGE, [(QUESTION.to_owned(), said.into())]);
    table.keep(sam, Deed::Lay(RowKind::Opened, parts), later(minute)).unwrap();
}

/// Both are at their table.
fn at_the_table(books: TwoBooks, columns: u16, rows: u16) -> Play {
    let mut play = at_the_door(books, columns, rows);
    play.keys("jj<enter>");
    play
}

/// Robin laid theirs, and Sam has not.
pub fn waits(columns: u16, rows: u16) -> Play {
    let books = TwoBooks::with_a_table();
    robin_lays(&books, ROBINS);
    at_the_table(books, columns, rows)
}

/// Both laid theirs, and Sam twice.
pub fn both_laid(columns: u16, rows: u16) -> Play {
    let books = TwoBooks::with_a_table();
    sam_lays(&books, 0, "what Sam said first");
    sam_lays(&books, 1, &format!("{SAMS}\nYou say when you are late"));
    robin_lays(&books, ROBINS);
    at_the_table(books, columns, rows)
}

fn sides(play: &Play) -> Vec<Row> {
    let laid = two(play).laid();
    let rows = laid.standing(Standing::Offered).into_iter();
    rows.filter(|row| row.kind == RowKind::Opened).cloned().collect()
}

/// Whether these words stand in any file of the table.
fn in_a_file_of_the_table(play: &Play, words: &str) -> bool {
    let files = two(play).files();
    let mut of_table = files.iter().filter(|(path, _)| path.contains("/table"));
    of_table.any(|(_, bytes)| memchr::memmem::find(bytes, words.as_bytes()).is_some())
}

#[test]
fn in_ones_own_book_nobody_is_asked_to_hand_over_the_keyboard() {
    let mut play = sam(TwoBooks::with_a_table(), welcomed(Some(Role::Hurt)), 80, 24);
    let told = words(&play);
    assert!(told.contains("each of you does this page in your own book"), "{told}");
    assert!(!told.contains("The one who broke trust"), "{told}");
    open(&mut play, "Write my side");
    let told = words(&play);
    assert!(told.contains("This is your side"), "{told}");
    assert!(!told.contains("Hand over") && !told.contains("Seal my page"), "{told}");
    // Who never said which of the two they are picks their side, and hands nothing over either.
    let mut unsaid = sam(TwoBooks::with_a_table(), welcomed(None), 80, 24);
    assert!(words(&unsaid).contains("WHICH SIDE IS YOURS?"), "{}", unsaid.screen());
    open(&mut unsaid, "The one who broke trust");
    assert!(words(&unsaid).contains("This is your side"), "{}", unsaid.screen());
    unsaid.keys(&format!("<enter>{SAMS}<enter><esc>t"));
    open(&mut unsaid, "Lay it on the table");
    assert_eq!(sides(&unsaid).len(), 1, "{}", unsaid.screen());
    // Without a table two who share one keyboard do it as before.
    let mut alone = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    alone.keys(":Fill in: What trust looks like<enter>t");
    assert!(words(&alone).contains("The one who broke trust"), "{}", alone.screen());
}

#[test]
fn what_goes_there_is_shown_word_for_word_before_and_goes_with_a_yes_alone() {
    let mut play = written(80, 24);
    play.keys("t");
    let told = words(&play);
    assert!(told.contains("word for word, and nothing else from this book"), "{told}");
    assert!(told.contains("only the screen waits for them"), "{told}");
    for said in [QUESTION, SAMS, "You say when you are late"] {
        assert!(told.contains(said), "{said}: {told}");
    }
    // The first that Enter means is to keep it here.
    open(&mut play, "Keep it here");
    assert!(sides(&play).is_empty() && !in_a_file_of_the_table(&play, SAMS));
    play.keys("t");
    open(&mut play, "Lay it on the table");
    assert!(words(&play).contains("A copy of your side is on the table"), "{}", play.screen());
    let rows = sides(&play);
    let [row] = &rows[..] else { panic!("{rows:?}") };
    let parts = row.wordings[&row.id].words.clone().unwrap();
    let said: Vec<(&str, &str)> =
        parts.iter().map(|(name, words)| (name.as_str(), words.as_str())).collect();
    let both = format!("{SAMS}\nYou say when you are late");
    assert_eq!(
        said,
        [(QUESTION, both.as_str()), ("line", "What trust looks like"), ("page", PAGE)]
    );
    // The book remembers, and says so before another copy.
    play.keys("t");
    assert!(words(&play).contains("You laid a side of this page before"), "{}", play.screen());
}

#[test]
fn nothing_that_was_left_empty_or_written_by_the_other_goes_there() {
    // Two who used one workbook before: the side of the other one is still in it.
    let mut before = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    before.keys(":Fill in: What trust looks like<enter>t");
    crate::screens::apart::seals(&mut before, crate::screens::apart::BROKE, &["the asphodel"]);
    before.keys("<esc><esc>").keys("wIt was the tansy<esc>");
    let workbook = before.world.saved.last().unwrap().clone();
    let written = format::encode(&workbook).unwrap();
    assert!(memchr::memmem::find(&written, b"asphodel").is_some());
    let mut play = sam(TwoBooks::with_a_table(), workbook, 80, 24);
    play.keys("t");
    assert!(words(&play).contains("Nothing is written here yet"), "{}", play.screen());
    open(&mut play, "Write my side");
    play.keys(&format!("<enter>{SAMS}<enter><esc>t"));
    assert!(!play.screen().contains("asphodel"), "{}", play.screen());
    open(&mut play, "Lay it on the table");
    assert!(in_a_file_of_the_table(&play, SAMS), "{}", play.screen());
    for private in ["asphodel", "tansy"] {
        assert!(!in_a_file_of_the_table(&play, private), "{private}");
    }
}

#[test]
fn before_both_sides_are_here_only_who_laid_theirs_is_told() {
    for (columns, rows) in [(50, 16), (80, 24), (120, 40)] {
        let mut play = waits(columns, rows);
        let mut seen = words(&play);
        for keys in
            ["<enter>", "<pgdn>", "<esc>", "a", "<esc>", "e", "<esc>", "x", "<esc>", "d", "<esc>"]
        {
            play.keys(keys);
            seen += &words(&play);
        }
        assert!(seen.contains("Robin has laid theirs. It opens when Sam’s is here too."), "{seen}");
        assert!(!seen.contains("heronry"), "{seen}");
        assert!(!seen.contains("agreed by both"), "{seen}");
    }
}

#[test]
fn once_both_are_here_all_of_both_is_read_by_name_and_older_sides_below() {
    for (columns, rows) in [(50, 16), (80, 24), (120, 40)] {
        let mut play = both_laid(columns, rows);
        assert!(play.screen().contains("Both of you have laid theirs"), "{}", play.screen());
        assert!(!play.screen().contains("heronry"), "{}", play.screen());
        play.keys("<enter>");
        let mut seen = words(&play);
        for _ in 0..12 {
            play.keys("<pgdn>");
            seen += &words(&play);
        }
        for said in ["quillwort", "heronry", "late", "Sam", "Robin", "what Sam said first"] {
            assert!(seen.contains(said), "{columns}: {said}: {seen}");
        }
        assert!(!seen.contains("who was hurt"), "{seen}");
    }
}

#[test]
fn each_takes_back_or_erases_only_their_own_side_and_the_other_is_closed_again() {
    for key in ["d", "x"] {
        let books = TwoBooks::with_a_table();
        sam_lays(&books, 0, SAMS);
        robin_lays(&books, ROBINS);
        let mut play = at_the_table(books, 80, 40);
        play.keys("<enter>").keys(key);
        let asked = words(&play);
        assert!(asked.contains("Whose hand is this?"), "{key}: {asked}");
        // Sam’s hand.
        play.on("Sam").keys("<enter>");
        play.keys("<esc><home>");
        let told = words(&play);
        assert!(told.contains("Robin has laid theirs. It opens when Sam’s is here too."), "{told}");
        play.keys("<enter>");
        assert!(!play.screen().contains("heronry"), "{}", play.screen());
        assert_eq!(in_a_file_of_the_table(&play, "quillwort"), key == "d");
        assert!(in_a_file_of_the_table(&play, "heronry"));
    }
}

#[test]
fn who_laid_a_side_twice_takes_both_back_and_no_older_one_is_read_in_its_place() {
    let mut play = both_laid(80, 40);
    play.keys("<enter>d");
    assert!(
        words(&play).contains("Nothing that you laid for this page is shown"),
        "{}",
        words(&play)
    );
    play.on("Sam").keys("<enter><esc>");
    let told = words(&play);
    assert!(told.contains("Robin has laid theirs. It opens when Sam’s is here too."), "{told}");
    // What was taken back is opened as just that: what others stand there is not in its place.
    play.on("~ What trust looks like").keys("<enter>");
    let told = words(&play);
    assert!(told.contains("This side was taken back, and none of it is shown."), "{told}");
    assert!(!told.contains("heronry") && !told.contains("back your own side"), "{told}");
    assert!(in_a_file_of_the_table(&play, "heronry") && in_a_file_of_the_table(&play, "quillwort"));
}

#[test]
fn after_a_copy_was_laid_ones_own_side_says_so() {
    let mut play = written(80, 24);
    assert!(words(&play).contains("in your book alone until you lay a copy"), "{}", words(&play));
    play.keys("t");
    open(&mut play, "Lay it on the table");
    assert!(
        words(&play).contains("You laid a copy of your side on the table."),
        "{}",
        words(&play)
    );
    open(&mut play, "Write my side");
    assert!(words(&play).contains("in your book alone until you lay it again"), "{}", words(&play));
}

#[test]
fn what_a_line_is_stands_once_over_all_of_its_kind_and_each_of_sixty_is_come_to() {
    let books = TwoBooks::with_a_table();
    let kinds = [
        (RowKind::Limit, "A boundary"),
        (RowKind::Expectation, "What we both keep to"),
        (RowKind::Openness, "What you show each other"),
    ];
    let mut table = AtTable::open(&books.books).unwrap();
    let sam = table.laid().seats[0].person;
    for number in 10..67 {
        let words = format!("line {number}");
        let deed = Deed::Lay(
            kinds[number % 3].0,
            trust_guide::domain::table::deed::line(words.as_str().into()),
        );
        table.keep(sam, deed, stamp(NOW)).unwrap();
    }
    drop(table);
    for _ in 0..2 {
        robin_lays(&books, ROBINS);
    }
    sam_lays(&books, 0, SAMS);
    let mut play = at_the_table(books, 50, 16);
    let (mut come_to, mut labels, mut is_named) = (Vec::new(), Vec::new(), false);
    for _ in 0..60 {
        let screen = play.screen();
        let marked = screen.lines().find(|line| line.contains('▸')).unwrap_or_default();
        // Of what is longer than the screen, what is above it is not seen again.
        if marked.contains("+ line") || marked.contains("What trust") {
            come_to.push(marked.trim().to_owned());
        }
        is_named |= screen.contains("PAGES OPENED TOGETHER");
        for (_, label) in kinds {
            if screen.lines().any(|line| line.trim() == label) && labels.last() != Some(&label) {
                labels.push(label);
            }
        }
        play.keys("<down>");
    }
    come_to.dedup();
    assert_eq!(come_to.len(), 58, "{come_to:?}");
    assert!(come_to.last().unwrap().contains("What trust looks like"), "{come_to:?}");
    labels.dedup();
    assert!(labels.len() >= 3, "{labels:?}");
    assert!(is_named, "what the last line is was never on the screen");
}
