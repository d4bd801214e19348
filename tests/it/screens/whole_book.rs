//! The page about the whole book: a copy elsewhere.

use expect_test::expect;
use trust_guide::{
    domain::{book::OpenBook, role::Role, words::Words},
    screens::Screen,
    shell::Event,
    ui::action::{Action, BookDeed, BookTold},
};

use super::check;
use crate::harness::{Play, welcomed};

/// Words that stand nowhere else.
const CANARY: &str = "quillwort";

fn tell(play: &mut Play, told: BookTold) {
    play.event(Event::Action(Box::new(Action::WholeBook(told))));
}

pub fn open(columns: u16, rows: u16) -> Play {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
    play.keys(":this whole book<enter>");
    play
}

fn copy_to(path: &str) -> BookDeed {
    BookDeed::CopyTo(Words::from(path))
}

fn copied() -> BookTold {
    let told = ["Copied to /media/stick/copy.json: 1 entry. It was read back, and is the same."];
    BookTold::Copied(Ok(told.map(str::to_owned).to_vec()))
}

#[test]
fn it_is_found_in_settings_in_the_palette_and_by_other_names() {
    let mut play = Play::as_role(Role::Hurt);
    play.setting("This whole book").keys("<enter>");
    assert!(matches!(play.app.screens(), [.., Screen::WholeBook(_)]), "{}", play.screen());
    play.keys("<esc>");
    assert!(play.screen().starts_with("  Settings"), "{}", play.screen());
    for name in ["this whole", "backup", "export", "usb"] {
        let mut play = Play::as_role(Role::Hurt);
        play.keys(&format!(":{name}"));
        assert!(play.screen().contains("This whole book"), "{name}: {}", play.screen());
    }
}

#[test]
fn a_path_is_typed_and_what_is_told_of_the_copy_is_read() {
    let mut play = open(80, 24);
    play.pick("Keep a copy elsewhere");
    check(
        &play,
        expect![[r#"
              This whole book                                           Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              This is about all that is in this book: pages, journal,
              plan, settings.

            ▸ Keep a copy elsewhere
              Expor┏ Where should the copy go? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
              Go ba┃                                                              ┃
              Erase┃                                                              ┃
                   ┃ The path of a new file, best on another disk. ~ is your      ┃
                   ┃ home folder.                                                 ┃
                   ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛









            ────────────────────────────────────────────────────────────────────────────────
              Esc close   Enter go on   F2 keys   ^X leave
        "#]],
    );
    play.keys("~/copy.json<enter>");
    assert_eq!(play.world.deeds, [copy_to("~/copy.json")]);
    assert!(play.screen().contains("is being written"), "{}", play.screen());
    // In a hurry: it is on its way.
    play.keys("<enter><enter>");
    assert_eq!(play.world.deeds.len(), 1);
    tell(&mut play, copied());
    check(
        &play,
        expect![[r#"
              This whole book                                           Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              Copied to /media/stick/copy.json: 1 entry. It was read back, and is
              the same.

            ▸ Close















            ────────────────────────────────────────────────────────────────────────────────
              Enter choose   Esc back   ? keys   ^X leave
        "#]],
    );
    play.keys("<enter>");
    assert!(play.screen().contains("▸ Keep a copy elsewhere"), "{}", play.screen());
    // No path is in a draft or in the workbook.
    assert!(play.world.drafts.is_empty() && play.world.saved.is_empty());
}

#[test]
fn a_path_that_cannot_be_is_told_and_stays_to_be_changed() {
    let mut play = open(80, 24);
    play.pick("Keep a copy elsewhere").keys("~/copy.json<enter>");
    let why = "/home/sam/copy.json is there already, and stays as it is. Name another file.";
    tell(&mut play, BookTold::Copied(Err(why.to_owned())));
    assert!(play.screen().contains("is there already"), "{}", play.screen());
    assert!(play.screen().contains("~/copy.json"), "{}", play.screen());
    play.keys("<end>.2<enter>");
    assert_eq!(play.world.deeds[1], copy_to("~/copy.json.2"));
    // Nothing typed is no path, and Esc leaves it.
    let mut play = open(80, 24);
    play.pick("Keep a copy elsewhere").keys("<enter>").pick("Keep a copy elsewhere").keys("x<esc>");
    assert!(play.screen().contains("▸ Keep a copy elsewhere"), "{}", play.screen());
    assert!(play.world.deeds.is_empty());
}

#[test]
fn what_is_being_typed_is_saved_before_a_copy_is_asked_for() {
    let mut play = Play::as_role(Role::Hurt);
    play.world.ponders = true;
    play.keys("wIt was quillwort<esc>:this whole book<enter>").pick("Keep a copy elsewhere");
    play.keys("copy.json<enter>");
    assert!(play.world.deeds.is_empty(), "the disk has not said yet that it has all of it");
    assert_eq!(play.world.saved.last().unwrap().journal.len(), 1);
    play.world.answer();
    play.resize(80, 24);
    assert_eq!(play.world.deeds, [copy_to("copy.json")]);
    // Where the workbook cannot be saved, a copy on another disk is wanted all the more.
    let mut play = Play::as_role(Role::Hurt);
    play.world.disk_full = true;
    play.keys("wIt was quillwort<esc>:this whole book<enter>").pick("Keep a copy elsewhere");
    play.keys("copy.json<enter>");
    assert_eq!(play.world.deeds, [copy_to("copy.json")]);
    assert!(play.app.workbook().journal.iter().any(|entry| entry.body.contains(CANARY)));
}

#[test]
fn whoever_went_on_is_told_in_a_line() {
    let mut play = open(80, 24);
    play.pick("Keep a copy elsewhere").keys("copy.json<enter><esc><esc>");
    assert!(!matches!(play.app.screens(), [.., Screen::WholeBook(_)]), "{}", play.screen());
    tell(&mut play, copied());
    assert!(play.screen().contains("Copied to /media/stick/copy.json"), "{}", play.screen());
}

#[test]
fn the_page_about_the_whole_book_at_three_sizes() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        let mut play = open(columns, rows);
        for told in ["all that is in this book", "Keep a copy elsewhere"] {
            assert!(play.screen().contains(told), "{told}: {}", play.screen());
        }
        play.pick("Keep a copy elsewhere");
        assert!(play.screen().contains("Where should the copy go?"), "{}", play.screen());
    }
}

#[test]
fn of_a_locked_book_it_is_said_before_a_copy_is_made_that_the_copy_is_not_locked() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    let open = OpenBook { is_locked: true, may_have_others: true, ..OpenBook::default() };
    play.event(Event::Action(Box::new(Action::BookIs(open))));
    play.keys(":this whole book<enter>").pick("Keep a copy elsewhere");
    let told = play.screen().replace(['│', '┃'], " ");
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("This book is locked, but that file will not be"), "{}", play.screen());
    play.keys("<esc>");
    assert!(play.screen().contains("▸ Keep a copy elsewhere"), "{}", play.screen());
}
