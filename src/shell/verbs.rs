//! What can be asked for without a screen: one file a verb.

mod check;
mod doctor;
mod print;
mod today;
mod write;

use std::process::ExitCode;

use crate::shell::{
    options::{FAILED, REFUSED, USAGE},
    paths::NotOurs,
    shelf::WhichBook,
    stderr::tell,
};

pub use check::check;
pub use doctor::doctor;
pub use print::print;
pub use today::today;
pub use write::write;

/// Says why nothing was done.
pub fn refuse(why: &str) -> ExitCode {
    tell(why);
    ExitCode::from(REFUSED)
}

/// Why nothing was done, where what was found forbids it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Refused(pub String);

/// The exit code that tells of an error.
pub fn code_of(err: &anyhow::Error) -> u8 {
    match err.downcast_ref::<NotOurs>() {
        Some(not_ours) if not_ours.is_usage() => USAGE,
        Some(_) => REFUSED,
        None if err.is::<WhichBook>() => USAGE,
        None if err.is::<Refused>() => REFUSED,
        None => FAILED,
    }
}
