//! Dates that may hurt, as they come round: read from the two exercises in which people note them.

use chrono::{Datelike, NaiveDate};

use crate::{
    domain::{
        audience::Audience,
        day::Day,
        due::{Due, DueKind},
        field::Answer,
        guide::{Exercise, Guide, Meaning, Tool, Visibility},
        id::RecordId,
        words::Words,
        workbook::Workbook,
    },
    phrases::say,
};

/// From how many days before a date it is near, and until how many after.
const BEFORE: i64 = 7;
const AFTER: i64 = 1;

/// A date that may hurt, near today.
#[derive(Clone, Debug, PartialEq)]
pub struct Near {
    /// The page on which the date was noted.
    pub sitting: RecordId,
    /// The id of its row in the table there.
    pub row: String,
    /// The day it falls on this time.
    pub day: Day,
    /// What it is. The words of a private page stay on that page.
    pub what: Words,
}

/// The dates that are near, the next one first. Whatever year was noted, the day comes round.
pub fn near(guide: &Guide, workbook: &Workbook, today: Day) -> Vec<Near> {
    let mut found: Vec<Near> = Vec::new();
    // What stands on one's own page goes first.
    let mut exercises: Vec<&Exercise> = guide.tools(Tool::SoreDays).collect();
    exercises.sort_by_key(|exercise| exercise.visibility == Visibility::Shared);
    for exercise in exercises {
        let Some(sitting) = workbook.sittings_of(&exercise.id).next_back() else { continue };
        let Some(table) = exercise.field(Meaning::Dates) else { continue };
        let Some(Answer::Table(rows)) = sitting.answers.get(&table.id) else { continue };
        for row in rows {
            let Some(Answer::Date(Some(noted))) = table.cell(row, Meaning::On) else { continue };
            let Some(day) = comes_round(*noted, today) else { continue };
            // The same day in both tables is one day.
            if found.iter().any(|near| near.day == day && near.sitting != sitting.id) {
                continue;
            }
            let what = match table.cell(row, Meaning::What) {
                Some(_) if !sitting.shared => Words::from(say::due_own_day()),
                Some(Answer::Line(words)) => words.clone(),
                _ => Words::default(),
            };
            found.push(Near { sitting: sitting.id.clone(), row: row.id.clone(), day, what });
        }
    }
    found.sort_by_key(|near| near.day);
    found
}

/// The near dates as things that are due. One that stands only on a page for two does not lead
/// somebody there who is alone; the day stays a gentle one.
pub(super) fn due(
    guide: &Guide,
    workbook: &Workbook,
    audience: Audience,
    today: Day,
) -> impl Iterator<Item = Due> {
    let leads = move |near: &Near| {
        let sitting = workbook.sittings.find(&near.sitting);
        let exercise = sitting.and_then(|sitting| guide.exercise(&sitting.exercise));
        exercise.is_none_or(|(_, exercise)| audience.comes_back(exercise.role))
    };
    near(guide, workbook, today).into_iter().filter(leads).map(|near| Due {
        kind: DueKind::HardDate(near.sitting, near.row),
        day: near.day,
        by: None,
        words: near.what,
    })
}

/// The day `noted` falls on near `today`, in its own year or a later one.
fn comes_round(noted: Day, today: Day) -> Option<Day> {
    let year = today.date().year();
    let in_year = |year: i32| {
        let date = noted.date();
        // A 29 February comes round on the 28th.
        date.with_year(year).or_else(|| NaiveDate::from_ymd_opt(year, date.month(), 28))
    };
    let near = |day: &Day| (-AFTER..=BEFORE).contains(&day.days_since(today)) && noted <= *day;
    (year - 1..=year + 1).filter_map(in_year).map(Day::from_date).find(near)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_date_is_near_from_a_week_before_to_the_day_after_in_any_later_year() {
        let noted = day("2024-11-27");
        for (today, near) in [
            ("2026-11-19", false),
            ("2026-11-20", true),
            ("2026-11-27", true),
            ("2026-11-28", true),
            ("2026-11-29", false),
            ("2023-11-27", false),
        ] {
            assert_eq!(comes_round(noted, day(today)).is_some(), near, "{today}");
        }
    }

    #[test]
    fn a_date_comes_round_over_new_year_and_in_years_without_its_day() {
        assert_eq!(comes_round(day("2020-01-02"), day("2026-12-30")), Some(day("2027-01-02")));
        assert_eq!(comes_round(day("2020-12-31"), day("2027-01-01")), Some(day("2026-12-31")));
        assert_eq!(comes_round(day("2024-02-29"), day("2026-02-27")), Some(day("2026-02-28")));
    }
}
