//! Moving what an earlier version kept to where it belongs, so that nothing is lost on the way.
//!
//! On Windows the workbook was in the part of the profile that is copied to every computer of a company.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

const WORKBOOK: &str = "workbook.json";

/// What belongs to the state, and was beside the workbook's second set of backups.
const OF_THE_STATE: [&str; 2] = ["last-seen", "colours"];

/// Moves the files of a workbook from `old` to `new`, the workbook last; gives the folder that holds it now.
/// Nothing in the new folder is replaced. What cannot be moved stays, and so does the workbook then.
pub fn moved(old: &Path, new: &Path, state: &Path) -> PathBuf {
    if old == new || !old.join(WORKBOOK).exists() || is_there(&new.join(WORKBOOK)) {
        return new.to_owned();
    }
    let moving = || -> io::Result<()> {
        move_into(old, new)?;
        fs::rename(old.join(WORKBOOK), new.join(WORKBOOK))
    };
    if moving().is_err() {
        return old.to_owned();
    }
    // These only help: without them the first frame is dark, and an older copy is not noticed once.
    for name in OF_THE_STATE {
        let (from, to) = (new.join(name), state.join(name));
        if is_there(&from) && !is_there(&to) {
            let _ = fs::create_dir_all(state).and_then(|()| fs::rename(&from, &to));
        }
    }
    // Only if it is empty by now.
    let _ = fs::remove_dir(old);
    new.to_owned()
}

/// Whether anything has this name, be it a link that leads nowhere.
fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

/// Moves everything of a folder into another but the workbook itself, under names that are free there.
fn move_into(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let name = entry.file_name();
        if name == WORKBOOK {
            continue;
        }
        let same = to.join(&name);
        // A link to a folder is moved as what it is, and what it leads to stays.
        if entry.file_type()?.is_dir() && same.is_dir() && !same.is_symlink() {
            move_into(&entry.path(), &same)?;
            // Only if it is empty by now.
            let _ = fs::remove_dir(entry.path());
            continue;
        }
        let other = |count: u32| to.join(format!("moved-{count}-{}", name.to_string_lossy()));
        let mut free = std::iter::once(same.clone()).chain((1..).map(other));
        if let Some(place) = free.find(|place| !is_there(place)) {
            fs::rename(entry.path(), place)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The name and text of every file under a folder.
    fn all(folder: &Path) -> Vec<(String, String)> {
        let mut all = Vec::new();
        let Ok(entries) = fs::read_dir(folder) else { return all };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                all.extend(self::all(&path));
            } else {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                all.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
        all.sort();
        all
    }

    fn put(folder: &Path, name: &str, text: &str) {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut file = fs::File::create_new(path).unwrap();
        io::Write::write_all(&mut file, text.as_bytes()).unwrap();
    }

    #[test]
    fn everything_moves_and_nothing_is_replaced() {
        let root = tempfile::tempdir().unwrap();
        let (old, new) = (root.path().join("roaming"), root.path().join("local"));
        put(&old, WORKBOOK, "mine");
        put(&old, "draft.json", "half");
        put(&old, "backups/last.json", "before");
        put(&old, "backups/daily-1.json", "older");
        put(&old, "damaged-draft-1.json", "half of old");
        // A second set was here before, and what helps.
        put(&new, "backups/last.json", "second");
        put(&new, "last-seen", "7");
        let state = new.join("state");
        assert_eq!(moved(&old, &new, &state), new);
        assert!(!old.exists());
        let pair = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let mut expected = vec![
            pair(WORKBOOK, "mine"),
            pair("draft.json", "half"),
            pair("last.json", "second"),
            pair("moved-1-last.json", "before"),
            pair("daily-1.json", "older"),
            pair("damaged-draft-1.json", "half of old"),
            pair("last-seen", "7"),
        ];
        expected.sort();
        assert_eq!(all(&new), expected);
        assert!(state.join("last-seen").exists());
        // A second time there is nothing to do.
        assert_eq!(moved(&old, &new, &state), new);
        assert_eq!(all(&new), expected);
    }

    #[test]
    fn where_both_hold_a_workbook_neither_is_touched() {
        let root = tempfile::tempdir().unwrap();
        let (old, new) = (root.path().join("roaming"), root.path().join("local"));
        put(&old, WORKBOOK, "old");
        put(&new, WORKBOOK, "new");
        assert_eq!(moved(&old, &new, &new.join("state")), new);
        assert_eq!(fs::read_to_string(old.join(WORKBOOK)).unwrap(), "old");
        assert_eq!(fs::read_to_string(new.join(WORKBOOK)).unwrap(), "new");
    }

    #[test]
    fn what_cannot_be_moved_is_used_where_it_is() {
        let root = tempfile::tempdir().unwrap();
        let (old, new) = (root.path().join("roaming"), root.path().join("local"));
        put(&old, WORKBOOK, "mine");
        // Something else has the name.
        put(root.path(), "local", "a file");
        assert_eq!(moved(&old, &new, &new.join("state")), old);
        assert_eq!(fs::read_to_string(old.join(WORKBOOK)).unwrap(), "mine");
    }
}
