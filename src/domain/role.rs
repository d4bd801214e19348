//! Who a person is in this, and who a node of the guide speaks to.

use serde::{Deserialize, Serialize};

use crate::{domain::audience::Audience, phrases::say};

/// A side of what happened. On a person: their own. On a node: who it speaks to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The partner who was hurt.
    Hurt,
    /// The partner who broke trust.
    Broke,
    /// Both, together at one keyboard.
    Both,
    /// Each on their own.
    Any,
}

impl Role {
    /// Whether a node for this role is shown to `reader`. A reader who did not say sees everything;
    /// a hurt reader never meets a page for the one who broke trust, nor the other way round.
    pub fn speaks_to(self, reader: Option<Role>) -> bool {
        match reader {
            Some(Role::Hurt) => self != Role::Broke,
            Some(Role::Broke) => self != Role::Hurt,
            Some(Role::Both | Role::Any) | None => true,
        }
    }

    /// The person of this role, inside a sentence.
    pub fn person(self) -> &'static str {
        match self {
            Role::Hurt => say::person_hurt(),
            Role::Broke => say::person_broke(),
            Role::Both => say::person_both(),
            Role::Any => say::person_any(),
        }
    }

    /// The variant of a phrase that is told of this role.
    pub fn variant(self) -> &'static str {
        match self {
            Role::Hurt => "hurt",
            Role::Broke => "broke",
            Role::Both => "both",
            Role::Any => "any",
        }
    }

    /// The words used on screen for who a node is for.
    pub fn label(self) -> &'static str {
        match self {
            Role::Hurt => say::for_hurt(),
            Role::Broke => say::for_broke(),
            Role::Both => say::for_both(),
            Role::Any => say::for_any(),
        }
    }

    /// The same, in words that fit who is there.
    pub fn label_for(self, audience: Audience) -> &'static str {
        match self {
            Role::Both if !audience.is_two() => say::for_two(),
            Role::Any if !audience.is_two() => "",
            role => role.label(),
        }
    }
}
