//! The lock of a book, as the desk opens and changes it.

use std::{mem, path::Path, sync::Arc, thread};

use crate::{
    domain::{
        book::{BookId, Key},
        secret::Secret,
    },
    phrases::say,
    shell::{
        clock,
        desk::{Clerk, fresh_store, told},
    },
    store::{
        self, Disk, Fs, Paths, at_table,
        sealed::{
            self, Left, LockState, NotSwitched, NotUnlocked, Passphrase, RecoveryCode, Unlocked,
            Work,
        },
    },
    ui::action::{Action, LockChange},
};

impl Clerk {
    /// Opens a book, with its key where it is locked.
    pub(super) fn open_by(&mut self, id: Option<BookId>, key: Option<Key>) {
        self.unlocked = None;
        let by_code = matches!(key, Some(Key::Code(_)));
        if let Some(key) = key {
            let places = self.shelf.places_of(id.as_ref());
            let paths = Paths::around(&places.workbook, places.state.clone());
            match unlocked(paths, key) {
                Ok(unlocked) => self.unlocked = Some(unlocked),
                Err(why) => return self.tell(Action::BookNotOpened(why)),
            }
        }
        self.open_book(id);
        let left = self.unlocked.as_ref().map(Unlocked::left).unwrap_or_default();
        let mut told = told_of(&left);
        told.extend(by_code.then(|| say::opened_by_code().to_owned()));
        if !told.is_empty() {
            self.tell(Action::Noticed(told.join(". ")));
        }
    }

    /// The files of the book that is open, sealed or plain.
    pub(super) fn files(&self) -> Arc<dyn Fs> {
        self.unlocked.as_ref().map_or_else(|| Arc::new(Disk) as Arc<dyn Fs>, Unlocked::fs)
    }

    pub(super) fn draw_code(&self) {
        let drawn = RecoveryCode::draw().map(|code| Secret::from(&*code.words().join(" ")));
        let drawn = drawn.map_err(|err| say::code_not_drawn(store::because(&err)));
        self.tell(Action::CodeDrawn(drawn));
    }

    pub(super) fn change_lock(&mut self, change: LockChange) {
        let passphrase = match &change {
            LockChange::On { passphrase, .. } => Some(passphrase.clone()),
            LockChange::Passphrase(_) | LockChange::Code(_) | LockChange::Off => None,
        };
        // What lies on the table is sealed before the book is: never after it. Another window that has it open would go
        // on writing it plain, and in the name of who has a lock from here on.
        let is_on = matches!(change, LockChange::On { .. });
        let lies = is_on.then(|| self.with_own(at_table::lies).flatten()).flatten();
        if lies.is_some_and(|(laid, _)| !laid.may_write) {
            return self.tell(Action::LockChanged(Err(say::lock_table_is_open().to_owned())));
        }
        let mut at_table = match &change {
            LockChange::On { .. } => self.sit_at_the_table(true),
            LockChange::Passphrase(_) | LockChange::Code(_) | LockChange::Off => Vec::new(),
        };
        let changed = self.changed_lock(change);
        if let Err(NotChanged::Unsure(_)) = &changed {
            self.look_at_the_lock_again(passphrase);
        }
        // As the book is now, whatever became of the change.
        at_table.extend(self.sit_at_the_table(self.unlocked.is_some()));
        at_table.dedup();
        self.tell_of_the_open_book();
        let result = changed
            .map(|left| told_of(&left).into_iter().chain(at_table).collect())
            .map_err(|err| match err {
                NotChanged::Unsure(why) | NotChanged::AsItWas(why) => why,
            });
        self.tell(Action::LockChanged(result));
    }

