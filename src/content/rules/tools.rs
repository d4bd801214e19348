//! What an exercise that means something to the program needs of its fields, columns and options.

mod across;

use toml::de::DeTable;

use crate::{
    content::{
        Problem,
        inspection::{Inspection, Value, entries},
        shape::KINDS,
    },
    domain::guide::{MONTHLY, Meaning, Opens, OptionMeaning, Tool, Want},
};

pub use across::across;

pub fn of_file(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    let fields = inspection.entries("field");
    meanings(inspection, &fields, problems);
    for key in ["opened", "next"] {
        let opens = inspection.top_text("opens").map_or("", |(word, _)| word);
        if let Some(value) = inspection.top(key).filter(|_| opens != Opens::Apart.word()) {
            problems.push(Problem::new(
                inspection.file,
                inspection.line(value),
                format!("`{key}` is only for an exercise that opens apart"),
                "take it out",
            ));
        }
    }
    for field in fields {
        let columns = field.get("columns").map(entries).unwrap_or_default();
        for column in &columns {
            rests(inspection, column, problems);
            reads(inspection, column, &columns, problems);
        }
    }
}

/// What the whole exercise is decides what its fields may be.
fn meanings(inspection: &Inspection<'_>, fields: &[&DeTable<'_>], problems: &mut Vec<Problem>) {
    let word = |key| inspection.top_text(key).map(|(word, _)| word);
    let tool = word("means").and_then(Tool::of);
    let opens = word("opens").and_then(Opens::of);
    let mut asked: Vec<(&Want, String, usize)> = Vec::new();
    let mut ask = |wants: &'static [Want], key: &str, whose: String| {
        let line = inspection.top(key).map_or(1, |value| inspection.line(value));
        for want in wants {
            // A page of the plan that also opens it says once what its table is.
            if !asked.iter().any(|(other, ..)| other.means == want.means) {
                asked.push((want, whose.clone(), line));
            }
        }
    };
    if let Some(tool) = tool {
        ask(tool.wants(), "means", format!("an exercise that means {}", tool.word()));
    }
    if let Some(opens) = opens {
        ask(opens.wants(), "opens", format!("an exercise that opens {}", opens.word()));
    }
    if inspection.top("monthly").is_some_and(|value| value.get_ref().as_bool() == Some(true)) {
        ask(MONTHLY, "monthly", "an exercise for once a month".to_owned());
    }
    let holder = Holder { inspection, what: "field" };
    for (want, whose, line) in &asked {
        holder.hold(want, whose, *line, fields, problems);
    }
    let known: Vec<Meaning> = asked.iter().map(|(want, ..)| want.means).collect();
    holder.strangers(fields, &known, problems);
}

