//! What names things of a table: people and files by letters at random, records and words by what they are.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use sha2::{Digest, Sha256};

/// The letters of random names: small ones, since some disks take large ones for the same.
const LETTERS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";

/// Text that is no id of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoId;

impl fmt::Display for NoId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no-id")
    }
}

/// Written and read as text, the same way in a name, in a line and on the screen.
macro_rules! as_text {
    ($name:ident) => {
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }
    };
}

macro_rules! random_name {
    ($(#[$meta:meta])* $name:ident, $letters:literal of $bytes:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $letters]);

        impl $name {
            /// How many letters it has, one byte each.
            pub const LETTERS: usize = $letters;

            /// Letters of 5 bits each, of bytes that are random, or as good as that.
            pub fn of(random: [u8; $bytes]) -> $name {
                let mut letters = [0; $letters];
                for (letter, byte) in letters.iter_mut().zip(random) {
                    *letter = LETTERS[usize::from(byte % 32)];
                }
                $name(letters)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
            }
        }

        impl FromStr for $name {
            type Err = NoId;

            fn from_str(text: &str) -> Result<$name, NoId> {
                let letters: [u8; $letters] = text.as_bytes().try_into().map_err(|_| NoId)?;
                letters.iter().all(|it| LETTERS.contains(it)).then_some($name(letters)).ok_or(NoId)
            }
        }

        as_text!($name);
    };
}

macro_rules! hexadecimal {
    ($(#[$meta:meta])* $name:ident, $bytes:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; $bytes]);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
            }
        }

        impl FromStr for $name {
            type Err = NoId;

            /// Small digits only: what is read is written the same way.
            fn from_str(text: &str) -> Result<$name, NoId> {
                let digit = |byte: u8| match byte {
                    b'0'..=b'9' => Ok(byte - b'0'),
                    b'a'..=b'f' => Ok(byte - b'a' + 10),
                    _ => Err(NoId),
                };
                let mut bytes = [0; $bytes];
                if text.len() != 2 * bytes.len() {
                    return Err(NoId);
                }
                for (byte, pair) in bytes.iter_mut().zip(text.as_bytes().chunks_exact(2)) {
                    *byte = digit(pair[0])? << 4 | digit(pair[1])?;
                }
                Ok($name(bytes))
            }
        }

        as_text!($name);
    };
}

random_name!(
    /// Which table it is.
    TableId, 8 of 16
);
random_name!(
    /// One of the two, on every computer of theirs. It tells nobody who that is. It follows from the key that they
    /// began with, 130 bits of it, so that nobody finds another key for it.
    PersonId, 26 of 32
);
random_name!(
    /// One computer of one of the two.
    ComputerId, 8 of 16
);
random_name!(
    /// One file of those that a person wrote on a computer.
    RunId, 8 of 16
);
hexadecimal!(
    /// The name of a record: 128 bits of SHA-256 over who did what, so that it stands for all of that.
    Id,
    16
);
hexadecimal!(
    /// What keeps two acts that say the same apart: random.
    Nonce,
    16
);
hexadecimal!(
    /// What keeps words from being guessed by who has only what commits to them: random, and secret as they are.
    Salt,
    16
);
hexadecimal!(
    /// What commits to words without telling them: all of SHA-256, as its author chooses both sides.
    Commitment,
    32
);

hexadecimal!(
    /// What shows who signed: anybody may know it.
    PublicKey,
    32
);
hexadecimal!(
    /// That the holder of a key said something.
    Signature,
    64
);

hexadecimal!(
    /// What a key that signs is made of: it is secret, and only ever in a book or an invitation.
    Seed,
    32
);

impl Seed {
    pub(super) fn of(bytes: [u8; 32]) -> Seed {
        Seed(bytes)
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl PublicKey {
    pub(super) fn of(bytes: [u8; 32]) -> PublicKey {
        PublicKey(bytes)
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Who begins with this key.
    pub fn person(&self) -> PersonId {
        PersonId::of(sum(&[b"person", &self.0]))
    }
}

impl Signature {
    pub(super) fn of(bytes: [u8; 64]) -> Signature {
        Signature(bytes)
    }

    pub(super) fn bytes(&self) -> &[u8; 64] {
        &self.0
    }
}

impl TableId {
    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl ComputerId {
    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl PersonId {
    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Id {
    /// The id of an act of somebody: of its bytes as they stand in the file, whatever a newer version put there.
    pub fn of(by: PersonId, nonce: Nonce, act: &str) -> Id {
        let whole = sum(&[b"record", &by.0, &nonce.0, act.as_bytes()]);
        let mut id = [0; 16];
        id.copy_from_slice(&whole[..16]);
        Id(id)
    }

    /// Every id that a text names between quotation marks.
    pub fn named_in(text: &str) -> Vec<Id> {
        text.split('"').filter_map(|part| part.parse().ok()).collect()
    }
}

impl Nonce {
    /// A nonce of bytes that are random.
    pub fn of(random: [u8; 16]) -> Nonce {
        Nonce(random)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Salt {
    /// A salt of bytes that are random and that nobody else knows.
    pub fn of(random: [u8; 16]) -> Salt {
        Salt(random)
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Commitment {
    pub(super) fn to(parts: &[&[u8]]) -> Commitment {
        Commitment(sum(parts))
    }
}

/// SHA-256 of parts, each with its length before it: no two lists of parts have the same bytes.
pub(super) fn sum(parts: &[&[u8]]) -> [u8; 32] {
    let mut sum = Sha256::new();
    for part in parts {
        sum.update((part.len() as u64).to_le_bytes());
        sum.update(part);
    }
    sum.finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_act_has_another_id_for_another_person_or_nonce_or_byte() {
        let by = |byte: u8| PersonId::of([byte; 32]);
        let nonce = |byte: u8| Nonce::of([byte; 16]);
        let one = Id::of(by(1), nonce(1), "{}");
        for other in [Id::of(by(2), nonce(1), "{}"), Id::of(by(1), nonce(2), "{}")] {
            assert_ne!(one, other);
        }
        assert_ne!(one, Id::of(by(1), nonce(1), "{ }"));
        assert_eq!(one, Id::of(by(1), nonce(1), "{}"));
    }

    #[test]
    fn an_id_is_read_only_as_it_is_written() {
        let id = Id([0xab; 16]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(id.to_string().to_uppercase().parse::<Id>(), Err(NoId));
        assert_eq!(id.to_string()[1..].parse::<Id>(), Err(NoId));
        let name = ComputerId::of([31; 16]);
        assert_eq!(name.to_string(), "77777777");
        assert_eq!(name.to_string().parse(), Ok(name));
        for wrong in ["7777777", "777777777", "AAAAAAAA", "aaaaaaa0", ""] {
            assert_eq!(wrong.parse::<ComputerId>(), Err(NoId), "{wrong}");
        }
    }

    #[test]
    fn the_ids_that_a_text_names_are_found_whatever_it_says() {
        let (one, other) = (Id([1; 16]), Id([2; 16]));
        let text = format!(r#"{{"do":"turn","what":["{one}",{{"{other}":1}}],"at":"12"}}"#);
        assert_eq!(Id::named_in(&text), [one, other]);
    }
}
