//! Draws Help: what to call first, and everything else after it.

pub mod numbers;

use crate::{
    domain::{
        helplines::{Line, Need},
        safety::{SafetyKind, needs},
    },
    phrases::say,
    screens::help::{Help, Part, Row},
    text::width::width,
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// What is needed first by whoever comes without having said what for.
const FIRST: [Need; 2] = [Need::Abuse, Need::Crisis];

/// Below this many rows there is no room for air between what to call and what to do.
pub const LOW: u16 = 14;

/// The width of what is written on Help, in a window of so many columns.
pub fn columns(window: u16) -> usize {
    usize::from(window.saturating_sub(1).min(72))
}

/// What it says, as a page.
pub fn page(help: &Help, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    let kept = scene.workbook.profile.country.as_ref();
    let may_keep = matches!(&help.part, Part::Lines(code) if kept != Some(code)) && scene.may_write;
    let rows = help.rows(scene.guide, may_keep);
    if matches!(help.part, Part::Where | Part::Lines(_)) {
        page.words(say::help_safer_device(), Tone::Muted);
    }
    match help.part {
        Part::Where => choosing(&mut page, help, &rows, scene),
        Part::Lines(_) => {
            if scene.rows >= LOW {
                page.gap();
            }
            numbers::first(&mut page, scene, &FIRST, true);
            page.gap();
            items(&mut page, &rows);
            lines(&mut page, scene);
        }
        Part::OwnHarm => own_harm(&mut page, &rows, scene),
        Part::Calls => {
            numbers::first(&mut page, scene, &[], true);
            page.gap();
            when_to_call(&mut page, scene);
            page.gap();
            items(&mut page, &rows);
        }
        Part::Limits => {
            for limit in &scene.guide.limits {
                page.words(format!("· {}", limit.text), Tone::Text);
            }
            page.gap();
            items(&mut page, &rows);
        }
    }
    page
}

/// What is said to who hurt somebody, or is afraid to: the numbers first, and then how to stop.
fn own_harm(page: &mut Page, rows: &[Row], scene: &Scene<'_>) {
    let is_low = scene.rows < LOW;
    let first =
        if scene.country.is_some() { rows[0].label() } else { say::help_say_where().to_owned() };
    numbers::first(page, scene, &needs(&[SafetyKind::OwnHarm]), true);
    if !is_low {
        page.item("", &first, "", Tone::Accent);
    }
    let said = scene.guide.safety.said(&[SafetyKind::OwnHarm]);
    let (urgent, calm): (Vec<_>, Vec<_>) = said.into_iter().partition(|reply| reply.urgent);
    for reply in urgent {
        if !is_low {
            page.gap();
        }
        page.words(&reply.text, Tone::Urgent);
    }
    if is_low {
        page.item("", &first, "", Tone::Accent);
    }
    for reply in calm {
        page.gap();
        page.words(&reply.text, Tone::Text);
    }
    page.gap();
    items(page, &rows[1..]);
}

/// The emergency numbers of the world, and where somebody is.
fn choosing(page: &mut Page, help: &Help, rows: &[Row], scene: &Scene<'_>) {
    let is_low = scene.rows < LOW;
    if !is_low {
        page.gap();
    }
    if scene.country.is_some() && !help.urgent(scene.guide).is_empty() {
        // No other place is looked for: the numbers of the one that is known are for this.
        numbers::first(page, scene, &FIRST, true);
    } else {
        page.words(say::help_in_danger(), Tone::Label);
        numbers::of_the_world(page, scene, columns(scene.columns));
    }
    page.gap();
    if !is_low {
        page.words(say::help_trained_to_listen(), Tone::Label);
    }
    let asks = match (&*help.typed, rows.get(1)) {
        ("", _) if is_low => say::help_where_short().to_owned(),
        ("", _) => say::help_where().to_owned(),
        (typed, Some(Row::Country(code, name))) => {
            let country = scene.guide.helplines.country(code);
            // Towns of the same name are in more than one country: it is said to which a key leads.
            let leads = country.filter(|it| it.towns.contains(name) && !name.ends_with(&it.name));
            match leads {
                Some(it) => say::help_where_town(&it.name, name, typed),
                None => say::help_where_typed(name, typed),
            }
        }
        (typed, _) if help.urgent(scene.guide).is_empty() => say::help_no_place(typed),
        (typed, _) => say::help_no_place_but_urgent(typed),
    };
    page.item("", &asks, "", Tone::Heading);
    let names: Vec<String> = rows.iter().filter(|row| row.is_country()).map(Row::label).collect();
    page.flow(names);
    page.gap();
    let others: Vec<Row> = rows.iter().skip(1).filter(|row| !row.is_country()).cloned().collect();
    items(page, &others);
}

fn items(page: &mut Page, rows: &[Row]) {
    for row in rows {
        let key = if *row == Row::Safety { "F7" } else { "" };
        page.item("", row.label(), key, Tone::Text);
    }
}

/// Every line of the country that is shown by need, then those that serve everywhere.
fn lines(page: &mut Page, scene: &Scene<'_>) {
    let Some(country) = scene.country else { return };
    // The emergency numbers stand at the top of the page; here it is said how sure they are.
    let others = Need::ALL.into_iter().filter(|need| *need != Need::Emergency);
    for need in others.chain([Need::Emergency]) {
        let mut lines = country.shown_under(need);
        if let Some(first) = lines.next() {
            page.label(heading(need));
            std::iter::once(first).chain(lines).for_each(|line| one(page, line));
        }
    }
    if let Some(everywhere) = scene.guide.helplines.everywhere() {
        page.label(say::help_directories());
        everywhere.lines.iter().for_each(|line| one(page, line));
    }
    page.gap();
    let told = say::help_if_a_number_fails();
    page.words(told, Tone::Muted);
}

fn when_to_call(page: &mut Page, scene: &Scene<'_>) {
    page.words(say::help_call_today_if(), Tone::Label);
    let (urgent, other): (Vec<_>, Vec<_>) = scene.guide.calls.iter().partition(|call| call.urgent);
    for call in urgent {
        page.words(format!("! {}", call.text), Tone::Urgent);
    }
    for call in other {
        page.words(format!("· {}", call.text), Tone::Text);
    }
}

/// What the lines for a need stand under.
fn heading(need: Need) -> &'static str {
    match need {
        Need::Emergency => say::help_need_emergency(),
        Need::Abuse => say::help_need_abuse(),
        Need::OwnHarm => say::help_need_own_harm(),
        Need::Crisis => say::help_need_crisis(),
        Need::SexualViolence => say::help_need_sexual_violence(),
        Need::Text => say::help_need_text(),
        Need::Children => say::help_need_children(),
        Need::Gambling => say::help_need_gambling(),
        Need::Health => say::help_need_health(),
        Need::Other => say::help_need_other(),
    }
}

/// One line: its number, whom it is for, and how sure it is.
fn one(page: &mut Page, line: &Line) {
    let words = numbers::joined(&[&line.name, &line.serves, &line.also, &line.hours]);
    let wide = (width(&line.number) + 2).max(16);
    page.call(&line.number, wide, words);
    if !line.note.is_empty() {
        page.indented(wide, &line.note, Tone::Text);
    }
    let seen = match line.checked {
        Some(day) => {
            say::help_checked_on(day.in_month(), &line.seen, day.date().format("%Y").to_string())
        }
        None => say::help_check_first().to_owned(),
    };
    page.indented(wide, &seen, Tone::Muted);
}
