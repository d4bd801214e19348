//! Today tells what lies on the table of two for whoever opened their book, and leads there.

use trust_guide::domain::{Role, Workbook};

use crate::{
    harness::{Play, TwoBooks, welcomed},
    screens::table::{agreed, days_later, tell, two, words},
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
    assert!(told.contains("Home by seven on Thursdays · 1 line offered to you"), "{told}");
    assert!(!told.contains("bank app"), "{told}");
    play.keys("<up>").on("· Home by seven").keys("x");
    assert!(!words(&play).contains("Home by seven"), "{}", play.screen());
    play.keys("u");
    assert!(words(&play).contains("Home by seven"), "{}", play.screen());
    let printed = play.app.told_today();
    let line = "On your table: 1 thing that both agreed for today · 1 line offered to you";
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
