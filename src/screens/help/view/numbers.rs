//! What to call, in rows of a number and a few words: on Help, and at the end of the private check.

use crate::{
    domain::helplines::{Country, Line, Need},
    phrases::say,
    screens::help::view::{LOW, columns},
    text::width::width,
    ui::{
        action::Scene,
        page::{Page, Run, Text, Tone},
    },
};

/// The narrowest screen on which lines are told by their names.
const ROOMY: usize = 60;

/// What to call in danger, and then the lines that fit, so that none of it has to be looked for.
/// Without a country these are the emergency numbers of the world, each with where it works. Warnings about
/// a line that are left out here are said by [`notes`].
pub fn first(page: &mut Page, scene: &Scene<'_>, needs: &[Need], with_notes: bool) {
    let columns = columns(scene.columns);
    let Some(country) = scene.country else {
        if scene.rows >= LOW {
            page.words(say::help_in_danger(), Tone::Label);
        }
        return of_the_world(page, scene, columns);
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
        page.call(&line.number, wide(line), words);
    }
    for line in fitting {
        let doubt = if line.is_confirmed() { "" } else { say::help_not_confirmed() };
        let note = if with_notes { &*line.note } else { "" };
        let words = if columns < ROOMY {
            joined(&[short(line), &line.serves, how(line), &line.hours, doubt, note])
        } else {
            joined(&[&line.name, &line.serves, &line.also, &line.hours, doubt, note])
        };
        page.call(&line.number, wide(line), words);
    }
}

/// What was left out of the lines that fit: how else to reach them in danger, and the warnings.
pub fn notes(page: &mut Page, scene: &Scene<'_>, needs: &[Need]) {
    let Some(country) = scene.country else { return };
    for line in country.emergency() {
        let words = joined(&[&line.also, &line.note]);
        if !words.is_empty() {
            page.words(format!("{}: {words}", line.number), Tone::Text);
        }
    }
    for line in fitting(country, needs, scene).iter().filter(|line| !line.note.is_empty()) {
        page.words(format!("{}: {}", line.number, line.note), Tone::Text);
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

/// Numbers that somebody finds who names no country.
pub fn of_the_world(page: &mut Page, scene: &Scene<'_>, columns: usize) {
    let mut spans: Text = Vec::new();
    let mut used = 0;
    for emergency in &scene.guide.helplines.emergency {
        let wide = width(&emergency.number) + width(&emergency.works) + 2;
        if used > 0 && used + 4 + wide > columns.saturating_sub(2) {
            page.line(std::mem::take(&mut spans));
            used = 0;
        }
        if wide > columns.saturating_sub(2) {
            // It has rows of its own.
            let wide = width(&emergency.number) + 2;
            page.call(&emergency.number, wide, emergency.works.clone());
            continue;
        }
        let air = if used == 0 { "" } else { "    " };
        if !air.is_empty() {
            spans.push(Run::new(air, Tone::Text));
        }
        spans.push(Run::new(format!("{}  ", emergency.number), Tone::Urgent));
        spans.push(Run::new(emergency.works.clone(), Tone::Text));
        used += wide + if used == 0 { 2 } else { 4 };
    }
    if !spans.is_empty() {
        page.line(spans);
    }
}

/// What a line helps with, in a word, where it does not say so itself.
fn short(line: &Line) -> &'static str {
    let word = match line.needs.first() {
        Some(Need::Abuse) => say::help_word_abuse(),
        Some(Need::Crisis) => say::help_word_crisis(),
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
