//! The two sliders of forgiving: a choice and a feeling, which go at their own speed.

use crate::domain::{Answer, Day, NodeId, Workbook, look_back::Course};

/// The exercise that holds them.
const SLIDERS: &str = "forg.h3";

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
pub fn sliders(workbook: &Workbook, (from, to): (Day, Day)) -> Sliders {
    let from = from.min(to.plus(1 - AT_LEAST));
    let sittings: Vec<_> = workbook.sittings_of(&NodeId::from(SLIDERS)).collect();
    let course = |field: &str, label: &str| {
        let points = sittings.iter().filter_map(|sitting| {
            let day = match sitting.answers.get("day") {
                Some(Answer::Date(Some(day))) => *day,
                Some(_) | None => sitting.day,
            };
            match sitting.answers.get(field) {
                Some(Answer::Scale(Some(value))) if from <= day && day <= to => Some((day, *value)),
                Some(_) | None => None,
            }
        });
        Course::of(label, false, points)
    };
    let (payback, soft) = (course("payback", "payback let go"), course("soft", "feelings softer"));
    let first = [&payback, &soft].into_iter().filter_map(|course| course.points.first());
    let from = first.map(|(day, _)| *day).min().unwrap_or(from);
    Sliders { from, payback, soft }
}
