//! Undo and redo as values: what was there before a change, and what is there after it.

mod done;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::{day::Stamp, extra::Extra, id::RecordId, kinds::Record, role::Role};

pub use done::Done;

/// How many steps can be undone: a change by itself is one, and so are all changes of one step.
pub const LIMIT: usize = 200;

/// One change: a record before and after. Both sides hold the whole record, so that undoing
/// gives back every word.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// What was done, for the notice after an undo.
    pub what: Done,
    /// When it was done. Of changes that became one, when the last of them was.
    pub at: Stamp,
    /// `None` when the record was new.
    pub before: Option<Record>,
    /// `None` when there was nothing left to keep.
    pub after: Option<Record>,
    /// What the changes of one step share: they are taken back together, and done again together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<RecordId>,
    /// Who it was done as, where somebody had said who they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Role>,
    /// What this version does not know of it, written back as it was found.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Change {
    /// The id of the record that was changed; `None` where there is no record on either side.
    pub fn id(&self) -> Option<&RecordId> {
        self.after.as_ref().or(self.before.as_ref()).map(Record::id)
    }
}

/// What can be undone and redone, oldest first. Kept in the workbook, so that it outlives a restart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct History {
    done: Arc<Vec<Arc<Change>>>,
    undone: Arc<Vec<Arc<Change>>>,
    /// When something was last deleted for good, which nothing here brings back.
    #[serde(skip_serializing_if = "Option::is_none")]
    erased: Option<Stamp>,
    #[serde(flatten)]
    extra: Extra,
}

impl History {
    /// What can be undone and what can be done again, each oldest first.
    pub fn of(done: Vec<Change>, undone: Vec<Change>, extra: Extra) -> History {
        let list = |changes: Vec<Change>| Arc::new(changes.into_iter().map(Arc::new).collect());
        History { done: list(done), undone: list(undone), erased: None, extra }
    }

    /// Remembers a change. With `joined`, it becomes one with the last change when that was of the
    /// same record and of the same name, so that one sitting of typing is one undo.
    pub fn remember(&mut self, change: Change, joined: bool) {
        self.undone = Arc::default();
        let done = Arc::make_mut(&mut self.done);
        match done.last_mut() {
            Some(last) if joined && last.id() == change.id() && last.what == change.what => {
                let (before, step) = (last.before.clone(), last.step.clone());
                *last = Arc::new(Change { before, step, ..change });
            }
            _ => done.push(Arc::new(change)),
        }
        // A step of many changes is one, and is let go as a whole.
        let steps = done.chunk_by(is_one_step).count();
        if steps > LIMIT {
            let oldest = done.chunk_by(is_one_step).next();
            done.drain(..oldest.map_or(0, <[_]>::len));
        }
    }

    /// The same, with all that is told besides.
    pub fn besides_lists(
        done: Vec<Arc<Change>>,
        undone: Vec<Arc<Change>>,
        erased: Option<Stamp>,
        extra: Extra,
    ) -> History {
        History { done: Arc::new(done), undone: Arc::new(undone), erased, extra }
    }

    /// What can be undone and what can be done again, each oldest first.
    pub fn lists(&self) -> (&[Arc<Change>], &[Arc<Change>]) {
        (&self.done, &self.undone)
    }

    /// What is told besides: when something was last deleted for good, and what this version does not know.
    pub fn besides(&self) -> (Option<Stamp>, &Extra) {
        (self.erased, &self.extra)
    }

    /// Lets go of the steps that are older than all that can be undone in `kept`, where this grew from it: there
    /// was no room to keep them.
    pub fn let_go_before(&mut self, kept: &History) {
        let Some(oldest) = kept.done.first() else { return };
        let place = self.done.iter().position(|change| Arc::ptr_eq(change, oldest));
        if let Some(place) = place.filter(|place| *place > 0) {
            Arc::make_mut(&mut self.done).drain(..place);
        }
    }

