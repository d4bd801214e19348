//! What somebody in danger types into the palette or Find leads to Help, and deleting leads to where it is done.

use trust_guide::{
    screens::{Screen, palette::Act},
    ui::action::Place,
};

use super::*;
use crate::screens::alone::alone;

#[test]
fn words_of_danger_and_control_lead_to_help_in_the_palette_and_in_find() {
    for typed in [
        "he spies on me",
        "locked me in",
        "controlling",
        "coercion",
        "he has my passwords",
        "my wife reads my messages",
        "he made me have sex",
        "he hurts the kids",
        "911",
        "hotline",
        "beaten",
        "hopeless",
    ] {
        let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
        play.keys(&format!(":{typed}<enter>"));
        assert!(play.screen().contains("IN DANGER NOW? CALL"), "{typed}: {}", play.screen());
        let mut play = Play::of(alone(Some(Role::Hurt)), 80, 24);
        play.keys(&format!("/{typed}<enter>"));
        assert!(play.screen().contains("IN DANGER NOW? CALL"), "{typed}: {}", play.screen());
        let mut play = Play::of(alone(Some(Role::Hurt)), 80, 24);
        play.keys("H").keys(typed);
        let told = play.screen().split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(told.contains("The numbers above are for this"), "{typed}: {told}");
    }
    let mut play = Play::of(welcomed(Some(Role::Broke)), 80, 24);
    play.keys(":i track her phone<enter>");
    assert!(play.screen().contains("If you hurt someone"), "{}", play.screen());
}

#[test]
fn whoever_wants_their_words_gone_is_led_to_where_that_is_done() {
    for typed in ["wipe", "erase all", "delete my workbook", "delete everything", "backups"] {
        let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
        play.keys(&format!(":{typed}"));
        let Some(Screen::Palette(palette)) = play.app.screens().last() else { panic!() };
        let acts: Vec<&Act> = palette.found.iter().map(|offer| &offer.act).collect();
        assert_eq!(acts[0], &Act::Go(Place::Settings), "{typed}: {}", play.screen());
        assert!(acts.contains(&&Act::Go(Place::Limits)), "{typed}: {}", play.screen());
        play.keys("<enter><end>");
        assert!(play.screen().contains("Delete the backups so far"), "{typed}: {}", play.screen());
        let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
        play.keys(&format!("/{typed}"));
        assert!(play.screen().contains("Settings: the trash"), "{typed}: {}", play.screen());
        assert!(play.screen().contains("What this program can hide"), "{typed}: {}", play.screen());
    }
}

#[test]
fn what_is_for_two_comes_last_in_the_palette_of_who_is_alone() {
    for role in [Role::Hurt, Role::Broke] {
        for typed in ["new", "forget", "missed", "remove", "agreement", "talk", "together", "plan"]
        {
            let mut play = Play::of(alone(Some(role)), 80, 24);
            play.keys(&format!(":{typed}"));
            let Some(Screen::Palette(palette)) = play.app.screens().last() else { panic!() };
            let for_two: Vec<bool> =
                palette.found.iter().map(|offer| offer.name.ends_with("(for two)")).collect();
            assert!(for_two.is_sorted(), "{typed}: {}", play.screen());
        }
    }
}
