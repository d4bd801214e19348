//! The desk over a whole book, on a real disk.

use std::{
    fs,
    io::Write,
    path::Path,
    sync::mpsc::{self, Receiver},
};

use tempfile::TempDir;

use crate::{
    domain::{Day, Done, Entry, Record, Words, Workbook},
    shell::{
        Event, Places, clock,
        desk::{Desk, Job},
        options::GuideChoice,
    },
    store::format,
    ui::action::{Action, BookDeed, BookTold, Opened},
};

/// A window on a book, as the disk sees it.
struct Window {
    desk: Desk,
    events: Receiver<Event>,
    root: TempDir,
}

impl Window {
    fn new() -> Window {
        let root = tempfile::tempdir().unwrap();
        let (desk, events) = Window::on(&root);
        Window { desk, events, root }
    }

    fn on(root: &TempDir) -> (Desk, Receiver<Event>) {
        let home = root.path().join("home");
        let places = Places {
            workbook: home.join("workbook.json"),
            state: Some(home.join("state")),
            own_folder: true,
            named_home: false,
        };
        let (sender, events) = mpsc::channel();
        let english = GuideChoice { language: "en".to_owned(), overrides: None };
        let (desk, _) = Desk::open(move || Ok(places), None, english, sender).unwrap();
        (desk, events)
    }

    fn next<T>(&self, what: impl Fn(Action) -> Option<T>) -> T {
        loop {
            let Ok(Event::Action(action)) = self.events.recv() else { panic!("it is silent") };
            if let Some(found) = what(*action) {
                return found;
            }
        }
    }

    fn opened(&self) -> Opened {
        self.next(|action| match action {
            Action::Opened(opened) => Some(*opened),
            _ => None,
        })
    }

    fn told(&self, deed: BookDeed, workbook: &Workbook) -> BookTold {
        self.desk.give(Job::WholeBook(deed, workbook.clone()));
        self.next(|action| match action {
            Action::WholeBook(told) => Some(told),
            _ => None,
        })
    }

    /// Saves, and gives what is there then.
    fn saves(&self, workbook: &Workbook) -> Workbook {
        self.desk.give(Job::Save(workbook.clone()));
        let saves = self.next(|action| match action {
            Action::Saved(saved) => Some(saved.unwrap().saves),
            _ => None,
        });
        let mut saved = workbook.clone();
        saved.was_saved_as(saves);
        saved
    }

    fn copies_to(&self, path: &Path, workbook: &Workbook) -> Result<Vec<String>, String> {
        let path = Words::from(path.to_str().unwrap());
        let BookTold::Copied(result) = self.told(BookDeed::CopyTo(path), workbook);
        result
    }
}

fn put(path: &Path, text: &str) {
    fs::File::create_new(path).unwrap().write_all(text.as_bytes()).unwrap();
}

/// A workbook with an entry of these words in it.
fn with(workbook: &Workbook, words: &str) -> Workbook {
    let now = clock::now();
    let mut workbook = workbook.clone();
    let mut entry = Entry::begun(words.into(), now, Day::from_date(now.date_naive()));
    entry.body = Words::from(words);
    workbook.record(Done::Entry, now, Record::Entry(entry.into()), false);
    workbook
}

#[test]
fn a_copy_holds_what_the_window_has_and_says_what_it_is() {
    let window = Window::new();
    let book = window.saves(&with(&window.opened().workbook.unwrap(), "heron"));
    let to = window.root.path().join("copy.json");
    let newer = with(&book, "lake");
    let told = window.copies_to(&to, &newer).unwrap();
    assert!(told[0].starts_with(&format!("Copied to {}: 2 entries.", to.display())), "{told:?}");
    assert!(told[1].contains("Whoever can open that file can read it"), "{told:?}");
    assert!(told[2].contains("undo"), "{told:?}");
    let copy = format::decode(&fs::read(&to).unwrap()).unwrap();
    assert!(copy.says_the_same(&newer));
    // Nothing of the book itself is another one by it.
    window.saves(&with(&book, "reed"));
}

#[test]
fn no_copy_goes_over_what_is_there_or_among_the_files_of_the_book() {
    let window = Window::new();
    let book = window.saves(&with(&window.opened().workbook.unwrap(), "heron"));
    let mine = window.root.path().join("mine.txt");
    put(&mine, "mine");
    let home = window.root.path().join("home");
    for (to, why) in [
        (mine.clone(), "is there already, and stays as it is"),
        (home.join("workbook.json"), "a place of the workbook itself"),
        (home.join("backups/copy.json"), "a place of the workbook itself"),
        (window.root.path().to_owned(), "is a folder"),
        (window.root.path().join("none/copy.json"), "the folder is not there"),
    ] {
        let told = window.copies_to(&to, &book).unwrap_err();
        assert!(told.contains(why), "{}: {told}", to.display());
        assert!(!told.contains("--"), "nothing is said of a command line: {told}");
    }
    assert_eq!(fs::read_to_string(&mine).unwrap(), "mine");
    assert!(window.copies_to(&mine.with_extension("json"), &Workbook::default()).is_err());
}
