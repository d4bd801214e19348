//! What can be asked for without a screen: one file a verb.

mod asking;
mod backup;
mod check;
mod codes;
mod completions;
mod config;
mod delete;
mod doctor;
pub mod due;
mod erase;
pub mod find;
mod keeping;
pub mod list;
pub mod man;
mod naming;
mod output;
mod plan;
mod export;
mod import;
mod print;
pub mod promise;
pub mod pulse;
mod restore;
mod show;
mod talk;
mod tick;
mod today;
mod write;

use std::{io, process::ExitCode};

use crate::{
    phrases::say,
    shell::{
        options::{FAILED, REFUSED, USAGE},
        paths::NotOurs,
        shelf::WhichBook,
        stderr::tell,
    },
    store::because,
};

pub use backup::backup;
pub use check::check;
pub use completions::completions;
pub use config::{OfConfig, config};
pub use delete::delete;
pub use doctor::doctor;
pub use erase::erase;
pub use export::export;
pub use import::import;
pub use plan::plan;
pub use print::print;
pub use restore::restore;
pub use show::show;
pub use talk::talk;
pub use tick::tick;
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

/// What would be done could not be shown: nothing is done that nobody could read before.
fn not_shown(err: io::Error) -> anyhow::Error {
    anyhow::anyhow!(say::not_shown(because(&err)))
}

/// Why nothing was done with a book that would have to be opened for it.
fn locked() -> anyhow::Error {
    Refused(say::book_is_locked().to_owned()).into()
}

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
