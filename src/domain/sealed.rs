//! Answers that two people give apart: neither is shown until both are sealed and both say open.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::{
    day::{Day, Stamp},
    extra::Extra,
    field::Answer,
    guide::Guide,
    id::{NodeId, RecordId},
    kept,
    kinds::Record,
    named::Named,
    role::Role,
    workbook::Workbook,
};

/// One person's side of a sealed page.
#[derive(Clone, Debug, Default, PartialEq, Hash, Serialize, Deserialize)]
pub struct Side {
    /// What each field holds, by the field's id.
    #[serde(default)]
    pub answers: Named<Answer>,
    /// When this person closed it: nothing of it is changed after that. `None` while they still write.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<Stamp>,
    /// Whether this person said that both may be opened.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub opens: bool,
    /// What this version does not know of it, written back as it was found.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Side {
    /// Whether there is anything to keep: a word, or the seal on an empty page.
    pub fn is_begun(&self) -> bool {
        self.sealed.is_some() || self.answers.values().any(|answer| !answer.is_blank())
    }
}

/// A page that two people fill in apart, at one keyboard.
///
/// It stays in the private part of the file, because half of it is nobody else's until it is opened.
/// It is in no history: a page that is taken back is gone, with every copy that this file holds.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
pub struct Sealed {
    /// Random. Where one side is taken back, the other goes on under a new one.
    pub id: RecordId,
    /// When the first of the two began it. The list of these pages is in this order.
    pub created: Stamp,
    /// When either side was last changed.
    pub changed: Stamp,
    /// The logical day it was begun on.
    pub day: Day,
    /// The exercise whose questions both answer, each without the other one.
    pub exercise: NodeId,
    /// What the partner who was hurt wrote, for nobody else to see until the page is open.
    #[serde(default)]
    pub hurt: Side,
    /// What the partner who broke trust wrote, for nobody else to see until the page is open.
    #[serde(default)]
    pub broke: Side,
    /// When both had said open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Stamp>,
    /// When it was moved to the trash. It is left out then, and listed in no trash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trashed: Option<Stamp>,
    /// What this version does not know of it, written back as it was found.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Sealed {
    /// A page neither has written on.
    pub fn begun(id: RecordId, exercise: NodeId, now: Stamp, day: Day) -> Sealed {
        Sealed {
            id,
            created: now,
            changed: now,
            day,
            exercise,
            hurt: Side::default(),
            broke: Side::default(),
            opened: None,
            trashed: None,
            extra: Extra::new(),
        }
    }

    /// Whether both sides may be shown.
    pub fn is_open(&self) -> bool {
        let ready = |side: &Side| side.sealed.is_some() && side.opens;
        ready(&self.hurt) && ready(&self.broke)
    }

    /// The side of one of the two; `None` for a role that is nobody's own.
    pub fn side(&self, role: Role) -> Option<&Side> {
        match role {
            Role::Hurt => Some(&self.hurt),
            Role::Broke => Some(&self.broke),
            Role::Both | Role::Any => None,
        }
    }

    /// The same page with one side changed by that person. What is sealed stays as it is written.
    #[must_use]
    pub fn with(&self, role: Role, now: Stamp, change: impl FnOnce(&mut Side)) -> Sealed {
        let mut page = Sealed { changed: now, ..self.clone() };
        match role {
            Role::Hurt => change(&mut page.hurt),
            Role::Broke => change(&mut page.broke),
            Role::Both | Role::Any => (),
        }
        if page.opened.is_none() && page.is_open() {
            page.opened = Some(now);
        }
        page
    }

    /// The page without one side, under a new id; nothing when there is nothing left. A merge with
    /// an older copy cannot bring that side back: the old page is gone.
    fn without(&self, role: Role, id: RecordId, now: Stamp) -> Option<Sealed> {
        let mut page = self.with(role, now, |side| *side = Side::default());
        page.id = id;
        // Whoever said open said it to a page that is no longer there.
        page.hurt.opens = false;
        page.broke.opens = false;
        (page.hurt.is_begun() || page.broke.is_begun()).then_some(page)
    }
}

impl Workbook {
    /// The latest page of an exercise that is not opened yet.
    pub fn sealed_of(&self, exercise: &NodeId) -> Option<&Arc<Sealed>> {
        let mut pages = self.sealed.iter().rev().filter(|page| page.trashed.is_none());
        pages.find(|page| page.exercise == *exercise && !page.is_open())
    }

    /// The pages of an exercise that both opened, newest first.
    pub fn opened_of(&self, exercise: &NodeId) -> impl Iterator<Item = &Arc<Sealed>> {
        let exercise = exercise.clone();
        let pages = self.sealed.iter().rev().filter(|page| page.trashed.is_none());
        pages.filter(move |page| page.exercise == exercise && page.is_open())
    }

    /// Keeps a page that two people fill in apart. Nothing of it goes into the history.
    pub fn keep_sealed(&mut self, page: Sealed) {
        self.put(Record::Sealed(Arc::new(page)));
    }

