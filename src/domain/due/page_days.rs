//! Days that a sitting names, such as “we look at this again on”, or that somebody chose at its end: each comes back once
//! it is there.

use std::{cell::OnceCell, collections::HashMap, sync::Arc};

use crate::{
    domain::{
        audience::Audience,
        day::{Day, Stamp},
        due::{Due, DueKind},
        field::{Answer, Field, FieldKind, TableRow},
        guide::{Exercise, Guide, Meaning, Stage},
        id::NodeId,
        plan,
        resting::resting_column,
        role::Role,
        sitting::Sitting,
        words::Words,
        workbook::Workbook,
    },
    phrases::say,
};

/// How many days it is offered for. After that it only stands on its page: nobody is chased.
const OFFERED_FOR: i64 = 14;

/// What sittings name by `today`. A day that was looked at since, by changing its page, is over.
pub(super) fn due(
    guide: &Guide,
    workbook: &Workbook,
    audience: Audience,
    now: Stamp,
    today: Day,
) -> Vec<Due> {
    // Of most exercises there is no page, and their questions are not read for this.
    let exercises: HashMap<&NodeId, (&Stage, &Arc<Exercise>, OnceCell<bool>)> = guide
        .stages
        .iter()
        .flat_map(|stage| stage.exercises.iter().map(move |exercise| (stage, exercise)))
        .filter(|(_, exercise)| audience.comes_back(exercise.role))
        .map(|(stage, exercise)| (&exercise.id, (stage, exercise, OnceCell::new())))
        .collect();
    // What stands on one's own plan to be asked for is due by its words there.
    let on_plan = plan::own_lines(guide, workbook);
    let is_on_plan = |sitting: &Sitting| on_plan.iter().any(|line| line.sitting == sitting.id);
    let start = workbook.profile.day_start;
    let mut found = Vec::new();
    // What one of two wrote for themselves comes back to them alone.
    let is_theirs = |sitting: &Sitting| match (sitting.by, audience.role) {
        (Some(by), Some(role)) => !sitting.shared && by != role,
        _ => false,
    };
    let here = |sitting: &&Arc<Sitting>| sitting.trashed.is_none() && !is_theirs(sitting);
    for sitting in workbook.sittings.iter().filter(here) {
        let Some((stage, exercise, names)) = exercises.get(&sitting.exercise) else { continue };
        if sitting.again.is_none() && !names.get_or_init(|| exercise.fields.iter().any(names_days))
        {
            continue;
        }
        let looked_at = Day::of(sitting.changed, start);
        let skips_asks = is_on_plan(sitting);
        let of_dates = days(exercise, sitting, skips_asks).map(|day| (day, Why::Date));
        let of_dates = of_dates.chain(sitting.again.map(|day| (day, Why::Again)));
        let of_dates = of_dates.filter(|(day, _)| looked_at < *day);
        let rested =
            rested(exercise, sitting).filter(|until| sitting.changed < *until && *until <= now);
        let all = of_dates.chain(rested.map(|until| (Day::of(until, start), Why::Rested)));
        let is_near = |day: Day| (0..=OFFERED_FOR).contains(&today.days_since(day));
        if let Some((day, why)) = all.filter(|(day, _)| is_near(*day)).max_by_key(|(day, _)| *day) {
            found.push(Due {
                kind: DueKind::Sitting(sitting.id.clone()),
                day,
                by: matches!(exercise.role, Role::Hurt | Role::Broke).then_some(exercise.role),
                words: Words::from(told(stage, exercise, sitting, why)),
            });
        }
    }
    found
}

/// Why a page comes back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Why {
    /// A day stands on it.
    Date,
    /// Its writer chose a day at its end.
    Again,
    /// Something on it was to rest.
    Rested,
}

