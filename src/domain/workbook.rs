//! All that one person wrote.

use std::{
    collections::BTreeSet,
    ops::{Deref, DerefMut},
    sync::Arc,
};

use crate::domain::{
    day::{Day, Stamp},
    extra::Extra,
    field::{Answer, Field},
    history::{Change, Done, History},
    id::{NodeId, RecordId},
    journal::WritingMode,
    kinds::{Lists, Record},
    offer::Offer,
    profile::{FirstWay, Profile},
    put_off::{CanWait, PutOff},
    role::Role,
    sitting::Sitting,
    tick::{Tick, Ticked, Whose},
};

/// The whole workbook. Copying it copies a handful of pointers.
///
/// What is in it can be read by everybody, and is changed through this type alone, which counts its
/// changes: whatever is derived from it, or saved of it, is of a [revision](Workbook::revision).
#[derive(Clone, Debug, Default)]
pub struct Workbook {
    contents: Contents,
    revision: u64,
}

/// What is in a workbook, to be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Contents {
    /// How often it was saved; a lower number than last seen means an older copy.
    pub saves: u64,
    /// Who is there, and what they set.
    pub profile: Profile,
    /// Every record. What holds a `Contents` names its lists straight away, as `workbook.journal`.
    pub lists: Lists,
    /// What can be undone and done again.
    pub history: History,
    /// Ids of records deleted for good, so that no merge brings them back.
    pub gone: BTreeSet<RecordId>,
    /// Records that could not be read, word for word as they were found (JSON text).
    pub unreadable: Vec<crate::domain::words::Words>,
    /// Unknown fields of the file itself, and of its private and shared parts.
    pub extra: Extra,
    /// Those of the private part.
    pub extra_private: Extra,
    /// Those of the shared part.
    pub extra_shared: Extra,
}

impl Deref for Workbook {
    type Target = Contents;

    fn deref(&self) -> &Contents {
        &self.contents
    }
}

/// Two workbooks are the same that hold the same, however they came to it.
impl PartialEq for Workbook {
    fn eq(&self, other: &Workbook) -> bool {
        self.contents == other.contents
    }
}

impl Workbook {
    /// A workbook that holds this.
    pub fn of(contents: Contents) -> Workbook {
        Workbook { contents, revision: 0 }
    }

    /// All that is in it, to make another workbook of.
    pub fn contents(&self) -> &Contents {
        &self.contents
    }

    /// How often it was changed since it was read: two numbers that differ are two states, perhaps.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// The one door: nothing in a workbook changes but by this.
    pub(super) fn change<T>(&mut self, act: impl FnOnce(&mut Contents) -> T) -> T {
        self.revision += 1;
        act(&mut self.contents)
    }

    /// Holds from here on what another one holds.
    pub fn replace(&mut self, other: Workbook) {
        self.change(|contents| *contents = other.contents);
    }

    /// Changes what is known of its owner. Says whether anything changed.
    pub fn edit_profile(&mut self, edit: impl FnOnce(&mut Profile)) -> bool {
        let mut profile = self.profile.clone();
        edit(&mut profile);
        let changes = profile != self.profile;
        if changes {
            self.change(|contents| contents.profile = profile);
        }
        changes
    }

    /// Puts a record in its place, with nothing to undo.
    pub fn put(&mut self, record: Record) {
        self.change(|contents| contents.put(record));
    }

    /// A save gave it this number. That is no change: what it holds is what it held.
    pub fn was_saved_as(&mut self, saves: u64) {
        self.contents.saves = saves;
    }

    /// Lets go of everything that could be undone or done again.
    pub fn forget_steps(&mut self, at: Stamp) {
        self.change(|contents| contents.history.forget_all(at));
    }

    /// Whether there is nothing in it, whatever somebody said of themselves. What could not be read counts: it
    /// was somebody's.
    pub fn holds_nothing(&self) -> bool {
        let bare = Contents { profile: Profile::default(), saves: 0, ..self.contents.clone() };
        bare == Contents::default()
    }

    /// Puts a record in its place and remembers how to undo that.
    ///
    /// With `joined`, the change becomes one undo with the last one of the same record and name.
    pub fn record(&mut self, what: Done, at: Stamp, record: Record, joined: bool) {
        let before = self.find(&record);
        if before.as_ref() == Some(&record) {
            return;
        }
        let (after, by) = (Some(record.clone()), self.profile.role);
        let change = Change { what, at, before, after, step: None, by, extra: Extra::new() };
        self.change(|contents| {
            contents.put(record);
            contents.history.remember(change, joined);
        });
    }

