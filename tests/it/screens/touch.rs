//! What each marks in private: only what both marked yes is ever shown or kept.

use expect_test::expect;
use trust_guide::domain::{field::Answer, role::Role, words::Words, workbook::Workbook};

use crate::{
    harness::{Play, welcomed},
    keeping::{self, Home, now},
    screens::{apart::open, check, held},
};

/// A workbook with a ladder of three rungs and a stop word.
pub fn ladder() -> Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    let rungs = ["Sit near", "Hold hands", "A long hug"].map(Words::from);
    let answers = vec![
        ("health", Answer::Choice(Some("done".into()))),
        ("rungs", Answer::List(rungs.into())),
        ("word", Answer::Line("lantern".into())),
    ];
    crate::plans::page(&mut workbook, "recon.t4", 0, answers);
    workbook
}

pub fn marking(workbook: &Workbook, columns: u16, rows: u16) -> Play {
    let mut play = Play::of(workbook.clone(), columns, rows);
    play.keys(":Fill in: Touch ladder<enter>tG<up><enter><enter>");
    assert!(play.screen().contains("Sit near"), "{}", play.screen());
    play
}

/// One of the two marks the three rungs: so many turns of each.
pub fn marks(play: &mut Play, turns: [usize; 3]) {
    play.keys("g");
    for turn in turns {
        play.keys(&" ".repeat(turn)).keys("j");
    }
    play.keys("<enter>");
}

