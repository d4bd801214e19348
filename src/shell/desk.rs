//! The desk: a thread that owns the store, reads the workbook, and saves it in the background.

mod asked;
mod books;
mod verbs;
mod copies;
mod damage;
mod erasing;
mod forgetting;
mod going_back;
mod holding;
mod lock;
mod outside;
mod own_editor;
mod palette;
mod parting;
mod table;
mod taking_over;
mod told;
mod waiting;
mod whole_book;

use std::{
    io, mem,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread::{self, JoinHandle},
    time::Instant,
};

pub use asked::Asked;
pub use damage::when;
pub use holding::holds_told;
use outside::Outside;
pub use own_editor::Lending;
pub use palette::Appearance;
pub use told::{as_it_lies, folder_told, paths_told};
use told::{saved_notice, told};
pub use verbs::{Read, Told, VerbStore, beside_the_lock, fresh_store, is_locked, read, store};

use crate::{
    domain::{
        book::{BookId, Key},
        draft::Draft,
        rescued::CopyState,
        words::Words,
        workbook::Workbook,
    },
    phrases::say,
    shell::{Event, Places, clock, options::GuideChoice, shelf::Shelf},
    store::{self, BackupInfo, DraftFound, NotSaved, Opening, Store, at_table, sealed::Unlocked},
    ui::action::{Action, BookDeed, LockChange, Opened, Saved, TableWish},
};

/// Something to do with the disk.
#[derive(Debug)]
pub enum Job {
    /// Somebody chose to begin: look again whether another window did.
    Begin,
    /// The other window may have gone: take the workbook over.
    TakeOver,
    /// This window only reads: look whether another one kept something since.
    LookAgain,
    /// Open a book, begin another, name the one that is open, or let it go.
    OpenBook(Option<BookId>, Option<Key>),
    DrawCode,
    ChangeLock(LockChange),
    BeginBook(Words),
    NameBook(Words),
    CloseBook,
    Table(TableWish),
    /// Something changed in the folders of the workbook.
    LookOutside,
    /// The window has taken in what was changed outside.
    TookOutside,
    /// What was left under these names is kept.
    LetGo(Vec<String>),
    Save(Workbook),
    KeepDraft(Draft),
    DropDraft,
    Lend(Lending),
    /// Remove the draft, whether or not its words are in a workbook that was saved.
    DiscardDraft,
    Restore(usize),
    /// Do something with the whole book, of which this is what the window has.
    WholeBook(BookDeed, Workbook),
    /// Write a workbook that cannot be saved among the backups.
    Rescue(Workbook),
    /// The terminal said whether its background is dark: to be remembered with the next save.
    Background {
        dark: bool,
    },
    /// Read a copy of unsaved words, note what became of it, or delete it.
    BringIn(String),
    MarkCopy(String, CopyState),
    DeleteCopy(String),
    /// Delete every backup made so far.
    DeleteBackups,
    /// What these copies of another computer held is kept.
    PutAway(Vec<String>),
    /// Tell when everything before this is done.
    Answer(Sender<()>),
}

/// The thread that touches the disk.
#[derive(Debug)]
pub struct Desk {
    /// The only one that lets the desk go on: whoever else tells it something has a weak one.
    jobs: Option<Arc<Sender<Job>>>,
    thread: Option<JoinHandle<()>>,
}

/// What is found before anything is read: how it looked last time, or why nothing can be opened there.
pub type Start = anyhow::Result<Appearance>;

impl Desk {
    /// Looks for the folders, and begins to read the guide and the workbook; these arrive as an event. What is
    /// found first comes at the other end of what is given, once the disk answers. Where nothing can be opened, an
    /// end follows as an event.
    pub fn open(
        places: impl FnOnce() -> anyhow::Result<Places> + Send + 'static,
        book: Option<usize>,
        guide: GuideChoice,
        events: Sender<Event>,
    ) -> io::Result<(Desk, Receiver<Start>)> {
        let (jobs, work) = mpsc::channel();
        let jobs = Arc::new(jobs);
        let outside = Outside::new(Arc::downgrade(&jobs));
        let (start, started) = mpsc::channel();
        let thread = thread::Builder::new().name("desk".to_owned()).spawn(move || {
            let places = match places() {
                Ok(places) => places,
                Err(err) => {
                    let _ = start.send(Err(err));
                    let _ = events.send(Event::Closed);
                    return;
                }
            };
            let shelf = Shelf::of(places.clone());
            let meant = shelf.meant(book);
            if let Err(none) = &meant
                && book.is_some()
            {
                let _ = start.send(Err(none.clone().into()));
                let _ = events.send(Event::Closed);
                return;
            }
            let appearance = Appearance::of(&shelf);
            let _ = start.send(Ok(appearance));
            let store = fresh_store(&places);
            let ends = events.clone();
            let mut clerk = Clerk {
                store,
                shelf,
                unlocked: None,
                table: None,
                places,
                guide,
                events,
                offered: Vec::new(),
                failed: false,
                is_without_backups: false,
                is_unconfirmed: false,
                outside,
                appearance,
                seen: whole_book::Seen::default(),
            };
            let worked = catch_unwind(AssertUnwindSafe(|| {
                clerk.open_meant(meant);
                while let Some(job) = clerk.next(&work) {
                    clerk.carry_out(job);
                }
                clerk.store.leave(clock::now());
                clerk.store.after_save(clock::now());
            }));
            if worked.is_err() {
                // Nobody saves any more: better said than a screen that says "saving" for ever.
                let told = Action::Saved(Err(say::desk_has_stopped().to_owned()));
                let _ = ends.send(Event::Action(Box::new(told)));
            }
        })?;
        Ok((Desk { jobs: Some(jobs), thread: Some(thread) }, started))
    }

