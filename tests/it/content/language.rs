//! A language is words by their ids over the English guide, and can change nothing else.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, OnceLock},
};

use toml::{Table, Value};
use trust_guide::{
    content,
    domain::{breach::Breach, guide::Guide, lazy::Lazy},
};

use crate::harness::guide;

/// Keys whose values are words.
const WORDS: &[&str] = &[
    "title",
    "subtitle",
    "short",
    "summary",
    "takeaway",
    "gives",
    "text",
    "answer",
    "claim",
    "truth",
    "intro",
    "none",
    "brief",
    "alone",
    "label",
    "help",
    "example",
    "example_for",
    "why",
    "warning",
    "settle",
    "opened",
    "low",
    "high",
    "begins",
    "row_label",
    "phrases",
    "unless",
    "note",
    "before",
    "read",
    "speaker",
    "listener",
];

/// Every letter another one, as wide as it was; twice is once too often. Nothing of it is English.
pub fn marked(text: &str) -> String {
    let turned = |letter: char| match letter {
        'a'..='m' | 'A'..='M' => char::from(letter as u8 + 13),
        'n'..='z' | 'N'..='Z' => char::from(letter as u8 - 13),
        other => other,
    };
    text.chars().map(turned).collect()
}

/// The ids of a file and its words, marked; what holds neither is left out.
fn overlay(value: &Value, is_words: bool) -> Option<Value> {
    match value {
        Value::String(text) => is_words.then(|| Value::from(marked(text))),
        Value::Array(items) => {
            let items: Vec<Value> =
                items.iter().filter_map(|item| overlay(item, is_words)).collect();
            (!items.is_empty()).then(|| Value::from(items))
        }
        Value::Table(table) => {
            let mut own = Table::new();
            // Words for each reader, or for each thing that breaks trust.
            let is_one_of =
                |key: &str| ["any", "hurt", "broke"].contains(&key) || Breach::WORDS.contains(&key);
            let of_readers = |key: &str| is_words && is_one_of(key);
            for (key, value) in table {
                let kept = match key.as_str() {
                    "id" => Some(value.clone()),
                    key => overlay(value, of_readers(key) || WORDS.contains(&key)),
                };
                own.extend(kept.map(|kept| (key.clone(), kept)));
            }
            let is_more = own.keys().any(|key| key != "id");
            is_more.then(|| Value::from(own))
        }
        _ => None,
    }
}

