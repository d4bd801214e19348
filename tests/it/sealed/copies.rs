//! Sealed files that are damaged, older, or copies of a sync program, and other programs that open them.

use std::{fs, path::Path};

use trust_guide::{
    domain::kinds::Record,
    store::{ConflictCopy, Opening, Store},
};

use super::{copy_of, kept, lived, lived_in, lock, opened};
use crate::keeping::{Faulty, Home, bodies, changed_entry, entries, entry, later, reason};

fn locked() -> Home {
    let home = lived_in();
    drop(lock(&home, Faulty::sound()));
    home
}

fn sealed(home: &Home, name: &str) -> std::path::PathBuf {
    home.paths.folder.join(format!("{name}.age"))
}

/// Bytes with one of them changed.
fn flipped(bytes: &[u8], place: usize, bit: u8) -> Vec<u8> {
    let mut flipped = bytes.to_vec();
    flipped[place] ^= 1 << bit;
    flipped
}

/// Plays flips and cuts of every sealed file, so many of each: nothing that is not as it was gives a byte.
fn no_flip_is_accepted(every: usize) -> usize {
    let home = locked();
    let fs = opened(&home, Faulty::sound()).fs();
    let mut tried = 0;
    for path in home.files() {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let of_keys = ["key.age", "recovery.age", "inbox-key.age"].contains(&&*name);
        if of_keys || path.extension().is_none_or(|it| it != "age") {
            continue;
        }
        let bare = path.with_extension("");
        let whole = fs::read(&path).unwrap();
        assert!(fs.read(&bare).is_ok());
        for place in (0..whole.len()).step_by(every) {
            let changed = flipped(&whole, place, u8::try_from(tried % 8).unwrap());
            for bytes in [&changed[..], &whole[..place]] {
                fs::remove_file(&path).unwrap();
                fs::write(&path, bytes).unwrap();
                assert!(
                    fs.read(&bare).is_err() && fs.print(&bare).is_err(),
                    "{} {place}",
                    path.display()
                );
                tried += 1;
            }
        }
        fs::write(&path, [&whole[..], b"more"].concat()).unwrap();
        assert!(fs.read(&bare).is_err());
        fs::write(&path, whole).unwrap();
    }
    tried
}

#[test]
fn no_sealed_file_that_was_flipped_or_cut_gives_a_byte() {
    assert!(no_flip_is_accepted(19) > 1_000);
}

#[test]
#[ignore = "every byte of every file takes a minute"]
fn no_sealed_file_that_was_flipped_or_cut_at_any_byte_gives_one() {
    assert!(no_flip_is_accepted(1) > 20_000);
}

#[test]
fn a_damaged_sealed_state_is_told_as_damaged_and_a_backup_takes_its_place() {
    let home = locked();
    let path = sealed(&home, "workbook.json");
    let whole = fs::read(&path).unwrap();
    for bytes in [flipped(&whole, whole.len() / 2, 3), whole[..whole.len() - 1].to_vec(), vec![]] {
        let home = copy_of(&home);
        let path = sealed(&home, "workbook.json");
        fs::remove_file(&path).unwrap();
        fs::write(&path, &bytes).unwrap();
        let fs = opened(&home, Faulty::sound()).fs();
        let mut store = home.store_on(fs.clone());
        let Opening::Damaged { reason, backups, instead } = store.open(later(1)) else { panic!() };
        assert!(instead.is_none() && reason.contains("damaged"), "{reason}");
        store.restore(&backups[0], later(2)).unwrap();
        drop(store);
        assert!(!bodies(&kept(&home, fs).1).is_empty());
        // The damaged one is kept, byte for byte.
        assert!(home.files().iter().any(|path| fs::read(path).unwrap() == bytes));
    }
}

#[test]
fn a_damaged_sealed_log_costs_its_own_words_and_no_others_and_is_kept() {
    let home = locked();
    let path = sealed(&home, "changes.log");
    let damaged = flipped(&fs::read(&path).unwrap(), 300, 0);
    fs::write(&path, &damaged).unwrap();
    let fs = opened(&home, Faulty::sound()).fs();
    let mut store = home.store_on(fs.clone());
    let Opening::Opened { workbook: mut found, notices } = store.open(later(1)) else { panic!() };
    assert_eq!(bodies(&found).len(), lived().len() - 1);
    assert!(notices.iter().any(|told| told.contains("changes.log")), "{notices:?}");
    found.put(Record::Entry(entry("new", "new words")));
    store.save(&found, later(2)).unwrap();
    store.after_save(later(2));
    drop(store);
    assert!(!path.exists());
    assert!(home.files().iter().any(|path| fs::read(path).unwrap() == damaged));
    assert_eq!(bodies(&kept(&home, fs).1).len(), lived().len());
}