/// Nothing of it may tell a passer-by more than that there is a page, whose it is, and why it comes back.
fn told(stage: &Stage, exercise: &Exercise, sitting: &Sitting, why: Why) -> String {
    if sitting.shared && exercise.heat < 3 {
        say::due_look_again(&exercise.title)
    } else if sitting.shared {
        say::due_page_of_both(&stage.short)
    } else {
        match why {
            Why::Date => say::due_own_date(&stage.short),
            Why::Again => say::due_own_again(&stage.short),
            Why::Rested => say::due_own_rested(&stage.short),
        }
    }
}

fn names_days(field: &Field) -> bool {
    let FieldKind::Table { columns, .. } = &field.kind else { return field.due };
    columns.iter().any(|column| column.due) || resting_column(field).is_some()
}

/// The days that stand in fields and columns which say that theirs come back.
fn days<'a>(
    exercise: &'a Exercise,
    sitting: &'a Sitting,
    skips_asks: bool,
) -> impl Iterator<Item = Day> + 'a {
    let fields = exercise.fields.iter();
    let fields = fields.filter(move |field| !(skips_asks && field.means == Some(Meaning::Asks)));
    fields.flat_map(|field| match (&field.kind, sitting.answers.get(&field.id)) {
        (FieldKind::Date, Some(Answer::Date(Some(day)))) if field.due => vec![*day],
        (FieldKind::Table { columns, .. }, Some(Answer::Table(rows))) => {
            let columns: Vec<&Field> = columns.iter().filter(|column| column.due).collect();
            let open = rows.iter().filter(|row| !field.is_done(row));
            let cells =
                open.flat_map(|row| columns.iter().filter_map(|col| row.cells.get(&col.id)));
            let day = |cell: &Answer| if let Answer::Date(day) = cell { *day } else { None };
            cells.filter_map(day).collect()
        }
        _ => Vec::new(),
    })
}

