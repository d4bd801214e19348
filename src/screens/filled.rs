//! The pages that somebody filled in, to be turned back through: by stage, or by date.

mod shown;
pub mod view;

use std::cmp::Reverse;

use crate::{
    domain::{
        for_two::kept_from,
        guide::Guide,
        id::RecordId,
        memo::{Memo, ReadFrom},
        role::Role,
        sitting::Sitting,
        workbook::Workbook,
    },
    ui::{action::Ctx, cursor::Cursor},
};

/// In which order they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The last one first, month by month.
    #[default]
    ByDate,
    /// Stage by stage as the guide has them, in each the last one first.
    ByStage,
}

/// The pages of who reads, as they are listed.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled {
    /// In which order they stand.
    pub order: Order,
    /// Over `pages`.
    pub cursor: Cursor,
    /// Those that may be read by who is here, in that order.
    pub pages: Vec<Sitting>,
    /// What they were read from, and whether two write here.
    read: Memo<(), bool>,
}

impl Filled {
    /// At the page that was filled in last.
    pub fn open(ctx: &Ctx<'_>) -> Filled {
        let (order, cursor) = (Order::default(), Cursor::default());
        let mut filled = Filled { order, cursor, pages: Vec::new(), read: Memo::default() };
        filled.refresh(ctx);
        filled
    }

    /// Follows the workbook; the cursor stays on its page.
    pub fn refresh(&mut self, ctx: &Ctx<'_>) {
        let for_two = ctx.daily.for_two;
        if self.read.is_of(ctx.workbook, ctx.today, &for_two) {
            return;
        }
        let current = self.current().map(|page| page.id.clone());
        self.pages = readable(ctx.guide, ctx.workbook, ctx.reader, for_two);
        self.read = Memo::of((), ReadFrom::of(ctx.workbook, ctx.today), for_two);
        self.sort(ctx.guide, current);
    }

    /// The other order; the cursor stays on its page.
    fn turn(&mut self, guide: &Guide) {
        self.order = match self.order {
            Order::ByDate => Order::ByStage,
            Order::ByStage => Order::ByDate,
        };
        self.sort(guide, self.current().map(|page| page.id.clone()));
    }

    fn sort(&mut self, guide: &Guide, current: Option<RecordId>) {
        let stage = |page: &Sitting| {
            let found = guide.exercise(&page.exercise).map(|(stage, _)| &stage.id);
            guide.stages.iter().position(|stage| Some(&stage.id) == found).unwrap_or(usize::MAX)
        };
        let place = |page: &Sitting| match self.order {
            Order::ByDate => 0,
            Order::ByStage => stage(page),
        };
        self.pages.sort_by_cached_key(|page| (place(page), Reverse((page.day, page.created))));
        let here = self.pages.iter().position(|page| Some(&page.id) == current.as_ref());
        self.cursor.go(here.unwrap_or(self.cursor.item.min(self.pages.len().saturating_sub(1))));
    }

    /// The page that the cursor is on.
    fn current(&self) -> Option<&Sitting> {
        self.pages.get(self.cursor.item)
    }
}

/// Every page with something on it, but for what is in the trash and what is kept from who reads.
fn readable(
    guide: &Guide,
    workbook: &Workbook,
    reader: Option<Role>,
    for_two: bool,
) -> Vec<Sitting> {
    let pages = workbook.sittings.iter().filter(|page| page.trashed.is_none());
    let own = pages.filter(|page| kept_from(page.owner(guide), reader, for_two).is_none());
    own.filter(|page| page.answered() > 0).map(|page| (**page).clone()).collect()
}
