//! The file in which a person sets what is the same for every book on this computer: language, letters, colours.

mod reading;
mod writing;

use std::{
    collections::BTreeMap,
    env, io,
    path::{Path, PathBuf},
};

use directories::ProjectDirs;

use crate::{
    content::Problem,
    phrases::{self, say},
    shell::stderr::{USUAL, called},
    store::{Disk, Fs, because, read_small},
    ui::{
        keymap::OwnLetters,
        theme::own::{self, OwnColours},
    },
};

pub use writing::{SAMPLE, set};

/// The name of the file.
pub const NAME: &str = "config.toml";

/// The variable that says where the file is.
pub const VARIABLE: &str = "TRUST_GUIDE_CONFIG";

/// What the file sets. Whatever is wrong in it is passed over, and told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Config {
    /// The code of the language of the guide.
    pub language: Option<String>,
    /// A folder whose files replace the built-in content, one by one.
    pub content: Option<PathBuf>,
    /// The letters that stand in the place of those of the table of keys.
    pub letters: OwnLetters,
    /// Colours for a dark ground.
    pub dark: OwnColours,
    /// Colours for a light one.
    pub light: OwnColours,
    /// What is wrong, in the order of lines.
    pub problems: Vec<Problem>,
}

impl Config {
    /// What the file at a path sets. Where there is none, nothing is set.
    pub fn at(path: &Path) -> Config {
        match text_of(path) {
            Ok(text) => reading::read(&text, path.parent().unwrap_or(Path::new(""))),
            Err(err) if err.kind() == io::ErrorKind::NotFound => Config::default(),
            Err(err) => {
                let problem = Problem::new(
                    NAME,
                    None,
                    say::config_unread(because(&err)),
                    say::config_as_usual(),
                );
                Config { problems: vec![problem], ..Config::default() }
            }
        }
    }

    /// What the file of this computer sets.
    pub fn of_this_computer() -> Config {
        path().map(|path| Config::at(&path)).unwrap_or_default()
    }

    /// Lets the program go by it from now on.
    pub fn choose(&self) {
        self.letters.choose();
        let letters: BTreeMap<char, char> = self.letters.pairs().collect();
        phrases::choose_letters(letters);
        own::choose(self.dark.clone(), self.light.clone());
    }
}

/// No file of settings is larger, in bytes.
const LARGEST: u64 = 1024 * 1024;

fn text_of(path: &Path) -> io::Result<String> {
    // Many keep their settings elsewhere, and a link to them here.
    let path = Disk.target(path).unwrap_or_else(|_| path.to_owned());
    let bytes = read_small(&Disk, &path, LARGEST)?;
    String::from_utf8(bytes).map_err(|_| io::ErrorKind::InvalidData.into())
}

/// Where the file is, or would be: where the variable says, beside the workbook of a home that was named, else in the
/// folder that the system sets aside for settings.
pub fn path() -> Option<PathBuf> {
    let named = |name: &str| env::var_os(name).filter(|it| !it.is_empty()).map(PathBuf::from);
    if let Some(file) = named(VARIABLE) {
        return Some(file);
    }
    if let Some(home) = named("TRUST_GUIDE_HOME") {
        return Some(home.join(NAME));
    }
    let of = |name: &str| Some(ProjectDirs::from("", "", name)?.config_dir().join(NAME));
    // Who gave the program another name may give it to the folder too.
    let renamed = (called() != USUAL).then(|| of(called())).flatten();
    renamed.filter(|path| path.exists()).or_else(|| of(USUAL))
}
