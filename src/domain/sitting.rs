//! What a person answered in one sitting with an exercise.

use serde::Serialize;

use crate::domain::{
    by_hand::by_hand,
    dates::is_rough_past,
    day::{Day, Stamp},
    extra::Extra,
    field::Answer,
    guide::Guide,
    id::{NodeId, RecordId},
    kept,
    named::Named,
    role::Role,
    unread,
};

/// One sitting with an exercise. Earlier sittings stay, dated, beside later ones.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
pub struct Sitting {
    /// Random, and given when the page is opened: a draft names it before the page is kept.
    pub id: RecordId,
    /// The exercise whose questions it answers. The guide may have dropped it since.
    pub exercise: NodeId,
    /// When it was begun. The list of sittings is in this order.
    pub created: Stamp,
    /// When anything on it was last changed.
    pub changed: Stamp,
    /// The logical day it was begun on.
    pub day: Day,
    /// What each field holds, by the field's id. A field that is not here is blank.
    pub answers: Named<Answer>,
    /// How heavy it was before, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<u8>,
    /// How heavy it was after, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<u8>,
    /// Whether the partner may see it: off unless its owner says so, item by item.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub shared: bool,
    /// The side whose own page it is, where it is one for either and its writer had said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Role>,
    /// The day on which its writer wants to come back to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub again: Option<Day>,
    /// When it was moved to the trash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trashed: Option<Stamp>,
    /// Words typed for a day that are none (`domain/unread.rs`), and what this version does not know.
    #[serde(flatten)]
    pub extra: Extra,
}

by_hand!(
    Sitting,
    must { id, day, exercise }
    may { answers, before, after, shared, by, again }
    when { trashed }
);

impl Sitting {
    /// A page of an exercise with nothing filled in.
    pub fn begun(id: RecordId, exercise: NodeId, now: Stamp, day: Day) -> Sitting {
        Sitting {
            id,
            exercise,
            created: now,
            changed: now,
            day,
            answers: Named::new(),
            before: None,
            after: None,
            shared: false,
            by: None,
            again: None,
            trashed: None,
            extra: Extra::new(),
        }
    }

    /// Which of the two wrote it for themselves, where that is known and it is not to be shared.
    pub fn owner(&self, guide: &Guide) -> Option<Role> {
        let page = || guide.exercise(&self.exercise).map(|(_, found)| found.role);
        let one = |role: &Role| matches!(role, Role::Hurt | Role::Broke);
        self.by.or_else(page).filter(|_| !self.shared).filter(one)
    }

    /// How many fields hold something.
    pub fn answered(&self) -> usize {
        let words = self.answers.iter();
        words.filter(|(field, answer)| !answer.is_blank() || self.is_told_roughly(field)).count()
    }

    /// Whether a field asks for a day and holds a time of the past in the words it was told in.
    pub fn is_told_roughly(&self, field: &str) -> bool {
        let said_on = Day::of(self.changed, 0);
        unread::unread(&self.extra, field).is_some_and(|words| is_rough_past(&words, said_on))
    }
}

kept!(Sitting, trash {
    fn owner(&self, guide: &Guide) -> Option<Role> {
        Sitting::owner(self, guide)
    }

    fn written_as(&self) -> Option<Role> {
        self.by
    }

    fn node(&self) -> Option<&NodeId> {
        Some(&self.exercise)
    }

    fn twin(&self, theirs: &Sitting, id: RecordId) -> Option<Sitting> {
        Some(Sitting { id, ..theirs.clone() })
    }

    fn is_shared(&self) -> bool {
        self.shared
    }

    fn found_in(&mut self, shared: bool) {
        self.shared = shared;
    }
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whose_page_it_is_is_written_only_where_it_was_said_and_a_file_without_it_opens() {
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let id = RecordId::from("a");
        let mut sitting = Sitting::begun(id, NodeId::from("plan.a1"), now, Day::of(now, 4));
        let unsaid = serde_json::to_string(&sitting).unwrap();
        assert!(!unsaid.contains("\"by\""), "{unsaid}");
        assert_eq!(serde_json::from_str::<Sitting>(&unsaid).unwrap(), sitting);
        sitting.by = Some(Role::Hurt);
        let said = serde_json::to_string(&sitting).unwrap();
        assert_eq!(serde_json::from_str::<Sitting>(&said).unwrap(), sitting);
    }
}
