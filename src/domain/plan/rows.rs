//! What the plan says, row by row, as it stands in the latest sittings.

use std::collections::BTreeSet;

use chrono::Weekday;

use crate::domain::{
    Answer, Audience, Day, Field, FieldKind, Guide, RecordId, Role, Row, Sitting, Words, Workbook,
    plan::{
        Action, Often, Part,
        own::{OwnLine, is_open_to, latest, own_lines},
    },
};

/// The whole plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    pub expectations: Vec<Expectation>,
    pub actions: Vec<Action>,
    /// What one person does on their own.
    pub own: Vec<Action>,
    /// What they ask for, their limits, and the signs they go by.
    pub own_lines: Vec<OwnLine>,
    pub limits: Vec<Limit>,
    pub openness: Vec<Openness>,
    pub slip: Slip,
    /// The rung of the ladder one is on.
    pub rung: Option<Rung>,
    /// When the agreement as a whole is looked at again, and the sitting that says so.
    pub review: Option<(RecordId, Day)>,
    /// The day of the latest page of each part that has one, and whether its owner keeps it private.
    pub pages: Vec<(Part, Day, bool)>,
}

/// A line both keep: what a camera could film.
#[derive(Clone, Debug, PartialEq)]
pub struct Expectation {
    pub row: String,
    pub line: Words,
}

/// A boundary.
#[derive(Clone, Debug, PartialEq)]
pub struct Limit {
    pub row: String,
    /// The topic, where it is one that the page gives.
    pub topic: String,
    pub fine: Words,
    pub ask: Words,
    pub no: Words,
    pub why: Words,
    pub check: Check,
    pub until: Option<Day>,
    pub ends: Option<Day>,
}

/// What the control check of a boundary said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    NotDone,
    Passed,
    /// It takes away people, work, money, a doctor or the right to say no: it wants other words.
    Fails,
}

/// Something that is open to both for a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Openness {
    pub row: String,
    pub thing: String,
    pub how: String,
    pub often: Words,
    pub until: Option<Day>,
}

/// What is done when somebody slips.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slip {
    pub counts: Vec<Words>,
    /// Within how long it is told, in the words of the page.
    pub tell: String,
    pub first: Vec<Words>,
    pub call: Words,
}

/// A rung of the ladder.
#[derive(Clone, Debug, PartialEq)]
pub struct Rung {
    pub row: String,
    /// The place on the ladder, in the words of the page.
    pub place: String,
    pub what: Words,
    /// How often it is kept before the next one.
    pub count: Option<usize>,
    /// The row of the rung above it.
    pub next: Option<String>,
}

/// What the promises of a rung hang on.
pub fn rung_id(row: &str) -> RecordId {
    RecordId::from(format!("rung.{row}").as_str())
}

impl Plan {
    /// Reads the plan out of the latest sittings.
    pub fn read(guide: &Guide, workbook: &Workbook) -> Plan {
        let audience = Audience::of(&workbook.profile);
        let mut plan = Plan { own_lines: own_lines(guide, workbook), ..Plan::default() };
        for part in Part::ALL {
            let exercise = part.exercise();
            let Some(sitting) = latest(workbook, &exercise) else { continue };
            if part == Part::Own && !is_open_to(audience, Role::Any, sitting) {
                continue;
            }
            plan.pages.push((part, sitting.day, !sitting.shared));
            let field = |id: &str| {
                let (_, exercise) = guide.exercise(&exercise)?;
                exercise.fields.iter().find(|field| field.id == id)
            };
            let rows = rows(sitting, part.field());
            match part {
                Part::Expectations => plan.expectations = expectations(rows),
                Part::Actions => {
                    plan.actions = actions_of(sitting);
                    plan.review =
                        date(sitting.answers.get("review")).map(|day| (sitting.id.clone(), day));
                }
                Part::Own => plan.own = actions_of(sitting),
                Part::Limits => plan.limits = limits(rows, field(part.field())),
                Part::Openness => plan.openness = openness(rows, field(part.field())),
                Part::Slip => plan.slip = slip(sitting, field("tell")),
                Part::Ladder => plan.rung = rung(rows, field(part.field())),
            }
        }
        plan
    }

