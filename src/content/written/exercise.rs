//! An exercise with its fields, and where it comes from.

use serde::Deserialize;

use crate::{
    content::written::{Seeds, linter::LintWord},
    domain::{
        Exercise, Field, FieldKind, LintKind, Meaning, NodeId, Opens, OptionMeaning, Role,
        Selection, Source, Strength, Tool, Visibility, dates::Meant,
    },
};

/// `exercises/<id>.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "keys of the file that are yes or no")]
pub struct ExerciseFile {
    pub id: NodeId,
    role: Role,
    #[serde(default)]
    pair: bool,
    #[serde(default)]
    solo: bool,
    title: String,
    why: String,
    minutes: u8,
    heat: u8,
    visibility: VisibilityWord,
    #[serde(default)]
    intro: String,
    #[serde(default)]
    alone: String,
    #[serde(default)]
    warning: String,
    #[serde(default)]
    settle: String,
    #[serde(default)]
    rating: bool,
    means: Option<Tool>,
    opens: Option<Opens>,
    talk: Option<NodeId>,
    #[serde(default)]
    opened: String,
    #[serde(default)]
    next: Vec<NodeId>,
    #[serde(default)]
    monthly: bool,
    #[serde(default)]
    unkept: bool,
    #[serde(default)]
    pub seed: Seeds,
    section: Option<NodeId>,
    source: SourceEntry,
    field: Vec<FieldEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum VisibilityWord {
    Private,
    Shared,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum MeantWord {
    Past,
    Future,
    Either,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceEntry {
    text: String,
    strength: StrengthWord,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum StrengthWord {
    Trial,
    Study,
    Practice,
    #[serde(rename = "common sense")]
    CommonSense,
}

/// A field of any kind. Which of its keys belong to which kind is for the checks to say: here the
/// keys of another kind are passed over.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "keys of its file that are yes or no")]
pub struct FieldEntry {
    id: String,
    kind: KindWord,
    label: String,
    #[serde(default)]
    help: String,
    #[serde(default)]
    example: String,
    lint: Option<LintWord>,
    #[serde(default)]
    due: bool,
    #[serde(default)]
    log: bool,
    #[serde(default)]
    carried: bool,
    meant: Option<MeantWord>,
    rests: Option<String>,
    #[serde(default)]
    reads: Vec<String>,
    means: Option<Meaning>,
    #[serde(default)]
    revised: bool,
    whose: Option<Role>,
    #[serde(default)]
    low: String,
    #[serde(default)]
    high: String,
    #[serde(default)]
    options: Vec<SelectionEntry>,
    #[serde(default)]
    columns: Vec<FieldEntry>,
    #[serde(default)]
    rows: Vec<SelectionEntry>,
    #[serde(default)]
    row_label: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum KindWord {
    Line,
    Text,
    List,
    Scale,
    Choice,
    Check,
    Date,
    Table,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SelectionEntry {
    id: String,
    label: String,
    #[serde(default)]
    phrases: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    means: Option<OptionMeaning>,
    times: Option<u8>,
}

impl From<ExerciseFile> for Exercise {
    fn from(file: ExerciseFile) -> Exercise {
        Exercise {
            id: file.id,
            section: file.section,
            role: file.role,
            pair: file.pair,
            solo: file.solo,
            title: file.title,
            why: file.why,
            intro: file.intro,
            alone: file.alone,
            minutes: file.minutes,
            heat: file.heat,
            means: file.means,
            opens: file.opens,
            talk: file.talk,
            opened: file.opened,
            next: file.next,
            monthly: file.monthly,
            unkept: file.unkept,
            visibility: match file.visibility {
                VisibilityWord::Private => Visibility::Private,
                VisibilityWord::Shared => Visibility::Shared,
            },
            warning: file.warning,
            settle: file.settle,
            rating: file.rating,
            source: file.source.into(),
            fields: file.field.into_iter().map(Field::from).collect(),
        }
    }
}

impl From<SourceEntry> for Source {
    fn from(entry: SourceEntry) -> Source {
        let strength = match entry.strength {
            StrengthWord::Trial => Strength::Trial,
            StrengthWord::Study => Strength::Study,
            StrengthWord::Practice => Strength::Practice,
            StrengthWord::CommonSense => Strength::CommonSense,
        };
        Source { text: entry.text, strength }
    }
}

impl From<FieldEntry> for Field {
    fn from(entry: FieldEntry) -> Field {
        let kind = match entry.kind {
            KindWord::Line => FieldKind::Line,
            KindWord::Text => FieldKind::Text,
            KindWord::List => FieldKind::List,
            KindWord::Scale => FieldKind::Scale { low: entry.low, high: entry.high },
            KindWord::Choice => FieldKind::Choice { options: selections(entry.options) },
            KindWord::Check => FieldKind::Check { options: selections(entry.options) },
            KindWord::Date => FieldKind::Date,
            KindWord::Table => FieldKind::Table {
                row_label: entry.row_label,
                rows: selections(entry.rows),
                columns: entry.columns.into_iter().map(Field::from).collect(),
            },
        };
        Field {
            id: entry.id,
            label: entry.label,
            help: entry.help,
            example: entry.example,
            lint: entry.lint.map(LintKind::from),
            due: entry.due,
            log: entry.log,
            carried: entry.carried,
            meant: match entry.meant {
                Some(MeantWord::Past) => Meant::Past,
                Some(MeantWord::Future) => Meant::Future,
                // A day that comes back lies ahead.
                None if entry.due => Meant::Future,
                Some(MeantWord::Either) | None => Meant::Either,
            },
            rests: entry.rests,
            reads: entry.reads,
            means: entry.means,
            revised: entry.revised,
            whose: entry.whose,
            kind,
        }
    }
}

pub fn selections(entries: Vec<SelectionEntry>) -> Vec<Selection> {
    let selection = |entry: SelectionEntry| Selection {
        id: entry.id,
        label: entry.label,
        phrases: entry.phrases,
        unless: entry.unless,
        means: entry.means,
        times: entry.times,
    };
    entries.into_iter().map(selection).collect()
}
