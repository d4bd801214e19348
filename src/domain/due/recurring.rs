//! What comes back by itself: looking in again some months after the stages, and once a month.

use crate::domain::{
    audience::Audience,
    day::Day,
    due::{Due, DueKind},
    field::Answer,
    guide::{Guide, Meaning, Stage, StageKind, StepMeaning},
    role::Role,
    summary::Summary,
    words::Words,
    workbook::Workbook,
};

/// After how many months trust is looked at again, because it slips when the work stops.
const MONTHS: [u8; 4] = [1, 3, 6, 12];

/// How long that stays due (days).
const LASTS: i64 = 14;

/// How long after a sitting a monthly exercise comes back (days).
const MONTH: i64 = 30;

/// The look in again whose time it is, unless it was taken.
pub(super) fn boosters(
    guide: &Guide,
    workbook: &Workbook,
    summary: &Summary,
    audience: Audience,
    today: Day,
) -> Option<Due> {
    let after = guide.stage_of(StageKind::After)?;
    let from = finished(guide, summary, audience)?;
    MONTHS.into_iter().find_map(|months| {
        let day = from.plus_months(u32::from(months));
        let is_on = (0..LASTS).contains(&today.days_since(day));
        (is_on && !was_visited(after, workbook, summary, day)).then(|| Due {
            kind: DueKind::Booster(months),
            day,
            by: None,
            words: Words::default(),
        })
    })
}

/// The day of the last tick of the last stage, or the day the four dates were written down.
fn finished(guide: &Guide, summary: &Summary, audience: Audience) -> Option<Day> {
    let last = guide.stages.iter().rfind(|stage| stage.kind == StageKind::Step)?;
    let steps = last.steps.iter().filter(|step| audience.owns(step.role));
    let days: Option<Vec<Day>> = steps.map(|step| summary.ticked_on(&step.id)).collect();
    let done = days.and_then(|days| days.into_iter().max());
    let all = guide.stages.iter().flat_map(|stage| &stage.steps);
    let mut noting = all.filter(|step| step.means == Some(StepMeaning::LookInNoted));
    let noted = noting.find_map(|step| summary.ticked_on(&step.id));
    done.into_iter().chain(noted).min()
}

/// Whether something was done in a stage since a day.
fn was_visited(stage: &Stage, workbook: &Workbook, summary: &Summary, since: Day) -> bool {
    let answered = stage.exercises.iter().any(|exercise| {
        workbook.sittings_of(&exercise.id).next_back().is_some_and(|last| since <= last.day)
    });
    answered
        || stage
            .steps
            .iter()
            .any(|step| summary.ticked_on(&step.id).is_some_and(|day| since <= day))
}

/// Exercises that are for once a month, where the person has begun them.
pub(super) fn monthly(
    guide: &Guide,
    workbook: &Workbook,
    audience: Audience,
    today: Day,
) -> Vec<Due> {
    let mut found = Vec::new();
    let is_own = |role: Role| match role {
        Role::Hurt | Role::Broke => audience.fits(role),
        Role::Both | Role::Any => audience.comes_back(role),
    };
    let monthly = guide.stages.iter().flat_map(|stage| &stage.exercises);
    for exercise in monthly.filter(|exercise| exercise.monthly && is_own(exercise.role)) {
        let id = exercise.id.clone();
        let Some(last) = workbook.sittings_of(&id).rfind(|last| last.answered() > 0) else {
            continue;
        };
        let chosen = match exercise.answer(last, Meaning::NextTime) {
            Some(Answer::Date(Some(day))) if last.day < *day => Some(*day),
            _ => None,
        };
        let day = chosen.unwrap_or_else(|| last.day.plus(MONTH));
        if day <= today {
            let kind = DueKind::Monthly(id);
            found.push(Due { kind, day, by: None, words: Words::default() });
        }
    }
    found
}
