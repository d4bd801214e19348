//! The spine of a stage: for each reader a few things in order, all of them theirs.

use std::collections::HashMap;

use toml::de::DeTable;

use crate::{
    content::{
        Problem,
        inspection::{Inspection, Value, role_of},
        place::PlaceKind,
        rules::Placed,
    },
    domain::{guide::SpineReader, role::Role},
};

/// So many things a spine has at most.
const MOST: usize = 5;

/// So many it has at most where the stage says that an order, such as that of a telling, is not to be cut short.
const MOST_OF_LONG: usize = 8;

/// Looks at the spine of each stage that has one.
pub(super) fn across(
    inspections: &[Inspection<'_>],
    nodes: &HashMap<String, Placed>,
    problems: &mut Vec<Problem>,
) {
    let written = written(inspections);
    let known = |id: &str| {
        let built_in = || Some(Thing::of(nodes.get(id)?.reader?));
        written.get(id).copied().or_else(built_in)
    };
    for inspection in inspections.iter().filter(|it| it.place.kind == PlaceKind::Stage) {
        let lines = inspection.entries("spine");
        if lines.is_empty() || inspection.garbled {
            continue;
        }
        let mut said = |line: Option<usize>, what: String, remedy: &str| {
            problems.push(Problem::new(inspection.file, line, what, remedy));
        };
        doubled(&lines, "id", &mut |id, value| {
            let line = Some(inspection.line(value));
            said(
                line,
                format!("`{id}` is the id of two lines of the spine"),
                "give one another id",
            );
        });
        let long = inspection.top("long_spine").map(readers).unwrap_or_default();
        for (reader, word) in SpineReader::ALL.into_iter().zip(SpineReader::WORDS) {
            let is_theirs = |line: &&&DeTable<'_>| {
                line.get("for").is_some_and(|value| readers(value).contains(&reader))
            };
            let theirs: Vec<&DeTable<'_>> = lines.iter().filter(is_theirs).copied().collect();
            for key in ["node", "step"] {
                let named = theirs.iter().filter_map(|line| line.get(key));
                for (value, id) in named.filter_map(|it| Some((it, it.get_ref().as_str()?))) {
                    if known(id).is_some_and(|thing| !thing.is_for(reader)) {
                        said(
                            Some(inspection.line(value)),
                            format!("`{id}` is not for `{word}`, in whose spine it stands"),
                            "take that reader off `for`, or lead to something of theirs",
                        );
                    }
                }
                doubled(&theirs, key, &mut |id, value| {
                    let what = format!("`{id}` stands twice in the spine of `{word}`");
                    said(Some(inspection.line(value)), what, "let it stand there once");
                });
            }
            let most = if long.contains(&reader) { MOST_OF_LONG } else { MOST };
            if theirs.is_empty() || theirs.len() > most {
                said(
                    None,
                    format!("the spine of `{word}` has {} things", theirs.len()),
                    "give each reader three to five, and leave all else to the rest of the stage",
                );
            }
        }
        for line in lines.iter().filter(|line| line.get("step").is_none()) {
            let Some(value) = line.get("node") else { continue };
            let id = value.get_ref().as_str().unwrap_or_default();
            if known(id).is_some_and(|thing| thing.leaves_no_mark) {
                said(
                    Some(inspection.line(value)),
                    format!("that `{id}` was read leaves no mark, and no step says it"),
                    "name a step that is ticked with it, or leave the page to the rest of the stage",
                );
            }
        }
    }
}

/// Tells of what more than one of these lines has under a key.
fn doubled(lines: &[&DeTable<'_>], key: &str, tell: &mut impl FnMut(&str, &Value<'_>)) {
    let mut seen = Vec::new();
    for value in lines.iter().filter_map(|line| line.get(key)) {
        let Some(id) = value.get_ref().as_str() else { continue };
        if seen.contains(&id) {
            tell(id, value);
        }
        seen.push(id);
    }
}

/// The readers that a list names.
fn readers(value: &Value<'_>) -> Vec<SpineReader> {
    let words = value.get_ref().as_array().into_iter().flatten();
    let place = |word: &str| SpineReader::WORDS.iter().position(|it| *it == word);
    let reader = |word: &Value<'_>| Some(SpineReader::ALL[place(word.get_ref().as_str()?)?]);
    words.filter_map(reader).collect()
}

/// What can stand in a spine, or be ticked there.
#[derive(Clone, Copy)]
struct Thing {
    /// Whom it is for where there are two.
    of_two: Role,
    /// Whom it is for where there is one: what needs two is for two, and what serves one as well is for anybody.
    of_one: Role,
    leaves_no_mark: bool,
}

impl Thing {
    fn of(role: Role) -> Thing {
        Thing { of_two: role, of_one: role, leaves_no_mark: false }
    }

    fn read(table: &DeTable<'_>, role: Role) -> Thing {
        let is = |key: &str| table.get(key).is_some_and(|it| it.get_ref().as_bool() == Some(true));
        let of_one = match (is("solo"), is("pair")) {
            (true, _) => Role::Any,
            (false, true) => Role::Both,
            (false, false) => role,
        };
        Thing { of_two: role, of_one, leaves_no_mark: is("unmarked") }
    }

    fn is_for(self, reader: SpineReader) -> bool {
        reader.may_have(if reader.is_alone() { self.of_one } else { self.of_two })
    }
}

/// What the files under check say of their own things.
fn written(inspections: &[Inspection<'_>]) -> HashMap<String, Thing> {
    let mut found = HashMap::new();
    let mut add = |table: &DeTable<'_>, role: Option<Role>| {
        let id = table.get("id").and_then(|it| it.get_ref().as_str());
        found.extend(id.zip(role).map(|(id, role)| (id.to_owned(), Thing::read(table, role))));
    };
    for inspection in inspections {
        match inspection.place.kind {
            PlaceKind::Page | PlaceKind::Exercise => add(&inspection.root, inspection.role()),
            PlaceKind::Talk => add(&inspection.root, Some(Role::Both)),
            PlaceKind::Stage => {
                inspection.entries("step").into_iter().for_each(|step| add(step, role_of(step)));
            }
            _ => (),
        }
    }
    found
}
