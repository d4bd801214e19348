//! Draws Help.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::{Country, Line, Need},
    screens::help::{Help, ROWS, Row},
    ui::{action::Scene, widgets::outline::Outline},
};

pub fn draw(help: &Help, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = scene.theme;
    let mut outline = Outline::new(usize::from(area.width.saturating_sub(1).min(72)), theme);
    let code = scene.workbook.profile.country.as_deref();
    let own = code.and_then(|code| scene.guide.helplines.country(code));
    for row in ROWS {
        match row {
            Row::Country => {
                let words = own.map_or("Choose a country (Enter)".to_owned(), |country| {
                    format!("Helplines: {} (Enter: another country)", country.name)
                });
                outline.item("", &words, "", theme.accent());
            }
            Row::Safety => {
                outline.item("", "A private safety check. Nothing of it is kept", "", theme.text());
            }
            Row::Answers => outline.item("", "Questions and answers", "A", theme.text()),
            Row::Keys => outline.item("", "The keys that work here", "?", theme.text()),
        }
    }
    helplines(&mut outline, own, scene);
    when_to_call(&mut outline, scene);
    outline.label("what this program cannot do");
    for limit in &scene.guide.limits {
        outline.words(&format!("· {}", limit.text), theme.text());
    }
    outline.draw(&help.cursor, area, buf)
}

fn when_to_call(outline: &mut Outline, scene: &Scene<'_>) {
    let theme = scene.theme;
    outline.label("call someone today if");
    let (urgent, other): (Vec<_>, Vec<_>) = scene.guide.calls.iter().partition(|call| call.urgent);
    for call in urgent {
        outline.words(&format!("! {}", call.text), theme.urgent());
    }
    for call in other {
        outline.words(&format!("· {}", call.text), theme.text());
    }
}

/// The chosen country's lines by need, then those that serve everywhere. While no country is chosen,
/// the emergency numbers of the world come first.
fn helplines(outline: &mut Outline, own: Option<&Country>, scene: &Scene<'_>) {
    let theme = scene.theme;
    let helplines = &scene.guide.helplines;
    if let Some(country) = own {
        for need in Need::ALL {
            let mut lines = country.lines.iter().filter(|line| line.needs.first() == Some(&need));
            if let Some(first) = lines.next() {
                outline.label(heading(need));
                std::iter::once(first).chain(lines).for_each(|line| one(outline, line, scene));
            }
        }
    } else {
        outline.label("in danger now? call");
        for emergency in &helplines.emergency {
            outline.words(&emergency.number, theme.heading());
            outline.indented(2, &emergency.works, theme.muted());
        }
    }
    if let Some(everywhere) = helplines.everywhere() {
        outline.label("directories of helplines");
        everywhere.lines.iter().for_each(|line| one(outline, line, scene));
    }
    outline.words("If a number fails, call your emergency number.", theme.muted());
}

/// What the lines for a need stand under.
fn heading(need: Need) -> &'static str {
    match need {
        Need::Emergency => "in danger now? call",
        Need::Abuse => "frightened of someone close to you",
        Need::OwnHarm => "afraid of what you might do yourself",
        Need::Crisis => "thoughts of suicide, or too much to carry",
        Need::SexualViolence => "sexual violence",
        Need::Text => "by text or in sign language",
        Need::Children => "children and young people",
        Need::Gambling => "gambling",
        Need::Health => "health",
        Need::Other => "other lines",
    }
}

/// One line: its number, whom it is for, and how sure it is.
fn one(outline: &mut Outline, line: &Line, scene: &Scene<'_>) {
    let theme = scene.theme;
    outline.words(&line.number, theme.heading());
    let mut words = line.name.clone();
    for part in [&line.serves, &line.also, &line.hours] {
        if !part.is_empty() {
            words = format!("{words} · {part}");
        }
    }
    outline.indented(2, &words, theme.text());
    if !line.note.is_empty() {
        outline.indented(2, &line.note, theme.text());
    }
    let seen = match line.checked {
        Some(day) => format!("Checked on {} with: {}", day.date().format("%-d %B %Y"), line.seen),
        None => "Check before you rely on it.".to_owned(),
    };
    outline.indented(2, &seen, theme.muted());
}
