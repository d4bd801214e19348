//! Pages that two people fill in apart: both roles played by keys at one keyboard.

use expect_test::expect;
use trust_guide::{
    domain::{field::Answer, role::Role},
    ui::{Depth, Theme},
};

use crate::{
    harness::{Play, welcomed},
    screens::check,
};

/// On the first page of what two people fill in apart.
pub fn apart(title: &str, columns: u16, rows: u16) -> Play {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), columns, rows);
    play.keys(&format!(":Fill in: {title}<enter>t"));
    assert!(play.screen().contains("Apart"), "{}", play.screen());
    play
}

/// Goes to a row by its words, and opens it.
pub fn open(play: &mut Play, row: &str) {
    play.keys("g");
    for _ in 0..40 {
        let screen = play.screen();
        let here = screen.lines().find(|line| line.trim_start().starts_with('▸'));
        if here.is_some_and(|line| line.contains(row)) {
            play.keys("<enter>");
            return;
        }
        play.keys("j");
    }
    panic!("no row {row}: {}", play.screen());
}

/// One of the two writes lines and seals them.
pub fn seals(play: &mut Play, who: &str, lines: &[&str]) {
    open(play, who);
    open(play, "I have it");
    if !lines.is_empty() {
        play.keys("<enter>");
        for line in lines {
            play.keys(&format!("{line}<enter>"));
        }
        play.keys("<esc>");
    }
    open(play, "Seal my page");
    play.keys("j<enter>");
}

/// One of the two says open.
pub fn says_open(play: &mut Play, who: &str) {
    open(play, who);
    open(play, "I have it");
    open(play, "Say open");
}

pub const HURT: &str = "The one who was hurt";
pub const BROKE: &str = "The one who broke trust";

#[test]
fn it_says_what_it_hides_from_and_asks_whose_turn_it_is() {
    let play = apart("What trust looks like", 80, 24);
    check(
        &play,
        expect![[r#"
              Apart                                                     Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              What trust looks like

              Each of you writes apart, at this keyboard. Nothing is shown until
              both pages are sealed and both of you have said open. Before that,
              either of you may take your own page back and give no reason.

              This hides from a glance, not from a search: whoever reads the
              file can read what is sealed. The program cannot tell who is at
              the keyboard.

              WHOSE TURN IS IT?
            ▸ The one who was hurt                                        not sealed
              The one who broke trust                                     not sealed

              The page of this exercise




            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
    let small = apart("Stay, wait, or part", 50, 16);
    check(
        &small,
        expect![[r#"
              Apart
            ──────────────────────────────────────────────────
              Stay, wait, or part

              ! If the thought of telling your partner
              frightens you, write nothing here. Press F1, or
              Esc and then H, and make a plan with someone
              trained. What you choose to keep is in this
              workbook, and anyone who opens it can find it.

              Each of you writes apart, at this keyboard.
              Nothing is shown until both pages are sealed
              and both of you have said open. Before that,
              either of you may take your own page back and  ↓
            ──────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn the_keyboard_is_handed_over_before_anything_is_shown() {
    let mut play = apart("What trust looks like", 80, 24);
    open(&mut play, BROKE);
    check(
        &play,
        expect![[r#"
              Apart                                                     Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              What trust looks like

              Hand over the keyboard. The one who broke trust has it now.

              The other one looks away, or leaves the room.

            ▸ I have it, and nobody is looking












            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
    play.keys("<enter>");
    check(
        &play,
        expect![[r#"
              Apart                                                     Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              What trust looks like
              Only the one who broke trust looks at this now. Until you seal it,
              whoever takes your turn can read it.

              Five things a camera could film
              One act on each line. Fewer than five is fine.
              Example: You text me when the train is late.
            ▸ + add a line

              Seal my page









            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn an_empty_line_is_no_line() {
    let mut play = apart("What trust looks like", 80, 24);
    open(&mut play, HURT);
    open(&mut play, "I have it");
    play.keys("<enter>one<enter>two<enter><enter>");
    assert!(play.screen().contains("▸"), "{}", play.screen());
    play.keys("<home>j<enter><c-u><enter><esc>");
    let page = play.app.workbook().sealed.at(0).unwrap();
    assert_eq!(page.hurt.answers["mine"], Answer::List(vec!["one".into()]));
}

#[test]
fn a_side_is_the_same_words_dark_light_and_mono_and_the_cursor_is_on_the_line() {
    let mut play = apart("What trust looks like", 40, 12);
    open(&mut play, HURT);
    open(&mut play, "I have it");
    play.keys("<enter>见字如面，🙂 and a very long line that does not fit here<enter>x");
    let mono = play.screen();
    for theme in
        [Theme { dark: true, depth: Depth::Full }, Theme { dark: false, depth: Depth::Full }]
    {
        play.app.set_theme(theme);
        play.keys("<c-l>");
        assert_eq!(play.screen(), mono);
    }
}

#[test]
fn a_side_says_that_words_for_the_other_are_not_owed() {
    let mut play = apart("Stay, wait, or part", 80, 24);
    open(&mut play, HURT);
    open(&mut play, "I have it");
    let screen = play.screen();
    assert!(screen.contains("It may be another one tomorrow."), "{screen}");
    assert!(screen.contains("Only if you want them to. Leave it empty if not."), "{screen}");
    assert!(screen.contains("+ write, if you want to"), "{screen}");
}

#[test]
fn letters_typed_on_behind_the_lines_of_a_page_apart_open_nothing() {
    let mut play = apart("What trust looks like", 80, 24);
    open(&mut play, HURT);
    open(&mut play, "I have it");
    play.keys("<enter>a line<enter><tab>");
    for _ in 0..12 {
        if !play.app.mode().is_writing() {
            break;
        }
        play.keys("<tab>");
    }
    assert!(!play.app.mode().is_writing(), "{}", play.screen());
    let (before, screens) = (play.app.workbook().clone(), play.app.screens().len());
    for letter in "let it go, love".chars() {
        play.keys(&letter.to_string());
        assert!(play.screen().contains("Letters do nothing here"), "{letter}: {}", play.screen());
    }
    assert_eq!((play.app.workbook(), play.app.screens().len()), (&before, screens));
    play.keys("<up>k");
    assert!(!play.screen().contains("Letters do nothing here"), "{}", play.screen());
}