#[test]
fn it_warns_first_and_shows_the_stop_word_and_health() {
    let mut play = Play::of(ladder(), 80, 24);
    play.keys(":Fill in: Touch ladder<enter>t");
    check(
        &play,
        expect![[r#"
              Apart                                                     Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              Touch ladder

              ! Each of you first asks alone: could I say no here, and would I be
              safe? If not, leave this page: press F1, or Esc and then H.

              Each of you marks, while the other looks away, what would be all right
              now. Only what both of you mark yes is shown. Nothing else is kept or
              written down.
              Know this first: if one of you marks every line yes, what is missing
              shows where the other one did not.
              Health comes first: The tests are done, and we have both seen them
              The word that stops it at once: lantern

            ▸ Begin

              The page of this exercise



            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
    let mut small = Play::of(ladder(), 50, 16);
    small.keys(":Fill in: Touch ladder<enter>t");
    check(
        &small,
        expect![[r#"
              Apart
            ──────────────────────────────────────────────────
              Touch ladder

              ! Each of you first asks alone: could I say no
              here, and would I be safe? If not, leave this
              page: press F1, or Esc and then H.

              Each of you marks, while the other looks away,
              what would be all right now. Only what both of
              you mark yes is shown. Nothing else is kept or
              written down.
              Know this first: if one of you marks every line
              yes, what is missing shows where the other one ↓
            ──────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn each_marks_with_the_other_one_looking_away() {
    let mut play = marking(&ladder(), 80, 24);
    play.keys(" j  j   ");
    check(
        &play,
        expect![[r#"
              Apart                                                     Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              Touch ladder
              Enter or → goes through: yes, maybe, not now. What you leave alone
              counts as not now. Each time is new: an old yes is over.
              Health comes first: The tests are done, and we have both seen them
              The word that stops it at once: lantern

              yes      Sit near
              maybe    Hold hands
            ▸ not now  A long hug

              Done
              + a line of your own; the other one finds it here, too







            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
    play.keys("j<enter>");
    check(
        &play,
        expect![[r#"
              Apart                                                     Monday 23 November
            ────────────────────────────────────────────────────────────────────────────────

              Touch ladder

              Hand over the keyboard. What was marked is hidden now.

              The other one looks away, or leaves the room.

            ▸ I have it, and nobody is looking












            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
    play.keys("<enter>");
    let screen = play.screen();
    assert!(screen.matches("  ·  ").count() + screen.matches("▸ ·  ").count() >= 3, "{screen}");
}

#[test]
fn only_what_both_marked_yes_is_shown_and_kept_if_they_want() {
    for (columns, rows) in [(120, 40), (80, 24), (50, 16)] {
        let before = ladder();
        let mut play = marking(&before, columns, rows);
        marks(&mut play, [1, 1, 2]);
        play.keys("<enter>");
        marks(&mut play, [1, 3, 1]);
        let screen = play.screen();
        assert!(screen.contains("✓ Sit near"), "{screen}");
        assert!(!screen.contains("hands") && !screen.contains("hug"), "{screen}");
        assert_eq!(*play.app.workbook(), before, "nothing is kept unasked");
        if columns == 80 {
            check(
                &play,
                expect![[r#"
                      Apart                                                     Monday 23 November
                    ────────────────────────────────────────────────────────────────────────────────

                      Touch ladder

                      Yes from both of you, for now:
                      Nothing has to follow. Either of you can stop at any moment. Enter
                      keeps a line with today’s date, if you both want that.
                      Health comes first: The tests are done, and we have both seen them
                      The word that stops it at once: lantern

                    ▸ ✓ Sit near

                      Close








                    ────────────────────────────────────────────────────────────────────────────────
                      Enter open   Esc back   ? keys   ^X leave
                "#]],
            );
        }
        play.keys("g<enter><enter>");
        let Some(Answer::Table(kept)) = held(&play, "recon.t4", "both") else { panic!("kept") };
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].cells["rung"], Answer::Line("Sit near".into()));
        assert!(matches!(kept[0].cells["day"], Answer::Date(Some(_))));
        play.keys("u");
        assert_eq!(play.app.workbook().sittings, before.sittings);
    }
}

#[test]
fn with_nothing_on_both_sides_every_run_ends_the_same_and_changes_nothing() {
    let before = ladder();
    let mut ends = Vec::new();
    for first in 0..4 {
        for second in 0..4 {
            if (first, second) == (1, 1) {
                continue;
            }
            let mut play = marking(&before, 80, 24);
            marks(&mut play, [first, first, first]);
            play.keys("<enter>");
            marks(&mut play, [second, second, second]);
            ends.push((play.screen(), format!("{:?}", play.app.screens().last())));
            assert_eq!(*play.app.workbook(), before);
            assert!(play.world.saved.is_empty() && play.world.drafts.is_empty());
            play.keys("<enter>");
            ends.push((String::new(), String::new()));
            assert!(play.screen().contains("Begin"), "{}", play.screen());
        }
    }
    assert!(ends[0].0.contains("Nothing today. That is an answer too."), "{}", ends[0].0);
    for end in ends.iter().step_by(2) {
        assert_eq!(*end, ends[0]);
    }
}

#[test]
fn a_no_is_nowhere_in_the_data_folder_even_when_one_leaves_in_the_middle() {
    let home = Home::with(&ladder());
    let bytes = |home: &Home| -> Vec<(std::path::PathBuf, Vec<u8>)> {
        let files = home.files().into_iter();
        files
            .map(|file| (file.clone(), std::fs::read(home.root.path().join(file)).unwrap()))
            .collect()
    };
    let before = bytes(&home);
    let mut store = home.quick();
    let workbook = keeping::workbook(store.open(now()));
    for keys in ["<c-x>", "<c-c>", "<f9><c-x>", "<esc><esc>0<c-c>", "J<c-c>"] {
        let mut play = marking(&workbook, 80, 24);
        marks(&mut play, [3, 2, 3]);
        play.keys("<enter>   j  ").keys(keys);
        assert!(play.world.drafts.is_empty());
        assert_eq!(*play.app.workbook(), workbook, "{keys}");
        for saved in &play.world.saved {
            store.save(saved, now()).unwrap();
            store.after_save(now());
        }
        let told = format!("{:?}", play.app.screens());
        assert!(!told.contains("NotNow") && !told.contains("Maybe"), "{keys}");
    }
    drop(store);
    let after = bytes(&home);
    assert_eq!(after, before, "every file is as it was");
    for (file, bytes) in after {
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        for word in ["not now", "notnow", "not-now", "\"maybe\"", "refus"] {
            assert!(!text.contains(word), "{} holds {word}", file.display());
        }
    }
}

#[test]
fn a_menu_shows_only_what_both_picked() {
    let mut play = Play::of(welcomed(Some(Role::Broke)), 80, 24);
    play.keys(":Fill in: Time menu<enter>t");
    play.keys("<enter><enter>");
    assert!(play.screen().contains("A walk") && play.screen().contains("A game"));
    play.keys(" jj jj<enter><enter> j jjj<enter>");
    let screen = play.screen();
    assert!(screen.contains("✓ A walk") && !screen.contains("A film"), "{screen}");
    play.keys("g<enter>");
    let Some(Answer::Table(kept)) = held(&play, "recon.t1", "after") else { panic!("kept") };
    assert_eq!(kept[0].cells["what"], Answer::Line("A walk".into()));
}

#[test]
fn it_begins_with_ten_rungs_that_can_be_marked_at_once_and_changed_on_the_page() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 30);
    play.keys(":Fill in: Touch ladder<enter>tG<up><enter><enter>");
    let screen = play.screen();
    assert_eq!(screen.matches("·        ").count(), 10, "{screen}");
    assert!(screen.contains("A hug by the door"), "{screen}");
    assert!(play.app.workbook().sittings.iter().next().is_none(), "nothing is kept of it");
    // On the page they are lines like any other: one is taken off, and one is added.
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 30);
    play.keys(":Fill in: Touch ladder<enter><enter><tab>Dance in the kitchen<enter><esc>kd");
    let Some(Answer::List(rungs)) = held(&play, "recon.t4", "rungs") else { panic!("none") };
    assert_eq!((rungs.len(), &**rungs.last().unwrap()), (10, "Lie back to back for one song"));
    play.keys("u");
    let Some(Answer::List(rungs)) = held(&play, "recon.t4", "rungs") else { panic!("none") };
    assert_eq!((rungs.len(), &**rungs.last().unwrap()), (11, "Dance in the kitchen"));
}

#[test]
fn each_can_add_a_rung_in_private_and_the_other_marks_it_among_the_rest() {
    let before = ladder();
    let mut play = marking(&before, 80, 30);
    open(&mut play, "a line of your own");
    play.keys("Dance in the kitchen<enter> ");
    assert!(play.screen().contains("▸ yes      Dance in the kitchen"), "{}", play.screen());
    open(&mut play, "Done");
    assert!(!play.screen().contains("Dance"), "{}", play.screen());
    open(&mut play, "I have it");
    assert!(!play.screen().contains("yes  "), "{}", play.screen());
    open(&mut play, "Dance in the kitchen");
    open(&mut play, "a line of your own");
    play.keys("A long walk<enter> ");
    open(&mut play, "Sit near");
    open(&mut play, "Done");
    // What the second one added is marked by the first, and nothing else is asked again.
    assert!(play.screen().contains("Hand the keyboard back"), "{}", play.screen());
    open(&mut play, "I have it");
    let screen = play.screen();
    assert!(screen.contains("·        A long walk") && !screen.contains("Sit near"), "{screen}");
    assert!(!screen.contains("Dance") && !screen.contains("a line of your own"), "{screen}");
    open(&mut play, "A long walk");
    open(&mut play, "Done");
    let screen = play.screen();
    assert!(screen.contains("✓ Dance in the kitchen"), "{screen}");
    assert!(screen.contains("✓ A long walk") && !screen.contains("Sit near"), "{screen}");
    assert_eq!(*play.app.workbook(), before, "nothing is kept unasked");
    assert!(play.world.drafts.is_empty());
}

#[test]
pub fn marks_do_not_wait_below_what_is_opened_over_them() {
    for keys in
        ["/<esc>", "<f1><esc>", ",<esc>", ":Journal<enter>0", "A<esc>", "?/<esc>", "<f9><f9>"]
    {
        let mut play = marking(&ladder(), 80, 24);
        play.keys("  j ").keys(keys);
        for _ in 0..4 {
            let screen = play.screen();
            assert!(!screen.contains("maybe    Sit near"), "{keys}: {screen}");
            play.keys("<esc>");
        }
    }
    let mut play = marking(&ladder(), 80, 24);
    play.keys("  ?<esc>");
    assert!(play.screen().contains("maybe    Sit near"), "a look at the keys is no leaving");
}

#[test]
fn rungs_that_one_wrote_in_private_are_not_shown_to_the_other() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    play.keys(":Fill in: Touch ladder<enter>v<enter><tab>zanzibar<enter><esc><home>t");
    let mut seen = play.keys("G<up><enter><enter>").screen();
    assert!(seen.contains("A hug by the door"), "{seen}");
    seen += &play.keys("<esc>G<enter>").screen();
    seen += &play.keys("<enter><tab>").screen();
    assert!(!seen.contains("zanzibar"), "{seen}");
    assert!(seen.contains("shared"), "{seen}");
}

#[test]
fn enter_reads_on_before_it_opens_what_is_not_in_view() {
    let mut play = Play::of(ladder(), 50, 16);
    play.keys(":Fill in: Touch ladder<enter>t");
    assert!(!play.screen().contains("Begin"), "{}", play.screen());
    play.keys("<enter>");
    assert!(play.screen().contains("▸ Begin"), "{}", play.screen());
    play.keys("<enter>");
    assert!(play.screen().contains("One of you takes the keyboard"), "{}", play.screen());
}
