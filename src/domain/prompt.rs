//! The prompt of the day: it fits the stage, the reader and the hour, and none comes back for 60 days.

use std::{collections::BTreeSet, sync::Arc};

use crate::domain::{
    audience::{Offering, Pace},
    day::Day,
    guide::{Guide, Prompt, Stage, StageKind},
    id::NodeId,
    journal::WritingMode,
    progress::stage_now,
    summary::Summary,
    workbook::Workbook,
};

/// For how many days a prompt that was offered does not come back.
const RESTS: i64 = 60;

/// From this heat on a prompt may sting.
const STINGS: u8 = 2;

/// For so many days one that did is remembered as the last.
const LATELY: i64 = 7;

/// The prompt for `today`: the one that stands since earlier in the day, or a fresh one of the stage
/// the person is in, then of earlier stages, then of growth and steady first. `None` when all of them
/// rest. It fits who is there and the pace of the day: in the first week it is a plain or a body one of
/// *steady first*. No two that may sting follow each other.
///
/// Without a mark in the workbook it is still the same all day, so that looking writes nothing.
pub fn prompt_of_the_day<'a>(
    guide: &'a Guide,
    workbook: &Workbook,
    summary: &Summary,
    today: Day,
    offering: Offering,
) -> Option<(&'a Stage, &'a Prompt)> {
    let is_first = offering.pace == Pace::First;
    let may_sting = may_sting(guide, workbook, today);
    let steadies = |mode| matches!(mode, WritingMode::Plain | WritingMode::Body);
    let speaks = |prompt: &Prompt| {
        offering.fits(prompt.role, prompt.heat)
            && offering.audience.is_for(prompt.about)
            && (!is_first || (prompt.heat < 2 && steadies(prompt.mode)))
    };
    let why = asked_why(guide, workbook);
    // "Why" is never asked twice in a row, but by the prompt itself that stays for its day.
    let twice = |prompt: &Prompt| prompt.why && why.is_some_and(|last| last.id != prompt.id);
    if let Some((stage, prompt)) = stands(guide, workbook, today)
        && speaks(prompt)
        && !twice(prompt)
        && offering.is_open(stage)
    {
        return Some((stage, prompt));
    }
    let speaks = |prompt: &Prompt| speaks(prompt) && (prompt.heat < STINGS || may_sting);
    let fits = |prompt: &Prompt| speaks(prompt) && !twice(prompt);
    let resting = resting(workbook, today);
    let is_fresh = |prompt: &&Arc<Prompt>| fits(prompt) && !resting.contains(prompt.id.as_str());
    let stages = in_turn(guide, stage_now(guide, summary, offering.audience)?);
    stages.into_iter().filter(|stage| offering.is_open(stage)).find_map(|stage| {
        // Each day begins one further, so that even days that left no mark differ.
        let spoken = || stage.prompts.iter().filter(|prompt| speaks(prompt));
        let count = i64::try_from(spoken().count()).ok().filter(|count| *count > 0)?;
        let start = today.days_since(Day::default()).rem_euclid(count);
        let start = usize::try_from(start).ok()?;
        let prompt = spoken().skip(start).chain(spoken().take(start)).find(is_fresh)?;
        Some((stage, &**prompt))
    })
}

/// The prompt of the newest entry, if it asked why.
fn asked_why<'a>(guide: &'a Guide, workbook: &Workbook) -> Option<&'a Prompt> {
    let newest = workbook.journal.iter().rfind(|entry| entry.trashed.is_none())?;
    let (_, prompt) = guide.prompt(newest.prompt.as_ref()?)?;
    prompt.why.then_some(prompt)
}

/// The prompt that was offered today and not passed over; the last one of several.
fn stands<'a>(
    guide: &'a Guide,
    workbook: &Workbook,
    today: Day,
) -> Option<(&'a Stage, &'a Prompt)> {
    let offers = workbook.offers.iter().filter(|offer| offer.on && offer.day == today);
    let last = offers.filter(|offer| offer.prompt.is_some()).max_by_key(|offer| offer.changed)?;
    guide.prompt(last.prompt.as_ref()?)
}

/// Whether the next prompt may be one that stings: never two in a row. The days take turns, as looking leaves no mark; and
/// none follows on one that was offered last, or passed over a moment ago.
fn may_sting(guide: &Guide, workbook: &Workbook, today: Day) -> bool {
    let others = workbook.offers.iter().filter(|it| !(it.on && it.day == today));
    let lately = others.filter(|it| (0..LATELY).contains(&today.days_since(it.day)));
    let last = lately.filter(|it| it.prompt.is_some()).max_by_key(|it| it.changed);
    let last = last.and_then(|it| guide.prompt(it.prompt.as_ref()?));
    let stung = last.is_some_and(|(_, prompt)| prompt.heat >= STINGS);
    today.days_since(Day::default()).rem_euclid(2) == 0 && !stung
}

/// Prompts that were offered or written from lately.
fn resting(workbook: &Workbook, today: Day) -> BTreeSet<&str> {
    let lately = |day: Day| today.days_since(day).abs() <= RESTS;
    let offers = workbook.offers.iter().filter(|offer| lately(offer.day));
    let entries = workbook.journal.iter().filter(|entry| lately(entry.day));
    let written = entries.filter_map(|entry| entry.prompt.as_ref().map(NodeId::as_str));
    let offered = offers.filter_map(|offer| offer.prompt.as_ref().map(NodeId::as_str));
    offered.chain(written).collect()
}

/// The stage a person is in, the stages before it from near to far, growth and steady first.
fn in_turn<'a>(guide: &'a Guide, now: &'a Stage) -> Vec<&'a Stage> {
    let place = guide.stages.iter().position(|stage| stage.id == now.id).unwrap_or(0);
    let before = guide.stages[..place].iter().rev().filter(|stage| stage.kind != StageKind::First);
    let mut stages: Vec<&Stage> = vec![now];
    stages.extend(before);
    for last in [StageKind::Beside, StageKind::First] {
        if !stages.iter().any(|stage| stage.kind == last) {
            stages.extend(guide.stage_of(last));
        }
    }
    stages
}
