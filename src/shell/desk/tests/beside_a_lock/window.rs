//! A window over the desk and a real disk, with two books on it, of which one is locked.

use std::{
    collections::VecDeque,
    fs,
    io::{self, Read as _},
    mem,
    path::{Path, PathBuf},
    sync::{
        Arc,
        mpsc::{self, Receiver},
    },
    time::{Duration, Instant},
};

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Terminal, backend::TestBackend};
use tempfile::TempDir;

use crate::{
    app::App,
    domain::{book::BookId, day::Stamp, profile::Company, role::Role, workbook::Workbook},
    screens::{Screen, corpus_of},
    shell::{
        Event, Places, World, clock,
        desk::{Asked, Desk, Job},
        options::GuideChoice,
        run,
    },
    store::{
        Books, Disk, Fs, Paths, Store,
        at_table::{self, OwnBook},
        format,
        sealed::{self, Passphrase, Work},
    },
    text::width::width,
    ui::{
        Depth, Effect, Mode, Pictures, Struck, Theme,
        action::{Action, Corpus, TableNews},
        paint::draw_window,
    },
};

/// What stands in each thing that Robin wrote. Nobody else types it.
pub const CANARY: &str = "quillwort";

/// What opens Robin’s book.
pub const ROBINS: &str = "heron by the lake";

/// Longer than anything takes, on whatever machine: a test ends, also where what it waits for never comes.
const PATIENCE: Duration = Duration::from_secs(120);

/// Somebody looks what came of a key before they strike the next one.
const LOOK: Duration = Duration::from_millis(750);

/// For so long is waited for what is due by itself.
const IDLE: Duration = Duration::from_secs(3);

/// A workbook with something of every kind, and the canary in each of its words.
fn robins() -> Workbook {
    const WORDS: [&str; 7] = ["title", "body", "value", "what", "whom", "note", "line"];
    let golden = include_str!("../../../../../tests/golden/v3.json");
    let is_of_words = |line: &str| {
        let name = line.trim_start().trim_start_matches('"').split_once("\": \"");
        name.is_some_and(|(name, value)| WORDS.contains(&name) && value.contains(' '))
    };
    let mut text = String::new();
    for line in golden.lines() {
        let (words, end) = match line.rfind('"').filter(|_| is_of_words(line)) {
            Some(quote) => line.split_at(quote),
            None => (line, ""),
        };
        text.push_str(words);
        if !end.is_empty() {
            text.push(' ');
            text.push_str(CANARY);
        }
        text.push_str(end);
        text.push('\n');
    }
    assert!(text.matches(CANARY).count() > 8);
    format::decode(text.as_bytes()).unwrap()
}

/// Sam’s book, open to whoever comes, Robin’s beside it, and the table of the two.
pub fn two_books() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    let (disk, now): (Arc<dyn Fs>, _) = (Arc::new(Disk), clock::now());
    let places = places(root.path());
    let home = places.workbook.parent().unwrap().to_owned();
    let books = Books::new(Arc::clone(&disk), home, places.state);
    let robin = BookId::of(1);
    books.name(None, &"Sam".into(), now).unwrap();
    books.begin(&robin, &"Robin".into(), now).unwrap();
    at_table::lay(&books, None).unwrap();
    let mut sams = Workbook::default();
    // Two used it before Robin had a book, so that it can be parted.
    sams.edit_profile(|profile| (profile.role, profile.sat_together) = (Some(Role::Both), true));
    for (id, mut workbook) in [(None, sams), (Some(&robin), robins())] {
        let (file, state) = books.places_of(id);
        let paths = Paths::around(&file, state);
        workbook.edit_profile(|profile| {
            (profile.welcomed, profile.company) = (Some(now), Some(Company::Together));
        });
        let mut store = Store::new(Arc::clone(&disk), paths.clone());
        let _ = store.open_first();
        store.save(&workbook, now).unwrap();
        store.after_save(now);
        if id.is_some() {
            let own = OwnBook { id, fs: &disk, paths: &paths, is_locked: true };
            at_table::sit(&books, own, clock::now()).unwrap();
            let words = Passphrase::new(ROBINS.to_owned());
            sealed::switch_on(store.holding().unwrap(), &words, None, Work::default()).unwrap();
        }
    }
    root
}

fn places(root: &Path) -> Places {
    let home = root.join("home");
    let state = Some(home.join("state"));
    Places { workbook: home.join("workbook.json"), state, own_folder: true, named_home: false }
}

/// The words that are in a file, whether or not it is packed.
pub fn words_of(path: &Path) -> Vec<u8> {
    let bytes = fs::read(path).unwrap_or_default();
    let mut unpacked = Vec::new();
    match flate2::read::GzDecoder::new(&*bytes).read_to_end(&mut unpacked) {
        Ok(_) => unpacked,
        Err(_) => bytes,
    }
}

