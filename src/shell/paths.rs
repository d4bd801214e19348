//! Where things live: the data folder, the state folder, and what can move them.

use std::{
    env,
    path::{Path, PathBuf},
};

use directories::ProjectDirs;

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
}

/// Finds the folders: `--workbook FILE`, else `TRUST_GUIDE_HOME`, else the system's data folder.
///
/// A workbook of its own keeps its state beside itself, so that two workbooks never share one.
pub fn places(workbook: Option<&Path>) -> Option<Places> {
    if let Some(file) = workbook {
        let file = std::path::absolute(file).ok()?;
        let name = file.file_name()?.to_string_lossy().into_owned();
        let state = file.parent().map(|folder| folder.join(format!(".{name}.state")));
        return Some(Places { workbook: file, state, own_folder: false });
    }
    if let Some(home) = env::var_os("TRUST_GUIDE_HOME").filter(|home| !home.is_empty()) {
        let home = std::path::absolute(home).ok()?;
        return Some(Places {
            workbook: home.join("workbook.json"),
            state: Some(home.join("state")),
            own_folder: true,
        });
    }
    let dirs = ProjectDirs::from("", "", "trust-guide")?;
    let state = dirs.state_dir().unwrap_or_else(|| dirs.data_local_dir());
    let state = if state == dirs.data_dir() { state.join("state") } else { state.to_owned() };
    let workbook = dirs.data_dir().join("workbook.json");
    Some(Places { workbook, state: Some(state), own_folder: true })
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
        let found = places(Some(&file)).unwrap();
        assert_eq!(found.state, Some(file.with_file_name(".mine.json.state")));
    }
}
