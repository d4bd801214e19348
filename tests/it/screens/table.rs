//! The table of two at one keyboard: no book is open, and each thing that is done is by one hand.

use trust_guide::{
    domain::{
        book::BookId,
        table::{Deed, HowSeen, Row, RowKind, Standing, deed::line},
    },
    screens::Screen,
    shell::Event,
    store::at_table::AtTable,
    ui::action::Action,
};

use crate::harness::{NOW, PASSPHRASE, Play, TwoBooks, stamp};

pub fn tell(play: &mut Play, action: Action) {
    play.event(Event::Action(Box::new(action)));
}

/// Who is here, with the books of Sam and Robin.
pub fn at_the_door(two: TwoBooks, columns: u16, rows: u16) -> Play {
    let mut play = Play::unopened(columns, rows);
    let found = two.who_is_here();
    play.world.two_books = Some(two);
    tell(&mut play, found);
    play
}

/// Both are at their table.
pub fn at_the_table(columns: u16, rows: u16) -> Play {
    let mut play = at_the_door(TwoBooks::with_a_table(), columns, rows);
    play.keys("jj<enter>");
    play
}

/// What is on the screen, without the edges of boxes.
pub fn words(play: &Play) -> String {
    let shown = play.screen().replace(['│', '┃', '║', '|'], " ");
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn days_later(play: &mut Play, days: i64) {
    play.world.now += chrono::TimeDelta::days(days);
    play.keys("<f9><f9>");
}

pub fn two(play: &Play) -> &TwoBooks {
    play.world.two_books.as_ref().unwrap()
}

pub fn standing(play: &Play, standing: Standing) -> Vec<Row> {
    two(play).laid().standing(standing).into_iter().cloned().collect()
}

/// A line of an action, laid by Sam and agreed by Robin.
pub fn agreed(columns: u16, rows: u16) -> Play {
    let mut play = at_the_table(columns, rows);
    play.keys("nj<enter>Home by seven on Thursdays<enter><enter>j<enter>");
    play.keys("ajj<enter>");
    play.keys("ajj<enter>");
    play.keys("aj<enter>");
    play
}

/// The same, with a mark that the two see differently, something offered and something taken back.
pub fn lived(columns: u16, rows: u16) -> Play {
    let mut play = agreed(columns, rows);
    // Robin marks it as kept, and Sam saw it otherwise.
    play.keys(" <enter>jj<enter>").keys("<enter>").on("Mon 23 Nov").keys("<enter>j<enter>j<enter>");
    play.keys("<esc>");
    play.keys("njjjj<enter>Show the bank app every Sunday<enter>jj<enter>");
    play.keys("njjj<enter>No shouting<enter>j<enter>").on("+ No shouting").keys("aj<enter>");
    play.on("No shouting").keys("dj<enter>");
    play
}

#[test]
fn a_table_is_laid_after_one_page_that_says_what_it_is_and_not_by_the_first_key() {
    let mut play = at_the_door(TwoBooks::new(), 80, 24);
    play.keys("jj<enter>");
    let told = words(&play);
    assert!(told.contains("Nothing from a book comes onto it by"), "{told}");
    play.keys("<enter>");
    assert!(two(&play).files().keys().all(|path| !path.contains("table")), "{}", play.screen());
    play.keys("<enter>j<enter>");
    assert!(play.screen().contains("Both of us"), "{}", play.screen());
    play.keys("jj<enter>");
    assert!(play.app.is_at_table(), "{}", play.screen());
    assert!(play.screen().contains("Nothing is here yet"), "{}", play.screen());
    assert!(play.world.books_opened.is_empty());
}

#[test]
fn beside_a_lock_it_says_that_it_is_laid_from_an_open_book() {
    let books = TwoBooks::new();
    books.lock_robins();
    let mut play = at_the_door(books, 80, 24);
    play.keys("jj<enter>j<enter>");
    assert!(words(&play).contains("a table is laid from an open one"), "{}", play.screen());
    assert!(!play.app.is_at_table());
}

#[test]
fn a_line_is_offered_by_one_and_agreed_only_by_a_yes_of_the_other() {
    let mut play = at_the_table(80, 24);
    play.keys("nj<enter>Home by seven<enter><enter>");
    assert!(play.screen().contains("Whose hand is this?"), "{}", play.screen());
    assert!(standing(&play, Standing::Offered).is_empty(), "nobody said whose it is");
    // Closing the question lays nothing, and the words are still there.
    play.keys("<esc>");
    assert!(play.screen().contains("Home by seven"), "{}", play.screen());
    assert!(standing(&play, Standing::Offered).is_empty());
    play.keys("<enter><enter>");
    // Nor does the hurried Enter: nobody is taken for the first of the two.
    play.keys("<enter><enter>");
    assert!(standing(&play, Standing::Offered).is_empty());
    play.keys("j<enter>");
    let row = standing(&play, Standing::Offered).remove(0);
    let laid = two(&play).laid();
    assert_eq!(laid.name(row.by), "Sam");
    assert!(play.screen().contains("Robin has not answered"), "{}", play.screen());
    // Sam’s yes is there already: only Robin is asked.
    play.keys("aj");
    assert!(play.screen().contains("▸ Robin"), "{}", play.screen());
    play.keys("<esc>");
    assert!(standing(&play, Standing::Agreed).is_empty());
    play.keys("aj<enter>");
    assert_eq!(standing(&play, Standing::Agreed).len(), 1, "{}", play.screen());
    assert!(play.screen().contains("WE AGREED"), "{}", play.screen());
    // New words make it offered again, with the yes of who wrote them alone.
    play.keys("e");
    for _ in 0..20 {
        play.keys("<bs>");
    }
    play.keys("Home by eight<enter>jj<enter>");
    let row = standing(&play, Standing::Offered).remove(0);
    let wording = row.wordings.values().next().unwrap();
    let laid = two(&play).laid();
    let yes: Vec<&str> = wording.yes.iter().map(|person| laid.name(*person)).collect();
    assert_eq!(yes, ["Robin"]);
    // And back to agreed; either takes it back alone, and nobody is asked why.
    play.keys("aj<enter>").keys("dj<enter>");
    assert_eq!(standing(&play, Standing::TakenBack).len(), 1, "{}", play.screen());
    let screen = play.screen();
    assert!(screen.contains("TAKEN BACK, NO REASON OWED"), "{screen}");
    assert!(screen.contains("Sam took it back"), "{screen}");
}

#[test]
fn what_two_see_differently_stands_side_by_side_and_is_a_sentence_of_its_own() {
    let play = lived(80, 24);
    let screen = play.screen();
    assert!(screen.contains("● kept") && screen.contains("saw it otherwise"), "{screen}");
    assert!(screen.contains("you see this differently"), "{screen}");
    let row = standing(&play, Standing::Agreed).remove(0);
    let (_, mark) = row.marks.iter().next().unwrap();
    let saying = mark.sayings.values().next().unwrap();
    let laid = two(&play).laid();
    assert_eq!((laid.name(mark.by), laid.name(saying.by)), ("Robin", "Sam"));
    assert_eq!(saying.how, HowSeen::Otherwise);
    // The one whose mark it is says nothing of it as the other.
    let mut play = play;
    play.keys("<home>")
        .on("Home by seven")
        .keys("<enter>")
        .on("Mon 23 Nov")
        .keys("<enter><enter>j");
    assert!(play.screen().contains("▸ Sam"), "{}", play.screen());
    assert!(play.keys("j").screen().contains("▸ Nobody"), "{}", play.screen());
}

#[test]
fn at_the_table_no_book_is_open_and_what_is_in_one_asks_whose() {
    for keys in ["J", "w", "L", ","] {
        let mut play = agreed(80, 24);
        play.keys(keys);
        assert!(play.screen().contains("Whose is it?"), "{keys}: {}", play.screen());
        play.keys("<enter>");
        assert!(play.app.is_at_table() && play.world.books_opened.is_empty(), "{keys}");
        // Robin’s: the table is closed first, with all of it.
        play.keys(keys).keys("jj<enter>");
        assert_eq!(play.world.books_opened, [Some(BookId::of(1))], "{keys}: {}", play.screen());
        assert!(!play.app.is_at_table() && !play.screen().contains("Home by"), "{}", play.screen());
    }
    // What both read needs no book.
    let mut play = agreed(80, 24);
    play.keys("1");
    assert!(play.screen().contains("Taking responsibility"), "{}", play.screen());
    play.keys("0");
    assert!(matches!(play.app.screens(), [Screen::Table(_)]), "{}", play.screen());
    assert!(play.keys("H").screen().contains("Help"), "{}", play.screen());
    play.keys("<esc><f8>");
    assert!(play.screen().contains("Who is here?"), "{}", play.screen());
    assert!(play.world.saved.is_empty() && play.world.drafts.is_empty());
}

#[test]
fn once_the_table_is_closed_no_word_of_it_is_in_memory() {
    let mut play = lived(80, 24);
    let session = play.app.session();
    play.keys("n<enter>half a quillwort<f8>").pick("Let it go");
    play.keys("<f8>");
    assert!(play.screen().contains("Who is here?"), "{}", play.screen());
    assert_ne!(play.app.session(), session);
    assert_eq!(play.app.screens().len(), 1);
    let held = format!("{:?}", play.app);
    assert!(!held.contains("quillwort") && !play.app.is_at_table());
    assert!(two(&play).files().values().all(|it| !holds(it, "quillwort")));
    // News that come late are for nobody.
    let late = Action::AtTable(trust_guide::ui::action::TableNews::Is(
        Box::new(two(&play).laid()),
        vec!["late".to_owned()],
    ));
    tell(&mut play, late);
    assert!(!play.screen().contains("late"), "{}", play.screen());
}

pub fn holds(bytes: &[u8], words: &str) -> bool {
    memchr::memmem::find(bytes, words.as_bytes()).is_some()
}

#[test]
fn whose_book_is_locked_shows_once_a_sitting_that_it_is_them() {
    let books = TwoBooks::with_a_table();
    books.lock_robins();
    let mut play = at_the_door(books, 80, 24);
    play.keys("jj<enter>").keys("n<enter>No phones at night<enter>jj<enter>");
    let screen = play.screen();
    assert!(screen.contains("Robin") && screen.contains("It opens no book"), "{screen}");
    play.keys("not it<enter>");
    assert!(play.screen().contains("That is not it"), "{}", play.screen());
    assert!(standing(&play, Standing::Offered).is_empty());
    play.keys(&format!("{PASSPHRASE}<enter>"));
    let row = standing(&play, Standing::Offered).remove(0);
    assert_eq!(two(&play).laid().name(row.by), "Robin");
    assert!(play.app.is_at_table() && play.world.books_opened.is_empty());
    // Once is enough, until the table is closed.
    play.keys("dj<enter>");
    assert_eq!(standing(&play, Standing::TakenBack).len(), 1, "{}", play.screen());
    play.keys("<f8>jj<enter>").keys("e<enter>jj<enter>");
    assert!(play.screen().contains("It opens no book"), "{}", play.screen());
    // Who gives up there changed nothing.
    play.keys("<esc>");
    assert_eq!(standing(&play, Standing::TakenBack).len(), 1, "{}", play.screen());
}

#[test]
fn a_table_beside_a_lock_closes_when_nobody_types_and_when_the_program_is_put_away() {
    for away in [false, true] {
        let books = TwoBooks::with_a_table();
        books.lock_robins();
        let mut play = at_the_door(books, 80, 24);
        play.keys("jj<enter>");
        assert!(play.app.is_at_table());
        if away {
            play.keys("<c-z>");
        } else {
            play.world.now += chrono::TimeDelta::minutes(6);
            play.event(Event::Silence);
        }
        assert!(!play.app.is_at_table(), "{away}: {}", play.screen());
    }
    // Without a lock it stays open, as a book does.
    let mut play = agreed(80, 24);
    play.world.now += chrono::TimeDelta::minutes(6);
    play.event(Event::Silence);
    assert!(play.app.is_at_table());
}

#[test]
fn two_wordings_stand_side_by_side_and_a_yes_is_to_one_of_them() {
    let books = TwoBooks::with_a_table();
    let mut table = AtTable::open(&books.books).unwrap();
    let [sam, robin] = table.laid().seats.each_ref().map(|seat| seat.person);
    let lay = Deed::Lay(RowKind::Expectation, line("Home early".into()));
    let (id, _) = table.keep(sam, lay, stamp(NOW)).unwrap();
    let seen = table.laid().row(id).unwrap().clone();
    for (by, words) in [(sam, "Home by seven"), (robin, "Home by eight")] {
        let deed = Deed::Reword(Box::new(seen.clone()), line(words.into()));
        table.keep(by, deed, stamp(NOW)).unwrap();
    }
    drop(table);
    let mut play = at_the_door(books, 80, 24);
    play.keys("jj<enter>");
    let screen = play.screen();
    assert!(screen.contains("Sam: Home by seven"), "{screen}");
    assert!(screen.contains("Robin: Home by eight"), "{screen}");
    // The key that agrees shows first which words there are.
    play.keys("a");
    let screen = play.screen();
    let beside = |row: &str| row.contains("Home by seven") && row.contains("Home by eight");
    assert!(screen.lines().any(beside), "{screen}");
    play.on("Agree to the words of Robin").keys("<enter>j");
    assert!(play.screen().contains("▸ Sam"), "{}", play.screen());
    play.keys("<enter>");
    let row = standing(&play, Standing::Offered).remove(0);
    let yes: Vec<usize> = row.wordings.values().map(|wording| wording.yes.len()).collect();
    assert_eq!(yes.iter().sum::<usize>(), 3, "{yes:?}");
    assert!(standing(&play, Standing::Agreed).is_empty(), "two wordings are no agreement");
}

#[test]
fn words_of_ones_own_are_erased_by_their_own_hand_alone() {
    let mut play = agreed(80, 24);
    play.keys("<enter>xj");
    let screen = play.screen();
    assert!(screen.contains("▸ Sam") && !screen.contains("Robin\n"), "{screen}");
    play.keys("<enter>");
    assert!(play.screen().contains("These words were erased"), "{}", play.screen());
    assert!(standing(&play, Standing::Agreed).is_empty());
    assert!(two(&play).files().values().all(|it| !holds(it, "Home by seven")));
}

#[test]
fn words_that_are_typed_and_lie_nowhere_go_only_after_a_question() {
    for way in ["<c-c>", "<f8>", "<esc>"] {
        let mut play = at_the_table(80, 24);
        play.keys("n<enter>Home by seven").keys(way);
        assert!(!play.world.left && play.app.is_at_table(), "{way}: {}", play.screen());
        assert!(play.screen().contains("Not on the table yet"), "{way}: {}", play.screen());
        // Enter, as whoever pressed too fast does next, goes on writing.
        play.keys("<enter>");
        assert!(play.screen().contains("Home by seven"), "{way}: {}", play.screen());
        play.keys(way).pick("Let it go");
        assert!(!play.screen().contains("Home by seven"), "{way}: {}", play.screen());
    }
    // Nothing is asked about nothing, nor about words that are as they were.
    let mut play = at_the_table(80, 24);
    play.keys("n<enter><esc>");
    assert!(!play.screen().contains("Not on the table yet"), "{}", play.screen());
    let mut play = agreed(80, 24);
    play.keys("e<esc>");
    assert!(!play.screen().contains("Not on the table yet"), "{}", play.screen());
    // Whoever asks again leaves, and Ctrl-X always does. Whoever wants it closed twice has no time for a question.
    let screen = at_the_table(80, 24).keys("n<enter>Home by seven<f8><f8>").screen();
    assert!(screen.contains("Who is here?") && !screen.contains("Home by seven"), "{screen}");
    let mut play = at_the_table(80, 24);
    play.keys("n<enter>Home by seven<c-c><c-c>");
    assert!(play.world.left);
    assert!(at_the_table(80, 24).keys("n<enter>Home by seven<c-x>").world.left);
}

#[test]
fn what_was_agreed_for_certain_days_stands_there_before_they_come() {
    let mut play = agreed(80, 24);
    play.keys("G");
    let screen = play.screen();
    assert!(screen.contains("THE NEXT SEVEN DAYS"), "{screen}");
    assert!(screen.contains("Thu 26 Nov    Home by seven on Thursdays"), "{screen}");
    // Other words keep the days; other days keep the words, and are offered anew.
    play.keys("e").keys(&"<bs>".repeat(13)).keys("<enter>jj<enter>").keys("aj<enter>");
    let row = standing(&play, Standing::Agreed).remove(0);
    assert_eq!(row.recurrence().unwrap().label(), "every Thursday");
    play.keys("<enter>").on("Say on which days").keys("<enter>").on("Every two weeks");
    play.keys("<enter>").on("Friday 27 November").keys("<enter>").keys("j<enter>");
    let row = standing(&play, Standing::Offered).remove(0);
    assert_eq!(row.recurrence().unwrap().label(), "every second Friday");
    assert!(play.screen().contains("Home by seven"), "{}", play.screen());
    // Nothing that is not agreed is said to be due.
    play.keys("<esc>");
    assert!(!play.screen().contains("THE NEXT SEVEN DAYS"), "{}", play.screen());
}

#[test]
fn a_line_without_fixed_days_is_laid_with_one_more_enter_and_never_due() {
    let mut play = at_the_table(80, 24);
    play.keys("nj<enter>Text when leaving work<enter><enter>j<enter>").keys("aj<enter>");
    let row = standing(&play, Standing::Agreed).remove(0);
    assert_eq!(row.recurrence(), None);
    assert!(!play.screen().contains("THE NEXT SEVEN DAYS"), "{}", play.screen());
}

#[test]
fn the_day_that_is_marked_is_the_last_it_fell_on() {
    let mut play = at_the_table(80, 24);
    play.keys("nj<enter>Text when leaving work<enter>").on("Every day").keys("<enter>j<enter>");
    play.keys("aj<enter>");
    // Two days later: today’s is open, and yesterday’s is reached by one line.
    days_later(&mut play, 2);
    play.keys(" ");
    assert!(play.screen().contains("Wednesday 25 November"), "{}", play.screen());
    play.on("Another day: yesterday").keys("<enter><enter>j<enter>");
    let row = standing(&play, Standing::Agreed).remove(0);
    let day = row.marks.values().next().unwrap().day;
    assert_eq!(day.to_string(), "2026-11-24");
    // On a day it does not fall on, the last it fell on stands there.
    let mut play = agreed(80, 24);
    days_later(&mut play, 4);
    assert!(play.screen().contains("marks of Thu 26 Nov"), "{}", play.screen());
    play.keys(" ");
    assert!(play.screen().contains("Thursday 26 November"), "{}", play.screen());
    // Long after, no day without a mark is brought up.
    let mut play = at_the_table(80, 24);
    play.keys("nj<enter>Call the bank<enter>")
        .on("Once, on one day")
        .keys("<enter><enter>j<enter>");
    play.keys("aj<enter>");
    days_later(&mut play, 30);
    assert!(!play.screen().contains("marks of"), "{}", play.screen());
}
