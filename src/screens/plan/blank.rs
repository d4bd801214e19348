//! What is typed on the plan: words of a promise, a day, or an act.

use crate::{
    domain::{
        dates::{DateReader, Meant},
        day::Day,
        draft::PromisePart,
        plan::Part,
        profile::Profile,
        promise::Promise,
        role::Role,
        words::Words,
    },
    phrases::say,
};

/// What of a promise is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// What is promised.
    What,
    /// To whom, or with whom; it can be left open.
    Whom,
    /// A few words about it; they can be left out.
    Note,
    /// The day it is due.
    Day,
    /// The day it is moved to.
    NewDay,
    /// The first day the two were away, and the last one.
    AwayFrom,
    /// The last day the two were away, once the first is known.
    AwayTo(Day),
    /// An act, with how often and from when, in one line. The id is that of its row.
    Act {
        /// The part of the plan it stands in.
        part: Part,
        /// Whether all of it is words, and nothing in it is read.
        in_words: bool,
        /// Who was picked to do it; for any is left open.
        by: Option<Role>,
    },
}

impl Blank {
    /// What is asked for, above the line.
    pub fn label(self) -> &'static str {
        match self {
            Blank::What => say::plan_type_what(),
            Blank::Whom => say::plan_type_whom(),
            Blank::Note => say::plan_type_note(),
            Blank::Day | Blank::NewDay => say::plan_type_day(),
            Blank::AwayFrom => say::plan_type_away_from(),
            Blank::AwayTo(_) => say::plan_type_away_to(),
            Blank::Act { .. } => say::plan_type_act(),
        }
    }

    /// What is told under words. Under a day is told what was understood.
    pub fn hint(self) -> &'static str {
        match self {
            Blank::What => say::plan_type_what_hint(),
            Blank::Whom | Blank::Note => say::plan_type_optional(),
            Blank::Day | Blank::NewDay | Blank::AwayFrom | Blank::AwayTo(_) | Blank::Act { .. } => {
                ""
            }
        }
    }

    /// What these words are in a draft; a day is in none.
    pub(super) fn in_a_draft(self) -> Option<PromisePart> {
        match self {
            Blank::What => Some(PromisePart::What),
            Blank::Whom => Some(PromisePart::Whom),
            Blank::Note => Some(PromisePart::Note),
            Blank::Day | Blank::NewDay | Blank::AwayFrom | Blank::AwayTo(_) | Blank::Act { .. } => {
                None
            }
        }
    }

    pub(super) fn of_draft(part: PromisePart) -> Blank {
        match part {
            PromisePart::What => Blank::What,
            PromisePart::Whom => Blank::Whom,
            PromisePart::Note => Blank::Note,
        }
    }

    /// The words that a promise has there.
    pub(super) fn words_of(self, promise: Option<&Promise>) -> Words {
        let words = promise.map(|promise| match self {
            Blank::Whom => &promise.whom,
            Blank::Note => &promise.note,
            Blank::What
            | Blank::Day
            | Blank::NewDay
            | Blank::AwayFrom
            | Blank::AwayTo(_)
            | Blank::Act { .. } => &promise.what,
        });
        words.cloned().unwrap_or_default()
    }

    /// Reads a day that is typed here: one to come, or one the two were away.
    pub fn reader(self, profile: &Profile, today: Day) -> DateReader {
        let meant = if self.is_away() { Meant::Past } else { Meant::Future };
        let order = profile.date_order();
        DateReader { today, meant, order, stands: None, may_be_ahead: self.is_away() }
    }

    /// Whether a day is asked for.
    pub fn is_day(self) -> bool {
        matches!(self, Blank::Day | Blank::NewDay) || self.is_away()
    }

    /// Whether it is an act in one line, and no promise.
    pub fn is_act(self) -> bool {
        matches!(self, Blank::Act { .. })
    }

    /// Whether it is a day the two were away, and about no promise.
    pub(super) fn is_away(self) -> bool {
        matches!(self, Blank::AwayFrom | Blank::AwayTo(_))
    }
}
