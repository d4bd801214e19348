//! Laws of pulses: when one is due, and for whom.

use proptest::prelude::*;

use super::*;

fn question(id: &str, role: Role) -> PulseQuestion {
    PulseQuestion {
        id: NodeId::from(id),
        kind: PulseKind::Week,
        role,
        text: String::new(),
        low: String::new(),
        high: String::new(),
        reverse: false,
        means: None,
        options: Vec::new(),
    }
}

fn guide() -> Guide {
    let pulse = vec![
        question("pulse.hurt.one", Role::Hurt),
        question("pulse.broke.one", Role::Broke),
        question("pulse.last", Role::Any),
    ];
    Guide { pulse, ..Guide::default() }
}

/// Whose a pulse is, its kind, how many days back, and which questions have an answer.
type Given = (Option<Role>, PulseKind, i64, [bool; 3]);

fn workbook(begun: i64, given: &[Given]) -> (Workbook, Day) {
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
    let today = Day::of(now, 4);
    let mut workbook = Workbook::default();
    workbook.edit_profile(|profile| profile.welcomed = Some(now - chrono::Duration::days(begun)));
    for (role, kind, back, answered) in given {
        let day = today.plus(-back);
        let id = Pulse::id_of(*kind, *role, day);
        let mut pulse = Pulse::taken(id, *kind, *role, now, day);
        let keys = ["pulse.hurt.one", "pulse.broke.one", "pulse.last"];
        let keys = keys.into_iter().zip(answered).filter(|(_, answered)| **answered);
        pulse.answers.extend(keys.map(|(key, _)| (key.to_owned(), 4)));
        workbook.put(crate::domain::kinds::Record::Pulse(Arc::new(pulse)));
    }
    (workbook, today)
}

fn of(workbook: &Workbook, role: Option<Role>) -> Workbook {
    let mut workbook = workbook.clone();
    workbook.edit_profile(|profile| profile.role = role);
    workbook
}

fn asked(role: Role, begun: i64, given: &[Given]) -> Option<Day> {
    let (workbook, today) = workbook(begun, given);
    due(&guide(), &of(&workbook, Some(role)), Some(role), today, |_| false).map(|due| due.day)
}

#[test]
fn the_weekly_pulse_of_the_partner_does_not_count_as_mine() {
    let theirs = (Some(Role::Broke), PulseKind::Week, 1, [false, true, true]);
    let mine = (Some(Role::Hurt), PulseKind::Week, 1, [true, false, true]);
    assert!(asked(Role::Hurt, 20, &[theirs]).is_some());
    assert!(asked(Role::Hurt, 20, &[mine]).is_none());
    assert!(asked(Role::Hurt, 20, &[theirs, mine]).is_none());
    assert!(asked(Role::Broke, 20, &[mine]).is_some());
    for nobodys in [None, Some(Role::Both)] {
        let given = (nobodys, PulseKind::Week, 1, [true, true, true]);
        assert!(asked(Role::Hurt, 20, &[given]).is_some(), "{nobodys:?}");
    }
}

fn given() -> impl Strategy<Value = Vec<Given>> {
    let role =
        prop::sample::select(vec![None, Some(Role::Hurt), Some(Role::Broke), Some(Role::Both)]);
    let kind = prop::sample::select(vec![PulseKind::Day, PulseKind::Week, PulseKind::Heard]);
    prop::collection::vec((role, kind, 0..30_i64, any::<[bool; 3]>()), 0..12)
}

proptest! {
    #[test]
    fn what_is_due_for_one_role_never_depends_on_anothers_pulses(
        begun in 0..20_i64, given in given(),
    ) {
        for role in [Role::Hurt, Role::Broke] {
            let own: Vec<Given> =
                given.iter().filter(|one| one.0 == Some(role)).copied().collect();
            prop_assert_eq!(asked(role, begun, &given), asked(role, begun, &own));
        }
        let (workbook, today) = workbook(begun, &given);
        // Who sits here together is asked whose it is: it is offered while anybody's is due, and
        // by name where that is one. Nobody in particular is never offered one of theirs.
        for nobody in [None, Some(Role::Both)] {
            let workbook = of(&workbook, nobody);
            let offered = due(&guide(), &workbook, nobody, today, |_| false);
            let left: Vec<Role> = BOTH
                .into_iter()
                .filter(|role| asked(*role, begun, &given).is_some())
                .filter(|_| asks_whose(&guide(), &workbook))
                .collect();
            prop_assert_eq!(offered.is_some(), !left.is_empty());
            let one = (left.len() == 1).then(|| left[0]);
            prop_assert_eq!(offered.and_then(|due| due.by), one);
        }
    }
}
