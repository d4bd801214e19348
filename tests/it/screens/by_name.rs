//! What is picked by name: stages, tools and settings by the words people have for them, danger only by its own.

use trust_guide::{
    domain::role::Role,
    screens::{
        Screen,
        palette::{Act, Offer},
    },
    ui::action::{Command, Place},
};

use crate::{harness::Play, screens::alone::alone};

fn offers(play: &Play) -> Vec<Offer> {
    let Some(Screen::Palette(palette)) = play.app.screens().last() else {
        panic!("{}", play.screen())
    };
    palette.found.iter().map(|offer| Offer::clone(offer)).collect()
}

fn offered(role: Role, typed: &str) -> (Vec<Offer>, String) {
    let mut play = Play::as_role(role);
    play.keys(":").keys(typed);
    (offers(&play), play.screen())
}

fn tells_of_danger(offer: &Offer) -> bool {
    matches!(&offer.act, Act::Go(Place::Help | Place::OwnHarm | Place::Calls | Place::Safety))
}

#[test]
fn a_word_that_people_in_trouble_type_leads_first_where_find_leads_first() {
    for role in [Role::Hurt, Role::Broke] {
        for typed in [
            "STI",
            "HIV",
            "gay",
            "shame",
            "lawyer",
            "insomnia",
            "coworker",
            "numb",
            "can't sleep",
            "intrusive thoughts",
            "obsessed",
            "trickle truth",
            "narcissist",
            "credit card",
            "secret account",
            "autistic",
            "no contact",
            "betrayal trauma",
            "affair",
            "limerence",
            "mortgage",
        ] {
            // What answers this one speaks to who was hurt.
            if (role, typed) == (Role::Broke, "narcissist") {
                continue;
            }
            let (found, screen) = offered(role, typed);
            let first = found.first().unwrap_or_else(|| panic!("{role:?} {typed}: {screen}"));
            let mut play = Play::as_role(role);
            play.keys("/").keys(typed);
            let Some(Screen::Find(find)) = play.app.screens().last() else { panic!() };
            let leads = find.hits.iter().take(6).any(|hit| Act::Go(hit.clone()) == first.act);
            assert!(leads, "{role:?} {typed}: {} in\n{}", first.name, play.screen());
        }
    }
}

#[test]
fn the_guide_in_short_is_found_by_its_words() {
    let (found, screen) = offered(Role::Hurt, "takeaway");
    assert!(found.iter().any(|offer| offer.name.starts_with("In short: ")), "{screen}");
    let guide = crate::harness::guide();
    let takeaway = &guide.takeaways[1];
    let (_, words) = takeaway.text.readings(Some(Role::Hurt))[0];
    let start: String = words.chars().take(18).collect();
    let mut play = Play::as_role(Role::Hurt);
    play.keys(":").keys(&start).keys("<enter>");
    assert!(matches!(play.app.screens().last(), Some(Screen::Answers(_))), "{}", play.screen());
    assert!(play.screen().contains(start.split(' ').next().unwrap()), "{}", play.screen());
}

#[test]
fn stages_and_tools_are_found_by_the_words_people_have_for_them() {
    for role in [Role::Hurt, Role::Broke, Role::Both] {
        for (typed, wanted) in [
            ("growth", "Go to: Growing as a person"),
            ("Growth", "Go to: Growing as a person"),
            ("8", "Go to: Growing as a person"),
            ("stage 8", "Go to: Growing as a person"),
            ("3", "Go to: Keeping your word"),
            ("consistency", "Go to: Keeping your word"),
            ("trash", "The trash"),
            ("country", "Settings"),
            ("colours", "Settings"),
            ("colors", "Settings"),
            ("settings", "Settings"),
            ("new promise", "A new promise"),
            ("exercise", "Fill in: "),
            ("help", "Help"),
        ] {
            let (found, screen) = offered(role, typed);
            let first = found.first().unwrap_or_else(|| panic!("{typed}: {screen}"));
            assert!(first.name.starts_with(wanted), "{typed}: {screen}");
        }
        for typed in ["quit", "exit"] {
            let (found, screen) = offered(role, typed);
            let is_way_out =
                matches!(found[0].act, Act::Do(Command::Quit | Command::Leave | Command::Stop));
            assert!(is_way_out, "{typed}: {screen}");
        }
    }
}

#[test]
fn pages_of_danger_come_only_for_words_that_mean_them() {
    for role in [Role::Hurt, Role::Broke] {
        for typed in [
            "growth",
            "trash",
            "to",
            "you",
            "numb",
            "some",
            "the",
            "new promise",
            "colours",
            "sleep",
            "tree",
            "in",
            "of",
            "h",
            "day",
        ] {
            let (found, screen) = offered(role, typed);
            assert!(!found.iter().any(tells_of_danger), "{typed}: {screen}");
        }
        for typed in [
            "danger",
            "emergency",
            "helpline",
            "helpl",
            "afraid",
            "suicide",
            "i hit her",
            "private check",
            "private ch",
            "call someone today",
            "scared",
            "in dan",
            "need to leave",
        ] {
            let (found, screen) = offered(role, typed);
            assert!(found.iter().any(tells_of_danger), "{typed}: {screen}");
        }
    }
}

#[test]
fn a_guess_from_letters_is_made_only_where_no_word_is_found() {
    let (found, screen) = offered(Role::Hurt, "trash");
    assert_eq!(found[0].name, "The trash", "{screen}");
    assert_eq!(found.len(), 2, "only Settings names it too: {screen}");
    let (found, screen) = offered(Role::Hurt, "jrnl");
    assert!(found.iter().any(|offer| offer.name.to_lowercase().contains("journal")), "{screen}");
}

#[test]
fn a_new_promise_is_begun_by_its_name() {
    for play in [Play::as_role(Role::Hurt), Play::of(alone(Some(Role::Broke)), 50, 16)] {
        let mut play = play;
        play.keys(":new promise<enter>Home by six<enter><esc>");
        assert!(play.screen().contains("Home by six"), "{}", play.screen());
        assert_eq!(play.app.workbook().promises.len(), 1, "{}", play.screen());
    }
}
