//! The cards of a promise: the one that helps to tell in time, and the one that puts a miss right.

use crate::{
    domain::{
        field::Answer,
        guide::{Meaning, Tool},
        history::Done,
        id::RecordId,
        promise::Promise,
    },
    phrases::say,
    screens::{
        Screen,
        ask::{self, Ask},
        exercise::ExerciseScreen,
        plan::{asking::may_tell, keep_promise, option},
    },
    ui::action::{Choice, Ctx, Flow, PlanChoice, ProgramChoice, PromiseChoice},
};

/// Early word has a card that helps to say it. It can be left; and who has not said it takes the mark back, as one
/// undo would.
pub(super) fn offer_card(ctx: &mut Ctx<'_>, id: &RecordId) -> Flow<Screen> {
    if !may_tell(ctx) {
        return Flow::Stay;
    }
    let options = vec![
        ask::AskOption::new(say::plan_said_already(), "", Choice::Nothing),
        option(
            say::plan_said_card(),
            say::plan_said_card_hint(),
            PlanChoice::About(id.clone(), PromiseChoice::Tell),
        ),
        ask::AskOption::new(
            say::plan_said_not_yet(),
            say::plan_said_not_yet_hint(),
            Choice::Program(ProgramChoice::Undo),
        ),
    ];
    let words = say::plan_ask_said_words();
    Flow::Push(Screen::Ask(Ask::new(say::plan_ask_said(), words, options)))
}

/// The card of an early word; right after a move it is one undo with that.
pub(super) fn early_word(ctx: &mut Ctx<'_>, promise: Promise) -> Flow<Screen> {
    let id = promise.told.clone().unwrap_or_else(|| ctx.ids.fresh());
    let last = ctx.workbook.history.last();
    let moved = last.is_some_and(|last| last.what == Done::Moved && last.id() == Some(&promise.id));
    let what = if moved { Done::Moved } else { Done::Marked(promise.state) };
    let linked = Promise { told: Some(id.clone()), ..promise };
    open_card(ctx, linked, what, Tool::EarlyWord, &id)
}

/// The card that puts a miss right.
pub(super) fn repair(ctx: &mut Ctx<'_>, promise: Promise, what: Done) -> Flow<Screen> {
    let id = promise.repair.clone().unwrap_or_else(|| ctx.ids.fresh());
    let linked = Promise { repair: Some(id.clone()), ..promise };
    open_card(ctx, linked, what, Tool::RepairCard, &id)
}

/// Opens the card of a promise that is linked to it; its first words are those of the promise.
fn open_card(
    ctx: &mut Ctx<'_>,
    linked: Promise,
    what: Done,
    card: Tool,
    id: &RecordId,
) -> Flow<Screen> {
    let words = Answer::Line(linked.what.clone());
    if ctx.workbook.promises.find(&linked.id).is_none_or(|kept| **kept != linked) {
        keep_promise(ctx, what, linked, true);
    }
    let Some(page) = ctx.guide.tool(card) else { return Flow::Stay };
    let Some(field) = page.field(Meaning::Promise) else { return Flow::Stay };
    let screen = ExerciseScreen::card(page.id.clone(), id, (&field.id, words), ctx);
    Flow::Push(Screen::Exercise(Box::new(screen)))
}
