//! What both do has a part for each: nobody marks, closes or puts off the other one's without meaning to.

use trust_guide::domain::{
    day::Day,
    field::Answer,
    promise::{Promise, PromiseState},
    role::Role,
    workbook::Workbook,
};

use crate::{
    harness::{Play, stamp, welcomed},
    plans::{opened, page, promised, row, today},
    screens::plan::told,
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

fn in_role(workbook: &Workbook, role: Role) -> Workbook {
    let mut workbook = workbook.clone();
    workbook.edit_profile(|profile| profile.role = Some(role));
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
        assert!(play.screen().starts_with("  Our plan"), "{}", play.screen());
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

#[test]
fn days_away_close_ones_own_and_the_others_wait_for_them() {
    for (role, other) in [(Role::Hurt, Role::Broke), (Role::Broke, Role::Hurt)] {
        let mut workbook = daily_act(role);
        promised(&mut workbook, "Ring the plumber", -2, other, PromiseState::Open);
        let mut play = Play::of(workbook, 100, 60);
        play.keys("Pa");
        assert!(told(&play).contains("I was away. When?"), "{}", play.screen());
        assert!(told(&play).contains("part waits for them"), "{}", play.screen());
        assert!(told(&play).contains("3 are open"), "{}", play.screen());
        play.keys("<enter>");
        let away = |by: Role| {
            let marks = marks(&play);
            marks.iter().filter(|(of, _, state)| *of == by && *state == PromiseState::Away).count()
        };
        assert_eq!((away(role), away(other)), (3, 0), "{}", play.screen());
        // The one whose days they are reads who said it; the other one still has all of theirs open.
        let mut play = Play::of(in_role(play.app.workbook(), other), 100, 60);
        play.keys("Pa");
        assert!(told(&play).contains("4 are open"), "{}", play.screen());
        play.keys("<esc>vvk");
        assert!(told(&play).contains("away · said by your partner"), "{}", play.screen());
    }
}

#[test]
fn two_who_sit_here_together_close_the_days_of_both_and_it_is_said_so() {
    let mut play = Play::of(daily_act(Role::Both), 100, 60);
    play.keys("Pa");
    assert!(told(&play).contains("We were away. When?"), "{}", play.screen());
    assert!(told(&play).contains("is closed, for each of you"), "{}", play.screen());
    play.keys("<down><enter>");
    assert_eq!(marks(&play).len(), 6, "{}", play.screen());
    play.keys("vvk");
    assert!(told(&play).contains("away · said by both of you together"), "{}", play.screen());
}

#[test]
fn who_marks_nothing_is_told_by_the_same_count_as_who_marks() {
    for (role, other) in [(Role::Hurt, Role::Broke), (Role::Broke, Role::Hurt)] {
        let mut play = Play::of(daily_act(role), 60, 90);
        play.keys("P ");
        for reader in [role, other] {
            let mut play = Play::of(in_role(play.app.workbook(), reader), 60, 90);
            let plan = {
                play.keys("P");
                told(&play)
            };
            assert!(plan.contains("1 kept or told early of 1; 3 still open."), "{plan}");
            assert!(plan.contains("4 still open."), "{plan}");
            assert!(!plan.contains("that is fine"), "{plan}");
            // What is from before stands there for each of them, one's own first.
            let before = plan.split("FROM BEFORE").nth(1).unwrap().to_owned();
            let (own, theirs) = (before.find("you · "), before.find("your partner · "));
            assert!(own < theirs && theirs.is_some(), "{before}");
            let agenda = {
                play.keys("v");
                told(&play)
            };
            for of in ["you", "your partner"] {
                assert_eq!(agenda.matches(&format!("{of} · yesterday")).count(), 1, "{agenda}");
                assert_eq!(agenda.matches(&format!("{of} · Sat 21 Nov")).count(), 1, "{agenda}");
                assert_eq!(agenda.matches(&format!("{of} · Fri 20 Nov")).count(), 1, "{agenda}");
            }
            let mut look = Play::of(play.app.workbook().clone(), 60, 90);
            look.keys("L");
            let all = (0..8).map(|_| told(look.keys("<pgdn>"))).collect::<String>();
            assert!(all.contains("1 kept or told early of 1; 3 still open."), "{all}");
            assert!(all.contains("4 still open.") && !all.contains("that is fine"), "{all}");
        }
    }
}

#[test]
fn what_one_puts_off_is_put_off_for_them_alone() {
    for (role, other) in [(Role::Hurt, Role::Broke), (Role::Broke, Role::Hurt)] {
        let asks = "How are you right now?";
        let mut play = Play::of(welcomed(Some(role)), 80, 24);
        play.on(&format!("○ {asks}")).keys("x");
        assert!(!told(&play).contains(asks), "{}", play.screen());
        let theirs = Play::of(in_role(play.app.workbook(), other), 80, 24);
        assert!(told(&theirs).contains(asks), "{}", theirs.screen());
        play.keys("u");
        assert!(told(&play).contains(asks), "{}", play.screen());
    }
}

#[test]
fn what_was_seen_before_there_is_a_mark_is_not_said_to_stand_beside_one() {
    let mut play = Play::of(daily_act(Role::Hurt), 100, 60);
    play.keys("Pj<enter>");
    assert!(told(&play).contains("▸ I saw it done"), "{}", play.screen());
    play.keys("<enter>");
    assert!(told(&play).contains("The mark is still open"), "{}", play.screen());
    assert!(!told(&play).contains("side by side"), "{}", play.screen());
}

#[test]
fn of_the_others_part_to_come_is_offered_what_can_be_done_now() {
    for role in [Role::Hurt, Role::Broke] {
        let mut play = Play::of(daily_act(role), 100, 60);
        play.keys("PvG<home>");
        while !told(&play).contains("TOMORROW, TUE 24 NOV ▸ ○ Phones") {
            play.keys("j");
        }
        play.keys("j ");
        assert!(told(&play).contains("Enter: what can be done"), "{}", play.screen());
        play.keys("<enter>");
        assert!(told(&play).contains("tomorrow · your partner."), "{}", play.screen());
        assert!(told(&play).contains("This is theirs to mark. From that"), "{}", play.screen());
        let screen = told(&play);
        assert!(!screen.contains("I saw it"), "{screen}");
        assert!(screen.contains("▸ Your own part of it"), "{screen}");
        play.keys("<enter>");
        assert!(told(&play).contains("▸ Early word"), "{}", play.screen());
        play.keys("<enter>");
        let told_early = [(role, today().plus(1), PromiseState::EarlyWord)];
        assert_eq!(marks(&play), told_early, "{}", play.screen());
    }
}

#[test]
fn where_two_sit_together_it_is_asked_whose_pulse_is_not_for_today() {
    let asks = "How are you right now?";
    for (role, other, keys) in
        [(Role::Hurt, Role::Broke, "<enter>"), (Role::Broke, Role::Hurt, "<down><enter>")]
    {
        let mut play = Play::of(welcomed(Some(Role::Both)), 80, 24);
        play.on(&format!("○ {asks}")).keys("x");
        assert!(told(&play).contains("Who is putting it off?"), "{}", play.screen());
        assert!(play.app.workbook().put_off.is_empty(), "{}", play.screen());
        play.keys(keys);
        // It is still there for the other one, here and in their own role, and for nobody else.
        assert!(
            told(&play).contains(&format!("Not today, for {}", role.person())),
            "{}",
            play.screen()
        );
        assert!(told(&play).contains(asks), "{}", play.screen());
        let of = |role: Role, play: &Play| {
            told(&Play::of(in_role(play.app.workbook(), role), 80, 24)).contains(asks)
        };
        assert_eq!((of(role, &play), of(other, &play)), (false, true));
        play.on(&format!("○ {asks}")).keys("x");
        let asked = told(&play);
        assert!(asked.contains(&format!("▸ It is {}", other.person())), "{}", play.screen());
        assert!(!asked.contains(&format!("It is {}", role.person())), "{}", play.screen());
        assert!(!asked.contains("It is both of us"), "{}", play.screen());
        play.keys("<enter>");
        assert!(!told(&play).contains(asks), "{}", play.screen());
        play.keys("u");
        assert!(told(&play).contains(asks), "{}", play.screen());
    }
    let mut play = Play::of(welcomed(Some(Role::Both)), 80, 24);
    play.on(&format!("○ {asks}")).keys("x<down><down><enter>");
    assert!(!told(&play).contains(asks), "{}", play.screen());
    play.keys("u");
    assert!(told(&play).contains(asks), "one step: {}", play.screen());
}

#[test]
fn where_two_sit_together_the_pulse_of_the_week_is_put_off_for_one_alone() {
    let mut workbook = welcomed(Some(Role::Both));
    workbook.edit_profile(|profile| profile.welcomed = Some(stamp("2026-11-10T20:00:00+01:00")));
    let mut play = Play::of(workbook, 100, 40);
    let week = "The pulse of the week, for ";
    play.on(&format!("○ {week}each of you")).keys("x<enter>");
    let left = format!("{week}{}", Role::Broke.person());
    assert!(told(&play).contains(&left), "{}", play.screen());
    for (role, is_there) in [(Role::Hurt, false), (Role::Broke, true)] {
        let own = Play::of(in_role(play.app.workbook(), role), 100, 40);
        assert_eq!(told(&own).contains("The pulse of the week"), is_there, "{}", own.screen());
    }
}
