//! What is being typed and is not in the workbook yet.

use serde::{Deserialize, Serialize};

use crate::domain::{NodeId, RecordId, Stamp, Words, WritingMode};

/// Where a draft's words belong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum DraftTarget {
    /// A journal entry, new or already kept.
    Entry {
        id: RecordId,
        #[serde(default, skip_serializing_if = "WritingMode::is_free")]
        mode: WritingMode,
        prompt: Option<NodeId>,
        stage: Option<NodeId>,
        /// How heavy it was before, which is in no workbook until the entry is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<u8>,
    },
    /// A field of an exercise; `row` and `column` name a cell of a table, `row` a line of a list.
    Answer {
        sitting: RecordId,
        exercise: NodeId,
        field: String,
        row: Option<String>,
        column: Option<String>,
    },
    /// Words of a promise; `made` while it is being made.
    Promise {
        id: RecordId,
        part: PromisePart,
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        made: bool,
    },
}

/// Which words of a promise are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PromisePart {
    What,
    Whom,
    Note,
}

/// A draft: at most one second behind the typing, and offered again at the next start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub target: DraftTarget,
    pub title: Words,
    pub body: Words,
    /// The tags of an entry, as typed.
    #[serde(default, skip_serializing_if = "Words::is_blank")]
    pub tags: Words,
    pub at: Stamp,
}
