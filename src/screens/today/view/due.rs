//! Draws what is due, a line for each.

use crate::{
    domain::{
        due::{Due, DueKind},
        guide::Visibility,
        pulse::PulseKind,
        role::Role,
    },
    phrases::say,
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

/// Whether it is something that was promised.
pub fn is_promise(due: &Due) -> bool {
    matches!(due.kind, DueKind::Promise(_))
}

/// The promise that leads.
pub fn leading(page: &mut Page, due: &Due, scene: &Scene<'_>) {
    let (mark, text, tail) = told(due, scene);
    page.leading(text.after(mark), tail);
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
        DueKind::Back(_) => ("◐ ", or(say::today_break()).into(), say::today_break_rests().into()),
        DueKind::HardDate(..) => {
            ("· ", after(&hard_date(due, scene)).into(), say::today_your_plan().into())
        }
        DueKind::Promise(_) => {
            ("○ ", or(say::today_promise()).into(), promise_tail(due, scene, day))
        }
        DueKind::Mend(_) => {
            ("· ", after(say::today_put_right()).into(), promise_tail(due, scene, day))
        }
        DueKind::Review(_) => ("· ", after(say::today_look_again()).into(), day.into()),
        DueKind::Ask(..) => ("· ", after(say::today_to_ask()).into(), day.into()),
        DueKind::Talk(_) if due.day == scene.today => {
            ("◐ ", after(say::today_your_talk()).into(), say::talks_go_on().into())
        }
        DueKind::Talk(_) => ("◐ ", after(say::today_talk_begun()).into(), day.into()),
        // Its words say no more than a passer-by may read.
        DueKind::Sitting(_) => ("· ", or(say::today_own_page()).into(), day.into()),
        DueKind::Pulse(kind) => {
            let text = match kind {
                PulseKind::Week => pulse_of_the_week(due.by, scene),
                PulseKind::Day | PulseKind::Heard => after(say::today_pulse()).into(),
            };
            ("○ ", text, say::today_pulse_minutes().into())
        }
        DueKind::Booster(months) => {
            ("· ", say::today_months_on(usize::from(*months)).into(), "M".into())
        }
        DueKind::Monthly(id) => match scene.guide.exercise(id) {
            None => ("· ", say::today_monthly().into(), "".into()),
            Some((stage, exercise)) => {
                let page = match exercise.visibility {
                    Visibility::Shared => say::today_monthly_page(&exercise.title),
                    Visibility::Private => say::today_monthly_own_page(&stage.short),
                };
                let minutes = say::minutes_in_short(usize::from(exercise.minutes));
                ("· ", page.into(), minutes.into())
            }
        },
    }
}

/// The pulse of the week, or for whom it is where two share this screen.
fn pulse_of_the_week(by: Option<Role>, scene: &Scene<'_>) -> Said {
    match by {
        Some(by) if scene.reader == Some(by) => {
            let count = scene.guide.pulse_for(PulseKind::Week, scene.reader).len();
            say::today_week_pulse(count).into()
        }
        Some(by) => Said::or(
            say::today_week_pulse_for(by.person()),
            say::today_week_pulse_for_short(whose(by, scene.reader).key()),
        ),
        None => Said::or(say::today_week_pulse_of_two(), say::today_week_pulse_of_two_short()),
    }
}

fn day(due: &Due, scene: &Scene<'_>) -> String {
    if due.day == scene.today { say::day_today().to_owned() } else { due.day.short(scene.today) }
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
        0 => say::today_date_today().to_owned(),
        1 => say::today_date_tomorrow().to_owned(),
        -1 => say::today_date_yesterday().to_owned(),
        _ => say::today_date_near(due.day.short(scene.today)),
    }
}
