//! The one table of keys. Footer, Keys screen and README are all made from it.

mod own;
mod places;
mod table;
mod writing;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::{
    phrases::say,
    ui::{
        action::{Action, Command},
        mode::{Letters, Mode},
    },
};

pub use own::{Clash, OwnLetters, bindings};
pub use places::Places;
pub use table::BINDINGS;

/// A key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// In the table a letter with Ctrl is a small one; a capital says so itself, without Shift.
    pub code: KeyCode,
    /// All that are held with it, and no others. Shift is not named with a letter.
    pub modifiers: KeyModifiers,
}

impl Key {
    /// A letter, digit or sign.
    pub const fn char(letter: char) -> Key {
        Key { code: KeyCode::Char(letter), modifiers: KeyModifiers::NONE }
    }

    /// A letter with Ctrl.
    pub const fn ctrl(letter: char) -> Key {
        Key { code: KeyCode::Char(letter), modifiers: KeyModifiers::CONTROL }
    }

    /// A letter with Alt.
    pub const fn alt(letter: char) -> Key {
        Key { code: KeyCode::Char(letter), modifiers: KeyModifiers::ALT }
    }

    /// A key without others.
    pub const fn plain(code: KeyCode) -> Key {
        Key { code, modifiers: KeyModifiers::NONE }
    }

    /// As it is written on screen: `Enter`, `^S`, `F1`.
    pub fn label(self) -> String {
        let name = match self.code {
            KeyCode::Char(letter) if letter != ' ' => {
                if self.modifiers == KeyModifiers::CONTROL {
                    return format!("^{}", letter.to_ascii_uppercase());
                }
                letter.to_string()
            }
            KeyCode::F(number) => format!("F{number}"),
            KeyCode::Up => "↑".to_owned(),
            KeyCode::Down => "↓".to_owned(),
            KeyCode::Left => "←".to_owned(),
            KeyCode::Right => "→".to_owned(),
            code => name(code).to_owned(),
        };
        if self.modifiers.contains(KeyModifiers::ALT) {
            say::key_named_with_alt(name)
        } else {
            name
        }
    }

    /// Whether it is a letter, which is part of a word where words are typed.
    fn is_letter(self) -> bool {
        matches!(self.code, KeyCode::Char(letter) if letter.is_alphabetic())
            && self.modifiers.is_empty()
    }

    /// Whether it gives a sign of words, and not the one that leads to the keys.
    fn is_of_words(self) -> bool {
        matches!(self.code, KeyCode::Char(sign) if sign != '?') && self.modifiers.is_empty()
    }

    fn is_capital(self) -> bool {
        matches!(self.code, KeyCode::Char(letter) if letter.is_uppercase()) && self.is_letter()
    }

    fn matches(self, event: KeyEvent) -> bool {
        // A capital arrives with or without Shift, depending on the terminal.
        let ignored = match event.code {
            KeyCode::Char(_) | KeyCode::BackTab => KeyModifiers::SHIFT,
            _ => KeyModifiers::NONE,
        };
        let code = match event.code {
            KeyCode::Char(letter) if event.modifiers.contains(KeyModifiers::CONTROL) => {
                KeyCode::Char(letter.to_ascii_lowercase())
            }
            code => code,
        };
        self.code == code && self.modifiers == event.modifiers.difference(ignored)
    }
}

/// The keys of an editor that go to the ends of a line.
pub const LINE_ENDS: &[Key] = &[Key::plain(KeyCode::Home), Key::plain(KeyCode::End)];

/// The keys of an editor that cut, copy and paste.
pub const CUT_COPY_PASTE: &[Key] = &[Key::alt('x'), Key::alt('c'), Key::ctrl('v')];

/// Keys as they are shown one after another.
pub fn labels(keys: &[Key]) -> String {
    keys.iter().map(|key| key.label()).collect::<Vec<_>>().join(" ")
}

/// What a key is called that gives no sign of its own; empty for one that the table does not have.
fn name(code: KeyCode) -> &'static str {
    match code {
        KeyCode::Char(' ') => say::key_named_space(),
        KeyCode::Enter => say::key_named_enter(),
        KeyCode::Esc => say::key_named_esc(),
        KeyCode::Tab => say::key_named_tab(),
        KeyCode::BackTab => say::key_named_shift_tab(),
        KeyCode::Backspace => say::key_named_backspace(),
        KeyCode::Delete => say::key_named_delete(),
        KeyCode::PageUp => say::key_named_page_up(),
        KeyCode::PageDown => say::key_named_page_down(),
        KeyCode::Home => say::key_named_home(),
        KeyCode::End => say::key_named_end(),
        _ => "",
    }
}

/// One row of the table: where, which keys, what they do, and how that is told.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where the keys work; `Browse` stands for every mode that `Mode::browses`.
    pub modes: &'static [Mode],
    /// All do the same. The first is the one that the footer shows.
    pub keys: &'static [Key],
    /// What they ask of the screen, or of the `App` where it is the same everywhere.
    pub command: Command,
    help: fn() -> &'static str,
    hint: fn() -> &'static str,
}

impl Binding {
    /// What the keys do, as the Keys screen tells it; empty when that need not be told.
    pub fn help(&self) -> &'static str {
        (self.help)()
    }

    /// A short name for the footer; empty when the footer need not show it.
    pub fn hint(&self) -> &'static str {
        (self.hint)()
    }
}

