//! A promise of both is two people's word: each of them has a part of it, with a mark of their own.

use std::collections::HashSet;

use crate::domain::{
    audience::Audience,
    id::RecordId,
    promise::{Promise, PromiseId, PromiseState},
    role::Role,
    workbook::Workbook,
};

/// The two who promise something together.
const TWO: [Role; 2] = [Role::Hurt, Role::Broke];

/// The part of each of the two that is not in `known` yet. A person alone has only their own.
///
/// A promise of both that is marked has one mark for two, as older versions made them: it is not
/// taken apart, since nothing tells whose word that was.
pub(super) fn halves(
    whole: &Promise,
    workbook: &Workbook,
    known: &HashSet<&RecordId>,
) -> Vec<Promise> {
    let audience = Audience::of(&workbook.profile);
    let id = PromiseId::read(&whole.id);
    let alone = audience.role.filter(|_| audience.is_alone());
    if audience.is_alone() && !matches!(alone, Some(Role::Hurt | Role::Broke)) {
        // Nobody said which of the two is alone here: it is theirs, and nobody is asked who speaks.
        let is_marked = TWO.into_iter().any(|by| known.contains(&id.part_of(by).id()));
        return if is_marked {
            Vec::new()
        } else {
            vec![Promise { by: Role::Any, ..whole.clone() }]
        };
    }
    let wanted = TWO.into_iter().filter(|by| !alone.is_some_and(|own| is_other(own, *by)));
    let half = wanted.filter_map(|by| {
        let id = id.part_of(by).id();
        let is_new = !known.contains(&id);
        let half_of = Some(whole.id.clone());
        is_new.then(|| Promise { id, by, half_of, ..whole.clone() })
    });
    half.collect()
}

fn is_other(own: Role, by: Role) -> bool {
    matches!((own, by), (Role::Hurt, Role::Broke) | (Role::Broke, Role::Hurt))
}

/// Whether a promise is read as the parts of two people.
pub(super) fn is_whole(promise: &Promise) -> bool {
    promise.by == Role::Both && promise.state == PromiseState::Open
}

impl Promise {
    /// Whether one mark stands for two people, as older versions made them.
    pub fn is_for_both(&self) -> bool {
        self.by == Role::Both && self.state != PromiseState::Open
    }

    /// Whether it is this promise, or somebody's part of it.
    pub fn is_of(&self, id: &RecordId) -> bool {
        self.id == *id || self.half_of.as_ref() == Some(id)
    }
}
