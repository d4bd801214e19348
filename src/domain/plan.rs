//! The plan: the rows of its exercises, read as what two people agreed, or as what one set out to do.

mod action;
mod away;
mod count;
mod days;
mod halves;
mod keeping;
mod own;
mod reviews;
mod rows;
mod weeks;

use std::collections::BTreeMap;

use crate::domain::{
    Answer, Day, Due, DueKind, Guide, NodeId, Promise, PromiseState, Sitting, Workbook,
};

pub use action::{Action, Often};
pub use away::{LONGEST, away};
pub use count::Count;
pub use days::{day_of_action, day_of_id, open_outside, promises, undated};
pub use halves::half_id;
pub use keeping::{found, marked};
pub use own::{OWN, OwnLine, asks, begins, latest, own_lines};
pub use reviews::{LookKind, Review, reviews};
pub use rows::{Check, Expectation, Limit, Openness, Plan, Rung, Slip, rung_id};
pub use weeks::{Dot, Week, are_silent, in_words, makers, weeks};

/// For how many days something open is brought up again; after that it waits quietly on the plan.
pub const WAITS: i64 = 14;

/// The exercise of a missed promise, of a promise that will not be kept, and of the ladder.
pub const REPAIR_CARD: &str = "cons.b5";
pub const EARLY_WORD: &str = "cons.b2";
pub const LADDER: &str = "cons.b4";

/// A part of the plan: the exercise whose latest sitting it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Expectations,
    Actions,
    /// What one person does, agreed with nobody.
    Own,
    Limits,
    Openness,
    Slip,
    Ladder,
}

impl Part {
    pub const ALL: [Part; 7] = [
        Part::Expectations,
        Part::Actions,
        Part::Own,
        Part::Limits,
        Part::Openness,
        Part::Slip,
        Part::Ladder,
    ];

    /// The exercise whose latest sitting this part is.
    pub fn exercise(self) -> NodeId {
        NodeId::from(match self {
            Part::Expectations => "plan.t1",
            Part::Actions => "plan.t2",
            Part::Own => "plan.a1",
            Part::Limits => "plan.t3",
            Part::Openness => "plan.t4",
            Part::Slip => "plan.t5",
            Part::Ladder => LADDER,
        })
    }

    /// The field its rows are in.
    pub fn field(self) -> &'static str {
        match self {
            Part::Expectations => "lines",
            Part::Actions | Part::Own => "actions",
            Part::Limits => "limits",
            Part::Openness => "open",
            Part::Slip => "counts",
            Part::Ladder => "rungs",
        }
    }

    /// The fields that a new page takes over from the one before it. A day of review and a free
    /// yes are asked for anew.
    fn carried(self) -> &'static [&'static str] {
        match self {
            Part::Expectations => &["lines"],
            Part::Actions | Part::Own => &["actions", "missed"],
            Part::Limits => &["limits"],
            Part::Openness => &["open", "after"],
            Part::Slip => &["counts", "tell", "first", "call"],
            Part::Ladder => &["rungs", "from", "breaks"],
        }
    }

    pub fn of(exercise: &NodeId) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.exercise() == *exercise)
    }
}

/// What a new page of an exercise begins with: the rows of the plan as they stand, so that an
/// agreement is revised and its old page stays as it was. Empty for other exercises.
pub fn carried(workbook: &Workbook, exercise: &NodeId) -> BTreeMap<String, Answer> {
    let (Some(part), Some(latest)) = (Part::of(exercise), latest(workbook, exercise)) else {
        return BTreeMap::new();
    };
    let taken = |field: &&str| Some(((*field).to_owned(), latest.answers.get(*field)?.clone()));
    part.carried().iter().filter_map(taken).collect()
}

/// What a repair card that was just changed makes of its promise.
pub fn mended(workbook: &Workbook, card: &Sitting) -> Option<Promise> {
    if card.exercise.as_str() != REPAIR_CARD {
        return None;
    }
    workbook.promises.iter().find_map(|promise| promise.mended(card, card.changed))
}

/// Promises, reviews and asks of one's own that are due by `today`. Of what both do, the other one's part is told
/// on its day, as any promise of theirs is; after that it waits for them on the plan.
pub fn due(guide: &Guide, workbook: &Workbook, today: Day) -> Vec<Due> {
    let reader = workbook.profile.role;
    let open = promises(workbook, today.plus(-WAITS), today).into_iter();
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
    open.chain(looks).chain(own::asks_due(guide, workbook, today)).collect()
}
