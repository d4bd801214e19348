//! The rules of the house, checked like any other behaviour.

use std::{
    fs,
    path::{Path, PathBuf},
};

const MAX_LINES: usize = 400;

/// Names of other crates and of the outside world, and the layers that may use them.
const ALLOWED: &[(&str, &[&str])] = &[
    ("ratatui", &["shell", "ui"]),
    ("crossterm", &["ui", "app", "shell"]),
    ("std::fs", &["content", "store", "shell"]),
    ("fs::", &["content", "store", "shell"]),
    ("Local::now", &["shell"]),
    ("Utc::now", &["shell"]),
    ("SystemTime", &["shell"]),
    ("std::env", &["shell", "main"]),
    ("env::", &["shell", "content", "main"]),
    // Content is turned into JSON when the program is built, so that it starts fast; verbs print it for programs.
    ("serde_json", &["store", "content", "export", "import", "shell"]),
    // Forms of other programs that something leaves in.
    ("csv::", &["export", "import"]),
    ("icalendar", &["export"]),
    ("zip::", &["export", "import"]),
    // Ids that stand in files are made with a hash that does not change.
    ("siphasher", &["domain"]),
    ("sha2", &["domain", "export", "import"]),
    // What is done at the table is signed.
    ("ed25519_dalek", &["domain"]),
    ("crc32fast", &["store"]),
    // What seals a locked book, and what of it is wiped.
    ("age::", &["store"]),
    // What somebody typed as a passphrase is wiped where it was.
    ("zeroize", &["store", "domain"]),
    ("getrandom", &["store"]),
    // What is the same for every book of a computer is set in a file.
    ("toml::", &["content", "shell"]),
    ("toml_edit", &["shell"]),
    ("fluent_bundle", &["phrases"]),
    ("fluent_syntax", &["phrases"]),
    ("std::net", &[]),
];

#[test]
fn imports_point_only_to_modules_listed_above() {
    let order = layers();
    let mut offences = Vec::new();
    for path in sources(Path::new("src")) {
        let layer = layer_of(&path);
        let Some(rank) = order.iter().position(|name| *name == layer) else { continue };
        let source = fs::read_to_string(&path).unwrap();
        for name in uses(&source) {
            let above = order.iter().position(|other| *other == name);
            let edge = ["content", "store"].contains(&layer.as_str());
            let allowed =
                !edge || ["phrases", "domain", "text", layer.as_str()].contains(&name.as_str());
            if above.is_some_and(|other| rank < other) || !allowed {
                offences.push(format!("{} uses crate::{name}", path.display()));
            }
        }
    }
    assert_eq!(offences, Vec::<String>::new());
}

#[test]
fn outside_names_stay_in_their_layers() {
    let mut offences = Vec::new();
    let all = sources(Path::new("src"));
    for path in all.iter().filter(|path| !path.ends_with("tests.rs")) {
        let source = fs::read_to_string(path).unwrap();
        let source = code(&source);
        let layer = layer_of(path);
        for (name, allowed) in ALLOWED {
            if mentions(&source, name) && !allowed.contains(&layer.as_str()) {
                offences.push(format!("{} mentions {name}", path.display()));
            }
        }
        let draws = mentions(&source, "ratatui");
        let shown = path.to_string_lossy().replace('\\', "/");
        // A screen says what it is, as a page, and `ui/paint` draws that.
        let view = shown.starts_with("src/ui/paint");
        if draws && layer == "ui" && !view {
            offences.push(format!("{} draws: say it as a page", path.display()));
        }
    }
    assert_eq!(offences, Vec::<String>::new());
}

/// What is changed by looking at it, and why it says the same however often it is looked at.
const READ_WHEN_LOOKED_AT: &[(&str, &str)] = &[
    ("src/domain/lazy.rs", "a file of the guide is read once, whoever asks first"),
    (
        "src/text/linter/on_demand.rs",
        "the rules of the guide are made ready once, whoever asks first",
    ),
    ("src/ui/keymap/own.rs", "the shell chooses letters once, before anything is drawn"),
    ("src/ui/theme/own.rs", "the shell chooses colours once, before anything is drawn"),
    ("src/domain/due/page_days.rs", "it lives no longer than one answer takes"),
];

