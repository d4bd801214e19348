//! What an exercise must be: its warnings, its privacy, and fields that fit their kind.

use std::collections::HashMap;

use toml::de::DeTable;

use crate::{
    content::{
        Problem,
        inspection::{Inspection, entries},
        rules::names::{misformed, well_formed},
        shape::KINDS,
    },
    domain::role::Role,
};

/// The keys that only some kinds of field have, the kinds, and whether those need them.
const KEYS_OF_KINDS: &[(&str, &[&str], bool)] = &[
    ("low", &["scale"], true),
    ("high", &["scale"], true),
    ("options", &["choice", "check"], true),
    ("columns", &["table"], true),
    ("rows", &["table"], false),
    ("row_label", &["table"], false),
    ("lint", &["line", "text", "list"], false),
    ("letter", &["line", "text", "list", "date"], false),
    ("before", &["line", "text", "list", "date"], false),
    ("due", &["date"], false),
    ("meant", &["date"], false),
    ("rests", &["choice"], false),
    ("log", &["table"], false),
    ("carried", &["line", "text", "list"], false),
    ("begins", &["list"], false),
    ("whose", &["scale"], false),
];

pub fn of_file(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    hard_ones_warn(inspection, "an exercise", problems);
    private_by_default(inspection, problems);
    unkept_by_one(inspection, problems);
    let fields = inspection.entries("field");
    if let (true, Some(value)) = (fields.is_empty(), inspection.top("field")) {
        problems.push(Problem::new(
            inspection.file,
            inspection.line(value),
            "this exercise asks nothing",
            "add a [[field]]",
        ));
    }
    unique(inspection, &fields, "field", problems);
    leads(inspection, &fields, problems);
    for field in fields {
        fits_its_kind(inspection, field, problems);
        if let (Some(value), None) = (field.get("before"), field.get("letter")) {
            problems.push(Problem::new(
                inspection.file,
                inspection.line(value),
                "`before` stands in a field that is no part of the one text",
                "add `letter = true`, or take it out",
            ));
        }
        let columns = field.get("columns").map(entries).unwrap_or_default();
        unique(inspection, &columns, "column", problems);
        for column in columns {
            fits_its_kind(inspection, column, problems);
        }
    }
}

/// What leads on names a question of the page, and one of its options.
fn leads(inspection: &Inspection<'_>, fields: &[&DeTable<'_>], problems: &mut Vec<Problem>) {
    let leads = inspection.entries("lead");
    unique(inspection, &leads, "lead", problems);
    let text = |table: &DeTable<'_>, key: &str| {
        let value = table.get(key)?;
        Some((value.get_ref().as_str()?.to_owned(), inspection.line(value)))
    };
    let named = |given: &DeTable<'_>, id: &str| {
        given.get("id").and_then(|value| value.get_ref().as_str()) == Some(id)
    };
    for lead in leads {
        let Some((field, line)) = text(lead, "field") else { continue };
        let Some(asked) = fields.iter().find(|asked| named(asked, &field)) else {
            problems.push(Problem::new(
                inspection.file,
                line,
                format!("there is no field `{field}` in this exercise"),
                "name one that is ticked or picked",
            ));
            continue;
        };
        let Some((option, line)) = text(lead, "option") else { continue };
        let options = asked.get("options").map(entries).unwrap_or_default();
        if !options.iter().any(|given| named(given, &option)) {
            problems.push(Problem::new(
                inspection.file,
                line,
                format!("the field `{field}` has no option `{option}`"),
                "name one of its options",
            ));
        }
    }
}

/// What is heavy says so before, and helps to calm down after.
pub(super) fn hard_ones_warn(inspection: &Inspection<'_>, what: &str, problems: &mut Vec<Problem>) {
    let (Some(3), Some(heat)) = (inspection.heat(), inspection.top("heat")) else { return };
    for (key, remedy) in [
        ("warning", "add a `warning`: one line that says what is coming"),
        ("settle", "add a `settle`: one line that helps to calm down after"),
    ] {
        if inspection.top_text(key).is_none_or(|(text, _)| text.trim().is_empty()) {
            problems.push(Problem::new(
                inspection.file,
                inspection.line(heat),
                format!("{what} of heat 3 has no `{key}`"),
                remedy,
            ));
        }
    }
}

