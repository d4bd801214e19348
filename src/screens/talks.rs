//! The talks there are: scripts to hold, talks that are on, and talks that were held.

pub mod view;

use std::sync::Arc;

use crate::{
    domain::{Guide, NodeId, Record, Records, Talk, Workbook},
    screens::Screen,
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Flow, Place},
        widgets::outline::Cursor,
    },
};

/// How many talks that were held are listed; older ones are found by their words.
pub const LISTED: usize = 100;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Talks {
    pub cursor: Cursor,
    /// Talks that were begun and not ended, newest first, and those that were held.
    pub on: Arc<Vec<Arc<Talk>>>,
    pub held: Arc<Vec<Arc<Talk>>>,
    /// The talks those were read from.
    seen: Records<Talk>,
}

/// What a row of the list is.
enum Row<'a> {
    Talk(&'a Arc<Talk>),
    Script(&'a NodeId),
}

impl Talks {
    pub fn open(workbook: &Workbook) -> Talks {
        let mut talks = Talks::default();
        talks.gather(workbook);
        talks
    }

    pub fn mode(&self) -> Mode {
        Mode::Talks
    }

    pub fn update(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let count = self.on.len() + ctx.guide.scripts.len() + self.held.len();
        match command {
            Command::Up => self.cursor.step(-1, count),
            Command::Down => self.cursor.step(1, count),
            Command::PageUp => self.cursor.scroll(-1),
            Command::PageDown => self.cursor.scroll(1),
            Command::Top => self.cursor.step(isize::MIN, count),
            Command::Bottom => self.cursor.step(isize::MAX, count),
            Command::NextPane => self.next_group(ctx.guide, count),
            Command::PreviousPane => self.group_before(ctx.guide),
            Command::Left => return Flow::Pop,
            Command::Open => return self.go(ctx.guide, false),
            Command::New => return self.go(ctx.guide, true),
            Command::Delete => self.delete(ctx),
            Command::Pick => self.cursor.pick_by_letter(),
            Command::Letter(letter) if self.cursor.pick(letter).is_some() => {
                return self.go(ctx.guide, false);
            }
            _ => (),
        }
        Flow::Stay
    }

    pub fn chosen(&mut self, _ctx: &mut Ctx<'_>, _choice: Choice) -> Flow<Screen> {
        Flow::Stay
    }

    /// Esc: closes something inside first. Says whether there was anything.
    pub fn back(&mut self, _ctx: &mut Ctx<'_>) -> bool {
        self.cursor.stop_picking()
    }

    /// Follows the workbook after an undo, a merge or a return to this screen.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        if !self.seen.is_same(&ctx.workbook.talks) {
            self.gather(ctx.workbook);
            let count = self.on.len() + ctx.guide.scripts.len() + self.held.len();
            self.cursor.item = self.cursor.item.min(count.saturating_sub(1));
        }
    }

    fn gather(&mut self, workbook: &Workbook) {
        let kept = workbook.talks.iter().rev().filter(|talk| talk.trashed.is_none()).cloned();
        let (held, on): (Vec<_>, Vec<_>) = kept.partition(|talk| talk.ended.is_some());
        self.held = Arc::new(held.into_iter().take(LISTED).collect());
        self.on = Arc::new(on);
        self.seen = workbook.talks.clone();
    }

    fn row<'a>(&'a self, guide: &'a Guide) -> Option<Row<'a>> {
        let item = self.cursor.item;
        let scripts = item.checked_sub(self.on.len());
        let Some(place) = scripts else { return self.on.get(item).map(Row::Talk) };
        match guide.scripts.get(place) {
            Some(script) => Some(Row::Script(&script.id)),
            None => self.held.get(place - guide.scripts.len()).map(Row::Talk),
        }
    }

    /// Opens what is current. `anew` begins a talk after the script of one that was held.
    fn go(&self, guide: &Guide, anew: bool) -> Flow<Screen> {
        match self.row(guide) {
            Some(Row::Script(script)) => Flow::Go(Place::Hold(script.clone())),
            Some(Row::Talk(talk)) if anew && talk.ended.is_some() => {
                Flow::Go(Place::Hold(talk.script.clone()))
            }
            Some(Row::Talk(talk)) => Flow::Go(Place::Talk(talk.id.clone())),
            None => Flow::Stay,
        }
    }

    fn delete(&mut self, ctx: &mut Ctx<'_>) {
        let guide = ctx.guide;
        let Some(Row::Talk(talk)) = self.row(guide) else {
            return ctx.tell("A script stays. Only talks can be moved to the trash");
        };
        let talk = Talk { trashed: Some(ctx.now), changed: ctx.now, ..Talk::clone(talk) };
        if ctx.keep("deleting a talk", Record::Talk(Arc::new(talk)), false) {
            ctx.tell("Moved to the trash. u brings it back");
            self.refresh(ctx);
        }
    }

    fn next_group(&mut self, guide: &Guide, count: usize) {
        let scripts = self.on.len();
        let held = scripts + guide.scripts.len();
        let starts = [scripts, held].into_iter().filter(|start| *start < count);
        let next = starts.into_iter().find(|start| *start > self.cursor.item);
        self.cursor.go(next.unwrap_or(0));
    }

    fn group_before(&mut self, guide: &Guide) {
        let starts = [0, self.on.len(), self.on.len() + guide.scripts.len()];
        let before = starts.into_iter().rev().find(|start| *start < self.cursor.item);
        self.cursor.go(before.unwrap_or(0));
    }
}
