//! Words on standard input: kept whole, or refused with nothing kept.

use std::{fs, sync::Arc, thread};

use trust_guide::{
    domain::{id::RecordId, journal::Entry, role::Role, words::Words},
    store::{Disk, Opening, Paths, Store, Waiting},
};

use super::{CANARY, Home, lived_in};
use crate::harness::{NOW, Play, stamp, welcomed};

#[test]
fn what_is_written_is_kept_with_line_ends_of_any_kind() {
    let home = Home::fresh();
    let said = home.give("We talked.\r\nIt was late.\rThen we slept.\n".as_bytes(), &["write"]);
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (Some(0), "Kept.\n", ""));
    let said = home.give("Café \u{1b}[1mand\u{7} rain".as_bytes(), &["write"]);
    assert_eq!(said.code, Some(0));
    let kept = home.read();
    let bodies: Vec<&str> = kept.journal.iter().map(|entry| &*entry.body).collect();
    assert_eq!(bodies, ["We talked.\nIt was late.\nThen we slept.", "Café and rain"]);
}

#[test]
fn an_entry_is_kept_as_one_that_is_written_on_a_page() {
    for (role, by) in [(Role::Hurt, Some(Role::Hurt)), (Role::Both, None)] {
        let now = stamp(NOW);
        let words = || Words::from("We talked.");
        let own = Entry::given(words(), RecordId::from("a"), now, &welcomed(Some(role)));
        let mut play = Play::of(welcomed(Some(role)), 80, 24);
        play.keys("wWe talked.<esc>");
        let page = play.app.workbook().journal.at(0).unwrap();
        assert_eq!((own.by, own.mode, own.day), (page.by, page.mode, page.day));
        assert_eq!((own.by, &own.body), (by, &words()));
    }
    // Ids are made anew each time.
    let home = Home::lived_in();
    for _ in 0..2 {
        assert_eq!(home.give(b"We talked.", &["write"]).code, Some(0));
    }
    let kept = home.read();
    assert_eq!(kept.journal.len(), 3);
    let own = kept.journal.iter().filter(|entry| &*entry.body == "We talked.");
    assert!(own.into_iter().all(|entry| entry.by == Some(Role::Hurt)));
}

#[test]
fn a_very_long_entry_is_kept_whole() {
    let home = Home::fresh();
    let text = "We talked about the lake. ".repeat(40_000);
    assert_eq!(home.give(text.as_bytes(), &["write"]).code, Some(0));
    assert_eq!(&*home.read().journal.at(0).unwrap().body, text.trim_end());
}

/// Of words that were given and are not kept that is said first, and at the end what to do with them.
fn is_told_as_not_kept(told: &str) -> bool {
    let told = told.lines().last().unwrap_or_default();
    told.starts_with("trust-guide: your words were not kept: ")
        && told.ends_with(". Then give them again")
}

#[test]
fn what_cannot_be_kept_is_refused_and_nothing_is_made() {
    let home = Home::fresh();
    let too_long = vec![b'a'; 16 * 1024 * 1024 + 1];
    for input in [&b""[..], b" \r\n\t\n", b"caf\xe9", b"\x00\x07", &too_long] {
        let said = home.give(input, &["write"]);
        assert_eq!((said.code, said.out.as_str()), (Some(1), ""));
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
        let is_told =
            said.err.contains("there was nothing to keep") || is_told_as_not_kept(&said.err);
        assert!(is_told, "{}", said.err);
    }
    assert!(!home.words().exists());
}

/// Every entry that is kept or waits, by its words.
fn written(home: &Home) -> Vec<String> {
    let mut window = Store::new(Arc::new(Disk), Paths::around(&home.workbook(), None));
    let Opening::Opened { mut workbook, .. } = window.open(stamp(NOW)) else { panic!() };
    for waiting in window.inbox() {
        let Waiting::Left(left) = waiting else { panic!("{waiting:?}") };
        workbook.come_in(&left.what);
    }
    let mut bodies: Vec<_> = workbook.journal.iter().map(|entry| entry.body.to_string()).collect();
    bodies.sort();
    bodies
}

