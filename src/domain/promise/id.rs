//! Which promise an id names: one made by itself, a day of an action, or one person’s part of either.

use std::fmt;

use crate::domain::{day::Day, id::RecordId, role::Role};

/// What the id of a promise says, read out of it once. In the file it is one text: `action@2026-11-23`
/// for a day of an action, and `.hurt` or `.broke` behind it for one person’s part.
///
/// Invariant: what is read is written back byte for byte. An id that says none of this, as a newer
/// version may have made it, names a promise that was made by itself.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PromiseId {
    /// The action it is a day of; without a day, the promise itself.
    root: RecordId,
    day: Option<Day>,
    part: Option<Part>,
}

/// Whose part of it, where both promised it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Part {
    Hurt,
    Broke,
}

impl PromiseId {
    /// One day of an action. Two windows that mark the same day mark one promise.
    pub fn day_of(action: &RecordId, day: Day) -> PromiseId {
        PromiseId { root: action.clone(), day: Some(day), part: None }
    }

    /// Reads any id of a promise.
    pub fn read(id: &RecordId) -> PromiseId {
        let known = PromiseId::parse(id.as_str());
        let known = known.filter(|known| known.to_string() == id.as_str());
        known.unwrap_or_else(|| PromiseId { root: id.clone(), day: None, part: None })
    }

    fn parse(text: &str) -> Option<PromiseId> {
        let (whole, part) = match text.rsplit_once('.') {
            Some((whole, "hurt")) => (whole, Some(Part::Hurt)),
            Some((whole, "broke")) => (whole, Some(Part::Broke)),
            Some(_) | None => (text, None),
        };
        let (root, day) = match whole.rsplit_once('@') {
            Some((action, day)) => (action, Some(Day::parse(day)?)),
            None => (whole, None),
        };
        Some(PromiseId { root: RecordId::from(root), day, part })
    }

    /// One person’s part of it. Who is not the hurt one is the other one.
    #[must_use]
    pub fn part_of(&self, by: Role) -> PromiseId {
        let part = if by == Role::Hurt { Part::Hurt } else { Part::Broke };
        PromiseId { part: Some(part), ..self.clone() }
    }

    /// The text under which it stands in the workbook.
    pub fn id(&self) -> RecordId {
        RecordId::from(self.to_string().as_str())
    }

    /// The day it names, where it is a day of an action.
    pub fn day(&self) -> Option<Day> {
        self.day
    }

    /// The action it is a day of, or the promise itself, whosever part of it this is.
    pub fn root(&self) -> &RecordId {
        &self.root
    }

    /// The same for all days of one action: the action, or one person’s part of it.
    #[must_use]
    pub fn without_day(&self) -> PromiseId {
        PromiseId { day: None, ..self.clone() }
    }
}

impl fmt::Display for PromiseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.root)?;
        self.day.iter().try_for_each(|day| write!(f, "@{day}"))?;
        f.write_str(match self.part {
            Some(Part::Hurt) => ".hurt",
            Some(Part::Broke) => ".broke",
            None => "",
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(text: &str) -> PromiseId {
        PromiseId::read(&RecordId::from(text))
    }

    #[test]
    fn a_day_of_an_action_and_a_part_of_one_are_told_apart() {
        let day = Day::parse("2026-11-23").unwrap();
        let whole = PromiseId::day_of(&"a".into(), day);
        assert_eq!(whole.to_string(), "a@2026-11-23");
        assert_eq!(read("a@2026-11-23"), whole);
        let part = whole.part_of(Role::Hurt);
        assert_eq!(part.to_string(), "a@2026-11-23.hurt");
        assert_eq!((read("a@2026-11-23.hurt"), part.day()), (part.clone(), Some(day)));
        assert_eq!((part.root().as_str(), part.without_day().to_string()), ("a", "a.hurt".into()));
        assert_eq!(read("p.broke"), read("p").part_of(Role::Broke));
        assert_eq!((read("p").day(), read("p").root().as_str()), (None, "p"));
        let rung = read("rung.row-3@2026-11-23.broke");
        assert_eq!((rung.root().as_str(), rung.day()), ("rung.row-3", Some(day)));
    }

    #[test]
    fn an_id_that_says_nothing_known_names_a_promise_made_by_itself() {
        for text in ["a@soon", "a@2026-11-23.third", "a@ 2026-11-23", "a@2026-1-3", "@", ""] {
            let known = read(text);
            assert_eq!((known.day(), known.root().as_str()), (None, text));
            assert_eq!(known.without_day(), known, "{text} is put off by itself");
        }
    }

    proptest! {
        #[test]
        fn whatever_an_id_is_it_is_written_back_as_it_was(text in any::<String>()) {
            prop_assert_eq!(read(&text).to_string(), text);
        }

        #[test]
        fn whatever_looks_like_an_id_is_written_back_as_it_was(
            text in "[a@.]{0,3}(@ ?[+-]?[0-9]{1,5}-[0-9]{1,2}-[0-9]{1,2})?(\\.(hurt|broke|both|Hurt)){0,2}"
        ) {
            prop_assert_eq!(read(&text).to_string(), text);
        }

        #[test]
        fn a_part_of_a_day_of_any_action_is_read_back_as_that(
            root in "[^@]*", days in -400_000_i64..400_000, hurt in any::<Option<bool>>(),
        ) {
            let day = Day::parse("2026-11-23").unwrap().plus(days);
            let whole = PromiseId::day_of(&root.as_str().into(), day);
            let made = hurt.map_or(whole.clone(), |hurt| {
                whole.part_of(if hurt { Role::Hurt } else { Role::Broke })
            });
            prop_assert_eq!(PromiseId::read(&made.id()), made);
        }
    }
}
