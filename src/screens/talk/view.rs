//! A talk: before it begins, a part of it, a break, and its end.

mod before;
mod clock;
mod digits;
mod ending;
mod running;

use crate::{
    domain::{
        day::clock,
        script::Script,
        talk::{Moment, Talk},
    },
    phrases::say,
    screens::talk::{TalkScreen, Writing},
    ui::{
        action::Scene,
        page::{self, Page, Run, Stands, Tone},
    },
};

/// From so many columns and rows on there is room for big digits.
const ROOMY: (u16, u16) = (80, 16);

/// What it says, as a page.
pub fn page(screen: &TalkScreen, scene: &Scene<'_>) -> Page {
    if let Some(Writing::Time(_, trouble)) = &screen.writing {
        return time(screen.waits_for_tomorrow, *trouble);
    }
    let script = scene.guide.script(&screen.script);
    let Some(talk) = &screen.talk else {
        return script.map(|script| before::page(screen, script, scene)).unwrap_or_default();
    };
    if let Some(back) = talk.back(scene.now, scene.workbook.profile.day_start) {
        return rest(&back, talk, scene);
    }
    match script.map(|script| (script, talk.moment(script))) {
        Some((script, Moment::Part(_))) => running::page(talk, script, scene),
        Some((_, Moment::Heard(role))) => ending::heard(screen, role, scene),
        script => ending::page(screen, talk, script.map(|(script, _)| script), scene),
    }
}

/// The line that is being written, under what is asked.
pub fn writing(screen: &TalkScreen) -> Option<page::Writing<'_>> {
    let (Writing::Line(editor) | Writing::Time(editor, _)) = screen.writing.as_ref()?;
    Some(page::Writing { editor, stands: Stands::Below })
}

/// A break: only when both come back. Nothing of the talk is to be seen meanwhile.
fn rest(back: &str, talk: &Talk, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    let above = usize::from(scene.rows / 4);
    page.picture(vec![String::new(); above], Tone::Text);
    page.line(vec![Run::new(back, Tone::Title)]);
    let time = talk.back_at.map(clock).unwrap_or_default();
    if scene.columns >= ROOMY.0 && scene.rows >= ROOMY.1 {
        page.gap();
        page.picture(digits::rows(&time).to_vec(), Tone::Heading);
    }
    page
}

fn time(tomorrow: bool, trouble: Option<&str>) -> Page {
    let mut page = Page::new();
    page.heading(if tomorrow { say::talk_tomorrow_when() } else { say::talk_break_when() });
    page.words(say::talk_tomorrow_hour(), Tone::Muted);
    if let Some(trouble) = trouble {
        page.words(trouble, Tone::Heading);
    }
    page
}

/// The title, and `part 2 of 6`.
fn place(talk: &Talk, script: &Script) -> String {
    let all = script.parts.len();
    say::talk_place((talk.part + 1).min(all), all, &script.title)
}