    pub fn give(&self, job: Job) {
        // The thread ends only after this end of the channel does.
        if let Some(jobs) = &self.jobs {
            let _ = jobs.send(job);
        }
    }

    /// Waits until everything that was asked for so far is done, and told, or until it is too late. Says whether
    /// it is done.
    pub fn wait(&self, until: Instant) -> bool {
        let (sender, done) = mpsc::channel();
        self.give(Job::Answer(sender));
        let waited = done.recv_timeout(until.saturating_duration_since(Instant::now()));
        // Where the thread has stopped, the other end is gone.
        !matches!(waited, Err(RecvTimeoutError::Timeout))
    }

    /// Lets the thread end once everything that was asked for is on the disk. A disk that does not answer is not
    /// waited for.
    pub fn finish(&mut self, answers: bool) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take().filter(|_| answers) {
            let _ = thread.join();
        }
    }
}

type LoadedGuide = (crate::domain::guide::Guide, Vec<String>);

struct Clerk {
    store: Store,
    shelf: Shelf,
    /// The book that is open, where it is locked.
    unlocked: Option<Unlocked>,
    /// The table, while it is open; no book is then.
    table: Option<at_table::AtTable>,
    places: Places,
    guide: GuideChoice,
    events: Sender<Event>,
    /// The backups as they were last offered, so that the one that was picked is the one restored.
    offered: Vec<BackupInfo>,
    /// Whether the last save failed, so that the draft may be all there is of some words.
    failed: bool,
    /// Whether it was told that no backup can be made: once is enough.
    is_without_backups: bool,
    /// Whether the disk did not confirm the last save.
    is_unconfirmed: bool,
    outside: Outside,
    appearance: Appearance,
    /// What was shown of the whole book, and may be done next.
    seen: whole_book::Seen,
}

impl Clerk {
    fn tell(&self, action: Action) {
        let _ = self.events.send(Event::Action(Box::new(action)));
    }

    fn open(&mut self, before: Vec<String>) {
        let chosen = self.guide.clone();
        // The guide is read beside the workbook.
        let guide = thread::spawn(move || chosen.read());
        let found = self.store.open_first();
        self.show(found, guide, before, Action::Opened);
    }

    /// Takes the lock, and shows what another window kept since this one was opened. Says whether
    /// there was something to show.
    fn begin(&mut self) -> bool {
        let Some(found) = self.store.begin() else { return false };
        let is_opened = matches!(found, Opening::Opened { .. });
        let before =
            is_opened.then(|| say::another_window_began().to_owned()).into_iter().collect();
        let chosen = self.guide.clone();
        self.show(found, thread::spawn(move || chosen.read()), before, Action::Opened);
        true
    }

    fn show(
        &mut self,
        found: Opening,
        guide: JoinHandle<LoadedGuide>,
        before: Vec<String>,
        as_what: fn(Box<Opened>) -> Action,
    ) {
        let only_reads = matches!(found, Opening::ReadOnly { .. });
        let (guide, problems) = guide.join().unwrap_or_default();
        let (workbook, read_only, mut notices) = match found {
            Opening::Fresh => (Ok(Workbook::default()), None, Vec::new()),
            Opening::Opened { workbook, notices } => (Ok(workbook), None, notices),
            Opening::ReadOnly { workbook, why } => {
                let why = why.to_string();
                (Ok(workbook), Some(why.clone()), vec![why])
            }
            Opening::Damaged { reason, backups, instead } => {
                (Err(self.damage(&reason, backups, instead.as_deref())), None, Vec::new())
            }
        };
        notices.extend(before);
        let draft = match self.store.draft(clock::now()) {
            DraftFound::None => None,
            DraftFound::Draft(draft) => Some(draft),
            DraftFound::Damaged(name) => {
                let told = || say::draft_unreadable().to_owned();
                notices.push(name.map_or_else(told, say::draft_unreadable_kept_as));
                None
            }
        };
        notices.extend(problems.first().map(say::guide_problem));
        let folder = told(&self.store.paths().folder);
        let opened = Opened { guide: Arc::new(guide), workbook, read_only, draft, notices, folder };
        self.tell_of_copies();
        self.tell(as_what(Box::new(opened)));
        self.tell_of_the_open_book();
        if only_reads {
            self.wait_for_the_other_window();
        }
        let notices = self.store.settle(clock::now());
        if !notices.is_empty() {
            self.tell(Action::Noticed(notices.join(". ")));
        }
        self.listen();
        self.find_copies(true);
        self.tell_of_what_cannot_come_in();
        // Something may have changed between being read and being listened to.
        self.look_outside();
    }

