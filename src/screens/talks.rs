//! The talks there are: scripts to hold, talks that are on, and talks that were held.

mod shown;
pub mod view;

use std::sync::Arc;

use crate::{
    domain::{
        guide::Guide,
        history::Done,
        id::NodeId,
        kinds::Record,
        memo::{Memo, ReadFrom},
        talk::Talk,
    },
    phrases::say,
    screens::{Screen, ask::Ask},
    ui::{
        action::{Ctx, Flow, Place},
        cursor::Cursor,
    },
};

/// How many talks that were held are listed; older ones are found by their words.
pub const LISTED: usize = 100;

/// The talks there are to hold, and those that were held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Talks {
    /// Over the talks that are on, the scripts, the talks that were held, and the trash.
    pub cursor: Cursor,
    /// Talks that were begun and not ended, newest first, and those that were held.
    pub on: Arc<Vec<Arc<Talk>>>,
    /// Talks that were ended, newest first, at most [`LISTED`].
    pub held: Arc<Vec<Arc<Talk>>>,
    /// Talks in the trash, newest first, and whether they are shown.
    pub trash: Arc<Vec<Arc<Talk>>>,
    /// Whether they are listed, and not only told of in one row.
    pub shows_trash: bool,
    /// Whether the scripts are shown: always to two, and to one who asked for them.
    pub unfolded: bool,
    /// Whether they stand behind a fold.
    pub folds: bool,
    /// What those were read from.
    read: Memo<()>,
}