pub fn files(folder: &Path) -> Vec<PathBuf> {
    let all = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    all.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The terminal and the disk: the disk is real, and done with each thing before the next key is struck.
pub struct OnDisk {
    pub desk: Desk,
    events: Receiver<Event>,
    heard: VecDeque<Event>,
    keys: VecDeque<KeyEvent>,
    now: Stamp,
    at: Duration,
    idle: Duration,
    pub has_left: bool,
    /// Whether something was asked of the disk since it was heard.
    has_asked: bool,
    /// What went to the disk or came from it with the canary in it.
    pub leaks: Vec<String>,
}

impl OnDisk {
    fn hear_the_disk(&mut self) {
        if mem::take(&mut self.has_asked) {
            assert!(self.desk.wait(Instant::now() + PATIENCE), "the disk is silent");
        }
        for event in self.events.try_iter() {
            // With the guide in it: what is opened is looked at where it is shown.
            let opens = matches!(&event, Event::Action(action) if opens(action));
            if !opens && format!("{event:?}").contains(CANARY) {
                self.leaks.push(format!("{event:?}"));
            }
            self.heard.push_back(event);
        }
    }

    fn pass(&mut self, span: Duration) {
        self.now += span;
        self.at += span;
    }
}

fn opens(action: &Action) -> bool {
    matches!(
        action,
        Action::Opened(_) | Action::WhoIsHere(_) | Action::AtTable(TableNews::Opened(_))
    )
}

impl World for OnDisk {
    fn now(&self) -> Stamp {
        self.now
    }

    fn next_event(&mut self, patience: Option<Duration>) -> io::Result<Event> {
        self.hear_the_disk();
        if let Some(event) = self.heard.pop_front() {
            return Ok(event);
        }
        let until_next = if self.keys.is_empty() { IDLE } else { LOOK };
        let wait = until_next.saturating_sub(self.idle);
        if let Some(patience) = patience.filter(|patience| *patience < wait) {
            self.pass(patience);
            self.idle += patience;
            return Ok(Event::Silence);
        }
        self.pass(wait);
        self.idle = Duration::ZERO;
        match self.keys.pop_front() {
            Some(key) => Ok(Event::Key(Struck::new(key, self.at))),
            None => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }

    fn show(&mut self, _: &App) -> io::Result<()> {
        Ok(())
    }

    fn perform(&mut self, effect: Effect, app: &mut App) -> io::Result<Option<Action>> {
        let told = format!("{effect:?}");
        self.leaks.extend(told.contains(CANARY).then_some(told));
        self.has_asked = true;
        match Asked::of(effect, app.workbook()) {
            Asked::Desk(job) => {
                let closes = matches!(*job, Job::CloseBook);
                self.desk.give(*job);
                return Ok(closes.then(|| Action::BookClosed(clock::seed())));
            }
            Asked::Terminal(Effect::BuildIndex) => {
                let found = corpus_of(app.guide(), app.workbook(), app.reader());
                let corpus = Corpus { of: app.session(), ..found };
                return Ok(Some(Action::Indexed(Arc::new(corpus))));
            }
            Asked::Terminal(Effect::Leave | Effect::Quit) => self.has_left = true,
            Asked::Terminal(_) => (),
        }
        Ok(None)
    }
}

/// The program in a window of its own.
pub struct Window {
    pub app: App,
    pub world: OnDisk,
    terminal: Terminal<TestBackend>,
}

/// Where somebody is, as far as it matters for what keys do.
pub type Spot = (Mode, mem::Discriminant<Screen>, bool);

impl Window {
    pub fn open(root: &Path) -> Window {
        let (sender, events) = mpsc::channel();
        let english = GuideChoice { language: "en".to_owned(), overrides: None, amiss: Vec::new() };
        let places = places(root);
        let (desk, _) = Desk::open(move || Ok(places), None, english, sender).unwrap();
        let now = clock::now();
        let app = App::new(clock::seed(), now, (80, 24), Theme { dark: true, depth: Depth::Mono });
        let world = OnDisk {
            desk,
            events,
            heard: VecDeque::new(),
            keys: VecDeque::new(),
            now,
            at: Duration::ZERO,
            idle: Duration::ZERO,
            has_left: false,
            has_asked: true,
            leaks: Vec::new(),
        };
        let mut window =
            Window { app, world, terminal: Terminal::new(TestBackend::new(80, 24)).unwrap() };
        window.strike([]);
        window
    }

    pub fn strike(&mut self, keys: impl IntoIterator<Item = KeyEvent>) {
        self.world.keys.extend(keys);
        if let Err(err) = run(&mut self.app, &mut self.world) {
            assert_eq!(err.kind(), io::ErrorKind::UnexpectedEof);
        }
    }

    /// Words, with Enter for the end of a line, and Tab.
    pub fn types(&mut self, text: &str) {
        self.strike(text.chars().map(|sign| {
            KeyEvent::from(match sign {
                '\n' => KeyCode::Enter,
                '\t' => KeyCode::Tab,
                '\u{1b}' => KeyCode::Esc,
                sign => KeyCode::Char(sign),
            })
        }));
    }

    pub fn screen(&mut self) -> String {
        let app = &self.app;
        // What is behind a wide letter would stay.
        self.terminal.clear().unwrap();
        self.terminal
            .draw(|frame| draw_window(&app.window(), app.theme(), app.draws_ascii(), frame))
            .unwrap();
        let buffer = self.terminal.backend().buffer();
        let mut lines = String::new();
        for row in buffer.content.chunks(usize::from(buffer.area.width)) {
            let mut hidden = 0;
            for cell in row {
                if hidden == 0 {
                    lines.push_str(cell.symbol());
                    hidden = width(cell.symbol());
                }
                hidden = hidden.saturating_sub(1);
            }
            lines.push('\n');
        }
        lines
    }

    pub fn spot(&self) -> Spot {
        let top = self.app.screens().last().map(mem::discriminant).unwrap();
        (self.app.mode(), top, self.app.is_between_books())
    }

    /// All that somebody who opened nothing of it could get to see, and all that is in memory.
    pub fn has_the_canary(&mut self) -> Option<String> {
        let seen = self.screen();
        let printed = self.app.printed(Pictures::Shown).unwrap_or_default().join("\n");
        let words = format::encode(self.app.workbook()).unwrap();
        let found = [seen, printed, String::from_utf8(words).unwrap()];
        let leaks = self.world.leaks.pop();
        leaks.or_else(|| found.into_iter().find(|it| it.contains(CANARY)))
    }
}
