//! Draws the trash.

use std::cmp::Reverse;

use crate::{
    domain::{
        for_two::kept_from, journal::Entry, kinds::Record, promise::Promise, role::Role,
        sitting::Sitting, workbook::Workbook,
    },
    phrases::say,
    screens::{plan::whose_to, reach, trash::Trash},
    text::width::truncate,
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// So many columns of what it is called tell a thing from others on one line.
const HEADING: usize = 56;

/// What it says, as a page.
pub fn page(screen: &Trash, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    if scene.daily.for_two && scene.rows > 6 {
        page.words(reach::of_all(), Tone::Muted);
    }
    if screen.items.is_empty() {
        page.gap();
        page.words(say::trash_empty(), Tone::Text);
    } else {
        page.label(say::trash_title());
    }
    for (place, record) in screen.items.iter().enumerate() {
        let tail = format!("{} · {}", record.noun(), day(record, scene));
        page.item("· ", heading(record, scene), &tail, Tone::Text);
        if place == screen.cursor.item {
            let more = words(record, scene);
            if !more.is_empty() {
                page.under(2, &more, Tone::Muted);
            }
        }
    }
    if screen.steps > 0 {
        page.label(say::trash_undone());
        page.item("· ", say::trash_steps(screen.steps), say::trash_forgets(), Tone::Text);
        page.under(2, say::trash_undone_told(), Tone::Muted);
    }
    page
}

/// What can be deleted for good by whoever has the book, and a line of each: what is in the trash, then all else, the last
/// first. What is one’s alone where two write is not among it: it is for that one to delete.
pub fn deletable(workbook: &Workbook, scene: &Scene<'_>) -> Vec<(Record, String)> {
    let mut all = workbook.all();
    let is_of_words = |record: &Record| match record {
        Record::Entry(_) | Record::Sitting(_) | Record::Talk(_) => true,
        // What it comes from would make a day of it anew.
        Record::Promise(promise) => promise.action.is_none() && !promise.is_erased(),
        Record::Tick(_)
        | Record::Pulse(_)
        | Record::Sealed(_)
        | Record::PutOff(_)
        | Record::Offer(_)
        | Record::Belonging(_) => false,
    };
    all.retain(|record| {
        let owner = record.kept().owner(scene.guide);
        is_of_words(record) && kept_from(owner, scene.reader, scene.daily.for_two).is_none()
    });
    all.sort_by_cached_key(|record| Reverse((record.trashed(), record.kept().created())));
    let told = |record: Record| {
        let (noun, day) = (record.noun(), day(&record, scene));
        let heading = truncate(&heading(&record, scene), HEADING).into_owned();
        let told = match record.trashed() {
            Some(_) => say::delete_row_of_trash(day, heading, noun),
            None => say::delete_row(day, heading, noun),
        };
        (record, told)
    };
    all.into_iter().map(told).collect()
}

fn day(record: &Record, scene: &Scene<'_>) -> String {
    let day = record.kept().day();
    if day == scene.today { say::day_today().to_owned() } else { day.short(scene.today) }
}

/// What it is called.
fn heading(record: &Record, scene: &Scene<'_>) -> String {
    match record {
        Record::Entry(entry) if kept(entry, scene).is_some() => {
            say::trash_entry_of(kept(entry, scene).map(Role::variant).unwrap_or_default())
        }
        Record::Entry(entry) if entry.heading().is_empty() => say::no_words_yet().to_owned(),
        Record::Entry(entry) => entry.heading().to_owned(),
        Record::Promise(promise) if is_of_another(promise, scene) => {
            say::trash_promise_of(promise.by.variant())
        }
        Record::Promise(promise) if promise.what.is_blank() => say::no_words_yet().to_owned(),
        Record::Promise(promise) if promise.half_of.is_some() => {
            let whose = whose_to(promise.by, scene.audience()).label();
            format!("{} · {whose}", promise.what.as_str())
        }
        Record::Promise(promise) => promise.what.as_str().to_owned(),
        Record::Talk(talk) => {
            let script = scene.guide.script(&talk.script);
            script.map_or_else(|| say::a_talk().to_owned(), |script| script.title.clone())
        }
        Record::Sitting(sitting) => sitting_name(sitting, scene),
        // Of a kind that shows nothing of itself here, it is told what it is.
        other => format!("({})", other.noun()),
    }
}

/// A page by its title, unless it is one of somebody who is not here.
fn sitting_name(sitting: &Sitting, scene: &Scene<'_>) -> String {
    let found = scene.guide.exercise(&sitting.exercise).map(|(_, exercise)| exercise);
    match (found, page_kept(sitting, scene)) {
        (_, Some(role)) => say::trash_page_of(role.variant()),
        (Some(exercise), None) => exercise.title.clone(),
        (None, None) => say::trash_page().to_owned(),
    }
}

/// Whose an entry is that is not shown to who is here.
fn kept(entry: &Entry, scene: &Scene<'_>) -> Option<Role> {
    kept_from(entry.owner(scene.guide), scene.reader, scene.daily.for_two)
}

/// Whose page it is that is not shown to who is here.
fn page_kept(sitting: &Sitting, scene: &Scene<'_>) -> Option<Role> {
    kept_from(sitting.owner(scene.guide), scene.reader, scene.daily.for_two)
}

fn is_of_another(promise: &Promise, scene: &Scene<'_>) -> bool {
    promise.private && kept_from(Some(promise.by), scene.reader, scene.daily.for_two).is_some()
}

/// The words that stand in it, where they are more than what it is called.
fn words(record: &Record, scene: &Scene<'_>) -> String {
    match record {
        Record::Entry(entry) if kept(entry, scene).is_some() => String::new(),
        Record::Entry(entry) => {
            // Where its first line is its heading, only the rest is more.
            let body = entry.body.as_str().trim();
            let rest =
                if entry.title.is_blank() { body.strip_prefix(entry.heading()) } else { None };
            rest.unwrap_or(body).trim().to_owned()
        }
        Record::Promise(promise) if !is_of_another(promise, scene) => {
            promise.note.as_str().to_owned()
        }
        Record::Talk(talk) => talk.line.as_str().to_owned(),
        Record::Sitting(sitting) if page_kept(sitting, scene).is_some() => String::new(),
        Record::Sitting(sitting) => say::trash_answers(sitting.answered()),
        Record::Promise(_)
        | Record::Tick(_)
        | Record::PutOff(_)
        | Record::Offer(_)
        | Record::Pulse(_)
        | Record::Sealed(_)
        | Record::Belonging(_) => String::new(),
    }
}
