//! Keys with the time they were struck, and words told from commands by how close they follow.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A key, and when it was read, counted from any start that stays the same. All keys of one read
/// share a time: a terminal that is pasted into without saying so gives many at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Struck {
    /// As the decoder understood it, with what is held with it.
    pub key: KeyEvent,
    /// When its bytes were read.
    pub at: Duration,
    /// The terminal sent Esc and a key, which is how Alt and that key are sent as well.
    pub in_doubt: bool,
}

/// Where words are written, signs that follow within this time, three and more in a row, were not typed
/// by fingers. The fastest typists roll from one key to the next in so little now and then, but not
/// twice. A program that types for somebody takes up to twelve, and what is pasted comes at once. For no
/// longer it is open what a key is.
pub const CLOSE: Duration = Duration::from_millis(20);

/// The same where a letter is a command: there a paste that comes in pieces, or over a slow line, would
/// run it. An impatient hand needs sixty milliseconds and more from one command to the next, and a program
/// that strikes a key, and waits until the screen has stood still for as long as this, is no paste.
pub const CLOSE_FOR_COMMANDS: Duration = Duration::from_millis(40);

/// After words, a letter or blank within this time is the rest of them, however few.
const REST: Duration = Duration::from_millis(120);

/// So many times the same sign is a key held down, and no longer waits to be heard.
const DOWN: usize = 4;

/// How many signs make words. Two can come from two quick fingers over a line that stalls.
const WORDS: usize = 3;

/// How long signs without any gap are gathered before they are heard.
const LONGEST: Duration = Duration::from_millis(500);

impl Struck {
    /// A key, and when it was struck since the program began.
    pub fn new(key: KeyEvent, at: Duration) -> Struck {
        Struck { key, at, in_doubt: false }
    }

    /// The letter, digit or other sign of a key that is held with nothing but Shift, and is no line end.
    pub fn sign_of(key: KeyEvent) -> Option<char> {
        Struck::new(key, Duration::ZERO).sign().filter(|sign| !sign.is_control())
    }

    /// The letter, blank or other sign that this would write.
    pub fn sign(self) -> Option<char> {
        let plain = self.key.modifiers.difference(KeyModifiers::SHIFT).is_empty();
        match self.key.code {
            KeyCode::Char(sign) if plain => Some(sign),
            KeyCode::Enter if plain => Some('\n'),
            KeyCode::Tab if plain => Some('\t'),
            // A line feed, which is Ctrl-J to a terminal.
            KeyCode::Char('j') if self.is_line_feed() => Some('\n'),
            _ => None,
        }
    }

    /// Whether it is a line feed, which a pasted line ends with.
    pub fn is_line_feed(self) -> bool {
        (self.key.code, self.key.modifiers) == (KeyCode::Char('j'), KeyModifiers::CONTROL)
    }

    /// Esc, and then the key that seemed to be held with Alt.
    pub fn as_two(self) -> [Struck; 2] {
        let modifiers = self.key.modifiers.difference(KeyModifiers::ALT);
        let key = KeyEvent { modifiers, ..self.key };
        [Struck::new(KeyEvent::from(KeyCode::Esc), self.at), Struck::new(key, self.at)]
    }

    /// Whether the terminal says that the key was down already.
    pub fn is_repeat(self) -> bool {
        self.key.kind == KeyEventKind::Repeat
    }

    /// Whether it is the same key as another.
    pub fn is_same_as(self, other: Struck) -> bool {
        (self.key.code, self.key.modifiers) == (other.key.code, other.key.modifiers)
    }
}

/// What signs that came close together are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A key, to be taken by itself.
    Key(Struck),
    /// Too many for fingers in so short a time: words that were pasted, or sent by a program.
    Words(Vec<Struck>),
}

/// Gathers signs that follow closely, until it is known what they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Burst {
    gathered: Vec<Struck>,
    /// When the last sign of words was struck.
    words: Option<Duration>,
    /// Whether what is gathered goes on with words, and so is words itself.
    goes_on: bool,
    /// Whether it begins with a tab so soon after words that it goes on with them if more signs follow at once.
    may_go_on: bool,
    /// A key that is held down.
    down: Option<Struck>,
    /// Whether signs are words here. Elsewhere quick fingers strike a letter, Enter and a letter.
    writes: bool,
}

