//! Letters of one's own in the place of those of the table: for other keyboards, and other hands.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::OnceLock,
};

use crossterm::event::KeyCode;

use crate::ui::{
    action::Command,
    keymap::{BINDINGS, Binding, Key},
    mode::Mode,
};

static CHOSEN: OnceLock<Vec<Binding>> = OnceLock::new();

/// The rows of the table of keys, with the letters that were chosen.
pub fn bindings() -> &'static [Binding] {
    CHOSEN.get().map_or(BINDINGS, Vec::as_slice)
}

/// Which letter stands in the place of a letter of the table. Enter, Esc, Tab, arrows, digits, signs, `F` keys and all
/// that is held with Ctrl or Alt stay as they are, and so do the letters that answer a question: these are words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnLetters {
    own: BTreeMap<char, char>,
}

/// Two things that one letter would do on the same screen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Clash {
    /// The letter that was chosen.
    pub letter: char,
    /// What each of the two does, as the Keys screen tells it; empty for what need not be told.
    pub does: [&'static str; 2],
}

/// Sets that other keyboards begin with: the letters under the right hand move, and what stood there goes to where those
/// were. All else stays, so that `n` is still new and `u` still undo where it can be.
const SETS: &[(&str, &[(char, char)])] = &[
    ("qwerty", &[]),
    // h n e i lie in the place of h j k l.
    ("colemak", &[('j', 'n'), ('n', 'j'), ('k', 'e'), ('e', 'k'), ('l', 'i'), ('i', 'l')]),
    // d h t n.
    (
        "dvorak",
        &[('h', 'd'), ('d', 'j'), ('j', 'h'), ('k', 't'), ('t', 'k'), ('l', 'n'), ('n', 'l')],
    ),
    // c t s r.
    (
        "bepo",
        &[
            ('h', 'c'),
            ('c', 'h'),
            ('j', 't'),
            ('t', 'j'),
            ('k', 's'),
            ('s', 'k'),
            ('l', 'r'),
            ('r', 'l'),
        ],
    ),
    // Another alphabet needs no set: its letters are heard by the places of their keys. This one is for who would rather
    // see the letters of a Russian keyboard on the screen.
    ("russian", &RUSSIAN),
];

const RUSSIAN: [(char, char); 26] = [
    ('q', 'й'),
    ('w', 'ц'),
    ('e', 'у'),
    ('r', 'к'),
    ('t', 'е'),
    ('y', 'н'),
    ('u', 'г'),
    ('i', 'ш'),
    ('o', 'щ'),
    ('p', 'з'),
    ('a', 'ф'),
    ('s', 'ы'),
    ('d', 'в'),
    ('f', 'а'),
    ('g', 'п'),
    ('h', 'р'),
    ('j', 'о'),
    ('k', 'л'),
    ('l', 'д'),
    ('z', 'я'),
    ('x', 'ч'),
    ('c', 'с'),
    ('v', 'м'),
    ('b', 'и'),
    ('n', 'т'),
    ('m', 'ь'),
];

impl OwnLetters {
    /// The names of the sets, in the order in which they are told.
    pub fn sets() -> impl Iterator<Item = &'static str> {
        SETS.iter().map(|(name, _)| *name)
    }

    /// The set of this name; `None` where there is none.
    pub fn of_set(name: &str) -> Option<OwnLetters> {
        let (_, letters) = SETS.iter().find(|(of, _)| *of == name)?;
        let mut own = OwnLetters::default();
        for &(of, letter) in *letters {
            own.put(of, letter);
            // The capital of a letter goes where the letter goes, so that `G` stays beside `g`.
            own.put(capital(of), capital(letter));
        }
        Some(own)
    }

    /// Whether some row of the table has this letter, so that another one can stand in its place.
    pub fn is_of_the_table(letter: char) -> bool {
        let keys = BINDINGS.iter().filter(|row| moves(row)).flat_map(|row| row.keys);
        keys.into_iter().any(|key| key.is_letter() && key.code == KeyCode::Char(letter))
    }

    /// Has a letter stand in the place of one of the table.
    pub fn put(&mut self, of: char, own: char) {
        self.own.insert(of, own);
    }

    /// Whether nothing is in another place.
    pub fn is_empty(&self) -> bool {
        self.own.is_empty()
    }

    /// The letter that stands in the place of this one.
    pub fn own(&self, letter: char) -> char {
        self.own.get(&letter).copied().unwrap_or(letter)
    }

    /// Each letter of the table that another one stands for, with that one.
    pub fn pairs(&self) -> impl Iterator<Item = (char, char)> {
        self.own.iter().map(|(of, own)| (*of, *own))
    }

    /// The table with these letters.
    pub fn table(&self) -> Vec<Binding> {
        let row = |row: &Binding| {
            let own = |key: &Key| match key.code {
                KeyCode::Char(letter) if key.is_letter() => Key::char(self.own(letter)),
                _ => *key,
            };
            let keys = row.keys.iter().map(own).collect::<Vec<_>>();
            // Once, before the first page: a row is looked at with every key, and is as long-lived as the program.
            if moves(row) { Binding { keys: keys.leak(), ..*row } } else { *row }
        };
        BINDINGS.iter().map(row).collect()
    }

    /// What would do two things on one screen that it did not do there before.
    pub fn clashes(&self) -> BTreeSet<Clash> {
        let table = self.table();
        let mut found = BTreeSet::new();
        for mode in Mode::ALL.iter().copied() {
            let before = doubled(BINDINGS, mode);
            let same = |a: &[Command; 2]| before.iter().any(|(_, b, _)| a == b);
            found.extend(
                doubled(&table, mode)
                    .into_iter()
                    .filter(|(_, commands, _)| !same(commands))
                    .map(|(letter, _, does)| Clash { letter, does }),
            );
        }
        found
    }

    /// Chooses these letters, for all of the program and once and for all. A second choice changes nothing.
    pub fn choose(&self) {
        if !self.is_empty() {
            let _ = CHOSEN.set(self.table());
        }
    }
}

