//! What an id of the guide is to the program: nothing. A guide whose ids are all other ones, with the answers
//! of a workbook under them, has the same plan, the same days and the same courses.

mod hidden;

use std::{fs, path::Path, sync::Arc};

use trust_guide::domain::{
    due::due,
    field::{Answer, Field, FieldKind, TableRow},
    guide::{Exercise, Guide},
    id::NodeId,
    kinds::Record,
    look_back::{Look, Period},
    merge::merge,
    named::Named,
    plan,
    promise::PromiseState,
    pulse::{Pulse, PulseKind},
    reply::Weighs,
    role::Role,
    sitting::Sitting,
    summary::Summary,
    workbook::Workbook,
};

use crate::{
    harness::{NOW, guide, stamp},
    plans::{agreed, page, row, today},
    tidy::{code, sources},
};

/// Another id for the same thing.
fn other(id: &str) -> String {
    format!("n0.{id}")
}

fn field(mut field: Field) -> Field {
    field.id = other(&field.id);
    field.reads = field.reads.iter().map(|id| other(id)).collect();
    field.rests = field.rests.map(|id| other(&id));
    match &mut field.kind {
        FieldKind::Choice { options } | FieldKind::Check { options } => {
            for option in options {
                option.id = other(&option.id);
            }
        }
        // The ids of given rows are the rows themselves, as those of added rows are.
        FieldKind::Table { columns, .. } => {
            *columns = columns.drain(..).map(self::field).collect();
        }
        FieldKind::Line
        | FieldKind::Text
        | FieldKind::List
        | FieldKind::Scale { .. }
        | FieldKind::Date => {}
    }
    field
}

/// The guide with other ids for all that is asked.
fn renamed(guide: &Guide) -> Guide {
    let mut guide = guide.clone();
    let exercise = |it: &mut Arc<Exercise>| {
        let it = Arc::make_mut(it);
        it.id = NodeId::from(other(it.id.as_str()).as_str());
        it.fields = it.fields.iter().cloned().map(field).collect::<Vec<_>>().into();
    };
    for stage in &mut guide.stages {
        stage.exercises.iter_mut().for_each(exercise);
        stage.id = NodeId::from(other(stage.id.as_str()).as_str());
    }
    for question in &mut guide.pulse {
        question.id = NodeId::from(other(question.id.as_str()).as_str());
        for option in &mut question.options {
            option.id = other(&option.id);
        }
    }
    guide
}

fn answer(held: &Answer) -> Answer {
    match held {
        Answer::Choice(picked) => Answer::Choice(picked.as_deref().map(other)),
        Answer::Check(picked) => Answer::Check(picked.iter().map(|id| other(id)).collect()),
        Answer::Table(rows) => Answer::Table(rows.iter().map(renamed_row).collect()),
        same => same.clone(),
    }
}

fn renamed_row(row: &TableRow) -> TableRow {
    TableRow { cells: answers(&row.cells), ..row.clone() }
}

fn answers(held: &Named<Answer>) -> Named<Answer> {
    held.iter().map(|(id, held)| (other(id), answer(held))).collect()
}

/// The same answers under the other ids.
fn moved(workbook: &Workbook) -> Workbook {
    let mut moved = workbook.clone();
    for sitting in &workbook.sittings {
        let exercise = NodeId::from(other(sitting.exercise.as_str()).as_str());
        let answers = answers(&sitting.answers);
        moved.put(Record::Sitting(Arc::new(Sitting {
            exercise,
            answers,
            ..Sitting::clone(sitting)
        })));
    }
    for pulse in &workbook.pulses {
        moved.put(Record::Pulse(Arc::new(asked_by_other_ids(pulse))));
    }
    moved
}

/// A pulse of the week under the other ids. The one number of a day is kept under a key of its own.
fn asked_by_other_ids(pulse: &Pulse) -> Pulse {
    let mut pulse = pulse.clone();
    if pulse.kind == PulseKind::Week {
        let answers = pulse.answers.iter().map(|(id, number)| (other(id), *number)).collect();
        let words = pulse.words.iter().map(|(id, word)| (other(id), other(word))).collect();
        (pulse.answers, pulse.words) = (answers, words);
    }
    pulse
}

