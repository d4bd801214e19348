//! Words of a promise before their line is closed: in the draft, offered again, and no promise yet.

use trust_guide::{
    domain::{draft::Draft, role::Role, workbook::Workbook},
    ui::action::Opened,
};

use crate::{
    harness::{Play, welcomed},
    plans::opened,
};

/// Leaves at once in the middle of a line, and opens the program again.
fn again(keys: &str, words: &str) -> (Play, Draft) {
    let mut first = Play::of(welcomed(Some(Role::Broke)), 80, 24);
    first.keys(keys).keys(words).keys("<c-x>");
    let draft = first.world.drafts.last().unwrap().clone().unwrap();
    assert_eq!(&*draft.body, words);
    let kept = first.world.saved.last().cloned().unwrap_or_else(|| welcomed(Some(Role::Broke)));
    let play = Play::opened(Opened { draft: Some(draft.clone()), ..opened(kept) }, 80, 24);
    (play, draft)
}

fn promised(workbook: &Workbook) -> Vec<&str> {
    let there = workbook.promises.iter().filter(|promise| promise.trashed.is_none());
    there.map(|promise| &*promise.what).collect()
}

#[test]
fn half_a_promise_is_no_promise_and_is_offered_again() {
    let (mut play, _) = again("Pn<enter>", "Half a promise");
    assert!(play.screen().contains("You were writing this"), "{}", play.screen());
    assert!(promised(play.app.workbook()).is_empty());
    play.keys("<enter>");
    assert!(play.screen().contains("What do you promise?"), "{}", play.screen());
    // It goes on as if nobody had left: the other one's name, the day, the size.
    play.keys(" more<enter>Sam<enter>j<enter><enter>j<enter>");
    assert_eq!(promised(play.app.workbook()), ["Half a promise more"]);
    assert_eq!(play.world.drafts.last(), Some(&None));
    play.keys("u");
    assert!(promised(play.app.workbook()).is_empty(), "one step: {}", play.screen());
}

#[test]
fn half_a_promise_is_kept_or_put_in_the_trash_as_somebody_chooses() {
    let (mut play, _) = again("Pn<enter>", "Half a promise");
    play.keys("j<enter>");
    assert_eq!(promised(play.app.workbook()), ["Half a promise"]);
    assert_eq!(play.world.drafts.last(), Some(&None));

    let (mut play, _) = again("Pn<enter>", "Half a promise");
    play.keys("jj<enter>");
    assert!(promised(play.app.workbook()).is_empty());
    let trashed = play.app.workbook().journal.at(0).unwrap();
    assert!(trashed.trashed.is_some() && &*trashed.body == "Half a promise");
}

#[test]
fn words_of_a_promise_that_is_gone_meanwhile_are_kept_as_an_entry() {
    let (_, draft) = again("Pn<enter>The bins<enter>", "Sam");
    for answer in ["<enter>", "j<enter>"] {
        let nothing = opened(welcomed(Some(Role::Broke)));
        let mut play = Play::opened(Opened { draft: Some(draft.clone()), ..nothing }, 80, 24);
        play.keys(answer);
        assert_eq!(&*play.app.workbook().journal.at(0).unwrap().body, "Sam", "{answer}");
    }
}

#[test]
fn a_line_that_is_closed_is_in_the_workbook_and_leaves_no_draft() {
    for closes in ["<esc>", "<enter>", "<c-s>"] {
        let mut play = Play::as_role(Role::Broke);
        play.keys("Pn<enter>The bins").keys(closes);
        assert_eq!(promised(play.app.workbook()), ["The bins"], "{closes}");
        assert_eq!(play.world.drafts.last(), Some(&None), "{closes}");
    }
}

#[test]
fn a_promise_that_was_emptied_says_so_and_u_brings_its_words_back() {
    let mut play = Play::as_role(Role::Broke);
    play.keys("Pn<enter>The bins<c-a><bs><esc>");
    assert!(promised(play.app.workbook()).is_empty());
    assert!(play.screen().contains("u brings the words back"), "{}", play.screen());
    play.keys("u");
    assert!(play.screen().contains("The bins"), "{}", play.screen());
}
