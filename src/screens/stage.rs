//! A stage: what it is about, pages to read, steps to tick, exercises, prompts and signs.

mod digit;
mod shown;
pub mod view;
mod whose;

pub use digit::{stage_at_key, stage_key};
pub use whose::{set_for, tick};

use crate::{
    domain::{
        audience::Audience,
        breach::Breaches,
        guide::{
            Exercise, Guide, Page, Prompt, Section, Sign, SpineThing, Stage, Step, Thing, spine,
        },
        id::NodeId,
        role::Role,
    },
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
    /// Over what [`StageScreen::shown`] gives for who is here.
    pub cursor: Cursor,
    /// Whether all of the stage is shown, where it has a spine.
    pub more: bool,
    /// Whether what is for two is shown to somebody who is one.
    pub unfolded: bool,
}

/// Something on a stage that can be chosen, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    /// A thing of the spine.
    Spine(SpineThing<'a>),
    /// All that the stage holds: Enter shows or hides it.
    More,
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

/// Where a thing is done.
pub fn place_of(thing: Thing<'_>) -> Place {
    match thing {
        Thing::Page(page) => Place::Page(page.id.clone()),
        Thing::Exercise(exercise) => Place::Exercise(exercise.id.clone()),
        Thing::Talk(script) => Place::Hold(script.id.clone()),
    }
}

impl StageScreen {
    /// A stage, with the cursor on what comes next in its spine, and else on its first row. What was folded or not stays
    /// so until the book is closed.
    pub fn at(stage: NodeId, ctx: &Ctx<'_>) -> StageScreen {
        let found = ctx.guide.stage(&stage);
        let things = found.map(|it| ctx.guide.spine(it, ctx.audience())).unwrap_or_default();
        let next = spine::next(&things, ctx.summary);
        let more = ctx.unfolded.contains(&stage);
        StageScreen { stage, cursor: Cursor::at(next.unwrap_or_default()), more, unfolded: false }
    }

    /// Opened at the row of one of its nodes, with the folds open that it stands behind.
    pub fn showing(stage: NodeId, node: &NodeId, ctx: &Ctx<'_>) -> StageScreen {
        let screen = StageScreen::at(stage, ctx);
        let opened = [false, true].into_iter().find_map(|unfolded| {
            let mut screen = StageScreen { more: true, unfolded, ..screen.clone() };
            let stage = ctx.guide.stage(&screen.stage)?;
            let rows = screen.shown(ctx.guide, stage, ctx.audience());
            let place = rows.iter().position(|row| row.id() == Some(node))?;
            screen.cursor = Cursor::at(place);
            Some(screen)
        });
        opened.unwrap_or(screen)
    }

    /// What the cursor is on.
    pub fn row<'a>(&self, scene: &Scene<'a>) -> Option<Row<'a>> {
        let stage = scene.guide.stage(&self.stage)?;
        self.shown(scene.guide, stage, scene.audience()).into_iter().nth(self.cursor.item)
    }

    /// What can be chosen: the spine, and then all of the stage, behind a fold where there is a spine.
    pub fn shown<'a>(
        &self,
        guide: &'a Guide,
        stage: &'a Stage,
        audience: Audience,
    ) -> Vec<Row<'a>> {
        let mut shown: Vec<Row<'a>> =
            guide.spine(stage, audience).into_iter().map(Row::Spine).collect();
        let folds = !shown.is_empty();
        shown.extend(folds.then_some(Row::More));
        if self.more || !folds {
            shown.extend(rows(stage, audience, self.unfolded));
        }
        shown
    }

    fn open(&mut self, ctx: &mut Ctx<'_>, rows: &[Row<'_>]) -> Flow<Screen> {
        match rows.get(self.cursor.item) {
            Some(Row::Spine(SpineThing { thing, .. })) => Flow::Go(place_of(*thing)),
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
            Some(Row::ForTwo | Row::More) => {
                self.unfold(ctx, rows);
                Flow::Stay
            }
            Some(Row::Step(_) | Row::Sign(_)) => self.tick(ctx, rows),
            None => Flow::Stay,
        }
    }

    fn tick(&self, ctx: &mut Ctx<'_>, rows: &[Row<'_>]) -> Flow<Screen> {
        rows.get(self.cursor.item).and_then(Row::ticks).map_or(Flow::Stay, |id| tick(ctx, id))
    }

    /// Shows or hides what the fold holds that the cursor is on, and else all of the stage, or what is for two where
    /// nothing else is folded. The cursor stands at its head then.
    fn unfold(&mut self, ctx: &mut Ctx<'_>, rows: &[Row<'_>]) {
        let place = |head: Row<'_>| rows.iter().position(|row| *row == head);
        let on_two = rows.get(self.cursor.item) == Some(&Row::ForTwo);
        if let Some(place) = place(Row::More).filter(|_| !on_two) {
            self.more = !self.more;
            if self.more {
                ctx.unfolded.insert(self.stage.clone());
            } else {
                ctx.unfolded.remove(&self.stage);
            }
            self.cursor = Cursor::at_top(place);
        } else if let Some(place) = place(Row::ForTwo) {
            self.unfolded = !self.unfolded;
            self.cursor = Cursor::at_top(place);
        } else {
            ctx.tell(say::nothing_folded());
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
    /// The step or the sign that Space ticks.
    pub fn ticks(&self) -> Option<&NodeId> {
        match self {
            Row::Spine(thing) => thing.step.map(|step| &step.id),
            Row::Step(step) => Some(&step.id),
            Row::Sign(sign) => Some(&sign.id),
            Row::Page(..) | Row::Exercise(_) | Row::Prompt(_) | Row::ForTwo | Row::More => None,
        }
    }

    /// What it is about, where it is only for some.
    fn about(&self) -> Breaches {
        match self {
            Row::Page(_, page) => page.about,
            Row::Exercise(exercise) => exercise.about,
            Row::Prompt(prompt) => prompt.about,
            Row::Spine(..) | Row::Step(_) | Row::Sign(_) | Row::ForTwo | Row::More => {
                Breaches::NONE
            }
        }
    }

    /// The node it is; none for what unfolds.
    pub fn id(&self) -> Option<&NodeId> {
        match self {
            Row::Page(_, page) => Some(&page.id),
            Row::Step(step) => Some(&step.id),
            Row::Exercise(exercise) => Some(&exercise.id),
            Row::Prompt(prompt) => Some(&prompt.id),
            Row::Sign(sign) => Some(&sign.id),
            Row::Spine(..) | Row::ForTwo | Row::More => None,
        }
    }
}

/// Whether Enter on a step opens its exercise: one for two is not opened from a step that is one’s own.
pub fn leads_on(guide: &Guide, audience: Audience, step: &Step) -> bool {
    let found = step.exercise.as_ref().and_then(|exercise| guide.exercise(exercise));
    found.is_some_and(|(_, found)| found.role == step.role || audience.owns(found.role))
}

/// All that a stage holds. Where one is alone, what is for two stands behind a fold.
pub fn rows(stage: &Stage, audience: Audience, unfolded: bool) -> Vec<Row<'_>> {
    let mut rows = of_roles(stage, audience, |role| audience.owns(role));
    if !audience.is_two() {
        let for_two = of_roles(stage, audience, |role| role == Role::Both);
        if !for_two.is_empty() {
            rows.push(Row::ForTwo);
        }
        if unfolded {
            rows.extend(for_two);
        }
    }
    rows
}

