//! A journal that knows writing can hurt: time, ratings, circles, and pages that are not kept.

use std::{sync::Arc, time::Duration};

use chrono::TimeDelta;
use expect_test::expect;
use trust_guide::{
    domain::{
        audience::Offering,
        day::Day,
        guide::Guide,
        id::RecordId,
        journal::{Entry, WritingMode},
        kinds::Record,
        prompt::prompt_of_the_day,
        role::Role,
        summary::Summary,
        words::Words,
        workbook::Workbook,
    },
    screens::Screen,
    shell::Event,
    ui::Mode,
};

use crate::{
    harness::{NOW, Play, stamp, welcomed},
    screens::check,
};

/// Lets minutes go by without a key.
fn wait(play: &mut Play, minutes: i64) -> String {
    play.world.now += TimeDelta::minutes(minutes);
    play.event(Event::Silence).screen()
}

/// A feelings entry for each pair of ratings, one a day, the last yesterday.
pub fn felt(ratings: &[(u8, u8)]) -> Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    for (place, (before, after)) in ratings.iter().enumerate() {
        let back = i64::try_from(ratings.len() - place).unwrap();
        let at = stamp(NOW) - TimeDelta::days(back);
        let id = RecordId::from(format!("felt{place}").as_str());
        workbook.put(Record::Entry(Arc::new(Entry {
            mode: WritingMode::Feelings,
            body: Words::from("heavy"),
            before: Some(*before),
            after: Some(*after),
            ..Entry::begun(id, at, Day::of(at, 4))
        })));
    }
    workbook
}

#[test]
fn the_time_is_told_in_words_and_nothing_is_cut_off() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("w<c-t>");
    assert!(play.screen().contains("about 10 minutes, if you like"), "{}", play.screen());
    play.keys("I am here");
    assert!(play.screen().contains("about 10 minutes left"), "{}", play.screen());
    let shown = wait(&mut play, 4);
    assert!(shown.contains("about 6 minutes left"), "{shown}");
    let shown = wait(&mut play, 40);
    assert!(shown.contains("about 5 minutes left"), "it stands still: {shown}");
    play.keys(".");
    wait(&mut play, 5);
    let shown = play.keys(" And on.").screen();
    assert!(
        shown.contains("That is enough for today, if you like. Nothing is cut off."),
        "{shown}"
    );
    play.keys("<esc>");
    let entry = play.app.workbook().journal.at(0).unwrap();
    assert_eq!(&*entry.body, "I am here. And on.");
    assert_eq!(entry.seconds / 60, 10);
}

#[test]
fn the_program_wakes_when_the_words_change_and_not_otherwise() {
    let mut play = Play::as_role(Role::Hurt);
    let soon = |play: &Play| play.app.deadline().filter(|wait| *wait < Duration::from_secs(3_600));
    play.keys("w<c-t>");
    assert_eq!(soon(&play), None);
    play.keys("word");
    let wakes = play.app.deadline().unwrap();
    assert!((55..=60).contains(&wakes.as_secs()), "{wakes:?}");
    wait(&mut play, 6);
    assert_eq!(soon(&play), None, "the clock stands still");
}

#[test]
fn minutes_are_added_up_over_sittings_and_only_where_words_changed() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wone");
    wait(&mut play, 2);
    play.keys(" two<esc>");
    let first = play.app.workbook().journal.at(0).unwrap().clone();
    assert_eq!(first.seconds / 60, 2);
    play.keys("J<enter>");
    wait(&mut play, 1);
    play.keys("<left>");
    wait(&mut play, 3);
    play.keys("<right><esc>");
    assert_eq!(play.app.workbook().journal.at(0), Some(&first), "reading changes nothing");
    play.keys("<enter> three");
    wait(&mut play, 3);
    play.keys(".<esc>");
    assert_eq!(play.app.workbook().journal.at(0).unwrap().seconds / 60, 5);
}

#[test]
fn each_way_of_writing_settles_with_a_line_of_its_own() {
    let mut lines = std::collections::BTreeSet::new();
    for (place, mode) in WritingMode::ALL.into_iter().enumerate() {
        let mut play = Play::as_role(Role::Hurt);
        let skip = if mode.is_heavy() { "<esc>" } else { "" };
        play.keys(&format!("Jn{}<enter>{skip}", "j".repeat(place)));
        play.paste(&"words ".repeat(150)).keys(&format!("<esc>{skip}"));
        assert!(play.screen().contains(mode.settling()), "{}", play.screen());
        assert!(lines.insert(mode.settling()));
        assert_eq!(play.app.workbook().journal.at(0).unwrap().mode, mode);
    }
    let mut play = Play::as_role(Role::Hurt);
    let short = play.keys("wOnly these four words<esc>").screen();
    assert!(!short.contains(WritingMode::Free.settling()), "four words need no rest: {short}");
    let quiet = play.keys("w<esc>").screen();
    assert!(!quiet.contains(WritingMode::Plain.settling()), "nothing was written: {quiet}");
}

