//! What can be typed, line by line: numbers, names, words, and a dot that ends them.

use trust_guide::{
    app::spoken::Listens,
    domain::role::Role,
    screens::Screen,
    shell::Event,
    ui::{
        Effect, Mode,
        action::{Action, Place},
    },
};

use crate::{harness::welcomed, lines::Talk};

fn hurt() -> Talk {
    Talk::of(welcomed(Some(Role::Hurt)))
}

/// The bodies of the entries that are kept, the newest last.
fn entries(talk: &Talk) -> Vec<String> {
    let journal = &talk.play.app.workbook().journal;
    journal.iter().map(|entry| entry.body.as_str().to_owned()).collect()
}

#[test]
fn a_word_is_a_place_and_b_goes_back() {
    let mut talk = hurt();
    for (word, name) in [
        ("journal", "Journal"),
        ("plan", "Our plan"),
        ("look back", "Look back"),
        ("settings", "Settings"),
    ] {
        let told = talk.line(word);
        assert!(told.starts_with(&format!("{name}.")), "{word}: {told}");
        let told = talk.line("b");
        assert!(told.starts_with("Back to Today"), "{word}: {told}");
    }
    assert!(talk.line("stage 2").starts_with("2 "), "{}", talk.transcript);
    assert!(talk.line("today").starts_with("Today."));
    assert!(talk.line("b").contains("This is Today"));
}

#[test]
fn words_of_an_entry_are_kept_as_they_were_typed_and_told_once_they_are_on_the_disk() {
    let mut talk = hurt();
    assert!(talk.line("write").contains("A dot alone on a line ends it"), "{}", talk.transcript);
    for line in ["I asked on the walk.", "", "Tea, and no questions.", "..and so on", "x", "?"] {
        assert_eq!(talk.line(line), "", "a line of words is answered with nothing");
    }
    let told = talk.line(".");
    assert!(told.contains("Saved at 1"), "{told}");
    assert_eq!(
        entries(&talk),
        ["I asked on the walk.\n\nTea, and no questions.\n.and so on\nx\n?"]
    );
    assert_eq!(talk.play.world.saved.last().unwrap().journal.iter().count(), 1);
}

#[test]
fn lines_that_stand_there_are_read_changed_taken_away_and_put_between() {
    let mut talk = hurt();
    talk.lines(&["write", "one", "two", "three"]);
    assert_eq!(talk.line(".r"), "1  one\n2  two\n3  three");
    assert_eq!(talk.line(".2"), "2  two");
    talk.line(".2 a second one");
    talk.line(".d1");
    talk.line(".i2 between");
    assert_eq!(talk.line(".r"), "1  a second one\n2  between\n3  three");
    assert_eq!(talk.line(".u"), "1  a second one\n2  three");
    assert!(talk.line(".9 nothing").contains("There is no line 9"));
    assert!(talk.line(".blarg").contains("nothing of it was written"));
    talk.line(".");
    assert_eq!(entries(&talk), ["a second one\nthree"]);
}

#[test]
fn nothing_before_the_dot_keeps_nothing() {
    let mut talk = hurt();
    talk.lines(&["write", "."]);
    assert!(entries(&talk).is_empty());
    assert_eq!(talk.play.app.mode(), Mode::Today);
}

#[test]
fn x_leaves_at_once_also_among_words_and_what_was_typed_waits_as_a_draft() {
    let mut talk = hurt();
    talk.lines(&["write", "half a thought"]);
    let told = talk.line(".x");
    assert!(talk.play.world.left && told.is_empty(), "{told}");
    let draft = talk.play.world.drafts.last().unwrap().as_ref().unwrap();
    assert_eq!(draft.body.as_str(), "half a thought");
}

#[test]
fn the_cover_hears_nothing_but_what_takes_it_off() {
    let mut talk = hurt();
    let told = talk.line("c");
    assert!(told.starts_with("November 2026"), "{told}");
    assert_eq!(talk.play.app.listens(), Listens::Covered);
    for line in ["journal", "1", "?", ""] {
        assert_eq!(talk.line(line), "", "{line}");
    }
    assert!(talk.line("c").starts_with("Today."));
    talk.lines(&["write", "words"]);
    assert!(talk.line(".c").starts_with("November 2026"));
    talk.line(".c");
    talk.lines(&["more", "."]);
    assert_eq!(entries(&talk), ["words\nmore"]);
}

