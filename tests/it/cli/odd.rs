//! Homes and files that are not as they should be: a clear sentence, and nothing made or changed.

use std::{fs, os::unix::fs::PermissionsExt, time::Instant};

use super::{CANARY, Home, lived_in};
use trust_guide::store::format;

/// Everything under a folder: names, kinds and modes.
fn tree(folder: &std::path::Path) -> Vec<(String, u32, u64)> {
    let mut all = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let found = path.symlink_metadata().unwrap();
            all.push((path.display().to_string(), found.permissions().mode(), found.len()));
            if found.is_dir() {
                folders.push(path);
            }
        }
    }
    all.sort();
    all
}

#[test]
fn a_home_that_cannot_be_meant_is_told_and_nothing_is_made() {
    for (named, code, told) in [
        ("~/words", 2, "which the shell did not fill in"),
        ("words", 2, "not a whole path"),
        ("./words", 2, "not a whole path"),
    ] {
        for command in ["write", "today"] {
            let home = Home::fresh();
            let before = tree(home.0.path());
            let mut command = home.command(&[command]);
            command.env("TRUST_GUIDE_HOME", named).current_dir(home.0.path());
            let said = super::given(command, b"We talked.");
            assert_eq!((said.code, said.out.as_str()), (Some(code), ""), "{named}: {}", said.err);
            assert!(
                said.err.contains(told) && said.err.contains("Nothing was made"),
                "{}",
                said.err
            );
            assert_eq!(tree(home.0.path()), before, "{named}");
        }
    }
    let home = Home::fresh();
    let said = home.give(b"We talked.", &["--workbook=~/mine.json", "write"]);
    assert_eq!(said.code, Some(2), "{}", said.err);
    assert!(said.err.contains("--workbook begins with ~"), "{}", said.err);
}

