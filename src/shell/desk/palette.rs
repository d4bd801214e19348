//! The palette that was chosen last time, and how the terminal looked then, beside the state.

use std::{io, path::PathBuf};

use crate::{
    domain::profile::ThemeChoice,
    shell::{Places, shelf::Shelf},
    store,
};

/// What is remembered besides where the program calls itself by another name.
const DISCREET: &str = ", notes";

/// What is remembered besides where it is told in lines.
const LINES: &str = ", lines";

/// What is remembered besides where the mouse is heard.
const MOUSE: &str = ", mouse";

/// How many bytes the longest name of an appearance may have, generously.
const LONGEST: u64 = 64;

/// What the first frame is drawn in, before anything is read or told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Appearance {
    pub choice: ThemeChoice,
    /// Whether the background of the terminal is dark, once it has said so.
    pub dark: Option<bool>,
    /// Whether the program calls itself by another name before a book is opened.
    pub discreet: bool,
    /// Whether it is told in lines, without a screen.
    pub lines: bool,
    /// Whether the mouse is heard before a book is opened.
    pub mouse: bool,
}

fn appearance_file(places: &Places) -> Option<PathBuf> {
    Some(places.state.as_ref()?.join("colours"))
}

impl Appearance {
    /// How the first frame looks where these books are: as that of the first looked that was ever chosen otherwise. Where
    /// one of them wants another name for the program, it has that for whoever sits there.
    pub(super) fn of(shelf: &Shelf) -> Appearance {
        let books = shelf.all();
        let all: Vec<Appearance> =
            books.iter().map(|it| Appearance::read(&shelf.places_of(it.id.as_ref()))).collect();
        let is_chosen = |it: &&Appearance| {
            let look = Appearance { discreet: false, lines: false, mouse: false, ..**it };
            !look.name().is_empty()
        };
        let look = all.iter().find(is_chosen).copied().unwrap_or_default();
        let (discreet, lines) = (all.iter().any(|it| it.discreet), all.iter().any(|it| it.lines));
        let mouse = all.iter().any(|it| it.mouse);
        Appearance { discreet, lines, mouse, ..look }
    }

    pub(super) fn read(places: &Places) -> Appearance {
        let file = appearance_file(places);
        let read = file.and_then(|file| store::read_at_most(&file, LONGEST).ok());
        let name = read.and_then(|bytes| String::from_utf8(bytes).ok());
        Appearance::named(name.as_deref().unwrap_or_default().trim())
    }

    fn named(name: &str) -> Appearance {
        let without = |name: &mut &str, end| {
            let rest = name.strip_suffix(end);
            *name = rest.unwrap_or(*name);
            rest.is_some()
        };
        let mut name = name;
        let mouse = without(&mut name, MOUSE);
        let lines = without(&mut name, LINES);
        let discreet = without(&mut name, DISCREET);
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
        Appearance { choice, dark, discreet, lines, mouse }
    }

    /// What tells it; empty where it is as it is from the start.
    fn name(self) -> String {
        let look = match (self.choice, self.dark) {
            (ThemeChoice::Auto, None) => "",
            (ThemeChoice::Auto, Some(true)) => "auto, dark",
            (ThemeChoice::Auto, Some(false)) => "auto, light",
            (ThemeChoice::Terminal, None) => "terminal",
            (ThemeChoice::Terminal, Some(true)) => "terminal, dark",
            (ThemeChoice::Terminal, Some(false)) => "terminal, light",
            (ThemeChoice::Dark, _) => "dark",
            (ThemeChoice::Light, _) => "light",
        };
        let discreet = if self.discreet { DISCREET } else { "" };
        let lines = if self.lines { LINES } else { "" };
        format!("{look}{discreet}{lines}{}", if self.mouse { MOUSE } else { "" })
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
        let name = self.name();
        if name.is_empty() {
            return;
        }
        let created = std::fs::File::create_new(file);
        let _ = created.and_then(|mut file| io::Write::write_all(&mut file, name.as_bytes()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::book::BookId, shell::clock};

    #[test]
    fn every_appearance_that_is_remembered_reads_back() {
        let all = [ThemeChoice::Auto, ThemeChoice::Dark, ThemeChoice::Light, ThemeChoice::Terminal];
        for choice in all {
            for dark in [None, Some(true), Some(false)] {
                for besides in 0..8_u8 {
                    let [discreet, lines, mouse] = [1, 2, 4].map(|bit| besides & bit != 0);
                    let before = Appearance { choice, dark, discreet, lines, mouse };
                    let after = Appearance::named(before.name().trim());
                    let found = (after.choice, after.discreet, after.lines, after.mouse);
                    assert_eq!(found, (choice, discreet, lines, mouse));
                    // What was chosen says by itself how dark it is.
                    let fixed = matches!(choice, ThemeChoice::Dark | ThemeChoice::Light);
                    assert!(fixed || after.dark == dark, "{before:?}");
                }
            }
        }
    }

    #[test]
    fn where_one_book_wants_another_name_for_the_program_it_has_that_before_any_is_opened() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let places = Places {
            workbook: at("data/workbook.json"),
            state: Some(at("state")),
            own_folder: true,
            named_home: false,
        };
        let (shelf, id) = (Shelf::of(places), BookId::of(3));
        let books = shelf.books.as_ref().unwrap();
        for folder in ["data", "state/books/0000000000000003"] {
            std::fs::create_dir_all(at(folder)).unwrap();
        }
        books.name(None, &"Una".into(), clock::now()).unwrap();
        books.begin(&id, &"Ben".into(), clock::now()).unwrap();
        assert!(!Appearance::of(&shelf).discreet);
        let notes = Appearance { discreet: true, ..Appearance::default() };
        notes.remember(&shelf.places_of(Some(&id)));
        assert!(Appearance::of(&shelf).discreet);
        // The other one wants no other name, and a palette of their own.
        let dark = Appearance { choice: ThemeChoice::Dark, ..Appearance::default() };
        dark.remember(&shelf.places_of(None));
        let both = Appearance::of(&shelf);
        assert!(both.discreet && both.choice == ThemeChoice::Dark, "{both:?}");
        Appearance::default().remember(&shelf.places_of(Some(&id)));
        assert!(!Appearance::of(&shelf).discreet);
    }
}
