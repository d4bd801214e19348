//! What the tool of an exercise needs from its fields.

use toml::de::DeTable;

use crate::content::{
    Problem,
    shape::KINDS,
    survey::{Survey, entries},
};

/// A part of a tool: which tool, the kinds of field it may be, and whether the tool needs it.
const PARTS: &[(&str, &str, &[&str], bool)] = &[
    ("each", "apart", &["line", "list", "choice"], true),
    ("lines", "apart", &["table"], false),
    ("marked", "touch", &["list", "table"], true),
    ("kept", "touch", &["table"], false),
    ("shown", "touch", &["line", "choice"], false),
    ("asks", "plan", &["line", "list", "table"], false),
    ("acts", "plan", &["table"], false),
    ("limits", "plan", &["line", "list", "table"], false),
    ("signs", "plan", &["line", "list", "table"], false),
];

pub fn of_file(survey: &Survey<'_>, problems: &mut Vec<Problem>) {
    let opens = survey.top_text("opens").map_or("", |(word, _)| word);
    let fields = survey.entries("field");
    let part = |field: &&DeTable<'_>, name: &str| text(field, "part") == Some(name);
    for &(name, tool, kinds, needed) in PARTS {
        let found: Vec<&&DeTable<'_>> = fields.iter().filter(|field| part(field, name)).collect();
        if let (true, true, Some(value)) =
            (needed && tool == opens, found.is_empty(), survey.top("opens"))
        {
            problems.push(Problem::new(
                survey.file,
                survey.line(value),
                format!("an exercise that opens {tool} has no field with part = \"{name}\""),
                "add it to the field that the tool is about",
            ));
        }
        for field in found {
            fits(survey, field, (name, tool, kinds), opens, problems);
        }
    }
    for key in ["opened", "next"] {
        if let Some(value) = survey.top(key).filter(|_| opens != "apart") {
            problems.push(Problem::new(
                survey.file,
                survey.line(value),
                format!("`{key}` is only for an exercise that opens apart"),
                "take it out",
            ));
        }
    }
    for field in fields {
        let columns = field.get("columns").map(entries).unwrap_or_default();
        for column in &columns {
            rests(survey, column, problems);
            reads(survey, column, &columns, problems);
        }
    }
}

fn fits(
    survey: &Survey<'_>,
    field: &DeTable<'_>,
    (name, tool, kinds): (&str, &str, &[&str]),
    opens: &str,
    problems: &mut Vec<Problem>,
) {
    let Some(value) = field.get("part") else { return };
    let mut told = |what: String, remedy: String| {
        problems.push(Problem::new(survey.file, survey.line(value), what, remedy));
    };
    if opens != tool {
        told(
            format!("part = \"{name}\" is only for an exercise that opens {tool}"),
            format!("take it out, or write opens = \"{tool}\""),
        );
    }
    let kind = text(field, "kind").filter(|kind| KINDS.contains(kind));
    if kind.is_some_and(|kind| !kinds.contains(&kind)) {
        told(
            format!("part = \"{name}\" does not fit a field of this kind"),
            format!("use it for a {}", kinds.join(" or a ")),
        );
    }
    let columns = field.get("columns").map(entries).unwrap_or_default();
    let has = |key: &str, wanted: &str| columns.iter().any(|col| text(col, key) == Some(wanted));
    let (fitting, needs) = match name {
        "lines" => (
            ["line", "whose", "do"].iter().all(|id| has("id", id)),
            "the columns line, whose (hurt, broke, each) and do (keep, reword, park)",
        ),
        "kept" => {
            (has("kind", "line") && has("kind", "date"), "a column for words and one for a day")
        }
        "acts" => (
            ["what", "often", "days", "from"].iter().all(|id| has("id", id)),
            "the columns what, often, days and from, as the trust agreement has them",
        ),
        "asks" | "limits" | "signs" => (has("kind", "line"), "a column for words"),
        _ => (true, ""),
    };
    if !fitting && kind == Some("table") {
        told(format!("a table with part = \"{name}\" needs {needs}"), "add them".to_owned());
    }
}

/// What rests must be one of the options.
fn rests(survey: &Survey<'_>, column: &DeTable<'_>, problems: &mut Vec<Problem>) {
    let Some(value) = column.get("rests") else { return };
    let options = column.get("options").map(entries).unwrap_or_default();
    if let Some(wanted) = text(column, "rests")
        && !options.iter().any(|option| text(option, "id") == Some(wanted))
    {
        problems.push(Problem::new(
            survey.file,
            survey.line(value),
            format!("`rests` names `{wanted}`, and there is no such option"),
            "write the id of one of the options",
        ));
    }
}

/// A check may read the words beside it, and then its options say which words suggest them.
fn reads(
    survey: &Survey<'_>,
    column: &DeTable<'_>,
    columns: &[&DeTable<'_>],
    problems: &mut Vec<Problem>,
) {
    let options = column.get("options").map(entries).unwrap_or_default();
    let phrases = options.iter().find_map(|option| option.get("phrases"));
    let Some(value) = column.get("reads") else {
        if let Some(phrases) = phrases {
            problems.push(Problem::new(
                survey.file,
                survey.line(phrases),
                "`phrases` of an option do nothing in a column that reads no other",
                "add `reads` with the ids of the columns whose words count",
            ));
        }
        return;
    };
    if text(column, "kind") != Some("check") {
        problems.push(Problem::new(
            survey.file,
            survey.line(value),
            "`reads` is only for a column of the kind check",
            "take it out",
        ));
    }
    let named = value.get_ref().as_array().into_iter().flat_map(|names| names.iter());
    for name in named {
        let wanted = name.get_ref().as_str();
        let fits = |other: &&&DeTable<'_>| {
            text(other, "id") == wanted && text(other, "kind") == Some("line")
        };
        if wanted.is_some() && columns.iter().find(fits).is_none() {
            problems.push(Problem::new(
                survey.file,
                survey.line(name),
                format!("`reads` names `{}`, which is no column of lines", wanted.unwrap_or("")),
                "write the id of a column of the kind line",
            ));
        }
    }
}

fn text<'t>(table: &'t DeTable<'_>, key: &str) -> Option<&'t str> {
    table.get(key)?.get_ref().as_str()
}