    /// The same with nothing to undo or do again.
    pub(super) fn without_steps(&self) -> History {
        History { done: Arc::default(), undone: Arc::default(), ..self.clone() }
    }

    /// Whether both are the very same, without looking inside.
    pub(super) fn is_same(&self, other: &History) -> bool {
        Arc::ptr_eq(&self.done, &other.done)
            && Arc::ptr_eq(&self.undone, &other.undone)
            && self.erased == other.erased
            && self.extra == other.extra
    }

    /// Every change there is, whether it can be undone or done again.
    pub fn changes(&self) -> impl Iterator<Item = &Arc<Change>> {
        self.done.iter().chain(&*self.undone)
    }

    /// Tells every change in the records of this version.
    pub fn reword(&mut self, reword: impl Fn(&Change) -> Change) {
        for list in [&mut self.done, &mut self.undone] {
            *list = Arc::new(list.iter().map(|change| Arc::new(reword(change))).collect());
        }
    }

    /// The change that would be undone next.
    pub fn last(&self) -> Option<&Arc<Change>> {
        self.done.last()
    }

    /// The change that would be done again next.
    pub fn next(&self) -> Option<&Arc<Change>> {
        self.undone.last()
    }

    /// The changes that were made in one step with a change, itself among them.
    pub fn step_of<'a>(&'a self, change: &'a Change) -> impl Iterator<Item = &'a Arc<Change>> {
        self.changes().filter(|other| other.step.is_some() && other.step == change.step)
    }

    /// Takes the changes of the last step off, to be undone in this order; none where there is none.
    pub fn step_back(&mut self) -> Vec<Arc<Change>> {
        turned(&mut self.done, &mut self.undone)
    }

    /// Takes the changes of the last undone step, to be done again in this order.
    pub fn step_forward(&mut self) -> Vec<Arc<Change>> {
        turned(&mut self.undone, &mut self.done)
    }

    /// Whether a record can be brought back to an earlier state.
    pub fn mentions(&self, id: &RecordId) -> bool {
        self.changes().any(|change| change.id() == Some(id))
    }

    /// Forgets every change of a record that was deleted for good: no copy of its words stays here.
    pub fn forget(&mut self, id: &RecordId) {
        Arc::make_mut(&mut self.done).retain(|change| change.id() != Some(id));
        Arc::make_mut(&mut self.undone).retain(|change| change.id() != Some(id));
    }

    /// Forgets a record that was deleted for good at `at`. What was done before that is still there to
    /// undo, but is older than the deletion.
    pub fn erase(&mut self, id: &RecordId, at: Stamp) {
        self.forget(id);
        self.erased = self.erased.max(Some(at));
    }

    /// Forgets every change there is, with all words that stood before or after one.
    pub fn forget_all(&mut self, at: Stamp) {
        (self.done, self.undone) = (Arc::default(), Arc::default());
        self.erased = self.erased.max(Some(at));
    }

    /// How many steps can be taken back or done again.
    pub fn steps(&self) -> usize {
        [&self.done, &self.undone].iter().map(|list| list.chunk_by(is_one_step).count()).sum()
    }

    /// Whether something was deleted for good after a change, so that taking the change back reaches
    /// past what the person did last.
    pub fn was_erased_since(&self, change: &Change) -> bool {
        self.erased.is_some_and(|erased| change.at <= erased)
    }

    /// Whether anything was ever deleted for good.
    pub fn has_erased(&self) -> bool {
        self.erased.is_some()
    }

    /// Whether there is nothing in it to be kept.
    pub fn is_empty(&self) -> bool {
        self.done.is_empty()
            && self.undone.is_empty()
            && self.erased.is_none()
            && self.extra.is_empty()
    }
}

/// Moves the last step of one list to the other, its last change first.
fn turned(from: &mut Arc<Vec<Arc<Change>>>, to: &mut Arc<Vec<Arc<Change>>>) -> Vec<Arc<Change>> {
    let from = Arc::make_mut(from);
    let mut step: Vec<Arc<Change>> = Vec::new();
    while let Some(change) =
        from.pop_if(|next| step.last().is_none_or(|last| is_one_step(last, next)))
    {
        step.push(change);
    }
    Arc::make_mut(to).extend(step.iter().cloned());
    step
}

