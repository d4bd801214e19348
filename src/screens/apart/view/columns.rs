//! Both sides of an opened page: beside each other where there is room, one after the other below.

use crate::{
    domain::{
        field::{Answer, Field},
        guide::{Exercise, Meaning},
        role::Role,
        sealed::{Sealed, Side},
    },
    phrases::say,
    screens::apart::view::who_first,
    ui::{
        action::Scene,
        page::{Asked, Page, Sides, Tone},
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
    page.words(say::apart_opened(day), Tone::Muted);
    let asked = exercise.meant(Meaning::Each).map(|field| Asked {
        question: field.label.clone(),
        said: [told(&sealed.hurt, field), told(&sealed.broke, field)],
    });
    let names = [who_first(Role::Hurt), who_first(Role::Broke)].map(str::to_owned);
    page.gap();
    page.sides(Sides { names, asked: asked.collect(), beside });
}

/// What one of them wrote for a question.
fn told(side: &Side, field: &Field) -> Vec<(&'static str, String)> {
    match side.answers.get(&field.id) {
        Some(Answer::List(lines)) if !lines.is_empty() => {
            lines.iter().map(|line| ("• ", line.as_str().to_owned())).collect()
        }
        Some(answer) if !answer.is_blank() => vec![("", in_words(field, answer))],
        Some(_) | None => vec![("", say::apart_left_empty().to_owned())],
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
