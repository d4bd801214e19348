//! Opening, adding, looking at and taking away the lines that the pages of the plan hold.

use crate::{
    domain::{
        Answer, Sitting,
        plan::{self, Part, Review},
    },
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
        let exercise = review.part.exercise();
        let Some(sitting) = plan::latest(ctx.workbook, &exercise).cloned() else {
            return;
        };
        let mut sitting = Sitting::clone(&sitting);
        let next = Answer::Date(Some(ctx.today.plus(NEXT_LOOK)));
        match (&review.row, sitting.answers.get_mut(review.part.field())) {
            (Some(wanted), Some(Answer::Table(rows))) => {
                let Some(row) = rows.iter_mut().find(|row| row.id == *wanted) else { return };
                row.cells.insert(review.column.to_owned(), next);
            }
            (Some(_), _) => return,
            (None, _) => drop(sitting.answers.insert(review.column.to_owned(), next)),
        }
        sitting.changed = ctx.now;
        if ctx.keep_sitting("looked at again", sitting, false) {
            let day = ctx.today.plus(NEXT_LOOK).short(ctx.today);
            ctx.tell(&format!("Looked at. The next look is on {day}; Enter picks another day"));
        }
        self.refresh(ctx);
    }
}

/// A new line of a part of the plan, on its page.
pub(super) fn add(ctx: &mut Ctx<'_>, part: Part) -> Flow<Screen> {
    if !ctx.may_write() {
        return Flow::Stay;
    }
    let keep = [("do", Answer::Choice(Some("keep".to_owned())))];
    let (exercise, field) = (part.exercise(), part.field());
    let screen = match part {
        Part::Expectations => ExerciseScreen::adding(exercise, field, &keep, ctx),
        Part::Actions | Part::Own => ExerciseScreen::adding(exercise, field, &[], ctx),
        // Their rows are given: topics, things, rungs. Which one is theirs to pick.
        Part::Limits | Part::Openness | Part::Ladder => {
            ctx.tell("Pick a row with ↑ and ↓, and fill in what you like");
            ExerciseScreen::beginning(exercise, field, ctx)
        }
        Part::Slip => ExerciseScreen::beginning(exercise, field, ctx),
    };
    Flow::Push(Screen::Exercise(Box::new(screen)))
}

/// Whether a page gives the row of a line, so that it stays there: only its cells can be cleared.
pub(super) fn is_given(ctx: &Ctx<'_>, part: Part, field: &str, row: Option<&str>) -> bool {
    let found = ctx.guide.exercise(&part.exercise());
    let table = found.and_then(|(_, page)| page.fields.iter().find(|other| other.id == field));
    table.zip(row).is_some_and(|(table, row)| !is_added(table, row))
}

/// Takes a row, or an answer that is no table, off the latest page of a part.
pub(super) fn take_row_away(ctx: &mut Ctx<'_>, part: Part, field: &str, row: Option<&str>) -> bool {
    let exercise = part.exercise();
    let Some(sitting) = plan::latest(ctx.workbook, &exercise).cloned() else {
        return false;
    };
    let mut sitting = Sitting::clone(&sitting);
    match (row, sitting.answers.get_mut(field)) {
        (Some(wanted), Some(Answer::Table(rows))) => rows.retain(|row| row.id != wanted),
        (Some(_), _) => return false,
        (None, _) => drop(sitting.answers.remove(field)),
    }
    sitting.changed = ctx.now;
    ctx.keep_sitting("taking away a line", sitting, false)
}

/// The page of a part, at a line of it.
pub(super) fn open_row(
    ctx: &mut Ctx<'_>,
    part: Part,
    field: &str,
    cell: Option<(&str, &str)>,
) -> Flow<Screen> {
    let screen = ExerciseScreen::at(part.exercise(), field, cell, ctx);
    Flow::Push(Screen::Exercise(Box::new(screen)))
}
