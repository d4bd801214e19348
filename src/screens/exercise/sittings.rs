//! New pages and new rows of an exercise, and how one page follows another.

use std::sync::Arc;

use chrono::Datelike;

use crate::{
    domain::{
        field::{Field, FieldKind},
        guide::Exercise,
        sitting::Sitting,
    },
    phrases::say,
    screens::{
        Screen,
        exercise::{ExerciseScreen, fresh},
    },
    ui::action::{Ctx, Flow, Scene},
};

impl ExerciseScreen {
    /// A sitting that a tool of this exercise began, while this page was still blank.
    pub(super) fn begun_elsewhere(&self, ctx: &Ctx<'_>) -> Option<Arc<Sitting>> {
        let latest = ctx.workbook.sittings_of(&self.exercise).next_back()?;
        let newer = self.sitting.answers.is_empty() && self.sitting.created < latest.created;
        newer.then(|| Arc::clone(latest))
    }

    /// `n`: a line of a list or a row of a table; elsewhere a fresh sitting.
    pub(super) fn new_line_or_sitting(
        &mut self,
        ctx: &mut Ctx<'_>,
        exercise: &Exercise,
    ) -> Flow<Screen> {
        match self.current(exercise) {
            Some(field) if matches!(field.kind, FieldKind::List | FieldKind::Table { .. }) => {
                self.add(ctx, field);
            }
            None if self.part == 0 && log_of(exercise).is_some() => self.add_to_log(ctx, exercise),
            None if self.would_be_lost() => return self.close(),
            None if self.sitting.answered() > 0 => {
                let sitting = Arc::new(fresh(&self.exercise, ctx));
                *self = ExerciseScreen::with(self.exercise.clone(), sitting, ctx);
                ctx.tell(say::exercise_fresh_page());
            }
            Some(_) | None => (),
        }
        Flow::Stay
    }

    /// A new row of the log, wherever the page is.
    fn add_to_log(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise) {
        if let Some((place, log)) = log_of(exercise).filter(|_| ctx.may_write()) {
            self.go(place + 1);
            self.add(ctx, log);
        }
    }

    /// The sitting before the one that is shown.
    pub fn before<'w>(&self, scene: &Scene<'w>) -> Option<&'w Sitting> {
        let mut sittings = scene.workbook.sittings_of(&self.exercise);
        let before = |other: &&Arc<Sitting>| other.created < self.sitting.created;
        sittings.rfind(before).map(Arc::as_ref)
    }
}

/// The log of an exercise, and which question it is.
pub fn log_of(exercise: &Exercise) -> Option<(usize, &Field)> {
    let is_log = |field: &Field| field.log && matches!(field.kind, FieldKind::Table { .. });
    exercise.fields.iter().enumerate().find(|(_, field)| is_log(field))
}

/// Whether this month has no page yet, where each month has its own.
pub(super) fn is_of_another_month(sitting: &Sitting, ctx: &Ctx<'_>) -> bool {
    let monthly = ctx.guide.exercise(&sitting.exercise).is_some_and(|(_, found)| found.monthly);
    let month = |day: crate::domain::day::Day| (day.date().year(), day.date().month());
    monthly && month(sitting.day) != month(ctx.today)
}
