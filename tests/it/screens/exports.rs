//! What leaves the book, as a page: chosen, shown, and written where somebody says.

use expect_test::expect;
use trust_guide::{
    domain::role::Role,
    export::Files,
    screens::Screen,
    shell::Event,
    ui::action::{Action, BookDeed, BookTold},
};

use super::{check, every::every};
use crate::{
    exports::{
        book::{OTHERS, SECRET, lived_in},
        epub::unpacked,
    },
    harness::Play,
    plans::agreed,
};

fn tell(play: &mut Play, told: Result<Vec<String>, String>) {
    let told = BookTold::WrittenOut(told);
    play.event(Event::Action(Box::new(Action::WholeBook(told))));
}

/// The only thing that was asked of the disk.
fn written(play: &Play) -> (String, String) {
    let [BookDeed::WriteOut(path, files)] = &play.world.deeds[..] else {
        panic!("{:?}", play.world.deeds)
    };
    let text = match files {
        Files::One(text) => text.clone(),
        Files::Packed(bytes) => {
            let files = unpacked(bytes);
            files.into_iter().map(|(_, text)| text).collect()
        }
        Files::Folder(files) => files.iter().map(|(_, text)| text.as_str()).collect(),
    };
    (path.to_string(), text)
}

#[test]
fn the_plan_is_one_key_away_and_each_line_can_be_left_out() {
    let mut play = Play::of(agreed(Role::Hurt), 80, 30);
    play.keys("Pp");
    assert!(matches!(play.app.screens(), [.., Screen::Exports(_)]), "{}", play.screen());
    check(
        &play,
        expect![[r#"
          Export                                                    Monday 23 November
        ────────────────────────────────────────────────────────────────────────────────

          The plan, for the fridge

          These lines stand on the page, and no word of why:
            1. Phones away at dinner · both of us, every day
            2. Couples session · every Tue, Thu
            3. You text me when the train is late. · both of us

          What is written is not locked: anyone who finds it can read it.

        ▸ Write it to a file
          [x] Phones away at dinner
          [x] Couples session
          [x] You text me when the train is late.
          What stands at the head: Our plan
          The one who was hurt: no name on the page
          The one who broke trust: no name on the page
          With what one does on one’s own: no








        ────────────────────────────────────────────────────────────────────────────────
          Enter choose   Esc back   ? keys   ^X leave
    "#]],
    );
    play.pick("[x] Couples session");
    assert!(play.screen().contains("[ ] Couples session"), "{}", play.screen());
    assert!(play.screen().contains("(left out)"), "{}", play.screen());
    play.pick("What stands at the head").keys("Home<enter>");
    assert!(play.screen().contains("What stands at the head: Home"), "{}", play.screen());
    play.keys("<home>").pick("Write it to a file");
    assert!(play.screen().contains("~/our-plan.html"), "{}", play.screen());
    play.keys("<enter><enter>");
    let (path, page) = written(&play);
    assert_eq!(path, "~/our-plan.html");
    assert!(page.contains("Phones away at dinner") && !page.contains("Couples session"), "{page}");
    tell(&mut play, Ok(vec!["Written to /home/a/our-plan.html.".to_owned()]));
    assert!(play.screen().contains("Written to /home/a/our-plan.html."), "{}", play.screen());
    play.keys("<enter>");
    assert!(play.screen().contains("A letter, as one clean page"), "{}", play.screen());
}

#[test]
fn it_is_found_by_name_and_in_settings() {
    for name in ["export", "print the plan", "obsidian", "calendar"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys(&format!(":{name}"));
        let screen = play.screen();
        assert!(
            screen.contains("Export: to read") || screen.contains("for the fridge"),
            "{name}: {screen}"
        );
    }
    let mut play = Play::as_role(Role::Hurt);
    play.setting("This whole book").keys("<enter>");
    play.pick("Export: to read");
    assert!(matches!(play.app.screens(), [.., Screen::Exports(_)]), "{}", play.screen());
}

#[test]
fn what_is_private_leaves_only_once_it_is_chosen_and_what_leaves_is_seen_before() {
    let mut play = Play::of(lived_in(), 80, 40);
    play.keys(":export to<enter>");
    play.pick("A booklet");
    let screen = play.screen();
    assert!(screen.contains("12 entries") && screen.contains(": private"), "{screen}");
    assert!(screen.contains("other one of you"), "{screen}");
    play.keys("<home>").pick("Write it to a file").keys("<enter><enter>");
    let (_, page) = written(&play);
    assert!(
        page.starts_with("<!DOCTYPE html>") && !page.contains(SECRET) && !page.contains(OTHERS)
    );
    tell(&mut play, Err("It is there already.".to_owned()));
    assert!(play.screen().contains("It is there already."), "{}", play.screen());
    play.keys("<esc>").pick("Take along what is private");
    assert!(play.screen().contains("Take along what is private: yes"), "{}", play.screen());
    play.world.deeds.clear();
    play.keys("<home>").pick("Write it to a file").keys("<enter><enter>");
    let (_, page) = written(&play);
    assert!(page.contains(SECRET) && !page.contains(OTHERS));
}

#[test]
fn a_book_for_an_e_reader_has_the_title_that_was_chosen_and_tells_who_copies_it() {
    let mut play = Play::of(lived_in(), 80, 40);
    play.keys(":ebook<enter>");
    play.pick("A book for an e-reader");
    assert!(play.screen().contains("copy their books to a server"), "{}", play.screen());
    assert!(play.screen().contains("What stands at the head: Notes"), "{}", play.screen());
    play.pick("What stands at the head").keys("Summer & after");
    assert!(play.screen().contains("list of books"), "{}", play.screen());
    play.keys("<enter><home>").pick("Write it to a file");
    assert!(play.screen().contains(".epub"), "{}", play.screen());
    play.keys("<enter><enter>");
    let (path, text) = written(&play);
    assert_eq!(path, "~/notes-2026-11-23.epub");
    assert!(text.contains("<dc:title>Summer &amp; after</dc:title>"), "{text}");
    assert!(!text.contains(SECRET) && !text.contains(OTHERS), "{text}");
    // The plan keeps its own title.
    tell(&mut play, Ok(vec!["Written.".to_owned()]));
    play.keys("<enter>").pick("The plan, for the fridge");
    assert!(!play.screen().contains("Summer"), "{}", play.screen());
}

#[test]
fn a_page_for_a_counsellor_begins_empty_and_takes_what_is_ticked() {
    let mut play = Play::of(lived_in(), 80, 40);
    play.keys(":export to<enter>");
    play.pick("A page for a counsellor");
    assert!(play.screen().contains("Nothing leaves the book."), "{}", play.screen());
    assert!(!play.screen().contains("Write it to a file"), "{}", play.screen());
    play.keys(" ");
    assert!(
        play.screen().contains("[x] ") && play.screen().contains("Write it to a file"),
        "{}",
        play.screen()
    );
}

#[test]
fn it_has_a_picture_of_every_size() {
    let opened = |keys: &'static str| {
        move |columns, rows| {
            let mut play = Play::of(agreed(Role::Hurt), columns, rows);
            play.keys(keys);
            play
        }
    };
    every("exports", opened(":export to<enter>"));
    every("exports-booklet", opened(":export to<enter><down><down><down><enter>"));
    every("fridge", opened("Pp"));
}

#[test]
fn what_was_said_to_be_private_for_one_form_is_not_said_for_the_next() {
    let mut play = Play::of(lived_in(), 80, 60);
    play.keys("Pp").pick("With what one does on one’s own: no");
    assert!(play.screen().contains("one’s own: yes"), "{}", play.screen());
    play.keys("<esc>").pick("A booklet");
    assert!(play.screen().contains("Take along what is private: no"), "{}", play.screen());
}
