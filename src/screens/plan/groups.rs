//! The promises and looks of the plan, sorted into the groups of each view.

use std::{cmp::Reverse, sync::Arc};

use crate::{
    domain::{
        day::Day,
        id::RecordId,
        plan::{self, Dot, Review, WAITS},
        promise::{Promise, PromiseState},
        words::Words,
    },
    phrases::say,
    screens::plan::{
        days::LOOK,
        item::{Group, Item, Kind, Weight},
        looks::{dated, review_item},
    },
    ui::action::Ctx,
};

/// How far ahead the board and the agenda look, in days.
const BOARD_AHEAD: i64 = 62;
const AGENDA_AHEAD: i64 = 27;

/// How many days back the board tells what was kept.
const KEPT_BACK: i64 = 7;

/// The place of a line among those from before: by day, and of a day one’s own promises first, then the
/// other one’s, then what is to be looked at or asked for.
type Place = (Reverse<Day>, u8);
const LOOKS: u8 = 2;

/// Whether what has this mark stands in the column of what was kept.
fn comes_to_kept(state: PromiseState) -> bool {
    matches!(state, PromiseState::Kept | PromiseState::EarlyWord | PromiseState::Repaired)
}

/// Promises and reviews, sorted into groups.
pub(super) struct Promises<'a, 'b> {
    pub(super) ctx: &'a Ctx<'b>,
    pub(super) reviews: &'a [Review],
    /// What is to be asked for, by the day it is asked by.
    pub(super) asks: &'a [(Day, Item)],
    /// A promise that keeps the place it had before its mark.
    pub(super) stays: Option<&'a RecordId>,
    /// Whether nobody marked anything in the weeks that are counted: then their open days are not told.
    pub(super) is_silent: bool,
}

impl Promises<'_, '_> {
    /// Every promise from two weeks back until `last`; before and after, what is open, as the weeks count it, and
    /// what was marked lately.
    fn until(&self, last: Day) -> Vec<Arc<Promise>> {
        let (workbook, today) = (&*self.ctx.workbook, self.ctx.today);
        let since = plan::counted_since(today);
        let wanted = |promise: &Promise| match promise.state {
            PromiseState::Open => promise.action.is_none() || !self.is_silent,
            _ => self.is_marked_lately(promise) || self.mend_by(promise).is_some(),
        };
        let mut found = plan::promises(self.ctx.guide, workbook, since, last);
        found.retain(|promise| !plan::is_older(promise.day, today) || wanted(promise));
        found.extend(plan::outside(workbook, (since, last), wanted));
        found.sort_by_key(|promise| (promise.day, self.is_part_of_the_other(promise)));
        found
    }

    /// By when a miss is put right, as its card says.
    pub(super) fn mend_by(&self, promise: &Promise) -> Option<Day> {
        plan::mend_by(self.ctx.guide, self.ctx.workbook, promise)
    }

    /// The day a promise stands on: its own, and once it was missed the one to put it right by, when that is here.
    fn stands_on(&self, promise: &Promise) -> Day {
        let mend_by = self.mend_by(promise).filter(|day| *day == self.ctx.today);
        mend_by.unwrap_or(promise.day)
    }

    /// How many days ago its mark was set.
    fn marked_ago(&self, promise: &Promise) -> Option<i64> {
        let start = self.ctx.workbook.profile.day_start;
        promise.marked.map(|at| self.ctx.today.days_since(Day::of(at, start)))
    }

    /// Whether what became of it was said a short while ago, however long its day is over: it can still be put
    /// right, or is told among what was kept.
    fn is_marked_lately(&self, promise: &Promise) -> bool {
        let told = if promise.state == PromiseState::Missed { WAITS } else { KEPT_BACK };
        self.marked_ago(promise).is_some_and(|ago| ago <= told)
    }

