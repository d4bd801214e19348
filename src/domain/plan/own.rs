//! What one person asks for, keeps to and goes by: the lines of their own pages that fill a plan.

use std::{collections::HashSet, sync::Arc};

use crate::domain::{
    audience::Audience,
    day::Day,
    due::{Due, DueKind},
    field::{Answer, Field, FieldKind, TableRow},
    guide::{Exercise, Guide, Meaning, OptionMeaning},
    id::{NodeId, RecordId},
    plan::WAITS,
    role::Role,
    sitting::Sitting,
    words::Words,
    workbook::Workbook,
};

/// A part of a plan that one person’s own pages fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnPart {
    /// What they ask for.
    Asks,
    /// What they will do: acts with days.
    Acts,
    /// Their own limits.
    Limits,
    /// The signs they go by.
    Signs,
}

impl OwnPart {
    /// What the fields mean that hold it.
    pub fn meaning(self) -> Meaning {
        match self {
            OwnPart::Asks => Meaning::Asks,
            OwnPart::Acts => Meaning::Acts,
            OwnPart::Limits => Meaning::Limits,
            OwnPart::Signs => Meaning::Signs,
        }
    }
}

/// The parts of a plan that lines of one’s own fill, in the order they are told. What one does
/// oneself stands between the first and the second, as acts with days.
pub const OWN: [OwnPart; 3] = [OwnPart::Asks, OwnPart::Limits, OwnPart::Signs];

/// A line of an own page.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnLine {
    /// The part of a plan that it stands in.
    pub part: OwnPart,
    /// The exercise whose latest page it is on.
    pub exercise: NodeId,
    /// The id of the question it answers there.
    pub field: String,
    /// The row it is, and its first column, in a table.
    pub cell: Option<(String, String)>,
    /// A row by its first words; any other line behind the label of its question.
    pub words: Words,
    /// What else its row says, after what it is.
    pub more: Vec<Words>,
    /// The days its row names that come back, such as by when it is asked.
    pub days: Vec<OwnDay>,
    /// Whether what it asks for was asked, so that its days are over.
    pub is_asked: bool,
    /// The page that it stands on.
    pub sitting: RecordId,
    /// The day of its page, and whether its owner keeps it private.
    pub day: Day,
    /// Whether that page is not shared with the other one.
    pub private: bool,
}

/// A day in a row of an own page, under the name of its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDay {
    pub column: String,
    pub label: String,
    pub day: Day,
}

/// What is asked for and was not asked yet, by its row, with the day it is asked by.
pub fn asks(lines: &[OwnLine]) -> impl Iterator<Item = (&OwnLine, &str, &OwnDay)> {
    let open = lines.iter().filter(|line| line.part == OwnPart::Asks && !line.is_asked);
    open.flat_map(|line| {
        let row = line.cell.as_ref().map_or("", |(row, _)| row.as_str());
        line.days.iter().map(move |day| (line, row, day))
    })
}

/// What is to be asked for by `today`, for as long as anything is brought up.
pub(super) fn asks_due(guide: &Guide, workbook: &Workbook, today: Day) -> Vec<Due> {
    let lines = own_lines(guide, workbook);
    let is_here = |day: Day| (0..=WAITS).contains(&today.days_since(day));
    let due = asks(&lines).filter(|(.., by)| is_here(by.day)).map(|(line, row, by)| Due {
        kind: DueKind::Ask(line.sitting.clone(), row.to_owned()),
        day: by.day,
        by: None,
        words: line.words.clone(),
    });
    due.collect()
}

/// The lines that fill the plan of who is there. What one of two keeps private is not read out where
/// both sit.
pub fn own_lines(guide: &Guide, workbook: &Workbook) -> Vec<OwnLine> {
    let audience = Audience::of(&workbook.profile);
    let mut found = Vec::new();
    // Of most exercises there is no page, and what they ask is not read for this.
    let begun: HashSet<&NodeId> = workbook.sittings.iter().map(|it| &it.exercise).collect();
    let fills = |it: &&Exercise| OWN.iter().any(|part| it.field(part.meaning()).is_some());
    for exercise in theirs(guide, audience).filter(|it| begun.contains(&it.id)).filter(fills) {
        let is_open = |page: &&Arc<Sitting>| is_open_to(audience, exercise.role, page);
        let Some(sitting) = latest(workbook, &exercise.id).filter(is_open) else {
            continue;
        };
        for part in OWN {
            for field in exercise.meant(part.meaning()) {
                found.extend(lines(exercise, field, part, sitting));
            }
        }
    }
    found.sort_by_key(|line| OWN.iter().position(|part| *part == line.part));
    found
}

