//! What leaves a book: in every form the words that were chosen, and no other.

pub mod book;
pub mod epub;
mod html;
mod pages;
mod schema;

use std::{collections::BTreeSet, fs};

use expect_test::expect_file;
use trust_guide::{
    domain::{
        day::Day, id::NodeId, kinds::Record, profile::Company, role::Role, workbook::Workbook,
    },
    export::{Asked, Choice, Export, Files, Format, Fridge, Kind, Source, Wish, stage_named},
};

use crate::{
    harness::{NOW, guide, stamp},
    plans::today,
};

use book::{GONE, HOSTILE, OTHERS, SECRET, lived_in};

const FORMS: [&str; 13] = [
    "markdown",
    "days",
    "html",
    "epub",
    "text",
    "json",
    "csv",
    "dates",
    "words",
    "plan",
    "plan-text",
    "letter",
    "letter-text",
];

/// A form by its name in these tests.
fn form(name: &str) -> Format {
    let fridge = Fridge { names: ["Robin".to_owned(), "Sam <3".to_owned()], ..Fridge::default() };
    match name {
        "markdown" => Format::Markdown,
        "days" => Format::Days,
        "html" => Format::Html,
        "epub" => Format::Epub { title: String::new() },
        "text" => Format::Text,
        "json" => Format::Json,
        "csv" => Format::Csv,
        "dates" => Format::Calendar { titles: false },
        "words" => Format::Calendar { titles: true },
        "plan" => Format::Plan { fridge, is_text: false },
        "plan-text" => Format::Plan { fridge, is_text: true },
        "letter" => Format::Letter { number: 1, is_text: false },
        "letter-text" => Format::Letter { number: 1, is_text: true },
        other => panic!("{other} is no form"),
    }
}

fn made(book: &Workbook, format: Format, choice: Choice) -> Export {
    let guide = guide();
    Source::of(&guide, book, stamp(NOW)).export(&Wish { format, choice }, Asked::OnTheLine)
}

fn text(export: &Export) -> String {
    match &export.files {
        Files::One(text) => text.clone(),
        Files::Packed(bytes) => one_below_the_other(&epub::unpacked(bytes)),
        Files::Folder(files) => one_below_the_other(files),
    }
}

fn one_below_the_other(files: &[(String, String)]) -> String {
    files.iter().map(|(name, text)| format!("##### {name}\n{text}")).collect::<Vec<_>>().concat()
}

fn written(book: &Workbook, name: &str, private: bool) -> String {
    text(&made(book, form(name), Choice::all(private)))
}

#[test]
fn every_form_is_written_as_it_was() {
    let book = lived_in();
    let endings = ["md", "days.md", "html", "epub.txt", "txt", "json", "csv", "ics", "words.ics"]
        .into_iter()
        .chain(["plan.html", "plan.txt", "letter.html", "letter.txt"]);
    for (name, ending) in FORMS.into_iter().zip(endings) {
        // A file of lines ends each of them as Windows does; here they are told apart from others.
        let text = written(&book, name, true).replace("\r\n", "␍\n");
        let path = format!("{}/tests/exports/all.{ending}", env!("CARGO_MANIFEST_DIR"));
        expect_file![path].assert_eq(&text);
    }
}

#[test]
fn nothing_private_leaves_unasked_and_nothing_of_another_one_ever() {
    let book = lived_in();
    for name in FORMS {
        for private in [false, true] {
            let export = made(&book, form(name), Choice::all(private));
            let text = format!("{}{}", text(&export), export.preview.join("\n"));
            assert!(!text.contains(OTHERS), "{name}, private: {private}");
            assert!(!text.contains(GONE), "{name}, private: {private}");
            let asks_for_one = name.starts_with("letter");
            assert!(private || asks_for_one || !text.contains(SECRET), "{name}");
        }
    }
}

#[test]
fn two_who_sit_together_take_what_is_of_both_along_and_nothing_of_one() {
    let mut book = lived_in();
    book.edit_profile(|profile| {
        (profile.role, profile.company) = (Some(Role::Both), Some(Company::Together));
    });
    for name in FORMS {
        let text = written(&book, name, true);
        assert!(!text.contains(OTHERS) && !text.contains(GONE), "{name}");
        assert!(!text.contains(SECRET), "{name}");
    }
}

/// Each word that somebody could look for.
fn words_of(text: &str) -> Vec<&str> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
}

