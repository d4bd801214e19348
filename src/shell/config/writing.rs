//! Changes one setting in the file, and leaves all else in it as somebody wrote it.

use std::{io, path::Path};

use toml_edit::{DocumentMut, Item, Table, TableLike, value};

use crate::{
    phrases::say,
    shell::config::{reading, text_of},
    store::{Disk, Fs, because, put_for_good},
};

/// A file to begin with, in which every line is a comment.
pub const SAMPLE: &str = include_str!("sample.toml");

/// Why nothing was set.
#[derive(Debug, thiserror::Error)]
pub enum NotSet {
    /// The file cannot be read, or not as TOML.
    #[error("{}", say::config_not_set_unreadable(.0))]
    Unreadable(String),
    /// The value does not fit; what is wrong with it.
    #[error("{}", say::config_not_set_unfit(.0))]
    Unfit(String),
    /// The disk refused.
    #[error("{}", say::config_not_written(because(.0)))]
    Disk(#[from] io::Error),
}

/// Sets a key such as `language` or `keys.set`; an empty value takes it away. What would be wrong is not written.
///
/// # Errors
/// Where the file cannot be read or written, or would have a problem that it has not now. Then it is as it was.
pub fn set(path: &Path, key: &str, word: &str) -> Result<(), NotSet> {
    let before = match text_of(path) {
        Ok(text) => text,
        Err(err) if err.kind() == io::ErrorKind::NotFound => String::new(),
        Err(err) => return Err(NotSet::Unreadable(because(&err))),
    };
    let mut document: DocumentMut = before
        .parse()
        .map_err(|err: toml_edit::TomlError| NotSet::Unreadable(err.message().to_owned()))?;
    let unfit = || NotSet::Unfit(reading::known_as(key, &KNOWN));
    let mut steps: Vec<&str> = key.split('.').collect();
    let last = steps.pop().filter(|last| !last.is_empty()).ok_or_else(unfit)?;
    let mut table: &mut dyn TableLike = document.as_table_mut();
    for step in steps {
        let next = table.entry(step).or_insert_with(|| {
            let mut made = Table::new();
            made.set_implicit(true);
            Item::Table(made)
        });
        table = next.as_table_like_mut().ok_or_else(unfit)?;
    }
    if word.is_empty() {
        table.remove(last);
    } else if let Some(held) = table.get_mut(last).and_then(Item::as_value_mut) {
        // The comment behind it stays.
        let decor = held.decor().clone();
        *held = word.into();
        *held.decor_mut() = decor;
    } else {
        table.insert(last, value(word));
    }
    let text = document.to_string();
    let folder = path.parent().unwrap_or(Path::new(""));
    let known = reading::read(&before, folder).problems;
    let is_new = |what: &str| !known.iter().any(|problem| problem.what == what);
    if let Some(wrong) =
        reading::read(&text, folder).problems.into_iter().find(|it| is_new(&it.what))
    {
        let told = format!("{}; {}", wrong.what, wrong.remedy);
        return Err(NotSet::Unfit(told));
    }
    // Where it is kept elsewhere and linked to, it is changed there.
    let path = Disk.target(path).unwrap_or_else(|_| path.to_owned());
    Ok(put_for_good(&Disk, &path, UNFINISHED, text.as_bytes())?)
}

/// The name of what is not whole yet.
const UNFINISHED: &str = ".config.toml.unfinished";

/// What can be set, as it is told.
const KNOWN: [&str; 6] =
    ["language", "content", "keys.set", "keys.LETTER", "theme.dark.PART", "theme.light.PART"];

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::shell::config::NAME;

    #[test]
    fn the_sample_sets_nothing_and_has_no_problem() {
        let config = reading::read(SAMPLE, Path::new(""));
        assert_eq!(config, crate::shell::config::Config::default());
        // Without the signs before them its lines are right, too.
        let on: String = SAMPLE
            .lines()
            .map(|line| line.strip_prefix("#: ").unwrap_or(line).to_owned() + "\n")
            .collect();
        let config = reading::read(&on, Path::new(""));
        assert_eq!(config.problems, []);
        assert!(!config.letters.is_empty() && config.language.is_some());
    }

    #[test]
    fn one_thing_is_set_and_all_else_stays_as_it_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep").join(NAME);
        set(&path, "language", "en-US").unwrap();
        let own = "# mine\nlanguage = \"en-US\" # for us\n\n[keys] # hands\nset = \"dvorak\"\n";
        put_for_good(&Disk, &path, UNFINISHED, own.as_bytes()).unwrap();
        set(&path, "language", "en").unwrap();
        set(&path, "theme.dark.text", "#ffffff").unwrap();
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text, own.replace("en-US", "en") + "\n[theme.dark]\ntext = \"#ffffff\"\n");
        set(&path, "keys.set", "").unwrap();
        assert!(!fs::read_to_string(&path).unwrap().contains("dvorak"));
    }

    #[test]
    fn what_would_be_wrong_is_not_written() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(NAME);
        put_for_good(&Disk, &path, UNFINISHED, "language = \"en\"\n".as_bytes()).unwrap();
        for (key, word) in [
            ("langauge", "en"),
            ("language", "?"),
            ("keys.n", "u"),
            ("language.deep", "en"),
            ("", "en"),
            ("theme.dark.text", "#1b1816"),
        ] {
            assert!(set(&path, key, word).is_err(), "{key}");
            assert_eq!(fs::read_to_string(&path).unwrap(), "language = \"en\"\n", "{key}");
        }
        put_for_good(&Disk, &path, UNFINISHED, "language = \n".as_bytes()).unwrap();
        assert!(matches!(set(&path, "language", "en"), Err(NotSet::Unreadable(_))));
    }
}
