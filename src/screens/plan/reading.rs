//! What the plan shows, read out once for each change of the workbook, the day or the view.

use std::sync::Arc;

use crate::{
    domain::{
        Day, NodeId, Promise, PromiseState, Records, Role, Sitting, Words,
        plan::{self, Dot, Part, Review, WAITS, Week},
    },
    screens::plan::{
        PlanView,
        items::{LOOK, review_item},
        lines, own, trash,
    },
    ui::action::Ctx,
};

/// How far ahead the board and the agenda look, in days.
const BOARD_AHEAD: i64 = 62;
const AGENDA_AHEAD: i64 = 27;

/// How many days back the board tells what was kept.
const KEPT_BACK: i64 = 7;

/// How many weeks are shown as dots.
const WEEKS: usize = 6;

/// Everything the screen shows, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    promises: Records<Promise>,
    sittings: Records<Sitting>,
    pub today: Day,
    /// What the plan is called.
    pub title: &'static str,
    pub plan: plan::Plan,
    /// The promises, in the groups of the view.
    pub groups: Vec<Group>,
    /// What is to be looked at again, and then what was agreed, part by part.
    pub parts: Vec<Group>,
    /// How often the rung one is on was kept, or told early.
    pub rung_kept: usize,
    pub weeks: Vec<Week>,
    /// The days of the month that is shown, in whole weeks, with what became of their promises.
    pub month: Vec<(Day, Vec<&'static str>)>,
    /// What to do first, while there is no plan.
    pub invitation: Vec<&'static str>,
}

/// Lines that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub label: String,
    pub items: Vec<Item>,
    /// How many of them are of their time; those after are from days before.
    pub timely: usize,
    /// What is said when it has none; nothing is shown at all where this is empty too.
    pub none: &'static str,
    /// Whether it is left out where the board is narrow.
    pub is_later: bool,
    /// Whether its head tells how many there are. What was kept is counted in one place, the weeks,
    /// for each of the two apart.
    pub is_counted: bool,
}

/// A line that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    pub kind: Kind,
    pub mark: &'static str,
    pub text: Words,
    pub tail: String,
    pub under: Vec<(Weight, Words)>,
}

/// How much a line under an item stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    Quiet,
    /// It asks for a look. Never in the colour of danger.
    Asking,
}

/// What a line is, and so what Enter does there.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    Promise(Arc<Promise>),
    Review(Review),
    /// A line of a page: a cell of a table, or a whole answer.
    Row {
        part: Part,
        field: &'static str,
        cell: Option<(String, &'static str)>,
    },
    /// A line of a page of one’s own, or the beginning of one.
    Own {
        exercise: NodeId,
        field: String,
        cell: Option<(String, String)>,
        begins: bool,
    },
    Rung,
    /// A new promise, or a new line of a part.
    Add(Option<Part>),
    Safety,
    /// The control check, for one person alone.
    Control,
    /// Closes a span of days on which one, or both, were away.
    Away,
    /// Shows the promises that were taken away.
    Trash,
    /// One of them.
    Gone(Arc<Promise>),
}

impl Group {
    pub fn new(label: impl Into<String>, items: Vec<Item>) -> Group {
        let timely = items.len();
        let label = label.into();
        Group { label, timely, items, none: "", is_later: false, is_counted: true }
    }
}

impl Item {
    /// Whether it is a promise whose mark is out of time, and so not counted.
    pub fn is_aside(&self) -> bool {
        matches!(&self.kind, Kind::Promise(promise) if promise.state.glyph() != self.mark)
    }
}

