//! How long a disk is waited for that does not answer, and what is told of it then.

use std::{io, time::Duration};

use crate::{phrases::say, store};

/// How long a verb waits for a disk that does not answer, at most.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// The same where something is written, which a slow disk takes longer for.
pub const PATIENCE_TO_WRITE: Duration = Duration::from_secs(20);

/// What is told of a disk that was waited for in vain, with what is safe.
pub fn silent(err: &io::Error, safe: &str) -> anyhow::Error {
    if err.kind() != io::ErrorKind::TimedOut {
        return anyhow::anyhow!("{}. {safe}", store::because(err));
    }
    anyhow::anyhow!(say::silent_disk_in_vain(safe))
}
