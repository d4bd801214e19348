//! Which revisions of the workbook are on the disk, on their way there, or wait for it: they are compared, so that nobody
//! has to say that something changed.

use crate::domain::day::Stamp;

/// How far the disk is behind the workbook.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::app) struct Revisions {
    /// What was given last to be saved, or stood on the disk already.
    given: u64,
    /// Up to which of them the disk has all that was given.
    confirmed: u64,
    /// Whether the disk does not hold what was given: a save of it failed, or the file says something else.
    is_owed: bool,
    /// What was looked at last, and when the workbook first and last changed since it was given.
    seen: u64,
    waits: Option<(Stamp, Stamp)>,
}

impl Revisions {
    /// Whether the workbook, which has come so far, holds something that was not given to be saved.
    pub(super) fn lacks(&self, revision: u64) -> bool {
        self.is_owed || self.given != revision
    }

    /// After an action: takes note of when the workbook changed.
    pub(super) fn follow(&mut self, revision: u64, now: Stamp) {
        match self.waits {
            _ if !self.lacks(revision) => self.waits = None,
            Some(_) if self.seen == revision => (),
            waits => self.waits = Some((waits.map_or(now, |(first, _)| first), now)),
        }
        self.seen = revision;
    }

    /// Since when something waits to be saved, and when the last of it changed.
    pub(super) fn waits(&self) -> Option<(Stamp, Stamp)> {
        self.waits
    }

    /// The workbook is given to be saved as it is.
    pub(super) fn give(&mut self, revision: u64) {
        (self.given, self.is_owed, self.waits) = (revision, false, None);
    }

    /// The disk holds what was given.
    pub(super) fn confirm(&mut self) {
        self.confirmed = self.given;
    }

    /// Whether the disk has all that the workbook held when it had come so far.
    pub(super) fn is_confirmed(&self, revision: u64) -> bool {
        self.confirmed >= revision
    }

    /// The disk does not hold what the workbook holds, though that changed nothing since it was given.
    pub(in crate::app) fn owe(&mut self) {
        self.is_owed = true;
    }

    /// What the workbook holds now stands on the disk, or is on its way there with what was given.
    pub(super) fn stand(&mut self, revision: u64, is_under_way: bool) {
        self.given = revision;
        if !is_under_way {
            self.confirmed = revision;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Stamp {
        let start = chrono::DateTime::parse_from_rfc3339("2026-11-23T19:57:00+01:00");
        start.unwrap() + chrono::TimeDelta::milliseconds(millis)
    }

    #[test]
    fn what_changed_waits_from_its_first_change_to_its_last_until_it_is_given() {
        let mut revisions = Revisions::default();
        revisions.follow(0, at(0));
        assert_eq!((revisions.waits(), revisions.lacks(0)), (None, false));
        revisions.follow(1, at(10));
        revisions.follow(1, at(20));
        assert_eq!(revisions.waits(), Some((at(10), at(10))));
        revisions.follow(3, at(30));
        assert_eq!(revisions.waits(), Some((at(10), at(30))));
        revisions.give(3);
        revisions.follow(3, at(40));
        assert_eq!((revisions.waits(), revisions.lacks(3)), (None, false));
        assert!(!revisions.is_confirmed(3));
        revisions.confirm();
        assert!(revisions.is_confirmed(3) && !revisions.is_confirmed(4));
    }

    #[test]
    fn what_did_not_reach_the_disk_waits_again_though_nothing_changed() {
        let mut revisions = Revisions::default();
        revisions.give(2);
        revisions.owe();
        revisions.follow(2, at(50));
        assert_eq!((revisions.waits(), revisions.lacks(2)), (Some((at(50), at(50))), true));
        // What came from the disk meanwhile makes that no better.
        revisions.stand(3, false);
        assert!(revisions.lacks(3));
    }

    #[test]
    fn what_stands_on_the_disk_is_confirmed_with_the_save_that_is_under_way() {
        let mut revisions = Revisions::default();
        revisions.stand(4, false);
        assert!(revisions.is_confirmed(4) && !revisions.lacks(4));
        revisions.give(5);
        revisions.stand(6, true);
        assert!(!revisions.is_confirmed(5) && !revisions.lacks(6));
        revisions.confirm();
        assert!(revisions.is_confirmed(6));
    }
}
