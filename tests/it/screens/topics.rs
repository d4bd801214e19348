//! The boundary sheet: a list of topics, of which one at a time is open.

use trust_guide::domain::{field::Answer, role::Role};

use crate::{
    harness::{Play, welcomed},
    screens::{held, plan::told},
};

fn sheet(columns: u16, rows: u16) -> Play {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
    play.keys(":Fill in: Boundary sheet<enter><enter>");
    play
}

#[test]
fn its_topics_are_a_list_that_stands_on_one_screen_and_asks_nothing_yet() {
    let play = sheet(80, 24);
    let screen = play.screen();
    for topic in ["A person or place", "Phones and messages", "Money", "Sex and touch", "Work"] {
        assert!(screen.contains(topic), "{topic}: {screen}");
    }
    assert!(!screen.contains("Ask first"), "{screen}");
    assert!(screen.contains("add a row"), "{screen}");
}

#[test]
fn enter_opens_one_topic_esc_goes_back_to_the_list_and_page_down_to_the_next() {
    let mut play = sheet(80, 40);
    play.keys("jj<enter>ours<enter>over 200<enter><esc>");
    let screen = told(&play);
    assert!(screen.contains("▾ Money"), "{screen}");
    assert!(
        screen.contains("All right: ours") && screen.contains("Ask first: over 200"),
        "{screen}"
    );
    assert_eq!(screen.matches("Ask first").count(), 1, "one topic is open: {screen}");
    // The next one, and the one before it again.
    let screen = told(play.keys("<pgdn>"));
    assert!(screen.contains("▸ ▾ Travel and nights out"), "{screen}");
    assert!(screen.contains("✓ Money") && !screen.contains("over 200"), "{screen}");
    let screen = told(play.keys("<pgup>"));
    assert!(screen.contains("▸ ▾ Money"), "{screen}");
    let screen = told(play.keys("<esc>"));
    assert!(screen.contains("▸ ✓ Money") && !screen.contains("over 200"), "{screen}");
    // With no topic open the same key goes to the next question.
    let screen = told(play.keys("<pgdn>"));
    assert!(screen.contains("What we reword"), "{screen}");
    let Some(Answer::Table(rows)) = held(&play, "plan.t3", "limits") else { panic!("none") };
    assert_eq!((rows.len(), rows[0].id.as_str()), (1, "money"), "nothing else was made");
}

#[test]
fn a_topic_is_closed_by_the_key_that_opened_it_and_looking_changes_nothing() {
    let mut play = sheet(80, 40);
    let before = play.app.workbook().clone();
    for _ in 0..9 {
        play.keys("<enter><esc>k<enter>j");
        assert!(!play.screen().contains("▾"), "{}", play.screen());
    }
    assert!(play.screen().contains("▸ + add a row"), "{}", play.screen());
    assert_eq!(*play.app.workbook(), before);
}

#[test]
fn a_topic_of_ones_own_is_added_below_and_opened() {
    let mut play = sheet(80, 40);
    play.keys(&"j".repeat(9)).keys("<enter>");
    play.keys("Holidays<enter>Two weeks<enter><esc>");
    let screen = told(&play);
    assert!(screen.contains("▾ Holidays") && screen.contains("All right: Two weeks"), "{screen}");
}
