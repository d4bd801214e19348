//! Every call on the disk fails once, in every way: no word is lost, and nothing untrue is said.

use std::{fs, io, path::PathBuf, sync::Arc};

use trust_guide::{
    domain::workbook::Workbook,
    store::{NotSaved, Opening, Store, format},
};

use crate::keeping::{
    Failing, Faulty, Home, WAYS, bodies, changed_entry, entries, entry, later, now, workbook,
};

/// Runs `play` once for every call it makes and every way of failing. The kinds of error take turns: which call tells
/// which is tried out where a change is saved.
pub fn with_every_fault(mut play: impl FnMut(&Faults) -> bool) {
    for (failing, kinds) in WAYS {
        each_call(*failing, |place| kinds[place % kinds.len()], &mut play);
    }
}

/// The same, where each call is slow: the ways of failing take turns too.
pub fn with_a_fault_at_every_call(mut play: impl FnMut(&Faults) -> bool) {
    let mut place = 0;
    loop {
        let (failing, kinds) = WAYS[place % WAYS.len()];
        if !play(&Faults { place, failing, kind: kinds[place / WAYS.len() % kinds.len()] }) {
            break;
        }
        place += 1;
        assert!(place < 400, "the calls do not end");
    }
    assert!(place > 10, "hardly a call was made");
}

/// The same, with every kind of error at every call.
fn with_every_fault_and_error(mut play: impl FnMut(&Faults) -> bool) {
    for (failing, kinds) in WAYS {
        for kind in *kinds {
            each_call(*failing, |_| *kind, &mut play);
        }
    }
}

fn each_call(
    failing: Failing,
    kind: impl Fn(usize) -> io::ErrorKind,
    play: &mut impl FnMut(&Faults) -> bool,
) {
    let mut place = 0;
    while play(&Faults { place, failing, kind: kind(place) }) {
        place += 1;
        assert!(place < 200, "the calls do not end");
    }
    assert!(place > 0, "no call was made");
}

#[derive(Debug)]
pub struct Faults {
    place: usize,
    failing: Failing,
    kind: io::ErrorKind,
}

impl Faults {
    pub fn arm(&self, disk: &Faulty) {
        disk.arm(self.place, self.failing, self.kind);
    }

    pub fn is_killed(&self) -> bool {
        matches!(self.failing, Failing::Dead | Failing::DeadInHalf)
    }
}

/// The workbook on the disk, which must be whole if there is one.
fn on_disk(home: &Home, faults: &Faults) -> Option<Workbook> {
    let bytes = home.bytes()?;
    format::decode(&bytes).unwrap_or_else(|err| panic!("{faults:?}: {err}"));
    home.kept()
}

/// Saves, does what is left to do and takes over what was merged, as the program does.
fn save(store: &mut Store, workbook: &mut Workbook, minutes: i64) -> Result<usize, NotSaved> {
    let saved = store.save(workbook, later(minutes))?;
    store.after_save(later(minutes));
    *workbook = saved.merged.unwrap_or_else(|| workbook.clone());
    Ok(saved.clashes)
}

/// After a fault: what was said is true, the next save keeps all, and a new start finds all.
fn all_is_kept(
    home: &Home,
    faults: &Faults,
    mut store: Store,
    mut next: Workbook,
    expected: &[&str],
) {
    if !faults.is_killed() {
        assert_eq!(home.unfinished(), Vec::<PathBuf>::new(), "{faults:?}");
        let clashes = save(&mut store, &mut next, 30);
        assert_eq!(clashes.unwrap(), 0, "{faults:?}");
        assert_eq!(bodies(&on_disk(home, faults).unwrap()), expected, "{faults:?}");
    }
    drop(store);
    let mut again = home.quick();
    let mut found = workbook(again.open(later(40)));
    if faults.is_killed() {
        for entry in &next.journal {
            found.put(trust_guide::domain::kinds::Record::Entry(Arc::clone(entry)));
        }
        save(&mut again, &mut found, 41).unwrap();
        found = on_disk(home, faults).unwrap();
    }
    assert_eq!(bodies(&found), expected, "{faults:?}");
    assert_eq!(home.unfinished(), Vec::<PathBuf>::new(), "{faults:?}");
}

