//! Entries of other programs: what their real files hold comes in whole, once, and goes with one undo.

use std::fs;

use proptest::prelude::*;
use trust_guide::{
    domain::{day::Day, id::RecordId, role::Role, workbook::Workbook},
    import::{Format, Given, Ground, Reading, Unreadable, read},
};

use crate::harness::{NOW, stamp, welcomed};

fn file(name: &str) -> Given {
    let path = format!("{}/tests/interop/{name}", env!("CARGO_MANIFEST_DIR"));
    let name = name.rsplit('/').next().unwrap().to_owned();
    Given { name, text: fs::read_to_string(path).unwrap() }
}

fn given(text: &str) -> Given {
    Given { name: "given.md".to_owned(), text: text.to_owned() }
}

fn ground() -> Ground {
    Ground { now: stamp(NOW), day_start: 4, by: Some(Role::Hurt) }
}

fn come_into(book: &mut Workbook, reading: &Reading) -> usize {
    let coming = reading.coming(book, ground());
    coming.come_into(book, stamp(NOW), &RecordId::from("step"));
    coming.new.len()
}

/// Every form with a real file of it, how many entries that has, and what it leaves behind.
fn real() -> Vec<(Format, Vec<Given>, usize, Vec<&'static str>)> {
    let days =
        ["2026-01-05.md", "2026-01-05_first-honest-talk.md", "2026-01-06_kept-a-small-promise.md"];
    let days = days.map(|name| file(&format!("days/{name}"))).into_iter().collect();
    let table = given(
        "Date,Text,Title,Tags,Mood\n2026-01-05,\"We talked, \"\"a lot\"\"\",First,\"a; b\",3\n2026-01-06,'=1+1,,,\n",
    );
    let of_day_one = vec![
        "creationDevice",
        "creationDeviceModel",
        "creationDeviceType",
        "creationOSName",
        "creationOSVersion",
        "editingTime",
        "modifiedDate",
        "starred",
        "timeZone",
        "uuid",
    ];
    vec![
        (Format::Jrnl, vec![file("jrnl.json")], 4, vec!["starred"]),
        (Format::Jrnl, vec![file("jrnl.txt")], 4, vec!["starred"]),
        (Format::Jrnl, vec![file("jrnl-export.txt")], 4, vec!["starred"]),
        (Format::Jrnl, vec![file("jrnl-one.json")], 1, vec![]),
        (Format::TuiJournal, vec![file("tui-journal.json")], 2, vec!["priority"]),
        (Format::TuiJournal, vec![file("tui-journal-transfer.json")], 2, vec!["priority"]),
        (Format::DayOne, vec![file("day-one.json")], 2, of_day_one),
        (Format::Markdown, days, 3, vec!["mood", "trust-guide"]),
        (Format::Csv, vec![table], 2, vec!["Mood"]),
    ]
}

#[test]
fn what_real_files_hold_comes_in_once_and_one_undo_takes_it_back() {
    for (format, files, count, dropped) in real() {
        let reading = read(format, &files).unwrap();
        let name = format.name();
        assert_eq!(reading.dropped.keys().collect::<Vec<_>>(), dropped, "{name}");
        let before = welcomed(Some(Role::Hurt));
        let mut book = before.clone();
        assert_eq!(come_into(&mut book, &reading), count, "{name}: {reading:?}");
        assert_eq!(book.journal.len(), count, "{name}");
        assert_eq!(come_into(&mut book, &reading), 0, "{name}: a second time");
        let again = reading.coming(&book, ground());
        assert_eq!((again.known, again.deleted), (count, 0), "{name}");
        book.undo();
        assert!(book.journal.is_empty() && book.lists == before.lists, "{name}");
        assert_eq!(come_into(&mut book, &reading), count, "{name}: what was undone may come again");
        let gone = book.journal.at(0).unwrap().id.clone();
        book.erase(&gone, stamp(NOW));
        assert_eq!(
            reading.coming(&book, ground()).deleted,
            1,
            "{name}: what was deleted for good stays so"
        );
    }
}

fn bodies(format: Format, files: Vec<Given>) -> Vec<(Day, String, String, Vec<String>)> {
    let mut book = welcomed(Some(Role::Hurt));
    come_into(&mut book, &read(format, &files).unwrap());
    let told = |entry: &std::sync::Arc<trust_guide::domain::journal::Entry>| {
        let tags = entry.tags.iter().map(|tag| tag.to_string()).collect();
        (entry.day, entry.title.to_string(), entry.body.to_string(), tags)
    };
    assert!(book.journal.iter().all(|entry| entry.by == Some(Role::Hurt)));
    book.journal.iter().map(told).collect()
}

