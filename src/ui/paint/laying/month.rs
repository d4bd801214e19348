//! Lays out a month as a calendar.

use ratatui::text::{Line, Span};

use crate::{
    phrases::say,
    text::width::{clipped, width},
    ui::{
        page::{DayCell, Month},
        paint::rows::{Rows, Spots},
        theme::Theme,
    },
};

/// The widest a day gets.
const WIDEST: usize = 12;

pub fn add(rows: &mut Rows, month: &Month, columns: usize, theme: Theme) {
    let wide = (columns.saturating_sub(2) / 7).min(WIDEST);
    let room = columns.saturating_sub(width(&month.title) + 3);
    rows.line(Line::from(vec![
        Span::raw("  "),
        Span::styled(month.title.clone(), theme.heading()),
        Span::raw("   "),
        Span::styled(clipped(month.keys, room), theme.muted()),
    ]));
    let names = [
        say::monday_short(),
        say::tuesday_short(),
        say::wednesday_short(),
        say::thursday_short(),
        say::friday_short(),
        say::saturday_short(),
        say::sunday_short(),
    ];
    let names = names.map(|name| format!(" {name:<wide$}", wide = wide.saturating_sub(1)));
    rows.line(Line::styled(format!("  {}", names.concat()), theme.muted()));
    for (week_of, week) in month.days.chunks(7).enumerate() {
        let mut spans = vec![Span::raw("  ")];
        let mut caret = None;
        for (place, day) in week.iter().enumerate() {
            // The day that is looked at has a column of air behind it.
            let is_current = day.is_here && month.is_current;
            let cell = cell(day, wide.saturating_sub(usize::from(is_current)));
            let gap = wide.saturating_sub(width(&cell));
            let style = if day.is_own { theme.text() } else { theme.muted() };
            if day.is_here {
                caret = Some(2 + place * wide);
            }
            if is_current {
                let strip = format!("{cell}{}", " ".repeat(gap.saturating_sub(1)));
                spans.push(Span::styled(strip, style.patch(theme.selected())));
                spans.push(Span::raw(" "));
            } else {
                spans.push(Span::styled(cell, style));
                spans.push(Span::raw(" ".repeat(gap)));
            }
        }
        rows.line_with_caret(Line::from(spans), caret.filter(|_| month.is_current));
        rows.hold(rows.height() - 1, Spots::Days(week_of * 7, wide));
    }
}

/// A day of the month with its signs, as many as there is room for; `+` says that there are more.
fn cell(day: &DayCell, room: usize) -> String {
    let (before, after) = match (day.is_here, day.is_today) {
        (true, _) => ("▸", " "),
        (false, true) => ("[", "]"),
        (false, false) => (" ", " "),
    };
    let number = format!("{before}{:>2}{after}", day.day);
    clipped(&format!("{number}{}", shown(&day.signs, room.saturating_sub(4))), room)
}

fn shown(signs: &[&str], room: usize) -> String {
    if signs.len() <= room {
        return signs.concat();
    }
    let Some(most) = room.checked_sub(1) else { return String::new() };
    signs[..most].concat() + "+"
}
