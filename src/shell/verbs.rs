//! What can be asked for without a screen: one file a verb.

mod check;
mod doctor;
mod print;
mod today;
mod write;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use crate::shell::options::REFUSED;

pub use check::check;
pub use doctor::doctor;
pub use print::print;
pub use today::today;
pub use write::write;

/// Says why nothing was done.
pub fn refuse(why: &str) -> ExitCode {
    let _ = writeln!(io::stderr(), "trust-guide: {why}");
    ExitCode::from(REFUSED)
}
