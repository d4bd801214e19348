//! The only place that reads the clock.

use std::hash::{BuildHasher, Hasher, RandomState};

use crate::domain::day::Stamp;

/// Now, with the offset of the place the computer thinks it is in.
#[allow(clippy::disallowed_methods, reason = "this is the one place where the clock is read")]
pub fn now() -> Stamp {
    chrono::Local::now().fixed_offset()
}

/// A random number from the system, to make ids of.
pub fn seed() -> u64 {
    // The standard library seeds its hashers from the system's source of random bytes.
    let mut hasher = RandomState::new().build_hasher();
    hasher.write_i64(now().timestamp_micros());
    hasher.write_u32(std::process::id());
    hasher.finish()
}
