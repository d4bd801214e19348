//! What is told beside the output: on the error stream, under the name of the program.

use std::{
    ffi::OsString,
    fmt::Display,
    io::{self, Write},
    path::Path,
    sync::{
        OnceLock,
        atomic::{AtomicBool, Ordering},
    },
};

/// What the program is called where nobody gave it another name.
pub const USUAL: &str = "trust-guide";

/// The longest name that is repeated, in letters.
const LONGEST: usize = 32;

/// What it was called by.
static CALLED: OnceLock<String> = OnceLock::new();

/// Whether nothing is told, as somebody asked for it.
static IS_QUIET: AtomicBool = AtomicBool::new(false);

/// Tells nothing from here on, or tells again what there is to be told.
pub fn be_quiet(quiet: bool) {
    IS_QUIET.store(quiet, Ordering::Relaxed);
}

/// Takes the name that the program was called by: whoever gave it another one wants to read that.
pub fn call(by: Option<&OsString>) {
    let name = by.and_then(|by| Path::new(by).file_stem()?.to_str());
    let is_plain = |name: &&str| {
        let is_of_names = |sign: char| sign.is_ascii_alphanumeric() || "-_.".contains(sign);
        !name.is_empty() && name.len() <= LONGEST && name.chars().all(is_of_names)
    };
    let _ = CALLED.set(name.filter(is_plain).unwrap_or(USUAL).to_owned());
}

/// What the program is called.
pub fn called() -> &'static str {
    CALLED.get().map_or(USUAL, |name| name)
}

/// Whether it was called by another name than its own.
pub fn is_renamed() -> bool {
    called() != USUAL
}

/// Text with the commands in it as they are typed here: under the name that the program was called by.
pub fn as_called(text: &str) -> String {
    text.replace(&format!("`{USUAL}"), &format!("`{}", called()))
}

/// Tells something. Where nobody listens, nothing else can be done.
pub fn tell(what: impl Display) {
    if IS_QUIET.load(Ordering::Relaxed) {
        return;
    }
    let _ = writeln!(io::stderr(), "{}: {}", called(), as_called(&what.to_string()));
}