    /// The order of what is from before: the last day first, and of a day the reader's own first. What
    /// is open of either stands there, or who marks nothing would look better than who does.
    fn last_first(&self, promise: &Promise) -> Place {
        (Reverse(promise.day), u8::from(self.is_part_of_the_other(promise)))
    }

    /// Whether it was marked a moment ago and keeps its place.
    fn stays(&self, promise: &Promise) -> bool {
        let has_left = !matches!(promise.state, PromiseState::Open | PromiseState::Missed);
        has_left && self.stays == Some(&promise.id)
    }

    /// What is to be looked at again and to be asked for, by its day: what is due, and what is to come
    /// until `last`.
    fn looks(&self, last: Day) -> Vec<(Day, Item)> {
        let today = self.ctx.today;
        let here = |review: &&Review| review.day > today || review.is_due(today);
        let reviews = self.reviews.iter().filter(here);
        let reviews = reviews.map(|review| (review.day, review_item(review, today)));
        let all = reviews.chain(self.asks.iter().cloned());
        all.filter(|(day, _)| *day <= last).collect()
    }

    /// Those that are due.
    pub(super) fn due_looks(&self) -> Vec<Item> {
        self.looks(self.ctx.today).into_iter().map(|(_, item)| item).collect()
    }

    /// Whether it is the other one's part of what both do. It stands below the reader's own.
    fn is_part_of_the_other(&self, promise: &Promise) -> bool {
        promise.half_of.is_some() && promise.is_of_the_other(self.ctx.reader)
    }

    /// What was promised with no day yet stands in no column: it is not due, and not late.
    pub(super) fn undated(&self) -> Option<Group> {
        let undated = plan::undated(self.ctx.workbook);
        let items: Vec<Item> = undated.iter().map(|promise| self.item(promise, true)).collect();
        (!items.is_empty()).then(|| Group::new(say::plan_group_undated(), items))
    }

    pub(super) fn board(&self) -> Vec<Group> {
        let today = self.ctx.today;
        let all = self.until(today.plus(BOARD_AHEAD));
        let (mut now, mut before, mut week, mut later, mut kept) =
            (vec![], vec![], vec![], vec![], vec![]);
        // Of an action only its next day and its last open one stand here: the agenda has them all.
        let mut told = Vec::new();
        for promise in &all {
            let group = match promise.day.days_since(today) {
                ..=0 => &mut now,
                1..7 => &mut week,
                _ => &mut later,
            };
            match promise.state {
                _ if promise.is_out_of_time(today) && promise.day < today => {
                    before.push((promise, 0));
                }
                _ if self.stays(promise) && promise.day < today => before.push((promise, 0)),
                _ if self.stays(promise) => {
                    group.push((promise.day, self.item(promise, true)));
                }
                PromiseState::Away => (),
                PromiseState::Missed | PromiseState::Kept | PromiseState::Repaired
                    if promise.day > today =>
                {
                    group.push((promise.day, self.item(promise, true)));
                }
                PromiseState::Missed if self.stands_on(promise) == today => {
                    now.push((today, self.item(promise, true)));
                }
                PromiseState::Missed => before.push((promise, 0)),
                PromiseState::Open if promise.day < today => {
                    let is_same = |other: &(&Arc<Promise>, usize)| {
                        promise.action.is_some()
                            && (&other.0.action, other.0.by) == (&promise.action, promise.by)
                            && other.0.state == PromiseState::Open
                    };
                    let earlier = before.iter().position(is_same).map(|at| before.remove(at));
                    before.push((promise, earlier.map_or(0, |(_, count)| count + 1)));
                }
                PromiseState::Open if promise.day == today => {
                    group.push((promise.day, self.item(promise, true)));
                }
                PromiseState::Open => {
                    let of = promise.action.as_ref().map(|action| (action, promise.by));
                    if of.is_some_and(|of| told.contains(&of)) {
                        continue;
                    }
                    told.extend(of);
                    group.push((promise.day, self.item(promise, true)));
                }
                PromiseState::Kept | PromiseState::EarlyWord | PromiseState::Repaired => {
                    if promise.day >= today.plus(-KEPT_BACK) || self.is_marked_lately(promise) {
                        kept.push(self.item(promise, true));
                    }
                }
            }
        }
        self.columns([now, week, later], before, kept)
    }

