//! The page for authors: its examples are a whole guide, and it knows every key.

use std::{fs, path::Path};

use trust_guide::{content, phrases};

/// The files shown in `docs/authoring.md`, laid into a folder.
fn shown() -> tempfile::TempDir {
    let page = fs::read_to_string("docs/authoring.md").unwrap();
    let folder = tempfile::tempdir().unwrap();
    for block in page.split("\n```").skip(1) {
        let (info, text) = block.split_once('\n').unwrap();
        let Some((_, path)) = info.split_once(' ') else { continue };
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, format!("{text}\n")).unwrap();
    }
    folder
}

#[test]
fn the_examples_for_authors_are_a_sound_guide() {
    let report = content::check(shown().path());
    let told: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert_eq!(report.counts.files, 12, "every file is shown");
}

#[test]
fn what_is_not_translated_is_read_in_english() {
    let folder = shown();
    let loaded = content::load_in("fi", Some(folder.path()));
    let stage = loaded.guide.stages.iter().find(|stage| stage.id.as_str() == "steady").unwrap();
    assert_eq!(stage.title, "Steady first");
    let prompt = stage.prompts.iter().find(|prompt| prompt.id.as_str() == "steady.p01").unwrap();
    assert!(prompt.text.starts_with("Mikä oli"), "{}", prompt.text);

    let say = || {
        let (day, words) = (trust_guide::domain::day::Day::parse("2026-11-23").unwrap(), 3);
        (day.in_month(), day.long(), trust_guide::domain::words::words_told(words))
    };
    let (date, long, words) = phrases::speaking(loaded.phrases.unwrap(), say);
    assert_eq!((date.as_str(), words.as_str()), ("23. marraskuuta", "3 sanaa"));
    assert_eq!(long, "maanantai 23 marraskuuta");

    let english = content::load_in("en", Some(folder.path()));
    let stage = english.guide.stages.iter().find(|stage| stage.id.as_str() == "steady").unwrap();
    assert!(stage.prompts.iter().any(|prompt| prompt.text.starts_with("What was one")));
}

#[test]
fn how_far_a_language_is_is_told_file_by_file() {
    let report = content::check(shown().path());
    let coverage = &report.languages[0];
    let whole = 151 + phrases::MESSAGES.len();
    assert_eq!(
        coverage.to_string(),
        format!("fi: 5 of {whole} texts, 7 files not begun; the rest is shown in English")
    );
    assert!(coverage.missing.contains(&"en/guide.toml".to_owned()), "{coverage:?}");
}

#[test]
fn words_are_found_by_the_ids_of_the_english_file() {
    let folder = shown();
    let file = Path::new("fi/steady/prompts.toml");
    let text = fs::read_to_string(folder.path().join(file)).unwrap();
    fs::write(folder.path().join(file), text.replace("steady.p01", "steady.p99")).unwrap();
    let told: Vec<String> =
        content::check(folder.path()).problems.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("fi/steady/prompts.toml:2: the English guide has no `steady.p99`"));
}
