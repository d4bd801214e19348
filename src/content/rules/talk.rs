//! What a talk must be: its warnings, and parts that fit their kind and add up.

use crate::content::{
    Problem,
    inspection::Inspection,
    rules::exercise::{hard_ones_warn, unique},
};

/// The keys that only parts of some kinds have, the kinds, and whether those need them.
const KEYS_OF_KINDS: &[(&str, &[&str], bool)] = &[
    ("turns", &["turns", "say-back"], true),
    ("turn", &["turns", "say-back"], true),
    ("first", &["turns", "say-back"], false),
    ("speaker", &["turns", "say-back"], true),
    ("listener", &["turns", "say-back"], true),
];

pub fn of_file(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    hard_ones_warn(inspection, "a talk", problems);
    let parts = inspection.entries("part");
    unique(inspection, &parts, "part", problems);
    let number = |value: &crate::content::inspection::Value<'_>| {
        value.get_ref().as_integer().and_then(|whole| whole.as_str().parse::<u16>().ok())
    };
    let mut sum = 0;
    for part in &parts {
        let minutes = part.get("minutes").and_then(number).unwrap_or(0);
        sum += minutes;
        let Some(kind_value) = part.get("kind") else { continue };
        let Some(kind) = kind_value.get_ref().as_str() else { continue };
        for &(key, kinds, needed) in KEYS_OF_KINDS {
            match part.get(key) {
                Some(value) if !kinds.contains(&kind) => problems.push(Problem::new(
                    inspection.file,
                    inspection.line(value),
                    format!("a part of the kind {kind} has no `{key}`"),
                    format!("take it out; only {} has it", kinds.join(" or ")),
                )),
                None if kinds.contains(&kind) && needed => problems.push(Problem::new(
                    inspection.file,
                    inspection.line(kind_value),
                    format!("a part of the kind {kind} needs `{key}`"),
                    "add it",
                )),
                Some(_) | None => {}
            }
        }
        let (turns, turn) = (part.get("turns"), part.get("turn"));
        if let (Some(turns), Some(value)) = (turns.and_then(number), turn)
            && number(value).is_some_and(|turn| minutes < turns * turn)
        {
            problems.push(Problem::new(
                inspection.file,
                inspection.line(value),
                format!("{turns} turns of this length do not fit into {minutes} minutes"),
                "make the turns shorter or fewer, or the part longer",
            ));
        }
    }
    if let Some(value) = inspection.top("part").filter(|_| parts.is_empty()) {
        problems.push(Problem::new(
            inspection.file,
            inspection.line(value),
            "this talk has no part",
            "add a [[part]]",
        ));
    }
    if let Some(value) = inspection.top("minutes")
        && number(value).is_some_and(|whole| whole != sum && !parts.is_empty())
    {
        problems.push(Problem::new(
            inspection.file,
            inspection.line(value),
            format!("the parts take {sum} minutes together"),
            "make `minutes` the sum of its parts",
        ));
    }
}
