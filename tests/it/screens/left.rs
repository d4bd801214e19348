//! Words that were left for the open window: they come in without being in the way, and are let go once kept.

use std::sync::Arc;

use trust_guide::{
    domain::{
        coming_in::Left, difference::Difference, id::RecordId, journal::Entry, kinds::Record,
        role::Role, workbook::Workbook,
    },
    shell::Event,
    ui::action::Action,
};

use crate::{
    harness::{Play, welcomed},
    keeping::entry,
};

fn left(id: &str, body: &str, by: Option<Role>) -> Left {
    let mut after = Workbook::default();
    let entry = Entry { by, ..Entry::clone(&entry(id, body)) };
    after.put(Record::Entry(Arc::new(entry)));
    Left {
        name: format!("{id}.log"),
        what: Difference::of_new_records(&Workbook::default(), &after),
    }
}

fn come_in(play: &mut Play, left: Left) {
    play.event(Event::Action(Box::new(Action::CameIn(vec![left]))));
}

fn bodies(play: &Play) -> Vec<String> {
    crate::keeping::bodies(play.app.workbook()).into_iter().map(str::to_owned).collect()
}

#[test]
fn they_are_let_go_only_once_a_save_that_holds_them_is_confirmed() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    play.world.disk_full = true;
    come_in(&mut play, left("a", "It rained", Some(Role::Hurt)));
    play.keys("");
    assert_eq!((play.world.let_go.len(), bodies(&play)), (0, vec!["It rained".to_owned()]));
    play.world.disk_full = false;
    play.event(Event::Silence);
    assert_eq!(play.world.let_go, ["a.log"]);
    assert_eq!(crate::keeping::bodies(play.world.saved.last().unwrap()), ["It rained"]);
    // What is there already, as after a crash between the two, is let go and changes nothing.
    let saves = play.world.saved.len();
    come_in(&mut play, left("a", "It rained", Some(Role::Hurt)));
    play.keys("");
    assert_eq!((play.world.let_go.len(), play.world.saved.len()), (2, saves));
}

#[test]
fn they_leave_what_is_being_written_where_it_is_and_undo_asks_about_what_another_one_wrote() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    play.keys("wWe talked");
    come_in(&mut play, left("a", "It rained", Some(Role::Broke)));
    assert!(play.screen().contains("has come in"), "{}", play.screen());
    play.keys(" again<esc>");
    assert_eq!(bodies(&play), ["It rained", "We talked again"]);
    // The page that was closed is the last step; then comes what was left, which another one wrote.
    let in_trash = |play: &Play| {
        let all = play.app.workbook().journal.iter();
        let trashed = all.filter(|entry| entry.trashed.is_some());
        trashed.map(|entry| entry.body.to_string()).collect::<Vec<_>>()
    };
    play.keys("Ju");
    assert_eq!(in_trash(&play), ["We talked again"], "{}", play.screen());
    play.keys("u");
    assert_eq!(in_trash(&play), ["We talked again"], "it was taken back");
    assert!(
        crate::screens::plan::told(&play).contains("Only they can take this back"),
        "{}",
        play.screen()
    );
}

#[test]
fn nothing_comes_in_before_somebody_begins_or_where_a_window_only_reads() {
    let mut play = Play::of(Workbook::default(), 80, 24);
    come_in(&mut play, left("a", "It rained", None));
    play.keys("");
    assert!(play.world.saved.is_empty() && bodies(&play).is_empty());
    play.keys("<enter>ssssss").keys("");
    assert_eq!((bodies(&play), play.world.let_go.len()), (vec!["It rained".to_owned()], 1));
}

#[test]
fn who_leaves_without_keeping_what_is_typed_keeps_what_came_in_meanwhile() {
    let mut workbook = welcomed(Some(Role::Hurt));
    workbook.edit_profile(|profile| profile.leave_unkept = true);
    let mut play = Play::of(workbook, 80, 24);
    play.keys("Pn<enter>quillwort");
    come_in(&mut play, left("a", "It rained", None));
    play.keys("<c-x>");
    let saved = play.world.saved.last().unwrap();
    assert!(saved.journal.find(&RecordId::from("a")).is_some());
    assert!(saved.promises.is_empty());
}

/// Another program added an entry to what this window had saved.
fn changed(play: &mut Play) -> Workbook {
    let base = play.app.workbook().clone();
    let mut found = base.clone();
    found.put(Record::Entry(entry("z", "From elsewhere")));
    let both = Box::new((base, found.clone()));
    play.event(Event::Action(Box::new(Action::ChangedOutside(both))));
    found
}

#[test]
fn a_change_from_outside_comes_in_by_itself_and_is_not_written_back() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    let found = changed(&mut play);
    assert_eq!(bodies(&play), ["From elsewhere"]);
    assert_eq!(play.app.workbook().contents(), found.contents());
    assert!(play.screen().contains("The file had changed outside"), "{}", play.screen());
    // Two computers that share a folder would answer each other for ever.
    assert!(play.world.saved.is_empty());
}

#[test]
fn what_stands_in_this_window_only_is_written_where_an_older_file_came() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    let older = play.app.workbook().clone();
    play.keys("wWe talked<esc>");
    let base = play.app.workbook().clone();
    let saves = play.world.saved.len();
    let both = Box::new((base, older));
    play.event(Event::Action(Box::new(Action::ChangedOutside(both))));
    assert_eq!(bodies(&play), ["We talked"]);
    assert_eq!(play.world.saved.len(), saves + 1);
}

#[test]
fn a_change_from_outside_waits_while_somebody_writes_and_the_next_save_brings_it() {
    let mut play = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    play.keys("wWe talked");
    let found = changed(&mut play);
    assert!(!bodies(&play).contains(&"From elsewhere".to_owned()), "{}", play.screen());
    assert!(play.screen().contains("We talked"), "{}", play.screen());
    // Nothing was kept of what is written: then it comes in once that is closed.
    let mut other = Play::of(welcomed(Some(Role::Hurt)), 80, 24);
    other.keys("w ");
    drop(found);
    changed(&mut other);
    other.keys("<bs><esc>");
    assert_eq!(bodies(&other), ["From elsewhere"], "{}", other.screen());
}

/// A journal is read at an entry, and not at a place in the list.
#[test]
fn who_reads_an_entry_stays_at_it_when_an_older_one_comes_in_before_it() {
    let mut workbook = welcomed(Some(Role::Hurt));
    for (id, body) in [("b", "It rained"), ("d", "We talked")] {
        workbook.put(Record::Entry(entry(id, body)));
    }
    let mut play = Play::of(workbook, 80, 24);
    play.keys("Jj");
    assert!(play.screen().contains("▸ Today  It rained"), "{}", play.screen());
    for id in ["a", "c", "e"] {
        come_in(&mut play, left(id, "From a shell", Some(Role::Hurt)));
        assert!(play.screen().contains("▸ Today  It rained"), "{id}: {}", play.screen());
    }
}
