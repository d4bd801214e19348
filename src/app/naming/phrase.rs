//! What was done to a page, a promise or a talk, as one phrase with its name.

use crate::{
    domain::{history::Done, promise::PromiseState},
    phrases::say,
};

/// A page as it is named: by its title, or by when it was filled in.
pub(super) struct Named {
    pub name: String,
    pub by_title: bool,
}

/// What was done on a page. `question` is the only one whose answer changed, where that is told.
pub(super) fn on_page(done: &Done, page: &Named, question: Option<String>, shared: bool) -> String {
    let (by, name) = (if page.by_title { "title" } else { "time" }, &page.name);
    match done {
        Done::Answer | Done::Outside => match question {
            Some(question) => say::named_page_answer_to(by, name, question),
            None => say::named_page_answer(by, name),
        },
        Done::Rating => say::named_page_rating(by, name),
        Done::Again => say::named_page_again(by, name),
        Done::Share if shared => say::named_page_shared(name),
        Done::Share => say::named_page_not_shared(name),
        Done::MetLine => say::named_page_met_line(by, name),
        Done::PageDeleted => say::named_page_deleted(name),
        Done::PageBack => say::named_page_put_back(name),
        Done::CellCleared => say::named_page_cell_cleared(by, name),
        Done::AnswerCleared => say::named_page_answer_cleared(by, name),
        Done::LineTaken => say::named_page_line_taken(by, name),
        Done::RowTaken => say::named_page_row_taken(by, name),
        Done::NoDay => say::named_page_no_day(by, name),
        Done::Rung => say::named_page_rung(by, name),
        Done::LookedAt => say::named_page_looked_at(by, name),
        Done::PlanLineTaken => say::named_page_plan_line_taken(by, name),
        done => otherwise(done, name),
    }
}

/// What was done to a promise, where it is told in no other way.
pub(super) fn to_promise(done: &Done, name: &str) -> String {
    match done {
        Done::PromiseDeleted => say::named_promise_taken_away(name),
        Done::PromiseBack => say::named_promise_put_back(name),
        Done::Note => say::named_promise_note(name),
        Done::NoDay => say::named_promise_no_day(name),
        Done::Rung => say::named_promise_rung(name),
        Done::RepairCard => say::named_promise_repair_card(name),
        Done::LookedAt => say::named_promise_looked_at(name),
        Done::Marked(state) => say::named_with(name, state.label()),
        Done::KeptToday => say::named_with(name, PromiseState::Kept.label()),
        Done::DaysAway => say::named_with(name, PromiseState::Away.label()),
        done => otherwise(done, name),
    }
}

/// What was done in a talk.
pub(super) fn in_talk(done: &Done, title: &str) -> String {
    match done {
        Done::TalkBegun => say::named_talk_begun(title),
        Done::TalkStep => say::named_talk_step(title),
        Done::TalkBreak => say::named_talk_break(title),
        Done::TalkResumed => say::named_talk_resumed(title),
        Done::TalkEnded => say::named_talk_ended(title),
        Done::TalkLine => say::named_talk_line(title),
        Done::TalkDeleted => say::named_talk_deleted(title),
        Done::TalkBack => say::named_talk_put_back(title),
        Done::Outside => title.to_owned(),
        done => otherwise(done, title),
    }
}

/// What is done to something else, or by another version, whose word is shown as it is.
fn otherwise(done: &Done, name: &str) -> String {
    match done {
        Done::Other(word) => say::named_with(name, word),
        _ => say::named_change_of(name),
    }
}
