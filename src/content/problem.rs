//! Something wrong in a content file: where, what, and what to do about it.

use std::fmt;

/// One thing that is wrong in one file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, relative to the content folder; empty when it concerns none.
    pub file: String,
    /// The line it stands in, from 1; `None` when it concerns the file as a whole.
    pub line: Option<usize>,
    /// What is wrong, in a few words without a full stop.
    pub what: String,
    /// What to do about it, and perhaps what is done for now; without a full stop.
    pub remedy: String,
}

impl Problem {
    /// A problem of a file (a path within the folder), at a line where one is known: what is wrong, and what to do
    /// about it.
    pub fn new(
        file: impl Into<String>,
        line: impl Into<Option<usize>>,
        what: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Problem {
        Problem { file: file.into(), line: line.into(), what: what.into(), remedy: remedy.into() }
    }

    /// The same problem, with what is done instead for now.
    #[must_use]
    pub fn instead(mut self, now: &str) -> Problem {
        self.remedy = format!("{}; {now}", self.remedy);
        self
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        let colon = if self.file.is_empty() { "" } else { ": " };
        write!(f, "{colon}{}; {}", self.what, self.remedy)
    }
}