/// A couple with something in every part that the program reads.
fn lived(role: Role) -> Workbook {
    let mut workbook = agreed(role);
    let open = row("phone", &[("how", "=offered"), ("often", "Sundays"), ("until", "#2026-11-20")]);
    page(&mut workbook, "plan.t4", 9, vec![("open", Answer::Table(vec![open]))]);
    let rungs = vec![
        row("one", &[("what", "The bins"), ("count", "=8"), ("state", "=now")]),
        row("two", &[("what", "The school run"), ("count", "=4")]),
    ];
    page(&mut workbook, "cons.b4", 8, vec![("rungs", Answer::Table(rungs))]);
    let dates = row("d", &[("day", "#2024-11-27"), ("what", "The day I found out")]);
    page(&mut workbook, "maint.a2", 7, vec![("dates", Answer::Table(vec![dates]))]);
    for (ago, value) in [(70, 2), (40, 5)] {
        let numbers =
            vec![("payback", Answer::Scale(Some(value))), ("soft", Answer::Scale(Some(value + 1)))];
        page(&mut workbook, "forg.h3", ago, numbers);
    }
    let asks = vec![
        row("q1", &[("what", "Sundays free"), ("by", "#2026-11-22"), ("state", "=open")]),
        row("q2", &[("what", "The car"), ("by", "#2026-11-22"), ("state", "=no")]),
    ];
    page(&mut workbook, "plan.a3", 6, vec![("asks", Answer::Table(asks))]);
    let right = row("r", &[("what", "The call"), ("by", "#2026-11-22"), ("done", "=yes")]);
    page(&mut workbook, "cons.t1", 5, vec![("missed", Answer::Table(vec![right]))]);
    for number in [2, 7] {
        let week = weeks(role, number, 2);
        workbook.put(Record::Pulse(Arc::new(week)));
    }
    workbook
}

/// A pulse of a week in which every question is answered: with a number, or with an option.
fn weeks(role: Role, number: u8, option: u8) -> Pulse {
    let (guide, day) = (guide(), today().plus(-7 * i64::from(number)));
    let id = Pulse::id_of(PulseKind::Week, Some(role), day);
    let mut pulse = Pulse::taken(id, PulseKind::Week, Some(role), stamp(NOW), day);
    for question in guide.pulse_for(PulseKind::Week, Some(role)) {
        let value = if question.options.is_empty() { number } else { option };
        pulse = question.answered_in(&pulse, Some(value));
    }
    pulse
}

#[test]
fn the_same_answers_under_other_ids_are_the_same_plan_and_the_same_days() {
    let (own, strange) = (guide(), renamed(&guide()));
    for role in [Role::Hurt, Role::Broke, Role::Both] {
        let (here, there) = (lived(role), moved(&lived(role)));
        let plan = plan::Plan::read(&own, &here);
        assert!(!plan.actions.is_empty() && !plan.limits.is_empty() && plan.rung.is_some());
        assert!(!plan.openness.is_empty() && !plan.expectations.is_empty());
        let known = |plan: &plan::Plan| {
            let lines =
                plan.own_lines.iter().map(|line| (line.part, line.words.clone(), line.is_asked));
            lines.collect::<Vec<_>>()
        };
        let mut same = plan::Plan::read(&strange, &there);
        assert_eq!(known(&plan), known(&same));
        same.own_lines.clone_from(&plan.own_lines);
        assert_eq!(plan, same, "{role:?}");

        let (from, to) = (today().plus(-20), today().plus(20));
        assert_eq!(
            plan::promises(&own, &here, from, to),
            plan::promises(&strange, &there, from, to)
        );
        let due = |guide: &Guide, workbook: &Workbook| {
            let summary = Summary::of(guide, workbook);
            let found = due(guide, workbook, &summary, stamp(NOW), today());
            found.into_iter().map(|due| (due.day, due.words, due.by)).collect::<Vec<_>>()
        };
        assert!(3 < due(&own, &here).len());
        assert_eq!(due(&own, &here), due(&strange, &there), "{role:?}");
        let look = |guide: &Guide, workbook: &Workbook| {
            let summary = Summary::of(guide, workbook);
            Look::of(guide, workbook, &summary, Some(role), today(), Period::TwelveWeeks)
        };
        let (one, other) = (look(&own, &here), look(&strange, &there));
        assert_eq!(one.sliders, other.sliders);
        assert_eq!(one.sliders.payback.points.len(), 2);
        assert_eq!(one.promises, other.promises);
        assert_eq!(one.pulses, other.pulses);
    }
}

#[test]
fn what_is_said_in_a_week_is_answered_whatever_its_ids_are() {
    let (own, strange) = (guide(), renamed(&guide()));
    for role in [Role::Hurt, Role::Broke] {
        let workbook = lived(role);
        for (number, option) in [(2, 0), (8, 0), (8, 1), (8, 2)] {
            let week = weeks(role, number, option);
            let said = Weighs::in_pulse(&own, &workbook, &week);
            assert_eq!(
                said,
                Weighs::in_pulse(&strange, &moved(&workbook), &asked_by_other_ids(&week))
            );
            let wanted = match (role, number, option) {
                (Role::Hurt, 2, _) => Some(Weighs::NotSafe),
                (_, _, 2) => Some(Weighs::NotOn),
                _ => None,
            };
            assert_eq!(said, wanted, "{role:?} {number} {option}");
        }
    }
}

