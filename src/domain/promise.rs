//! One commitment with a day, and what became of it.

use serde::{Deserialize, Serialize};

use crate::domain::{Day, Extra, Kept, RecordId, Role, Stamp, Words};

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
    pub fn label(self) -> &'static str {
        match self {
            PromiseState::Open => "open",
            PromiseState::Kept => "kept",
            PromiseState::EarlyWord => "early word",
            PromiseState::Missed => "missed",
            PromiseState::Repaired => "repaired",
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
            later: false,
            note: Words::default(),
            told: None,
            repair: None,
            seen: None,
            trashed: None,
            extra: Extra::new(),
        }
    }
}

impl Kept for Promise {
    fn id(&self) -> &RecordId {
        &self.id
    }

    fn created(&self) -> Stamp {
        self.created
    }

    fn changed(&self) -> Stamp {
        self.changed
    }
}
