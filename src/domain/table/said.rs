//! Words that are laid on the table, and what commits to them without telling them.

use std::{collections::BTreeMap, fmt};

use serde::{Deserialize, Serialize};

use crate::domain::{
    table::id::{Commitment, Nonce, Salt, sum},
    words::Words,
};

/// The words of a row, in its parts, and the salt without which nobody can try words against what commits to them.
/// They stand beside the act and never in it, so that they can be cut out later with every yes as it was.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    salt: Salt,
    /// By the name of the part, such as `line`.
    pub words: BTreeMap<String, Words>,
}

impl Said {
    /// Words with a salt of their own. The same words said again have another one.
    pub fn new(chance: &mut Chance, words: BTreeMap<String, Words>) -> Said {
        Said { salt: chance.salt(), words }
    }

    /// What stands in the act for these words.
    pub fn commitment(&self) -> Commitment {
        let mut parts = vec![b"words".as_slice(), self.salt.bytes()];
        for (name, words) in &self.words {
            parts.extend([name.as_bytes(), words.as_bytes()]);
        }
        Commitment::to(&parts)
    }
}

impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // With the salt somebody could try words.
        self.words.fmt(f)
    }
}

/// Where nonces and salts come from. It is made of 32 bytes that the system gives and nobody else knows. One tells
/// nothing of another: nonces are in files that stay, and must not tell the salt of words that were erased.
#[derive(Clone)]
pub struct Chance {
    seed: [u8; 32],
    turn: u64,
}

impl Chance {
    /// Of a seed that was never used before.
    pub fn of(seed: [u8; 32]) -> Chance {
        Chance { seed, turn: 0 }
    }

    /// Sixteen bytes more.
    pub fn bytes(&mut self) -> [u8; 16] {
        self.turn += 1;
        let whole = sum(&[b"chance", &self.seed, &self.turn.to_le_bytes()]);
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&whole[..16]);
        bytes
    }

    /// Thirty-two bytes for a secret that is kept.
    pub fn secret(&mut self) -> [u8; 32] {
        self.turn += 1;
        sum(&[b"secret", &self.seed, &self.turn.to_le_bytes()])
    }

    /// A nonce of its own.
    pub fn nonce(&mut self) -> Nonce {
        Nonce::of(self.bytes())
    }

    fn salt(&mut self) -> Salt {
        Salt::of(self.bytes())
    }
}

impl fmt::Debug for Chance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chance")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(chance: &mut Chance, words: &[(&str, &str)]) -> Said {
        let words = words.iter().map(|(name, words)| ((*name).to_owned(), Words::from(*words)));
        Said::new(chance, words.collect())
    }

    #[test]
    fn the_same_words_said_twice_are_committed_to_apart() {
        let mut chance = Chance::of([7; 32]);
        let (one, other) =
            (said(&mut chance, &[("line", "No.")]), said(&mut chance, &[("line", "No.")]));
        assert_eq!(one.words, other.words);
        assert_ne!(one.commitment(), other.commitment());
    }

    #[test]
    fn words_in_another_part_are_other_words() {
        let parts: [&[(&str, &str)]; 4] = [
            &[("line", "ab"), ("why", "c")],
            &[("line", "a"), ("why", "bc")],
            &[("line", "ab")],
            &[("line", "abwhyc")],
        ];
        let commit = |words: &&[(&str, &str)]| said(&mut Chance::of([7; 32]), words).commitment();
        let mut all: Vec<Commitment> = parts.iter().map(commit).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), parts.len());
    }

    #[test]
    fn debug_shows_no_word_no_salt_and_no_seed() {
        let mut chance = Chance::of([7; 32]);
        let said = said(&mut chance, &[("line", "canary")]);
        let shown = format!("{said:?} {chance:?}");
        assert!(!shown.contains("canary") && !shown.contains(&said.salt.to_string()), "{shown}");
        assert!(!shown.contains("7, 7"), "{shown}");
    }
}
