//! Both sides of an opened page: beside each other where there is room, one after the other below.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{Answer, Exercise, Field, Meaning, Role, Sealed, Side},
    screens::apart::view::who_first,
    ui::{
        action::Scene,
        widgets::{
            outline::Outline,
            prose::{hanging, plain},
        },
    },
};

/// How wide one of two columns is, and what lies between them.
const COLUMN: usize = 35;
const BETWEEN: usize = 3;

pub fn both(
    outline: &mut Outline,
    page: &Sealed,
    exercise: &Exercise,
    scene: &Scene<'_>,
    beside: bool,
) {
    let theme = scene.theme;
    let day = page.day.short(scene.today);
    outline.words(&format!("Opened by both of you. Written on {day}."), theme.muted());
    let fields: Vec<&Field> = exercise.meant(Meaning::Each).collect();
    outline.gap();
    if beside {
        let heading = |role| plain(who_first(role), COLUMN, theme.heading());
        rows(outline, heading(Role::Hurt), heading(Role::Broke));
        for field in fields {
            outline.gap();
            outline.words(&field.label, theme.muted());
            let [hurt, broke] =
                [&page.hurt, &page.broke].map(|side| told(side, field, COLUMN, theme.text()));
            rows(outline, hurt, broke);
        }
        return;
    }
    for (role, side) in [(Role::Hurt, &page.hurt), (Role::Broke, &page.broke)] {
        outline.heading(who_first(role));
        for field in &fields {
            outline.words(&field.label, theme.muted());
            for line in told(side, field, 44, theme.text()) {
                let style = line.style;
                outline.line(Line::from(indented(line)).style(style));
            }
        }
    }
}

fn indented(line: Line<'static>) -> Vec<Span<'static>> {
    [Span::raw("  ")].into_iter().chain(line.spans).collect()
}

/// What one of them wrote for a question.
fn told(side: &Side, field: &Field, columns: usize, style: Style) -> Vec<Line<'static>> {
    match side.answers.get(&field.id) {
        Some(Answer::List(lines)) if !lines.is_empty() => {
            lines.iter().flat_map(|line| hanging("• ", line, columns, style)).collect()
        }
        Some(answer) if !answer.is_blank() => plain(&in_words(field, answer), columns, style),
        Some(_) | None => plain("(left empty)", columns, style),
    }
}

/// An answer of one line or one choice, in words.
pub fn in_words(field: &Field, answer: &Answer) -> String {
    match answer {
        Answer::Line(words) | Answer::Text(words) => words.as_str().to_owned(),
        Answer::Choice(Some(id)) => {
            let option = field.options().iter().find(|option| option.id == *id);
            option.map_or_else(|| id.clone(), |option| option.label.clone())
        }
        Answer::List(_)
        | Answer::Scale(_)
        | Answer::Choice(None)
        | Answer::Check(_)
        | Answer::Date(_)
        | Answer::Table(_) => String::new(),
    }
}

/// Two columns as rows of the outline.
fn rows(outline: &mut Outline, left: Vec<Line<'static>>, right: Vec<Line<'static>>) {
    let count = left.len().max(right.len());
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    for _ in 0..count {
        let [left, right] = [left.next(), right.next()].map(Option::unwrap_or_default);
        let pad = COLUMN.saturating_sub(left.width()) + BETWEEN;
        let mut spans = painted(left);
        spans.insert(0, Span::raw("  "));
        spans.push(Span::raw(" ".repeat(pad)));
        spans.extend(painted(right));
        outline.line(Line::from(spans));
    }
}

/// The spans of a line, each with the style of the whole.
fn painted(line: Line<'static>) -> Vec<Span<'static>> {
    let style = line.style;
    line.spans.into_iter().map(|span| Span { style: style.patch(span.style), ..span }).collect()
}
