//! Two books, their locks, and the table between them, over the desk and a real disk.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{self, Receiver},
    },
    time::Duration,
};

use tempfile::TempDir;

use crate::{
    domain::{
        book::{BookId, Key, OpenBook},
        secret::Secret,
        table::{Act, Deed, Laid, OnTable, RowKind, Standing, TableThere, deed::line},
        words::Words,
    },
    shell::{
        Event, Places, clock,
        desk::{Desk, Job},
        options::GuideChoice,
    },
    store::{
        Books, Disk, Fs, Paths,
        at_table::{self, OwnBook},
    },
    ui::action::{Action, AtTable, LockChange, TableNews, TableWish},
};

/// Words that stand on the table and nowhere else.
const CANARY: &str = "Home by seven, canary";

/// Longer than anything takes, on whatever machine: a test ends, also where what it waits for never comes.
const PATIENCE: Duration = Duration::from_secs(120);

const ROBINS: &str = "heron by the lake";
const SAMS: &str = "reed in the wind";

struct Window {
    desk: Desk,
    events: Receiver<Event>,
    root: TempDir,
}

impl Window {
    /// Sam’s book is open, and Robin’s lies beside it.
    fn new() -> Window {
        let window = Window::of_one("Sam");
        window.desk.give(Job::BeginBook("Robin".into()));
        window.noticed();
        window
    }

    /// A book is open, and the only one.
    fn of_one(whose: &str) -> Window {
        let root = tempfile::tempdir().unwrap();
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
        let window = Window { desk, events, root };
        window.next(|action| matches!(action, Action::Opened(_)).then_some(()));
        window.desk.give(Job::NameBook(whose.into()));
        window
    }

    fn next<T>(&self, what: impl Fn(Action) -> Option<T>) -> T {
        loop {
            let event = self.events.recv_timeout(PATIENCE);
            let Ok(Event::Action(action)) = event else { panic!("it is silent") };
            if let Some(found) = what(*action) {
                return found;
            }
        }
    }

    fn noticed(&self) -> String {
        self.next(|action| match action {
            Action::Noticed(told) => Some(told),
            _ => None,
        })
    }

    fn robins(&self) -> BookId {
        let names = fs::read_dir(self.root.path().join("home").join("books")).unwrap();
        let mut ids = names.map(|it| it.unwrap().file_name().to_string_lossy().into_owned());
        ids.find_map(|name| BookId::read(&name)).unwrap()
    }

    /// Closes what is open, and opens a book: what is told beside it, and how it stands with the table.
    fn opens(&self, id: Option<BookId>, passphrase: Option<&str>) -> (Vec<String>, TableThere) {
        self.closes();
        let key = passphrase.map(|typed| Key::Passphrase(Secret::from(typed)));
        self.desk.give(Job::OpenBook(id, key));
        let notices = self.next(|action| match action {
            Action::Opened(opened) => Some(opened.notices),
            Action::BookNotOpened(why) => panic!("{why}"),
            _ => None,
        });
        (notices, self.stands())
    }

    fn stands(&self) -> TableThere {
        self.next(|action| match action {
            Action::BookIs(open) => Some(open.table),
            _ => None,
        })
    }

    fn locks(&self, passphrase: &str) {
        let passphrase = Secret::from(passphrase);
        self.desk.give(Job::ChangeLock(LockChange::On { passphrase, code: None }));
        let left = self.next(|action| match action {
            Action::LockChanged(changed) => Some(changed.unwrap()),
            _ => None,
        });
        assert_eq!(left, Vec::<String>::new());
    }

    fn wishes(&self, wish: TableWish) -> Result<TableNews, String> {
        self.desk.give(Job::Table(wish));
        self.next(|action| match action {
            Action::AtTable(TableNews::Changed(..)) => None,
            Action::AtTable(news) => Some(Ok(news)),
            Action::BookNotOpened(why) => Some(Err(why)),
            _ => None,
        })
    }

    /// Closes what is open: nothing is, afterwards.
    fn closes(&self) {
        self.desk.give(Job::CloseBook);
        self.next(|action| matches!(action, Action::WhoIsHere(_)).then_some(()));
    }

    /// Opens the table, where nothing else is open: what lies there, and what is told.
    fn sits(&self, passphrase: Option<&str>) -> Result<(Laid, String), String> {
        match self.wishes(TableWish::Open(passphrase.map(Secret::from)))? {
            TableNews::Opened(opened) => Ok((opened.laid, opened.notices.join(" "))),
            other => panic!("{other:?}"),
        }
    }

