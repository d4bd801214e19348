//! Locking, unlocking for good and changing what opens a book, with every call failing once in every way.

use std::{fs, io, path::PathBuf, sync::Arc};

use trust_guide::store::{
    Disk, DraftFound, Fs, Store, alone,
    sealed::{
        LockState, NotSwitched, NotUnlocked, Passphrase, RecoveryCode, Unlocked, Work,
        change_passphrase, new_code, recover, state, switch_off, switch_on, unlock, unlock_by_code,
    },
};

use super::{CANARY, code, copy_of, kept, lived, lived_in, lock, opened, plain_with, words};
use crate::keeping::{Failing, Faulty, Home, bodies, later};

/// How calls fail here: which error is told makes no difference to what is switched, and being killed before a call
/// is being killed in the one before it.
const WAYS: [(Failing, io::ErrorKind); 3] = [
    (Failing::Once, io::ErrorKind::PermissionDenied),
    (Failing::Half, io::ErrorKind::StorageFull),
    (Failing::DeadInHalf, io::ErrorKind::Other),
];

/// Runs `play` for every call it makes and every way of failing; it says whether the fault was met.
fn with_every_fault(mut play: impl FnMut(&Arc<Faulty>, &dyn Fn(), &str, bool) -> bool) {
    for (failing, kind) in WAYS {
        for place in 0.. {
            let disk = Faulty::sound();
            let arm = || disk.arm(place, failing, kind);
            let told = format!("{failing:?} {kind:?} at call {place}");
            let is_killed = matches!(failing, Failing::Dead | Failing::DeadInHalf);
            if !play(&disk, &arm, &told, is_killed) {
                assert!(place > 10, "{told}");
                break;
            }
            assert!(place < 2_000, "the calls do not end");
        }
    }
}

fn other() -> Passphrase {
    Passphrase::new("another passphrase".to_owned())
}

/// All of a book is there, whatever it is now, and once it is opened nothing is left on the other side.
fn is_whole(home: &Home, told: &str) -> LockState {
    let found = state(&Disk, &home.paths);
    if found == LockState::Locked && !plain_with(home, CANARY).is_empty() {
        assert!(alone(&Disk, &home.paths).is_halfway, "{told}: nobody is told what lies there");
    }
    let fs: Arc<dyn Fs> = Faulty::sound();
    let unlocked = (found == LockState::Locked).then(|| {
        unlock(&fs, &home.paths, &words(), Work::light())
            .unwrap_or_else(|err| panic!("{told}: {err:?}"))
    });
    let through = unlocked.as_ref().map_or_else(|| fs.clone(), Unlocked::fs);
    let (mut store, found_words) = kept(home, through);
    assert_eq!(bodies(&found_words), lived(), "{told}");
    assert_eq!(store.inbox().len(), 1, "{told}");
    assert_eq!(store.copies().len(), 1, "{told}");
    assert!(!store.backups().is_empty(), "{told}");
    assert!(matches!(store.draft(later(30)), DraftFound::Draft(_)), "{told}");
    assert_eq!(super::unfinished(home), Vec::<PathBuf>::new(), "{told}");
    drop(store);
    if let Some(unlocked) = unlocked {
        assert_eq!(unlocked.left(), [], "{told}");
        assert_eq!(plain_with(home, CANARY), Vec::<PathBuf>::new(), "{told}");
        assert!(
            !home.files().iter().any(|path| path.to_string_lossy().contains("switching")),
            "{told}"
        );
        assert_eq!(state(&Disk, &home.paths), LockState::Locked, "{told}");
        assert!(!alone(&Disk, &home.paths).is_halfway, "{told}");
        unlock_by_code(&fs, &home.paths, &code(), Work::light())
            .unwrap_or_else(|err| panic!("{told}: {err:?}"));
    } else {
        let sealed =
            home.files().into_iter().filter(|path| path.extension().is_some_and(|it| it == "age"));
        assert_eq!(sealed.collect::<Vec<_>>(), Vec::<PathBuf>::new(), "{told}");
        assert_eq!(state(&Disk, &home.paths), LockState::None, "{told}");
    }
    found
}

