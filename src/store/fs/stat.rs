//! What tells whether a file is still the one that was read.

use std::{
    fs, io,
    path::Path,
    time::{Duration, UNIX_EPOCH},
};

/// What tells whether a file is still the one that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stat {
    /// Whether it is a file, at the end of any links.
    pub is_file: bool,
    /// In bytes.
    pub size: u64,
    /// Which disk it is on; 0 where that is not told.
    pub device: u64,
    /// Which file of that disk it is: one put in its place is another. 0 where that is not told.
    pub inode: u64,
    /// Nanoseconds since 1970.
    pub modified: i128,
}

/// As the system tells it of an open file, or of a name.
#[cfg(unix)]
pub(super) fn stat(found: &fs::Metadata) -> Stat {
    use std::os::unix::fs::MetadataExt;
    Stat {
        is_file: found.is_file(),
        size: found.len(),
        device: found.dev(),
        inode: found.ino(),
        modified: i128::from(found.mtime()) * 1_000_000_000 + i128::from(found.mtime_nsec()),
    }
}

/// As the system tells it of an open file, or of a name.
#[cfg(not(unix))]
pub(super) fn stat(found: &fs::Metadata) -> Stat {
    let modified = found.modified().ok();
    let since = modified.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    Stat {
        is_file: found.is_file(),
        size: found.len(),
        device: 0,
        inode: 0,
        modified: since.map_or(0, |since| i128::try_from(since.as_nanos()).unwrap_or(0)),
    }
}

/// Says when a file was written.
pub(super) fn set_modified(path: &Path, modified: i128) -> io::Result<()> {
    let since = u64::try_from(modified).map_err(|_| io::ErrorKind::InvalidInput)?;
    let time = UNIX_EPOCH + Duration::from_nanos(since);
    fs::File::options().write(true).open(path)?.set_modified(time)
}

/// The same with the numbers that Windows gives a file, so that one that was put in its place is another. Some disks
/// give none.
#[cfg(windows)]
pub(super) fn numbered(path: &Path, stat: Stat) -> Stat {
    match file_id::get_file_id(path) {
        Ok(file_id::FileId::LowRes { volume_serial_number, file_index }) => {
            Stat { device: volume_serial_number.into(), inode: file_index, ..stat }
        }
        Ok(file_id::FileId::HighRes { volume_serial_number, file_id }) => {
            // Both halves count; the upper is zero on all but the newest disks.
            let halves = [file_id, file_id >> 64].map(|half| half & u128::from(u64::MAX));
            let [low, high] = halves.map(|half| u64::try_from(half).unwrap_or_default());
            Stat { device: volume_serial_number, inode: low ^ high, ..stat }
        }
        Ok(file_id::FileId::Inode { device_id, inode_number }) => {
            Stat { device: device_id, inode: inode_number, ..stat }
        }
        Err(_) => stat,
    }
}