/// Holds the options of a question of the pulse to what they must mean, each once, and nothing else.
pub(super) fn options_of_question(
    inspection: &Inspection<'_>,
    wanted: &[OptionMeaning],
    of: &Value<'_>,
    options: &[&DeTable<'_>],
    problems: &mut Vec<Problem>,
) {
    let holder = Holder { inspection, what: "question" };
    for option in wanted {
        holder.option(*option, of, options, problems);
    }
    holder.strange_options(wanted, &[], options, problems);
}

/// Fields, or columns, and the file they stand in.
struct Holder<'s, 'f> {
    inspection: &'s Inspection<'f>,
    what: &'static str,
}

impl Holder<'_, '_> {
    fn problem(
        &self,
        value: &Value<'_>,
        what: String,
        remedy: impl Into<String>,
        problems: &mut Vec<Problem>,
    ) {
        problems.push(Problem::new(
            self.inspection.file,
            self.inspection.line(value),
            what,
            remedy,
        ));
    }

    /// Holds the entries to one thing that is wanted of them; `line` is where the reader of the file
    /// is sent if it is missing.
    fn hold(
        &self,
        want: &Want,
        whose: &str,
        line: usize,
        given: &[&DeTable<'_>],
        problems: &mut Vec<Problem>,
    ) {
        let (what, word) = (self.what, want.means.word());
        let means = |entry: &&&DeTable<'_>| text(entry, "means") == Some(word);
        let found: Vec<&&DeTable<'_>> = given.iter().filter(means).collect();
        if found.is_empty() && want.needed {
            problems.push(Problem::new(
                self.inspection.file,
                line,
                format!("{whose} has no {what} with means = \"{word}\""),
                format!("add it to the {what} that is this (a {})", want.kinds.join(" or a ")),
            ));
        }
        if let (Some(second), false) =
            (found.get(1).and_then(|entry| entry.get("means")), want.many)
        {
            self.problem(
                second,
                format!("means = \"{word}\" stands on two {what}s"),
                format!("leave it on the one {what} that is this"),
                problems,
            );
        }
        for entry in found {
            self.fits(want, entry, problems);
        }
    }

    /// Whether an entry is of the right kind, with what belongs into it.
    fn fits(&self, want: &Want, entry: &DeTable<'_>, problems: &mut Vec<Problem>) {
        let (Some(value), word) = (entry.get("means"), want.means.word()) else { return };
        // A kind that is not known was named already.
        let Some(kind) = text(entry, "kind").filter(|kind| KINDS.contains(kind)) else { return };
        if !want.kinds.contains(&kind) {
            let what = format!("means = \"{word}\" does not fit a {} of this kind", self.what);
            self.problem(
                value,
                what,
                format!("use it for a {}", want.kinds.join(" or a ")),
                problems,
            );
            return;
        }
        let columns = entry.get("columns").map(entries).unwrap_or_default();
        let says = |column: &&DeTable<'_>| text(column, "kind") == Some("line");
        if kind == "table" && want.in_words && !columns.iter().any(says) {
            let what = format!("a table with means = \"{word}\" needs a column for words");
            self.problem(value, what, "add one of the kind line", problems);
        }
        let within = Holder { inspection: self.inspection, what: "column" };
        let line = self.inspection.line(value);
        let whose = format!("a table with means = \"{word}\"");
        for column in want.columns {
            within.hold(column, &whose, line, &columns, problems);
        }
        let known: Vec<Meaning> = want.columns.iter().map(|column| column.means).collect();
        within.strangers(&columns, &known, problems);
        let options = entry.get("options").map(entries).unwrap_or_default();
        for option in want.options {
            self.option(*option, value, &options, problems);
        }
        // One that may be there is held to stand on one option, if it is.
        let is_there = |more: &&OptionMeaning| {
            options.iter().any(|option| text(option, "means") == Some(more.word()))
        };
        for option in want.more.iter().filter(is_there) {
            self.option(*option, value, &options, problems);
        }
        let wanted = [want.options, want.more].concat();
        self.strange_options(&wanted, ENDS_A_ROW, &options, problems);
        let counts = want.means == Meaning::Times;
        for option in options.iter().filter(|option| counts && option.get("times").is_none()) {
            let value = option.get("id").unwrap_or(value);
            let what = "this option says no number of times".to_owned();
            self.problem(value, what, "add `times` with the number it stands for", problems);
        }
    }

    fn option(
        &self,
        wanted: OptionMeaning,
        of: &Value<'_>,
        options: &[&DeTable<'_>],
        problems: &mut Vec<Problem>,
    ) {
        let word = wanted.word();
        let means = |option: &&&DeTable<'_>| text(option, "means") == Some(word);
        let mut found = options.iter().filter(means);
        if found.next().is_none() {
            let what = format!("this {} has no option with means = \"{word}\"", self.what);
            self.problem(of, what, "add it to the option that is this", problems);
        }
        if let Some(second) = found.next().and_then(|option| option.get("means")) {
            let what = format!("means = \"{word}\" stands on two options");
            self.problem(second, what, "leave it on the one option that is this", problems);
        }
    }

    /// Options that mean something which the program does not ask of this field.
    fn strange_options(
        &self,
        wanted: &[OptionMeaning],
        anywhere: &[OptionMeaning],
        options: &[&DeTable<'_>],
        problems: &mut Vec<Problem>,
    ) {
        for option in options {
            let (Some(value), Some(word)) = (option.get("means"), text(option, "means")) else {
                continue;
            };
            let known = OptionMeaning::of(word);
            if known.is_some_and(|known| !wanted.contains(&known) && !anywhere.contains(&known)) {
                let what = format!("means = \"{word}\" is nothing to the program here");
                self.problem(value, what, "take it out", problems);
            }
        }
    }

    /// Entries that mean something which the program does not ask of this exercise or table, and what
    /// is within those that mean nothing.
    fn strangers(&self, given: &[&DeTable<'_>], known: &[Meaning], problems: &mut Vec<Problem>) {
        for entry in given {
            let meaning = text(entry, "means").and_then(Meaning::of);
            if meaning.is_some_and(|meaning| known.contains(&meaning)) {
                continue;
            }
            if let (Some(value), Some(meaning)) = (entry.get("means"), meaning) {
                let what = format!("means = \"{}\" is nothing to the program here", meaning.word());
                let remedy =
                    "take it out, or say with `means` or `opens` above what the exercise is";
                self.problem(value, what, remedy, problems);
            }
            let options = entry.get("options").map(entries).unwrap_or_default();
            self.strange_options(&[], ENDS_A_ROW, &options, problems);
            let columns = entry.get("columns").map(entries).unwrap_or_default();
            Holder { inspection: self.inspection, what: "column" }.strangers(
                &columns,
                &[],
                problems,
            );
        }
    }
}

/// The options that say of any row that it is over.
const ENDS_A_ROW: &[OptionMeaning] = &[OptionMeaning::Done, OptionMeaning::Asked];

/// What rests must be one of the options.
fn rests(inspection: &Inspection<'_>, column: &DeTable<'_>, problems: &mut Vec<Problem>) {
    let Some(value) = column.get("rests") else { return };
    let options = column.get("options").map(entries).unwrap_or_default();
    if let Some(wanted) = text(column, "rests")
        && !options.iter().any(|option| text(option, "id") == Some(wanted))
    {
        problems.push(Problem::new(
            inspection.file,
            inspection.line(value),
            format!("`rests` names `{wanted}`, and there is no such option"),
            "write the id of one of the options",
        ));
    }
}

/// A check may read the words beside it, and then its options say which words suggest them.
fn reads(
    inspection: &Inspection<'_>,
    column: &DeTable<'_>,
    columns: &[&DeTable<'_>],
    problems: &mut Vec<Problem>,
) {
    let options = column.get("options").map(entries).unwrap_or_default();
    let phrases = options.iter().find_map(|option| option.get("phrases"));
    let Some(value) = column.get("reads") else {
        if let Some(phrases) = phrases {
            problems.push(Problem::new(
                inspection.file,
                inspection.line(phrases),
                "`phrases` of an option do nothing in a column that reads no other",
                "add `reads` with the ids of the columns whose words count",
            ));
        }
        return;
    };
    if text(column, "kind") != Some("check") {
        problems.push(Problem::new(
            inspection.file,
            inspection.line(value),
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
                inspection.file,
                inspection.line(name),
                format!("`reads` names `{}`, which is no column of lines", wanted.unwrap_or("")),
                "write the id of a column of the kind line",
            ));
        }
    }
}

fn text<'t>(table: &'t DeTable<'_>, key: &str) -> Option<&'t str> {
    table.get(key)?.get_ref().as_str()
}