#[test]
fn a_book_is_plain_or_locked_whatever_call_of_locking_it_fails_and_all_of_it_is_there() {
    let made = lived_in();
    with_every_fault(|disk, arm, told, is_killed| {
        let home = copy_of(&made);
        let mut store = home.store_on(disk.clone());
        let holding = store.holding().unwrap();
        arm();
        let switched = switch_on(holding, &words(), Some(&code()), Work::light());
        let met = disk.disarm();
        drop(store);
        let is_locked = is_whole(&home, told) == LockState::Locked;
        match switched {
            Ok(_) => assert!(is_locked, "{told}"),
            Err(NotSwitched::Unsure(_)) => (),
            Err(_) => assert!(!is_locked || is_killed, "{told}"),
        }
        met
    });
}

#[test]
fn a_backup_is_as_old_as_it_was_once_a_lock_is_put_on_and_taken_off() {
    let home = lived_in();
    let made = home.store_on(Faulty::sound()).backups();
    let old = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1_790_000_000);
    for backup in made.iter().filter(|it| it.path.extension().is_none_or(|it| it != "gz")) {
        fs::File::options().write(true).open(&backup.path).unwrap().set_modified(old).unwrap();
    }
    let times = |store: &Store| {
        let all = store.backups().into_iter().map(|it| (it.name, it.modified));
        all.collect::<std::collections::BTreeMap<_, _>>()
    };
    let before = times(&home.store_on(Faulty::sound()));
    assert!(before.values().any(|it| *it == 1_790_000_000_000_000_000), "{before:?}");
    drop(lock(&home, Faulty::sound()));
    let unlocked = opened(&home, Faulty::sound());
    let mut store = home.store_on(unlocked.fs());
    // Some are made room for meanwhile.
    let alike = |store: &Store| {
        let mut now = times(store);
        now.retain(|name, _| before.contains_key(name));
        assert!(now.len() > 1, "{now:?}");
        assert!(now.iter().all(|(name, time)| before[name] == *time), "{now:?} {before:?}");
    };
    alike(&store);
    switch_off(store.holding().unwrap(), &unlocked).unwrap();
    drop(store);
    alike(&home.store_on(Faulty::sound()));
}

#[test]
fn a_book_is_locked_or_plain_whatever_call_of_unlocking_it_for_good_fails() {
    let made = lived_in();
    drop(lock(&made, Faulty::sound()));
    with_every_fault(|disk, arm, told, is_killed| {
        let home = copy_of(&made);
        let unlocked = opened(&home, disk.clone());
        let mut store = home.store_on(unlocked.fs());
        let holding = store.holding().unwrap();
        arm();
        let switched = switch_off(holding, &unlocked);
        let met = disk.disarm();
        drop(store);
        let is_locked = is_whole(&home, told) == LockState::Locked;
        match switched {
            Ok(_) => assert!(!is_locked, "{told}"),
            Err(NotSwitched::Unsure(_)) => (),
            Err(_) => assert!(is_locked || is_killed, "{told}"),
        }
        met
    });
}