/// A file that holds nothing but words, each of them marked.
fn all_marked(value: &Value) -> Value {
    match value {
        Value::String(text) => Value::from(marked(text)),
        Value::Array(items) => Value::from(items.iter().map(all_marked).collect::<Vec<_>>()),
        Value::Table(table) => {
            let own = table.iter().map(|(key, value)| (key.clone(), all_marked(value)));
            Value::from(own.collect::<Table>())
        }
        other => other.clone(),
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// A made-up language for every file of the guide, in the folder `zz`.
pub fn made_up() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for path in files(Path::new("content/en")) {
        let text = fs::read_to_string(&path).unwrap();
        let own = folder.path().join("zz").join(path.strip_prefix("content/en").unwrap());
        fs::create_dir_all(own.parent().unwrap()).unwrap();
        let lay = |text: &str| {
            let table = Value::from(text.parse::<Table>().unwrap());
            overlay(&table, false).map(|own| toml::to_string(&own).unwrap()).unwrap_or_default()
        };
        let written = if let Some(page) = text.strip_prefix("+++\n") {
            let (front, body) = page.split_once("\n+++\n").unwrap();
            format!("+++\n{}+++\n{}", lay(front), marked(body))
        } else if is_each_ones_own(&path) {
            continue;
        } else if path.ends_with("program.ftl") {
            crate::phrases::marked()
        } else if path.ends_with("typed.toml") {
            toml::to_string(&all_marked(&Value::from(text.parse::<Table>().unwrap()))).unwrap()
        } else {
            lay(&text)
        };
        fs::write(own, written).unwrap();
    }
    folder
}

/// The guide in the made-up language.
pub fn marked_guide() -> Arc<Guide> {
    static GUIDE: OnceLock<Arc<Guide>> = OnceLock::new();
    Arc::clone(GUIDE.get_or_init(|| {
        let folder = made_up();
        let loaded = content::load_in("zz", Some(folder.path()));
        assert!(loaded.problems.is_empty(), "{:#?}", loaded.problems);
        Arc::new(loaded.guide)
    }))
}

/// Every text of the English guide that is long enough to be told from other words.
pub fn english() -> BTreeSet<String> {
    fn texts(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::String(text) => found.extend(text.lines().map(|line| line.trim().to_owned())),
            Value::Array(items) => items.iter().for_each(|item| texts(item, found)),
            Value::Table(table) => {
                for (key, value) in table {
                    if !["id", "seed", "phrases", "unless", "links", "next"].contains(&key.as_str())
                    {
                        texts(value, found);
                    }
                }
            }
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    for path in files(Path::new("content/en")) {
        let text = fs::read_to_string(&path).unwrap();
        // What the program says of its own is looked for in `tests/it/phrases.rs`.
        if is_each_ones_own(&path) || path.ends_with("program.ftl") {
            continue;
        }
        if let Some(page) = text.strip_prefix("+++\n") {
            let (front, body) = page.split_once("\n+++\n").unwrap();
            texts(&Value::from(front.parse::<Table>().unwrap()), &mut found);
            found.extend(body.lines().map(|line| line.trim().to_owned()));
        } else {
            texts(&Value::from(text.parse::<Table>().unwrap()), &mut found);
        }
    }
    found.retain(|text| 2 < text.split_whitespace().count());
    found
}

/// What the linter goes by and what people type are whole files of each language.
fn is_each_ones_own(path: &Path) -> bool {
    path.ends_with("linter.toml") || path.ends_with("everyday.toml")
}

#[test]
fn the_made_up_language_is_well_formed_and_whole() {
    let folder = made_up();
    let report = content::check(folder.path());
    let told: Vec<String> = report.problems.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    let coverage = &report.languages[0];
    assert_eq!((coverage.written, &coverage.missing), (coverage.whole, &Vec::new()));
}

#[test]
fn a_language_leaves_no_english_word_and_changes_nothing_else() {
    let guide = marked_guide();
    let told = format!(
        "{:?}",
        Guide {
            linter: Lazy::default(),
            everyday: Lazy::default(),
            helplines: Lazy::default(),
            ..(*guide).clone()
        }
    );
    let left: Vec<String> =
        english().into_iter().filter(|text| told.contains(text.as_str())).collect();
    assert_eq!(left, Vec::<String>::new());
    // The same letters turned back are the English guide, to the last flag.
    let own = self::guide();
    let back = marked(&told);
    let english = Guide {
        linter: Lazy::default(),
        everyday: Lazy::default(),
        helplines: Lazy::default(),
        ..(*own).clone()
    };
    let twice = marked(&format!("{english:?}"));
    assert_eq!(back.len(), twice.len());
    for (node, other) in own.nodes().zip(guide.nodes()) {
        assert_eq!((node.id(), node.role()), (other.id(), other.role()));
    }
}

fn told(path: &str, text: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
    content::check(folder.path()).problems.iter().map(ToString::to_string).collect()
}

#[test]
fn whatever_is_no_word_is_told_and_the_file_left_out() {
    let path = "zz/plan/exercises/plan.t2.toml";
    let told = told(
        path,
        "title = \"Sopimus\"\nrole = \"hurt\"\n\n[[field]]\nid = \"actions\"\nmeans = \"lines\"\nlabel = \"Teot\"\n\
         columns = [{ id = \"what\", kind = \"date\", label = \"Mikä\" }]\n",
    );
    assert_eq!(
        told,
        [
            "zz/plan/exercises/plan.t2.toml:2: `role` is no word; take it out: a language says words by their ids, and English says the rest",
            "zz/plan/exercises/plan.t2.toml:6: `means` in `field` is no word; take it out: a language says words by their ids, and English says the rest",
            "zz/plan/exercises/plan.t2.toml:8: `kind` in `columns` is no word; take it out: a language says words by their ids, and English says the rest",
        ]
    );
}

#[test]
fn an_id_that_english_does_not_have_is_named_at_every_depth() {
    let path = "zz/plan/exercises/plan.t2.toml";
    let words = "[[field]]\nid = \"actions\"\ncolumns = [\n  { id = \"thing\", label = \"Mikä\" },\n  { id = \"by\", \
                 options = [{ id = \"me\", label = \"Minä\" }] },\n]\n\n[[field]]\nid = \"more\"\nlabel = \"Lisää\"\n";
    let strange = |line: u8, id: &str| {
        format!(
            "{path}:{line}: the English guide has no `{id}` in en/plan/exercises/plan.t2.toml; use an id of the \
             English file: words are found by it"
        )
    };
    assert_eq!(told(path, words), [strange(4, "thing"), strange(5, "me"), strange(9, "more")]);
    let nowhere = told("zz/plan/exercises/plan.t99.toml", "title = \"Ei mitään\"\n");
    assert_eq!(nowhere.len(), 1, "{nowhere:?}");
    assert!(nowhere[0].contains("there is no en/plan/exercises/plan.t99.toml"), "{nowhere:?}");
}

#[test]
fn a_text_that_is_too_wide_for_its_place_is_told_in_any_language() {
    let told = told(
        "zz/steady/stage.toml",
        "title = \"Ensin tukevasti jalat maahan ja vasta sitten muuta\"\n",
    );
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("zz/steady/stage.toml:1: `title` is 50 columns wide"), "{told:?}");
}
