//! What `d` does: it clears what is under the cursor, and takes away only what a person added.

use crate::{
    domain::{
        field::{Answer, Field},
        guide::{Exercise, Guide},
        history::Done,
        kinds::Record,
        role::Role,
    },
    phrases::say,
    screens::{
        Screen,
        ask::{self, Ask},
        exercise::{
            ExerciseScreen,
            picking::Reached,
            spots::{Spot, column_at, is_added, rows_of},
        },
    },
    ui::action::{Choice, Ctx, ExerciseChoice, Flow},
};

impl ExerciseScreen {
    /// `d`: clears an answer or a cell, takes a line of a list away, or a row that
    /// somebody added, once all of its cells are empty. The rows that a page gives stay. `u` brings everything back.
    pub(super) fn clear(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise) {
        let Some(field) = self.current(exercise) else { return };
        let spot = self.spot_now(field);
        self.reached = Reached::GoingOn;
        let told = match &spot {
            Spot::Add => None,
            Spot::Item(place) => self.take_line_away(ctx, field, *place),
            Spot::Whole | Spot::Option(_) | Spot::Cell { .. } if self.holds(field, &spot) => {
                self.clear_spot(ctx, field, &spot)
            }
            Spot::Cell { row, .. } | Spot::Topic(row) => self.take_row_away(ctx, field, row),
            Spot::Whole | Spot::Option(_) => {
                ctx.tell(say::exercise_nothing_to_clear());
                None
            }
        };
        if let Some(told) = told {
            ctx.tell(told);
        }
        let count = self.places(field).len();
        self.cursor.go(self.cursor.item.min(count.saturating_sub(1)));
    }

    /// `d` where no question is shown: the whole page is meant, so it asks.
    pub(super) fn ask_before_taking_away(&self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        if self.is_unkept() {
            return self.close();
        }
        if ctx.workbook.sittings.find(&self.sitting.id).is_none() {
            ctx.tell(say::exercise_nothing_written());
            return Flow::Stay;
        }
        let options = vec![
            ask::AskOption::new(say::exercise_leave_it_here(), "", Choice::Nothing),
            ask::AskOption::new(
                say::choice_to_the_trash(),
                say::exercise_to_the_trash_hint(),
                Choice::Exercise(ExerciseChoice::TrashPage),
            ),
        ];
        let told = say::exercise_all_goes();
        Flow::Push(Screen::Ask(Ask::new(say::exercise_to_trash_ask(), told, options)))
    }

    /// The page goes to the trash, whole.
    pub(super) fn take_away(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let Some(kept) = ctx.workbook.sittings.find(&self.sitting.id).cloned() else {
            return Flow::Stay;
        };
        if let (Some(writer), Some(reader @ (Role::Hurt | Role::Broke))) = (kept.by, ctx.reader)
            && writer != reader
        {
            ctx.tell(&say::exercise_not_yours_to_delete(writer.variant()));
            return Flow::Stay;
        }
        let gone = Record::Sitting(kept).with_trashed(Some(ctx.now), ctx.now);
        if ctx.keep(Done::PageDeleted, gone, false) {
            ctx.tell(say::exercise_in_the_trash());
            return Flow::Pop;
        }
        Flow::Stay
    }

    /// Whether there is something at a spot; of a check whether this option is ticked.
    fn holds(&self, field: &Field, spot: &Spot) -> bool {
        let held = self.held(field, spot);
        match (spot, &held) {
            (
                Spot::Option(option) | Spot::Cell { option: Some(option), .. },
                Answer::Check(ticked),
            ) => ticked.contains(option),
            _ => !held.is_blank() || self.unread(field, spot).is_some(),
        }
    }

    fn clear_spot(
        &mut self,
        ctx: &mut Ctx<'_>,
        field: &Field,
        spot: &Spot,
    ) -> Option<&'static str> {
        let asked = column_at(field, spot)?;
        let held = self.held(field, spot);
        let left = match (spot, &held) {
            (Spot::Option(option) | Spot::Cell { option: Some(option), .. }, Answer::Check(_)) => {
                held.toggled(option)
            }
            _ => asked.blank(),
        };
        let row = if let Spot::Cell { row, .. } = spot { Some(row) } else { None };
        let what = if row.is_some() { Done::CellCleared } else { Done::AnswerCleared };
        if !self.put(ctx, field, spot, (left, None), what) {
            return None;
        }
        let is_empty = |row: &String| {
            let answer = self.answer(field);
            let Answer::Table(rows) = &answer else { return false };
            is_added(field, row) && rows.iter().any(|other| other.id == *row && other.is_blank())
        };
        Some(if row.is_some_and(is_empty) {
            say::exercise_cleared_row_empty()
        } else {
            say::exercise_cleared()
        })
    }

    fn take_line_away(
        &mut self,
        ctx: &mut Ctx<'_>,
        field: &Field,
        place: usize,
    ) -> Option<&'static str> {
        let Answer::List(mut lines) = self.answer(field) else { return None };
        if place < lines.len() {
            lines.remove(place);
        }
        let lines = (Answer::List(lines), None);
        let taken = self.put(ctx, field, &Spot::Whole, lines, Done::LineTaken);
        taken.then_some(say::exercise_line_taken())
    }

    fn take_row_away(
        &mut self,
        ctx: &mut Ctx<'_>,
        field: &Field,
        row: &str,
    ) -> Option<&'static str> {
        if !is_added(field, row) {
            ctx.tell(say::exercise_cell_is_empty());
            return None;
        }
        let Answer::Table(mut rows) = self.answer(field) else { return None };
        if rows.iter().any(|other| other.id == *row && !other.is_blank()) {
            ctx.tell(say::exercise_beside_it_stays());
            return None;
        }
        rows.retain(|other| other.id != *row);
        let rows = (Answer::Table(rows), None);
        let taken = self.put(ctx, field, &Spot::Whole, rows, Done::RowTaken);
        taken.then_some(say::exercise_row_taken())
    }
}

impl ExerciseScreen {
    /// The added row of a table that is being filled in: which question, and which row of it.
    pub fn added_row(&self, guide: &Guide) -> Option<String> {
        let field = self.field(guide).filter(|_| !self.is_unkept())?;
        let Spot::Cell { row, .. } = self.spot_now(field) else { return None };
        let rows = rows_of(field, &self.answer(field));
        let place = rows.iter().position(|(id, _)| *id == row).filter(|_| is_added(field, &row))?;
        Some(format!("{} {} {place}", self.exercise, self.part))
    }
}
