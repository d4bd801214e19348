//! The built-in content: valid, complete, and written fresh.

use std::{
    collections::{BTreeMap, BTreeSet, HashSet},
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use trust_guide::{
    content,
    domain::{
        day::Day, field::FieldKind, guide::Guide, helplines::Need, role::Role, workbook::Workbook,
    },
    ui::action::Opened,
};

use crate::harness::{Play, welcomed};

fn content_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("content")
}

fn built_in() -> Guide {
    content::load(None).guide
}

#[test]
fn the_built_in_content_is_valid() {
    let report = content::check(&content_folder());
    let told: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{} problems:\n{}", told.len(), told.join("\n"));
    assert_eq!(content::load(None).problems, []);
}

#[test]
fn the_guide_is_easy_to_read() {
    let mean = content::check(&content_folder()).counts.mean_grade();
    assert!(mean <= 5.0, "the mean reading grade is {mean:.1}");
}

/// The two points of the source guide that are dropped on purpose: captions of pictures.
const DROPPED: [&str; 2] = ["front.caption.1", "communication.caption.1"];

#[test]
fn every_point_of_the_source_guide_is_carried() {
    let table = include_str!("../../seed_coverage.tsv");
    let seeds: BTreeSet<&str> =
        table.lines().skip(1).filter_map(|line| line.split('\t').next()).collect();
    assert_eq!(seeds.len(), 188);
    let carried = content::built_in_seeds();
    let missing: Vec<&&str> = seeds
        .iter()
        .filter(|seed| !DROPPED.contains(seed) && !carried.contains_key(**seed))
        .collect();
    assert!(missing.is_empty(), "{} seeds are not carried: {missing:?}", missing.len());
    let strange: Vec<_> = carried.keys().filter(|seed| !seeds.contains(seed.as_str())).collect();
    assert!(strange.is_empty(), "{strange:?}");
}

#[test]
fn the_list_of_seeds_is_that_of_the_coverage_table() {
    let ids = |table: &str| -> Vec<String> {
        table.lines().filter_map(|line| line.split('\t').next()).map(str::to_owned).collect()
    };
    let listed = fs::read_to_string(content_folder().join("seeds.tsv")).unwrap();
    assert_eq!(ids(&listed), ids(include_str!("../../seed_coverage.tsv")));
}

#[test]
fn every_stage_has_something_for_each_side_and_for_both() {
    let guide = built_in();
    assert_eq!(guide.stages.len(), 10);
    for stage in &guide.stages {
        for role in [Role::Hurt, Role::Broke] {
            let speaks = |other: Role| other.speaks_to(Some(role));
            let here = format!("{} has nothing {}", stage.id, role.label());
            assert!(stage.exercises.iter().any(|exercise| speaks(exercise.role)), "{here}");
            assert!(stage.steps.iter().any(|step| speaks(step.role)), "{here}");
            assert!(stage.prompts.iter().any(|prompt| speaks(prompt.role)), "{here}");
        }
    }
}

#[test]
fn there_are_enough_exercises_and_prompts() {
    let guide = built_in();
    let exercises: usize = guide.stages.iter().map(|stage| stage.exercises.len()).sum();
    let prompts: usize = guide.stages.iter().map(|stage| stage.prompts.len()).sum();
    assert!(80 <= exercises, "{exercises} exercises");
    assert!(98 <= prompts, "{prompts} prompts");
    assert_eq!(guide.takeaways.len(), 8);
}

#[test]
fn every_kind_of_field_is_in_use() {
    let guide = built_in();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    let exercises = guide.stages.iter().flat_map(|stage| &stage.exercises);
    for field in exercises.flat_map(|exercise| &exercise.fields) {
        let kind = match field.kind {
            FieldKind::Line => "line",
            FieldKind::Text => "text",
            FieldKind::List => "list",
            FieldKind::Scale { .. } => "scale",
            FieldKind::Choice { .. } => "choice",
            FieldKind::Check { .. } => "check",
            FieldKind::Date => "date",
            FieldKind::Table { .. } => "table",
        };
        *kinds.entry(kind).or_default() += 1;
    }
    assert_eq!(kinds.len(), 8, "{kinds:?}");
}

#[test]
fn a_line_that_says_it_was_checked_was_checked_within_a_year() {
    let helplines = built_in().helplines;
    let today = Day::from_date(chrono::Utc::now().date_naive());
    let lines = || helplines.countries.iter().flat_map(|country| &country.lines);
    for line in lines() {
        let Some(checked) = line.checked else { continue };
        let age = today.days_since(checked);
        assert!(age < 365, "{} was last checked {age} days ago: look it up", line.name);
    }
    assert!(190 <= lines().count(), "{} lines", lines().count());
    let confirmed = lines().filter(|line| line.is_confirmed()).count();
    assert!((100..190).contains(&confirmed), "{confirmed} lines were compared with a page");
}

