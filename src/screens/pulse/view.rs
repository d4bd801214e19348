//! Draws a pulse: one question at a time.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
};

use crate::{
    domain::{BOTH, PulseKind, PulseQuestion, Role, has_answered},
    screens::{
        pulse::{Hands, PulseScreen},
        reach,
    },
    ui::{
        Keeping,
        action::Scene,
        widgets::{
            outline::{Cursor, Outline},
            scale,
        },
    },
};

/// Up to which number it is said whom one can call.
const LOW: u8 = 2;

pub fn draw(
    screen: &PulseScreen,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    match screen.hands {
        Hands::Whose(at) => return draw_whose(screen, at, scene, area, buf),
        Hands::To(role) => return draw_handing_over(role, scene, area, buf),
        Hands::Own | Hands::Of(..) => (),
    }
    let questions = screen.questions(scene.guide);
    let question = questions.get(screen.place)?;
    let columns = usize::from(area.width.saturating_sub(1).min(72));
    let mut outline = Outline::new(columns, theme);
    if let Hands::Of(role, before) = screen.hands {
        outline.words(&capital(role.person()), theme.title());
        outline.words("Please look away, if you are the other one.", theme.muted());
        if before {
            let told = "You have answered before. That is not shown; what you answer now counts.";
            outline.words(told, theme.muted());
        }
        outline.gap();
    }
    if questions.len() > 1 {
        let place = format!("The week · question {} of {}", screen.place + 1, questions.len());
        outline.words(&place, theme.muted());
        outline.gap();
    }
    outline.words(&question.text, theme.heading());
    outline.gap();
    let picked = screen.picked(question);
    let marked = screen.marked();
    lay_out(&mut outline, question, (picked, marked), columns, scene);
    outline.gap();
    let is_last = screen.place + 1 == questions.len();
    let how = if question.options.is_empty() {
        "Type a digit; 1 and then 0 is 10."
    } else {
        "Type the digit of one."
    };
    outline.words(&told(how, (picked, marked), question, is_last, scene.keeping), theme.text());
    if question.kind == PulseKind::Day && marked.or(picked).is_some_and(|number| number <= LOW) {
        outline.words("If it is too heavy to carry alone: H, and who to call.", theme.heading());
    }
    outline.gap();
    outline.words(reach::long(scene.daily.for_two), theme.muted());
    outline.words(&scene.guide.pulse_note, theme.muted());
    let current = marked.or(picked).filter(|_| !question.options.is_empty());
    let Some(current) = current else {
        // Nothing is picked: nothing looks as if Enter would take it.
        outline.draw_unmarked(area, buf);
        return None;
    };
    outline.draw(&Cursor::at(usize::from(current)), area, buf)
}

/// The numbers, or the options: the answer, and where the mark is that is none yet.
fn lay_out(
    outline: &mut Outline,
    question: &PulseQuestion,
    (picked, marked): (Option<u8>, Option<u8>),
    columns: usize,
    scene: &Scene<'_>,
) {
    let theme = scene.theme;
    if question.options.is_empty() {
        outline.numbers(scale::marked_numbers(picked, marked, theme));
        match scale::ends(&question.low, &question.high, columns, theme) {
            Some(line) => outline.line(line),
            None => {
                outline.words(&scale::ends_in_words(&question.low, &question.high), theme.muted());
            }
        }
    }
    for (place, option) in question.options.iter().enumerate() {
        let is_picked = picked.map(usize::from) == Some(place);
        let mark = format!("{} {} ", place + 1, if is_picked { "(•)" } else { "( )" });
        let style = if is_picked { theme.kept() } else { theme.text() };
        outline.item(&mark, &option.label, "", style);
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
fn draw_whose(
    screen: &PulseScreen,
    at: usize,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    let mut outline = Outline::new(usize::from(area.width.saturating_sub(1).min(72)), theme);
    let kind = screen.pulse.kind;
    let asked = if kind == PulseKind::Week { "pulse of the week" } else { "pulse" };
    outline.words(&format!("Whose {asked} is it?"), theme.heading());
    outline.words("Each of you has a pulse of your own, and answers it alone.", theme.muted());
    outline.gap();
    for role in BOTH {
        let answered = has_answered(scene.guide, scene.workbook, kind, role, scene.today);
        let tail = if answered { "answered" } else { "" };
        outline.item("", &capital(role.person()), tail, theme.text());
    }
    outline.gap();
    outline.words("Enter picks. Not today: Esc closes.", theme.text());
    outline.draw(&Cursor::at(at), area, buf)
}

/// The keyboard goes to the one whose pulse it is.
fn draw_handing_over(
    role: Role,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    let mut outline = Outline::new(usize::from(area.width.saturating_sub(1).min(72)), theme);
    outline.words(&capital(role.person()), theme.heading());
    outline.words(
        "Please take the keyboard. The other one looks away until this page is closed.",
        theme.text(),
    );
    outline.gap();
    outline.item("", "I am here, and alone with this page", "", theme.text());
    outline.gap();
    outline.words("Enter shows the question. Not today: Esc closes.", theme.muted());
    outline.draw(&Cursor::at(0), area, buf)
}

/// The same words, at the start of a sentence.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().collect::<String>() + letters.as_str())
        .unwrap_or_default()
}
