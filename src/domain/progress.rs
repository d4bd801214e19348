//! How far a person is in a stage, and one small thing for today. Never a score.

use crate::domain::{Day, Exercise, Guide, NodeId, Page, Role, Stage, Step, Workbook};

/// How many of a stage's steps for this reader are ticked, and whether anything was begun.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub ticked: usize,
    pub steps: usize,
    pub read: usize,
    pub pages: usize,
    /// Exercises with at least one answer.
    pub filled: usize,
    pub exercises: usize,
}

impl Progress {
    pub fn is_done(self) -> bool {
        self.steps > 0 && self.ticked == self.steps
    }

    pub fn is_begun(self) -> bool {
        self.ticked + self.read + self.filled > 0
    }
}

/// How far `reader` is in `stage`.
pub fn progress(stage: &Stage, workbook: &Workbook, reader: Option<Role>) -> Progress {
    let mut found = Progress::default();
    for step in stage.steps.iter().filter(|step| step.role.speaks_to(reader)) {
        found.steps += 1;
        found.ticked += usize::from(workbook.is_ticked(&step.id));
    }
    let counted = |page: &&Page| page.role.speaks_to(reader) && !page.unmarked;
    for page in stage.pages.iter().filter(counted) {
        found.pages += 1;
        found.read += usize::from(workbook.is_ticked(&page.id));
    }
    for exercise in stage.exercises.iter().filter(|exercise| exercise.role.speaks_to(reader)) {
        found.exercises += 1;
        found.filled += usize::from(was_filled(exercise, workbook));
    }
    found
}

/// Whether somebody answered at least one question of an exercise.
pub fn was_filled(exercise: &Exercise, workbook: &Workbook) -> bool {
    workbook.sittings_of(&exercise.id).any(|sitting| sitting.answered() > 0)
}

/// One small thing to do today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suggestion<'a> {
    Read(&'a Stage, &'a Page),
    Fill(&'a Stage, &'a Exercise),
    Tick(&'a Stage, &'a Step),
}

impl Suggestion<'_> {
    pub fn id(&self) -> &NodeId {
        match self {
            Suggestion::Read(_, page) => &page.id,
            Suggestion::Fill(_, exercise) => &exercise.id,
            Suggestion::Tick(_, step) => &step.id,
        }
    }

    fn role(&self) -> Role {
        match self {
            Suggestion::Read(_, page) => page.role,
            Suggestion::Fill(_, exercise) => exercise.role,
            Suggestion::Tick(_, step) => step.role,
        }
    }
}

/// The first page not read, exercise not begun or step not ticked, in the first stage that is not
/// done. `skipped` counts how often the person said "another" today; nothing is ever overdue.
pub fn suggestion<'a>(
    guide: &'a Guide,
    workbook: &Workbook,
    reader: Option<Role>,
    skipped: usize,
) -> Option<Suggestion<'a>> {
    let mut found = Vec::new();
    for stage in &guide.stages {
        if progress(stage, workbook, reader).is_done() {
            continue;
        }
        for page in stage.pages_for(reader) {
            if !workbook.is_ticked(&page.id) && !page.unmarked {
                found.push(Suggestion::Read(stage, page));
            }
            let exercise = page.exercise.as_ref().and_then(|id| stage.exercise(id));
            if let Some(exercise) = exercise.filter(|found| found.role.speaks_to(reader))
                && !was_filled(exercise, workbook)
                && !found.iter().any(|other| *other.id() == exercise.id)
            {
                found.push(Suggestion::Fill(stage, exercise));
            }
        }
        for step in stage.steps.iter().filter(|step| step.role.speaks_to(reader)) {
            if !workbook.is_ticked(&step.id) {
                found.push(Suggestion::Tick(stage, step));
            }
        }
        if found.len() > skipped {
            break;
        }
    }
    if reader.is_none() {
        // Somebody who did not say which partner they are is not taken for one of the two.
        found.sort_by_key(|suggestion| matches!(suggestion.role(), Role::Hurt | Role::Broke));
    }
    let place = skipped.checked_rem(found.len())?;
    found.into_iter().nth(place)
}

impl Workbook {
    /// How many different days something was written, answered or ticked on. A plain count.
    pub fn days_came(&self) -> usize {
        let mut days: Vec<Day> = self.journal.iter().map(|entry| entry.day).collect();
        days.extend(self.sittings.iter().map(|sitting| sitting.day));
        days.extend(self.marks.iter().map(|mark| mark.day));
        days.sort_unstable();
        days.dedup();
        days.len()
    }

    /// The last day before `today` that something was written, answered or ticked on.
    pub fn last_came(&self, today: Day) -> Option<Day> {
        let entries = self.journal.iter().rev().map(|entry| entry.day).find(|day| *day < today);
        let sittings = self.sittings.iter().map(|sitting| sitting.day).filter(|day| *day < today);
        let marks = self.marks.iter().map(|mark| mark.day).filter(|day| *day < today);
        entries.into_iter().chain(sittings).chain(marks).max()
    }
}
