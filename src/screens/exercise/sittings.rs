//! Which sitting with an exercise is shown: the latest, one of its own, an earlier one.

use std::sync::Arc;

use crate::{
    domain::{NodeId, RecordId, Sitting, Visibility},
    screens::exercise::ExerciseScreen,
    ui::action::Ctx,
};

impl ExerciseScreen {
    /// One sitting, by its id.
    pub fn showing(exercise: NodeId, id: &RecordId, ctx: &mut Ctx<'_>) -> ExerciseScreen {
        match ctx.workbook.sittings.find(id).cloned() {
            Some(sitting) => {
                ExerciseScreen { part: 1, ..ExerciseScreen::with(exercise, sitting, ctx.guide) }
            }
            None => ExerciseScreen::open(exercise, ctx),
        }
    }

    /// The sitting of this id, at its first open question; a fresh one, if nothing was answered in it
    /// yet.
    pub fn on(exercise: NodeId, id: &RecordId, ctx: &mut Ctx<'_>) -> ExerciseScreen {
        let guide = ctx.guide;
        let known = ctx.workbook.sittings.find(id).cloned();
        let fresh = Sitting { id: id.clone(), ..fresh(&exercise, ctx) };
        let sitting = known.unwrap_or_else(|| Arc::new(fresh));
        let mut screen = ExerciseScreen::with(exercise, sitting, guide);
        if let Some((_, found)) = guide.exercise(&screen.exercise) {
            screen.go_on(ctx, found);
        }
        screen
    }

    pub(super) fn show_earlier(&mut self, ctx: &mut Ctx<'_>) {
        let sittings: Vec<Arc<Sitting>> =
            ctx.workbook.sittings_of(&self.exercise).cloned().collect();
        let here = sittings.iter().position(|sitting| sitting.id == self.sitting.id);
        let before = here.unwrap_or(sittings.len()).checked_sub(1);
        match before.or(sittings.len().checked_sub(1)).and_then(|place| sittings.get(place)) {
            Some(sitting) if sitting.id != self.sitting.id => {
                self.sitting = Arc::clone(sitting);
                self.go(1);
            }
            Some(_) | None => ctx.tell("You have filled this in once so far"),
        }
    }
}

/// A sitting nobody answered in yet.
pub(super) fn fresh(exercise: &NodeId, ctx: &mut Ctx<'_>) -> Sitting {
    let id = ctx.ids.fresh();
    let mut sitting = Sitting::begun(id, exercise.clone(), ctx.now, ctx.today);
    let found = ctx.guide.exercise(exercise);
    sitting.shared = found.is_some_and(|(_, found)| found.visibility == Visibility::Shared);
    sitting
}
