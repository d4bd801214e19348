//! A look to come, as a line of the plan.

use crate::{
    domain::{
        day::Day,
        plan::{LookKind, Review},
        words::Words,
    },
    phrases::say,
    screens::plan::{
        days::{LOOK, near},
        item::{Item, Kind, Weight},
    },
};

pub(super) fn review_item(review: &Review, today: Day) -> Item {
    let is_due = review.kind == LookKind::LookAgain && review.day <= today;
    let mut said = vec![review.kind.label()];
    said.extend(is_due.then(say::plan_space_looked_at));
    Item {
        kind: Kind::Review(review.clone()),
        mark: LOOK,
        text: review.words.clone(),
        tail: near(review.day, today),
        under: vec![(Weight::Quiet, Words::from(said.join(" · ")))],
    }
}

/// A look among promises: its day is said under it, as theirs is.
pub(super) fn dated(look: Item, day: Day, today: Day) -> Item {
    let mut under = look.under;
    if let Some((_, first)) = under.first_mut() {
        *first = match look.kind {
            Kind::Own { .. } => Words::from(format!("{}: {}", &**first, near(day, today))),
            _ => Words::from(format!("{} · {}", near(day, today), &**first)),
        };
    }
    Item { tail: String::new(), under, ..look }
}
