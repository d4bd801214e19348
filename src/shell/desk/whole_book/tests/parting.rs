//! The second book of a parting, on a real disk: it is there whole before anything leaves the first.

use std::{
    io::Read,
    time::{Duration, Instant},
};

use super::*;
use crate::{
    domain::{
        book::{BookId, Key},
        extra::Extra,
        parting::{Belongs, Division, Parting},
        role::Role,
    },
    phrases::say,
    ui::action::{SecondBooks, SecondLock},
};

const ID: u64 = 7;

/// A book in which two wrote a heron and a lake, and said that the heron goes.
fn said(window: &Window) -> Workbook {
    let first = with(&window.opened().workbook.unwrap(), "heron");
    let mut book = with(&first, "lake");
    let (now, day) = (clock::now(), Day::from_date(clock::now().date_naive()));
    let heron = Record::Entry(book.journal.find(&"heron".into()).unwrap().clone());
    book.decide(&[heron], Some(Belongs::There), now, day);
    goes_on_to(&mut book, ID);
    window.saves(&book)
}

fn goes_on_to(book: &mut Workbook, id: u64) {
    let (book_id, name, extra) = (BookId::of(id), "Robin".into(), Extra::new());
    let parting = Parting { book: book_id, name, stays: Role::Hurt, extra };
    book.edit_profile(|profile| profile.parting = Some(Box::new(parting)));
}

fn lays(window: &Window, lock: SecondLock, book: &Workbook) -> Result<Box<Division>, String> {
    match window.told(BookDeed::Part(lock), book) {
        BookTold::Laid(laid) => laid,
        other => panic!("{other:?}"),
    }
}

fn second(window: &Window) -> PathBuf {
    window.home().join("books").join(BookId::of(ID).as_str())
}

