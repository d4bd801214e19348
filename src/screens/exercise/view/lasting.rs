//! Says what lasts from one day to another: last time's answer, last month's page, a day of rest.

use crate::{
    domain::{
        day::{Stamp, clock},
        field::{Answer, Field, TableRow},
        guide::Exercise,
        workbook::Workbook,
    },
    phrases::say,
    screens::exercise::ExerciseScreen,
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// What an earlier sitting has to say before this one begins.
pub fn on_opening(
    page: &mut Page,
    screen: &ExerciseScreen,
    exercise: &Exercise,
    scene: &Scene<'_>,
) {
    if exercise.monthly
        && screen.sitting.answers.is_empty()
        && let Some(before) = screen.before(scene)
    {
        let day = before.day.short(scene.today);
        let words = say::exercise_for_this_month(day);
        page.words(words, Tone::Heading);
        page.gap();
    }
    for field in &exercise.fields {
        if from_last_time(page, screen, field, scene) {
            page.gap();
        }
    }
}

/// The answer of the sitting before, where it is carried on. Says whether there is one.
pub fn from_last_time(
    page: &mut Page,
    screen: &ExerciseScreen,
    field: &Field,
    scene: &Scene<'_>,
) -> bool {
    let Some(before) = screen.before(scene).filter(|_| field.carried) else { return false };
    let answer = Workbook::answer(before, field);
    let words: Vec<&str> = answer.writing().into_iter().filter(|words| !words.is_empty()).collect();
    let day = before.day.short(scene.today);
    if !words.is_empty() {
        let words = say::exercise_last_time(day, words.join("; "));
        page.hanging("▎ ", words, Tone::Quoted);
    }
    !words.is_empty()
}

/// Under a row that is better left to rest: until when. It forbids nothing.
pub fn resting(page: &mut Page, field: &Field, answer: &Answer, row: &str, now: Stamp) {
    let Answer::Table(rows) = answer else { return };
    let row = rows.iter().find(|other| other.id == row).filter(|row| !field.is_done(row));
    if let Some(until) = row.and_then(TableRow::rests_until) {
        page.indented(2, told(until, now), Tone::Muted);
    }
}

fn told(until: Stamp, now: Stamp) -> String {
    if until <= now {
        return say::exercise_has_rested().to_owned();
    }
    let until = until.with_timezone(now.offset());
    let days = until.date_naive().signed_duration_since(now.date_naive()).num_days();
    match days {
        0 => say::exercise_waits_today(clock(until)),
        _ => say::exercise_waits_tomorrow(clock(until)),
    }
}
