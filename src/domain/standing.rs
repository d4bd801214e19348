//! What a workbook amounts to, read out once for each change of it and not for each frame.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::{Day, Entry, Mark, NodeId, Promise, Pulse, Records, Sitting, Talk, Workbook};

/// What was ticked, filled in and when; never a score.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// The records this was read from, to notice when they are others.
    marks: Records<Mark>,
    sittings: Records<Sitting>,
    journal: Records<Entry>,
    pulses: Records<Pulse>,
    promises: Records<Promise>,
    talks: Records<Talk>,
    ticked: BTreeSet<String>,
    /// The most questions of an exercise that were answered in one sitting.
    filled: BTreeMap<NodeId, usize>,
    /// Every day something was written, answered, ticked or talked about on, once each and in order.
    days: Vec<Day>,
}

impl Standing {
    pub fn of(workbook: &Workbook) -> Standing {
        let mut standing = Standing::default();
        standing.follow(workbook);
        standing
    }

    /// Reads the workbook again if it changed. Looking costs the same whatever its size.
    pub fn follow(&mut self, workbook: &Workbook) {
        let same = self.marks.is_same(&workbook.marks)
            && self.sittings.is_same(&workbook.sittings)
            && self.journal.is_same(&workbook.journal)
            && self.pulses.is_same(&workbook.pulses)
            && self.promises.is_same(&workbook.promises)
            && self.talks.is_same(&workbook.talks);
        if same {
            return;
        }
        let marks = workbook.marks.iter().filter(|mark| mark.on);
        let ticked = marks.map(|mark| mark.id.as_str().to_owned()).collect();
        let mut filled: BTreeMap<NodeId, usize> = BTreeMap::new();
        for sitting in workbook.sittings.iter().filter(|sitting| sitting.trashed.is_none()) {
            let most = filled.entry(sitting.exercise.clone()).or_default();
            *most = sitting.answered().max(*most);
        }
        let mut days: Vec<Day> = workbook.journal.iter().map(|entry| entry.day).collect();
        days.extend(workbook.sittings.iter().map(|sitting| sitting.day));
        days.extend(workbook.marks.iter().map(|mark| mark.day));
        days.extend(workbook.pulses.iter().map(|pulse| pulse.day));
        days.extend(workbook.talks.iter().map(|talk| talk.day));
        days.sort_unstable();
        days.dedup();
        *self = Standing {
            marks: workbook.marks.clone(),
            sittings: workbook.sittings.clone(),
            journal: workbook.journal.clone(),
            pulses: workbook.pulses.clone(),
            promises: workbook.promises.clone(),
            talks: workbook.talks.clone(),
            ticked,
            filled,
            days,
        };
    }

    pub fn is_ticked(&self, node: &NodeId) -> bool {
        self.ticked.contains(node.as_str())
    }

    /// The most questions of an exercise that were answered in one sitting.
    pub fn answered(&self, exercise: &NodeId) -> usize {
        self.filled.get(exercise).copied().unwrap_or(0)
    }

    /// Those days, in order.
    pub fn days(&self) -> &[Day] {
        &self.days
    }

    /// How many different days something was written, answered or ticked on. A plain count.
    pub fn days_came(&self) -> usize {
        self.days.len()
    }

    /// The last day before `today` that something was written, answered or ticked on.
    pub fn last_came(&self, today: Day) -> Option<Day> {
        let place = self.days.partition_point(|day| *day < today);
        self.days[..place].last().copied()
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    #[test]
    fn it_follows_ticks_and_their_undoing() {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let today = Day::of(now, 4);
        let step = NodeId::from("steady.step.basics");
        let mut workbook = Workbook::default();
        let mut standing = Standing::of(&workbook);
        workbook.toggle(&step, now, today);
        standing.follow(&workbook);
        assert!(standing.is_ticked(&step));
        assert_eq!(standing.days_came(), 1);
        assert_eq!(standing.last_came(today), None);
        assert_eq!(standing.last_came(today.plus(3)), Some(today));
        workbook.undo();
        standing.follow(&workbook);
        assert!(!standing.is_ticked(&step));
    }
}