impl Burst {
    /// Takes a key, where signs within `close` belong together. Gives what is known by now, in order.
    pub fn hear(&mut self, struck: Struck, close: Duration) -> Vec<Heard> {
        let gap = |before: &Struck| struck.at.saturating_sub(before.at);
        let apart = self.gathered.last().is_some_and(|last| gap(last) > self.patience(close));
        let long = self.gathered.first().is_some_and(|first| gap(first) > LONGEST);
        let is_sign = struck.sign().is_some();
        let mut heard = if apart || long || !is_sign { self.end() } else { Vec::new() };
        let is_down = |down: &Struck| down.is_same_as(struck) && gap(down) <= close;
        if !is_sign || self.down.as_ref().is_some_and(is_down) {
            if !is_sign {
                self.words = None;
            }
            self.down = self.down.filter(|_| is_sign).map(|_| struck);
            heard.push(Heard::Key(struck));
            return heard;
        }
        self.down = None;
        if self.gathered.is_empty() {
            self.writes = close <= CLOSE;
            let blank = matches!(struck.sign(), Some('\n' | '\t'));
            let rest = if blank { close } else { REST.max(close) };
            let words = self.words.take();
            let since = words.map(|at| struck.at.saturating_sub(at));
            self.goes_on = since.is_some_and(|since| since <= rest);
            let is_tab = struck.sign() == Some('\t');
            self.may_go_on = is_tab && self.writes && since.is_some_and(|since| since <= REST);
        } else if self.may_go_on {
            // A tab that more signs follow at once was no key: the paste was cut before it.
            self.goes_on = true;
        }
        self.gathered.push(struck);
        if !self.goes_on && self.gathered.len() >= DOWN && is_one_key(&self.gathered) {
            self.down = Some(struck);
            heard.extend(self.end());
        }
        heard
    }

    /// Nothing more came in time.
    pub fn end(&mut self) -> Vec<Heard> {
        let are_words = self.are_words();
        let gathered = std::mem::take(&mut self.gathered);
        (self.goes_on, self.may_go_on) = (false, false);
        match gathered.last() {
            Some(last) if are_words => {
                self.words = Some(last.at);
                vec![Heard::Words(gathered)]
            }
            _ => gathered.into_iter().map(Heard::Key).collect(),
        }
    }

    /// How long after the last sign another still belongs to it: longer behind a tab that follows words, which is where
    /// a line cuts a paste, and which would leave the field if it were a key.
    pub fn patience(&self, close: Duration) -> Duration {
        let is_tab = |last: &Struck| last.sign() == Some('\t');
        let is_cut = self.writes && self.gathered.last().is_some_and(is_tab) && self.are_words();
        if is_cut { REST.max(close) } else { close }
    }

    /// The signs that wait for it to be known what they are.
    pub fn gathered(&self) -> &[Struck] {
        &self.gathered
    }

    /// Whether it is known already that they are words.
    pub fn are_words(&self) -> bool {
        self.goes_on || are_words(&self.gathered) || (self.writes && has_cells(&self.gathered))
    }

    /// Whether keys are gathered that are not heard yet.
    pub fn is_waiting(&self) -> bool {
        !self.gathered.is_empty()
    }
}

fn is_one_key(gathered: &[Struck]) -> bool {
    gathered.windows(2).all(|pair| pair[0].is_same_as(pair[1]))
}

/// Three signs or more that are not one key held down; two, if an input method wrote them: no key has
/// an ideograph on it.
fn are_words(gathered: &[Struck]) -> bool {
    let signs = || gathered.iter().filter_map(|struck| struck.sign());
    let written = || signs().filter(|sign| !matches!(sign, '\n' | '\t'));
    let Some(first) = written().next() else { return false };
    let composed = written().any(is_composed);
    let count = written().count();
    let is_many = count >= WORDS || (composed && count > 1);
    is_many && written().any(|sign| sign != first)
}

/// Whether a tab or a line end stands between two signs: cells of a table, short as they may be.
fn has_cells(gathered: &[Struck]) -> bool {
    let is_blank = |struck: &Struck| matches!(struck.sign(), Some('\n' | '\t'));
    let first = gathered.iter().position(|struck| !is_blank(struck));
    let last = gathered.iter().rposition(|struck| !is_blank(struck));
    first.zip(last).is_some_and(|(first, last)| gathered[first..=last].iter().any(is_blank))
}

