//! What is being typed and is not in the workbook yet.

use serde::{Deserialize, Serialize};

use crate::domain::{
    day::Stamp,
    id::{NodeId, RecordId},
    journal::WritingMode,
    words::Words,
};

/// Where a draft's words belong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum DraftTarget {
    /// A journal entry, new or already kept.
    Entry {
        /// The entry that is written, which may be in no workbook yet.
        id: RecordId,
        /// The way it is written in, so that the page opens again as it was.
        #[serde(default, skip_serializing_if = "WritingMode::is_free")]
        mode: WritingMode,
        /// The prompt it answers; `None` where it was begun without one.
        prompt: Option<NodeId>,
        /// The stage it belongs to; `None` where it belongs to none.
        stage: Option<NodeId>,
        /// How heavy it was before, which is in no workbook until the entry is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        before: Option<u8>,
    },
    /// A field of an exercise; `row` and `column` name a cell of a table, `row` a line of a list.
    Answer {
        /// The page it is on, which may be in no workbook yet.
        sitting: RecordId,
        /// The exercise of that page, by which one that was never kept is begun again.
        exercise: NodeId,
        /// The id of the question within its exercise.
        field: String,
        /// A row by its id; a line by its place, from 0, or `new`. `None` where the field has only one text.
        row: Option<String>,
        /// The id of the column; `None` outside of tables.
        column: Option<String>,
    },
    /// Words of a promise; `made` while it is being made.
    Promise {
        /// The promise, which may be in no workbook yet while it is being made.
        id: RecordId,
        /// Which of its texts is typed.
        part: PromisePart,
        /// Whether the promise is still being made, and these words are not a change of it.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        made: bool,
    },
}

impl DraftTarget {
    /// Whether the words are of this record, or of a line in it.
    pub fn is_of(&self, record: &RecordId) -> bool {
        match self {
            DraftTarget::Entry { id, .. } | DraftTarget::Promise { id, .. } => id == record,
            DraftTarget::Answer { sitting, .. } => sitting == record,
        }
    }
}

/// Which words of a promise are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PromisePart {
    /// What is promised, so plain that anyone could see whether it was done.
    What,
    /// To whom, which may stay empty.
    Whom,
    /// A note on it, which may stay empty.
    Note,
}

/// A draft: at most one second behind the typing, and offered again at the next start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Where the words go once they are kept.
    pub target: DraftTarget,
    /// The title of an entry as typed so far; blank for every other target.
    pub title: Words,
    /// The text of an entry; for every other target all that is typed.
    pub body: Words,
    /// The tags of an entry, as typed.
    #[serde(default, skip_serializing_if = "Words::is_blank")]
    pub tags: Words,
    /// When the draft was written.
    pub at: Stamp,
}