#[test]
fn the_old_passphrase_or_the_new_one_opens_whatever_call_of_changing_it_fails() {
    let made = lived_in();
    drop(lock(&made, Faulty::sound()));
    with_every_fault(|disk, arm, told, is_killed| {
        let home = copy_of(&made);
        let unlocked = opened(&home, disk.clone());
        let mut store = home.store_on(unlocked.fs());
        let holding = store.holding().unwrap();
        arm();
        let changed = change_passphrase(holding, &unlocked, &other());
        let met = disk.disarm();
        drop(store);
        let fs: Arc<dyn Fs> = Faulty::sound();
        let by = |phrase: &Passphrase| unlock(&fs, &home.paths, phrase, Work::light());
        let (old, new) = (by(&words()), by(&other()));
        assert!(old.is_ok() != new.is_ok(), "{told}");
        match changed {
            Ok(_) => assert!(new.is_ok(), "{told}"),
            Err(NotSwitched::Unsure(_)) => (),
            Err(_) => assert!(old.is_ok() || is_killed, "{told}"),
        }
        // The one that does not open is told to be wrong, and nothing to be damaged.
        let refused = [&old, &new].into_iter().find_map(|it| it.as_ref().err());
        assert!(matches!(refused, Some(NotUnlocked::Wrong)), "{told}");
        let unlocked = new.or(old).unwrap();
        drop(kept(&home, unlocked.fs()));
        assert_eq!(unlocked.left(), [], "{told}");
        for name in ["key.age", "key.check", "recovery.age"] {
            let [first, second, third] = ["data", "data/backups", "state"]
                .map(|it| fs::read(home.root.path().join(it).join(name)).unwrap());
            assert!(first == second && second == third, "{told}: {name}");
        }
        met
    });
}

#[test]
fn the_old_code_or_the_new_one_opens_whatever_call_of_changing_it_fails() {
    let made = lived_in();
    drop(lock(&made, Faulty::sound()));
    let new = RecoveryCode::draw().unwrap();
    with_every_fault(|disk, arm, told, is_killed| {
        let home = copy_of(&made);
        let unlocked = opened(&home, disk.clone());
        let mut store = home.store_on(unlocked.fs());
        let holding = store.holding().unwrap();
        arm();
        let changed = new_code(holding, &unlocked, &new);
        let met = disk.disarm();
        drop(store);
        let fs: Arc<dyn Fs> = Faulty::sound();
        let [old_opens, new_opens] = [&code(), &new]
            .map(|code| unlock_by_code(&fs, &home.paths, code, Work::light()).is_ok());
        assert!(old_opens != new_opens, "{told}");
        match changed {
            Ok(_) => assert!(new_opens, "{told}"),
            Err(NotSwitched::Unsure(_)) => (),
            Err(_) => assert!(old_opens || is_killed, "{told}"),
        }
        opened(&home, fs);
        met
    });
}

#[test]
fn a_book_is_recovered_by_its_code_or_is_as_it_was_whatever_call_fails() {
    let made = lived_in();
    drop(lock(&made, Faulty::sound()));
    with_every_fault(|disk, arm, told, _| {
        let home = copy_of(&made);
        let mut store = home.store_on(disk.clone());
        let holding = store.holding().unwrap();
        arm();
        let recovered = recover(holding, &code(), &other(), Work::light());
        let met = disk.disarm();
        drop(store);
        let fs: Arc<dyn Fs> = Faulty::sound();
        let [old, new] = [words(), other()].map(|it| unlock(&fs, &home.paths, &it, Work::light()));
        assert!(old.is_ok() != new.is_ok(), "{told}");
        assert!(recovered.is_err() || new.is_ok(), "{told}");
        let (_, found) = kept(&home, new.or(old).unwrap().fs());
        assert_eq!(bodies(&found), lived(), "{told}");
        met
    });
}

#[cfg(unix)]
#[test]
fn a_workbook_that_is_a_link_is_told_as_what_it_is_and_nobody_is_told_to_move_it_away() {
    let home = lived_in();
    let elsewhere = home.root.path().join("elsewhere.json");
    fs::rename(&home.paths.workbook, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &home.paths.workbook).unwrap();
    let before = fs::read(&elsewhere).unwrap();
    let mut store = home.opened();
    let locked = switch_on(store.holding().unwrap(), &words(), None, Work::light());
    let why = locked.err().unwrap().to_string();
    assert!(why.contains("is a link to a file elsewhere") && !why.contains("Move it"), "{why}");
    drop(store);
    assert_eq!(
        (fs::read(&elsewhere).unwrap(), state(&Disk, &home.paths)),
        (before, LockState::None)
    );
    assert!(home.paths.workbook.symlink_metadata().unwrap().is_symlink());
}
