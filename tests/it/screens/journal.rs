//! The journal: writing, reading, filtering, throwing away and bringing back.

mod filled;

use std::sync::Arc;

use expect_test::expect;
use trust_guide::domain::{
    day::Day,
    history::Done,
    id::RecordId,
    journal::{Entry, WritingMode},
    kinds::Record,
    role::Role,
};

use crate::{
    harness::{NOW, Play, stamp, welcomed},
    screens::{check, first_entry},
};

#[test]
fn an_entry_is_written_and_read_side_by_side() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wWe talked by the lake. 我们一起 — together.<esc>J");
    check(
        &play,
        expect![[r#"
              Journal                                     Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              NOVEMBER 2026
            ▸ Today  We talked by the lake.… │ Monday 23 November
                     free writing            │
                                             │ We talked by the lake. 我们一起 — together.
                                             │
                                             │ free writing · 10 words
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │
                                             │

            ────────────────────────────────────────────────────────────────────────────────
              n new   Enter continue   f filter   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn writing_shows_the_caret_where_the_next_letter_goes() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wToday I ate soup.");
    check(
        &play,
        expect![[r#"
              Journal                               Monday 23 November · kept in the draft
            ────────────────────────────────────────────────────────────────────────────────

                  Monday 23 November                                    ^T another way

                  Today I ate soup.














                  4 words

            ────────────────────────────────────────────────────────────────────────────────
              Esc done   Tab next   ^S save   F2 keys   ^X leave
        "#]],
    );
}

#[test]
fn nothing_written_is_nothing_kept() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("w   <esc>");
    assert!(play.app.workbook().journal.is_empty());
}

#[test]
fn title_tags_and_ratings_are_kept() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("Jn")
        .pick("feelings")
        .keys("8<enter>It rained.<tab>walk, Hope walk<tab>By the lake<esc>");
    assert!(play.screen().contains("How heavy is it now?"), "{}", play.screen());
    play.keys("5<enter>");
    let entry = play.app.workbook().journal.at(0).unwrap();
    assert_eq!((entry.mode, &*entry.title), (WritingMode::Feelings, "By the lake"));
    assert_eq!(entry.tags.iter().map(|tag| &**tag).collect::<Vec<_>>(), ["walk", "Hope"]);
    assert_eq!((entry.before, entry.after), (Some(8), Some(5)));
}

#[test]
fn one_sitting_of_writing_is_one_undo() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wOne<c-s> two<c-s> three<esc>");
    assert_eq!(play.app.workbook().journal.len(), 1);
    play.keys("Ju");
    assert!(play.screen().contains("In the trash: the entry of"), "{}", play.screen());
    assert!(play.app.workbook().journal.at(0).unwrap().trashed.is_some());
    play.keys("<c-r>");
    let entry = play.app.workbook().journal.at(0).unwrap();
    assert_eq!((&*entry.body, entry.trashed), ("One two three", None));
}

#[test]
fn what_cannot_be_seen_is_taken_back_only_after_a_question() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wOne two.<esc>u");
    assert!(play.screen().contains("Take this back?"), "{}", play.screen());
    assert!(play.screen().contains("2 words"), "{}", play.screen());
    play.keys("<enter>");
    assert_eq!(play.app.workbook().journal.at(0).unwrap().trashed, None);
    play.keys("uj<enter>9 ");
    assert_eq!(&*play.app.workbook().journal.at(0).unwrap().body, "One two.", "in the trash");
}

#[test]
fn a_filter_is_told_and_hides_no_fresh_words() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wOne.<esc>wTwo.<c-t><esc>Jfj<enter><enter>");
    assert!(play.screen().contains("Only"), "{}", play.screen());
    play.keys("n<enter>Three.<c-t><c-t><esc>");
    assert!(play.screen().contains("Three."), "{}", play.screen());
}

