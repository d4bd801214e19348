//! What a person knows and nobody else: a passphrase, and how much work it takes to try one.

use std::fmt;

use age::secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroize;

/// What opens a book. Its `Debug` shows nothing, and it is wiped when it is dropped, as far as that goes.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// What was typed, with each letter written in one way, whatever the keyboard made of it.
    pub fn new(mut typed: String) -> Passphrase {
        let mut whole = String::with_capacity(typed.len() * 3);
        whole.extend(typed.nfc());
        typed.zeroize();
        let mut exact = String::with_capacity(whole.len());
        exact.push_str(&whole);
        whole.zeroize();
        Passphrase(SecretString::from(exact))
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.expose_secret().is_empty()
    }

    /// Whether both are the same words, for who types it twice.
    pub fn is_same(&self, other: &Passphrase) -> bool {
        self.0.expose_secret() == other.0.expose_secret()
    }

    /// As `age` takes it.
    pub(super) fn secret(&self) -> SecretString {
        self.0.clone()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

/// How much work it takes to try one passphrase, as a power of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    pub(super) made: u8,
    pub(super) least: u8,
}

impl Work {
    /// More than this is not tried: a file that asks for it was made to keep somebody waiting.
    pub(super) const MOST: u8 = 22;

    /// For tests: next to none. What is made with it, [`Work::default`] refuses.
    pub fn light() -> Work {
        Work { made: 1, least: 1 }
    }

    /// Whether a key that took so much work is one that this program makes.
    pub(super) fn allows(self, work: u8) -> bool {
        (self.least..=Work::MOST).contains(&work)
    }
}

impl Default for Work {
    /// Half a second on a computer of today. A key that takes much less was not made by this program.
    fn default() -> Work {
        Work { made: 17, least: 14 }
    }
}
