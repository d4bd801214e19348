//! Draws the end of a talk: how heard each felt, the line that is kept, and a talk that was held.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::Span,
};

use crate::{
    domain::{Role, SCALE_TOP, Script, Talk},
    screens::{
        entry::view::framed,
        talk::{
            TalkScreen, Writing,
            view::{outline, running::name},
        },
    },
    ui::{
        action::Scene,
        theme::Theme,
        widgets::{editor::Editor, outline::Outline},
    },
};

/// How many rows of what is asked stay over a line that grows.
const ASKED: u16 = 3;

/// Somebody says in private how heard they felt.
pub fn draw_heard(
    screen: &TalkScreen,
    role: Role,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    let mut outline = outline(area, theme);
    outline.words(&format!("{}, alone for a moment", name(role)), theme.title());
    outline.words("Please look away, if you are the other.", theme.muted());
    outline.gap();
    outline.words("How heard did you feel?", theme.heading());
    let mut spans = Vec::new();
    for number in 0..=SCALE_TOP {
        let chosen = screen.heard == Some(number);
        let text = if chosen { format!("[{number}]") } else { format!(" {number} ") };
        spans.push(Span::styled(text, if chosen { theme.accent() } else { theme.muted() }));
    }
    outline.numbers(spans);
    outline.words("0 is not at all, 10 is fully. Esc skips: no number is owed.", theme.muted());
    outline.gap();
    outline.words(whose_page(role, scene), theme.muted());
    outline.draw(&screen.page, area, buf)
}

/// Where the number goes, and who can read it there.
fn whose_page(role: Role, scene: &Scene<'_>) -> &'static str {
    match (role, scene.reader) {
        (Role::Hurt, Some(Role::Broke)) | (Role::Broke, Some(Role::Hurt)) => {
            "This workbook is the other one’s, and they can find the number in it later. Skip it, \
             if you would rather keep it to yourself."
        }
        (_, Some(Role::Both | Role::Any) | None) => {
            "This talk never shows it again, and no page for two does. Anyone at this keyboard can \
             open it."
        }
        (_, Some(Role::Hurt | Role::Broke)) if scene.daily.for_two => {
            "This talk never shows it again, and no page for two does. Anyone at this keyboard can \
             open it."
        }
        (_, Some(Role::Hurt | Role::Broke)) => {
            "This talk never shows it again. It is in your workbook, a file that anyone who uses \
             this account can open."
        }
    }
}

/// The line that is kept, while it is written or when the talk is over.
pub fn draw(
    screen: &TalkScreen,
    talk: &Talk,
    script: Option<&Script>,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    let mut outline = outline(area, theme);
    let title = script.map_or("A talk", |script| &script.title);
    outline.words(title, theme.title());
    if let Some(Writing::Line(editor)) = &screen.writing {
        outline.gap();
        outline.words("One line to keep from this talk", theme.heading());
        outline.words(
            "In your own words. Both of you can read it here. It may stay empty.",
            theme.muted(),
        );
        return draw_with_line(&outline, editor, theme, area, buf);
    }
    outline.words(&format!("Held on {}", talk.day.long()), theme.muted());
    outline.gap();
    if talk.line.is_blank() {
        outline.words("No line was kept. That is fine.", theme.muted());
    } else {
        outline.words(&format!("“{}”", &*talk.line), theme.quoted());
    }
    outline.gap();
    let settle = script.map(|script| script.settle.as_str()).filter(|settle| !settle.is_empty());
    if let Some(settle) = settle {
        outline.markdown(&format!("> {settle}"));
        outline.gap();
    }
    outline.item("", "Close", "", theme.text());
    outline.draw(&screen.page, area, buf)
}

/// Words, and a line under them in which something is being written.
pub fn draw_with_line(
    outline: &Outline,
    editor: &Editor,
    theme: Theme,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let rows = u16::try_from(outline.height()).unwrap_or(area.height);
    let wide = area.width.saturating_sub(3).min(72);
    let taken = editor.rows(usize::from(wide.saturating_sub(4)));
    let framed_rows = u16::try_from(taken).unwrap_or(u16::MAX).saturating_add(2);
    // The line grows over what is said above it, but for its question.
    let height = framed_rows.min(area.height.saturating_sub(ASKED)).max(3).min(area.height);
    let above = rows.min(area.height - height);
    let page = crate::ui::widgets::outline::Cursor::default();
    outline.draw(&page, Rect { height: above, ..area }, buf);
    let frame = Rect { x: area.x + 2.min(area.width), y: area.y + above, width: wide, height };
    framed(editor, true, frame, theme, buf)
}