#[test]
fn a_deleted_entry_is_in_the_trash_and_comes_back() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wA line.<esc>Jd");
    assert!(play.screen().contains("Nothing is written yet"), "{}", play.screen());
    play.keys("t");
    assert!(play.screen().contains("A line."));
    play.keys("r");
    assert!(play.screen().contains("The trash is empty"));
    play.keys("<esc>");
    assert!(play.screen().contains("A line."), "{}", play.screen());
}

#[test]
fn what_an_undo_brings_back_is_what_is_shown() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wolder<esc>wnewer, with a lantern at its end<esc>Jd");
    assert!(!play.screen().contains("at its end"), "{}", play.screen());
    play.keys("u");
    assert!(play.screen().contains("lantern at its end"), "{}", play.screen());
}

#[test]
fn deleting_for_good_asks_first_and_leaves_no_copy_in_the_workbook() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wcanary<esc>Jdtd<enter>");
    assert_eq!(play.app.workbook().journal.len(), 1, "the first answer keeps it");
    let id = first_entry(&play);
    play.keys("dj<enter>");
    assert!(play.app.workbook().journal.is_empty());
    let bytes = trust_guide::store::format::encode(play.app.workbook()).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(!text.contains("canary"), "{text}");
    assert!(play.app.workbook().gone.contains(&id));
}

#[test]
fn filters_offer_what_there_is_and_esc_shows_everything_again() {
    let mut play = Play::as_role(Role::Hurt);
    play.keys("wred<tab>walk<esc>wblue<esc>Jf");
    play.keys("jj<enter>");
    assert!(play.screen().contains("#walk  (1)"), "{}", play.screen());
    play.keys("<enter>");
    assert!(play.screen().contains("red") && !play.screen().contains("blue"), "{}", play.screen());
    play.keys("<esc>");
    assert!(play.screen().contains("blue"));
}

#[test]
fn old_words_of_this_day_are_shown_only_after_a_question() {
    let mut play = Play::as_role(Role::Hurt);
    play.world.now = stamp("2025-11-23T20:00:00+01:00");
    play.keys("wa year ago<esc>");
    play.world.now = stamp("2026-11-23T20:00:00+01:00");
    play.keys("wnow<esc>Jo");
    assert!(play.screen().contains("Old words can hurt"), "{}", play.screen());
    play.keys("j<enter>");
    assert!(
        play.screen().contains("a year ago") && !play.screen().contains("now "),
        "{}",
        play.screen()
    );
}

#[test]
fn a_night_entry_belongs_to_the_day_before() {
    let mut play = Play::as_role(Role::Hurt);
    play.world.now = stamp("2026-11-24T01:30:00+01:00");
    play.keys("wawake<esc>");
    assert_eq!(play.app.workbook().journal.at(0).unwrap().day.to_string(), "2026-11-23");
}

#[test]
fn where_two_write_the_list_says_whose_an_entry_is_so_that_it_can_be_read_at_every_width() {
    for ago in [0, 4, 400] {
        let mut workbook = welcomed(Some(Role::Both));
        workbook.edit_profile(|profile| profile.sat_together = true);
        for (id, by) in [("a", Role::Hurt), ("b", Role::Broke)] {
            let now = stamp(NOW) - chrono::Duration::days(ago);
            let day = Day::of(now, 4);
            let mut entry = Entry::begun(RecordId::from(id), now, day);
            (entry.by, entry.body) = (Some(by), "A line.".into());
            workbook.record(Done::Entry, now, Record::Entry(Arc::new(entry)), false);
        }
        for (columns, rows) in [(120, 40), (100, 30), (80, 24), (64, 20), (50, 16), (40, 12)] {
            let mut play = Play::of(workbook.clone(), columns, rows);
            play.keys("J");
            let told = play.screen();
            for whose in ["who was hurt", "who broke trust"] {
                let row = |it: &str| it.split('│').next().unwrap().to_owned();
                let list: Vec<String> = told.lines().map(row).collect();
                assert!(
                    list.iter().any(|row| row.contains(whose)),
                    "{whose} {ago} {columns}: {told}"
                );
            }
        }
    }
}
