//! Draws the talks there are.

use crate::{
    domain::{script::Script, talk::Talk},
    phrases::say,
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

/// What it says, as a page.
pub fn page(screen: &Talks, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    if let Some(talking) = scene.talking {
        let [one, other] = talking.seats.each_ref().map(|seat| seat.name.as_str());
        page.words(say::talks_at_the_table(one, other), Tone::Muted);
        page.gap();
    }
    if !screen.on.is_empty() {
        page.label(say::talks_go_on());
        for talk in screen.on.iter() {
            let day = talk.day.short(scene.today);
            // Of a talk that rests nothing but the time is shown.
            let (name, tail) = match &talk.back(scene.now, scene.workbook.profile.day_start) {
                Some(back) => (back.clone(), say::talks_on_a_break().to_owned()),
                None => (title(talk, scene).to_owned(), day),
            };
            page.item("◐ ", &name, &tail, Tone::Text);
        }
    }
    if screen.folds {
        let words = if scene.audience().is_alone() {
            say::talks_need_two_alone()
        } else {
            say::talks_need_two()
        };
        page.gap();
        page.words(words, Tone::Text);
        page.gap();
        let (mark, tail) =
            if screen.unfolded { ("– ", say::fold_hides()) } else { ("+ ", say::fold_shows()) };
        page.item(mark, for_two(scene.audience()), tail, Tone::Muted);
    } else {
        page.label(say::talks_with_a_script());
    }
    for script in scene.guide.scripts.iter().filter(|_| screen.unfolded) {
        page.item("· ", &script.title, meta(script), Tone::Text);
        if scene.rows >= ROOMY {
            page.under(2, &script.why, Tone::Muted);
        }
    }
    if screen.unfolded {
        page.gap();
        page.words(say::talks_can_both_say_no(), Tone::Muted);
    }
    if !screen.held.is_empty() {
        page.label(say::talks_held());
        for talk in screen.held.iter() {
            let day = talk.day.short(scene.today);
            page.item("✓ ", title(talk, scene), &day, Tone::Text);
            if !talk.line.is_blank() {
                page.under(2, format!("“{}”", &*talk.line), Tone::Quoted);
            }
            if scene.talking.is_some_and(|talking| talking.may_lay(talk)) {
                page.under(2, say::talks_not_on_the_table(), Tone::Muted);
            }
        }
        if screen.held.len() == LISTED {
            page.words(say::talks_older_ones(), Tone::Muted);
        }
    }
    match (screen.trash.len(), screen.shows_trash) {
        (0, _) => (),
        (count, false) => {
            page.gap();
            page.item("· ", say::talks_count_in_trash(count), say::trash_show(), Tone::Muted);
        }
        (_, true) => {
            page.label(say::talks_in_the_trash());
            for talk in screen.trash.iter() {
                let tail = say::talks_day_put_back(talk.day.short(scene.today));
                page.item("· ", title(talk, scene), &tail, Tone::Muted);
            }
        }
    }
    page
}

fn title<'a>(talk: &Talk, scene: &Scene<'a>) -> &'a str {
    scene.guide.script(&talk.script).map_or(say::a_talk(), |script| &script.title)
}

/// How long it takes, and how hard it may hit.
pub fn meta(script: &Script) -> String {
    let minutes = usize::from(script.minutes);
    match heat(script.heat) {
        "" => say::minutes_in_short(minutes),
        heat => say::talks_minutes_and_heat(minutes, heat),
    }
}