impl Reading {
    pub fn of(ctx: &Ctx<'_>, view: PlanView, day: Day, shows_trash: bool) -> Reading {
        let (workbook, today) = (&*ctx.workbook, ctx.today);
        let plan = plan::Plan::read(ctx.guide, workbook);
        let reviews = plan::reviews(&plan);
        let mut reading = Reading {
            promises: workbook.promises.clone(),
            sittings: workbook.sittings.clone(),
            today,
            title: own::title(ctx.audience()),
            groups: Vec::new(),
            parts: Vec::new(),
            rung_kept: 0,
            weeks: plan::weeks(workbook, today, WEEKS),
            month: Vec::new(),
            invitation: Vec::new(),
            plan,
        };
        let asks = own::asks(ctx, &reading);
        let promises = Promises { ctx, reviews: &reviews, asks: &asks };
        reading.groups = match view {
            PlanView::Board => promises.board(),
            PlanView::Agenda => promises.agenda(),
            PlanView::Month => {
                let (month, group) = promises.month(day);
                reading.month = month;
                vec![group]
            }
        };
        reading.rung_kept = reading.plan.rung.as_ref().map_or(0, |rung| {
            let id = plan::rung_id(&rung.row);
            let own =
                workbook.promises.iter().filter(|promise| promise.action.as_ref() == Some(&id));
            let counts = |promise: &&Arc<Promise>| {
                promise.trashed.is_none() && !promise.is_out_of_time(today)
            };
            own.filter(counts).filter(|promise| promise.state.keeps_faith()).count()
        });
        if reading.is_bare() && view != PlanView::Month {
            reading.groups = Vec::new();
        }
        let undated = promises.undated();
        let due = asks.iter().filter(|(day, _)| *day <= today).map(|(_, item)| item.clone());
        reading.parts = lines::parts(ctx, &reading, &reviews, due.collect());
        reading.parts.splice(0..0, undated);
        reading.parts.extend(trash::group(ctx, shows_trash));
        if reading.is_bare() {
            reading.invitation = lines::invitation(ctx);
        }
        reading
    }

    /// Whether it tells of another workbook or another day.
    pub fn is_old(&self, ctx: &Ctx<'_>) -> bool {
        !self.promises.is_same(&ctx.workbook.promises)
            || !self.sittings.is_same(&ctx.workbook.sittings)
            || self.today != ctx.today
    }

    /// Whether there is neither a promise nor anything agreed.
    pub fn is_bare(&self) -> bool {
        self.plan.is_empty() && self.promises.iter().all(|promise| promise.trashed.is_some())
    }
}

/// Promises and reviews, sorted into groups.
pub(super) struct Promises<'a, 'b> {
    pub(super) ctx: &'a Ctx<'b>,
    reviews: &'a [Review],
    /// What is to be asked for, by the day it is asked by.
    asks: &'a [(Day, Item)],
}

impl Promises<'_, '_> {
    /// Every promise in a span, and the ones that were made and are open outside it.
    fn and_open_ones(&self, from: Day, to: Day) -> Vec<Arc<Promise>> {
        let mut found = plan::promises(self.ctx.workbook, from, to);
        found.extend(plan::open_outside(self.ctx.workbook, from, to));
        found.sort_by_key(|promise| (promise.day, self.is_part_of_the_other(promise)));
        found
    }

    /// The order of what is from before: the last day first, and of a day the reader's own first. What
    /// is open of either stands there, or who marks nothing would look better than who does.
    fn last_first(&self, promise: &Promise) -> (std::cmp::Reverse<Day>, bool) {
        (std::cmp::Reverse(promise.day), self.is_part_of_the_other(promise))
    }

    /// Whether it is the other one's part of what both do. It stands below the reader's own.
    fn is_part_of_the_other(&self, promise: &Promise) -> bool {
        promise.half_of.is_some() && promise.is_of_the_other(self.ctx.reader)
    }

    /// What was promised with no day yet stands in no column: it is not due, and not late.
    fn undated(&self) -> Option<Group> {
        let undated = plan::undated(self.ctx.workbook);
        let items: Vec<Item> = undated.iter().map(|promise| self.item(promise, true)).collect();
        (!items.is_empty()).then(|| Group::new("No day yet", items))
    }

