//! Erasing the book that is open: every path is read, a word is typed, and nothing writes a file again.

use expect_test::expect;
use trust_guide::{
    domain::{
        book::{Book, BookId},
        role::Role,
        table::TableThere,
    },
    screens::Screen,
    shell::Event,
    ui::action::{Action, BookDeed, BookTold, Gone, Saved, ToldLine, WhoIsHere},
};

use super::check;
use crate::harness::{NOW, Play, guide, stamp, welcomed};

fn tell(play: &mut Play, told: BookTold) {
    play.event(Event::Action(Box::new(Action::WholeBook(told))));
}

fn lines() -> Vec<ToldLine> {
    let says = |words: &str| ToldLine::Says(words.to_owned());
    let item = |words: &str| ToldLine::Item(words.to_owned());
    let files = ["backups/last.json", "changes.log", "workbook.json", ".lock"];
    let files = files.map(|file| item(&format!("/home/sam/.local/share/trust-guide/{file}")));
    let mut lines = vec![says("These 4 files would be removed:")];
    lines.extend(files);
    lines.extend([says("This is out of reach:"), item("what a sync service copied")]);
    lines
}

fn gone(is_last: bool, left: &[&str]) -> BookTold {
    let mut told = vec![
        "Removed. What is listed as staying, and what is out of reach, is where it was.".to_owned(),
    ];
    told.extend(left.iter().map(|it| (*it).to_owned()));
    BookTold::Erased(Ok(Gone { seed: 9, told, is_left: !left.is_empty(), is_last }))
}

pub fn shown(columns: u16, rows: u16) -> Play {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
    play.keys(":this whole book<enter>").pick("Erase this book");
    assert_eq!(play.world.deeds, [BookDeed::LookToErase]);
    tell(&mut play, BookTold::ToErase(Ok(lines())));
    play
}

/// Up to the word.
fn asked(columns: u16, rows: u16) -> Play {
    let mut play = shown(columns, rows);
    reads_on(&mut play);
    play
}

/// Enter until the word is asked for.
fn reads_on(play: &mut Play) -> &mut Play {
    for _ in 0..8 {
        if play.screen().contains("Erase it all?") {
            break;
        }
        play.keys("<enter>");
    }
    play
}

#[test]
fn every_path_is_told_and_then_a_word_is_asked_for() {
    let play = shown(80, 24);
    check(
        &play,
        expect![[r#"
              Erasing this book                                         Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              These 4 files would be removed:
                /home/sam/.local/share/trust-guide/backups/last.json
                /home/sam/.local/share/trust-guide/changes.log
                /home/sam/.local/share/trust-guide/workbook.json
                /home/sam/.local/share/trust-guide/.lock

              This is out of reach:
                what a sync service copied

              What is removed is not in the trash, and no backup of it stays. Enter
              asks for a word first.








            ────────────────────────────────────────────────────────────────────────────────
              Enter go on   Esc back   ? keys   ^X leave
        "#]],
    );
    let play = asked(80, 24);
    check(
        &play,
        expect![[r#"
              Erasing this book                                         Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              These 4 files would be removed:
                /home/sam/.local/share/trust-guide/backups/last.json
                /home/sam/.local/share/trust-guide/changes.log
                /home/sam/.local/share/trust-guide/workbook.json
                /ho┏ Erase it all? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                   ┃                                                              ┃
              This ┃                                                              ┃
                wha┃ Type “erase” and Enter to remove it all for good. Esc, or    ┃
                   ┃ anything else, leaves it.                                    ┃
              What ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛
              asks for a word first.








            ────────────────────────────────────────────────────────────────────────────────
              Esc close   Enter erase   F2 keys   ^X leave
        "#]],
    );
}

#[test]
fn anything_but_the_word_is_a_no() {
    for keys in ["<enter>", "yes<enter>", "eras<enter>", "erase<esc>", "erase it<enter>"] {
        let mut play = asked(80, 24);
        play.keys(keys);
        assert!(!play.world.deeds.contains(&BookDeed::Erase), "{keys}: {}", play.screen());
        assert!(play.screen().contains("These 4 files"), "{keys}: {}", play.screen());
    }
    let mut play = asked(80, 24);
    play.keys(" Erase <enter>");
    assert_eq!(play.world.deeds.last(), Some(&BookDeed::Erase));
}

#[test]
fn the_last_book_ends_the_program_and_nothing_more_is_asked_of_the_disk() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wIt was quillwort<esc>:this whole book<enter>").pick("Erase this book");
    tell(&mut play, BookTold::ToErase(Ok(lines())));
    reads_on(&mut play).keys("erase<enter>");
    assert_eq!(play.world.deeds.last(), Some(&BookDeed::Erase), "{}", play.screen());
    let (saved, drafts) = (play.world.saved.len(), play.world.drafts.len());
    // In a hurry: it is on its way, and no word is written.
    play.keys("<esc>wmore of it<esc>");
    tell(&mut play, gone(true, &[]));
    assert!(play.world.left);
    assert!(
        !format!("{:?}", play.app).contains("quillwort") && play.app.workbook().holds_nothing()
    );
    let (told, is_left) = play.app.erased().unwrap();
    assert!(told[0].starts_with("Removed.") && !is_left);
    // What the disk still tells of it is for nobody.
    let at = stamp(NOW);
    let late = Saved { at, saves: 9, merged: None, notice: Some("quillwort".to_owned()) };
    play.event(Event::Action(Box::new(Action::Saved(Ok(late)))));
    assert!(!format!("{:?}", play.app).contains("quillwort"));
    assert_eq!((play.world.saved.len(), play.world.drafts.len()), (saved, drafts));
}

#[test]
fn where_there_are_other_books_it_is_asked_who_is_here_and_what_is_left_is_listed() {
    let mut play = asked(80, 24);
    play.keys("erase<enter>");
    tell(&mut play, gone(false, &["/home/sam/undo.log: it is another one than it was"]));
    let books = vec![Book::unlocked(Some(BookId::of(1)), Some("Robin".into()))];
    let table = TableThere::None;
    let found = WhoIsHere { guide: guide(), books, is_discreet: false, table, notices: Vec::new() };
    play.event(Event::Action(Box::new(Action::WhoIsHere(Box::new(found)))));
    assert!(matches!(play.app.screens(), [Screen::Who(_)]) && !play.world.left);
    for told in ["Who is here?", "Robin", "Removed.", "/home/sam/undo.log"] {
        assert!(play.screen().contains(told), "{told}: {}", play.screen());
    }
    assert!(play.app.erased().is_none(), "it is told once");
}

#[test]
fn what_kept_it_from_being_done_is_told_and_the_book_goes_on() {
    let mut play = asked(80, 24);
    play.keys("erase<enter>");
    let why = "Something was kept meanwhile. Nothing was removed. Look again.";
    tell(&mut play, BookTold::Erased(Err(why.to_owned())));
    assert_eq!(play.world.deeds.last(), Some(&BookDeed::LookToErase));
    tell(&mut play, BookTold::ToErase(Ok(lines())));
    assert!(play.screen().contains("Nothing was removed"), "{}", play.screen());
    assert!(play.screen().contains("These 4 files"), "{}", play.screen());
    play.keys("<esc><esc>wIt was a heron<esc>");
    assert_eq!(play.world.saved.last().unwrap().journal.len(), 1, "{}", play.screen());
}

#[test]
fn erasing_at_three_sizes() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        assert!(shown(columns, rows).screen().contains("These 4 files"));
        let play = asked(columns, rows);
        assert!(play.screen().contains("Erase it all?"), "{}", play.screen());
    }
}
