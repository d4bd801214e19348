//! That one small thing was done today, and that it was enough.

use crate::domain::{
    day::{Day, Stamp},
    for_two::kept_from,
    guide::{Exercise, Guide, Node, Opens},
    own_thing::OwnThing,
    role::Role,
    sitting::Sitting,
    summary::Summary,
    tick::Tick,
    words::Words,
    workbook::Workbook,
};

/// What was done today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enough {
    /// What was done last, as it is called; `None` for what is not named on a screen that others may see.
    pub what: Option<Words>,
    /// Whether that is a line of the reader’s own, which is not printed.
    pub is_own: bool,
    /// How much was done. It is told nowhere: somebody who went on is asked again after the next thing.
    pub count: usize,
}

/// One thing that was done, and when.
type Deed = (Stamp, Option<Words>, bool);

/// Who reads, as far as it is known.
#[derive(Clone, Copy, Debug)]
pub struct Present {
    /// Whether two people write into the workbook.
    pub for_two: bool,
    /// Whether nobody said which of two is here.
    pub asks_whose: bool,
}

/// What the reader did today: read, ticked, filled in, held, or what they had left for themselves. It is read off the
/// marks that are there, so that closing the program changes nothing. Where it is not known who reads, only
/// what is of both counts: whose day it was is not told to the other.
pub fn enough(
    guide: &Guide,
    workbook: &Workbook,
    summary: &Summary,
    own: Option<&OwnThing>,
    present: Present,
    today: Day,
) -> Option<Enough> {
    let start = workbook.profile.day_start;
    let ticks = workbook.ticks.iter().filter(|tick| tick.on && tick.day == today);
    let ticks = ticks.filter_map(|tick| ticked(guide, summary, own, tick, present));
    let sittings = workbook.sittings.iter().filter(|it| Day::of(it.changed, start) == today);
    let sittings = sittings.filter_map(|it| filled(guide, workbook, it, present));
    let held = workbook.talks.iter().filter_map(|talk| {
        let ended = talk.ended.filter(|at| Day::of(*at, start) == today)?;
        let script = guide.script(&talk.script).filter(|script| script.heat < 3);
        let title = script.map(|script| Words::from(script.title.as_str()));
        talk.trashed.is_none().then_some((ended, title, false))
    });
    let mut deeds: Vec<Deed> = ticks.chain(sittings).chain(held).collect();
    deeds.sort_by_key(|(at, ..)| *at);
    let count = deeds.len();
    let (_, what, is_own) = deeds.pop()?;
    Some(Enough { what, is_own, count })
}

/// A page that was read, or a step or a thing of one’s own that was ticked. A sign is no deed.
fn ticked(
    guide: &Guide,
    summary: &Summary,
    own: Option<&OwnThing>,
    tick: &Tick,
    present: Present,
) -> Option<Deed> {
    if let Some(own) = own.filter(|own| own.node() == tick.node) {
        return Some((tick.changed, Some(own.words.clone()), true));
    }
    let found = guide.node(&tick.node)?;
    let heat = match &found {
        Node::Page(_, page) => page.heat,
        Node::Step(_, step) => guide.heat_of(step),
        _ => return None,
    };
    // Where two read, what is ticked for them is so for both; somebody without a name may be either.
    let is_known = !present.asks_whose || present.for_two || found.role() == Role::Both;
    let counts = is_known && summary.ticked_on(&tick.node) == Some(tick.day);
    let words = (heat < 3).then(|| Words::from(found.title()));
    counts.then_some((tick.changed, words, false))
}

/// A page of an exercise that was written on. What only meets, or is kept apart, is told on its own screen alone.
fn filled(guide: &Guide, workbook: &Workbook, sitting: &Sitting, present: Present) -> Option<Deed> {
    if sitting.trashed.is_some() || sitting.answered() == 0 {
        return None;
    }
    let (_, exercise) = guide.exercise(&sitting.exercise)?;
    let whose = sitting.by.unwrap_or(exercise.role);
    let reader = workbook.profile.role;
    let is_own = !present.asks_whose && kept_from(Some(whose), reader, present.for_two).is_none();
    // What is for either, and two who sit here filled in, is a deed of both; whose a page of one is stays untold.
    let is_of_two = whose == Role::Both || (whose == Role::Any && reader == Some(Role::Both));
    let counts = (is_of_two || is_own) && !is_apart(exercise);
    let may_be_named = sitting.shared
        && exercise.heat < 3
        && !exercise.unkept
        && (whose == Role::Both || !present.for_two);
    let words = may_be_named.then(|| Words::from(exercise.title.as_str()));
    counts.then_some((sitting.changed, words, false))
}

fn is_apart(exercise: &Exercise) -> bool {
    matches!(exercise.opens, Some(Opens::Apart | Opens::Touch))
}
