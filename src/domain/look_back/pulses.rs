//! Pulses as courses: the reader's own, and those from before it was asked whose; never another's.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        day::Day,
        field::SCALE_TOP,
        guide::Guide,
        look_back::Course,
        pulse::{Pulse, PulseKind},
        role::Role,
        workbook::Workbook,
    },
    phrases::say,
};

/// The pulses of one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pulses {
    /// Whose they are; nobody's in particular where that was never asked.
    pub role: Option<Role>,
    /// The one number of a day, on the days it was given.
    pub daily: Course,
    /// One course for each question, in the order they are asked.
    pub weekly: Vec<Course>,
}

/// What a question asks, whether lower is easier, and where it stands among the others. A question
/// the guide no longer asks is named after its id.
fn question(guide: &Guide, id: &str) -> (usize, String, bool) {
    let found = guide.pulse.iter().enumerate().find(|(_, asked)| asked.id.as_str() == id);
    found.map_or_else(
        || (usize::MAX, id.rsplit('.').next().unwrap_or(id).replace(['-', '_'], " "), false),
        |(place, asked)| (place, asked.text.clone(), asked.reverse),
    )
}

/// The daily and weekly pulses from one day to another that `reader` may see, by role, and how many
/// days a point of each stands for.
pub fn pulses(
    guide: &Guide,
    workbook: &Workbook,
    reader: Option<Role>,
    (from, to): (Day, Day),
    (a_day, a_week): (i64, i64),
) -> Vec<Pulses> {
    let within = |pulse: &&Pulse| from <= pulse.day && pulse.day <= to;
    let found: Vec<&Pulse> = workbook.pulses.iter().map(|pulse| &**pulse).filter(within).collect();
    let own = |pulse: &&&Pulse| pulse.kind != PulseKind::Heard && !is_anothers(pulse, reader);
    let roles: BTreeSet<Option<Role>> =
        found.iter().filter(own).map(|pulse| owner(pulse)).collect();
    let of_role = |role: Option<Role>| {
        let of = |kind| {
            let fits = move |pulse: &&&Pulse| owner(pulse) == role && pulse.kind == kind;
            found.iter().filter(fits)
        };
        let now = of(PulseKind::Day).filter_map(|pulse| Some((pulse.day, only(pulse)?)));
        let daily =
            Course { days_a_point: a_day, ..Course::of(say::course_day_by_day(), false, now) };
        let mut asked: BTreeMap<&str, Vec<(Day, u8)>> = BTreeMap::new();
        for pulse in of(PulseKind::Week) {
            for id in pulse.answers.keys() {
                let point = rated(pulse, id).map(|value| (pulse.day, value));
                asked.entry(id).or_default().extend(point);
            }
        }
        let mut weekly: Vec<(usize, Course)> = asked
            .into_iter()
            .map(|(id, points)| {
                let (place, label, reverse) = question(guide, id);
                let course = Course::of(&label, reverse, points);
                (place, Course { days_a_point: a_week, ..course })
            })
            .collect();
        weekly.sort_by_key(|(place, _)| *place);
        Pulses { role, daily, weekly: weekly.into_iter().map(|(_, course)| course).collect() }
    };
    roles.into_iter().map(of_role).collect()
}

/// Whose a pulse is. One that two took together is nobody's: it was not asked then whose it was.
fn owner(pulse: &Pulse) -> Option<Role> {
    pulse.role.filter(|role| matches!(role, Role::Hurt | Role::Broke))
}

/// Whether somebody else than `reader` took a pulse: it was for that person alone.
fn is_anothers(pulse: &Pulse, reader: Option<Role>) -> bool {
    owner(pulse).is_some() && owner(pulse) != reader
}

/// Whether there are daily or weekly pulses that are not for `reader` to see.
pub fn hides_pulses(workbook: &Workbook, reader: Option<Role>) -> bool {
    workbook.pulses.iter().any(|pulse| {
        pulse.kind != PulseKind::Heard && !pulse.is_blank() && is_anothers(pulse, reader)
    })
}

/// How heard this reader felt in talks. The other's is not theirs to see.
pub fn heard(workbook: &Workbook, reader: Option<Role>, (from, to): (Day, Day)) -> Course {
    let own = |pulse: &&Pulse| {
        pulse.kind == PulseKind::Heard
            && owner(pulse).is_some()
            && owner(pulse) == reader
            && from <= pulse.day
            && pulse.day <= to
    };
    let pulses = workbook.pulses.iter().map(|pulse| &**pulse).filter(own);
    let points = pulses.filter_map(|pulse| Some((pulse.day, only(pulse)?)));
    Course::of(say::course_heard(), false, points)
}

fn rated(pulse: &Pulse, id: &str) -> Option<u8> {
    pulse.answers.get(id).copied().filter(|value| *value <= SCALE_TOP)
}