#[test]
fn days_words_and_tags_are_those_of_the_file() {
    let day = |text| Day::parse(text).unwrap();
    let jrnl = bodies(Format::Jrnl, vec![file("jrnl.json")]);
    let (first, _, body, tags) = &jrnl[0];
    assert_eq!(*first, day("2026-01-05"));
    assert!(body.starts_with("First honest talk.\nWe sat down for an hour."), "{body}");
    assert_eq!(*tags, ["trust", "weekly-talk"]);
    assert!(
        jrnl[2].2.contains("信頼は少しずつ。") && jrnl[2].2.contains("👩‍❤️‍👨 שלום"),
        "{}",
        jrnl[2].2
    );
    assert_eq!(jrnl[2].3, ["信頼"]);
    let text = bodies(Format::Jrnl, vec![file("jrnl.txt")]);
    let words = |all: &[(Day, String, String, Vec<String>)]| {
        let words = |body: &String| body.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        all.iter().map(|(day, _, body, _)| (*day, words(body))).collect::<Vec<_>>()
    };
    assert_eq!(words(&text), words(&jrnl), "both forms of one journal hold the same");
    let tui = bodies(Format::TuiJournal, vec![file("tui-journal.json")]);
    assert!(tui.iter().all(|(it, ..)| *it == day("2026-11-23")), "midnight in Greenwich is a day");
    assert!(tui.iter().any(|(_, title, ..)| title == "Kept a small promise 信頼"));
    let day_one = bodies(Format::DayOne, vec![file("day-one.json")]);
    assert!(
        day_one[0].2.contains("for an hour. I listened.") && !day_one[0].2.contains("dayone"),
        "{}",
        day_one[0].2
    );
    let days = bodies(Format::Markdown, vec![file("days/2026-01-05.md")]);
    let (first, title, body, tags) = &days[0];
    assert_eq!((*first, title.as_str()), (day("2026-01-05"), "First honest talk"));
    assert!(body.contains("- [x] put phones away") && *tags == ["trust", "weekly-talk"], "{body}");
    let named = bodies(
        Format::Markdown,
        vec![Given { name: "2026-01-09_a-day.md".to_owned(), text: "Words".to_owned() }],
    );
    assert_eq!((named[0].0, named[0].1.as_str()), (day("2026-01-09"), "a day"));
    let table = bodies(Format::Csv, real().pop().unwrap().1);
    assert_eq!((table[0].2.as_str(), table[1].2.as_str()), ("We talked, \"a lot\"", "=1+1"));
}

#[test]
fn what_is_in_another_form_is_told_by_its_line_and_nothing_of_it_comes() {
    for (format, text, why) in [
        (Format::Jrnl, "no entry\n[2026-01-05 09:10] A day", Unreadable::Line(1)),
        (Format::Jrnl, "{\"entries\": 1}", Unreadable::NotInThisForm),
        (Format::Jrnl, "{\"entries\": [1]}", Unreadable::NotInThisForm),
        (Format::Jrnl, "{\n\"entries\": [}", Unreadable::Line(2)),
        (Format::TuiJournal, "\"text\"", Unreadable::NotInThisForm),
        (Format::DayOne, "{}", Unreadable::NotInThisForm),
        (Format::Csv, "a,b\n1,2\n", Unreadable::NoColumn),
    ] {
        let files = [file("jrnl.json"), given(text)];
        let told = read(format, &files[usize::from(format != Format::Jrnl)..]);
        assert_eq!(told, Err(("given.md".to_owned(), why)), "{text}");
    }
    for (format, text, why) in [
        (Format::Csv, "date,text\n2026-01-05,\"open\n2026-01-06,second\n", Unreadable::Line(2)),
        (Format::Csv, "sep=;\ndate;text\n2026-01-05;\"a \"\"b\"\"\n", Unreadable::Line(3)),
        (Format::Csv, "a;b\n1;2\n", Unreadable::NoColumn),
        (Format::Jrnl, "gAAAAABmQ0x1c2VjcmV0\n", Unreadable::Encrypted),
    ] {
        assert_eq!(read(format, &[given(text)]), Err(("given.md".to_owned(), why)), "{text}");
    }
    let odd =
        read(Format::Csv, &[given("date,text\nsoon,words\n2026-01-05,\n99999-01-01,words\n")])
            .unwrap();
    assert_eq!((odd.count(), odd.undated, odd.wordless), (0, 2, 1));
}

