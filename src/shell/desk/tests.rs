//! The desk over damaged and newer files, on a real disk.

mod beside_a_lock;

use std::{path::Path, sync::mpsc::Receiver, time::Duration};

use super::*;

const BROKEN: &str = "{ half a draft";

fn opened(events: &Receiver<Event>) -> Opened {
    loop {
        let Ok(Event::Action(action)) = events.recv() else { panic!("the desk is silent") };
        if let Action::Opened(opened) = *action {
            return *opened;
        }
    }
}

fn put(path: &Path, text: &str) {
    let _ = std::fs::remove_file(path);
    let mut file = std::fs::File::create_new(path).unwrap();
    io::Write::write_all(&mut file, text.as_bytes()).unwrap();
}

/// A desk over a workbook that was saved twice, with other bytes in its place since, and a draft
/// that cannot be read.
fn desk_over(bytes: &str) -> (Desk, Receiver<Event>, Places, tempfile::TempDir) {
    let root = tempfile::tempdir().unwrap();
    let state = Some(root.path().join("state"));
    let workbook = root.path().join("workbook.json");
    let places = Places { workbook, state, own_folder: true, named_home: true };
    for day_start in [1, 2] {
        let mut store = store(&places);
        let Read::Workbook { mut workbook, .. } = store.read() else { panic!("damaged") };
        workbook.edit_profile(|profile| profile.day_start = day_start);
        store.save(&workbook).unwrap();
    }
    put(&places.workbook, bytes);
    put(&root.path().join("draft.json"), BROKEN);
    let (sender, events) = mpsc::channel();
    let english = GuideChoice { language: "en".to_owned(), overrides: None, amiss: Vec::new() };
    let named = places.clone();
    let (desk, _) = Desk::open(move || Ok(named), None, english, sender).unwrap();
    (desk, events, places, root)
}

#[test]
fn the_backup_that_was_picked_is_the_one_that_comes_back() {
    let (mut desk, events, places, _root) = desk_over("{ broken");
    let damage = opened(&events).workbook.unwrap_err();
    assert_eq!(damage.backups.len(), 2);
    desk.give(Job::Save(Workbook::default()));
    // Another backup appears, as a folder that is copied elsewhere may bring one.
    let last = places.workbook.with_file_name("backups").join("last.json");
    let text = std::fs::read_to_string(&last).unwrap();
    put(&last.with_file_name("week-2020-W01.json"), &text.replace("\"saves\": 2", "\"saves\": 9"));
    desk.give(Job::Restore(1));
    let restored = opened(&events);
    assert_eq!(restored.workbook.unwrap().profile.day_start, 1);
    assert_eq!(restored.read_only, None);
    assert!(restored.notices.iter().any(|told| told.contains("A draft could not be read")));
    desk.finish(true);
}

#[test]
fn a_file_of_a_newer_version_offers_no_backup_and_stays() {
    let newer = "{\"schema\": 99, \"private\": {}}";
    let (mut desk, events, places, root) = desk_over(newer);
    let damage = opened(&events).workbook.unwrap_err();
    assert!(damage.backups.is_empty() && damage.reason.contains("newer version"));
    desk.give(Job::Restore(0));
    desk.give(Job::Save(Workbook::default()));
    desk.finish(true);
    assert_eq!(std::fs::read_to_string(&places.workbook).unwrap(), newer);
    assert_eq!(std::fs::read_to_string(root.path().join("draft.json")).unwrap(), BROKEN);
}

#[test]
fn leaving_does_not_wait_for_a_disk_that_does_not_answer() {
    let (jobs, work) = mpsc::channel();
    let (answer, stuck) = mpsc::channel::<()>();
    let thread = thread::spawn(move || {
        // Until the test lets go, this disk answers nothing.
        let _ = stuck.recv();
        while let Ok(job) = work.recv() {
            if let Job::Answer(done) = job {
                drop(done);
            }
        }
    });
    let mut desk = Desk { jobs: Some(Arc::new(jobs)), thread: Some(thread) };
    assert!(!desk.wait(Instant::now() + Duration::from_millis(20)));
    desk.finish(false);
    drop(answer);
}

#[test]
fn opening_waits_for_no_disk_and_says_later_why_nothing_can_be_opened() {
    let (answer, stuck) = mpsc::channel::<()>();
    let places = move || {
        // Until the test lets go, this disk answers nothing, not even whether there is a folder.
        let _ = stuck.recv();
        anyhow::bail!("it is not ours")
    };
    let (sender, events) = mpsc::channel();
    let english = GuideChoice { language: "en".to_owned(), overrides: None, amiss: Vec::new() };
    let (mut desk, start) = Desk::open(places, None, english, sender).unwrap();
    assert!(start.try_recv().is_err() && events.try_recv().is_err());
    assert!(!desk.wait(Instant::now() + Duration::from_millis(20)));
    drop(answer);
    assert!(matches!(events.recv(), Ok(Event::Closed)));
    assert_eq!(start.recv().unwrap().unwrap_err().to_string(), "it is not ours");
    desk.finish(true);
}

#[test]
fn that_no_backup_can_be_made_is_told_once() {
    let root = tempfile::tempdir().unwrap();
    put(&root.path().join("backups"), "mine");
    let workbook = root.path().join("workbook.json");
    let empty = store::format::encode(&Workbook::default()).unwrap();
    put(&workbook, &String::from_utf8(empty).unwrap());
    let places = Places { workbook, state: None, own_folder: true, named_home: true };
    let (sender, events) = mpsc::channel();
    let english = GuideChoice { language: "en".to_owned(), overrides: None, amiss: Vec::new() };
    let (mut desk, _) = Desk::open(move || Ok(places), None, english, sender).unwrap();
    for day_start in [1, 2, 3] {
        let mut workbook = Workbook::default();
        workbook.edit_profile(|profile| profile.day_start = day_start);
        desk.give(Job::Save(workbook));
    }
    desk.finish(true);
    let told: Vec<String> = events
        .try_iter()
        .filter_map(|event| match event {
            Event::Action(action) => match *action {
                Action::Noticed(told) => Some(told),
                Action::Saved(saved) => saved.err(),
                _ => None,
            },
            _ => None,
        })
        .collect();
    let [told] = &told[..] else { panic!("{told:?}") };
    assert!(told.contains("are saved, but no backup") && told.contains("“backups”"), "{told}");
    assert_eq!(std::fs::read_to_string(root.path().join("backups")).unwrap(), "mine");
}

#[test]
fn no_two_backups_are_called_the_same() {
    let (mut desk, events, _places, _root) = desk_over("{ broken");
    let backups = opened(&events).workbook.unwrap_err().backups;
    assert_eq!(backups.len(), 2);
    assert_ne!(backups[0].label, backups[1].label);
    desk.finish(true);
}
