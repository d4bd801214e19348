//! One small thing a day: then Today says that it was enough, and offers more only to who asks.

use trust_guide::{
    domain::{
        day::Day, field::Answer, profile::Company, role::Role, sitting::Sitting, tick::Whose,
        workbook::Workbook,
    },
    shell::Session,
    ui::action::Opened,
};

use crate::{
    harness::{NOW, Play, guide, stamp},
    screens::daily::{promise, today},
    today::{begun, days_ago, page, put, to_the_small_thing},
};

fn told(play: &Play) -> String {
    play.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn at(now: &str, workbook: Workbook) -> Play {
    let opened = Opened {
        guide: guide(),
        workbook: Ok(workbook),
        read_only: None,
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    Play::opened_at(stamp(now), opened, 80, 24)
}

/// Somebody who read the page that Today offered.
fn has_read() -> Workbook {
    let mut workbook = begun(Some(Role::Hurt), Company::Alone);
    let whose = Whose::each(Role::Hurt);
    workbook.mark_read(&"steady.today.hurt".into(), whose, stamp(NOW), today());
    workbook
}

/// Somebody who left themselves a small thing the evening before.
fn has_left(words: &str) -> Workbook {
    let mut workbook = begun(Some(Role::Hurt), Company::Alone);
    page(&mut workbook, "steady.h1", &[("tomorrow", words)], 1);
    workbook
}

#[test]
fn after_one_thing_today_says_that_it_was_enough_and_offers_nothing() {
    let mut play = Play::of(has_read(), 80, 24);
    let shown = told(&play);
    let wanted = "✓ Today is enough That was enough for today.";
    assert!(shown.contains(wanted), "{shown}");
    assert!(shown.contains("┃ Leave it here Enter closes A line for tomorrow"), "{shown}");
    assert!(shown.contains("Go on with one more thing IF YOU WANT TO ○ How are you"), "{shown}");
    assert!(!shown.contains("✎ ") || shown.contains("✎ Write freely"), "{shown}");
    assert!(!shown.contains("ONE SMALL THING"), "{shown}");
    // No key brings up more but the one door.
    play.keys("aajaja");
    assert!(!play.screen().contains("ONE SMALL THING"), "{}", play.screen());
    assert!(!play.screen().contains("a another"), "{}", play.screen());
}

#[test]
fn it_is_so_until_the_day_is_over_and_after_the_program_was_closed() {
    for (now, is_enough) in [
        ("2026-11-23T23:10:00+01:00", true),
        ("2026-11-24T03:50:00+01:00", true),
        ("2026-11-24T08:00:00+01:00", false),
    ] {
        let play = at(now, has_read());
        assert_eq!(play.screen().contains("That was enough"), is_enough, "{}", play.screen());
        assert_eq!(play.screen().contains("ONE SMALL THING"), !is_enough, "{}", play.screen());
    }
}

#[test]
fn enter_leaves_with_everything_kept_and_space_never_does() {
    let mut play = Play::of(has_read(), 80, 24);
    play.keys("p6<enter>");
    to_the_small_thing(&mut play);
    assert!(play.screen().contains("Enter leave"), "{}", play.screen());
    play.keys(" ");
    assert!(!play.world.left);
    assert!(play.screen().contains("Enter leaves the program"), "{}", play.screen());
    play.keys("<enter>");
    assert!(play.world.left);
    assert_eq!(play.world.saved.last().unwrap().pulses.len(), 1);
}

#[test]
fn going_on_is_for_this_session_and_for_one_more_thing() {
    let mut play = Play::of(has_read(), 80, 24);
    to_the_small_thing(&mut play).keys("jj<enter>");
    let shown = told(&play);
    assert!(shown.contains("ONE SMALL THING") && !shown.contains("enough"), "{shown}");
    assert!(play.screen().contains("▸ ┃ Read"), "{}", play.screen());
    // Somewhere else and back it is still so.
    play.keys("J0");
    assert!(play.screen().contains("ONE SMALL THING"), "{}", play.screen());
    let again = Play::of(play.app.workbook().clone(), 80, 24);
    assert!(again.screen().contains("That was enough"), "{}", again.screen());
    // After one more, it was enough again.
    to_the_small_thing(&mut play).keys("<enter><end><enter>0");
    assert!(play.screen().contains("That was enough"), "{}", play.screen());
}

#[test]
fn a_step_that_is_ticked_keeps_its_place_so_that_no_second_key_ends_the_program() {
    let mut workbook = begun(Some(Role::Hurt), Company::Alone);
    let guide = guide();
    let stage = &guide.stages[0];
    for page in &stage.pages {
        let (whose, day) = (Whose::each(Role::Hurt), today().plus(-9));
        workbook.mark_read(&page.id, whose, days_ago(9), day);
    }
    let mut play = Play::of(workbook, 80, 24);
    to_the_small_thing(&mut play);
    for _ in 0..200 {
        if play.screen().contains("Space when it is true") {
            break;
        }
        play.keys("a");
    }
    play.keys(" ");
    let shown = play.screen();
    assert!(shown.contains("▸ ✓") && shown.contains("That was enough"), "{shown}");
    assert_eq!(shown.matches('✓').count(), 1, "it is told once: {shown}");
    play.keys(" ").keys(" ");
    assert!(!play.world.left && play.screen().contains("▸ ✓"), "{}", play.screen());
    play.keys("u");
    assert!(play.screen().contains("ONE SMALL THING"), "{}", play.screen());
    assert!(!play.screen().contains("enough for today"), "{}", play.screen());
}

#[test]
fn what_is_due_still_stands_above() {
    let mut workbook = has_read();
    promise(&mut workbook, "a", "Show the bank letters.", today());
    let shown = told(&Play::of(workbook, 80, 24));
    let due = shown.find("Show the bank letters").unwrap();
    assert!(due < shown.find("That was enough").unwrap(), "{shown}");
}

#[test]
fn a_page_of_ones_own_is_enough_and_named_only_where_that_may_be_seen() {
    for (exercise, field, named) in [
        // Private, heavy, and not kept at first.
        ("steady.h2", "ask", "✓ You did one thing today. That was enough"),
        ("resp.h1", "words", "✓ You did one thing today. That was enough"),
        ("resp.h5", "x", "✓ You did one thing today. That was enough"),
    ] {
        let mut workbook = begun(Some(Role::Hurt), Company::Alone);
        page(&mut workbook, exercise, &[(field, "x")], 0);
        let shown = told(&Play::of(workbook, 80, 24));
        assert!(shown.contains(named), "{exercise}: {shown}");
    }
    let mut workbook = begun(Some(Role::Hurt), Company::Alone);
    page(&mut workbook, "steady.h2", &[("ask", "x")], 0);
    let sitting = workbook.sittings.at(0).unwrap().clone();
    put(&mut workbook, Sitting { shared: true, ..(*sitting).clone() });
    let shown = told(&Play::of(workbook, 80, 24));
    assert!(shown.contains("✓ Who knows That was enough"), "{shown}");
    // A sign is no deed.
    let mut workbook = begun(Some(Role::Hurt), Company::Alone);
    let guide = guide();
    let sign = guide.stages[0].signs.iter().find(|sign| sign.role.speaks_to(Some(Role::Hurt)));
    workbook.toggle(&sign.unwrap().id, Whose::each(Role::Hurt), stamp(NOW), today());
    let shown = told(&Play::of(workbook, 80, 24));
    assert!(shown.contains("ONE SMALL THING"), "{shown}");
}

#[test]
fn what_one_of_two_did_is_told_to_nobody_else() {
    let did = |role: Option<Role>| {
        let mut workbook = begun(Some(Role::Hurt), Company::Together);
        page(&mut workbook, "steady.h2", &[("ask", "x")], 0);
        let whose = Whose::each(Role::Hurt);
        workbook.mark_read(&"steady.today.hurt".into(), whose, stamp(NOW), today());
        workbook.edit_profile(|profile| {
            profile.role = role;
            profile.sat_together = true;
        });
        told(&Play::of(workbook, 80, 24))
    };
    for role in [None, Some(Role::Broke), Some(Role::Both)] {
        let shown = did(role);
        assert!(!shown.contains("That was enough"), "{role:?}: {shown}");
    }
    let own = did(Some(Role::Hurt));
    assert!(own.contains("That was enough") && !own.contains("Who knows"), "{own}");
    // What was done on a page for both is told to both.
    for role in [None, Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)] {
        let mut workbook = begun(role, Company::Together);
        workbook.edit_profile(|profile| profile.sat_together = true);
        page(&mut workbook, "steady.t1", &[("word", "lighthouse")], 0);
        let shown = told(&Play::of(workbook, 80, 24));
        assert!(shown.contains("✓ Talk rules That was enough"), "{role:?}: {shown}");
    }
}

#[test]
fn what_somebody_left_for_themselves_is_there_on_the_next_day() {
    let mut play = Play::of(has_left("Soup at noon, and a walk to the bridge."), 80, 24);
    let shown = told(&play);
    let wanted = "┃ Soup at noon, and a walk to the bridge. ┃ You left this for yourself yesterday. \
                  Space done · a something else · x drop it";
    assert!(shown.contains(wanted), "{shown}");
    to_the_small_thing(&mut play).keys(" ");
    assert!(play.screen().contains("▸ ✓ Soup at noon"), "{}", play.screen());
    assert!(play.screen().contains("That was enough"), "{}", play.screen());
    let done = Play::of(play.app.workbook().clone(), 80, 24);
    assert!(told(&done).contains("✓ Soup at noon, and a walk to the bridge. That was enough"));
    play.keys("u");
    assert!(told(&play).contains(wanted), "{}", play.screen());
}

#[test]
fn enter_shows_the_whole_line_and_asks_whether_it_is_done_and_opens_no_page_of_another_day() {
    let long = "Soup at noon, and then a walk to the bridge and back, however slow it is today.";
    let mut play = Play::of(has_left(long), 80, 24);
    to_the_small_thing(&mut play).keys("<enter>");
    let shown = told(&play).replace("┃ ", "");
    assert!(shown.contains("What you left for yourself"), "{shown}");
    assert!(shown.contains("It is done") && !shown.contains("How was my sleep"), "{shown}");
    assert!(!format!("{:?}", play.app.screens()).contains("Soup"), "its words are in no log");
    play.keys("<esc>");
    assert!(play.app.workbook().ticks.is_empty(), "{}", play.screen());
    play.keys("<enter><enter>");
    assert!(play.screen().contains("▸ ✓ Soup at noon"), "no second key leaves: {}", play.screen());
    assert!(play.screen().contains("That was enough"), "{}", play.screen());
    play.keys("u").keys("<enter>j<enter>");
    let shown = play.screen();
    assert!(shown.contains("Dropped. u brings it back") && !shown.contains("Soup"), "{shown}");
    assert_eq!(play.app.workbook().sittings.len(), 1);
}

#[test]
fn what_two_at_one_keyboard_fill_in_is_enough_for_two_and_not_named() {
    let mut workbook = begun(Some(Role::Both), Company::Together);
    workbook.edit_profile(|profile| profile.sat_together = true);
    page(&mut workbook, "resp.a2", &[("rows", "x")], 0);
    let shown = told(&Play::of(workbook, 80, 24));
    assert!(shown.contains("✓ You did one thing today. That was enough"), "{shown}");
    assert!(!shown.contains("What was agreed"), "{shown}");
}

#[test]
fn it_can_be_let_go_or_stepped_over_and_is_gone_after_two_days() {
    let mut play = Play::of(has_left("Soup at noon."), 80, 24);
    to_the_small_thing(&mut play).keys("a");
    assert!(play.screen().contains("▸ ┃ Read"), "{}", play.screen());
    let mut play = Play::of(has_left("Soup at noon."), 80, 24);
    to_the_small_thing(&mut play).keys("x");
    let shown = play.screen();
    assert!(shown.contains("Dropped. u brings it back") && !shown.contains("Soup"), "{shown}");
    for (now, is_there) in [
        ("2026-11-24T20:00:00+01:00", true),
        ("2026-11-25T03:00:00+01:00", true),
        ("2026-11-25T20:00:00+01:00", false),
    ] {
        let play = at(now, has_left("Soup at noon."));
        assert_eq!(play.screen().contains("Soup at noon"), is_there, "{}", play.screen());
    }
    let monday = at("2026-11-24T20:00:00+01:00", has_left("Soup."));
    assert!(monday.screen().contains("You left this for yourself on Sunday"));
}

#[test]
fn what_somebody_left_for_themselves_is_neither_printed_nor_told_where_two_write() {
    let lines = Session::of(guide(), has_left("Soup at noon."), stamp(NOW)).today().join("\n");
    assert!(lines.contains("Something small that you left for yourself"), "{lines}");
    assert!(!lines.contains("Soup"), "{lines}");
    for role in [None, Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)] {
        let mut workbook = has_left("Soup at noon.");
        workbook.edit_profile(|profile| {
            profile.role = role;
            profile.sat_together = true;
        });
        let play = Play::of(workbook, 80, 24);
        assert!(!play.screen().contains("Soup"), "{role:?}: {}", play.screen());
    }
}

