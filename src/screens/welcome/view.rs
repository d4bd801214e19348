//! Draws the welcome.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    screens::welcome::{Part, Welcome},
    ui::{action::Scene, widgets::outline::Outline},
};

pub fn draw(
    welcome: &Welcome,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    let small = area.height < 18;
    let mut outline = Outline::new(usize::from(area.width.saturating_sub(1).min(72)), theme);
    match welcome.part {
        Part::Hello => {
            let shown = if small { 1 } else { scene.guide.welcome.len() };
            for words in scene.guide.welcome.iter().take(shown) {
                outline.words(words, theme.text());
                outline.gap();
            }
            outline.words("Your words stay in one folder on this computer:", theme.muted());
            outline.words(scene.folder, theme.text());
            outline.words("No account, no network.", theme.muted());
            outline.gap();
            outline.words(
                "Ctrl-X leaves at once, from anywhere. F9 shows a dull page.",
                theme.heading(),
            );
        }
        Part::Role | Part::Company | Part::Account => {
            outline.words(welcome.part.question(), theme.title());
            outline.words("You can skip this (s), and change it later (,).", theme.muted());
        }
        Part::Care => {
            outline.words(welcome.part.question(), theme.title());
            outline.gap();
            outline.words(
                "Your pages are plain files. Anyone who uses this account can open them. A \
                 passphrase lock is not built yet. It would be the better choice for you.",
                theme.text(),
            );
            outline.gap();
            outline.words(
                "Until then, write only what you can bear to be read, or use an account or \
                 computer of your own. You can read the whole guide and write nothing.",
                theme.text(),
            );
        }
    }
    outline.gap();
    for option in welcome.part.options() {
        outline.item("", option, "", theme.text());
    }
    outline.draw(&welcome.cursor, area, buf)
}
