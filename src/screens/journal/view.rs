//! What the journal says: the list, and the current entry beside it where there is room.

use std::cmp::Ordering;

use crate::{
    domain::{for_two::kept_from, journal::Entry, role::Role, words::words_told},
    phrases::say,
    screens::{
        journal::{Filter, Journal},
        reach,
    },
    text::width::width,
    ui::{
        action::Scene,
        page::{Current, List, Listed, MEASURE, Marked, Page, Run, Tone},
    },
};

/// How far in the second row of an entry begins, where no month stands over it.
const BELOW: usize = 4;

/// From so many rows on an entry has air below it, and months stand over theirs.
const CARDS: u16 = 14;

/// From so many rows on it is said who can open these.
const ROOMY: u16 = 7;

/// What it says, as a page.
pub fn page(journal: &Journal, scene: &Scene<'_>) -> Page {
    if journal.shown.is_empty() {
        return empty(journal, scene);
    }
    let pane = reading(journal, scene);
    let is_filtered = journal.filter != Filter::default();
    let for_two = scene.daily.for_two && scene.rows >= ROOMY + u16::from(is_filtered);
    let above = u16::from(is_filtered) + if for_two { 2 } else { 0 };
    let left = scene.rows.saturating_sub(above);
    let has_months = left >= CARDS;
    let rows = left.saturating_sub(u16::from(has_months));
    let listed = list(journal, has_months, rows, scene);
    let month = month_of(journal, listed.in_view(&journal.cursor, rows).0, scene);
    let mut page = Page::new().with_list(listed).with_pane(pane, journal.reading);
    if is_filtered {
        let (shown, whole) = (journal.shown.len(), journal.whole);
        let only = journal.filter.in_words();
        let told = say::journal_only(shown, only, whole);
        page.brief(told, Tone::Accent);
    }
    if for_two {
        page.brief(reach::of_all(), Tone::Muted);
        page.gap();
    }
    if let Some(month) = month.filter(|_| has_months) {
        page.brief(month.to_uppercase(), Tone::Label);
    }
    page.pin_to_here();
    page
}

fn empty(journal: &Journal, scene: &Scene<'_>) -> Page {
    let words = if journal.filter == Filter::default() {
        say::journal_empty()
    } else {
        say::journal_none_fits()
    };
    let reach = if scene.daily.for_two { reach::of_all().long } else { String::new() };
    let mut page = Page::new().as_wide_as(MEASURE + 2);
    page.words(format!("{words} {reach}").trim_end(), Tone::Text);
    page
}

/// The month of an entry, as it stands over those of it.
fn month_of(journal: &Journal, place: usize, scene: &Scene<'_>) -> Option<String> {
    let entry = journal.shown.get(place)?;
    let entry = scene.workbook.journal.at(*entry as usize)?;
    Some(entry.day.month_and_year())
}

/// When and what, then how it goes on. Where months stand over them, the next one stands below the last of its month.
fn list(journal: &Journal, has_months: bool, rows: u16, scene: &Scene<'_>) -> List {
    let count = journal.shown.len();
    let each = if has_months { 3 } else { 2 };
    let window = List::window(&journal.cursor, count, each, rows);
    let first = window.start;
    let mut said: Vec<Listed> = Vec::new();
    for place in window {
        let entry = journal.shown.get(place);
        let Some(entry) = entry.and_then(|it| scene.workbook.journal.at(*it as usize)) else {
            continue;
        };
        let next = month_of(journal, place + 1, scene).filter(|_| has_months);
        let next = next.filter(|next| *next != entry.day.month_and_year());
        let then = Run::new(next.unwrap_or_default().to_uppercase(), Tone::Label);
        said.push(Listed { then, ..listed(journal, entry, has_months, scene) });
    }
    let lead = said.iter().map(|listed| width(&listed.lead.text)).max().unwrap_or(0) + 2;
    let below = if has_months { lead + 2 } else { BELOW };
    List { count, each, first, said, lead, below, none: "" }
}

fn listed(journal: &Journal, entry: &Entry, has_months: bool, scene: &Scene<'_>) -> Listed {
    let when = match () {
        () if entry.day == scene.today => say::journal_day_today().to_owned(),
        () if has_months => entry.day.short_in_its_month(),
        () => entry.day.short(scene.today),
    };
    let lead = Run::new(when, Tone::Muted);
    let said = |words: &str, below: &str| Listed {
        lead: lead.clone(),
        said: Marked::new(words, Tone::Text),
        below: Marked::new(below, Tone::Muted),
        ..Listed::default()
    };
    let Some(owner) = journal.kept_from(entry, scene) else {
        let heading = entry.heading();
        let heading = if heading.is_empty() { say::no_words_yet() } else { heading };
        // What was begun in no way of its own goes on with its own words.
        let opening = if entry.mode.is_free() { entry.opening() } else { "" };
        let below = if opening.is_empty() { entry.mode.label() } else { opening };
        return said(heading, below);
    };
    // Whose it is stands beside its day where it can be read whole there, and else below.
    let [long, short] = written_by(owner);
    let closed = said(say::journal_closed(), &long);
    let short = Listed { briefer: Some(Box::new(closed)), ..said(&short, "") };
    Listed { briefer: Some(Box::new(short)), ..said(&long, "") }
}

/// How an entry was written, in a few words.
fn about(entry: &Entry) -> String {
    let mut parts = vec![entry.mode.label().to_owned()];
    match (entry.before, entry.after) {
        (Some(before), Some(after)) => parts.push(
            match before.cmp(&after) {
                Ordering::Greater => say::journal_lighter(),
                Ordering::Less => say::journal_heavier(),
                Ordering::Equal => say::journal_as_heavy(),
            }
            .to_owned(),
        ),
        (Some(before), None) => parts.push(say::journal_weight_before(before.to_string())),
        (None, Some(after)) => parts.push(say::journal_weight_after(after.to_string())),
        (None, None) => (),
    }
    parts.extend(entry.tags.iter().map(|tag| format!("#{}", &**tag)));
    parts.join(" · ")
}

/// Whose an entry is, in the longest words and in shorter ones.
fn written_by(owner: Role) -> [String; 2] {
    let who = owner.variant();
    [say::journal_by(who), say::journal_by_short(who)]
}

/// The entry that is read.
fn reading(journal: &Journal, scene: &Scene<'_>) -> Page {
    let mut page = Page::new().as_wide_as(MEASURE + 2).at(Current::Read);
    let Some(entry) = journal.entry(scene.workbook) else { return page };
    page.words(entry.day.long(), Tone::Label);
    if let Some(owner) = journal.kept_from(entry, scene) {
        let words = say::journal_written_by_other(owner.variant());
        page.gap();
        page.words(words, Tone::Muted);
        return page;
    }
    let by = kept_from(entry.owner(scene.guide), scene.reader, scene.daily.for_two);
    if let Some(owner) = by {
        page.words(say::journal_by(owner.variant()), Tone::Muted);
    }
    if !entry.title.is_blank() {
        page.words(&entry.title, Tone::Title);
    }
    if let Some((_, prompt)) = entry.prompt.as_ref().and_then(|id| scene.guide.prompt(id)) {
        page.words(&prompt.text, Tone::Quoted);
    }
    page.gap();
    page.words(&entry.body, Tone::Text);
    page.gap();
    let count = words_told(entry.word_count());
    page.words(format!("{} · {count}", about(entry)), Tone::Muted);
    page
}