/// Whether an entry of these words is there. Their id may be: what left is named among what is gone.
fn holds_entry(window: &Window, folder: &Path, words: &str) -> bool {
    ["", " "].iter().any(|gap| holds(window, folder, &format!(r#""body":{gap}"{words}""#)))
}

fn holds(window: &Window, folder: &Path, words: &str) -> bool {
    // What follows a save comes after the word that it was saved.
    assert!(window.desk.wait(Instant::now() + Duration::from_secs(120)));
    let found = files(folder).into_iter().map(|path| fs::read(path).unwrap());
    found.into_iter().any(|bytes| bytes.windows(words.len()).any(|it| it == words.as_bytes()))
}

/// A backup as it was before it was packed.
fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut plain = Vec::new();
    match flate2::read::GzDecoder::new(bytes).read_to_end(&mut plain) {
        Ok(_) => plain,
        Err(_) => bytes.to_owned(),
    }
}

#[test]
fn a_backup_holds_all_that_was_there_though_it_stood_in_the_log_alone() {
    let window = Window::new();
    let mut book = said(&window);
    let division = lays(&window, SecondLock::None, &book).unwrap();
    book.part_with(&division, clock::now());
    window.saves(&book);
    // What follows a save comes after the word that it was saved.
    assert!(window.desk.wait(Instant::now() + Duration::from_secs(120)));
    let backups = files(&window.home().join("backups")).into_iter();
    let backups = backups.filter_map(|path| format::decode(&unpacked(&fs::read(path).ok()?)).ok());
    let whole = backups
        .filter(|it| ["heron", "lake"].iter().all(|id| it.journal.find(&(*id).into()).is_some()));
    assert_ne!(whole.count(), 0);
}

#[test]
fn the_second_book_is_there_whole_before_the_first_lets_go_of_anything() {
    let window = Window::new();
    let mut book = said(&window);
    let division = lays(&window, SecondLock::None, &book).unwrap();
    let plain = format::decode(&fs::read(second(&window).join("workbook.json")).unwrap()).unwrap();
    assert!(plain.journal.find(&"heron".into()).is_some() && plain.journal.len() == 1);
    assert_eq!(plain.profile.role, Some(Role::Broke));
    // Here is all of it yet: what leaves is for the window to say.
    assert_eq!(book.journal.len(), 2);
    book.part_with(&division, clock::now());
    let saved = window.saves(&book);
    assert_eq!(saved.journal.len(), 1);
    let kept = fs::read(window.home().join("workbook.json")).unwrap();
    let kept = format::decode(&kept).unwrap();
    assert!(kept.journal.find(&"heron".into()).is_none() && kept.journal.len() == 1);
    // The backups stay until somebody says so.
    assert!(holds_entry(&window, &window.home().join("backups"), "heron"));
    window.desk.give(Job::DeleteBackups);
    // Other things are noticed, too: it is over once this is told.
    let is_over =
        |action| matches!(action, Action::Noticed(told) if told == say::backups_are_deleted());
    window.next(|action| is_over(action).then_some(()));
    assert!(!holds_entry(&window, &window.home().join("backups"), "heron"));
    // Who is here is asked from then on, and the other one opens theirs.
    window.desk.give(Job::CloseBook);
    let books = window.next(|action| match action {
        Action::WhoIsHere(found) => Some(found.books),
        _ => None,
    });
    assert_eq!(books.last().and_then(|book| book.name.clone()), Some("Robin".into()));
    window.desk.give(Job::OpenBook(Some(BookId::of(ID)), None));
    assert!(window.opened().workbook.unwrap().journal.find(&"heron".into()).is_some());
}

#[test]
fn one_that_its_owner_locks_holds_no_plain_word_and_opens_with_what_they_typed() {
    let window = Window::new();
    let book = said(&window);
    let passphrase = Secret::from("a reed by the weir");
    lays(&window, SecondLock::Passphrase(passphrase.clone()), &book).unwrap();
    assert!(!holds(&window, &second(&window), "heron"));
    // Once more, with another one, nothing is written; nor without any.
    for lock in [SecondLock::Passphrase(Secret::from("another reed")), SecondLock::None] {
        let why = lays(&window, lock, &book).unwrap_err();
        assert!(!why.is_empty() && why.ends_with('.'), "{why}");
    }
    window.desk.give(Job::OpenBook(Some(BookId::of(ID)), Some(Key::Passphrase(passphrase))));
    assert!(window.opened().workbook.unwrap().journal.find(&"heron".into()).is_some());
}

#[test]
fn what_could_be_the_second_one_is_told_and_neither_this_one_nor_the_first_is() {
    let window = Window::new();
    let book = window.opened().workbook.unwrap();
    let look = || match window.told(BookDeed::LookToPart, &book) {
        BookTold::ToPart(SecondBooks { there, .. }) => there,
        other => panic!("{other:?}"),
    };
    assert!(look().is_empty());
    window.desk.give(Job::BeginBook("Kim".into()));
    let there = look();
    assert_eq!(
        there.iter().map(|book| book.name.clone()).collect::<Vec<_>>(),
        [Some("Kim".into())]
    );
    // In Kim’s own there is no other one.
    window.desk.give(Job::OpenBook(there[0].id.clone(), None));
    window.opened();
    assert!(look().is_empty());
}

#[test]
fn what_cannot_be_laid_down_leaves_all_of_it_in_the_first() {
    let window = Window::new();
    let mut book = said(&window);
    // Nothing is said to go; no parting is under way; the disk has something else in that place.
    let mut nothing = book.clone();
    let all = nothing.all();
    nothing.decide(&all, None, clock::now(), Day::from_date(clock::now().date_naive()));
    assert!(lays(&window, SecondLock::None, &nothing).unwrap_err().contains("Nothing goes into"));
    let mut over = book.clone();
    over.edit_profile(|profile| profile.parting = None);
    assert!(lays(&window, SecondLock::None, &over).unwrap_err().contains("Nothing was taken out"));
    put(&window.home().join("books"), "mine");
    let why = lays(&window, SecondLock::None, &book).unwrap_err();
    assert!(why.contains("Nothing was taken out of this one"), "{why}");
    fs::remove_file(window.home().join("books")).unwrap();
    lays(&window, SecondLock::None, &book).unwrap();
    // A book is never its own second one.
    window.desk.give(Job::OpenBook(Some(BookId::of(ID)), None));
    book = with(&window.opened().workbook.unwrap(), "reed");
    let all = book.all();
    book.decide(
        &all,
        Some(Belongs::There),
        clock::now(),
        Day::from_date(clock::now().date_naive()),
    );
    goes_on_to(&mut book, ID);
    let book = window.saves(&book);
    assert!(lays(&window, SecondLock::None, &book).is_err());
}
