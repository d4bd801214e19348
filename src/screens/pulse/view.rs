//! Draws a pulse: one question at a time.

use crate::{
    domain::{
        pulse::{BOTH, PulseKind, PulseQuestion, has_answered},
        role::Role,
    },
    phrases::say,
    screens::{
        pulse::{Hands, PulseScreen},
        reach,
    },
    ui::{
        Keeping,
        action::Scene,
        page::{Current, Page, Tone},
    },
};

/// Up to which number it is said whom one can call.
const LOW: u8 = 2;

/// What it says, as a page.
pub fn page(screen: &PulseScreen, scene: &Scene<'_>) -> Page {
    match screen.hands {
        Hands::Whose(at) => return whose(screen, at, scene),
        Hands::To(role) => return handing_over(role),
        Hands::Own | Hands::Of(..) => (),
    }
    let questions = screen.questions(scene.guide);
    let Some(question) = questions.get(screen.place) else { return Page::new() };
    let mut page = Page::new();
    if let Hands::Of(role, before) = screen.hands {
        page.words(capital(role.person()), Tone::Title);
        page.words(say::other_looks_away(), Tone::Muted);
        if scene.speaks {
            page.words(say::other_looks_away_in_lines(), Tone::Muted);
        }
        if before {
            page.words(say::pulse_answered_before(), Tone::Muted);
        }
        page.gap();
    }
    if questions.len() > 1 {
        let place = say::pulse_place(screen.place + 1, questions.len());
        page.words(&place, Tone::Muted);
        page.gap();
    }
    page.words(&question.text, Tone::Heading);
    page.gap();
    let picked = screen.picked(question);
    let marked = screen.marked();
    lay_out(&mut page, question, (picked, marked));
    page.gap();
    let is_last = screen.place + 1 == questions.len();
    let how = match question.options.is_empty() {
        true if scene.speaks => say::lines_type_a_number(),
        true => say::pulse_type_number(),
        false => say::pulse_type_option(),
    };
    page.words(told(how, (picked, marked), question, is_last, scene.keeping), Tone::Text);
    if question.kind == PulseKind::Day && marked.or(picked).is_some_and(|number| number <= LOW) {
        page.words(say::pulse_too_heavy(), Tone::Heading);
    }
    // Where it is heard, it is said with the first question.
    if !scene.speaks || screen.place == 0 {
        page.gap();
        page.words(reach::long(scene.daily.for_two, scene.book), Tone::Muted);
        page.words(&scene.guide.pulse_note, Tone::Muted);
    }
    let current = marked.or(picked).filter(|_| !question.options.is_empty());
    // Where nothing is picked, nothing looks as if Enter would take it.
    page.at(current.map_or(Current::Nothing, |current| Current::At(usize::from(current))))
}

/// The numbers, or the options: the answer, and where the mark is that is none yet.
fn lay_out(page: &mut Page, question: &PulseQuestion, (picked, marked): (Option<u8>, Option<u8>)) {
    if question.options.is_empty() {
        page.scale(picked, marked, &question.low, &question.high);
    }
    for (place, option) in question.options.iter().enumerate() {
        let is_picked = picked.map(usize::from) == Some(place);
        let mark = format!("{} {} ", place + 1, if is_picked { "(•)" } else { "( )" });
        let style = if is_picked { Tone::Kept } else { Tone::Text };
        page.item(&mark, &option.label, "", style);
    }
}

/// How to answer, or what Enter does, said where it is looked for.
fn told(
    how: &str,
    (picked, marked): (Option<u8>, Option<u8>),
    question: &PulseQuestion,
    is_last: bool,
    keeping: Keeping,
) -> String {
    if let Some(marked) = marked {
        return match question.options.get(usize::from(marked)) {
            Some(_) => say::pulse_keeps_marked().to_owned(),
            None => say::enter_keeps_number(marked.to_string()),
        };
    }
    match (picked.is_some(), is_last) {
        (true, true) => say::pulse_enter_closes(keeping.told(say::kept())),
        (true, false) => say::pulse_enter_goes_on(keeping.told(say::kept())),
        (false, true) => format!("{how} {}", say::pulse_esc_closes()),
        (false, false) => format!("{how} {}", say::pulse_skips()),
    }
}

/// Whose number it is, and who has answered already.
fn whose(screen: &PulseScreen, at: usize, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    let kind = screen.pulse.kind;
    let is_weekly = kind == PulseKind::Week;
    let asked = if is_weekly { say::pulse_whose_week() } else { say::pulse_whose() };
    page.words(asked, Tone::Heading);
    page.words(say::pulse_each_alone(), Tone::Muted);
    page.gap();
    for role in BOTH {
        let answered = has_answered(scene.guide, scene.workbook, kind, role, scene.today);
        let tail = if answered { say::pulse_answered() } else { "" };
        page.item("", capital(role.person()), tail, Tone::Text);
    }
    page.gap();
    page.words(say::pulse_enter_picks(), Tone::Text);
    page.at(Current::At(at))
}

/// The keyboard goes to the one whose pulse it is.
fn handing_over(role: Role) -> Page {
    let mut page = Page::new();
    page.words(capital(role.person()), Tone::Heading);
    page.words(say::pulse_take_keyboard(), Tone::Text);
    page.gap();
    page.item("", say::pulse_here_alone(), "", Tone::Text);
    page.gap();
    page.words(say::pulse_enter_shows(), Tone::Muted);
    page.at(Current::At(0))
}

/// The same words, at the start of a sentence.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().collect::<String>() + letters.as_str())
        .unwrap_or_default()
}
