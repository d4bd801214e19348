//! Draws the talks there are.

use crate::{
    domain::{Script, Talk},
    screens::{
        stage::{for_two, view::heat},
        talks::{LISTED, Talks},
    },
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// From so many rows on a script says why it helps.
const ROOMY: u16 = 30;

pub fn page(screen: &Talks, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    if !screen.on.is_empty() {
        page.label("go on");
        for talk in screen.on.iter() {
            let day = talk.day.short(scene.today);
            // Of a talk that rests nothing but the time is shown.
            let (name, tail) = match &talk.back(scene.now, scene.workbook.profile.day_start) {
                Some(back) => (back.clone(), "on a break".to_owned()),
                None => (title(talk, scene).to_owned(), day),
            };
            page.item("◐ ", &name, &tail, Tone::Text);
        }
    }
    if screen.folds {
        let words = if scene.audience().is_alone() {
            "A talk needs two people who want it. You do not need one to go on here."
        } else {
            "A talk needs two people who want it."
        };
        page.gap();
        page.words(words, Tone::Text);
        page.gap();
        let (mark, tail) = if screen.unfolded { ("– ", "+ hides") } else { ("+ ", "+ shows") };
        page.item(mark, for_two(scene.audience()), tail, Tone::Muted);
    } else {
        page.label("talks with a script");
    }
    for script in scene.guide.scripts.iter().filter(|_| screen.unfolded) {
        page.item("· ", &script.title, meta(script), Tone::Text);
        if scene.rows >= ROOMY {
            page.under(2, &script.why, Tone::Muted);
        }
    }
    if !screen.held.is_empty() {
        page.label("held");
        for talk in screen.held.iter() {
            let day = talk.day.short(scene.today);
            page.item("✓ ", title(talk, scene), &day, Tone::Text);
            if !talk.line.is_blank() {
                page.under(2, format!("“{}”", &*talk.line), Tone::Quoted);
            }
        }
        if screen.held.len() == LISTED {
            page.words("Older ones are found by their words, with /.", Tone::Muted);
        }
    }
    match (screen.trash.len(), screen.shows_trash) {
        (0, _) => (),
        (count, false) => {
            page.gap();
            let talks = if count == 1 { "talk" } else { "talks" };
            page.item("· ", format!("{count} {talks} in the trash"), "show", Tone::Muted);
        }
        (_, true) => {
            page.label("in the trash");
            for talk in screen.trash.iter() {
                let tail = format!("{} · put back", talk.day.short(scene.today));
                page.item("· ", title(talk, scene), &tail, Tone::Muted);
            }
        }
    }
    if screen.unfolded {
        page.gap();
        page.words(
            "A talk is for two who can both say no. If you cannot, leave it out and press F1.",
            Tone::Muted,
        );
    }
    page
}

fn title<'a>(talk: &Talk, scene: &Scene<'a>) -> &'a str {
    scene.guide.script(&talk.script).map_or("A talk", |script| &script.title)
}

/// How long it takes, and how hard it may hit.
pub fn meta(script: &Script) -> String {
    let minutes = format!("{} min", script.minutes);
    match heat(script.heat) {
        "" => minutes,
        heat => format!("{minutes} · {heat}"),
    }
}
