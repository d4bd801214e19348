//! Find leads to what was asked for by its name.

use trust_guide::{domain::Role, screens::Screen};

use crate::harness::Play;

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
