//! The month of the one who broke trust: promises and the days of actions.

use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};

use super::{
    Life,
    count::{BROKE, HURT, Paper, all_stand, daily_table, on},
};

/// The places of two ways to recur.
const WEEKLY: usize = 5;
const MONTHLY: usize = 9;

/// An action of the plan, typed cell by cell: who and how often by their place.
fn act(life: &mut Life, what: &str, by: usize, often: usize, days: &[usize], dates: [&str; 2]) {
    life.keys("0Pn").pick("An act we do");
    life.keys(&format!("<tab>{what}<enter>{}<down>{}", " ".repeat(by), " ".repeat(often)));
    // The days of the week are asked only where it goes by them.
    for day in (0..7).filter(|_| often == WEEKLY) {
        life.keys(if days.contains(&day) { "<down> " } else { "<down>" });
    }
    let [from, review] = dates;
    life.keys(&format!("<down><enter>{from}<enter>it is seen<enter>said at once<enter> <down>"));
    life.keys(&format!("<enter>{review}<enter><esc><esc>"));
}

/// A promise of one’s own that is made: what, and when.
fn promise(life: &mut Life, what: &str, when: &str) {
    life.keys("0Pn").pick("A promise");
    life.keys(&format!("{what}<enter><enter>")).pick(when).pick("I do").pick("Small");
}

fn first_week() -> Life {
    let mut life = Life::begun("2026-10-05T20:00:00+02:00");
    life.keys("<enter>").sees("Which of these is you?");
    life.keys("j<enter>j<enter>sssj<enter>").sees("Good evening.");
    life.pulse(5);
    act(&mut life, "Text from the door", 2, 2, &[], ["tomorrow", ""]);
    act(&mut life, "Breakfast plan", 3, 3, &[], ["2026-10-07", ""]);
    act(&mut life, "Hour with the counsellor", 2, WEEKLY, &[1, 4], ["6.10.2026", ""]);
    act(&mut life, "Bank letters", 2, MONTHLY, &[], ["2026-10-31", "2026-11-02"]);
    promise(&mut life, "Call the plumber", "In two days");

    life.at("2026-10-06T23:30:00+02:00").about("○ Text from the door", "Kept");
    life.about("○ Hour with the counsellor", "Kept").sees_no("entered later");

    // Half past one at night still belongs to Wednesday.
    life.at("2026-10-08T01:30:00+02:00").sees("Wednesday 7 October").sees("It is late.");
    life.walk("○ Call the plumber").keys(" ").sees("Kept: “Call the plumber”. u takes it back");
    life.about("○ Text from the door", "Kept").about("○ Breakfast plan", "Kept");
    life.sees_no("entered later");

    life.at("2026-10-08T18:00:00+02:00").sees("Thursday 8 October").pulse(4);
    promise(&mut life, "Home at six", "Tomorrow");
    life.about("○ Home at six", "Early word").sees("Early word keeps faith");
    life.pick("Open the card")
        .sees("Home at six")
        .keys("<enter>since noon, quandle<enter><esc><esc>");
    life.keys("0P").walk("◐ Home at six");

    life.at("2026-10-10T12:00:00+02:00").about("○ Hour with the counsellor", "Missed");
    life.sees("Enter: put it right").keys("<enter><enter>").sees("What I missed");
    life.keys("<tab>she sat alone, wexford<tab>I book two<tab><esc><tab> <enter>");
    life.keys("0P").walk("✓ Hour with the counsellor");
    life.about("○ Text from the door", "Kept").sees_no("kept · entered later");
    // Friday’s is the next that is still open: it is told today, and says so.
    life.about("○ Text from the door", "Kept").sees("kept · entered later");
    life
}

