//! What is written here is for this account only: files, folders, memory.

use crate::shell::Places;
#[cfg(unix)]
use crate::shell::paths::is_only_ours;

/// From now on nothing of this process can be opened by other accounts, and what was left open to
/// them before is closed, where it is ours.
pub fn close(places: &Places) {
    only_for_this_account();
    close_to_others(places);
}

/// Closes folders and a workbook that were left open to other accounts, where they are ours.
#[cfg(unix)]
fn close_to_others(places: &Places) {
    use std::{os::unix::fs::PermissionsExt, path::Path};
    let close = |path: &Path, mode: u32| {
        let found = std::fs::symlink_metadata(path).ok();
        let wide =
            found.filter(|found| !found.is_symlink() && found.permissions().mode() & 0o077 != 0);
        if wide.is_some() {
            let _ = std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode));
        }
    };
    let folder = places.workbook.parent().filter(|_| places.own_folder);
    // A folder that somebody named may hold what is not ours, and be meant to be open.
    let holds_others = folder.is_some_and(|folder| places.named_home && !is_only_ours(folder));
    if let Some(folder) = folder.filter(|_| !holds_others) {
        close(folder, 0o700);
        close(&folder.join("backups"), 0o700);
    }
    if let Some(state) = places.state.as_ref().filter(|_| !holds_others) {
        close(state, 0o700);
    }
    close(&places.workbook, 0o600);
}

#[cfg(not(unix))]
fn close_to_others(_places: &Places) {}

/// Files made from here on can be opened by this account only, and no core file holds words.
#[cfg(unix)]
fn only_for_this_account() {
    use rustix::process::{Resource, Rlimit, setrlimit, umask};
    umask(rustix::fs::Mode::from_raw_mode(0o077));
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

#[cfg(not(unix))]
fn only_for_this_account() {}
