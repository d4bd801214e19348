//! Checks content, for authors.

use std::{
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use crate::{content, phrases::say, shell::options::FAILED};

/// Checks content and prints every problem.
pub fn check(dir: Option<&Path>, stats: bool) -> anyhow::Result<ExitCode> {
    let mut out = io::stdout().lock();
    let (problems, whole) = if let Some(dir) = dir {
        let report = content::check(dir);
        if stats {
            writeln!(out, "hurt/broke/both/any")?;
            for share in &report.shares {
                writeln!(out, "{share}")?;
            }
            for coverage in &report.languages {
                writeln!(out, "{coverage}")?;
                for path in &coverage.missing {
                    writeln!(out, "    {path}")?;
                }
            }
        }
        (report.problems, report.counts.to_string())
    } else {
        (content::load(None).problems, say::check_built_in_whole().to_owned())
    };
    for problem in &problems {
        let told = problem.to_string();
        // A problem of the folder itself is told by the name it was given.
        match (dir, told.strip_prefix(".: ")) {
            (Some(dir), Some(rest)) => writeln!(out, "{}: {rest}", dir.display())?,
            _ => writeln!(out, "{told}")?,
        }
    }
    if problems.is_empty() {
        writeln!(out, "{whole}")?;
    }
    out.flush()?;
    Ok(if problems.is_empty() { ExitCode::SUCCESS } else { ExitCode::from(FAILED) })
}