#[test]
fn an_older_copy_of_a_locked_book_is_noticed() {
    let home = locked();
    let older = fs::read(sealed(&home, "workbook.json")).unwrap();
    let fs = opened(&home, Faulty::sound()).fs();
    let (mut store, mut found) = kept(&home, fs.clone());
    found.put(Record::Entry(entry("new", "new words")));
    store.save(&found, later(21)).unwrap();
    store.fold(later(22)).unwrap();
    store.after_save(later(22));
    drop(store);
    fs::write(sealed(&home, "workbook.json"), older).unwrap();
    let mut store = home.store_on(fs);
    let Opening::Opened { notices, .. } = store.open(later(30)) else { panic!() };
    assert!(notices.iter().any(|told| told.contains("older")), "{notices:?}");
}

#[test]
fn a_copy_that_a_sync_program_left_of_a_sealed_file_is_found_and_put_away() {
    let home = locked();
    let fs = opened(&home, Faulty::sound()).fs();
    let (mut store, mut found) = kept(&home, fs.clone());
    let before = fs::read(sealed(&home, "workbook.json")).unwrap();
    found.put(Record::Entry(changed_entry("a", "changed since", 1)));
    store.save(&found, later(21)).unwrap();
    store.fold(later(22)).unwrap();
    let name = "workbook.json.sync-conflict-20261128-101112-ABCDEFG";
    fs::write(sealed(&home, name), before).unwrap();
    let copies = store.conflict_copies();
    assert!(matches!(&copies[..], [ConflictCopy::Readable { name: it, .. }] if it == name));
    let kept_as = store.put_away(name, later(23)).unwrap();
    assert!(
        Path::new(&kept_as).extension().is_some_and(|it| it == "json")
            && !sealed(&home, name).exists(),
        "{kept_as}"
    );
}

/// The log is written whole with each change, so it is folded sooner than a plain one.
#[test]
fn a_sealed_log_stays_small() {
    let home = Home::new();
    let fs = lock(&home, Faulty::sound()).unlocked.fs();
    let mut store: Store = home.store_on(fs.clone());
    store.open(later(0));
    let mut all = entries(&[("a", "first")]);
    let words = "many words ".repeat(2_000);
    let mut largest = 0;
    for number in 0..40_i64 {
        all.put(Record::Entry(entry(&format!("b{number}"), &words)));
        store.save(&all, later(number)).unwrap();
        store.after_save(later(number));
        largest = largest.max(fs.stat(&home.log()).map_or(0, |stat| stat.size));
    }
    assert!((100_000..=256 * 1024).contains(&largest), "{largest}");
    drop(store);
    assert_eq!(kept(&home, fs).1.journal.len(), 41);
}

/// Whoever has the passphrase, or the code, reads the words without this program.
#[cfg(unix)]
#[test]
fn the_age_of_the_system_opens_a_locked_book_where_it_is_installed() {
    use std::{process::Command, sync::Arc};

    use trust_guide::store::Fs;

    use super::{CANARY, code};
    if Command::new("age").arg("--version").output().is_err() {
        eprintln!("not tested here: `age` is not installed");
        return;
    }
    let home = locked();
    // It asks a terminal for the passphrase: what is tried here is what comes behind that.
    let fs: Arc<dyn Fs> = Faulty::sound();
    let with_a_terminal = |key: &str, typed: &str, file: &str| {
        let (key, file) = (home.paths.folder.join(key), home.paths.folder.join(file));
        let pty =
            portable_pty::native_pty_system().openpty(portable_pty::PtySize::default()).unwrap();
        let mut command = portable_pty::CommandBuilder::new("age");
        let out = home.root.path().join("opened");
        command.args([
            "-d".as_ref(),
            "-i".as_ref(),
            key.as_os_str(),
            "-o".as_ref(),
            out.as_os_str(),
            file.as_os_str(),
        ]);
        let mut child = pty.slave.spawn_command(command).unwrap();
        let mut writer = pty.master.take_writer().unwrap();
        std::io::Write::write_all(&mut writer, format!("{typed}\n").as_bytes()).unwrap();
        let is_well = child.wait().unwrap().success();
        is_well.then(|| fs::read(&out).unwrap())
    };
    let state = opened(&home, fs).fs().read(&home.paths.workbook).unwrap();
    let phrase = "four plain old words";
    assert_eq!(with_a_terminal("key.age", phrase, "workbook.json.age").unwrap(), state);
    let code = code().words().join("-");
    assert_eq!(with_a_terminal("recovery.age", &code, "workbook.json.age").unwrap(), state);
    assert!(with_a_terminal("key.age", "another", "workbook.json.age").is_none());
    assert!(String::from_utf8_lossy(&state).contains(CANARY));
}

#[test]
fn a_locked_book_that_lost_its_state_says_so() {
    let home = locked();
    fs::remove_file(sealed(&home, "workbook.json")).unwrap();
    let mut store = home.store_on(opened(&home, Faulty::sound()).fs());
    assert!(reason(store.open(later(1))).contains("gone"));
}
