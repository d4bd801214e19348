//! How far a person is in a stage, and one small thing for today. Never a score.

use std::sync::Arc;

use crate::domain::{
    audience::{Audience, Offering},
    guide::{Exercise, Guide, Page, Stage, Step, Thing},
    id::NodeId,
    role::Role,
    script::Script,
    summary::Summary,
};

/// How many of a stage's steps that are theirs are ticked, and whether anything was begun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// How many of `steps` are ticked for who reads.
    pub ticked: usize,
    /// Steps of the stage that are theirs.
    pub steps: usize,
    /// How many of `pages` were read to their end.
    pub read: usize,
    /// Pages of the stage that are theirs, but for those that leave no mark.
    pub pages: usize,
    /// Pages of the stage that are theirs and leave no mark: they are there to be read, and not counted.
    pub unmarked: usize,
    /// Exercises with at least one answer.
    pub filled: usize,
    /// Exercises of the stage that are theirs.
    pub exercises: usize,
}

impl Progress {
    /// Whether all its steps are ticked.
    pub fn is_done(self) -> bool {
        self.steps > 0 && self.ticked == self.steps
    }

    /// Whether anything of it was ticked, read or filled in.
    pub fn is_begun(self) -> bool {
        self.ticked + self.read + self.filled > 0
    }
}

/// How far an audience is in `stage`. Only what is theirs counts, and is not about something else than what broke trust.
pub fn progress(stage: &Stage, summary: &Summary, audience: Audience) -> Progress {
    let mut found = Progress::default();
    for step in stage.steps.iter().filter(|step| audience.owns(step.role)) {
        found.steps += 1;
        found.ticked += usize::from(summary.is_ticked(&step.id));
    }
    let theirs = |page: &&Arc<Page>| audience.owns(page.role) && audience.is_for(page.about);
    for page in stage.pages.iter().filter(theirs) {
        if page.unmarked {
            found.unmarked += 1;
            continue;
        }
        found.pages += 1;
        found.read += usize::from(summary.is_ticked(&page.id));
    }
    let theirs = |it: &&Arc<Exercise>| audience.owns(it.role) && audience.is_for(it.about);
    for exercise in stage.exercises.iter().filter(theirs) {
        found.exercises += 1;
        found.filled += usize::from(summary.answered(&exercise.id) > 0);
    }
    found
}

/// The stage the person is in: the first that is not done, or the last where all are.
pub fn stage_now<'a>(guide: &'a Guide, summary: &Summary, audience: Audience) -> Option<&'a Stage> {
    let open = guide.stages.iter().find(|stage| {
        let found = progress(stage, summary, audience);
        // A stage that holds nothing for them to tick holds nobody up.
        found.steps > 0 && !found.is_done()
    });
    open.or(guide.stages.last())
}

/// One small thing to do today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suggestion<'a> {
    /// A page that was not read yet, and its stage.
    Read(&'a Stage, &'a Page),
    /// An exercise with no answer yet, or with few, and its stage.
    Fill(&'a Stage, &'a Exercise),
    /// A talk that was not held yet, and the stage it is for.
    Hold(&'a Stage, &'a Script),
    /// A step that is not ticked yet, and its stage.
    Tick(&'a Stage, &'a Step),
}

impl<'a> Suggestion<'a> {
    /// The id of the page, step or exercise that is suggested.
    pub fn id(&self) -> &NodeId {
        match self {
            Suggestion::Read(_, page) => &page.id,
            Suggestion::Fill(_, exercise) => &exercise.id,
            Suggestion::Hold(_, script) => &script.id,
            Suggestion::Tick(_, step) => &step.id,
        }
    }

    /// How hard it may hit, or what it leads to.
    pub fn heat(&self, guide: &Guide) -> u8 {
        match self {
            Suggestion::Read(_, page) => page.heat,
            Suggestion::Fill(_, exercise) => exercise.heat,
            Suggestion::Hold(_, script) => script.heat,
            Suggestion::Tick(_, step) => guide.heat_of(step),
        }
    }

    /// The stage it belongs to, or leads on in.
    pub fn stage(&self) -> &'a Stage {
        match self {
            Suggestion::Read(stage, _)
            | Suggestion::Fill(stage, _)
            | Suggestion::Hold(stage, _)
            | Suggestion::Tick(stage, _) => stage,
        }
    }

    /// What one has after it, where it is one of the few things that are done in order.
    pub fn gives(&self, guide: &'a Guide, audience: Audience) -> Option<&'a str> {
        let things = guide.spine(self.stage(), audience);
        things.iter().find(|it| it.thing.id() == self.id()).map(|it| it.gives)
    }

    fn role(&self) -> Role {
        match self {
            Suggestion::Read(_, page) => page.role,
            Suggestion::Fill(_, exercise) => exercise.role,
            Suggestion::Hold(_, script) => script.role,
            Suggestion::Tick(_, step) => step.role,
        }
    }
}

