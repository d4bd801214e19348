//! What was done in a few words, where neither the record nor the screen tells it better.

use crate::{domain::Done, phrases::say};

/// Every change has its words here. A word of another version is shown as it is.
pub(super) fn phrase(done: &Done) -> &str {
    match done {
        Done::Entry => say::done_entry(),
        Done::EntryDeleted | Done::PageDeleted | Done::TalkDeleted => say::done_deleting(),
        Done::EntryBack | Done::PageBack | Done::PromiseBack | Done::TalkBack => {
            say::done_putting_back()
        }
        Done::Answer | Done::Outside => say::done_answer(),
        Done::Rating => say::done_rating(),
        Done::Share => say::done_share(),
        Done::MetLine => say::done_met_line(),
        Done::CellCleared => say::done_cell_cleared(),
        Done::AnswerCleared => say::done_answer_cleared(),
        Done::LineTaken => say::done_line_taken(),
        Done::RowTaken => say::done_row_taken(),
        Done::NoDay => say::done_no_day(),
        Done::Rung => say::done_rung(),
        Done::LookedAt => say::done_looked_at(),
        Done::PlanLineTaken => say::done_plan_line_taken(),
        Done::Ticked => say::done_ticked(),
        Done::Unticked => say::done_unticked(),
        Done::NotToday => say::done_not_today(),
        Done::Pulse => say::done_pulse(),
        Done::Heard => say::done_heard(),
        Done::Promise => say::done_promise(),
        Done::Note => say::done_note(),
        Done::Moved => say::done_moved(),
        Done::Seen => say::done_seen(),
        Done::SeenOtherwise => say::done_seen_otherwise(),
        Done::RepairCard => say::done_repair_card(),
        Done::PromiseDeleted => say::done_promise_deleted(),
        Done::DaysAway => say::done_days_away(),
        Done::KeptToday => say::done_kept_today(),
        Done::TalkBegun => say::done_talk_begun(),
        Done::TalkStep => say::done_talk_step(),
        Done::TalkBreak => say::done_talk_break(),
        Done::TalkResumed => say::done_talk_resumed(),
        Done::TalkEnded => say::done_talk_ended(),
        Done::TalkLine => say::done_talk_line(),
        Done::BroughtIn => say::done_brought_in(),
        Done::Marked(state) => state.label(),
        Done::Other(word) => word,
    }
}
