//! What Today tells, as lines to print: the same rows, without a word that a person wrote.
//!
//! What is printed stays in the scrollback of the terminal, so a promise is a promise here, and a
//! number is “answered”.

use crate::{
    domain::{
        day::Day,
        due::{Due, DueKind},
        progress::Suggestion,
        pulse::PulseKind,
        words::Words,
    },
    phrases::say,
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
    let rows = rows(&today, scene.guide, scene.summary, (scene.daily, scene.book));
    let before = lines.len();
    lines.extend(rows.iter().filter_map(|row| line(row, scene)));
    if lines.len() == before {
        lines.push(say::today_printed_nothing().to_owned());
    }
    lines
}

/// Something that is due, told to who looks on from another program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueTold {
    /// What kind of thing it is, in a word that a program reads.
    pub kind: &'static str,
    /// The day it is due on.
    pub day: Day,
    /// What is told of it, without a word that a person wrote.
    pub told: String,
    /// The same with the words of its owner: it is printed only to who asks for them.
    pub words: Words,
}

/// What is due today, as it stands on Today with nothing folded.
pub fn due_told(scene: &Scene<'_>) -> Vec<DueTold> {
    let weekly = scene.daily.due.iter().filter(|due| matches!(due.kind, DueKind::Pulse(_)));
    let told = scene.daily.lines.iter().chain(weekly).map(|found| {
        let (_, text, tail) = due::told(found, scene);
        let words = with_tail(text.long, &tail.long);
        let kind = kind(&found.kind);
        DueTold { kind, day: found.day, told: due_line(found, scene), words: Words::from(words) }
    });
    told.collect()
}

/// What a program reads for a kind of thing that is due.
fn kind(kind: &DueKind) -> &'static str {
    match kind {
        DueKind::Back(_) => "break",
        DueKind::HardDate(..) => "date",
        DueKind::Promise(_) => "promise",
        DueKind::Mend(_) => "mend",
        DueKind::Review(_) => "review",
        DueKind::Ask(..) => "ask",
        DueKind::Talk(_) => "talk",
        DueKind::Sitting(_) => "page",
        DueKind::Pulse(_) => "pulse",
        DueKind::Booster(_) => "booster",
        DueKind::Monthly(_) => "monthly",
    }
}

fn with_tail(text: String, tail: &str) -> String {
    if tail.is_empty() { text } else { format!("{text} ({tail})") }
}

fn answered(scene: &Scene<'_>) -> Option<String> {
    match (scene.daily.pulse, scene.daily.answered.as_deref().unwrap_or_default()) {
        (Some(_), _) => Some(say::today_printed_pulse().to_owned()),
        (None, []) => None,
        (None, [one]) => Some(say::today_printed_pulse_of_one(one.person())),
        (None, _) => Some(say::today_printed_pulse_of_two().to_owned()),
    }
}

/// A row in one line; nothing for what is there every day.
fn line(row: &Row<'_>, scene: &Scene<'_>) -> Option<String> {
    Some(match row {
        Row::Due(found) => due_line(found, scene),
        Row::More(count, true) => say::today_printed_more_on_plan(*count),
        Row::More(count, false) => say::today_printed_more(*count),
        Row::Earlier => say::today_printed_earlier().to_owned(),
        Row::Older(count) => older(*count),
        Row::Away => say::today_printed_away(were_away(scene.audience())),
        Row::OnTable(lies) => {
            let for_today = Some(lies.for_day(scene.today).len()).filter(|count| *count > 0);
            let offered = Some(lies.offered(scene.today)).filter(|count| *count > 0);
            let told = [for_today.map(say::today_on_table), offered.map(say::today_offered)];
            let told = told.into_iter().flatten().collect::<Vec<_>>().join(" · ");
            say::today_printed_on_table(&told)
        }
        Row::Pulse => {
            let asked = scene.guide.pulse_for(PulseKind::Day, scene.reader);
            asked.first().map(|question| question.text.clone())?
        }
        Row::Own(_) => say::today_printed_own().to_owned(),
        Row::Leave(enough) => match enough.what.as_ref().filter(|_| !enough.is_own) {
            Some(what) => say::today_printed_enough(what.as_str()),
            None => say::today_printed_one_thing().to_owned(),
        },
        Row::Stopped(stopped) => {
            let (stage, _) = scene.guide.exercise(&stopped.exercise)?;
            say::today_printed_stopped(&stage.title)
        }
        Row::Suggested(Suggestion::Read(stage, page)) => {
            let minutes = usize::from(page.minutes);
            say::today_printed_read(minutes, &stage.title, &page.title)
        }
        Row::Suggested(Suggestion::Fill(stage, exercise)) => {
            let minutes = usize::from(exercise.minutes);
            say::today_printed_try(minutes, &stage.title, &exercise.title)
        }
        Row::Suggested(Suggestion::Hold(stage, script)) => {
            let minutes = usize::from(script.minutes);
            say::today_printed_hold(minutes, &stage.title, &script.title)
        }
        Row::Suggested(Suggestion::Tick(stage, step)) => {
            say::today_printed_tick(&stage.title, &step.text)
        }
        Row::FromBefore(found) => {
            say::today_printed_from_before(usize::try_from(found.ago).unwrap_or(0))
        }
        Row::Prompt(_) if scene.daily.written => say::today_printed_written().to_owned(),
        Row::Prompt(prompt) => say::today_printed_prompt(&prompt.text),
        // It is nothing of the day, a stick may lie in a drawer for weeks, and what is printed stays to be read.
        Row::Done(_)
        | Row::FolderLost
        | Row::ForTomorrow(_)
        | Row::GoOn(_)
        | Row::Write
        | Row::Stage(_)
        | Row::Elsewhere(_)
        | Row::Answers
        | Row::Help => return None,
    })
}

/// What is due, as Today words it, without the words of its owner.
fn due_line(found: &Due, scene: &Scene<'_>) -> String {
    let unsaid = Due { words: Words::default(), ..found.clone() };
    let (_, text, tail) = match found.kind {
        DueKind::Promise(_) => due::told(&unsaid, scene),
        DueKind::Review(_) => {
            let (mark, _, tail) = due::told(&unsaid, scene);
            (mark, say::today_printed_review().into(), tail)
        }
        DueKind::Mend(_) => {
            let (mark, _, tail) = due::told(&unsaid, scene);
            (mark, say::today_printed_mend().into(), tail)
        }
        DueKind::Ask(..) => {
            let (mark, _, tail) = due::told(&unsaid, scene);
            (mark, say::today_printed_ask().into(), tail)
        }
        DueKind::HardDate(..) => {
            let day = hard_date(found, scene).to_lowercase();
            ("", say::today_printed_hard_date().into(), day.into())
        }
        // These are the guide’s words, or say no more than that there is a page.
        DueKind::Back(_)
        | DueKind::Talk(_)
        | DueKind::Sitting(_)
        | DueKind::Pulse(_)
        | DueKind::Booster(_)
        | DueKind::Monthly(_) => due::told(found, scene),
    };
    with_tail(text.long, &tail.long)
}