    /// Whether nothing was agreed yet.
    pub fn is_empty(&self) -> bool {
        let slip = &self.slip;
        let said = slip.tell.is_empty() && slip.call.is_blank();
        self.expectations.is_empty()
            && self.actions.is_empty()
            && self.own.is_empty()
            && self.own_lines.is_empty()
            && self.limits.is_empty()
            && self.openness.is_empty()
            && said
            && slip.counts.is_empty()
            && slip.first.is_empty()
            && self.rung.is_none()
    }

    /// Whether the owner keeps the latest page of a part private.
    pub fn is_private(&self, part: Part) -> bool {
        self.pages.iter().any(|(other, _, private)| *other == part && *private)
    }

    /// Whether any boundary fails the control check.
    pub fn has_failing_limit(&self) -> bool {
        self.limits.iter().any(|limit| limit.check == Check::Fails)
    }
}

/// The actions of a sitting with the agreement.
pub(super) fn actions_of(sitting: &Sitting) -> Vec<Action> {
    let rows = rows(sitting, Part::Actions.field()).iter();
    let action = |row: &Row| Action {
        id: RecordId::from(row.id.as_str()),
        what: line(row, "what"),
        by: match choice(row, "by") {
            Some("hurt") => Some(Role::Hurt),
            Some("broke") => Some(Role::Broke),
            Some("each") => Some(Role::Both),
            Some(_) | None => None,
        },
        often: choice(row, "often").and_then(Often::of),
        days: weekdays(row),
        from: date(row.cells.get("from")),
        know: line(row, "know"),
        missed: line(row, "missed"),
        costly: choice(row, "cost").map(|cost| cost == "high"),
        review: date(row.cells.get("review")),
        ends: date(row.cells.get("ends")),
    };
    rows.map(action).filter(|action| !action.what.is_blank()).collect()
}

/// The days of the week that were picked, from Monday on.
fn weekdays(row: &Row) -> Vec<Weekday> {
    let picked = ticks(row, "days").into_iter().flatten();
    let mut days: Vec<Weekday> = picked.filter_map(|day| day.parse().ok()).collect();
    days.sort_by_key(Weekday::num_days_from_monday);
    days
}

fn expectations(rows: &[Row]) -> Vec<Expectation> {
    let kept = rows.iter().filter(|row| choice(row, "do") == Some("keep"));
    let lines = kept.map(|row| Expectation { row: row.id.clone(), line: line(row, "line") });
    lines.filter(|kept| !kept.line.is_blank()).collect()
}

fn limits(rows: &[Row], field: Option<&Field>) -> Vec<Limit> {
    let limit = |row: &Row| Limit {
        row: row.id.clone(),
        topic: given(field, &row.id),
        fine: line(row, "fine"),
        ask: line(row, "ask"),
        no: line(row, "no"),
        why: line(row, "why"),
        check: match ticks(row, "control") {
            Some(ticks) if ticks.iter().any(|tick| tick != "none") => Check::Fails,
            Some(ticks) if !ticks.is_empty() => Check::Passed,
            Some(_) | None => Check::NotDone,
        },
        until: date(row.cells.get("until")),
        ends: date(row.cells.get("ends")),
    };
    let is_filled = |limit: &Limit| {
        [&limit.fine, &limit.ask, &limit.no, &limit.why].into_iter().any(|words| !words.is_blank())
    };
    in_order(rows, field).map(limit).filter(is_filled).collect()
}

fn openness(rows: &[Row], field: Option<&Field>) -> Vec<Openness> {
    let deal = |row: &Row| Openness {
        row: row.id.clone(),
        thing: given(field, &row.id),
        how: choice(row, "how").map(|id| option(column(field, "how"), id)).unwrap_or_default(),
        often: line(row, "often"),
        until: date(row.cells.get("until")),
    };
    let said = |row: &&Row| choice(row, "how").is_some() || !line(row, "often").is_blank();
    in_order(rows, field).filter(said).map(deal).collect()
}

fn slip(sitting: &Sitting, tell: Option<&Field>) -> Slip {
    let list = |id: &str| match sitting.answers.get(id) {
        Some(Answer::List(lines)) => {
            lines.iter().filter(|line| !line.is_blank()).cloned().collect()
        }
        Some(_) | None => Vec::new(),
    };
    let told = match sitting.answers.get("tell") {
        Some(Answer::Choice(Some(id))) => option(tell, id),
        Some(_) | None => String::new(),
    };
    let call = match sitting.answers.get("call") {
        Some(Answer::Line(words)) => words.clone(),
        Some(_) | None => Words::default(),
    };
    Slip { counts: list("counts"), tell: told, first: list("first"), call }
}

