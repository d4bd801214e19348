//! Says an entry while it is being written.

use crate::{
    domain::words::{Words, words_told},
    phrases::say,
    screens::{
        entry::{EntryScreen, Focus},
        reach,
    },
    text::{sentence::first_sentence, width::width},
    ui::{
        Mode,
        action::{Command, Scene},
        keymap::key_of,
        page::{Field, MEASURE, Page, Room, Run, Stands, Tone, Writing, Written},
    },
};

/// From so many rows on there is room for hints and for air.
const ROOMY: u16 = 14;

/// From so many rows on the words have air above them.
const AIRY: u16 = 8;

/// The least between the day and the way of writing, with what a page keeps at its sides.
const AIR: usize = 6;

/// What it says, as a page: the person’s own words in the middle, and nothing in a box.
pub fn page(screen: &EntryScreen, scene: &Scene<'_>) -> Page {
    let roomy = scene.rows >= ROOMY;
    let mut page = Page::new().as_wide_as(MEASURE).in_the_middle();
    let entry = &screen.entry;
    never_saved(&mut page, screen, roomy);
    page.ends(vec![Run::new(entry.day.long(), Tone::Muted)], way(screen, scene));
    if !screen.unkept && scene.daily.for_two && roomy {
        page.words(reach::long(true, scene.book), Tone::Muted);
    }
    match entry.prompt.as_ref().and_then(|id| scene.guide.prompt(id)) {
        Some((_, prompt)) => page.words(&prompt.text, Tone::Text),
        None if roomy && !entry.mode.is_free() => page.words(entry.mode.hint(), Tone::Muted),
        None => (),
    }
    // A title and tags come with Tab, and stay once there is something in them.
    if screen.place == Focus::Title || !screen.title.is_blank() {
        page.field(title(screen));
    }
    if scene.rows >= AIRY {
        page.gap();
    }
    page.field(body(screen));
    if roomy {
        page.gap();
    }
    if screen.place == Focus::Tags || !screen.tags.is_blank() {
        page.field(tags(screen));
    }
    status(&mut page, screen, scene);
    page
}

/// What is written in its title, in its words and in its tags.
pub fn writing(screen: &EntryScreen) -> Writing<'_> {
    let EntryScreen { title, body, tags, place, .. } = screen;
    let written = [title, body, tags].map(|editor| Written { editor, marks: Vec::new() });
    let editor = match place {
        Focus::Title => title,
        Focus::Body => body,
        Focus::Tags => tags,
    };
    Writing { editor, stands: Stands::InFields(written.into()) }
}

/// The way of writing, where it is not the free one, and the key that changes it: whole, or one of them, or neither.
/// The key works as well, and the Keys page names it.
fn way(screen: &EntryScreen, scene: &Scene<'_>) -> Vec<Run> {
    let entry = &screen.entry;
    let own = (!entry.mode.is_free()).then(|| Run::new(entry.mode.label(), Tone::Muted));
    let key = vec![Run::new("^T ", Tone::Text), Run::new(say::entry_another_way(), Tone::Muted)];
    let between = own.iter().map(|_| Run::new("   ", Tone::Muted));
    let both: Vec<Run> = own.clone().into_iter().chain(between).chain(key.clone()).collect();
    let wide = |runs: &[Run]| runs.iter().map(|run| width(&run.text)).sum::<usize>();
    let used = width(&entry.day.long()) + AIR;
    let room = usize::from(scene.columns).min(MEASURE).saturating_sub(used);
    let ways = [both, own.into_iter().collect(), key];
    ways.into_iter().find(|runs| !runs.is_empty() && wide(runs) <= room).unwrap_or_default()
}

/// What is said of a page that is not kept, before its first word.
fn never_saved(page: &mut Page, screen: &EntryScreen, roomy: bool) {
    let told = match (screen.unkept, roomy) {
        (false, _) => return,
        (true, true) => say::entry_never_saved(),
        (true, false) => say::never_saved_in_short(),
    };
    page.words(told, Tone::Heading);
}

fn title(screen: &EntryScreen) -> Field {
    let is_here = screen.place == Focus::Title;
    Field {
        of: 0,
        label: say::entry_title(),
        blank: say::entry_tab_to_write(),
        room: Room::Line,
        is_here,
    }
}

fn body(screen: &EntryScreen) -> Field {
    Field { of: 1, label: "", blank: "", room: Room::Open, is_here: screen.place == Focus::Body }
}

fn tags(screen: &EntryScreen) -> Field {
    let is_here = screen.place == Focus::Tags;
    Field {
        of: 2,
        label: say::entry_tags(),
        blank: say::entry_tab_to_write(),
        room: Room::Line,
        is_here,
    }
}

fn status(page: &mut Page, screen: &EntryScreen, scene: &Scene<'_>) {
    let told = if screen.place == Focus::Tags {
        tags_told(&screen.tags_now())
    } else {
        words_and_time(screen, scene)
    };
    page.fitting(told, Tone::Muted);
}

/// What will become of the line of tags. Where not all of them fit, the last ones are shown: there
/// the person is typing.
fn tags_told(tags: &[Words]) -> Vec<String> {
    if tags.is_empty() {
        return vec![say::entry_tags_hint("\"")];
    }
    let shown = |from: usize| {
        let names: Vec<&str> = tags[from..].iter().map(|tag| &**tag).collect();
        let dots = if from == 0 { "" } else { "… · " };
        say::entry_tags_told(tags.len(), format!("{dots}{}", names.join(" · ")))
    };
    (0..tags.len()).map(shown).collect()
}

/// How many words there are, how the time stands, and how heavy it is: all of it, or what matters most.
fn words_and_time(screen: &EntryScreen, scene: &Scene<'_>) -> Vec<String> {
    let words = words_told(screen.body.words());
    let time = screen.clock.in_words(screen.entry.mode, scene.now);
    let heavy = match (screen.entry.before, screen.entry.after) {
        (Some(before), Some(after)) => {
            say::entry_weight_both(after.to_string(), before.to_string())
        }
        (Some(before), None) => say::entry_weight_before(before.to_string()),
        (None, Some(after)) => say::entry_weight_after(after.to_string()),
        (None, None) if screen.unkept => say::not_kept().to_owned(),
        (None, None) => say::entry_weigh(key_of(Mode::Write, Command::Rate)),
    };
    if time.is_empty() {
        let rated = screen.entry.before.is_some() || screen.entry.after.is_some();
        let told = if rated || screen.unkept { format!("{words} · {heavy}") } else { words };
        return vec![told];
    }
    let short = first_sentence(&time).to_owned();
    vec![format!("{words} · {time} · {heavy}"), format!("{words} · {time}"), time, short]
}
