//! Codes of everyday words that are drawn by lot: twelve open a book when the passphrase is forgotten, six that are
//! read aloud an invitation to a table.

use std::fmt;

use age::secrecy::{ExposeSecret, SecretString};
use zeroize::{Zeroize, Zeroizing};

use crate::phrases::say;

/// The words of a code, one a line, in order of the alphabet. No two begin with the same four letters.
const LIST: &str = include_str!("code_words.txt");

/// What opens a book when the passphrase is forgotten: 132 bits, eleven a word.
pub type RecoveryCode = Code<12>;

/// What opens an invitation: 66 bits, which somebody reads aloud once.
pub type InvitationCode = Code<6>;

/// So many letters tell a word from all others.
const TELLING: usize = 4;

/// So many words that were drawn by lot. Its `Debug` shows nothing, and it is wiped when it is dropped, as far as that
/// goes.
#[derive(Clone)]
pub struct Code<const WORDS: usize>(SecretString);

/// Why what was typed is no code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Mistyped {
    /// There are so many words, and not as many as it has.
    #[error("{}", say::code_count((*.1).to_string(), *.0))]
    Count(usize, usize),
    /// The word at this place, from 1, is none of the list.
    #[error("{}", say::code_word((*.0).to_string()))]
    Word(usize),
}

impl<const WORDS: usize> Code<WORDS> {
    /// A new one, drawn by lot.
    ///
    /// # Errors
    /// When the system has no random numbers.
    pub fn draw() -> std::io::Result<Code<WORDS>> {
        let mut drawn = Zeroizing::new([[0_u8; 2]; WORDS]);
        getrandom::getrandom(drawn.as_flattened_mut()).map_err(|_| std::io::ErrorKind::Other)?;
        let list: Vec<&str> = LIST.lines().collect();
        // The list is as long as a power of two, so that each word is as likely as any other.
        let place = |pair: [u8; 2]| usize::from(u16::from_le_bytes(pair)) % list.len();
        Ok(Code::of(drawn.iter().map(|pair| list[place(*pair)])))
    }

    /// The code that was typed: large letters, blanks, hyphens and numbers between the words are no matter, nor is how
    /// a word goes on after its first four letters, nor one wrong letter where only one word can be meant.
    ///
    /// # Errors
    /// When it is none, and where.
    pub fn parse(typed: &str) -> Result<Code<WORDS>, Mistyped> {
        let lower = Zeroizing::new(typed.to_lowercase());
        let words: Vec<&str> =
            lower.split(|it: char| !it.is_alphabetic()).filter(|it| !it.is_empty()).collect();
        if words.len() != WORDS {
            return Err(Mistyped::Count(words.len(), WORDS));
        }
        let list: Vec<&str> = LIST.lines().collect();
        let mut meant = Vec::with_capacity(WORDS);
        for (place, word) in words.iter().enumerate() {
            meant.push(meant_by(word, &list).ok_or(Mistyped::Word(place + 1))?);
        }
        Ok(Code::of(meant))
    }

    /// Its words, to be shown once.
    pub fn words(&self) -> Vec<&str> {
        self.0.expose_secret().split('-').collect()
    }

    /// Whether the word at this place, from 0, is what was typed, for who is asked whether it was written down.
    pub fn is_word(&self, place: usize, typed: &str) -> bool {
        let list: Vec<&str> = LIST.lines().collect();
        let typed = Zeroizing::new(typed.trim().to_lowercase());
        meant_by(&typed, &list).is_some_and(|word| self.words().get(place) == Some(&word))
    }

    /// As `age` takes it: the words with a hyphen between them.
    pub(in crate::store) fn secret(&self) -> SecretString {
        self.0.clone()
    }

    fn of<'a>(words: impl IntoIterator<Item = &'a str>) -> Code<WORDS> {
        let mut code = String::with_capacity(WORDS * 9);
        for word in words {
            if !code.is_empty() {
                code.push('-');
            }
            code.push_str(word);
        }
        let exact = SecretString::from(code.as_str());
        code.zeroize();
        Code(exact)
    }
}

impl<const WORDS: usize> fmt::Debug for Code<WORDS> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code")
    }
}

/// The word of the list that is meant: the only one that differs in a letter, where more than its beginning was typed;
/// else by its first letters.
fn meant_by<'l>(typed: &str, list: &[&'l str]) -> Option<&'l str> {
    if let Some(word) = list.iter().find(|word| **word == typed) {
        return Some(word);
    }
    let mut near = list.iter().filter(|word| is_near(typed, word));
    let only = near.next().filter(|_| near.next().is_none());
    let start = |word: &str| word.chars().take(TELLING).collect::<String>();
    let typed_start = Zeroizing::new(start(typed));
    let begun = || list.iter().find(|word| start(word) == *typed_start);
    let is_whole = typed.chars().count() > TELLING;
    let meant = if is_whole { only.or_else(begun) } else { begun().or(only) };
    meant.copied()
}

/// Whether one letter is wrong, missing, too much, or changed places with the next.
fn is_near(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let same = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[same..], &other[same..]);
    let rest = |of: &[char], from: usize| of.get(from..).map(<[char]>::to_vec);
    let swapped = || one.len() > 1 && other.len() > 1 && one[0] == other[1] && one[1] == other[0];
    rest(one, 1) == rest(other, 1)
        || rest(one, 1).as_deref() == Some(other)
        || rest(other, 1).as_deref() == Some(one)
        || swapped() && rest(one, 2) == rest(other, 2)
}
