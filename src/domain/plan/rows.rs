//! What the plan says, row by row, as it stands in the latest sittings.

mod said;

use chrono::Weekday;

use crate::domain::{
    audience::Audience,
    day::Day,
    field::{Answer, Field, FieldKind, Selection, TableRow},
    guide::{Exercise, Guide, Meaning, OptionMeaning},
    id::RecordId,
    plan::{
        Action, Often, Part,
        own::{OwnLine, is_open_to, latest, own_lines},
        rhythm,
    },
    role::Role,
    sitting::Sitting,
    words::Words,
    workbook::Workbook,
};

pub use said::{Check, Expectation, Limit, Openness, Rung, Slip};

/// The whole plan, each part from its latest page. A part is empty where nothing on its page counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Lines both keep.
    pub expectations: Vec<Expectation>,
    /// What was agreed to be done.
    pub actions: Vec<Action>,
    /// What one person does on their own.
    pub own: Vec<Action>,
    /// What they ask for, their limits, and the signs they go by.
    pub own_lines: Vec<OwnLine>,
    /// Boundaries.
    pub limits: Vec<Limit>,
    /// What is open to both for a time.
    pub openness: Vec<Openness>,
    /// What counts as a slip, and what is done first.
    pub slip: Slip,
    /// The rung of the ladder one is on.
    pub rung: Option<Rung>,
    /// When the agreement as a whole is looked at again, and the sitting that says so.
    pub review: Option<(RecordId, Day)>,
    /// The day of the latest page of each part that has one, and whether its owner keeps it private.
    pub pages: Vec<(Part, Day, bool)>,
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
            let Some(exercise) = part.exercise(guide) else { continue };
            let Some(sitting) = latest(workbook, &exercise.id) else { continue };
            if part == Part::Own && !is_open_to(audience, Role::Any, sitting) {
                continue;
            }
            plan.pages.push((part, sitting.day, !sitting.shared));
            match part {
                Part::Expectations => plan.expectations = expectations(exercise, sitting),
                Part::Actions => {
                    plan.actions = actions_of(exercise, sitting, |_| true);
                    plan.review = date(exercise.answer(sitting, Meaning::Review))
                        .map(|day| (sitting.id.clone(), day));
                }
                Part::Own => plan.own = actions_of(exercise, sitting, |_| true),
                Part::Limits => plan.limits = limits(exercise, sitting),
                Part::Openness => plan.openness = openness(exercise, sitting),
                Part::Slip => plan.slip = slip(exercise, sitting),
                Part::Ladder => plan.rung = rung(exercise, sitting),
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

/// A table of a page that was filled in, read by what its columns mean.
#[derive(Clone, Copy)]
struct Table<'a> {
    field: &'a Field,
    rows: &'a [TableRow],
}

impl<'a> Table<'a> {
    /// The table that means this; `None` where the page has none, or nobody wrote in it.
    fn of(exercise: &'a Exercise, sitting: &'a Sitting, meaning: Meaning) -> Option<Table<'a>> {
        let field = exercise.field(meaning)?;
        let Answer::Table(rows) = sitting.answers.get(&field.id)? else { return None };
        Some(Table { field, rows })
    }

    /// The rows in the order of the page: the given ones first, then those that were added.
    fn in_order(self) -> impl Iterator<Item = &'a TableRow> {
        let Table { field, rows } = self;
        let given = match &field.kind {
            FieldKind::Table { rows, .. } => rows.as_slice(),
            _ => &[],
        };
        let first = given.iter().filter_map(|given| rows.iter().find(|row| row.id == given.id));
        let added = rows.iter().filter(|row| !given.iter().any(|given| given.id == row.id));
        first.chain(added)
    }

    /// What a row is called; its number in the table, behind `head`, where nobody named it.
    fn called(self, row: &TableRow, head: &str) -> Words {
        let numbered = || {
            let number = self.field.number_of(&row.id, self.rows)?;
            Some(Words::from(format!("{head} {number}").trim()))
        };
        self.field.name_of(row).or_else(numbered).unwrap_or_default()
    }

    fn words(self, row: &TableRow, meaning: Meaning) -> Words {
        match self.field.cell(row, meaning) {
            Some(Answer::Line(words)) => words.clone(),
            Some(_) | None => Words::default(),
        }
    }

    fn date(self, row: &TableRow, meaning: Meaning) -> Option<Day> {
        date(self.field.cell(row, meaning))
    }

    /// The option that was picked.
    fn picked(self, row: &TableRow, meaning: Meaning) -> Option<&'a Selection> {
        let column = self.field.column(meaning)?;
        column.picked(row.cells.get(&column.id)?)
    }

    /// What the option means that was picked.
    fn choice(self, row: &TableRow, meaning: Meaning) -> Option<OptionMeaning> {
        self.picked(row, meaning)?.means
    }
}

