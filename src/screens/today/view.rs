//! Draws Today.

pub(super) mod due;

use chrono::Timelike;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    domain::{
        Progress, PulseKind, Role, Stage, Suggestion, WritingMode, daily, progress, stage_now,
    },
    screens::{
        plan::were_away,
        today::{Row, Today, rows, stage_key},
    },
    text::width::width,
    ui::{
        action::Scene,
        widgets::outline::{Outline, clipped},
    },
};

/// The width of the list, and from which width there is a side column.
const LIST: u16 = 72;
const SIDE: u16 = 30;

/// Below this width the footer has no room for all keys of Today.
const NARROW: usize = 60;

pub fn draw(today: &Today, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let list = Rect { width: area.width.min(LIST), ..area };
    let rows = rows(today, scene.guide, scene.standing, scene.daily);
    // What a day needs is in view without scrolling, with air between where there is room for it.
    let room = usize::from(area.height).saturating_sub(1);
    let (mut outline, daily) = outline(&rows, scene, list, true);
    if daily > room {
        outline = self::outline(&rows, scene, list, false).0;
    }
    let caret = outline.draw(&today.cursor, list, buf);
    if area.width >= LIST + 4 + SIDE {
        let side = Rect { x: area.x + LIST + 4, width: area.width - LIST - 4, ..area };
        draw_side(scene, side, buf);
    }
    caret
}

/// All rows, and how many of them the daily loop takes: down to the place to write.
fn outline(rows: &[Row<'_>], scene: &Scene<'_>, area: Rect, airy: bool) -> (Outline, usize) {
    let theme = scene.theme;
    let columns = usize::from(area.width.saturating_sub(1));
    let mut outline = Outline::new(columns, theme);
    outline.words(greeting(scene), theme.heading());
    if let Some(told) = answered(scene) {
        outline.words(&told, theme.muted());
    }
    let mut before = None;
    let mut daily = 0;
    for row in rows {
        let group = group(row);
        let is_first = before != Some(group);
        if airy && is_first {
            outline.gap();
        }
        before = Some(group);
        match row {
            Row::Due(due) => due::row(&mut outline, due, scene, columns),
            Row::Done(done) => {
                let (mark, words, tail) = done.row();
                let room = columns.saturating_sub(width(tail) + 2 + 4);
                outline.item(mark, &clipped(words, room), tail, theme.kept());
            }
            Row::More(count, on_plan) => {
                let place = if *on_plan { " on the plan" } else { "" };
                outline.item("  ", &format!("and {count} more{place}"), "", theme.muted());
            }
            Row::Earlier => outline.item("  ", "earlier days are on the plan", "", theme.muted()),
            Row::Older(count) => outline.item("  ", &older(*count), "", theme.muted()),
            Row::Away => {
                let away = were_away(scene.audience());
                outline.item("~ ", &format!("{away}: close those days"), "", theme.muted());
            }
            Row::Pulse => {
                let asked = scene.guide.pulse_for(PulseKind::Day, scene.reader);
                let text = asked.first().map_or("", |question| &question.text);
                outline.item("○ ", text, "p", theme.text());
            }
            Row::Suggested(found) => {
                outline.words(small_thing(scene), theme.muted());
                let (text, tail) = suggested(found, columns);
                outline.item("▎ ", &text, "", theme.text());
                outline.under(2, &tail, theme.muted());
            }
            Row::Prompt(prompt) => {
                let mark = if scene.daily.written { "✓ " } else { "✎ " };
                outline.item(mark, &prompt.text, "", theme.text());
                if prompt.heat == 3 {
                    outline.under(2, "This one is heavy. x or a leaves it aside.", theme.muted());
                }
            }
            Row::Write => {
                let way = match scene.workbook.first_way() {
                    WritingMode::Free => "Write freely".to_owned(),
                    way => format!("Write: {}", way.label()),
                };
                outline.item("✎ ", &way, "w", theme.text());
                daily = outline.height();
            }
            Row::Stage(stage) => {
                if is_first && airy {
                    outline.label("the path");
                } else if is_first {
                    outline.words("THE PATH", theme.label());
                }
                outline.row(stage_row(stage, scene, columns));
            }
            Row::Answers => outline.item("? ", "Questions and answers", "A", theme.text()),
            Row::Help => outline.item("! ", "Help, and who to call", "H", theme.text()),
        }
    }
    (outline, daily)
}

/// Rows of one group stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Due,
    Pulse,
    Step,
    Write,
    Path,
    Help,
}

fn group(row: &Row<'_>) -> Group {
    match row {
        Row::Due(due) if due::is_pulse(due) => Group::Pulse,
        Row::Done(done) if !done.is_promise() => Group::Step,
        Row::Due(_) | Row::Done(_) | Row::More(..) | Row::Earlier | Row::Older(_) | Row::Away => {
            Group::Due
        }
        Row::Pulse => Group::Pulse,
        Row::Suggested(_) => Group::Step,
        Row::Prompt(_) | Row::Write => Group::Write,
        Row::Stage(_) => Group::Path,
        Row::Answers | Row::Help => Group::Help,
    }
}

