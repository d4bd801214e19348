//! What both do has a part for each: nobody marks, closes or puts off the other one's without meaning to.

use trust_guide::domain::{Answer, Day, Promise, PromiseState, Role, Workbook};

use crate::{
    harness::{Play, stamp, welcomed},
    plans::{opened, page, row, today},
};

/// Two who agreed on one act of each, every day since the 20th: four days of it lie before us.
fn daily_act(role: Role) -> Workbook {
    let mut workbook = welcomed(Some(role));
    let cells = [
        ("what", "Phones away at dinner"),
        ("by", "=each"),
        ("often", "=daily"),
        ("from", "#2026-11-20"),
    ];
    let table = Answer::Table(vec![row("a1", &cells)]);
    page(&mut workbook, "plan.t2", 1, vec![("actions", table)]);
    workbook
}

fn marks(play: &Play) -> Vec<(Role, Day, PromiseState)> {
    let told = |promise: &Promise| (promise.by, promise.day, promise.state);
    play.app.workbook().promises.iter().map(|promise| told(promise)).collect()
}

#[test]
fn space_upon_space_on_today_marks_today_and_no_older_day_of_the_same_act() {
    for role in [Role::Hurt, Role::Broke] {
        let mut play = Play::of(daily_act(role), 80, 24);
        play.keys("   ");
        let kept = [(role, today(), PromiseState::Kept)];
        assert_eq!(marks(&play), kept, "{}", play.screen());
        // The older days are not lost: Today says where they are, and they are marked there.
        assert!(play.screen().contains("arlier days"), "{}", play.screen());
        play.keys("0<enter>");
        assert!(play.screen().contains("› Our plan"), "{}", play.screen());
    }
}

#[test]
fn the_last_open_day_of_an_act_is_on_today_until_a_later_one_is_marked() {
    let first = Play::of(daily_act(Role::Hurt), 80, 24).keys(" ").app.workbook().clone();
    let next = stamp("2026-11-24T20:00:00+01:00");
    let mut play = Play::opened_at(next, opened(first), 80, 24);
    play.keys(" ");
    let kept = |day: Day| (Role::Hurt, day, PromiseState::Kept);
    assert_eq!(marks(&play), [kept(today()), kept(today().plus(1))], "{}", play.screen());
}