/// Whether a sign comes from an input method or a picker: ideographs, kana, syllables, emoji.
fn is_composed(sign: char) -> bool {
    matches!(u32::from(sign), 0x1100..=0x11ff | 0x2e80..=0x3130 | 0x3190..=0xd7ff | 0xf900..=0xfaff | 0x1f000..)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn typed(words: &str, gap: u64) -> Vec<Struck> {
        let key = |sign| match sign {
            '\n' => KeyCode::Enter,
            '\t' => KeyCode::Tab,
            '\u{1b}' => KeyCode::Esc,
            sign => KeyCode::Char(sign),
        };
        let at = |place: usize| Duration::from_millis(gap * u64::try_from(place).unwrap());
        let strike = |(place, sign)| Struck::new(KeyEvent::from(key(sign)), at(place));
        words.chars().enumerate().map(strike).collect()
    }

    fn heard(keys: Vec<Struck>) -> Vec<String> {
        told(heard_where(keys, CLOSE))
    }

    /// What is heard with no more patience than the program has.
    fn heard_where(keys: Vec<Struck>, close: Duration) -> Vec<Heard> {
        let mut burst = Burst::default();
        let mut heard: Vec<Heard> = Vec::new();
        for key in keys {
            heard.extend(burst.hear(key, close));
        }
        heard.extend(burst.end());
        heard
    }

    fn told(heard: Vec<Heard>) -> Vec<String> {
        let told = |heard| match heard {
            Heard::Key(struck) => struck.sign().map_or("Esc".to_owned(), |sign| sign.to_string()),
            Heard::Words(words) => words.into_iter().filter_map(Struck::sign).collect(),
        };
        heard.into_iter().map(told).collect()
    }

    #[test]
    fn what_comes_at_once_is_words_and_what_fingers_type_is_keys() {
        for (keys, gap, told) in [
            ("I am", 0, &["I am"][..]),
            ("I am", 20, &["I am"]),
            ("no!\nGo", 2, &["no!\nGo"]),
            ("I am", 21, &["I", " ", "a", "m"]),
            ("I am", 80, &["I", " ", "a", "m"]),
            ("Jn", 0, &["J", "n"]),
            ("Jn\n", 0, &["J", "n", "\n"]),
            ("gg", 0, &["g", "g"]),
            ("jjjjjj", 0, &["j"; 6]),
            ("     ", 3, &[" "; 5]),
            ("\n\n\n\n", 0, &["\n"; 4]),
            ("\t\t\n\t", 0, &["\t", "\t", "\n", "\t"]),
            ("你好", 0, &["你好"]),
            ("好", 0, &["好"]),
            ("о", 0, &["о"]),
            ("abc\u{1b}de", 0, &["abc", "Esc", "d", "e"]),
        ] {
            assert_eq!(heard(typed(keys, gap)), told, "{keys:?} {gap} ms apart");
        }
    }

    #[test]
    fn a_key_held_down_soon_waits_no_longer() {
        let mut burst = Burst::default();
        for (place, key) in typed("jjjjjjjjjj", 33).into_iter().enumerate() {
            let heard = burst.hear(key, CLOSE_FOR_COMMANDS).len();
            assert_eq!(
                heard,
                match place {
                    ..3 => 0,
                    3 => 4,
                    _ => 1,
                },
                "{place}"
            );
        }
        let last = typed("jjjjjjjjjjk", 33)[10];
        assert_eq!(burst.hear(last, CLOSE_FOR_COMMANDS), [], "another key waits again");
        assert_eq!(burst.end(), [Heard::Key(last)]);
    }

    #[test]
    fn the_last_letters_of_a_long_paste_are_words_too() {
        for (count, gap) in [(18, 30), (30, 17), (41, 13), (20, 40)] {
            let keys = typed(&"yn sJ".chars().cycle().take(count).collect::<String>(), gap);
            let heard = heard_where(keys, CLOSE_FOR_COMMANDS);
            assert!(heard.iter().all(|heard| matches!(heard, Heard::Words(_))), "{heard:?}");
        }
        // What is pressed a while after words is a key.
        let mut keys = typed("words", 0);
        keys.push(Struck { at: Duration::from_millis(121), ..typed("y", 0)[0] });
        assert_eq!(told(heard_where(keys, CLOSE_FOR_COMMANDS)), ["words", "y"]);
    }

    proptest! {
        #[test]
        fn no_letter_of_a_paste_is_a_command_however_uneven_it_comes(
            words in "[A-Za-z][A-Za-z]?[ ,.][A-Za-z ,.’]{1,60}",
            gaps in prop::collection::vec(0_u64..=40, 64),
        ) {
            let mut keys = typed(&words, 0);
            let mut at = Duration::ZERO;
            for (key, gap) in keys.iter_mut().zip(gaps) {
                at += Duration::from_millis(gap);
                key.at = at;
            }
            let heard = heard_where(keys, CLOSE_FOR_COMMANDS);
            prop_assert!(heard.iter().all(|heard| matches!(heard, Heard::Words(_))), "{:?}", heard);
            prop_assert_eq!(told(heard).concat(), words);
        }

        #[test]
        fn no_key_is_lost_and_none_changes_places(keys in "[a-c\\n\\u{1b} 你]{0,40}", gaps in prop::collection::vec(0_u64..50, 40)) {
            let mut keys = typed(&keys, 0);
            let mut at = Duration::ZERO;
            for (key, gap) in keys.iter_mut().zip(gaps) {
                at += Duration::from_millis(gap);
                key.at = at;
            }
            let all: String = keys.iter().map(|key| key.sign().map_or("Esc".to_owned(), |sign| sign.to_string())).collect();
            prop_assert_eq!(heard(keys).concat(), all);
        }
    }
}
