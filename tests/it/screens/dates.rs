//! Days that are typed: understood before Enter, refused in their field, and never lost.

use expect_test::expect;
use trust_guide::{
    domain::{
        dates::DateOrder, field::Answer, id::NodeId, merge::merge, role::Role, workbook::Workbook,
    },
    store::format::{decode, encode},
};

use crate::{
    harness::{Play, welcomed},
    screens::{check, held, plan::told},
};

/// On the date of a page, being written into.
pub fn writing(role: Role, title: &str, keys: &str) -> Play {
    let mut play = Play::of(welcomed(Some(role)), 80, 24);
    play.keys(&format!(":Fill in: {title}<enter><enter>{keys}"));
    assert!(play.app.mode().is_writing(), "{}", play.screen());
    play
}

fn by_when() -> Play {
    writing(Role::Broke, "Do no more harm", "<tab>")
}

fn day(play: &Play, exercise: &str, field: &str) -> String {
    match held(play, exercise, field) {
        Some(Answer::Date(Some(day))) => day.to_string(),
        other => format!("{other:?}"),
    }
}

/// The workbook as it is read back from the disk, in a new program.
fn again(play: &Play) -> Play {
    let bytes = encode(play.app.workbook()).unwrap();
    Play::of(decode(&bytes).unwrap(), 80, 24)
}