    /// The columns of the board: what is from before stands under what is of today, and looks by their day
    /// among the promises.
    fn columns(
        &self,
        [mut now, mut week, mut later]: [Vec<(Day, Item)>; 3],
        before: Vec<(&Arc<Promise>, usize)>,
        mut kept: Vec<Item>,
    ) -> Vec<Group> {
        let today = self.ctx.today;
        let before = before.into_iter().map(|(promise, earlier)| {
            let mut item = self.item(promise, true);
            if earlier > 0 {
                item.under.push((Weight::Quiet, Words::from(say::plan_and_earlier_days())));
            }
            (self.last_first(promise), item)
        });
        let mut before: Vec<(Place, Item)> = before.collect();
        for (day, item) in self.looks(today.plus(BOARD_AHEAD)) {
            let item = dated(item, day, today);
            match day.days_since(today) {
                ..0 => before.push(((Reverse(day), LOOKS), item)),
                0 => now.push((day, item)),
                1..7 => week.push((day, item)),
                _ => later.push((day, item)),
            }
        }
        let by_day = |mut coming: Vec<(Day, Item)>| {
            coming.sort_by_key(|(day, _)| *day);
            coming.into_iter().map(|(_, item)| item).collect::<Vec<Item>>()
        };
        let mut now = by_day(now);
        let timely = now.len();
        before.sort_by_key(|(place, _)| *place);
        now.extend(before.into_iter().map(|(_, item)| item));
        now.extend(self.were_away());
        kept.reverse();
        // What was marked a moment ago keeps its place while the cursor is on it.
        let marked = self.stays.and_then(|id| self.ctx.workbook.promises.find(id));
        let comes = marked.is_some_and(|promise| comes_to_kept(promise.state));
        let none_kept =
            if comes { say::plan_marked_comes_here() } else { say::plan_none_kept_yet() };
        let group = |label: &str, items, none| Group { none, ..Group::new(label, items) };
        vec![
            Group { timely, ..group(say::plan_group_today(), now, say::plan_nothing_due()) },
            group(say::plan_group_this_week(), by_day(week), say::plan_nothing_more()),
            Group {
                is_later: true,
                ..group(say::plan_group_later(), by_day(later), say::plan_nothing_yet())
            },
            Group { is_counted: false, ..group(say::plan_group_kept(), kept, none_kept) },
        ]
    }

    pub(super) fn agenda(&self) -> Vec<Group> {
        let today = self.ctx.today;
        let last = today.plus(AGENDA_AHEAD);
        let all = self.until(last);
        let (before, coming): (Vec<_>, Vec<_>) =
            all.iter().partition(|promise| self.stands_on(promise) < today);
        let (before, mut marked): (Vec<_>, Vec<_>) = before.into_iter().partition(|it| {
            matches!(it.state, PromiseState::Open | PromiseState::Missed) || self.stays(it)
        });
        marked.retain(|it| self.marked_ago(it) == Some(0));
        let looks = self.looks(last);
        let of_promises = before.into_iter().map(|it| (self.last_first(it), self.item(it, true)));
        let of_looks = looks.iter().filter(|(day, _)| *day < today);
        let of_looks =
            of_looks.map(|(day, it)| ((Reverse(*day), LOOKS), dated(it.clone(), *day, today)));
        let mut before: Vec<(Place, Item)> = of_promises.chain(of_looks).collect();
        before.sort_by_key(|(place, _)| *place);
        let waits = |((Reverse(day), _), item): &(Place, Item)| {
            !matches!(item.kind, Kind::Review(_)) && plan::is_older(*day, today)
        };
        let (older, before): (Vec<_>, Vec<_>) = before.into_iter().partition(waits);
        let items = before.into_iter().map(|(_, item)| item).chain(self.were_away()).collect();
        let marked = marked.into_iter().map(|it| self.item(it, true)).collect();
        let mut before = vec![
            Group::new(say::plan_group_before(), items),
            Group::new(say::plan_group_marked_today(), marked),
        ];
        let mut groups = Vec::new();
        let mut days: Vec<Day> = coming.iter().map(|promise| self.stands_on(promise)).collect();
        days.extend(looks.iter().map(|(day, _)| *day).filter(|day| *day > today));
        days.push(today);
        days.sort_unstable();
        days.dedup();
        for day in days {
            let own = coming.iter().copied().filter(|promise| self.stands_on(promise) == day);
            let items = self.of_day(day, own);
            let none = if day == today { say::plan_nothing_due() } else { "" };
            groups.push(Group { none, ..Group::new(self.named(day), items) });
            groups.append(&mut before);
        }
        let older = older.into_iter().map(|(_, item)| item).collect();
        groups.push(Group::new(say::plan_group_longer_ago(), older));
        groups.retain(|group| !group.items.is_empty() || !group.none.is_empty());
        groups
    }

