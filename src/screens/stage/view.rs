//! Draws a stage.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::{Role, Stage, progress},
    screens::stage::{Row, StageScreen, for_two, rows},
    ui::{
        action::Scene,
        widgets::{
            outline::{Cursor, Outline},
            prose::MEASURE,
        },
    },
};

const LIST: u16 = 72;

pub fn draw(
    screen: &StageScreen,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let stage = scene.guide.stage(&screen.stage)?;
    let list = Rect { width: area.width.min(LIST), ..area };
    let columns = usize::from(list.width.saturating_sub(1));
    let caret = outline(stage, screen.unfolded, scene, columns).draw(&screen.cursor, list, buf);
    if area.width >= LIST + 34 {
        let side = Rect { x: area.x + LIST + 4, width: area.width - LIST - 4, ..area };
        draw_side(stage, scene, side, buf);
    }
    caret
}

fn outline(stage: &Stage, unfolded: bool, scene: &Scene<'_>, columns: usize) -> Outline {
    let theme = scene.theme;
    let mut outline = Outline::new(columns.min(MEASURE + 4), theme);
    outline.words(&stage.title, theme.title());
    for (role, words) in stage.summary.readings(scene.reader) {
        outline.gap();
        if scene.reader != Some(role) && role != Role::Any {
            outline.words(role.label(), theme.label());
        }
        outline.markdown(words);
    }
    let mut section = None;
    let mut group = None;
    let mut is_for_two = false;
    for row in rows(stage, scene.audience(), unfolded) {
        let this = std::mem::discriminant(&row);
        if row == Row::ForTwo {
            (is_for_two, section) = (true, None);
            outline.group('t');
            outline.gap();
            let (mark, tail) = if unfolded { ("– ", "+ hides") } else { ("+ ", "+ shows") };
            outline.item(mark, for_two(scene.audience()), tail, theme.muted());
        } else if group != Some(this) {
            let (letter, label) = match row {
                Row::Page(..) => ('r', "to read"),
                Row::Step(_) => ('s', "steps"),
                Row::Exercise(_) => ('e', "exercises"),
                Row::Sign(_) => ('y', "signs that you are ready – not yet is fine"),
                Row::Prompt(_) => ('w', "to write from"),
                Row::ForTwo => continue,
            };
            if !is_for_two {
                outline.group(letter);
            }
            outline.label(label);
        }
        group = Some(this);
        if let Row::Page(of, _) = row
            && section != Some(&of.id)
        {
            section = Some(&of.id);
            outline.words(&of.title, theme.muted());
        }
        add(&mut outline, &row, scene);
    }
    outline
}

fn add(outline: &mut Outline, row: &Row<'_>, scene: &Scene<'_>) {
    let theme = scene.theme;
    let ticked = row.id().is_some_and(|id| scene.standing.is_ticked(id));
    let whose = |role: Role| match role {
        Role::Hurt | Role::Broke if scene.reader != Some(role) => role.label(),
        Role::Both if scene.audience().is_two() => "together",
        Role::Both => "for two",
        _ => "",
    };
    match row {
        Row::Page(_, page) => {
            let tail = joined(&[whose(page.role), &format!("{} min", page.minutes)]);
            let (mark, style) =
                if ticked { ("✓ ", theme.muted()) } else { ("· ", theme.text()) };
            outline.item(&format!("  {mark}"), &page.title, &tail, style);
        }
        Row::Step(step) => {
            let mark = if ticked { "[x] " } else { "[ ] " };
            let style = if ticked { theme.kept() } else { theme.text() };
            outline.item(mark, &step.text, whose(step.role), style);
        }
        Row::Exercise(exercise) => {
            let mark = match scene.standing.answered(&exercise.id) {
                0 => "· ",
                answered if answered < exercise.fields.len() => "◐ ",
                _ => "✓ ",
            };
            let minutes = format!("{} min", exercise.minutes);
            let tail = joined(&[whose(exercise.role), &minutes, heat(exercise.heat)]);
            outline.item(mark, &exercise.title, &tail, theme.text());
        }
        Row::Sign(sign) => {
            let mark = if ticked { "[x] " } else { "[ ] " };
            let style = if ticked { theme.kept() } else { theme.text() };
            outline.item(mark, &sign.text, "", style);
        }
        Row::Prompt(prompt) => outline.item("✎ ", &prompt.text, heat(prompt.heat), theme.text()),
        Row::ForTwo => (),
    }
}

/// How hard something may hit, in words.
pub fn heat(heat: u8) -> &'static str {
    match heat {
        3 => "heavy",
        2 => "may sting",
        _ => "",
    }
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn draw_side(stage: &Stage, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    let theme = scene.theme;
    let mut outline = Outline::new(usize::from(area.width), theme);
    if let Some(takeaway) = scene.guide.takeaways.iter().find(|found| found.stage == stage.id) {
        outline.label("in short");
        for (_, words) in takeaway.text.readings(scene.reader) {
            outline.words(words, theme.text());
        }
    }
    let found = progress(stage, scene.standing, scene.audience());
    outline.label("so far");
    outline.words(&format!("{} of {} steps", found.ticked, found.steps), theme.text());
    outline.words(&format!("{} of {} pages read", found.read, found.pages), theme.text());
    outline.words(&format!("{} of {} exercises", found.filled, found.exercises), theme.text());
    outline.label("nothing locks");
    outline.words("Read and tick in any order. You can stop here.", theme.muted());
    outline.draw(&Cursor::default(), area, buf);
}
