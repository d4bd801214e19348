//! Lines of the plan in words: a promise, a look to come, and what can be closed at once.

use std::sync::Arc;

use crate::{
    domain::{
        audience::Audience,
        day::Day,
        plan::{self, Dot, WAITS},
        promise::{Promise, PromiseState},
        role::Role,
        words::Words,
    },
    phrases::say,
    screens::plan::{
        Who,
        away::were_away,
        days::{due, near, not_set_yet, unread_day},
        groups::Promises,
        item::{Item, Kind, Weight},
        whose, whose_to,
    },
};

impl Promises<'_, '_> {
    /// Offered where days before today are open: they can be closed in one step.
    pub(super) fn were_away(&self) -> Option<Item> {
        let today = self.ctx.today;
        let said = self.ctx.said();
        let span = (today.plus(-WAITS), today.plus(-1));
        plan::is_any_away(self.ctx.guide, self.ctx.workbook, span, said).then(|| Item {
            kind: Kind::Away,
            mark: "~",
            text: Words::from(were_away(self.ctx.audience())),
            tail: "a".to_owned(),
            under: vec![(Weight::Quiet, Words::from(say::plan_away_closes()))],
        })
    }

    pub(super) fn item(&self, promise: &Arc<Promise>, with_day: bool) -> Item {
        let (today, reader) = (self.ctx.today, self.ctx.reader);
        let by = whose_to(promise.by, self.ctx.audience());
        let mut said = vec![by.label().to_owned()];
        if with_day {
            said.push(due(promise, today));
        }
        if promise.state != PromiseState::Open {
            said.push(promise.state.label().to_owned());
        }
        said.extend(promise.is_for_both().then(|| say::plan_one_mark_for_both().to_owned()));
        said.extend(self.entered(promise));
        said.extend(seen(promise, reader));
        said.extend(promise.moved.map(|day| say::plan_moved_from(day.short(today))));
        let mut under = vec![(Weight::Quiet, Words::from(said.join(" · ")))];
        if promise.state == PromiseState::Missed && !promise.is_of_the_other(reader) {
            under.push((Weight::Asking, Words::from(say::plan_enter_put_right())));
        }
        let mend_by = self.mend_by(promise).map(|by| say::plan_put_right_by(near(by, today)));
        under.extend(mend_by.map(|words| (Weight::Quiet, Words::from(words))));
        let typed = unread_day(promise);
        let not_set = |typed: Words| Words::from(not_set_yet(promise, &typed));
        under.extend(typed.map(|typed| (Weight::Quiet, not_set(typed))));
        Item {
            kind: Kind::Promise(Arc::clone(promise)),
            mark: Dot::of(promise, today).glyph(),
            text: promise.what.clone(),
            tail: String::new(),
            under,
        }
    }

    /// When and by whom its mark was set, where that is not its own day and its maker.
    fn entered(&self, promise: &Promise) -> Option<String> {
        let (today, reader) = (self.ctx.today, self.ctx.reader);
        if promise.is_out_of_time(today) {
            let why = match promise.state {
                PromiseState::EarlyWord => say::plan_said_after_its_day(),
                _ => say::plan_said_before_its_day(),
            };
            return Some(why.to_owned());
        }
        let by = promise.marked_by.map(|by| match by {
            Role::Both | Role::Any => "together",
            by => whose(by, reader).key(),
        });
        if promise.later {
            let start = self.ctx.workbook.profile.day_start;
            let day = promise.marked.map(|at| Day::of(at, start).short(today));
            return Some(match (day, by) {
                (Some(day), Some(by)) => say::plan_entered_later_on_by(day, by),
                (Some(day), None) => say::plan_entered_later_on(day),
                (None, Some(by)) => say::plan_entered_later_by(by),
                (None, None) => say::plan_entered_later().to_owned(),
            });
        }
        // That days are closed is somebody's word, and on a plan of two it says whose.
        if promise.state == PromiseState::Away && !self.ctx.audience().is_alone() {
            return by.map(say::plan_said_by);
        }
        let is_of_one = matches!(promise.by, Role::Hurt | Role::Broke);
        let is_makers = promise.marked_by.is_none() || promise.marked_by == Some(promise.by);
        by.filter(|_| is_of_one && !is_makers).map(say::plan_marked_by)
    }
}

/// What the other one saw, and who entered that where it was the maker. It stands beside the mark, and
/// changes nothing of it.
fn seen(promise: &Promise, reader: Option<Role>) -> Option<String> {
    let who = match (promise.is_of_the_other(reader), promise.by) {
        (true, _) => "you",
        (false, Role::Hurt | Role::Broke) if reader == Some(promise.by) => "partner",
        _ => "other",
    };
    let is_open = promise.state == PromiseState::Open;
    let is_by_maker = promise.seen_by == Some(promise.by);
    let maker = if is_by_maker { whose(promise.by, reader) } else { Who::NotSaid }.key();
    match (promise.seen, promise.otherwise) {
        (Some(_), _) if is_open => Some(say::plan_seen_done(maker, who)),
        (Some(_), _) if promise.state == PromiseState::Missed => {
            Some(say::plan_seen_not_done(maker))
        }
        (Some(_), _) => Some(say::plan_seen(maker)),
        (None, Some(_)) => Some(say::plan_seen_otherwise(maker, who)),
        (None, None) => None,
    }
}

/// Whether a line waits for something on its day: a promise that is open, a look, an ask. What is counted is
/// this, here and on Today.
pub fn is_waiting(item: &Item, audience: Audience) -> bool {
    match &item.kind {
        // Somebody who is alone is held to nothing of the other one.
        Kind::Promise(promise) => {
            let is_held = !audience.is_alone() || promise.by.speaks_to(audience.role);
            promise.state == PromiseState::Open && is_held
        }
        Kind::Review(_) | Kind::Own { .. } => true,
        Kind::Row { .. }
        | Kind::Rung
        | Kind::Add(_)
        | Kind::Safety
        | Kind::Control
        | Kind::Away
        | Kind::Table
        | Kind::Trash
        | Kind::Gone(_) => false,
    }
}