    pub(super) fn month(&self, day: Day) -> (Vec<(Day, Vec<&'static str>)>, Group) {
        let (from, to) = weeks_of_month(day);
        let mut all = plan::promises(self.ctx.guide, self.ctx.workbook, from, to);
        all.sort_by_key(|promise| (promise.day, self.is_part_of_the_other(promise)));
        let glyphs = |day: Day| {
            let start = all.partition_point(|promise| promise.day < day);
            let own = all[start..].iter().take_while(|promise| promise.day == day);
            let today = self.ctx.today;
            let mut glyphs: Vec<&str> = own.map(|it| Dot::of(it, today).glyph()).collect();
            glyphs.extend(self.reviews.iter().filter(|review| review.day == day).map(|_| LOOK));
            glyphs.extend(self.asks.iter().filter(|(by, _)| *by == day).map(|_| LOOK));
            glyphs
        };
        let length = to.days_since(from) + 1;
        let days = (0..length).map(|place| from.plus(place));
        let month = days.map(|day| (day, glyphs(day))).collect();
        let items = self.of_day(day, all.iter().filter(|promise| promise.day == day));
        let none = say::plan_nothing_on_this_day();
        (month, Group { none, ..Group::new(self.named(day), items) })
    }

    fn of_day<'p>(&self, day: Day, own: impl Iterator<Item = &'p Arc<Promise>>) -> Vec<Item> {
        let item = |promise: &Arc<Promise>| self.item(promise, promise.day != day);
        let mut items: Vec<Item> = own.map(item).collect();
        let reviews = self.reviews.iter().filter(|review| review.day == day);
        let reviews = reviews.map(|review| review_item(review, self.ctx.today));
        let asks = self.asks.iter().filter(|(by, _)| *by == day).map(|(_, item)| item.clone());
        items.extend(reviews.chain(asks).map(|look| Item { tail: String::new(), ..look }));
        items
    }

    fn named(&self, day: Day) -> String {
        let today = self.ctx.today;
        match day.days_since(today) {
            0 => say::plan_today_day(day.short(today)),
            1 => say::plan_tomorrow_day(day.short(today)),
            _ => day.short(today),
        }
    }
}

/// The first and last day of the weeks, Monday to Sunday, that a month lies in.
fn weeks_of_month(day: Day) -> (Day, Day) {
    use chrono::Datelike;
    let first = day.first_of_month();
    let next = chronoutil::delta::shift_months_opt(first.date(), 1).map_or(day, Day::from_date);
    let last = next.plus(-1);
    let before = i64::from(first.date().weekday().num_days_from_monday());
    let after = 6 - i64::from(last.date().weekday().num_days_from_monday());
    (first.plus(-before), last.plus(after))
}
