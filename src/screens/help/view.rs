//! Draws Help: what to call first, and everything else after it.

pub mod numbers;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::{Line, Need, SafetyKind, needs},
    screens::help::{Help, Part, Row},
    text::width::width,
    ui::{action::Scene, widgets::outline::Outline},
};

/// What is needed first by whoever comes without having said what for.
const FIRST: [Need; 2] = [Need::Abuse, Need::Crisis];

/// Below this many rows there is no room for air between what to call and what to do.
pub const LOW: u16 = 14;

/// The width of what is written on Help, in a window of so many columns.
pub fn columns(window: u16) -> usize {
    usize::from(window.saturating_sub(1).min(72))
}

pub fn draw(help: &Help, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let columns = columns(area.width);
    let mut outline = Outline::new(columns, scene.theme);
    let kept = scene.workbook.profile.country.as_ref();
    let may_keep = matches!(&help.part, Part::Lines(code) if kept != Some(code)) && scene.may_write;
    let rows = help.rows(&scene.guide.helplines, may_keep);
    if matches!(help.part, Part::Where | Part::Lines(_)) {
        outline.words("A device they do not use is safer.", scene.theme.muted());
    }
    match help.part {
        Part::Where => choosing(&mut outline, help, &rows, scene, area),
        Part::Lines(_) => {
            if area.height >= LOW {
                outline.gap();
            }
            numbers::first(&mut outline, scene, &FIRST, area, true);
            outline.gap();
            items(&mut outline, &rows, scene);
            lines(&mut outline, scene, columns);
        }
        Part::OwnHarm => own_harm(&mut outline, &rows, scene, area),
        Part::Calls => {
            numbers::first(&mut outline, scene, &[], area, true);
            outline.gap();
            when_to_call(&mut outline, scene);
            outline.gap();
            items(&mut outline, &rows, scene);
        }
        Part::Limits => {
            for limit in &scene.guide.limits {
                outline.words(&format!("· {}", limit.text), scene.theme.text());
            }
            outline.gap();
            items(&mut outline, &rows, scene);
        }
    }
    outline.draw(&help.cursor, area, buf)
}

/// What is said to who hurt somebody, or is afraid to: the numbers first, and then how to stop.
fn own_harm(outline: &mut Outline, rows: &[Row], scene: &Scene<'_>, area: Rect) {
    let is_low = area.height < LOW;
    let first = if scene.country.is_some() {
        rows[0].label()
    } else {
        "Say where you are, for the lines that fit".to_owned()
    };
    numbers::first(outline, scene, &needs(&[SafetyKind::OwnHarm]), area, true);
    if !is_low {
        outline.item("", &first, "", scene.theme.accent());
    }
    let said = scene.guide.safety.said(&[SafetyKind::OwnHarm]);
    let (urgent, calm): (Vec<_>, Vec<_>) = said.into_iter().partition(|reply| reply.urgent);
    for reply in urgent {
        if !is_low {
            outline.gap();
        }
        outline.words(&reply.text, scene.theme.urgent());
    }
    if is_low {
        outline.item("", &first, "", scene.theme.accent());
    }
    for reply in calm {
        outline.gap();
        outline.words(&reply.text, scene.theme.text());
    }
    outline.gap();
    items(outline, &rows[1..], scene);
}

