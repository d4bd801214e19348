//! Keys that are no words, in a line: by their names, and as the signs that a terminal sends for them.

use crossterm::event::{KeyCode, KeyEvent};

use crate::{
    app::{App, spoken::Listens},
    phrases::say,
    ui::{
        Effect, Mode,
        action::{Action, Command},
    },
};

/// What begins the signs of a key.
const ESCAPE: char = '\u{1b}';

/// The last key in a line, and what else stands there, without the signs of any key; `None` where there is none.
pub(super) fn in_line(line: &str) -> Option<(KeyCode, String)> {
    if let Some(key) = named(line) {
        return Some((key, String::new()));
    }
    let mut pieces = line.split(ESCAPE);
    let mut words = pieces.next().unwrap_or_default().to_owned();
    let mut last = None;
    let mut pieces = pieces.peekable();
    while let Some(piece) = pieces.next() {
        // Two of them in a row are the key Esc, and what follows it.
        let is_alone = piece.is_empty() && pieces.peek().is_some();
        let (key, rest) = if is_alone { (Some(KeyCode::Esc), "") } else { of_signs(piece) };
        last = key.or(last);
        words.push_str(rest);
    }
    last.map(|key| (key, words))
}

/// A key that is typed by its name: no entry has such a line.
fn named(line: &str) -> Option<KeyCode> {
    let typed = line.trim();
    let digits = typed.strip_prefix('.').unwrap_or(typed).strip_prefix(['f', 'F'])?;
    let is_number = digits.len() <= 2 && digits.bytes().all(|digit| digit.is_ascii_digit());
    let number = digits.parse::<u8>().ok().filter(|number| is_number && (1..=12).contains(number));
    number.map(KeyCode::F)
}

/// The key that a terminal says after Esc, and what stands behind it.
fn of_signs(piece: &str) -> (Option<KeyCode>, &str) {
    let (kind, rest) = match piece.chars().next() {
        Some(kind @ ('[' | 'O')) => (kind, &piece[1..]),
        _ => return (Some(KeyCode::Esc), piece),
    };
    // The console of Linux has a second bracket before a letter.
    if let Some(letters) = rest.strip_prefix('[').filter(|_| kind == '[') {
        let number = letters.chars().next().filter(char::is_ascii_alphabetic);
        let number = number.and_then(|letter| u8::try_from(u32::from(letter) - 64).ok());
        let key = number.filter(|number| *number <= 5).map(KeyCode::F);
        return (key, letters.get(1..).unwrap_or_default());
    }
    let Some(end) = rest.find(|sign: char| !sign.is_ascii_digit() && sign != ';') else {
        return (None, "");
    };
    let (numbers, rest) = rest.split_at(end);
    let last = rest.chars().next().unwrap_or_default();
    let rest = &rest[last.len_utf8()..];
    let number = numbers.split(';').next().and_then(|number| number.parse::<u8>().ok());
    let key = match (last, number) {
        ('A', _) => KeyCode::Up,
        ('B', _) => KeyCode::Down,
        ('C', _) => KeyCode::Right,
        ('D', _) => KeyCode::Left,
        ('H', _) => KeyCode::Home,
        ('F', _) => KeyCode::End,
        ('P'..='S', _) => KeyCode::F(u8::try_from(u32::from(last) - 79).unwrap_or(1)),
        ('~', Some(number @ 11..=15)) => KeyCode::F(number - 10),
        ('~', Some(number @ 17..=21)) => KeyCode::F(number - 11),
        ('~', Some(number @ 23..=24)) => KeyCode::F(number - 12),
        ('~', Some(5)) => KeyCode::PageUp,
        ('~', Some(6)) => KeyCode::PageDown,
        ('~', Some(3)) => KeyCode::Delete,
        _ => return (None, rest),
    };
    (Some(key), rest)
}

impl App {
    /// A key was struck in a line, or typed by its name. What stands in the line with it is kept where each line is
    /// words, and goes nowhere else.
    pub(super) fn hear_a_key(&mut self, key: KeyCode, words: &str, effects: &mut Vec<Effect>) {
        let is_of_words = !self.covered && self.listens() == Listens::Words;
        if is_of_words && self.mode() == Mode::Write && !words.trim().is_empty() {
            self.hear_a_line_of_words(words, effects);
        }
        let moves = !matches!(key, KeyCode::F(_) | KeyCode::Esc);
        match key {
            KeyCode::Esc if self.covered => (),
            KeyCode::Esc if self.mode().is_writing() => self.ends_at_once(effects),
            KeyCode::Esc => self.goes_back(effects),
            // An arrow in words is a slip of the hand.
            _ if moves && !words.trim().is_empty() && !self.covered => {
                if !(is_of_words && self.mode() == Mode::Write) {
                    self.hear_what_was_typed(words, effects);
                }
            }
            _ if moves && self.mode().is_writing() => self.answer(say::lines_nothing_new()),
            KeyCode::F(2) if !self.covered => self.tell_what_can_be_typed(true),
            key => match self.action_for(KeyEvent::from(key)) {
                Some(action) => {
                    self.spoken.heard.again |= matches!(action, Action::Do(Command::Go(_)));
                    self.does(action, effects);
                }
                None => self.answer(say::lines_nothing_new()),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_heard_by_its_name_and_by_its_signs() {
        for (line, key, words) in [
            ("f1", KeyCode::F(1), ""),
            (".F9", KeyCode::F(9), ""),
            ("\u{1b}OP", KeyCode::F(1), ""),
            ("\u{1b}[11~", KeyCode::F(1), ""),
            ("\u{1b}[[A", KeyCode::F(1), ""),
            ("\u{1b}[20~", KeyCode::F(9), ""),
            ("\u{1b}[19~", KeyCode::F(8), ""),
            ("half of it\u{1b}[20~", KeyCode::F(9), "half of it"),
            ("\u{1b}", KeyCode::Esc, ""),
            ("one\u{1b}[Atwo\u{1b}[D", KeyCode::Left, "onetwo"),
            ("\u{1b}é", KeyCode::Esc, "é"),
        ] {
            assert_eq!(in_line(line), Some((key, words.to_owned())), "{line:?}");
        }
        for line in ["f", "f13", "f1 words", "f99", "fine", "[20~", ""] {
            assert_eq!(in_line(line), None, "{line}");
        }
    }
}