/// The actions of a sitting with an agreement, of the rows that are wanted.
pub(super) fn actions_of(
    exercise: &Exercise,
    sitting: &Sitting,
    is_wanted: impl Fn(&str) -> bool,
) -> Vec<Action> {
    let Some(table) = Table::of(exercise, sitting, Meaning::Acts) else { return Vec::new() };
    let action = |row: &TableRow| {
        let (often, days, unread) = how_often(table, row);
        Action {
            id: RecordId::from(row.id.as_str()),
            what: table.words(row, Meaning::What),
            by: match table.choice(row, Meaning::By) {
                Some(OptionMeaning::Hurt) => Some(Role::Hurt),
                Some(OptionMeaning::Broke) => Some(Role::Broke),
                Some(OptionMeaning::Each) => Some(Role::Both),
                Some(_) | None => None,
            },
            often,
            days,
            unread,
            from: table.date(row, Meaning::From),
            know: table.words(row, Meaning::Know),
            missed: table.words(row, Meaning::Missed),
            costly: table
                .picked(row, Meaning::Cost)
                .map(|it| it.means == Some(OptionMeaning::High)),
            review: table.date(row, Meaning::Review),
            ends: table.date(row, Meaning::Ends),
        }
    };
    let rows = table.rows.iter().filter(|row| is_wanted(&row.id));
    rows.map(action).filter(|action| !action.what.is_blank()).collect()
}

/// How often, on which days of the week, and the words that were written for it and not understood.
fn how_often(table: Table<'_>, row: &TableRow) -> (Option<Often>, Vec<Weekday>, Words) {
    let picked = table.choice(row, Meaning::Often);
    if picked != Some(OptionMeaning::Rhythm) {
        return (picked.and_then(Often::of), weekdays(table, row), Words::default());
    }
    let words = table.words(row, Meaning::Rhythm);
    match rhythm(&words) {
        Some((often, days)) => (Some(often), days, Words::default()),
        None => (None, Vec::new(), words),
    }
}

/// The days of the week that were picked, from Monday on.
fn weekdays(table: Table<'_>, row: &TableRow) -> Vec<Weekday> {
    let Some(column) = table.field.column(Meaning::Days) else { return Vec::new() };
    let Some(Answer::Check(ticks)) = row.cells.get(&column.id) else { return Vec::new() };
    let is_picked =
        |day: OptionMeaning| column.option(day).is_some_and(|option| ticks.contains(&option.id));
    let days = OptionMeaning::WEEK.into_iter().zip(0_u8..);
    days.filter(|(day, _)| is_picked(*day))
        .filter_map(|(_, place)| Weekday::try_from(place).ok())
        .collect()
}

fn expectations(exercise: &Exercise, sitting: &Sitting) -> Vec<Expectation> {
    let Some(table) = Table::of(exercise, sitting, Meaning::Lines) else { return Vec::new() };
    let is_kept = |row: &&TableRow| table.choice(row, Meaning::Fate) == Some(OptionMeaning::Keep);
    let line =
        |row: &TableRow| Expectation { row: row.id.clone(), line: table.words(row, Meaning::What) };
    let lines = table.rows.iter().filter(is_kept).map(line);
    lines.filter(|kept| !kept.line.is_blank()).collect()
}

fn limits(exercise: &Exercise, sitting: &Sitting) -> Vec<Limit> {
    let Some(table) = Table::of(exercise, sitting, Meaning::Boundaries) else { return Vec::new() };
    let limit = |row: &TableRow| Limit {
        row: row.id.clone(),
        topic: table.field.name_of(row).unwrap_or_default(),
        fine: table.words(row, Meaning::Fine),
        ask: table.words(row, Meaning::AskFirst),
        no: table.words(row, Meaning::Not),
        why: table.words(row, Meaning::Why),
        check: check(table, row),
        until: table.date(row, Meaning::Review),
        ends: table.date(row, Meaning::Ends),
    };
    let is_filled = |limit: &Limit| {
        [&limit.fine, &limit.ask, &limit.no, &limit.why].into_iter().any(|words| !words.is_blank())
    };
    table.in_order().map(limit).filter(is_filled).collect()
}

fn check(table: Table<'_>, row: &TableRow) -> Check {
    let Some(column) = table.field.column(Meaning::Control) else { return Check::NotDone };
    let nothing = column.option(OptionMeaning::Nothing);
    let is_nothing = |tick: &String| nothing.is_some_and(|nothing| nothing.id == *tick);
    match row.cells.get(&column.id) {
        Some(Answer::Check(ticks)) if !ticks.iter().all(is_nothing) => Check::Fails,
        Some(Answer::Check(ticks)) if !ticks.is_empty() => Check::Passed,
        Some(_) | None => Check::NotDone,
    }
}

