//! What stays hidden of a page that two people fill in apart: everything, until both say open.

use expect_test::expect;
use trust_guide::{
    domain::{field::Answer, id::NodeId, role::Role, workbook::Workbook},
    screens,
};

use crate::{
    harness::{Play, guide, welcomed},
    screens::{
        apart::{BROKE, HURT, apart, open, says_open, seals},
        check,
    },
};

#[test]
fn neither_side_is_shown_until_both_sealed_and_both_said_open() {
    let mut play = apart("What trust looks like", 80, 24);
    let mut seen = String::new();
    let mut look = |play: &mut Play| {
        seen += &play.screen();
        for role in [HURT, BROKE] {
            open(play, role);
            seen += &play.screen();
            open(play, "I have it");
            seen += &play.screen();
            play.keys("<esc>");
            seen += &play.screen();
        }
    };
    seals(&mut play, HURT, &["zanzibar"]);
    look(&mut play);
    seals(&mut play, BROKE, &["I tell you before you ask"]);
    look(&mut play);
    says_open(&mut play, BROKE);
    look(&mut play);
    assert!(!seen.contains("zanzibar") && !seen.contains("before you ask"), "{seen}");
    says_open(&mut play, HURT);
    assert!(play.screen().contains("Both of you have said open"), "{}", play.screen());
    assert!(!play.screen().contains("zanzibar"));
    open(&mut play, "Show both pages");
    assert!(play.screen().contains("zanzibar") && play.screen().contains("before you ask"));
}

