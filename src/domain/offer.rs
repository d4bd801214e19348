//! That the program offered something of its own, so that it does not offer it again too soon.

use serde::{Deserialize, Serialize};

use crate::domain::{
    day::{Day, Stamp},
    extra::Extra,
    guide::Guide,
    id::{NodeId, RecordId},
    kept,
    role::Role,
};

/// Something that was offered: a prompt, or another way of writing. It is nothing that a person did.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
pub struct Offer {
    /// Made of what was offered (`prompt.…`, `offered.…`), so that there is one for each.
    pub id: RecordId,
    /// When it was offered for the first time. The list of offers is in this order.
    pub created: Stamp,
    /// When it was last offered, or passed over.
    pub changed: Stamp,
    /// The logical day it was last offered on.
    pub day: Day,
    /// Whether it was not passed over for another one.
    pub on: bool,
    /// The prompt that was offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub prompt: Option<NodeId>,
    /// The entry after which another way of writing was offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<RecordId>,
    /// What this version does not know of it, written back as it was found.
    #[serde(flatten)]
    pub extra: Extra,
}

kept!(Offer {
    fn owner(&self, _: &Guide) -> Option<Role> {
        None
    }

    fn written_as(&self) -> Option<Role> {
        None
    }

    fn node(&self) -> Option<&NodeId> {
        None
    }
});

impl Offer {
    /// The id of the offer of a prompt: there is one for each, with the last day.
    pub(super) fn id_of_prompt(prompt: &NodeId) -> RecordId {
        RecordId::from(format!("prompt.{prompt}").as_str())
    }

    /// The id of the offer of another way, after an entry.
    pub(super) fn id_after(entry: &RecordId) -> RecordId {
        RecordId::from(format!("offered.{entry}").as_str())
    }
}