fn capital(letter: char) -> char {
    letter.to_uppercase().next().unwrap_or(letter)
}

/// Whether the letters of a row can be others. Those that answer are words of the language.
fn moves(row: &Binding) -> bool {
    !answers(row.command)
}

/// Whether what a letter does is an answer. It stands before all else that the letter does elsewhere.
fn answers(command: Command) -> bool {
    matches!(
        command,
        Command::Answer(_) | Command::Skip | Command::Digit(_) | Command::Got(_) | Command::Miss
    )
}

/// The letters that two rows have in a mode, with what these do. What a screen does with a letter itself stands before
/// what the letter does everywhere, so these two are no clash where they are so in the table.
fn doubled(table: &[Binding], mode: Mode) -> Vec<(char, [Command; 2], [&'static str; 2])> {
    let own = table.iter().filter(|row| row.modes.contains(&mode));
    let browse = table
        .iter()
        .filter(|row| mode.browses() && mode != Mode::Browse && row.modes == [Mode::Browse]);
    let rows: Vec<&Binding> = own.chain(browse).collect();
    let mut found = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        for key in row.keys.iter().filter(|key| key.is_letter()) {
            let KeyCode::Char(letter) = key.code else { continue };
            let before = rows[..place].iter().find(|other| other.keys.contains(key));
            let before = before.filter(|other| !answers(other.command) && !answers(row.command));
            if let Some(other) = before.filter(|other| other.command != row.command) {
                found.push((letter, [other.command, row.command], [other.help(), row.help()]));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_set_is_free_of_clashes_and_loses_no_key() {
        for name in OwnLetters::sets() {
            let own = OwnLetters::of_set(name).unwrap();
            assert_eq!(own.clashes(), BTreeSet::new(), "{name}");
            for (row, before) in own.table().iter().zip(BINDINGS) {
                assert_eq!(row.keys.len(), before.keys.len(), "{name}: {}", before.help());
            }
        }
        assert_eq!(OwnLetters::of_set("colemac"), None);
    }

    #[test]
    fn a_letter_for_two_things_is_named_with_both() {
        let mut own = OwnLetters::default();
        own.put('n', 'u');
        let clashes = own.clashes();
        assert!(!clashes.is_empty());
        assert!(clashes.iter().all(|clash| clash.letter == 'u' && clash.does[0] != clash.does[1]));
    }

    #[test]
    fn what_is_no_letter_of_the_table_and_what_answers_stays() {
        let own = OwnLetters::of_set("russian").unwrap();
        let row = |rows: &[Binding], command| {
            let found = rows.iter().find(|row| row.command == command).unwrap();
            crate::ui::keymap::labels(found.keys)
        };
        for command in [Command::Leave, Command::Cover, Command::Answer(true), Command::Skip] {
            assert_eq!(row(&own.table(), command), row(BINDINGS, command), "{command:?}");
        }
        assert_eq!(row(&own.table(), Command::Undo), "г");
        assert!(OwnLetters::is_of_the_table('j') && !OwnLetters::is_of_the_table('é'));
    }
}
