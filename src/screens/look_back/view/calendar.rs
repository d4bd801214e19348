//! Draws the days somebody came: weeks across, Monday to Sunday down.

use chrono::Datelike;

use crate::{
    domain::{
        day::Day,
        look_back::{Amount, WeekHere},
    },
    phrases::say,
    screens::look_back::view::Told,
    ui::page::{Page, Tone},
};

/// The days of the week, from Monday on.
const DAYS: [fn() -> &'static str; 7] = [
    say::look_back_monday,
    say::look_back_tuesday,
    say::look_back_wednesday,
    say::look_back_thursday,
    say::look_back_friday,
    say::look_back_saturday,
    say::look_back_sunday,
];

/// The short name of the day of the week.
pub(super) fn weekday(day: Day) -> &'static str {
    DAYS[day.date().weekday().num_days_from_monday() as usize]()
}

/// The columns before the first week.
const LEAD: usize = 5;

impl Told<'_> {
    pub(super) fn days_here(&self, table: bool, page: &mut Page) {
        let Some(here) = &self.look.days_here else { return };
        if table {
            Told::columns(here.weeks.iter().filter_map(|week| self.week_in_words(week)), page);
        } else {
            let room = self.columns.saturating_sub(LEAD + 2).max(1);
            let step = if here.weeks.len() * 2 <= room { 2 } else { 1 };
            // A long time is broken into bands, the latest first.
            for band in here.weeks.rchunks(room / step) {
                Told::rows(self.band(band, step), page);
            }
            page.gap();
            page.legend(say::look_back_days_legend());
        }
        page.words(here.in_words(), Tone::Text);
    }

    fn band(&self, weeks: &[WeekHere], step: usize) -> Vec<String> {
        let year = weeks.first().map(|week| week.from.date().year());
        let mut months =
            format!("{:<LEAD$}", year.map(|year| year.to_string()).unwrap_or_default());
        let mut last = None;
        for (place, week) in weeks.iter().enumerate() {
            let month = week.from.date().month();
            let at = LEAD + place * step;
            // A name is written where its month begins, if there is room for it.
            if last != Some(month) && (months.len() < at || place == 0) {
                months += &" ".repeat(at - months.len());
                months += week.from.month_in_short();
            }
            last = Some(month);
        }
        let mut lines = vec![months];
        for (place, name) in DAYS.iter().enumerate() {
            let cells = weeks.iter().map(|week| {
                let day = week.from.plus(i64::try_from(place).unwrap_or(0));
                let glyph = if self.look.to < day { ' ' } else { glyph(week.days[place]) };
                format!("{glyph}{}", " ".repeat(step - 1))
            });
            lines.push(format!("{:<LEAD$}{}", name(), cells.collect::<String>().trim_end()));
        }
        lines
    }

    fn week_in_words(&self, week: &WeekHere) -> Option<(String, String)> {
        let here = DAYS.iter().zip(week.days).filter_map(|(name, amount)| amount.map(|_| name()));
        let here: Vec<&str> = here.collect();
        let count = say::look_back_day_count(here.len());
        let from = say::look_back_from(self.when(week.from));
        let told = || format!("{from}, {count}: {}", here.join(", "));
        (!here.is_empty()).then(|| (format!("{from:<16}  {count:<6}  {}", here.join(" ")), told()))
    }
}

fn glyph(amount: Option<Amount>) -> char {
    match amount {
        None => '·',
        Some(Amount::Little) => '░',
        Some(Amount::Short) => '▒',
        Some(Amount::Page) => '▓',
        Some(Amount::More) => '█',
    }
}