/// Whether two changes were made in one step.
fn is_one_step(one: &Arc<Change>, next: &Arc<Change>) -> bool {
    one.step.is_some() && one.step == next.step
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{
        day::Day,
        id::NodeId,
        tick::{Tick, Whose},
        workbook::Workbook,
    };

    fn at() -> Stamp {
        chrono::DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap()
    }

    fn mark(name: &str, on: bool) -> Record {
        let id = RecordId::from(name);
        let day = Day::of(at(), 4);
        let (created, changed) = (at(), at());
        let (node, by) = (NodeId::from(id.as_str()), None);
        Record::Tick(Arc::new(Tick {
            id,
            created,
            changed,
            day,
            on,
            node,
            by,
            together: false,
            extra: Extra::new(),
        }))
    }

    #[test]
    fn a_step_of_many_changes_is_taken_back_and_done_again_as_one() {
        let mut workbook = Workbook::default();
        let step = NodeId::from("before");
        workbook.toggle(&step, Whose::default(), at(), Day::of(at(), 4));
        let many = ["a", "b", "a"].map(|name| mark(name, name == "b"));
        workbook.record_all(Done::DaysAway, at(), &"s".into(), many.to_vec());
        let full = workbook.ticks.clone();
        assert_eq!(full.len(), 3);
        assert_eq!(workbook.undo().unwrap().what, Done::DaysAway);
        assert_eq!(workbook.ticks.len(), 1);
        workbook.redo();
        assert_eq!(workbook.ticks, full);
        // Where one of its changes is gone, the rest takes nothing else back with it.
        workbook.change(|contents| contents.history.forget(&"a".into()));
        workbook.undo();
        assert!(workbook.ticks.find(&"a".into()).is_some() && workbook.is_ticked(&step));
    }

    proptest! {
        #[test]
        fn whatever_is_done_in_steps_is_undone_to_nothing_and_redone_to_the_same(
            steps in prop::collection::vec(prop::collection::vec((0_u8..4, any::<bool>()), 1..5), 0..8),
        ) {
            let mut workbook = Workbook::default();
            for (place, step) in steps.iter().enumerate() {
                let records = step.iter().map(|(name, on)| mark(&format!("m{name}"), *on)).collect();
                workbook.record_all(Done::Answer, at(), &format!("s{place}").as_str().into(), records);
            }
            let full = workbook.ticks.clone();
            for _ in &steps {
                prop_assert!(workbook.undo().is_some());
            }
            prop_assert!(workbook.undo().is_none() && workbook.ticks.is_empty());
            for _ in &steps {
                workbook.redo();
            }
            prop_assert_eq!(&workbook.ticks, &full);
        }
    }

    #[test]
    fn what_joins_the_last_change_of_a_step_is_taken_back_with_it() {
        let mut workbook = Workbook::default();
        workbook.record_all(Done::Moved, at(), &"s".into(), vec![mark("a", true), mark("b", true)]);
        workbook.record(Done::Moved, at(), mark("b", false), true);
        assert_eq!(workbook.ticks.len(), 2);
        workbook.undo();
        assert!(workbook.ticks.is_empty());
    }

    #[test]
    fn a_long_step_is_one_among_those_that_can_be_undone() {
        let mut workbook = Workbook::default();
        let many = |from: usize| (from..from + 300).map(|it| mark(&it.to_string(), true)).collect();
        workbook.record_all(Done::DaysAway, at(), &"s".into(), many(0));
        for place in 0..LIMIT {
            workbook.record(Done::Ticked, at(), mark(&format!("t{place}"), true), false);
        }
        assert!(!workbook.history.mentions(&"0".into()), "the oldest step is let go as a whole");
        assert!(workbook.history.mentions(&"t0".into()));
    }
}
