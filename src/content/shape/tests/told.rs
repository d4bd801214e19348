//! The page for authors tells every key, by a table made of the shapes.

use std::{fmt::Write as _, fs};

use crate::content::{
    place::{Place, PlaceKind},
    shape::{self, Key, Shape, Wanted, Wording},
};

use super::FILES;

const PAGE: &str = "docs/authoring.md";
const START: &str = "<!-- every key: made by the program -->\n";
const END: &str = "<!-- end of every key -->\n";

/// What a text must be, beside being one.
fn bounds(wording: Wording) -> String {
    let wide = wording.widest.map(|most| format!(", at most {most} columns"));
    let long = wording.length.map(|(least, most)| format!(", {least} to {most} words"));
    [wide, long].into_iter().flatten().collect()
}

fn any_of(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(" ")
}

/// What a key holds, in words.
fn holds(shape: &Shape) -> String {
    match shape {
        Shape::Id(_) => "an id, the only one of its name in the guide".to_owned(),
        Shape::InnerId => "an id, the only one of its name beside its neighbours".to_owned(),
        Shape::Name => "an id of this file".to_owned(),
        Shape::Role => any_of(&["hurt", "broke", "both", "any"]),
        Shape::OneOf(words) => any_of(words),
        Shape::SomeOf(words) => format!("a list of {}", any_of(words)),
        Shape::Words(wording) => format!("a text{}", bounds(*wording)),
        Shape::ManyWords(wording) => format!("texts{}", bounds(*wording)),
        Shape::ForReaders(wording) => {
            format!("a text for `any`, or one for `hurt` and one for `broke`{}", bounds(*wording))
        }
        Shape::Seeds => "ids of `seeds.tsv`".to_owned(),
        Shape::Link(wanted) => match wanted {
            Wanted::Exercise => "the id of an exercise",
            Wanted::Section => "the id of a section of this stage",
            Wanted::Stage => "the id of a stage",
            Wanted::Talk => "the id of a talk",
            Wanted::Step => "the id of a step of this stage",
            Wanted::Thing => "the id of a page, an exercise or a talk",
            Wanted::Anything => "an id",
        }
        .to_owned(),
        Shape::Links => "ids".to_owned(),
        Shape::Names => "a list of words".to_owned(),
        Shape::Phrases | Shape::Typed => "a list of words, of each language its own".to_owned(),
        Shape::Whole { least, most } => format!("a whole number, {least} to {most}"),
        Shape::Flag => "`true` or `false`".to_owned(),
        Shape::Date => "a day".to_owned(),
        Shape::Exchanges => "words, each under those that it stands in for".to_owned(),
        Shape::Table(_) => "a table".to_owned(),
        Shape::Tables(_) => "tables".to_owned(),
    }
}

fn rows(keys: &[Key], of: &str, table: &mut String) {
    for key in keys {
        let name = format!("{of}{}", key.name);
        let needed = if key.needed { "yes" } else { "" };
        writeln!(table, "| `{name}` | {} | {needed} |", holds(&key.shape)).unwrap();
        if let Shape::Table(inner) | Shape::Tables(inner) = key.shape {
            rows(inner, &format!("{name}."), table);
        }
    }
}

#[test]
fn the_page_for_authors_has_a_table_of_every_key() {
    let page = fs::read_to_string(PAGE).unwrap();
    let (before, rest) = page.split_once(START).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let mut tables = String::new();
    for (shown, path) in FILES {
        let kind = Place::of(path).unwrap().kind;
        assert_ne!(kind, PlaceKind::Program, "phrases have no keys");
        write!(tables, "\n### `{shown}`\n| key | holds | needed |\n|---|---|---|\n").unwrap();
        rows(shape::keys(kind), "", &mut tables);
    }
    let wanted = format!("{before}{START}{tables}\n{END}{after}");
    expect_test::expect_file!["../../../../docs/authoring.md"].assert_eq(&wanted);
}
