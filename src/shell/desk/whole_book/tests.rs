//! The desk over a whole book, on a real disk.

mod parting;

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver},
};

use tempfile::TempDir;

use crate::{
    domain::{
        day::Day,
        draft::{Draft, DraftTarget},
        history::Done,
        journal::{Entry, WritingMode},
        kinds::Record,
        secret::Secret,
        words::Words,
        workbook::Workbook,
    },
    shell::{
        Event, Places, clock,
        desk::{Desk, Job},
        options::GuideChoice,
    },
    store::format,
    ui::action::{Action, Backup, BookDeed, BookTold, LockChange, Opened, ToldLine},
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
        let english = GuideChoice { language: "en".to_owned(), overrides: None, amiss: Vec::new() };
        let (desk, _) = Desk::open(move || Ok(places), None, english, sender).unwrap();
        (desk, events)
    }

    fn home(&self) -> PathBuf {
        self.root.path().join("home")
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
        match self.told(BookDeed::CopyTo(path), workbook) {
            BookTold::Copied(result) => result,
            other => panic!("{other:?}"),
        }
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
    let home = window.home();
    for (to, why) in [
        (mine.clone(), "is there already, and stays as it is"),
        (home.join("workbook.json"), "belongs to the workbook itself"),
        (home.join("backups/copy.json"), "belongs to the workbook itself"),
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

/// A book with an entry more than its backups hold, and those.
fn newer(window: &Window) -> (Workbook, Vec<Backup>) {
    let first = window.saves(&with(&window.opened().workbook.unwrap(), "heron"));
    let book = window.saves(&with(&first, "lake"));
    let BookTold::Backups(backups) = window.told(BookDeed::ListBackups, &book) else {
        panic!("no backups")
    };
    (book, backups)
}

#[test]
fn going_back_keeps_what_is_there_first_and_opens_the_earlier_one() {
    let window = Window::new();
    let (book, backups) = newer(&window);
    assert!(backups[0].label.contains(" · 1 entry"), "{backups:?}");
    let BookTold::Previewed(Ok(lines)) = window.told(BookDeed::Preview(0), &book) else {
        panic!("no preview")
    };
    assert!(lines[0].contains("2 entries") && lines[1].contains("1 entry"), "{lines:?}");
    let went = window.told(BookDeed::GoBack, &book);
    assert!(matches!(went, BookTold::WentBack(Ok(_))), "{went:?}");
    let opened = window.opened();
    assert_eq!(opened.read_only, None);
    let told = opened.notices.join(". ");
    assert!(told.contains("What was there before is in") && told.contains("replaced-"), "{told}");
    let then = opened.workbook.unwrap();
    assert_eq!((then.journal.len(), then.history.steps()), (1, 0));
    // The book is still this window’s, and what is written from here on is kept.
    window.saves(&with(&then, "reed"));
    let kept = fs::read_dir(window.home().join("backups")).unwrap().map(|it| it.unwrap().path());
    let mut kept = kept.filter(|it| it.to_string_lossy().contains("replaced-"));
    let kept = format::decode(&fs::read(kept.next().unwrap()).unwrap()).unwrap();
    assert!(kept.says_the_same(&book));
}

#[test]
fn nothing_is_gone_back_to_that_was_not_shown_or_over_what_was_not() {
    let window = Window::new();
    let (book, _) = newer(&window);
    let not_done = |told| match told {
        BookTold::WentBack(Err(why)) | BookTold::Previewed(Err(why)) => why,
        other => panic!("{other:?}"),
    };
    assert!(not_done(window.told(BookDeed::GoBack, &book)).contains("Look again"));
    assert!(not_done(window.told(BookDeed::Preview(9), &book)).contains("Look again"));
    window.told(BookDeed::Preview(0), &book);
    let newest = window.saves(&with(&book, "reed"));
    assert!(not_done(window.told(BookDeed::GoBack, &newest)).contains("changed in the meantime"));
    window.saves(&with(&newest, "rush"));
}

#[test]
fn a_disk_that_cannot_keep_what_is_there_keeps_it_from_being_replaced() {
    let window = Window::new();
    let (book, _) = newer(&window);
    window.told(BookDeed::Preview(0), &book);
    let backups = window.home().join("backups");
    fs::rename(&backups, window.home().join("elsewhere")).unwrap();
    put(&backups, "mine");
    let went = window.told(BookDeed::GoBack, &book);
    let BookTold::WentBack(Err(why)) = went else { panic!("{went:?}") };
    assert!(why.starts_with("Nothing was put back"), "{why}");
    let saved = window.saves(&with(&book, "reed"));
    assert_eq!(saved.journal.len(), 3);
}

fn shown(window: &Window, book: &Workbook) -> Vec<ToldLine> {
    match window.told(BookDeed::LookToErase, book) {
        BookTold::ToErase(Ok(lines)) => lines,
        other => panic!("{other:?}"),
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn of_the_last_book_nothing_is_left_and_nothing_is_written_again() {
    let mut window = Window::new();
    let (book, _) = newer(&window);
    let (id, mode) = ("d".into(), WritingMode::Free);
    let target = DraftTarget::Entry { id, mode, prompt: None, stage: None, before: None };
    let (title, tags) = (Words::default(), Words::default());
    let draft = Draft { at: clock::now(), title, tags, body: "heron".into(), target };
    window.desk.give(Job::KeepDraft(draft.clone()));
    let lines = shown(&window, &book);
    let listed = |file: &str| {
        let path = file.split('/').fold(window.home(), |path, part| path.join(part));
        let path = path.display().to_string();
        lines.contains(&ToldLine::Item(path))
    };
    assert!(listed("workbook.json") && listed("draft.json") && listed("backups/last.json"));
    assert!(!listed("changes.log"), "it was folded in, so that nothing changes while one reads");
    let told = window.told(BookDeed::Erase, &book);
    let BookTold::Erased(Ok(gone)) = told else { panic!("{told:?}") };
    assert!(gone.is_last && !gone.is_left && gone.told[0].starts_with("Removed."), "{gone:?}");
    // Whatever is still asked, and leaving.
    window.desk.give(Job::Save(book.clone()));
    window.desk.give(Job::KeepDraft(draft));
    window.desk.give(Job::Rescue(book.clone()));
    window.desk.give(Job::Background { dark: true });
    window.desk.give(Job::WholeBook(BookDeed::GoBack, book));
    window.desk.finish(true);
    assert_eq!(files(&window.home()), Vec::<PathBuf>::new());
    assert!(!window.home().exists());
}

#[test]
fn of_several_the_one_that_is_open_goes_and_the_others_are_asked_for() {
    let mut window = Window::new();
    let (book, _) = newer(&window);
    window.desk.give(Job::NameBook("Sam".into()));
    window.desk.give(Job::BeginBook("Robin".into()));
    shown(&window, &book);
    let told = window.told(BookDeed::Erase, &book);
    let BookTold::Erased(Ok(gone)) = told else { panic!("{told:?}") };
    assert!(!gone.is_last && !gone.is_left, "{gone:?}");
    let books = window.next(|action| match action {
        Action::WhoIsHere(found) => Some(found.books),
        _ => None,
    });
    let names: Vec<_> = books.iter().map(|book| book.name.clone()).collect();
    assert_eq!(names, [Some("Robin".into())]);
    // Robin’s opens, and is the last one then.
    window.desk.give(Job::OpenBook(books[0].id.clone(), None));
    let theirs = window.saves(&with(&window.opened().workbook.unwrap(), "reed"));
    shown(&window, &theirs);
    let told = window.told(BookDeed::Erase, &theirs);
    let BookTold::Erased(Ok(gone)) = told else { panic!("{told:?}") };
    assert!(gone.is_last && !gone.is_left, "{gone:?}");
    window.desk.finish(true);
    assert_eq!(files(&window.home()), Vec::<PathBuf>::new());
}

#[test]
fn what_was_kept_since_it_was_shown_keeps_it_from_being_removed() {
    let window = Window::new();
    let (book, _) = newer(&window);
    let not_done = |told| match told {
        BookTold::Erased(Err(why)) => why,
        other => panic!("{other:?}"),
    };
    assert!(not_done(window.told(BookDeed::Erase, &book)).contains("Look again"));
    shown(&window, &book);
    let newest = window.saves(&with(&book, "reed"));
    assert!(not_done(window.told(BookDeed::Erase, &newest)).contains("kept in the meantime"));
    // It is as it was, and still this window’s.
    let saved = window.saves(&with(&newest, "rush"));
    assert_eq!(saved.journal.len(), 4);
    assert!(window.home().join("changes.log").exists());
}

#[test]
fn a_book_that_another_window_has_is_not_erased() {
    let first = Window::new();
    let (book, _) = newer(&first);
    let (desk, events) = Window::on(&first.root);
    let root = tempfile::tempdir().unwrap();
    let second = Window { desk, events, root };
    assert!(second.opened().read_only.is_some());
    let told = second.told(BookDeed::LookToErase, &book);
    let BookTold::ToErase(Err(why)) = told else { panic!("{told:?}") };
    assert!(why.contains("Another window"), "{why}");
    first.saves(&with(&book, "reed"));
}

#[test]
fn a_locked_book_that_is_open_is_copied_plain_gone_back_with_and_erased_with_its_keys() {
    let mut window = Window::new();
    let (book, _) = newer(&window);
    let passphrase = Secret::from("heron by the lake");
    window.desk.give(Job::ChangeLock(LockChange::On { passphrase, code: None }));
    window.next(|action| match action {
        Action::LockChanged(changed) => Some(changed.unwrap()),
        _ => None,
    });
    let to = window.root.path().join("copy.json");
    let told = window.copies_to(&to, &book).unwrap();
    assert!(told[1].contains("This book is locked, but that file is not"), "{told:?}");
    assert!(format::decode(&fs::read(&to).unwrap()).unwrap().says_the_same(&book));
    let BookTold::Backups(backups) = window.told(BookDeed::ListBackups, &book) else {
        panic!("no backups")
    };
    let earlier = backups.iter().position(|backup| backup.label.contains(" · 1 entry")).unwrap();
    let preview = window.told(BookDeed::Preview(earlier), &book);
    assert!(matches!(preview, BookTold::Previewed(Ok(_))), "{preview:?}");
    assert!(matches!(window.told(BookDeed::GoBack, &book), BookTold::WentBack(Ok(_))));
    let then = window.opened().workbook.unwrap();
    assert_eq!(then.journal.len(), 1);
    let lines = shown(&window, &then);
    let key = window.home().join("key.age").display().to_string();
    assert!(lines.contains(&ToldLine::Item(key)), "{lines:?}");
    let told = window.told(BookDeed::Erase, &then);
    let BookTold::Erased(Ok(gone)) = told else { panic!("{told:?}") };
    assert!(!gone.is_left, "{gone:?}");
    window.desk.finish(true);
    assert_eq!(files(&window.home()), Vec::<PathBuf>::new());
}
