//! Finishing what a crash left half done: by who opened the book, or by who opens one that is plain.
//!
//! `key.age` decides which side is the book. The marks `switching-on.age` and `switching-off.age` say that there may
//! be something on the other side; they hold, sealed, what tells the plain files that belong to the book. Whoever holds
//! the lock of a locked book takes plain files away that are told of there, or that hold what is sealed beside them.
//! Whoever holds the lock of a plain book takes away what is sealed.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::{
    Left, LockState,
    file::{self, ASIDE, files, folders, is_file, is_gone, of_keys, put, sealed, take_away},
    key::{self, Check, Which},
    layer::{Inbox, Sealed},
    seal::is_broken,
    state,
};
use crate::store::{Paths, error::because, fs::Fs, print::Print};

/// What tells the plain files that belong to a book, as it stands in a mark.
pub fn mark(plain: &[(PathBuf, Print)]) -> io::Result<Vec<u8>> {
    let prints: Vec<String> = plain.iter().map(|(_, print)| print.to_string()).collect();
    Ok(serde_json::to_vec(&prints)?)
}

impl Sealed {
    /// Takes away what is plain of this book, brings the copies of the keys up to date and takes in what was left
    /// plain in the inbox. The lock of the book is held. Gives what stayed.
    pub fn finish(&self) -> Vec<Left> {
        let mut left = self.tend_inbox();
        left.extend(self.tend_keys());
        let (fs, paths) = (&*self.inner, &self.paths);
        let Ok(found) = files(fs, paths) else { return left };
        let mut is_done = true;
        for path in found.unfinished {
            if let Err(err) = take_away(fs, &path) {
                is_done = false;
                left.push(Left::Plain(path, because(&err)));
            }
        }
        let waits: Vec<Left> =
            found.plain_left.iter().filter_map(|path| self.take_in(path)).collect();
        is_done &= waits.is_empty();
        left.extend(waits);
        let marks = [paths.switching_on(), paths.switching_off()];
        let marks: Vec<&PathBuf> = marks.iter().filter(|mark| is_file(fs, mark)).collect();
        if found.plain.is_empty() && marks.is_empty() {
            return left;
        }
        // Until the name of the key is sure, a power cut may make the plain files the book again.
        if let Err(err) = fs.sync_folder(&paths.folder) {
            left.push(Left::Unconfirmed(because(&err)));
            return left;
        }
        let told = marks.iter().filter_map(|mark| self.told_in(mark)).flatten().collect::<Vec<_>>();
        // What cannot be looked at now is no stranger.
        let is_told = marks.iter().all(|mark| self.told_in(mark).is_some());
        for path in found.plain {
            let is_ours = self.is_ours(&path, &told);
            match is_ours
                .and_then(|is| if is { take_away(fs, &path).map(|()| true) } else { Ok(false) })
            {
                Ok(true) => (),
                Ok(false) => {
                    is_done &= is_told;
                    left.push(Left::Stranger(path));
                }
                Err(err) => {
                    is_done = false;
                    left.push(Left::Plain(path, because(&err)));
                }
            }
        }
        if is_done && folders(paths).iter().all(|it| sync(fs, it).is_ok()) {
            for mark in marks {
                let _ = take_away(fs, mark);
            }
        }
        left
    }

    /// What a mark tells.
    fn told_in(&self, mark: &Path) -> Option<Vec<Print>> {
        let bytes = self.inner.read(mark).and_then(|it| self.open(mark, &it)).ok()?;
        let prints: Vec<String> = serde_json::from_slice(&bytes).ok()?;
        prints.iter().map(|print| print.parse().ok()).collect()
    }

    /// Whether a plain file was sealed here, or was made of what is sealed here.
    fn is_ours(&self, path: &Path, told: &[Print]) -> io::Result<bool> {
        let print = self.inner.print(path)?;
        if told.contains(&print) {
            return Ok(true);
        }
        match self.print(path) {
            Ok(inside) => Ok(inside == print),
            Err(err) if err.kind() == io::ErrorKind::NotFound || is_broken(&err) => Ok(false),
            Err(err) => Err(err),
        }
    }

    /// Seals what was left plain for who holds the book, by a program that did not know that it was locked.
    fn take_in(&self, path: &Path) -> Option<Left> {
        let fs = &*self.inner;
        let to = sealed(path);
        let taken = || {
            let bytes = fs.read(path)?;
            if is_gone(fs, &to) {
                put(fs, &self.paths, &to, &self.seal(path, &bytes)?)?;
                sync(fs, &self.paths.inbox())?;
            }
            if self.read(path)? != bytes {
                return Err(io::ErrorKind::AlreadyExists.into());
            }
            take_away(fs, path)
        };
        taken().err().map(|err| Left::Plain(path.to_owned(), because(&err)))
    }