/// What a row of the list is.
enum Row<'a> {
    Talk(&'a Arc<Talk>),
    Script(&'a NodeId),
    /// Shows or hides the scripts.
    ForTwo,
    /// Shows what is in the trash.
    Trash,
    /// A talk in the trash.
    Gone(&'a Arc<Talk>),
}

impl Talks {
    /// At a talk that is on, else at the script of the last one: what was held is often held again.
    pub fn open(ctx: &Ctx<'_>) -> Talks {
        let is_two = ctx.audience().is_two();
        let mut talks = Talks { folds: !is_two, unfolded: is_two, ..Talks::default() };
        talks.gather(ctx);
        if let Some(last) = talks.held.first().filter(|_| is_two && talks.on.is_empty()) {
            let place = ctx.guide.scripts.iter().position(|script| script.id == last.script);
            talks.cursor.go(place.unwrap_or(0));
        }
        talks
    }

    /// Follows the workbook after an undo, a merge or a return to this screen.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        if !self.read.is_of(ctx.workbook, ctx.today, &()) {
            let before = self.on.len();
            self.gather(ctx);
            match self.on.len().checked_sub(before) {
                // One was begun: it is the first.
                Some(1..) => self.cursor.go(0),
                Some(0) => (),
                None => self.cursor.item = self.cursor.item.saturating_sub(before - self.on.len()),
            }
            let last = self.count(ctx.guide).saturating_sub(1);
            self.cursor.item = self.cursor.item.min(last);
        }
    }

    fn count(&self, guide: &Guide) -> usize {
        let trash = if self.shows_trash { self.trash.len() } else { self.trash.len().min(1) };
        self.on.len() + self.scripts(guide).len() + self.held.len() + trash
    }

    /// The rows of the scripts: the fold where there is one, and the scripts that are shown.
    fn scripts<'a>(&self, guide: &'a Guide) -> Vec<Row<'a>> {
        let shown = if self.unfolded { guide.scripts.as_slice() } else { &[] };
        let fold = self.folds.then_some(Row::ForTwo);
        fold.into_iter().chain(shown.iter().map(|script| Row::Script(&script.id))).collect()
    }

    fn unfold(&mut self, ctx: &mut Ctx<'_>) {
        if self.folds {
            self.unfolded = !self.unfolded;
            self.cursor.go(self.on.len());
        } else {
            ctx.tell(say::nothing_folded());
        }
    }

    fn gather(&mut self, ctx: &Ctx<'_>) {
        let all = ctx.workbook.talks.iter().rev().cloned();
        let (kept, trash): (Vec<_>, Vec<_>) = all.partition(|talk| talk.trashed.is_none());
        let (held, on): (Vec<_>, Vec<_>) = kept.into_iter().partition(|talk| talk.ended.is_some());
        self.trash = Arc::new(trash.into_iter().take(LISTED).collect());
        self.held = Arc::new(held.into_iter().take(LISTED).collect());
        self.on = Arc::new(on);
        self.read = Memo::of((), ReadFrom::of(ctx.workbook, ctx.today), ());
    }

    fn row<'a>(&'a self, guide: &'a Guide) -> Option<Row<'a>> {
        let item = self.cursor.item;
        let scripts = item.checked_sub(self.on.len());
        let Some(place) = scripts else { return self.on.get(item).map(Row::Talk) };
        let mut scripts = self.scripts(guide);
        if place < scripts.len() {
            return Some(scripts.swap_remove(place));
        }
        let place = place - scripts.len();
        match place.checked_sub(self.held.len()) {
            None => self.held.get(place).map(Row::Talk),
            Some(place) if self.shows_trash => self.trash.get(place).map(Row::Gone),
            Some(_) => Some(Row::Trash).filter(|_| !self.trash.is_empty()),
        }
    }

    /// Opens what is current. `anew` begins a talk after the script of one that was held.
    fn go(&mut self, ctx: &mut Ctx<'_>, anew: bool) -> Flow<Screen> {
        match self.row(ctx.guide) {
            Some(Row::Script(script)) => Flow::Go(Place::Hold(script.clone())),
            Some(Row::Talk(talk)) if anew && talk.ended.is_some() => {
                Flow::Go(Place::Hold(talk.script.clone()))
            }
            Some(Row::Talk(talk)) => Flow::Go(Place::Talk(talk.id.clone())),
            Some(Row::ForTwo) => {
                self.unfold(ctx);
                Flow::Stay
            }
            Some(Row::Trash) => {
                self.shows_trash = true;
                Flow::Stay
            }
            Some(Row::Gone(talk)) => {
                let talk = Talk { trashed: None, changed: ctx.now, ..Talk::clone(talk) };
                if ctx.keep(Done::TalkBack, Record::Talk(Arc::new(talk)), false) {
                    ctx.tell(say::talks_put_back());
                    self.refresh(ctx);
                }
                Flow::Stay
            }
            None => Flow::Stay,
        }
    }

    fn delete(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        let guide = ctx.guide;
        let talk = match self.row(guide) {
            Some(Row::Talk(talk)) => talk,
            Some(Row::Gone(_)) if ctx.talking.is_some() => {
                ctx.tell(say::talks_go_with_the_table());
                return Flow::Stay;
            }
            Some(Row::Gone(talk)) if ctx.may_write() => {
                return Flow::Push(Screen::Ask(Ask::erase(&Record::Talk(Arc::clone(talk)))));
            }
            Some(Row::Gone(_)) => return Flow::Stay,
            Some(Row::Script(_) | Row::ForTwo | Row::Trash) | None => {
                ctx.tell(say::talks_script_stays());
                return Flow::Stay;
            }
        };
        let talk = Talk { trashed: Some(ctx.now), changed: ctx.now, ..Talk::clone(talk) };
        if ctx.keep(Done::TalkDeleted, Record::Talk(Arc::new(talk)), false) {
            ctx.tell(say::talks_in_trash());
            self.refresh(ctx);
        }
        Flow::Stay
    }

    fn next_group(&mut self, guide: &Guide, count: usize) {
        let scripts = self.on.len();
        let held = scripts + self.scripts(guide).len();
        let starts = [scripts, held].into_iter().filter(|start| *start < count);
        let next = starts.into_iter().find(|start| *start > self.cursor.item);
        self.cursor.go(next.unwrap_or(0));
    }

    fn group_before(&mut self, guide: &Guide) {
        let starts = [0, self.on.len(), self.on.len() + self.scripts(guide).len()];
        let before = starts.into_iter().rev().find(|start| *start < self.cursor.item);
        self.cursor.go(before.unwrap_or(0));
    }
}
