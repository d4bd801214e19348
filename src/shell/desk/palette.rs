//! The palette that was chosen last time, and how the terminal looked then, beside the state.

use std::{io, path::PathBuf};

use crate::{domain::ThemeChoice, shell::Places, store};

/// How many bytes the longest name of an appearance may have, generously.
const LONGEST: u64 = 64;

/// What the first frame is drawn in, before anything is read or told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Appearance {
    pub choice: ThemeChoice,
    /// Whether the background of the terminal is dark, once it has said so.
    pub dark: Option<bool>,
}

fn appearance_file(places: &Places) -> Option<PathBuf> {
    Some(places.state.as_ref()?.join("colours"))
}

impl Appearance {
    pub(super) fn read(places: &Places) -> Appearance {
        let file = appearance_file(places);
        let read = file.and_then(|file| store::read_at_most(&file, LONGEST).ok());
        let name = read.and_then(|bytes| String::from_utf8(bytes).ok());
        Appearance::named(name.as_deref().unwrap_or_default().trim())
    }

    fn named(name: &str) -> Appearance {
        let (choice, dark) = match name {
            "dark" => (ThemeChoice::Dark, None),
            "light" => (ThemeChoice::Light, None),
            "terminal" => (ThemeChoice::Terminal, None),
            "terminal, dark" => (ThemeChoice::Terminal, Some(true)),
            "terminal, light" => (ThemeChoice::Terminal, Some(false)),
            "auto, dark" => (ThemeChoice::Auto, Some(true)),
            "auto, light" => (ThemeChoice::Auto, Some(false)),
            _ => (ThemeChoice::Auto, None),
        };
        Appearance { choice, dark }
    }

    fn name(self) -> Option<&'static str> {
        match (self.choice, self.dark) {
            (ThemeChoice::Auto, None) => None,
            (ThemeChoice::Auto, Some(true)) => Some("auto, dark"),
            (ThemeChoice::Auto, Some(false)) => Some("auto, light"),
            (ThemeChoice::Terminal, None) => Some("terminal"),
            (ThemeChoice::Terminal, Some(true)) => Some("terminal, dark"),
            (ThemeChoice::Terminal, Some(false)) => Some("terminal, light"),
            (ThemeChoice::Dark, _) => Some("dark"),
            (ThemeChoice::Light, _) => Some("light"),
        }
    }

    /// Remembers it beside the state, so that the first frame of next time fits. This comes with a save,
    /// and only where it changed: looking round writes nothing.
    pub(super) fn remember(self, places: &Places) {
        if Appearance::read(places).name() == self.name() {
            return;
        }
        let Some(file) = appearance_file(places) else { return };
        // What is no file but has its name is not ours.
        if store::fs::remove_file(&store::Disk, &file)
            .is_err_and(|err| err.kind() != io::ErrorKind::NotFound)
        {
            return;
        }
        let Some(name) = self.name() else { return };
        let created = std::fs::File::create_new(file);
        let _ = created.and_then(|mut file| io::Write::write_all(&mut file, name.as_bytes()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_appearance_that_is_remembered_reads_back() {
        let all = [ThemeChoice::Auto, ThemeChoice::Dark, ThemeChoice::Light, ThemeChoice::Terminal];
        for choice in all {
            for dark in [None, Some(true), Some(false)] {
                let before = Appearance { choice, dark };
                let after = Appearance::named(before.name().unwrap_or_default());
                assert_eq!(after.choice, choice);
                // What was chosen says by itself how dark it is.
                let fixed = matches!(choice, ThemeChoice::Dark | ThemeChoice::Light);
                assert!(fixed || after.dark == dark, "{before:?}");
            }
        }
    }
}
