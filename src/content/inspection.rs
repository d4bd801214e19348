//! Walking one file along its shape: every mistake of form is named, and everything that the rules
//! look at (ids, links, seeds, texts) is collected with its line.

mod walk;

use std::borrow::Cow;

use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    content::{
        Problem,
        folder::TextFile,
        front_matter,
        lines::{Lines, place_in_raw},
        place::{Place, PlaceKind},
        shape::{self, NodeKind, Wanted, Wording},
    },
    domain::role::Role,
};

/// What one file holds.
#[derive(Debug)]
pub struct Inspection<'a> {
    pub file: &'a str,
    pub place: Place<'a>,
    pub root: DeTable<'a>,
    pub named: Vec<Named>,
    pub links: Vec<Link>,
    pub seeds: Vec<Seed>,
    pub said: Vec<Said<'a>>,
    /// Mistakes of form. A file with any of them cannot be used.
    pub unusable: Vec<Problem>,
    /// Whether the file is no TOML, so that what it seems to lack may only be hidden.
    pub garbled: bool,
    lines: Lines,
}

/// A node that says its id.
#[derive(Debug)]
pub struct Named {
    pub id: String,
    pub kind: NodeKind,
    pub reader: Option<Role>,
    pub line: usize,
}

/// A key that names another node.
#[derive(Debug)]
pub struct Link {
    pub key: &'static str,
    pub to: String,
    pub wanted: Wanted,
    pub reader: Option<Role>,
    pub line: usize,
}

/// A seed id that a node carries.
#[derive(Debug)]
pub struct Seed {
    pub id: String,
    pub line: usize,
}

/// A text, as it is read and as it stands in the file.
#[derive(Debug)]
pub struct Said<'a> {
    pub key: &'static str,
    pub text: Cow<'a, str>,
    pub raw: &'a str,
    /// The line that `raw` begins on.
    pub line: usize,
    pub wording: Wording,
    /// Who reads it; `None` where the guide quotes or speaks to nobody in particular.
    pub reader: Option<Role>,
}

/// A value of the file with its place.
pub type Value<'a> = Spanned<DeValue<'a>>;

/// Walks `file`; `None` for one without a place in the guide, and for phrases.
pub fn inspection(file: &TextFile) -> Option<Inspection<'_>> {
    let place = file.place()?;
    let (front, body) = match place.kind {
        PlaceKind::Page => match front_matter::split(&file.text) {
            Some((front, body)) => (front, Some(body)),
            None => return Some(without_front_matter(file, place)),
        },
        // Phrases are no TOML: `rules/program.rs` looks at them.
        PlaceKind::Program => return None,
        PlaceKind::Guide
        | PlaceKind::Helplines
        | PlaceKind::Banned
        | PlaceKind::Linter
        | PlaceKind::Everyday
        | PlaceKind::Typed
        | PlaceKind::Pulse
        | PlaceKind::Stage
        | PlaceKind::Exercise
        | PlaceKind::Talk
        | PlaceKind::Words
        | PlaceKind::Prompts => (file.text.as_str(), None),
    };
    let (root, errors) = DeTable::parse_recoverable(front);
    let mut inspection = Inspection {
        file: &file.path,
        place,
        root: DeTable::new(),
        named: Vec::new(),
        links: Vec::new(),
        seeds: Vec::new(),
        said: Vec::new(),
        unusable: Vec::new(),
        garbled: !errors.is_empty(),
        lines: Lines::of(front, 1 + usize::from(body.is_some())),
    };
    let root = root.into_inner();
    inspection.walk(&root, front);
    inspection.root = root;
    if inspection.garbled {
        // What it seems to lack may only be hidden behind the break.
        inspection.unusable.clear();
    }
    for error in errors {
        let line = inspection.lines.at(error.span().map_or(0, |span| span.start));
        inspection.problem(
            line,
            format!("this is not TOML: {}", error.message()),
            "correct this line",
        );
    }
    if let Some(body) = body {
        let line = 1 + newlines(&file.text[..file.text.len() - body.len()]);
        inspection.said.push(Said {
            key: "body",
            text: Cow::Borrowed(body),
            raw: body,
            line,
            wording: shape::BODY,
            reader: inspection.role().or(Some(Role::Any)),
        });
    }
    Some(inspection)
}

impl<'a> Inspection<'a> {
    /// The line that a value of the tree begins on.
    pub fn line(&self, value: &Value<'_>) -> usize {
        self.lines.at(value.span().start)
    }

    /// The value of a key at the top of the file.
    pub fn top(&self, key: &str) -> Option<&Value<'a>> {
        self.root.get(key)
    }

    /// The text of a key at the top of the file, with its line.
    pub fn top_text(&self, key: &str) -> Option<(&str, usize)> {
        let value = self.top(key)?;
        Some((value.get_ref().as_str()?, self.line(value)))
    }

    /// The role at the top of the file.
    pub fn role(&self) -> Option<Role> {
        walk::role(self.top("role")?)
    }

    /// How hard the page or exercise may hit.
    pub fn heat(&self) -> Option<u8> {
        self.top("heat")?.get_ref().as_integer()?.as_str().parse().ok()
    }

    /// The entries of a key that holds a list of tables.
    pub fn entries(&self, key: &str) -> Vec<&DeTable<'a>> {
        self.top(key).map(entries).unwrap_or_default()
    }

    pub fn problem(&mut self, line: usize, what: String, remedy: impl Into<String>) {
        self.unusable.push(Problem::new(self.file, line, what, remedy));
    }
}

impl Said<'_> {
    /// The line in the file of the byte at `offset` of the text.
    pub fn line_at(&self, offset: usize) -> usize {
        let place = match self.text {
            // The words of a page are the file itself; those of TOML stand there in quotes.
            Cow::Borrowed(text) => offset.min(text.len()),
            Cow::Owned(_) => place_in_raw(self.raw, offset),
        };
        self.line + newlines(&self.raw[..place])
    }
}

/// The tables of a list of tables.
pub fn entries<'t, 'a>(value: &'t Value<'a>) -> Vec<&'t DeTable<'a>> {
    let items = value.get_ref().as_array();
    items
        .into_iter()
        .flat_map(|items| items.iter())
        .filter_map(|item| item.get_ref().as_table())
        .collect()
}

/// The role an entry names.
pub fn role_of(entry: &DeTable<'_>) -> Option<Role> {
    walk::role(entry.get("role")?)
}

fn without_front_matter<'a>(file: &'a TextFile, place: Place<'a>) -> Inspection<'a> {
    let problem = Problem::new(
        &file.path,
        1,
        "this page has no front matter",
        "begin it with a line `+++`, its keys, and another line `+++`",
    );
    Inspection {
        file: &file.path,
        place,
        root: DeTable::new(),
        named: Vec::new(),
        links: Vec::new(),
        seeds: Vec::new(),
        said: Vec::new(),
        unusable: vec![problem],
        garbled: true,
        lines: Lines::of("", 1),
    }
}

fn newlines(text: &str) -> usize {
    text.bytes().filter(|&byte| byte == b'\n').count()
}
