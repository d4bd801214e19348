//! One commitment with a day, and what became of it.

mod id;
mod marking;
mod written;

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        by_hand::by_hand,
        day::{Day, Stamp},
        extra::Extra,
        guide::Guide,
        id::{NodeId, RecordId},
        kept,
        role::Role,
        sitting::Sitting,
        words::Words,
    },
    phrases::say,
};

pub use id::PromiseId;
pub use marking::{Refused, Said, Witness};

/// What became of a promise. Early word, given before it failed, counts as keeping faith.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum PromiseState {
    /// Nothing was said of it yet. When its day is over it is not overdue: it waits.
    #[default]
    Open,
    /// It was done.
    Kept,
    /// Word was given in time that it would not be.
    EarlyWord,
    /// It was not done, and no word was given in time.
    Missed,
    /// It was missed, and put right afterwards.
    Repaired,
    /// The two were away that day: nothing is said of it, and nothing counted. In a file it is an
    /// open promise with `away`, so that older versions read it.
    #[serde(skip)]
    Away,
}

impl PromiseState {
    /// Every state, as a legend tells them.
    pub const ALL: [PromiseState; 6] = [
        PromiseState::Kept,
        PromiseState::EarlyWord,
        PromiseState::Open,
        PromiseState::Missed,
        PromiseState::Repaired,
        PromiseState::Away,
    ];

    /// Its name on the screen.
    pub fn label(self) -> &'static str {
        match self {
            PromiseState::Open => say::promise_open(),
            PromiseState::Kept => say::promise_kept(),
            PromiseState::EarlyWord => say::promise_early_word(),
            PromiseState::Missed => say::promise_missed(),
            PromiseState::Repaired => say::promise_repaired(),
            PromiseState::Away => say::promise_away(),
        }
    }

    /// How it is drawn; never alone, a word or a legend stands beside it.
    pub fn glyph(self) -> &'static str {
        match self {
            PromiseState::Open => "○",
            PromiseState::Kept => "●",
            PromiseState::EarlyWord => "◐",
            PromiseState::Missed => "–",
            PromiseState::Repaired => "✓",
            PromiseState::Away => "~",
        }
    }

    /// Whether faith was kept: it was done, or word was given before it failed.
    pub fn keeps_faith(self) -> bool {
        matches!(self, PromiseState::Kept | PromiseState::EarlyWord)
    }
}

/// How big a promise is, as its maker sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Size {
    /// A bad day cannot break it.
    Small,
    /// It takes some doing.
    Medium,
    /// It asks a lot of its maker.
    Large,
}

impl Size {
    /// All sizes, the smallest first.
    pub const ALL: [Size; 3] = [Size::Small, Size::Medium, Size::Large];

    /// Its name on the screen.
    pub fn label(self) -> &'static str {
        match self {
            Size::Small => say::size_small(),
            Size::Medium => say::size_medium(),
            Size::Large => say::size_large(),
        }
    }
}

/// A promise: made once, or one of the days of an action of the plan.
///
/// Invariant: its id says what it is ([`PromiseId`]). A promise of both has a mark for each of them: see
/// `domain/plan/halves.rs`.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
#[serde(remote = "Self")]
pub struct Promise {
    /// What it is, in a form that [`PromiseId`] reads: random, or made of an action and a day.
    pub id: RecordId,
    /// When it was made, or a day of an action first got a mark.
    pub created: Stamp,
    /// When anything of it was last changed.
    pub changed: Stamp,
    /// The day it is due, unless it is undated.
    pub day: Day,
    /// Whether nobody has chosen its day yet. `day` is then the one it was made on, and nothing is due,
    /// late, or counted.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub undated: bool,
    /// What was promised, in the words of that day: the plan may be reworded later.
    pub what: Words,
    /// Who promised it: one of the two, or both.
    pub by: Role,
    /// To whom, as its maker wrote it; blank where nobody did.
    #[serde(skip_serializing_if = "Words::is_blank")]
    pub whom: Words,
    /// `None` where its maker did not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// The action of the plan it is a day of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<RecordId>,
    /// The promise of both that this is one person's own part of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub half_of: Option<RecordId>,
    /// What became of it. It is set through [`Promise::marked_as`] alone.
    pub state: PromiseState,
    /// When its state was last set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marked: Option<Stamp>,
    /// The role of whoever set it; `None` where nobody said which partner they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marked_by: Option<Role>,
    /// When it was said that the two were away, while that is its state.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub away: Option<Stamp>,
    /// The day it was moved from, if it was. A move that was told ahead of that day is early word
    /// there, and a new promise here.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved: Option<Day>,
    /// Whether what became of it was entered on a later day than it happened.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub later: bool,
    /// What somebody wrote beside it; blank where nobody did.
    #[serde(skip_serializing_if = "Words::is_blank")]
    pub note: Words,
    /// The cards of its early word and of its repair: sittings with exercises.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub told: Option<RecordId>,
    /// The card that puts it right; `None` while there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub repair: Option<RecordId>,
    /// When the other one said that they saw it. Silence means nothing and is never counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen: Option<Stamp>,
    /// When the other one said that they saw it otherwise. Both stand side by side: this changes no
    /// mark, and is never counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub otherwise: Option<Stamp>,
    /// The role in which that was said. In older files the maker may have entered it for the other one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen_by: Option<Role>,
    /// Whether it came of a page that its owner keeps private. It stays in that part of the file.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    /// When it was moved to the trash; `None` while it is not there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trashed: Option<Stamp>,
    /// Words typed for a day that are none (`domain/unread.rs`), and what this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

by_hand!(
    Promise,
    must { id, day, what, by }
    may {
        undated, whom, size, action, half_of, state, marked_by, moved, later, note, told, repair, seen_by, private
    }
    when { marked, away, seen, otherwise, trashed },
    Promise::read_back
);

impl Promise {
    /// An open promise for a day.
    pub fn made(id: RecordId, what: Words, by: Role, now: Stamp, day: Day) -> Promise {
        Promise {
            id,
            created: now,
            changed: now,
            day,
            undated: false,
            what,
            by,
            whom: Words::default(),
            size: None,
            action: None,
            half_of: None,
            state: PromiseState::Open,
            marked: None,
            marked_by: None,
            away: None,
            moved: None,
            later: false,
            note: Words::default(),
            told: None,
            repair: None,
            seen: None,
            otherwise: None,
            seen_by: None,
            private: false,
            trashed: None,
            extra: Extra::new(),
        }
    }

