//! A stage: what it is about, pages to read, steps to tick, exercises, prompts and signs.

pub mod view;

use crate::{
    domain::{Exercise, NodeId, Page, Prompt, Role, Section, Sign, Stage, Step},
    screens::Screen,
    ui::{
        action::{Command, Ctx, Flow, Place},
        widgets::outline::Cursor,
    },
};

/// A stage, opened at one of its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageScreen {
    pub stage: NodeId,
    pub cursor: Cursor,
}

/// Something on a stage that can be chosen, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    Page(&'a Section, &'a Page),
    Step(&'a Step),
    Exercise(&'a Exercise),
    Prompt(&'a Prompt),
    Sign(&'a Sign),
}

impl StageScreen {
    pub fn at(stage: NodeId) -> StageScreen {
        StageScreen { stage, cursor: Cursor::default() }
    }

    /// Opened at the row of one of its nodes.
    pub fn showing(stage: &Stage, node: &NodeId, reader: Option<Role>) -> StageScreen {
        let place = rows(stage, reader).iter().position(|row| row.id() == node);
        StageScreen { stage: stage.id.clone(), cursor: Cursor::at(place.unwrap_or(0)) }
    }

    pub fn update(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let Some(stage) = ctx.guide.stage(&self.stage) else { return Flow::Pop };
        let rows = rows(stage, ctx.reader);
        match command {
            Command::Up => self.cursor.step(-1, rows.len()),
            Command::Down => self.cursor.step(1, rows.len()),
            Command::PageUp => self.cursor.step(-8, rows.len()),
            Command::PageDown => self.cursor.step(8, rows.len()),
            Command::Top => self.cursor = Cursor::default(),
            Command::Bottom => self.cursor.step(isize::MAX, rows.len()),
            Command::NextPane => self.jump(&rows, 1),
            Command::PreviousPane => self.jump(&rows, -1),
            Command::Left => return Flow::Pop,
            Command::Open => return self.open(ctx, &rows),
            Command::Tick => match rows.get(self.cursor.item) {
                Some(Row::Step(_) | Row::Sign(_)) => self.tick(ctx, &rows),
                Some(_) | None => return self.open(ctx, &rows),
            },
            Command::Pick => self.cursor.pick_by_letter(),
            Command::Letter(letter) => {
                let picked = self.cursor.pick(letter).and_then(|item| rows.get(item));
                // A step or sign is only gone to: a tick is a decision of its own.
                if picked.is_some_and(|row| !matches!(row, Row::Step(_) | Row::Sign(_))) {
                    return self.open(ctx, &rows);
                }
            }
            _ => (),
        }
        Flow::Stay
    }

    fn open(&mut self, ctx: &mut Ctx<'_>, rows: &[Row<'_>]) -> Flow<Screen> {
        match rows.get(self.cursor.item) {
            Some(Row::Page(_, page)) => Flow::Go(Place::Page(page.id.clone())),
            Some(Row::Exercise(exercise)) => Flow::Go(Place::Exercise(exercise.id.clone())),
            Some(Row::Prompt(prompt)) => {
                Flow::Go(Place::Write(prompt.mode, Some(prompt.id.clone())))
            }
            Some(Row::Step(Step { exercise: Some(exercise), .. })) => {
                Flow::Go(Place::Exercise(exercise.clone()))
            }
            Some(Row::Step(_) | Row::Sign(_)) => {
                self.tick(ctx, rows);
                Flow::Stay
            }
            None => Flow::Stay,
        }
    }

    fn tick(&self, ctx: &mut Ctx<'_>, rows: &[Row<'_>]) {
        if let Some(row) = rows.get(self.cursor.item) {
            ctx.toggle(row.id());
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
    pub fn id(&self) -> &NodeId {
        match self {
            Row::Page(_, page) => &page.id,
            Row::Step(step) => &step.id,
            Row::Exercise(exercise) => &exercise.id,
            Row::Prompt(prompt) => &prompt.id,
            Row::Sign(sign) => &sign.id,
        }
    }
}

/// What `reader` can choose on a stage.
pub fn rows(stage: &Stage, reader: Option<Role>) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for section in &stage.sections {
        let pages = stage.pages.iter().filter(|page| page.section == section.id);
        let pages = pages.filter(|page| page.role.speaks_to(reader));
        rows.extend(pages.map(|page| Row::Page(section, page)));
    }
    let steps = stage.steps.iter().filter(|step| step.role.speaks_to(reader));
    rows.extend(steps.map(Row::Step));
    let exercises = stage.exercises.iter().filter(|exercise| exercise.role.speaks_to(reader));
    rows.extend(exercises.map(Row::Exercise));
    let signs = stage.signs.iter().filter(|sign| sign.role.speaks_to(reader));
    rows.extend(signs.map(Row::Sign));
    let prompts = stage.prompts.iter().filter(|prompt| prompt.role.speaks_to(reader));
    rows.extend(prompts.map(Row::Prompt));
    rows
}