#[test]
fn who_said_open_first_is_not_told_to_the_other() {
    let mut play = apart("What trust looks like", 80, 24);
    seals(&mut play, HURT, &["one"]);
    seals(&mut play, BROKE, &["two"]);
    let before = play.keys("g").screen();
    says_open(&mut play, HURT);
    play.keys("g");
    assert_eq!(play.screen(), before);
    open(&mut play, BROKE);
    open(&mut play, "I have it");
    check(
        &play,
        expect![[r#"
              Apart                                       Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              What trust looks like

              Both pages are sealed. Nothing is shown until each of you has said
              open. There is no hurry, and no is fine.

            ▸ Leave it as it is, for now
              Say open
              Take my page back











            ────────────────────────────────────────────────────────────────────────────────
              Enter open   Esc back   ? keys   ^X leave
        "#]],
    );
}

#[test]
fn one_side_is_taken_back_for_good_and_the_other_is_not_shown() {
    let mut play = apart("What trust looks like", 80, 24);
    seals(&mut play, HURT, &["one private line"]);
    seals(&mut play, BROKE, &["another line"]);
    says_open(&mut play, BROKE);
    open(&mut play, HURT);
    open(&mut play, "I have it");
    open(&mut play, "Take my page back");
    check(
        &play,
        expect![[r#"
              Apart                                       Monday 23 November · saved 19:57
            ────────────────────────────────────────────────────────────────────────────────

              What trust looks like

              Both pages are sealed. Nothing is shown until each of you has said
              open. ┏ Take your page back? ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┓
                    ┃  What you wrote here is deleted for good. No reason is       ┃
              Leave ┃  asked, and the other page is not shown. Copies that         ┃
              Say op┃  were made before now may still hold it, for eight weeks     ┃
            ▸ Take m┃  or more.                                                    ┃
                    ┃                                                              ┃
                    ┃▸ Leave it                                                    ┃
                    ┃  Take it back                                                ┃
                    ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛







            ────────────────────────────────────────────────────────────────────────────────
              Enter choose   Esc close   F2 keys   ^X leave
        "#]],
    );
    play.keys("j<enter>");
    let screen = play.screen();
    assert!(screen.contains("Taken back, and deleted"), "{screen}");
    assert!(!screen.contains("line"), "{screen}");
    let kept = play.world.saved.last().unwrap().clone();
    assert_eq!(kept.sealed.len(), 1);
    let page = kept.sealed.at(0).unwrap();
    assert!(page.hurt.answers.is_empty() && page.broke.sealed.is_some() && !page.broke.opens);
    assert_eq!(kept.history.last(), None, "no undo brings it back");
    let text = trust_guide::store::format::encode(&kept).unwrap();
    assert!(!String::from_utf8(text).unwrap().contains("one private line"));
    play.keys("u");
    assert!(!play.screen().contains("one private line"));
}

#[test]
fn words_are_in_the_workbook_while_they_are_typed() {
    let mut play = apart("What trust looks like", 80, 24);
    open(&mut play, HURT);
    open(&mut play, "I have it");
    play.keys("<enter>You look up");
    let saved = play.world.saved.last().unwrap();
    let page = saved.sealed.at(0).unwrap();
    assert_eq!(page.hurt.answers["mine"], Answer::List(vec!["You look up".into()]));
    assert!(page.hurt.sealed.is_none());
    // After a crash they are still there, for the one who wrote them.
    let mut again = Play::of(saved.clone(), 80, 24);
    again.keys(":Fill in: What trust looks like<enter>t");
    assert!(!again.screen().contains("You look up"));
    open(&mut again, HURT);
    open(&mut again, "I have it");
    assert!(again.screen().contains("You look up"), "{}", again.screen());
    again.keys("<enter> at me<c-c>");
    let page = again.app.workbook().sealed.at(0).unwrap();
    assert_eq!(page.hurt.answers["mine"], Answer::List(vec!["You look up at me".into()]));
}

#[test]
fn what_is_sealed_is_not_found() {
    let mut play = apart("What trust looks like", 80, 24);
    seals(&mut play, HURT, &["zanzibar"]);
    let found = screens::corpus_of(&guide(), play.app.workbook(), Some(Role::Hurt));
    assert!(!format!("{found:?}").contains("zanzibar"));
    play.keys("/zanzibar");
    assert!(!play.screen().contains("your answer"), "{}", play.screen());
    assert!(!format!("{:?}", play.app).contains("zanzibar"), "nor told by Debug");
}

#[test]
fn nothing_is_written_where_only_reading_is_possible() {
    let opened = trust_guide::ui::action::Opened {
        guide: guide(),
        workbook: Ok(welcomed(Some(Role::Hurt))),
        read_only: Some("Another window has this workbook".to_owned()),
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    };
    let mut play = Play::opened(opened, 80, 24);
    let before = play.app.workbook().clone();
    play.keys(":Fill in: Are we both willing?<enter>t");
    open(&mut play, HURT);
    open(&mut play, "I have it");
    play.keys(" ");
    open(&mut play, "Seal my page");
    play.keys("j<enter>");
    assert_eq!(*play.app.workbook(), before);
    assert!(play.screen().contains("Another window"), "{}", play.screen());
}

#[test]
fn any_keys_at_any_size_keep_a_sealed_side_from_being_shown() {
    let mut workbook: Workbook = {
        let mut play = apart("What trust looks like", 80, 24);
        seals(&mut play, HURT, &["zanzibar"]);
        play.app.workbook().clone()
    };
    workbook.edit_profile(|profile| profile.role = Some(Role::Broke));
    let mut dice = 7_u64;
    let keys =
        ["<enter>", "j", "k", "l", "h", " ", "<tab>", "<esc>", "g", "G", "f", "a", "u", "d", "n"];
    for size in [(40, 12), (50, 16), (80, 24), (120, 40)] {
        let mut play = Play::of(workbook.clone(), size.0, size.1);
        play.keys(":Fill in: What trust looks like<enter>t");
        for _ in 0..250 {
            dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            play.keys(keys[usize::try_from(dice >> 33).unwrap() % keys.len()]);
            assert!(!play.screen().contains("zanzibar"), "{}", play.screen());
        }
    }
    let id = NodeId::from("plan.t1");
    assert!(workbook.sealed_of(&id).is_some());
}

#[test]
fn a_side_that_is_being_written_does_not_wait_below_what_is_opened_over_it() {
    for keys in ["<f1><esc>", "<esc>/<esc>", "<esc>,<esc>", "<f9><f9>", "<esc><c-z>"] {
        let mut play = apart("What trust looks like", 80, 24);
        open(&mut play, HURT);
        open(&mut play, "I have it");
        play.keys("<enter>You look up").keys(keys);
        assert!(!play.screen().contains("You look up"), "{keys}: {}", play.screen());
        assert!(play.screen().to_lowercase().contains("whose turn"), "{keys}: {}", play.screen());
        let kept = play.app.workbook().sealed.at(0).unwrap();
        assert_eq!(kept.hurt.answers["mine"], Answer::List(vec!["You look up".into()]));
    }
}

#[test]
fn a_question_over_a_side_is_put_away_with_it() {
    for keys in ["<f9><f9>", "<f1><esc>"] {
        let mut play = apart("What trust looks like", 80, 24);
        open(&mut play, HURT);
        open(&mut play, "I have it");
        play.keys("<enter>You look up<esc>");
        open(&mut play, "Seal my page");
        assert!(play.screen().contains("Seal your page?"), "{}", play.screen());
        play.keys(keys);
        let screen = play.screen();
        assert!(!screen.contains("Seal your page?") && !screen.contains("You look up"), "{screen}");
        play.keys("<enter>");
        assert!(play.app.workbook().sealed.at(0).unwrap().hurt.sealed.is_none());
    }
}

#[test]
fn a_private_page_is_closed_before_the_keyboard_is_handed_over() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    play.keys(
        ":Fill in: Are we both willing?<enter><enter>j<enter>jj <tab><enter>zanzibar<esc><home>t",
    );
    let mut seen = play.screen();
    assert!(seen.contains("WHOSE TURN") && !seen.contains("The page of this"), "{seen}");
    for keys in ["g<enter>", "<esc>", "<esc>", "<esc>"] {
        seen += &play.keys(keys).screen();
    }
    assert!(!seen.contains("zanzibar") && !seen.contains("(•)"), "{seen}");
    assert!(play.screen().contains("YOU ARE HERE"), "{}", play.screen());
    let kept = play.app.workbook().sittings_of(&NodeId::from("help.t2")).next_back();
    assert!(kept.is_some_and(|kept| kept.answered() == 2), "nothing of it is lost");
}
