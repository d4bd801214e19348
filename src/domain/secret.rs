//! What a person knows and nobody else is to see: a passphrase, a recovery code.

use std::fmt;

use zeroize::Zeroize;

/// So many bytes are enough for what somebody types from memory, or copies from paper.
const ROOM: usize = 512;

/// Signs that are never shown by `Debug`, and wiped from memory when they are dropped, as far as that goes.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The signs themselves. They belong where a book is opened, and nowhere else.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One sign more. What would not fit is left out, and says so: nothing of it is left behind in memory by growing.
    pub fn push(&mut self, sign: char) -> bool {
        if self.0.capacity() == 0 {
            self.0.reserve_exact(ROOM);
        }
        let fits = self.0.len() + sign.len_utf8() <= ROOM;
        if fits {
            self.0.push(sign);
        }
        fits
    }

    /// The last sign is taken back.
    pub fn pop(&mut self) {
        self.0.pop();
    }

    /// All of it is taken back, and wiped.
    pub fn clear(&mut self) {
        self.0.zeroize();
    }

    /// How many signs it has.
    pub fn count(&self) -> usize {
        self.0.chars().count()
    }
}

impl From<&str> for Secret {
    fn from(signs: &str) -> Secret {
        let mut secret = Secret::default();
        for sign in signs.chars() {
            secret.push(sign);
        }
        secret
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

#[cfg(test)]
mod tests {
    use super::Secret;

    #[test]
    fn debug_shows_nothing_of_it_not_even_how_long_it_is() {
        assert_eq!(format!("{:?}", Secret::from("quillwort")), "Secret");
    }

    #[test]
    fn it_never_grows_out_of_its_place_in_memory() {
        let mut secret = Secret::default();
        assert!(secret.push('a'));
        let place = secret.as_str().as_ptr();
        while secret.push('é') {}
        assert_eq!(secret.as_str().as_ptr(), place);
        let count = secret.count();
        secret.pop();
        assert_eq!(secret.count(), count - 1);
        secret.clear();
        assert!(secret.is_empty());
    }
}
