//! Draws the talks there are.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::{Script, Talk},
    screens::{
        stage::{for_two, view::heat},
        talks::{LISTED, Talks},
    },
    ui::{action::Scene, widgets::outline::Outline},
};

/// From so many rows on a script says why it helps.
const ROOMY: u16 = 30;

pub fn draw(screen: &Talks, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = scene.theme;
    let mut outline = Outline::new(usize::from(area.width.saturating_sub(1).min(72)), theme);
    if !screen.on.is_empty() {
        outline.label("go on");
        for talk in screen.on.iter() {
            let day = talk.day.short(scene.today);
            // Of a talk that rests nothing but the time is shown.
            let (name, tail) = match &talk.back(scene.now, scene.workbook.profile.day_start) {
                Some(back) => (back.clone(), "on a break".to_owned()),
                None => (title(talk, scene).to_owned(), day),
            };
            outline.item("◐ ", &name, &tail, theme.text());
        }
    }
    if screen.folds {
        let words = if scene.audience().is_alone() {
            "A talk needs two people who want it. You do not need one to go on here."
        } else {
            "A talk needs two people who want it."
        };
        outline.gap();
        outline.words(words, theme.text());
        outline.gap();
        let (mark, tail) = if screen.unfolded { ("– ", "+ hides") } else { ("+ ", "+ shows") };
        outline.item(mark, for_two(scene.audience()), tail, theme.muted());
    } else {
        outline.label("talks with a script");
    }
    for script in scene.guide.scripts.iter().filter(|_| screen.unfolded) {
        outline.item("· ", &script.title, &meta(script), theme.text());
        if area.height >= ROOMY {
            outline.under(2, &script.why, theme.muted());
        }
    }
    if !screen.held.is_empty() {
        outline.label("held");
        for talk in screen.held.iter() {
            let day = talk.day.short(scene.today);
            outline.item("✓ ", title(talk, scene), &day, theme.text());
            if !talk.line.is_blank() {
                outline.under(2, &format!("“{}”", &*talk.line), theme.quoted());
            }
        }
        if screen.held.len() == LISTED {
            outline.words("Older ones are found by their words, with /.", theme.muted());
        }
    }
    match (screen.trash.len(), screen.shows_trash) {
        (0, _) => (),
        (count, false) => {
            outline.gap();
            let talks = if count == 1 { "talk" } else { "talks" };
            outline.item("· ", &format!("{count} {talks} in the trash"), "show", theme.muted());
        }
        (_, true) => {
            outline.label("in the trash");
            for talk in screen.trash.iter() {
                let tail = format!("{} · put back", talk.day.short(scene.today));
                outline.item("· ", title(talk, scene), &tail, theme.muted());
            }
        }
    }
    if !screen.unfolded {
        return outline.draw(&screen.cursor, area, buf);
    }
    outline.gap();
    outline.words(
        "A talk is for two who can both say no. If you cannot, leave it out and press F1.",
        theme.muted(),
    );
    outline.draw(&screen.cursor, area, buf)
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