#[test]
fn a_card_mends_its_promise_whatever_its_ids_are() {
    let (own, strange) = (guide(), renamed(&guide()));
    let mut workbook = agreed(Role::Broke);
    let missed = workbook.promises.iter().find(|it| it.state == PromiseState::Missed).cloned();
    let missed = missed.expect("somebody missed something");
    page(&mut workbook, "cons.b5", 0, vec![("done", Answer::Choice(Some("yes".to_owned())))]);
    let card = workbook.sittings_of(&"cons.b5".into()).next_back().unwrap().clone();
    let linked = trust_guide::domain::promise::Promise {
        repair: Some(card.id.clone()),
        ..(*missed).clone()
    };
    workbook.put(Record::Promise(Arc::new(linked)));
    let there = moved(&workbook);
    let same = there.sittings.find(&card.id).unwrap();
    let mended = plan::mended(&own, &workbook, &card).unwrap();
    assert_eq!(mended.state, PromiseState::Repaired);
    assert_eq!(Some(mended), plan::mended(&strange, &there, same));
    // Two windows that went apart meet as before.
    assert_eq!(merge(&workbook, &workbook, &workbook).clashes, 0);
}

/// The ways in which code looks something up by its id.
const LOOKED_UP: &[&str] = &[
    "answers.get(\"",
    "answers.get_mut(\"",
    "answers.insert(\"",
    "answers.remove(\"",
    "cells.get(\"",
    "cells.get_mut(\"",
    "cells.insert(\"",
    "cells.remove(\"",
    "NodeId::from(\"",
    ".id == \"",
    ".id.as_str() == \"",
    "id.as_str() == \"",
    "picked == \"",
];

#[test]
fn no_id_of_the_guide_stands_in_the_program() {
    let guide = guide();
    let nodes: Vec<String> = guide.nodes().map(|node| node.id().to_string()).collect();
    let mut offences = Vec::new();
    for path in sources(Path::new("src")) {
        // The keys of the files stand in `content`, and a guide for tests beside the meanings.
        let is_of_tests = path.ends_with("made_up.rs") || path.ends_with("tests.rs");
        if path.starts_with("src/content") || is_of_tests {
            continue;
        }
        let source = fs::read_to_string(&path).unwrap();
        let source = code(&source);
        for found in LOOKED_UP.iter().filter(|way| source.contains(**way)) {
            offences.push(format!("{} looks up {found}…\")", path.display()));
        }
        // The ids of stages are plain words, such as “plan”; those with a dot are nothing else.
        for literal in source.split('"').skip(1).step_by(2) {
            if literal.contains('.') && nodes.iter().any(|id| id == literal) {
                offences.push(format!("{} names {literal}", path.display()));
            }
        }
    }
    assert_eq!(offences, Vec::<String>::new());
}

/// The files in which an id is made of what it is about, each in one place. What was made so is read
/// again only where a second kind of thing is told by it: a promise, and marks of an older version.
const MADE_OF: [&str; 10] = [
    "domain/id.rs",
    "domain/merge/twin.rs",
    "domain/offer.rs",
    "domain/parting.rs",
    "domain/plan/reviews.rs",
    "domain/plan/rows.rs",
    "domain/promise/id.rs",
    "domain/pulse.rs",
    "domain/put_off.rs",
    "domain/tick.rs",
];

#[test]
fn an_id_of_a_record_is_put_together_and_taken_apart_in_one_place() {
    let mut offences = Vec::new();
    for path in sources(Path::new("src")) {
        let name = path.strip_prefix("src").unwrap().to_string_lossy().replace('\\', "/");
        let source = fs::read_to_string(&path).unwrap();
        let source: String = code(&source).split_whitespace().collect();
        if source.contains("RecordId::from(format!(") && !MADE_OF.contains(&name.as_str()) {
            offences.push(format!("{name} puts an id together"));
        }
        let is_read = ["@'", "id.as_str().split", "id.as_str().rsplit", "id.as_str().strip_"];
        let is_about_keys =
            name.starts_with("shell") || name.starts_with("text") || name.starts_with("ui");
        let may_read = is_about_keys || name == "domain/promise/id.rs";
        if !may_read && is_read.iter().any(|way| source.contains(way)) {
            offences.push(format!("{name} takes an id apart"));
        }
    }
    assert_eq!(offences, Vec::<String>::new());
}