/// Turns a key into an action, if it means anything in this mode. A letter that means nothing is heard
/// by its place on the keyboard.
pub fn resolve(mode: Mode, event: KeyEvent, places: Places) -> Option<Action> {
    if mode.letters() == Letters::BehindWords && is_of_words(event) && bound(mode, event).is_none()
    {
        return None;
    }
    let plain = |event| {
        // `G` goes to the end where letters answer, too: it is no `g` with Caps Lock.
        let moves = || matches!(bound(Mode::Browse, event), Some(Command::Move(_)));
        let is_own = bound(mode, event).is_some() || mode.browses() && moves();
        if mode.is_question() && !is_own { without_caps(event) } else { event }
    };
    // The name of a country may be in any letters; those that are none are heard by the places of their keys.
    meaning(mode, plain(event)).or_else(|| meaning(mode, plain(by_place(mode, event, places)?)))
}

/// The key that would have given a Latin sign. Letters are left as they are where they are words; but a
/// chord with Ctrl is never a word.
fn by_place(mode: Mode, event: KeyEvent, places: Places) -> Option<KeyEvent> {
    let KeyCode::Char(sign) = event.code else { return None };
    let latin = places.latin(sign)?;
    // Russian н is no, and stands in the place of y: it answers nothing.
    if mode.answers_by_letters() && is_strange(sign) && matches!(latin, 'y' | 'n' | 'Y' | 'N') {
        return None;
    }
    let chord = event.modifiers.contains(KeyModifiers::CONTROL);
    let number = mode == Mode::Weigh && latin.is_ascii_digit();
    let heard = chord || number || !mode.is_writing();
    heard.then_some(KeyEvent { code: KeyCode::Char(latin), ..event })
}

/// Whether a letter is of another alphabet, and so may be the first one of another word.
fn is_strange(sign: char) -> bool {
    sign.is_alphabetic() && !sign.is_ascii() && !matches!(sign, '\u{ff01}'..='\u{ff5e}')
}

/// Whether a sign stands in names of places, as people type them: `U.K.`, `Côte d’Ivoire`, `USA!`.
fn is_of_a_name(sign: char) -> bool {
    // A digit begins the number that somebody would call; 0 alone leads to Today.
    sign.is_alphabetic()
        || matches!(sign, '1'..='9' | '.' | '\'' | '’' | '-' | '!' | '(' | ')' | '&')
}

/// Whether a key gives a sign of words, and not the one that leads to the keys.
fn is_of_words(event: KeyEvent) -> bool {
    let KeyCode::Char(sign) = event.code else { return false };
    let chord = !event.modifiers.difference(KeyModifiers::SHIFT).is_empty();
    !chord && sign != '?'
}

fn without_caps(event: KeyEvent) -> KeyEvent {
    let small = |letter: char| letter.to_lowercase().next().unwrap_or(letter);
    match event.code {
        KeyCode::Char(letter) => KeyEvent { code: KeyCode::Char(small(letter)), ..event },
        _ => event,
    }
}

fn meaning(mode: Mode, event: KeyEvent) -> Option<Action> {
    if let Some(command) = bound(mode, event) {
        return Some(Action::Do(command));
    }
    if let KeyCode::Char(letter) = event.code
        && event.modifiers.difference(KeyModifiers::SHIFT).is_empty()
        && ((mode.letters() == Letters::Pick && letter.is_ascii())
            || (mode.letters() == Letters::OfAName && is_of_a_name(letter)))
    {
        return Some(Action::Do(Command::Letter(letter)));
    }
    if mode.is_writing() {
        return writing::stroke(event).map(Action::Type);
    }
    if mode.browses() {
        let command = bound(Mode::Browse, event)?;
        // Somebody who types into a form means words: a letter or digit must not leave the page.
        let leaves_form = mode.is_form() && goes_elsewhere(mode, command);
        return (!leaves_form).then_some(Action::Do(command));
    }
    None
}

/// Whether a command opens another screen by a letter or digit.
fn goes_elsewhere(mode: Mode, command: Command) -> bool {
    match command {
        Command::Quit | Command::Undo => mode.is_check(),
        Command::Go(destination) => destination.leads_away(mode),
        _ => false,
    }
}

/// The rows that work in a mode, its own first.
pub fn rows(mode: Mode) -> impl Iterator<Item = &'static Binding> {
    let own = bindings().iter().filter(move |row| row.modes.contains(&mode));
    let shared = bindings()
        .iter()
        .filter(move |row| mode.browses() && mode != Mode::Browse && row.modes == [Mode::Browse])
        .filter(move |row| !(mode.is_form() && goes_elsewhere(mode, row.command)))
        .filter(move |row| !(mode.is_question() && row.keys.iter().all(|key| key.is_capital())))
        .filter(move |row| {
            mode.letters() != Letters::OfAName || !row.keys.iter().any(|key| key.is_letter())
        })
        .filter(move |row| {
            mode.letters() != Letters::BehindWords || !row.keys.iter().any(|key| key.is_of_words())
        });
    own.chain(shared)
}

/// The key of a command in a mode, as a phrase names it: the first of its row; empty where it has none.
pub fn key_of(mode: Mode, command: Command) -> String {
    let row = rows(mode).find(|row| row.command == command);
    row.and_then(|row| row.keys.first()).map(|key| key.label()).unwrap_or_default()
}

fn bound(mode: Mode, event: KeyEvent) -> Option<Command> {
    let row = bindings()
        .iter()
        .find(|row| row.modes.contains(&mode) && row.keys.iter().any(|key| key.matches(event)))?;
    Some(row.command)
}
