//! One number over time: its points, and whether they say that anything changed.

use std::collections::BTreeMap;

use crate::{
    domain::{day::Day, median::Median},
    phrases::say,
};

/// How many answers at each end are compared.
const POINTS: usize = 3;

/// How far the middle must have moved, in whole steps. The middle of three whole numbers is one of
/// them, so half steps cannot come up here.
const MOVED: i32 = 2;

/// The answers to one question over time, oldest first, one a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Course {
    /// What was asked, in a few words.
    pub label: String,
    /// Whether a lower number is the easier one.
    pub reverse: bool,
    /// Days with their answers, 0 to 10; no day twice.
    pub points: Vec<(Day, u8)>,
    /// How many days a point of its chart stands for.
    pub days_a_point: i64,
}

/// What the points say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// Too few points to say anything.
    TooFew(usize),
    /// Nothing that could not be chance. Holds the middle of all answers.
    NoClearChange(Median),
    /// The middle of the first three, and of the last three.
    Changed {
        /// The middle of the first three.
        first: Median,
        /// The middle of the last three.
        last: Median,
    },
}

/// Whether the middle of the last three answers lies clearly away from that of the first three.
pub fn trend(points: &[u8]) -> Trend {
    let middle = |points: &[u8]| Median::of(points.iter().map(|point| i32::from(*point)));
    let enough = points.len() >= POINTS;
    let ends = enough.then(|| (&points[..POINTS], &points[points.len() - POINTS..]));
    let middles = ends.and_then(|(first, last)| Some((middle(first)?, middle(last)?)));
    let (Some((first, last)), Some(all)) = (middles, middle(points)) else {
        return Trend::TooFew(points.len());
    };
    let moved = (last.halves() - first.halves()).abs() >= Median::is(MOVED).halves();
    if moved { Trend::Changed { first, last } } else { Trend::NoClearChange(all) }
}

impl Course {
    /// A course of points in any order. Of two on one day, the later one in the list holds.
    pub fn of(label: &str, reverse: bool, points: impl IntoIterator<Item = (Day, u8)>) -> Course {
        let points: BTreeMap<Day, u8> = points.into_iter().collect();
        let points = points.into_iter().collect();
        Course { label: label.to_owned(), reverse, points, days_a_point: 1 }
    }

    /// What its points say, as they stand and not as they are drawn.
    pub fn trend(&self) -> Trend {
        trend(&self.points.iter().map(|(_, value)| *value).collect::<Vec<u8>>())
    }

    /// The points of its chart: each day, or the middle of each stretch of days.
    pub fn drawn(&self) -> Vec<(Day, Median)> {
        let mut stretches: BTreeMap<Day, Vec<i32>> = BTreeMap::new();
        let Some((first, _)) = self.points.first() else { return Vec::new() };
        let step = self.days_a_point.max(1);
        for (day, value) in &self.points {
            let start = first.plus(day.days_since(*first) / step * step);
            stretches.entry(start).or_default().push(i32::from(*value));
        }
        let middle = |(day, values)| Median::of(values).map(|middle| (day, middle));
        stretches.into_iter().filter_map(middle).collect()
    }

