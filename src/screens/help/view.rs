//! Draws Help.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::Country,
    screens::help::{Help, ROWS, Row},
    ui::{action::Scene, widgets::outline::Outline},
};

pub fn draw(help: &Help, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = scene.theme;
    let mut outline = Outline::new(usize::from(area.width.saturating_sub(1).min(72)), theme);
    let countries = &scene.guide.helplines.countries;
    let code = scene.workbook.profile.country.as_deref();
    let own = countries.iter().find(|country| Some(country.code.as_str()) == code);
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

/// The chosen country's lines, then those that serve everywhere.
fn helplines(outline: &mut Outline, own: Option<&Country>, scene: &Scene<'_>) {
    let theme = scene.theme;
    let countries = &scene.guide.helplines.countries;
    outline.label("helplines");
    if let Some(country) = own {
        lines(outline, country, scene);
        outline.gap();
    }
    if let Some(any) = countries.iter().find(|country| country.code == "ANY") {
        outline.words(&any.name, theme.heading());
        lines(outline, any, scene);
    }
    if let Some(day) = scene.guide.helplines.verified_on {
        let month = day.date().format("%B %Y");
        let words = format!("Numbers checked {month}. If one fails, call your emergency number.");
        outline.words(&words, theme.muted());
    }
}

fn lines(outline: &mut Outline, country: &Country, scene: &Scene<'_>) {
    let theme = scene.theme;
    for line in &country.lines {
        outline.words(&line.number, theme.heading());
        let doubt = if line.confirmed { "" } else { " · check before you rely on it" };
        let words = format!("{} – {}{doubt}", line.name, line.serves);
        outline.indented(2, &words, theme.muted());
    }
}
