//! The tools of the stages: questions that rest, logs, monthly pages, cards, the call script, days that
//! come back.

use expect_test::expect;
use trust_guide::domain::{
    day::Day,
    due::{DueKind, due},
    field::Answer,
    id::NodeId,
    role::Role,
    summary::Summary,
    workbook::Workbook,
};

use crate::{
    harness::{Play, guide, stamp, welcomed},
    screens::{check, held},
};

fn open(role: Role, title: &str) -> Play {
    let mut play = Play::of(welcomed(Some(role)), 80, 24);
    play.keys(&format!(":Fill in: {title}<enter>"));
    assert!(play.screen().contains(title), "{}", play.screen());
    play
}

/// The same workbook, opened at another time.
fn later(workbook: &Workbook, when: &str, keys: &str) -> Play {
    let mut play = Play::of(workbook.clone(), 80, 24);
    play.world.now = stamp(when);
    play.keys(keys);
    play
}

/// What is due at a time, as days.
fn due_at(workbook: &Workbook, when: &str) -> Vec<String> {
    let now = stamp(when);
    let today = Day::of(now, workbook.profile.day_start);
    let found = due(&guide(), workbook, &Summary::of(&guide(), workbook), now, today);
    let sittings = found.iter().filter(|due| matches!(due.kind, DueKind::Sitting(_)));
    sittings.map(|due| format!("{} {}", due.day, &*due.words)).collect()
}

