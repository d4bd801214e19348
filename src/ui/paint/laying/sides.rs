//! Lays out what each of two people wrote: beside each other, or one after the other.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::ui::{
    page::Sides,
    paint::{prose::hanging, rows::Rows},
    theme::Theme,
};

/// How wide one of two sides is, and what lies between them.
const SIDE: usize = 35;
const BETWEEN: usize = 3;

type Said<'a> = &'a [(&'static str, String)];

pub fn add(rows: &mut Rows, sides: &Sides, columns: usize, theme: Theme) {
    if sides.beside {
        let [left, right] = sides.names.each_ref().map(|name| [("", name.clone())]);
        beside(rows, &left, &right, theme.heading());
        for asked in &sides.asked {
            rows.gap();
            rows.words(&asked.question, theme.muted());
            beside(rows, &asked.said[0], &asked.said[1], theme.text());
        }
        return;
    }
    for (place, name) in sides.names.iter().enumerate() {
        rows.heading(name);
        for asked in &sides.asked {
            rows.words(&asked.question, theme.muted());
            for (lead, words) in &asked.said[place] {
                for line in hanging(&format!("  {lead}"), words, columns, theme.text()) {
                    rows.line(line);
                }
            }
        }
    }
}

/// Two sides as rows, as many as the longer one needs.
fn beside(rows: &mut Rows, left: Said<'_>, right: Said<'_>, style: Style) {
    let lines = |side: Said<'_>| -> Vec<Line<'static>> {
        side.iter().flat_map(|(lead, words)| hanging(lead, words, SIDE, style)).collect()
    };
    let (left, right) = (lines(left), lines(right));
    for place in 0..left.len().max(right.len()) {
        let [left, right] = [&left, &right].map(|side| side.get(place).cloned());
        let [left, right] = [left, right].map(Option::unwrap_or_default);
        let pad = SIDE.saturating_sub(left.width()) + BETWEEN;
        rows.line(Line::from(vec![
            Span::raw("  "),
            Span::styled(left.to_string(), style),
            Span::raw(" ".repeat(pad)),
            Span::styled(right.to_string(), style),
        ]));
    }
}
