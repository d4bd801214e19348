//! A person's own files in place of built-in ones, whatever bytes they hold.

use std::{fs, path::Path};

use proptest::prelude::*;
use trust_guide::{content, domain::id::NodeId};

use super::{in_tests, sound_guide};

fn write(folder: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

const SOUND_STAGE: &str = include_str!("../../sound-content/en/steady/stage.toml");
const SOUND_PAGE: &str = include_str!("../../sound-content/en/steady/pages/first.md");
const SOUND_EXERCISE: &str = include_str!("../../sound-content/en/steady/exercises/steady.a1.toml");

#[test]
fn a_file_of_ones_own_replaces_the_built_in_one() {
    let guide = content::load(Some(sound_guide().path())).guide;
    assert_eq!(guide.subtitle, "A small guide for tests");
    assert_eq!(guide.helplines.countries.len(), 1);
    let page = guide.page(&NodeId::from("steady.first"));
    assert_eq!(page.unwrap().1.title, "One day at a time");
}

#[test]
fn rules_of_ones_own_stand_in_for_the_built_in_ones_in_each_language() {
    let rule = |id: &str, phrase: &str| {
        format!(
            "[[rule]]\nid = \"{id}\"\nphrases = [\"{phrase}\"]\nfor = \"both\"\n\
             why = \"why\"\ntry = \"this\"\n"
        )
    };
    let own = tempfile::tempdir().unwrap();
    write(own.path(), "en/linter.toml", rule("mine", "alas") + &rule("mine", "twice"));
    write(own.path(), "fi/linter.toml", rule("mutta", "mutta"));
    let ids = |language: &str| -> Vec<String> {
        let loaded = content::load_in(language, Some(own.path()));
        loaded.guide.linter.rules.iter().map(|rule| rule.id.clone()).collect()
    };
    assert_eq!(ids("en"), ["mine"], "an id is used once");
    assert_eq!(ids("fi"), ["mutta"]);
    assert!(content::load(None).guide.linter.rules.len() > 1);
}

#[test]
fn a_page_of_ones_own_is_added_to_its_stage() {
    let own = tempfile::tempdir().unwrap();
    write(own.path(), "en/steady/stage.toml", SOUND_STAGE);
    write(own.path(), "en/steady/pages/my-own-page.md", SOUND_PAGE);
    let guide = content::load(Some(own.path())).guide;
    let (stage, page) = guide.page(&NodeId::from("steady.first")).unwrap();
    assert_eq!((stage.id.as_str(), page.minutes), ("steady", 2));
}

#[test]
fn a_broken_file_names_itself_and_the_built_in_one_is_used() {
    let own = tempfile::tempdir().unwrap();
    write(own.path(), "helplines.toml", "emergency = []\ncuntry = 1\ncountry = 2\n");
    write(own.path(), "en/steady/exercises/mine.toml", "id = \"mine");
    write(own.path(), "en/steady/pages/mine.md", b"\xff\xfe");
    write(own.path(), "en/steady/notes.txt", "not content");
    let loaded = content::load(Some(own.path()));
    let problems: Vec<String> = loaded.problems.iter().map(ToString::to_string).collect();
    let built_in = content::load(None);
    let own_problems = &problems[..problems.len() - built_in.problems.len()];
    expect_test::expect![[r#"
        en/steady/exercises/mine.toml:1: this is not TOML: invalid basic string, expected `"`; correct this line; until then it is left out
        en/steady/notes.txt: no file of the guide has this name or place; rename, move or remove it; the guide reads helplines.toml, banned.toml, en/guide.toml, en/linter.toml, en/everyday.toml, en/typed.toml, en/pulse.toml, en/program.ftl, en/<stage>/stage.toml, en/<stage>/prompts.toml, en/<stage>/pages/<name>.md, en/<stage>/exercises/<id>.toml and en/talks/<id>.toml, the same under the code of another language, and en-US/words.toml
        en/steady/pages/mine.md:1: this line is not UTF-8 text; save the file as UTF-8; until then it is left out
        helplines.toml:2: unknown key `cuntry`; use one of: emergency, country; until then the built-in copy is used
        helplines.toml:3: `country` cannot hold a whole number; write it like this: country = [{ … }], or a table [[country]] for each; until then the built-in copy is used"#]].assert_eq(&own_problems.join("\n"));
    assert_eq!(loaded.guide, built_in.guide);
}

#[test]
fn an_id_that_is_taken_is_left_out_and_named() {
    let own = tempfile::tempdir().unwrap();
    write(own.path(), "en/steady/stage.toml", SOUND_STAGE);
    write(own.path(), "en/steady/pages/aa-mine.md", SOUND_PAGE);
    write(own.path(), "en/steady/pages/ab-mine.md", SOUND_PAGE);
    let loaded = content::load(Some(own.path()));
    let told = loaded.problems.iter().find(|problem| problem.file.contains("ab-mine"));
    assert_eq!(
        told.unwrap().to_string(),
        "en/steady/pages/ab-mine.md: the id `steady.first` is already used in \
         en/steady/pages/aa-mine.md; give it an id of its own; until then it is left out"
    );
}

#[test]
fn files_that_stand_in_for_others_may_refer_to_what_is_built_in() {
    let own = tempfile::tempdir().unwrap();
    let exercise = SOUND_EXERCISE.replace("section = \"steady.day\"\n", "");
    write(own.path(), "en/steady/exercises/mine.a1.toml", exercise.replace("steady.a1", "mine.a1"));
    let problems = content::check(own.path()).problems;
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn strange_things_in_the_folder_are_told_not_followed() {
    let own = tempfile::tempdir().unwrap();
    fs::create_dir_all(own.path().join("en/guide.toml")).unwrap();
    fs::create_dir_all(own.path().join("en/steady/pages/deep.md/deeper")).unwrap();
    write(own.path(), "helplines.toml", vec![b'#'; 2 << 20]);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(own.path(), own.path().join("en/steady/loop")).unwrap();
        std::os::unix::fs::symlink(own.path(), own.path().join("banned.toml")).unwrap();
    }
    let problems: Vec<String> =
        content::load(Some(own.path())).problems.iter().map(ToString::to_string).collect();
    let told =
        |part: &str| assert!(problems.iter().any(|told| told.contains(part)), "{problems:#?}");
    told("helplines.toml: this file cannot be read: it is larger than 1 MiB");
    told("en/steady/pages/deep.md: this file cannot be read: it is not a plain file");
    if cfg!(unix) {
        told("en/steady/loop: no file of the guide has this name or place");
        told("banned.toml: this file cannot be read: it is not a plain file");
    }
    content::check(own.path());
}

/// The files that a hostile or broken file may take the place of.
const PLACES: [&str; 7] = [
    "helplines.toml",
    "banned.toml",
    "en/guide.toml",
    "en/steady/stage.toml",
    "en/steady/prompts.toml",
    "en/steady/pages/first.md",
    "en/steady/exercises/steady.a1.toml",
];

#[test]
fn a_file_nested_without_end_is_told_like_any_other() {
    let deep = 100_000;
    for text in [
        "a = ".to_owned() + &"[".repeat(deep),
        "a = ".to_owned() + &"{a=".repeat(deep),
        "a.".repeat(deep) + "a = 1",
        format!("[{}a]", "a.".repeat(deep)),
        "[[".repeat(deep),
        "welcome.".repeat(deep) + "text = []",
    ] {
        survives("en/guide.toml", text.as_bytes());
        survives("en/steady/pages/first.md", format!("+++\n{text}\n+++\n").as_bytes());
    }
    let body = format!("+++\n+++\n{}", "> - journey ".repeat(60_000));
    survives("en/steady/pages/first.md", body.as_bytes());
    survives("en/steady/prompts.toml", "[[prompt]]\n".repeat(20_000).as_bytes());
}

/// What breaks files by hand or by accident.
const PIECES: &[&[u8]] = &[
    b"",
    b"\"",
    b"\"\"\"",
    b"+++\n",
    b"[[",
    b"\n",
    b" = 1\n",
    b"\\",
    b"{}",
    b"[]",
    b"-99999999999999999999",
    b"\xc3",
    b"\xe2\x80\x99",
    b"id = 3\n",
    b"\\\n  ",
];

/// Loads and checks a sound guide with one file of other bytes.
fn survives(path: &str, bytes: &[u8]) {
    let guide = sound_guide();
    write(guide.path(), path, bytes);
    content::load(Some(guide.path()));
    content::check(guide.path());
}

/// The bytes of the sound file at `path`, with a piece taken out and another one put in.
fn damaged(path: &str, at: usize, removed: usize, put: &[u8]) -> Vec<u8> {
    let mut bytes = fs::read(in_tests("sound-content").join(path)).unwrap_or_default();
    let at = at % (bytes.len() + 1);
    let end = (at + removed).min(bytes.len());
    bytes.splice(at..end, put.iter().copied());
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn random_bytes_never_panic(place in 0..PLACES.len(), bytes: Vec<u8>) {
        survives(PLACES[place], &bytes);
    }

    #[test]
    fn a_damaged_file_never_panics(
        place in 0..PLACES.len(),
        at: usize,
        removed in 0_usize..40,
        put in proptest::sample::select(PIECES),
    ) {
        survives(PLACES[place], &damaged(PLACES[place], at, removed, put));
    }
}
