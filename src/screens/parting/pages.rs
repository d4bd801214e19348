//! The pages of a workbook that two used, as they are listed for who has the keyboard, and what is said of them.

use std::{collections::BTreeSet, ops::Range};

use crate::{
    domain::{
        day::Day,
        guide::Guide,
        kinds::{Lists, Record},
        parting::{
            Belonging, Belongs, Division, PageGroup, PageOfTwo, is_for_one_side_each, pages_of_two,
        },
        records::Records,
        role::Role,
        workbook::Workbook,
    },
    phrases::say,
    ui::{action::Ctx, cursor::Cursor},
};

/// With more months than this, the days stand below their months, which are folded.
const FEW_MONTHS: usize = 3;

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// A month over its days: what is said of it is said of all of them, whether or not they are shown.
    Month(Range<usize>),
    /// What stands over these pages: what is said of it is said of all of them.
    Group(Range<usize>),
    /// The page of this number.
    Page(usize),
    /// What this one of the two wrote alone, of which nothing is listed: only they say whose it is.
    Alone(Role),
    /// Back to what both may see: the keyboard is for both again.
    Back,
    /// On from here, where the months are in the way of Enter.
    GoOn,
}

/// A page, and what was said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// What is known of it.
    pub of: PageOfTwo,
    /// Whose it is to be, as far as that was said.
    pub to: Option<Belongs>,
    /// Whether what was said waits: a page that it names, or that names it, would be elsewhere.
    pub waits: bool,
}

/// The list, for one who has the keyboard.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pages {
    /// From above to below.
    pub lines: Vec<Line>,
    /// Those that are not parted yet and that this one may see.
    pub pages: Vec<Page>,
    /// Over the lines.
    pub cursor: Cursor,
    /// Who took the keyboard for this list; `None` where nobody did, so that it is who is here.
    pub speaks: Option<Role>,
    /// What was read of the workbook, and for whom.
    seen: Option<(Lists, Option<Role>)>,
    /// The months whose days are shown, each by its first day.
    unfolded: BTreeSet<Day>,
}

/// How many pages are where, of those that are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// They go, and leave this book.
    pub go: usize,
    /// Each book has them.
    pub both: usize,
    /// They stay, as was said.
    pub stay: usize,
    /// Nothing is said of them yet, and they stay.
    pub unsaid: usize,
    /// They stay for now, as another page would be elsewhere.
    pub wait: usize,
}

/// What is to be done besides, once something was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Nothing.
    Stay,
    /// This one is to take the keyboard: nobody else says it.
    HandOver(Role),
    /// The keyboard is for both again.
    Back,
}

impl Pages {
    /// Follows the workbook, and who has the keyboard.
    pub fn refresh(&mut self, guide: &Guide, workbook: &Workbook, reader: Option<Role>) {
        let speaks = self.speaks.or(reader);
        let mut lists = workbook.lists.clone();
        lists.belongings = Records::default();
        let is_new =
            self.seen.as_ref().is_none_or(|(seen, of)| !seen.is_same(&lists) || *of != speaks);
        if is_new {
            // Who took the keyboard has it for what they wrote alone, and for nothing else.
            let alone = self.speaks;
            let reader = if alone.is_some() { None } else { reader };
            let listed = pages_of_two(guide, workbook, reader).into_iter();
            let listed = listed.filter(|page| page.kept_for == alone);
            self.pages = listed.map(|of| Page { of, to: None, waits: false }).collect();
            self.seen = Some((lists, speaks));
        }
        self.mark(workbook);
        self.lay_out(speaks, reader);
        self.cursor.item = self.cursor.item.min(self.lines.len().saturating_sub(1));
    }

    /// Takes in what was said, and leaves out what was carried out.
    fn mark(&mut self, workbook: &Workbook) {
        let said = workbook.belongings.by_id();
        let stays = workbook.parting().map(|parting| parting.stays);
        let waits = stays.map(|stays| Division::of(workbook, stays).waits).unwrap_or_default();
        self.pages.retain_mut(|page| {
            let id = Belonging::id_of(&page.of.record);
            let said = said.get(&id);
            page.to = said.and_then(|said| said.to);
            page.waits = waits.contains(&id);
            said.is_none_or(|said| said.done.is_none())
        });
    }

    fn lay_out(&mut self, speaks: Option<Role>, reader: Option<Role>) {
        self.lines.clear();
        let month = |page: &Page| page.of.day().map(Day::first_of_month);
        let months: BTreeSet<Day> = self.pages.iter().filter_map(month).collect();
        let by_month = months.len() > FEW_MONTHS;
        let same = |one: &Page, other: &Page| one.of.group == other.of.group;
        let together = |one: &Page, other: &Page| {
            same(one, other) || (by_month && month(one).is_some() && month(one) == month(other))
        };
        let mut from = 0;
        for part in self.pages.chunk_by(together) {
            let pages = from..from + part.len();
            from = pages.end;
            if let Some(month) = month(&part[0]).filter(|_| by_month) {
                self.lines.push(Line::Month(pages.clone()));
                if !self.unfolded.contains(&month) {
                    continue;
                }
            }
            let mut from = pages.start;
            for group in part.chunk_by(same) {
                let pages = from..from + group.len();
                from = pages.end;
                self.lines.push(Line::Group(pages.clone()));
                self.lines.extend(pages.map(Line::Page));
            }
        }
        let others = [Role::Hurt, Role::Broke].into_iter().filter(|one| Some(*one) != speaks);
        self.lines.extend(others.map(Line::Alone));
        let is_of_one = matches!(reader, Some(Role::Hurt | Role::Broke));
        self.lines.extend((self.speaks.is_some() && !is_of_one).then_some(Line::Back));
        self.lines.extend((by_month && self.speaks.is_none()).then_some(Line::GoOn));
    }

