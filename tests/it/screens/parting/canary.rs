//! What one of two wrote alone is on no screen of a parting before that one has the keyboard.

use trust_guide::{domain::role::Role, ui::Mode};

use super::{ALONE, about, last, list, own, takes_over, to, two};
use crate::harness::Play;

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (50, 16)];

const READERS: [Option<Role>; 4] = [Some(Role::Both), None, Some(Role::Hurt), Some(Role::Broke)];

/// What of both is on the screen must be of this one.
#[track_caller]
fn shows_only(play: &Play, reader: Option<Role>, place: &str) {
    let printed = format!("{:?}", play.app);
    for (_, words) in ALONE {
        assert!(!printed.contains(words), "{place}: no word is told to who looks for a fault");
    }
    draws_only(&play.screen(), reader, place);
}

#[track_caller]
fn draws_only(screen: &str, reader: Option<Role>, place: &str) {
    for (role, words) in ALONE {
        let is_theirs = reader == Some(role);
        assert!(is_theirs || !screen.contains(words), "{place}, {role:?} for {reader:?}: {screen}");
    }
}

/// Goes through the whole list, and says whether a word of this one was met.
fn walk(play: &mut Play, reader: Option<Role>, place: &str) -> bool {
    let mut met = false;
    play.keys("<home>");
    shows_only(play, reader, place);
    for _ in 0..60 {
        let screen = play.screen();
        draws_only(&screen, reader, place);
        met |= ALONE.iter().any(|(_, words)| screen.contains(words));
        play.keys("j");
    }
    shows_only(play, reader, place);
    met
}

#[test]
fn nobodys_own_page_is_shown_to_the_other_one_on_the_way() {
    for (columns, rows) in SIZES {
        for reader in READERS {
            let mut workbook = two();
            workbook.edit_profile(|profile| profile.role = reader);
            let one = reader.filter(|role| matches!(role, Role::Hurt | Role::Broke));
            shows_only(&about(&workbook, false, columns, rows), one, "about");
            let mut play = list(&workbook, false, columns, rows);
            assert_eq!(walk(&mut play, one, "the list"), one.is_some(), "{reader:?}");
            // Each of them takes the keyboard, and then it is for the other one again.
            for role in [Role::Hurt, Role::Broke, Role::Hurt] {
                if one == Some(role) && play.app.screens().len() == 2 {
                    continue;
                }
                let before = play.screen();
                if !before.contains(&format!("What {} wrote", role.person())) {
                    play.keys("<end>");
                }
                if !play.screen().contains(&format!("What {} wrote", role.person())) {
                    continue;
                }
                takes_over(&mut play, role);
                assert!(walk(&mut play, Some(role), "their own"), "{role:?}: {}", play.screen());
                // What stands over it does not bring it back to whoever looks next.
                play.keys("<f9>").keys("<f9>");
                shows_only(&play, one, "after the cover");
                walk(&mut play, one, "after the cover");
            }
            to(&mut play, "quillwort e1 ends");
            play.keys("2");
            last(&mut play);
            shows_only(&play, one, "the last page");
            play.pick("Split the book now");
            shows_only(&play, one, "busy");
            // Done, it is the book of the one who was hurt.
            let laid = super::laid(&play);
            super::told(&mut play, laid);
            shows_only(&play, one, "done");
        }
    }
}

#[test]
fn who_has_the_keyboard_says_it_of_their_own_pages_and_gives_it_back() {
    let mut play = list(&two(), false, 80, 24);
    for (role, words) in ALONE {
        takes_over(&mut play, role);
        to(&mut play, words);
        play.keys("2");
        assert_eq!(
            super::said(&play, own(role)),
            Some(trust_guide::domain::parting::Belongs::There)
        );
        // Enter gives it back, and leads no further.
        play.keys("<home><enter>");
        shows_only(&play, None, "given back");
        assert_eq!(play.app.mode(), Mode::Parting);
    }
    // What nobody is there to say is not said by the other one: not even with a heading.
    let mut play = list(&two(), false, 80, 24);
    for _ in 0..60 {
        play.keys("2");
        if play.screen().contains("Hand over the keyboard") {
            play.keys("<esc>");
        }
        play.keys("j");
    }
    assert!(ALONE.iter().all(|(role, _)| super::said(&play, own(*role)).is_none()));
}