/// That something is open from longer ago, with no word of what.
pub(super) fn older(count: usize) -> String {
    match count {
        1 => "1 older one waits on the plan".to_owned(),
        count => format!("{count} older ones wait on the plan"),
    }
}

/// That today's number was given. Where two share this screen, by whom, and no number.
fn answered(scene: &Scene<'_>) -> Option<String> {
    match (scene.daily.pulse, scene.daily.answered.as_deref().unwrap_or_default()) {
        (Some(number), _) => Some(format!("✓ Today you said {number} · p changes it")),
        (None, []) => None,
        (None, [one]) => Some(format!("✓ Answered today: {}", one.person())),
        (None, _) => Some("✓ Answered today: each of you · p changes it".to_owned()),
    }
}

/// A word of greeting.
pub(super) fn greeting(scene: &Scene<'_>) -> &'static str {
    let hello = match scene.now.hour() {
        4..12 => "Good morning.",
        12..18 => "Good afternoon.",
        18.. => "Good evening.",
        _ => "It is late. You can stop here, and sleep.",
    };
    let was_away = daily::is_back(scene.standing, scene.today);
    match (scene.daily.tender, was_away) {
        (true, false) => "Today may be a tender day. Nothing here has to be done.",
        (true, true) => "Welcome back. Today may be a tender day. Nothing has to be done.",
        (false, true) => "Welcome back. Everything is where you left it.",
        (false, false) => hello,
    }
}

fn small_thing(scene: &Scene<'_>) -> &'static str {
    if scene.daily.tender {
        "One small thing, only if you like:"
    } else {
        "One small thing for today:"
    }
}

/// What is suggested, and what can be done with it. A narrow footer has no room for `x`: there it is
/// told here, in the place of the stage.
fn suggested(found: &Suggestion<'_>, columns: usize) -> (String, String) {
    let (stage, text, how) = match found {
        Suggestion::Read(stage, page) => {
            (stage, format!("Read: {}", page.title), format!("{} min", page.minutes))
        }
        Suggestion::Fill(stage, exercise) => {
            (stage, format!("Try: {}", exercise.title), format!("{} min", exercise.minutes))
        }
        Suggestion::Tick(stage, step) => {
            (stage, step.text.clone(), "Space when it is true".to_owned())
        }
    };
    let tail = if columns < NARROW {
        format!("{how} · a another · x not today")
    } else {
        format!("{} · {how} · a another", stage.short)
    };
    (text, tail)
}

fn stage_row(stage: &Stage, scene: &Scene<'_>, columns: usize) -> Line<'static> {
    let theme = scene.theme;
    let found = progress(stage, scene.standing, scene.audience());
    let Progress { ticked, steps, .. } = found;
    let (mark, style) = if found.is_done() {
        ("✓ ", theme.kept())
    } else if found.is_begun() {
        ("◐ ", theme.accent())
    } else {
        ("· ", theme.muted())
    };
    let key = stage_key(scene.guide, &stage.id).map_or(' ', |key| key);
    let count = if steps > 0 { format!("{ticked}/{steps}") } else { String::new() };
    let name = if columns >= 60 { &stage.title } else { &stage.short };
    let name_room = if columns >= 60 { 34 } else { 20 };
    let bar_room = columns.saturating_sub(name_room + 6 + 8).min(20);
    let name = clipped(name, name_room);
    let pad = " ".repeat(name_room.saturating_sub(width(&name)) + 1);
    let full = (ticked * bar_room).checked_div(steps).unwrap_or(0);
    Line::from(vec![
        Span::styled(mark, style),
        Span::styled(format!("{key} "), theme.accent()),
        Span::styled(name, theme.text()),
        Span::raw(pad),
        Span::styled("━".repeat(full), theme.kept()),
        Span::styled("─".repeat(bar_room - full), theme.rule()),
        Span::styled(format!(" {count}"), theme.muted()),
    ])
}

/// What there is room for on a wide screen: the heart of the current stage, and a plain count.
fn draw_side(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    let theme = scene.theme;
    let mut outline = Outline::new(usize::from(area.width), theme);
    if let Some(stage) = stage_now(scene.guide, scene.standing, scene.audience()) {
        outline.label(&stage.short);
        let takeaway = scene.guide.takeaways.iter().find(|takeaway| takeaway.stage == stage.id);
        let text = takeaway.map_or(&stage.summary, |takeaway| &takeaway.text);
        for (role, words) in text.readings(scene.reader) {
            if scene.reader != Some(role) && role != Role::Any {
                outline.words(role.label(), theme.muted());
            }
            outline.words(words, theme.text());
        }
    }
    let days = scene.standing.days_came();
    if days > 0 {
        outline.label("so far");
        let days =
            if days == 1 { "1 day you came".to_owned() } else { format!("{days} days you came") };
        outline.words(&days, theme.text());
    }
    outline.label("three good endings");
    outline.words("Rebuild. Wait. Part with care.", theme.text());
    outline.draw(&crate::ui::widgets::outline::Cursor::default(), area, buf);
}
