//! Lines of the plan in words: a promise, a look to come, and what can be closed at once.

use std::sync::Arc;

use crate::{
    domain::{
        Audience, Day, Promise, PromiseState, Role, Words,
        plan::{self, Dot, WAITS},
    },
    screens::plan::{
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
        let open =
            plan::away(self.ctx.guide, self.ctx.workbook, today.plus(-WAITS), today.plus(-1), said);
        (!open.is_empty()).then(|| Item {
            kind: Kind::Away,
            mark: "~",
            text: Words::from(were_away(self.ctx.audience())),
            tail: "a".to_owned(),
            under: vec![(Weight::Quiet, Words::from("closes days in one step"))],
        })
    }

    pub(super) fn item(&self, promise: &Arc<Promise>, with_day: bool) -> Item {
        let (today, reader) = (self.ctx.today, self.ctx.reader);
        let by = whose_to(promise.by, self.ctx.audience());
        let mut said = vec![by.to_owned()];
        if with_day {
            said.push(due(promise, today));
        }
        if promise.state != PromiseState::Open {
            said.push(promise.state.label().to_owned());
        }
        said.extend(promise.is_for_both().then(|| "one mark for both".to_owned()));
        said.extend(self.entered(promise));
        said.extend(seen(promise, reader));
        said.extend(promise.moved.map(|day| format!("moved from {}", day.short(today))));
        let mut under = vec![(Weight::Quiet, Words::from(said.join(" · ")))];
        if promise.state == PromiseState::Missed && !promise.is_of_the_other(reader) {
            let words = "Enter: put it right";
            under.push((Weight::Asking, Words::from(words)));
        }
        let mend_by =
            self.mend_by(promise).map(|by| format!("to put right by {}", near(by, today)));
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
                PromiseState::EarlyWord => "after its day",
                _ => "before its day",
            };
            return Some(format!("said {why}, so not counted"));
        }
        let by = promise.marked_by.map(|by| match by {
            Role::Both | Role::Any => "by both of you together".to_owned(),
            by => format!("by {}", whose(by, reader)),
        });
        if promise.later {
            let start = self.ctx.workbook.profile.day_start;
            let day = promise.marked.map(|at| format!("on {}", Day::of(at, start).short(today)));
            let told = ["entered later".to_owned()].into_iter().chain(day).chain(by);
            return Some(told.collect::<Vec<_>>().join(" "));
        }
        // That days are closed is somebody's word, and on a plan of two it says whose.
        if promise.state == PromiseState::Away && !self.ctx.audience().is_alone() {
            return by.map(|by| format!("said {by}"));
        }
        let is_of_one = matches!(promise.by, Role::Hurt | Role::Broke);
        let is_makers = promise.marked_by.is_none() || promise.marked_by == Some(promise.by);
        by.filter(|_| is_of_one && !is_makers).map(|by| format!("marked {by}"))
    }
}

/// What the other one saw, and who entered that where it was the maker. It stands beside the mark, and
/// changes nothing of it.
fn seen(promise: &Promise, reader: Option<Role>) -> Option<String> {
    let who = match (promise.is_of_the_other(reader), promise.by) {
        (true, _) => "you",
        (false, Role::Hurt | Role::Broke) if reader == Some(promise.by) => "your partner",
        _ => "the other one",
    };
    let is_open = promise.state == PromiseState::Open;
    let told = match (promise.seen, promise.otherwise) {
        (Some(_), _) if is_open => format!("{who} saw it done"),
        (Some(_), _) if promise.state == PromiseState::Missed => "seen: not done".to_owned(),
        (Some(_), _) => "seen".to_owned(),
        (None, Some(_)) => format!("{who} saw it otherwise"),
        (None, None) => return None,
    };
    let by_maker = promise.seen_by == Some(promise.by);
    let entered = if by_maker {
        format!(", entered by {}", whose(promise.by, reader))
    } else {
        String::new()
    };
    Some(told + &entered)
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
        | Kind::Trash
        | Kind::Gone(_) => false,
    }
}
