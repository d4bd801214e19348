//! The two sliders of forgiving: a choice and a feeling, which go at their own speed.

use crate::{
    domain::{
        day::Day,
        field::Answer,
        guide::{Guide, Meaning, Tool},
        look_back::Course,
        tick::Readers,
        workbook::Workbook,
    },
    phrases::say,
};

/// How two scales went that are for once a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sliders {
    /// The first day of their chart.
    pub from: Day,
    /// How far payback was let go of.
    pub payback: Course,
    /// How far feelings softened.
    pub soft: Course,
}

/// They are for once a month, so that a shorter time than this would show a point or two.
const AT_LEAST: i64 = 364;

/// The sittings with the two sliders up to `to`: from a day on, or over the last year.
pub fn sliders(guide: &Guide, workbook: &Workbook, (from, to): (Day, Day)) -> Sliders {
    let from = from.min(to.plus(1 - AT_LEAST));
    let readers = Readers::of(guide, workbook);
    let exercise = guide.tool(Tool::Sliders);
    let sittings = exercise.into_iter().flat_map(|exercise| {
        let sittings = workbook.sittings_of(&exercise.id);
        let sittings = sittings.filter(move |it| readers.counts(it.owner(guide)));
        sittings.map(move |sitting| (exercise, sitting))
    });
    let sittings: Vec<_> = sittings.collect();
    let course = |meaning: Meaning, label: &str| {
        let points = sittings.iter().filter_map(|(exercise, sitting)| {
            let day = match exercise.answer(sitting, Meaning::On) {
                Some(Answer::Date(Some(day))) => *day,
                Some(_) | None => sitting.day,
            };
            match exercise.answer(sitting, meaning) {
                Some(Answer::Scale(Some(value))) if from <= day && day <= to => Some((day, *value)),
                Some(_) | None => None,
            }
        });
        Course::of(label, false, points)
    };
    let payback = course(Meaning::Payback, say::course_payback());
    let soft = course(Meaning::Softer, say::course_softer());
    let first = [&payback, &soft].into_iter().filter_map(|course| course.points.first());
    let from = first.map(|(day, _)| *day).min().unwrap_or(from);
    Sliders { from, payback, soft }
}
