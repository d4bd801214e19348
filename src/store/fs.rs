//! The calls the store makes on a file system, as a trait, so that tests can fail any of them.

mod stat;
mod waiting;

use std::{
    any::Any,
    fmt, fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    time::Duration,
};

pub use stat::Stat;
#[cfg(windows)]
use stat::numbered;
use stat::stat;
pub use waiting::{each_within, within};

use super::{error::in_the_way, print::Print};
use crate::phrases::say;

/// The largest file that is read, in bytes.
pub const LARGEST: u64 = 512 * 1024 * 1024;

/// How long a disk may take to give a file.
const DEADLINE: Duration = Duration::from_secs(20);

/// A lock that is held until it is dropped.
pub type Held = Box<dyn Any + Send>;

/// What has a name, whatever a link of that name leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A plain file.
    File,
    /// A folder.
    Folder,
    /// A link, wherever it leads.
    Link,
    /// A pipe, a device, a socket.
    Other,
}

/// The file system, as thin as can be. Paths are followed through links unless said otherwise.
pub trait Fs: Send + Sync + fmt::Debug {
    /// What is at this path; `NotFound` where nothing is.
    fn stat(&self, path: &Path) -> io::Result<Stat>;
    /// What has this very name: a link is a link.
    fn kind(&self, path: &Path) -> io::Result<Kind> {
        let found = fs::symlink_metadata(path)?;
        Ok(match () {
            () if found.is_symlink() => Kind::Link,
            () if found.is_dir() => Kind::Folder,
            () if found.is_file() => Kind::File,
            () => Kind::Other,
        })
    }
    /// All bytes of a file, at most [`LARGEST`]; an error for what is none, or never answers.
    fn read(&self, path: &Path) -> io::Result<Vec<u8>>;
    /// The first bytes of a file, so many at most.
    fn read_start(&self, path: &Path, count: u64) -> io::Result<Vec<u8>> {
        let mut bytes = self.read(path)?;
        bytes.truncate(usize::try_from(count).unwrap_or(usize::MAX));
        Ok(bytes)
    }
    /// What tells the bytes of a file from others, without holding all of them at once.
    fn print(&self, path: &Path) -> io::Result<Print> {
        self.read(path).map(|bytes| Print::of(&bytes))
    }
    /// The path a chain of links ends at.
    fn target(&self, path: &Path) -> io::Result<PathBuf>;
    /// Makes a folder and those above it; new ones can be opened by this account only.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Writes a file that must not exist yet, for this account only. With `durable`, it is on the
    /// disk when this returns.
    fn write_new(&self, path: &Path, bytes: &[u8], durable: bool) -> io::Result<()>;
    /// Adds to the end of a file that is there. It is on the disk when this returns.
    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Cuts a file off behind so many bytes.
    fn cut(&self, path: &Path, size: u64) -> io::Result<()>;
    /// Gives a file a second name, which must be free.
    fn link(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file another name. What had that name before is gone, in one step.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Takes a file away by its name.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Removes a folder that is empty.
    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        fs::remove_dir(path)
    }
    /// Says when a file was written, in nanoseconds since 1970: it holds what was written then.
    fn set_modified(&self, path: &Path, modified: i128) -> io::Result<()> {
        stat::set_modified(path, modified)
    }
    /// Makes names in a folder durable.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
    /// Names of files in a folder; none when there is no such folder.
    fn list(&self, path: &Path) -> io::Result<Vec<String>>;
    /// Takes a lock, and changes nothing in a file that is there. `None`: somebody else holds it.
    fn lock(&self, path: &Path) -> io::Result<Option<Held>>;
    /// Waits until nobody holds a lock. Somebody else may take it before the one who waited does.
    fn wait_for_lock(&self, _path: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
    /// How large the log of changes may become here, in bytes, before the whole is written: reading it costs a
    /// moment at the start.
    fn largest_log(&self) -> u64 {
        1024 * 1024
    }
}

/// A locked file. It is unlocked by name and not by closing: a program that is just being started
/// from another thread holds a copy of it for a moment, and a lock lives as long as any copy.
struct Locked(fs::File);

impl Drop for Locked {
    fn drop(&mut self) {
        let _ = self.0.unlock();
    }
}

/// The real disk.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Fs for Disk {
    fn stat(&self, path: &Path) -> io::Result<Stat> {
        let stat = fs::metadata(path).map(|found| stat(&found))?;
        #[cfg(windows)]
        let stat = numbered(path, stat);
        Ok(stat)
    }

    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        let path = path.to_owned();
        within(DEADLINE, move || read_at_most(&path, LARGEST)).flatten()
    }

    fn read_start(&self, path: &Path, count: u64) -> io::Result<Vec<u8>> {
        let path = path.to_owned();
        within(DEADLINE, move || {
            let mut start = Vec::new();
            open_at_most(&path, LARGEST)?.take(count).read_to_end(&mut start)?;
            Ok(start)
        })
        .flatten()
    }

    fn print(&self, path: &Path) -> io::Result<Print> {
        let path = path.to_owned();
        within(DEADLINE, move || Print::read(open_at_most(&path, LARGEST)?)).flatten()
    }

    fn target(&self, path: &Path) -> io::Result<PathBuf> {
        fs::canonicalize(path).map(as_people_write_it)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        let missing = path.ancestors().take_while(|folder| !folder.exists());
        let above: Vec<&Path> = missing.filter_map(Path::parent).collect();
        builder.create(path)?;
        // A power cut must not take a new folder away with all that is in it.
        for folder in above {
            let _ = self.sync_folder(folder);
        }
        Ok(())
    }

    fn write_new(&self, path: &Path, bytes: &[u8], durable: bool) -> io::Result<()> {
        let mut file = only_mine().write(true).create_new(true).open(path)?;
        file.write_all(bytes)?;
        if durable { file.sync_all() } else { Ok(()) }
    }

    fn append(&self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = open_own(path, only_mine().append(true))?;
        file.write_all(bytes)?;
        file.sync_data()
    }

    fn cut(&self, path: &Path, size: u64) -> io::Result<()> {
        open_own(path, only_mine().write(true))?.set_len(size)
    }

    fn link(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::hard_link(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        // Windows cannot open a folder as a file, and makes names durable by itself.
        if cfg!(unix) { fs::File::open(path)?.sync_all() } else { Ok(()) }
    }

    fn list(&self, path: &Path) -> io::Result<Vec<String>> {
        let entries = match fs::read_dir(path) {
            Ok(entries) => entries,
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(err) => return Err(err),
        };
        entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
    }

    fn lock(&self, path: &Path) -> io::Result<Option<Held>> {
        let file = open_lock(path, only_mine().create(true).truncate(false))?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Box::new(Locked(file)))),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(err)) if knows_no_locks(&err) => {
                Err(io::ErrorKind::Unsupported.into())
            }
            Err(fs::TryLockError::Error(err)) => Err(err),
        }
    }

    fn wait_for_lock(&self, path: &Path) -> io::Result<()> {
        let file = match open_lock(path, &mut only_mine()) {
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(()),
            opened => opened?,
        };
        loop {
            match file.lock() {
                Ok(()) => {
                    drop(Locked(file));
                    return Ok(());
                }
                Err(err) if err.kind() == io::ErrorKind::Interrupted => (),
                Err(err) => return Err(err),
            }
        }
    }
}

