//! Find leads to what was asked for by its name.

use trust_guide::{domain::Role, screens::Screen};

use crate::harness::{Play, welcomed};

#[test]
fn an_exercise_is_the_first_hit_when_its_name_is_typed() {
    for name in ["Stay, wait or part", "on the phone", "time menu", "Shortlist"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys("/").keys(name).keys("<enter>");
        let screen = play.screen().to_lowercase().replace(',', "");
        assert!(screen.contains(&name.to_lowercase().replace(',', "")), "{name}: {screen}");
        assert!(matches!(play.app.screens().last(), Some(Screen::Exercise(_))), "{name}: {screen}");
    }
}

/// What Find shows, without the row that is current.
fn found(play: &Play) -> (String, Vec<trust_guide::ui::action::Place>, usize) {
    let Some(Screen::Find(find)) = play.app.screens().last() else { panic!("{}", play.screen()) };
    (find.query.text(), find.hits.clone(), find.current)
}

#[test]
fn esc_from_a_result_of_any_kind_returns_to_the_results_as_they_were() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wThe lake was cold.<esc>wThe lake again.<esc>");
    play.keys("Pn<enter>Walk round the lake<esc>");
    play.keys("0/").keys("lake<tab>");
    let (query, hits, _) = found(&play);
    assert!(hits.len() >= 3, "{}", play.screen());
    for place in 0..hits.len() {
        let before = found(&play);
        assert_eq!((&before.0, &before.1, before.2), (&query, &hits, place));
        let shown = play.screen();
        assert!(shown.contains("only your words"), "{shown}");
        play.keys("<enter>");
        assert!(!matches!(play.app.screens().last(), Some(Screen::Find(_))), "{}", play.screen());
        play.keys("<esc>");
        assert_eq!(found(&play), before, "{}", play.screen());
        assert_eq!(play.screen(), shown);
        play.keys("<down>");
    }
    play.keys("<esc>");
    assert!(matches!(play.app.screens(), [Screen::Today(_)]), "and from there to where one was");
}

#[test]
fn esc_from_a_result_of_the_guide_returns_to_the_results() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("/").keys("trust<tab><tab>");
    let (_, hits, _) = found(&play);
    for (place, hit) in hits.iter().enumerate().take(24) {
        let before = found(&play);
        assert_eq!(before.2, place);
        play.keys("<enter>");
        // Words may have been begun; nothing is kept of a blank page.
        play.keys("<esc>");
        if !matches!(play.app.screens().last(), Some(Screen::Find(_))) {
            play.keys("<esc>");
        }
        assert_eq!(found(&play), before, "{hit:?} {}", play.screen());
        play.keys("<down>");
    }
}

#[test]
fn what_was_deleted_from_a_result_is_no_result_any_more() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wThe lake was cold.<esc>wThe lake again.<esc>0/").keys("lake<tab><enter>");
    play.keys("d<esc>");
    assert_eq!(found(&play).1.len(), 1, "{}", play.screen());
    play.keys("<enter>");
    assert!(play.screen().contains("The lake was cold."), "{}", play.screen());
}

#[test]
fn who_looks_for_safety_finds_whom_to_call_first_and_is_not_thrown_out() {
    for role in [Role::Hurt, Role::Broke] {
        let alone = || {
            let mut workbook = welcomed(Some(role));
            workbook.profile.company = Some(trust_guide::domain::Company::Alone);
            Play::of(workbook, 80, 24)
        };
        for typed in
            ["need to leave", "leave", "I have to leave him", "is it safe", "he hits me", "scared"]
        {
            let mut play = alone();
            play.keys(":").keys(typed).keys("<enter>");
            assert!(!play.world.left, "{typed}");
            let top = play.app.screens().last();
            assert!(
                matches!(top, Some(Screen::Help(_) | Screen::Safety(_))),
                "{typed}: {}",
                play.screen()
            );
            let mut play = alone();
            play.keys("/").keys(typed);
            let screen = play.screen();
            let first = screen.lines().find(|line| line.contains('▸')).unwrap_or_default();
            assert!(first.contains("Help: whom to call"), "{typed}: {screen}");
        }
        // By its own words the program is left.
        for typed in ["leave at once", "quit"] {
            let mut play = alone();
            play.keys(":").keys(typed).keys("<enter>");
            assert!(play.world.left, "{typed}: {}", play.screen());
        }
        // What is for two comes last for who is alone.
        let mut play = alone();
        play.keys("/leave");
        let all: Vec<bool> = (0..30)
            .map(|_| {
                let screen = play.screen();
                play.keys("<down>");
                screen.lines().any(|line| line.contains('▸') && line.contains("for two"))
            })
            .collect();
        let first_for_two = all.iter().position(|is| *is).unwrap_or(all.len());
        assert!(6 <= first_for_two, "{role:?}: at {first_for_two}");
        assert!(all[first_for_two..].iter().all(|is| *is), "{role:?}: {all:?}");
    }
}
