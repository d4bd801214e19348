//! The one small thing of Today: where somebody stopped who comes back, and else what the guide has next.

use crate::{
    domain::{CanWait, Daily, Guide, Summary, suggestion},
    screens::today::Row,
};

/// What stands there, if there is anything that was not put off; `skipped` counts how often something else was asked for.
pub(super) fn row<'a>(
    skipped: usize,
    guide: &'a Guide,
    summary: &Summary,
    daily: &'a Daily,
) -> Option<Row<'a>> {
    if daily.hides(&CanWait::STEP) {
        return None;
    }
    let Some(stopped) = &daily.stopped else { return of_the_guide(skipped, guide, summary, daily) };
    let Some(skipped) = skipped.checked_sub(1) else { return Some(Row::Stopped(stopped)) };
    match of_the_guide(skipped, guide, summary, daily)? {
        Row::Suggested(found) if *found.id() == stopped.exercise => {
            of_the_guide(skipped + 1, guide, summary, daily)
        }
        row => Some(row),
    }
}

/// What the guide offers: something light to who comes back to a page in its middle, as long as there is anything light.
fn of_the_guide<'a>(
    skipped: usize,
    guide: &'a Guide,
    summary: &Summary,
    daily: &Daily,
) -> Option<Row<'a>> {
    let light = daily.lighter.then(|| daily.offering.lighter());
    let light = light.and_then(|offering| suggestion(guide, summary, offering, skipped));
    light.or_else(|| suggestion(guide, summary, daily.offering, skipped)).map(Row::Suggested)
}
