//! Plays keys into the real event loop on a fake terminal.

mod acts;
mod books;
mod keys;
mod looking;
mod mouse;
mod table;
mod workbooks;

use std::{
    cell::{Cell, RefCell},
    collections::VecDeque,
    io,
    sync::{Arc, OnceLock},
    time::Duration,
};

use chrono::DateTime;
use ratatui::{Terminal, backend::TestBackend};
use trust_guide::{
    app::App,
    content,
    domain::{
        book::{BookId, Key},
        day::Stamp,
        draft::Draft,
        guide::Guide,
        rescued::CopyState,
        words::Words,
        workbook::Workbook,
    },
    screens,
    shell::{self, Event, World},
    ui::{
        Depth, Effect, Struck, Theme,
        action::{Action, BookDeed, LockChange, Opened, ReadCopy, Saved},
    },
};

pub use keys::parse;
pub use table::{PASSPHRASE, TwoBooks};
pub use workbooks::{by_hand, welcomed};

/// A Monday evening.
pub const NOW: &str = "2026-11-23T19:57:00+01:00";

/// The recovery code that is drawn in tests.
pub const CODE: &str =
    "plum anchor seven meadow copper lantern quiet harbour ladder winter thimble orange";

/// How long it is between two keys of a hand that gives commands.
const HAND: Duration = Duration::from_millis(310);

/// How long somebody looks who means a command: longer than who only types on.
const LOOK: Duration = Duration::from_millis(750);

/// How long after the last key a test goes on waiting for what is due.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// A world without a disk: saves are kept here, and can be made to fail.
#[expect(clippy::struct_excessive_bools, reason = "what a disk does is yes or no")]
pub struct Script {
    pub now: Stamp,
    /// What is to come, and how long after what came before it.
    events: VecDeque<(Duration, Event)>,
    /// What the terminal's clock shows: it never goes back.
    at: Duration,
    pub saved: Vec<Workbook>,
    pub drafts: Vec<Option<Draft>>,
    pub disk_full: bool,
    pub drafts_fail: bool,
    /// Every save is refused, though there is room.
    pub refuses: bool,
    /// Saves are taken, and nothing is said of them until [`Script::answer`].
    pub ponders: bool,
    /// The same of drafts.
    pub drafts_ponder: bool,
    /// Nothing is said of copies and backups.
    pub silent: bool,
    /// What another window did until somebody began here.
    pub meanwhile: Option<Opened>,
    pub rescued: Vec<Workbook>,
    /// What was left for the window and is let go.
    pub let_go: Vec<String>,
    /// What a copy holds that is asked for, and what became of copies.
    pub copy: Option<Workbook>,
    pub marked: Vec<(String, Option<CopyState>)>,
    pub backups_deleted: usize,
    /// The backups that were to be put in place, by their numbers.
    pub restored: Vec<usize>,
    pub left: bool,
    /// Which books were opened, how often one was closed, and the names that were given.
    pub books_opened: Vec<Option<BookId>>,
    pub books_closed: usize,
    /// What was typed to open one, and what was to become of a lock.
    pub keys_tried: Vec<Key>,
    pub locks_changed: Vec<LockChange>,
    pub books_named: Vec<Words>,
    /// What was asked for about the whole book, in the order of everything else.
    pub deeds: Vec<BookDeed>,
    /// The books of two on a disk, where a test has them.
    pub two_books: Option<TwoBooks>,
    pub bells: usize,
    /// What was lent to another editor.
    pub lent: Vec<Draft>,
    /// What was told in line mode, since somebody last looked.
    pub told: Vec<Words>,
    /// How long nothing has happened.
    waited: Duration,
    /// Nothing is waited for: what has come in is heard, and no time passes after it.
    in_a_hurry: bool,
    /// How long it takes to hear a key.
    pub costs: Duration,
    /// How often the screen was to be shown.
    pub frames: usize,
}

impl Default for Script {
    fn default() -> Script {
        Script {
            now: stamp(NOW),
            events: VecDeque::new(),
            at: Duration::ZERO,
            saved: Vec::new(),
            drafts: Vec::new(),
            disk_full: false,
            drafts_fail: false,
            refuses: false,
            ponders: false,
            silent: false,
            drafts_ponder: false,
            rescued: Vec::new(),
            meanwhile: None,
            let_go: Vec::new(),
            copy: None,
            marked: Vec::new(),
            backups_deleted: 0,
            restored: Vec::new(),
            left: false,
            books_opened: Vec::new(),
            books_closed: 0,
            keys_tried: Vec::new(),
            locks_changed: Vec::new(),
            books_named: Vec::new(),
            deeds: Vec::new(),
            two_books: None,
            bells: 0,
            lent: Vec::new(),
            told: Vec::new(),
            waited: Duration::ZERO,
            in_a_hurry: false,
            costs: Duration::ZERO,
            frames: 0,
        }
    }
}

