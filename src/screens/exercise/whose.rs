//! An answer that belongs to one of two: it is taken from that one, and shown under no other role.

use crate::{
    domain::{
        field::{Answer, Field},
        guide::Exercise,
        role::Role,
    },
    phrases::say,
    screens::exercise::ExerciseScreen,
    ui::action::{Command, Ctx, Scene},
};

/// What somebody may do with a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hand {
    /// See the answer and change it.
    Open,
    /// Answer it, without being shown what was answered before: more than one person sits here.
    Blind,
    /// Neither: it belongs to this one, and somebody else is here.
    Closed(Role),
}

impl ExerciseScreen {
    /// What whoever is here may do with a question.
    pub fn hand(&self, field: &Field, reader: Option<Role>) -> Hand {
        match (field.whose, reader) {
            (Some(owner), Some(reader @ (Role::Hurt | Role::Broke))) if owner != reader => {
                Hand::Closed(owner)
            }
            (Some(owner), reader) if Some(owner) != reader && !self.is_just_given(field) => {
                Hand::Blind
            }
            _ => Hand::Open,
        }
    }

    /// What of an answer may be shown to whoever is here.
    pub fn answer_shown(&self, field: &Field, reader: Option<Role>) -> Answer {
        match self.hand(field, reader) {
            Hand::Open => self.answer(field),
            Hand::Blind | Hand::Closed(_) => field.blank(),
        }
    }

    /// Whether the question that is shown belongs to somebody who is not here.
    pub fn is_closed(&self, scene: &Scene<'_>) -> bool {
        let field = self.field(scene.guide);
        field.is_some_and(|field| matches!(self.hand(field, scene.reader), Hand::Closed(_)))
    }

    /// Whether an answer was given since its question was come to, by whoever still looks at it.
    fn is_just_given(&self, field: &Field) -> bool {
        self.just_given.as_ref() == Some(&field.id)
    }

    /// Remembers that the question was answered just now.
    pub(super) fn gave(&mut self, field: &Field) {
        self.just_given = Some(field.id.clone());
    }

    /// Before somebody else may look: what was answered just now is shown no longer.
    pub fn put_away(&mut self) {
        (self.just_given, self.marked) = (None, None);
    }

    /// Whether a command would answer, or clear, what belongs to somebody else; then it says so.
    pub(super) fn leaves_to_its_owner(
        &self,
        ctx: &mut Ctx<'_>,
        exercise: &Exercise,
        command: Command,
    ) -> bool {
        let hand = self.current(exercise).map(|field| self.hand(field, ctx.reader));
        match hand {
            Some(Hand::Closed(owner)) if is_of_answering(command) => {
                ctx.tell(&say::exercise_is_for_other(owner.variant()));
                true
            }
            _ => false,
        }
    }
}

/// Whether a command gives an answer to a scale, or takes it away.
pub fn is_of_answering(command: Command) -> bool {
    matches!(
        command,
        Command::Digit(_)
            | Command::Tick
            | Command::More
            | Command::Less
            | Command::Left
            | Command::Right
            | Command::Delete
    )
}
