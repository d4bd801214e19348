//! Says which pages somebody filled in.

use crate::{
    domain::sitting::Sitting,
    phrases::say,
    screens::{
        filled::{Filled, Order},
        reach,
    },
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// From so many rows on it is said who can open these.
const ROOMY: u16 = 7;

/// What it says, as a page.
pub fn page(screen: &Filled, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    if scene.daily.for_two && scene.rows > ROOMY {
        page.words(reach::of_all(), Tone::Muted);
    }
    if screen.pages.is_empty() {
        page.gap();
        page.words(say::filled_empty(), Tone::Text);
        return page;
    }
    let mut group = None;
    for filled in &screen.pages {
        let this = group_of(filled, screen.order, scene);
        if group.as_ref() != Some(&this) {
            page.label(&this);
            group = Some(this);
        }
        one(&mut page, filled, screen.order, scene);
    }
    page
}

/// The head that a page stands under: its month, or its stage.
fn group_of(filled: &Sitting, order: Order, scene: &Scene<'_>) -> String {
    match order {
        Order::ByDate => filled.day.month_and_year(),
        Order::ByStage => {
            let stage =
                scene.guide.exercise(&filled.exercise).map(|(stage, _)| stage.title.clone());
            stage.unwrap_or_else(|| say::filled_of_no_stage().to_owned())
        }
    }
}

fn one(page: &mut Page, filled: &Sitting, order: Order, scene: &Scene<'_>) {
    let found = scene.guide.exercise(&filled.exercise);
    let title = found.map_or_else(|| say::trash_page().to_owned(), |(_, it)| it.title.clone());
    let answered = filled.answered();
    let of = found.map_or(answered, |(_, it)| it.fields.len()).max(answered);
    let mark = if answered < of { "◐ " } else { "✓ " };
    let when = match order {
        _ if filled.day == scene.today => say::journal_day_today().to_owned(),
        Order::ByDate => filled.day.short_in_its_month(),
        Order::ByStage => filled.day.short(scene.today),
    };
    let tail = format!("{when} · {}", say::stage_so_many_answered(answered, of));
    page.item(mark, title, &tail, Tone::Text);
}