fn second_week(life: &mut Life) {
    life.at("2026-10-11T20:00:00+02:00").pulse(6).pulse_of_the_week([5, 6, 4, 7, 3], 1);
    life.about("○ Text from the door", "Kept");

    life.at("2026-10-12T21:30:00+02:00");
    promise(life, "Sell the second phone", "Today");
    life.about("○ Sell the second phone", "Move it to another day").pick("In three days");
    life.sees("Moved to Thu 15 Oct").sees("moved from Mon 12 Oct");
    promise(life, "Dinner with her mother", "In a week");
    life.about("○ Dinner with her mother", "Move it to another day")
        .sees("of its day is early word");
    life.pick("In two weeks").pick("I have said it already");
    life.about("○ Text from the door", "Missed");
    life.sees("put it right").keys("u").sees_no("put it right");
    life.about("○ Text from the door", "Kept").keys("u<c-r>").sees("kept");
    life.keys("0P").walk("● Call the plumber").keys("<enter>").sees_no("I saw it").keys("<esc>");

    life.at("2026-10-13T07:30:00+02:00").pulse(7).about("○ Hour with the counsellor", "Early word");
    life.pick("I have said it already");
    life.keys("0").walk("○ Text from the door").keys("x").sees_no("Text from the door");
    life.keys("u").sees("Text from the door").keys("x").sees_no("Text from the door");
}

fn after_ten_days(life: &mut Life) {
    life.at("2026-10-24T22:50:00+02:00").sees("Welcome back.").sees("Text from the door today");
    life.keys("P").sees("and earlier days: v");
    life.about("○ Text from the door", "Kept").sees_no("entered later").pulse(3);
    // The clocks go back this night, and the night is one day with the evening before it.
    for (now, number) in [("02:30:00+02:00", 4), ("02:30:00+01:00", 5)] {
        life.at(&format!("2026-10-25T{now}")).sees("Saturday 24 October").pulse(number);
    }
    life.at("2026-10-25T04:10:00+01:00").sees("Sunday 25 October").pulse(6);
    life.at("2026-10-25T20:00:00+01:00").pulse_of_the_week([6, 6, 5, 7, 4], 1);
    life.about("○ Text from the door", "Kept").sees_no("entered later");

    life.at("2026-10-26T19:00:00+01:00").walk("○ Dinner with her mother").keys(" ");
    life.about("○ Breakfast plan", "Kept");

    life.at("2026-10-31T23:59:00+01:00").about("○ Bank letters", "Kept");
    life.about("○ Text from the door", "Kept").sees_no("entered later");
    life.at("2026-11-01T01:15:00+01:00").sees("Saturday 31 October").pulse(8);
    life.write("plain facts", None, "The letters lay on the table, ozric", 3);
    life.at("2026-11-01T21:00:00+01:00").pulse_of_the_week([8, 8, 7, 7, 8], 1);
    life.at("2026-11-02T18:00:00+01:00").sees("and 2 more on the plan").keys("P");
    life.walk("◇ Bank letters").keys(" ").sees("The next look is on Mon 30 Nov");
    life.at_size("2026-11-08T20:00:00+01:00", (71, 120)).pulse(7);
}

