//! Both sides of an opened page: beside each other where there is room, one after the other below.

use crate::{
    domain::{Answer, Exercise, Field, Meaning, Role, Sealed, Side},
    screens::apart::view::who_first,
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

pub fn both(
    page: &mut Page,
    sealed: &Sealed,
    exercise: &Exercise,
    scene: &Scene<'_>,
    beside: bool,
) {
    let day = sealed.day.short(scene.today);
    page.words(format!("Opened by both of you. Written on {day}."), Tone::Muted);
    let fields: Vec<&Field> = exercise.meant(Meaning::Each).collect();
    page.gap();
    if beside {
        let heading = |role| vec![("", who_first(role).to_owned())];
        page.side_by_side(heading(Role::Hurt), heading(Role::Broke), Tone::Heading);
        for field in fields {
            page.gap();
            page.words(&field.label, Tone::Muted);
            page.side_by_side(told(&sealed.hurt, field), told(&sealed.broke, field), Tone::Text);
        }
        return;
    }
    for (role, side) in [(Role::Hurt, &sealed.hurt), (Role::Broke, &sealed.broke)] {
        page.heading(who_first(role));
        for field in &fields {
            page.words(&field.label, Tone::Muted);
            for (lead, words) in told(side, field) {
                page.hanging(lead, words, Tone::Text);
            }
        }
    }
}

/// What one of them wrote for a question.
fn told(side: &Side, field: &Field) -> Vec<(&'static str, String)> {
    match side.answers.get(&field.id) {
        Some(Answer::List(lines)) if !lines.is_empty() => {
            lines.iter().map(|line| ("• ", line.as_str().to_owned())).collect()
        }
        Some(answer) if !answer.is_blank() => vec![("", in_words(field, answer))],
        Some(_) | None => vec![("", "(left empty)".to_owned())],
    }
}

/// An answer of one line or one choice, in words.
pub fn in_words(field: &Field, answer: &Answer) -> String {
    match answer {
        Answer::Line(words) | Answer::Text(words) => words.as_str().to_owned(),
        Answer::Choice(Some(id)) => {
            let option = field.options().iter().find(|option| option.id == *id);
            option.map_or_else(|| id.clone(), |option| option.label.clone())
        }
        Answer::List(_)
        | Answer::Scale(_)
        | Answer::Choice(None)
        | Answer::Check(_)
        | Answer::Date(_)
        | Answer::Table(_) => String::new(),
    }
}