#[test]
fn a_line_for_tomorrow_is_written_on_a_fresh_page_and_then_asked_for_no_more() {
    let mut workbook = has_read();
    page(&mut workbook, "steady.h1", &[("tomorrow", "Soup.")], 5);
    let mut play = Play::of(workbook.clone(), 80, 24);
    to_the_small_thing(&mut play).keys("j<enter>");
    assert!(play.screen().contains("Today’s basics"), "{}", play.screen());
    assert!(play.screen().contains("One small thing for tomorrow"), "{}", play.screen());
    // It is one line: it is written at once, and no other question is asked before it.
    play.keys("A walk.<enter>");
    let sittings: Vec<_> = play.app.workbook().sittings.iter().collect();
    assert_eq!(sittings.len(), 2, "a fresh page: {sittings:?}");
    let line = |sitting: &Sitting| sitting.answers["tomorrow"].clone();
    assert_eq!(line(sittings[0]), Answer::Line("Soup.".into()));
    assert_eq!(line(sittings[1]), Answer::Line("A walk.".into()));
    assert_eq!(sittings[1].answers.len(), 1);
    let id = workbook.sittings.at(0).unwrap().id.clone();
    let mut sitting = Sitting::begun(id, "steady.h1".into(), stamp(NOW), Day::of(stamp(NOW), 4));
    sitting.answers.insert("tomorrow".to_owned(), Answer::Line("Tea.".into()));
    put(&mut workbook, sitting);
    let play = Play::of(workbook, 80, 24);
    assert!(!play.screen().contains("A line for tomorrow"), "{}", play.screen());
}
