//! Draws Today.

use chrono::Timelike;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::{Line, Span},
};

use crate::{
    domain::{Progress, Stage, Suggestion, progress},
    screens::today::{Row, Today, rows, stage_key},
    text::width::width,
    ui::{
        action::Scene,
        widgets::outline::{Outline, clipped},
    },
};

/// The width of the list, and from which width there is a side column.
const LIST: u16 = 72;
const SIDE: u16 = 30;

pub fn draw(today: &Today, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let list = Rect { width: area.width.min(LIST), ..area };
    let day = scene.today.date().signed_duration_since(chrono::NaiveDate::default()).num_days();
    let rows = rows(today, scene.guide, scene.standing, scene.reader, day);
    let outline = outline(&rows, scene, list);
    let caret = outline.draw(&today.cursor, list, buf);
    if area.width >= LIST + 4 + SIDE {
        let side = Rect { x: area.x + LIST + 4, width: area.width - LIST - 4, ..area };
        draw_side(&rows, scene, side, buf);
    }
    caret
}

fn outline(rows: &[Row<'_>], scene: &Scene<'_>, area: Rect) -> Outline {
    let theme = scene.theme;
    let small = area.height < 16;
    let columns = usize::from(area.width.saturating_sub(1));
    let mut outline = Outline::new(columns, theme);
    outline.words(&greeting(scene), theme.heading());
    let mut in_path = false;
    for row in rows {
        match row {
            Row::Suggested(found) => {
                gap(&mut outline, small);
                outline.words("One small thing for today:", theme.muted());
                let (text, tail) = suggested(found);
                outline.item("▎ ", &text, "", theme.text());
                outline.under(2, &tail, theme.muted());
            }
            Row::Prompt(_, prompt) => {
                gap(&mut outline, small);
                outline.item("✎ ", &prompt.text, "", theme.text());
            }
            Row::Write => outline.item("✎ ", "Write freely", "w", theme.text()),
            Row::Stage(stage) => {
                if !in_path {
                    in_path = true;
                    if small {
                        outline.words("THE PATH", theme.label());
                    } else {
                        outline.label("the path");
                    }
                }
                outline.row(stage_row(stage, scene, columns));
            }
            Row::Answers => {
                gap(&mut outline, small);
                outline.item("? ", "Questions and answers", "A", theme.text());
            }
            Row::Help => outline.item("! ", "Help, and who to call", "H", theme.text()),
        }
    }
    outline
}

fn gap(outline: &mut Outline, small: bool) {
    if !small {
        outline.gap();
    }
}

fn greeting(scene: &Scene<'_>) -> String {
    let hello = match scene.now.hour() {
        4..12 => "Good morning.",
        12..18 => "Good afternoon.",
        18.. => "Good evening.",
        _ => "It is late. You can stop here, and sleep.",
    };
    match scene.standing.last_came(scene.today) {
        Some(last) if scene.today.days_since(last) >= 3 => {
            "Welcome back. Everything is where you left it.".to_owned()
        }
        Some(_) | None => hello.to_owned(),
    }
}

fn suggested(found: &Suggestion<'_>) -> (String, String) {
    match found {
        Suggestion::Read(stage, page) => (
            format!("Read: {}", page.title),
            format!("{} · {} min · a another", stage.short, page.minutes),
        ),
        Suggestion::Fill(stage, exercise) => (
            format!("Try: {}", exercise.title),
            format!("{} · {} min · a another", stage.short, exercise.minutes),
        ),
        Suggestion::Tick(stage, step) => {
            (step.text.clone(), format!("{} · Space when it is true · a another", stage.short))
        }
    }
}

fn stage_row(stage: &Stage, scene: &Scene<'_>, columns: usize) -> Line<'static> {
    let theme = scene.theme;
    let found = progress(stage, scene.standing, scene.reader);
    let Progress { ticked, steps, .. } = found;
    let (mark, style) = if found.is_done() {
        ("✓ ", theme.kept())
    } else if found.is_begun() {
        ("◐ ", theme.accent())
    } else {
        ("· ", theme.muted())
    };
    let key = stage_key(scene.guide, &stage.id).map_or(' ', |key| key);
    let count = format!("{ticked}/{steps}");
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
fn draw_side(rows: &[Row<'_>], scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    let theme = scene.theme;
    let mut outline = Outline::new(usize::from(area.width), theme);
    let stage = rows.iter().find_map(|row| match row {
        Row::Suggested(
            Suggestion::Read(stage, _) | Suggestion::Fill(stage, _) | Suggestion::Tick(stage, _),
        ) => Some(*stage),
        _ => None,
    });
    if let Some(stage) = stage {
        outline.label(&stage.short);
        let takeaway = scene.guide.takeaways.iter().find(|takeaway| takeaway.stage == stage.id);
        let text = takeaway.map_or(&stage.summary, |takeaway| &takeaway.text);
        for (_, words) in text.readings(scene.reader) {
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
