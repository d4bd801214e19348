//! Reads the file of settings, and names what is wrong in it with its line.

use std::path::Path;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    content::{self, Problem},
    phrases::say,
    shell::config::{Config, NAME},
    text::nearest::nearest,
    ui::{
        keymap::OwnLetters,
        paint::of_palette,
        theme::own::{OwnColours, Part},
    },
};

/// What a file sets that lies in `folder`.
pub(super) fn read(text: &str, folder: &Path) -> Config {
    let (root, errors) = DeTable::parse_recoverable(text);
    let mut reading = Reading { text, config: Config::default() };
    for err in errors {
        let at = err.span().map_or(0, |span| span.start);
        reading.problem(at, say::config_not_toml(err.message()), say::config_line_passed_over());
    }
    for (key, value) in root.get_ref() {
        let at = key.span().start;
        match key.get_ref().as_ref() {
            "language" => reading.language(value),
            "content" => reading.content(value, folder),
            "keys" => reading.keys(value),
            "theme" => reading.theme(value),
            other => reading.unknown(at, other, &["language", "content", "keys", "theme"]),
        }
    }
    reading.config.problems.sort();
    reading.config
}

/// What there is, and which of it was most likely meant, where anything is near.
pub(super) fn known_as(key: &str, known: &[&str]) -> String {
    let all = known.join(", ");
    match nearest(key, known.iter().copied()) {
        Some(place) => say::config_known(all, known[place]),
        None => say::config_there_are(all),
    }
}

struct Reading<'a> {
    text: &'a str,
    config: Config,
}

type Value<'i> = Spanned<DeValue<'i>>;

impl Reading<'_> {
    fn line(&self, at: usize) -> usize {
        self.text.get(..at).unwrap_or_default().matches('\n').count() + 1
    }

    fn problem(&mut self, at: usize, what: impl Into<String>, remedy: impl Into<String>) {
        let line = self.line(at);
        self.config.problems.push(Problem::new(NAME, line, what, remedy));
    }

    /// A key that nothing is read from. The one that it may be meant as is named.
    fn unknown(&mut self, at: usize, key: &str, known: &[&str]) {
        self.problem(at, say::config_unknown(key), known_as(key, known));
    }

    fn words<'v>(&mut self, value: &'v Value<'_>) -> Option<&'v str> {
        let words = match value.get_ref() {
            DeValue::String(words) => Some(words.as_ref()),
            _ => None,
        };
        if words.is_none() {
            self.problem(value.span().start, say::config_no_words(), say::config_write_in_quotes());
        }
        words
    }

    fn table<'v, 'i>(&mut self, value: &'v Value<'i>) -> Option<&'v DeTable<'i>> {
        let table = match value.get_ref() {
            DeValue::Table(table) => Some(table),
            _ => None,
        };
        if table.is_none() {
            self.problem(
                value.span().start,
                say::config_no_table(),
                say::config_line_passed_over(),
            );
        }
        table
    }

    fn language(&mut self, value: &Value<'_>) {
        let Some(code) = self.words(value) else { return };
        if content::is_language(code) || content::is_variety(code) {
            self.config.language = Some(code.to_owned());
        } else {
            self.problem(value.span().start, say::cli_no_language(), say::config_as_usual());
        }
    }

    fn content(&mut self, value: &Value<'_>, folder: &Path) {
        let Some(path) = self.words(value) else { return };
        let home = directories::BaseDirs::new();
        let path = match (path.strip_prefix("~/"), home) {
            (Some(rest), Some(home)) => home.home_dir().join(rest),
            // One that begins nowhere begins where the file lies.
            _ => folder.join(path),
        };
        if path.is_dir() {
            self.config.content = Some(path);
        } else {
            self.problem(value.span().start, say::config_no_folder(), say::config_as_usual());
        }
    }

    fn keys(&mut self, value: &Value<'_>) {
        let Some(table) = self.table(value) else { return };
        let mut letters = OwnLetters::default();
        let set = table.iter().find(|(key, _)| key.get_ref() == "set");
        if let Some((_, name)) = set
            && let Some(word) = self.words(name)
        {
            if let Some(found) = OwnLetters::of_set(word) {
                letters = found;
            } else {
                let all = OwnLetters::sets().collect::<Vec<_>>().join(", ");
                self.problem(name.span().start, say::config_no_set(word), say::config_sets(all));
            }
        }
        for (key, own) in table.iter().filter(|(key, _)| key.get_ref() != "set") {
            let at = key.span().start;
            let (of, own) = (letter(key.get_ref()), self.words(own).and_then(letter));
            match (of, own) {
                (Some(of), _) if !OwnLetters::is_of_the_table(of) => {
                    self.problem(at, say::config_no_key(key.get_ref()), say::config_see_keys());
                }
                (Some(of), Some(own)) => letters.put(of, own),
                _ => self.problem(
                    at,
                    say::config_one_letter("j = \"n\""),
                    say::config_line_passed_over(),
                ),
            }
        }
        let clashes = letters.clashes();
        if clashes.is_empty() {
            self.config.letters = letters;
            return;
        }
        for clash in clashes {
            let [one, other] = clash.does;
            let what = say::config_clash(clash.letter.to_string(), one, other);
            // The line that chose this letter, or the set that did.
            let is_it =
                |own: &Value<'_>| own.get_ref().as_str().and_then(letter) == Some(clash.letter);
            let chose = table.iter().find(|(_, own)| is_it(own)).or(set);
            let at = chose.map_or(value.span().start, |(key, _)| key.span().start);
            self.problem(at, what, say::config_usual_keys());
        }
    }

    fn theme(&mut self, value: &Value<'_>) {
        let Some(table) = self.table(value) else { return };
        for (key, value) in table {
            let is_dark = match key.get_ref().as_ref() {
                "dark" => true,
                "light" => false,
                other => {
                    self.unknown(key.span().start, other, &["dark", "light"]);
                    continue;
                }
            };
            let colours = self.colours(value, is_dark);
            if is_dark {
                self.config.dark = colours;
            } else {
                self.config.light = colours;
            }
        }
    }

    /// The colours of a palette: none of them, where words could not be read in them.
    fn colours(&mut self, value: &Value<'_>, is_dark: bool) -> OwnColours {
        let mut own = OwnColours::default();
        let Some(table) = self.table(value) else { return own };
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            let Some(part) = Part::ALL.into_iter().find(|part| part.name() == name) else {
                self.unknown(key.span().start, name, &Part::ALL.map(Part::name));
                continue;
            };
            match self.words(value).map(colour) {
                Some(Some(colour)) => own.put(part, colour),
                Some(None) => {
                    self.problem(
                        value.span().start,
                        say::config_no_colour("\"#f0e9df\""),
                        say::config_as_usual(),
                    );
                }
                None => (),
            }
        }
        let Some(fault) = own.faults(|part| of_palette(part, is_dark)).into_iter().next() else {
            return own;
        };
        let (part, on) = (fault.part.name(), fault.on.name());
        let (found, wanted) = (format!("{:.1}", fault.contrast), format!("{:.1}", fault.wanted));
        let what = say::config_too_faint(found, on, part, wanted);
        self.problem(value.span().start, what, say::config_usual_colours());
        OwnColours::default()
    }
}

