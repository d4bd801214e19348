//! What a file is, judged by where it lies in the content folder.

/// The kind of a file, and the stage it belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    pub kind: PlaceKind,
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
    Stage,
    Page,
    Exercise,
    Prompts,
}

/// Where files go, for messages about a file that lies elsewhere.
pub const PLACES: &str = "helplines.toml, banned.toml, en/guide.toml, en/<stage>/stage.toml, \
    en/<stage>/prompts.toml, en/<stage>/pages/<name>.md and en/<stage>/exercises/<id>.toml";

/// The list of seed ids: part of the folder, but compiled in and never read from there.
pub const SEEDS: &str = "seeds.tsv";

impl Place<'_> {
    /// `path` is relative to the content folder, with `/` between its parts.
    pub fn of(path: &str) -> Option<Place<'_>> {
        let parts: Vec<&str> = path.split('/').collect();
        let (kind, stage, name) = match *parts.as_slice() {
            ["helplines.toml"] => (PlaceKind::Helplines, "", path),
            ["banned.toml"] => (PlaceKind::Banned, "", path),
            ["en", "guide.toml"] => (PlaceKind::Guide, "", "guide.toml"),
            ["en", stage, "stage.toml"] => (PlaceKind::Stage, stage, "stage.toml"),
            ["en", stage, "prompts.toml"] => (PlaceKind::Prompts, stage, "prompts.toml"),
            ["en", stage, "pages", name] if ends(name, "md") => (PlaceKind::Page, stage, name),
            ["en", stage, "exercises", name] if ends(name, "toml") => {
                (PlaceKind::Exercise, stage, name)
            }
            _ => return None,
        };
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        Some(Place { kind, stage, stem })
    }
}

/// Whether a name has this ending, spelled exactly so: a file is found under one name everywhere.
fn ends(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, found)| found == ending)
}