    /// What a repair card makes of the promise it belongs to: repaired once it is done, and missed
    /// again when that is taken back. `None` where nothing changes.
    #[must_use]
    pub fn mended(&self, card: &Sitting, is_done: bool) -> Option<Promise> {
        let state = match (self.state, is_done) {
            (PromiseState::Missed, true) => PromiseState::Repaired,
            (PromiseState::Repaired, false) => PromiseState::Missed,
            _ => return None,
        };
        if self.repair.as_ref() != Some(&card.id) {
            return None;
        }
        // The card is the maker's own, and what was entered later stays so.
        let said = Said { at: card.changed, today: self.day, by: Some(self.by) };
        let mended = self.marked_as(state, said).ok()?;
        Some(Promise { later: self.later, ..mended })
    }
}

kept!(Promise, trash {
    fn owner(&self, _: &Guide) -> Option<Role> {
        let is_alone = self.private || self.half_of.is_some();
        is_alone.then_some(self.by).filter(|by| matches!(by, Role::Hurt | Role::Broke))
    }

    fn written_as(&self) -> Option<Role> {
        Some(self.by)
    }

    fn node(&self) -> Option<&NodeId> {
        None
    }

    fn is_erased(&self) -> bool {
        Promise::is_erased(self)
    }

    fn is_in_trash(&self) -> bool {
        self.trashed.is_some() && !self.is_erased()
    }

    /// A promise that was marked twice is one promise, and the later mark holds. Only where its words
    /// differ are both kept.
    fn twin(&self, theirs: &Promise, id: RecordId) -> Option<Promise> {
        let words =
            |promise: &Promise| (promise.what.clone(), promise.whom.clone(), promise.note.clone());
        (words(self) != words(theirs)).then(|| Promise { id, ..theirs.clone() })
    }

    fn is_shared(&self) -> bool {
        !self.private
    }

    fn found_in(&mut self, shared: bool) {
        self.private = !shared;
    }
});

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::id::NodeId;

    fn promise() -> (Promise, Stamp, Day) {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let today = Day::of(now, 4);
        let what = Words::from("Be home at six");
        (Promise::made(RecordId::from("a"), what, Role::Broke, now, today), now, today)
    }

    #[test]
    fn a_miss_is_repaired_once_its_card_says_that_it_is_done() {
        let (promise, now, today) = promise();
        let card = Sitting::begun(RecordId::from("c"), NodeId::from("card"), now, today);
        let said = Said { at: now, today: today.plus(1), by: None };
        let missed = promise.marked_as(PromiseState::Missed, said).unwrap();
        let missed = Promise { repair: Some(card.id.clone()), ..missed };
        assert_eq!(missed.mended(&card, false), None);
        let mended = missed.mended(&card, true).unwrap();
        assert_eq!((mended.state, mended.later), (PromiseState::Repaired, true));
        let stranger = Promise { repair: None, ..missed };
        assert_eq!(stranger.mended(&card, true), None);
        assert_eq!(mended.mended(&card, false).unwrap().state, PromiseState::Missed);
    }
}
