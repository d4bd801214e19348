//! What became different from one state of a workbook to the next: small where little was changed.

mod steps;

use std::{collections::BTreeSet, sync::Arc};

use crate::domain::{
    extra::Extra,
    id::RecordId,
    kinds::{Kind, Lists, Walk, walk},
    profile::Profile,
    records::Records,
    words::Words,
    workbook::Contents,
};

pub use steps::StepsDifference;

/// What is different in a later state. Over the earlier one it gives the later; over another one, what can be
/// told by id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    /// How often the later state was saved.
    pub saves: u64,
    /// The whole of the later one; `None` where it is as it was.
    pub profile: Option<Profile>,
    /// Records that are new, or not as they were: each of them whole.
    pub put: Lists,
    /// Records that are in no list any more: the name of their kind, and their id.
    pub taken: BTreeSet<(String, RecordId)>,
    /// What was deleted for good since, and what counts as deleted no more.
    pub gone: BTreeSet<RecordId>,
    /// Ids that were in the list of what is gone before, and are not any more.
    pub not_gone: BTreeSet<RecordId>,
    /// All records that cannot be read, where those are others than before.
    pub unreadable: Option<Vec<Words>>,
    /// All unknown fields of the file itself; `None` where they are as they were.
    pub extra: Option<Extra>,
    /// The same of its private part.
    pub extra_private: Option<Extra>,
    /// The same of its shared part.
    pub extra_shared: Option<Extra>,
    /// What can be undone and done again; `None` where that is as it was.
    pub history: Option<StepsDifference>,
    /// What of it could not be read: it joins the records that cannot be read.
    pub aside: Vec<Words>,
}

impl Difference {
    /// What is different in `after`. Looks at what is shared by its place in memory, so that the cost
    /// is that of what changed.
    pub fn between(before: &Contents, after: &Contents) -> Difference {
        let mut lists = Between { before, after, put: Lists::default(), taken: BTreeSet::new() };
        walk(&mut lists);
        let Between { put, taken, .. } = lists;
        let unless_same = |one: &Extra, other: &Extra| (one != other).then(|| other.clone());
        Difference {
            saves: after.saves,
            profile: (before.profile != after.profile).then(|| after.profile.clone()),
            put,
            taken,
            gone: after.gone.difference(&before.gone).cloned().collect(),
            not_gone: before.gone.difference(&after.gone).cloned().collect(),
            unreadable: (before.unreadable != after.unreadable).then(|| after.unreadable.clone()),
            extra: unless_same(&before.extra, &after.extra),
            extra_private: unless_same(&before.extra_private, &after.extra_private),
            extra_shared: unless_same(&before.extra_shared, &after.extra_shared),
            history: StepsDifference::between(before, after),
            aside: Vec::new(),
        }
    }

    /// The later state. `None` where this is not what was different from `before`, as far as that can be
    /// told: it names steps that are not there.
    pub fn over(&self, before: &Contents) -> Option<Contents> {
        let mut after = self.lists_over(before);
        if let Some(history) = &self.history {
            after.history = history.over(before, &after)?;
        }
        Some(after)
    }

    /// The same where not all records of the earlier state are known: its steps are told by place and name, without
    /// what they changed.
    pub fn over_outline(&self, before: &Contents) -> Option<Contents> {
        let mut after = self.lists_over(before);
        if let Some(history) = &self.history {
            after.history = history.over_outline(&before.history)?;
        }
        Some(after)
    }

    /// The same over a state that it was not made from: all but what can be undone, which is forgotten.
    pub fn over_another(&self, before: &Contents) -> Contents {
        let mut after = self.lists_over(before);
        after.history = match &self.history {
            Some(history) => history.without_steps(),
            None => after.history.without_steps(),
        };
        after
    }

    fn lists_over(&self, before: &Contents) -> Contents {
        let mut after = before.clone();
        after.saves = self.saves;
        after.profile.clone_from(self.profile.as_ref().unwrap_or(&before.profile));
        walk(&mut Over { difference: self, lists: &mut after.lists });
        after.gone.retain(|id| !self.not_gone.contains(id));
        after.gone.extend(self.gone.iter().cloned());
        after.unreadable.clone_from(self.unreadable.as_ref().unwrap_or(&before.unreadable));
        for words in &self.aside {
            if !after.unreadable.contains(words) {
                after.unreadable.push(words.clone());
            }
        }
        after.extra.clone_from(self.extra.as_ref().unwrap_or(&before.extra));
        after
            .extra_private
            .clone_from(self.extra_private.as_ref().unwrap_or(&before.extra_private));
        after.extra_shared.clone_from(self.extra_shared.as_ref().unwrap_or(&before.extra_shared));
        after
    }

    /// Whether something was deleted for good in it: what is written before it holds words that are to be
    /// nowhere any more.
    pub fn erases(&self, before: &Contents) -> bool {
        let is_fewer = |now: &Vec<Words>| before.unreadable.iter().any(|was| !now.contains(was));
        !self.gone.is_empty()
            || self.taken.iter().any(|(_, id)| before.gone.contains(id))
            || self.history.as_ref().is_some_and(|it| it.erases(&before.history))
            || self.unreadable.as_ref().is_some_and(is_fewer)
    }
}

/// The records of each kind that are not as they were.
struct Between<'a> {
    before: &'a Lists,
    after: &'a Lists,
    put: Lists,
    taken: BTreeSet<(String, RecordId)>,
}

impl Walk for Between<'_> {
    fn kind<K: Kind>(&mut self) {
        let (before, after) = (K::list(self.before), K::list(self.after));
        if before.is_same(after) {
            return;
        }
        let (before, after) = before.differing(after);
        let now: BTreeSet<&RecordId> = after.iter().map(|record| record.id()).collect();
        let taken = before.iter().map(|record| record.id()).filter(|id| !now.contains(id));
        self.taken.extend(taken.map(|id| (K::NAME.to_owned(), id.clone())));
        let was: std::collections::HashMap<&RecordId, &Arc<K>> =
            before.iter().map(|record| (record.id(), record)).collect();
        let put = after.iter().filter(|record| was.get(record.id()) != Some(record));
        *K::list_mut(&mut self.put) = Records::of_sorted(put.cloned());
    }
}

struct Over<'a> {
    difference: &'a Difference,
    lists: &'a mut Lists,
}

impl Walk for Over<'_> {
    fn kind<K: Kind>(&mut self) {
        let put = K::list(&self.difference.put);
        let taken = self.difference.taken.iter().filter(|(kind, _)| kind == K::NAME);
        let taken: Vec<&RecordId> = taken.map(|(_, id)| id).collect();
        K::list_mut(self.lists).put_all(put, &taken);
    }
}

#[cfg(test)]
mod tests;
