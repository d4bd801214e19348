//! No id of the guide hides in the program behind a name, a lookup or a comparison.

use std::{collections::BTreeSet, fs, path::Path};

use trust_guide::domain::{
    field::{Field, FieldKind},
    guide::Guide,
};

use crate::{
    harness::guide,
    tidy::{code, sources},
};

/// What stands before a word by which code looks something up, or with which it compares it; without blanks.
const BEFORE_AN_ID: &[&str] = &[
    ":&str=",
    "==",
    "!=",
    ".get(",
    ".get_mut(",
    ".insert(",
    ".remove(",
    ".contains_key(",
    "Some(",
    "Some(&",
    "from([(",
];

/// Words of an act in one line that are ids somewhere.
const ONE_LINE: &[&str] =
    &["days", "half", "time", "now", "first", "with", "off", "next", "more", "on", "rest", "then"];

/// Words of the program’s own that happen to be an id of the guide as well, with what they are. A path that ends
/// in `/` is a whole folder.
const OF_THE_PROGRAM: &[(&str, &[&str], &str)] = &[
    ("domain/pulse.rs", &["now", "heard"], "keys of the file, of a number that no question has"),
    ("domain/plan/recurrence/text.rs", &["last", "from"], "how a rhythm is written down"),
    ("domain/table/deed.rs", &["line", "more", "days"], "parts of a row, in the file of the table"),
    ("domain/dates/", &["now"], "words that are typed for a day"),
    ("domain/plan/one_line/", ONE_LINE, "words that are typed"),
    ("screens/exercise/spots.rs", &["new"], "rows that no guide gives"),
    (
        "domain/row_name.rs",
        &["row_name", "1"],
        "a column and a row that the program adds to a table",
    ),
    ("screens/plan/days.rs", &["day"], "a key of the file, for what is no day yet"),
];

/// Every id of the guide, those of questions, columns, options and given rows too.
fn ids(guide: &Guide) -> BTreeSet<String> {
    fn of_field(field: &Field, found: &mut BTreeSet<String>) {
        found.insert(field.id.clone());
        let given = match &field.kind {
            FieldKind::Choice { options } | FieldKind::Check { options } => &options[..],
            FieldKind::Table { columns, rows, .. } => {
                for column in columns {
                    of_field(column, found);
                }
                &rows[..]
            }
            FieldKind::Line
            | FieldKind::Text
            | FieldKind::List
            | FieldKind::Scale { .. }
            | FieldKind::Date => &[],
        };
        found.extend(given.iter().map(|option| option.id.clone()));
    }
    let mut found: BTreeSet<String> = guide.nodes().map(|node| node.id().to_string()).collect();
    for exercise in guide.stages.iter().flat_map(|stage| &stage.exercises) {
        for field in &exercise.fields {
            of_field(field, &mut found);
        }
    }
    for question in &guide.pulse {
        found.insert(question.id.to_string());
        found.extend(question.options.iter().map(|option| option.id.clone()));
    }
    found
}

#[test]
fn no_id_hides_behind_a_name_or_a_comparison() {
    let ids = ids(&guide());
    assert!(1000 < ids.len(), "{}", ids.len());
    let (mut offences, mut excused) = (Vec::new(), BTreeSet::new());
    for path in sources(Path::new("src")) {
        let name = path.strip_prefix("src").unwrap().to_string_lossy().replace('\\', "/");
        let is_heart = ["domain", "screens", "app", "ui"].iter().any(|it| name.starts_with(it));
        if !is_heart || name.ends_with("made_up.rs") || name.contains("tests") {
            continue;
        }
        let source = code(&fs::read_to_string(&path).unwrap());
        let pieces: Vec<&str> = source.split('"').collect();
        for (place, literal) in pieces.iter().enumerate().skip(1).step_by(2) {
            let before: String = pieces[place - 1].split_whitespace().collect();
            let after = pieces.get(place + 1).map_or("", |rest| rest.trim_start());
            let is_looked_up = BEFORE_AN_ID.iter().any(|way| before.ends_with(way));
            if !ids.contains(*literal) || !(is_looked_up || after.starts_with("==")) {
                continue;
            }
            let excuse = OF_THE_PROGRAM.iter().position(|(file, words, _)| {
                let is_file = *file == name || file.ends_with('/') && name.starts_with(file);
                is_file && words.contains(literal)
            });
            match excuse {
                Some(excuse) => drop(excused.insert((excuse, (*literal).to_owned()))),
                None => offences.push(format!("{name} goes by “{literal}”")),
            }
        }
    }
    assert_eq!(offences, Vec::<String>::new());
    let excuses: usize = OF_THE_PROGRAM.iter().map(|(_, words, _)| words.len()).sum();
    assert_eq!(excused.len(), excuses, "an excuse that nothing needs: {excused:?}");
}
