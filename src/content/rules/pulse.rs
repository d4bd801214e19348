//! What the questions of the pulse must be: one a day, some a week for each side, each with a way to
//! answer it.

use toml::de::DeTable;

use crate::{
    content::{
        Problem,
        inspection::{Inspection, entries, role_of},
        rules::{exercise::unique, tools::options_of_question},
    },
    domain::{guide::Asks, role::Role},
};

pub fn of_file(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    let questions = inspection.entries("question");
    let Some(list) = inspection.top("question") else { return };
    for question in &questions {
        can_be_answered(inspection, question, problems);
    }
    let asked = |when: &str, side: Role| {
        let is = |question: &&&DeTable<'_>| {
            let named = question.get("when").and_then(|value| value.get_ref().as_str());
            named == Some(when) && role_of(question) == Some(side)
        };
        questions.iter().filter(is).count()
    };
    let mut told = |what: &str, remedy: &str| {
        problems.push(Problem::new(inspection.file, inspection.line(list), what, remedy));
    };
    let daily = asked("day", Role::Any);
    if daily != 1 || asked("day", Role::Hurt) + asked("day", Role::Broke) > 0 {
        told(
            "there must be one question of the day, for any reader",
            "write one [[question]] with when = \"day\" and role = \"any\"",
        );
    }
    for (side, word) in [(Role::Hurt, "hurt"), (Role::Broke, "broke")] {
        if asked("week", side) == 0 {
            told(
                &format!("the week asks nothing of the side `{word}`"),
                "write a [[question]] with when = \"week\" for it",
            );
        }
    }
}

/// Either a number with words at both ends, or a few options.
fn can_be_answered(
    inspection: &Inspection<'_>,
    question: &DeTable<'_>,
    problems: &mut Vec<Problem>,
) {
    let Some(id) = question.get("id") else { return };
    let line = inspection.line(id);
    let options = question.get("options");
    let means = question.get("means").and_then(|it| Some((it, Asks::of(it.get_ref().as_str()?)?)));
    let given = options.map(entries).unwrap_or_default();
    if let Some((value, means)) = means {
        let wanted = means.options();
        let (is_right, remedy) = match wanted {
            [] => (options.is_none(), "give it `low` and `high`, or take `means` out"),
            _ => (options.is_some(), "give it `options`, or take `means` out"),
        };
        if !is_right {
            let what = format!(
                "`means = \"{}\"` does not fit how this question is answered",
                means.word()
            );
            problems.push(Problem::new(inspection.file, inspection.line(value), what, remedy));
        } else if options.is_some() {
            options_of_question(inspection, wanted, value, &given, problems);
        }
    } else {
        options_of_question(inspection, &[], id, &given, problems);
    }
    if options.is_none() {
        if question.get("low").is_none() || question.get("high").is_none() {
            problems.push(Problem::new(
                inspection.file,
                line,
                "a question that is answered with a number needs `low` and `high`",
                "add both, or `options`",
            ));
        }
        return;
    }
    unique(inspection, &given, "option", problems);
    for key in ["low", "high", "reverse"] {
        if let Some(value) = question.get(key) {
            problems.push(Problem::new(
                inspection.file,
                inspection.line(value),
                format!("a question with `options` has no `{key}`"),
                "take it out",
            ));
        }
    }
}
