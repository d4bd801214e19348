//! The files that hold the identity of a book: wrapped by the passphrase, and by the recovery code.

use std::{
    io::{self, Read, Write},
    iter,
    path::{Path, PathBuf},
    thread,
};

use age::{
    Decryptor, Encryptor, scrypt,
    secrecy::{ExposeSecret, SecretString},
    x25519,
};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, Zeroizing};

use super::{Work, file::put};
use crate::store::{
    Paths,
    fs::{Fs, only_a_file},
    log::{checked, sound},
    print::Print,
};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Wrapped by the passphrase.
    Key,
    /// Wrapped by the recovery code.
    Recovery,
}

impl Which {
    /// The name of the file.
    pub fn name(self, paths: &Paths) -> String {
        match self {
            Which::Key => paths.beside("key.age"),
            Which::Recovery => paths.beside("recovery.age"),
        }
    }
}

/// The name of the file that tells what the others are.
pub fn check_name(paths: &Paths) -> String {
    paths.beside("key.check")
}

/// What the key of the inbox is called, which is sealed as the book is.
pub const INBOX_KEY: &str = "inbox-key.age";

/// The names of all files that hold keys; the one that decides is the last.
pub fn names(paths: &Paths) -> [String; 4] {
    let own = [Which::Recovery, Which::Key].map(|which| which.name(paths));
    let [recovery, key] = own;
    [paths.beside(INBOX_KEY), check_name(paths), recovery, key]
}

/// Where these files are: beside the workbook, and copies of them among both sets of backups and in the state folder,
/// for when the first are damaged.
pub fn places(paths: &Paths) -> Vec<PathBuf> {
    let others = [Some(paths.backups.clone()), paths.state.clone()];
    iter::once(paths.folder.clone()).chain(others.into_iter().flatten()).collect()
}

/// Why a file did not give the identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It did not open with this.
    NotThis,
    /// This program makes none like it.
    Foreign,
}

/// Wraps an identity, so that it takes this phrase to have it.
///
/// # Errors
/// When there are no random numbers to be had.
pub fn wrap(mine: &x25519::Identity, phrase: SecretString, work: Work) -> io::Result<Vec<u8>> {
    wrap_text(&text_of(mine), phrase, work)
}

/// Wraps what stands in a file, so that it takes this phrase to read it.
///
/// # Errors
/// When there are no random numbers to be had.
pub fn wrap_text(text: &[u8], phrase: SecretString, work: Work) -> io::Result<Vec<u8>> {
    let mut to = scrypt::Recipient::new(phrase);
    to.set_work_factor(work.made);
    let wrapping = Encryptor::with_recipients(iter::once(&to as &dyn age::Recipient));
    let wrapping = wrapping.map_err(|_| io::ErrorKind::Other)?;
    let mut wrapped = Vec::new();
    let mut writer = wrapping.wrap_output(&mut wrapped)?;
    writer.write_all(text)?;
    writer.finish()?;
    Ok(wrapped)
}

/// Unwraps it on a thread that ends: what is left on its stack goes with it.
///
/// # Errors
/// When no thread can be made. `Refused` says why it gave no identity.
pub fn unwrap(
    wrapped: &[u8],
    phrase: SecretString,
    work: Work,
) -> io::Result<Result<Box<x25519::Identity>, Refused>> {
    let text = unwrap_text(wrapped, phrase, work)?;
    Ok(text.and_then(|text| identity(&text).ok_or(Refused::Foreign)))
}

/// The same for what [`wrap_text`] wrapped.
///
/// # Errors
/// When no thread can be made. `Refused` says why it gave nothing.
pub fn unwrap_text(
    wrapped: &[u8],
    phrase: SecretString,
    work: Work,
) -> io::Result<Result<Zeroizing<String>, Refused>> {
    let wrapped = wrapped.to_owned();
    let thread = thread::Builder::new().name("unlock".to_owned());
    let unwrapped = thread.spawn(move || unwrapped(&wrapped, phrase, work))?.join();
    unwrapped.map_err(|_| io::ErrorKind::Other.into())
}

