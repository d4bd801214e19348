//! The guide's content: that it is sound, and that the checks find what is not.

mod alone;
mod american;
mod authoring;
mod built_in;
mod complete;
mod everyday;
mod typed;
mod invalid;
pub mod language;
mod meanings;
mod overrides;
mod walk;

use std::{
    fs,
    path::{Path, PathBuf},
};

/// A path under `tests/`.
fn in_tests(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)
}

/// Copies a folder over another one, file by file.
fn lay_over(from: &Path, onto: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = onto.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir_all(&target).unwrap();
            lay_over(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A fresh copy of the smallest sound guide.
fn sound_guide() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    lay_over(&in_tests("sound-content"), folder.path());
    folder
}
