//! Backups in less room, as gzip writes them, so that any tool for that opens them too.

use std::io::{self, Read, Write};

use flate2::{Compression, GzBuilder, read::GzDecoder};

use crate::store::{fs::LARGEST, print::Print};

/// What the name of a packed backup ends in, behind its own ending.
pub const ENDING: &str = ".gz";

/// The name that unpacking gives the file.
const NAME: &str = "workbook.json";

/// The first bytes of what is packed.
const MAGIC: [u8; 3] = [0x1f, 0x8b, 8];

/// The same in less room. `modified` is when it was written, in nanoseconds since 1970.
pub fn pack(bytes: &[u8], modified: i128) -> io::Result<Vec<u8>> {
    let seconds = u32::try_from(modified / 1_000_000_000).unwrap_or(0);
    let builder = GzBuilder::new().filename(NAME).mtime(seconds);
    let mut packed = builder.write(Vec::new(), Compression::default());
    packed.write_all(bytes)?;
    packed.finish()
}

/// Whether this is packed.
pub fn is_packed(bytes: &[u8]) -> bool {
    bytes.starts_with(&MAGIC)
}

/// The bytes themselves, packed or not.
///
/// # Errors
/// When what is packed is damaged, or would be too large.
pub fn unpacked(bytes: Vec<u8>) -> io::Result<Vec<u8>> {
    if !is_packed(&bytes) {
        return Ok(bytes);
    }
    let mut whole = Vec::new();
    GzDecoder::new(&bytes[..]).take(LARGEST + 1).read_to_end(&mut whole)?;
    if whole.len() as u64 > LARGEST {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    Ok(whole)
}

/// When what is packed was written, in nanoseconds since 1970, if it says so.
pub fn modified(bytes: &[u8]) -> Option<i128> {
    let seconds = bytes.get(4..8).filter(|_| is_packed(bytes))?.try_into().ok()?;
    let seconds = u32::from_le_bytes(seconds);
    (seconds > 0).then(|| i128::from(seconds) * 1_000_000_000)
}

/// What tells the bytes that are packed, which stands at the end, or those that are not, from others.
pub fn print_of(bytes: &[u8]) -> Print {
    match bytes.last_chunk::<8>().filter(|_| is_packed(bytes)) {
        Some([a, b, c, d, size @ ..]) => {
            Print::known(u32::from_le_bytes([*a, *b, *c, *d]), u32::from_le_bytes(*size).into())
        }
        None => Print::of(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked_as_it_was_and_tells_what_it_is() {
        for bytes in [&b""[..], b"words", &b"words and more words ".repeat(1_000)] {
            let packed = pack(bytes, 1_795_000_000_123_456_789).unwrap();
            assert!(is_packed(&packed) && !is_packed(bytes));
            assert_eq!(print_of(&packed), Print::of(bytes));
            assert_eq!(modified(&packed), Some(1_795_000_000_000_000_000));
            assert_eq!(unpacked(packed.clone()).unwrap(), bytes);
            for end in 3..packed.len() {
                assert!(unpacked(packed[..end].to_vec()).is_err(), "{end}");
            }
        }
        assert_eq!(unpacked(b"plain".to_vec()).unwrap(), b"plain");
    }
}
