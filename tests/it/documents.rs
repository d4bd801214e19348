//! Documents that are made from the program stay true to it.

use std::fmt::Write;

use trust_guide::{
    content,
    domain::{
        guide::{MONTHLY, Opens, Tool, Want},
        role::Role,
    },
    ui::{
        Mode,
        keymap::{BINDINGS, Binding},
    },
};

const START: &str = "<!-- keys: made from the table of keys by `UPDATE_EXPECT=1 cargo test` -->\n";
const END: &str = "<!-- end of keys -->";
const MEANINGS: &str = "<!-- what `means` can say: made from what the program wants by `UPDATE_EXPECT=1 cargo test` -->\n";
const END_OF_MEANINGS: &str = "<!-- end of what `means` can say -->";

/// Compares a document with what it should say, or writes it when asked to.
fn hold(path: &str, wanted: &str) {
    let found = std::fs::read_to_string(path).unwrap_or_default();
    if found == wanted {
        return;
    }
    assert!(
        std::env::var_os("UPDATE_EXPECT").is_some(),
        "{path} is not what the program says; UPDATE_EXPECT=1 cargo test writes it anew"
    );
    std::fs::write(path, wanted).unwrap();
}

#[test]
fn the_keys_in_the_readme_are_those_of_the_program() {
    let readme = std::fs::read_to_string("README.md").unwrap();
    let (before, rest) = readme.split_once(START).unwrap();
    let (_, after) = rest.split_once(END).unwrap();
    let everywhere =
        |row: &&Binding| [Mode::Browse, Mode::Write].iter().all(|mode| row.modes.contains(mode));
    let browsing = |row: &&Binding| row.modes == [Mode::Browse];
    let writing = |row: &&Binding| {
        row.modes.len() <= 5
            && row.modes.iter().any(|mode| [Mode::Write, Mode::Line].contains(mode))
    };
    let mut tables = String::new();
    group(&mut tables, "Anywhere, also mid-word", BINDINGS.iter().filter(everywhere));
    group(&mut tables, "On every screen", BINDINGS.iter().filter(browsing));
    group(&mut tables, "While writing", BINDINGS.iter().filter(writing));
    hold("README.md", &format!("{before}{START}{tables}\n{END}{after}"));
}

#[test]
fn the_page_for_authors_tells_what_every_meaning_needs() {
    let page = std::fs::read_to_string("docs/authoring.md").unwrap();
    let (before, rest) = page.split_once(MEANINGS).unwrap();
    let (_, after) = rest.split_once(END_OF_MEANINGS).unwrap();
    let mut table =
        String::from("\n| an exercise that | is | and its fields mean |\n|---|---|---|\n");
    let mut row = |key: &str, word: &str, about: &str, wants: &[Want]| {
        let fields: Vec<String> = wants.iter().map(wanted).collect();
        writeln!(table, "| {key} `{word}` | {about} | {} |", fields.join("; ")).unwrap();
    };
    for tool in Tool::ALL {
        row("means", tool.word(), tool.about(), tool.wants());
    }
    for opens in Opens::ALL {
        row("opens", opens.word(), opens.about(), opens.wants());
    }
    row("is", "monthly", "A page of its own each month.", MONTHLY);
    hold("docs/authoring.md", &format!("{before}{MEANINGS}{table}\n{END_OF_MEANINGS}{after}"));
}

/// A field or a column in words: what it may be, whether it can be left out, and what is in it.
fn wanted(want: &Want) -> String {
    let mut told = format!("`{}` ({}", want.means.word(), want.kinds.join(" or "));
    if !want.needed {
        told += ", if there is one";
    }
    if want.many {
        told += ", one or more";
    }
    if want.in_words {
        told += ", a table with a column for words";
    }
    told += ")";
    let options: Vec<String> =
        want.options.iter().map(|option| format!("`{}`", option.word())).collect();
    if !options.is_empty() {
        write!(told, " with the options {}", options.join(" ")).unwrap();
    }
    for more in want.more {
        write!(told, ", and `{}` if there is one", more.word()).unwrap();
    }
    let columns: Vec<String> = want.columns.iter().map(wanted).collect();
    if !columns.is_empty() {
        write!(told, " with the columns {}", columns.join(", ")).unwrap();
    }
    told
}

fn group<'a>(tables: &mut String, name: &str, rows: impl Iterator<Item = &'a Binding>) {
    write!(tables, "\n| {name} | |\n|---|---|\n").unwrap();
    let mut told: Vec<&str> = Vec::new();
    for row in rows.filter(|row| !row.help().is_empty()) {
        // Two rows that mean the same are told once.
        if told.contains(&row.help()) {
            continue;
        }
        told.push(row.help());
        let keys: Vec<String> = row.keys.iter().map(|key| format!("`{}`", key.label())).collect();
        writeln!(tables, "| {} | {} |", keys.join(" "), row.help()).unwrap();
    }
}

const EVIDENCE: &str = "\
# Evidence

Where each exercise comes from, and how strong that source is. This page is made from the content
files; a test keeps it current. *Tested in a trial*: tried against something else, by chance, in about this
form. *Drawn from a trial*: what it comes from was tried so, and our form of it was not. *Study*: measured in
people, without that. *Practice*: what counsellors and tested programmes commonly do. *Common sense*:
ours. No page of this program was itself tried, and nothing here is a validated test.
";

#[test]
fn the_page_of_evidence_names_the_source_of_every_exercise() {
    let guide = content::load(None).guide;
    let mut page = EVIDENCE.to_owned();
    for stage in &guide.stages {
        write!(
            page,
            "\n## {}\n\n| exercise | for | strength | source |\n|---|---|---|---|\n",
            stage.title
        )
        .unwrap();
        for exercise in &stage.exercises {
            let reader = match exercise.role {
                Role::Hurt => "hurt",
                Role::Broke => "broke",
                Role::Both => "both",
                Role::Any => "any",
            };
            let source = &exercise.source;
            assert!(!source.text.trim().is_empty(), "{} names no source", exercise.id);
            let text = source.text.replace('|', "/");
            let (id, title, strength) = (&exercise.id, &exercise.title, source.strength.label());
            writeln!(page, "| {title} (`{id}`) | {reader} | {strength} | {text} |").unwrap();
        }
        let pages = stage.pages.iter().filter_map(|page| Some((page, page.source.as_ref()?)));
        for (found, source) in pages {
            let text = source.text.replace('|', "/");
            let strength = source.strength.label();
            writeln!(page, "| page: {} (`{}`) | | {strength} | {text} |", found.title, found.id)
                .unwrap();
        }
    }
    page.push_str("\n## Talks\n\n| talk | strength | source |\n|---|---|---|\n");
    for script in &guide.scripts {
        let (id, title, source) = (&script.id, &script.title, &script.source);
        let (strength, text) = (source.strength.label(), source.text.replace('|', "/"));
        writeln!(page, "| {title} (`{id}`) | {strength} | {text} |").unwrap();
    }
    hold("EVIDENCE.md", &page);
}
