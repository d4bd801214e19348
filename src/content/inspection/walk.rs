//! The walk itself: a table against its keys, a value against its shape.

use std::borrow::Cow;

use toml::de::{DeTable, DeValue};

use crate::{
    content::{
        inspection::{Inspection, Link, Named, Said, Seed, Value},
        place::PlaceKind,
        shape::{self, Key, Shape, Wanted, Wording},
    },
    domain::{day::Day, role::Role},
};

const ROLES: &[&str] = &["hurt", "broke", "both", "any"];

/// Where the walk is.
#[derive(Clone, Copy)]
struct Spot<'s, 'a> {
    /// The TOML that the spans of the tree point into.
    toml: &'a str,
    /// The name of the table, for messages.
    table: &'s str,
    reader: Option<Role>,
}

impl<'a> Inspection<'a> {
    pub(super) fn walk(&mut self, root: &DeTable<'a>, toml: &'a str) {
        let reader = match self.place.kind {
            PlaceKind::Talk => Some(Role::Both),
            _ => (!self.place.stage.is_empty()).then_some(Role::Any),
        };
        let first = self.lines.at(0);
        let spot = Spot { toml, table: "", reader };
        self.table(root, first, shape::keys(self.place.kind), spot);
    }

    fn table(
        &mut self,
        table: &DeTable<'a>,
        line: usize,
        keys: &'static [Key],
        spot: Spot<'_, 'a>,
    ) {
        let reader = table.get("role").and_then(role).or(spot.reader);
        let spot = Spot { reader, ..spot };
        for (name, value) in table {
            let key = keys.iter().find(|key| key.name == name.get_ref());
            let line = self.lines.at(name.span().start);
            if let Some(key) = key.filter(|key| key.shape.speaks() || !self.place.is_overlay()) {
                self.value(key, value, spot);
                continue;
            }
            if key.is_some() {
                self.problem(
                    line,
                    format!("`{}`{} is no word", name.get_ref(), within(spot.table)),
                    "take it out: a language says words by their ids, and English says the rest",
                );
                continue;
            }
            let known: Vec<&str> = keys.iter().map(|key| key.name).collect();
            self.problem(
                line,
                format!("unknown key `{}`{}", name.get_ref(), within(spot.table)),
                format!("use one of: {}", known.join(", ")),
            );
        }
        let is_needed = |key: &&Key| match key.shape {
            // What a language leaves out is said in English; its words are found by their ids.
            _ if !self.place.is_overlay() => key.needed,
            Shape::Id(_) | Shape::InnerId => key.needed && !spot.table.is_empty(),
            _ => false,
        };
        let missing: Vec<&Key> =
            keys.iter().filter(is_needed).filter(|key| !table.contains_key(key.name)).collect();
        for key in missing {
            self.problem(
                line,
                format!("the key `{}` is missing{}", key.name, within(spot.table)),
                format!("add it: {}", example(key)),
            );
        }
    }