fn unwrapped(
    wrapped: &[u8],
    phrase: SecretString,
    work: Work,
) -> Result<Zeroizing<String>, Refused> {
    if !work_of(wrapped).is_some_and(|taken| work.allows(taken)) {
        return Err(Refused::Foreign);
    }
    let mut with = scrypt::Identity::new(phrase);
    with.set_max_work_factor(Work::MOST);
    let opening = Decryptor::new(wrapped).map_err(|_| Refused::NotThis)?;
    let mut opened =
        opening.decrypt(iter::once(&with as &dyn age::Identity)).map_err(|_| Refused::NotThis)?;
    let mut text = Zeroizing::new(String::with_capacity(wrapped.len()));
    opened.read_to_string(&mut text).map_err(|_| Refused::NotThis)?;
    Ok(text)
}

/// An identity as it stands in a file.
pub fn identity(text: &str) -> Option<Box<x25519::Identity>> {
    text.trim().parse().ok().map(Box::new)
}

/// How much work it takes to open this, as its first lines say.
fn work_of(wrapped: &[u8]) -> Option<u8> {
    let mut lines = wrapped.split(|byte| *byte == b'\n');
    let line = lines.nth(1)?.strip_prefix(b"-> scrypt ")?;
    let (_, work) = std::str::from_utf8(line).ok()?.split_once(' ')?;
    work.parse().ok()
}

/// What the files are, so that a damaged one is told from a wrong passphrase. Of each there are two while it is
/// changed, the one before and the one that takes its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    #[serde(default)]
    key: Vec<String>,
    #[serde(default)]
    recovery: Vec<String>,
}

impl Check {
    /// Of these files.
    pub fn of(key: &[u8], recovery: Option<&[u8]>) -> Check {
        let print = |bytes: &[u8]| Print::of(bytes).to_string();
        Check { key: vec![print(key)], recovery: recovery.map(print).into_iter().collect() }
    }

    /// The same, and this one as well.
    pub fn and(&self, which: Which, bytes: &[u8]) -> Check {
        let mut both = self.clone();
        both.list_mut(which).push(Print::of(bytes).to_string());
        both
    }

    /// The same with this one only.
    pub fn only(&self, which: Which, bytes: &[u8]) -> Check {
        let mut one = self.clone();
        *one.list_mut(which) = vec![Print::of(bytes).to_string()];
        one
    }

    fn is_of(&self, which: Which, bytes: &[u8]) -> bool {
        let list = if which == Which::Key { &self.key } else { &self.recovery };
        list.contains(&Print::of(bytes).to_string())
    }

    fn list_mut(&mut self, which: Which) -> &mut Vec<String> {
        if which == Which::Key { &mut self.key } else { &mut self.recovery }
    }

    /// As it stands in its file, with a check of its own.
    pub fn bytes(&self) -> io::Result<Vec<u8>> {
        Ok(checked(&serde_json::to_string(self)?).0)
    }
}

/// Reads the check of a place; `None` where none stands there that is whole.
pub fn check_in(fs: &dyn Fs, paths: &Paths, place: &Path) -> Option<Check> {
    read_check(&fs.read(&place.join(check_name(paths))).ok()?)
}

/// Whether bytes are a check that is whole.
pub fn is_check(bytes: &[u8]) -> bool {
    read_check(bytes).is_some()
}

fn read_check(bytes: &[u8]) -> Option<Check> {
    let (json, _) = sound(bytes.strip_suffix(b"\n")?)?;
    serde_json::from_str(json).ok()
}

/// Files that may give the identity.
pub struct Candidates {
    /// Each differs from the others; of a sound one there is no other.
    pub files: Vec<Vec<u8>>,
    /// Whether the check says that it is as it was written: then only the phrase can be wrong.
    pub is_sound: bool,
}