#[test]
fn what_is_understood_is_shown_before_enter_takes_it() {
    let mut play = by_when();
    play.keys("next friday");
    check(
        &play,
        expect![[r#"
              9 Steady first                        Monday 23 November · kept in the draft
            ────────────────────────────────────────────────────────────────────────────────

              Do no more harm
              Steady first · 10 min · yours, not locked
              question 2 of 6

              If not yet: by when?

              ┃ next friday
              = Friday 4 December 2026, in 11 days











            ────────────────────────────────────────────────────────────────────────────────
              Esc done   Enter next   ^S save   F2 keys   ^X leave
        "#]],
    );
    assert_eq!(held(&play, "steady.b1", "by"), None);
    play.keys("<enter>");
    assert_eq!(day(&play, "steady.b1", "by"), "2026-12-04");
    // Another day takes its place: nobody has to delete the first one.
    play.keys("<up>5 dec");
    assert!(told(&play).contains("= Saturday 5 December 2026, in 12 days"), "{}", play.screen());
    play.keys("<esc>");
    assert_eq!(day(&play, "steady.b1", "by"), "2026-12-05");
    play.keys("u");
    assert_eq!(day(&play, "steady.b1", "by"), "2026-12-04");
}

#[test]
fn a_rough_day_is_told_as_about_one() {
    let mut play = by_when();
    play.keys("about four months from now");
    let words = "= about Tuesday 23 March 2027, in about 4 months";
    assert!(told(&play).contains(words), "{}", play.screen());
    play.keys("<tab>");
    assert_eq!(day(&play, "steady.b1", "by"), "2027-03-23");
}

#[test]
fn a_day_that_is_refused_stays_in_its_field_with_what_would_work() {
    let mut play = by_when();
    play.keys("when I can bear it<enter>");
    check(
        &play,
        expect![[r#"
              9 Steady first                        Monday 23 November · kept in the draft
            ────────────────────────────────────────────────────────────────────────────────

              Do no more harm
              Steady first · 10 min · yours, not locked
              question 2 of 6

              If not yet: by when?

              ┃ when I can bear it
              That could not be read as a day. Try friday, 5 oct, in 3 weeks, end
              of march, or 2026-11-30. Or go on: then it stays as you wrote it.










            ────────────────────────────────────────────────────────────────────────────────
              Esc done   Enter next   ^S save   F2 keys   ^X leave
        "#]],
    );
    // What was told once holds nobody there.
    play.keys("<tab>");
    assert!(play.screen().contains("It stays in its field as you wrote it"), "{}", play.screen());
    assert!(play.screen().contains("question 3 of 6"), "{}", play.screen());
    play.keys("<esc><s-tab>");
    check(
        &play,
        expect![[r#"
              9 Steady first                              Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              Do no more harm
              Steady first · 10 min · yours, not locked
              question 2 of 6

              If not yet: by when?

              ┃ when I can bear it
              A day: friday, 5 oct, in 3 weeks, end of march, or 2026-11-30. It
              can stay empty.










            ────────────────────────────────────────────────────────────────────────────────
              Esc done   Enter next   ^S save   F2 keys   ^X leave
        "#]],
    );
    assert!(play.app.workbook().journal.is_empty());
    // It is still there after the page was left and the program was closed, and can be found.
    play.keys("<esc>0");
    let mut later = again(&play);
    assert!(later.app.workbook().journal.is_empty());
    later.keys("/bear it");
    assert!(later.screen().contains("Do no more harm"), "{}", later.screen());
    later.keys("<esc>:Fill in: Do no more harm<enter><pgdn><pgdn>");
    assert!(later.screen().contains("when I can bear it"), "{}", later.screen());
    later.keys("<enter><bs><bs>");
    assert!(later.screen().contains("┃ when I can bear\n"), "{}", later.screen());
    later.keys("<c-u>tomorrow<esc>");
    assert_eq!(day(&later, "steady.b1", "by"), "2026-11-24");
    assert!(!later.screen().contains("bear"), "{}", later.screen());
    later.keys("u");
    assert!(later.screen().contains("when I can bear it"), "undo: {}", later.screen());
}

#[test]
fn leaving_a_page_in_any_way_keeps_words_in_the_place_of_a_day() {
    for leave in ["<f1>0", "<esc><esc><esc>", "<esc>q", "<c-x>"] {
        let mut play = by_when();
        play.keys(&format!("when it thaws, I think{leave}"));
        let workbook = match play.world.drafts.iter().flatten().last() {
            Some(draft) if leave == "<c-x>" => {
                assert_eq!(&*draft.body, "when it thaws, I think");
                continue;
            }
            _ => play.app.workbook().clone(),
        };
        assert!(workbook.journal.is_empty(), "{leave}");
        let text = String::from_utf8(encode(&workbook).unwrap()).unwrap();
        assert!(text.contains("when it thaws, I think"), "{leave}: {text}");
    }
}

#[test]
fn a_day_that_stands_is_not_lost_by_words_that_are_none() {
    let mut play = by_when();
    play.keys("friday<enter><up>soonish<esc>");
    assert_eq!(day(&play, "steady.b1", "by"), "2026-11-27");
    let seen = told(&play);
    assert!(seen.contains("soonish") && seen.contains("until then: Fri 27 Nov"), "{seen}");
    play.keys("d");
    assert!(!told(&play).contains("soonish"), "{}", play.screen());
    assert_eq!(day(&play, "steady.b1", "by"), "Some(Date(None))");
    play.keys("u");
    assert!(told(&play).contains("soonish") && told(&play).contains("Fri 27 Nov"));
}

#[test]
fn in_a_table_words_for_a_day_stay_in_their_cell() {
    let mut play = writing(Role::Hurt, "Boundary sheet", "<enter><esc>jjjjjjjjjj<enter>");
    play.keys("when it thaws<enter>");
    assert!(told(&play).contains("That could not be read as a day"), "{}", play.screen());
    play.keys("<esc>");
    let cell = "Look again on: “when it thaws”, no day yet";
    assert!(told(&play).contains(cell), "{}", play.screen());
    let mut later = again(&play);
    later.keys(":Fill in: Boundary sheet<enter><enter><esc><pgup><enter><esc>jjjjjjjjj");
    assert!(told(&later).contains("Look again on: “when it thaws”, no"), "{}", later.screen());
    // A row of one's own, too: it gets an id of its own with its first words.
    let mut own = writing(Role::Broke, "The trust agreement", "<esc>jjj<enter>");
    own.keys("when we know<esc>");
    assert!(told(&own).contains("First time on: “when we know”"), "{}", own.screen());
    own.keys("u");
    assert!(!told(&own).contains("when we know"), "{}", own.screen());
}

#[test]
fn where_the_past_is_meant_a_day_of_no_year_lies_behind() {
    let mut play = writing(Role::Broke, "What I did, plainly", "<enter>j<enter><tab>");
    play.keys("around christmas");
    let words = "= around christmas, kept in your own words";
    assert!(told(&play).contains(words), "{}", play.screen());
    play.keys("<c-u>friday");
    assert!(told(&play).contains("= Friday 20 November 2026, 3 days ago"), "{}", play.screen());
}

#[test]
fn which_stands_first_is_asked_once_and_settings_can_change_it() {
    let mut play = by_when();
    play.keys("5/12");
    assert!(told(&play).contains("That could be 5 December or 12 May."), "{}", play.screen());
    play.keys("<enter>");
    check(
        &play,
        expect![[r#"
              9 Steady first                        Monday 23 November · kept in the draft
            ────────────────────────────────────────────────────────────────────────────────

              Do no more harm
              Steady first · 10 min · yours, not locked
              question 2 of 6

              If not┏ Which day is 5/12? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                    ┃  This is asked once. Settings can change it.                 ┃
              ┃ 5/12┃                                                              ┃
              That c┃▸ 5 December: the day comes first                             ┃
                    ┃  May 12: the month comes first                               ┃
                    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛









            ────────────────────────────────────────────────────────────────────────────────
              Enter choose   Esc close   F2 keys   ^X leave
        "#]],
    );
    // Esc goes back to the words; nothing was answered.
    play.keys("<esc>");
    assert!(play.app.mode().is_writing() && told(&play).contains("5/12"), "{}", play.screen());
    play.keys("<enter><enter>");
    assert_eq!(day(&play, "steady.b1", "by"), "2026-12-05");
    assert_eq!(play.app.workbook().profile.date_order(), Some(DateOrder::DayFirst));
    play.keys("<esc><up><enter>4/12<enter>");
    assert_eq!(day(&play, "steady.b1", "by"), "2026-12-04", "{}", play.screen());
    let mut later = again(&play);
    later.keys(",<end>");
    assert!(told(&later).contains("A date such as 5/10 is 5 October"), "{}", later.screen());
    later.keys("kkkk<enter>");
    assert!(told(&later).contains("A date such as 5/10 is May 10"), "{}", later.screen());
}

#[test]
fn the_day_of_a_promise_is_read_and_asked_about_in_the_same_way() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pn<enter>The bins<enter><enter>").pick("Another day …");
    play.keys("next friday");
    assert!(told(&play).contains("= Friday 4 December 2026, in 11 days"), "{}", play.screen());
    play.keys("<c-u>3/12<enter>");
    assert!(told(&play).contains("Which day is 3/12?"), "{}", play.screen());
    play.keys("<enter>");
    assert!(told(&play).contains("Who promises it?"), "{}", play.screen());
    let promise = play.app.workbook().promises.at(0).unwrap().clone();
    assert_eq!(promise.day.to_string(), "2026-12-03");
}

#[test]
fn the_day_of_a_promise_that_is_refused_stays_with_the_promise() {
    for (leave, shown) in [("<enter><esc>", true), ("<esc>", true), ("<c-x>", false)] {
        let mut play = Play::as_role(Role::Broke);
        play.keys("Pn<enter>The bins<enter><enter>").pick("Another day …");
        play.keys(&format!("once it is light{leave}"));
        let promise = play.app.workbook().promises.at(0).unwrap().clone();
        assert!(promise.note.is_blank() && play.app.workbook().journal.is_empty());
        if shown {
            assert!(told(&play).contains("“once it is light”"), "{}", play.screen());
        }
        let mut later = again(&play);
        later.keys("P<enter>");
        assert!(told(&later).contains("not set yet: “once it is light”"), "{}", later.screen());
        let screen = later.screen();
        assert!(screen.lines().any(|line| line.contains("▸ Give it a day")), "{screen}");
        later.keys("<enter>").pick("Another day …");
        assert!(told(&later).contains("┃ once it is light"), "{}", later.screen());
        later.keys("<c-u>friday<enter>");
        let moved = later.app.workbook().promises.at(0).unwrap().clone();
        assert_eq!(moved.day.to_string(), "2026-11-27");
        assert!(!told(&later).contains("once it is light"), "{}", later.screen());
        assert!(!moved.undated);
    }
}

#[test]
fn words_for_the_day_of_a_promise_are_undone_alone_and_those_of_a_new_one_with_it() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pn<enter>The bins<enter><enter>")
        .pick("Another day …")
        .keys("once it is light<esc>u");
    assert!(play.app.workbook().promises.is_empty(), "{}", play.screen());
    play.keys("<c-r>");
    assert!(told(&play).contains("“once it is light”"), "{}", play.screen());
    play.keys("<enter><enter>").pick("Another day …").keys("<c-u>when we can<esc>");
    assert!(told(&play).contains("“when we can”"), "{}", play.screen());
    play.keys("u");
    assert!(told(&play).contains("Taken back: “The bins”: words for a day"), "{}", play.screen());
    assert!(told(&play).contains("“once it is light”"), "{}", play.screen());
}

#[test]
fn a_workbook_in_which_nothing_of_this_was_used_says_nothing_of_it() {
    let mut play = by_when();
    play.keys("friday<enter>");
    let text = String::from_utf8(encode(play.app.workbook()).unwrap()).unwrap();
    assert!(!text.contains("unread\"") && !text.contains("date_order"), "{text}");
    let bare: Workbook = decode(text.as_bytes()).unwrap();
    assert_eq!(&bare, play.app.workbook());
    let id = NodeId::from("steady.b1");
    assert!(bare.sittings_of(&id).next_back().unwrap().extra.is_empty());
}

#[test]
fn two_windows_lose_no_words_for_a_day_and_not_the_order_either() {
    let mut first = by_when();
    first.keys("friday<enter><esc><esc>0");
    let base = first.app.workbook().clone();
    let keys = ":Fill in: Do no more harm<enter><pgdn><pgdn><enter>";
    let mut ours = Play::of(base.clone(), 80, 24);
    ours.keys(&format!("{keys}when it rains<esc><esc>"));
    let mut theirs = Play::of(base.clone(), 80, 24);
    theirs.keys(&format!("{keys}when it snows<esc><esc>,<end>kkkk<enter>"));
    let (ours, theirs) = (ours.app.workbook(), theirs.app.workbook());
    for (ours, theirs) in [(ours, theirs), (theirs, ours)] {
        let merged = merge(&base, ours, theirs).workbook;
        let text = String::from_utf8(encode(&merged).unwrap()).unwrap();
        assert!(text.contains("when it rains") && text.contains("when it snows"), "{text}");
        assert_eq!(merged.profile.date_order(), Some(DateOrder::DayFirst));
        assert_eq!(decode(text.as_bytes()).unwrap(), merged);
    }
}

#[test]
fn what_stands_in_their_place_and_is_not_known_does_no_harm() {
    let mut play = by_when();
    play.keys("when it rains<esc><esc>0");
    let text = String::from_utf8(encode(play.app.workbook()).unwrap()).unwrap();
    let odd = text.replace("\"unread\": {", "\"unread\": {\n            \"else\": [3, null],");
    assert_ne!(odd, text);
    let odd = odd.replacen("\"profile\": {", "\"profile\": {\n    \"date_order\": {\"a\": 1},", 1);
    let mut later = Play::of(decode(odd.as_bytes()).unwrap(), 80, 24);
    later.keys(":Fill in: Do no more harm<enter><pgdn><pgdn>");
    assert!(later.screen().contains("when it rains"), "{}", later.screen());
    later.keys("<enter><c-u>friday<enter><esc>0");
    let kept = String::from_utf8(encode(later.app.workbook()).unwrap()).unwrap();
    assert!(kept.contains("\"else\"") && kept.contains("date_order"), "{kept}");
    assert_eq!(day(&later, "steady.b1", "by"), "2026-11-27");
}
