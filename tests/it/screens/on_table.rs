//! Today tells what lies on the table of two for whoever opened their book, and leads there.

use trust_guide::{
    domain::{
        book::OpenBook,
        role::Role,
        table::{Deed, RowKind, TableThere, deed},
        words::Words,
        workbook::Workbook,
    },
    store::at_table::AtTable,
    ui::action::{Action, TableNews},
};

use crate::{
    harness::{NOW, Play, TwoBooks, stamp, welcomed},
    screens::table::{agreed, days_later, lived, tell, two, words},
};

/// Sam’s book, beside the table as it was left in another window. It is Thursday, three days later.
fn sam(workbook: Workbook, left: &mut Play, columns: u16, rows: u16) -> Play {
    let mut play = Play::of(workbook, columns, rows);
    days_later(&mut play, 3);
    play.world.two_books = left.world.two_books.take();
    let open = two(&play).open_book();
    tell(&mut play, open);
    play
}

#[test]
fn what_both_agreed_for_today_stands_on_today_and_enter_goes_to_the_table() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        let mut play = sam(welcomed(Some(Role::Hurt)), &mut agreed(columns, rows), columns, rows);
        let told = words(&play);
        assert!(told.contains("Home by seven on Thursdays"), "{}", play.screen());
        // No other day is spoken of.
        days_later(&mut play, 1);
        assert!(!words(&play).contains("Home by seven"), "{}", play.screen());
    }
    let mut play = sam(welcomed(Some(Role::Hurt)), &mut agreed(80, 24), 80, 24);
    // It came up above what was marked.
    play.keys("<up>").on("· Home by seven").keys("<enter>");
    assert!(play.app.is_at_table(), "{}", play.screen());
}

#[test]
fn what_was_offered_is_told_without_its_words_and_can_wait_until_tomorrow() {
    let mut left = agreed(80, 24);
    left.keys("njjjj<enter>Show the bank app<enter>jj<enter>");
    let mut play = sam(welcomed(Some(Role::Hurt)), &mut left, 80, 24);
    let told = words(&play);
    assert!(told.contains("Home by seven on Thursdays the table 1 line offered to you"), "{told}");
    assert!(!told.contains("bank app"), "{told}");
    play.keys("<up>").on("· Home by seven").keys("x");
    assert!(!words(&play).contains("Home by seven"), "{}", play.screen());
    play.keys("u");
    assert!(words(&play).contains("Home by seven"), "{}", play.screen());
    let printed = play.app.told_today();
    let line = "On your table: 1 thing you both agreed for today · 1 line offered to you";
    assert!(printed.iter().any(|it| it == line), "{printed:?}");
    assert!(!printed.concat().contains("Home by seven"), "{printed:?}");
}

#[test]
fn what_comes_up_above_moves_nothing_under_the_mark() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    days_later(&mut play, 3);
    play.world.two_books = agreed(80, 24).world.two_books.take();
    play.on("✎ Write freely");
    let open = two(&play).open_book();
    tell(&mut play, open);
    assert!(words(&play).contains("Home by seven"), "{}", play.screen());
    assert!(words(&play).contains("▸ ✎ Write freely"), "{}", play.screen());
    // Without a table there is nothing to tell.
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    play.world.two_books = Some(TwoBooks::with_a_table());
    let open = two(&play).open_book();
    tell(&mut play, open);
    assert!(!words(&play).contains("the table"), "{}", play.screen());
}

#[test]
fn who_parts_finds_what_lay_there_in_their_own_journal() {
    let left = lived(80, 40);
    let laid = two(&left).laid();
    let person = laid.seats[0].person;
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 40);
    tell(&mut play, Action::AtTable(TableNews::Parted(Box::new(laid), person)));
    let journal = &play.app.workbook().journal;
    let entry = journal.iter().next_back().unwrap().clone();
    assert_eq!(&*entry.title, "What was on the table with Robin");
    for words in [
        "We agreed",
        "Home by seven on Thursdays (Something one of us does · laid by Sam · every Thursday)",
        "Monday 23 November 2026: Robin: ● kept",
        "saw it otherwise",
        "Offered, not agreed",
        "Show the bank app every Sunday",
        "Taken back, no reason owed",
    ] {
        assert!(entry.body.contains(words), "{words}: {}", &*entry.body);
    }
    // It is an entry as any other: found, and deleted for good where somebody wants that.
    play.keys("J");
    assert!(words(&play).contains("What was on the table with Robin"), "{}", play.screen());
}

#[test]
fn of_a_page_that_only_one_laid_the_other_one_keeps_no_word() {
    let books = TwoBooks::with_a_table();
    let [sam, robin] = books.laid().seats.map(|seat| seat.person);
    let side = deed::side(
        "What trust looks like".into(),
        "plan.t1",
        [("five".to_owned(), Words::from("A canary in Robin’s side"))],
    );
    let mut table = AtTable::open(&books.books).unwrap();
    table.keep(robin, Deed::Lay(RowKind::Opened, side), stamp(NOW)).unwrap();
    let laid = table.laid();
    drop(table);
    let kept = |person| {
        let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 40);
        let news = TableNews::Parted(Box::new(laid.clone()), person);
        tell(&mut play, Action::AtTable(news));
        play.app.workbook().journal.iter().map(|entry| entry.body.to_string()).collect::<String>()
    };
    assert!(!kept(sam).contains("canary"), "{}", kept(sam));
    assert!(kept(robin).contains("A canary in Robin’s side"), "{}", kept(robin));
}

#[test]
fn a_lost_folder_is_one_line_of_today_with_the_way_on_that_waits_until_tomorrow() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    let lost = OpenBook { table: TableThere::FolderLost, ..OpenBook::default() };
    tell(&mut play, Action::BookIs(lost.clone()));
    assert!(words(&play).contains("The folder of your table was not found"), "{}", play.screen());
    // It is nothing of the day, and what is printed stays to be read by whoever comes.
    assert!(!play.app.told_today().concat().contains("folder"), "{:?}", play.app.told_today());
    play.keys("<home>").on("· The folder of your table").keys("x");
    assert!(!words(&play).contains("was not found"), "{}", play.screen());
    days_later(&mut play, 1);
    assert!(words(&play).contains("was not found"), "{}", play.screen());
    play.keys("<home>").on("· The folder of your table").keys("<enter>");
    assert!(play.screen().contains("Your book, and its lock"), "{}", play.screen());
    // Once it is there again, nothing is said.
    play.keys("0");
    let found = OpenBook { table: TableThere::Laid, ..lost };
    tell(&mut play, Action::BookIs(found));
    assert!(!words(&play).contains("was not found"), "{}", play.screen());
}
