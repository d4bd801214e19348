//! Private text: kept like any string, but never shown by `Debug`.

pub mod alike;
mod count;
pub mod syllable;

use std::{fmt, ops::Deref, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, de::Visitor};

pub use count::{count_words, words_told};

/// Words a person wrote. Invariant: `Debug` prints their length only, so that they reach no panic
/// message and no log.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Words(Arc<str>);

impl<'de> Deserialize<'de> for Words {
    /// Straight into their own memory: the words of ten years are read at each start.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Words, D::Error> {
        struct WordsVisitor;
        impl Visitor<'_> for WordsVisitor {
            type Value = Words;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("words")
            }

            fn visit_str<E>(self, words: &str) -> Result<Words, E> {
                Ok(Words::from(words))
            }
        }
        deserializer.deserialize_str(WordsVisitor)
    }
}

impl Words {
    /// The words themselves. They belong on a page, in a file, and nowhere else.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether anything else in the program holds these very words, and would keep them in memory.
    pub fn is_held_elsewhere(&self) -> bool {
        Arc::strong_count(&self.0) > 1
    }

    /// Whether there is nothing but blanks.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl Default for Words {
    fn default() -> Words {
        Words(Arc::from(""))
    }
}

impl Deref for Words {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Words {
    fn from(text: &str) -> Words {
        Words(Arc::from(text))
    }
}

impl From<String> for Words {
    fn from(text: String) -> Words {
        Words(Arc::from(text))
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Words({} bytes)", self.0.len())
    }
}

#[cfg(test)]
mod tests {
    use super::Words;

    #[test]
    fn debug_shows_no_word() {
        assert_eq!(format!("{:?}", Words::from("I lied.")), "Words(7 bytes)");
    }
}
