//! Says the spine of a stage: the few things in order, what each gives, and what became of it.

use crate::{
    domain::{
        guide::{Reached, SpineReader, SpineThing, Stage, Thing, spine},
        role::Role,
    },
    phrases::say,
    screens::stage::view::{Room, folding, heat, joined},
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// Under the title of a thing, past its mark and its number.
const UNDER: usize = 5;

/// The things in order, each with what became of it. Where there is little room, more is said only of the one that the
/// cursor is on, or of what comes next.
pub(super) fn say(
    page: &mut Page,
    things: &[SpineThing<'_>],
    current: usize,
    room: Room,
    scene: &Scene<'_>,
) {
    let next = spine::next(things, scene.summary);
    page.group('n');
    if SpineReader::of(scene.audience()).is_none() {
        page.gap();
        page.words(say::stage_fits_anybody(), Tone::Muted);
    }
    page.gap();
    let led = if current < things.len() { Some(current) } else { next };
    for (place, thing) in things.iter().enumerate() {
        one(page, place, thing, next == Some(place), scene);
        if room == Room::Wide || led == Some(place) {
            more_of(page, thing, next == Some(place), scene);
        }
    }
    if next.is_none() {
        page.gap();
        page.words(say::stage_spine_is_done(), Tone::Kept);
    }
}

/// One of them, with how far somebody is with it, or how long it takes.
fn one(page: &mut Page, place: usize, thing: &SpineThing<'_>, is_next: bool, scene: &Scene<'_>) {
    let what = thing.thing;
    let is_done = thing.is_done(scene.summary);
    let tail = match (thing.reached(scene.summary), what) {
        (Reached::Begun(answered, of), _) => say::stage_so_many_answered(answered, of),
        (Reached::Done, Thing::Page(_)) => say::stage_read().to_owned(),
        (Reached::Done, Thing::Exercise(it)) if it.talk.is_some() => say::stage_done().to_owned(),
        (Reached::Done, Thing::Exercise(_)) => say::stage_written().to_owned(),
        (Reached::Done, Thing::Talk(_)) => say::stage_held().to_owned(),
        (Reached::Open, _) if is_done => say::stage_done().to_owned(),
        (Reached::Open, _) => {
            let whose = if what.role() == Role::Both { say::stage_together() } else { "" };
            let minutes = say::minutes_in_short(usize::from(what.minutes()));
            joined(&[whose, &minutes, heat(what.heat())])
        }
    };
    let tone = match (is_done, is_next) {
        (true, _) => Tone::Muted,
        (false, true) => Tone::Title,
        (false, false) => Tone::Text,
    };
    let mark = match (is_done, is_next) {
        (true, _) => "✓",
        (false, true) => "┃",
        (false, false) => " ",
    };
    page.item(&format!("{mark} {}  ", place + 1), what.title(), tail, tone);
}

/// What is still to come gives something; and there may be a step to tick with it.
fn more_of(page: &mut Page, thing: &SpineThing<'_>, is_next: bool, scene: &Scene<'_>) {
    let mut tell = |words: &str| {
        if is_next {
            page.barred(UNDER - 2, words, Tone::Muted);
        } else {
            page.under(UNDER, words, Tone::Muted);
        }
    };
    if !thing.is_done(scene.summary) {
        tell(thing.gives);
    }
    if let Some((step, is_ticked)) = thing.step.zip(thing.is_ticked(scene.summary)) {
        let mark = if is_ticked { "[x]" } else { "[ ]" };
        tell(&say::stage_step(mark, &step.text));
    }
}

/// How many of the signs were seen so far, and then the head of all else, counted.
pub(super) fn fold(page: &mut Page, is_open: bool, stage: &Stage, room: Room, scene: &Scene<'_>) {
    let audience = scene.audience();
    let signs: Vec<_> = stage.signs.iter().filter(|it| audience.owns(it.role)).collect();
    if !signs.is_empty() {
        let seen = signs.iter().filter(|sign| scene.summary.is_ticked(&sign.id)).count();
        page.gap();
        page.words(say::stage_ready(seen, signs.len()), Tone::Muted);
    }
    page.gap();
    page.group('m');
    let (mark, tail) = folding(is_open);
    page.item(mark, say::stage_more(), tail, Tone::Text);
    if room == Room::Tight {
        return;
    }
    let is_theirs = |role, about| audience.owns(role) && audience.is_for(about);
    let pages = stage.pages.iter().filter(|it| is_theirs(it.role, it.about)).count();
    let exercises = stage.exercises.iter().filter(|it| is_theirs(it.role, it.about)).count();
    let prompts = stage.prompts.iter().filter(|it| is_theirs(it.role, it.about)).count();
    let counted = [
        (pages, say::stage_more_pages(pages)),
        (exercises, say::stage_more_exercises(exercises)),
        (prompts, say::stage_more_prompts(prompts)),
        (signs.len(), say::stage_more_signs(signs.len())),
    ];
    let there = counted.iter().filter(|(count, _)| *count > 0);
    let told: Vec<&str> = there.map(|(_, told)| told.as_str()).collect();
    page.under(2, joined(&told), Tone::Muted);
}
