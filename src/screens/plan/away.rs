//! “We were away”: which days, and closing what was open on them in one step.

use std::sync::Arc;

use crate::{
    domain::{
        audience::Audience,
        day::Day,
        history::Done,
        id::RecordId,
        kinds::Record,
        plan::{self, LONGEST},
        promise::Promise,
        role::Role,
    },
    phrases::say,
    screens::{
        Screen,
        ask::Ask,
        plan::{Blank, Plan, days::near, option},
    },
    ui::action::{Choice, Ctx, Flow, PlanChoice},
};

/// How many days back the spans begin that are offered, beside the day somebody was last here.
const BACK: [i64; 2] = [7, 14];

/// How somebody says that they were not here: one of two for themselves, and in the plural who sit here
/// together, or did not say which of the two they are. Who did not say whether there are two is not
/// made to say that one was away, or both.
pub fn were_away(audience: Audience) -> &'static str {
    match Away::of(audience) {
        Away::One => say::plan_i_was_away(),
        Away::Two => say::plan_we_were_away(),
        Away::NotSaid => say::plan_days_away(),
    }
}

/// Who was away.
enum Away {
    One,
    Two,
    NotSaid,
}

impl Away {
    fn of(audience: Audience) -> Away {
        match (audience.is_two(), audience.is_alone()) {
            (true, _) if is_one(audience) => Away::One,
            (true, _) => Away::Two,
            (false, true) => Away::One,
            (false, false) => Away::NotSaid,
        }
    }
}

/// Whether one of the two is here, and speaks for themselves alone.
fn is_one(audience: Audience) -> bool {
    matches!(audience.role, Some(Role::Hurt | Role::Broke))
}

/// The same, said of one promise.
pub(super) fn was_away(audience: Audience) -> &'static str {
    match Away::of(audience) {
        Away::NotSaid => say::plan_away_that_day(),
        Away::One | Away::Two => were_away(audience),
    }
}

/// Whether there is anything that could be closed: something open on a day before today.
pub fn is_anything_open(ctx: &Ctx<'_>) -> bool {
    let (from, to) = (ctx.today.plus(-LONGEST), ctx.today.plus(-1));
    plan::is_any_away(ctx.guide, ctx.workbook, (from, to), ctx.said())
}

/// What is said where there is nothing to close: what is open may be the other one's.
fn nothing_open(audience: Audience) -> &'static str {
    if is_one(audience) && !audience.is_alone() {
        say::plan_away_none_of_yours()
    } else {
        say::plan_away_none()
    }
}

/// Asks which days, where anything is open.
pub(super) fn ask_if_open(ctx: &mut Ctx<'_>) -> Flow<Screen> {
    if !is_anything_open(ctx) {
        ctx.tell(nothing_open(ctx.audience()));
        return Flow::Stay;
    }
    Flow::Push(Screen::Ask(ask_away(ctx)))
}

/// Which days. Each answer says how much is open on them, so that nobody closes more than they mean.
pub fn ask_away(ctx: &Ctx<'_>) -> Ask {
    let yesterday = ctx.today.plus(-1);
    // Since somebody was last here, where that is a while ago, and then so many days back.
    let last = ctx.summary.last_came(ctx.today).map(|last| last.plus(1));
    let last = last.filter(|last| *last <= yesterday);
    let mut firsts: Vec<Day> = last.into_iter().collect();
    let back = BACK.map(|back| ctx.today.plus(-back));
    firsts.extend(back.into_iter().filter(|first| Some(*first) != last));
    let span = |first: &Day| {
        let count = plan::away(ctx.guide, ctx.workbook, *first, yesterday, ctx.said()).len();
        if count == 0 {
            return None;
        }
        let from = near(*first, ctx.today);
        let span = if *first == yesterday { from } else { say::plan_away_until_yesterday(from) };
        let hint = say::plan_away_count(count);
        Some(option(span, &hint, PlanChoice::AwayDays(*first, yesterday)))
    };
    let mut options: Vec<_> = firsts.iter().filter_map(span).collect();
    options.push(option(
        say::plan_away_other(),
        say::plan_away_other_hint(),
        PlanChoice::AwayOther,
    ));
    let audience = ctx.audience();
    let first = firsts.iter().min().copied().unwrap_or(yesterday);
    let open = plan::away(ctx.guide, ctx.workbook, first, yesterday, ctx.said());
    let closed = match audience.is_two() {
        _ if is_one(audience) && !audience.is_alone() => say::plan_away_of_one(),
        true => say::plan_away_of_two(),
        // Somebody who did not say who they are may have promises of two, or of either, on their plan.
        false if open.iter().any(|promise| !is_own(ctx, promise)) => say::plan_away_of_all(),
        false => say::plan_away_of_own(),
    };
    let words = format!("{closed} {}", say::plan_away_undone());
    let who = match Away::of(audience) {
        Away::One => "one",
        Away::Two => "two",
        Away::NotSaid => "unsaid",
    };
    let other = Choice::Plan(PlanChoice::AwayOther);
    Ask::new(&say::plan_away_when(who), &words, options).or_typed(other)
}

/// Whether a promise is the reader’s own, as far as that is said.
fn is_own(ctx: &Ctx<'_>, promise: &Promise) -> bool {
    match promise.by {
        Role::Hurt | Role::Broke => ctx.reader == Some(promise.by),
        Role::Both => false,
        Role::Any => true,
    }
}

impl Plan {
    /// Closes the days, and says how much that was.
    pub(super) fn were_away(&mut self, ctx: &mut Ctx<'_>, from: Day, to: Day) -> Flow<Screen> {
        let (from, to) = (from.min(to), from.max(to));
        if ctx.today < to {
            ctx.tell(say::plan_away_ahead());
        } else if to.days_since(from) >= LONGEST {
            ctx.tell(say::plan_away_too_long());
        } else {
            let closed = plan::away(ctx.guide, ctx.workbook, from, to, ctx.said());
            let count = closed.len();
            let records = closed.into_iter().map(|it| Record::Promise(Arc::new(it))).collect();
            if count == 0 {
                ctx.tell(say::plan_away_nothing());
            } else if ctx.keep_all(Done::DaysAway, records) {
                ctx.tell(&say::plan_away_closed(count));
            }
        }
        self.refresh(ctx);
        Flow::Stay
    }

    /// The first and the last day, typed one after the other.
    pub(super) fn type_away(&mut self, ctx: &mut Ctx<'_>) {
        if ctx.may_write() {
            self.type_into(&RecordId::from(""), Blank::AwayFrom, "", false);
        }
    }
}
