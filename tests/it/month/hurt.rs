//! The month of the one who was hurt: a limit, talks, pulses, the journal, ten days away.

use std::sync::OnceLock;

use super::{
    Life, Prompts,
    count::{Paper, all_stand, daily_table, on},
};

/// Words that are nobody else’s, each with the place they were put.
const PRIVATE: [&str; 9] =
    ["marzanna", "vesper", "tallow", "bracken", "osier", "sorrel", "yarrow", "juniper", "mallow"];
const SHARED: [&str; 5] = ["lantern", "heron", "railway", "visits", "nightingale"];
const UNKEPT: &str = "thimble";

fn first_week(paper: &mut Paper) -> Life {
    let mut life = Life::begun("2026-10-05T20:00:00+02:00");
    life.keys("<enter><enter>j<enter>sssj<enter>").sees("Good evening.");
    life.pulse(3);
    life.write("plain facts", None, "The bus was late and I stood there, marzanna", 4);
    life.keys("0Pn").pick("What trust looks like").keys("You text me, railway<enter><esc><esc>");
    paper.daily.insert(on("10-05"), 3);

    // A limit that takes somebody’s family away does not pass the control check.
    life.at("2026-10-06T19:00:00+02:00").pulse(2).keys("0Pn").pick("A limit");
    life.keys("jjjjjj<enter><tab><tab>").keys("No calls to your sister<enter>I am afraid<enter> ");
    life.keys("<esc>P").sees("△ Family This limit takes away something a person needs.");
    life.sees("→ A private check, for one of you alone");
    life.write("feelings", Some((7, 8)), "Cold hands all day, vesper", 2);
    paper.daily.insert(on("10-06"), 2);

    // Half past one at night is still Wednesday.
    life.at("2026-10-08T01:30:00+02:00").sees("Wednesday 7 October").pulse(4);
    life.write("feelings", Some((6, 6)), "Awake again, tallow", 3);
    life.sees_no("Another way, this time?");
    paper.daily.insert(on("10-07"), 4);

    life.at("2026-10-08T18:00:00+02:00").keys("P").walk("△ Family").keys("<enter><enter>");
    life.keys("<c-u>Tell me before visits<enter><enter><esc> jjjjj <esc>");
    life.keys("0P").walk("· Family").sees("Not all right: Tell me before visits").sees_no("△");
    life.sees_no("A private check").keys("u").sees("control check not done yet").keys("<c-r>");
    life.sees_no("control check not done yet");
    life.write("feelings", Some((7, 9)), "Nothing helps, bracken", 1);
    life.sees("Another way, this time?").pick("The body");
    life.keys("My feet are warm, osier<esc>");
    life
}

fn second_week(life: &mut Life, paper: &mut Paper) {
    life.at("2026-10-10T12:00:00+02:00");
    life.write("unsent letter", Some((8, 6)), "You did not ask me, sorrel", 5);
    life.keys("JN").keys(&format!("Never to be kept, {UNKEPT}<esc>")).pick("Let it go");
    life.sees_no(UNKEPT);

    life.at("2026-10-11T19:00:00+02:00").pulse(10).pulse_of_the_week([1, 2, 9, 0, 10], 2);
    paper.daily.insert(on("10-11"), 10);
    paper.weekly.insert(on("10-11"), [1, 2, 9, 0, 10]);
    life.keys("T").walk("· Turn-taking talk").keys("<enter>n").sees("The subject");
    life.keys(" ").sees("The one who was hurt speaks").keys(" ").keys("m").sees("once more");
    life.keys(" y").sees("The one who broke trust speaks").keys(" y y y").sees("Close");
    life.keys(" ")
        .sees("alone for a moment")
        .keys("6<enter>")
        .sees("The one who broke trust, alone");
    life.keys("8<enter>")
        .sees("One line to keep")
        .keys("We were tired and fair, lantern<enter><enter>");
    paper.heard.insert(on("10-11"), 6);

    life.at("2026-10-12T21:00:00+02:00").keys("T").walk("· Pause").keys("<enter>n");
    life.pick("In an hour").sees("Back at 22:00");
    life.at("2026-10-12T22:01:00+02:00").walk("◐ Back at 22:00").keys("<enter>");
    life.sees("it is time").keys(" ").sees("Back together").keys("e").pick("End");
    life.keys("<esc><enter><enter>");

    life.at("2026-10-13T08:00:00+02:00").pulse(5);
    life.write("third person", None, "She packed a bag and sat, yarrow", 2);
    life.write("just today", None, "Gone again, feverfew", 1);
    life.keys("J").walk("Today Gone again").keys("d").sees_no("feverfew");
    life.keys("u").sees("feverfew");
    life.keys("<c-r>").sees_no("feverfew");
    paper.daily.insert(on("10-13"), 5);
}