#[test]
fn feelings_and_letters_ask_how_heavy_it_is_once_before_and_once_after() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("Jn").pick("feelings");
    assert!(play.screen().contains("Before you begin: how heavy is it?"), "{}", play.screen());
    play.keys("<esc>words");
    assert_eq!(play.app.mode(), Mode::Write, "one key skips");
    play.keys("<esc>");
    assert!(play.screen().contains("How heavy is it now?"), "{}", play.screen());
    play.keys("<esc>");
    let entry = play.app.workbook().journal.at(0).unwrap();
    assert_eq!((&*entry.body, entry.before, entry.after), ("words", None, None));
    play.keys("<enter> more<esc>");
    assert!(!play.screen().contains("How heavy"), "never twice: {}", play.screen());
}

#[test]
fn plain_facts_ask_nothing_and_a_heavy_prompt_does() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("w");
    assert_eq!(play.app.mode(), Mode::Write);
    play.keys("plain<esc>");
    assert!(matches!(play.app.screens().last(), Some(Screen::Today(_))));
    // The second prompt of the first stage is heavy, though it asks for plain facts.
    let mut play = Play::as_role(Role::Broke);
    play.keys("1+fwb");
    assert!(play.screen().contains("plain facts"), "{}", play.screen());
    assert!(play.screen().contains("Before you begin"), "{}", play.screen());
}

#[test]
fn how_heavy_it_was_before_outlives_a_power_cut() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("Jn").pick("feelings").keys("7<enter>half a sent");
    let draft = play.world.drafts.last().unwrap().clone().unwrap();
    let opened = trust_guide::ui::action::Opened {
        guide: crate::harness::guide(),
        workbook: Ok(welcomed(Some(Role::Hurt))),
        read_only: None,
        draft: Some(draft),
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut again = Play::opened(opened, 80, 24);
    again.keys("<enter>ence<esc>5<enter>");
    let entry = again.app.workbook().journal.at(0).unwrap();
    assert_eq!((&*entry.body, entry.before, entry.after), ("half a sentence", Some(7), Some(5)));
}