#[test]
fn every_word_that_was_chosen_is_in_it() {
    let book = lived_in();
    let guide = guide();
    let source = Source::of(&guide, &book, stamp(NOW));
    let chosen = source.select(&Choice::all(true));
    assert!(Kind::ALL.iter().all(|kind| chosen.taken.iter().any(|found| found.kind == *kind)));
    for name in ["markdown", "days", "html", "epub", "text", "json"] {
        let written = written(&book, name, true);
        let there: BTreeSet<&str> = words_of(&written).into_iter().collect();
        let mut count = 0;
        for found in &chosen.taken {
            let mut typed: Vec<&str> = Vec::new();
            match &found.record {
                Record::Entry(entry) => {
                    typed.extend([&*entry.title, &*entry.body]);
                    typed.extend(entry.tags.iter().map(|tag| &**tag));
                }
                Record::Sitting(page) => {
                    typed.extend(page.answers.values().flat_map(|it| it.writing()));
                }
                Record::Promise(promise) => typed.extend([&*promise.what, &*promise.note]),
                Record::Talk(talk) => typed.push(&talk.line),
                _ => (),
            }
            for word in typed.into_iter().flat_map(words_of) {
                // JSON writes a line end as a letter, which stands before the word then.
                let is_there = there.contains(word) || (name == "json" && written.contains(word));
                assert!(is_there, "{word} is not in {name}");
                count += 1;
            }
        }
        assert!(count > 300, "{count}");
    }
}

#[test]
fn answers_whose_question_the_guide_has_no_more_leave_as_well() {
    let mut book = Workbook::default();
    crate::plans::page(
        &mut book,
        "plan.t1",
        1,
        vec![("dropped", trust_guide::domain::field::Answer::Text("heron".into()))],
    );
    crate::plans::page(
        &mut book,
        "no.page",
        2,
        vec![("any", trust_guide::domain::field::Answer::Line("bittern".into()))],
    );
    for name in ["markdown", "days", "html", "epub", "text", "json"] {
        let text = written(&book, name, true);
        assert!(text.contains("heron") && text.contains("bittern"), "{name}: {text}");
    }
}

#[test]
fn pages_hold_nothing_but_words_and_load_nothing() {
    let book = lived_in();
    for name in ["html", "plan", "letter"] {
        let page = written(&book, name, true);
        assert_eq!(html::read(&page), Ok(()), "{name}");
        for part in ["http", "src=", "href", "<script", "url(", "@import", "javascript"] {
            assert!(!page.contains(part), "{name} has {part}");
        }
        assert!(page.contains("prefers-color-scheme") && page.contains("@page"), "{name}");
    }
    assert!(
        written(&book, "html", true).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")
    );
}

#[test]
fn a_choice_takes_what_it_names_and_tells_what_stays() {
    let book = lived_in();
    let guide = guide();
    let source = Source::of(&guide, &book, stamp(NOW));
    let all = source.select(&Choice::all(true)).taken.len();
    let of = |choice: &Choice| {
        let chosen = source.select(choice);
        let left: usize =
            chosen.not_chosen.iter().chain(&chosen.held_back).map(|it| it.count).sum();
        assert_eq!(chosen.taken.len() + left, all, "nothing is passed over in silence");
        chosen.taken
    };
    let base = || Choice::all(true);
    let entries = of(&Choice { kinds: BTreeSet::from([Kind::Entries]), ..base() });
    assert_eq!(entries.len(), HOSTILE.len());
    let tagged = of(&base().with_tag("#The Nights"));
    assert_eq!(tagged.len(), 1);
    let stage = stage_named(&guide, "resp").unwrap();
    assert_eq!(stage, NodeId::from("responsibility"));
    assert!(
        of(&Choice { stages: BTreeSet::from([stage]), ..base() })
            .iter()
            .all(|it| it.kind == Kind::Pages)
    );
    assert_eq!(stage_named(&guide, "re"), None, "two stages begin so");
    let (from, until) = (today().plus(-6), today().plus(-2));
    let some = of(&Choice { from: Some(from), until: Some(until), ..base() });
    assert!(!some.is_empty() && some.iter().all(|it| from <= it.day && it.day <= until));
    let open = source.select(&Choice::default());
    assert!(open.taken.iter().all(|it| !it.is_private) && !open.held_back.is_empty());
    let preview = open.preview(Asked::OnTheLine).join("\n");
    assert!(preview.contains("12 entries") && preview.contains("private"), "{preview}");
    assert!(preview.contains("other one of you"), "{preview}");
}