#[test]
fn while_another_window_has_the_workbook_words_wait_for_it_and_that_is_said() {
    let home = Home::lived_in();
    let before = fs::read(home.workbook()).unwrap();
    let mut window = Store::new(Arc::new(Disk), Paths::around(&home.workbook(), None));
    assert!(matches!(window.open(stamp(NOW)), Opening::Opened { .. }));
    let said = home.give(b"We talked.", &["write"]);
    let told = "Kept. The open window takes it in, or the next one.\n";
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (Some(0), told, ""));
    assert_eq!(fs::read(home.workbook()).unwrap(), before);
    let doctor = home.run(&["doctor"]);
    assert_eq!(doctor.code, Some(0), "{}", doctor.out);
    assert!(doctor.out.contains("1 entry waits for the open window"), "{}", doctor.out);
    assert!(!doctor.out.contains("We talked"), "{}", doctor.out);
    drop(window);
    // The window was killed perhaps: whoever writes next takes it in.
    assert_eq!(home.give(b"Then we slept.", &["write"]).code, Some(0));
    let kept = home.read();
    assert_eq!(kept.journal.len(), 3);
    assert_eq!(fs::read_dir(home.words().join("inbox")).unwrap().count(), 0);
    let own = kept.journal.iter().find(|entry| &*entry.body == "We talked.").unwrap();
    assert_eq!(own.by, Some(Role::Hurt));
}

#[test]
fn of_what_cannot_be_taken_in_doctor_tells_and_it_stays() {
    let home = Home::lived_in();
    fs::create_dir(home.words().join("inbox")).unwrap();
    let letter = home.words().join("inbox/letter.txt");
    fs::write(&letter, CANARY).unwrap();
    let said = home.run(&["doctor"]);
    assert_eq!(said.code, Some(1));
    assert!(said.out.contains("letter.txt: it is not from this program. It stays"), "{}", said.out);
    assert!(!said.out.contains(CANARY), "{}", said.out);
    assert_eq!(home.give(b"We talked.", &["write"]).code, Some(0));
    assert_eq!(fs::read_to_string(&letter).unwrap(), CANARY);
}

#[test]
fn eight_who_write_at_once_are_all_kept_and_none_twice() {
    for has_window in [false, true] {
        let home = Home::lived_in();
        let mut window = Store::new(Arc::new(Disk), Paths::around(&home.workbook(), None));
        if has_window {
            window.open(stamp(NOW));
        }
        let said: Vec<_> = thread::scope(|scope| {
            let give = |number: usize| {
                let home = &home;
                scope.spawn(move || home.give(format!("Words {number}").as_bytes(), &["write"]))
            };
            let all: Vec<_> = (0..8).map(give).collect();
            all.into_iter().map(|one| one.join().unwrap()).collect()
        });
        for said in said {
            let is_kept = said.out.starts_with("Kept.");
            assert!(said.code == Some(0) && is_kept, "{} {}", said.out, said.err);
        }
        drop(window);
        let written = written(&home);
        let wanted = (0..8).map(|number| format!("Words {number}"));
        let wanted: Vec<String> = wanted.chain([format!("{CANARY} and more")]).collect();
        assert_eq!(written, wanted, "{has_window}");
    }
}

/// Files that cannot be read as a workbook, the last of them as a newer version has it.
fn unreadable() -> Vec<Vec<u8>> {
    let whole = trust_guide::store::format::encode(&lived_in()).unwrap();
    let newer = String::from_utf8(whole.clone()).unwrap().replace("\"schema\": 3", "\"schema\": 9");
    let half = whole[..whole.len() / 2].to_owned();
    vec![Vec::new(), half, b"{\"schema\": 1, \xff".to_vec(), newer.into_bytes()]
}

#[test]
fn a_workbook_that_cannot_be_read_is_left_byte_for_byte() {
    for damaged in unreadable() {
        let home = Home::with(&damaged);
        let said = home.run(&["today"]);
        assert_eq!((said.code, said.out.as_str()), (Some(3), ""));
        assert!(
            said.err.contains("It was not changed") && !said.err.contains(CANARY),
            "{}",
            said.err
        );
        let said = home.run(&["doctor"]);
        assert_eq!(said.code, Some(1));
        assert!(said.out.contains("cannot be read") && !said.out.contains(CANARY), "{}", said.out);
        assert_eq!(fs::read(home.workbook()).unwrap(), damaged);
    }
}

#[test]
fn words_beside_a_workbook_that_cannot_be_read_are_kept_and_come_in_when_it_can() {
    let whole = trust_guide::store::format::encode(&lived_in()).unwrap();
    for damaged in unreadable() {
        let home = Home::with(&damaged);
        for words in ["We talked.", "Then we slept."] {
            let said = home.give(words.as_bytes(), &["write"]);
            assert_eq!(said.code, Some(0), "{}", said.err);
            assert!(said.out.starts_with("Kept, in a file of its own."), "{}", said.out);
            assert!(said.err.contains("It was not changed"), "{}", said.err);
            assert!(!said.err.contains(CANARY), "{}", said.err);
        }
        assert_eq!(fs::read(home.workbook()).unwrap(), damaged);
        fs::write(home.workbook(), &whole).unwrap();
        assert_eq!(home.give(b"Mended.", &["write"]).code, Some(0));
        let mut kept = written(&home);
        kept.sort();
        let mut wanted = ["Mended.", "Then we slept.", "We talked."].map(str::to_owned).to_vec();
        wanted.insert(0, format!("{CANARY} and more"));
        wanted.sort();
        assert_eq!(kept, wanted);
        assert_eq!(fs::read_dir(home.words().join("inbox")).unwrap().count(), 0);
    }
}