#[test]
fn a_first_save_is_there_whole_or_is_not_called_saved() {
    with_every_fault_and_error(|faults| {
        let (home, disk) = (Home::new(), Faulty::sound());
        let mut store = home.store_on(disk.clone());
        store.open(now());
        let mut words = entries(&[("a", "first")]);
        faults.arm(&disk);
        let saved = save(&mut store, &mut words, 1);
        let met = disk.disarm();
        let found = on_disk(&home, faults);
        assert!(saved.is_err() || found.as_ref().is_some_and(|found| bodies(found) == ["first"]));
        drop(found);
        if faults.is_killed() && home.bytes().is_none() {
            let store = std::mem::replace(&mut store, home.store());
            drop(store);
            assert!(matches!(home.quick().open(later(2)), Opening::Fresh), "{faults:?}");
            assert_eq!(home.unfinished(), Vec::<PathBuf>::new(), "{faults:?}");
        } else {
            all_is_kept(&home, faults, store, words, &["first"]);
        }
        met
    });
}

/// Backups that are there under their names are whole.
fn backups_are_whole(home: &Home, faults: &Faults) {
    for path in home.files() {
        let name = path.file_name().unwrap().to_str().unwrap();
        if ["save-", "day-", "week-", "last.json"].iter().any(|kind| name.starts_with(kind)) {
            assert!(format::decode(&fs::read(&path).unwrap()).is_ok(), "{faults:?}: {name}");
        }
    }
}

#[test]
fn a_second_save_leaves_the_old_file_or_the_new_one() {
    second_save(Faulty::sound);
}

#[test]
fn a_second_save_on_a_disk_without_links_and_locks_does_so_too() {
    second_save(Faulty::simple);
}

fn second_save(disk: fn() -> Arc<Faulty>) {
    with_every_fault_and_error(|faults| {
        let home = Home::with(&entries(&[("a", "old"), ("b", "same")]));
        let disk = disk();
        let mut store = home.store_on(disk.clone());
        let mut words = workbook(store.open(now()));
        let old = home.both();
        words.put(trust_guide::domain::kinds::Record::Entry(changed_entry("a", "new", 1)));
        faults.arm(&disk);
        let saved = save(&mut store, &mut words, 1);
        let met = disk.disarm();
        let found = on_disk(&home, faults).unwrap();
        let is_old = bodies(&found) == ["old", "same"];
        assert!(is_old || bodies(&found) == ["new", "same"], "{faults:?}");
        assert!(!is_old || home.both()[0] == old[0], "{faults:?}");
        assert!(saved.is_err() || bodies(&found) == ["new", "same"], "{faults:?}");
        backups_are_whole(&home, faults);
        words.put(trust_guide::domain::kinds::Record::Entry(entry("c", "typed since")));
        all_is_kept(&home, faults, store, words, &["new", "same", "typed since"]);
        met
    });
}

#[test]
fn a_save_that_merges_keeps_the_words_of_both_sides() {
    with_every_fault_and_error(|faults| {
        let home = Home::with(&entries(&[("a", "old")]));
        let disk = Faulty::sound();
        let mut store = home.store_on(disk.clone());
        let mut words = workbook(store.open(now()));
        let mut outside = words.clone();
        outside.put(trust_guide::domain::kinds::Record::Entry(entry("b", "from outside")));
        home.put(&format::encode(&outside).unwrap());
        words.put(trust_guide::domain::kinds::Record::Entry(changed_entry("a", "new", 1)));
        faults.arm(&disk);
        let saved = save(&mut store, &mut words, 1);
        let met = disk.disarm();
        let found = on_disk(&home, faults).unwrap();
        let both = ["from outside", "new"];
        let is_before = bodies(&found) == ["from outside", "old"];
        assert!(is_before || bodies(&found) == both, "{faults:?}");
        assert!(saved.is_err() || bodies(&found) == both, "{faults:?}");
        all_is_kept(&home, faults, store, words, &both);
        met
    });
}

