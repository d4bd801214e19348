//! What is written here is for this account only: files, folders, memory.

use crate::shell::Places;

/// Closes folders and a workbook that were left open to other accounts, where they are ours.
#[cfg(unix)]
pub fn close_to_others(places: &Places) {
    use std::{os::unix::fs::PermissionsExt, path::Path};

    use crate::store::{self, format::begins_as_one};

    // A link is none of ours, nor is what it leads to.
    let wide = |path: &Path| {
        let found = std::fs::symlink_metadata(path).ok();
        found.filter(|found| found.permissions().mode() & 0o077 != 0)
    };
    let close = |path: &Path, mode: u32, is_ours: &dyn Fn(&std::fs::Metadata) -> bool| {
        if wide(path).is_some_and(|found| is_ours(&found)) {
            let _ = std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode));
        }
    };
    let log = store::Paths::log(&places.workbook);
    let undo = store::Paths::undo(&places.workbook);
    let folder = places.workbook.parent().map(Path::to_owned).unwrap_or_default();
    let (backups, inbox) = (folder.join("backups"), folder.join("inbox"));
    let all = [&places.workbook, &log, &undo, &folder, &backups, &inbox];
    // Not a byte is read where all is as it should be.
    if !all.into_iter().chain(&places.state).any(|path| wide(path).is_some()) {
        return;
    }
    // Whatever was named may be anything: only where there is a workbook is anything of ours.
    if !begins(&places.workbook, begins_as_one) {
        return;
    }
    let holds = |folder: &Path, names: &[&str]| names.iter().any(|name| folder.join(name).exists());
    close(&places.workbook, 0o600, &std::fs::Metadata::is_file);
    close(&log, 0o600, &|found| found.is_file() && begins(&log, store::log::begins_as_one));
    close(&undo, 0o600, &|found| found.is_file() && begins(&undo, store::undo::begins_as_one));
    if places.own_folder {
        // One that somebody named was made by somebody, and may be meant to be open.
        if !places.named_home {
            close(&folder, 0o700, &std::fs::Metadata::is_dir);
        }
        // One of these names that this program did not make may be meant to be open too.
        close(&backups, 0o700, &|found| found.is_dir() && holds(&backups, &["last.json"]));
        close(&inbox, 0o700, &std::fs::Metadata::is_dir);
    }
    if let Some(state) = &places.state {
        let ours = ["last-seen", "backups", "colours"];
        close(state, 0o700, &|found| found.is_dir() && holds(state, &ours));
    }
}

/// Whether a file looks like one of ours from its first bytes. It may still be damaged.
#[cfg(unix)]
fn begins(path: &std::path::Path, as_one: fn(&[u8]) -> bool) -> bool {
    use std::io::Read;
    let is_file = std::fs::metadata(path).is_ok_and(|found| found.is_file());
    let mut first = Vec::new();
    let mut read = || std::fs::File::open(path)?.take(FIRST_BYTES).read_to_end(&mut first);
    is_file && read().is_ok() && as_one(&first)
}

/// How much of a file is looked at to tell whether it is one of ours.
#[cfg(unix)]
const FIRST_BYTES: u64 = 256;

#[cfg(not(unix))]
pub fn close_to_others(_places: &Places) {}

/// Files made from here on can be opened by this account only, and no core file holds words.
#[cfg(unix)]
pub fn only_for_this_account() {
    use rustix::process::{Resource, Rlimit, setrlimit, umask};
    umask(rustix::fs::Mode::from_raw_mode(0o077));
    let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let _ = rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable);
}

#[cfg(not(unix))]
pub fn only_for_this_account() {}
