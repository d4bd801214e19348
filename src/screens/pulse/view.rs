//! Draws a pulse: one question at a time.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::Line,
};

use crate::{
    domain::{PulseKind, PulseQuestion},
    screens::pulse::PulseScreen,
    ui::{
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
    let questions = screen.questions(scene.guide, scene.reader);
    let question = questions.get(screen.place)?;
    let columns = usize::from(area.width.saturating_sub(1).min(72));
    let mut outline = Outline::new(columns, theme);
    if questions.len() > 1 {
        let place = format!("The week · question {} of {}", screen.place + 1, questions.len());
        outline.words(&place, theme.muted());
        outline.gap();
    }
    outline.words(&question.text, theme.heading());
    outline.gap();
    let picked = screen.picked(question);
    lay_out(&mut outline, question, picked, columns, scene);
    outline.gap();
    let is_last = screen.place + 1 == questions.len();
    let how = if question.options.is_empty() {
        "Type a digit; 1 and then 0 is 10."
    } else {
        "Type the digit of one."
    };
    outline.words(&told(how, picked.is_some(), is_last), theme.text());
    if question.kind == PulseKind::Day && picked.is_some_and(|number| number <= LOW) {
        outline.words("If it is too heavy to carry alone: H, and who to call.", theme.heading());
    }
    outline.gap();
    outline.words(&scene.guide.pulse_note, theme.muted());
    let current = if question.options.is_empty() { None } else { picked };
    outline.draw(&Cursor::at(current.map_or(0, usize::from)), area, buf)
}

/// The numbers, or the options.
fn lay_out(
    outline: &mut Outline,
    question: &PulseQuestion,
    picked: Option<u8>,
    columns: usize,
    scene: &Scene<'_>,
) {
    let theme = scene.theme;
    if question.options.is_empty() {
        outline.row(Line::from(scale::numbers(picked, theme)));
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
fn told(how: &str, is_answered: bool, is_last: bool) -> String {
    match (is_answered, is_last) {
        (true, true) => "Kept. Enter closes.".to_owned(),
        (true, false) => "Kept. Enter goes on.".to_owned(),
        (false, true) => format!("{how} Not today: Esc closes."),
        (false, false) => format!("{how} s skips."),
    }
}