#[test]
fn a_draft_is_the_old_one_or_the_new_one_at_any_time() {
    use crate::drafts::draft;
    use trust_guide::store::DraftFound;
    with_every_fault_and_error(|faults| {
        let home = Home::with(&entries(&[("a", "saved")]));
        let disk = Faulty::sound();
        let mut store = home.store_on(disk.clone());
        store.open(now());
        store.keep_draft(&draft("old"), now()).unwrap();
        faults.arm(&disk);
        let kept = store.keep_draft(&draft("new"), later(1));
        let met = disk.disarm();
        drop(store);
        let mut again = home.opened();
        let found = again.draft(later(2));
        let is_new = found == DraftFound::Draft(draft("new"));
        assert!(is_new || kept.is_err() && found == DraftFound::Draft(draft("old")), "{faults:?}");
        assert_eq!(home.unfinished(), Vec::<PathBuf>::new(), "{faults:?}");
        met
    });
}

#[test]
fn a_restore_leaves_the_damaged_file_or_the_backup_and_never_loses_the_damaged_one() {
    restore(Faulty::sound);
}

#[test]
fn a_restore_on_a_disk_without_links_and_locks_does_so_too() {
    restore(Faulty::simple);
}

fn restore(disk: fn() -> Arc<Faulty>) {
    with_every_fault_and_error(|faults| {
        let home = Home::with(&entries(&[("a", "kept")]));
        home.put(b"{ broken");
        let disk = disk();
        let mut store = home.store_on(disk.clone());
        let Opening::Damaged { backups, .. } = store.open(now()) else { panic!("{faults:?}") };
        faults.arm(&disk);
        let restored = store.restore(&backups[0], later(1));
        let met = disk.disarm();
        drop(store);
        let is_back = home.bytes().is_some_and(|bytes| format::decode(&bytes).is_ok());
        assert!(is_back || restored.is_err(), "{faults:?}");
        let is_there = home.bytes().is_some();
        assert!(is_there || faults.is_killed(), "{faults:?}");
        let broken = |path: &PathBuf| fs::read(path).unwrap() == b"{ broken";
        assert!(home.files().iter().any(broken), "{faults:?}");
        let mut again = home.quick();
        if !is_back {
            let Opening::Damaged { backups, .. } = again.open(later(2)) else { panic!() };
            again.restore(&backups[0], later(2)).unwrap();
        }
        drop(again);
        let mut again = home.quick();
        assert_eq!(bodies(&workbook(again.open(later(3)))), ["kept"], "{faults:?}");
        assert!(home.files().iter().any(broken), "{faults:?}");
        assert_eq!(home.unfinished(), Vec::<PathBuf>::new(), "{faults:?}");
        met
    });
}

#[test]
fn opening_after_a_kill_finds_the_words_or_tells_why_not_and_shows_no_empty_workbook() {
    with_every_fault_and_error(|faults| {
        let home = Home::with(&entries(&[("a", "kept")]));
        let leftovers = [
            home.paths.folder.join(".workbook.json.77.a1.tmp"),
            home.paths.backups.join(".copy..workbook.json.77.a2.tmp"),
            home.root.path().join("state/.copy..workbook.json.77.a3.tmp"),
            home.root.path().join("state/backups/.copy..workbook.json.77.a4.tmp"),
        ];
        for path in &leftovers {
            fs::write(path, "private words").unwrap();
        }
        let before = home.bytes();
        let disk = Faulty::sound();
        let mut store = home.store_on(disk.clone());
        faults.arm(&disk);
        match store.open(now()) {
            Opening::Fresh => panic!("{faults:?}"),
            Opening::Opened { workbook, .. } | Opening::ReadOnly { workbook, .. } => {
                assert_eq!(bodies(&workbook), ["kept"], "{faults:?}");
            }
            Opening::Damaged { .. } => (),
        }
        let met = disk.disarm();
        assert_eq!(home.bytes(), before, "{faults:?}");
        drop(store);
        assert_eq!(bodies(&workbook(home.store().open(later(1)))), ["kept"], "{faults:?}");
        assert_eq!(home.unfinished(), Vec::<PathBuf>::new(), "{faults:?}");
        met
    });
}

