//! Draws what is due, a line for each.

use crate::{
    domain::{Due, DueKind, PulseKind, Role, Visibility},
    screens::plan::whose,
    text::width::width,
    ui::{
        action::Scene,
        widgets::outline::{Outline, clipped},
    },
};

/// From so many columns on there is room for whose a promise of today is and for “today”.
const ROOMY: usize = 60;

/// Whether it belongs beside the pulse of the day.
pub fn is_pulse(due: &Due) -> bool {
    matches!(due.kind, DueKind::Pulse(_))
}

pub fn row(outline: &mut Outline, due: &Due, scene: &Scene<'_>, columns: usize) {
    let (mark, text, tail) = told(due, scene, columns);
    let room = columns.saturating_sub(width(&tail) + 2 + 4);
    outline.item(mark, &clipped(&text, room), &tail, scene.theme.text());
}

/// Its mark, its words, and when it is or where it leads.
pub fn told(due: &Due, scene: &Scene<'_>, columns: usize) -> (&'static str, String, String) {
    let words = due.words.as_str().trim();
    let after = |lead: &str| {
        if words.is_empty() { lead.to_owned() } else { format!("{lead}: {words}") }
    };
    let or = |unsaid: &str| if words.is_empty() { unsaid } else { words }.to_owned();
    let day = day(due, scene);
    match &due.kind {
        // The words say when both come back, and nothing else of the talk.
        DueKind::Back(_) => ("◐ ", or("A break"), "your talk rests".to_owned()),
        DueKind::Sting(..) => ("· ", after(&sting(due, scene)), "your plan".to_owned()),
        DueKind::Promise(_) => ("○ ", or("A promise"), promise_tail(due, scene, day, columns)),
        DueKind::Mend(_) => ("· ", after("To put right"), promise_tail(due, scene, day, columns)),
        DueKind::Review(_) => ("· ", after("Look at it again"), day),
        DueKind::Ask(..) => ("· ", after("To ask for"), day),
        DueKind::Talk(_) if due.day == scene.today => {
            ("◐ ", after("Your talk"), "go on".to_owned())
        }
        DueKind::Talk(_) => ("◐ ", after("A talk you began"), day),
        // Its words say no more than a passer-by may read.
        DueKind::Sitting(_) => ("· ", or("A page of yours names this day"), day),
        DueKind::Pulse(kind) => {
            let text = match kind {
                PulseKind::Week => pulse_of_the_week(due.by, scene, columns),
                PulseKind::Day | PulseKind::Heard => after("A pulse"),
            };
            ("○ ", text, "2 min".to_owned())
        }
        DueKind::Booster(1) => ("· ", "One month on: look in again".to_owned(), "M".to_owned()),
        DueKind::Booster(months) => {
            ("· ", format!("{months} months on: look in again"), "M".to_owned())
        }
        DueKind::Monthly(id) => {
            let Some((stage, exercise)) = scene.guide.exercise(id) else {
                return ("· ", "Once a month".to_owned(), String::new());
            };
            let page = match exercise.visibility {
                Visibility::Shared => exercise.title.clone(),
                Visibility::Private => format!("a page of your own, in “{}”", stage.short),
            };
            ("· ", format!("Once a month: {page}"), format!("{} min", exercise.minutes))
        }
    }
}

/// The pulse of the week, or for whom it is where two share this screen.
fn pulse_of_the_week(by: Option<Role>, scene: &Scene<'_>, columns: usize) -> String {
    match by {
        Some(by) if scene.reader == Some(by) => {
            let count = scene.guide.pulse_for(PulseKind::Week, scene.reader).len();
            format!("The pulse of the week: {count} short questions")
        }
        Some(by) if columns < ROOMY => {
            format!("The pulse of the week: {}", whose(by, scene.reader))
        }
        Some(by) => format!("The pulse of the week, for {}", by.person()),
        None if columns < ROOMY => "The pulse of the week: each of you".to_owned(),
        None => "The pulse of the week, for each of you".to_owned(),
    }
}

fn day(due: &Due, scene: &Scene<'_>) -> String {
    if due.day == scene.today { "today".to_owned() } else { due.day.short(scene.today) }
}

/// When a promise is due, after whose it is where it is not the reader’s.
fn promise_tail(due: &Due, scene: &Scene<'_>, day: String, columns: usize) -> String {
    let is_of_one = |by: &Role| matches!(by, Role::Hurt | Role::Broke) && scene.reader != Some(*by);
    let Some(by) = due.by.filter(is_of_one) else { return day };
    let by = whose(by, scene.reader);
    if columns < ROOMY && due.day == scene.today { by.to_owned() } else { format!("{by} · {day}") }
}

/// When a date that may hurt falls.
pub fn sting(due: &Due, scene: &Scene<'_>) -> String {
    match due.day.days_since(scene.today) {
        0 => "Today".to_owned(),
        1 => "Tomorrow".to_owned(),
        -1 => "Yesterday".to_owned(),
        _ => format!("Near, on {}", due.day.short(scene.today)),
    }
}
