//! What somebody can be shown of the guide, walked through as they are: every word with where it stands.

use trust_guide::domain::{
    audience::Audience,
    breach::Breaches,
    field::{Field, FieldKind, Selection},
    guide::{Guide, RoleText},
    profile::Company,
    pulse::PulseKind,
    role::Role,
};

use crate::harness::guide;

/// A piece of the guide and where it stands.
pub struct Told {
    pub place: String,
    pub words: String,
}

/// Somebody on one side who said that they are alone.
pub fn alone(role: Role) -> Audience {
    Audience { role: Some(role), company: Some(Company::Alone), ..Audience::default() }
}

/// Somebody on one side who does not know yet whether there are two.
pub fn unsure(role: Role) -> Audience {
    Audience { role: Some(role), company: None, ..Audience::default() }
}

/// Everybody who reads the pages for one.
pub fn ones() -> [Audience; 4] {
    [alone(Role::Hurt), alone(Role::Broke), unsure(Role::Hurt), unsure(Role::Broke)]
}

/// Two who sit here together.
pub const TWO: Audience =
    Audience { role: Some(Role::Both), company: Some(Company::Together), breaches: Breaches::NONE };

/// Everything of the guide that is theirs: what they look for in a fold for two is not.
pub fn told_to(who: Audience) -> Vec<Told> {
    let guide = guide().worded_for(who);
    let mut told = Vec::new();
    let mut say = |place: &str, words: &str| {
        if !words.trim().is_empty() {
            told.push(Told { place: place.to_owned(), words: words.to_owned() });
        }
    };
    stages(&guide, who, &mut say);
    for takeaway in &guide.takeaways {
        of_role(&takeaway.text, who, takeaway.id.as_str(), &mut say);
    }
    for question in guide.questions.iter().filter(|question| !question.pair || who.is_two()) {
        say(question.id.as_str(), &question.text);
        of_role(&question.answer, who, question.id.as_str(), &mut say);
    }
    for kind in [PulseKind::Day, PulseKind::Week] {
        for question in guide.pulse_for(kind, who.role) {
            let id = question.id.as_str();
            for words in [&question.text, &question.low, &question.high] {
                say(id, words);
            }
            options(&question.options, id, &mut say);
        }
    }
    told
}

fn of_role(text: &RoleText, who: Audience, place: &str, say: &mut impl FnMut(&str, &str)) {
    for (role, words) in text.readings(who.role) {
        if role.speaks_to(who.role) {
            say(place, words);
        }
    }
}

fn stages(guide: &Guide, who: Audience, say: &mut impl FnMut(&str, &str)) {
    for stage in &guide.stages {
        let id = stage.id.as_str();
        say(id, &stage.title);
        say(id, &stage.short);
        of_role(&stage.summary, who, id, say);
        for section in &stage.sections {
            say(section.id.as_str(), &section.title);
        }
        for page in stage.pages.iter().filter(|page| who.owns(page.role)) {
            say(page.id.as_str(), &page.title);
            say(page.id.as_str(), &page.body);
        }
        for step in stage.steps.iter().filter(|step| who.owns(step.role)) {
            say(step.id.as_str(), &step.text);
        }
        for sign in stage.signs.iter().filter(|sign| who.owns(sign.role)) {
            say(sign.id.as_str(), &sign.text);
        }
        for prompt in stage.prompts.iter().filter(|prompt| who.owns(prompt.role)) {
            say(prompt.id.as_str(), &prompt.text);
        }
        for exercise in stage.exercises.iter().filter(|exercise| who.owns(exercise.role)) {
            let id = exercise.id.as_str();
            let words = [
                &exercise.title,
                &exercise.why,
                &exercise.intro,
                &exercise.warning,
                &exercise.settle,
                &exercise.opened,
            ];
            for words in words {
                say(id, words);
            }
            for field in &exercise.fields {
                of_field(field, &format!("{id} {}", field.id), say);
            }
        }
    }
}

fn of_field(field: &Field, place: &str, say: &mut impl FnMut(&str, &str)) {
    for words in [&field.label, &field.help, &field.example] {
        say(place, words);
    }
    match &field.kind {
        FieldKind::Line | FieldKind::Text | FieldKind::List | FieldKind::Date => (),
        FieldKind::Scale { low, high } => {
            say(place, low);
            say(place, high);
        }
        FieldKind::Choice { options: found } | FieldKind::Check { options: found } => {
            options(found, place, say);
        }
        FieldKind::Table { row_label, rows, columns } => {
            say(place, row_label);
            options(rows, place, say);
            for column in columns {
                of_field(column, &format!("{place}.{}", column.id), say);
            }
        }
    }
}

fn options(options: &[Selection], place: &str, say: &mut impl FnMut(&str, &str)) {
    for option in options {
        say(place, &option.label);
    }
}

#[test]
#[ignore = "prints all that is told, for whoever reads it aloud"]
fn print_what_is_told_to_somebody_who_is_alone() {
    for role in [Role::Hurt, Role::Broke] {
        for told in told_to(alone(role)) {
            println!("{role:?}\t{}\t{}", told.place, told.words.replace('\n', " / "));
        }
    }
    for told in told_to(TWO) {
        println!("Two\t{}\t{}", told.place, told.words.replace('\n', " / "));
    }
}