#[test]
fn a_backup_that_fails_never_stands_in_the_way_of_a_save() {
    let home = Home::with(&entries(&[("a", "old")]));
    let disk = Faulty::sound();
    let mut store = home.store_on(disk.clone());
    let mut words = workbook(store.open(now()));
    disk.bar(&home.paths.backups);
    disk.bar(&home.root.path().join("state"));
    for number in 0..12 {
        words.put(trust_guide::domain::kinds::Record::Entry(changed_entry(
            "a",
            &format!("new {number}"),
            number,
        )));
        assert_eq!(save(&mut store, &mut words, number).unwrap(), 0);
    }
    assert_eq!(bodies(&workbook_on(&home)), ["new 11"]);
}

#[test]
fn where_the_first_backups_fail_the_second_set_is_still_kept() {
    let home = Home::new();
    let disk = Faulty::sound();
    let mut store = home.store_on(disk.clone());
    store.open(now());
    disk.bar(&home.paths.backups);
    save(&mut store, &mut entries(&[("a", "words")]), 1).unwrap();
    let second = home.root.path().join("state/backups/day-2026-11-23-000000000001.json");
    assert_eq!(fs::read(second).ok(), home.bytes());
}

#[test]
fn a_disk_that_does_not_tell_about_its_files_makes_no_clash_and_no_wrong_counter() {
    let home = Home::with(&entries(&[("a", "old")]));
    let disk = Faulty::sound();
    let mut store = home.store_on(disk.clone());
    let mut words = workbook(store.open(now()));
    words.put(trust_guide::domain::kinds::Record::Entry(changed_entry("a", "new", 1)));
    // The look at the file before the save works; the one after it does not.
    let mut place = 0;
    while place < 40 {
        disk.arm(place, Failing::Once, io::ErrorKind::Other);
        words.put(trust_guide::domain::kinds::Record::Entry(changed_entry(
            "a",
            &format!("new {place}"),
            1,
        )));
        if let Ok(saved) = store.save(&words, later(1)) {
            assert!(saved.merged.is_none() && saved.clashes == 0, "call {place}");
            disk.disarm();
            store.after_save(later(1));
            let seen = fs::read_to_string(home.paths.counter().unwrap()).unwrap();
            assert_eq!(seen, saved.saves.to_string(), "call {place}");
        }
        disk.disarm();
        place += 1;
    }
    assert_eq!(workbook_on(&home).journal.len(), 1);
}

#[test]
fn saves_that_fail_over_and_over_do_not_push_out_the_backups() {
    let home = Home::new();
    let disk = Faulty::sound();
    let mut store = home.store_on(disk.clone());
    store.open(now());
    for number in 0..5 {
        save(&mut store, &mut entries(&[("a", &format!("words {number}"))]), number).unwrap();
        store.fold(later(number)).unwrap();
        store.after_save(later(number));
    }
    // The new file is written, but never gets its name.
    disk.bar_name(&home.paths.workbook);
    for number in 0..30 {
        let _ = store.save(&entries(&[("a", "more")]), later(10 + number));
        assert!(store.fold(later(10 + number)).is_err());
    }
    disk.disarm();
    store.fold(later(60)).unwrap();
    store.after_save(later(60));
    let listed: Vec<u64> = home.store().backups().iter().map(|info| info.saves).collect();
    assert_eq!(listed, [35, 5, 4, 3, 2, 1]);
    let names = fs::read_dir(&home.paths.backups).unwrap();
    let saves = names
        .filter(|name| name.as_ref().unwrap().file_name().to_str().unwrap().starts_with("save-"));
    assert_eq!(saves.count(), 5);
}

fn workbook_on(home: &Home) -> Workbook {
    home.kept().unwrap()
}
