//! What tells one state or line from another: short sums of their bytes.

use std::{
    fmt,
    io::{self, Read},
    str::FromStr,
};

/// How many bytes are looked at at once.
const PIECE: usize = 64 * 1024;

/// What tells one state from another: the CRC-32 of its bytes, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Print {
    crc: u32,
    size: u64,
}

impl Print {
    /// What tells these bytes from others, as they are in the file.
    pub fn of(bytes: &[u8]) -> Print {
        Print { crc: crc32fast::hash(bytes), size: bytes.len() as u64 }
    }

    /// Of all that can be read there, piece by piece.
    ///
    /// # Errors
    /// What keeps it from being read to its end.
    pub fn read(mut from: impl Read) -> io::Result<Print> {
        let (mut sum, mut size) = (crc32fast::Hasher::new(), 0);
        let mut piece = vec![0; PIECE];
        loop {
            match from.read(&mut piece) {
                Ok(0) => return Ok(Print { crc: sum.finalize(), size }),
                Ok(count) => {
                    sum.update(&piece[..count]);
                    size += count as u64;
                }
                Err(err) if err.kind() == io::ErrorKind::Interrupted => (),
                Err(err) => return Err(err),
            }
        }
    }

    /// Of a sum and a size that are known.
    pub fn known(crc: u32, size: u64) -> Print {
        Print { crc, size }
    }

    /// How many bytes there are.
    pub fn size(self) -> u64 {
        self.size
    }
}

impl fmt::Display for Print {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}-{}", self.crc, self.size)
    }
}

impl FromStr for Print {
    type Err = ();

    fn from_str(text: &str) -> Result<Print, ()> {
        let (crc, size) = text.split_once('-').ok_or(())?;
        let crc = u32::from_str_radix(crc, 16).map_err(|_| ())?;
        Ok(Print { crc, size: size.parse().map_err(|_| ())? })
    }
}

/// The CRC-32 of a line. It covers that of the line before, so that it stands for all until there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Check(u32);

impl Check {
    /// The check of a line of this JSON.
    pub fn of(json: &str) -> Check {
        Check(crc32fast::hash(json.as_bytes()))
    }
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

impl FromStr for Check {
    type Err = ();

    fn from_str(text: &str) -> Result<Check, ()> {
        let is_one = text.len() == 8 && text.bytes().all(|it| it.is_ascii_hexdigit());
        u32::from_str_radix(text, 16).ok().filter(|_| is_one).map(Check).ok_or(())
    }
}

/// A log that is in a state: which state it followed, and its last line that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Folded {
    /// The state that it followed.
    pub of: Print,
    /// The last line of it that is in the state.
    pub check: Check,
}

impl fmt::Display for Folded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.of, self.check)
    }
}

impl FromStr for Folded {
    type Err = ();

    fn from_str(text: &str) -> Result<Folded, ()> {
        let (of, check) = text.split_once(' ').ok_or(())?;
        Ok(Folded { of: of.parse()?, check: check.parse()? })
    }
}
