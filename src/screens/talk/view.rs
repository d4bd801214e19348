//! Draws a talk: before it begins, a part of it, a break, and its end.

mod before;
mod clock;
mod digits;
mod ending;
mod running;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::{Moment, Script, Talk},
    screens::talk::{TalkScreen, Writing},
    ui::{
        action::Scene,
        theme::Theme,
        widgets::{editor::Editor, outline::Outline},
    },
};

/// From so many columns and rows on there is room for big digits.
const ROOMY: (u16, u16) = (80, 16);

pub fn draw(
    screen: &TalkScreen,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    if let Some(Writing::Time(editor, trouble)) = &screen.writing {
        return draw_time(editor, *trouble, scene.theme, area, buf);
    }
    let script = scene.guide.script(&screen.script);
    let Some(talk) = &screen.talk else {
        return before::draw(screen, script?, scene, area, buf);
    };
    if let Some(back) = talk.back(scene.now, scene.workbook.profile.day_start) {
        return Some(draw_rest(&back, talk, scene, area, buf));
    }
    match script.map(|script| (script, talk.moment(script))) {
        Some((script, Moment::Part(_))) => running::draw(screen, talk, script, scene, area, buf),
        Some((_, Moment::Heard(role))) => ending::draw_heard(screen, role, scene, area, buf),
        script => ending::draw(screen, talk, script.map(|(script, _)| script), scene, area, buf),
    }
}

fn outline(area: Rect, theme: Theme) -> Outline {
    Outline::new(usize::from(area.width.saturating_sub(1).min(72)), theme)
}

/// A break: only when both come back. Nothing of the talk is to be seen meanwhile.
fn draw_rest(back: &str, talk: &Talk, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Position {
    let theme = scene.theme;
    let y = area.y + area.height / 4;
    let x = area.x + 2;
    buf.set_stringn(x, y, back, usize::from(area.width.saturating_sub(2)), theme.title());
    let time = talk.back_at.map(|back_at| back_at.format("%H:%M").to_string()).unwrap_or_default();
    if area.width >= ROOMY.0 && area.height >= ROOMY.1 {
        for (row, line) in (y + 2..).zip(digits::rows(&time)) {
            buf.set_string(x, row, line, theme.heading());
        }
    }
    Position { x, y }
}

fn draw_time(
    editor: &Editor,
    trouble: Option<&str>,
    theme: Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let mut outline = outline(area, theme);
    outline.heading("Tomorrow, at what time?");
    outline.words("The hour you both come back, such as 9 or 20:30.", theme.muted());
    if let Some(trouble) = trouble {
        outline.words(trouble, theme.heading());
    }
    ending::draw_with_line(&outline, editor, theme, area, buf)
}

/// `part 2 of 6`.
fn place(talk: &Talk, script: &Script) -> String {
    format!("part {} of {}", (talk.part + 1).min(script.parts.len()), script.parts.len())
}
