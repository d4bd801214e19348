//! What is typed in danger leads to Help in whatever language it is typed.

use std::{fs, sync::Arc};

use toml::{Table, Value};
use trust_guide::{content, domain::workbook::Workbook, ui::action::Opened};

use crate::harness::Play;

/// What Find says of what is urgent.
const FEAR: [&str; 2] = ["Hit, hurt, choked, raped, threatened", "or need to leave: whom to call."];
const OWN_LIFE: [&str; 2] =
    ["Thoughts of suicide, of wanting to die", "or of self-harm: whom to call now."];
const OWN_HARM: [&str; 2] =
    ["You hit, hurt, forced or scared someone", "how to stop, and whom to call."];

/// Whether that is told, by its beginning or by its end.
fn leads(shown: &str, told: [&str; 2]) -> bool {
    told.iter().any(|part| shown.contains(part))
}

/// The English lists, all of them empty but these.
fn only(words: &[(&str, &str, &[&str])]) -> Table {
    let english = fs::read_to_string("content/en/typed.toml").unwrap();
    let mut tables = english.parse::<Table>().unwrap();
    for (of, lists) in &mut tables {
        for (name, list) in lists.as_table_mut().unwrap() {
            let own = words.iter().find(|(table, key, _)| table == of && key == name);
            let own = own.map_or(&[][..], |(_, _, words)| words);
            *list = Value::from(own.iter().map(|word| Value::from(*word)).collect::<Vec<_>>());
        }
    }
    tables
}

/// A folder in which a language has this file of typed words.
fn written(typed: &Table) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("fi")).unwrap();
    fs::write(folder.path().join("fi/typed.toml"), toml::to_string(typed).unwrap()).unwrap();
    folder
}

/// A few words of Finnish, with the marks of its letters.
fn finnish() -> Table {
    only(&[
        ("fear", "words", &["Kuristi*", "turvakoti"]),
        ("own_life", "phrases", &["en jaksa elää"]),
        ("own_harm", "phrases", &["löin häntä"]),
        ("erasing", "words", &["poista*"]),
        ("erasing", "beside", &["kaikki"]),
    ])
}

/// What Find shows first of what is typed, in the words of the guide of a folder.
fn found(folder: &tempfile::TempDir, typed: &str) -> String {
    let opened = Opened {
        guide: Arc::new(content::load_in("fi", Some(folder.path())).guide),
        workbook: Ok(Workbook::default()),
        read_only: None,
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut play = Play::opened(opened, 120, 40);
    play.keys(&format!("/{typed}"));
    play.screen()
}

#[test]
fn another_language_leads_to_help_by_its_own_words() {
    let folder = written(&finnish());
    let problems = content::check(folder.path()).problems;
    assert!(problems.is_empty(), "{problems:?}");
    for (typed, told) in [
        ("hän kuristi minua", FEAR),
        ("Turvak", FEAR),
        ("En jaksa elaa", OWN_LIFE),
        ("löin häntä", OWN_HARM),
    ] {
        let shown = found(&folder, typed);
        assert!(leads(&shown, told), "{typed}:\n{shown}");
    }
    let shown = found(&folder, "Die Hoffnung");
    assert!(!leads(&shown, OWN_LIFE), "an English word of danger:\n{shown}");
}

#[test]
fn a_list_that_a_language_lacks_is_gone_by_in_english_and_the_check_tells_it() {
    let mut half = finnish();
    half["own_life"].as_table_mut().unwrap().remove("words");
    let folder = written(&half);
    let told: Vec<String> =
        content::check(folder.path()).problems.iter().map(ToString::to_string).collect();
    let wanted = "fi/typed.toml: `own_life.words` is not here, so that English words are gone by; \
        write what is typed in this language, or an empty list where nothing is";
    assert_eq!(told, [wanted]);
    assert!(leads(&found(&folder, "suicide"), OWN_LIFE));
    assert!(leads(&found(&folder, "turvakoti"), FEAR));
}
