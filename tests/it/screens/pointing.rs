//! Excuses are pointed out while words of owning or asking are written, and one key silences that.

use expect_test::expect;
use ratatui::style::Modifier;
use trust_guide::domain::{field::Answer, role::Role};

use crate::{
    harness::{Play, welcomed},
    screens::{check, held},
};

fn open(role: Role, title: &str, columns: u16, rows: u16) -> Play {
    let mut play = Play::of(welcomed(Some(role)), columns, rows);
    play.keys(&format!(":Fill in: {title}<enter><enter>"));
    play
}

/// What is underlined on the screen, row by row.
fn underlined(play: &Play) -> Vec<String> {
    let cells = play.cells();
    let mut rows = Vec::new();
    for y in 0..cells.area.height {
        let marked = (0..cells.area.width).map(|x| &cells[(x, y)]);
        let marked = marked.filter(|cell| cell.modifier.contains(Modifier::UNDERLINED));
        let words: String = marked.map(ratatui::buffer::Cell::symbol).collect();
        if !words.is_empty() {
            rows.push(words);
        }
    }
    rows
}

#[test]
fn a_dodge_is_underlined_and_one_line_says_why() {
    let mut play = open(Role::Broke, "Apology builder", 80, 24);
    play.keys("I lied to you for a year, but I was tired.");
    assert_eq!(underlined(&play), ["butI was tired"]);
    check(
        &play,
        expect![[r#"
              1 Taking responsibility               Monday 23 November · kept in the draft
            ────────────────────────────────────────────────────────────────────────────────

              Apology builder
              Responsibility · 25 min · may sting · yours, not locked
              question 1 of 8

              I did …
              The act, not the reason.

              ┃ I lied to you for a year, but I was tired.
              ┃
              ┃
              ┃
              ┃
              ┃
              ┃
              ┃
              “I was tired”: we can be tired and still be honest – try: say what
              you did


            ────────────────────────────────────────────────────────────────────────────────
              Esc done   Tab next   ^S save   F2 keys   ^X leave
        "#]],
    );
}

#[test]
fn at_fifty_columns_it_says_so_in_two_rows_at_most() {
    let mut play = open(Role::Broke, "Apology builder", 50, 16);
    play.keys("I am sorry that you took it so badly.");
    check(
        &play,
        expect![[r#"
              1 Taking responsibility      kept in the draft
            ──────────────────────────────────────────────────
              Apology builder · question 1 of 8
              I did …
              The act, not the reason.

              ┃ I am sorry that you took it so badly.
              ┃
              ┃
              ┃
              ┃
              “sorry that you took”: this is sorry for how
              they feel – try: “I am sorry that I …”

            ──────────────────────────────────────────────────
              Esc done   Tab next   F2 keys   ^X leave
        "#]],
    );
}

#[test]
fn below_fourteen_rows_words_are_underlined_and_nothing_is_said() {
    let mut play = open(Role::Broke, "Apology builder", 60, 13);
    play.keys("It just happened.");
    assert!(!play.screen().contains("try:"), "{}", play.screen());
    assert_eq!(underlined(&play), ["It just happened"]);
}

#[test]
fn the_line_is_about_what_stands_at_the_caret_or_before_it() {
    let mut play = open(Role::Broke, "Apology builder", 80, 24);
    play.keys("It just happened. Please forgive me.");
    assert!(play.screen().contains("forgive me”:"), "{}", play.screen());
    play.keys("<home><right><right>");
    assert!(play.screen().contains("“It just happened”:"), "{}", play.screen());
}

#[test]
fn a_soft_start_is_looked_at_with_rules_of_its_own() {
    let mut play = open(Role::Hurt, "Soft start", 80, 24);
    play.keys("You never tell me, but I ask");
    assert_eq!(underlined(&play), ["You never"]);
    assert!(play.screen().contains("“You never”: “never” is easy to argue with – try: name one"));
    play.keys("<enter>on Monday I felt sick");
    assert_eq!(underlined(&play), Vec::<String>::new(), "{}", play.screen());
}

#[test]
fn other_fields_are_left_alone() {
    let mut play = open(Role::Broke, "Early word", 80, 24);
    play.keys("sorry, but later");
    assert_eq!(underlined(&play), ["but"]);
    let mut play = open(Role::Hurt, "Who knows", 80, 24);
    play.keys("<enter>my sister, but you never know");
    assert_eq!(underlined(&play), Vec::<String>::new());
}

#[test]
fn it_never_blocks_and_shows_kept_words_underlined() {
    let mut play = open(Role::Broke, "Apology builder", 80, 24);
    play.keys("I lied, but I was drunk.<esc>");
    let kept = held(&play, "resp.b3", "did");
    assert_eq!(kept, Some(Answer::Text("I lied, but I was drunk.".into())));
    assert_eq!(underlined(&play), ["butI was drunk"]);
    assert!(
        play.screen().contains("“I was drunk”: it was your choice, drunk or not"),
        "{}",
        play.screen()
    );
}

#[test]
fn f4_silences_it_while_writing_and_z_outside() {
    let mut play = open(Role::Broke, "Apology builder", 80, 24);
    play.keys("I lied, but late.<f4>");
    assert_eq!(underlined(&play), Vec::<String>::new());
    assert!(!play.screen().contains("try:"), "{}", play.screen());
    assert!(play.screen().contains("not pointed out"), "{}", play.screen());
    play.keys(" More.<esc>z");
    assert_eq!(underlined(&play), ["but"]);
    assert!(play.screen().contains("pointed out again"), "{}", play.screen());
    play.keys("z");
    assert_eq!(underlined(&play), Vec::<String>::new());
}

#[test]
fn a_setting_silences_it_everywhere_and_is_kept() {
    let mut play = Play::of(welcomed(Some(Role::Broke)), 80, 24);
    assert!(play.app.workbook().profile.point_out_excuses);
    play.setting("Point out excuses").keys("<enter>");
    assert!(!play.world.saved.last().unwrap().profile.point_out_excuses);
    play.keys(":Fill in: Apology builder<enter><enter>I lied, but late.");
    assert_eq!(underlined(&play), Vec::<String>::new());
    let text = serde_json::to_string(&play.app.workbook().profile).unwrap();
    let read: trust_guide::domain::profile::Profile = serde_json::from_str(&text).unwrap();
    assert!(!read.point_out_excuses);
    let before: trust_guide::domain::profile::Profile = serde_json::from_str("{}").unwrap();
    assert!(before.point_out_excuses);
}

#[test]
fn nothing_is_made_ready_to_point_out_before_there_are_words_and_then_once() {
    let mut play = open(Role::Broke, "Apology builder", 80, 24);
    assert!(!play.app.linter().is_ready(), "a blank question has nothing to point out");
    play.keys("I lied, but");
    assert!(play.app.linter().is_ready());
    assert_eq!(underlined(&play), ["but"]);
    let first = std::ptr::from_ref(play.app.linter().get());
    play.keys("<esc><esc>:Fill in: Repair card<enter><enter>I lied, but");
    assert_eq!(underlined(&play), ["but"]);
    assert!(std::ptr::eq(first, play.app.linter().get()), "each exercise uses the same one");
}
