//! Keys with the time they were struck, and words told from commands by how close they follow.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A key, and when it was read, counted from any start that stays the same. All keys of one read
/// share a time: a terminal that is pasted into without saying so gives many at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Struck {
    pub key: KeyEvent,
    pub at: Duration,
    /// The terminal sent Esc and a key, which is how Alt and that key are sent as well.
    pub in_doubt: bool,
}

/// Signs that follow within this time, three and more in a row, were not typed by fingers. The fastest
/// typists roll from one key to the next in so little now and then, but not twice; an impatient hand
/// needs sixty milliseconds and more. A program that types for somebody takes up to twelve, and what is
/// pasted comes at once. For no longer a key waits to be heard.
pub const CLOSE: Duration = Duration::from_millis(20);

/// How many signs make words. Two can come from two quick fingers over a line that stalls.
const WORDS: usize = 3;

/// How long signs without any gap are gathered before they are heard.
const LONGEST: Duration = Duration::from_millis(500);

impl Struck {
    pub fn new(key: KeyEvent, at: Duration) -> Struck {
        Struck { key, at, in_doubt: false }
    }

    /// The letter, blank or other sign that this would write.
    pub fn sign(self) -> Option<char> {
        let plain = self.key.modifiers.difference(KeyModifiers::SHIFT).is_empty();
        match self.key.code {
            KeyCode::Char(sign) if plain => Some(sign),
            KeyCode::Enter if plain => Some('\n'),
            KeyCode::Tab if plain => Some('\t'),
            _ => None,
        }
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
}

impl Burst {
    /// Takes a key. Gives what is known by now, in order.
    pub fn hear(&mut self, struck: Struck) -> Vec<Heard> {
        let gap = |before: &Struck| struck.at.saturating_sub(before.at);
        let apart = self.gathered.last().is_some_and(|last| gap(last) > CLOSE);
        let long = self.gathered.first().is_some_and(|first| gap(first) > LONGEST);
        let is_sign = struck.sign().is_some();
        let mut heard = if apart || long || !is_sign { self.end() } else { Vec::new() };
        if is_sign {
            self.gathered.push(struck);
        } else {
            heard.push(Heard::Key(struck));
        }
        heard
    }

    /// Nothing more came in time.
    pub fn end(&mut self) -> Vec<Heard> {
        let gathered = std::mem::take(&mut self.gathered);
        if are_words(&gathered) {
            return vec![Heard::Words(gathered)];
        }
        gathered.into_iter().map(Heard::Key).collect()
    }

    pub fn is_waiting(&self) -> bool {
        !self.gathered.is_empty()
    }
}

/// Three signs or more that are not one key held down; two, if an input method wrote them: no key has
/// an ideograph on it.
fn are_words(gathered: &[Struck]) -> bool {
    let signs = || gathered.iter().filter_map(|struck| struck.sign());
    let written = || signs().filter(|sign| !matches!(sign, '\n' | '\t'));
    let Some(first) = written().next() else { return false };
    let composed = written().any(is_composed);
    let count = written().count();
    (count >= WORDS || (composed && count > 1)) && written().any(|sign| sign != first)
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
        let mut burst = Burst::default();
        let mut heard: Vec<Heard> = keys.into_iter().flat_map(|key| burst.hear(key)).collect();
        heard.extend(burst.end());
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

    proptest! {
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
