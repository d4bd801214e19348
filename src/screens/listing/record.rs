//! One record in plain lines, with the words that a person wrote there.

use crate::{
    domain::{journal::Entry, kinds::Record, promise::Promise, role::Role, words::words_told},
    phrases::say,
    screens::plan::whose_to,
    ui::action::Scene,
};

/// An entry or a promise in plain lines; `None` for what has a page of its own.
pub fn lines_of(record: &Record, scene: &Scene<'_>) -> Option<Vec<String>> {
    match record {
        Record::Entry(entry) => Some(entry_lines(entry)),
        Record::Promise(promise) => Some(promise_lines(promise, scene)),
        Record::Sitting(_)
        | Record::Talk(_)
        | Record::Tick(_)
        | Record::Pulse(_)
        | Record::Sealed(_)
        | Record::PutOff(_)
        | Record::Offer(_)
        | Record::Belonging(_) => None,
    }
}

fn entry_lines(entry: &Entry) -> Vec<String> {
    let mut lines = vec![format!("{} · {}", entry.day.full(), words_told(entry.word_count()))];
    lines.extend(Some(entry.title.to_string()).filter(|_| !entry.title.is_blank()));
    lines.push(String::new());
    lines.extend(entry.body.lines().map(str::to_owned));
    if !entry.tags.is_empty() {
        let tags: Vec<String> = entry.tags.iter().map(|tag| format!("#{}", &**tag)).collect();
        lines.extend([String::new(), tags.join(" ")]);
    }
    lines
}

fn promise_lines(promise: &Promise, scene: &Scene<'_>) -> Vec<String> {
    let day = if promise.undated { say::plan_no_day_yet().to_owned() } else { promise.day.full() };
    let by = Some(promise.by).filter(|by| *by != Role::Any);
    let by = by.map(|by| whose_to(by, scene.audience()).label().to_owned());
    let state = Some(promise.state.label().to_owned());
    let told = [Some(day), by, state].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let mut lines = vec![told, promise.what.to_string()];
    if !promise.whom.is_blank() {
        lines.push(say::plan_to_whom(&*promise.whom));
    }
    lines.extend(promise.note.lines().map(str::to_owned));
    lines
}