    /// What the points say, in a sentence or two.
    pub fn in_words(&self) -> String {
        match self.trend() {
            Trend::TooFew(count) => say::course_too_few(count),
            Trend::NoClearChange(all) => {
                say::course_no_clear_change(self.points.len(), all.to_string())
            }
            Trend::Changed { first, last } => {
                let (near, far) = (first.to_string(), last.to_string());
                match (self.reverse, last < first) {
                    (true, true) => say::course_lower_is_easier(near, far),
                    (true, false) => say::course_lower_would_be_easier(near, far),
                    (false, true) => say::course_lower(near, far),
                    (false, false) => say::course_higher(near, far),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn course(reverse: bool, values: &[u8]) -> Course {
        let first = Day::parse("2026-09-07").unwrap();
        let days = (0..).map(|week| first.plus(7 * week));
        Course::of("", reverse, days.zip(values.iter().copied()))
    }

    #[test]
    fn nothing_is_said_about_fewer_than_three_answers() {
        assert_eq!(trend(&[]), Trend::TooFew(0));
        assert_eq!(trend(&[0, 10]), Trend::TooFew(2));
        let same_at_both_ends = trend(&[0, 5, 10]);
        assert!(matches!(same_at_both_ends, Trend::NoClearChange(_)), "{same_at_both_ends:?}");
    }

    #[test]
    fn two_whole_steps_are_a_change_and_one_is_none() {
        assert!(matches!(trend(&[3, 3, 3, 4, 4, 4]), Trend::NoClearChange(_)));
        assert!(matches!(trend(&[5, 5, 5, 4, 4, 4]), Trend::NoClearChange(_)));
        assert!(matches!(trend(&[5, 5, 5, 3, 3, 3]), Trend::Changed { .. }));
        assert!(matches!(trend(&[3, 3, 3, 5, 5, 5]), Trend::Changed { .. }));
        assert!(matches!(trend(&[3, 3, 3, 9, 3, 3]), Trend::NoClearChange(_)), "one good day");
    }

    #[test]
    fn one_odd_day_at_either_end_is_no_change() {
        assert!(matches!(trend(&[4, 9, 4, 4, 5, 4]), Trend::NoClearChange(_)));
        assert!(matches!(trend(&[4, 4, 5, 4, 0, 5]), Trend::NoClearChange(_)));
        assert!(matches!(trend(&[4, 2, 6, 7, 8, 5]), Trend::Changed { .. }));
    }

    #[test]
    fn a_question_where_lower_is_easier_is_worded_so() {
        assert_eq!(
            course(true, &[8, 8, 7, 4, 4, 5]).in_words(),
            "First three answers: about 8. Last three: about 4, lower, and here lower is easier."
        );
        assert_eq!(
            course(true, &[4, 4, 4, 8, 8, 8]).in_words(),
            "First three answers: about 4. Last three: about 8, higher, and here lower would be easier."
        );
        assert_eq!(
            course(false, &[2, 2, 3, 6, 6, 5]).in_words(),
            "First three answers: about 2. Last three: about 6, higher."
        );
        assert_eq!(
            course(false, &[5, 5, 6, 5, 5]).in_words(),
            "No clear change. The middle of 5 answers is 5."
        );
    }

    #[test]
    fn a_long_time_is_drawn_by_the_middle_of_each_stretch() {
        let mut long = course(false, &[2, 4, 9, 5]);
        long.days_a_point = 28;
        let drawn: Vec<String> = long.drawn().iter().map(|(_, value)| value.to_string()).collect();
        assert_eq!(drawn, ["4.5"]);
    }

    proptest! {
        #[test]
        fn the_order_points_are_read_in_does_not_matter(
            values in prop::collection::btree_map(0..400_i64, 0..=10_u8, 0..40),
        ) {
            let first = Day::parse("2026-01-01").unwrap();
            let points: Vec<(Day, u8)> =
                values.into_iter().map(|(after, value)| (first.plus(after), value)).collect();
            let turned: Vec<(Day, u8)> = points.iter().rev().copied().collect();
            prop_assert_eq!(Course::of("", false, points), Course::of("", false, turned));
        }

        #[test]
        fn a_change_is_two_whole_steps_between_the_middles_of_three(
            values in prop::collection::vec(0..=10_u8, 3..12),
        ) {
            let middle = |three: &[u8]| {
                let mut three = three.to_vec();
                three.sort_unstable();
                i32::from(three[1])
            };
            let (first, last) = (middle(&values[..3]), middle(&values[values.len() - 3..]));
            let is_change = matches!(trend(&values), Trend::Changed { .. });
            prop_assert_eq!(is_change, (first - last).abs() >= 2);
            if let Trend::Changed { first: said, last: then } = trend(&values) {
                prop_assert_eq!((said, then), (Median::is(first), Median::is(last)));
            }
        }

        #[test]
        fn turned_round_in_time_a_change_is_the_other_way_round(
            values in prop::collection::vec(0..=10_u8, 0..12),
        ) {
            let turned: Vec<u8> = values.iter().rev().copied().collect();
            match (trend(&values), trend(&turned)) {
                (Trend::Changed { first, last }, Trend::Changed { first: f, last: l }) => {
                    prop_assert_eq!((first, last), (l, f));
                }
                (one, other) => prop_assert_eq!(one, other),
            }
        }
    }
}