pub fn stamp(text: &str) -> Stamp {
    DateTime::parse_from_rfc3339(text).unwrap()
}

/// The built-in guide, read once.
pub fn guide() -> Arc<Guide> {
    static GUIDE: OnceLock<Arc<Guide>> = OnceLock::new();
    Arc::clone(GUIDE.get_or_init(|| Arc::new(content::load(None).guide)))
}

impl World for Script {
    fn now(&self) -> Stamp {
        self.now
    }

    fn next_event(&mut self, patience: Option<Duration>) -> io::Result<Event> {
        if let Some((wait, event)) = self.events.front_mut() {
            if let Some(patience) = patience.filter(|patience| *patience < *wait) {
                *wait -= patience;
                self.pass(patience);
                return Ok(Event::Silence);
            }
            let (wait, event) = (*wait, std::mem::replace(event, Event::Silence));
            self.events.pop_front();
            self.pass(wait);
            self.waited = Duration::ZERO;
            return Ok(match event {
                Event::Key(struck) => Event::Key(Struck { at: self.at, ..struck }),
                event => event,
            });
        }
        match patience {
            Some(wait) if !self.in_a_hurry && self.waited + wait < LONGEST_WAIT => {
                self.waited += wait;
                self.pass(wait);
                Ok(Event::Silence)
            }
            Some(_) | None => Err(io::ErrorKind::UnexpectedEof.into()),
        }
    }

    fn waiting(&mut self) -> Option<Event> {
        self.pass(self.costs);
        let (wait, _) = self.events.front()?;
        if wait.is_zero() { self.next_event(None).ok() } else { None }
    }

    fn is_to_end(&self) -> bool {
        let mut there = self.events.iter().take_while(|(wait, _)| wait.is_zero());
        there.any(|(_, event)| event.asks_to_leave())
    }

    fn show(&mut self, _: &App) -> io::Result<()> {
        self.frames += 1;
        Ok(())
    }

    fn perform(&mut self, effect: Effect, app: &mut App) -> io::Result<Option<Action>> {
        self.is_open_for(&effect);
        Ok(match effect {
            Effect::Save if self.disk_full => {
                Some(Action::Saved(Err("Not saved: the disk is full".to_owned())))
            }
            Effect::Begin => self.meanwhile.take().map(|opened| Action::Opened(Box::new(opened))),
            Effect::TakeOver => {
                self.meanwhile.take().map(|opened| Action::TookOver(Box::new(opened)))
            }
            Effect::Save if self.refuses => {
                Some(Action::Saved(Err("Not saved: it was refused".to_owned())))
            }
            Effect::Save if self.ponders => {
                self.saved.push(app.workbook().clone());
                None
            }
            Effect::Save => {
                self.saved.push(app.workbook().clone());
                let saves = app.workbook().saves + 1;
                Some(Action::Saved(Ok(Saved { at: self.now, saves, merged: None, notice: None })))
            }
            Effect::KeepDraft(_) if self.drafts_fail => {
                Some(Action::DraftKept(Err("The draft cannot be kept".to_owned())))
            }
            Effect::KeepDraft(draft) => {
                self.drafts.push(Some(draft));
                (!self.drafts_ponder).then_some(Action::DraftKept(Ok(())))
            }
            Effect::DropDraft | Effect::DiscardDraft => {
                self.drafts.push(None);
                None
            }
            Effect::BuildIndex => {
                let corpus = screens::corpus_of(app.guide(), app.workbook(), app.reader());
                Some(Action::Indexed(Arc::new(corpus)))
            }
            Effect::Leave | Effect::Quit => {
                self.left = true;
                None
            }
            Effect::Rescue if self.disk_full => {
                Some(Action::Rescued(Err("Not saved: the disk is full".to_owned())))
            }
            Effect::Rescue => {
                self.rescued.push(app.workbook().clone());
                Some(Action::Rescued(Ok("rescued.json".to_owned())))
            }
            Effect::RestoreBackup(number) => self.restore(number),
            Effect::BringIn(_) if self.silent => None,
            Effect::BringIn(name) => Some(Action::CopyRead(match self.copy.clone() {
                Some(copy) => Ok(Box::new(ReadCopy { name, copy, base: Workbook::default() })),
                None => Err("Nothing was done with that copy".to_owned()),
            })),
            Effect::MarkCopy(name, state) => {
                self.marked.push((name, Some(state)));
                None
            }
            Effect::DeleteCopy(name) => {
                self.marked.push((name, None));
                (!self.silent).then(|| Action::Noticed("The copy is deleted".to_owned()))
            }
            Effect::DeleteBackups => {
                self.backups_deleted += 1;
                if !self.silent {
                    self.tell_soon(Action::BackupsAreDeleted);
                }
                (!self.silent).then(|| Action::Noticed("Deleted".to_owned()))
            }
            effect => return Ok(self.notes(effect)),
        })
    }
}

