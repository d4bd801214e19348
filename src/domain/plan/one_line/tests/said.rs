//! Lines as people in Britain and America say them, with what is right; and what is asked before anything is taken.

use super::*;

/// A Monday.
pub(super) const MONDAY: &str = "2026-11-02";

pub(super) fn reader(today: Day, names: &[(Words, Role)]) -> LineReader<'_> {
    let dates =
        DateReader { today, meant: Meant::Future, order: None, stands: None, may_be_ahead: false };
    LineReader { dates, asks_who: true, own: None, names }
}

fn on_monday(line: &str) -> OneLine {
    reader(Day::parse(MONDAY).unwrap(), &[]).read(line)
}

/// When it is: how often, from when, until when, as days alone.
fn when(found: &OneLine) -> String {
    let mut parts = vec![found.what.to_string()];
    parts.extend(found.often.map(|often| said(often, &found.weekdays, found.from)));
    parts.extend(found.from.map(|day| day.to_string()));
    parts.extend(found.until.map(|day| format!("until {day}")));
    parts.join(" | ")
}

#[track_caller]
fn all_are(lines: &[(&str, &str)]) {
    let wrong: Vec<String> = lines
        .iter()
        .map(|(line, expected)| (line, *expected, when(&on_monday(line))))
        .filter(|(_, expected, told)| told != expected)
        .map(|(line, expected, told)| format!("{line}\n  expected {expected}\n  but was  {told}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is asked, with the lines it comes to.
fn asked(line: &str) -> Vec<String> {
    let found = on_monday(line);
    let doubt = found.doubt.clone();
    assert_eq!(found.what.as_str(), line, "nothing is taken before it is asked");
    assert_eq!((found.often, found.from, found.until), (None, None, None), "{line}");
    let ways =
        doubt.iter().flat_map(|doubt| doubt.ways.iter().map(|way| doubt.settled(line, *way)));
    ways.map(|line| when(&on_monday(&line))).collect()
}

const SAID: &[(&str, &str)] = &[
    // Parts of a day, and lengths in words.
    (
        "Walk Sunday mornings for six weeks",
        "Walk Sunday mornings | every Sunday | 2026-11-08 | until 2026-12-19",
    ),
    ("Walk Sunday mornings", "Walk Sunday mornings | every Sunday | 2026-11-08"),
    ("Run Tuesday evenings and rest", "Run Tuesday evenings and rest"),
    ("Text every day for a couple of months", "Text | every day | 2026-11-02 | until 2027-01-01"),
    ("Text every day for a couple months", "Text | every day | 2026-11-02 | until 2027-01-01"),
    ("Text daily for a fortnight", "Text | every day | 2026-11-02 | until 2026-11-15"),
    ("Text daily, for the next fortnight", "Text | every day | 2026-11-02 | until 2026-11-15"),
    ("Text daily for the next six weeks", "Text | every day | 2026-11-02 | until 2026-12-13"),
    ("No drink every day for ninety days", "No drink | every day | 2026-11-02 | until 2027-01-30"),
    (
        "Show receipts every Friday for another month",
        "Show receipts | every Friday | 2026-11-06 | until 2026-12-05",
    ),
    (
        "Show receipts on Fridays for six more weeks",
        "Show receipts | every Friday | 2026-11-06 | until 2026-12-17",
    ),
    (
        "Tuesdays for six weeks counselling",
        "Counselling | every Tuesday | 2026-11-03 | until 2026-12-14",
    ),
    ("Tuesdays from 1 December counselling", "Counselling | every Tuesday | 2026-12-01"),
    (
        "For eleven weeks, group on Thursdays",
        "Group | every Thursday | 2026-11-05 | until 2027-01-20",
    ),
    // Where it starts.
    ("9pm daily call, starts Wednesday", "9pm daily call | every day | 2026-11-04"),
    ("Daily call, starting Wednesday", "Daily call | every day | 2026-11-04"),
    ("Daily walk starts on 1 December", "Daily walk | every day | 2026-12-01"),
    (
        "Call every evening at 9pm, begins Monday 9 November",
        "Call every evening at 9pm | every day | 2026-11-09",
    ),
    ("Call every evening commencing 9 November", "Call every evening | every day | 2026-11-09"),
    ("My course starts Wednesday", "My course starts Wednesday | once | 2026-11-04"),
    ("AA weekly, start Thursday", "AA | every Thursday | 2026-11-05"),
    ("School starts back", "School starts back"),
    ("Weekly meeting on Friday", "Weekly meeting | every Friday | 2026-11-06"),
    ("Daily call on Friday", "Daily call on Friday"),
    // A week on Tuesday.
    ("a week on Tuesday ring the bank", "Ring the bank | once | 2026-11-10"),
    ("Ring the bank a week on Tuesday", "Ring the bank | once | 2026-11-10"),
    ("Ring the bank a week Tuesday", "Ring the bank | once | 2026-11-10"),
    ("Ring the bank, two weeks on Friday", "Ring the bank | once | 2026-11-20"),
    ("Ring the bank a fortnight on Friday", "Ring the bank | once | 2026-11-20"),
    ("Tuesday week: ring the bank", "Ring the bank | once | 2026-11-10"),
    ("Ring the bank Friday week", "Ring the bank | once | 2026-11-13"),
    ("Ring the bank on Friday week", "Ring the bank | once | 2026-11-13"),
    ("Ring the bank a week tomorrow", "Ring the bank | once | 2026-11-10"),
    ("Ring the bank a week today", "Ring the bank | once | 2026-11-09"),
    ("Ring the bank in a fortnight", "Ring the bank | once | 2026-11-16"),
    (
        "Pay her five pounds a week on Friday",
        "Pay her five pounds a week | every Friday | 2026-11-06",
    ),
    ("Walk for ten minutes a day", "Walk for ten minutes a day | every day | 2026-11-02"),
    ("£5 a week on Fridays", "£5 a week | every Friday | 2026-11-06"),
    ("Gym once a week on Tuesday", "Gym | every Tuesday | 2026-11-03"),
    // Days in short.
    ("Midweek call, Weds", "Midweek call | once | 2026-11-04"),
    ("Midweek call on Weds", "Midweek call | once | 2026-11-04"),
    ("Call Jo on Thurs", "Call Jo | once | 2026-11-05"),
    ("Call Jo Tues at 6pm", "Call Jo at 6pm | once | 2026-11-03"),
    ("Call Jo every Thurs", "Call Jo | every Thursday | 2026-11-05"),
    ("Gym Tues and Thurs", "Gym | every Tue, Thu | 2026-11-03"),
    ("Text from Weds to Sat", "Text | every Wed, Thu, Fri, Sat | 2026-11-04"),
    ("Talk about where we sat", "Talk about where we sat"),
    ("Wear a hat in the sun", "Wear a hat in the sun"),
    // Dates.
    ("Dentist 3rd March", "Dentist | once | 2027-03-03"),
    ("Dentist on the 3rd of March", "Dentist | once | 2027-03-03"),
    ("Dentist the 3rd of March", "Dentist | once | 2027-03-03"),
    ("Dentist, March 3rd", "Dentist | once | 2027-03-03"),
    ("Dentist March 3 at 9.30am", "Dentist at 9.30am | once | 2027-03-03"),
    ("3rd March: dentist", "Dentist | once | 2027-03-03"),
    ("14 December at 9.30 GP", "14 December at 9.30 GP"),
    ("At 9.30am on December 14, GP", "At 9.30am GP | once | 2026-12-14"),
    // All of it says when.
    (
        "Every day until Christmas",
        "Every day until Christmas | every day | 2026-11-02 | until 2026-12-25",
    ),
    (
        "Tuesdays for six weeks",
        "Tuesdays for six weeks | every Tuesday | 2026-11-03 | until 2026-12-14",
    ),
    ("every day", "every day | every day | 2026-11-02"),
    // Several days.
    (
        "On Tuesday and on Thursday I collect the children",
        "I collect the children | every Tue, Thu | 2026-11-03",
    ),
    (
        "Collect the children on Tuesday and on Thursday",
        "Collect the children | every Tue, Thu | 2026-11-03",
    ),
    ("Call on Mondays and on Thursdays", "Call | every Mon, Thu | 2026-11-02"),
    ("Mondays and Thursdays at 7.30pm, AA", "At 7.30pm, AA | every Mon, Thu | 2026-11-02"),
    ("On Mondays and Thursdays AA at 7.30pm", "AA at 7.30pm | every Mon, Thu | 2026-11-02"),
    (
        "Every Monday, Wednesday and Friday at 7am run; Sundays rest",
        "At 7am run | every Mon, Wed, Fri | 2026-11-02",
    ),
    ("Text every day; Sundays rest", "Text | every day but Sunday | 2026-11-02"),
    ("Text every day, weekends off", "Text | Monday to Friday | 2026-11-02"),
    ("Vacation fund: $50 every month on the 1st", "Vacation fund: $50 | every month | 2026-12-01"),
    (
        "Mom’s on the first Sunday of the month",
        "Mom’s | on the first Sunday of each month | 2026-12-06",
    ),
    ("Check in Monday through Friday", "Check in | Monday to Friday | 2026-11-02"),
    ("Check in nightly at 10", "Check in at 10 | every day | 2026-11-02"),
    (
        "Each Wednesday from next week, show my phone",
        "Show my phone | every Wednesday | 2026-11-11",
    ),
    (
        "Until the end of January, no drink on weekdays",
        "No drink | Monday to Friday | 2026-11-02 | until 2027-01-31",
    ),
];

#[test]
fn lines_as_people_say_them_are_understood() {
    all_are(SAID);
}

#[test]
fn of_two_acts_in_one_line_nothing_is_guessed_and_it_is_said() {
    for line in [
        "Show bank app on Fridays and delete the dating apps tonight",
        "Sort the shed on Saturday, then every Saturday show receipts",
        "Cook on Mondays and wash up on Thursdays",
        "I cook on Mondays and on Thursdays you cook",
        "Mondays I cook, Thursdays you cook",
        "On Mondays, cook. On Fridays, clean.",
        "Every Monday I cook and every Tuesday you cook",
        "Text when I leave every weekday and call on Sundays",
        "On Tuesday and on Thursday I collect the children, and on Friday I cook",
        "Breakfast together at weekends and dinner out every second Friday",
        "Ring the bank tomorrow and see the doctor on Friday",
        "Text every day at lunch, then on Sundays we walk",
    ] {
        let found = on_monday(line);
        assert_eq!(when(&found), line);
        assert_eq!(found.note, Some(Note::TwoActs), "{line}");
    }
    for line in [
        "Say each evening what we do tomorrow",
        "Walk every week with Mum on Fridays",
        "Cook on Mondays and Thursdays, both of us",
        "Fortnightly AA meeting, Mondays",
        "Every day, say one true thing and one thing you did well",
        "Monthly money talk on the first Monday",
    ] {
        let found = on_monday(line);
        assert!(found.often.is_some(), "{line}");
        assert_ne!(found.note, Some(Note::TwoActs), "{line}");
    }
}

#[test]
fn what_is_not_for_sure_is_never_shown_as_a_day() {
    for line in [
        "only when asked, every evening",
        "every day but only if I ask",
        "Text every day, only if I ask",
        "Daily unless I am away",
        "Weekly on Tuesdays except in December",
        "Text every day for a few weeks",
        "Walk on Sunday for six weeks",
        "Walk on Sunday until Christmas",
        "Stay with Mum tonight for two weeks",
        "Text every day this weekend",
    ] {
        let found = on_monday(line);
        assert_eq!(when(&found), line);
    }
    let moving = on_monday("last working day of the month: payslip");
    assert_eq!(moving.note, Some(Note::MovingDay));
    assert!(!moving.is_understood());
    assert_eq!(on_monday("Payslip on the last weekday of each month").note, Some(Note::MovingDay));
    assert_eq!(on_monday("Every day until Christmas").note, Some(Note::NoAct));
}

#[test]
fn which_day_is_meant_is_asked_and_the_answer_is_put_into_the_line() {
    let both = "every day | 2026-11-07 | until 2026-11-08";
    let (saturday, sunday) = ("once | 2026-11-07", "once | 2026-11-08");
    for line in ["Clear the shed this weekend", "this weekend clear the shed"] {
        let expected = [saturday, sunday, both].map(|when| format!("Clear the shed | {when}"));
        assert_eq!(asked(line), expected, "{line}");
    }
    let at = asked("Clear the shed at the weekend");
    assert_eq!(at.last().unwrap(), "Clear the shed | at weekends | 2026-11-07");
    let expected = [
        "Check-in | on the first Tuesday of each month | 2026-11-03",
        "Check-in | once | 2026-11-03",
    ];
    assert_eq!(asked("Check-in on the first Tuesday"), expected);
    assert_eq!(asked("On the first Monday check in").len(), 2);
    assert_eq!(asked("Check-in on the last Friday")[1], "Check-in | once | 2026-11-27");
    assert_eq!(asked("Check-in on the first Monday in December").len(), 0);
    assert_eq!(asked("Talk about this weekend").len(), 0);
}

#[test]
fn a_word_that_is_nearly_a_day_is_asked_and_never_taken_silently() {
    for (line, right) in [
        ("Therapy on Thrusday at 4pm", "Therapy at 4pm | once | 2026-11-05"),
        ("On Mondays and Thurdays AA at 7.30pm", "AA at 7.30pm | every Mon, Thu | 2026-11-02"),
        ("Call my sponsor every mornign", "Call my sponsor every morning | every day | 2026-11-02"),
        ("Ring the bank tommorow", "Ring the bank | once | 2026-11-03"),
        ("Ring the bank tomorow", "Ring the bank | once | 2026-11-03"),
        ("Cook on wednsday", "Cook | once | 2026-11-04"),
        ("Cook on Wensdays", "Cook | every Wednesday | 2026-11-04"),
        ("Text evry day", "Text | every day | 2026-11-02"),
        ("Text on weekdys", "Text | Monday to Friday | 2026-11-02"),
        ("Dentist on 3 Febuary", "Dentist | once | 2027-02-03"),
        ("Dentist on 14 Decmber", "Dentist | once | 2026-12-14"),
        ("Text her everyday", "Text her | every day | 2026-11-02"),
    ] {
        assert_eq!(asked(line), [right], "{line}");
    }
    // One after the other.
    let line = "evry tuesdy cook supper";
    let first = on_monday(line).doubt.unwrap();
    assert_eq!(
        (first.text.as_str(), first.ways.as_slice()),
        ("evry", [Way::Word("every")].as_slice())
    );
    let then = first.settled(line, first.ways[0]);
    assert_eq!(asked(&then), ["Cook supper | every Tuesday | 2026-11-03"]);
}

#[test]
fn words_of_their_own_are_no_typing_errors() {
    for line in [
        "Make a very good sundae every day",
        "Everything but the sundry, every day",
        "Have I ever said so, every day",
        "Match what I say, every day",
        "Mourning is allowed every day",
        "A walk on the marsh every day",
        "See Frida on the Friday list every day",
        "Write a warning on the door every day",
        "Do the everyday things every day",
        "May we say so every day",
    ] {
        let found = on_monday(line);
        assert_eq!(found.doubt, None, "{line}");
    }
    // Two days are as near, so nothing is guessed.
    assert_eq!(on_monday("Cook on Tursday").doubt, None);
    assert_eq!(on_monday("Cook with Munday").doubt, None);
}
