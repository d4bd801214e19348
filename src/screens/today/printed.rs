//! What Today tells, as lines to print: the same rows, without a word that a person wrote.
//!
//! What is printed stays in the scrollback of the terminal, so a promise is a promise here, and a
//! number is “answered”.

use crate::{
    domain::{Due, DueKind, PulseKind, Suggestion},
    screens::{
        plan::were_away,
        today::{
            Row, Today, rows,
            view::{
                due::{self, hard_date},
                greeting, older,
            },
        },
    },
    ui::action::Scene,
};

/// The day, a greeting, and a line for each thing that Today tells, down to the question to write
/// from. Nothing that was put off or answered is among them.
pub fn printed(scene: &Scene<'_>) -> Vec<String> {
    let mut lines = vec![scene.today.long(), greeting(scene).to_owned()];
    lines.extend(answered(scene));
    let today = Today::default();
    let rows = rows(&today, scene.guide, scene.standing, scene.daily);
    let before = lines.len();
    lines.extend(rows.iter().filter_map(|row| line(row, scene)));
    if lines.len() == before {
        lines.push("There is nothing else for today. Come back when you like.".to_owned());
    }
    lines
}

fn answered(scene: &Scene<'_>) -> Option<String> {
    match (scene.daily.pulse, scene.daily.answered.as_deref().unwrap_or_default()) {
        (Some(_), _) => Some("Today’s pulse is answered.".to_owned()),
        (None, []) => None,
        (None, [one]) => Some(format!("Today’s pulse is answered: {}.", one.person())),
        (None, _) => Some("Today’s pulse is answered: each of you.".to_owned()),
    }
}

/// A row in one line; nothing for what is there every day.
fn line(row: &Row<'_>, scene: &Scene<'_>) -> Option<String> {
    Some(match row {
        Row::Due(found) => due_line(found, scene),
        Row::More(count, true) => format!("And {count} more, on the plan"),
        Row::More(count, false) => format!("And {count} more"),
        Row::Earlier => "Earlier days are on the plan".to_owned(),
        Row::Older(count) => older(*count),
        Row::Away => {
            format!("{}: those days can be closed on the plan", were_away(scene.audience()))
        }
        Row::Pulse => {
            let asked = scene.guide.pulse_for(PulseKind::Day, scene.reader);
            asked.first().map(|question| question.text.clone())?
        }
        Row::Suggested(Suggestion::Read(stage, page)) => {
            format!("Read: {} ({}, {} min)", page.title, stage.title, page.minutes)
        }
        Row::Suggested(Suggestion::Fill(stage, exercise)) => {
            format!("Try: {} ({}, {} min)", exercise.title, stage.title, exercise.minutes)
        }
        Row::Suggested(Suggestion::Tick(stage, step)) => {
            format!("When it is true: {} ({})", step.text, stage.title)
        }
        Row::Prompt(_) if scene.daily.written => "Today’s question is written to.".to_owned(),
        Row::Prompt(prompt) => format!("To write from: {}", prompt.text),
        Row::Done(_)
        | Row::Write
        | Row::Stage(_)
        | Row::Elsewhere(_)
        | Row::Answers
        | Row::Help => return None,
    })
}

/// What is due, as Today words it, without the words of its owner.
fn due_line(found: &Due, scene: &Scene<'_>) -> String {
    let unsaid = Due { words: crate::domain::Words::default(), ..found.clone() };
    let (_, text, tail) = match found.kind {
        DueKind::Promise(_) => due::told(&unsaid, scene),
        DueKind::Review(_) => {
            let (mark, _, tail) = due::told(&unsaid, scene);
            (mark, "A line of the plan to look at again".into(), tail)
        }
        DueKind::Mend(_) => {
            let (mark, _, tail) = due::told(&unsaid, scene);
            (mark, "Something to put right, on your plan".into(), tail)
        }
        DueKind::Ask(..) => {
            let (mark, _, tail) = due::told(&unsaid, scene);
            (mark, "Something to ask for, on your plan".into(), tail)
        }
        DueKind::HardDate(..) => {
            ("", "A date that may hurt".into(), hard_date(found, scene).to_lowercase().into())
        }
        // These are the guide’s words, or say no more than that there is a page.
        DueKind::Back(_)
        | DueKind::Talk(_)
        | DueKind::Sitting(_)
        | DueKind::Pulse(_)
        | DueKind::Booster(_)
        | DueKind::Monthly(_) => due::told(found, scene),
    };
    let (text, tail) = (text.long, tail.long);
    if tail.is_empty() { text } else { format!("{text} ({tail})") }
}
