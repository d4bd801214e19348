//! What is told beside the output: on the error stream, under the name of the program.

use std::{
    fmt::Display,
    io::{self, Write},
};

/// Tells something. Where nobody listens, nothing else can be done.
pub fn tell(what: impl Display) {
    let _ = writeln!(io::stderr(), "trust-guide: {what}");
}
