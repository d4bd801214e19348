//! What a workbook amounts to, read out once for each change of it and not for each frame.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use foldhash::fast::FixedState;

use crate::domain::{
    day::{Day, Stamp},
    guide::Guide,
    id::NodeId,
    kinds::Lists,
    profile::Company,
    pulse::BOTH,
    put_off::{CanWait, WaitKind},
    role::Role,
    talk::Talk,
    tick::{Readers, Tick, Ticked},
    workbook::Workbook,
};

/// Something for a node of the guide. Today asks after each of hundreds of steps and pages at every key.
type ByNode<T> = HashMap<NodeId, T, FixedState>;

/// What was ticked, filled in and when; never a score.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Summary {
    /// The records this was read from, to notice when they are others.
    lists: Lists,
    /// The hour the person's days start.
    day_start: u8,
    /// How often it was read, so that others notice too.
    reading: u64,
    /// What is ticked for who reads, and since which day.
    ticked: ByNode<Day>,
    /// What is ticked for one of two and not for the other, and for whom.
    half_ticked: ByNode<Role>,
    waits_for_a_minute: bool,
    /// Who reads: what one of two put off, or ticked, is so for that one.
    reader: Option<Role>,
    /// Whether they said that two sit here, or do this.
    together: (Option<Company>, bool),
    /// What was put off, by whom, and on which days.
    put_off: BTreeSet<(CanWait, Option<Role>, Day)>,
    /// The most questions of an exercise that were answered in one sitting that counts for who reads.
    filled: ByNode<usize>,
    /// The first day of `days`, counted or not.
    begun: Option<Day>,
    /// Whether the person wants the days counted.
    count_days: bool,
    /// Every day that something of the reader, or of nobody by name, was written, answered, ticked, promised
    /// or talked about on, or changed later, once each and in order; none where they are not to be counted.
    days: Vec<Day>,
}

impl Summary {
    /// What a workbook amounts to, worked out anew.
    pub fn of(guide: &Guide, workbook: &Workbook) -> Summary {
        let mut summary = Summary::default();
        summary.follow(guide, workbook);
        summary
    }

    /// Whether it was read from this workbook. Looking costs the same whatever its size.
    pub fn is_of(&self, workbook: &Workbook) -> bool {
        let profile = &workbook.profile;
        self.lists.is_same(workbook)
            && self.reader == profile.role
            && self.together == (profile.company, profile.sat_together)
            && self.day_start == profile.day_start
            && self.count_days == profile.count_days
    }

    /// Reads the workbook again if it changed.
    pub fn follow(&mut self, guide: &Guide, workbook: &Workbook) {
        if self.is_of(workbook) {
            return;
        }
        let together = (workbook.profile.company, workbook.profile.sat_together);
        let put_off = workbook.put_off.iter().filter(|it| it.on);
        let put_off = put_off.map(|it| (it.what(), it.by, it.day)).collect();
        let (ticked, half_ticked) = ticked(guide, workbook);
        let mut filled: ByNode<usize> = ByNode::default();
        let readers = Readers::of(guide, workbook);
        let kept = workbook.sittings.iter().filter(|sitting| sitting.trashed.is_none());
        for sitting in kept.filter(|sitting| readers.counts(sitting.owner(guide))) {
            let most = filled.entry(sitting.exercise.clone()).or_default();
            *most = sitting.answered().max(*most);
        }
        let count_days = workbook.profile.count_days;
        let mut days = days(guide, workbook, readers);
        let begun = match readers {
            // That something is there is told to both, and not whose it is.
            Readers::Two => self::days(guide, workbook, Readers::Unnamed).first().copied(),
            Readers::One(_) | Readers::Unnamed => days.first().copied(),
        };
        if !count_days {
            days.clear();
        }
        *self = Summary {
            reading: self.reading + 1,
            lists: workbook.lists.clone(),
            day_start: workbook.profile.day_start,
            ticked,
            half_ticked,
            waits_for_a_minute: workbook.talks.iter().any(waits),
            reader: workbook.profile.role,
            together,
            put_off,
            filled,
            begun,
            count_days,
            days,
        };
    }

    /// A number that differs after each change of the workbook.
    pub fn reading(&self) -> u64 {
        self.reading
    }

    /// Whether somebody is to come back to a talk at a minute that was chosen.
    pub fn waits_for_a_minute(&self) -> bool {
        self.waits_for_a_minute
    }

