//! The keys, as a page to read.

use crate::{
    screens::keys::Keys,
    ui::{
        keymap::{Binding, rows},
        page::{Current, Page, Tone},
    },
};

/// Keys of an editor that are not commands: shown, because people look for them.
const WRITING: [(&str, &str); 9] = [
    ("← → ↑ ↓", "move; with Shift, select"),
    ("^← ^→", "a word left or right (Alt-b, Alt-f too)"),
    ("Home End", "start or end of the line (^E too)"),
    ("^Z ^Y", "undo, redo, a word at a time"),
    ("^W", "delete the word before"),
    ("^U ^K", "delete to the start or end of the line"),
    ("^A", "select everything"),
    ("Alt-x Alt-c ^V", "cut, copy, and put back what was cut"),
    ("^N ^P", "next or previous hit of a search"),
];

/// The columns of the keys.
const KEYS: usize = 16;

pub fn page(keys: &Keys) -> Page {
    let mut page = Page::new().as_wide_as(78).at(Current::Read);
    page.words("The keys that work here", Tone::Title);
    page.gap();
    let works = |row: &&Binding| !row.help().is_empty() && !keys.idle.contains(&row.command);
    for row in rows(keys.of).filter(works) {
        told(&mut page, &key_names(row), row.help());
    }
    if keys.of.is_writing() && !keys.of.begins_words() {
        page.gap();
        for (keys, help) in WRITING {
            told(&mut page, keys, help);
        }
    }
    page
}

fn told(page: &mut Page, keys: &str, help: &str) {
    page.named(&format!("{keys} "), Tone::Accent, KEYS, help.to_owned());
}

/// The keys of a row as they are shown.
pub fn key_names(row: &Binding) -> String {
    let names: Vec<String> = row.keys.iter().map(|key| key.label()).collect();
    names.join(" ")
}