/// The number of a pulse that asks for one.
fn only(pulse: &Pulse) -> Option<u8> {
    pulse.answers.values().next().copied().filter(|value| *value <= SCALE_TOP)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;
    use proptest::prelude::*;

    use super::*;
    use crate::domain::id::RecordId;

    type Given = (PulseKind, Option<Role>, i64, u8);

    fn workbook(given: &[Given]) -> Workbook {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let mut workbook = Workbook::default();
        for (place, (kind, role, back, value)) in given.iter().enumerate() {
            let id = RecordId::from(format!("{place:03}").as_str());
            let mut pulse = Pulse::taken(id, *kind, *role, now, Day::of(now, 4).plus(-back));
            let key = if *kind == PulseKind::Week { "pulse.hurt.pain" } else { "now" };
            pulse.answers.insert(key.to_owned(), *value);
            workbook.put(crate::domain::kinds::Record::Pulse(Arc::new(pulse)));
        }
        workbook
    }

    const SPAN: (&str, &str) = ("2026-01-01", "2026-11-23");

    fn read(reader: Option<Role>, given: &[Given]) -> Vec<Pulses> {
        let span = (Day::parse(SPAN.0).unwrap(), Day::parse(SPAN.1).unwrap());
        pulses(&Guide::default(), &workbook(given), reader, span, (1, 7))
    }

    #[test]
    fn everybody_sees_their_own_and_what_was_nobodys_in_particular() {
        let given = [
            (PulseKind::Day, Some(Role::Hurt), 1, 2),
            (PulseKind::Day, Some(Role::Broke), 1, 8),
            (PulseKind::Day, None, 2, 5),
        ];
        let seen = |reader| -> Vec<_> {
            let found = read(reader, &given);
            found.iter().map(|one| (one.role, one.daily.points[0].1)).collect()
        };
        assert_eq!(seen(Some(Role::Hurt)), [(None, 5), (Some(Role::Hurt), 2)]);
        assert_eq!(seen(Some(Role::Broke)), [(None, 5), (Some(Role::Broke), 8)]);
        assert_eq!(seen(Some(Role::Both)), [(None, 5)]);
        assert_eq!(seen(None), [(None, 5)]);
        let hides = |reader, given: &[Given]| hides_pulses(&workbook(given), reader);
        assert!(hides(Some(Role::Hurt), &given) && hides(None, &given));
        assert!(!hides(Some(Role::Hurt), &given[..1]) && !hides(Some(Role::Hurt), &given[2..]));
    }

    #[test]
    fn what_two_took_together_before_it_was_asked_whose_is_nobodys() {
        let given = [
            (PulseKind::Day, Some(Role::Both), 1, 2),
            (PulseKind::Day, None, 2, 5),
            (PulseKind::Heard, None, 2, 5),
        ];
        for reader in [None, Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)] {
            let found = read(reader, &given);
            assert_eq!((found.len(), found[0].role, found[0].daily.points.len()), (1, None, 2));
            assert!(!hides_pulses(&workbook(&given), reader));
            let span = (Day::parse(SPAN.0).unwrap(), Day::parse(SPAN.1).unwrap());
            assert_eq!(heard(&workbook(&given), reader, span).points, []);
        }
    }

    #[test]
    fn how_heard_somebody_felt_is_shown_to_nobody_else() {
        let span = (Day::parse(SPAN.0).unwrap(), Day::parse(SPAN.1).unwrap());
        let book = workbook(&[
            (PulseKind::Heard, Some(Role::Hurt), 1, 2),
            (PulseKind::Heard, Some(Role::Broke), 2, 8),
        ]);
        let shown = |reader| -> Vec<u8> {
            heard(&book, reader, span).points.iter().map(|(_, value)| *value).collect()
        };
        assert_eq!(shown(Some(Role::Hurt)), [2]);
        assert_eq!(shown(Some(Role::Broke)), [8]);
        assert_eq!(shown(None), [0_u8; 0]);
        let own = (PulseKind::Heard, Some(Role::Hurt), 1, 2);
        assert!(read(Some(Role::Hurt), &[own]).is_empty());
    }

    #[test]
    fn a_number_that_is_no_answer_is_left_out() {
        assert_eq!(read(None, &[(PulseKind::Day, None, 1, 11)])[0].daily.points, []);
    }

    fn given() -> impl Strategy<Value = Vec<Given>> {
        let kind = prop::sample::select(vec![PulseKind::Day, PulseKind::Week, PulseKind::Heard]);
        let role = prop::sample::select(vec![None, Some(Role::Hurt), Some(Role::Broke)]);
        prop::collection::vec((kind, role, 0..90_i64, 0..=10_u8), 0..30)
    }

    proptest! {
        #[test]
        fn what_another_says_changes_nothing_of_what_one_sees(given in given()) {
            for reader in [None, Some(Role::Hurt), Some(Role::Broke)] {
                let own: Vec<Given> =
                    given.iter().filter(|one| one.1.is_none() || one.1 == reader).copied().collect();
                prop_assert_eq!(read(reader, &given), read(reader, &own));
            }
        }

        #[test]
        fn two_roles_never_mix(given in given()) {
            let of = |role| given.iter().filter(|one| one.1 == role).copied().collect::<Vec<_>>();
            for reader in [Some(Role::Hurt), Some(Role::Broke)] {
                let mut alone = read(reader, &of(None));
                alone.extend(read(reader, &of(reader)));
                prop_assert_eq!(read(reader, &given), alone);
            }
        }
    }
}
