//! The end of a page: the words stand there put together, and lead on to one next thing, a step, and a day for Today.

use std::sync::Arc;

use trust_guide::domain::{
    day::Day, field::Answer, history::Done, id::NodeId, kinds::Record, role::Role, sitting::Sitting,
};

use crate::{
    harness::{NOW, Play, stamp, welcomed},
    screens::daily,
};

/// A page of an exercise, opened by somebody.
fn open(role: Role, title: &str, rows: u16) -> Play {
    let mut play = Play::of(welcomed(Some(role)), 80, rows);
    play.keys(&format!(":Fill in: {title}<enter>"));
    play
}

/// What is on the screen, without the edges of boxes.
fn words(play: &Play) -> String {
    let shown = play.screen().replace(['│', '┃', '▎'], " ");
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An apology, filled in and turned to its end.
fn apology(rows: u16) -> Play {
    let mut play = open(Role::Broke, "Apology builder", rows);
    play.keys("<enter>I told you I was at work.<tab>you do not sleep.<tab>");
    play.keys("Nothing you did made me choose it.<tab>I feel ashamed, but I was tired.<tab>");
    play.keys("give you every statement<tab>").keys("<esc><right>").keys("G");
    play
}

fn latest(play: &Play) -> trust_guide::domain::sitting::Sitting {
    let sittings = &play.app.workbook().sittings;
    sittings.iter().next_back().unwrap().as_ref().clone()
}

#[test]
fn an_apology_is_read_back_as_one_text_with_what_still_looks_like_an_excuse() {
    let play = apology(60);
    let told = words(&play);
    for part in [
        "YOUR WORDS, AS ONE TEXT I told you I was at work.",
        "What it did to you: you do not sleep.",
        "Nothing you did made me choose it.",
        "I feel ashamed, but I was tired.",
        "I will give you every statement. By Monday 23 November.",
        "2 places still look like excuses",
        "You can change it or leave it in.",
    ] {
        assert!(told.to_lowercase().contains(&part.to_lowercase()), "{part}: {}", play.screen());
    }
    // Where it says so already, it is not said twice.
    assert!(!told.contains("I feel I feel"), "{told}");
    // The next thing of the stage, the step that the page is about, and a day.
    assert!(told.contains("Space ticks") && told.contains("Come back to it on a day"), "{told}");
    assert!(told.contains("▸ Leave it here"), "{told}");
}

#[test]
fn read_out_it_is_the_words_alone() {
    let mut play = apology(30);
    play.on("→ Read it out").keys("<enter>");
    let told = words(&play);
    assert!(
        told.contains("I told you I was at work.") && !told.contains("Apology builder"),
        "{told}"
    );
    assert!(!told.contains("Leave it here") && !told.contains("looks like an excuse"), "{told}");
    play.keys("<esc>");
    assert!(words(&play).contains("YOUR WORDS, AS ONE TEXT"), "{}", play.screen());
}

#[test]
fn its_step_is_ticked_there_and_enter_leaves_it() {
    let mut play = apology(60);
    play.on("[ ] ").keys(" ");
    assert!(words(&play).contains("[x] "), "{}", play.screen());
    assert_eq!(play.app.workbook().ticks.iter().filter(|tick| tick.on).count(), 1);
    play.keys("u");
    assert!(words(&play).contains("[ ] "), "{}", play.screen());
    play.keys("<up>").on("  Leave it here").keys("<enter>");
    assert!(!words(&play).contains("Apology builder · "), "{}", play.screen());
}

#[test]
fn a_page_comes_back_to_today_on_the_day_that_was_chosen_without_a_word_of_it() {
    let mut play = open(Role::Hurt, "My questions", 60);
    play.keys("<enter>").paste("Why the fair?").keys("<esc>G");
    play.on("  Come back to it").keys("<enter>j<enter>");
    let again = latest(&play).again.unwrap();
    assert_eq!(again.to_string(), "2026-11-26");
    assert!(words(&play).contains("On Today again: Thu 26 Nov"), "{}", play.screen());
    play.keys("0");
    assert!(!words(&play).contains("A page you wanted"), "{}", play.screen());
    play.world.now += chrono::TimeDelta::days(3);
    play.keys("<f9><f9>");
    let told = words(&play);
    assert!(told.contains("A page you wanted to come back to, in “Responsibility”"), "{told}");
    assert!(!told.contains("the fair"), "{told}");
    // Taken away again, it does not come back.
    play.world.now -= chrono::TimeDelta::days(3);
    play.keys("<f9><f9>").keys(":Fill in: My questions<enter>G");
    play.on("✓ On Today again").keys("<enter>").keys("jjjj<enter>");
    assert_eq!(latest(&play).again, None::<Day>);
}

#[test]
fn what_was_ticked_leads_on_before_anything_else_even_in_the_first_week() {
    let ticked = |options: &[&str]| {
        let mut workbook = welcomed(Some(Role::Broke));
        let (id, day) = (NodeId::from("resp.b1"), Day::of(stamp(NOW), 4));
        let mut sitting = Sitting::begun("s".into(), id, stamp(NOW), day);
        let options = options.iter().map(ToString::to_string).collect();
        sitting.answers.insert("risks", Answer::Check(options));
        workbook.record(Done::Answer, stamp(NOW), Record::Sitting(Arc::new(sitting)), false);
        let mut play = Play::of(workbook, 80, 60);
        play.keys(":Fill in: What I did, plainly<enter>G");
        words(&play)
    };
    // The first of them counts, in the order of the page.
    let told = ticked(&["money", "health"]);
    assert!(told.contains("THIS DOES NOT WAIT ▸ → Read: Tell the risk today"), "{told}");
    assert!(told.contains("A risk to health comes first"), "{told}");
    let told = ticked(&["money"]);
    assert!(told.contains("Money that could still be saved is told today"), "{told}");
    let told = ticked(&[]);
    assert!(!told.contains("THIS DOES NOT WAIT") && told.contains("▸ Leave it here"), "{told}");
}

#[test]
fn a_page_with_nothing_on_it_leads_on_and_asks_for_nothing() {
    let mut play = open(Role::Broke, "Apology builder", 40);
    play.keys("G");
    let told = words(&play);
    assert!(told.contains("Nothing is written yet, and that is fine."), "{told}");
    assert!(told.contains("▸ Leave it here") && !told.contains("Come back to it"), "{told}");
    assert!(!told.contains("PUT TOGETHER") && !told.contains("Read it out"), "{told}");
}

#[test]
fn a_long_page_is_read_before_enter_leaves_it() {
    let mut play = open(Role::Hurt, "My questions", 16);
    play.keys("<enter>");
    for line in 0..20 {
        play.paste(&format!("Question number {line}")).keys("<enter>");
    }
    play.keys("<esc><esc>").keys(":Fill in: My questions<enter>G");
    assert!(words(&play).contains("Question number 1"), "{}", play.screen());
    play.keys("<enter>");
    assert!(words(&play).contains("Question number"), "nothing is left unseen: {}", play.screen());
}

#[test]
fn a_page_that_was_read_to_its_end_is_not_offered_again_when_it_is_left_with_esc() {
    let title = "The next days, if you share a home";
    let page = NodeId::from("steady.today.both");
    let mut play = Play::of(daily::begun(Role::Hurt), 50, 16);
    play.keys("<enter>");
    assert!(play.screen().contains(title), "{}", play.screen());
    assert!(play.keys("<esc>").screen().contains(&format!("Read: {title}")), "{}", play.screen());
    assert!(!play.app.workbook().is_ticked(&page), "only its beginning was seen");
    play.keys("<enter>G<esc>");
    assert!(play.app.workbook().is_ticked(&page));
    assert!(!play.screen().contains(&format!("Read: {title}")), "{}", play.screen());
}