/// The rung one is on, or the lowest that has words and is not done.
fn rung(rows: &[Row], field: Option<&Field>) -> Option<Rung> {
    let filled: Vec<&Row> =
        in_order(rows, field).filter(|row| !line(row, "what").is_blank()).collect();
    let state = |row: &&Row| choice(row, "state").map(str::to_owned);
    let on = filled.iter().rposition(|row| state(row).as_deref() == Some("now"));
    let place =
        on.or_else(|| filled.iter().position(|row| state(row).as_deref() != Some("holds")))?;
    let row = filled[place];
    Some(Rung {
        row: row.id.clone(),
        place: given(field, &row.id),
        what: line(row, "what"),
        count: choice(row, "count").and_then(|count| count.parse().ok()),
        next: filled.get(place + 1).map(|row| row.id.clone()),
    })
}

fn rows<'a>(sitting: &'a Sitting, field: &str) -> &'a [Row] {
    match sitting.answers.get(field) {
        Some(Answer::Table(rows)) => rows,
        Some(_) | None => &[],
    }
}

/// The rows in the order of the page: the given ones first, then those that were added.
fn in_order<'a>(rows: &'a [Row], field: Option<&'a Field>) -> impl Iterator<Item = &'a Row> {
    let given = match field.map(|field| &field.kind) {
        Some(FieldKind::Table { rows, .. }) => rows.as_slice(),
        Some(_) | None => &[],
    };
    let first = given.iter().filter_map(|given| rows.iter().find(|row| row.id == given.id));
    let added = rows.iter().filter(|row| !given.iter().any(|given| given.id == row.id));
    first.chain(added)
}

/// The label of a row that the page gives.
fn given(field: Option<&Field>, id: &str) -> String {
    let Some(FieldKind::Table { rows, .. }) = field.map(|field| &field.kind) else {
        return String::new();
    };
    rows.iter().find(|row| row.id == id).map(|row| row.label.clone()).unwrap_or_default()
}

fn column<'a>(field: Option<&'a Field>, id: &str) -> Option<&'a Field> {
    let FieldKind::Table { columns, .. } = &field?.kind else { return None };
    columns.iter().find(|column| column.id == id)
}

/// The label of an option.
fn option(field: Option<&Field>, id: &str) -> String {
    let options = field.map(Field::options).unwrap_or_default();
    let found = options.iter().find(|option| option.id == id);
    found.map_or_else(|| id.to_owned(), |option| option.label.clone())
}

fn line(row: &Row, column: &str) -> Words {
    match row.cells.get(column) {
        Some(Answer::Line(words)) => words.clone(),
        Some(_) | None => Words::default(),
    }
}

fn choice<'a>(row: &'a Row, column: &str) -> Option<&'a str> {
    match row.cells.get(column) {
        Some(Answer::Choice(picked)) => picked.as_deref(),
        Some(_) | None => None,
    }
}

fn ticks<'a>(row: &'a Row, column: &str) -> Option<&'a BTreeSet<String>> {
    match row.cells.get(column) {
        Some(Answer::Check(ticks)) => Some(ticks),
        Some(_) | None => None,
    }
}

fn date(answer: Option<&Answer>) -> Option<Day> {
    match answer {
        Some(Answer::Date(day)) => *day,
        Some(_) | None => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn of_two_rungs_one_is_said_to_be_on_the_higher_is_meant() {
        let rung = |id: &str, state: &str| Row {
            cells: BTreeMap::from([
                ("what".to_owned(), Answer::Line(Words::from(id))),
                ("state".to_owned(), Answer::Choice(Some(state.to_owned()))),
            ]),
            ..Row::blank(id)
        };
        let on = |states: [&str; 4]| {
            let names = ["one", "two", "three", "four"];
            let rows: Vec<Row> =
                names.iter().zip(states).map(|(name, state)| rung(name, state)).collect();
            super::rung(&rows, None).map(|rung| rung.row)
        };
        assert_eq!(on(["holds", "now", "now", "later"]).as_deref(), Some("three"));
        assert_eq!(on(["now", "later", "later", "now"]).as_deref(), Some("four"));
        assert_eq!(on(["holds", "later", "later", "later"]).as_deref(), Some("two"));
        assert_eq!(on(["holds"; 4]), None);
    }
}
