//! Where things live: the data folder, the state folder, and what can move them.

mod moving;
mod ours;

use std::{
    env,
    path::{Path, PathBuf},
};

use directories::ProjectDirs;

use crate::shell::stderr::{USUAL, called};

pub use ours::{NotOurs, check, check_may_write, check_words, is_closed, why_not_write};

/// The folders of one workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// The workbook itself.
    pub workbook: PathBuf,
    /// Last-seen counter and the second set of backups. `None` when there is no such folder.
    pub state: Option<PathBuf>,
    /// Whether the folder is only ours, so that it may be closed to other accounts. One that was
    /// named with `--workbook` may hold other things.
    pub own_folder: bool,
    /// Whether the folder was named by somebody, and is not the one that systems set aside for programs.
    pub named_home: bool,
}

/// Finds the folders: `--workbook FILE`, else `TRUST_GUIDE_HOME`, else the system's data folder.
///
/// A workbook of its own keeps its state beside itself, so that two workbooks never share one.
///
/// # Errors
/// When what was named cannot be meant.
pub fn places(workbook: Option<&Path>) -> Result<Option<Places>, NotOurs> {
    if let Some(file) = workbook {
        ours::check_words("--workbook", file, true)?;
        return Ok(beside_itself(file));
    }
    if let Some(home) = env::var_os("TRUST_GUIDE_HOME").filter(|home| !home.is_empty()) {
        let home = PathBuf::from(home);
        ours::check_words("TRUST_GUIDE_HOME", &home, false)?;
        return Ok(Some(Places {
            workbook: home.join("workbook.json"),
            state: Some(home.join("state")),
            own_folder: true,
            named_home: true,
        }));
    }
    Ok(of_the_system())
}

fn beside_itself(file: &Path) -> Option<Places> {
    let file = std::path::absolute(file).ok()?;
    let name = file.file_name()?.to_string_lossy().into_owned();
    let state = file.parent().map(|folder| folder.join(format!(".{name}.state")));
    Some(Places { workbook: file, state, own_folder: false, named_home: false })
}

/// The folder for the data of programs; on Windows the one that stays on this computer. Whoever gave the program
/// another name may give it to the folder too: it is found where a workbook lies in it.
fn of_the_system() -> Option<Places> {
    let renamed = (called() != USUAL).then(|| of_the_system_for(called())).flatten();
    let holds_one = |it: &Places| it.workbook.parent().is_some_and(ours::holds_a_workbook);
    renamed.filter(holds_one).or_else(|| of_the_system_for(USUAL))
}

fn of_the_system_for(name: &str) -> Option<Places> {
    let dirs = ProjectDirs::from("", "", name)?;
    let (folder, state) = if cfg!(windows) {
        let local = dirs.data_local_dir();
        let state = local.join("state");
        // Only under its usual name it ever lay elsewhere.
        let folder = if name == USUAL {
            moving::moved(dirs.data_dir(), local, &state)
        } else {
            local.to_owned()
        };
        (folder, state)
    } else {
        let folder = dirs.data_dir().to_owned();
        let state = dirs.state_dir().map_or_else(|| folder.join("state"), Path::to_owned);
        (folder, state)
    };
    let workbook = folder.join("workbook.json");
    Some(Places { workbook, state: Some(state), own_folder: true, named_home: false })
}

/// Services that copy folders to other computers, by a part of the path they usually have.
const SYNCED: [(&str, &str); 7] = [
    ("Dropbox", "Dropbox"),
    ("OneDrive", "OneDrive"),
    ("Google Drive", "Google Drive"),
    ("GoogleDrive", "Google Drive"),
    ("Mobile Documents", "iCloud"),
    ("Nextcloud", "Nextcloud"),
    ("Syncthing", "Syncthing"),
];

/// The service that seems to copy this folder elsewhere, if any.
pub fn synced_by(path: &Path) -> Option<&'static str> {
    let parts: Vec<String> =
        path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    SYNCED
        .iter()
        .find(|(part, _)| parts.iter().any(|other| other.starts_with(part)))
        .map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_copied_elsewhere_is_noticed() {
        assert_eq!(synced_by(Path::new("/home/a/Dropbox/notes/workbook.json")), Some("Dropbox"));
        assert_eq!(synced_by(Path::new("/home/a/.local/share/trust-guide/workbook.json")), None);
    }

    #[test]
    fn a_workbook_of_its_own_keeps_its_state_beside_itself() {
        let file = std::env::temp_dir().join("mine.json");
        let found = places(Some(&file)).unwrap().unwrap();
        assert_eq!(found.state, Some(file.with_file_name(".mine.json.state")));
    }
}