/// Whether a disk, such as one on the network, has no locks at all.
#[cfg(unix)]
fn knows_no_locks(err: &io::Error) -> bool {
    use rustix::io::Errno;
    let none = [Errno::NOLCK, Errno::NOTSUP, Errno::OPNOTSUPP, Errno::NOSYS];
    none.iter().any(|code| err.raw_os_error() == Some(code.raw_os_error()))
}

#[cfg(not(unix))]
fn knows_no_locks(err: &io::Error) -> bool {
    err.kind() == io::ErrorKind::Unsupported
}

/// Files that only this account can open.
fn only_mine() -> fs::OpenOptions {
    #[cfg_attr(not(unix), allow(unused_mut, reason = "modes are a Unix idea"))]
    let mut options = fs::OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Opens a lock, which is a file: what a link leads to is somebody else’s, and would be made here.
fn open_lock(path: &Path, options: &mut fs::OpenOptions) -> io::Result<fs::File> {
    open_own(path, options.read(true).write(true))
}

/// Opens a file that is one, and no link to one, without waiting for the other end of a pipe.
fn open_own(path: &Path, options: &mut fs::OpenOptions) -> io::Result<fs::File> {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(
        options,
        (rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK).bits().cast_signed(),
    );
    only_a_file(&Disk, path)?;
    options.open(path)
}

/// Fails where something that is no file has this name. Such a thing is not ours: it is never renamed, replaced or
/// removed, nor is what a link leads to.
pub fn only_a_file(fs: &dyn Fs, path: &Path) -> io::Result<()> {
    match fs.kind(path) {
        Ok(Kind::File) => Ok(()),
        Ok(Kind::Link) => Err(in_the_way(path, say::in_the_way_link)),
        Ok(Kind::Folder) => Err(in_the_way(path, say::in_the_way_folder)),
        Ok(Kind::Other) => Err(in_the_way(path, say::in_the_way_other)),
        Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(err) => Err(err),
    }
}

/// Removes a file that is one: what else has its name is not ours.
pub fn remove_file(fs: &dyn Fs, path: &Path) -> io::Result<()> {
    only_a_file(fs, path)?;
    fs.remove(path)
}

/// Writes a file that must not exist yet, as [`Fs::write_new`] does, and leaves no half of it behind. What had the
/// name before is not ours, and stays.
pub fn write_whole(fs: &dyn Fs, path: &Path, bytes: &[u8], durable: bool) -> io::Result<()> {
    fs.write_new(path, bytes, durable).inspect_err(|err| {
        if err.kind() != io::ErrorKind::AlreadyExists {
            let _ = remove_file(fs, path);
        }
    })
}

/// Reads a file that is one, and not larger than this: a device or a pipe in its place would never end.
pub fn read_at_most(path: &Path, largest: u64) -> io::Result<Vec<u8>> {
    let mut file = open_at_most(path, largest)?;
    let size = file.get_ref().metadata()?.len();
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0).saturating_add(1));
    file.read_to_end(&mut bytes)?;
    if bytes.len() as u64 > largest { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// Opens a file for reading no more than that, and one byte that tells that there is more.
fn open_at_most(path: &Path, largest: u64) -> io::Result<io::Take<fs::File>> {
    let file = open_to_read(path)?;
    let found = file.metadata()?;
    if !found.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidData, say::because_not_a_file()));
    }
    if found.len() > largest {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    // It may have grown meanwhile, and some that never end say that they are empty.
    Ok(file.take(largest.saturating_add(1)))
}

/// Opens a file without waiting for a pipe's other end, in case it was swapped for one meanwhile.
fn open_to_read(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(
        &mut options,
        rustix::fs::OFlags::NONBLOCK.bits().cast_signed(),
    );
    options.open(path)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn a_disk_without_locks_is_told_from_one_that_fails() {
        let no_locks = io::Error::from(rustix::io::Errno::NOLCK);
        let broken = io::Error::from(rustix::io::Errno::IO);
        assert!(knows_no_locks(&no_locks) && !knows_no_locks(&broken));
    }
}

/// Windows begins a path that was followed with `\\?\`: nobody writes it so, and it is told to people.
#[cfg(windows)]
fn as_people_write_it(path: PathBuf) -> PathBuf {
    // A longer one is understood in that form only.
    const LONGEST: usize = 248;
    let rest = path.to_str().and_then(|path| path.strip_prefix(r"\\?\"));
    let drive = rest.filter(|it| it.as_bytes().get(1) == Some(&b':') && it.len() < LONGEST);
    drive.map_or_else(|| path.clone(), PathBuf::from)
}

#[cfg(not(windows))]
fn as_people_write_it(path: PathBuf) -> PathBuf {
    path
}
