//! One commitment with a day, and what became of it.

use serde::{Deserialize, Serialize};

use crate::domain::{Answer, Day, Extra, RecordId, Role, Sitting, Stamp, Words, kept};

/// What became of a promise. Early word, given before it failed, counts as keeping faith.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum PromiseState {
    #[default]
    Open,
    Kept,
    EarlyWord,
    Missed,
    Repaired,
}

impl PromiseState {
    /// Every state, as a legend tells them.
    pub const ALL: [PromiseState; 5] = [
        PromiseState::Kept,
        PromiseState::EarlyWord,
        PromiseState::Open,
        PromiseState::Missed,
        PromiseState::Repaired,
    ];

    pub fn label(self) -> &'static str {
        match self {
            PromiseState::Open => "open",
            PromiseState::Kept => "kept",
            PromiseState::EarlyWord => "early word",
            PromiseState::Missed => "missed",
            PromiseState::Repaired => "repaired",
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
    Small,
    Medium,
    Large,
}

impl Size {
    pub const ALL: [Size; 3] = [Size::Small, Size::Medium, Size::Large];

    pub fn label(self) -> &'static str {
        match self {
            Size::Small => "small",
            Size::Medium => "medium",
            Size::Large => "large",
        }
    }
}

/// A promise: made once, or one of the days of an action of the plan.
///
/// Invariant: the id of a day of an action is made of the action's and the day, so that two windows
/// that mark the same day mark one promise.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
pub struct Promise {
    pub id: RecordId,
    pub created: Stamp,
    pub changed: Stamp,
    /// The day it is due.
    pub day: Day,
    /// What was promised, in the words of that day: the plan may be reworded later.
    pub what: Words,
    /// Who promised it: one of the two, or both.
    pub by: Role,
    #[serde(default, skip_serializing_if = "Words::is_blank")]
    pub whom: Words,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<Size>,
    /// The action of the plan it is a day of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<RecordId>,
    #[serde(default)]
    pub state: PromiseState,
    /// When its state was last set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marked: Option<Stamp>,
    /// The day it was moved from, if it was. A move that was told ahead of that day is early word
    /// there, and a new promise here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved: Option<Day>,
    /// Whether what became of it was entered on a later day than it happened.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub later: bool,
    #[serde(default, skip_serializing_if = "Words::is_blank")]
    pub note: Words,
    /// The cards of its early word and of its repair: sittings with exercises.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told: Option<RecordId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repair: Option<RecordId>,
    /// When the other one said that they saw it. Silence means nothing and is never counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Stamp>,
    /// Whether it came of a page that its owner keeps private. It stays in that part of the file.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trashed: Option<Stamp>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Promise {
    /// An open promise for a day.
    pub fn made(id: RecordId, what: Words, by: Role, now: Stamp, day: Day) -> Promise {
        Promise {
            id,
            created: now,
            changed: now,
            day,
            what,
            by,
            whom: Words::default(),
            size: None,
            action: None,
            state: PromiseState::Open,
            marked: None,
            moved: None,
            later: false,
            note: Words::default(),
            told: None,
            repair: None,
            seen: None,
            private: false,
            trashed: None,
            extra: Extra::new(),
        }
    }

    /// The same promise with what became of it. A day before today can be marked too, and says so.
    #[must_use]
    pub fn marked_as(&self, state: PromiseState, now: Stamp, today: Day) -> Promise {
        let is_open = state == PromiseState::Open;
        // Putting right comes after a miss, which was entered when it was.
        let later = if state == PromiseState::Repaired { self.later } else { today > self.day };
        Promise {
            state,
            marked: (!is_open).then_some(now),
            later: !is_open && later,
            // What the other one saw is what had become of it then.
            seen: self.seen.filter(|_| self.state == state),
            changed: now,
            ..self.clone()
        }
    }

    /// What a repair card makes of the promise it belongs to: repaired once it is done, and missed
    /// again when that is taken back. `None` where nothing changes.
    #[must_use]
    pub fn mended(&self, card: &Sitting, now: Stamp) -> Option<Promise> {
        let done =
            matches!(card.answers.get("done"), Some(Answer::Choice(Some(done))) if done == "yes");
        let state = match (self.state, done) {
            (PromiseState::Missed, true) => PromiseState::Repaired,
            (PromiseState::Repaired, false) => PromiseState::Missed,
            _ => return None,
        };
        let is_its = self.repair.as_ref() == Some(&card.id);
        is_its
            .then(|| self.marked_as(state, now, self.day))
            .map(|promise| Promise { later: self.later, ..promise })
    }
}

kept!(Promise);

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::NodeId;

    fn promise() -> (Promise, Stamp, Day) {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let today = Day::of(now, 4);
        let what = Words::from("Be home at six");
        (Promise::made(RecordId::from("a"), what, Role::Broke, now, today), now, today)
    }

    #[test]
    fn a_day_that_is_past_can_be_marked_and_says_that_it_was_entered_later() {
        let (promise, now, today) = promise();
        let same_day = promise.marked_as(PromiseState::Kept, now, today);
        assert!(!same_day.later && same_day.marked == Some(now));
        let later = promise.marked_as(PromiseState::Kept, now, today.plus(2));
        assert!(later.later);
        let open = later.marked_as(PromiseState::Open, now, today.plus(2));
        assert!(!open.later && open.marked.is_none());
    }

    #[test]
    fn what_the_other_one_saw_is_not_what_is_said_of_it_afterwards() {
        let (promise, now, today) = promise();
        let kept = promise.marked_as(PromiseState::Kept, now, today);
        let seen = Promise { seen: Some(now), ..kept };
        assert_eq!(seen.marked_as(PromiseState::Kept, now, today).seen, Some(now));
        assert_eq!(seen.marked_as(PromiseState::Open, now, today).seen, None);
        assert_eq!(seen.marked_as(PromiseState::Missed, now, today).seen, None);
    }

    #[test]
    fn a_miss_is_repaired_once_its_card_says_that_it_is_done() {
        let (promise, now, today) = promise();
        let mut card = Sitting::begun(RecordId::from("c"), NodeId::from("cons.b5"), now, today);
        let missed = promise.marked_as(PromiseState::Missed, now, today.plus(1));
        let missed = Promise { repair: Some(card.id.clone()), ..missed };
        assert_eq!(missed.mended(&card, now), None);
        card.answers.insert("done".to_owned(), Answer::Choice(Some("yes".to_owned())));
        let mended = missed.mended(&card, now).unwrap();
        assert_eq!((mended.state, mended.later), (PromiseState::Repaired, true));
        let stranger = Promise { repair: None, ..missed };
        assert_eq!(stranger.mended(&card, now), None);
        card.answers.clear();
        assert_eq!(mended.mended(&card, now).unwrap().state, PromiseState::Missed);
    }
}
