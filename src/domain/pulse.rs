//! A few answers from 0 to 10 on one day. Private, and never blended with anybody else's.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{Day, Extra, Kept, NodeId, RecordId, Role, Stamp};

/// How often a pulse is taken, or after what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PulseKind {
    /// One number, once a day at most.
    Day,
    /// The few questions of a role, once a week.
    Week,
    /// How heard somebody felt in a talk.
    Heard,
}

/// One pulse.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
pub struct Pulse {
    pub id: RecordId,
    pub created: Stamp,
    pub changed: Stamp,
    pub day: Day,
    pub kind: PulseKind,
    /// Whose it is: the role of the person when it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// By question, 0 to 10. A question that was skipped is not here.
    #[serde(default)]
    pub answers: BTreeMap<String, u8>,
    /// Questions that are answered with a word, such as whether to go on.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
    /// The talk it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub talk: Option<RecordId>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Pulse {
    /// A pulse with nothing answered yet.
    pub fn taken(id: RecordId, kind: PulseKind, role: Option<Role>, now: Stamp, day: Day) -> Pulse {
        Pulse {
            id,
            created: now,
            changed: now,
            day,
            kind,
            role,
            answers: BTreeMap::new(),
            words: BTreeMap::new(),
            talk: None,
            extra: Extra::new(),
        }
    }
}

impl Kept for Pulse {
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

/// A question of the weekly pulse.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PulseQuestion {
    pub id: NodeId,
    pub role: Role,
    pub text: String,
    pub low: String,
    pub high: String,
    /// Whether a lower number is the easier one.
    pub reverse: bool,
}