    /// Whether the days stand below their months.
    pub fn has_months(&self) -> bool {
        self.lines.iter().any(|line| matches!(line, Line::Month(_)))
    }

    /// Whether the days of a month are shown.
    pub fn is_unfolded(&self, month: &Range<usize>) -> bool {
        self.month(month).is_some_and(|month| self.unfolded.contains(&month))
    }

    /// The first day of the month in which these pages are.
    pub fn month(&self, pages: &Range<usize>) -> Option<Day> {
        self.pages.get(pages.start)?.of.day().map(Day::first_of_month)
    }

    /// On how many days these pages are.
    pub fn days(&self, pages: &Range<usize>) -> usize {
        self.pages[pages.clone()].chunk_by(|one, other| one.of.group == other.of.group).count()
    }

    /// Shows the days of the month that is current, or hides them; from below it too. Says whether there is one.
    pub fn unfold(&mut self, ctx: &Ctx<'_>) -> bool {
        let here = self.cursor.item;
        let above = self.lines.iter().take(here + 1).rposition(|line| {
            // What stands in no month has a heading above it that is none.
            matches!(line, Line::Month(_) | Line::Alone(_) | Line::Back | Line::GoOn)
        });
        let found = above.and_then(|place| match &self.lines[place] {
            Line::Month(pages) => Some((place, self.month(pages)?)),
            _ => None,
        });
        let Some((place, month)) = found else { return false };
        if !self.unfolded.remove(&month) {
            self.unfolded.insert(month);
        }
        self.cursor.go(place);
        self.refresh(ctx.guide, ctx.workbook, ctx.reader);
        true
    }

    /// The line that is current.
    pub fn current(&self) -> Option<&Line> {
        self.lines.get(self.cursor.item)
    }

    /// Under which heading some pages stand.
    pub fn group(&self, pages: &Range<usize>) -> Option<&PageGroup> {
        self.pages.get(pages.start).map(|page| &page.of.group)
    }

    /// Says of what is current whose it is to be. Of a group that means what is not said yet: what was said one by one
    /// is not said otherwise by one key.
    pub fn say(&mut self, ctx: &mut Ctx<'_>, to: Option<Belongs>) -> Then {
        let records: Vec<Record> = match self.current() {
            Some(Line::Alone(role)) => return Then::HandOver(*role),
            Some(Line::Back) => return Then::Back,
            Some(Line::GoOn) | None => return Then::Stay,
            Some(Line::Page(place)) => vec![self.pages[*place].of.record.clone()],
            Some(Line::Group(pages) | Line::Month(pages)) => {
                let pages = &self.pages[pages.clone()];
                let unsaid = |page: &&Page| page.to.is_none() && may_be(&page.of.record, to);
                let means = pages.iter().filter(|page| to.is_none() || unsaid(page));
                let means: Vec<Record> = means.map(|page| page.of.record.clone()).collect();
                if means.is_empty() {
                    ctx.tell(say::parting_all_said());
                }
                means
            }
        };
        if !ctx.may_write() {
            return Then::Stay;
        }
        let (may, not): (Vec<Record>, Vec<Record>) =
            records.into_iter().partition(|record| may_be(record, to));
        ctx.workbook.decide(&may, to, ctx.now, ctx.today);
        if !not.is_empty() {
            ctx.tell(say::parting_each_their_side());
        } else if matches!(self.current(), Some(Line::Page(_))) && to.is_some() {
            self.next_page();
        }
        self.refresh(ctx.guide, ctx.workbook, ctx.reader);
        Then::Stay
    }

    /// To the page below, past a heading: the same key once more must not mean all that stands below that.
    fn next_page(&mut self) {
        let below = self.lines.iter().enumerate().skip(self.cursor.item + 1);
        let mut pages = below.filter(|(_, line)| matches!(line, Line::Page(_)));
        if let Some((place, _)) = pages.next() {
            self.cursor.go(place);
        }
    }

    /// To the next heading, or to the one before.
    pub fn turn(&mut self, on: bool) {
        let here = self.cursor.item;
        let starts =
            |(place, line): (usize, &Line)| (!matches!(line, Line::Page(_))).then_some(place);
        let mut starts = self.lines.iter().enumerate().filter_map(starts);
        let found = if on {
            starts.find(|place| *place > here)
        } else {
            starts.rfind(|place| *place < here)
        };
        if let Some(place) = found {
            self.cursor.go(place);
        }
    }

    /// How many of those that are listed are where.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for page in &self.pages {
            match page.to {
                _ if page.waits => counts.wait += 1,
                None => counts.unsaid += 1,
                Some(Belongs::Here) => counts.stay += 1,
                Some(Belongs::There) => counts.go += 1,
                Some(Belongs::Both) => counts.both += 1,
            }
        }
        counts
    }

    /// What was said in this list is said; nothing of one of the two is shown any more. In the list of both the same
    /// line is current as before, with the same months open: the next key means what it stands on.
    pub fn hand_back(&mut self) {
        let before = std::mem::take(self);
        if before.speaks.is_none() {
            self.cursor = Cursor::at(before.cursor.item);
            self.unfolded = before.unfolded;
        }
    }
}

/// Of a page that both filled in apart each gets their own side, and nobody the other one’s.
fn may_be(record: &Record, to: Option<Belongs>) -> bool {
    matches!(to, None | Some(Belongs::Both)) || !is_for_one_side_each(record)
}
