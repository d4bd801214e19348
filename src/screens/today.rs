//! Today: one small thing, somewhere to write, and the path.

pub mod view;

use crate::{
    domain::{Guide, NodeId, Prompt, Role, Stage, Standing, Suggestion, WritingMode, suggestion},
    screens::Screen,
    ui::{
        action::{Command, Ctx, Flow, Place},
        widgets::outline::Cursor,
    },
};

/// The home screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Today {
    pub cursor: Cursor,
    /// How often "another" was asked for.
    pub skipped: usize,
}

/// Something on Today that can be chosen, in the order shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row<'a> {
    Suggested(Suggestion<'a>),
    /// Write from the day's prompt, or freely.
    Prompt(&'a Stage, &'a Prompt),
    Write,
    Stage(&'a Stage),
    Answers,
    Help,
}

impl Today {
    pub fn update(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let (guide, reader) = (ctx.guide, ctx.reader);
        let rows = rows(self, guide, ctx.standing, reader, ctx.today.days_since(epoch()));
        let count = rows.len();
        match command {
            Command::Up => self.cursor.step(-1, count),
            Command::Down => self.cursor.step(1, count),
            Command::PageUp => self.cursor.step(-8, count),
            Command::PageDown => self.cursor.step(8, count),
            Command::Top => self.cursor = Cursor::default(),
            Command::Bottom => self.cursor.step(isize::MAX, count),
            Command::NextPane | Command::PreviousPane => self.cross(&rows),
            Command::Another => self.skipped += 1,
            Command::Open | Command::Right => {
                if let Some(row) = rows.get(self.cursor.item) {
                    return Flow::Go(place(row));
                }
            }
            Command::Tick => match rows.get(self.cursor.item) {
                Some(Row::Suggested(Suggestion::Tick(_, step))) => ctx.toggle(&step.id),
                Some(row) => return Flow::Go(place(row)),
                None => (),
            },
            Command::Pick => self.cursor.pick_by_letter(),
            Command::Letter(letter) if self.cursor.pick(letter).is_some() => {
                return self.update(ctx, Command::Open);
            }
            _ => (),
        }
        Flow::Stay
    }

    /// Moves between the small thing and the path.
    fn cross(&mut self, rows: &[Row<'_>]) {
        let path = rows.iter().position(|row| matches!(row, Row::Stage(_))).unwrap_or(0);
        self.cursor = Cursor::at(if self.cursor.item < path { path } else { 0 });
    }
}

fn epoch() -> crate::domain::Day {
    crate::domain::Day::from_date(chrono::NaiveDate::default())
}

/// What can be chosen, given how many days have passed since some fixed day.
pub fn rows<'a>(
    today: &Today,
    guide: &'a Guide,
    standing: &Standing,
    reader: Option<Role>,
    day: i64,
) -> Vec<Row<'a>> {
    let suggested = suggestion(guide, standing, reader, today.skipped);
    let mut rows: Vec<Row<'a>> = suggested.map(Row::Suggested).into_iter().collect();
    let stage = suggested.map(|found| stage_of(&found));
    if let Some((stage, prompt)) = prompt_of_the_day(guide, stage, reader, day, today.skipped) {
        rows.push(Row::Prompt(stage, prompt));
    }
    rows.push(Row::Write);
    rows.extend(guide.stages.iter().map(Row::Stage));
    rows.push(Row::Answers);
    rows.push(Row::Help);
    rows
}

fn stage_of<'a>(found: &Suggestion<'a>) -> &'a Stage {
    match *found {
        Suggestion::Read(stage, _) | Suggestion::Fill(stage, _) | Suggestion::Tick(stage, _) => {
            stage
        }
    }
}

/// A prompt of the current stage that is not too hard, another one each day.
fn prompt_of_the_day<'a>(
    guide: &'a Guide,
    stage: Option<&'a Stage>,
    reader: Option<Role>,
    day: i64,
    skipped: usize,
) -> Option<(&'a Stage, &'a Prompt)> {
    let stage = stage.or(guide.stages.first())?;
    let fits = |prompt: &&Prompt| prompt.heat < 3 && prompt.role.speaks_to(reader);
    let prompts: Vec<&Prompt> = stage.prompts.iter().filter(fits).collect();
    let turn = usize::try_from(day).unwrap_or(0) + skipped;
    Some((stage, *prompts.get(turn.checked_rem(prompts.len())?)?))
}

fn place(row: &Row<'_>) -> Place {
    match row {
        Row::Suggested(Suggestion::Read(_, page)) => Place::Page(page.id.clone()),
        Row::Suggested(Suggestion::Fill(_, exercise)) => Place::Exercise(exercise.id.clone()),
        Row::Suggested(Suggestion::Tick(stage, step)) => {
            Place::Step(stage.id.clone(), step.id.clone())
        }
        Row::Prompt(_, prompt) => Place::Write(prompt.mode, Some(prompt.id.clone())),
        Row::Write => Place::Write(WritingMode::Plain, None),
        Row::Stage(stage) => Place::Stage(stage.id.clone()),
        Row::Answers => Place::Answers,
        Row::Help => Place::Help,
    }
}

/// The key that opens a stage, by its place in the guide: `1` to `7`, `8` growth, `9` steady first.
pub fn stage_key(guide: &Guide, id: &NodeId) -> Option<char> {
    match id.as_str() {
        "steady" => Some('9'),
        "growth" => Some('8'),
        "maintenance" => Some('M'),
        _ => {
            let numbered = guide.stages.iter().filter(|stage| is_numbered(&stage.id));
            let place = numbered.take(7).position(|stage| stage.id == *id)?;
            char::from_digit(u32::try_from(place).ok()? + 1, 10)
        }
    }
}

/// Whether a stage is one of the seven.
pub fn is_numbered(id: &NodeId) -> bool {
    !matches!(id.as_str(), "steady" | "growth" | "maintenance")
}

/// The stage behind a key; the opposite of [`stage_key`].
pub fn stage_at_key(guide: &Guide, number: u8) -> Option<&Stage> {
    let digit = char::from_digit(u32::from(number), 10);
    guide.stages.iter().find(|stage| digit.is_some() && stage_key(guide, &stage.id) == digit)
}