#[test]
fn a_sentence_where_nothing_is_written_is_offered_an_entry_and_one_word_is_not() {
    let mut talk = hurt();
    let told = talk.line("We walked to the lake and said nothing");
    assert!(told.contains("We walked to the lake"), "{told}");
    assert!(matches!(talk.play.app.screens().last(), Some(Screen::Ask(_))));
    let mut talk = hurt();
    assert!(talk.line("blargh").contains("was not understood"), "{}", talk.transcript);
    assert!(talk.line("z").contains("means nothing here"));
    assert_eq!(talk.play.app.mode(), Mode::Today);
}

#[test]
fn a_number_answers_the_pulse_and_a_wrong_one_says_which_do() {
    let mut talk = hurt();
    talk.line("p");
    assert_eq!(talk.play.app.mode(), Mode::Pulse);
    assert!(talk.line("11").contains("from 0 to 10"));
    talk.line("10");
    let workbook = talk.play.app.workbook();
    let answers: Vec<u8> = workbook
        .pulses
        .iter()
        .flat_map(|pulse| pulse.answers.iter().map(|(_, value)| *value))
        .collect();
    assert_eq!(answers, [10]);
}

#[test]
fn a_number_that_is_no_line_says_which_are() {
    let mut talk = hurt();
    let told = talk.line("77");
    assert!(told.contains("There is no 77 here: pick one from 1 to"), "{told}");
}

#[test]
fn long_pages_are_read_in_parts_and_only_a_whole_one_counts_as_read() {
    let mut talk = hurt();
    let guide = crate::harness::guide();
    let pages = guide.stages.iter().flat_map(|stage| &stage.pages);
    let long = pages.filter(|page| page.role == Role::Hurt && !page.unmarked);
    let page = long.max_by_key(|page| page.body.len()).unwrap();
    talk.line("stage 2");
    talk.play.app.show(Place::Page(page.id.clone()));
    let told = talk.event(Event::Silence);
    assert!(told.contains("Part 1 of"), "{told}");
    talk.line("b");
    let read = |talk: &Talk| talk.play.app.workbook().ticks.iter().filter(|tick| tick.on).count();
    assert_eq!(read(&talk), 0, "only its first part was read");
    talk.play.app.show(Place::Page(page.id.clone()));
    let mut told = talk.event(Event::Silence);
    for _ in 0..20 {
        if told.contains("That was all of it") {
            break;
        }
        told = talk.line("");
    }
    assert!(told.contains("That was all of it"), "{told}");
    talk.line("b");
    assert_eq!(read(&talk), 1, "{}", talk.transcript);
}

#[test]
fn ticking_a_step_tells_that_line_and_not_the_page_again() {
    let mut talk = hurt();
    talk.line("stage 1");
    talk.line("+");
    talk.reads_all();
    let number = talk.number_of("not ticked");
    let told = talk.line(&format!("space {number}"));
    assert!(told.contains("ticked"), "{told}");
    assert!(told.lines().count() <= 3, "{told}");
    let ticked = talk.play.app.workbook().ticks.iter().filter(|tick| tick.on).count();
    assert_eq!(ticked, 1);
    talk.line("u");
    assert_eq!(talk.play.app.workbook().ticks.iter().filter(|tick| tick.on).count(), 0);
}

#[test]
fn a_clock_that_runs_tells_nothing_by_itself_and_its_end_rings() {
    let mut play = crate::talking::begun("talk.turns", 120, 60);
    play.app.speak_in_lines();
    play.event(Event::Silence);
    let mut app = play.app.clone();
    let mut now = play.world.now;
    let (mut told, mut bells) = (0, 0);
    app.update(now, Action::Line(String::new()));
    for _ in 0..1_800 {
        now += chrono::Duration::seconds(1);
        for effect in app.update(now, Action::Due) {
            told += usize::from(matches!(effect, Effect::Tell(_)));
            bells += usize::from(effect == Effect::Bell);
        }
    }
    assert!(bells >= 1, "no turn rang");
    assert!(told <= 2 * bells + 2, "{told} were told in {bells} turns");
}

#[test]
fn what_nobody_is_to_see_is_listened_for_without_showing_it() {
    let mut talk = hurt();
    talk.line("settings");
    talk.picks("Your book, and its lock");
    let told = talk.picks("A lock on this book");
    assert!(!told.is_empty(), "{}", talk.transcript);
    for _ in 0..6 {
        if talk.play.app.listens() == Listens::Hidden {
            break;
        }
        talk.line("1");
    }
    assert_eq!(talk.play.app.listens(), Listens::Hidden, "{}", talk.transcript);
    let told = talk.line("a long passphrase of mine");
    assert!(!told.contains("passphrase of mine"), "{told}");
}
