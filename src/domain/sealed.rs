//! Answers that two people give apart: neither is shown until both are sealed and both say open.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{Answer, Day, Extra, Kept, NodeId, RecordId, Stamp};

/// One person's side of a sealed page.
#[derive(Clone, Debug, Default, PartialEq, Hash, Serialize, Deserialize)]
pub struct Side {
    /// What each field holds, by the field's id.
    #[serde(default)]
    pub answers: BTreeMap<String, Answer>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<Stamp>,
    /// Whether this person said that both may be opened.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub opens: bool,
    #[serde(flatten)]
    pub extra: Extra,
}

/// A page that two people fill in apart, at one keyboard.
///
/// It stays in the private part of the file, because half of it is nobody else's until it is opened.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
pub struct Sealed {
    pub id: RecordId,
    pub created: Stamp,
    pub changed: Stamp,
    pub day: Day,
    pub exercise: NodeId,
    #[serde(default)]
    pub hurt: Side,
    #[serde(default)]
    pub broke: Side,
    /// When both had said open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opened: Option<Stamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trashed: Option<Stamp>,
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
}

impl Kept for Sealed {
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
