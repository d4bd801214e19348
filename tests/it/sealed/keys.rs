//! The files that hold the keys: damaged and wrong are told apart, copies stand in, and nothing is shown.

use std::{collections::BTreeSet, fs, path::PathBuf, sync::Arc};

use trust_guide::store::{
    Fs,
    sealed::{
        LockState, Mistyped, NotUnlocked, Passphrase, RecoveryCode, Unlocked, Work, state, unlock,
        unlock_by_code,
    },
};

use super::{CANARY, code, copy_of, kept, lived, lived_in, lock, opened, words};
use crate::keeping::{Faulty, Home, bodies};

const PLACES: [&str; 3] = ["data", "data/backups", "state"];

fn locked() -> Home {
    let home = lived_in();
    drop(lock(&home, Faulty::sound()));
    home
}

fn by(home: &Home, phrase: &str) -> Result<Unlocked, NotUnlocked> {
    let fs: Arc<dyn Fs> = Faulty::sound();
    unlock(&fs, &home.paths, &Passphrase::new(phrase.to_owned()), Work::light())
}

fn places_of(home: &Home, name: &str) -> [PathBuf; 3] {
    PLACES.map(|place| home.root.path().join(place).join(name))
}

fn flip(path: &PathBuf, place: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[place] ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_wrong_passphrase_is_told_as_often_as_it_is_typed_and_changes_no_byte() {
    let home = locked();
    let all = |home: &Home| -> Vec<_> {
        home.files().into_iter().map(|path| (fs::read(&path).unwrap(), path)).collect()
    };
    let before = all(&home);
    for wrong in ["four plain old word", "Four plain old words", "", "four plain old words "] {
        assert!(matches!(by(&home, wrong), Err(NotUnlocked::Wrong)), "{wrong}");
    }
    let fs: Arc<dyn Fs> = Faulty::sound();
    let drawn = RecoveryCode::draw().unwrap();
    let refused = unlock_by_code(&fs, &home.paths, &drawn, Work::light());
    assert!(matches!(refused, Err(NotUnlocked::Wrong)));
    assert_eq!(all(&home), before);
    assert!(by(&home, "four plain old words").is_ok());
    assert!(unlock_by_code(&fs, &home.paths, &code(), Work::light()).is_ok());
}

/// One byte of `key.age` is another: the copies open the book, and put the first one right.
#[test]
fn a_damaged_key_is_read_from_its_copy_and_put_right() {
    let home = locked();
    let [first, ..] = places_of(&home, "key.age");
    let whole = fs::read(&first).unwrap();
    for place in (0..whole.len()).step_by(7) {
        flip(&first, place);
        assert!(matches!(by(&home, "wrong"), Err(NotUnlocked::Wrong)), "{place}");
        let unlocked = by(&home, "four plain old words").unwrap();
        drop(kept(&home, unlocked.fs()));
        assert_eq!(fs::read(&first).unwrap(), whole, "{place}");
    }
    fs::remove_file(&first).unwrap();
    assert_eq!(state(&*Faulty::sound(), &home.paths), LockState::Locked);
    drop(kept(&home, opened(&home, Faulty::sound()).fs()));
    assert_eq!(fs::read(&first).unwrap(), whole);
}

#[test]
fn where_all_copies_are_damaged_nothing_is_called_a_wrong_passphrase() {
    let made = locked();
    let size = fs::metadata(&places_of(&made, "key.age")[0]).unwrap().len();
    for place in 0..usize::try_from(size).unwrap() {
        let home = copy_of(&made);
        for path in places_of(&home, "key.age") {
            flip(&path, place);
        }
        for typed in ["four plain old words", "wrong"] {
            assert!(matches!(by(&home, typed), Err(NotUnlocked::Damaged(_))), "{place}");
        }
    }
    let home = copy_of(&made);
    for path in places_of(&home, "key.age") {
        fs::remove_file(path).unwrap();
    }
    assert_eq!(state(&*Faulty::sound(), &home.paths), LockState::Locked);
    assert!(matches!(by(&home, "four plain old words"), Err(NotUnlocked::Damaged(_))));
    // The code has a file of its own.
    let fs: Arc<dyn Fs> = Faulty::sound();
    assert!(unlock_by_code(&fs, &home.paths, &code(), Work::light()).is_ok());
}

#[test]
fn a_check_that_is_damaged_everywhere_keeps_nobody_out() {
    let home = locked();
    for path in places_of(&home, "key.check") {
        flip(&path, 12);
    }
    assert!(matches!(by(&home, "wrong"), Err(NotUnlocked::Damaged(_))));
    drop(kept(&home, by(&home, "four plain old words").unwrap().fs()));
    assert!(matches!(by(&home, "wrong"), Err(NotUnlocked::Wrong)));
}

#[test]
fn a_key_that_takes_next_to_no_work_or_no_end_of_it_is_refused() {
    let home = locked();
    let fs: Arc<dyn Fs> = Faulty::sound();
    let refused = unlock(&fs, &home.paths, &words(), Work::default());
    assert!(matches!(refused, Err(NotUnlocked::Damaged(_))));
    for path in places_of(&home, "key.age") {
        let text = fs::read(&path).unwrap();
        let end = text.iter().enumerate().filter(|(_, it)| **it == b'\n').nth(1).unwrap().0;
        let hostile = [&text[..end - 1], b"40", &text[end..]].concat();
        fs::write(&path, hostile).unwrap();
    }
    assert!(matches!(by(&home, "four plain old words"), Err(NotUnlocked::Damaged(_))));
}

#[test]
fn nothing_that_opens_a_book_is_shown_or_stands_in_plain() {
    let home = locked();
    let unlocked = opened(&home, Faulty::sound());
    let shown = format!("{:?} {:?} {:?} {:?}", words(), code(), unlocked, unlocked.fs());
    for secret in ["plain old", "apple", "AGE-SECRET", "age1"] {
        assert!(!shown.contains(secret), "{shown}");
    }
    for path in home.files() {
        let bytes = fs::read(&path).unwrap();
        let has = |what: &str| bytes.windows(what.len()).any(|it| it == what.as_bytes());
        assert!(!has("AGE-SECRET") && !has("plain old") && !has("apple-river"), "{path:?}");
        // The public part of the inbox, and no other one.
        assert_eq!(has("age1"), path.ends_with("inbox/to"), "{path:?}");
    }
    let (_, found) = kept(&home, unlocked.fs());
    assert_eq!(bodies(&found), lived());
    assert!(!format!("{:?}", unlocked.left()).contains(CANARY));
}

#[test]
fn a_code_is_twelve_words_of_a_list_that_no_first_four_letters_share() {
    let list = fs::read_to_string("src/store/sealed/code_words.txt").unwrap();
    let all: Vec<&str> = list.lines().collect();
    assert_eq!(all.len(), 2_048);
    assert!(all.is_sorted());
    let starts: BTreeSet<&str> = all.iter().map(|word| &word[..4]).collect();
    assert_eq!(starts.len(), all.len());
    for word in &all {
        assert!(
            (4..=8).contains(&word.len()) && word.bytes().all(|it| it.is_ascii_lowercase()),
            "{word}"
        );
        // One that is written in full is meant, whatever is near it.
        let twelve = [*word; 12].join(" ");
        assert_eq!(RecoveryCode::parse(&twelve).unwrap().words(), [*word; 12]);
    }
    let drawn = RecoveryCode::draw().unwrap();
    assert_eq!(drawn.words().len(), 12);
    assert!(drawn.words().iter().all(|word| all.contains(word)));
    assert_ne!(RecoveryCode::draw().unwrap().words(), drawn.words());
}

#[test]
fn a_code_is_read_however_it_was_typed() {
    let right = code();
    for typed in [
        "apple river candle windmill garden pencil kettle maple wagon yellow zebra otter",
        "  APPLE-river, Candle\nwindmill garden pencil kettle maple wagon yellow zebra otter ",
        "1 appl 2 rive 3 cand 4 wind 5 gard 6 penc 7 kett 8 mapl 9 wago 10 yell 11 zebr 12 otte",
        "appel rivr candle windmill gadren pencill kettle mpale wagon yellow zebra otter",
    ] {
        assert_eq!(RecoveryCode::parse(typed).unwrap().words(), right.words(), "{typed}");
    }
    assert_eq!(RecoveryCode::parse("apple river").unwrap_err(), Mistyped::Count(2, 12));
    let third = "apple river qqqq windmill garden pencil kettle maple wagon yellow zebra otter";
    assert_eq!(RecoveryCode::parse(third).unwrap_err(), Mistyped::Word(3));
    assert!(right.is_word(2, " Candle ") && !right.is_word(2, "river"));
}

/// The same words typed on a keyboard that writes a letter and its accent apart.
#[test]
fn a_passphrase_is_the_same_however_its_letters_are_put_together() {
    let one = Passphrase::new("caf\u{e9} au lait".to_owned());
    let other = Passphrase::new("cafe\u{301} au lait".to_owned());
    assert!(one.is_same(&other) && !one.is_same(&words()) && !one.is_empty());
}
