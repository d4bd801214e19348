//! Opening, adding, looking at and taking away the lines that the pages of the plan hold.

use crate::{
    domain::{
        field::Answer,
        guide::{Meaning, OptionMeaning},
        history::Done,
        plan::{self, Part, Review},
        sitting::Sitting,
    },
    phrases::say,
    screens::{
        Screen,
        exercise::{ExerciseScreen, is_added},
        plan::Plan,
    },
    ui::action::{Ctx, Flow},
};

/// In how many days a line is looked at again once it was looked at.
const NEXT_LOOK: i64 = 28;

impl Plan {
    /// A line was looked at: the next look is in four weeks, unless somebody writes another day.
    pub(super) fn look_again(&mut self, ctx: &mut Ctx<'_>, review: &Review) {
        let Some(page) = review.part.exercise(ctx.guide) else { return };
        let Some(sitting) = plan::latest(ctx.workbook, &page.id) else { return };
        let mut sitting = Sitting::clone(sitting);
        let next = Answer::Date(Some(ctx.today.plus(NEXT_LOOK)));
        if let Some(wanted) = &review.row {
            let Some(table) = page.field(review.part.rows()) else { return };
            let Some(column) = table.column(review.column) else { return };
            let Some(Answer::Table(rows)) = sitting.answers.get_mut(&table.id) else { return };
            let Some(row) = rows.iter_mut().find(|row| row.id == *wanted) else { return };
            row.cells.insert(column.id.clone(), next);
        } else {
            let Some(field) = page.field(review.column) else { return };
            sitting.answers.insert(field.id.clone(), next);
        }
        sitting.changed = ctx.now;
        if ctx.keep_sitting(Done::LookedAt, sitting, false) {
            let day = ctx.today.plus(NEXT_LOOK).short(ctx.today);
            ctx.tell(&say::plan_looked_at(day));
        }
        self.refresh(ctx);
    }
}

/// A new line of a part of the plan, on its page.
pub(super) fn add(ctx: &mut Ctx<'_>, part: Part) -> Flow<Screen> {
    if !ctx.may_write() {
        return Flow::Stay;
    }
    let Some(page) = part.exercise(ctx.guide) else { return Flow::Stay };
    let Some(table) = page.field(part.rows()) else { return Flow::Stay };
    let (exercise, field) = (page.id.clone(), table.id.as_str());
    let screen = match part {
        Part::Expectations => {
            // What is added here is kept: that is what the list is.
            let fate = table.column(Meaning::Fate).and_then(|column| {
                let keep = column.option(OptionMeaning::Keep)?.id.clone();
                Some((column.id.as_str(), Answer::Choice(Some(keep))))
            });
            ExerciseScreen::adding(exercise, field, fate.as_slice(), ctx)
        }
        Part::Actions | Part::Own => ExerciseScreen::adding(exercise, field, &[], ctx),
        // Their rows are given: topics, things, rungs. Which one is theirs to pick.
        Part::Limits | Part::Openness | Part::Ladder => {
            ctx.tell(say::plan_line_given());
            ExerciseScreen::beginning(exercise, field, ctx)
        }
        Part::Slip => ExerciseScreen::beginning(exercise, field, ctx),
    };
    Flow::Push(Screen::Exercise(Box::new(screen)))
}

/// Whether a page gives the row of a line, so that it stays there: only its cells can be cleared.
pub(super) fn is_given(ctx: &Ctx<'_>, part: Part, field: Meaning, row: Option<&str>) -> bool {
    let table = part.exercise(ctx.guide).and_then(|page| page.field(field));
    table.zip(row).is_some_and(|(table, row)| !is_added(table, row))
}

/// Takes a row, or an answer that is no table, off the latest page of a part.
pub(super) fn take_row_away(
    ctx: &mut Ctx<'_>,
    part: Part,
    field: Meaning,
    row: Option<&str>,
) -> bool {
    let Some(page) = part.exercise(ctx.guide) else { return false };
    let (Some(sitting), Some(field)) = (plan::latest(ctx.workbook, &page.id), page.field(field))
    else {
        return false;
    };
    let mut sitting = Sitting::clone(sitting);
    match (row, sitting.answers.get_mut(&field.id)) {
        (Some(wanted), Some(Answer::Table(rows))) => rows.retain(|row| row.id != wanted),
        (Some(_), _) => return false,
        (None, _) => drop(sitting.answers.remove(&field.id)),
    }
    sitting.changed = ctx.now;
    ctx.keep_sitting(Done::PlanLineTaken, sitting, false)
}

/// The page of a part, at a line of it.
pub(super) fn open_row(
    ctx: &mut Ctx<'_>,
    part: Part,
    field: Meaning,
    cell: Option<(&str, Meaning)>,
) -> Flow<Screen> {
    let Some(page) = part.exercise(ctx.guide) else { return Flow::Stay };
    let Some(field) = page.field(field) else { return Flow::Stay };
    let cell = cell.and_then(|(row, column)| Some((row, field.column(column)?.id.as_str())));
    let screen = ExerciseScreen::at(page.id.clone(), &field.id, cell, ctx);
    Flow::Push(Screen::Exercise(Box::new(screen)))
}
