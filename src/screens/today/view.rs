//! Draws Today.

pub(super) mod due;
mod path;
mod small;

use crate::{
    domain::{
        daily,
        day::Day,
        from_before::FromBefore,
        guide::{Prompt, Stage},
        journal::WritingMode,
        pulse::PulseKind,
        role::Role,
        table::OnTable,
    },
    phrases::say,
    screens::{
        plan::were_away,
        today::{Elsewhere, Row, Today, rows},
    },
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};
use chrono::Timelike;

/// What it says, as a page.
pub fn page(today: &Today, scene: &Scene<'_>) -> Page {
    let rows = rows(today, scene.guide, scene.summary, (scene.daily, scene.book));
    // What a day needs is in view without scrolling, with air between where there is room for it.
    list(&rows, scene, true).or_briefer(list(&rows, scene, false)).with_beside(beside(scene))
}

/// All rows. The daily loop, down to the place to write, is to be in view.
fn list(rows: &[Row<'_>], scene: &Scene<'_>, airy: bool) -> Page {
    let mut page = Page::new();
    page.words(greeting(scene), Tone::Heading);
    if let Some(told) = answered(scene) {
        page.words(&told, Tone::Muted);
    }
    let promised = as_promised(rows, scene);
    if promised && airy {
        page.label(say::today_as_you_said());
    }
    let mut before = promised.then_some(Group::Due);
    for (place, row) in rows.iter().enumerate() {
        let before_row = place.checked_sub(1).and_then(|place| rows.get(place));
        let group = group(row);
        let is_first = before != Some(group);
        if is_first {
            begin(&mut page, group, airy);
        }
        before = Some(group);
        match row {
            Row::Due(due) if promised && place == 0 => due::leading(&mut page, due, scene),
            Row::Due(due) => due::row(&mut page, due, scene),
            Row::Done(done) => {
                let (mark, words, tail) = done.row();
                page.clipped(mark, words, tail, Tone::Kept);
            }
            Row::More(count, on_plan) => {
                let told = if *on_plan { say::today_more_on_plan } else { say::today_more };
                page.item("  ", told(*count), "", Tone::Muted);
            }
            Row::Earlier => page.item("  ", say::today_earlier(), "", Tone::Muted),
            Row::Older(count) => page.item("  ", older(*count), "", Tone::Muted),
            Row::Away => {
                let away = were_away(scene.audience());
                page.item("~ ", say::today_close_days(away), "", Tone::Muted);
            }
            Row::OnTable(lies) => on_table(&mut page, lies, scene.today),
            Row::FolderLost => {
                page.item("· ", say::today_folder_lost(), "", Tone::Muted);
            }
            Row::Pulse => pulse(&mut page, scene),
            Row::Leave(found) => {
                let stands_above =
                    matches!(before_row, Some(Row::Done(done)) if !done.is_promise());
                small::enough(&mut page, found, !stands_above);
            }
            Row::ForTomorrow(_) => {
                page.item("  ", say::today_for_tomorrow(), "", Tone::Text);
            }
            Row::GoOn(_) => page.item("  ", say::today_one_more(), "", Tone::Muted),
            Row::Own(found) => small::own(&mut page, found, scene, !promised),
            Row::Stopped(found) => small::stopped(&mut page, found, scene, !promised),
            Row::Suggested(found) => small::suggested(&mut page, found, scene, !promised),
            Row::FromBefore(found) => {
                page.item("  ", from_before(found), "", Tone::Text);
            }
            Row::Prompt(prompt) => to_write_from(&mut page, prompt, scene),
            Row::Write => to_write_on(&mut page, scene),
            Row::Stage(_) if is_first => path::path(&mut page, &stages(rows), scene),
            Row::Elsewhere(_) if is_first => {
                page.flow(Elsewhere::ALL.map(|place| place.name().to_owned()).to_vec());
            }
            Row::Stage(_) | Row::Elsewhere(_) => (),
            Row::Answers => page.item("? ", say::place_answers(), "A", Tone::Text),
            Row::Help => page.item("! ", say::today_help(), "H", Tone::Text),
        }
    }
    page
}

/// What stands above the rows of a group: its label, or a gap where there is room. Help follows at once, so that it is in
/// view as early as can be.
fn begin(page: &mut Page, group: Group, airy: bool) {
    let label = match group {
        Group::IfWanted => say::today_if_wanted(),
        Group::Path => say::today_path(),
        Group::Due | Group::Step | Group::Elsewhere if airy => return page.gap(),
        Group::Due | Group::Step | Group::Elsewhere | Group::Help => return,
    };
    if airy {
        page.label(label);
    } else {
        page.words(label.to_uppercase(), Tone::Label);
    }
}

fn pulse(page: &mut Page, scene: &Scene<'_>) {
    let asked = scene.guide.pulse_for(PulseKind::Day, scene.reader);
    let text = asked.first().map_or("", |question| &question.text);
    page.item("○ ", text, "p", Tone::Text);
}

/// A new entry, down to which the day is to be in view.
fn to_write_on(page: &mut Page, scene: &Scene<'_>) {
    let way = match scene.workbook.first_way() {
        WritingMode::Free => say::today_write_freely().to_owned(),
        way => say::today_write(way.label()),
    };
    page.item("✎ ", &way, "w", Tone::Text);
    page.in_view_to_here(1);
}

/// Whether the day begins with what the reader promised for it: it touches somebody else, so it leads, and the small thing
/// of the guide stands back.
fn as_promised(rows: &[Row<'_>], scene: &Scene<'_>) -> bool {
    let due = match rows.first() {
        Some(Row::Due(due)) => due,
        // What was kept a moment ago stays where it stood.
        Some(Row::Done(done)) => return done.is_promise(),
        _ => return false,
    };
    due::is_promise(due)
        && due.day == scene.today
        && due.by.is_none_or(|by| by.speaks_to(scene.reader))
}

/// The stages that are told.
fn stages<'a>(rows: &[Row<'a>]) -> Vec<&'a Stage> {
    let stage = |row: &Row<'a>| if let Row::Stage(stage) = row { Some(*stage) } else { None };
    rows.iter().filter_map(stage).collect()
}