/// What is drawn, printed or measured is the same however often: nothing is remembered by looking. No type of the heart
/// can, so that none that stands in a screen does under another name.
#[test]
fn drawing_has_nowhere_to_remember_anything() {
    let mut offences = Vec::new();
    let mut excused = 0;
    for path in sources(Path::new("src")) {
        let source = fs::read_to_string(&path).unwrap();
        let source = code(&source);
        let heart = ["domain", "text", "ui", "screens", "app"].contains(&layer_of(&path).as_str());
        let names =
            ["Cell", "RefCell", "OnceCell", "OnceLock", "LazyCell", "LazyLock", "Mutex", "RwLock"];
        let holds = |name: &&str| {
            mentions(&source, &format!("{name}<")) || mentions(&source, &format!("{name}::new"))
        };
        let shown = path.to_string_lossy().replace('\\', "/");
        let held: Vec<&str> = names.into_iter().filter(holds).filter(|_| heart).collect();
        if shown.ends_with("/tests.rs") {
            continue;
        }
        let is_excused = READ_WHEN_LOOKED_AT.iter().any(|(file, _)| *file == shown);
        excused += usize::from(is_excused && !held.is_empty());
        if !is_excused {
            offences.extend(held.iter().map(|name| format!("{shown} has a {name}")));
        }
    }
    assert_eq!(offences, Vec::<String>::new());
    assert_eq!(excused, READ_WHEN_LOOKED_AT.len(), "an excuse that nobody needs any more");
}

/// Where some places are told apart from all others, and why that is no question to every place.
const SOME_PLACES: &[(&str, &str)] = &[
    ("src/screens.rs", "the rows of the screens, which open the places"),
    ("src/screens/find/corpus.rs", "what Find says of the places that it made of the guide itself"),
    ("src/screens/palette/offers.rs", "what helps first who looks for how to delete"),
];

/// What is asked of every mode, place or screen stands in its row, or is a function that each has: a list of some of them
/// would go on without a word for one that is added.
#[test]
fn no_list_of_some_modes_places_or_screens_stands_beside_their_tables() {
    let mut offences = Vec::new();
    for path in sources(Path::new("src")) {
        let shown = path.to_string_lossy().replace('\\', "/");
        if path.ends_with("tests.rs") || SOME_PLACES.iter().any(|(file, _)| *file == shown) {
            continue;
        }
        let code: String = code(&fs::read_to_string(&path).unwrap()).split_whitespace().collect();
        for name in ["Mode::", "Place::", "Screen::"] {
            // Behind a closure stands the same sign, but no name of the same kind before it.
            let beside = |(place, _): &(usize, &str)| {
                let before = &code[..*place];
                let held = before.rfind('(').filter(|_| before.ends_with(')'));
                let before = &before[..held.unwrap_or(before.len())];
                before.trim_end_matches(char::is_alphanumeric).ends_with(name)
            };
            let found = code.match_indices(&format!("|{name}")).any(|it| beside(&it));
            offences.extend(found.then(|| format!("{shown}: some {name}…")));
        }
    }
    assert_eq!(offences, Vec::<String>::new());
}

#[test]
fn words_reach_cells_only_by_the_width_that_everything_is_counted_with() {
    for path in sources(Path::new("src")) {
        let code = code(&fs::read_to_string(&path).unwrap());
        let by_ratatui =
            ["set_string(", "set_stringn(", "set_line(", "set_span(", "Paragraph::new"];
        for name in by_ratatui {
            assert!(!code.contains(name), "{}: {name}", path.display());
        }
    }
}

