//! Words that were erased again are on no disk, whichever way and wherever they were erased.

use trust_guide::{
    domain::{draft::Draft, profile::Company, role::Role, workbook::Workbook},
    ui::action::Opened,
};

use crate::harness::{Play, guide, welcomed};

/// The keys that lead to a place for words in which nothing stands.
const EMPTY: [&str; 8] = [
    "w",
    "w<tab>",
    "w<tab><tab>",
    "wkept line<c-s><esc>:Fill in: Apology builder<enter><enter>",
    ":Fill in: Apology builder<enter><enter>",
    ":Fill in: Apology builder<enter><enter>kept line<tab>",
    ":Fill in: Impact map<enter><enter><down>",
    ":Fill in: Do no more harm<enter><enter><tab>",
];

const WORDS: &str = "leave him";

/// Nine letters, so as many strokes.
const ERASING: [&str; 6] = [
    "<c-u>",
    "<bs><bs><bs><bs><bs><bs><bs><bs><bs>",
    "<c-a><bs>",
    "<c-w><c-w>",
    "<c-z><c-z><c-z><c-z><c-z><c-z><c-z><c-z><c-z>",
    "<c-u>  ",
];

fn broke() -> Workbook {
    let mut workbook = welcomed(Some(Role::Broke));
    workbook.edit_profile(|profile| profile.company = Some(Company::Alone));
    workbook
}

fn opened(workbook: Workbook, draft: Option<Draft>) -> Play {
    let folder = String::new();
    let (guide, notices) = (guide(), Vec::new());
    let opened = Opened { guide, workbook: Ok(workbook), read_only: None, draft, notices, folder };
    Play::opened(opened, 80, 24)
}

#[track_caller]
fn assert_nothing_stays(play: &mut Play, how: &str) {
    let drafts = &play.world.drafts;
    let holds = |draft: &Draft| {
        [&draft.title, &draft.body, &draft.tags].iter().any(|words| words.contains(WORDS))
    };
    assert!(drafts.iter().flatten().any(holds), "{how}");
    assert_eq!(drafts.last(), Some(&None), "{how}: {}", play.screen());
    assert!(!play.screen().contains("in the draft"), "{how}: {}", play.screen());
    play.keys("<c-x>");
    assert_eq!(play.world.drafts.last(), Some(&None), "{how}, left");
}

#[test]
fn a_text_that_is_emptied_leaves_no_draft_whatever_the_field_and_however_it_is_emptied() {
    for way in EMPTY {
        for erase in ERASING {
            for leave in ["", "<esc>", "<f1>"] {
                let mut play = Play::of(broke(), 80, 24);
                play.keys(way).keys(WORDS);
                play.keys(erase);
                play.keys(leave);
                assert_nothing_stays(&mut play, &format!("{way} {erase} {leave}"));
            }
        }
    }
}

#[test]
fn the_draft_goes_with_the_key_that_erases_its_last_letter() {
    let mut play = Play::of(broke(), 80, 24);
    play.keys("wab");
    assert!(matches!(play.world.drafts.last(), Some(Some(_))));
    // Out in the same moment: no pause in which anything would come due.
    play.keys_apart("<bs><bs>", std::time::Duration::from_millis(1));
    assert_eq!(play.world.drafts.last(), Some(&None));
    play.keys("c");
    assert!(matches!(play.world.drafts.last(), Some(Some(draft)) if &*draft.body == "c"));
}

#[test]
fn words_erased_during_the_first_questions_leave_no_draft() {
    let mut play = Play::of(Workbook::default(), 80, 24);
    play.keys("<enter><enter><enter>sss");
    assert!(play.screen().contains("Who else uses"), "{}", play.screen());
    play.keys("w").keys(WORDS);
    assert!(matches!(play.world.drafts.last(), Some(Some(_))), "{}", play.screen());
    play.keys("<c-u><esc>");
    assert_nothing_stays(&mut play, "the first questions");
}

#[test]
fn words_that_were_erased_go_from_the_disk_also_where_nothing_can_be_saved() {
    let mut play = Play::of(broke(), 80, 24);
    play.world.disk_full = true;
    play.keys("wkept line<c-s><esc>w").keys(WORDS).keys("<c-u>");
    assert_eq!(play.world.drafts.last(), Some(&None), "{}", play.screen());
}

#[test]
fn a_draft_goes_where_its_words_stand_in_the_workbook_again() {
    for way in ["wkept line<c-s>", ":Fill in: Apology builder<enter><enter>kept line<c-s>"] {
        let mut play = Play::of(broke(), 80, 24);
        play.keys(way).keys(" leave him");
        assert!(matches!(play.world.drafts.last(), Some(Some(_))), "{way}");
        play.keys("<bs><bs><bs><bs><bs><bs><bs><bs><bs><bs>");
        assert_nothing_stays(&mut play, way);
        let mut again = opened(play.app.workbook().clone(), None);
        assert!(!again.keys("J").screen().contains("leave him"));
    }
}

#[test]
fn an_answer_that_waits_for_its_save_keeps_its_draft_though_the_next_one_is_emptied() {
    let mut play = Play::of(broke(), 80, 24);
    play.world.disk_full = true;
    play.keys(":Fill in: Apology builder<enter><enter>").keys(WORDS);
    play.keys("<tab>").keys_apart("a<bs>", std::time::Duration::from_millis(5));
    assert!(matches!(play.world.drafts.last(), Some(Some(draft)) if &*draft.body == WORDS));
}

#[test]
fn a_field_that_is_opened_and_left_empty_makes_no_draft_and_an_empty_one_is_not_offered() {
    let mut play = Play::of(broke(), 80, 24);
    play.keys("w").keys(WORDS);
    let draft = play.world.drafts.last().unwrap().clone().unwrap();
    let empty = Draft { body: "  ".into(), ..draft.clone() };
    let again = opened(broke(), Some(empty));
    assert!(!again.screen().contains("You were writing this"), "{}", again.screen());
    assert!(opened(broke(), Some(draft)).screen().contains("2 words"));

    let mut form = Play::of(broke(), 80, 24);
    form.keys(":Fill in: Apology builder<enter><enter>").keys(WORDS);
    let draft = form.world.drafts.last().unwrap().clone().unwrap();
    let empty = Draft { body: "".into(), ..draft };
    let again = opened(broke(), Some(empty));
    assert!(!again.screen().contains("You were writing this"), "{}", again.screen());
    form.keys("<tab><c-x>");
    assert!(form.world.left && form.world.drafts.last() == Some(&None), "{:?}", form.world.drafts);
}

#[test]
fn who_erased_a_kept_entry_is_told_what_a_draft_of_that_is() {
    let mut play = Play::of(broke(), 80, 24);
    play.keys("wkept line<esc>J<enter><c-u><c-x>");
    let draft = play.world.drafts.last().unwrap().clone();
    let again = opened(play.app.workbook().clone(), draft);
    let screen = again.screen();
    assert!(screen.contains("You erased its words"), "{screen}");
    assert!(!screen.contains("Nothing was lost") && !screen.contains("0 words"), "{screen}");
}