#[test]
fn tables_of_other_countries_and_words_in_the_front_matter_come_in() {
    let day = |text| Day::parse(text).unwrap();
    let as_spreadsheets_write_them = [
        "Date;Title;Text\n05.01.2026;First;\"We talked; a lot\"\n2026/01/06;;Then\n",
        "sep=;\r\nDate;Text\r\n05.01.2026;\"We talked; a lot\"\r\n06.01.2026;Then\r\n",
        "Date\tText\n2026-01-05\tWe talked; a lot\n2026-01-06\tThen\n",
        "\u{feff}date,text\n2026-01-05,\"We talked; a lot\"\n2026-01-06,Then 5\" high\n",
    ];
    for text in as_spreadsheets_write_them {
        let all = bodies(Format::Csv, vec![given(text)]);
        let told: Vec<_> = all.iter().map(|(day, _, body, _)| (*day, body.as_str())).collect();
        assert_eq!(told[0], (day("2026-01-05"), "We talked; a lot"), "{text}");
        assert_eq!((told.len(), told[1].0), (2, day("2026-01-06")), "{text}");
        assert!(told[1].1.starts_with("Then"), "{text}");
    }
    let timed = [given("date,time,text\n2026-01-05,25:99,A day\n2026-01-05,21:10,Late\n")];
    let timed = read(Format::Csv, &timed).unwrap();
    assert_eq!((timed.count(), timed.dropped.get("time")), (2, Some(&1)), "no time is named");
    let yaml = "---\ntitle: First\ndate: 2026-01-05 09:10\nstarred: False\ntags:\n- trust\nbody: |\n    We talked.\n\n    - not a tag\n---\n";
    let all = bodies(Format::Markdown, vec![given(yaml)]);
    let (_, title, body, tags) = &all[0];
    assert_eq!((title.as_str(), body.as_str()), ("First", "We talked.\n\n- not a tag"));
    assert_eq!(*tags, ["trust"]);
    let more = "{\"entries\":[{\"creationDate\":\"2026-01-05T09:10:00Z\",\"text\":\"A day\",\"duration\":3,\"creationDevice\":\"x\"}]}";
    let more = read(Format::DayOne, &[given(more)]).unwrap();
    assert_eq!(more.dropped.keys().collect::<Vec<_>>(), ["creationDevice", "duration"]);
}

#[test]
fn a_line_in_brackets_is_no_entry_unless_it_begins_with_a_time() {
    let told = bodies(
        Format::Jrnl,
        vec![given("[2026-01-05 23:10] A day\n[x] done\n[1] a note\n\n[2026-01-06 01:30] Night")],
    );
    assert_eq!(told.len(), 2);
    assert!(told[0].2.contains("[x] done\n[1] a note"), "{}", told[0].2);
    assert_eq!(
        told[1].0,
        Day::parse("2026-01-05").unwrap(),
        "a night hour belongs to the day before"
    );
}

/// A text that began as a real one and was cut, doubled or written over anywhere.
fn broken() -> impl Strategy<Value = (usize, String)> {
    let real: Vec<String> =
        real().into_iter().flat_map(|(_, files, ..)| files).map(|file| file.text).collect();
    let change =
        (0_usize..4, any::<prop::sample::Index>(), "\\PC{0,4}|[\\[\\]{}\",:\n\r\\\\-]{1,3}");
    let changes = prop::collection::vec(change, 0..6);
    (0_usize..5, prop::sample::select(real), changes).prop_map(|(format, text, changes)| {
        let mut signs: Vec<char> = text.chars().collect();
        for (what, place, words) in changes {
            let place = place.index(signs.len() + 1);
            match what {
                0 => signs.truncate(place),
                1 => drop(signs.splice(place..place, words.chars()).count()),
                2 => drop(signs.splice(place..(place + 7).min(signs.len()), words.chars()).count()),
                _ => signs.extend_from_within(place.min(signs.len())..),
            }
        }
        (format, signs.into_iter().collect())
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]
    #[test]
    fn whatever_stands_in_a_file_it_is_read_or_told_and_comes_once((format, text) in broken()) {
        let format = Format::ALL[format];
        let files = [Given { name: "2026-01-05.md".to_owned(), text }];
        if let Ok(reading) = read(format, &files) {
            let mut book = Workbook::default();
            let count = come_into(&mut book, &reading);
            prop_assert_eq!(book.journal.len(), count);
            prop_assert!(count <= reading.count());
            prop_assert_eq!(come_into(&mut book, &reading), 0);
            let told = format!("{reading:?}");
            prop_assert!(!told.contains("honest talk"));
            book.undo();
            prop_assert!(book.journal.is_empty());
        }
    }
}