    fn changed_lock(&mut self, change: LockChange) -> Result<Vec<Left>, NotChanged> {
        let phrase = |secret: &Secret| Passphrase::new(secret.as_str().to_owned());
        let code = |secret: &Secret| {
            RecoveryCode::parse(secret.as_str()).map_err(|err| NotChanged::AsItWas(err.to_string()))
        };
        let holding = self.store.holding().map_err(|err| NotChanged::AsItWas(err.to_string()))?;
        match (change, self.unlocked.clone()) {
            (LockChange::On { passphrase, code: words }, _) => {
                let words = words.as_ref().map(code).transpose()?;
                let switched = sealed::switch_on(
                    holding,
                    &phrase(&passphrase),
                    words.as_ref(),
                    Work::default(),
                )?;
                self.unlocked = Some(switched.unlocked);
                self.read_anew();
                Ok(switched.left)
            }
            (LockChange::Passphrase(new), Some(unlocked)) => {
                Ok(sealed::change_passphrase(holding, &unlocked, &phrase(&new))?)
            }
            (LockChange::Code(new), Some(unlocked)) => {
                Ok(sealed::new_code(holding, &unlocked, &code(&new)?)?)
            }
            (LockChange::Off, Some(unlocked)) => {
                let left = sealed::switch_off(holding, &unlocked)?;
                self.unlocked = None;
                self.read_anew();
                Ok(left)
            }
            (LockChange::Passphrase(_) | LockChange::Code(_) | LockChange::Off, None) => {
                Err(NotChanged::AsItWas(say::not_switched_already().to_owned()))
            }
        }
    }

    /// The files are others from here on, and hold the same: the window goes on with what it has.
    pub(super) fn read_anew(&mut self) {
        let placeholder = fresh_store(&self.places);
        let store = mem::replace(&mut self.store, placeholder);
        self.store = store.over(self.files());
        drop(self.store.open_first());
        let _ = self.store.settle(clock::now());
    }

    /// The disk told a failure, and may have done it all the same: what is there counts.
    fn look_at_the_lock_again(&mut self, passphrase: Option<Secret>) {
        let paths = self.store.paths().clone();
        self.unlocked = match (sealed::state(&Disk, &paths), passphrase) {
            (LockState::Locked, Some(passphrase)) => {
                unlocked(paths, Key::Passphrase(passphrase)).ok().or(self.unlocked.take())
            }
            (LockState::Locked, None) => self.unlocked.take(),
            (LockState::None | LockState::Halfway, _) => None,
        };
        self.read_anew();
    }
}

/// Why the lock of a book is not what it was to become.
enum NotChanged {
    AsItWas(String),
    /// It has to be looked at again.
    Unsure(String),
}

impl From<NotSwitched> for NotChanged {
    fn from(err: NotSwitched) -> NotChanged {
        match err {
            NotSwitched::Unsure(_) => NotChanged::Unsure(err.to_string()),
            err => NotChanged::AsItWas(err.to_string()),
        }
    }
}

/// Opens a book on a thread that ends: what it held on its stack of the key goes with it.
pub(super) fn unlocked(paths: Paths, key: Key) -> Result<Unlocked, String> {
    let open = move || -> Result<Unlocked, String> {
        let disk: Arc<dyn Fs> = Arc::new(Disk);
        let told = |err: NotUnlocked| err.to_string();
        match key {
            Key::Passphrase(typed) => {
                let passphrase = Passphrase::new(typed.as_str().to_owned());
                sealed::unlock(&disk, &paths, &passphrase, Work::default()).map_err(told)
            }
            Key::Code(typed) => {
                let code = RecoveryCode::parse(typed.as_str()).map_err(|err| err.to_string())?;
                sealed::unlock_by_code(&disk, &paths, &code, Work::default()).map_err(told)
            }
        }
    };
    let opened = thread::Builder::new().name("key".to_owned()).spawn(open);
    let opened = opened.map_err(|err| say::lock_unread(store::because(&err)))?;
    opened.join().unwrap_or_else(|_| Err(say::lock_tried_in_vain().to_owned()))
}

/// What is not as it should be beside a book, each in a sentence.
fn told_of(left: &[Left]) -> Vec<String> {
    let at = |path: &Path| told(path);
    let told = |left: &Left| match left {
        Left::Plain(path, why) => say::lock_left_plain(at(path), why),
        Left::Stranger(path) => say::lock_left_stranger(at(path)),
        Left::OldKey(path, why) => say::lock_left_old_key(at(path), why),
        Left::Damaged(path) => say::lock_left_damaged(at(path)),
        Left::Sealed(path, why) => say::lock_left_sealed(at(path), why),
        Left::InboxChanged(path) => say::lock_left_inbox_changed(at(path)),
        Left::Unconfirmed(why) => say::lock_left_unconfirmed(why),
    };
    left.iter().map(told).collect()
}
