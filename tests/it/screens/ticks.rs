//! Whose a tick is, in keys and on the screen.

use trust_guide::domain::{
    id::NodeId, profile::Company, role::Role, tick::Whose, workbook::Workbook,
};

use crate::{
    harness::{NOW, Play, stamp, welcomed},
    screens::whose::in_role,
};

/// A step that is each one's own, and how it begins.
const OWN: &str = "If there is any money risk";

fn told(play: &Play) -> String {
    play.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first stage, with the cursor on the step that is each one's own.
fn at_the_step(workbook: &Workbook, role: Option<Role>) -> Play {
    let mut workbook = workbook.clone();
    workbook.edit_profile(|profile| profile.role = role);
    let mut play = Play::of(workbook, 100, 60);
    play.in_stage("9", 1);
    for _ in 0..20 {
        if ["[ ]", "[x]"].iter().any(|mark| told(&play).contains(&format!("▸ {mark} {OWN}"))) {
            return play;
        }
        play.keys("j");
    }
    panic!("{}", play.screen());
}

fn ticked(play: &Play) -> bool {
    assert!(told(play).contains(OWN), "{}", play.screen());
    told(play).contains(&format!("[x] {OWN}"))
}

#[test]
fn what_one_ticks_of_their_own_the_other_one_sees_unticked_and_cannot_take_back() {
    for (role, other) in [(Role::Hurt, Role::Broke), (Role::Broke, Role::Hurt)] {
        let mut play = at_the_step(&welcomed(Some(role)), Some(role));
        play.keys(" ");
        assert!(ticked(&play), "{}", play.screen());
        let mut theirs = at_the_step(play.app.workbook(), Some(other));
        assert!(!ticked(&theirs), "{}", theirs.screen());
        let before = theirs.app.workbook().lists.clone();
        theirs.keys("u");
        let of = format!("Only they can take this back: a tick ({})", role.person());
        assert!(told(&theirs).contains(&of), "{}", theirs.screen());
        assert_eq!(theirs.app.workbook().lists, before);
        theirs.keys(" ");
        assert!(ticked(&theirs), "{}", theirs.screen());
        theirs.keys(" ");
        assert!(!ticked(&theirs), "{}", theirs.screen());
        let mut back = at_the_step(theirs.app.workbook(), Some(role));
        assert!(ticked(&back), "{}", back.screen());
        back.keys(" ");
        assert!(!ticked(&back), "{}", back.screen());
    }
}

#[test]
fn where_two_sit_together_it_is_asked_whose_tick_it_is() {
    let mut play = at_the_step(&welcomed(Some(Role::Both)), Some(Role::Both));
    play.keys(" ");
    assert!(told(&play).contains("Whose tick is it?"), "{}", play.screen());
    assert!(told(&play).contains("▸ It belongs to each of us"), "{}", play.screen());
    assert!(play.app.workbook().ticks.is_empty());
    play.keys("<enter>");
    assert!(ticked(&play), "{}", play.screen());
    assert!(told(&play).contains("Ticked for each of you. u takes it back"), "{}", play.screen());
    play.keys("u");
    assert!(!ticked(&play), "one step: {}", play.screen());
    for (role, other, keys) in
        [(Role::Hurt, Role::Broke, " j<enter>"), (Role::Broke, Role::Hurt, " jj<enter>")]
    {
        play.keys(keys);
        assert!(!ticked(&play), "{}", play.screen());
        let half = format!("ticked by {}", role.person());
        assert!(told(&play).contains(&half), "{}", play.screen());
        assert!(ticked(&at_the_step(play.app.workbook(), Some(role))));
        assert!(!ticked(&at_the_step(play.app.workbook(), Some(other))));
        play.keys("u");
        assert!(told(&play).contains("Taken back: ticked"), "{}", play.screen());
        assert!(!told(&play).contains(&half), "{}", play.screen());
    }
    play.keys(" <esc>");
    assert!(!ticked(&play) && play.app.workbook().ticks.iter().all(|tick| !tick.on));
}

#[test]
fn two_who_tick_one_after_the_other_have_both_ticked_it() {
    let mut play = at_the_step(&welcomed(Some(Role::Both)), Some(Role::Both));
    play.keys(" j<enter>");
    play.keys(" ");
    assert!(told(&play).contains("it is ticked: this unticks it"), "{}", play.screen());
    play.keys("jj<enter>");
    assert!(ticked(&play), "{}", play.screen());
}

#[test]
fn what_is_for_one_side_or_for_two_is_ticked_without_a_question() {
    let mut play = Play::of(welcomed(Some(Role::Both)), 100, 60);
    play.in_stage("9", 1);
    for _ in 0..20 {
        if told(&play).contains("▸ [ ] We agreed on a word") {
            break;
        }
        play.keys("j");
    }
    play.keys(" ");
    assert!(told(&play).contains("[x] We agreed on a word"), "{}", play.screen());
    for role in [Role::Hurt, Role::Broke] {
        let workbook = in_role(play.app.workbook(), Some(role)).app.workbook().clone();
        let mut alone = Play::of(workbook, 100, 60);
        alone.in_stage("9", 1).on("[x] We agreed");
        assert!(told(&alone).contains("[x] We agreed on a word"), "{}", alone.screen());
    }
}

#[test]
fn who_is_alone_ticks_with_one_key_whether_they_said_who_they_are_or_not() {
    for role in [Some(Role::Hurt), Some(Role::Broke), None] {
        let mut workbook = welcomed(role);
        workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
        let mut play = at_the_step(&workbook, role);
        play.keys(" ");
        assert!(ticked(&play), "{role:?} {}", play.screen());
        play.keys(" ");
        assert!(!ticked(&play), "{role:?} {}", play.screen());
        play.keys("u");
        assert!(ticked(&play), "{role:?} {}", play.screen());
    }
    // What they had ticked before they said who they are stays, and so does what they ticked as somebody.
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
    let own = NodeId::from("steady.step.money");
    let day = trust_guide::domain::day::Day::of(stamp(NOW), 4);
    workbook.toggle(&own, Whose::each(Role::Hurt), stamp(NOW), day);
    assert!(ticked(&at_the_step(&workbook, None)));
    assert!(ticked(&at_the_step(&workbook, Some(Role::Hurt))));
}

#[test]
fn what_one_ticked_and_read_alone_is_not_on_a_page_for_two() {
    let mut hers = Play::of(welcomed(Some(Role::Hurt)), 100, 60);
    hers.in_stage("9", 1);
    for _ in 0..30 {
        if told(&hers).contains("▸ [ ] I looked at the helplines once") {
            break;
        }
        hers.keys("j");
    }
    hers.keys(" ");
    assert!(told(&hers).contains("[x] I looked at the helplines once"), "{}", hers.screen());
    hers.keys("0").keys(":you may stay<enter>").keys("<end>").keys("<enter>").keys("0");
    for role in [Some(Role::Both), None, Some(Role::Broke)] {
        let workbook = in_role(hers.app.workbook(), role).app.workbook().clone();
        for place in ["9+<tab><tab>", "7", "0"] {
            let mut play = Play::of(workbook.clone(), 100, 60);
            play.keys(place);
            let told = told(&play);
            for part in ["[x] I looked", "ticked by", "✓ You may stay", "◐"] {
                assert!(!told.contains(part), "{role:?} {place}, {part}: {}", play.screen());
            }
        }
    }
    // It is still hers.
    let mut play = Play::of(hers.app.workbook().clone(), 100, 60);
    play.in_stage("9", 1).on("[x] I looked");
    assert!(told(&play).contains("[x] I looked at the helplines once"), "{}", play.screen());
}
