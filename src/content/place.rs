//! What a file is, judged by where it lies in the content folder.

/// The kind of a file, and the stage it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    pub kind: PlaceKind,
    /// The code of the language, such as `en`; empty for what speaks no language.
    pub language: &'a str,
    /// The stage folder; empty for what belongs to no stage.
    pub stage: &'a str,
    /// The file's name without its ending.
    pub stem: &'a str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    Guide,
    Helplines,
    Banned,
    Linter,
    Everyday,
    Typed,
    Pulse,
    Stage,
    Page,
    Exercise,
    Prompts,
    Talk,
    /// What the program itself says.
    Program,
    /// The words of a variety of English in place of those of the English texts.
    Words,
}

impl PlaceKind {
    /// Whether each language has a whole file of its own: what the linter goes by, what people type, and the words of
    /// a variety.
    pub fn is_each_ones_own(self) -> bool {
        matches!(self, PlaceKind::Linter | PlaceKind::Everyday | PlaceKind::Words)
    }
}

/// Where files go, for messages about a file that lies elsewhere.
pub const PLACES: &str = "helplines.toml, banned.toml, en/guide.toml, en/linter.toml, \
    en/everyday.toml, en/typed.toml, en/pulse.toml, en/program.ftl, en/<stage>/stage.toml, en/<stage>/prompts.toml, en/<stage>/pages/<name>.md, \
    en/<stage>/exercises/<id>.toml and en/talks/<id>.toml, the same under the code of another language, and en-US/words.toml";

/// The language that every guide is written in; others are laid over it, file by file.
pub const ENGLISH: &str = "en";

/// The varieties of English: all texts are those of [`ENGLISH`], in words of their own.
pub const VARIETIES: &[&str] = &["en-US"];

/// The file with the words of a variety.
const WORDS: &str = "words.toml";

/// The words of a variety in place of English ones.
pub fn words_of(variety: &str) -> String {
    format!("{variety}/{WORDS}")
}

/// The phrases of the program in English.
pub const PROGRAM: &str = "en/program.ftl";

/// The phrases of the program in a language.
pub fn phrases_of(language: &str) -> String {
    format!("{language}/program.ftl")
}

/// The path of the English file that a file of another language stands in for.
pub fn in_english(path: &str) -> String {
    let rest = path.split_once('/').map_or(path, |(_, rest)| rest);
    format!("{ENGLISH}/{rest}")
}

/// Whether a word has the form of a language code: two or three small letters, or the code of a variety.
pub fn is_language(word: &str) -> bool {
    is_variety(word)
        || (2..=3).contains(&word.len()) && word.bytes().all(|letter| letter.is_ascii_lowercase())
}

/// Whether a word is the code of a variety of English.
pub fn is_variety(word: &str) -> bool {
    VARIETIES.contains(&word)
}

/// The list of seed ids: part of the folder, but compiled in and never read from there.
pub const SEEDS: &str = "seeds.tsv";

impl Place<'_> {
    /// `path` is relative to the content folder, with `/` between its parts.
    pub fn of(path: &str) -> Option<Place<'_>> {
        let parts: Vec<&str> = path.split('/').collect();
        let (language, parts) = match parts.as_slice() {
            [language, rest @ ..] if !rest.is_empty() && is_language(language) => (*language, rest),
            parts => ("", parts),
        };
        let (kind, stage, name) = match (language, parts) {
            ("", ["helplines.toml"]) => (PlaceKind::Helplines, "", path),
            ("", ["banned.toml"]) => (PlaceKind::Banned, "", path),
            ("", _) => return None,
            (_, ["guide.toml"]) => (PlaceKind::Guide, "", "guide.toml"),
            (_, ["linter.toml"]) => (PlaceKind::Linter, "", "linter.toml"),
            (_, ["everyday.toml"]) => (PlaceKind::Everyday, "", "everyday.toml"),
            (_, ["typed.toml"]) => (PlaceKind::Typed, "", "typed.toml"),
            (_, ["pulse.toml"]) => (PlaceKind::Pulse, "", "pulse.toml"),
            (_, ["program.ftl"]) => (PlaceKind::Program, "", "program.ftl"),
            (_, [WORDS]) if is_variety(language) => (PlaceKind::Words, "", WORDS),
            (_, ["talks", name]) if ends(name, "toml") => (PlaceKind::Talk, "", *name),
            (_, [stage, "stage.toml"]) => (PlaceKind::Stage, *stage, "stage.toml"),
            (_, [stage, "prompts.toml"]) => (PlaceKind::Prompts, *stage, "prompts.toml"),
            (_, [stage, "pages", name]) if ends(name, "md") => (PlaceKind::Page, *stage, *name),
            (_, [stage, "exercises", name]) if ends(name, "toml") => {
                (PlaceKind::Exercise, *stage, *name)
            }
            _ => return None,
        };
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        Some(Place { kind, language, stage, stem })
    }

    /// Whether its words are laid over a file of the first language.
    pub fn is_overlay(&self) -> bool {
        !self.language.is_empty() && !self.is_english() && !self.kind.is_each_ones_own()
    }

    /// Whether this is a file of the first language, in which the guide is whole.
    pub fn is_english(&self) -> bool {
        matches!(self.language, "" | ENGLISH)
    }
}

/// Whether a name has this ending, spelled exactly so: a file is found under one name everywhere.
fn ends(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, found)| found == ending)
}