/// The one letter of a word.
fn letter(word: &str) -> Option<char> {
    let mut signs = word.chars();
    let first = signs.next().filter(|_| signs.next().is_none())?;
    first.is_alphabetic().then_some(first)
}

/// A colour such as `#f0e9df`.
fn colour(word: &str) -> Option<u32> {
    let digits = word.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    u32::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        read(text, Path::new("")).problems.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_is_set_is_read() {
        let config = read(
            "language = \"en-US\"\n[keys]\nset = \"colemak\"\n[theme.dark]\ntext = \"#ffffff\"\n",
            Path::new(""),
        );
        assert_eq!(config.problems, []);
        assert_eq!(config.language.as_deref(), Some("en-US"));
        assert_eq!(config.letters, OwnLetters::of_set("colemak").unwrap());
        let mut white = OwnColours::default();
        white.put(Part::Text, 0xFF_FFFF);
        assert_eq!(config.dark, white);
        assert_eq!(read("", Path::new("")), Config::default());
    }

    #[test]
    fn whatever_is_wrong_is_named_with_its_line_and_the_rest_is_read() {
        for (text, line, about) in [
            ("langauge = \"en\"\n", 1, "langauge"),
            ("\n[keyz]\n", 2, "keyz"),
            ("language = 3\n", 1, "quotes"),
            ("[keys]\nset = \"colmak\"\n", 2, "colmak"),
            ("[keys]\n\n\"§\" = \"x\"\n", 3, "letter"),
            ("[keys]\nj = \"jj\"\n", 2, "letter"),
            ("[keys]\nn = \"u\"\n", 2, "u"),
            ("content = \"/no/such/folder\"\n", 1, "folder"),
            ("[theme.dark]\ntext = \"white\"\n", 2, "#"),
            ("[theme.dark]\ntext = \"#202020\"\n", 1, "text"),
            ("[theme.dusk]\n", 1, "dusk"),
            ("language = \n", 1, "language"),
        ] {
            let text = format!("{text}[theme.light]\nkept = \"#003300\"\n");
            let problems = told(&text);
            assert!(!problems.is_empty(), "{text}");
            assert!(
                problems.iter().all(|it| it.starts_with(&format!("{NAME}:{line}:"))),
                "{text}: {problems:?}"
            );
            assert!(problems.iter().any(|it| it.contains(about)), "{text}: {problems:?}");
            assert_ne!(read(&text, Path::new("")).light, OwnColours::default(), "{text}");
        }
    }
}
