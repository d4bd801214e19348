//! What to call, in rows of a number and a few words: on Help, and at the end of the private check.

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line as Text, Span},
};

use crate::{
    domain::{Country, Line, Need},
    screens::help::view::{LOW, columns},
    text::width::width,
    ui::{
        action::Scene,
        widgets::{outline::Outline, prose::plain},
    },
};

/// What emergency numbers stand under.
pub const IN_DANGER: &str = "IN DANGER NOW? CALL";

/// The narrowest screen on which lines are told by their names.
const ROOMY: usize = 60;

/// What to call in danger, and then the lines that fit, so that none of it has to be looked for.
/// Without a country these are the emergency numbers of the world, each with where it works. Warnings about
/// a line that are left out here are said by [`notes`].
pub fn first(
    outline: &mut Outline,
    scene: &Scene<'_>,
    needs: &[Need],
    area: Rect,
    with_notes: bool,
) {
    let columns = columns(area.width);
    let Some(country) = scene.country else {
        if area.height >= LOW {
            outline.words(IN_DANGER, scene.theme.label());
        }
        return of_the_world(outline, scene, columns);
    };
    let emergency: Vec<&Line> = country.emergency().collect();
    let fitting = fitting(country, needs, scene);
    let all = emergency.iter().chain(&fitting);
    let widest = all.map(|line| width(&line.number)).max().unwrap_or(0);
    // Where there is little room, no column is kept for the longest number.
    let wide = |line: &Line| if columns < ROOMY { width(&line.number) } else { widest } + 2;
    for line in emergency {
        let words = if with_notes {
            joined(&[&line.serves, &line.also, &line.note])
        } else {
            line.serves.clone()
        };
        row(outline, (&line.number, wide(line)), &words, columns, scene.theme.text());
    }
    for line in fitting {
        let doubt = if line.is_confirmed() { "" } else { "not confirmed" };
        let note = if with_notes { &*line.note } else { "" };
        let words = if columns < ROOMY {
            joined(&[short(line), &line.serves, how(line), &line.hours, doubt, note])
        } else {
            joined(&[&line.name, &line.serves, &line.also, &line.hours, doubt, note])
        };
        row(outline, (&line.number, wide(line)), &words, columns, scene.theme.text());
    }
}

/// What was left out of the lines that fit: how else to reach them in danger, and the warnings.
pub fn notes(outline: &mut Outline, scene: &Scene<'_>, needs: &[Need]) {
    let Some(country) = scene.country else { return };
    for line in country.emergency() {
        let words = joined(&[&line.also, &line.note]);
        if !words.is_empty() {
            outline.words(&format!("{}: {words}", line.number), scene.theme.text());
        }
    }
    for line in fitting(country, needs, scene).iter().filter(|line| !line.note.is_empty()) {
        outline.words(&format!("{}: {}", line.number, line.note), scene.theme.text());
    }
}

/// The lines of a country that fit, and after them a directory for every need that it has no line for.
fn fitting<'a>(country: &'a Country, needs: &[Need], scene: &Scene<'a>) -> Vec<&'a Line> {
    let mut lines = country.fitting(needs);
    for need in needs {
        // Of who may do harm there is no directory: a crisis line answers them, too.
        let served = if *need == Need::OwnHarm { Need::Crisis } else { *need };
        let serves = |line: &&Line| line.needs.contains(need) || line.needs.contains(&served);
        if !lines.iter().any(serves) {
            let everywhere = scene.guide.helplines.everywhere().into_iter();
            lines.extend(everywhere.flat_map(|all| all.lines_for(served).take(1)));
        }
    }
    lines
}

pub fn of_the_world(outline: &mut Outline, scene: &Scene<'_>, columns: usize) {
    let theme = scene.theme;
    let mut spans: Vec<Span<'static>> = Vec::new();
    let mut used = 0;
    for emergency in &scene.guide.helplines.emergency {
        let wide = width(&emergency.number) + width(&emergency.works) + 2;
        if used > 0 && used + 4 + wide > columns.saturating_sub(2) {
            outline.line(Text::from(std::mem::take(&mut spans)));
            used = 0;
        }
        if wide > columns.saturating_sub(2) {
            // It has rows of its own.
            row(
                outline,
                (&emergency.number, width(&emergency.number) + 2),
                &emergency.works,
                columns,
                theme.text(),
            );
            continue;
        }
        let air = if used == 0 { "  " } else { "    " };
        spans.push(Span::raw(air));
        spans.push(Span::styled(format!("{}  ", emergency.number), theme.urgent()));
        spans.push(Span::styled(emergency.works.clone(), theme.text()));
        used += wide + air.len();
    }
    if !spans.is_empty() {
        outline.line(Text::from(spans));
    }
}

/// A number in a column of its own, and words that hang beside it.
pub fn row(
    outline: &mut Outline,
    (number, wide): (&str, usize),
    words: &str,
    columns: usize,
    style: Style,
) {
    let room = columns.saturating_sub(wide + 2).max(12);
    for (place, line) in plain(words, room, style).into_iter().enumerate() {
        let number = if place == 0 { number } else { "" };
        let mut spans = vec![Span::raw("  ")];
        spans.push(Span::styled(number.to_owned(), outline.theme().urgent()));
        spans.push(Span::raw(" ".repeat(wide.saturating_sub(width(number)))));
        spans.extend(line.spans.into_iter().map(|span| Span::styled(span.content, style)));
        outline.line(Text::from(spans));
    }
}

/// What a line helps with, in a word, where it does not say so itself.
fn short(line: &Line) -> &'static str {
    let word = match line.needs.first() {
        Some(Need::Abuse) => "abuse",
        Some(Need::Crisis) => "crisis",
        _ => "",
    };
    if line.serves.contains(word) { "" } else { word }
}

/// How to use a number that is of no use without it.
fn how(line: &Line) -> &str {
    if line.needs.contains(&Need::Text) { &line.also } else { "" }
}

/// Words with a dot between them, those that are there.
pub fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