/// How much of a stage is left out, since it is about something else than what broke trust here.
pub fn left_out(stage: &Stage, audience: Audience) -> usize {
    let is_else = |role: Role, about| audience.owns(role) && !audience.is_for(about);
    let pages = stage.pages.iter().filter(|it| is_else(it.role, it.about)).count();
    let exercises = stage.exercises.iter().filter(|it| is_else(it.role, it.about)).count();
    let prompts = stage.prompts.iter().filter(|it| is_else(it.role, it.about)).count();
    pages + exercises + prompts
}

/// What stands in each group for these roles. What is about something else than what broke trust here is found by its
/// name, and not listed.
fn of_roles(stage: &Stage, audience: Audience, shows: impl Fn(Role) -> bool) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    let fits = |row: &Row<'_>| audience.is_for(row.about());
    for section in &stage.sections {
        let pages = stage.pages.iter().filter(|page| page.section == section.id);
        let pages = pages.filter(|page| shows(page.role)).map(|page| Row::Page(section, page));
        rows.extend(pages.filter(fits));
    }
    rows.extend(stage.steps.iter().filter(|step| shows(step.role)).map(Row::Step));
    let exercises = stage.exercises.iter().filter(|exercise| shows(exercise.role));
    rows.extend(exercises.map(|exercise| Row::Exercise(exercise)).filter(fits));
    rows.extend(stage.signs.iter().filter(|sign| shows(sign.role)).map(Row::Sign));
    let prompts = stage.prompts.iter().filter(|prompt| shows(prompt.role));
    rows.extend(prompts.map(|prompt| Row::Prompt(prompt)).filter(fits));
    rows
}

/// What stands over what is for two, where one person reads.
pub fn for_two(audience: Audience) -> &'static str {
    if audience.is_alone() { say::stage_for_two_later() } else { say::for_two() }
}
