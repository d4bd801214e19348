//! The id of the second of two versions that both hold words nobody else has.

use std::hash::{Hash, Hasher};

use siphasher::sip::SipHasher13;

use crate::domain::id::RecordId;

/// An id from all that stands in a record, so that two versions are never taken for one.
pub(super) fn twin_id(theirs: &impl Hash) -> RecordId {
    let mut hasher = Fixed(SipHasher13::new());
    theirs.hash(&mut hasher);
    RecordId::from(format!("{:016x}", hasher.finish()).as_str())
}

/// A hash that is the same for every version of the compiler and on every machine, since its numbers
/// stand in files. It is the one the standard library had when the first of them was written.
struct Fixed(SipHasher13);

impl Hasher for Fixed {
    fn finish(&self) -> u64 {
        self.0.finish()
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0.write(bytes);
    }

    fn write_u16(&mut self, number: u16) {
        self.write(&number.to_le_bytes());
    }

    fn write_u32(&mut self, number: u32) {
        self.write(&number.to_le_bytes());
    }

    fn write_u64(&mut self, number: u64) {
        self.write(&number.to_le_bytes());
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn write_isize(&mut self, number: isize) {
        self.write(&(number as i64).to_le_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{day::Day, journal::Entry};

    #[test]
    fn a_twin_gets_the_id_that_older_versions_gave_it() {
        use std::hash::DefaultHasher;

        let theirs = {
            let at = chrono::DateTime::parse_from_rfc3339("2026-11-23T10:03:00+01:00").unwrap();
            Entry::begun(RecordId::from("a"), at, Day::of(at, 4))
        };
        let mut hasher = DefaultHasher::new();
        theirs.hash(&mut hasher);
        assert_eq!(twin_id(&theirs).as_str(), format!("{:016x}", hasher.finish()));
    }
}
