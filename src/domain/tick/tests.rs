//! Laws of ticks: whose they are, and how they stand in the file.

use super::*;

fn tick(id: &str, by: Option<Role>, on: bool) -> Tick {
    let now = chrono::DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
    Tick {
        id: RecordId::from(id),
        created: now,
        changed: now,
        day: Day::of(now, 4),
        on,
        node: NodeId::from("step"),
        by,
        together: false,
        extra: Extra::new(),
    }
}

#[test]
fn a_tick_of_before_is_of_the_node_it_is_named_after_and_is_written_as_it_was() {
    let before = tick("step", None, true);
    let text = serde_json::to_string(&before).unwrap();
    assert!(["node", "by", "together"].iter().all(|it| !text.contains(it)), "{text}");
    assert_eq!(serde_json::from_str::<Tick>(&text).unwrap(), before);
    let own = tick("step.hurt", Some(Role::Hurt), true);
    let text = serde_json::to_string(&own).unwrap();
    assert!(text.contains(r#""node":"step","by":"hurt""#), "{text}");
    assert_eq!(serde_json::from_str::<Tick>(&text).unwrap(), own);
}

#[test]
fn one_of_two_may_take_away_for_themselves_what_was_ticked_for_both() {
    let ticks = [tick("step", None, true), tick("step.hurt", Some(Role::Hurt), false)];
    let ticks = Records::gather(ticks);
    let found = Ticked::on(&ticks, &NodeId::from("step"));
    let is_on = |readers| found.day(Role::Any, readers).is_some();
    assert!(!is_on(Readers::One(Role::Hurt)) && is_on(Readers::One(Role::Broke)));
    assert!(is_on(Readers::Two), "what one did alone is not told where two read");
    assert!(is_on(Readers::Unnamed));
}

#[test]
fn what_one_ticked_is_told_where_two_read_only_if_it_was_ticked_there() {
    for (by, other) in [(Role::Hurt, Role::Broke), (Role::Broke, Role::Hurt)] {
        for together in [false, true] {
            let ticks = [Tick { together, ..tick("mark", Some(by), true) }];
            let ticks = Records::gather(ticks);
            let found = Ticked::on(&ticks, &NodeId::from("step"));
            let on = |readers| found.day(by, readers).is_some();
            assert_eq!(on(Readers::Two), together, "{by:?}");
            assert!(on(Readers::One(by)) && !on(Readers::One(other)), "{by:?}");
        }
    }
}

#[test]
fn a_tick_without_a_name_on_what_is_for_one_side_is_that_side_s_alone() {
    let ticks = Records::gather([tick("step", None, true)]);
    let found = Ticked::on(&ticks, &NodeId::from("step"));
    let on = |role, readers| found.day(role, readers).is_some();
    assert!(on(Role::Hurt, Readers::One(Role::Hurt)) && on(Role::Hurt, Readers::Unnamed));
    assert!(!on(Role::Hurt, Readers::One(Role::Broke)) && !on(Role::Hurt, Readers::Two));
    assert!(on(Role::Any, Readers::Two));
}
