//! The plan: the rows of its exercises, read as what two people agreed, or as what one set out to do.

mod action;
mod away;
mod count;
mod days;
mod every;
mod halves;
mod keeping;
mod mending;
mod often;
mod one_line;
mod older;
mod own;
mod recurrence;
mod reviews;
mod rows;
mod weeks;

use crate::domain::{
    day::Day,
    due::{Due, DueKind},
    field::{Answer, Field},
    guide::{Exercise, Guide, Meaning, OptionMeaning, Tool},
    id::NodeId,
    named::Named,
    promise::{Promise, PromiseState},
    sitting::Sitting,
    workbook::Workbook,
};

pub use action::Action;
pub use away::{LONGEST, away, is_any_away};
pub use count::Count;
pub use days::{outside, promises, undated};
pub use every::{Every, MonthDay, MonthDays};
pub use keeping::{found, marked};
pub use mending::mend_by;
pub use often::Often;
pub use older::{is_older, older};
pub use one_line::{Doubt, LineReader, Note, OneLine, Way, Why, rhythm, rhythm_in_words};
pub use own::{OWN, OwnLine, OwnPart, asks, begins, latest, own_lines};
pub use recurrence::Recurrence;
pub use reviews::{LookKind, Review, reviews};
pub use rows::{Check, Expectation, Limit, Openness, Plan, Rung, Slip, rung_id};
pub use weeks::{Dot, WEEKS, Week, are_silent, counted_since, in_words, makers, weeks};

/// For how many days something open is brought up again; after that it waits quietly on the plan.
pub const WAITS: i64 = 14;

/// A part of the plan: the exercise whose latest sitting it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What both keep to: lines that a camera could film.
    Expectations,
    /// Who does what, and how often, as both agreed.
    Actions,
    /// What one person does, agreed with nobody.
    Own,
    /// Boundaries.
    Limits,
    /// What is open to both for a time.
    Openness,
    /// What is done when somebody slips.
    Slip,
    /// The ladder of promises, of which one rung is on.
    Ladder,
}

impl Part {
    /// All parts, in the order of the board.
    pub const ALL: [Part; 7] = [
        Part::Expectations,
        Part::Actions,
        Part::Own,
        Part::Limits,
        Part::Openness,
        Part::Slip,
        Part::Ladder,
    ];

    /// What its exercise is to the program.
    pub fn tool(self) -> Tool {
        match self {
            Part::Expectations => Tool::Expectations,
            Part::Actions => Tool::Actions,
            Part::Own => Tool::Own,
            Part::Limits => Tool::Boundaries,
            Part::Openness => Tool::Openness,
            Part::Slip => Tool::Slips,
            Part::Ladder => Tool::Ladder,
        }
    }

    /// What the field means that its rows are in.
    pub fn rows(self) -> Meaning {
        match self {
            Part::Expectations => Meaning::Lines,
            Part::Actions | Part::Own => Meaning::Acts,
            Part::Limits => Meaning::Boundaries,
            Part::Openness => Meaning::Deals,
            Part::Slip => Meaning::Counts,
            Part::Ladder => Meaning::Rungs,
        }
    }

    /// The exercise whose latest sitting this part is.
    pub fn exercise(self, guide: &Guide) -> Option<&Exercise> {
        guide.tool(self.tool())
    }

    /// The part that an exercise is.
    pub fn of(guide: &Guide, exercise: &NodeId) -> Option<Part> {
        let (_, exercise) = guide.exercise(exercise)?;
        Part::ALL.into_iter().find(|part| Some(part.tool()) == exercise.means)
    }
}

/// What a new page of an exercise begins with: the rows of the plan as they stand, so that an
/// agreement is revised and its old page stays as it was. A day of review and a free yes are asked for
/// anew. Empty for other exercises.
pub fn carried(guide: &Guide, workbook: &Workbook, exercise: &NodeId) -> Named<Answer> {
    let (Some((_, page)), Some(latest)) = (guide.exercise(exercise), latest(workbook, exercise))
    else {
        return Named::new();
    };
    let revised = page.fields.iter().filter(|field| field.revised);
    let taken = |field: &Field| Some((field.id.clone(), latest.answers.get(&field.id)?.clone()));
    revised.filter_map(taken).collect()
}

/// What a repair card that was just changed makes of its promise.
pub fn mended(guide: &Guide, workbook: &Workbook, card: &Sitting) -> Option<Promise> {
    let (_, page) = guide.exercise(&card.exercise)?;
    if page.means != Some(Tool::RepairCard) {
        return None;
    }
    let asked = page.field(Meaning::Mended)?;
    let picked = card.answers.get(&asked.id).and_then(|answer| asked.picked(answer));
    let is_done = picked.is_some_and(|option| option.means == Some(OptionMeaning::Done));
    workbook.promises.iter().find_map(|promise| promise.mended(card, is_done))
}

/// Promises, reviews and asks of one's own that are due by `today`. Of what both do, the other one's part is told
/// on its day, as any promise of theirs is; after that it waits for them on the plan.
pub fn due(guide: &Guide, workbook: &Workbook, today: Day) -> Vec<Due> {
    let reader = workbook.profile.role;
    let open = promises(guide, workbook, today.plus(-WAITS), today).into_iter();
    let is_theirs = |promise: &Promise| {
        promise.half_of.is_some() && promise.is_of_the_other(reader) && promise.day < today
    };
    let open = open.filter(|promise| promise.state == PromiseState::Open && !is_theirs(promise));
    let open = open.map(|promise| Due {
        kind: DueKind::Promise(promise.id.clone()),
        day: promise.day,
        by: Some(promise.by),
        words: promise.what.clone(),
    });
    let looks = reviews(&Plan::read(guide, workbook));
    let looks = looks.into_iter().filter(|review| review.is_due(today)).map(|review| Due {
        kind: DueKind::Review(review.id.clone()),
        day: review.day,
        by: None,
        words: review.words.as_str().into(),
    });
    let mendings = mending::mendings_due(guide, workbook, today);
    open.chain(looks).chain(own::asks_due(guide, workbook, today)).chain(mendings).collect()
}