    fn value(&mut self, key: &'static Key, value: &Value<'a>, spot: Spot<'_, 'a>) {
        match &key.shape {
            Shape::Id(kind) => {
                if let Some(id) = self.text(key, value) {
                    let line = self.line(value);
                    self.named.push(Named { id, kind: *kind, reader: spot.reader, line });
                }
            }
            Shape::InnerId | Shape::Name => drop(self.text(key, value)),
            Shape::Role => self.one_of(key, value, ROLES),
            Shape::OneOf(words) => self.one_of(key, value, words),
            Shape::SomeOf(words) => {
                let items = self.items(key, value);
                if items.is_empty() && value.get_ref().is_array() {
                    self.problem(
                        self.line(value),
                        format!("`{}` is empty", key.name),
                        format!("use one or more of: {}", words.join(", ")),
                    );
                }
                for item in items {
                    self.one_of(key, item, words);
                }
            }
            Shape::Words(wording) => self.words(key, value, *wording, spot),
            Shape::ManyWords(wording) => {
                for item in self.items(key, value) {
                    self.words(key, item, *wording, spot);
                }
            }
            Shape::ForReaders(wording) => self.for_readers(key, value, *wording, spot),
            Shape::Seeds => {
                for item in self.items(key, value) {
                    if let Some(id) = self.text(key, item) {
                        self.seeds.push(Seed { id, line: self.line(item) });
                    }
                }
            }
            Shape::Link(wanted) => self.link(key, value, *wanted, spot),
            Shape::Links => {
                for item in self.items(key, value) {
                    self.link(key, item, Wanted::Anything, spot);
                }
            }
            Shape::Names | Shape::Phrases | Shape::Typed => {
                for item in self.items(key, value) {
                    drop(self.text(key, item));
                }
            }
            Shape::Whole { least, most } => self.whole(key, value, *least, *most),
            Shape::Flag => {
                if !value.get_ref().is_bool() {
                    self.wrong(key, value);
                }
            }
            Shape::Date => {
                let day =
                    value.get_ref().as_datetime().and_then(|date| Day::parse(&date.to_string()));
                if day.is_none() {
                    self.wrong(key, value);
                }
            }
            Shape::Exchanges => self.exchanges(key, value),
            Shape::Table(keys) => match value.get_ref().as_table() {
                Some(table) => {
                    self.table(table, self.line(value), keys, Spot { table: key.name, ..spot });
                }
                None => self.wrong(key, value),
            },
            Shape::Tables(keys) => {
                for item in self.items(key, value) {
                    match item.get_ref().as_table() {
                        Some(table) => {
                            let spot = Spot { table: key.name, ..spot };
                            self.table(table, self.line(item), keys, spot);
                        }
                        None => self.wrong(key, item),
                    }
                }
            }
        }
    }

    fn exchanges(&mut self, key: &'static Key, value: &Value<'a>) {
        let Some(table) = value.get_ref().as_table() else { return self.wrong(key, value) };
        for (name, words) in table.iter().filter(|(_, it)| !it.get_ref().is_str()) {
            let line = self.lines.at(name.span().start);
            let (name, kind) = (name.get_ref(), kind(words.get_ref()));
            self.problem(
                line,
                format!("“{name}” cannot stand for {kind}"),
                "write the words that stand in its place, in quotes",
            );
        }
    }

    fn for_readers(
        &mut self,
        key: &'static Key,
        value: &Value<'a>,
        wording: Wording,
        spot: Spot<'_, 'a>,
    ) {
        let Some(table) = value.get_ref().as_table() else { return self.wrong(key, value) };
        for (name, words) in table {
            let reader = match name.get_ref().as_ref() {
                "any" => Role::Any,
                "hurt" => Role::Hurt,
                "broke" => Role::Broke,
                other => {
                    self.problem(
                        self.lines.at(name.span().start),
                        format!("unknown key `{other}` in `{}`", key.name),
                        "use `any`, or both `hurt` and `broke`",
                    );
                    continue;
                }
            };
            self.words(key, words, wording, Spot { reader: Some(reader), ..spot });
        }
        let has = |name| table.contains_key(name);
        if !(has("any") || has("hurt") && has("broke")) {
            self.problem(
                self.line(value),
                format!("`{}` does not speak to every reader", key.name),
                "write `any`, or both `hurt` and `broke`",
            );
        }
    }

    fn words(
        &mut self,
        key: &'static Key,
        value: &Value<'a>,
        wording: Wording,
        spot: Spot<'_, 'a>,
    ) {
        let DeValue::String(text) = value.get_ref() else { return self.wrong(key, value) };
        self.said.push(Said {
            key: key.name,
            text: Cow::Owned(text.clone().into_owned()),
            raw: spot.toml.get(value.span()).unwrap_or_default(),
            line: self.line(value),
            wording,
            reader: spot.reader,
        });
    }