    fn board(&self) -> Vec<Group> {
        let today = self.ctx.today;
        let all = self.and_open_ones(today.plus(-WAITS), today.plus(BOARD_AHEAD));
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
                PromiseState::Away => (),
                PromiseState::Missed | PromiseState::Kept | PromiseState::Repaired
                    if promise.day > today =>
                {
                    group.push(self.item(promise, true));
                }
                PromiseState::Missed if promise.day == today => {
                    group.push(self.item(promise, true));
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
                PromiseState::Open if promise.day == today => group.push(self.item(promise, true)),
                PromiseState::Open => {
                    let of = promise.action.as_ref().map(|action| (action, promise.by));
                    if of.is_some_and(|of| told.contains(&of)) {
                        continue;
                    }
                    told.extend(of);
                    group.push(self.item(promise, true));
                }
                PromiseState::Kept | PromiseState::EarlyWord | PromiseState::Repaired => {
                    if promise.day >= today.plus(-KEPT_BACK) {
                        kept.push(self.item(promise, true));
                    }
                }
            }
        }
        let timely = now.len();
        before.sort_by_key(|(promise, _)| self.last_first(promise));
        for (promise, earlier) in before {
            let mut item = self.item(promise, true);
            if earlier > 0 {
                let words = "and earlier days: v";
                item.under.push((Weight::Quiet, Words::from(words)));
            }
            now.push(item);
        }
        now.extend(self.were_away());
        kept.reverse();
        let group = |label: &str, items, none| Group { none, ..Group::new(label, items) };
        vec![
            Group { timely, ..group("Today", now, "nothing is due") },
            group("This week", week, "nothing more"),
            Group { is_later: true, ..group("Later", later, "nothing yet") },
            Group { is_counted: false, ..group("Kept", kept, "none yet, these days") },
        ]
    }

    fn agenda(&self) -> Vec<Group> {
        let today = self.ctx.today;
        let last = today.plus(AGENDA_AHEAD);
        let all = self.and_open_ones(today.plus(-WAITS), last);
        let (mut before, coming): (Vec<_>, Vec<_>) =
            all.iter().partition(|promise| promise.day < today);
        before.retain(|it| matches!(it.state, PromiseState::Open | PromiseState::Missed));
        before.sort_by_key(|promise| self.last_first(promise));
        let items: Vec<Item> = before.into_iter().map(|promise| self.item(promise, true)).collect();
        let items = items.into_iter().chain(self.were_away()).collect();
        let mut before = vec![Group::new("From before", items)];
        let mut groups = Vec::new();
        let mut days: Vec<Day> = coming.iter().map(|promise| promise.day).collect();
        // What is due already stands in a group of its own.
        let is_to_come = |review: &&Review| review.day > today && review.day <= last;
        let looks = self.reviews.iter().filter(is_to_come);
        days.extend(looks.map(|review| review.day));
        let to_come = |day: &Day| *day > today && *day <= last;
        days.extend(self.asks.iter().map(|(day, _)| *day).filter(to_come));
        days.push(today);
        days.sort_unstable();
        days.dedup();
        for day in days {
            let mut items = self.of_day(day, coming.iter().copied());
            items.retain(|item| day > today || matches!(item.kind, Kind::Promise(_)));
            let none = if day == today { "nothing is due" } else { "" };
            groups.push(Group { none, ..Group::new(self.named(day), items) });
            groups.append(&mut before);
        }
        groups.retain(|group| !group.items.is_empty() || !group.none.is_empty());
        groups
    }

    fn month(&self, day: Day) -> (Vec<(Day, Vec<&'static str>)>, Group) {
        let (from, to) = weeks_of_month(day);
        let mut all = plan::promises(self.ctx.workbook, from, to);
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
        let items = self.of_day(day, all.iter());
        let none = "nothing on this day";
        (month, Group { none, ..Group::new(self.named(day), items) })
    }

    fn of_day<'p>(&self, day: Day, all: impl Iterator<Item = &'p Arc<Promise>>) -> Vec<Item> {
        let own = all.filter(|promise| promise.day == day);
        let mut items: Vec<Item> = own.map(|promise| self.item(promise, false)).collect();
        let looks = self.reviews.iter().filter(|review| review.day == day);
        let looks = looks.map(|review| review_item(review, self.ctx.today));
        let asks = self.asks.iter().filter(|(by, _)| *by == day).map(|(_, item)| item.clone());
        items.extend(looks.chain(asks).map(|look| Item { tail: String::new(), ..look }));
        items
    }

    fn named(&self, day: Day) -> String {
        let today = self.ctx.today;
        match day.days_since(today) {
            0 => format!("Today, {}", day.short(today)),
            1 => format!("Tomorrow, {}", day.short(today)),
            _ => day.short(today),
        }
    }
}

/// The first and last day of the weeks, Monday to Sunday, that a month lies in.
fn weeks_of_month(day: Day) -> (Day, Day) {
    use chrono::Datelike;
    let date = day.date();
    let first = date.with_day(1).map_or(day, Day::from_date);
    let next = chronoutil::delta::shift_months_opt(first.date(), 1).map_or(day, Day::from_date);
    let last = next.plus(-1);
    let before = i64::from(first.date().weekday().num_days_from_monday());
    let after = 6 - i64::from(last.date().weekday().num_days_from_monday());
    (first.plus(-before), last.plus(after))
}

/// The role a promise is made in when nothing else is said.
pub(super) fn own_role(ctx: &Ctx<'_>) -> Role {
    match ctx.reader {
        Some(role @ (Role::Hurt | Role::Broke)) => role,
        Some(Role::Both | Role::Any) | None if ctx.audience().is_two() => Role::Both,
        Some(Role::Both | Role::Any) | None => Role::Any,
    }
}
