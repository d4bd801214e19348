//! Draws the private safety check.

use crate::{
    domain::safety::{SafetyReply, needs},
    phrases::say,
    screens::{
        help::view::{LOW, numbers},
        safety::SafetyScreen,
    },
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// What it says, as a page.
pub fn page(screen: &SafetyScreen, scene: &Scene<'_>) -> Page {
    let safety = &scene.guide.safety;
    let mut page = Page::new();
    if let Some(question) = safety.questions.get(screen.place()) {
        let (place, of) = (screen.place() + 1, safety.questions.len());
        let told = match screen.taken() {
            Some(taken) => say::safety_place_and_before(taken, place, of),
            None => say::safety_place(place, of),
        };
        page.words(&told, Tone::Muted);
        page.gap();
        page.item("", &question.text, "", Tone::Heading);
        if !scene.speaks {
            page.gap();
            page.words(screen.answers_told(), Tone::Muted);
            page.gap();
            page.words(&safety.intro, Tone::Muted);
        } else if place == 1 {
            // In lines it is said once, and not again with each question.
            page.gap();
            page.words(&safety.intro, Tone::Muted);
            page.words(say::safety_answers_in_lines(), Tone::Muted);
        }
    } else {
        return reply(screen, scene);
    }
    page
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
fn reply(screen: &SafetyScreen, scene: &Scene<'_>) -> Page {
    let [wide, tight, brief, least] = [Room::Wide, Room::Tight, Room::Brief, Room::Least]
        .map(|room| in_room(room, screen, scene));
    wide.or_briefer(tight.or_briefer(brief.or_briefer(least)))
}

fn in_room(room: Room, screen: &SafetyScreen, scene: &Scene<'_>) -> Page {
    let mut whole = Page::new();
    let page = &mut whole;
    let safety = &scene.guide.safety;
    let said = screen.said(safety).unwrap_or_default();
    let (urgent, calm): (Vec<_>, Vec<_>) = said.into_iter().partition(|reply| reply.urgent);
    at_once(page, screen, scene, (room, &urgent));
    page.in_view_to_here(0);
    if room != Room::Wide {
        more(page, scene);
    }
    if room.is_brief() {
        page.gap();
        if room == Room::Least {
            numbers::notes(page, scene, &needs(&screen.yes(safety)));
        }
        let shortened = urgent.iter().filter(|reply| reply.brief.is_some());
        shortened.for_each(|reply| page.words(&reply.text, Tone::Text));
    }
    if urgent.is_empty() && calm.is_empty() {
        page.gap();
        page.words(&safety.none, Tone::Text);
    }
    for reply in calm {
        page.gap();
        page.words(&reply.text, Tone::Text);
    }
    ends(page, screen);
    whole
}

/// What to call, and what to do at once.
fn at_once(
    page: &mut Page,
    screen: &SafetyScreen,
    scene: &Scene<'_>,
    (room, urgent): (Room, &[&SafetyReply]),
) {
    let needs = needs(&screen.yes(&scene.guide.safety));
    numbers::first(page, scene, &needs, room != Room::Least);
    if room == Room::Wide {
        more(page, scene);
    }
    if scene.rows >= LOW && !room.is_brief() {
        page.gap();
    }
    // What is to be done at once stands together.
    for reply in urgent {
        let brief = reply.brief.as_ref().filter(|_| room.is_brief());
        page.words(brief.unwrap_or(&reply.text), Tone::Urgent);
    }
}

fn more(page: &mut Page, scene: &Scene<'_>) {
    let told =
        if scene.country.is_some() { say::safety_more_lines() } else { say::help_say_where() };
    page.item("", told, "", Tone::Accent);
}

fn ends(page: &mut Page, screen: &SafetyScreen) {
    page.gap();
    if let Some(taken) = screen.taken() {
        page.words(say::safety_last_answer(taken), Tone::Muted);
        page.gap();
    }
    page.item("", say::place_limits(), "", Tone::Text);
    page.item("", say::safety_close(), "", Tone::Text);
}
