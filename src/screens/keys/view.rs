//! The keys, as a page to read.

use crate::{
    phrases::{Phrase, say},
    screens::keys::Keys,
    ui::{
        action::{Command, Destination},
        keymap::{Binding, CUT_COPY_PASTE, Key, LINE_ENDS, labels, rows},
        page::{Current, Page, Tone},
    },
};

/// Keys of an editor that are not commands: shown, because people look for them.
const WRITING: [(Written, Phrase); 9] = [
    (Written::Signs("← → ↑ ↓"), say::keys_move),
    (Written::Signs("^← ^→"), say::keys_word_left_right),
    (Written::Named(LINE_ENDS), say::keys_line_ends),
    (Written::Signs("^Z ^Y"), say::keys_undo_redo),
    (Written::Signs("^W"), say::keys_delete_word),
    (Written::Signs("^U ^K"), say::keys_delete_line_part),
    (Written::Signs("^A"), say::keys_select_all),
    (Written::Named(CUT_COPY_PASTE), say::keys_cut_copy_paste),
    (Written::Signs("^N ^P"), say::keys_next_hit),
];

/// Keys that are the same signs in every language, or have names.
enum Written {
    Signs(&'static str),
    Named(&'static [Key]),
}

/// The columns of the keys.
const KEYS: usize = 16;

/// What keys are for, in the order in which they are told.
const GROUPS: [(Group, Phrase); 4] = [
    (Group::Here, say::keys_here),
    (Group::Everywhere, say::keys_everywhere),
    (Group::Moving, say::keys_moving),
    (Group::Places, say::keys_places),
];

/// What a key is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    /// It does something with what is on this screen.
    Here,
    /// It works alike wherever one is.
    Everywhere,
    /// It moves on a screen.
    Moving,
    /// It goes to another one.
    Places,
}

fn group(row: &Binding) -> Group {
    match row.command {
        Command::Go(Destination::Help | Destination::Keys)
        | Command::Leave
        | Command::Stop
        | Command::Cover
        | Command::CloseBook
        | Command::Repaint
        | Command::Mouse
        | Command::Suspend
        | Command::Undo
        | Command::Redo
        | Command::Save
        | Command::Back
        | Command::Quit => Group::Everywhere,
        Command::Go(_) => Group::Places,
        Command::Move(_)
        | Command::Left
        | Command::Right
        | Command::NextPane
        | Command::PreviousPane
        | Command::Pick => Group::Moving,
        _ => Group::Here,
    }
}

/// What it says, as a page.
pub fn page(keys: &Keys) -> Page {
    let mut page = Page::new().as_wide_as(78).at(Current::Read);
    let works = |row: &&Binding| !row.help().is_empty() && !keys.idle.contains(&row.command);
    for (of, label) in GROUPS {
        let mut found = rows(keys.of).filter(works).filter(|row| group(row) == of).peekable();
        if found.peek().is_some() {
            page.label(label());
        }
        for row in found {
            told(&mut page, &key_names(row), row.help());
        }
        if of == Group::Here && keys.of.is_writing() && !keys.of.begins_words() {
            page.label(say::keys_while_writing());
            for (keys, help) in WRITING {
                let keys = match keys {
                    Written::Signs(signs) => signs.to_owned(),
                    Written::Named(keys) => labels(keys),
                };
                told(&mut page, &keys, help());
            }
        }
    }
    page
}

fn told(page: &mut Page, keys: &str, help: &str) {
    page.named(&format!("{keys} "), Tone::Heading, KEYS, help.to_owned());
}

/// The keys of a row as they are shown.
pub fn key_names(row: &Binding) -> String {
    labels(row.keys)
}
