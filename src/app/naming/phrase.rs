//! What was done in a few words, where neither the record nor the screen tells it better.

use crate::domain::Done;

/// Every change has its words here. A word of another version is shown as it is.
pub(super) fn phrase(done: &Done) -> &str {
    match done {
        Done::Entry => "an entry",
        Done::EntryDeleted | Done::PageDeleted | Done::TalkDeleted => "deleting",
        Done::EntryBack | Done::PageBack | Done::PromiseBack | Done::TalkBack => "putting back",
        Done::Answer | Done::Outside => "an answer",
        Done::Rating => "how heavy it was",
        Done::Share => "marking it to share",
        Done::MetLine => "a line both marked yes",
        Done::CellCleared => "a cleared cell",
        Done::AnswerCleared => "a cleared answer",
        Done::LineTaken => "a line taken away",
        Done::RowTaken => "a row taken away",
        Done::NoDay => "words for a day",
        Done::Rung => "moving up",
        Done::LookedAt => "looked at again",
        Done::PlanLineTaken => "taking away a line",
        Done::Ticked => "tick",
        Done::Unticked => "untick",
        Done::NotToday => "not today",
        Done::Pulse => "pulse",
        Done::Heard => "how heard somebody felt",
        Done::Promise => "promise",
        Done::Note => "note",
        Done::Moved => "move",
        Done::Seen => "seen",
        Done::SeenOtherwise => "seen otherwise",
        Done::RepairCard => "repair card",
        Done::PromiseDeleted => "taking away",
        Done::DaysAway => "days away",
        Done::KeptToday => "kept",
        Done::TalkBegun => "the beginning of",
        Done::TalkStep => "a step of",
        Done::TalkBreak => "a break in",
        Done::TalkResumed => "coming back to",
        Done::TalkEnded => "the end of",
        Done::TalkLine => "the line of",
        Done::BroughtIn => "words from a copy",
        Done::Marked(state) => state.label(),
        Done::Other(word) => word,
    }
}
