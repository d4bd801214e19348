//! What can be done on a screen, and what is typed for it: every act of the table of keys, by a letter or by its name.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    app::App,
    phrases::say,
    text::fold::fold,
    ui::{
        Mode,
        action::{Action, Command, Destination, NAMED, Place},
        keymap::{Binding, Key, rows},
    },
};

/// An act of the screen on top, as it is told and asked for in lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypedAct {
    /// What is typed for it.
    pub typed: String,
    /// What it does.
    pub told: String,
    /// What it asks of the screen, or of the program.
    pub command: Command,
    /// A short name, where the footer has one.
    pub(super) name: &'static str,
    /// Whether it does something with what is on this screen, and is told first.
    pub(super) is_here: bool,
}

/// Letters that mean the same wherever a line is typed, so that no act has them.
const TAKEN: [char; 4] = ['b', 'c', 'x', '?'];

/// What is typed for a key that gives no sign of its own, or for a chord: its name without blanks, in small letters.
fn typed_for(key: Key) -> Option<String> {
    let plain = key.modifiers.is_empty();
    Some(match key.code {
        KeyCode::Char(' ') if plain => fold(&key.label()),
        KeyCode::Char(sign) if plain && (sign.is_ascii_digit() || TAKEN.contains(&sign)) => {
            return None;
        }
        KeyCode::Up => say::aloud_key_up().to_owned(),
        KeyCode::Down => say::aloud_key_down().to_owned(),
        KeyCode::Left => say::aloud_key_left().to_owned(),
        KeyCode::Right => say::aloud_key_right().to_owned(),
        KeyCode::Char(_) if plain => key.label(),
        _ => fold(&key.label()).replace(' ', "-"),
    })
}

/// Whether a key is a letter or sign, which is quicker to type than a name.
fn is_sign(key: &Key) -> bool {
    let is_plain = matches!(key.code, KeyCode::Char(sign) if sign != ' ');
    is_plain && key.modifiers.is_empty() && typed_for(*key).is_some()
}

/// Whether an act is about what is drawn: nothing is drawn again or pointed at in lines, and no other editor has the
/// terminal.
fn is_of_a_screen(command: Command) -> bool {
    matches!(command, Command::Repaint | Command::Mouse | Command::OwnEditor)
}

