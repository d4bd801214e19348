//! Workbooks with a plan in them, for the tests of the plan.

use std::{collections::BTreeSet, sync::Arc};

use trust_guide::{
    domain::{
        day::Day,
        field::{Answer, TableRow},
        history::Done,
        id::{NodeId, RecordId},
        kinds::Record,
        promise::{Promise, PromiseState, Said},
        role::Role,
        sitting::Sitting,
        workbook::Workbook,
    },
    ui::action::Opened,
};

use crate::harness::{NOW, stamp, welcomed};

pub fn day(text: &str) -> Option<Day> {
    Day::parse(text)
}

pub fn today() -> Day {
    Day::of(stamp(NOW), 4)
}

/// A cell of a table: `words`, `=choice`, `#day` or `+tick+tick`.
fn cell(text: &str) -> Answer {
    match text.split_at_checked(1) {
        Some(("=", id)) => Answer::Choice(Some(id.to_owned())),
        Some(("#", day)) => Answer::Date(Day::parse(day)),
        Some(("+", ticks)) => {
            Answer::Check(ticks.split('+').map(str::to_owned).collect::<BTreeSet<_>>())
        }
        _ => Answer::Line(text.into()),
    }
}

pub fn row(id: &str, cells: &[(&str, &str)]) -> TableRow {
    let cells = cells.iter().map(|(column, text)| ((*column).to_owned(), cell(text)));
    TableRow { cells: cells.collect(), ..TableRow::blank(id) }
}

/// Puts a page of an exercise into a workbook, `ago` days before today.
pub fn page(workbook: &mut Workbook, exercise: &str, ago: i64, answers: Vec<(&str, Answer)>) {
    let now = stamp(NOW) - chrono::Duration::days(ago);
    let id = RecordId::from(format!("{exercise}-{ago}").as_str());
    let mut sitting = Sitting::begun(id, NodeId::from(exercise), now, today().plus(-ago));
    sitting.shared = !exercise.starts_with("cons");
    sitting.answers = answers.into_iter().map(|(field, held)| (field.to_owned(), held)).collect();
    workbook.record(Done::Answer, now, Record::Sitting(Arc::new(sitting)), false);
}

pub fn promised(workbook: &mut Workbook, what: &str, due: i64, by: Role, state: PromiseState) {
    let now = stamp(NOW);
    let id = RecordId::from(what);
    let promise = Promise::made(id, what.into(), by, now, today().plus(due));
    // What became of it was said on its day, unless that is still to come.
    let at = now + chrono::Duration::days(due.min(0));
    let said = Said { at, today: promise.day, by: Some(by) };
    let promise = promise.marked_as(state, said).unwrap();
    workbook.record(Done::Promise, now, Record::Promise(Arc::new(promise)), false);
}

/// A couple three weeks in.
pub fn agreed(role: Role) -> Workbook {
    let mut workbook = welcomed(Some(role));
    page(
        &mut workbook,
        "plan.t1",
        20,
        vec![(
            "lines",
            Answer::Table(vec![
                row("e1", &[("line", "You text me when the train is late."), ("do", "=keep")]),
                row("e2", &[("line", "You never look at anyone."), ("do", "=park")]),
            ]),
        )],
    );
    page(
        &mut workbook,
        "plan.t2",
        20,
        vec![
            ("review", Answer::Date(Some(today().plus(-1)))),
            (
                "actions",
                Answer::Table(vec![
                    row(
                        "a1",
                        &[
                            ("what", "Phones away at dinner"),
                            ("by", "=each"),
                            ("often", "=daily"),
                            ("from", "#2026-11-20"),
                            ("know", "The phones lie in the hall."),
                        ],
                    ),
                    row(
                        "a2",
                        &[
                            ("what", "Couples session"),
                            ("by", "=broke"),
                            ("often", "=weekly"),
                            ("days", "+tue+thu"),
                            ("from", "#2026-11-03"),
                            ("review", "#2026-12-04"),
                        ],
                    ),
                ]),
            ),
        ],
    );
    limits_and_promises(&mut workbook, role);
    workbook
}

fn limits_and_promises(workbook: &mut Workbook, role: Role) {
    page(
        workbook,
        "plan.t3",
        20,
        vec![(
            "limits",
            Answer::Table(vec![
                row(
                    "phones",
                    &[
                        ("fine", "Games"),
                        ("no", "Chats at night"),
                        ("control", "+none"),
                        ("until", "#2026-12-20"),
                    ],
                ),
                row("family", &[("no", "No calls to your sister"), ("control", "+people+forced")]),
                row("money", &[("ask", "Anything over 200")]),
            ]),
        )],
    );
    page(
        workbook,
        "plan.t5",
        20,
        vec![
            ("counts", Answer::List(vec!["Any message to that person".into()])),
            ("tell", Answer::Choice(Some("12".into()))),
        ],
    );
    promised(workbook, "Be home at 18:00", 0, role, PromiseState::Open);
    promised(workbook, "Open bank statement together", 10, role, PromiseState::Open);
    promised(workbook, "Called at lunch", -3, role, PromiseState::Kept);
    promised(workbook, "Cinema", -4, role, PromiseState::EarlyWord);
    promised(workbook, "The bins", -5, role, PromiseState::Missed);
}

/// A workbook as it is opened, with nothing else to tell.
pub fn opened(workbook: Workbook) -> Opened {
    Opened {
        guide: crate::harness::guide(),
        workbook: Ok(workbook),
        read_only: None,
        draft: None,
        notices: Vec::new(),
        folder: String::new(),
    }
}