#[test]
fn a_folder_that_holds_other_files_is_left_as_it_is() {
    let home = Home::fresh();
    fs::create_dir(home.words()).unwrap();
    fs::write(home.words().join("letters.odt"), "mine").unwrap();
    fs::set_permissions(home.words(), fs::Permissions::from_mode(0o755)).unwrap();
    let before = tree(home.0.path());
    for command in ["write", "today"] {
        let said = home.give(b"We talked.", &[command]);
        assert_eq!(said.code, Some(3), "{}", said.err);
        assert!(said.err.contains("holds other files and no workbook"), "{}", said.err);
    }
    assert!(home.run(&["doctor"]).out.contains("holds other files and no workbook"));
    assert_eq!(tree(home.0.path()), before);

    // With a workbook among them it is opened, and the folder stays as open as it was.
    fs::write(home.workbook(), format::encode(&lived_in()).unwrap()).unwrap();
    let said = home.give(b"We talked.", &["write"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let mode = fs::metadata(home.words()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o755);
    assert_eq!(fs::read_to_string(home.words().join("letters.odt")).unwrap(), "mine");
}

#[test]
fn an_empty_folder_and_one_with_what_systems_leave_behind_are_taken() {
    for left in [&[][..], &[".DS_Store"], &["lost+found", "desktop.ini"]] {
        let home = Home::fresh();
        fs::create_dir(home.words()).unwrap();
        for name in left {
            fs::write(home.words().join(name), "").unwrap();
        }
        let said = home.give(b"We talked.", &["write"]);
        assert_eq!(said.code, Some(0), "{left:?}: {}", said.err);
    }
}

#[test]
fn a_file_in_place_of_the_home_is_told_and_stays() {
    let home = Home::fresh();
    fs::write(home.words(), "mine").unwrap();
    let said = home.give(b"We talked.", &["write"]);
    assert_eq!(said.code, Some(3), "{}", said.err);
    assert!(said.err.contains("is not a folder"), "{}", said.err);
    assert_eq!(fs::read_to_string(home.words()).unwrap(), "mine");
}

/// Puts something odd in the place of a file.
fn put(odd: &str, place: &std::path::Path) {
    let _ = fs::remove_file(place);
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    match odd {
        "zero" => std::os::unix::fs::symlink("/dev/zero", place).unwrap(),
        "pipe" => {
            let made = std::process::Command::new("mkfifo").arg(place).status().unwrap();
            assert!(made.success());
        }
        "folder" => fs::create_dir(place).unwrap(),
        "large" => fs::File::create(place).unwrap().set_len(3 << 30).unwrap(),
        "bytes" => fs::write(place, [0xff; 100]).unwrap(),
        odd => panic!("{odd}"),
    }
}

#[test]
fn whatever_lies_in_the_place_of_a_file_nothing_hangs_and_no_word_is_lost() {
    for odd in ["zero", "pipe", "folder", "large", "bytes"] {
        for place in [
            "state/last-seen",
            "state/colours",
            "draft.json",
            "backups/last.json",
            "backups/odd.json",
        ] {
            let home = Home::lived_in();
            put(odd, &home.words().join(place));
            let begun = Instant::now();
            let said = home.give(b"We talked.", &["write"]);
            assert!(begun.elapsed().as_secs() < 10, "{odd} as {place}");
            assert_eq!(said.code, Some(0), "{odd} as {place}: {}", said.err);
            assert_eq!(home.read().journal.len(), lived_in().journal.len() + 1, "{odd} as {place}");
            let told = home.run(&["doctor"]);
            assert!(told.out.contains("whole"), "{odd} as {place}");
            // Bytes that are no backup are nothing to be told of: nobody is offered them.
            let is_told = told.out.lines().any(|line| {
                line.starts_with("careful ")
                    && line.contains(place)
                    && line.contains("Move it away")
            });
            // A file of ours, however large, was replaced by the next one.
            let is_replaced = ["backups/last.json", "state/last-seen"].contains(&place);
            let is_odd = odd != "bytes" && !(odd == "large" && is_replaced);
            assert_eq!((is_told, told.code), (is_odd, Some(is_odd.into())), "{}", told.out);
            let is_said = said.err.contains("saved, but no backup of them could be made");
            assert_eq!(is_said, is_odd && place == "backups/last.json", "{odd}: {}", said.err);
        }
        let home = Home::lived_in();
        put(odd, &home.workbook());
        assert_eq!(home.run(&["doctor"]).code, Some(1), "{odd}");
        let said = home.give(b"We talked.", &["write"]);
        assert_eq!(said.code, Some(0), "{odd}: {}", said.err);
        assert!(said.out.starts_with("Kept, in a file of its own."), "{odd}: {}", said.out);
        assert!(said.err.contains("cannot be read"), "{odd}: {}", said.err);
        assert!(!said.err.contains("os error") && !said.err.contains(CANARY), "{}", said.err);
    }
}

#[test]
fn a_link_that_leads_nowhere_is_told_by_doctor() {
    let home = Home::fresh();
    fs::create_dir(home.words()).unwrap();
    std::os::unix::fs::symlink("/nowhere/at/all.json", home.workbook()).unwrap();
    let said = home.run(&["doctor"]);
    assert!(said.out.contains("a link to what is not there"), "{}", said.out);
}

#[test]
fn what_is_no_workbook_stays_as_open_as_it_was() {
    let home = Home::fresh();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    let notes = home.0.path().join("notes.txt");
    fs::write(&notes, "mine, with a long list of things to buy").unwrap();
    let folder = home.0.path().join("shared");
    fs::create_dir(&folder).unwrap();
    let pipe = home.0.path().join("pipe");
    put("pipe", &pipe);
    for (path, before) in [(&notes, 0o644), (&folder, 0o1777), (&pipe, 0o644)] {
        fs::set_permissions(path, fs::Permissions::from_mode(before)).unwrap();
        let named = format!("--workbook={}", path.display());
        for command in ["write", "today", "doctor"] {
            home.give(b"We talked.", &[&named, command]);
            assert_eq!(mode(path), before, "{} {command}", path.display());
        }
    }
    // A home that was there before, and is only looked at.
    fs::create_dir(home.words()).unwrap();
    fs::set_permissions(home.words(), fs::Permissions::from_mode(0o755)).unwrap();
    home.run(&["today"]);
    assert_eq!(mode(&home.words()), 0o755);
    // What is ours is closed.
    assert_eq!(home.give(b"We talked.", &["write"]).code, Some(0));
    fs::set_permissions(home.workbook(), fs::Permissions::from_mode(0o644)).unwrap();
    assert_eq!(home.give(b"We talked.", &["write"]).code, Some(0));
    assert_eq!(mode(&home.workbook()), 0o600);
}

#[test]
fn what_has_the_name_of_a_folder_of_ours_and_is_none_stays_as_open_as_it_was() {
    for kind in ["file", "pipe", "folder"] {
        let home = Home::fresh();
        fs::create_dir(home.words()).unwrap();
        fs::write(home.workbook(), format::encode(&lived_in()).unwrap()).unwrap();
        let odd = ["state", "backups"].map(|name| home.words().join(name));
        for place in &odd {
            match kind {
                "file" => fs::write(place, "mine").unwrap(),
                "folder" => fs::create_dir(place).unwrap(),
                _ => put("pipe", place),
            }
            fs::set_permissions(place, fs::Permissions::from_mode(0o644)).unwrap();
        }
        let said = home.give(b"We talked.", &["write"]);
        assert_eq!(said.code, Some(0), "{kind}: {}", said.err);
        for place in &odd {
            let mode = fs::symlink_metadata(place).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o644, "{kind}: {}", place.display());
        }
    }
}

/// Says that a command is refused so, and changes nothing under the home.
fn is_refused(home: &Home, place: &std::path::Path, told: &str) {
    for command in ["write", "today"] {
        let before = tree(home.0.path());
        let mut command = home.command(&[command]);
        command.env("TRUST_GUIDE_HOME", place);
        let said = super::given(command, b"We talked.");
        assert_eq!(
            (said.code, said.out.as_str()),
            (Some(3), ""),
            "{}: {}",
            place.display(),
            said.err
        );
        for part in [told, "Nothing was", "Name another"] {
            assert!(said.err.contains(part), "{part}: {}", said.err);
        }
        assert!(!said.err.contains("os error"), "{}", said.err);
        assert_eq!(tree(home.0.path()), before);
    }
}

#[test]
fn a_home_where_nothing_can_be_is_told_and_nothing_is_made() {
    use std::os::unix::fs::symlink;
    let home = Home::fresh();
    let at = |name: &str| home.0.path().join(name);
    symlink(at("nowhere"), at("leads-nowhere")).unwrap();
    symlink(at("circle"), at("other")).unwrap();
    symlink(at("other"), at("circle")).unwrap();
    fs::write(at("file"), "mine").unwrap();
    put("pipe", &at("pipe"));
    for (place, told) in [
        ("leads-nowhere", "is a link to something that is not there"),
        ("leads-nowhere/in/it", "is a link to something that is not there"),
        ("circle", "leads back to itself"),
        ("circle/in", "leads back to itself"),
        ("file/in/it", "is not a folder"),
        ("pipe", "is not a folder"),
    ] {
        is_refused(&home, &at(place), told);
    }
    is_refused(&home, std::path::Path::new("/dev/null/in"), "is not a folder");
    if cfg!(target_os = "linux") {
        for place in ["/proc/x", "/proc/self/x/y", "/sys/x"] {
            let mut command = home.command(&["write"]);
            command.env("TRUST_GUIDE_HOME", place);
            let said = super::given(command, b"We talked.");
            assert_eq!(said.code, Some(3), "{}", said.err);
            assert!(said.err.contains("nothing can be kept in /"), "{}", said.err);
        }
    }
}

#[test]
fn a_folder_that_can_only_be_read_is_told_before_a_word_is_written() {
    let home = Home::fresh();
    fs::create_dir(home.words()).unwrap();
    fs::set_permissions(home.words(), fs::Permissions::from_mode(0o500)).unwrap();
    // Who may do everything may write there as well.
    let may_do_all = fs::write(home.words().join("try"), "").is_ok();
    let _ = fs::remove_file(home.words().join("try"));
    for place in [home.words(), home.words().join("in/it")] {
        let mut command = home.command(&["write"]);
        command.env("TRUST_GUIDE_HOME", place);
        let said = super::given(command, b"We talked.");
        assert_eq!(said.code, Some(if may_do_all { 0 } else { 3 }), "{}", said.err);
        assert!(
            may_do_all || said.err.contains("this account may not write there"),
            "{}",
            said.err
        );
    }
    fs::set_permissions(home.words(), fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn what_lies_in_the_place_of_the_lock_is_told_and_stays() {
    for odd in ["pipe", "folder", "link"] {
        for lived_in in [false, true] {
            let home = if lived_in { Home::lived_in() } else { Home::fresh() };
            let lock = home.words().join(".lock");
            if odd == "link" {
                fs::create_dir_all(home.words()).unwrap();
                std::os::unix::fs::symlink(home.0.path().join("made"), &lock).unwrap();
            } else {
                put(odd, &lock);
            }
            let before = tree(home.0.path());
            let said = home.give(b"We talked.", &["write"]);
            assert!(matches!(said.code, Some(1 | 3)), "{odd}: {}", said.err);
            assert!(said.err.contains("“.lock” beside the workbook is "), "{odd}: {}", said.err);
            assert!(said.err.contains("Move it away"), "{odd}: {}", said.err);
            assert!(!said.err.contains("os error"), "{odd}: {}", said.err);
            let names = |tree: &[(String, u32, u64)]| -> Vec<String> {
                tree.iter().map(|(name, ..)| name.clone()).collect()
            };
            assert_eq!(names(&tree(home.0.path())), names(&before), "{odd}");
            assert_eq!(home.run(&["today"]).code, Some(0), "{odd}");
        }
    }
}

#[test]
fn a_workbook_that_nests_too_deep_is_told_or_kept_and_ends_nothing() {
    let deep = 200_000;
    let broken =
        ["[".repeat(deep), "{\"a\":".repeat(deep), "{\"schema\":1,\"private\":".repeat(deep)];
    for bytes in &broken {
        let home = Home::with(bytes.as_bytes());
        for (command, code) in [("today", 3), ("write", 0)] {
            let said = home.give(b"We talked.", &[command]);
            assert_eq!(said.code, Some(code), "{}", said.err);
            assert!(said.err.contains("It was not changed"), "{}", said.err);
        }
        assert!(fs::read(home.workbook()).unwrap() == bytes.as_bytes());
        let names = fs::read_dir(home.words()).unwrap().map(|name| name.unwrap().file_name());
        let mut names: Vec<_> = names.collect();
        names.sort();
        assert_eq!(names, ["inbox", "workbook.json"]);
    }
    let nested = "[".repeat(deep) + &"]".repeat(deep);
    for whole in [
        format!("{{\"schema\": 1, \"x\": {nested}}}"),
        format!("{{\"schema\": 1, \"private\": {{\"journal\": [{nested}]}}}}"),
    ] {
        let home = Home::with(whole.as_bytes());
        let said = home.give(b"We talked.", &["write"]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        assert!(fs::read_to_string(home.workbook()).unwrap().contains(&nested));
    }
}

#[test]
fn a_folder_of_content_that_is_none_is_told_by_its_name_and_the_guide_is_read() {
    let home = Home::fresh();
    let at = |name: &str| home.0.path().join(name);
    fs::write(at("file"), "mine").unwrap();
    put("pipe", &at("pipe"));
    std::os::unix::fs::symlink(at("circle"), at("circle")).unwrap();
    for (place, why) in [
        (at("file"), "it is not a folder"),
        (at("pipe"), "it is not a folder"),
        (at("circle"), "leads back to itself"),
        (at("nowhere"), "it is not there"),
        ("/dev/zero".into(), "it is not a folder"),
    ] {
        let named = format!("--content={}", place.display());
        let said = home.run(&[&named, "today"]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        let told = format!("{}: this folder cannot be read: ", place.display());
        for part in [told.as_str(), why, "until then the built-in guide is used"] {
            assert!(said.err.contains(part), "{part}: {}", said.err);
        }
        assert!(!said.err.contains("os error"), "{}", said.err);
        assert!(said.out.contains("How are you right now?"), "{}", said.out);
    }
}