fn name_of(row: &Binding, told: Option<&'static str>) -> &'static str {
    told.unwrap_or_else(|| row.hint())
}

impl App {
    /// Every act of the screen on top that does something just now, in the order of the table.
    pub fn acts_in_lines(&self) -> Vec<TypedAct> {
        let (mode, scene) = (self.mode(), self.scene());
        let top = self.top();
        let mut acts: Vec<TypedAct> = Vec::new();
        for row in rows(mode).filter(|row| !row.help().is_empty() || !row.hint().is_empty()) {
            let is_known = acts.iter().any(|act| act.command == row.command);
            if is_known || is_of_a_screen(row.command) || !top.offers(&scene, row.command) {
                continue;
            }
            let name = name_of(row, top.told(&scene, row.command));
            let told = if row.help().is_empty() { name } else { row.help() };
            let is_here = row.modes != [Mode::Browse] && row.modes.len() < 8;
            let typed = self.typed_for_row(row, name);
            let (told, command) = (told.to_owned(), row.command);
            acts.push(TypedAct { typed, told, command, name, is_here });
        }
        acts
    }

    /// What is typed for a row of the table: a letter if it has one that is free, else its name.
    fn typed_for_row(&self, row: &Binding, name: &'static str) -> String {
        let dot = if self.mode().is_writing() { "." } else { "" };
        match row.command {
            Command::Leave => return format!("{dot}x"),
            Command::Back => return format!("{dot}b"),
            Command::Cover => return format!("{dot}c"),
            Command::Go(Destination::Keys) => return format!("{dot}?"),
            Command::Go(Destination::Stage(number)) => return say::lines_stage(number.to_string()),
            Command::Digit(number) => return number.to_string(),
            _ => (),
        }
        let sign = row.keys.iter().find(|key| is_sign(key)).filter(|_| dot.is_empty());
        let by_name = (!name.is_empty()).then(|| fold(name));
        let by_key = || row.keys.iter().find_map(|key| typed_for(*key));
        let typed = sign.and_then(|key| typed_for(*key)).or(by_name).or_else(by_key);
        let typed = typed.unwrap_or_else(|| fold(row.help()));
        format!("{dot}{typed}")
    }

    /// The action of a key that is typed by its letter or its name.
    pub(super) fn by_key(&self, typed: &str) -> Option<Action> {
        let mut signs = typed.chars();
        if let (Some(sign), None) = (signs.next(), signs.next()) {
            let is_free = !TAKEN.contains(&sign) && !sign.is_ascii_digit();
            let key = KeyEvent::new(KeyCode::Char(sign), KeyModifiers::NONE);
            let action = self.action_for(key).filter(|_| is_free && !self.mode().is_writing());
            return action.filter(|action| !matches!(action, Action::Do(Command::Letter(_))));
        }
        let bare = |name: &str| fold(name).replace(['-', ' '], "").replace("ctrl", "^");
        let typed = bare(typed);
        let rows = rows(self.mode()).filter(|row| !is_of_a_screen(row.command));
        let key = rows.flat_map(|row| row.keys).find(|key| {
            typed_for(**key)
                .is_some_and(|name| bare(&name) == typed && name.chars().nth(1).is_some())
        })?;
        self.action_for(KeyEvent::new(key.code, key.modifiers))
    }

    /// The command of an act that is typed by its name: as the footer or the keys call it, or so much of that as
    /// nothing else begins with.
    pub(super) fn by_name(&self, typed: &str) -> Option<Command> {
        let typed = fold(typed.trim());
        let acts = self.acts_in_lines();
        let whole = acts.iter().find(|act| {
            fold(act.name) == typed || fold(&act.told) == typed || fold(&act.typed) == typed
        });
        if let Some(act) = whole {
            return Some(act.command);
        }
        typed.chars().nth(2)?;
        let begins = |words: &str| {
            let rest = fold(words);
            let rest = rest.strip_prefix(&*typed).map(str::to_owned);
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        let mut found = acts.iter().filter(|act| begins(act.name) || begins(&act.told));
        let first = found.next()?;
        found.next().is_none().then_some(first.command)
    }

    /// The command of the one act that is told with this word, where words are written and nothing is deleted by a name.
    pub(super) fn by_word(&self, typed: &str) -> Option<Command> {
        let typed = fold(typed.trim());
        let acts = self.acts_in_lines();
        let says = |act: &&TypedAct| {
            let told = fold(&act.told);
            let mut words = told.split(|sign: char| !sign.is_alphanumeric());
            words.any(|word| word == typed)
        };
        let mut found = acts.iter().filter(says);
        let first = found.next()?;
        found.next().is_none().then_some(first.command)
    }
}

/// The place that is typed by one of its names, or a stage by its number.
pub(super) fn place_by_name(typed: &str) -> Option<Command> {
    let typed = fold(typed.trim());
    let stage = (1..=9_u8).find(|number| fold(&say::lines_stage(number.to_string())) == typed);
    if let Some(number) = stage {
        return Some(Command::Go(Destination::Stage(number)));
    }
    let is_it = |name: &&str| fold(name).replace('-', " ") == typed;
    let named = NAMED.iter().find(|named| {
        let printed = named.printed.map(|(name, _)| name);
        printed.as_ref().is_some_and(is_it)
    })?;
    named.way.map(|way| Command::Go(way.destination))
}

/// The same for a place that no key leads to.
pub(super) fn place_without_a_key(typed: &str) -> Option<Place> {
    let typed = fold(typed.trim()).replace(' ', "-");
    let is_it = |name: &(&'static str, _)| name.0 == typed;
    let named = NAMED.iter().find(|named| named.printed.as_ref().is_some_and(is_it))?;
    named.way.is_none().then(|| named.place.clone())
}