fn after_ten_days(life: &mut Life, paper: &mut Paper) {
    life.at("2026-10-24T23:10:00+02:00").sees("Welcome back. Everything is where you left it.");
    life.pulse(4);
    life.at("2026-10-25T02:30:00+02:00").sees("Saturday 24 October");
    life.write("just today", None, "The clocks go back, juniper", 1);
    life.at("2026-10-25T02:30:00+01:00").sees("Saturday 24 October").sees("Today you said 4");
    paper.daily.insert(on("10-24"), 4);
    life.at("2026-10-25T09:00:00+01:00").sees("Good morning.").sees("Sunday 25 October");
    life.pulse(6).pulse_of_the_week([3, 4, 7, 5, 9], 1);
    paper.daily.insert(on("10-25"), 6);
    paper.weekly.insert(on("10-25"), [3, 4, 7, 5, 9]);

    // A talk with a break over midnight: the night is still Tuesday.
    life.at("2026-10-27T23:45:00+01:00").keys("T").walk("· Impact talk").keys("<enter>n");
    life.keys(" ").sees("What it did to me").keys(" b").pick("In twenty minutes");
    life.sees("Back tomorrow at 00:05").sees_no("What it did");
    life.at("2026-10-28T00:06:00+01:00").sees("Tuesday 27 October").sees("Back at 00:05");
    life.keys("T<enter>").sees("it is time").keys(" ").sees("says it back").keys("y");
    life.sees("One comfort").keys(" ").keys("9<enter>").keys("Sit with me, heron<enter>");
    life.sees("Tuesday 27 October").keys("<enter>");
    paper.heard.insert(on("10-27"), 9);

    life.at("2026-11-01T18:00:00+01:00").pulse_of_the_week([5, 5, 5, 8, 9], 1);
    paper.weekly.insert(on("11-01"), [5, 5, 5, 8, 9]);
    life.keys("Pn").pick("A promise").keys("A walk at noon, nightingale<enter>Sam<enter>");
    life.pick("In two days").pick("My partner does").keys("<esc>");
    life.at("2026-11-04T18:00:00+01:00").about("○ A walk at noon", "Missed");
    life.sees("your partner’s work, not yours").sees("entered later");
    life.write("feelings", Some((5, 3)), "I said it out loud, mallow", 5);
    life.at_size("2026-11-08T20:00:00+01:00", (71, 120)).sees("Welcome back.").pulse(7);
    paper.daily.insert(on("11-08"), 7);
}

/// The month, lived once: the file, every prompt that was seen, and the count by hand.
fn month() -> (Life, &'static Paper) {
    static MONTH: OnceLock<(Vec<u8>, Prompts, Paper)> = OnceLock::new();
    let (file, prompts, paper) = MONTH.get_or_init(|| {
        let (mut life, paper) = lived();
        life.quit();
        (life.file, life.prompts, paper)
    });
    let mut life = Life::read(file.clone(), "2026-11-08T20:05:00+01:00", (71, 120));
    life.prompts.clone_from(prompts);
    (life, paper)
}

/// The month as it was lived, and the count by hand.
pub fn lived() -> (Life, Paper) {
    let mut paper = Paper::default();
    let mut life = first_week(&mut paper);
    second_week(&mut life, &mut paper);
    after_ten_days(&mut life, &mut paper);
    paper.came(&["10-05", "10-06", "10-07", "10-08", "10-10", "10-11", "10-12", "10-13"]);
    paper.came(&["10-24", "10-25", "10-27", "11-01", "11-04", "11-08"]);
    for (mode, told) in [
        ("plain facts", (1, 9, 4)),
        ("just today", (1, 5, 1)),
        ("body", (1, 5, 0)),
        ("third person", (1, 7, 2)),
        ("feelings", (4, 17, 11)),
        ("unsent letter", (1, 6, 5)),
    ] {
        paper.wrote.push((mode, told));
    }
    (life, paper)
}

