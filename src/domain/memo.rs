//! What is read out of a workbook once, and anew as soon as anything that it was read from is another.

use std::ops::Deref;

use crate::domain::{day::Day, profile::Profile, workbook::Workbook};

/// What something was read from.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadFrom {
    revision: u64,
    today: Day,
    /// Who is here, and what is set: another workbook may have come as far.
    profile: Profile,
}

impl ReadFrom {
    /// A workbook as it is on a day, for who is here.
    pub fn of(workbook: &Workbook, today: Day) -> ReadFrom {
        ReadFrom { revision: workbook.revision(), today, profile: workbook.profile.clone() }
    }

    fn is(&self, workbook: &Workbook, today: Day) -> bool {
        (self.revision, self.today) == (workbook.revision(), today)
            && self.profile == workbook.profile
    }
}

/// Something that was read from a workbook, and what it was read from: beside that, what it was asked for.
#[derive(Clone, Debug)]
pub struct Memo<T, A = ()> {
    value: T,
    from: Option<(ReadFrom, A)>,
}

impl<T, A: PartialEq> Memo<T, A> {
    /// A value that was read from this.
    pub fn of(value: T, from: ReadFrom, asked: A) -> Memo<T, A> {
        Memo { value, from: Some((from, asked)) }
    }

    /// Whether reading it again would give the same.
    pub fn is_of(&self, workbook: &Workbook, today: Day, asked: &A) -> bool {
        self.from.as_ref().is_some_and(|(from, own)| own == asked && from.is(workbook, today))
    }
}

/// A value that was read from nothing, and is of none.
impl<T: Default, A> Default for Memo<T, A> {
    fn default() -> Memo<T, A> {
        Memo { value: T::default(), from: None }
    }
}

impl<T, A> Deref for Memo<T, A> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// How it was come by is no state: two are equal that say the same.
impl<T: PartialEq, A> PartialEq for Memo<T, A> {
    fn eq(&self, other: &Memo<T, A>) -> bool {
        self.value == other.value
    }
}

impl<T: Eq, A> Eq for Memo<T, A> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{day::Stamp, profile::Company, role::Role};

    fn noon() -> Stamp {
        chrono::DateTime::parse_from_rfc3339("2026-11-23T12:00:00+01:00").unwrap()
    }

    #[test]
    fn it_is_anew_when_any_part_of_what_it_was_read_from_is_another() {
        let (today, workbook) = (Day::of(noon(), 4), Workbook::default());
        let memo = Memo::of(1, ReadFrom::of(&workbook, today), 'a');
        assert!(memo.is_of(&workbook, today, &'a'));
        assert!(!memo.is_of(&workbook, today.plus(1), &'a'), "another day");
        assert!(!memo.is_of(&workbook, today, &'b'), "asked for something else");
        let mut changed = workbook.clone();
        changed.forget_steps(noon());
        assert!(!memo.is_of(&changed, today, &'a'), "another revision");
        // Another workbook may have come as far.
        let with = |edit: fn(&mut Profile)| {
            let mut contents = workbook.contents().clone();
            edit(&mut contents.profile);
            Workbook::of(contents)
        };
        assert!(memo.is_of(&with(|_| ()), today, &'a'));
        let others: [fn(&mut Profile); 4] = [
            |profile| profile.role = Some(Role::Hurt),
            |profile| profile.company = Some(Company::Alone),
            |profile| profile.count_days = !profile.count_days,
            |profile| profile.day_start += 1,
        ];
        for (place, edit) in others.into_iter().enumerate() {
            assert!(!memo.is_of(&with(edit), today, &'a'), "profile {place}");
        }
        assert!(!Memo::<u8>::default().is_of(&workbook, today, &()), "read from nothing");
    }
}
