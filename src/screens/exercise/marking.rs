//! The number of a scale that the arrows move to, which is no answer before Enter or Tab keeps it.

use crate::{
    domain::{
        field::{Answer, FieldKind},
        guide::Exercise,
    },
    screens::exercise::{ExerciseScreen, spots::kind_at},
    ui::action::{Command, Ctx},
};

impl ExerciseScreen {
    /// Which number the arrows moved to on the scale that is current, if that is not kept yet.
    pub fn marked(&self) -> Option<u8> {
        self.marked
    }

    /// Moves the mark from where it is, or from the answer. The first step goes to the middle.
    pub(super) fn mark(&mut self, kept: Option<u8>, step: i8) {
        let next = Answer::Scale(self.marked.or(kept)).nudged(step);
        let Answer::Scale(next) = next else { return };
        self.marked = next.filter(|_| next != kept);
    }

    /// Going on with Enter or Tab keeps what is marked; moving the mark leaves it so; every other
    /// command drops it.
    pub(super) fn keep_or_drop_the_mark(
        &mut self,
        ctx: &mut Ctx<'_>,
        exercise: &Exercise,
        command: Command,
    ) {
        let Some(marked) = self.marked else { return };
        match command {
            Command::More | Command::Less | Command::Left | Command::Right | Command::Tick => {
                return;
            }
            Command::Open | Command::NextPane => {
                let Some(field) = self.current(exercise) else { return };
                let spot = self.spot_now(field);
                if matches!(kind_at(field, &spot), Some(FieldKind::Scale { .. })) {
                    self.set(ctx, field, &spot, Answer::Scale(Some(marked)));
                }
            }
            _ => (),
        }
        self.marked = None;
    }
}