/// The prompt of the day, and how heavy it is.
fn to_write_from(page: &mut Page, prompt: &Prompt, scene: &Scene<'_>) {
    let mark = if scene.daily.written { "✓ " } else { "✎ " };
    page.item(mark, &prompt.text, "", Tone::Text);
    match prompt.heat {
        3 => page.under(2, say::today_prompt_heavy(), Tone::Muted),
        2 => page.under(2, say::today_prompt_stings(), Tone::Muted),
        _ => (),
    }
}

/// Rows of one group stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Due,
    Step,
    IfWanted,
    Path,
    Elsewhere,
    Help,
}

fn group(row: &Row<'_>) -> Group {
    match row {
        Row::Due(due) if due::is_pulse(due) => Group::IfWanted,
        Row::Done(done) if !done.is_promise() => Group::Step,
        Row::Due(_)
        | Row::Done(_)
        | Row::More(..)
        | Row::Earlier
        | Row::Older(_)
        | Row::Away
        | Row::OnTable(_)
        | Row::FolderLost => Group::Due,
        Row::Leave(_)
        | Row::ForTomorrow(_)
        | Row::GoOn(_)
        | Row::Own(_)
        | Row::Stopped(_)
        | Row::Suggested(_) => Group::Step,
        Row::Pulse | Row::FromBefore(_) | Row::Prompt(_) | Row::Write => Group::IfWanted,
        Row::Stage(_) => Group::Path,
        Row::Elsewhere(_) => Group::Elsewhere,
        Row::Answers | Row::Help => Group::Help,
    }
}

/// What lies on the table for who is here: the words of what is for today where that is one line, and below it how much
/// was offered.
fn on_table(page: &mut Page, lies: &OnTable, today: Day) {
    let for_today = lies.for_day(today);
    let told = match for_today[..] {
        [] => None,
        [words] if !words.is_blank() => Some(words.as_str().trim().to_owned()),
        _ => Some(say::today_on_table(for_today.len())),
    };
    let offered = Some(lies.offered(today)).filter(|count| *count > 0).map(say::today_offered);
    let below = offered.clone().filter(|_| told.is_some());
    let first = told.or(offered).unwrap_or_default();
    page.clipped("· ", first, say::today_the_table(), Tone::Text);
    if let Some(below) = below {
        page.under(2, below, Tone::Muted);
    }
}

/// That something of one’s own can be read again, with no word of it.
fn from_before(found: &FromBefore) -> String {
    say::today_from_before(usize::try_from(found.ago).unwrap_or(0))
}

/// That something is open from longer ago, with no word of what.
pub(super) fn older(count: usize) -> String {
    say::today_older(count)
}

/// That today's number was given. Where two share this screen, by whom, and no number.
fn answered(scene: &Scene<'_>) -> Option<String> {
    match (scene.daily.pulse, scene.daily.answered.as_deref().unwrap_or_default()) {
        (Some(number), _) => Some(say::today_pulse_number(number.to_string())),
        (None, []) => None,
        (None, [one]) => Some(say::today_pulse_of_one(one.person())),
        (None, _) => Some(say::today_pulse_of_two().to_owned()),
    }
}

/// A word of greeting.
pub(super) fn greeting(scene: &Scene<'_>) -> &'static str {
    let hello = match scene.now.hour() {
        4..12 => say::today_good_morning(),
        12..18 => say::today_good_afternoon(),
        18.. => say::today_good_evening(),
        _ => say::today_late(),
    };
    let was_away = daily::is_back(scene.summary, scene.today);
    match (scene.daily.tender, was_away) {
        (true, false) => say::today_tender(),
        (true, true) => say::today_back_tender(),
        (false, true) => say::today_back(),
        (false, false) => hello,
    }
}

/// What there is room for on a wide screen: the heart of the current stage, and how it can end well.
fn beside(scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    if let Some(stage) = path::here(scene) {
        page.label(&stage.short);
        let takeaway = scene.guide.takeaways.iter().find(|takeaway| takeaway.stage == stage.id);
        let text = takeaway.map_or(&stage.summary, |takeaway| &takeaway.text);
        for (role, words) in text.readings(scene.reader) {
            if scene.reader != Some(role) && role != Role::Any {
                page.words(role.label(), Tone::Muted);
            }
            page.words(words, Tone::Text);
        }
    }
    page.label(say::today_endings());
    page.words(say::today_endings_told(), Tone::Text);
    page
}