/// The emergency numbers of the world, and where somebody is.
fn choosing(outline: &mut Outline, help: &Help, rows: &[Row], scene: &Scene<'_>, area: Rect) {
    let theme = scene.theme;
    let is_low = area.height < LOW;
    if !is_low {
        outline.gap();
    }
    if scene.country.is_some() && !help.urgent(&scene.guide.helplines).is_empty() {
        // No other place is looked for: the numbers of the one that is known are for this.
        numbers::first(outline, scene, &FIRST, area, true);
    } else {
        outline.words(numbers::IN_DANGER, theme.label());
        numbers::of_the_world(outline, scene, columns(area.width));
    }
    outline.gap();
    if !is_low {
        outline.words("SOMEONE TRAINED TO LISTEN", theme.label());
    }
    let asks = match (&*help.typed, rows.get(1)) {
        ("", _) if is_low => "Where are you? Type its first letters.".to_owned(),
        ("", _) => "Where are you?  Type the first letters, or move and press Enter.".to_owned(),
        (typed, Some(Row::Country(code, name))) => {
            let country = scene.guide.helplines.country(code);
            // Towns of the same name are in more than one country: it is said to which a key leads.
            let leads = country.filter(|it| it.towns.contains(name) && !name.ends_with(&it.name));
            let leads = leads.map(|it| format!(" · {}", it.name)).unwrap_or_default();
            format!("Where are you?  {typed}…  Enter: {name}{leads}")
        }
        (typed, _) => {
            let is_urgent = !help.urgent(&scene.guide.helplines).is_empty();
            let above = "The numbers above are for this. Enter tells more. ";
            let above = if is_urgent { above } else { "" };
            format!("No place here begins with “{typed}”. {above}Backspace takes letters back.")
        }
    };
    outline.item("", &asks, "", theme.heading());
    let names: Vec<String> = rows.iter().filter(|row| row.is_country()).map(Row::label).collect();
    outline.flow(&names, theme.text());
    outline.gap();
    let others: Vec<Row> = rows.iter().skip(1).filter(|row| !row.is_country()).cloned().collect();
    items(outline, &others, scene);
}

fn items(outline: &mut Outline, rows: &[Row], scene: &Scene<'_>) {
    for row in rows {
        let key = if *row == Row::Safety { "F7" } else { "" };
        outline.item("", &row.label(), key, scene.theme.text());
    }
}

/// Every line of the country that is shown by need, then those that serve everywhere.
fn lines(outline: &mut Outline, scene: &Scene<'_>, columns: usize) {
    let Some(country) = scene.country else { return };
    // The emergency numbers stand at the top of the page; here it is said how sure they are.
    let others = Need::ALL.into_iter().filter(|need| *need != Need::Emergency);
    for need in others.chain([Need::Emergency]) {
        let mut lines = country.shown_under(need);
        if let Some(first) = lines.next() {
            outline.label(heading(need));
            std::iter::once(first).chain(lines).for_each(|line| one(outline, line, scene, columns));
        }
    }
    if let Some(everywhere) = scene.guide.helplines.everywhere() {
        outline.label("directories of helplines");
        everywhere.lines.iter().for_each(|line| one(outline, line, scene, columns));
    }
    outline.gap();
    let told = "If a number fails, call your emergency number. From a phone that someone checks, a call \
        can show in the list of calls and on the bill. Another phone is safer.";
    outline.words(told, scene.theme.muted());
}

fn when_to_call(outline: &mut Outline, scene: &Scene<'_>) {
    let theme = scene.theme;
    outline.words("CALL SOMEONE TODAY IF", theme.label());
    let (urgent, other): (Vec<_>, Vec<_>) = scene.guide.calls.iter().partition(|call| call.urgent);
    for call in urgent {
        outline.words(&format!("! {}", call.text), theme.urgent());
    }
    for call in other {
        outline.words(&format!("· {}", call.text), theme.text());
    }
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
fn one(outline: &mut Outline, line: &Line, scene: &Scene<'_>, columns: usize) {
    let theme = scene.theme;
    let words = numbers::joined(&[&line.name, &line.serves, &line.also, &line.hours]);
    let wide = (width(&line.number) + 2).max(16);
    numbers::row(outline, (&line.number, wide), &words, columns, theme.text());
    if !line.note.is_empty() {
        outline.indented(wide, &line.note, theme.text());
    }
    let seen = match line.checked {
        Some(day) => format!("Checked on {} with: {}", day.date().format("%-d %B %Y"), line.seen),
        None => "Check before you rely on it.".to_owned(),
    };
    outline.indented(wide, &seen, theme.muted());
}
