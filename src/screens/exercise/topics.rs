//! A table of many topics, such as a sheet of boundaries: they stand as a list, and one at a time is open.

use crate::{
    domain::{
        field::{Answer, Field, FieldKind},
        guide::{Exercise, Meaning},
    },
    phrases::say,
    screens::exercise::{
        ExerciseScreen,
        spots::{Spot, rows_of, spots},
    },
    ui::action::Ctx,
};

/// The topic that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The id of its row.
    pub(super) row: String,
    /// Whether it was opened in the list, so that Esc goes back there.
    pub(super) from_list: bool,
}

/// Whether a table goes topic by topic: that of the boundaries, whose rows a page gives.
pub fn goes_by_topics(field: &Field) -> bool {
    let gives = matches!(&field.kind, FieldKind::Table { rows, .. } if !rows.is_empty());
    gives && field.means == Some(Meaning::Boundaries)
}

/// Every spot that can be come to, in the order shown: of a table by topics the topics, and what is asked of the open one.
pub fn places(field: &Field, answer: &Answer, open: Option<&str>) -> Vec<Spot> {
    let all = spots(field, answer);
    if !goes_by_topics(field) {
        return all;
    }
    let mut places = Vec::new();
    for (row, _) in rows_of(field, answer) {
        let is_of_it =
            |spot: &&Spot| matches!(spot, Spot::Cell { row: other, .. } if *other == row);
        places.push(Spot::Topic(row.clone()));
        if open == Some(row.as_str()) {
            places.extend(all.iter().filter(is_of_it).cloned());
        }
    }
    places.push(Spot::Add);
    places
}

impl ExerciseScreen {
    /// Every spot of the field that can be come to now.
    pub fn places(&self, field: &Field) -> Vec<Spot> {
        places(field, &self.answer(field), self.topic.as_ref().map(|topic| topic.row.as_str()))
    }

    /// Whether the topic of a row is open.
    pub fn is_open(&self, row: &str) -> bool {
        self.topic.as_ref().is_some_and(|topic| topic.row == row)
    }

    /// Opens the topic of a row, in the list or on the way to it, without leaving where the cursor is.
    pub(super) fn unfold(&mut self, row: &str, from_list: bool) {
        self.topic = Some(Topic { row: row.to_owned(), from_list });
    }

    /// Enter or Space on a topic: it is opened at its first question, or closed.
    pub(super) fn turn_topic(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise, row: &str) {
        let Some(field) = self.current(exercise) else { return };
        let is_open = self.is_open(row);
        self.topic = (!is_open).then(|| Topic { row: row.to_owned(), from_list: true });
        self.stand_on_topic(field, row);
        if !is_open {
            self.cursor.go(self.cursor.item + 1);
            self.arrive(ctx, exercise);
        }
    }

    /// What Enter does on a topic, for the footer.
    pub(super) fn told_of_topic(&self, row: &str) -> &'static str {
        if self.is_open(row) { say::hint_close() } else { say::hint_open() }
    }

    /// Page down and up: from an open topic to the next one, which is opened. Says whether there was one.
    pub(super) fn goes_to_next_topic(&mut self, exercise: &Exercise, step: isize) -> bool {
        let (Some(field), Some(open)) = (self.current(exercise), &self.topic) else { return false };
        if !goes_by_topics(field) || self.spot_now(field) == Spot::Add {
            return false;
        }
        let rows = rows_of(field, &self.answer(field));
        let here = rows.iter().position(|(row, _)| *row == open.row);
        let next = here.and_then(|here| here.checked_add_signed(step));
        let Some((row, _)) = next.and_then(|next| rows.get(next)) else { return false };
        self.topic = Some(Topic { row: row.clone(), from_list: true });
        self.stand_on_topic(field, row);
        true
    }

    /// Esc in a topic that was opened in the list: back to the list. Says whether there was one.
    pub(super) fn close_topic(&mut self, exercise: &Exercise) -> bool {
        let Some(field) = self.current(exercise).filter(|field| goes_by_topics(field)) else {
            return false;
        };
        let Some(topic) = self.topic.take_if(|topic| topic.from_list) else { return false };
        self.stand_on_topic(field, &topic.row);
        true
    }

    fn stand_on_topic(&mut self, field: &Field, row: &str) {
        let is_it = |spot: &Spot| matches!(spot, Spot::Topic(other) if other == row);
        let place = self.places(field).iter().position(is_it);
        self.cursor.go(place.unwrap_or(0));
    }
}