/// The page on which a line of a part is begun: its exercise, and the field. One for
/// whoever reads is taken first.
pub fn begins(guide: &Guide, audience: Audience, part: OwnPart) -> Option<(NodeId, String)> {
    let fitting = theirs(guide, audience).filter(|exercise| audience.follows(exercise.role));
    let first = |exercise: &Exercise| {
        let field = exercise.field(part.meaning())?;
        Some((exercise.role != Role::Any, (exercise.id.clone(), field.id.clone())))
    };
    fitting.filter_map(first).min_by_key(|(of_a_side, _)| *of_a_side).map(|(_, place)| place)
}

/// The latest page of an exercise that is not the other side’s.
pub fn latest<'a>(workbook: &'a Workbook, exercise: &NodeId) -> Option<&'a Arc<Sitting>> {
    let role = workbook.profile.role;
    let is_own = |sitting: &&Arc<Sitting>| match (sitting.by, role) {
        (None, _) | (_, None) => true,
        (Some(by), Some(role)) => sitting.shared || by == role,
    };
    workbook.sittings_of(exercise).rfind(is_own)
}

/// Whether a page of one’s own may be read out to who is there: to whoever wrote it, and to two only
/// where it was shared. Pages that do not say whose they are are one person’s, unless two use the
/// workbook.
pub(super) fn is_open_to(audience: Audience, exercise: Role, sitting: &Sitting) -> bool {
    let is_of_a_side = |role| audience.role == Some(role) && exercise == role;
    sitting.shared
        || is_of_a_side(Role::Hurt)
        || is_of_a_side(Role::Broke)
        || match (sitting.by, audience.role) {
            (_, Some(Role::Both)) => false,
            (None, _) | (_, None) => !audience.is_two(),
            (Some(by), Some(role)) => by == role,
        }
}

/// The exercises for who is there: a plan is filled from those that ask for it.
fn theirs(guide: &Guide, audience: Audience) -> impl Iterator<Item = &Exercise> {
    let all = guide.stages.iter().flat_map(|stage| &stage.exercises);
    let theirs = all.filter(move |exercise| exercise.role.speaks_to(audience.role));
    theirs.map(|exercise| &**exercise)
}

fn lines(exercise: &Exercise, field: &Field, part: OwnPart, sitting: &Sitting) -> Vec<OwnLine> {
    let line = |words: &Words, cell, more| OwnLine {
        part,
        exercise: exercise.id.clone(),
        field: field.id.clone(),
        cell,
        words: words.clone(),
        more,
        days: Vec::new(),
        is_asked: false,
        sitting: sitting.id.clone(),
        day: sitting.day,
        private: !sitting.shared,
    };
    // What is told under a word of its own, such as “I will not”, says so.
    let labelled = |words: &Words| Words::from(format!("{}: {}", field.label, &**words));
    match (&field.kind, sitting.answers.get(&field.id)) {
        (FieldKind::Line, Some(Answer::Line(words))) if !words.is_blank() => {
            vec![line(&labelled(words), None, Vec::new())]
        }
        (FieldKind::List, Some(Answer::List(items))) => {
            let items = items.iter().filter(|item| !item.is_blank());
            items.map(|item| line(&labelled(item), None, Vec::new())).collect()
        }
        (FieldKind::Table { columns, .. }, Some(Answer::Table(rows))) => {
            rows.iter().filter_map(|row| of_row(columns, row, &line)).collect()
        }
        _ => Vec::new(),
    }
}

/// A row, by its first words, with what its other columns say.
fn of_row(
    columns: &[Field],
    row: &TableRow,
    line: &impl Fn(&Words, Option<(String, String)>, Vec<Words>) -> OwnLine,
) -> Option<OwnLine> {
    let said = |column: &Field| match row.cells.get(&column.id) {
        Some(Answer::Line(words)) if !words.is_blank() => Some(words.clone()),
        Some(Answer::Choice(Some(picked))) => {
            let option = column.options().iter().find(|option| option.id == *picked);
            option.map(|option| Words::from(option.label.as_str()))
        }
        _ => None,
    };
    let is_line = |column: &&Field| matches!(column.kind, FieldKind::Line);
    let first = columns.iter().filter(is_line).find(|column| said(column).is_some())?;
    let words = said(first)?;
    let rest = columns.iter().filter(|column| column.id != first.id);
    let more = rest
        .filter_map(|column| Some(Words::from(format!("{}: {}", column.label, &*said(column)?))));
    let line = line(&words, Some((row.id.clone(), first.id.clone())), more.collect());
    let day = |column: &Field| match row.cells.get(&column.id) {
        Some(Answer::Date(Some(day))) if column.due => {
            let (column, label) = (column.id.clone(), column.label.clone());
            Some(OwnDay { column, label, day: *day })
        }
        _ => None,
    };
    // The question was put, whatever the answer was.
    let says = |column: &Field| {
        let picked = row.cells.get(&column.id).and_then(|cell| column.picked(cell))?.means;
        Some(matches!(picked?, OptionMeaning::Asked | OptionMeaning::Done))
    };
    let is_asked = columns.iter().any(|column| says(column) == Some(true));
    Some(OwnLine { days: columns.iter().filter_map(day).collect(), is_asked, ..line })
}
