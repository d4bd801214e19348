//! Draws the recovery screen.

use crate::{
    phrases::say,
    screens::recovery::Recovery,
    ui::page::{Page, Tone},
};

/// What it says, as a page.
pub fn page(screen: &Recovery) -> Page {
    let damage = &screen.damage;
    let mut page = Page::new();
    page.words(say::recovery_title(), Tone::Title);
    page.gap();
    page.words(&damage.reason, Tone::Text);
    page.words(&damage.file, Tone::Muted);
    page.gap();
    page.words(say::recovery_not_changed(), Tone::Heading);
    page.gap();
    if let Some(instead) = &damage.instead {
        page.words(instead, Tone::Text);
        page.item("", say::recovery_q_closes(), "", Tone::Text);
    } else if damage.backups.is_empty() {
        page.words(say::recovery_no_backup(), Tone::Text);
        page.item("", say::recovery_q_closes(), "", Tone::Text);
    } else {
        page.words(say::recovery_choose(), Tone::Text);
        page.label(say::recovery_backups());
        for backup in &damage.backups {
            page.item("", &backup.label, "", Tone::Text);
        }
    }
    page
}