impl Script {
    /// What is only taken note of.
    fn notes(&mut self, effect: Effect) -> Option<Action> {
        match effect {
            Effect::Bell => self.bells += 1,
            Effect::Tell(words) => self.told.push(words),
            Effect::LetGo(names) | Effect::PutAway(names) => self.let_go.extend(names),
            effect => return self.of_books(effect),
        }
        None
    }

    fn tell_soon(&mut self, action: Action) {
        let soon = Duration::from_millis(20);
        self.events.push_front((soon, Event::Action(Box::new(action))));
    }

    fn pass(&mut self, span: Duration) {
        self.now += span;
        self.at += span;
    }

    /// The disk answers for the last save it took.
    pub fn answer(&mut self) {
        let saves = self.saved.last().map_or(0, |saved| saved.saves) + 1;
        let saved = Saved { at: self.now, saves, merged: None, notice: None };
        self.ponders = false;
        self.events.push_back((HAND, Event::Action(Box::new(Action::Saved(Ok(saved))))));
    }
}

/// A program on a fake terminal. What is shown is drawn when somebody looks: most keys of a test are on
/// their way to what it asks about, and drawing them would be half of its time.
pub struct Play {
    pub app: App,
    pub world: Script,
    terminal: RefCell<Terminal<TestBackend>>,
    /// Which frame was drawn last.
    drawn: Cell<usize>,
}

impl Play {
    /// Opened on a workbook, at a size.
    pub fn of(workbook: Workbook, columns: u16, rows: u16) -> Play {
        let opened = Opened {
            guide: guide(),
            workbook: Ok(workbook),
            read_only: None,
            draft: None,
            notices: Vec::new(),
            folder: "~/.local/share/trust-guide".to_owned(),
        };
        Play::opened(opened, columns, rows)
    }

    pub fn opened(opened: Opened, columns: u16, rows: u16) -> Play {
        Play::opened_at(stamp(NOW), opened, columns, rows)
    }

    pub fn opened_at(now: Stamp, opened: Opened, columns: u16, rows: u16) -> Play {
        let world = Script { now, ..Script::default() };
        let theme = Theme { dark: true, depth: Depth::Full };
        // A workbook that was saved before must not be given the same ids again.
        let seed = 7 + opened.workbook.as_ref().map_or(0, |workbook| workbook.saves);
        let mut app = App::new(seed, world.now, (columns, rows), theme);
        app.update(world.now, Action::Opened(Box::new(opened)));
        let terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let mut play = Play { app, world, terminal: RefCell::new(terminal), drawn: Cell::new(0) };
        play.settle();
        play
    }

    /// Before the workbook is read.
    pub fn unopened(columns: u16, rows: u16) -> Play {
        let world = Script::default();
        let theme = Theme { dark: true, depth: Depth::Mono };
        let app = App::new(7, world.now, (columns, rows), theme);
        let terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        Play { app, world, terminal: RefCell::new(terminal), drawn: Cell::new(0) }
    }

    /// A workbook that was welcomed, in a role.
    pub fn as_role(role: trust_guide::domain::role::Role) -> Play {
        Play::of(welcomed(Some(role)), 80, 24)
    }

    pub fn paste(&mut self, text: &str) -> &mut Play {
        self.event(Event::Paste(text.to_owned()))
    }

    pub fn event(&mut self, event: Event) -> &mut Play {
        self.world.events.push_back((Duration::from_millis(20), event));
        self.settle()
    }

    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Play {
        self.terminal.get_mut().backend_mut().resize(columns, rows);
        self.event(Event::Resize { columns, rows })
    }

    fn settle(&mut self) -> &mut Play {
        match shell::run(&mut self.app, &mut self.world) {
            Ok(()) => (),
            Err(err) => assert_eq!(err.kind(), io::ErrorKind::UnexpectedEof),
        }
        self
    }
}
