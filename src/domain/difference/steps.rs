//! What became different in what can be undone: which changes stay, by their place, and which are new.

use std::{collections::HashMap, sync::Arc};

use serde::{Deserialize, Serialize};

use crate::domain::{
    day::Stamp,
    extra::Extra,
    history::{Change, Done, History},
    id::RecordId,
    kinds::{Lists, Record},
    role::Role,
    workbook::Contents,
};

/// What can be undone in the later state, told by what could be in the earlier one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StepsDifference {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    done: Vec<Run>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    undone: Vec<Run>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    erased: Option<Stamp>,
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    extra: Extra,
}

/// Changes that stay, or one that is new.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Run {
    /// So many from this place on, counted through what could be undone and what could be done again.
    Kept([usize; 2]),
    New(Box<NewChange>),
}

/// A change of which a side that stands elsewhere is named and not written again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct NewChange {
    what: Done,
    at: Stamp,
    before: Side,
    after: Side,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    step: Option<RecordId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<Role>,
    #[serde(flatten)]
    extra: Extra,
}

/// A side of a change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Side {
    Record(Record),
    /// The record of this list and id, as it was in the earlier state.
    Was {
        was: (String, RecordId),
    },
    /// The same, as it is in the later one.
    Now {
        now: (String, RecordId),
    },
    /// The same side of the change at this place in the earlier state.
    Of {
        of: usize,
    },
    None,
}

/// Where the sides of new changes may stand already.
struct Known<'a> {
    was: &'a Lists,
    now: &'a Lists,
    changes: Vec<&'a Arc<Change>>,
}

/// What is named is not there.
struct NotThere;

impl StepsDifference {
    pub(super) fn between(before: &Contents, after: &Contents) -> Option<StepsDifference> {
        if before.history.is_same(&after.history) {
            return None;
        }
        let changes: Vec<_> = before.history.changes().collect();
        let known = Known { was: &before.lists, now: &after.lists, changes };
        let places: HashMap<*const Change, usize> = {
            let places = known.changes.iter().enumerate();
            places.map(|(place, change)| (Arc::as_ptr(change), place)).collect()
        };
        let runs = |list: &[Arc<Change>]| {
            let mut runs: Vec<Run> = Vec::new();
            for change in list {
                match (places.get(&Arc::as_ptr(change)), runs.last_mut()) {
                    (Some(place), Some(Run::Kept([from, count]))) if *from + *count == *place => {
                        *count += 1;
                    }
                    (Some(place), _) => runs.push(Run::Kept([*place, 1])),
                    (None, _) => runs.push(Run::New(Box::new(known.tell(change)))),
                }
            }
            runs
        };
        let (done, undone) = after.history.lists();
        let (erased, extra) = after.history.besides();
        Some(StepsDifference {
            done: runs(done),
            undone: runs(undone),
            erased,
            extra: extra.clone(),
        })
    }

    /// What can be undone in the later state; `None` where the earlier one does not hold what is named.
    pub(super) fn over(&self, before: &Contents, after: &Contents) -> Option<History> {
        let changes: Vec<_> = before.history.changes().collect();
        let known = Known { was: &before.lists, now: &after.lists, changes };
        self.run(&known.changes, |change| known.read(change))
    }

    /// The same by place and name alone: what was changed in a new step is left out.
    pub(super) fn over_outline(&self, before: &History) -> Option<History> {
        let changes: Vec<_> = before.changes().collect();
        self.run(&changes, |change| {
            let NewChange { what, at, step, by, extra, .. } = change.clone();
            Some(Change { what, at, before: None, after: None, step, by, extra })
        })
    }

    fn run(
        &self,
        changes: &[&Arc<Change>],
        read: impl Fn(&NewChange) -> Option<Change>,
    ) -> Option<History> {
        let list = |runs: &[Run]| -> Option<Vec<Arc<Change>>> {
            let mut list = Vec::new();
            for run in runs {
                match run {
                    Run::Kept([from, count]) => {
                        let end = from.checked_add(*count)?;
                        list.extend(changes.get(*from..end)?.iter().map(|it| Arc::clone(it)));
                    }
                    Run::New(change) => list.push(Arc::new(read(change)?)),
                }
            }
            Some(list)
        };
        let (done, undone) = (list(&self.done)?, list(&self.undone)?);
        Some(History::besides_lists(done, undone, self.erased, self.extra.clone()))
    }

    /// What is told besides the steps.
    pub(super) fn without_steps(&self) -> History {
        History::besides_lists(Vec::new(), Vec::new(), self.erased, self.extra.clone())
    }

    /// Whether changes were forgotten since, with their words: not by doing more, nor by undoing.
    pub(super) fn erases(&self, before: &History) -> bool {
        let (done, undone) = before.lists();
        let mut stays = vec![false; done.len() + undone.len()];
        for run in self.done.iter().chain(&self.undone) {
            if let Run::Kept([from, count]) = run {
                stays.iter_mut().skip(*from).take(*count).for_each(|stays| *stays = true);
            }
        }
        // The oldest are let go, the last may have become one with another, and what is done anew takes what was
        // undone away.
        let of_done = &stays[..done.len().saturating_sub(1)];
        let let_go = of_done.iter().take_while(|stays| !**stays).count();
        let is_empty = self.done.is_empty() && self.undone.is_empty() && !stays.is_empty();
        is_empty || before.besides().0 != self.erased || of_done[let_go..].contains(&false)
    }
}

impl Known<'_> {
    fn tell(&self, change: &Change) -> NewChange {
        let Change { what, at, before, after, step, by, extra } = change.clone();
        let before = self.side(before, |it| it.before.as_ref());
        let after = self.side(after, |it| it.after.as_ref());
        NewChange { what, at, before, after, step, by, extra }
    }

    fn side(&self, side: Option<Record>, of: fn(&Change) -> Option<&Record>) -> Side {
        let Some(record) = side else { return Side::None };
        let stands = |lists: &Lists| lists.find(&record).is_some_and(|it| it.is_same(&record));
        let name = || (record.list_name().to_owned(), record.id().clone());
        if stands(self.now) {
            return Side::Now { now: name() };
        }
        if stands(self.was) {
            return Side::Was { was: name() };
        }
        let is_it = |change: &&Arc<Change>| of(change).is_some_and(|it| it.is_same(&record));
        match self.changes.iter().rposition(is_it) {
            Some(of) => Side::Of { of },
            None => Side::Record(record),
        }
    }

    fn read(&self, change: &NewChange) -> Option<Change> {
        let NewChange { what, at, before, after, step, by, extra } = change.clone();
        let before = self.record(before, |it| it.before.as_ref()).ok()?;
        let after = self.record(after, |it| it.after.as_ref()).ok()?;
        Some(Change { what, at, before, after, step, by, extra })
    }

    /// The record that a side is, if it is one.
    ///
    /// # Errors
    /// When what is named is not there.
    fn record(
        &self,
        side: Side,
        of: fn(&Change) -> Option<&Record>,
    ) -> Result<Option<Record>, NotThere> {
        let found = match side {
            Side::None => return Ok(None),
            Side::Record(record) => Some(record),
            Side::Was { was: (list, id) } => self.was.named(&list, &id),
            Side::Now { now: (list, id) } => self.now.named(&list, &id),
            Side::Of { of: place } => self.changes.get(place).and_then(|it| of(it)).cloned(),
        };
        found.map(Some).ok_or(NotThere)
    }
}
