//! A month as a calendar of promises.

use chrono::Datelike;

use crate::{
    phrases::say,
    screens::plan::Plan,
    ui::{
        action::Scene,
        page::{DayCell, Month},
    },
};

pub fn of(screen: &Plan, scene: &Scene<'_>) -> Month {
    let days = screen.reading.month.iter().map(|(day, signs)| DayCell {
        day: day.date().day(),
        is_own: day.date().month() == screen.day.date().month(),
        is_here: *day == screen.day,
        is_today: *day == scene.today,
        signs: signs.clone(),
    });
    Month {
        title: screen.day.month_and_year(),
        keys: say::plan_month_keys(),
        days: days.collect(),
        is_current: screen.in_days,
    }
}
