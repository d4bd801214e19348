//! Draws numbers over time: pulses, how heard somebody felt, the two sliders.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        Day, Median,
        look_back::{Course, Pulses},
    },
    screens::look_back::view::{
        Page,
        calendar::weekday,
        chart::{AXIS, Chart, MARKS},
    },
    ui::widgets::outline::Outline,
};

/// Rows of a chart that stands alone, and of one among several.
const TALL: usize = 6;
const SMALL: usize = 3;

impl Page<'_> {
    pub(super) fn pulses(&self, pulses: &Pulses, table: bool, outline: &mut Outline) {
        if !pulses.daily.points.is_empty() {
            outline.words("One number a day", self.scene.theme.muted());
            self.course(&pulses.daily, table, outline);
        }
        if pulses.weekly.is_empty() {
            return;
        }
        if table {
            outline.gap();
            return self.weekly_table(&pulses.weekly, outline);
        }
        for course in &pulses.weekly {
            outline.gap();
            outline.words(&course.label, self.scene.theme.muted());
            self.chart(&[course], SMALL, self.look.from, outline);
            self.stretch(course, 7, outline);
            outline.words(&course.in_words(), self.scene.theme.text());
        }
    }

    /// A pulse is for the one who took it. Whoever chose another role since finds it this way.
    pub(super) fn hidden_pulses(&self, outline: &mut Outline) {
        if self.look.hides_pulses {
            let told = "Pulses taken in another role are for that one alone. Settings (,) holds the \
                        role.";
            outline.gap();
            outline.words(told, self.scene.theme.muted());
        }
    }

    /// One course: its chart or table, and what it says.
    pub(super) fn course(&self, course: &Course, table: bool, outline: &mut Outline) {
        if table {
            self.course_table(course, outline);
        } else {
            self.chart(&[course], TALL, self.look.from, outline);
            self.stretch(course, 1, outline);
        }
        outline.words(&course.in_words(), self.scene.theme.text());
    }

    /// What a point stands for, where that is more than the days it is asked in.
    fn stretch(&self, course: &Course, days: i64, outline: &mut Outline) {
        if course.days_a_point > days {
            let weeks = course.days_a_point / 7;
            let stretch = if weeks == 1 { "a week".to_owned() } else { format!("{weeks} weeks") };
            let told = format!("Each point is the middle of {stretch}.");
            outline.words(&told, self.scene.theme.muted());
        }
    }

    pub(super) fn sliders(&self, table: bool, outline: &mut Outline) {
        let sliders = &self.look.sliders;
        let (payback, soft) = (&sliders.payback, &sliders.soft);
        if payback.points.is_empty() && soft.points.is_empty() {
            let told = "Nothing in this time. The page “Two sliders” is for once a month at most, \
                        and only if it helps you.";
            return outline.words(told, self.scene.theme.text());
        }
        if table {
            self.weekly_table(&[payback.clone(), soft.clone()], outline);
        } else {
            self.chart(&[payback, soft], TALL, sliders.from, outline);
            let [one, other, both] = MARKS;
            let legend = format!("{one} {}   {other} {}   {both} both", payback.label, soft.label);
            outline.words(&legend, self.scene.theme.muted());
        }
        for course in [payback, soft] {
            let told = format!("{}: {}", course.label, course.in_words());
            outline.words(&told, self.scene.theme.text());
        }
        let told = "They may move apart, and both are fine. Nobody is owed a look at them.";
        outline.words(told, self.scene.theme.text());
    }

    fn chart(&self, courses: &[&Course], rows: usize, from: Day, outline: &mut Outline) {
        let columns = self.columns.saturating_sub(AXIS + 2).max(8);
        let chart = Chart { columns, rows, from, to: self.look.to };
        let drawn: Vec<Vec<(Day, Median)>> = courses.iter().map(|course| course.drawn()).collect();
        self.rows(chart.lines(&drawn), outline);
    }

    /// A row for each week, with each number beside its day.
    fn course_table(&self, course: &Course, outline: &mut Outline) {
        let mut weeks: BTreeMap<Day, Vec<String>> = BTreeMap::new();
        for (day, value) in &course.points {
            let back = day.days_since(self.look.from).rem_euclid(7);
            weeks.entry(day.plus(-back)).or_default().push(format!("{} {value}", weekday(*day)));
        }
        for (from, values) in weeks {
            let from = self.when(from);
            let row = format!("from {from:<11}  {}", values.join("  "));
            outline.words(&row, self.scene.theme.text());
        }
    }

    /// Days down, questions across, each by its number.
    fn weekly_table(&self, courses: &[Course], outline: &mut Outline) {
        for (place, course) in courses.iter().enumerate() {
            let key = format!("{}  {}", place + 1, course.label);
            outline.words(&key, self.scene.theme.muted());
        }
        let days: BTreeSet<Day> =
            courses.iter().flat_map(|course| course.points.iter().map(|(day, _)| *day)).collect();
        let cell = |course: &Course, day: Day| {
            let point = course.points.iter().find(|(other, _)| *other == day);
            point.map_or_else(|| "·".to_owned(), |(_, value)| value.to_string())
        };
        let heads: Vec<String> = (1..=courses.len()).map(|place| format!("{place:>4}")).collect();
        self.rows([format!("{:<12}{}", "", heads.concat())], outline);
        self.rows(
            days.into_iter().map(|day| {
                let cells = courses.iter().map(|course| format!("{:>4}", cell(course, day)));
                format!("{:<12}{}", self.when(day), cells.collect::<Vec<String>>().concat())
            }),
            outline,
        );
        outline.gap();
    }

    pub(super) fn when(&self, day: Day) -> String {
        day.short(self.scene.today)
    }
}
