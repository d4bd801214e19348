//! A stage: what it is about, pages to read, steps to tick, exercises, prompts and signs.

mod shown;
pub mod view;
mod whose;

pub use whose::{set_for, tick};

use crate::{
    domain::{Audience, Exercise, Guide, NodeId, Page, Prompt, Role, Section, Sign, Stage, Step},
    phrases::say,
    screens::Screen,
    ui::{
        action::{Ctx, Flow, Place, Scene},
        cursor::Cursor,
    },
};

/// A stage, opened at one of its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageScreen {
    /// Which stage of the guide, by its id.
    pub stage: NodeId,
    /// Over what [`rows`] gives for who is here.
    pub cursor: Cursor,
    /// Whether what is for two is shown to somebody who is one.
    pub unfolded: bool,
}

/// Something on a stage that can be chosen, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    /// A page to read, with the section it stands under.
    Page(&'a Section, &'a Page),
    /// Something to do, to be ticked; Enter opens its exercise where it has one.
    Step(&'a Step),
    /// A page to fill in.
    Exercise(&'a Exercise),
    /// Something to write from, in a new entry.
    Prompt(&'a Prompt),
    /// A sign that one is ready to go on, to be ticked; nothing is locked while it is not.
    Sign(&'a Sign),
    /// What is for two: Enter shows or hides it. It is not counted.
    ForTwo,
}

impl StageScreen {
    /// A stage, with the cursor on its first row.
    pub fn at(stage: NodeId) -> StageScreen {
        StageScreen { stage, cursor: Cursor::default(), unfolded: false }
    }

    /// Opened at the row of one of its nodes.
    pub fn showing(stage: &Stage, node: &NodeId, audience: Audience) -> StageScreen {
        let place = |unfolded| {
            let rows = rows(stage, audience, unfolded);
            rows.iter().position(|row| row.id() == Some(node))
        };
        let own = place(false);
        let found = own.or_else(|| place(true));
        let unfolded = own.is_none() && found.is_some();
        let cursor = Cursor::at(found.unwrap_or(0));
        StageScreen { stage: stage.id.clone(), cursor, unfolded }
    }

    /// What the cursor is on.
    pub fn row<'a>(&self, scene: &Scene<'a>) -> Option<Row<'a>> {
        let stage = scene.guide.stage(&self.stage)?;
        rows(stage, scene.audience(), self.unfolded).into_iter().nth(self.cursor.item)
    }

    fn open(&mut self, ctx: &mut Ctx<'_>, rows: &[Row<'_>]) -> Flow<Screen> {
        match rows.get(self.cursor.item) {
            Some(Row::Page(_, page)) => Flow::Go(Place::Page(page.id.clone())),
            Some(Row::Exercise(exercise)) => Flow::Go(Place::Exercise(exercise.id.clone())),
            Some(Row::Prompt(prompt)) => {
                Flow::Go(Place::Write(prompt.mode, Some(prompt.id.clone())))
            }
            Some(Row::Step(step @ Step { exercise: Some(exercise), .. }))
                if leads_on(ctx.guide, ctx.audience(), step) =>
            {
                Flow::Go(Place::Exercise(exercise.clone()))
            }
            Some(Row::ForTwo) => {
                if let Some(stage) = ctx.guide.stage(&self.stage) {
                    self.unfold(ctx, stage);
                }
                Flow::Stay
            }
            Some(Row::Step(_) | Row::Sign(_)) => self.tick(ctx, rows),
            None => Flow::Stay,
        }
    }

    fn tick(&self, ctx: &mut Ctx<'_>, rows: &[Row<'_>]) -> Flow<Screen> {
        rows.get(self.cursor.item).and_then(Row::id).map_or(Flow::Stay, |id| tick(ctx, id))
    }

    /// Shows or hides what is for two, and stands at its head.
    fn unfold(&mut self, ctx: &mut Ctx<'_>, stage: &Stage) {
        let audience = ctx.audience();
        let head = |row: &Row<'_>| matches!(row, Row::ForTwo);
        match rows(stage, audience, false).iter().position(head) {
            Some(place) => {
                self.unfolded = !self.unfolded;
                self.cursor = Cursor::at_top(place);
            }
            None => ctx.tell(say::nothing_folded()),
        }
    }

    /// To the first row of the next or previous group.
    fn jump(&mut self, rows: &[Row<'_>], step: isize) {
        let same_group = |place: usize| {
            std::mem::discriminant(&rows[place]) == std::mem::discriminant(&rows[place - 1])
        };
        let starts: Vec<usize> =
            (0..rows.len()).filter(|place| *place == 0 || !same_group(*place)).collect();
        let here = starts.partition_point(|start| *start <= self.cursor.item).saturating_sub(1);
        let next = here.checked_add_signed(step).unwrap_or(starts.len().saturating_sub(1));
        self.cursor.go(starts.get(next).or(starts.first()).copied().unwrap_or(0));
    }
}

impl Row<'_> {
    /// Whether it is ticked, and not opened.
    pub fn can_be_ticked(&self) -> bool {
        matches!(self, Row::Step(_) | Row::Sign(_))
    }

    /// The node it is; none for what unfolds.
    pub fn id(&self) -> Option<&NodeId> {
        match self {
            Row::Page(_, page) => Some(&page.id),
            Row::Step(step) => Some(&step.id),
            Row::Exercise(exercise) => Some(&exercise.id),
            Row::Prompt(prompt) => Some(&prompt.id),
            Row::Sign(sign) => Some(&sign.id),
            Row::ForTwo => None,
        }
    }
}

/// Whether Enter on a step opens its exercise: one for two is not opened from a step that is one’s own.
pub fn leads_on(guide: &Guide, audience: Audience, step: &Step) -> bool {
    let found = step.exercise.as_ref().and_then(|exercise| guide.exercise(exercise));
    found.is_some_and(|(_, found)| found.role == step.role || audience.owns(found.role))
}

/// What can be chosen on a stage. Where one is alone, what is for two stands behind a fold.
pub fn rows(stage: &Stage, audience: Audience, unfolded: bool) -> Vec<Row<'_>> {
    let mut rows = of_roles(stage, |role| audience.owns(role));
    if !audience.is_two() {
        let for_two = of_roles(stage, |role| role == Role::Both);
        if !for_two.is_empty() {
            rows.push(Row::ForTwo);
        }
        if unfolded {
            rows.extend(for_two);
        }
    }
    rows
}

fn of_roles(stage: &Stage, shows: impl Fn(Role) -> bool) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for section in &stage.sections {
        let pages = stage.pages.iter().filter(|page| page.section == section.id);
        let pages = pages.filter(|page| shows(page.role));
        rows.extend(pages.map(|page| Row::Page(section, page)));
    }
    rows.extend(stage.steps.iter().filter(|step| shows(step.role)).map(Row::Step));
    let exercises = stage.exercises.iter().filter(|exercise| shows(exercise.role));
    rows.extend(exercises.map(|exercise| Row::Exercise(exercise)));
    rows.extend(stage.signs.iter().filter(|sign| shows(sign.role)).map(Row::Sign));
    let prompts = stage.prompts.iter().filter(|prompt| shows(prompt.role));
    rows.extend(prompts.map(|prompt| Row::Prompt(prompt)));
    rows
}

/// What stands over what is for two, where one person reads.
pub fn for_two(audience: Audience) -> &'static str {
    if audience.is_alone() { say::stage_for_two_later() } else { say::for_two() }
}
