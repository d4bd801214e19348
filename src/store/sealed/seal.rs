//! Sealing bytes and opening them again, as `age` does it.

use std::{
    io::{self, Read, Write},
    iter,
};

use age::{Decryptor, Encryptor, x25519};

use crate::{phrases::say, store::print::Print};

/// What the name of a sealed file ends in, behind the name of what is in it.
pub const ENDING: &str = ".age";

/// The start of a sealed file that tells how much is in it: its header is shorter.
pub const START: u64 = 2048;

/// What is sealed is cut into pieces of so many bytes, each with a tag.
const PIECE: u64 = 64 * 1024;
const TAG: u64 = 16;

/// In front of the pieces.
const NONCE: u64 = 16;

/// What a sealed file cannot be opened for: it is damaged, cut, or was sealed for somebody else. Which of these it is,
/// nobody can tell.
#[derive(Debug, thiserror::Error)]
#[error("{}", say::because_seal_broken())]
struct Broken;

/// That something sealed cannot be opened.
pub fn broken() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, Broken)
}

/// Whether something was read, and is not what was sealed.
pub fn is_broken(err: &io::Error) -> bool {
    err.get_ref().is_some_and(<dyn std::error::Error + Send + Sync>::is::<Broken>)
}

/// Whether bytes look sealed, by this program or by another one.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(b"age-encryption.org/v1\n")
}

/// Seals bytes, so that only who holds the identity of `to` opens them. They are larger by some hundred bytes, which
/// differ each time.
///
/// # Errors
/// When there are no random numbers to be had.
pub fn seal(bytes: &[u8], to: &x25519::Recipient) -> io::Result<Vec<u8>> {
    let sealing = Encryptor::with_recipients(iter::once(to as &dyn age::Recipient));
    let sealing = sealing.map_err(|_| io::ErrorKind::Other)?;
    let mut sealed = Vec::with_capacity(bytes.len() + bytes.len() / 2048 + 1024);
    let mut writer = sealing.wrap_output(&mut sealed)?;
    writer.write_all(bytes)?;
    writer.finish()?;
    Ok(sealed)
}

/// Opens what was sealed. Not one byte is given where one of them is not as it was.
///
/// # Errors
/// [`broken`], whatever it is.
pub fn open(sealed: &[u8], with: &x25519::Identity) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(sealed.len());
    opening(sealed, with)?.read_to_end(&mut bytes).map_err(|_| broken())?;
    Ok(bytes)
}

/// What tells the bytes in a sealed file from others, without holding all of them at once.
///
/// # Errors
/// [`broken`].
pub fn print(sealed: &[u8], with: &x25519::Identity) -> io::Result<Print> {
    Print::read(opening(sealed, with)?).map_err(|_| broken())
}

fn opening<'a>(sealed: &'a [u8], with: &x25519::Identity) -> io::Result<impl Read + use<'a>> {
    let opening = Decryptor::new(sealed).map_err(|_| broken())?;
    opening.decrypt(iter::once(with as &dyn age::Identity)).map_err(|_| broken())
}

/// How many bytes are in a sealed file of this size that starts like this. `None` where it is none.
pub fn inside(start: &[u8], size: u64) -> Option<u64> {
    let last = start.windows(5).position(|it| it == b"\n--- ")? + 5;
    let end = last + start[last..].iter().position(|it| *it == b'\n')? + 1;
    let pieces = size.checked_sub(end as u64 + NONCE)?;
    pieces.checked_sub(pieces.div_ceil(PIECE + TAG) * TAG)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_and_its_size_is_told_by_its_start() {
        let mine = x25519::Identity::generate();
        for size in [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000] {
            let bytes = vec![7; size];
            let sealed = seal(&bytes, &mine.to_public()).unwrap();
            assert_eq!(open(&sealed, &mine).unwrap(), bytes);
            assert_eq!(print(&sealed, &mine).unwrap(), Print::of(&bytes));
            let start = &sealed[..sealed.len().min(usize::try_from(START).unwrap())];
            assert_eq!(inside(start, sealed.len() as u64), Some(size as u64));
            assert!(is_broken(&open(&sealed, &x25519::Identity::generate()).unwrap_err()));
        }
    }

    #[test]
    fn no_byte_can_be_changed_cut_or_added() {
        let mine = x25519::Identity::generate();
        let sealed = seal(b"words and more words", &mine.to_public()).unwrap();
        for place in 0..sealed.len() {
            for bit in [0x01, 0x20, 0x80] {
                let mut flipped = sealed.clone();
                flipped[place] ^= bit;
                assert!(open(&flipped, &mine).is_err(), "{place}");
            }
            assert!(open(&sealed[..place], &mine).is_err(), "{place}");
        }
        assert!(open(&[&sealed[..], b"\n"].concat(), &mine).is_err());
        assert!(open(&[&sealed[..], &sealed].concat(), &mine).is_err());
    }
}
