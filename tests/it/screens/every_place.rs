//! What holds for every place: this walks the table, so that a new row is tested by itself.

use std::fs;

use trust_guide::{
    domain::role::Role,
    ui::{
        action::{Begins, For, NAMED, Place, Stands},
        print::Pictures,
    },
};

use crate::{
    harness::{Play, welcomed},
    screens::look_back::lived,
};

/// A book on whose pages something stands, shown at a place.
fn at(place: &Place, columns: u16) -> Play {
    let mut play = Play::of(lived(), columns, 40);
    play.app.show(place.clone());
    play.resize(columns, 41).resize(columns, 40);
    play
}

/// What the screen is called: in the frame of a popup, or in the header, without what it is opened at.
fn title(screen: &str) -> String {
    let framed =
        screen.lines().find_map(|line| Some(line.split_once('┏')?.1.trim_matches([' ', '━', '┓'])));
    let header = screen.lines().next().unwrap_or_default().trim_start();
    let header =
        header.split("  ").next().unwrap_or_default().split(" › ").next().unwrap_or_default();
    framed.unwrap_or(header).to_owned()
}

/// The places that a screen opens at. The table of two is opened once the book is closed.
fn places() -> impl Iterator<Item = &'static Place> {
    NAMED.iter().map(|named| &named.place).filter(|place| **place != Place::Table)
}

#[test]
fn each_place_opens_and_has_a_picture() {
    let folder = format!("{}/tests/screens", env!("CARGO_MANIFEST_DIR"));
    let pictures = fs::read_dir(folder).unwrap();
    let known: Vec<String> =
        pictures.map(|file| title(&fs::read_to_string(file.unwrap().path()).unwrap())).collect();
    for place in places() {
        let play = at(place, 80);
        let shown = title(&play.screen());
        assert!(known.contains(&shown), "draw {place:?}: no picture is called {shown}");
        let opens = play.app.screens().len() > 1;
        assert_eq!(opens, *place != Place::Today, "{place:?}: {}", play.screen());
    }
}

#[test]
fn each_place_prints_and_names_every_act_of_its_footer() {
    for place in places() {
        // So wide that the footer has room for all of it.
        let play = at(place, 240);
        let lines = play.app.printed(Pictures::LeftOut).unwrap();
        let (acts, page) = lines.split_last().unwrap();
        assert!(page.iter().any(|line| line.len() > 3), "{place:?}: {lines:#?}");
        let screen = play.screen();
        let footer = screen.lines().last().unwrap();
        for hint in footer.split("   ").map(str::trim).filter(|hint| !hint.is_empty()) {
            let (key, act) = hint.split_once(' ').unwrap();
            assert!(acts.contains(&format!("{act} ({key})")), "{place:?}: {hint} in {acts}");
        }
    }
}

#[test]
fn a_place_without_a_book_begins_nothing_in_one() {
    for place in places() {
        let begins = place.begins() != Begins::Nothing;
        assert!(!begins || place.is_for() == For::OneBook, "{place:?}");
        // What looks at the screen below is no place to be.
        let looks_on = place.stands() == Stands::Over;
        let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
        play.keys("J");
        play.app.show(place.clone());
        let stays = play.app.screens().iter().any(|it| it.name(play.app.guide()) == "Journal");
        let is_main = place.stands() == Stands::Main && *place != Place::Journal;
        assert!(!(is_main && stays) && (!looks_on || stays), "{place:?}");
    }
}
