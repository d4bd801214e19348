//! Where somebody stopped: the page of their own that they had begun when they last came.

use crate::domain::{
    audience::Offering,
    daily::is_back,
    day::Day,
    for_two::kept_from,
    guide::{Exercise, Guide, Opens, Stage, Step, Tool},
    id::{NodeId, RecordId},
    put_off::{CanWait, PutOff, WaitKind},
    role::Role,
    sitting::Sitting,
    summary::Summary,
    workbook::Workbook,
};

/// A page that was begun and not finished. Of what stands on it nothing is told but how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stopped {
    /// The exercise whose page it is.
    pub exercise: NodeId,
    /// The page.
    pub sitting: RecordId,
    /// Whether it is one that may be named on a screen that others may see.
    pub shared: bool,
    /// How many of its questions have an answer.
    pub answered: usize,
    /// How many questions it has.
    pub of: usize,
    /// The last day they were here.
    pub since: Day,
}

impl Stopped {
    /// As what it is put away, until something on it changes.
    pub fn what(&self) -> CanWait {
        CanWait::of(WaitKind::Sitting, &self.sitting)
    }
}

/// Where a person stopped who comes back after some days: of their own pages that may be named on Today and are
/// not finished, the one that was changed last. None that is heavy, that is not kept or is about two who are not there. Where
/// two write here, or nobody knows who reads, only what is for both: a page that one began is not told to the other.
/// The second value says whether it was put away; then no older one comes in its place.
pub fn stopped(
    guide: &Guide,
    workbook: &Workbook,
    summary: &Summary,
    offering: Offering,
    may_be_another: bool,
    today: Day,
) -> Option<(Stopped, bool)> {
    let since = summary.last_came(today).filter(|_| is_back(summary, today))?;
    let reader = workbook.profile.role;
    let is_own = |sitting: &Sitting, exercise: &Exercise| {
        let whose = sitting.by.unwrap_or(exercise.role);
        whose == Role::Both || !may_be_another && kept_from(Some(whose), reader, false).is_none()
    };
    let may_be_told = |sitting: &Sitting| {
        let (stage, exercise) = guide.exercise(&sitting.exercise)?;
        let fits = offering.is_open(stage)
            && offering.fits(exercise.role, exercise.heat)
            && is_light_enough(exercise)
            && is_own(sitting, exercise)
            && is_unfinished(stage, exercise, summary);
        fits.then_some(exercise.fields.len())
    };
    let begun = workbook.sittings.iter().filter(|it| it.trashed.is_none() && it.answered() > 0);
    let found = begun.filter_map(|sitting| Some((sitting, may_be_told(sitting)?)));
    let (sitting, of) = found.max_by_key(|(sitting, _)| sitting.changed)?;
    let stopped = Stopped {
        exercise: sitting.exercise.clone(),
        sitting: sitting.id.clone(),
        shared: sitting.shared,
        answered: sitting.answered(),
        of,
        since,
    };
    let is_away = is_put_away(workbook, sitting);
    Some((stopped, is_away))
}

/// Whether the reader put a page away, and nothing on it was changed since.
pub(super) fn is_put_away(workbook: &Workbook, sitting: &Sitting) -> bool {
    let what = CanWait::of(WaitKind::Sitting, &sitting.id);
    let id = PutOff::new(what, workbook.profile.role, sitting.changed, sitting.day).id;
    workbook.put_off.find(&id).is_some_and(|it| it.on && it.changed >= sitting.changed)
}

/// Whether an exercise may be named to somebody who comes back. What hits hardest is not for that hour, what is filled in
/// apart or only marked is seen on its own screen alone, and a page of an evening or a month is over with it.
fn is_light_enough(exercise: &Exercise) -> bool {
    let is_apart = matches!(exercise.opens, Some(Opens::Apart | Opens::Touch));
    let is_over = exercise.monthly || exercise.means == Some(Tool::Evening);
    exercise.heat < 3 && !exercise.unkept && !is_over && !is_apart
}

/// Whether it is not finished, by the measure of the things that are done in order.
fn is_unfinished(stage: &Stage, exercise: &Exercise, summary: &Summary) -> bool {
    let of_it = |step: &&Step| step.exercise.as_ref() == Some(&exercise.id);
    let lines = stage.spine.iter().filter(|line| line.node == exercise.id);
    let mut steps = lines.filter_map(|line| line.step.as_ref());
    summary.answered(&exercise.id) * 2 <= exercise.fields.len()
        && !stage.steps.iter().filter(of_it).any(|step| summary.is_ticked(&step.id))
        && !steps.any(|step| summary.is_ticked(step))
        && !exercise.talk.as_ref().is_some_and(|talk| summary.is_held(talk))
}