#[test]
fn a_month_of_the_one_who_was_hurt_is_told_as_it_was() {
    let (mut life, paper) = month();
    life.keys("LD");
    all_stand(&mut life, &daily_table(&paper.daily));
    all_stand(&mut life, &daily_table(&paper.heard));
    all_stand(&mut life, &paper.weekly_table());
    all_stand(&mut life, &paper.came_table());
    life.sees("You were here on 14 days.");
    all_stand(&mut life, &paper.wrote_table());
    life.sees("49 words in 9 entries. 23 minutes of writing.").sees("So far there are 5.");
    life.sees("By the one who broke trust Mon 2 Nov 1 missed 1 missed.");
    life.keys("h").sees("You were here on 8 days.").sees("18 words in 3 entries.");
    life.keys("lD<s-tab><enter>").pick("Show them");
    life.sees("Then, Tue 6 Oct “Cold hands all day, vesper”");
    life.sees("Now, Wed 4 Nov “I said it out loud, mallow”");
    life.at_size("2026-11-08T20:10:00+01:00", (120, 40)).sees("Rebuild. Wait. Part with care.");
}

#[test]
fn every_word_is_found_where_it_was_put_and_nowhere_else() {
    let (mut life, _) = month();
    // The first screen, every one of the plan and of the talks, and looking back.
    let mut seen = String::new();
    for room in [(120, 40), (80, 24), (50, 16), (40, 12), (71, 120)] {
        life.at_size("2026-11-08T20:10:00+01:00", room);
        for keys in ["0", "P", "v", "v", "0TG<enter>", "0TGk<enter>", "0TGkk<enter>", "0L", "D"] {
            life.keys(keys);
            seen += &life.told();
        }
    }
    for word in PRIVATE.iter().chain(&[UNKEPT, "feverfew"]) {
        assert!(!seen.contains(word), "{word}: {seen}");
    }
    for word in SHARED {
        assert!(seen.contains(word), "{word}: {seen}");
    }
    life.keys("0J");
    for (day, words, told) in [
        (
            "Wednesday 4 November",
            "I said it out loud, mallow",
            "feelings · lighter after than before · 6 words",
        ),
        ("Saturday 24 October", "The clocks go back, juniper", "just today · 5 words"),
        ("Tuesday 13 October", "She packed a bag and sat, yarrow", "third person · 7 words"),
        (
            "Saturday 10 October",
            "You did not ask me, sorrel",
            "unsent letter · lighter after than before · 6 words",
        ),
        ("Thursday 8 October", "My feet are warm, osier", "body · 5 words"),
        (
            "Thursday 8 October",
            "Nothing helps, bracken",
            "feelings · heavier after than before · 3 words",
        ),
        (
            "Wednesday 7 October",
            "Awake again, tallow",
            "feelings · as heavy after as before · 3 words",
        ),
        (
            "Tuesday 6 October",
            "Cold hands all day, vesper",
            "feelings · heavier after than before · 5 words",
        ),
    ] {
        life.sees(day).sees(words).sees(told).keys("j");
    }
    for word in PRIVATE {
        life.keys(&format!("0/{word}")).sees("journal").keys("<enter>").sees(word).sees("Journal");
    }
    for (word, place) in [
        ("lantern", "your talk"),
        ("heron", "your talk"),
        ("railway", "your answer"),
        ("visits", "your answer"),
        ("nightingale", "promise"),
    ] {
        life.keys(&format!("0/{word}")).sees(place).sees_no("journal").keys("<esc>");
    }
    life.keys(&format!("0/{UNKEPT}"))
        .sees_no("to be kept")
        .keys("<esc>0/feverfew")
        .sees_no("Gone again");
    life.keys("<esc>").quit();

    let file = String::from_utf8(life.file.clone()).unwrap();
    assert!(!file.contains(UNKEPT));
    let file: serde_json::Value = serde_json::from_str(&file).unwrap();
    let shared = &file["shared"];
    let parts: Vec<&String> = shared.as_object().unwrap().keys().collect();
    assert_eq!(parts, ["answers", "promises", "talks"]);
    let (shared, private) = (shared.to_string(), file["private"].to_string());
    for word in PRIVATE.iter().chain(&["feverfew"]) {
        assert!(private.contains(word) && !shared.contains(word), "{word}");
    }
    for word in SHARED {
        assert!(shared.contains(word), "{word}");
    }
    assert!(!shared.contains("heard") && !shared.contains("pulse"), "{shared}");
}

#[test]
fn no_prompt_comes_twice_in_a_month_and_none_that_is_heavy_at_night() {
    let (life, _) = month();
    let mut of_days = life.prompts.clone();
    of_days.dedup();
    assert!(of_days.len() >= 12, "{of_days:?}");
    for (place, (day, prompt)) in of_days.iter().enumerate() {
        let again = of_days[..place].iter().find(|(other, same)| same == prompt && other != day);
        assert_eq!(again, None, "{prompt} on {day}");
    }
}