#[test]
fn a_folder_of_days_has_a_file_for_each_day_with_its_tags() {
    let book = lived_in();
    let Files::Folder(files) = made(&book, Format::Days, Choice::all(true)).files else {
        panic!("no folder")
    };
    let names: BTreeSet<&String> = files.iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), files.len());
    for (name, text) in &files {
        let day = name.strip_suffix(".md").and_then(Day::parse).unwrap();
        assert!(text.starts_with(&format!("---\ndate: {day}\n")), "{text}");
        let front = text[4..].split("---\n").next().unwrap();
        for line in front.lines().skip(1).filter(|line| *line != "tags:") {
            let tag = line.strip_prefix("  - \"").and_then(|tag| tag.strip_suffix('"')).unwrap();
            assert!(!tag.contains(['"', '\\', ' ', '=', '#']), "{tag}");
        }
    }
    assert!(
        files
            .iter()
            .any(|(_, text)| text.contains("  - \"the-nights\"") && text.contains("  - \"夜\""))
    );
}

#[test]
fn json_is_as_its_schema_says() {
    let root = fs::read_to_string("docs/export.schema.json").unwrap();
    let root = serde_json::from_str(&root).unwrap();
    for private in [false, true] {
        let value = serde_json::from_str(&written(&lived_in(), "json", private)).unwrap();
        assert_eq!(schema::faults(&root, &root, &value, ""), Vec::<String>::new());
        let mut other: serde_json::Value = value;
        other["entries"] = "none".into();
        other["unknown"] = 1.into();
        assert_eq!(schema::faults(&root, &root, &other, "").len(), 2);
    }
}

#[test]
fn a_spreadsheet_reads_each_number_and_no_formula() {
    let text = written(&lived_in(), "csv", true);
    assert!(text.lines().count() > 5 && text.ends_with("\r\n"));
    let mut rows = csv::Reader::from_reader(text.as_bytes());
    for row in rows.records() {
        let row = row.unwrap();
        assert_eq!(row.len(), 5);
        assert!(
            row.iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])),
            "{row:?}"
        );
    }
}

#[test]
fn a_calendar_is_folded_and_tells_nothing_unless_its_titles_are_asked_for() {
    let mut book = lived_in();
    crate::plans::promised(
        &mut book,
        HOSTILE[11],
        3,
        Role::Hurt,
        trust_guide::domain::promise::PromiseState::Open,
    );
    crate::plans::promised(
        &mut book,
        HOSTILE[8],
        4,
        Role::Hurt,
        trust_guide::domain::promise::PromiseState::Open,
    );
    let (neutral, told) = (written(&book, "dates", false), written(&book, "words", false));
    for text in [&neutral, &told] {
        assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
        assert!(text.lines().all(|line| line.len() <= 75), "{text}");
        assert_eq!(text.matches("BEGIN:VCALENDAR\r\n").count(), 1);
        assert_eq!(text.matches("BEGIN:VEVENT").count(), text.matches("\nEND:VEVENT").count());
    }
    let unfolded = neutral.replace("\r\n ", "");
    let titles: BTreeSet<&str> =
        unfolded.lines().filter(|line| line.starts_with("SUMMARY")).collect();
    assert_eq!(titles, BTreeSet::from(["SUMMARY:Reminder"]));
    assert!(!unfolded.contains("dinner") && !unfolded.contains("bank"));
    let unfolded = told.replace("\r\n ", "");
    assert!(
        unfolded.contains("SUMMARY:Phones away at dinner")
            && unfolded.contains("again and again\\, and goes on")
    );
    assert!(unfolded.contains("RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=TU,TH;WKST=TU"), "{unfolded}");
    assert!(unfolded.contains("BEGIN:VTODO") && unfolded.contains("DUE;VALUE=DATE:"), "{unfolded}");
    // A day that ends when it begins is passed over by some readers.
    let days = |name: &str| {
        let days = unfolded.lines().filter_map(|line| line.strip_prefix(name));
        days.map(|day| day.strip_prefix(";VALUE=DATE:").unwrap()).collect::<Vec<_>>()
    };
    let (starts, ends) = (days("DTSTART"), days("DTEND"));
    assert!(starts.len() == ends.len() && starts.iter().zip(&ends).all(|(start, end)| start < end));
    let ids: BTreeSet<&str> = unfolded.lines().filter(|line| line.starts_with("UID:")).collect();
    assert!(ids.len() == unfolded.matches("UID:").count() && ids.iter().all(|id| id.len() == 28));
    let mut open: Vec<&str> = Vec::new();
    for line in unfolded.lines() {
        if let Some(name) = line.strip_prefix("BEGIN:") {
            open.push(name);
        } else if let Some(name) = line.strip_prefix("END:") {
            assert_eq!(open.pop(), Some(name));
        } else {
            assert!(line.contains(':') && !open.is_empty(), "{line}");
        }
    }
    assert!(open.is_empty());
}
