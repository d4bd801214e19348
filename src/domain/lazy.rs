//! A part of the guide that is read when somebody first looks at it, and then once for all who share it.

use std::{
    fmt,
    ops::Deref,
    sync::{Arc, OnceLock},
};

use serde::{Deserialize, Deserializer};

/// How what is built into the program becomes a value: from its text.
type Reader<T> = fn(&'static str) -> T;

/// A value that costs nothing before it is looked at, and nothing to copy.
///
/// Most of the guide is on no screen of a day. What is built in is read by the first who wants it; what was read
/// from a folder, where somebody is told what is wrong with it, is there from the beginning.
pub struct Lazy<T>(Arc<Inner<T>>);

struct Inner<T> {
    value: OnceLock<T>,
    source: Source<T>,
}

enum Source<T> {
    /// It was there from the beginning.
    None,
    Text(Reader<T>, &'static str),
    Made(Box<dyn Fn() -> T + Send + Sync>),
}

impl<T: Default> Lazy<T> {
    /// What `read` makes of `text`, no earlier than it is looked at.
    pub fn new(text: &'static str, read: Reader<T>) -> Lazy<T> {
        Lazy(Arc::new(Inner { value: OnceLock::new(), source: Source::Text(read, text) }))
    }

    /// What `make` gives, no earlier than it is looked at.
    pub fn made(make: impl Fn() -> T + Send + Sync + 'static) -> Lazy<T> {
        Lazy(Arc::new(Inner { value: OnceLock::new(), source: Source::Made(Box::new(make)) }))
    }
}

impl<T> Lazy<T> {
    /// Whether it was looked at.
    pub fn is_read(&self) -> bool {
        self.0.value.get().is_some()
    }
}

impl<T> From<T> for Lazy<T> {
    fn from(value: T) -> Lazy<T> {
        Lazy(Arc::new(Inner { value: OnceLock::from(value), source: Source::None }))
    }
}

impl<T: Default> Default for Lazy<T> {
    fn default() -> Lazy<T> {
        Lazy::from(T::default())
    }
}

impl<T: Default> Deref for Lazy<T> {
    type Target = T;

    fn deref(&self) -> &T {
        let Inner { value, source } = &*self.0;
        value.get_or_init(|| match source {
            Source::None => T::default(),
            Source::Text(read, text) => read(text),
            Source::Made(make) => make(),
        })
    }
}

impl<T> Clone for Lazy<T> {
    fn clone(&self) -> Lazy<T> {
        Lazy(Arc::clone(&self.0))
    }
}

impl<T: Default + PartialEq> PartialEq for Lazy<T> {
    fn eq(&self, other: &Lazy<T>) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || **self == **other
    }
}

impl<T: Default + Eq> Eq for Lazy<T> {}

impl<T: Default + fmt::Debug> fmt::Debug for Lazy<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<'a, T> IntoIterator for &'a Lazy<Vec<T>> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// What is read in the midst of something else is read at once.
impl<'de, T: Deserialize<'de>> Deserialize<'de> for Lazy<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Lazy<T>, D::Error> {
        T::deserialize(from).map(Lazy::from)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(text: &'static str) -> usize {
        text.len()
    }

    #[test]
    fn it_is_read_once_it_is_looked_at_and_by_all_who_share_it() {
        let part = Lazy::new("four", letters);
        let copy = part.clone();
        assert!(!part.is_read() && !copy.is_read());
        assert_eq!(*copy, 4);
        assert!(part.is_read(), "what one has read the other has too");
    }

    #[test]
    fn it_may_be_made_of_more_than_a_text() {
        let more = String::from("and more");
        let part = Lazy::made(move || letters("four") + more.len());
        assert!(!part.is_read());
        assert_eq!(part, Lazy::from(12));
    }

    #[test]
    fn what_is_there_already_is_equal_to_what_is_read_later() {
        assert_eq!(Lazy::from(4), Lazy::new("four", letters));
        assert_ne!(Lazy::from(5), Lazy::new("four", letters));
        assert!(Lazy::from(4).is_read());
    }
}
