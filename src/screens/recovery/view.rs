//! Draws the recovery screen.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    screens::recovery::Recovery,
    ui::{action::Scene, widgets::outline::Outline},
};

pub fn draw(
    screen: &Recovery,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    let damage = &screen.damage;
    let mut outline = Outline::new(usize::from(area.width.saturating_sub(1).min(72)), theme);
    outline.words("Your workbook cannot be read", theme.title());
    outline.gap();
    outline.words(&damage.reason, theme.text());
    outline.words(&damage.file, theme.muted());
    outline.gap();
    outline.words("It was not changed, and nothing will be written over it.", theme.heading());
    outline.gap();
    if let Some(instead) = &damage.instead {
        outline.words(instead, theme.text());
        outline.item("", "q closes the program", "", theme.text());
    } else if damage.backups.is_empty() {
        outline.words(
            "There is no backup that can be read. Copy the file somewhere safe, and start with \
             --workbook and another file until it is mended.",
            theme.text(),
        );
        outline.item("", "q closes the program", "", theme.text());
    } else {
        outline.words(
            "Choose a backup and press Enter. The file as it is now is kept beside it. q closes.",
            theme.text(),
        );
        outline.label("backups");
        for backup in &damage.backups {
            outline.item("", &backup.label, "", theme.text());
        }
    }
    outline.draw(&screen.cursor, area, buf)
}
