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
