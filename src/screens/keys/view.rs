//! The keys, as a page to read.

use crate::{
    phrases::{Phrase, say},
    screens::keys::Keys,
    ui::{
        keymap::{Binding, rows},
        page::{Current, Page, Tone},
    },
};

/// Keys of an editor that are not commands: shown, because people look for them.
const WRITING: [(&str, Phrase); 9] = [
    ("← → ↑ ↓", say::keys_move),
    ("^← ^→", say::keys_word_left_right),
    ("Home End", say::keys_line_ends),
    ("^Z ^Y", say::keys_undo_redo),
    ("^W", say::keys_delete_word),
    ("^U ^K", say::keys_delete_line_part),
    ("^A", say::keys_select_all),
    ("Alt-x Alt-c ^V", say::keys_cut_copy_paste),
    ("^N ^P", say::keys_next_hit),
];

/// The columns of the keys.
const KEYS: usize = 16;

/// What it says, as a page.
pub fn page(keys: &Keys) -> Page {
    let mut page = Page::new().as_wide_as(78).at(Current::Read);
    page.words(say::keys_title(), Tone::Title);
    page.gap();
    let works = |row: &&Binding| !row.help().is_empty() && !keys.idle.contains(&row.command);
    for row in rows(keys.of).filter(works) {
        told(&mut page, &key_names(row), row.help());
    }
    if keys.of.is_writing() && !keys.of.begins_words() {
        page.gap();
        for (keys, help) in WRITING {
            told(&mut page, keys, help());
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
