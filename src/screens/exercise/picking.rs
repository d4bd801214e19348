//! Picking among options: Space picks or ticks, Enter only what somebody moved to.

use crate::{
    domain::{
        field::{Answer, Field, FieldKind},
        guide::{Exercise, Guide},
    },
    phrases::say,
    screens::exercise::{
        ExerciseScreen, Sources,
        spots::{Spot, kind_at},
    },
    ui::{
        Mode,
        action::{Command, Ctx},
    },
};

/// How somebody came to a spot: Enter picks only what was moved to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reached {
    /// With its question, or by clearing what stood there.
    GoingOn,
    /// Inside its question, by hand.
    Moving,
}

impl ExerciseScreen {
    /// What the keys mean here.
    pub fn mode(&self, guide: &Guide) -> Mode {
        let Some(field) = self.field(guide) else { return Mode::Sheet };
        match &self.writing {
            Some(_) if matches!(field.kind, FieldKind::Text) => Mode::Write,
            Some(_) => Mode::Line,
            None if self.from_words && matches!(field.kind, FieldKind::Table { .. }) => Mode::Cell,
            None => match kind_at(field, &self.spot_now(field)) {
                Some(FieldKind::Scale { .. }) => Mode::Scale,
                Some(_) | None => Mode::Exercise,
            },
        }
    }

    /// Whether a letter is a word that goes on here, and no command: whoever wrote words, and went on with
    /// Tab or Enter to a place for none, may be typing on. At the end of a page that is so of what adds.
    pub fn takes_for_words(&self, guide: &Guide, command: Command) -> bool {
        let on_a_sheet = matches!(command, Command::New | Command::Share | Command::Tick);
        let is_open = self.from_words && self.writing.is_none();
        is_open && (on_a_sheet || self.field(guide).is_some())
    }

    /// A key that is no letter, and does not go on to another place, answers: who strikes that is not
    /// typing any more. In a table only Esc says so.
    pub(super) fn hear_letters_again(&mut self, exercise: &Exercise, command: Command) {
        let goes_on = matches!(command, Command::NextPane | Command::PreviousPane | Command::Open);
        if !goes_on && !self.is_in_table(exercise) {
            self.from_words = false;
        }
    }

    /// Whether a number is an answer at the current place.
    pub fn is_on_scale(&self, guide: &Guide) -> bool {
        let kind = self.field(guide).and_then(|field| kind_at(field, &self.spot_now(field)));
        matches!(kind, Some(FieldKind::Scale { .. }))
    }

    /// Esc: in a table, after words, letters are commands again; then the sources are folded. Says
    /// whether there was anything to go back from.
    pub fn back(&mut self, guide: &Guide) -> bool {
        let types = self.mode(guide) == Mode::Cell;
        let found = guide.exercise(&self.exercise).filter(|_| !types);
        if found.is_some_and(|(_, exercise)| self.close_topic(exercise)) {
            return true;
        }
        self.from_words = false;
        let sources = if types { self.sources } else { Sources::Folded };
        std::mem::replace(&mut self.sources, sources) != sources || types
    }

    /// Whether Enter picks the option of a choice before it goes on: somebody moved to it, and it is
    /// not picked yet. Going on in a hurry answers nothing, and a list of ticks is ticked with Space.
    pub(super) fn enter_picks(&self, field: &Field, spot: &Spot) -> bool {
        match (spot, self.held(field, spot)) {
            (Spot::Option(option), Answer::Choice(picked)) => {
                self.reached == Reached::Moving && picked.as_ref() != Some(option)
            }
            _ => false,
        }
    }

    /// What Enter and Space do where a row or a line is added.
    pub fn told_of_adding(&self, guide: &Guide) -> Option<&'static str> {
        let field = self.field(guide).filter(|field| self.spot_now(field) == Spot::Add)?;
        Some(if matches!(field.kind, FieldKind::Table { .. }) {
            say::exercise_add_a_row()
        } else {
            say::add_a_line()
        })
    }

    /// What Enter does among options, for the footer; `None` elsewhere.
    pub fn told_of_enter(&self, guide: &Guide) -> Option<&'static str> {
        let field = self.field(guide)?;
        let spot = self.spot_now(field);
        if let Spot::Topic(row) = &spot {
            return Some(self.told_of_topic(row));
        }
        let Some(kind) = kind_at(field, &spot) else { return self.told_of_adding(guide) };
        match kind {
            FieldKind::Choice { .. } | FieldKind::Check { .. } => {
                Some(if self.enter_picks(field, &spot) {
                    say::exercise_pick_go_on()
                } else {
                    say::hint_go_on()
                })
            }
            FieldKind::Line | FieldKind::Text | FieldKind::Date
                if self.mode(guide) == Mode::Cell =>
            {
                Some(say::exercise_write())
            }
            FieldKind::Line
            | FieldKind::Text
            | FieldKind::List
            | FieldKind::Scale { .. }
            | FieldKind::Date
            | FieldKind::Table { .. } => None,
        }
    }

    /// Whether a command here changes what is kept: on a page that is not, nothing does.
    pub fn would_keep(&self, guide: &Guide, command: Command) -> bool {
        let Some(field) = self.field(guide) else {
            return !self.is_unkept() && matches!(command, Command::New | Command::Share);
        };
        let keeps = match command {
            Command::Tick
            | Command::More
            | Command::Less
            | Command::New
            | Command::Delete
            | Command::Save => true,
            // Among options Enter only goes on, unless it picks.
            Command::Open => {
                let spot = self.spot_now(field);
                if matches!(spot, Spot::Topic(_)) {
                    return false;
                }
                let options = matches!(
                    kind_at(field, &spot),
                    Some(FieldKind::Choice { .. } | FieldKind::Check { .. })
                );
                !options || self.enter_picks(field, &spot)
            }
            _ => false,
        };
        keeps && !self.is_unkept()
    }

    /// To the next question; in a table to the next cell.
    pub(super) fn go_past(&mut self, exercise: &Exercise, spot: &Spot) {
        match spot {
            Spot::Cell { .. } | Spot::Topic(_) => self.step(exercise, 1),
            Spot::Whole | Spot::Item(_) | Spot::Option(_) | Spot::Add => self.turn(exercise, 1),
        }
    }

    /// Whether Space ticks or chooses something in the place that is current.
    pub fn picks_here(&self, guide: &Guide) -> bool {
        let kind = self.field(guide).and_then(|field| kind_at(field, &self.spot_now(field)));
        matches!(kind, Some(FieldKind::Choice { .. } | FieldKind::Check { .. }))
    }

    /// Space: pick or unpick; in other places the same as Enter.
    pub(super) fn pick(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise) {
        let Some(field) = self.current(exercise) else { return self.turn(exercise, 1) };
        let spot = self.spot_now(field);
        let held = self.held(field, &spot);
        match (&spot, kind_at(field, &spot)) {
            (Spot::Option(option) | Spot::Cell { option: Some(option), .. }, _) => {
                self.set(ctx, field, &spot, held.toggled(option));
            }
            (Spot::Cell { .. }, Some(FieldKind::Choice { .. }))
            | (_, Some(FieldKind::Scale { .. })) => self.nudge(ctx, exercise, 1),
            _ => self.open_spot(ctx, exercise),
        }
    }
}