    fn text(&mut self, key: &'static Key, value: &Value<'a>) -> Option<String> {
        let text = value.get_ref().as_str().map(str::to_owned);
        if text.is_none() {
            self.wrong(key, value);
        }
        text
    }

    fn one_of(&mut self, key: &'static Key, value: &Value<'a>, words: &[&str]) {
        match value.get_ref().as_str() {
            Some(word) if words.contains(&word) => {}
            Some(word) => self.problem(
                self.line(value),
                format!("`{}` cannot be “{word}”", key.name),
                format!("use one of: {}", words.join(", ")),
            ),
            None => self.wrong(key, value),
        }
    }

    fn whole(&mut self, key: &'static Key, value: &Value<'a>, least: u8, most: u8) {
        let number = value.get_ref().as_integer().filter(|number| number.radix() == 10);
        match number {
            None => self.wrong(key, value),
            Some(number) => {
                let fits = number.as_str().parse::<u8>().is_ok_and(|n| least <= n && n <= most);
                if !fits {
                    self.problem(
                        self.line(value),
                        format!("`{}` cannot be {number}", key.name),
                        format!("use a whole number from {least} to {most}"),
                    );
                }
            }
        }
    }

    fn link(&mut self, key: &'static Key, value: &Value<'a>, wanted: Wanted, spot: Spot<'_, 'a>) {
        if let Some(to) = self.text(key, value) {
            let line = self.line(value);
            self.links.push(Link { key: key.name, to, wanted, reader: spot.reader, line });
        }
    }

    fn items<'v>(&mut self, key: &'static Key, value: &'v Value<'a>) -> Vec<&'v Value<'a>> {
        let items = value.get_ref().as_array().map(|items| items.iter().collect());
        if items.is_none() {
            self.wrong(key, value);
        }
        items.unwrap_or_default()
    }

    fn wrong(&mut self, key: &'static Key, value: &Value<'a>) {
        self.problem(
            self.line(value),
            format!("`{}` cannot hold {}", key.name, kind(value.get_ref())),
            format!("write it like this: {}", example(key)),
        );
    }
}

/// The role that a value names.
pub(super) fn role(value: &Value<'_>) -> Option<Role> {
    match value.get_ref().as_str()? {
        "hurt" => Some(Role::Hurt),
        "broke" => Some(Role::Broke),
        "both" => Some(Role::Both),
        "any" => Some(Role::Any),
        _ => None,
    }
}

fn within(table: &str) -> String {
    if table.is_empty() { String::new() } else { format!(" in `{table}`") }
}

fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a broken number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

/// A line that shows how a key is written.
fn example(key: &Key) -> String {
    let name = key.name;
    match &key.shape {
        Shape::Id(_) | Shape::InnerId | Shape::Name | Shape::Link(_) => {
            format!("{name} = \"an-id\"")
        }
        Shape::Role => format!("{name} = \"{}\"", ROLES.join("\" or \"")),
        Shape::OneOf(words) => format!("{name} = \"{}\"", words.join("\" or \"")),
        Shape::SomeOf(words) => format!("{name} = [\"{}\"]", words[0]),
        Shape::Words(_) => format!("{name} = \"some words\""),
        Shape::ManyWords(_) => format!("{name} = [\"some words\"]"),
        Shape::ForReaders(_) => format!("{name} = {{ any = \"some words\" }}"),
        Shape::Seeds | Shape::Links | Shape::Names | Shape::Phrases | Shape::Typed => {
            format!("{name} = [\"an-id\"]")
        }
        Shape::Whole { least, .. } => format!("{name} = {least}"),
        Shape::Flag => format!("{name} = true"),
        Shape::Date => format!("{name} = 2026-11-23"),
        Shape::Exchanges => format!("a table [{name}], and in it \"some words\" = \"other words\""),
        Shape::Table(_) => format!("a table [{name}]"),
        Shape::Tables(_) => format!("{name} = [{{ … }}], or a table [[{name}]] for each"),
    }
}