    /// Every file of the program that holds words of the table in plain.
    fn plain(&self) -> Vec<PathBuf> {
        let holds = |path: &PathBuf| {
            let bytes = fs::read(path).unwrap();
            bytes.windows(CANARY.len()).any(|it| it == CANARY.as_bytes())
        };
        files(self.root.path()).into_iter().filter(holds).collect()
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}

/// As anybody can work it out who puts a line there.
fn crc_32(bytes: &[u8]) -> u32 {
    let mixed = bytes.iter().fold(u32::MAX, |crc, byte| {
        let mixed = crc ^ u32::from(*byte);
        (0..8).fold(mixed, |it, _| if it & 1 == 1 { (it >> 1) ^ 0xedb8_8320 } else { it >> 1 })
    });
    !mixed
}

#[test]
fn beside_locked_books_a_table_is_laid_sat_at_agreed_on_and_sealed_and_either_opens_it() {
    let window = Window::new();
    let robins = window.robins();
    // Robin’s is locked before there is a table; so their place waits, and they say yes to it.
    window.opens(Some(robins.clone()), None);
    window.locks(ROBINS);
    window.opens(None, None);
    window.desk.give(Job::Table(TableWish::Lay));
    assert_eq!(window.stands(), TableThere::Waits);
    let (told, stands) = window.opens(Some(robins.clone()), Some(ROBINS));
    assert_eq!(stands, TableThere::Yours);
    assert!(told.iter().any(|told| told.contains("waits for you")), "{told:?}");
    window.desk.give(Job::Table(TableWish::TakePlace));
    assert_eq!(window.stands(), TableThere::Laid);
    // Both sit: Robin shows with the passphrase that it is them.
    window.closes();
    let (laid, _) = window.sits(None).unwrap();
    let [sam, robin] = laid.seats.each_ref().map(|seat| seat.person);
    let lays = Deed::Lay(RowKind::Action, line(CANARY.into()));
    let did = |by, deed| window.wishes(TableWish::Do(AtTable { by, deed })).unwrap();
    let TableNews::Is(laid, _) = did(sam, lays) else { panic!("it is not laid") };
    let row = laid.standing(Standing::Offered)[0].clone();
    let to = *row.wordings.keys().next().unwrap();
    let agrees = || Deed::Act(Act::Agree { row: row.id, to, after: [].into() });
    assert!(matches!(did(robin, agrees()), TableNews::NotDone(_)));
    let prove = |typed| window.wishes(TableWish::Prove(robin, Secret::from(typed))).unwrap();
    assert!(matches!(prove("not this"), TableNews::NotProved(_)));
    assert_eq!(prove(ROBINS), TableNews::Proved(robin));
    let TableNews::Is(laid, _) = did(robin, agrees()) else { panic!("no yes") };
    assert_eq!(laid.standing(Standing::Agreed).len(), 1);
    assert_eq!(window.plain(), Vec::<PathBuf>::new());
    // Sam’s is locked too: the passphrase of either opens the table, and nothing else does.
    window.opens(None, None);
    window.locks(SAMS);
    window.closes();
    assert!(window.sits(None).is_err());
    assert!(window.sits(Some("not this")).is_err());
    for typed in [SAMS, ROBINS] {
        let (laid, told) = window.sits(Some(typed)).unwrap();
        assert_eq!((laid.standing(Standing::Agreed).len(), &*told), (1, ""));
        window.closes();
    }
    assert_eq!(window.plain(), Vec::<PathBuf>::new());
}

#[test]
fn who_puts_something_under_the_name_of_another_is_told_of_as_the_table_opens() {
    let window = Window::new();
    window.desk.give(Job::Table(TableWish::Lay));
    assert_eq!(window.stands(), TableThere::Laid);
    window.closes();
    let (laid, _) = window.sits(None).unwrap();
    let [sam, _] = laid.seats.each_ref().map(|seat| seat.person);
    let deed = Deed::Lay(RowKind::Action, line(CANARY.into()));
    window.wishes(TableWish::Do(AtTable { by: sam, deed })).unwrap();
    window.closes();
    let folder = window.root.path().join("home").join("table");
    let is_sams = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy();
        path.parent() == Some(&folder) && name.starts_with(&sam.to_string())
    };
    let path = files(window.root.path()).into_iter().find(is_sams).unwrap();
    let text = fs::read_to_string(&path).unwrap();
    let (first, last) = (text.lines().next().unwrap(), text.lines().last().unwrap());
    // Another nonce makes another act of it, which Sam never signed. The check is right.
    let (json, header) = (&last[18..], &first[18..first.find(r#","key""#).unwrap()]);
    let at = json.find(r#""nonce":""#).unwrap() + 9;
    let json = format!("{}{}{}", &json[..at], "ab".repeat(16), &json[at + 32..]);
    let check = crc_32(format!("{header}}}{json}").as_bytes());
    let mut file = fs::OpenOptions::new().append(true).open(&path).unwrap();
    writeln!(file, "{:08x} {check:08x} {json}", json.len()).unwrap();
    drop(file);
    let (laid, told) = window.sits(None).unwrap();
    assert!(told.contains("under the name of Sam"), "{told}");
    assert_eq!(laid.standing(Standing::Offered).len(), 1);
}

#[test]
fn two_computers_share_a_folder_and_each_sees_what_the_other_lays_while_the_table_is_open() {
    let shared = tempfile::tempdir().unwrap();
    let folder = shared.path().join("of both");
    let typed = || Words::from(folder.to_str().unwrap());
    let (sams, robins) = (Window::of_one("Sam"), Window::of_one("Robin"));
    let invited = sams.wishes(TableWish::Invite(Some(typed()))).unwrap();
    let TableNews::Invited(Ok(code)) = invited else { panic!("{invited:?}") };
    assert_eq!(code.as_str().split(' ').count(), 6);
    let wrong = TableWish::Join(typed(), Secret::from("walnut heron"));
    let told = robins.wishes(wrong).unwrap();
    assert!(matches!(&told, TableNews::Joined(Err(why)) if why.contains("6 words")), "{told:?}");
    let joined = robins.wishes(TableWish::Join(typed(), code)).unwrap();
    assert!(matches!(joined, TableNews::Joined(Ok(_))), "{joined:?}");
    for window in [&sams, &robins] {
        window.closes();
        let (laid, told) = window.sits(None).unwrap();
        assert_eq!((laid.standing(Standing::Offered).len(), &*told), (0, ""));
    }
    // Robin lays a line, and it comes to Sam by itself.
    let own = |window: &Window| {
        window.closes();
        let (laid, _) = window.sits(None).unwrap();
        laid.seats.iter().find(|seat| seat.book.is_some()).unwrap().person
    };
    let robin = own(&robins);
    let deed = Deed::Lay(RowKind::Action, line(CANARY.into()));
    let done = robins.wishes(TableWish::Do(AtTable { by: robin, deed })).unwrap();
    assert!(matches!(done, TableNews::Is(..)), "{done:?}");
    let laid = sams.next(|action| match action {
        Action::AtTable(TableNews::Changed(laid, _)) => Some(laid),
        _ => None,
    });
    assert_eq!(laid.standing(Standing::Offered).len(), 1);
}

#[test]
fn as_soon_as_a_second_book_is_begun_a_table_between_the_two_can_be_laid() {
    let window = Window::of_one("Sam");
    window.desk.give(Job::BeginBook("Robin".into()));
    let open = window.next(|action| match action {
        Action::BookIs(open) if open.others == 1 => Some(open),
        _ => None,
    });
    assert_eq!(open.table, TableThere::MayBeLaid);
}

/// Sam’s book is open, and the table of the two lies in a folder of its own.
fn with_a_folder(window: &Window) -> PathBuf {
    window.desk.give(Job::Table(TableWish::Lay));
    window.noticed();
    let folder = window.root.path().join("shared");
    fs::create_dir(&folder).unwrap();
    window.desk.give(Job::Table(TableWish::Move(Words::from(&*folder.display().to_string()))));
    window.next(|action| matches!(action, Action::AtTable(TableNews::Joined(Ok(_)))).then_some(()));
    window.opens(None, None);
    // The folder was looked into for the first time.
    window.stands();
    folder
}

/// Robin lays a line elsewhere; what carries the folder brings it while Sam looks at Today.
fn robin_lays(window: &Window, name: &str, words: &str) {
    let books = Books::new(Arc::new(Disk), window.root.path().join("home"), None);
    let robins = window.robins();
    let (workbook, state) = books.places_of(Some(&robins));
    let (disk, paths): (Arc<dyn Fs>, _) = (Arc::new(Disk), Paths::around(&workbook, state));
    let own = OwnBook { id: Some(&robins), fs: &disk, paths: &paths, is_locked: false };
    let deed = Deed::Lay(RowKind::Expectation, line(words.into()));
    at_table::lay_out(&books, own, (name, deed), clock::now()).unwrap();
}

/// What lies on the table once it is told so of the open book.
fn heard(window: &Window, is: impl Fn(&OpenBook) -> bool) -> OnTable {
    window.next(|action| match action {
        Action::BookIs(open) if is(&open) => Some(open.on_table),
        _ => None,
    })
}

#[test]
fn today_hears_of_what_the_other_one_laid_while_it_is_open() {
    let window = Window::new();
    with_a_folder(&window);
    robin_lays(&window, "line", CANARY);
    heard(&window, |open| open.on_table != OnTable::default());
}

/// Elsewhere a folder that is listened to is not taken away.
#[cfg(unix)]
#[test]
fn a_folder_that_goes_is_told_and_one_that_is_made_anew_in_its_place_is_heard() {
    let window = Window::new();
    let folder = with_a_folder(&window);
    let away = window.root.path().join("away");
    fs::rename(&folder, &away).unwrap();
    heard(&window, |open| open.table == TableThere::FolderLost);
    // It is there again, as a stick is: it is looked for now and then, and heard from then on.
    fs::create_dir(&folder).unwrap();
    for path in files(&away) {
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
    window.desk.give(Job::LookOutside);
    let first = heard(&window, |open| open.table == TableThere::Laid);
    robin_lays(&window, "line", CANARY);
    heard(&window, |open| open.table == TableThere::Laid && open.on_table != first);
}
