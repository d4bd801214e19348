//! Clicks into words: the cursor goes to the letter, and no word is lost.

use trust_guide::{
    domain::id::NodeId,
    shell::Event,
    store::format,
    ui::{Mode, action::Place},
};

use super::play;

#[test]
fn a_click_puts_the_cursor_to_a_letter_also_behind_wide_ones_and_in_wrapped_lines() {
    let mut play = play(60, 24);
    play.keys("w").paste(
        "日本 and 👨‍👩‍👧 here, and so many words that the line has to wrap twice over at least\nlast",
    );
    for (words, typed, expected) in [
        ("本", "<", "日<本"),
        ("nd 👨", "|", "a|nd"),
        ("here,", "#", "#here,"),
        ("last", "%", "%last"),
    ] {
        play.click(words).keys(if typed == "<" { "<lt>" } else { typed });
        let text = play.screen();
        assert!(text.contains(expected), "{expected}:\n{text}");
        play.keys("<c-z>");
    }
    let (column, row) = play.place_of("wrap");
    play.click_at((column + 2, row)).keys("~");
    assert!(play.screen().contains("wr~ap"), "{}", play.screen());
    // Behind the end of a line, and below the last one.
    play.keys("<c-z>").click_at((50, 18)).keys("!");
    assert!(play.screen().contains("last!"), "{}", play.screen());
}

#[test]
fn a_click_on_the_second_half_of_a_wide_letter_is_before_it() {
    let mut play = play(60, 24);
    play.keys("w").paste("日本語");
    let (column, row) = play.place_of("本");
    play.click_at((column + 1, row)).keys("x");
    assert!(play.screen().contains("日x本"), "{}", play.screen());
}

#[test]
fn in_an_entry_a_click_goes_to_the_line_of_tags_and_back_and_loses_no_word() {
    let mut play = play(80, 24);
    play.keys("wOne word<tab>quiet<tab><tab>");
    play.click("quiet").keys("X");
    assert!(play.screen().contains("Xquiet"), "{}", play.screen());
    play.click("word").keys("Y");
    assert!(play.screen().contains("One Yword"), "{}", play.screen());
    // Beside the words nothing is asked for.
    let before = play.screen();
    assert_eq!(play.click_at((0, 0)).click_at((79, 1)).screen(), before);
    play.wheel(2, (20, 8));
    assert!(play.screen().contains("One Yword"), "{}", play.screen());
}

#[test]
fn words_of_an_exercise_are_gone_to_by_clicks_and_none_is_lost() {
    let mut play = play(100, 40);
    play.app.show(Place::Exercise(NodeId::from("growth.h1")));
    play.event(Event::Silence);
    assert_eq!(play.app.mode(), Mode::Sheet, "{}", play.screen());
    play.click("begin");
    assert_ne!(play.app.mode(), Mode::Sheet, "{}", play.screen());
    if !play.app.mode().is_writing() {
        play.keys("<enter>");
    }
    assert!(play.app.mode().is_writing(), "{}", play.screen());
    play.keys("Mara next door");
    play.click("next").keys("Z");
    assert!(play.screen().contains("Mara Znext door"), "{}", play.screen());
    // Whatever is pointed at now, the words are there.
    for row in 0..39 {
        play.click_at((6, row));
    }
    let shown = play.screen();
    let kept = format::encode(play.app.workbook()).unwrap();
    let kept = String::from_utf8_lossy(kept.as_ref()).into_owned();
    assert!(shown.contains("Mara Znext door") || kept.contains("Mara Znext door"), "{shown}");
}
