//! Whose hand it is: asked of those who can do something at this computer, and of nobody else.

use std::sync::Arc;

use trust_guide::{
    domain::table::Standing,
    shell::Event,
    store::{
        Disk, Fs,
        at_table::{OwnBook, part},
    },
};

use crate::{
    harness::{Play, TwoBooks},
    screens::table::{at_the_door, at_the_table, standing, words},
};

/// Sam has left the table, and Robin is at it. Nothing tells of that but what cannot be done any more.
fn sam_has_left(columns: u16, rows: u16) -> Play {
    let two = TwoBooks::with_a_table();
    let (disk, paths): (Arc<dyn Fs>, _) = (Arc::new(Disk), two.paths(None));
    let own = OwnBook { id: None, fs: &disk, paths: &paths, is_locked: false };
    part(&two.books, own).unwrap();
    let mut play = at_the_door(two, columns, rows);
    play.keys("jj<enter>");
    play
}

#[test]
fn who_has_left_is_not_offered_and_what_only_they_could_do_is_told_with_the_way_on() {
    let mut play = sam_has_left(80, 24);
    play.keys("n<enter>Home by seven<enter>");
    let told = words(&play);
    assert!(told.contains("Whose hand is this?") && told.contains("Robin"), "{told}");
    assert!(!told.contains("Sam"), "{told}");
    play.on("Robin").keys("<enter>");
    assert_eq!(standing(&play, Standing::Offered).len(), 1);
    play.keys("a");
    let told = words(&play);
    assert!(told.contains("Only Sam could do that, and that book has no place"), "{told}");
    // With the line open, nothing is offered that only they could do.
    play.keys("<enter>");
    assert!(!words(&play).contains("Agree to these words"), "{}", play.screen());
}

#[test]
fn of_a_line_that_was_typed_as_a_lock_closed_the_table_it_is_told_that_it_went() {
    let two = TwoBooks::with_a_table();
    two.lock_robins();
    let mut play = at_the_door(two, 80, 24);
    play.keys("jj<enter>").keys("n<enter>Home by seven");
    play.world.now += chrono::TimeDelta::minutes(6);
    play.event(Event::Silence);
    assert!(!play.app.is_at_table(), "{}", play.screen());
    let told = words(&play);
    assert!(told.contains("A line that was being typed at the table was not laid"), "{told}");
    assert!(!told.contains("Home by seven"), "{told}");
    // Of a table at which nothing was typed, nothing is told.
    let mut play = at_the_table(80, 24);
    play.keys("<f8>");
    assert!(!words(&play).contains("being typed"), "{}", play.screen());
}
