//! Draws the recovery screen.

use crate::{
    screens::recovery::Recovery,
    ui::page::{Page, Tone},
};

pub fn page(screen: &Recovery) -> Page {
    let damage = &screen.damage;
    let mut page = Page::new();
    page.words("Your workbook cannot be read", Tone::Title);
    page.gap();
    page.words(&damage.reason, Tone::Text);
    page.words(&damage.file, Tone::Muted);
    page.gap();
    page.words("It was not changed, and nothing will be written over it.", Tone::Heading);
    page.gap();
    if let Some(instead) = &damage.instead {
        page.words(instead, Tone::Text);
        page.item("", "q closes the program", "", Tone::Text);
    } else if damage.backups.is_empty() {
        page.words(
            "There is no backup that can be read. Copy the file somewhere safe, and start with \
             --workbook and another file until it is mended.",
            Tone::Text,
        );
        page.item("", "q closes the program", "", Tone::Text);
    } else {
        page.words(
            "Choose a backup and press Enter. The file as it is now is kept beside it. q closes.",
            Tone::Text,
        );
        page.label("backups");
        for backup in &damage.backups {
            page.item("", &backup.label, "", Tone::Text);
        }
    }
    page
}