/// When rows that were laid to rest have rested, but for those that were done all the same.
fn rested<'a>(exercise: &'a Exercise, sitting: &'a Sitting) -> impl Iterator<Item = Stamp> + 'a {
    let tables = exercise.fields.iter().filter(|field| resting_column(field).is_some());
    tables.flat_map(|field| {
        let rows = match sitting.answers.get(&field.id) {
            Some(Answer::Table(rows)) => rows.as_slice(),
            Some(_) | None => &[],
        };
        rows.iter().filter(|row| !field.is_done(row)).filter_map(TableRow::rests_until)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        field::Selection,
        guide::{OptionMeaning, made_up},
        id::RecordId,
    };

    fn at(text: &str) -> Stamp {
        chrono::DateTime::parse_from_rfc3339(text).unwrap()
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// A guide whose only exercise has a date and a table with a date, something that rests and a state.
    fn guide() -> Guide {
        let option =
            |id: &str, means| Selection { id: id.to_owned(), means, ..Selection::default() };
        let choice = |id, options| made_up::field(id, None, FieldKind::Choice { options });
        let date = |id| Field { due: true, ..made_up::field(id, None, FieldKind::Date) };
        let rests = Some("haunt".to_owned());
        let columns = vec![
            date("by"),
            Field { rests, ..choice("kind", vec![option("haunt", None)]) },
            choice("state", vec![option("over", Some(OptionMeaning::Done))]),
        ];
        let table = FieldKind::Table { row_label: String::new(), rows: Vec::new(), columns };
        let fields = vec![date("again"), made_up::field("list", None, table)];
        let exercise = Exercise {
            role: Role::Hurt,
            heat: 2,
            title: "My questions".to_owned(),
            ..made_up::exercise("e", None, fields)
        };
        let stage = Stage { short: "Honesty".to_owned(), ..made_up::stage(vec![exercise]) };
        Guide { stages: vec![stage], ..Guide::default() }
    }

    fn workbook(answers: &[(&str, Answer)], changed: &str) -> Workbook {
        let now = at(changed);
        let id = RecordId::from("a");
        let mut sitting = Sitting::begun(id, NodeId::from("e"), now, Day::of(now, 4));
        sitting
            .answers
            .extend(answers.iter().map(|(id, answer)| ((*id).to_owned(), answer.clone())));
        let mut workbook = Workbook::default();
        workbook.put(crate::domain::kinds::Record::Sitting(std::sync::Arc::new(sitting)));
        workbook
    }

    fn days_due(workbook: &Workbook, now: &str) -> Vec<String> {
        let now = at(now);
        let found = due(&guide(), workbook, Audience::default(), now, Day::of(now, 4));
        found.into_iter().map(|due| due.day.to_string()).collect()
    }

    #[test]
    fn a_day_comes_back_when_it_is_there_and_for_two_weeks() {
        let again = Answer::Date(Some(day("2026-12-01")));
        let workbook = workbook(&[("again", again)], "2026-11-23T20:00:00+01:00");
        assert!(days_due(&workbook, "2026-11-30T20:00:00+01:00").is_empty());
        assert!(days_due(&workbook, "2026-12-01T03:00:00+01:00").is_empty(), "still yesterday");
        assert_eq!(days_due(&workbook, "2026-12-01T05:00:00+01:00"), ["2026-12-01"]);
        assert_eq!(days_due(&workbook, "2026-12-15T20:00:00+01:00"), ["2026-12-01"]);
        assert!(days_due(&workbook, "2026-12-16T20:00:00+01:00").is_empty());
    }

    #[test]
    fn a_page_that_was_changed_on_that_day_was_looked_at() {
        let again = Answer::Date(Some(day("2026-12-01")));
        let workbook = workbook(&[("again", again)], "2026-12-01T09:00:00+01:00");
        assert!(days_due(&workbook, "2026-12-01T20:00:00+01:00").is_empty());
    }

    #[test]
    fn what_is_done_is_not_due() {
        let mut row = TableRow::blank("1");
        row.cells.insert("by".to_owned(), Answer::Date(Some(day("2026-12-01"))));
        let book = |row: &TableRow| {
            let table = Answer::Table(vec![row.clone()]);
            workbook(&[("list", table)], "2026-11-23T20:00:00+01:00")
        };
        assert_eq!(days_due(&book(&row), "2026-12-02T20:00:00+01:00"), ["2026-12-01"]);
        row.cells.insert("state".to_owned(), Answer::Choice(Some("over".to_owned())));
        assert!(days_due(&book(&row), "2026-12-02T20:00:00+01:00").is_empty());
    }

    #[test]
    fn a_question_that_might_haunt_comes_back_after_a_day() {
        let guide = guide();
        let mut row = TableRow::blank("1");
        row.cells.insert("kind".to_owned(), Answer::Choice(Some("haunt".to_owned())));
        row.lay_to_rest(&guide.stages[0].exercises[0].fields[1], at("2026-11-23T20:00:00+01:00"));
        let table = Answer::Table(vec![row]);
        let workbook = workbook(&[("list", table)], "2026-11-23T20:05:00+01:00");
        assert!(days_due(&workbook, "2026-11-24T19:59:00+01:00").is_empty());
        assert_eq!(days_due(&workbook, "2026-11-24T20:00:00+01:00"), ["2026-11-24"]);
    }

    #[test]
    fn a_private_page_is_not_named() {
        let again = Answer::Date(Some(day("2026-12-01")));
        let workbook = workbook(&[("again", again)], "2026-11-23T20:00:00+01:00");
        let now = at("2026-12-01T20:00:00+01:00");
        let reader = |role| Audience { role: Some(role), company: None, ..Audience::default() };
        let found = due(&guide(), &workbook, reader(Role::Hurt), now, Day::of(now, 4));
        assert_eq!(&*found[0].words, "A date you set on a page of yours, in “Honesty”");
        assert_eq!(found[0].by, Some(Role::Hurt));
        for other in [Role::Broke, Role::Both] {
            let other = due(&guide(), &workbook, reader(other), now, Day::of(now, 4));
            assert!(other.is_empty(), "a page of one side is not the other’s, nor both’s");
        }
    }
}
