//! Draws the control check that one person does alone.

use crate::{
    domain::field::Field,
    phrases::{FilledWith, say},
    screens::plan::{
        Plan,
        control::{Comes, Control, column, suggested},
    },
    ui::{
        action::Scene,
        page::{Current, Page, Tone},
    },
};

/// What it says, as a page.
pub fn page(screen: &Plan, control: &Control, scene: &Scene<'_>) -> Page {
    let limits = &screen.reading.plan.limits;
    let place = control.limit.min(limits.len().saturating_sub(1));
    let Some(limit) = limits.get(place) else { return Page::new() };
    let mut page = Page::new();
    let mut how = vec![say::plan_check_how()];
    how.extend((limits.len() > 1).then(say::plan_check_next));
    page.words(how.join(" "), Tone::Muted);
    let place = say::plan_check_place(control.limit + 1, limits.len());
    let name = limit.name();
    page.label(&format!("{place} · {}", name.as_str()));
    let said: [(FilledWith, _); 4] = [
        (|words| say::plan_limit_fine(words), &limit.fine),
        (|words| say::plan_limit_ask(words), &limit.ask),
        (|words| say::plan_limit_no(words), &limit.no),
        (|words| say::plan_limit_why(words), &limit.why),
    ];
    for (told, words) in said.into_iter().filter(|(_, words)| !words.is_blank()) {
        page.words(told(words.as_str()), Tone::Text);
    }
    page.gap();
    let options = column(scene.guide).map(Field::options).unwrap_or_default();
    let found = suggested(scene.guide, limit);
    let told = match control.comes(limit) {
        Comes::Unsaid => say::plan_check_unsaid(),
        Comes::Harms => say::plan_check_harms(),
        Comes::Fine => say::plan_check_fine(),
    };
    let mut is_told = false;
    for (place, option) in options.iter().enumerate() {
        let ticked = control.is_ticked(limit, option);
        let (mark, style) = if ticked { ("[x] ", Tone::Accent) } else { ("[ ] ", Tone::Text) };
        page.item(mark, &option.label, "", style);
        let words = found.iter().find(|(id, _)| *id == option.id && !ticked);
        if let Some((_, words)) = words {
            page.under(4, say::plan_check_suggested(words), Tone::Muted);
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