/// Looks for the file in all places.
///
/// # Errors
/// When there is none that can be read, but one that cannot.
pub fn find(fs: &dyn Fs, paths: &Paths, which: Which) -> io::Result<Candidates> {
    let places = places(paths);
    let name = which.name(paths);
    let mut unread = None;
    let mut files = Vec::new();
    for place in &places {
        match fs.read(&place.join(&name)) {
            Ok(bytes) => files.push((place, bytes)),
            Err(err) if err.kind() == io::ErrorKind::NotFound => (),
            Err(err) => unread = Some(err),
        }
    }
    if let (true, Some(err)) = (files.is_empty(), unread) {
        return Err(err);
    }
    let first = places.iter().find_map(|place| check_in(fs, paths, place));
    if let Some(check) = first
        && let Some((_, bytes)) = files.iter().find(|(_, bytes)| check.is_of(which, bytes))
    {
        return Ok(Candidates { files: vec![bytes.clone()], is_sound: true });
    }
    // A copy that was not brought up to date goes before what is known to be damaged.
    let is_whole = |(place, bytes): &(&PathBuf, Vec<u8>)| {
        check_in(fs, paths, place).is_some_and(|check| check.is_of(which, bytes))
    };
    files.sort_by_key(|file| !is_whole(file));
    let mut different: Vec<Vec<u8>> = Vec::new();
    for (_, bytes) in files {
        if !different.contains(&bytes) {
            different.push(bytes);
        }
    }
    Ok(Candidates { files: different, is_sound: false })
}

/// Whether a recovery code may open this book: only where no file for it is anywhere, none can.
pub fn may_have_code(fs: &dyn Fs, paths: &Paths) -> bool {
    find(fs, paths, Which::Recovery).map_or(true, |found| !found.files.is_empty())
}

/// Puts a file in the place of the one before it, in one folder, so that at any moment one of both opens the book and
/// the check knows it.
///
/// # Errors
/// When it could not be put there; the one before is as it was, or this one is, whole.
pub fn replace(
    fs: &dyn Fs,
    paths: &Paths,
    place: &Path,
    (which, bytes): (Which, &[u8]),
    before: &Check,
) -> io::Result<()> {
    let check = place.join(check_name(paths));
    put(fs, paths, &check, &before.and(which, bytes).bytes()?)?;
    fs.sync_folder(place)?;
    put(fs, paths, &place.join(which.name(paths)), bytes)?;
    fs.sync_folder(place)?;
    put(fs, paths, &check, &before.only(which, bytes).bytes()?)?;
    fs.sync_folder(place)
}

/// Brings the copies in the other places up to date with the files beside the workbook, byte for byte. Gives those
/// that could not be written: they hold what was before.
pub fn copy_to_others(fs: &dyn Fs, paths: &Paths) -> Vec<(PathBuf, io::Error)> {
    let names = names(paths);
    let mut failed = Vec::new();
    for name in names {
        let Ok(bytes) = fs.read(&paths.folder.join(&name)) else { continue };
        for place in places(paths).into_iter().skip(1) {
            let path = place.join(&name);
            if fs.read(&path).is_ok_and(|there| there == bytes) {
                continue;
            }
            let put = only_a_file(fs, &path)
                .and_then(|()| fs.create_folder(&place))
                .and_then(|()| put(fs, paths, &path, &bytes))
                .and_then(|()| fs.sync_folder(&place));
            failed.extend(put.err().map(|err| (path, err)));
        }
    }
    failed
}

/// The text of an identity, as it stands in a file that is sealed.
pub fn text_of(mine: &x25519::Identity) -> Zeroizing<Vec<u8>> {
    let secret = mine.to_string();
    let mut text = Vec::with_capacity(secret.expose_secret().len() + 1);
    text.extend(secret.expose_secret().as_bytes());
    text.push(b'\n');
    Zeroizing::new(text)
}

/// An identity from bytes that are wiped.
pub fn from_bytes(mut bytes: Vec<u8>) -> Option<Box<x25519::Identity>> {
    let found = std::str::from_utf8(&bytes).ok().and_then(identity);
    bytes.zeroize();
    found
}
