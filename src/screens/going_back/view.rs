//! Draws the page on which somebody goes back to an earlier one.

use crate::{
    phrases::say,
    screens::going_back::{GoingBack, Step},
    ui::page::{Current, Page, Tone},
};

/// What it says, as a page.
pub fn page(screen: &GoingBack) -> Page {
    let mut page = Page::new();
    if let Some(told) = &screen.told {
        page.words(told, Tone::Heading);
        page.gap();
    }
    match &screen.step {
        Step::Reading => page.words(say::going_back_reading(), Tone::Text),
        Step::Looking => page.words(say::going_back_looking(), Tone::Text),
        Step::Busy => page.words(say::going_back_busy(), Tone::Text),
        Step::List if screen.backups.is_empty() => {
            page.words(say::going_back_none(), Tone::Text);
        }
        Step::List => {
            page.words(say::going_back_about(), Tone::Text);
            page.label(say::recovery_backups());
            for backup in &screen.backups {
                page.item("", &backup.label, "", Tone::Text);
            }
        }
        Step::Preview(lines) => {
            for (place, line) in lines.iter().enumerate() {
                if place > 0 {
                    page.gap();
                }
                page.words(line, Tone::Text);
            }
            return page.at(Current::Read);
        }
        Step::Asked(is_chosen) => {
            page.words(say::going_back_ask(), Tone::Text);
            page.gap();
            for answer in screen.answers() {
                page.item("", answer(), "", Tone::Text);
            }
            return page.at(if *is_chosen { Current::Cursor } else { Current::Nothing });
        }
    }
    page
}