    /// Deletes one side of a page for good, without showing the other side to anybody.
    pub fn take_back(&mut self, id: &RecordId, role: Role, fresh: RecordId, now: Stamp) {
        let Some(page) = self.sealed.find(id).filter(|page| !page.is_open()).cloned() else {
            return;
        };
        self.erase_sealed(id, now);
        if let Some(rest) = page.without(role, fresh, now) {
            self.keep_sealed(rest);
        }
    }

    /// Deletes a page for good, with both its sides.
    pub fn erase_sealed(&mut self, id: &RecordId, at: Stamp) {
        self.change(|contents| {
            contents.sealed.remove(id);
            contents.history.erase(id, at);
            contents.gone.insert(id.clone());
        });
    }
}

kept!(Sealed, trash {
    fn owner(&self, _: &Guide) -> Option<Role> {
        // One who filled in their side, and the other did not yet. Of two sides nothing is shown to anybody.
        match (self.hurt.is_begun(), self.broke.is_begun()) {
            (true, false) if !self.is_open() => Some(Role::Hurt),
            (false, true) if !self.is_open() => Some(Role::Broke),
            _ => None,
        }
    }

    fn written_as(&self) -> Option<Role> {
        None
    }

    fn node(&self) -> Option<&NodeId> {
        Some(&self.exercise)
    }

    /// It is deleted for good at once, or not at all.
    fn is_in_trash(&self) -> bool {
        false
    }

    fn twin(&self, theirs: &Sealed, id: RecordId) -> Option<Sealed> {
        Some(Sealed { id, ..theirs.clone() })
    }
});

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::merge::merge;

    fn at(minute: u32) -> Stamp {
        let text = format!("2026-11-23T10:{minute:02}:00+01:00");
        chrono::DateTime::parse_from_rfc3339(&text).unwrap()
    }

    fn page() -> Sealed {
        let day = Day::of(at(0), 4);
        Sealed::begun(RecordId::from("a"), NodeId::from("plan.t1"), at(0), day)
    }

    fn sealed(role: Role, words: &str, page: &Sealed) -> Sealed {
        page.with(role, at(1), |side| {
            side.answers.insert("mine".to_owned(), Answer::Line(words.into()));
            side.sealed = Some(at(1));
        })
    }

    proptest! {
        #[test]
        fn it_is_open_only_when_both_sealed_and_both_said_open(
            steps in prop::collection::vec((any::<bool>(), any::<bool>()), 0..6)
        ) {
            let mut page = page();
            for (hurt, seals) in steps {
                let role = if hurt { Role::Hurt } else { Role::Broke };
                page = page.with(role, at(2), |side| {
                    if seals { side.sealed = Some(at(2)) } else { side.opens = true }
                });
            }
            let all = [&page.hurt, &page.broke].map(|side| side.sealed.is_some() && side.opens);
            prop_assert_eq!(page.opened.is_some(), all == [true, true]);
        }
    }

    #[test]
    fn what_is_taken_back_is_gone_and_no_older_copy_brings_it_back() {
        let mut base = Workbook::default();
        base.keep_sealed(sealed(Role::Hurt, "hers", &sealed(Role::Broke, "his", &page())));
        let mut ours = base.clone();
        ours.take_back(&RecordId::from("a"), Role::Broke, RecordId::from("b"), at(3));
        let left = ours.sealed_of(&NodeId::from("plan.t1")).unwrap();
        assert!(left.hurt.sealed.is_some() && !left.broke.is_begun());
        for merged in [merge(&base, &ours, &base), merge(&base, &base, &ours)] {
            assert_eq!(merged.workbook.sealed.len(), 1);
            assert_eq!(merged.workbook.sealed, ours.sealed);
        }
    }

    #[test]
    fn taking_back_takes_the_word_open_back_too() {
        let page = sealed(Role::Hurt, "hers", &sealed(Role::Broke, "his", &page()));
        let mut workbook = Workbook::default();
        workbook.keep_sealed(page.with(Role::Hurt, at(2), |side| side.opens = true));
        workbook.take_back(&RecordId::from("a"), Role::Broke, RecordId::from("b"), at(3));
        assert!(!workbook.sealed.at(0).unwrap().hurt.opens);
    }

    #[test]
    fn a_page_with_nothing_left_on_it_is_no_page() {
        let mut workbook = Workbook::default();
        workbook.keep_sealed(sealed(Role::Hurt, "hers", &page()));
        workbook.take_back(&RecordId::from("a"), Role::Hurt, RecordId::from("b"), at(3));
        assert!(workbook.sealed.is_empty());
    }

    #[test]
    fn what_was_opened_is_not_taken_back() {
        let page = sealed(Role::Hurt, "hers", &sealed(Role::Broke, "his", &page()));
        let page = page.with(Role::Hurt, at(2), |side| side.opens = true);
        let mut workbook = Workbook::default();
        workbook.keep_sealed(page.with(Role::Broke, at(2), |side| side.opens = true));
        workbook.take_back(&RecordId::from("a"), Role::Hurt, RecordId::from("b"), at(3));
        assert!(workbook.sealed.at(0).unwrap().is_open());
    }
}