#[test]
fn an_entry_beside_a_damaged_workbook_is_by_whom_its_newest_backup_names() {
    let home = Home::lived_in();
    assert_eq!(home.give(b"We talked.", &["write"]).code, Some(0));
    let whole = fs::read(home.workbook()).unwrap();
    fs::write(home.workbook(), &whole[..100]).unwrap();
    assert_eq!(home.give(b"Then we slept.", &["write"]).code, Some(0));
    fs::write(home.workbook(), &whole).unwrap();
    assert_eq!(home.give(b"Mended.", &["write"]).code, Some(0));
    let kept = home.read();
    let by: Vec<Option<Role>> = kept.journal.iter().map(|entry| entry.by).collect();
    assert!(kept.journal.len() == 4 && by[1..].iter().all(|by| *by == Some(Role::Hurt)), "{by:?}");
}

#[test]
fn nothing_is_left_beside_a_file_that_was_named_by_mistake() {
    let home = Home::fresh();
    fs::create_dir_all(home.words()).unwrap();
    let other = home.words().join("package.json");
    fs::write(&other, b"{\"name\": \"else\"}").unwrap();
    let said = home.give(b"We talked.", &["write", "--workbook", other.to_str().unwrap()]);
    assert!(said.code == Some(3) && is_told_as_not_kept(&said.err), "{}", said.err);
    assert_eq!(fs::read(&other).unwrap(), b"{\"name\": \"else\"}");
    assert_eq!(fs::read_dir(home.words()).unwrap().count(), 1, "something was made beside it");
}

#[cfg(unix)]
#[test]
fn a_save_that_fails_is_told_without_promising_a_draft() {
    let home = Home::fresh();
    // So long a name leaves room for the lock's, but not for that of the unfinished file.
    let file = home.words().join(format!("{}.json", "n".repeat(240)));
    let said = home.give(b"We talked.", &["write", "--workbook", file.to_str().unwrap()]);
    assert_eq!((said.code, said.out.as_str()), (Some(1), ""));
    assert!(is_told_as_not_kept(&said.err), "{}", said.err);
    assert!(!said.err.contains("draft"), "{}", said.err);
    assert!(!file.exists());
}

#[cfg(unix)]
#[test]
fn only_this_account_can_open_what_is_made() {
    use std::os::unix::fs::PermissionsExt;
    let home = Home::fresh();
    for _ in 0..2 {
        let command = "umask 000; exec \"$0\" write";
        let program = home.command(&[] as &[&str]);
        let mut shell = std::process::Command::new("/bin/sh");
        shell.args(["-c", command]).arg(program.get_program());
        shell.env("TRUST_GUIDE_HOME", home.words());
        let mut shell = assert_cmd::Command::from_std(shell);
        assert!(shell.write_stdin("We talked.").output().unwrap().status.success());
    }
    let made = super::everything_in(&home.words());
    assert!(made.len() > 6, "{made:?}");
    for path in made.into_iter().chain([home.words()]) {
        let found = fs::metadata(&path).unwrap();
        let wanted = if found.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(found.permissions().mode() & 0o777, wanted, "{}", path.display());
    }
}

#[test]
fn a_workbook_that_is_named_comes_before_the_folder_that_is_set() {
    let home = Home::fresh();
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("mine.json");
    let named = ["--workbook", file.to_str().unwrap(), "write"];
    assert_eq!(home.give(b"We talked.", &named).code, Some(0));
    assert!(file.exists() && !home.words().exists());
    assert_eq!(home.give(b"We talked.", &["write"]).code, Some(0));
    assert!(home.workbook().exists());
    let told = home.run(&["doctor", "--workbook", file.to_str().unwrap()]).out;
    assert!(told.contains("mine.json") && !told.contains("workbook.json"), "{told}");
}

#[cfg(target_os = "linux")]
#[test]
fn an_entry_is_kept_even_when_nobody_can_be_told() {
    let home = Home::fresh();
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let note = home.0.path().join("note");
    fs::write(&note, "We talked.").unwrap();
    let mut command = home.command(&["write"]);
    command.stdin(fs::File::open(&note).unwrap()).stdout(full);
    let said = super::Said::from(command.output().unwrap());
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert_eq!(home.read().journal.len(), 1);
}
