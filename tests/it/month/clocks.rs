//! The nights when the clocks change, and the hour at which a day starts.

use super::Life;

/// Somebody with one thing to do each day, from the day before on.
fn with_a_daily_act(begun: &str, from: &str) -> Life {
    let mut life = Life::begun(begun);
    life.keys("<enter>j<enter>j<enter>sssj<enter>0Pn").pick("An act we do");
    life.keys("<tab>Text from the door<enter>  <down>  <down><esc>");
    life.keys(&format!("<enter>{from}<enter><esc><esc>0"));
    life
}

#[test]
fn the_night_the_clocks_go_on_is_one_day_and_no_day_is_left_out() {
    let mut life = with_a_daily_act("2027-03-26T20:00:00+01:00", "2027-03-27");
    life.at("2027-03-28T01:59:00+01:00").sees("Saturday 27 March").pulse(3);
    // A minute later it is three.
    life.at("2027-03-28T03:00:00+02:00").sees("Saturday 27 March").sees("Today you said 3");
    life.about("○ Text from the door", "Kept").sees_no("entered later");
    life.at("2027-03-28T03:59:00+02:00").sees("Saturday 27 March").sees_no("Text from the door");
    life.at("2027-03-28T04:00:00+02:00").sees("Sunday 28 March").sees("Text from the door today");
    life.sees("How are you right now?").pulse(4);
    life.at("2027-03-29T04:00:00+02:00").sees("Monday 29 March").keys("LD");
    life.sees("from Mon 22 Mar Sa 3 Su 4").sees("Mon 22 Mar 1 kept, 1 open Mon 29 Mar 1 open");
    life.sees("You were here on 3 days.");
}

#[test]
fn nine_in_the_morning_stays_nine_when_the_clocks_change_in_the_night() {
    for (evening, early, nine) in [
        ("2027-03-27T22:00:00+01:00", "2027-03-28T08:58:00+02:00", "2027-03-28T09:00:00+02:00"),
        ("2026-10-24T22:00:00+02:00", "2026-10-25T08:58:00+01:00", "2026-10-25T09:00:00+01:00"),
    ] {
        let mut life = Life::begun(evening);
        life.keys("<enter><enter>j<enter>sssj<enter>T").walk("· Pause").keys("<enter>n");
        life.pick("Tomorrow, at a time you choose").keys("9<enter>").sees("Back tomorrow at 09:00");
        life.at(early).sees("Back at 09:00").keys("T<enter>").sees_no("it is time");
        life.at(nine).keys("T<enter>").sees("Back at 09:00 · it is time");
    }
}

#[test]
fn a_turn_runs_its_minutes_through_the_hour_that_comes_twice() {
    let mut life = Life::begun("2026-10-25T02:58:30+02:00");
    life.keys("<enter><enter>j<enter>sssj<enter>T").walk("· Turn-taking talk").keys("<enter>n ");
    life.sees("01:5");
    // Two minutes later the clock on the wall shows a minute past two again.
    life.play.world.now = crate::harness::stamp("2026-10-25T02:00:00+01:00");
    life.keys("<c-l>").sees("00:");
    life.play.world.now = crate::harness::stamp("2026-10-25T02:01:00+01:00");
    life.keys("<c-l>").sees("Time. Finish your sentence.");
}

#[test]
fn a_plan_that_is_left_open_overnight_marks_nothing_unseen_in_the_morning() {
    let mut life = with_a_daily_act("2026-11-23T20:00:00+01:00", "2026-11-24");
    life.at("2026-11-24T23:00:00+01:00").keys("Pv").sees("TODAY, TUE 24 NOV");
    life.walk("○ Text from the door");
    life.play.world.now = crate::harness::stamp("2026-11-25T07:00:00+01:00");
    life.keys(" ").sees("TODAY, WED 25 NOV").sees("A new day has begun");
    assert!(life.play.app.workbook().promises.is_empty(), "{}", life.play.screen());
    life.keys(" ").sees("● Text from the door").sees_no("entered later");

    // It also turns by itself, as soon as anything is drawn.
    life.play.world.now = crate::harness::stamp("2026-11-26T03:59:00+01:00");
    life.keys("<c-l>").sees("TODAY, WED 25 NOV").wait(2).sees("TODAY, THU 26 NOV");
}