    fn carry_out(&mut self, job: Job) {
        match job {
            Job::OpenBook(id, key) => self.open_by(id, key),
            Job::Table(wish) => self.of_table(wish),
            Job::CloseBook if self.table.is_some() => self.close_table(),
            Job::LookOutside if self.table.is_some() => self.look_at_the_open_table(),
            Job::Background { dark } => self.appearance.dark = Some(dark),
            Job::Answer(done) => drop(done.send(())),
            // What is still asked of a book that was closed is for nobody, least of all for the first one.
            _ if self.shelf.open.is_none() => (),
            Job::DrawCode => self.draw_code(),
            Job::ChangeLock(change) => self.change_lock(change),
            Job::BeginBook(name) => self.begin_book(&name),
            Job::NameBook(name) => self.name_book(&name),
            Job::CloseBook => self.close_book(),
            Job::Begin => drop(self.begin()),
            Job::TakeOver => self.take_over(),
            Job::LookAgain => self.look_again(),
            Job::LookOutside => self.look_outside(),
            Job::Lend(lending) => self.lend(lending),
            Job::TookOutside => self.took_outside(),
            Job::LetGo(names) => self.let_go(&names),
            Job::PutAway(names) => self.put_away(&names),
            Job::Save(workbook) => self.save(&workbook),
            Job::KeepDraft(draft) => {
                let kept = self.store.keep_draft(&draft, clock::now());
                self.tell(Action::DraftKept(kept.map_err(|err| err.to_string())));
            }
            Job::DropDraft if self.failed => (),
            Job::DropDraft | Job::DiscardDraft => self.store.drop_draft(),
            Job::Restore(number) => self.restore(number),
            Job::WholeBook(deed, workbook) => self.whole_book(deed, workbook),
            Job::Rescue(workbook) => {
                let kept = self.store.rescue(&workbook, clock::now());
                self.tell(Action::Rescued(kept.map_err(|err| err.to_string())));
                self.tell_of_copies();
            }
            Job::BringIn(name) => self.read_copy(name),
            Job::MarkCopy(name, state) => self.mark_copy(&name, state),
            Job::DeleteCopy(name) => self.delete_copy(&name),
            Job::DeleteBackups => self.delete_backups(),
        }
    }

    /// A store of the book that is open, which starts anew; the lock of the one before is let go first.
    fn fresh_store(&mut self) -> Store {
        drop(mem::replace(&mut self.store, fresh_store(&self.places)));
        let paths = store::Paths::around(&self.places.workbook, self.places.state.clone());
        Store::new(self.files(), paths)
    }

    fn save(&mut self, workbook: &Workbook) {
        let result = self.store.save(workbook, clock::now());
        self.failed = result.is_err();
        self.is_unconfirmed = result.as_ref().is_ok_and(|saved| saved.unconfirmed.is_some());
        // Another window began in the same moment: this one gives way, and keeps what it has.
        if matches!(result, Err(NotSaved::Busy)) && self.begin() {
            return;
        }
        let result = result.map_err(|err| err.to_string()).map(|saved| Saved {
            at: clock::now(),
            saves: saved.saves,
            notice: saved_notice(&saved),
            merged: saved.merged.map(|merged| Box::new((workbook.clone(), merged))),
        });
        self.tell(Action::Saved(result));
        let told = self.store.after_save(clock::now());
        if let Some(told) = told.filter(|_| !mem::replace(&mut self.is_without_backups, true)) {
            self.tell(Action::Noticed(told));
        }
        if !self.failed {
            self.appearance.choice = workbook.profile.theme;
            self.appearance.discreet = workbook.profile.discreet;
            self.appearance.lines = workbook.profile.lines;
            self.appearance.mouse = workbook.profile.mouse;
            self.appearance.remember(&self.places);
            self.listen();
            self.take_in();
        }
    }
}

#[cfg(test)]
mod tests;