#[test]
fn after_the_third_heavy_round_something_else_is_offered_once() {
    let mut play = Play::of(felt(&[(5, 6), (7, 7)]), 80, 24);
    play.keys("Jn").pick("feelings").keys("6<enter>again<esc>8<enter>");
    check(
        &play,
        expect![[r#"
              Journal                                     Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

                  Monday 23 November                         feelings   ^T another way
                  Wh┏ Another way, this time? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                    ┃  Three times now, writing about feelings left it no          ┃
                  ag┃  lighter. That happens to many people. Something else may    ┃
                    ┃  be kinder.                                                  ┃
                    ┃                                                              ┃
                    ┃▸ Plain facts                                                 ┃
                    ┃    What happened, in order. Ten minutes is plenty.           ┃
                    ┃  The body                                                    ┃
                    ┃    Where in the body is it? What eases it by one notch?      ┃
                    ┃  A walk                                                      ┃
                    ┃    Ten minutes, without a screen.                            ┃
                    ┃  A person                                                    ┃
                    ┃    Somebody from your circle, or a helpline.                 ┃
                    ┃  Close it anyway                                             ┃
                    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛

                  1 word · about 15 minutes left · how heavy: 6 → 8

            ────────────────────────────────────────────────────────────────────────────────
              Enter choose   Esc close   F2 keys   ^X leave
        "#]],
    );
    play.keys("jjjj<enter>");
    assert!(play.screen().contains(WritingMode::Feelings.settling()), "{}", play.screen());
    play.keys("n").pick("feelings");
    assert!(play.screen().contains("Before you begin"), "not again: {}", play.screen());
    play.keys("6<enter>fourth<esc>7<enter>");
    assert!(!play.screen().contains("Another way"), "once per three: {}", play.screen());
    play.keys("n")
        .pick("feelings")
        .keys("<esc>fifth<esc><esc>")
        .keys("n")
        .pick("feelings")
        .keys("6<enter>sixth<esc>6<enter>");
    assert!(!play.screen().contains("Another way"), "the fifth was not rated: {}", play.screen());
    play.keys("n").pick("feelings").keys("6<enter>seventh<esc>6<enter>");
    assert!(play.screen().contains("Another way"), "{}", play.screen());
}

#[test]
fn one_lighter_time_ends_the_row() {
    let mut play = Play::of(felt(&[(5, 6), (7, 7), (7, 5)]), 80, 24);
    play.keys("Jn").pick("feelings").keys("6<enter>again<esc>8<enter>");
    assert!(!play.screen().contains("Another way"), "{}", play.screen());
}

#[test]
fn a_round_nobody_was_told_about_is_told_before_the_next_one() {
    let mut play = Play::of(felt(&[(5, 6), (7, 7), (7, 8)]), 80, 24);
    play.keys("Jn").pick("feelings");
    assert!(play.screen().contains("Another way, this time?"), "{}", play.screen());
    assert!(play.screen().contains("Go on with feelings anyway"), "{}", play.screen());
    play.keys("<enter>facts<esc>");
    let entry = play.app.workbook().journal.iter().next_back().unwrap();
    assert_eq!((entry.mode, &*entry.body), (WritingMode::Plain, "facts"));
    play.keys("n").pick("feelings");
    assert!(play.screen().contains("Before you begin"), "once: {}", play.screen());
}

#[test]
fn the_offer_leads_to_the_body_a_walk_a_person_or_on() {
    let round = felt(&[(5, 6), (7, 7), (7, 8)]);
    let offered = |keys: &str, role| {
        let mut workbook = round.clone();
        workbook.edit_profile(|profile| profile.role = Some(role));
        let mut play = Play::of(workbook, 80, 24);
        play.keys(&format!("Jnjjjjj<enter>{keys}"));
        play
    };
    let body = offered("j<enter>", Role::Hurt);
    assert!(body.screen().contains("body"), "{}", body.screen());
    let walk = offered("jj<enter>", Role::Hurt);
    assert!(walk.screen().contains("Ten minutes outside"), "{}", walk.screen());
    let person = offered("jjj<enter>", Role::Hurt);
    assert!(person.screen().contains("Support circle"), "{}", person.screen());
    let person = offered("jjj<enter>", Role::Broke);
    assert!(matches!(person.app.screens().last(), Some(Screen::Help(_))));
    for on in ["jjjj<enter>", "<esc>"] {
        let mut on = offered(on, Role::Hurt);
        assert!(on.screen().contains("Before you begin"), "{}", on.screen());
        on.keys("s");
        assert!(on.screen().contains("feelings"), "{}", on.screen());
    }
}

#[test]
fn that_another_way_was_offered_is_no_change_to_undo() {
    let mut play = Play::of(felt(&[(5, 6), (7, 7), (7, 8)]), 80, 24);
    play.keys("Jn").pick("feelings").keys("jj<enter>u");
    assert!(play.screen().contains("There is nothing to undo"), "{}", play.screen());
    assert!(play.app.workbook().offers.iter().any(|offer| offer.after == Some("felt2".into())));
}

#[test]
fn no_two_prompts_beside_each_other_ask_why_and_today_does_not_ask_it_twice() {
    let guide = crate::harness::guide();
    for stage in &guide.stages {
        for pair in stage.prompts.windows(2) {
            assert!(!pair.iter().all(|prompt| prompt.why), "{} and {}", pair[0].id, pair[1].id);
        }
        for prompt in &stage.prompts {
            let says_why = prompt.text.to_lowercase().split(' ').any(|word| word == "why");
            assert_eq!(prompt.why, says_why, "{}", prompt.id);
        }
    }
    let now = stamp(NOW);
    let mut only_why = Guide::clone(&guide);
    for prompt in only_why.stages.iter_mut().flat_map(|stage| &mut stage.prompts) {
        Arc::make_mut(prompt).why = true;
    }
    let offered = |workbook: &Workbook| {
        let summary = Summary::of(&guide, workbook);
        let today = Day::of(now, 4);
        let offering = Offering::of(workbook, &summary, today, false, false);
        let found = prompt_of_the_day(&only_why, workbook, &summary, today, offering);
        found.map(|(_, prompt)| prompt.id.clone())
    };
    let mut workbook = felt(&[(5, 5)]);
    let first = offered(&workbook);
    assert!(first.is_some());
    let mut entry = Entry::clone(workbook.journal.at(0).unwrap());
    entry.prompt = first;
    workbook.put(Record::Entry(Arc::new(entry)));
    assert_eq!(offered(&workbook), None, "why is not asked twice");
    let fresh = RecordId::from("facts");
    workbook.put(Record::Entry(Arc::new(Entry::begun(fresh, now, Day::of(now, 4)))));
    assert!(offered(&workbook).is_some(), "something else was written since");
}

#[test]
fn after_ten_rated_entries_the_question_says_which_way_leaves_you_calmer() {
    let mut workbook = felt(&[(5, 6); 6]);
    for place in 0..5 {
        let at = stamp(NOW) - TimeDelta::days(20 + place);
        let id = RecordId::from(format!("fact{place}").as_str());
        let (before, after) = (Some(6), Some(3));
        let mode = WritingMode::Plain;
        let entry = Entry::begun(id, at, Day::of(at, 4));
        workbook.put(Record::Entry(Arc::new(Entry { mode, before, after, ..entry })));
    }
    let mut play = Play::of(workbook, 80, 24);
    play.keys("Jn");
    let told = play.screen().replace(['\n', '┃', '│'], " ");
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("You are calmer after “plain facts”: 3 lighter"), "{}", play.screen());
    let mut few = Play::of(felt(&[(5, 6)]), 80, 24);
    assert!(!few.keys("Jn").screen().contains("calmer"), "{}", few.screen());
}