    /// Puts records in their places as one step, named `step`: one undo takes all of them back.
    pub fn record_all(&mut self, what: Done, at: Stamp, step: &RecordId, records: Vec<Record>) {
        for record in records {
            let before = self.find(&record);
            let (what, step, by) = (what.clone(), Some(step.clone()), self.profile.role);
            let after = Some(record.clone());
            let change = Change { what, at, before, after, step, by, extra: Extra::new() };
            self.change(|contents| {
                contents.put(record);
                contents.history.remember(change, false);
            });
        }
    }

    /// Undoes the last change, or all changes of the last step, and says what it was.
    pub fn undo(&mut self) -> Option<Arc<Change>> {
        self.history.last()?;
        self.change(|contents| {
            let step = contents.history.step_back();
            for change in &step {
                contents.restore(change.after.as_ref(), change.before.as_ref());
            }
            step.last().cloned()
        })
    }

    /// Does the last undone change or step again and says what it was.
    pub fn redo(&mut self) -> Option<Arc<Change>> {
        self.history.next()?;
        self.change(|contents| {
            let step = contents.history.step_forward();
            for change in &step {
                contents.restore(change.before.as_ref(), change.after.as_ref());
            }
            step.last().cloned()
        })
    }

    /// Whether anybody has ticked a step, or read a page.
    pub fn is_ticked(&self, node: &NodeId) -> bool {
        self.ticks.iter().any(|tick| tick.node == *node && tick.on)
    }

    /// What ticks a step that is not ticked as these see it who read, or unticks it. With a tick of both go
    /// those of either that they see.
    pub fn toggled(&self, node: &NodeId, whose: Whose, at: Stamp, day: Day) -> (bool, Vec<Record>) {
        let on = !whose.is_ticked(Ticked::on(&self.ticks, node));
        let is_other = |own: &Whose| {
            self.ticks.iter().any(|tick| tick.node == *node && tick.on != on && own.is_of(tick))
        };
        let own = whose.own().into_iter().filter(is_other);
        let all = std::iter::once(whose).chain(own);
        (on, all.map(|whose| self.tick(node, whose, on, at, day)).collect())
    }

    /// What ticks or unticks a step for somebody.
    pub fn tick(&self, node: &NodeId, whose: Whose, on: bool, at: Stamp, day: Day) -> Record {
        let by = whose.by;
        let is_own = |tick: &&Arc<Tick>| tick.node == *node && tick.by == by && whose.is_of(tick);
        let own = self.ticks.iter().find(is_own).filter(|_| by.is_some());
        let ids = whose.ids(node);
        let by_id = |id: &RecordId| self.ticks.find(id).filter(|tick| whose.is_of(tick));
        let tick = if let Some(tick) = own.or_else(|| ids.iter().find_map(by_id)) {
            Tick { changed: at, day, on, by: by.or(tick.by), ..Tick::clone(tick) }
        } else {
            let [first, second] = ids;
            let id = if self.ticks.find(&first).is_none() { first } else { second };
            let (node, together, extra) = (node.clone(), whose.together(), Extra::new());
            Tick { id, created: at, changed: at, day, on, node, by, together, extra }
        };
        Record::Tick(Arc::new(tick))
    }

    /// Ticks or unticks a step for somebody, each of its ticks as a change of its own.
    pub fn toggle(&mut self, node: &NodeId, whose: Whose, at: Stamp, day: Day) {
        let (on, ticks) = self.toggled(node, whose, at, day);
        for tick in ticks {
            self.record(if on { Done::Ticked } else { Done::Unticked }, at, tick, false);
        }
    }

    /// Puts something off until tomorrow for whoever reads. It can be undone, and is never counted.
    pub fn put_off(&mut self, what: &CanWait, at: Stamp, day: Day) {
        let put_off = self.put_off_for(what, self.profile.role, at, day);
        self.record(Done::NotToday, at, put_off, false);
    }

    /// What puts something off for somebody, whoever reads.
    pub fn put_off_for(&self, what: &CanWait, by: Option<Role>, at: Stamp, day: Day) -> Record {
        let new = PutOff::new(what.clone(), by, at, day);
        Record::PutOff(Arc::new(match self.put_off.find(&new.id) {
            Some(old) => PutOff { changed: at, day, on: true, ..PutOff::clone(old) },
            None => new,
        }))
    }

    /// Marks a page as read. Reading is not something to undo, so it is not in the history.
    /// Says whether anything changed.
    pub fn mark_read(&mut self, page: &NodeId, whose: Whose, at: Stamp, day: Day) -> bool {
        let is_new = !whose.is_ticked(Ticked::on(&self.ticks, page));
        if is_new {
            self.put(self.tick(page, whose, true, at, day));
        }
        is_new
    }

