//! An archive, as Day One writes its export: the JSON in it, and how many other files stay behind.

use std::io::{Read, Seek};

use zip::ZipArchive;

use crate::import::{Given, Unreadable};

/// What was in an archive.
pub struct Unpacked {
    /// The files of JSON.
    pub given: Vec<Given>,
    /// How many files there were besides: pictures, recordings.
    pub left: usize,
}

/// Whether a file that begins so is an archive.
pub fn is_archive(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04")
}

/// Takes the JSON out of an archive, no more of it than so many bytes in all. Nothing else of it is unpacked.
///
/// # Errors
/// When it cannot be read, there is no JSON in it, or more than that.
pub fn unpack(archive: impl Read + Seek, most: u64) -> Result<Unpacked, Unreadable> {
    let unread = |_| Unreadable::NotInThisForm;
    let mut archive = ZipArchive::new(archive).map_err(unread)?;
    let (mut given, mut left, mut room) = (Vec::new(), 0, most);
    for place in 0..archive.len() {
        let file = archive.by_index(place).map_err(unread)?;
        let path = file.name().map_err(unread)?.into_owned();
        let name = path.rsplit('/').next().unwrap_or_default();
        // What some systems put beside each file says nothing.
        let is_of_the_system = name.starts_with('.') || path.starts_with("__MACOSX/");
        if file.is_dir() || is_of_the_system {
            continue;
        }
        if !name.to_ascii_lowercase().ends_with(".json") {
            left += 1;
            continue;
        }
        let mut text = String::new();
        let read = file.take(room.saturating_add(1)).read_to_string(&mut text);
        let length = u64::try_from(text.len()).unwrap_or(u64::MAX);
        if length > room {
            return Err(Unreadable::TooLarge);
        }
        read.map_err(|_| Unreadable::NotInThisForm)?;
        room -= length;
        given.push(Given { name: name.to_owned(), text });
    }
    if given.is_empty() { Err(Unreadable::NotInThisForm) } else { Ok(Unpacked { given, left }) }
}