#[test]
fn every_place_on_earth_leads_to_an_emergency_number_that_stands_first() {
    let helplines = built_in().helplines;
    for country in helplines.choices() {
        let first = &country.lines[0];
        assert_eq!(first.needs[0], Need::Emergency, "{}", country.name);
        assert!(first.is_number() && first.number.len() <= 6, "{}: {}", country.name, first.number);
    }
    let places: Vec<(&str, &str)> = helplines
        .places()
        .map(|(name, country)| (name, country.lines[0].number.as_str()))
        .collect();
    for (place, number) in [
        ("United Kingdom", "999"),
        ("South Africa", "10111"),
        ("India", "112"),
        ("Austria", "112"),
        ("Holland", "112"),
        ("UK", "999"),
        ("Scotland", "999"),
        ("Norway", "112"),
        ("Mexico", "911"),
        ("Peru", "105"),
        ("Egypt", "122"),
        ("Japan", "110"),
        ("Cuba", "911"),
        ("Fiji", "112"),
    ] {
        assert!(places.contains(&(place, number)), "{place}");
    }
    assert!(200 <= places.len(), "{} places", places.len());
    let numbers: Vec<&str> =
        helplines.emergency.iter().map(|emergency| emergency.number.as_str()).collect();
    assert_eq!(numbers, ["112", "911", "999", "000", "111"]);
}

#[test]
fn a_line_that_often_goes_unanswered_says_what_to_call_instead() {
    let helplines = built_in().helplines;
    let note = |code: &str, name: &str| {
        let country = helplines.country(code).unwrap();
        country.lines.iter().find(|line| line.name.starts_with(name)).unwrap().note.clone()
    };
    for (code, name) in [
        ("ZA", "GBV Command Centre"),
        ("PH", "Police Women"),
        ("TT", "National Domestic Violence Hotline"),
        ("AE", "Dubai Foundation"),
    ] {
        let note = note(code, name);
        assert!(note.to_lowercase().contains("call the emergency number"), "{code}: {note}");
    }
    let spain = note("ES", "Violencia de género");
    assert!(spain.contains("list of calls") && spain.contains("112"), "{spain}");
}

/// Runs of six words that the source guide has too, each with the reason it may stand.
const SET_PHRASES: &[(&str, &str)] = &[];

/// No run of six words comes from the source guide. The guide itself is not kept here: only the
/// FNV-1a hashes of its runs are.
#[test]
fn every_sentence_is_written_fresh() {
    let hashes: HashSet<u64> = include_str!("../../guide_runs.txt")
        .lines()
        .map(|hash| u64::from_str_radix(hash, 16).unwrap())
        .collect();
    let mut shared = Vec::new();
    visit(&content_folder(), &mut |path| {
        for text in texts(path) {
            let words = plain_words(&text);
            for run in words.windows(6) {
                let run = run.join(" ");
                let excepted = SET_PHRASES.iter().any(|(phrase, _)| phrase.contains(&run));
                if hashes.contains(&fnv(run.as_bytes())) && !excepted {
                    shared.push(format!("{}: {run}", path.display()));
                }
            }
        }
    });
    assert!(shared.is_empty(), "{}", shared.join("\n"));
}

fn visit(folder: &Path, each: &mut impl FnMut(&Path)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { visit(&path, each) } else { each(&path) }
    }
}

/// Every text in a file.
fn texts(path: &Path) -> Vec<String> {
    let whole = fs::read_to_string(path).unwrap();
    let toml = |text: &str| {
        let mut found = Vec::new();
        strings(&toml::Value::Table(text.parse().unwrap_or_default()), &mut found);
        found
    };
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("toml") => toml(&whole),
        Some("md") => {
            let mut parts = whole.splitn(3, "+++\n").skip(1);
            let mut found = toml(parts.next().unwrap_or_default());
            found.extend(parts.next().map(str::to_owned));
            found
        }
        _ => Vec::new(),
    }
}

fn strings(value: &toml::Value, found: &mut Vec<String>) {
    match value {
        toml::Value::String(text) => found.push(text.clone()),
        toml::Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        toml::Value::Table(table) => table.values().for_each(|item| strings(item, found)),
        _ => {}
    }
}

/// The words as `guide_runs.txt` was made from them: `[a-z0-9']+` of the text in lower case.
fn plain_words(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace('’', "'");
    let inside =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '\'';
    text.split(|letter| !inside(letter))
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// A date without its year would lie on the wrong side of today.
#[test]
fn every_date_of_the_built_in_guide_says_which_way_it_is_meant() {
    let mut silent = Vec::new();
    let mut folders = vec![content_folder().join("en")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
                continue;
            }
            let text = fs::read_to_string(&entry).unwrap();
            let dates = text.matches("kind = \"date\"").count();
            if dates != text.matches("meant = \"").count() {
                silent.push(entry.display().to_string());
            }
        }
    }
    assert_eq!(silent, Vec::<String>::new());
}

#[test]
fn what_is_on_no_screen_yet_is_not_read_before_the_first() {
    for workbook in [Workbook::default(), welcomed(None), welcomed(Some(Role::Hurt))] {
        let guide = Arc::new(built_in());
        let opened = Opened {
            guide: Arc::clone(&guide),
            workbook: Ok(workbook),
            read_only: None,
            draft: None,
            notices: Vec::new(),
            folder: String::new(),
        };
        let play = Play::opened(opened, 120, 40);
        assert!(!play.screen().trim().is_empty());
        let parts = [
            guide.linter.is_read(),
            guide.everyday.is_read(),
            guide.typed.is_read(),
            guide.helplines.is_read(),
        ];
        assert_eq!(parts, [false; 4], "rules, everyday words, typed words, helplines");
        let all = guide.stages.iter().flat_map(|stage| &stage.exercises);
        let read: Vec<_> = all.filter(|it| it.fields.is_read()).map(|it| &it.id).collect();
        assert!(read.is_empty(), "the questions of {read:?}");
    }
}
