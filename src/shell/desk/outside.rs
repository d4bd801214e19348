//! What comes from outside while a window is open: words that were left for it, and files that others changed.

use std::{
    path::PathBuf,
    sync::{
        Arc, Weak,
        atomic::{AtomicBool, Ordering},
        mpsc::Sender,
    },
};

use crate::{
    domain::coming_in::Left,
    phrases::say,
    shell::{
        clock,
        desk::{Clerk, Job, told},
        watch::{Watch, is_far_away},
    },
    store::{ConflictCopy, Waiting, sealed},
    ui::action::{Action, ReadCopy},
};

/// What a clerk knows of the world outside.
pub(super) struct Outside {
    /// Where it is told that something changed. The desk ends when nobody else can tell it anything.
    jobs: Weak<Sender<Job>>,
    /// Whether it was told and has not looked yet: once is enough.
    is_told: Arc<AtomicBool>,
    watch: Option<Watch>,
    /// Whether the system tells of nothing: it is asked once.
    is_deaf: bool,
    /// Whether nothing is heard of some folder, so that it has to be looked at.
    pub(super) looks: bool,
    /// The names of what was given to the window and is not let go yet.
    given: Vec<String>,
}

impl Outside {
    pub(super) fn new(jobs: Weak<Sender<Job>>) -> Outside {
        let is_told = Arc::default();
        let (is_deaf, looks) = (false, false);
        Outside { jobs, is_told, watch: None, is_deaf, looks, given: Vec::new() }
    }

    /// Where it is told, for another that listens in its place.
    pub(super) fn jobs(&self) -> Weak<Sender<Job>> {
        self.jobs.clone()
    }

    /// What was told is looked at now.
    pub(super) fn heard(&self) {
        self.is_told.store(false, Ordering::SeqCst);
    }

    /// Listens to these folders, as far as they are there. One that is `awaited`, such as that on a stick, is looked for
    /// until it is there.
    pub(super) fn listen(&mut self, folders: Vec<PathBuf>, awaited: Option<PathBuf>) {
        self.looks = self.is_deaf || awaited.as_ref().is_some_and(|folder| !folder.is_dir());
        let folders = folders.into_iter().chain(awaited);
        let folders: Vec<PathBuf> = folders.filter(|folder| folder.is_dir()).collect();
        if folders.is_empty() {
            return;
        }
        if self.watch.is_none() && !self.is_deaf {
            let (jobs, is_told) = (self.jobs.clone(), Arc::clone(&self.is_told));
            self.watch = Watch::new(move || {
                if !is_told.swap(true, Ordering::SeqCst)
                    && let Some(jobs) = jobs.upgrade()
                {
                    let _ = jobs.send(Job::LookOutside);
                }
            });
        }
        let Some(watch) = &mut self.watch else {
            (self.is_deaf, self.looks) = (true, true);
            return;
        };
        let hears = folders.iter().filter(|folder| watch.follow(folder)).count();
        self.looks |= hears < folders.len() || folders.iter().any(|folder| is_far_away(folder));
    }
}

impl Clerk {
    pub(super) fn took_outside(&mut self) {
        self.store.took_outside();
        self.look_outside();
    }

    /// Listens to the folders of the workbook, once they are there.
    pub(super) fn listen(&mut self) {
        let paths = self.store.paths();
        let target = paths.workbook.canonicalize().ok();
        let beside = target.and_then(|target| Some(target.parent()?.to_owned()));
        let books = self.shelf.books.as_ref().filter(|_| self.shelf.at_table.is_at_it());
        let table = books.map(|books| books.table().0);
        let folders = [Some(paths.folder.clone()), beside, Some(paths.inbox())];
        self.outside.listen(folders.into_iter().flatten().collect(), table);
    }

    /// Something changed in those folders, perhaps by this window itself.
    pub(super) fn look_outside(&mut self) {
        self.outside.heard();
        self.listen();
        self.look_again();
        if let Some(both) = self.store.look_outside() {
            self.tell(Action::ChangedOutside(Box::new(both)));
        }
        self.take_in();
        self.find_copies(false);
        self.look_into_the_table();
    }

    /// Tells at the start of what was left for this window and cannot be taken in. It stays as it is.
    pub(super) fn tell_of_what_cannot_come_in(&mut self) {
        if !self.store.takes_in() {
            return;
        }
        for waiting in self.store.inbox() {
            if let Waiting::Odd { name, why } = waiting {
                // As it lies there, which is what somebody would look for.
                let place = self.store.paths().inbox().join(name);
                let sealed = Some(sealed::sealed(&place)).filter(|it| it.exists());
                let place = sealed.unwrap_or(place);
                self.tell(Action::Noticed(say::inbox_odd(told(&place), why)));
            }
        }
    }

    /// Gives the window what was left for it.
    pub(super) fn take_in(&mut self) {
        if !self.store.takes_in() {
            return;
        }
        let waiting = self.store.inbox().into_iter();
        let left = waiting.filter_map(|waiting| match waiting {
            Waiting::Left(left) => Some(*left),
            Waiting::Odd { .. } => None,
        });
        let new: Vec<Left> = left.filter(|left| !self.outside.given.contains(&left.name)).collect();
        if !new.is_empty() {
            self.outside.given.extend(new.iter().map(|left| left.name.clone()));
            self.tell(Action::CameIn(new));
        }
    }

    /// The window has kept what was given to it under these names.
    pub(super) fn let_go(&mut self, names: &[String]) {
        // Where the disk did not confirm that it is kept, it comes in once more at the next start.
        if !self.is_unconfirmed {
            self.store.let_go_of_left(names);
        }
    }

    /// Gives the window what copies hold that a sync program left; at the start it is told of one that cannot be
    /// read. Later such a copy may only be on its way.
    pub(super) fn find_copies(&mut self, at_the_start: bool) {
        if !self.store.takes_in() {
            return;
        }
        let mut found = Vec::new();
        for copy in self.store.conflict_copies() {
            match copy {
                ConflictCopy::Readable { name, base, copy } => {
                    found.push(ReadCopy { name, copy: *copy, base: *base });
                }
                ConflictCopy::Unreadable { name, why } if at_the_start => {
                    self.tell(Action::Noticed(say::other_copy_unreadable(name, why)));
                }
                ConflictCopy::Unreadable { .. } | ConflictCopy::Alike { .. } => (),
            }
        }
        if !found.is_empty() {
            self.tell(Action::FoundCopies(found));
        }
    }

    /// What copies of other computers held is kept: they are put away among the backups.
    pub(super) fn put_away(&mut self, names: &[String]) {
        if self.is_unconfirmed {
            return;
        }
        for name in names {
            let told = match self.store.put_away(name, clock::now()) {
                Ok(kept) => say::other_copy_put_away(name, kept),
                Err(err) => say::other_copy_stays(name, err.to_string()),
            };
            self.tell(Action::Noticed(told));
        }
    }
}
