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
            // Where there is little room, what keeps people safe comes first: it stands last.
            let skipped = if small { scene.guide.welcome.len().saturating_sub(1) } else { 0 };
            for words in scene.guide.welcome.iter().skip(skipped) {
                outline.words(words, theme.text());
                outline.gap();
            }
            let kept = format!(
                "Your words stay on this computer, in {}. No account, no network. Ctrl-X leaves \
                 at once. F9 shows a dull page.",
                scene.folder
            );
            outline.words(&kept, theme.heading());
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
