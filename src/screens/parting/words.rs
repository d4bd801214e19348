//! What is told of a page in the list of a parting: its first words, its day, and in whose role it was written.

use crate::{
    domain::{
        field::Answer, guide::Guide, kinds::Record, promise::Promise, pulse::PulseKind,
        sitting::Sitting, words::Words,
    },
    phrases::say,
    screens::{parting::pages::Page, plan::whose_to},
    ui::action::Scene,
};

/// Its first words, or what it is called.
pub fn first_words(record: &Record, scene: &Scene<'_>) -> String {
    let guide = scene.guide;
    match record {
        Record::Entry(entry) => some(entry.heading()),
        Record::Sitting(sitting) => with(exercise(sitting, guide), first_answer(sitting)),
        Record::Sealed(page) => {
            let found = guide.exercise(&page.exercise);
            found.map_or_else(|| say::trash_page().to_owned(), |(_, it)| it.title.clone())
        }
        Record::Promise(promise) => some(&whole(promise, scene)),
        Record::Talk(talk) => {
            let script = guide.script(&talk.script);
            let name = script.map_or_else(|| say::a_talk().to_owned(), |it| it.title.clone());
            with(name, Some(&talk.line))
        }
        Record::Tick(tick) => {
            let found = guide.node(&tick.node);
            found.map_or_else(|| record.noun().to_owned(), |node| node.title().to_owned())
        }
        Record::Pulse(pulse) => match pulse.kind {
            PulseKind::Day => say::parting_number_of_day(),
            PulseKind::Week => say::parting_numbers_of_week(),
            PulseKind::Heard => say::parting_number_of_talk(),
        }
        .to_owned(),
        Record::PutOff(_) | Record::Offer(_) | Record::Belonging(_) => record.noun().to_owned(),
    }
}

/// What it is, in whose role it was written, and whether it was taken away.
pub fn about(page: &Page, scene: &Scene<'_>) -> String {
    let record = &page.of.record;
    let mut parts = vec![record.noun().to_owned()];
    // Of what is for each of the two there is no such hint.
    if let Some(role) = page.of.written_as {
        parts.push(say::parting_written_as(role.person()));
    }
    if record.trashed().is_some() {
        parts.push(say::parting_in_the_trash().to_owned());
    }
    if page.waits {
        parts.push(say::parting_waits().to_owned());
    }
    let day = record.kept().day();
    let day = if day == scene.today { say::day_today().to_owned() } else { day.short(scene.today) };
    parts.insert(1, day);
    parts.join(" · ")
}

fn some(words: &str) -> String {
    if words.trim().is_empty() { say::no_words_yet().to_owned() } else { words.to_owned() }
}

fn with(name: String, words: Option<&Words>) -> String {
    match words.filter(|words| !words.is_blank()) {
        Some(words) => format!("{name} · {}", words.as_str()),
        None => name,
    }
}

fn exercise(sitting: &Sitting, guide: &Guide) -> String {
    let found = guide.exercise(&sitting.exercise);
    found.map_or_else(|| say::trash_page().to_owned(), |(_, exercise)| exercise.title.clone())
}

fn first_answer(sitting: &Sitting) -> Option<&Words> {
    sitting.answers.values().find_map(words_in)
}

fn words_in(answer: &Answer) -> Option<&Words> {
    let is_some = |words: &&Words| !words.is_blank();
    match answer {
        Answer::Line(words) | Answer::Text(words) => Some(words).filter(is_some),
        Answer::List(lines) => lines.iter().find(is_some),
        Answer::Table(rows) => rows.iter().flat_map(|row| row.cells.values()).find_map(words_in),
        Answer::Scale(_) | Answer::Choice(_) | Answer::Check(_) | Answer::Date(_) => None,
    }
}

fn whole(promise: &Promise, scene: &Scene<'_>) -> String {
    if promise.half_of.is_some() {
        let whose = whose_to(promise.by, scene.audience()).label();
        return format!("{} · {whose}", promise.what.as_str());
    }
    promise.what.as_str().to_owned()
}
