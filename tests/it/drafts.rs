//! What is being typed: whole at any time, never thrown away, offered again.

use std::fs;

use trust_guide::{
    domain::{
        draft::{Draft, DraftTarget},
        id::RecordId,
        journal::WritingMode,
        words::Words,
    },
    store::{DraftFound, NotSaved},
};

use crate::keeping::{Faulty, Home, entries, later, now};

pub fn draft(body: &str) -> Draft {
    let id = RecordId::from("d");
    let target = DraftTarget::Entry {
        id,
        mode: WritingMode::Plain,
        prompt: None,
        stage: None,
        before: None,
    };
    Draft {
        target,
        title: Words::default(),
        body: Words::from(body),
        tags: Words::default(),
        at: now(),
    }
}

#[test]
fn a_draft_is_found_again_and_goes_when_it_is_dropped() {
    let home = Home::new();
    let mut store = home.opened();
    assert_eq!(store.draft(now()), DraftFound::None);
    store.keep_draft(&draft("half a sent"), now()).unwrap();
    assert_eq!(store.draft(now()), DraftFound::Draft(draft("half a sent")));
    drop(store);
    let mut store = home.opened();
    assert_eq!(store.draft(now()), DraftFound::Draft(draft("half a sent")));
    store.drop_draft();
    assert_eq!(store.draft(now()), DraftFound::None);
}

#[test]
fn a_draft_that_cannot_be_read_is_kept_aside_byte_for_byte() {
    for broken in ["", "{", "{\"schema\": 1, \"draft\": 5}", "{\"schema\": 2, \"draft\": {}}"] {
        let home = Home::with(&entries(&[]));
        fs::write(&home.paths.draft, broken).unwrap();
        let mut store = home.opened();
        let DraftFound::Damaged(Some(name)) = store.draft(now()) else { panic!("{broken}") };
        store.keep_draft(&draft("new"), now()).unwrap();
        assert_eq!(fs::read_to_string(home.paths.folder.join(name)).unwrap(), broken);
        assert_eq!(store.draft(now()), DraftFound::Draft(draft("new")));
    }
}

#[test]
fn two_damaged_drafts_of_one_second_are_both_kept() {
    let home = Home::with(&entries(&[]));
    let mut store = home.opened();
    let mut kept = Vec::new();
    for broken in ["one", "two", "three"] {
        fs::write(&home.paths.draft, broken).unwrap();
        let DraftFound::Damaged(Some(name)) = store.draft(now()) else { panic!() };
        kept.push(fs::read_to_string(home.paths.folder.join(name)).unwrap());
    }
    let inside: Vec<String> =
        home.files().iter().filter_map(|path| fs::read_to_string(path).ok()).collect();
    assert_eq!(kept, ["one", "two", "three"]);
    assert!(kept.iter().all(|words| inside.contains(words)));
}

#[test]
fn a_damaged_draft_that_cannot_be_moved_is_not_written_over_and_not_dropped() {
    let home = Home::with(&entries(&[]));
    fs::write(&home.paths.draft, "words that cannot be read").unwrap();
    let disk = Faulty::sound();
    let mut store = home.store_on(disk.clone());
    store.open(now());
    disk.bar(&home.paths.folder);
    assert_eq!(store.draft(now()), DraftFound::Damaged(None));
    let told = store.keep_draft(&draft("new"), now()).unwrap_err().to_string();
    assert!(told.contains("only here") && !told.contains("in the draft"), "{told}");
    disk.disarm();
    store.drop_draft();
    assert_eq!(fs::read_to_string(&home.paths.draft).unwrap(), "words that cannot be read");
    store.keep_draft(&draft("new"), later(1)).unwrap();
    assert_eq!(store.draft(later(1)), DraftFound::Draft(draft("new")));
    let kept = home.files().into_iter().filter_map(|path| fs::read_to_string(path).ok());
    assert_eq!(kept.filter(|words| words == "words that cannot be read").count(), 1);
}

#[test]
fn a_window_that_only_reads_leaves_the_draft_alone() {
    let home = Home::with(&entries(&[("a", "words")]));
    fs::write(&home.paths.draft, "half of a draft").unwrap();
    let _first = home.opened();
    let mut second = home.opened();
    assert_eq!(second.draft(now()), DraftFound::None);
    assert!(matches!(second.keep_draft(&draft("x"), now()), Err(NotSaved::ReadOnly)));
    second.drop_draft();
    assert_eq!(fs::read_to_string(&home.paths.draft).unwrap(), "half of a draft");
}

#[test]
fn the_draft_stays_while_the_disk_is_full_and_goes_after_a_save_that_was_acknowledged() {
    use crate::harness::Play;
    let mut play = Play::as_role(trust_guide::domain::role::Role::Hurt);
    play.world.disk_full = true;
    play.keys("wJust this.").keys("<esc>");
    assert!(play.world.drafts.iter().any(Option::is_some), "{}", play.screen());
    assert!(play.world.drafts.iter().all(Option::is_some));
    play.world.disk_full = false;
    play.keys("<c-s>");
    assert!(!play.world.saved.is_empty(), "{}", play.screen());
    assert_eq!(play.world.drafts.last(), Some(&None));
}