fn openness(exercise: &Exercise, sitting: &Sitting) -> Vec<Openness> {
    let Some(table) = Table::of(exercise, sitting, Meaning::Deals) else { return Vec::new() };
    let FieldKind::Table { row_label: head, .. } = &table.field.kind else { return Vec::new() };
    let label = |row: &TableRow| table.picked(row, Meaning::How).map(|option| option.label.clone());
    let deal = |row: &TableRow| Openness {
        row: row.id.clone(),
        thing: table.called(row, head),
        how: label(row).unwrap_or_default(),
        often: table.words(row, Meaning::Often),
        until: table.date(row, Meaning::Ends),
    };
    let is_said =
        |row: &&TableRow| label(row).is_some() || !table.words(row, Meaning::Often).is_blank();
    table.in_order().filter(is_said).map(deal).collect()
}

fn slip(exercise: &Exercise, sitting: &Sitting) -> Slip {
    let list = |meaning| match exercise.answer(sitting, meaning) {
        Some(Answer::List(lines)) => {
            lines.iter().filter(|line| !line.is_blank()).cloned().collect()
        }
        Some(_) | None => Vec::new(),
    };
    let told = exercise.field(Meaning::ToldWithin);
    let told = told.and_then(|field| field.picked(sitting.answers.get(&field.id)?));
    let call = match exercise.answer(sitting, Meaning::ToCall) {
        Some(Answer::Line(words)) => words.clone(),
        Some(_) | None => Words::default(),
    };
    Slip {
        counts: list(Meaning::Counts),
        tell: told.map(|option| option.label.clone()).unwrap_or_default(),
        first: list(Meaning::FirstSteps),
        call,
    }
}

/// The rung one is on, or the lowest that has words and is not done.
fn rung(exercise: &Exercise, sitting: &Sitting) -> Option<Rung> {
    let table = Table::of(exercise, sitting, Meaning::Rungs)?;
    let has_words = |row: &&TableRow| !table.words(row, Meaning::What).is_blank();
    let filled: Vec<&TableRow> = table.in_order().filter(has_words).collect();
    let state = |row: &&TableRow| table.choice(row, Meaning::State);
    let on = filled.iter().rposition(|row| state(row) == Some(OptionMeaning::Now));
    let holds = |row: &&TableRow| state(row) == Some(OptionMeaning::Holds);
    let place = on.or_else(|| filled.iter().position(|row| !holds(row)))?;
    let row = filled[place];
    Some(Rung {
        row: row.id.clone(),
        place: table.called(row, ""),
        what: table.words(row, Meaning::What),
        count: table.picked(row, Meaning::Times).and_then(|option| option.times).map(usize::from),
        next: filled.get(place + 1).map(|row| row.id.clone()),
    })
}

fn date(answer: Option<&Answer>) -> Option<Day> {
    match answer {
        Some(Answer::Date(day)) => *day,
        Some(_) | None => None,
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::domain::guide::{Tool, made_up};

    #[test]
    fn of_two_rungs_one_is_said_to_be_on_the_higher_is_meant() {
        let guide = made_up::guide();
        let page = guide.tool(Tool::Ladder).unwrap();
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let rung = |id: &str, state: Option<OptionMeaning>| {
            let what = (Meaning::What, Answer::Line(Words::from(id)));
            let state = state.map(|state| (Meaning::State, made_up::picked(state)));
            made_up::row(id, &[Some(what), state].into_iter().flatten().collect::<Vec<_>>())
        };
        let on = |states: [Option<OptionMeaning>; 4]| {
            let names = ["one", "two", "three", "four"];
            let rows = names.iter().zip(states).map(|(name, state)| rung(name, state));
            let id = RecordId::from("s");
            let mut sitting = Sitting::begun(id, page.id.clone(), now, Day::of(now, 4));
            sitting.answers.insert(made_up::id("rungs"), Answer::Table(rows.collect()));
            super::rung(page, &sitting).map(|rung| rung.row)
        };
        let (now, holds, later) = (Some(OptionMeaning::Now), Some(OptionMeaning::Holds), None);
        assert_eq!(on([holds, now, now, later]).as_deref(), Some("three"));
        assert_eq!(on([now, later, later, now]).as_deref(), Some("four"));
        assert_eq!(on([holds, later, later, later]).as_deref(), Some("two"));
        assert_eq!(on([holds; 4]), None);
    }
}
