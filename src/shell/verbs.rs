//! What can be asked for without a screen: one file a verb.

mod check;
mod doctor;
mod print;
mod today;
mod write;

use std::{
    io::{self, Write},
    process::ExitCode,
    time::Duration,
};

use crate::{shell::options::REFUSED, store};

pub use check::check;
pub use doctor::doctor;
pub use print::print;
pub use today::today;
pub use write::write;

/// How long a verb waits for a disk that does not answer, at most.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// What is told of a disk that was waited for in vain, with what is safe.
pub fn silent(err: &io::Error, safe: &str) -> anyhow::Error {
    if err.kind() != io::ErrorKind::TimedOut {
        return anyhow::anyhow!("{}. {safe}", store::because(err));
    }
    anyhow::anyhow!(
        "the disk that the workbook is on does not answer, and was not waited for any longer. {safe}. Try it again \
         once that disk answers, or name another place, in TRUST_GUIDE_HOME or with --workbook FILE"
    )
}

/// Says why nothing was done.
pub fn refuse(why: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "trust-guide: {why}");
    ExitCode::from(REFUSED)
}
