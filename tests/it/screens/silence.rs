//! A disk that stops answering while the program is open: it is told, with what is safe and what can be done.

use std::time::Duration;

use trust_guide::{
    domain::{role::Role, workbook::Workbook},
    shell::Event,
    ui::{
        Move,
        action::{Action, Backup, Command, Damage, Effect, Opened, ReadCopy},
    },
};

use crate::{
    harness::{Play, guide, welcomed},
    screens::rescuing::beside_a_copy_at,
};

const SIZES: [(u16, u16); 4] = [(120, 40), (80, 24), (50, 16), (40, 12)];

/// The screen in one line, so that words are found wherever a row ends.
fn read(play: &Play) -> String {
    play.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn head(play: &Play) -> String {
    play.screen().lines().next().unwrap_or_default().to_owned()
}

fn is_told(play: &Play) -> bool {
    read(play).contains("The disk does not answer")
}

#[track_caller]
fn assert_told(play: &Play) {
    let shown = read(play);
    for part in ["The disk does not answer.", "in memory", "not on the disk yet", "may lose them."]
    {
        assert!(shown.contains(part), "{part}: {}", play.screen());
    }
    assert!(shown.contains("eep writing") || shown.contains("go on writing"), "{}", play.screen());
    assert!(!shown.contains("saving…"), "{}", play.screen());
}

fn alone_at(size: (u16, u16)) -> Play {
    Play::of(welcomed(Some(Role::Hurt)), size.0, size.1)
}

/// Somebody wrote, and the disk has not answered for two seconds. Nothing was pressed since.
fn silent(size: (u16, u16)) -> Play {
    let mut play = alone_at(size);
    play.world.ponders = true;
    play.keys("wI am here.<esc>");
    assert_eq!(play.world.saved.len(), 1);
    play
}

#[test]
fn a_disk_that_stops_answering_is_told_by_itself_and_saved_as_usual_once_it_does() {
    for size in SIZES {
        let mut play = silent(size);
        assert_told(&play);
        assert!(head(&play).contains("not on the disk yet"), "{}", head(&play));
        // It is told once, and costs nothing from then on but the turn of the day.
        assert!(play.app.deadline().is_none_or(|next| next.as_secs() > 60));
        play.world.answer();
        play.keys("");
        assert!(!is_told(&play) && head(&play).contains("saved 19:57"), "{}", play.screen());
        assert_eq!(play.app.workbook().journal.len(), 1);
    }
}

/// Somebody whose words were given to the disk this moment.
fn just_given() -> Play {
    let mut play = alone_at((80, 24));
    play.keys("wI am here.");
    play.world.ponders = true;
    play.at_once("<esc>").at_once("<c-s>");
    assert!(head(&play).contains("saving…") && !is_told(&play), "{}", play.screen());
    assert_eq!(play.world.saved.len(), 1);
    play
}

#[test]
fn two_seconds_are_waited_before_a_disk_is_called_silent() {
    let mut play = just_given();
    let mut waited = Duration::ZERO;
    while !is_told(&play) {
        let next = play.app.deadline().expect("nobody would look again");
        waited += next;
        assert!(waited <= Duration::from_secs(3), "{}", play.screen());
        play.world.now += next.max(Duration::from_millis(1));
        let now = play.world.now;
        play.app.update(now, Action::Due);
        play.at_once("");
    }
    assert!(waited >= Duration::from_secs(2), "{waited:?}");
}

#[test]
fn every_screen_tells_that_the_disk_does_not_answer() {
    for size in SIZES {
        let mut play = silent(size);
        for place in "0123456789".chars().chain("JPQpHmt,?!:".chars()) {
            play.keys(&place.to_string());
            assert_told(&play);
            play.keys("<esc><esc>");
            assert_told(&play);
        }
    }
}

#[test]
fn the_dull_page_tells_nothing_of_the_disk() {
    let mut play = silent((80, 24));
    play.keys("<f9>");
    assert!(play.screen().starts_with("   November 2026") && !is_told(&play), "{}", play.screen());
    play.keys("<esc>");
}

#[test]
fn who_writes_on_while_the_disk_is_silent_loses_nothing() {
    for size in SIZES {
        let mut play = silent(size);
        play.keys("wAnd I wrote on");
        assert_told(&play);
        assert!(read(&play).contains("And I wrote on"), "{}", play.screen());
        play.keys("<esc>");
        assert_told(&play);
        assert_eq!(play.world.saved.len(), 1, "one save at a time");
        play.world.answer();
        play.keys("");
        assert!(head(&play).contains("saved 19:57"), "{}", play.screen());
        assert_eq!(play.world.saved.last().unwrap().journal.len(), 2);
    }
}

#[test]
fn a_draft_that_the_disk_does_not_answer_for_is_told_as_well() {
    let mut play = alone_at((50, 16));
    play.world.drafts_ponder = true;
    play.keys("wI am here.");
    assert_told(&play);
    for _ in 0..play.world.drafts.len() {
        play.event(Event::Action(Box::new(Action::DraftKept(Ok(())))));
    }
    assert!(!is_told(&play) && head(&play).contains("kept in the draft"), "{}", play.screen());
}

#[test]
fn a_disk_that_answers_with_a_failure_is_not_called_silent_any_more() {
    let mut play = silent((80, 24));
    play.world.ponders = false;
    play.world.disk_full = true;
    play.event(Event::Action(Box::new(Action::Saved(Err(
        "Not saved: the disk is full".to_owned()
    )))));
    assert!(!is_told(&play) && read(&play).contains("the disk is full"), "{}", play.screen());
}

#[test]
fn quitting_a_silent_disk_asks_at_once_and_says_it_only_once() {
    let mut play = silent((80, 24));
    play.at_once("<c-c>");
    assert_eq!(read(&play).matches("The disk does not answer").count(), 1, "{}", play.screen());
    assert!(read(&play).contains("Leave without waiting"), "{}", play.screen());
    play.keys("<enter>");
    assert!(!play.world.left);
    assert_told(&play);
    play.keys("<c-x>");
    assert!(play.world.left);
}

#[test]
fn what_else_is_told_stays_in_view_beside_a_silent_disk() {
    let mut play = silent((50, 16));
    let told =
        "A backup could not be made: there is no room among the backups. Everything else is safe";
    play.event(Event::Action(Box::new(Action::Noticed(told.to_owned()))));
    assert_told(&play);
    assert!(read(&play).contains(told), "{}", play.screen());
}

#[test]
fn a_clock_that_is_set_back_does_not_keep_a_silent_disk_from_being_told() {
    let mut play = just_given();
    play.world.now -= Duration::from_secs(3_600);
    play.keys("<down>");
    assert_told(&play);
}

/// Waits as the loop does until a silent disk is told.
fn until_told(play: &mut Play) {
    let mut waited = Duration::ZERO;
    while !is_told(play) {
        let next = play.app.deadline().expect("nobody would look again");
        waited += next;
        assert!(waited <= Duration::from_secs(4), "{}", play.screen());
        play.world.now += next.max(Duration::from_millis(1));
        let now = play.world.now;
        play.app.update(now, Action::Due);
        play.at_once("");
    }
}

#[test]
fn a_disk_that_says_nothing_of_a_copy_a_deletion_or_a_backup_is_told_with_what_is_safe() {
    for size in SIZES {
        let mut play = beside_a_copy_at(size.0, size.1);
        play.world.silent = true;
        play.keys("<enter>");
        until_told(&mut play);
        assert!(read(&play).contains("The copy is not read yet, and nothing was changed."));
        // What is written meanwhile is on the disk all the same.
        play.keys("wI am here.<esc>");
        assert!(head(&play).contains("saved"), "{}", head(&play));
        play.event(Event::Action(Box::new(Action::CopyRead(Err("It is gone".to_owned())))));
        assert!(!is_told(&play) && read(&play).contains("It is gone"), "{}", play.screen());

        let mut play = alone_at(size);
        play.keys("wquillwort<esc>Jdtd");
        play.world.silent = true;
        play.keys("jj<enter>");
        assert_eq!(play.world.backups_deleted, 1);
        until_told(&mut play);
        assert!(read(&play).contains("What you deleted may still be there."), "{}", play.screen());
        play.event(Event::Action(Box::new(Action::Noticed("They are deleted".to_owned()))));
        assert!(!is_told(&play), "{}", play.screen());
    }
}

fn opened(workbook: Result<Workbook, Damage>, read_only: Option<&str>) -> Opened {
    Opened {
        guide: guide(),
        workbook,
        read_only: read_only.map(str::to_owned),
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    }
}

fn happens(play: &mut Play, action: Action) {
    play.event(Event::Action(Box::new(action)));
}

#[test]
fn a_backup_that_is_waited_for_is_asked_for_once() {
    let backup =
        |number| Backup { number, label: format!("2{number} Nov 2026 21:04 · 41 entries") };
    let (reason, file) = ("The file is empty.".to_owned(), "~/workbook.json".to_owned());
    let backups = vec![backup(0), backup(1)];
    let damage = Damage { reason, file, backups, instead: None };
    let mut play = Play::opened(opened(Err(damage), None), 80, 24);
    let mut asks = |command| play.app.update(play.world.now, Action::Do(command));
    assert_eq!(asks(Command::PutInPlace), [Effect::RestoreBackup(0)]);
    for command in
        [Command::PutInPlace, Command::Move(Move::Down), Command::PutInPlace, Command::PutInPlace]
    {
        assert_eq!(asks(command), [], "{command:?}");
    }
    // It could not be: then another one may be asked for.
    happens(&mut play, Action::Saved(Err("The backup was not put in its place".to_owned())));
    let asked = play.app.update(play.world.now, Action::Do(Command::PutInPlace));
    assert_eq!(asked, [Effect::RestoreBackup(1)]);
}

#[test]
fn the_backup_that_a_key_asks_for_is_asked_of_the_disk() {
    let backup = Backup { number: 0, label: "22 Nov 2026 21:04 · 41 entries".to_owned() };
    let (reason, file) = ("The file is empty.".to_owned(), "~/workbook.json".to_owned());
    let damage = Damage { reason, file, backups: vec![backup], instead: None };
    let mut play = Play::opened(opened(Err(damage), None), 80, 24);
    play.keys("<enter>");
    assert_eq!(play.world.restored, [0], "{}", play.screen());
    // Where the disk is silent, the same key asks for nothing more.
    play.world.silent = true;
    play.keys("<enter>").keys("<enter><enter>");
    assert_eq!(play.world.restored, [0, 0], "{}", play.screen());
}

#[test]
fn a_copy_that_comes_while_somebody_writes_changes_nothing_below_the_hand() {
    let mut other = alone_at((80, 24));
    other.keys("wKept in the copy<esc>");
    let copy = other.world.saved.last().unwrap().clone();
    let copy = ReadCopy { name: "rescued-1.json".to_owned(), copy, base: Workbook::default() };
    let mut play = beside_a_copy_at(80, 24);
    play.world.silent = true;
    play.keys("<enter>wI am here");
    happens(&mut play, Action::CopyRead(Ok(Box::new(copy.clone()))));
    assert!(read(&play).contains("not brought in, because you are writing"), "{}", play.screen());
    assert!(play.app.workbook().journal.is_empty() && read(&play).contains("I am here"));
    play.keys(" and here<esc>");
    assert!(play.world.marked.is_empty(), "it is offered as before");
    assert_eq!(play.app.workbook().journal.len(), 1, "{}", play.screen());
    happens(&mut play, Action::CopyRead(Ok(Box::new(copy))));
    assert_eq!(play.app.workbook().journal.len(), 2, "{}", play.screen());
}

#[test]
fn who_only_reads_is_not_told_to_write_on_while_a_copy_waits_for_a_silent_disk() {
    for size in SIZES {
        let mut play = alone_at(size);
        play.world.ponders = true;
        play.keys("wI am here.<esc>");
        let theirs = opened(Ok(welcomed(Some(Role::Hurt))), Some("Another window has it"));
        let effects = play.app.update(play.world.now, Action::Opened(Box::new(theirs)));
        assert!(effects.contains(&Effect::Rescue), "{effects:?}");
        play.keys("");
        until_told(&mut play);
        let shown = read(&play).to_lowercase();
        assert!(shown.contains("your last words are kept"), "{}", play.screen());
        assert!(shown.contains("read on") && !shown.contains("keep writing"), "{}", play.screen());
        assert!(!shown.contains("go on writing"), "{}", play.screen());
    }
}
