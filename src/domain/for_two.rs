//! Whether two people write into one workbook, told by what was written and by no answer about it.

use std::collections::BTreeSet;

use crate::domain::{
    day::Day,
    guide::Guide,
    profile::Company,
    promise::{Promise, PromiseState},
    pulse::PulseKind,
    role::Role,
    workbook::Workbook,
};

/// Whether two write here: they said that they sit here together, or both sides have written. Then
/// whatever one of them wrote can be opened by the other, one key away.
pub fn is_for_two(guide: &Guide, workbook: &Workbook) -> bool {
    let profile = &workbook.profile;
    if profile.sat_together {
        return true;
    }
    match profile.role {
        Some(Role::Both | Role::Any) => return true,
        None if profile.company == Some(Company::Together) => return true,
        None | Some(Role::Hurt | Role::Broke) => (),
    }
    let sides = written_by(guide, workbook);
    sides.contains(&Role::Hurt) && sides.contains(&Role::Broke)
}

/// Whose it is, where that is the other one of two, or who reads did not say which of them they are and
/// two write here: it is named, and shown only to who says that this one is here.
pub fn kept_from(owner: Option<Role>, reader: Option<Role>, for_two: bool) -> Option<Role> {
    let one = |role: &Role| matches!(role, Role::Hurt | Role::Broke);
    let is_another = |owner: &Role| Some(*owner) != reader;
    owner.filter(one).filter(is_another).filter(|_| for_two || reader.as_ref().is_some_and(one))
}

/// Whether a promise is the other one’s alone: one they keep to themselves, and their part of what both do, once it was
/// marked or its day is over. Before that both see who does what, as on the plan.
pub fn is_promise_kept_from(
    promise: &Promise,
    reader: Option<Role>,
    for_two: bool,
    today: Day,
) -> bool {
    if promise.half_of.is_none() {
        return promise.private && kept_from(Some(promise.by), reader, for_two).is_some();
    }
    let is_over = promise.state != PromiseState::Open || promise.day < today;
    promise.is_of_the_other(reader) && is_over
}

/// Whether something is counted for who reads: what is their own, and what is of both or of nobody by name.
/// Two who sit here together are counted as both of them. A count of one says nothing of the other.
pub fn is_counted_for(owner: Option<Role>, reader: Option<Role>) -> bool {
    let one = |role: &Role| matches!(role, Role::Hurt | Role::Broke);
    owner.filter(one).zip(reader.filter(one)).is_none_or(|(owner, reader)| owner == reader)
}

/// Tells of an owner whether the words are those of who reads: what is theirs by name and, as long as nobody
/// else's name stands on a word here, what no name stands on. Two who read together are no single one.
pub fn is_own_of(workbook: &Workbook, for_two: bool) -> impl Fn(Option<Role>) -> bool {
    let reader = workbook.profile.role;
    let one = reader.filter(|role| matches!(role, Role::Hurt | Role::Broke));
    let is_another = |by: Option<Role>| by.is_some_and(|by| Some(by) != one);
    let names = for_two
        && (workbook.journal.iter().any(|entry| is_another(entry.by))
            || workbook.sittings.iter().any(|sitting| is_another(sitting.by)));
    move |owner| match owner {
        _ if for_two && one.is_none() => false,
        None => !names,
        owner => kept_from(owner, reader, for_two).is_none(),
    }
}

/// Whether a number has to be asked whose it is: nobody said which of the two sits here, and two write
/// here or numbers of somebody's own are kept here. A number that is somebody's by name leaves no doubt
/// that names matter.
pub fn asks_whose(guide: &Guide, workbook: &Workbook) -> bool {
    let is_one_of_two = matches!(workbook.profile.role, Some(Role::Hurt | Role::Broke));
    let is_named = |role: Option<Role>| matches!(role, Some(Role::Hurt | Role::Broke));
    let named = || workbook.pulses.iter().any(|pulse| is_named(pulse.role));
    !is_one_of_two && (is_for_two(guide, workbook) || named())
}

/// Which of the two left something that only one of them writes: a number, a side of a page apart, an
/// answer on a page of theirs, an entry from a question of theirs. Reading and ticking say nothing, and
/// how heard somebody felt is asked of both in a talk, whosever the workbook is.
fn written_by(guide: &Guide, workbook: &Workbook) -> BTreeSet<Role> {
    let pulses =
        workbook.pulses.iter().filter(|pulse| !pulse.is_blank() && pulse.kind != PulseKind::Heard);
    let pulses = pulses.filter_map(|pulse| pulse.role);
    let sealed = workbook.sealed.iter().flat_map(|page| {
        let sides = [(Role::Hurt, &page.hurt), (Role::Broke, &page.broke)];
        sides.into_iter().filter(|(_, side)| side.is_begun()).map(|(role, _)| role)
    });
    let sittings = workbook.sittings.iter().filter(|sitting| sitting.answered() > 0);
    let sittings = sittings.filter_map(|sitting| Some(guide.exercise(&sitting.exercise)?.1.role));
    let entries = workbook.journal.iter().filter_map(|entry| entry.owner(guide));
    pulses.chain(sealed).chain(sittings).chain(entries).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::domain::{day::Day, id::RecordId, pulse::Pulse};

    fn workbook(role: Option<Role>, numbers: &[Role]) -> Workbook {
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let mut workbook = Workbook::default();
        workbook.edit_profile(|profile| profile.role = role);
        for (place, role) in numbers.iter().enumerate() {
            let id = RecordId::from(format!("{place}").as_str());
            let mut pulse = Pulse::taken(id, PulseKind::Day, Some(*role), now, Day::of(now, 4));
            pulse.answers.insert(Pulse::NOW.to_owned(), 3);
            workbook.put(crate::domain::kinds::Record::Pulse(Arc::new(pulse)));
        }
        workbook
    }

    #[test]
    fn two_write_where_they_said_so_or_where_both_sides_have_written() {
        let told = |role, numbers: &[Role]| is_for_two(&Guide::default(), &workbook(role, numbers));
        assert!(told(Some(Role::Both), &[]));
        for role in [None, Some(Role::Hurt), Some(Role::Broke)] {
            assert!(!told(role, &[]), "{role:?}");
            assert!(!told(role, &[Role::Hurt]), "{role:?}");
            assert!(told(role, &[Role::Hurt, Role::Broke]), "{role:?}");
        }
    }

    #[test]
    fn somebody_who_came_together_and_did_not_say_who_they_are_may_be_either() {
        let mut book = workbook(None, &[]);
        book.edit_profile(|profile| profile.company = Some(Company::Together));
        assert!(is_for_two(&Guide::default(), &book));
        book.edit_profile(|profile| profile.role = Some(Role::Hurt));
        assert!(!is_for_two(&Guide::default(), &book), "this one is the hurt partner's own");
    }
}