#[test]
fn files_stay_short_and_say_what_they_are() {
    let mut offences = Vec::new();
    for dir in ["src", "tests", "benches"] {
        for path in sources(Path::new(dir)) {
            let source = fs::read_to_string(&path).unwrap();
            if source.lines().count() > MAX_LINES {
                offences.push(format!("{} is too long", path.display()));
            }
            if !source.starts_with("//! ") {
                offences.push(format!("{} has no first sentence", path.display()));
            }
        }
    }
    assert_eq!(offences, Vec::<String>::new());
}

#[test]
fn there_is_no_drawer_for_odds_and_ends() {
    for path in sources(Path::new("src")) {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let odd =
            ["mod", "utils", "util", "helpers", "helper", "manager", "common", "types", "misc"];
        assert!(!odd.contains(&name.as_str()), "{}", path.display());
    }
}

#[test]
fn no_test_waits_for_a_fixed_time() {
    let forbidden = concat!("thread::", "sleep");
    for path in sources(Path::new("tests")) {
        let source = fs::read_to_string(&path).unwrap();
        assert!(!source.contains(forbidden), "{}", path.display());
    }
}

#[test]
fn the_map_of_the_house_stays_short_and_names_every_layer() {
    let map = fs::read_to_string("ARCHITECTURE.md").unwrap();
    assert!(map.lines().count() <= 160);
    for layer in layers() {
        assert!(map.contains(&format!("`{layer}`")), "ARCHITECTURE.md does not name {layer}");
    }
}

fn layers() -> Vec<String> {
    let source = fs::read_to_string("src/lib.rs").unwrap();
    let names = source
        .lines()
        .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';').map(str::to_owned));
    names.collect()
}

pub fn sources(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The source without comments and without its tests.
pub fn code(source: &str) -> String {
    // A module of tests stands at the end of its file, or is named at its head and is a file of its own.
    let ends = |(place, mark): &(usize, &str)| {
        let next = source[place + mark.len()..].lines().nth(1).unwrap_or_default();
        !next.ends_with(';')
    };
    let tests = source.match_indices("#[cfg(test)]").find(ends);
    let source = &source[..tests.map_or(source.len(), |(place, _)| place)];
    let source = source.split("#[cfg(all(test, unix))]\nmod tests").next().unwrap();
    let lines = source.lines().map(|line| line.split("//").next().unwrap());
    lines.collect::<Vec<_>>().join("\n")
}

/// What the day is, is said by the program alone: a verb asks it.
#[test]
fn no_verb_works_out_the_day() {
    for path in sources(Path::new("src/shell")) {
        let source = code(&fs::read_to_string(&path).unwrap());
        assert!(!mentions(&source, "Day::of("), "{}", path.display());
    }
}

/// Whether a name is used as a whole: `fs::` is not in `offs::`.
fn mentions(source: &str, name: &str) -> bool {
    source.match_indices(name).any(|(place, _)| {
        let before = source[..place].chars().next_back();
        !before.is_some_and(|letter| letter.is_alphanumeric() || letter == '_')
    })
}

/// `src/screens/step/view.rs` and `src/screens.rs` both belong to `screens`.
fn layer_of(path: &Path) -> String {
    let inner = path.strip_prefix("src").unwrap();
    let first = inner.components().next().unwrap().as_os_str().to_str().unwrap();
    first.trim_end_matches(".rs").to_owned()
}

/// The modules a file reaches through `crate::`, grouped imports included.
fn uses(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in source.split("crate::").skip(1) {
        match part.strip_prefix('{') {
            None => found.push(leading_name(part)),
            Some(group) => found.extend(top_level(group).iter().map(|item| leading_name(item))),
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

fn top_level(group: &str) -> Vec<String> {
    let mut items = vec![String::new()];
    let mut depth = 0;
    for letter in group.chars() {
        match letter {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => items.push(String::new()),
            _ if depth == 0 => items.last_mut().unwrap().push(letter),
            _ => (),
        }
    }
    items
}

fn leading_name(text: &str) -> String {
    let letters = text.trim_start().chars();
    letters.take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect()
}
