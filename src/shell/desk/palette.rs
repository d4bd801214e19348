//! The palette that was chosen last time, beside the state.

use std::{io, path::PathBuf};

use crate::{domain::ThemeChoice, shell::Places};

fn appearance_file(places: &Places) -> Option<PathBuf> {
    Some(places.state.as_ref()?.join("colours"))
}

pub(super) fn appearance(places: &Places) -> Option<ThemeChoice> {
    match std::fs::read_to_string(appearance_file(places)?).ok()?.trim() {
        "dark" => Some(ThemeChoice::Dark),
        "light" => Some(ThemeChoice::Light),
        "terminal" => Some(ThemeChoice::Terminal),
        _ => None,
    }
}

/// Remembers the palette beside the state, so that the terminal need not be asked at the start. This
/// comes with a save, and only where it changed: looking round writes nothing.
pub(super) fn remember_appearance(places: &Places, choice: ThemeChoice) {
    if appearance(places).unwrap_or_default() == choice {
        return;
    }
    let Some(file) = appearance_file(places) else { return };
    let name = match choice {
        ThemeChoice::Auto => {
            let _ = std::fs::remove_file(file);
            return;
        }
        ThemeChoice::Dark => "dark",
        ThemeChoice::Light => "light",
        ThemeChoice::Terminal => "terminal",
    };
    let _ = std::fs::remove_file(&file);
    let created = std::fs::File::create_new(file);
    let _ = created.and_then(|mut file| io::Write::write_all(&mut file, name.as_bytes()));
}
