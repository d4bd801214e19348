//! “We were away”: which days, and closing what was open on them in one step.

use std::sync::Arc;

use crate::{
    domain::{
        Audience, Day, Done, Promise, Record, RecordId, Role,
        plan::{self, LONGEST},
    },
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
    match (audience.is_two(), audience.is_alone()) {
        (true, _) if is_one(audience) => "I was away",
        (true, _) => "We were away",
        (false, true) => "I was away",
        (false, false) => "Days away",
    }
}

/// Whether one of the two is here, and speaks for themselves alone.
fn is_one(audience: Audience) -> bool {
    matches!(audience.role, Some(Role::Hurt | Role::Broke))
}

/// The same, said of one promise.
pub(super) fn was_away(audience: Audience) -> &'static str {
    match were_away(audience) {
        "Days away" => "Away that day",
        away => away,
    }
}

/// Whether there is anything that could be closed: something open on a day before today.
pub fn is_anything_open(ctx: &Ctx<'_>) -> bool {
    let (from, to) = (ctx.today.plus(-LONGEST), ctx.today.plus(-1));
    !plan::away(ctx.guide, ctx.workbook, from, to, ctx.said()).is_empty()
}

/// What is said where there is nothing to close: what is open may be the other one's.
fn nothing_open(audience: Audience) -> &'static str {
    if is_one(audience) && !audience.is_alone() {
        "Nothing of yours is open on the days before today"
    } else {
        "Nothing is open on the days before today"
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
    let last = ctx.standing.last_came(ctx.today).map(|last| last.plus(1));
    let last = last.filter(|last| *last <= yesterday);
    let mut firsts: Vec<Day> = last.into_iter().collect();
    let back = BACK.map(|back| ctx.today.plus(-back));
    firsts.extend(back.into_iter().filter(|first| Some(*first) != last));
    let span = |first: &Day| {
        let count = plan::away(ctx.guide, ctx.workbook, *first, yesterday, ctx.said()).len();
        if count == 0 {
            return None;
        }
        let to = if *first == yesterday { String::new() } else { " to yesterday".to_owned() };
        let from = near(*first, ctx.today);
        let hint = if count == 1 { "1 is open".to_owned() } else { format!("{count} are open") };
        Some(option(format!("{from}{to}"), &hint, PlanChoice::AwayDays(*first, yesterday)))
    };
    let mut options: Vec<_> = firsts.iter().filter_map(span).collect();
    options.push(option(
        "Other days …",
        "a first and a last day, or just type the first",
        PlanChoice::AwayOther,
    ));
    let audience = ctx.audience();
    let first = firsts.iter().min().copied().unwrap_or(yesterday);
    let open = plan::away(ctx.guide, ctx.workbook, first, yesterday, ctx.said());
    let closed = match audience.is_two() {
        _ if is_one(audience) && !audience.is_alone() => {
            "What was open for you on these days is closed; your partner’s part waits for them."
        }
        true => "What was open on these days is closed, for each of you.",
        // Somebody who did not say who they are may have promises of two, or of either, on their plan.
        false if open.iter().any(|promise| !is_own(ctx, promise)) => {
            "What was open on these days is closed, whoever promised it."
        }
        false => "What was open on these days is closed.",
    };
    let words = format!("{closed} Nothing of it is counted, and one u takes it all back.");
    let other = Choice::Plan(PlanChoice::AwayOther);
    Ask::new(&format!("{}. When?", were_away(audience)), &words, options).or_typed(other)
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
            ctx.tell(
                "Days that have not come stay open: early word or a move can be given for them",
            );
        } else if to.days_since(from) >= LONGEST {
            ctx.tell("That is more than a year. A year at a time");
        } else {
            let closed = plan::away(ctx.guide, ctx.workbook, from, to, ctx.said());
            let count = closed.len();
            let records = closed.into_iter().map(|it| Record::Promise(Arc::new(it))).collect();
            if count == 0 {
                ctx.tell("Nothing was open on those days");
            } else if ctx.keep_all(Done::DaysAway, records) {
                let what = if count == 1 { "1 is".to_owned() } else { format!("{count} are") };
                ctx.tell(&format!("{what} closed as away, and not counted. u takes it back"));
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