    /// Whether a talk of this script was held to its end.
    pub fn is_held(&self, script: &NodeId) -> bool {
        let mut held = self.lists.talks.iter().filter(|talk| talk.script == *script);
        held.any(|talk| talk.ended.is_some() && talk.trashed.is_none())
    }

    /// Whether a step is ticked for who reads, or a page was read by them. Where two sit here, it is once it
    /// is so for each of those whom it is for.
    pub fn is_ticked(&self, node: &NodeId) -> bool {
        self.ticked.contains_key(node)
    }

    /// The day it was ticked on for who reads.
    pub fn ticked_on(&self, node: &NodeId) -> Option<Day> {
        self.ticked.get(node).copied()
    }

    /// Which of the two has ticked what is each one's own, where the other one has not and no single one of
    /// them reads.
    pub fn half_ticked(&self, node: &NodeId) -> Option<Role> {
        self.half_ticked.get(node).copied()
    }

    /// Whether something is not for the reader `today`.
    pub fn is_put_off(&self, what: &CanWait, today: Day) -> bool {
        self.is_put_off_for(what, self.reader, today)
    }

    /// Whether the small thing of the day is not for the reader `today`, whatever it is.
    pub fn is_step_put_off(&self, today: Day) -> bool {
        let by = self.reader.filter(|by| matches!(by, Role::Hurt | Role::Broke));
        let is_step = |what: &CanWait| what.kind == WaitKind::Step;
        self.put_off.iter().any(|(what, whose, day)| is_step(what) && *whose == by && *day == today)
    }

    /// The same for somebody, whoever reads.
    pub fn is_put_off_for(&self, what: &CanWait, by: Option<Role>, today: Day) -> bool {
        let by = by.filter(|by| matches!(by, Role::Hurt | Role::Broke));
        self.put_off.contains(&(what.clone(), by, today))
    }

    /// The most questions of an exercise that were answered in one sitting.
    pub fn answered(&self, exercise: &NodeId) -> usize {
        self.filled.get(exercise).copied().unwrap_or(0)
    }

    /// The first day anything was done on.
    pub fn begun(&self) -> Option<Day> {
        self.begun
    }

    /// The days somebody came, in order; none where they are not to be counted.
    pub fn days(&self) -> &[Day] {
        &self.days
    }

    /// The last day before `today` that something was put off or passed over: nothing was done, and somebody was here.
    pub fn last_here(&self, today: Day) -> Option<Day> {
        let put_off = self.lists.put_off.iter().map(|it| it.day);
        let offered = self.lists.offers.iter().map(|it| it.day);
        put_off.chain(offered).filter(|day| *day < today).max()
    }

    /// The last day before `today` that something was written, answered or ticked on.
    pub fn last_came(&self, today: Day) -> Option<Day> {
        let place = self.days.partition_point(|day| *day < today);
        self.days[..place].last().copied()
    }
}

/// Every day the reader, or nobody by name, did something on, in order.
fn days(guide: &Guide, workbook: &Workbook, readers: Readers) -> Vec<Day> {
    let on = |stamp: Stamp| Day::of(stamp, workbook.profile.day_start);
    let counts = |owner: Option<Role>| readers.counts(owner);
    let both = |day: Day, changed: Stamp| [day, on(changed)];
    let entries = workbook.journal.iter().filter(|entry| counts(entry.owner(guide)));
    let mut days: Vec<Day> = entries.flat_map(|entry| both(entry.day, entry.changed)).collect();
    let sittings = workbook.sittings.iter().filter(|sitting| counts(sitting.owner(guide)));
    days.extend(sittings.flat_map(|sitting| both(sitting.day, sitting.changed)));
    days.extend(workbook.talks.iter().flat_map(|talk| both(talk.day, talk.changed)));
    days.extend(workbook.pulses.iter().filter(|it| counts(it.role)).map(|pulse| pulse.day));
    // What was put off or offered is no day of work, and is never counted.
    let roles = roles(guide);
    let role = |tick: &Tick| roles.get(&tick.node).copied().unwrap_or(Role::Any);
    // What one ticked where two sat together is a day of both.
    let owner = |tick: &Tick| match readers {
        Readers::Two => tick.alone_of(role(tick)),
        Readers::One(_) | Readers::Unnamed => tick.by.or_else(|| Some(role(tick))),
    };
    let ticks = workbook.ticks.iter().filter(|tick| counts(owner(tick)));
    days.extend(ticks.map(|tick| tick.day));
    // The day a promise is due says nothing: it may be marked on another one.
    let promises = workbook.promises.iter();
    let promises = promises.filter(|it| counts(it.private.then_some(it.by)));
    days.extend(promises.flat_map(|promise| {
        let stamps = [Some(promise.created), promise.marked, promise.seen, Some(promise.changed)];
        stamps.into_iter().flatten().map(on)
    }));
    days.sort_unstable();
    days.dedup();
    days
}

