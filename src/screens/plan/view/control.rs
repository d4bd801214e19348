//! Draws the control check that one person does alone.

use crate::{
    domain::Field,
    screens::plan::{
        Plan,
        control::{Comes, Control, column, suggested},
    },
    ui::{
        action::Scene,
        page::{Current, Page, Tone},
    },
};

pub fn page(screen: &Plan, control: &Control, scene: &Scene<'_>) -> Page {
    let limits = &screen.reading.plan.limits;
    let place = control.limit.min(limits.len().saturating_sub(1));
    let Some(limit) = limits.get(place) else { return Page::new() };
    let mut page = Page::new();
    let next = if limits.len() > 1 { " → is the next limit." } else { "" };
    let how = "For you alone. Nothing you tick is kept, and nobody is told. Esc puts it away.";
    page.words(format!("{how}{next}"), Tone::Muted);
    let place = format!("{} of {}", control.limit + 1, limits.len());
    let name = limit.name();
    page.label(&format!("{place} · {}", name.as_str()));
    let said = [("All right", &limit.fine), ("Ask first", &limit.ask)];
    let said = said.into_iter().chain([("Not all right", &limit.no), ("Why", &limit.why)]);
    for (what, words) in said.filter(|(_, words)| !words.is_blank()) {
        page.words(format!("{what}: {}", words.as_str()), Tone::Text);
    }
    page.gap();
    let options = column(scene.guide).map(Field::options).unwrap_or_default();
    let found = suggested(scene.guide, limit);
    let told = match control.comes(limit) {
        Comes::Unsaid => "What of this is true, for you?",
        Comes::Harms => {
            "Then this limit takes something you need. You do not have to agree to it, today or \
             later. You can ask for other words, or wait. If saying no is not safe: F1."
        }
        Comes::Fine => "Then it asks for nothing a person needs. You can still say no to it.",
    };
    let mut is_told = false;
    for (place, option) in options.iter().enumerate() {
        let ticked = control.is_ticked(limit, option);
        let (mark, style) = if ticked { ("[x] ", Tone::Accent) } else { ("[ ] ", Tone::Text) };
        page.item(mark, &option.label, "", style);
        let words = found.iter().find(|(id, _)| *id == option.id && !ticked);
        if let Some((_, words)) = words {
            page.under(4, format!("the words “{words}” may mean this"), Tone::Muted);
        }
        // What it comes to is read where one is, in a small window too.
        if ticked && place == control.option {
            page.under(4, told, Tone::Heading);
            is_told = true;
        }
    }
    if !is_told {
        page.gap();
        page.words(told, Tone::Heading);
    }
    page.at(Current::At(control.option))
}
