//! What the journal says: the list, and the current entry beside it where there is room.

use crate::{
    domain::{Entry, Role, kept_from, words_told},
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

/// How far in the second row of an entry begins.
const BELOW: usize = 4;

/// From so many rows on it is said who can open these.
const ROOMY: u16 = 7;

/// What it says, as a page.
pub fn page(journal: &Journal, scene: &Scene<'_>) -> Page {
    if journal.shown.is_empty() {
        return empty(journal, scene);
    }
    let pane = reading(journal, scene);
    let mut page = Page::new().with_list(list(journal, scene)).with_pane(pane, journal.reading);
    let is_filtered = journal.filter != Filter::default();
    if is_filtered {
        let (shown, whole) = (journal.shown.len(), journal.whole);
        let only = journal.filter.in_words();
        let told = say::journal_only(shown, only, whole);
        page.brief(told, Tone::Accent);
    }
    if scene.daily.for_two && scene.rows >= ROOMY + u16::from(is_filtered) {
        page.brief(reach::of_all(), Tone::Muted);
        page.gap();
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

/// When and what, then how it was written.
fn list(journal: &Journal, scene: &Scene<'_>) -> List {
    let count = journal.shown.len();
    let window = List::window(&journal.cursor, count, 2, scene.rows);
    let first = window.start;
    let entries = journal.shown[window].iter();
    let entries = entries.filter_map(|place| scene.workbook.journal.at(*place as usize));
    let said: Vec<Listed> = entries.map(|entry| listed(journal, entry, scene)).collect();
    let widest = said.iter().map(|listed| width(&listed.lead.text)).max().unwrap_or(0);
    List { count, each: 2, first, said, lead: widest + 2, below: BELOW, none: "" }
}

fn listed(journal: &Journal, entry: &Entry, scene: &Scene<'_>) -> Listed {
    let is_today = entry.day == scene.today;
    let when =
        if is_today { say::journal_day_today().to_owned() } else { entry.day.short(scene.today) };
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
        return said(heading, &about(entry));
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
        (Some(before), Some(after)) => parts.push(format!("{before} → {after}")),
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
