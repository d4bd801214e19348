//! The trash: entries, pages, promises and talks that were taken away, and what undo still holds.

mod shown;
pub mod view;

use crate::{
    domain::{
        history::Done,
        id::RecordId,
        kinds::Record,
        memo::{Memo, ReadFrom},
        role::Role,
    },
    phrases::say,
    screens::{Screen, ask::Ask, plan::theirs},
    ui::{
        action::{Choice, Ctx, Flow, TrashChoice},
        cursor::Cursor,
    },
};

/// The screen of the trash. What it shows is read when the workbook changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Trash {
    /// Over `items`, and behind them what undo holds, if it holds anything.
    pub cursor: Cursor,
    /// What was taken away, the last first.
    pub items: Vec<Record>,
    /// How many steps can be undone or done again.
    pub steps: usize,
    /// What they were read from.
    read: Memo<()>,
}

impl Trash {
    /// All that is in the trash, and all that can be undone.
    pub fn open(ctx: &Ctx<'_>) -> Trash {
        let cursor = Cursor::default();
        let mut trash = Trash { cursor, items: Vec::new(), steps: 0, read: Memo::default() };
        trash.gather(ctx);
        trash
    }

    fn gather(&mut self, ctx: &Ctx<'_>) {
        let workbook = &*ctx.workbook;
        self.items = workbook.trash();
        self.steps = workbook.history.steps();
        self.read = Memo::of((), ReadFrom::of(workbook, ctx.today), ());
    }

    /// Follows the workbook after an undo, a merge or a return to this screen.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        let workbook = &*ctx.workbook;
        if !self.read.is_of(workbook, ctx.today, &()) {
            let current = self.items.get(self.cursor.item).map(|record| record.id().clone());
            self.gather(ctx);
            // Another window may have put something in the trash since.
            let place = self.items.iter().position(|record| Some(record.id()) == current.as_ref());
            self.cursor.item = place.unwrap_or(self.cursor.item);
        }
        self.steps = workbook.history.steps();
        self.cursor.item = self.cursor.item.min(self.count().saturating_sub(1));
    }

    /// How many rows can be chosen: what is in the trash, and what undo holds.
    pub fn count(&self) -> usize {
        self.items.len() + usize::from(self.steps > 0)
    }

    /// Takes what was said to whose something is.
    pub fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: &Choice) -> Flow<Screen> {
        let found = |id: &RecordId| self.items.iter().find(|record| record.id() == id).cloned();
        let Choice::Trash(choice) = choice else { return Flow::Stay };
        match choice {
            TrashChoice::PutBack(id) => {
                if let Some(record) = found(id) {
                    self.put_back(ctx, &record);
                }
            }
            TrashChoice::Erase(id) => {
                if let Some(record) = found(id) {
                    return Flow::Push(Screen::Ask(Ask::erase(&record)));
                }
            }
        }
        Flow::Stay
    }

    fn put_back(&mut self, ctx: &mut Ctx<'_>, record: &Record) {
        let (what, told) = match record {
            Record::Entry(_) => (Done::EntryBack, say::trash_back_in_journal()),
            Record::Promise(_) => (Done::PromiseBack, say::trash_back_on_plan()),
            Record::Talk(_) => (Done::TalkBack, say::trash_back_in_talks()),
            Record::Sitting(_)
            | Record::Tick(_)
            | Record::PutOff(_)
            | Record::Offer(_)
            | Record::Pulse(_)
            | Record::Sealed(_)
            | Record::Belonging(_) => (Done::PageBack, say::trash_back_in_place()),
        };
        if ctx.keep(what, record.with_trashed(None, ctx.now), false) {
            ctx.tell(told);
            self.refresh(ctx);
        }
    }
}

/// What is one’s alone is put back and deleted by that one: where both sit at one keyboard it is asked who
/// is here, and the other one is told.
pub fn before_theirs(
    ctx: &mut Ctx<'_>,
    owner: Role,
    record: &Record,
    deletes: bool,
) -> Flow<Screen> {
    if matches!(ctx.reader, Some(Role::Hurt | Role::Broke)) {
        ctx.tell(match record {
            Record::Promise(_) => theirs(),
            _ if deletes => say::theirs_to_delete(),
            _ => say::trash_theirs_to_put_back(),
        });
        return Flow::Stay;
    }
    let id = record.id().clone();
    let choice = if deletes {
        Choice::Trash(TrashChoice::Erase(id))
    } else {
        Choice::Trash(TrashChoice::PutBack(id))
    };
    Flow::Push(Screen::Ask(Ask::before_theirs_is_changed(owner, choice)))
}
