//! A chart made of letters: an axis from 0 to 10, points, and a line where there are enough of them.

use chrono::Datelike;

use crate::{
    domain::{day::Day, field::SCALE_TOP, median::Median},
    phrases::say,
    text::width::width,
};

/// From so many points on they are joined: fewer say nothing about a course.
const JOINED: usize = 3;

/// With more points than one in so many columns, a line would only hide them.
const SPARSE: usize = 3;

/// The columns the axis takes.
pub const AXIS: usize = 5;

/// A chart before it is drawn.
pub struct Chart {
    /// Columns and rows of the plot itself.
    pub columns: usize,
    pub rows: usize,
    pub from: Day,
    pub to: Day,
}

/// The eight dots of a braille letter, by column and row.
const DOTS: [[u32; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];

const BRAILLE: u32 = 0x2800;

/// The points of the first course, of the second, and of both in one place.
pub const MARKS: [char; 3] = ['●', '○', '◉'];

/// What stands in one place of the plot.
#[derive(Clone, Copy, Default)]
struct Cell {
    mark: Option<char>,
    /// Its upper half, its lower half, or both, where points are crowded.
    halves: u8,
    /// Its dots, as braille counts them.
    dots: u32,
}

impl Cell {
    fn letter(self) -> char {
        match (self.mark, self.halves, self.dots) {
            (Some(mark), ..) => mark,
            (None, 1, _) => '⠛',
            (None, 2, _) => '⣤',
            (None, 3, _) => '⣿',
            (None, _, 0) => ' ',
            (None, _, dots) => char::from_u32(BRAILLE + dots).unwrap_or(' '),
        }
    }
}

impl Chart {
    /// The rows of the chart with their axis, then the axis of days.
    pub fn lines(&self, courses: &[Vec<(Day, Median)>]) -> Vec<String> {
        let mut plot = vec![vec![Cell::default(); self.columns]; self.rows];
        for (course, mark) in courses.iter().zip(MARKS) {
            let places: Vec<(usize, usize)> =
                course.iter().map(|(day, value)| (self.x(*day), self.y(*value))).collect();
            let alone = courses.len() == 1;
            let whole = course.iter().all(|(_, value)| value.halves() % 2 == 0);
            let crowded = alone && places.len() * SPARSE > self.columns;
            for ((x, y), (_, value)) in places.iter().zip(course) {
                let (row, column) = (&mut plot[y / 4], x / 2);
                if crowded {
                    row[column].halves |= if y % 4 < 2 { 1 } else { 2 };
                } else if alone && whole {
                    // The number itself is the point.
                    let number = value.to_string();
                    let column = column.min(self.columns.saturating_sub(number.len()));
                    for (cell, letter) in row[column..].iter_mut().zip(number.chars()) {
                        cell.mark = Some(letter);
                    }
                } else {
                    let other = row[column].mark.is_some_and(|other| other != mark);
                    row[column].mark = Some(if other { MARKS[2] } else { mark });
                }
            }
            if let Some((x, y)) = places.last().filter(|_| crowded) {
                plot[y / 4][x / 2].mark = Some(mark);
            }
            if alone && !crowded && places.len() >= JOINED {
                for ends in places.windows(2) {
                    join(ends[0], ends[1], |x, y| plot[y / 4][x / 2].dots |= DOTS[x % 2][y % 4]);
                }
            }
        }
        let mut lines: Vec<String> = Vec::new();
        for (row, cells) in plot.iter().enumerate() {
            let cells: String = cells.iter().map(|cell| cell.letter()).collect();
            lines.push(format!("{:>3} ┆{}", self.label(row), cells.trim_end()));
        }
        lines.push(format!("    └{}", "─".repeat(self.columns)));
        lines.push(self.days());
        lines
    }

    /// The first day at the left, the last at the right.
    fn days(&self) -> String {
        let years = self.from.date().year() != self.to.date().year();
        let name = |day: Day| {
            let (of_month, month) = (day.date().day().to_string(), day.month_in_short());
            if years {
                let year = day.date().format("%Y").to_string();
                say::look_back_chart_day_of_a_year(of_month, month, year)
            } else {
                say::look_back_chart_day(of_month, month)
            }
        };
        let (from, to) = (name(self.from), name(self.to));
        let gap = self.columns.saturating_sub(width(&from) + width(&to)).max(1);
        format!("{}{from}{}{to}", " ".repeat(AXIS), " ".repeat(gap))
    }

    fn label(&self, row: usize) -> &'static str {
        match row {
            0 => "10",
            row if row + 1 == self.rows => "0",
            row if row == self.rows / 2 => "5",
            _ => "",
        }
    }

    fn x(&self, day: Day) -> usize {
        let last = self.columns.max(1) * 2 - 1;
        let span = usize::try_from(self.to.days_since(self.from)).unwrap_or(0).max(1);
        let after = usize::try_from(day.days_since(self.from)).unwrap_or(0);
        (after * last / span).min(last)
    }

    fn y(&self, value: Median) -> usize {
        let last = self.rows.max(1) * 4 - 1;
        let top = usize::from(SCALE_TOP) * 2;
        let down = top - usize::try_from(value.halves()).unwrap_or(0).min(top);
        (down * last + top / 2) / top
    }
}

/// Every dot of a line from one place to another, from left to right.
fn join((x, y): (usize, usize), (to_x, to_y): (usize, usize), mut dot: impl FnMut(usize, usize)) {
    let across = to_x.saturating_sub(x);
    let steps = across.max(to_y.abs_diff(y)).max(1);
    for step in 0..=steps {
        let part = |from: usize, to: usize| {
            let moved = (from.abs_diff(to) * step + steps / 2) / steps;
            if to < from { from - moved } else { from + moved }
        };
        dot(part(x, x + across), part(y, to_y));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(values: &[(i64, u8)]) -> String {
        let from = Day::parse("2026-11-02").unwrap();
        let chart = Chart { columns: 14, rows: 3, from, to: from.plus(27) };
        let points =
            values.iter().map(|(day, value)| (from.plus(*day), Median::is(i32::from(*value))));
        chart.lines(&[points.collect()]).join("\n")
    }

    #[test]
    fn points_stand_where_their_day_and_number_are() {
        assert_eq!(
            chart(&[(0, 0), (27, 10)]),
            " 10 ┆            10\n  5 ┆\n  0 ┆0\n    └──────────────\n     2 Nov   29 Nov"
        );
    }

    #[test]
    fn three_points_are_joined_and_two_are_not() {
        let has_line = |text: &str| text.chars().any(|letter| ('⠁'..='⣿').contains(&letter));
        assert!(!has_line(&chart(&[(0, 0), (27, 10)])));
        assert!(has_line(&chart(&[(0, 0), (13, 10), (27, 10)])));
    }

    #[test]
    fn days_and_numbers_out_of_bounds_stay_inside() {
        chart(&[(-5, 0), (400, 10), (3, 255)]);
    }
}
