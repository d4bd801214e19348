//! Draws a pulse: one question at a time.

use crate::{
    domain::{BOTH, PulseKind, PulseQuestion, Role, has_answered},
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
        page.words("Please look away, if you are the other one.", Tone::Muted);
        if before {
            let told = "You have answered before. That is not shown; what you answer now counts.";
            page.words(told, Tone::Muted);
        }
        page.gap();
    }
    if questions.len() > 1 {
        let place = format!("The week · question {} of {}", screen.place + 1, questions.len());
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
    let how = if question.options.is_empty() {
        "Type a digit; 1 and then 0 is 10."
    } else {
        "Type the digit of one."
    };
    page.words(told(how, (picked, marked), question, is_last, scene.keeping), Tone::Text);
    if question.kind == PulseKind::Day && marked.or(picked).is_some_and(|number| number <= LOW) {
        page.words("If it is too heavy to carry alone: H, and who to call.", Tone::Heading);
    }
    page.gap();
    page.words(reach::long(scene.daily.for_two), Tone::Muted);
    page.words(&scene.guide.pulse_note, Tone::Muted);
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
        let option = question.options.get(usize::from(marked));
        let what = option.map_or_else(|| marked.to_string(), |_| "what is marked".to_owned());
        return format!("Not kept yet. Enter keeps {what}.");
    }
    match (picked.is_some(), is_last) {
        (true, true) => format!("{}. Enter closes.", keeping.told("Kept")),
        (true, false) => format!("{}. Enter goes on.", keeping.told("Kept")),
        (false, true) => format!("{how} Not today: Esc closes."),
        (false, false) => format!("{how} s skips."),
    }
}

/// Whose number it is, and who has answered already.
fn whose(screen: &PulseScreen, at: usize, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    let kind = screen.pulse.kind;
    let asked = if kind == PulseKind::Week { "pulse of the week" } else { "pulse" };
    page.words(format!("Whose {asked} is it?"), Tone::Heading);
    page.words("Each of you has a pulse of your own, and answers it alone.", Tone::Muted);
    page.gap();
    for role in BOTH {
        let answered = has_answered(scene.guide, scene.workbook, kind, role, scene.today);
        let tail = if answered { "answered" } else { "" };
        page.item("", capital(role.person()), tail, Tone::Text);
    }
    page.gap();
    page.words("Enter picks. Not today: Esc closes.", Tone::Text);
    page.at(Current::At(at))
}

/// The keyboard goes to the one whose pulse it is.
fn handing_over(role: Role) -> Page {
    let mut page = Page::new();
    page.words(capital(role.person()), Tone::Heading);
    page.words(
        "Please take the keyboard. The other one looks away until this page is closed.",
        Tone::Text,
    );
    page.gap();
    page.item("", "I am here, and alone with this page", "", Tone::Text);
    page.gap();
    page.words("Enter shows the question. Not today: Esc closes.", Tone::Muted);
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