/// What one person writes alone is theirs; what both write together is both's.
fn private_by_default(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    let (Some(role), Some((word, line))) = (inspection.role(), inspection.top_text("visibility"))
    else {
        return;
    };
    let fitting = if role == Role::Both { "shared" } else { "private" };
    if matches!(word, "private" | "shared") && word != fitting {
        problems.push(Problem::new(
            inspection.file,
            line,
            format!("an exercise {} cannot be {word} from the start", role.label()),
            format!("write visibility = \"{fitting}\"; people can share or hide it themselves"),
        ));
    }
}

/// What may be written and not kept is one person's page, and no part of the plan.
fn unkept_by_one(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    let set = inspection.top("unkept").filter(|value| value.get_ref().as_bool() == Some(true));
    let Some(value) = set else { return };
    let is_plan = inspection.top_text("opens").is_some_and(|(word, _)| word == "plan");
    if is_plan || inspection.role() == Some(Role::Both) {
        problems.push(Problem::new(
            inspection.file,
            inspection.line(value),
            "a page that two share, or that is part of the plan, has to be kept",
            "take `unkept` out",
        ));
    }
}

fn fits_its_kind(inspection: &Inspection<'_>, field: &DeTable<'_>, problems: &mut Vec<Problem>) {
    let Some(kind_value) = field.get("kind") else { return };
    // A kind that is not known was named already; what belongs to it cannot be.
    let kind = kind_value.get_ref().as_str().filter(|kind| KINDS.contains(kind));
    let Some(kind) = kind else { return };
    for &(key, kinds, needed) in KEYS_OF_KINDS {
        let fits = kinds.contains(&kind);
        match field.get(key) {
            Some(value) if !fits => problems.push(Problem::new(
                inspection.file,
                inspection.line(value),
                format!("a field of the kind {kind} has no `{key}`"),
                format!("take it out; only {} has it", kinds.join(" or ")),
            )),
            None if fits && needed => problems.push(Problem::new(
                inspection.file,
                inspection.line(kind_value),
                format!("a field of the kind {kind} needs `{key}`"),
                "add it",
            )),
            Some(_) | None => {}
        }
    }
    if let (Some(value), None) = (field.get("example_for"), field.get("example")) {
        problems.push(Problem::new(
            inspection.file,
            inspection.line(value),
            "`example_for` stands without an `example`",
            "add one for who did not say what broke trust",
        ));
    }
    for (key, what) in [("options", "option"), ("rows", "row"), ("columns", "column")] {
        let Some(value) = field.get(key) else { continue };
        let given = entries(value);
        let none = value.get_ref().as_array().is_some_and(|items| items.is_empty());
        if none && key != "rows" {
            problems.push(Problem::new(
                inspection.file,
                inspection.line(value),
                format!("`{key}` holds no {what}"),
                format!("add at least one {what}"),
            ));
        }
        if key != "columns" {
            unique(inspection, &given, what, problems);
        }
    }
}

/// Answers are kept under such ids, so that two alike would overwrite each other.
pub(super) fn unique(
    inspection: &Inspection<'_>,
    given: &[&DeTable<'_>],
    what: &str,
    problems: &mut Vec<Problem>,
) {
    let mut owners: HashMap<&str, usize> = HashMap::new();
    for entry in given {
        let Some(value) = entry.get("id") else { continue };
        let Some(id) = value.get_ref().as_str() else { continue };
        let line = inspection.line(value);
        if !well_formed(id) {
            problems.push(misformed(inspection, id, line));
        }
        if let Some(first) = owners.insert(id, line) {
            problems.push(Problem::new(
                inspection.file,
                line,
                format!("the {what} `{id}` is already there, on line {first}"),
                "give one of the two another id",
            ));
        }
    }
}