/// What comes next in the few things that are done in order, of the first stage that is not done; once they are, of the
/// next. Where all of those are done, the first page not read, exercise not begun or step not ticked. Of all that only
/// what fits who is there and the pace of the day. For two at one keyboard what is for two comes first then. `skipped` counts
/// how often the person said "another" today; nothing is ever overdue.
pub fn suggestion<'a>(
    guide: &'a Guide,
    summary: &Summary,
    offering: Offering,
    skipped: usize,
) -> Option<Suggestion<'a>> {
    let is_open = |stage: &&Stage| {
        offering.is_open(stage) && !progress(stage, summary, offering.audience).is_done()
    };
    let stages: Vec<&Stage> = guide.stages.iter().filter(is_open).collect();
    let mut found = Vec::new();
    for stage in &stages {
        found.extend(in_order(guide, stage, summary, offering));
        if found.len() > skipped {
            break;
        }
    }
    for stage in stages {
        if found.len() > skipped {
            break;
        }
        let before = found.len();
        of_all(guide, stage, summary, offering, &mut found);
        if offering.audience.role == Some(Role::Both) {
            found[before..].sort_by_key(|suggestion| suggestion.role() != Role::Both);
        }
    }
    let place = skipped.checked_rem(found.len())?;
    found.into_iter().nth(place)
}

/// So many light pages at least go round, where there are as many.
const LIGHT: usize = 8;

/// Light pages beside what comes next, for somebody who let that be: those of the first stage that has any, and of the
/// stages after it until they are enough to go round. What comes next keeps its place; its order is there for a reason.
pub fn beside<'a>(guide: &'a Guide, summary: &Summary, offering: Offering) -> Vec<&'a Page> {
    let light = offering.lighter();
    let mut pages: Vec<&Page> = Vec::new();
    for stage in guide.stages.iter().filter(|stage| offering.is_open(stage)) {
        if pages.len() >= LIGHT {
            break;
        }
        let in_order = guide.spine(stage, offering.audience);
        let is_in_order = |id: &NodeId| in_order.iter().any(|it| it.thing.id() == id);
        let mut all = Vec::new();
        of_all(guide, stage, summary, light, &mut all);
        pages.extend(all.into_iter().filter_map(|found| match found {
            Suggestion::Read(_, page) if !is_in_order(&page.id) => Some(page),
            _ => None,
        }));
    }
    pages
}

/// What is still to be done of the few things in order. What leaves no mark once it is done is not brought up.
fn in_order<'a>(
    guide: &'a Guide,
    stage: &'a Stage,
    summary: &Summary,
    offering: Offering,
) -> Vec<Suggestion<'a>> {
    let things = guide.spine(stage, offering.audience).into_iter();
    let open = things.filter(|it| !it.is_done(summary) && it.can_be_marked());
    let fits = open.filter(|it| offering.fits(it.thing.role(), it.thing.heat()));
    fits.filter_map(|it| match it.thing {
        Thing::Page(page) => page.is_marked_in_order().then_some(Suggestion::Read(stage, page)),
        Thing::Exercise(exercise) => Some(Suggestion::Fill(stage, exercise)),
        Thing::Talk(script) => Some(Suggestion::Hold(stage, script)),
    })
    .collect()
}

/// What is still to be read, begun or ticked of all that a stage holds, if it is not among what was found.
fn of_all<'a>(
    guide: &'a Guide,
    stage: &'a Stage,
    summary: &Summary,
    offering: Offering,
    found: &mut Vec<Suggestion<'a>>,
) {
    let is_new = |found: &[Suggestion<'_>], id: &NodeId| found.iter().all(|it| it.id() != id);
    let audience = offering.audience;
    let pages = stage.pages_for(audience).into_iter();
    for page in pages.filter(|it| audience.fits(it.role) && audience.is_for(it.about)) {
        let is_open = !summary.is_ticked(&page.id) && !page.unmarked;
        if is_open && offering.fits(page.role, page.heat) && is_new(found, &page.id) {
            found.push(Suggestion::Read(stage, page));
        }
        let exercise = page.exercise.as_ref().and_then(|id| stage.exercise(id));
        let fits = |found: &&Exercise| {
            offering.fits(found.role, found.heat) && audience.is_for(found.about)
        };
        if let Some(exercise) = exercise.filter(fits)
            && summary.answered(&exercise.id) == 0
            && is_new(found, &exercise.id)
        {
            found.push(Suggestion::Fill(stage, exercise));
        }
    }
    for step in stage.steps.iter().filter(|step| offering.audience.fits(step.role)) {
        // What leads to a heavy page is not offered unasked, where others may see the screen.
        let heat = guide.heat_of(step);
        if heat < 3 && offering.bears(heat) && !summary.is_ticked(&step.id) {
            found.push(Suggestion::Tick(stage, step));
        }
    }
}