#[test]
fn a_question_that_might_haunt_is_told_to_rest_and_never_forbidden() {
    let mut play = open(Role::Hurt, "My questions");
    play.keys("<enter>Were you ever in our bed?<enter>to know<enter><right><right><right>");
    check(
        &play,
        expect![[r#"
              1 Taking responsibility                     Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              My questions
              Responsibility · 15 min · may sting · yours, not locked
              question 1 of 2

              What I want to ask

              1.
                Question: Were you ever in our bed?
                Why I ask: to know
              ▸ Which kind: It might haunt me  ← →
                Waits until tomorrow 19:57; you can ask sooner.
                When I ask: …
                Asked?
                  [ ] I asked it
                How straight was the answer:
                  …
                + add a row


            ────────────────────────────────────────────────────────────────────────────────
              Space pick   Tab next   Enter go on   Esc commands   ? keys   ^X leave
        "#]],
    );
    play.keys("<c-s>");
    let kept = play.world.saved.last().unwrap().clone();
    // It outlives a restart, and the file.
    let bytes = trust_guide::store::format::encode(&kept).unwrap();
    let read = trust_guide::store::format::decode(&bytes).unwrap();
    let again = later(&read, "2026-11-24T08:00:00+01:00", ":Fill in: My questions<enter><tab>");
    assert!(again.screen().contains("Waits until today 19:57"), "{}", again.screen());
    assert!(due_at(&read, "2026-11-24T19:00:00+01:00").is_empty());
    let told = ["2026-11-24 Something you let rest for a day, in “Responsibility”"];
    assert_eq!(due_at(&read, "2026-11-24T20:00:00+01:00"), told);
    let rested = later(&read, "2026-11-24T20:00:00+01:00", ":Fill in: My questions<enter><tab>");
    assert!(rested.screen().contains("It has rested for a day"), "{}", rested.screen());
}

#[test]
fn a_question_that_was_asked_or_is_of_another_kind_does_not_wait() {
    let mut play = open(Role::Hurt, "My questions");
    play.keys("<enter>Where?<enter>why<enter><right><right><right>");
    assert!(play.screen().contains("Waits until tomorrow"), "{}", play.screen());
    play.keys("<left>");
    assert!(!play.screen().contains("Waits until"), "{}", play.screen());
    play.keys("<right><esc>jj ");
    assert!(!play.screen().contains("Waits until"), "{}", play.screen());
    let kept = play.app.workbook().clone();
    assert!(due_at(&kept, "2026-11-24T21:00:00+01:00").is_empty());
}

#[test]
fn something_that_set_me_off_is_logged_with_one_key_and_its_day() {
    let mut play = open(Role::Hurt, "What sets me off");
    assert!(play.screen().contains("n new row"), "{}", play.screen());
    play.keys("nA red car<enter><esc>");
    let Some(Answer::Table(rows)) = held(&play, "resp.h3", "log") else { panic!("a log") };
    assert_eq!(rows[0].cells["what"], Answer::Line("A red car".into()));
    let today = Day::parse("2026-11-23");
    assert_eq!(rows[0].cells["when"], Answer::Date(today));
    play.keys("<esc>:Fill in: What sets me off<enter>nA song<enter><esc>");
    let Some(Answer::Table(rows)) = held(&play, "resp.h3", "log") else { panic!("a log") };
    assert_eq!(rows.len(), 2, "one page holds the whole log");
    check(
        &play,
        expect![[r#"
              1 Taking responsibility                     Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              What sets me off
              Responsibility · 2 min · may sting · yours, not locked
              question 1 of 1

              It happened

              2.
                What set it off: A song
              ▸ When: Mon 23 Nov  ← →
                How strong in the body:
                  …
                What helped: …
                What my partner can do next time:
                  …

              1.
                What set it off: A red car
                When: Mon 23 Nov                                                           ↓

            ────────────────────────────────────────────────────────────────────────────────
              Enter answer   Space pick   Tab next   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn each_month_has_sliders_of_its_own() {
    let mut play = open(Role::Hurt, "Two sliders");
    play.keys("<enter><esc><tab>3<tab>4");
    let kept = play.app.workbook().clone();
    let same = later(&kept, "2026-11-30T20:00:00+01:00", ":Fill in: Two sliders<enter>");
    assert!(!same.screen().contains("A new page"), "{}", same.screen());
    let mut next = later(&kept, "2026-12-02T20:00:00+01:00", ":Fill in: Two sliders<enter>");
    check(
        &next,
        expect![[r#"
              7 Forgiveness, if and when                              Wednesday 2 December
            ────────────────────────────────────────────────────────────────────────────────

              Two sliders
              Forgiveness · 3 min · yours, not locked

              Yours. It is in a file that anyone who uses this account can open.

              A new page for this month. The last one is of Mon 23 Nov: p
              shows it.

              What you choose and what you feel each go at their own speed. To see
              them apart can take some pressure off.

              Once a month is plenty. The two may drift far apart, go back,
              or never move. Low is as good as high, and nobody is owed a
              look at them.

              · The day                                                                    ↓

              ▸ Enter begin   Esc not today is fine

            ────────────────────────────────────────────────────────────────────────────────
              Enter go on   Tab next   Esc back   ? keys   ^X leave
        "#]],
    );
    next.keys("<enter><esc><tab>7");
    let id = NodeId::from("forg.h3");
    assert_eq!(next.app.workbook().sittings_of(&id).count(), 2);
    next.keys("p");
    assert!(next.screen().contains("An earlier page"), "{}", next.screen());
}

#[test]
fn a_new_session_card_shows_what_was_tried_since_the_last() {
    let mut card = open(Role::Hurt, "Session card");
    card.keys("<enter><esc><tab><esc><tab><esc><tab>No talks after nine<esc><esc>");
    let kept = card.app.workbook().clone();
    let mut next = later(&kept, "2026-12-02T20:00:00+01:00", ":Fill in: Session card<enter>n");
    check(
        &next,
        expect![[r#"
              6 Getting trained help                                  Wednesday 2 December
            ────────────────────────────────────────────────────────────────────────────────

              Session card
              Trained help · 10 min · for both, together · shared

              A page for both of you. Nothing is sent anywhere. v takes it off the
              pages for two.

              ▎ Last time (Mon 23 Nov): No talks after nine

              A session fades fast, but one line before and one line after can
              keep it alive.

              Fill in the top before you go and the rest soon after, and keep it
              short. Each session has a card of its own: n begins it. Secrets and
              fears do not go on this card, but each of you can tell those to the
              helper alone.
                                                                                           ↓

              ▸ Enter begin   Esc not today is fine

            ────────────────────────────────────────────────────────────────────────────────
              A fresh page. The earlier answers stay: p shows them     ? keys   ^X leave
        "#]],
    );
    next.keys("<enter><esc><tab><esc><tab><esc><tab>");
    assert!(
        next.screen().contains("Last time (Mon 23 Nov): No talks after nine"),
        "{}",
        next.screen()
    );
}

#[test]
fn the_call_script_is_read_like_a_page() {
    let mut play = open(Role::Hurt, "On the phone");
    play.keys("<enter><esc><tab>");
    check(
        &play,
        expect![[r#"
              6 Getting trained help                                    Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              On the phone
              Trained help · 15 min · yours, not locked
              question 2 of 5

              What to say
              If there is a voicemail, leave your name, a number and a safe time
              to call back.

              Say: Hello. I am looking for help after trust was broken.
                Notes
              ┃
              Say: Do you take new people? How long is the wait?
                Notes: …
              Say: How do you work after betrayal?
                Notes: …
              Say: If a couple comes, do you see each one alone first?
                Notes: …
              Say: What do you do with secrets?                                            ↓

            ────────────────────────────────────────────────────────────────────────────────
              Esc done   Enter next   F2 keys   ^X leave
        "#]],
    );
}

#[test]
fn the_call_script_fits_a_small_and_a_large_window() {
    let mut small = Play::of(welcomed(Some(Role::Broke)), 50, 16);
    small.keys(":Fill in: On the phone<enter><enter><esc><tab>");
    check(
        &small,
        expect![[r#"
              6 Getting trained help
            ──────────────────────────────────────────────────
              On the phone · question 2 of 5
              What to say
              If there is a voicemail, leave your name, a
              number and a safe time to call back.

              Say: Hello. I am looking for help after trust
              was broken.
                Notes
              ┃
              Say: Do you take new people? How long is
              the wait?
                Notes: …                                     ↓
            ──────────────────────────────────────────────────
              Esc done   Enter next   F2 keys   ^X leave
        "#]],
    );
    let mut wide = Play::of(welcomed(Some(Role::Broke)), 120, 40);
    wide.keys(":Fill in: On the phone<enter><enter><esc><tab>");
    check(
        &wide,
        expect![[r#"
              6 Getting trained help                                                                            Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

                                     On the phone
                                     Trained help · 15 min · yours, not locked
                                     question 2 of 5

                                     What to say
                                     If there is a voicemail, leave your name, a number and a safe time
                                     to call back.

                                     Say: Hello. I am looking for help after trust was broken.
                                       Notes
                                     ┃
                                     Say: Do you take new people? How long is the wait?
                                       Notes: …
                                     Say: How do you work after betrayal?
                                       Notes: …
                                     Say: If a couple comes, do you see each one alone first?
                                       Notes: …
                                     Say: What do you do with secrets?
                                       Notes: …
                                     Say: How do you check for safety?
                                       Notes: …
                                     Say: What if somebody is not sure about staying?
                                       Notes: …
                                     Say: What does an hour cost?
                                       Notes: …
                                     Say: Thank you. I will think about it, and call again.
                                       Notes: …
                                       + add a row







            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
              Esc done   Enter next   F2 keys   ^X leave
        "#]],
    );
}

#[test]
fn the_day_of_the_honesty_plan_comes_back_without_naming_it() {
    let mut play = open(Role::Broke, "What I did, plainly");
    play.keys("<enter>j<enter><esc><tab><tab><tab><tab><tab><tab>");
    assert!(play.screen().contains("I tell it by"), "{}", play.screen());
    play.keys("<c-u>2026-12-01<enter>");
    let kept = play.app.workbook().clone();
    assert!(due_at(&kept, "2026-11-30T20:00:00+01:00").is_empty());
    let told = ["2026-12-01 A date you set on a page of yours, in “Responsibility”"];
    assert_eq!(due_at(&kept, "2026-12-01T20:00:00+01:00"), told);
    let mut today = later(&kept, "2026-12-01T20:00:00+01:00", "0");
    let screen = today.screen();
    assert!(screen.contains("A date you set on a page of yours, in “Resp"), "{screen}");
    assert!(!screen.contains("plainly"), "the page is not named: {screen}");
    while !today.screen().lines().any(|line| line.contains("▸ · A date you set on a page")) {
        today.keys("j");
    }
    today.keys("<enter>");
    assert!(today.screen().contains("What I did, plainly"), "{}", today.screen());
}

#[test]
fn an_amend_that_is_done_is_not_asked_for_again() {
    let mut play = open(Role::Broke, "Amends list");
    play.keys("<enter>The loan<enter>My brother<enter><esc>jj<enter><c-u>2026-12-01<enter>");
    let kept = play.app.workbook().clone();
    assert_eq!(due_at(&kept, "2026-12-01T20:00:00+01:00").len(), 1, "{}", play.screen());
    let mut play = later(&kept, "2026-11-24T20:00:00+01:00", ":Fill in: Amends list<enter><tab>");
    play.keys("<esc>jj<right><right>");
    let Some(Answer::Table(rows)) = held(&play, "forg.b2", "list") else { panic!("a list") };
    assert_eq!(rows[0].cells["state"], Answer::Choice(Some("done".into())), "{}", play.screen());
    assert!(due_at(play.app.workbook(), "2026-12-01T20:00:00+01:00").is_empty());
}
