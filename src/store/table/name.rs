//! The names of files of the table: whose each is, of which computer, and copies that sync programs make of them.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    domain::table::{ComputerId, PersonId, RunId},
    store::{
        conflict::names::{Copied, shape},
        sealed,
        table::{HERE, MARK, invitation, seen, shown, waiting},
    },
};

/// Who writes a file: one person at one computer, and nobody else ever.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Writer {
    /// Whose acts stand in it.
    pub person: PersonId,
    /// Where they were done.
    pub computer: ComputerId,
    /// Which of their files there it is: another one is begun where the old one is not as it was written.
    pub run: RunId,
}

/// What a name tells of a file of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// The file itself.
    Itself,
    /// A copy, as only sync programs name them.
    Copy,
    /// What people name copies too.
    Alike,
}

impl Writer {
    /// Whose file has this name, sealed or not.
    pub fn of(name: &str) -> Option<(Writer, Named)> {
        let name = bare(name);
        let (person, rest) = part(name, PersonId::LETTERS)?;
        let (computer, rest) = part(rest, ComputerId::LETTERS)?;
        let run = rest.get(..RunId::LETTERS)?.parse().ok()?;
        let writer = Writer { person: person.parse().ok()?, computer: computer.parse().ok()?, run };
        let itself = writer.to_string();
        if name == itself {
            return Some((writer, Named::Itself));
        }
        let shape = shape(name, &itself, Copied::Log)?;
        Some((writer, if shape.is_sure { Named::Copy } else { Named::Alike }))
    }

    /// Whose unfinished file has this name.
    pub fn of_unfinished(name: &str) -> Option<Writer> {
        let name = name.strip_prefix('.')?.strip_suffix(UNFINISHED)?;
        let end = name.find(ENDING)? + ENDING.len();
        Writer::of(name.get(..end)?).map(|(writer, _)| writer)
    }
}

/// A name without what tells that it is sealed.
pub fn bare(name: &str) -> &str {
    name.strip_suffix(sealed::ENDING).unwrap_or(name)
}

/// Whose file lies aside under a name, as it could not be opened.
pub fn set_aside(name: &str) -> Option<Writer> {
    let (_, name) = name.strip_prefix(seen::ASIDE)?.split_once('-')?;
    Some(Writer::of(name)?.0)
}

/// Whether this program gives such a name to a file of a table or of what is remembered of one, or, as the others that
/// are named, to one beside those: sealed or not, finished or not.
pub fn is_of_one(name: &str, others: &[&str]) -> bool {
    let own = [MARK, HERE, shown::NAME, bare(invitation::NAME), bare(waiting::NAME), ".lock"];
    let mut named = own.iter().chain(others);
    let begun = name.strip_prefix('.').filter(|_| name.ends_with(UNFINISHED));
    Writer::of(name).is_some()
        || set_aside(name).is_some()
        || Writer::of_unfinished(name).is_some()
        || named.any(|known| {
            let is_begun = begun.is_some_and(|name| name.starts_with(&format!("{known}.")));
            bare(name) == *known || is_begun
        })
}

/// What the name of a file ends with.
const ENDING: &str = ".log";

/// The letters of a name that stand before what is behind them and a hyphen.
fn part(name: &str, letters: usize) -> Option<(&str, &str)> {
    let (part, rest) = name.split_at_checked(letters)?;
    Some((part, rest.strip_prefix('-')?))
}

/// What the names of unfinished files end with. They begin with a dot.
pub const UNFINISHED: &str = ".tmp";

impl fmt::Display for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}-{}{ENDING}", self.person, self.computer, self.run)
    }
}

impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_their_copies_are_told_from_what_else_lies_there() {
        let person = "abcdefghijklmnopqrstuvwxyz";
        let name = format!("{person}-abcdefg2-77777777.log");
        let name = name.as_str();
        let (writer, named) = Writer::of(name).unwrap();
        assert_eq!((writer.to_string().as_str(), named), (name, Named::Itself));
        let stem = name.strip_suffix(".log").unwrap();
        for (rest, is) in [
            (".sync-conflict-20261128-101112-ABCDEFG", Named::Copy),
            (" (Anna's conflicted copy 2026-11-28)", Named::Copy),
            ("_conflict-20261128-101112", Named::Copy),
            (" (1)", Named::Alike),
            (" 2", Named::Alike),
            ("-DESKTOP-AB12", Named::Alike),
        ] {
            assert_eq!(Writer::of(&format!("{stem}{rest}.log")), Some((writer, is)), "{rest}");
        }
        for other in ["table", "table.json", "abcdefgh.log", "abcdefgh-abcdefg2-77777777.log"] {
            assert_eq!(Writer::of(other), None, "{other}");
        }
        assert_eq!(Writer::of(&format!(".{name}.1.2.tmp")), None);
        assert_eq!(Writer::of_unfinished(&format!(".{name}.1.2.tmp")), Some(writer));
        // Sealed ones, and copies of those in either make.
        assert_eq!(Writer::of(&format!("{stem}.log.age")), Some((writer, Named::Itself)));
        for copy in [".log.sync-conflict-20261128-101112-ABCDEFG.age", " (1).log.age"] {
            assert!(Writer::of(&format!("{stem}{copy}")).is_some_and(|it| it.1 != Named::Itself));
        }
        assert_eq!(Writer::of_unfinished(&format!(".{name}.age.1.2.tmp")), Some(writer));
    }
}
