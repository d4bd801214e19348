//! A book is locked, closed and opened again by its keys, and nothing of it is left where somebody could read it.

use std::{
    fs,
    io::{Read, Seek, SeekFrom},
    path::Path,
    time::Instant,
};

use trust_guide::domain::role::Role;

use super::{
    WORDS,
    window::{Home, Window},
};
use crate::harness::welcomed;

const PASSPHRASE: &str = "heron by the lake";

fn holds(folder: &Path, words: &str) -> bool {
    fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return holds(&path, words);
        }
        let bytes = fs::read(path).unwrap();
        bytes.windows(words.len()).any(|window| window == words.as_bytes())
    })
}

/// How often some words stand in the memory of the program, where that can be looked into: where the system lets
/// anybody but its own account’s administrator do so, it does not answer.
fn in_memory(window: &Window, words: &str) -> Option<usize> {
    let folder = Path::new("/proc").join(window.process.as_raw_nonzero().to_string());
    let maps = fs::read_to_string(folder.join("maps")).ok()?;
    let mut memory = fs::File::open(folder.join("mem")).ok()?;
    let (mut found, mut looked) = (0, 0);
    for line in maps.lines() {
        let (span, rest) = line.split_once(' ')?;
        let (start, end) = span.split_once('-')?;
        let [start, end] = [start, end].map(|it| u64::from_str_radix(it, 16));
        let (start, end) = (start.ok()?, end.ok()?);
        if !rest.starts_with("rw") {
            continue;
        }
        let mut bytes = vec![0; usize::try_from(end - start).ok()?];
        memory.seek(SeekFrom::Start(start)).ok()?;
        // What is not there to be read, such as the guard of a stack, holds nothing.
        if memory.read_exact(&mut bytes).is_ok() {
            looked += 1;
            found += bytes.windows(words.len()).filter(|it| *it == words.as_bytes()).count();
        }
    }
    (looked > 0).then_some(found)
}

/// The words of the recovery code, where all of it is shown.
fn code(shown: &str) -> Option<Vec<String>> {
    let word = |place: usize| {
        let mut words = shown.split_whitespace();
        words.find(|word| *word == place.to_string())?;
        words.next().map(str::to_owned)
    };
    (1..=12).map(word).collect()
}

/// Gives the passphrase once more, and waits for the code.
fn shows_code(window: &mut Window) -> Vec<String> {
    window.shows("once more").keys(PASSPHRASE).shows("•••").keys("\r");
    window.until("the code is shown", |window| code(&window.text()).is_some());
    code(&window.text()).unwrap()
}

#[test]
fn a_book_that_is_locked_opens_with_its_passphrase_and_with_its_code_and_with_nothing_else() {
    let home = Home::welcomed();
    let mut window = home.window();
    window.at("Today").keeps(WORDS);
    window.opens("Your book, and its lock").shows("A lock on this book");
    window.keys("j").keys("\r").shows("With a lock").keys("\r").shows("Several words");
    window.keys(PASSPHRASE).shows("•••").keys("\r");
    let code = shows_code(&mut window);
    window.keys("\r").shows("The third word").keys(&code[2]).shows(&code[2]).keys("\r");
    window.shows("The ninth word").keys(&code[8]).shows(&code[8]).keys("\r");
    window.shows("locked from now on");
    assert!(!holds(&home.file(""), WORDS), "something of it is plain");
    assert_ne!(in_memory(&window, WORDS), Some(0), "it is looked for where it is not");
    // Closed by a key, and left at once: nothing of it is on the screen.
    window.keys("\u{1b}[19~").shows("This book is locked");
    assert!(!window.text().contains(WORDS));
    window.until("its words are wiped from memory", |window| {
        in_memory(window, WORDS).is_none_or(|found| found == 0)
    });
    window.keys("not the one").shows("•••").keys("\r").shows("Nothing is lost");
    let since = Instant::now();
    window.keys(PASSPHRASE).shows("•••").keys("\r").at("Today").keys("J").shows(WORDS);
    assert!(since.elapsed().as_secs() < 60);
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
    // The next start asks first; the code opens it, in whatever letters it is typed.
    let mut next = home.window();
    next.shows("This book is locked").keys("\t").shows("twelve words");
    let typed = code.join(" ").to_uppercase();
    next.keys(&typed).shows(&typed[..20]).keys("\r").at("Today").keys("J").shows(WORDS);
    next.keys("\u{18}");
    assert_eq!(next.exit_code(), 0);
    assert!(!holds(&home.file(""), WORDS) && !holds(&home.file(""), &code[2..4].join(" ")));
}

#[test]
fn a_file_that_was_named_can_have_a_lock_and_opens_with_its_passphrase_as_any_book_does() {
    let home = Home::fresh();
    let workbook = trust_guide::store::format::encode(&welcomed(Some(Role::Hurt))).unwrap();
    fs::create_dir(home.file("my place")).unwrap();
    fs::write(home.file("my place/mine.json"), workbook).unwrap();
    let opens = || home.shell("exec \"$0\" --workbook \"my place/mine.json\"");
    let mut window = opens();
    window.at("Today").keeps(WORDS);
    window.opens("Your book, and its lock").shows("A lock on this book");
    window.keys("j").keys("\r").shows("With a lock").keys("\r").shows("Several words");
    window.keys(PASSPHRASE).shows("•••").keys("\r");
    shows_code(&mut window);
    window.keys("j\r");
    window.shows("locked from now on").keys("\r").shows("Take the lock off");
    // Closed by a key, and at the next start, its passphrase is asked for.
    window.keys("\u{1b}[19~").shows("This book is locked");
    window.keys(PASSPHRASE).shows("•••").keys("\r").at("Today").keys("J").shows(WORDS);
    window.keys("\u{18}");
    assert_eq!(window.exit_code(), 0);
    assert!(!holds(&home.file(""), WORDS), "something of it is plain");
    let mut next = opens();
    next.shows("This book is locked").shows("Only the passphrase opens it");
    next.keys(PASSPHRASE).shows("•••").keys("\r").at("Today").keys("J").shows(WORDS);
    // Taken off, it opens without one.
    next.opens("Your book, and its lock").shows("Take the lock off");
    next.keys("jjjj\r").shows("anyone who can use this account").keys("j\r").shows("no lock");
    next.keys("\u{18}");
    assert_eq!(next.exit_code(), 0);
    let mut plain = opens();
    plain.at("Today").keys("J").shows(WORDS).keys("\u{18}");
    assert_eq!(plain.exit_code(), 0);
}