    /// Puts the files of the keys beside the workbook right by their copies, and then the copies by them.
    fn tend_keys(&self) -> Vec<Left> {
        let (fs, paths) = (&*self.inner, &self.paths);
        let mut sound = Vec::new();
        for which in [Which::Recovery, Which::Key] {
            let Ok(found) = key::find(fs, paths, which) else { continue };
            let [bytes] = &found.files[..] else { continue };
            let path = paths.folder.join(which.name(paths));
            // One that is there and cannot be read now is no damaged one.
            let there = fs.read(&path);
            let is_other = match &there {
                Ok(there) => there != bytes,
                Err(err) => err.kind() == io::ErrorKind::NotFound,
            };
            if is_other && found.is_sound {
                let _ = put(fs, paths, &path, bytes).and_then(|()| sync(fs, &paths.folder));
            }
            sound.push((which, bytes.clone()));
        }
        let of = |which| sound.iter().find(|(it, _)| *it == which).map(|(_, bytes)| &**bytes);
        if let Some(bytes) = of(Which::Key) {
            let check = Check::of(bytes, of(Which::Recovery));
            if key::check_in(fs, paths, &paths.folder).as_ref() != Some(&check) {
                let path = paths.folder.join(key::check_name(paths));
                let _ = check.bytes().and_then(|it| put(fs, paths, &path, &it));
            }
        }
        old_keys(key::copy_to_others(fs, paths))
    }

    /// Keeps the key of the inbox, and what says how to seal for it.
    fn tend_inbox(&self) -> Vec<Left> {
        let (fs, paths) = (&*self.inner, &self.paths);
        let mut inbox = self.inbox();
        if !inbox.is_kept {
            let kept = self.keep_inbox(&inbox);
            if let (Ok(()), Some(mine)) = (kept, key::identity(&text(&inbox))) {
                self.set_inbox(Inbox::of(mine));
                inbox = self.inbox();
            }
        }
        let path = paths.inbox_to();
        let to = format!("{}\n", inbox.to);
        let there = fs.read(&path);
        if !inbox.is_kept || there.as_ref().is_ok_and(|there| there == to.as_bytes()) {
            return Vec::new();
        }
        let is_changed = there.is_ok();
        let put =
            fs.create_folder(&paths.inbox()).and_then(|()| put(fs, paths, &path, to.as_bytes()));
        let _ = put.and_then(|()| sync(fs, &paths.inbox()));
        is_changed.then_some(Left::InboxChanged(path)).into_iter().collect()
    }

    /// Puts the key of the inbox on the disk, sealed as all of the book is.
    pub fn keep_inbox(&self, inbox: &Inbox) -> io::Result<()> {
        let (fs, paths) = (&*self.inner, &self.paths);
        let path = paths.inbox_key();
        put(fs, paths, &path, &self.seal(&path, &key::text_of(&inbox.mine))?)?;
        sync(fs, &paths.folder)
    }
}

fn text(inbox: &Inbox) -> String {
    String::from_utf8_lossy(&key::text_of(&inbox.mine)).into_owned()
}

/// Copies of keys that hold what was before.
pub fn old_keys(failed: Vec<(PathBuf, io::Error)>) -> Vec<Left> {
    failed.into_iter().map(|(path, err)| Left::OldKey(path, because(&err))).collect()
}

/// Syncs a folder that may not be there.
pub fn sync(fs: &dyn Fs, folder: &Path) -> io::Result<()> {
    if is_gone(fs, folder) { Ok(()) } else { fs.sync_folder(folder) }
}

/// Takes away what is sealed beside a book that is plain, where locking it or unlocking it for good was cut off. The
/// lock of the book is held. Gives what stayed.
pub fn finish_plain(fs: &dyn Fs, paths: &Paths) -> Vec<Left> {
    if state(fs, paths) == LockState::Halfway { forget_sealed(fs, paths) } else { Vec::new() }
}

/// Takes away all that is sealed, its keys, and the mark last. The key that decides must be gone.
pub fn forget_sealed(fs: &dyn Fs, paths: &Paths) -> Vec<Left> {
    let key = paths.folder.join(Which::Key.name(paths));
    let gone = match () {
        () if is_gone(fs, &key) => sync(fs, &paths.folder),
        () => Err(io::ErrorKind::AlreadyExists.into()),
    };
    let found = match gone.and_then(|()| files(fs, paths)) {
        Ok(found) => found,
        // Until it is sure that the key is gone, a power cut may make the sealed files the book again.
        Err(err) => return vec![Left::Unconfirmed(because(&err))],
    };
    let all = found.sealed.into_iter().chain(found.unfinished).chain(of_keys(paths));
    let mut left = Vec::new();
    for path in all {
        if let Err(err) = take_away(fs, &path) {
            left.push(Left::Sealed(path, because(&err)));
        }
    }
    let is_sure = folders(paths).iter().all(|folder| sync(fs, folder).is_ok());
    if left.is_empty() && is_sure {
        for mark in [paths.switching_on(), paths.switching_off()] {
            let _ = take_away(fs, &mark);
        }
    }
    left
}

/// Gives sealed files and keys of before a name that none of ours has: nobody knows what opens them. Gives the names.
///
/// # Errors
/// When one keeps its name.
pub fn set_aside(fs: &dyn Fs, paths: Vec<PathBuf>) -> io::Result<Vec<Left>> {
    let mut aside = Vec::new();
    for path in paths.into_iter().filter(|path| file::is_file(fs, path)) {
        let named = |turn: usize| {
            let mut name = path.as_os_str().to_owned();
            name.push(if turn == 1 { ASIDE.to_owned() } else { format!("{ASIDE}-{turn}") });
            PathBuf::from(name)
        };
        let free = (1..=100).map(named).find(|name| is_gone(fs, name));
        let free = free.ok_or(io::ErrorKind::AlreadyExists)?;
        fs.rename(&path, &free)?;
        aside.push(Left::Damaged(free));
    }
    Ok(aside)
}
