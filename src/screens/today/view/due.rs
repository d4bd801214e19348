//! Draws what is due, a line for each.

use crate::{
    domain::{Due, DueKind, PulseKind, Role, Visibility},
    screens::plan::whose,
    ui::{
        action::Scene,
        page::{Page, Said, Tone},
    },
};

/// Whether it belongs beside the pulse of the day.
pub fn is_pulse(due: &Due) -> bool {
    matches!(due.kind, DueKind::Pulse(_))
}

pub fn row(page: &mut Page, due: &Due, scene: &Scene<'_>) {
    let (mark, text, tail) = told(due, scene);
    page.clipped(mark, text, tail, Tone::Text);
}

/// Its mark, its words, and when it is or where it leads.
pub fn told(due: &Due, scene: &Scene<'_>) -> (&'static str, Said, Said) {
    let words = due.words.as_str().trim();
    let after = |lead: &str| {
        if words.is_empty() { lead.to_owned() } else { format!("{lead}: {words}") }
    };
    let or = |unsaid: &str| if words.is_empty() { unsaid } else { words }.to_owned();
    let day = day(due, scene);
    match &due.kind {
        // The words say when both come back, and nothing else of the talk.
        DueKind::Back(_) => ("◐ ", or("A break").into(), "your talk rests".into()),
        DueKind::HardDate(..) => ("· ", after(&hard_date(due, scene)).into(), "your plan".into()),
        DueKind::Promise(_) => ("○ ", or("A promise").into(), promise_tail(due, scene, day)),
        DueKind::Mend(_) => ("· ", after("To put right").into(), promise_tail(due, scene, day)),
        DueKind::Review(_) => ("· ", after("Look at it again").into(), day.into()),
        DueKind::Ask(..) => ("· ", after("To ask for").into(), day.into()),
        DueKind::Talk(_) if due.day == scene.today => {
            ("◐ ", after("Your talk").into(), "go on".into())
        }
        DueKind::Talk(_) => ("◐ ", after("A talk you began").into(), day.into()),
        // Its words say no more than a passer-by may read.
        DueKind::Sitting(_) => ("· ", or("A page of yours names this day").into(), day.into()),
        DueKind::Pulse(kind) => {
            let text = match kind {
                PulseKind::Week => pulse_of_the_week(due.by, scene),
                PulseKind::Day | PulseKind::Heard => after("A pulse").into(),
            };
            ("○ ", text, "2 min".into())
        }
        DueKind::Booster(1) => ("· ", "One month on: look in again".into(), "M".into()),
        DueKind::Booster(months) => {
            ("· ", format!("{months} months on: look in again").into(), "M".into())
        }
        DueKind::Monthly(id) => match scene.guide.exercise(id) {
            None => ("· ", "Once a month".into(), "".into()),
            Some((stage, exercise)) => {
                let page = match exercise.visibility {
                    Visibility::Shared => exercise.title.clone(),
                    Visibility::Private => format!("a page of your own, in “{}”", stage.short),
                };
                let minutes = format!("{} min", exercise.minutes);
                ("· ", format!("Once a month: {page}").into(), minutes.into())
            }
        },
    }
}

/// The pulse of the week, or for whom it is where two share this screen.
fn pulse_of_the_week(by: Option<Role>, scene: &Scene<'_>) -> Said {
    match by {
        Some(by) if scene.reader == Some(by) => {
            let count = scene.guide.pulse_for(PulseKind::Week, scene.reader).len();
            format!("The pulse of the week: {count} short questions").into()
        }
        Some(by) => Said::or(
            format!("The pulse of the week, for {}", by.person()),
            format!("The pulse of the week: {}", whose(by, scene.reader).label()),
        ),
        None => {
            Said::or("The pulse of the week, for each of you", "The pulse of the week: each of you")
        }
    }
}

fn day(due: &Due, scene: &Scene<'_>) -> String {
    if due.day == scene.today { "today".to_owned() } else { due.day.short(scene.today) }
}

/// When a promise is due, after whose it is where it is not the reader’s.
fn promise_tail(due: &Due, scene: &Scene<'_>, day: String) -> Said {
    let is_of_one = |by: &Role| matches!(by, Role::Hurt | Role::Broke) && scene.reader != Some(*by);
    let Some(by) = due.by.filter(is_of_one) else { return day.into() };
    format!("{} · {day}", whose(by, scene.reader).label()).into()
}

/// When a date that may hurt falls.
pub fn hard_date(due: &Due, scene: &Scene<'_>) -> String {
    match due.day.days_since(scene.today) {
        0 => "Today".to_owned(),
        1 => "Tomorrow".to_owned(),
        -1 => "Yesterday".to_owned(),
        _ => format!("Near, on {}", due.day.short(scene.today)),
    }
}