/// What is ticked for who reads, and what for one of two and not for the other, where no single one of them
/// reads.
fn ticked(guide: &Guide, workbook: &Workbook) -> (ByNode<Day>, ByNode<Role>) {
    let readers = Readers::of(guide, workbook);
    let roles = roles(guide);
    let (mut ticked, mut half) = (ByNode::default(), ByNode::default());
    for (node, found) in Ticked::all(&workbook.ticks) {
        let role = roles.get(node).copied().unwrap_or(Role::Any);
        if let Some(day) = found.day(role, readers) {
            ticked.insert(node.clone(), day);
        } else if readers == Readers::Two && matches!(role, Role::Both | Role::Any) {
            let one = BOTH.into_iter().find(|one| found.day_for(*one, role, readers).is_some());
            half.extend(one.map(|one| (node.clone(), one)));
        }
    }
    (ticked, half)
}

/// Whom the steps, the signs and the pages are for. A tick of before that nobody's name stands on is theirs.
fn roles(guide: &Guide) -> BTreeMap<&NodeId, Role> {
    let stages = || guide.stages.iter();
    let steps = stages().flat_map(|stage| &stage.steps).map(|step| (&step.id, step.role));
    let signs = stages().flat_map(|stage| &stage.signs).map(|sign| (&sign.id, sign.role));
    let pages = stages().flat_map(|stage| &stage.pages).map(|page| (&page.id, page.role));
    steps.chain(signs).chain(pages).collect()
}

/// Whether both are to come back to a talk.
fn waits(talk: &Arc<Talk>) -> bool {
    talk.back_at.is_some() && talk.ended.is_none() && talk.trashed.is_none()
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::{
        promise::{Promise, PromiseState, Said},
        role::Role,
        tick::Whose,
    };

    #[test]
    fn it_follows_ticks_and_their_undoing() {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let today = Day::of(now, 4);
        let step = NodeId::from("steady.step.basics");
        let mut workbook = Workbook::default();
        let mut summary = Summary::of(&Guide::default(), &workbook);
        workbook.toggle(&step, Whose::default(), now, today);
        summary.follow(&Guide::default(), &workbook);
        assert!(summary.is_ticked(&step));
        assert_eq!(summary.days().len(), 1);
        assert_eq!(summary.last_came(today), None);
        assert_eq!(summary.last_came(today.plus(3)), Some(today));
        workbook.undo();
        summary.follow(&Guide::default(), &workbook);
        assert!(!summary.is_ticked(&step));
    }

    #[test]
    fn a_day_on_which_only_a_promise_was_marked_is_a_day_somebody_came() {
        let at = |text: &str| DateTime::parse_from_rfc3339(text).unwrap();
        let made = at("2026-11-20T20:00:00+01:00");
        let due = Day::parse("2026-11-25").unwrap();
        let mut workbook = Workbook::default();
        let promise = Promise::made("a".into(), "Call".into(), Role::Broke, made, due);
        // Half past one at night is the evening before.
        let now = at("2026-11-24T01:30:00+01:00");
        let said = Said { at: now, today: Day::of(now, 4), by: None };
        let promise = promise.marked_as(PromiseState::EarlyWord, said).unwrap();
        workbook.put(crate::domain::kinds::Record::Promise(Arc::new(promise)));
        let mut summary = Summary::of(&Guide::default(), &workbook);
        let days: Vec<String> = summary.days().iter().map(ToString::to_string).collect();
        assert_eq!(days, ["2026-11-20", "2026-11-23"]);
        workbook.edit_profile(|profile| profile.day_start = 0);
        summary.follow(&Guide::default(), &workbook);
        assert_eq!(summary.days()[1].to_string(), "2026-11-24");
    }
}