    /// Remembers that a prompt was offered on a day; `on` unless it was passed over for another one.
    /// Like reading, this is nothing to undo. Says whether anything changed.
    pub fn offered(&mut self, prompt: &NodeId, on: bool, at: Stamp, day: Day) -> bool {
        let (id, prompt) = (Offer::id_of_prompt(prompt), Some(prompt.clone()));
        let (created, changed, after, extra) = (at, at, None, Extra::new());
        self.offer(Offer { id, created, changed, day, on, prompt, after, extra })
    }

    /// Remembers that another way of writing was offered after an entry, which is done once. Says whether
    /// that is new.
    pub fn offered_after(&mut self, entry: &RecordId, at: Stamp, day: Day) -> bool {
        let id = Offer::id_after(entry);
        let (created, changed, prompt, extra) = (at, at, None, Extra::new());
        let after = Some(entry.clone());
        self.offers.find(&id).is_none()
            && self.offer(Offer { id, created, changed, day, on: true, prompt, after, extra })
    }

    fn offer(&mut self, new: Offer) -> bool {
        let offer = match self.offers.find(&new.id) {
            Some(old) if old.day == new.day && old.on == new.on => return false,
            Some(old) => {
                let Offer { changed, day, on, .. } = new;
                Offer { changed, day, on, ..Offer::clone(old) }
            }
            None => new,
        };
        self.put(Record::Offer(Arc::new(offer)));
        true
    }

    /// The way a page is written in that was begun without choosing one. The way of the last entry is
    /// taken only by who asked for that.
    pub fn first_way(&self) -> WritingMode {
        match self.profile.first_way {
            FirstWay::Free => WritingMode::Free,
            FirstWay::Plain => WritingMode::Plain,
            FirstWay::Last => {
                let last = self.journal.iter().rfind(|entry| entry.trashed.is_none());
                last.map(|entry| entry.mode).unwrap_or_default()
            }
        }
    }

    /// Sittings with an exercise that are not in the trash, oldest first.
    pub fn sittings_of(&self, exercise: &NodeId) -> impl DoubleEndedIterator<Item = &Arc<Sitting>> {
        let exercise = exercise.clone();
        self.sittings
            .iter()
            .filter(move |sitting| sitting.exercise == exercise && sitting.trashed.is_none())
    }

    /// What a field holds in a sitting; blank when it holds nothing of the right shape.
    pub fn answer(sitting: &Sitting, field: &Field) -> Answer {
        match sitting.answers.get(&field.id) {
            Some(answer) if field.accepts(answer) => answer.clone(),
            Some(_) | None => field.blank(),
        }
    }

    /// What stands in a field on a page: what was answered, or the lines that a list begins with.
    pub fn standing(sitting: &Sitting, field: &Field) -> Answer {
        if sitting.answers.get(&field.id).is_some() {
            Workbook::answer(sitting, field)
        } else {
            field.begun()
        }
    }
}

impl Deref for Contents {
    type Target = Lists;

    fn deref(&self) -> &Lists {
        &self.lists
    }
}

impl DerefMut for Contents {
    fn deref_mut(&mut self) -> &mut Lists {
        &mut self.lists
    }
}

impl Lists {
    fn restore(&mut self, from: Option<&Record>, to: Option<&Record>) {
        match (from, to) {
            (_, Some(record)) => self.put(record.clone()),
            (Some(record), None) => self.take(record),
            (None, None) => (),
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::journal::Entry;

    #[test]
    fn what_changes_nothing_is_no_change() {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let entry = Entry::begun(RecordId::from("a"), now, Day::of(now, 4));
        let record = Record::Entry(Arc::new(entry));
        let mut workbook = Workbook::default();
        assert!(workbook.undo().is_none() && workbook.redo().is_none());
        assert!(!workbook.edit_profile(|profile| profile.role = None));
        workbook.was_saved_as(7);
        assert_eq!((workbook.revision(), workbook.saves), (0, 7));
        workbook.record(Done::Entry, now, record.clone(), false);
        let revision = workbook.revision();
        assert_ne!(revision, 0);
        workbook.record(Done::Entry, now, record, false);
        assert_eq!(workbook.revision(), revision);
        assert!(workbook.edit_profile(|profile| profile.role = Some(Role::Hurt)));
        assert!(workbook.undo().is_some());
        assert_eq!(workbook.revision(), revision + 2);
    }

    #[test]
    fn two_that_hold_the_same_are_the_same_however_they_came_to_it() {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let mut workbook = Workbook::default();
        workbook.mark_read(&NodeId::from("a"), Whose::default(), now, Day::of(now, 4));
        let mut other = Workbook::of(workbook.contents().clone());
        assert_eq!(workbook, other);
        other.replace(Workbook::default());
        assert_ne!(workbook, other);
        assert_ne!(workbook.revision(), 0);
    }
}