/// The same month, counted by hand.
fn paper() -> Paper {
    let mut paper = Paper::default();
    let all = [Mon, Tue, Wed, Thu, Fri, Sat, Sun];
    paper.due(BROKE, "door", ("10-06", "11-08"), &all);
    // What both do has a mark for each: these are marked by one, and the other said nothing here.
    for by in [BROKE, HURT] {
        paper.due(by, "breakfast", ("10-07", "11-08"), &all[..5]);
    }
    paper.due(BROKE, "counsellor", ("10-06", "11-08"), &[Tue, Fri]);
    let kept = ["10-06", "10-07", "10-09", "10-10", "10-11", "10-12", "10-24", "10-25", "10-31"];
    paper.became(BROKE, "door", "kept", &kept);
    paper.became(BROKE, "breakfast", "kept", &["10-07", "10-26"]);
    paper.became(BROKE, "counsellor", "kept", &["10-06"]);
    paper.became(BROKE, "counsellor", "repaired", &["10-09"]);
    paper.became(BROKE, "counsellor", "early word", &["10-13"]);
    paper.became(BROKE, "letters", "kept", &["10-31"]);
    paper.became(BROKE, "plumber", "kept", &["10-07"]);
    paper.became(BROKE, "home", "early word", &["10-09"]);
    paper.became(BROKE, "phone", "open", &["10-15"]);
    paper.became(BROKE, "dinner", "early word", &["10-19"]);
    paper.became(BROKE, "dinner", "kept", &["10-26"]);
    for (day, number) in [
        ("10-05", 5),
        ("10-08", 4),
        ("10-11", 6),
        ("10-13", 7),
        ("10-24", 5),
        ("10-25", 6),
        ("10-31", 8),
        ("11-08", 7),
    ] {
        paper.daily.insert(on(day), number);
    }
    paper.weekly.insert(on("10-11"), [5, 6, 4, 7, 3]);
    paper.weekly.insert(on("10-25"), [6, 6, 5, 7, 4]);
    paper.weekly.insert(on("11-01"), [8, 8, 7, 7, 8]);
    paper.came(&["10-05", "10-06", "10-07", "10-08", "10-10", "10-11", "10-12", "10-13"]);
    paper.came(&["10-24", "10-25", "10-26", "10-31", "11-01", "11-02", "11-08"]);
    paper.wrote.push(("plain facts", (1, 7, 3)));
    paper
}

/// The month as it was lived.
pub fn lived() -> Life {
    let mut life = first_week();
    second_week(&mut life);
    after_ten_days(&mut life);
    life
}

#[test]
fn a_month_of_the_one_who_broke_trust_is_told_as_it_was() {
    let mut life = lived();
    let paper = paper();
    life.keys("0P");
    for (by, whose) in [(BROKE, "you"), (HURT, "your partner")] {
        let mut lines = vec![whose.to_owned()];
        for week in ["10-05", "10-12", "10-19", "10-26", "11-02"] {
            lines.push(format!("{} {}", on(week).format("%-d %b"), paper.dots(by, week)));
        }
        lines.extend(paper.promises_by_week(by).pop());
        all_stand(&mut life, &lines);
    }
    life.sees("○ Text from the door you · yesterday and earlier days: v");
    life.sees("○ Breakfast plan you · Fri 6 Nov and earlier days: v");
    life.sees("○ Hour with the counsellor you · Fri 6 Nov and earlier days: v");
    // October as a month: a mark for each promise of each day.
    life.keys("vvkkkkkkkkk").sees("October 2026");
    life.sees("5 6 ●● 7 ●●●○ 8 ○○○ 9 ○✓●◐○ 10 ● 11 ●").sees("12 ○●○ 13 ○◐○○ 14 ○○○ 15 ○○○○");
    life.sees("19 ○○◐○ 20 ○○○○ 21 ○○○ 22 ○○○").sees("24 ● 25 ● 26 ●○●○ 27 ○○○○").sees("31 ●● 1 ○");
    life.keys("LD");
    all_stand(&mut life, &paper.promises_by_week(BROKE));
    all_stand(&mut life, &paper.promises_by_week(HURT));
    all_stand(&mut life, &daily_table(&paper.daily));
    all_stand(&mut life, &paper.weekly_table());
    all_stand(&mut life, &paper.came_table());
    life.sees("You were here on 15 days.");
    all_stand(&mut life, &paper.wrote_table());
    let shared = told_of_the_file(&mut life);
    for word in ["quandle", "wexford", "ozric"] {
        assert!(!shared.contains(word), "{word}");
    }
}

/// The shared part of the file, in which every word of the plan must be.
fn told_of_the_file(life: &mut Life) -> String {
    life.quit();
    let file: serde_json::Value = serde_json::from_slice(&life.file).unwrap();
    let shared = file["shared"].to_string();
    for word in ["Text from the door", "Call the plumber", "Dinner with her mother", "said at once"]
    {
        assert!(shared.contains(word), "{word}");
    }
    shared
}
