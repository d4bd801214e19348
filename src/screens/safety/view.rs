//! Draws the private safety check.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::{SafetyReply, needs},
    screens::{
        help::view::{LOW, columns, numbers},
        safety::SafetyScreen,
    },
    ui::{action::Scene, widgets::outline::Outline},
};

pub fn draw(
    screen: &SafetyScreen,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    let safety = &scene.guide.safety;
    let columns = columns(area.width);
    let mut outline = Outline::new(columns, theme);
    if let Some(question) = safety.questions.get(screen.place()) {
        let count = format!("{} of {}", screen.place() + 1, safety.questions.len());
        let taken = screen.taken().map(|taken| format!("    the one before: {taken}"));
        outline.words(&(count + &taken.unwrap_or_default()), theme.muted());
        outline.gap();
        outline.item("", &question.text, "", theme.heading());
        outline.gap();
        let told = format!("{}    ← back    Esc stop", screen.answers_told());
        outline.words(&told, theme.muted());
        outline.gap();
        outline.words(&safety.intro, theme.muted());
    } else {
        reply(&mut outline, screen, scene, area);
    }
    outline.draw(&screen.cursor, area, buf)
}

/// How what is urgent is laid out: as roomy as it fits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    /// Where somebody is, or more lines, stands right under the numbers.
    Wide,
    /// It stands after what is urgent.
    Tight,
    /// What is urgent is said in fewer words, and whole after that.
    Brief,
    /// So are the warnings about a line.
    Least,
}

impl Room {
    fn is_brief(self) -> bool {
        matches!(self, Room::Brief | Room::Least)
    }
}

/// What to call stands before all words, and what to do at once before all others. All of that is in
/// the first screenful.
fn reply(outline: &mut Outline, screen: &SafetyScreen, scene: &Scene<'_>, area: Rect) {
    let theme = scene.theme;
    let safety = &scene.guide.safety;
    let said = screen.said(safety).unwrap_or_default();
    let (urgent, calm): (Vec<_>, Vec<_>) = said.into_iter().partition(|reply| reply.urgent);
    let fits = |room: &Room| {
        let mut tried = Outline::new(columns(area.width), theme);
        at_once(&mut tried, screen, scene, area, (*room, &urgent));
        tried.height() <= usize::from(area.height)
    };
    let rooms = [Room::Wide, Room::Tight, Room::Brief];
    let room = rooms.into_iter().find(fits).unwrap_or(Room::Least);
    at_once(outline, screen, scene, area, (room, &urgent));
    if room != Room::Wide {
        more(outline, scene);
    }
    if room.is_brief() {
        outline.gap();
        if room == Room::Least {
            numbers::notes(outline, scene, &needs(&screen.yes(safety)));
        }
        let shortened = urgent.iter().filter(|reply| reply.brief.is_some());
        shortened.for_each(|reply| outline.words(&reply.text, theme.text()));
    }
    if urgent.is_empty() && calm.is_empty() {
        outline.gap();
        outline.words(&safety.none, theme.text());
    }
    for reply in calm {
        outline.gap();
        outline.words(&reply.text, theme.text());
    }
    ends(outline, screen, scene);
}

/// What to call, and what to do at once.
fn at_once(
    outline: &mut Outline,
    screen: &SafetyScreen,
    scene: &Scene<'_>,
    area: Rect,
    (room, urgent): (Room, &[&SafetyReply]),
) {
    let needs = needs(&screen.yes(&scene.guide.safety));
    numbers::first(outline, scene, &needs, area, room != Room::Least);
    if room == Room::Wide {
        more(outline, scene);
    }
    if area.height >= LOW && !room.is_brief() {
        outline.gap();
    }
    // What is to be done at once stands together.
    for reply in urgent {
        let brief = reply.brief.as_ref().filter(|_| room.is_brief());
        outline.words(brief.unwrap_or(&reply.text), scene.theme.urgent());
    }
}

fn more(outline: &mut Outline, scene: &Scene<'_>) {
    let told = if scene.country.is_some() {
        "More lines, for other needs and other people"
    } else {
        "Say where you are, for the lines that fit"
    };
    outline.item("", told, "", scene.theme.accent());
}

fn ends(outline: &mut Outline, screen: &SafetyScreen, scene: &Scene<'_>) {
    outline.gap();
    if let Some(taken) = screen.taken() {
        let told = format!("Your last answer: {taken}. ← goes back to it.");
        outline.words(&told, scene.theme.muted());
        outline.gap();
    }
    outline.item("", "What this program can hide, and what it cannot", "", scene.theme.text());
    outline.item("", "Close. No answer was kept", "", scene.theme.text());
}
