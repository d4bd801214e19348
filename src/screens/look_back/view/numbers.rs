//! Draws numbers over time: pulses, how heard somebody felt, the two sliders.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        day::Day,
        look_back::{Course, Pulses},
        median::Median,
    },
    phrases::say,
    screens::look_back::view::{
        Told,
        calendar::weekday,
        chart::{AXIS, Chart, MARKS},
    },
    ui::page::{Page, Tone},
};

/// Rows of a chart that stands alone, and of one among several.
const TALL: usize = 6;
const SMALL: usize = 3;

impl Told<'_> {
    pub(super) fn pulses(&self, pulses: &Pulses, table: bool, page: &mut Page) {
        if !pulses.daily.points.is_empty() {
            page.words(say::look_back_one_number(), Tone::Muted);
            self.course(&pulses.daily, table, page);
        }
        if pulses.weekly.is_empty() {
            return;
        }
        if table {
            page.gap();
            return self.weekly_table(&pulses.weekly, page);
        }
        for course in &pulses.weekly {
            page.gap();
            page.words(&course.label, Tone::Muted);
            page.words(course.in_words(), Tone::Text);
            self.chart(&[course], SMALL, self.look.from, page);
            Told::stretch(course, 7, page);
        }
    }

    /// A pulse is for the one who took it. Whoever chose another role since finds it this way.
    pub(super) fn hidden_pulses(&self, page: &mut Page) {
        if self.look.hides_pulses {
            page.gap();
            page.words(say::look_back_other_pulses(), Tone::Muted);
        }
    }

    /// One course: what it says, and its chart or table.
    pub(super) fn course(&self, course: &Course, table: bool, page: &mut Page) {
        page.words(course.in_words(), Tone::Text);
        if table {
            self.course_table(course, page);
        } else {
            self.chart(&[course], TALL, self.look.from, page);
            Told::stretch(course, 1, page);
        }
    }

    /// What a point stands for, where that is more than the days it is asked in.
    fn stretch(course: &Course, days: i64, page: &mut Page) {
        if course.days_a_point > days {
            let weeks = usize::try_from(course.days_a_point / 7).unwrap_or(1);
            page.words(say::look_back_stretch(weeks), Tone::Muted);
        }
    }

    pub(super) fn sliders(&self, table: bool, page: &mut Page) {
        let sliders = &self.look.sliders;
        let (payback, soft) = (&sliders.payback, &sliders.soft);
        if payback.points.is_empty() && soft.points.is_empty() {
            return page.words(say::look_back_no_sliders(), Tone::Text);
        }
        for course in [payback, soft] {
            let told = format!("{}: {}", course.label, course.in_words());
            page.words(&told, Tone::Text);
        }
        if table {
            self.weekly_table(&[payback.clone(), soft.clone()], page);
        } else {
            self.chart(&[payback, soft], TALL, sliders.from, page);
            let [one, other, both] = MARKS;
            let legend =
                [(one, &*payback.label), (other, &*soft.label), (both, say::look_back_both())];
            let legend = legend.map(|(mark, label)| format!("{mark} {label}"));
            page.legend(legend.join("   "));
        }
        page.words(say::look_back_sliders_apart(), Tone::Text);
    }

    fn chart(&self, courses: &[&Course], rows: usize, from: Day, page: &mut Page) {
        let columns = self.columns.saturating_sub(AXIS + 2).max(8);
        let chart = Chart { columns, rows, from, to: self.look.to };
        let drawn: Vec<Vec<(Day, Median)>> = courses.iter().map(|course| course.drawn()).collect();
        // The words say it first; the picture is quiet.
        page.picture(chart.lines(&drawn), Tone::Muted);
    }

    /// A row for each week, with each number beside its day.
    fn course_table(&self, course: &Course, page: &mut Page) {
        let mut weeks: BTreeMap<Day, Vec<String>> = BTreeMap::new();
        for (day, value) in &course.points {
            let back = day.days_since(self.look.from).rem_euclid(7);
            weeks.entry(day.plus(-back)).or_default().push(format!("{} {value}", weekday(*day)));
        }
        for (from, values) in weeks {
            let from = say::look_back_from(self.when(from));
            let row = format!("{from:<16}  {}", values.join("  "));
            page.words(&row, Tone::Text);
        }
    }

    /// Days down, questions across, each by its number.
    fn weekly_table(&self, courses: &[Course], page: &mut Page) {
        for (place, course) in courses.iter().enumerate() {
            let key = format!("{}  {}", place + 1, course.label);
            page.words(&key, Tone::Muted);
        }
        let days: BTreeSet<Day> =
            courses.iter().flat_map(|course| course.points.iter().map(|(day, _)| *day)).collect();
        let cell = |course: &Course, day: Day| {
            let point = course.points.iter().find(|(other, _)| *other == day);
            point.map_or_else(|| "·".to_owned(), |(_, value)| value.to_string())
        };
        let heads: Vec<String> = (1..=courses.len()).map(|place| format!("{place:>4}")).collect();
        Told::rows([format!("{:<12}{}", "", heads.concat())], page);
        let told = |day: Day| {
            let said = |course: &Course| {
                let point = course.points.iter().find(|(other, _)| *other == day)?;
                Some(format!("{}: {}", course.label, point.1))
            };
            let said: Vec<String> = courses.iter().filter_map(said).collect();
            format!("{}. {}", self.when(day), said.join("; "))
        };
        Told::columns(
            days.into_iter().map(|day| {
                let cells = courses.iter().map(|course| format!("{:>4}", cell(course, day)));
                let cells = cells.collect::<Vec<String>>().concat();
                (format!("{:<12}{cells}", self.when(day)), told(day))
            }),
            page,
        );
        page.gap();
    }

    pub(super) fn when(&self, day: Day) -> String {
        day.short(self.scene.today)
    }
}
