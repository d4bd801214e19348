//! Promises that were taken away: where they are found, and how they come back.

use std::sync::Arc;

use crate::{
    domain::{for_two::kept_from, history::Done, kinds::Record, promise::Promise, words::Words},
    phrases::say,
    screens::{
        Screen,
        ask::Ask,
        plan::{
            Plan,
            item::{Group, Item, Kind},
            keep_promise, whose_to,
        },
        trash::before_theirs,
    },
    ui::action::{Ctx, Flow, TrashChoice},
};

/// What is said of a part that the other one took away.
pub fn theirs() -> &'static str {
    say::plan_trash_theirs()
}

/// How many of them are listed, newest first.
const LISTED: usize = 100;

/// The end of the plan: a line that says how many there are, or all of them.
pub(super) fn group(ctx: &Ctx<'_>, shown: bool) -> Option<Group> {
    let gone = ctx
        .workbook
        .promises
        .iter()
        .filter(|promise| promise.trashed.is_some() && !promise.is_erased());
    let mut gone: Vec<&Arc<Promise>> = gone.collect();
    gone.sort_by_key(|promise| std::cmp::Reverse(promise.trashed));
    gone.truncate(LISTED);
    let items: Vec<Item> = if shown {
        gone.into_iter().map(|promise| of_promise(ctx, promise)).collect()
    } else {
        let text = Words::from(say::plan_trash_count(gone.len()));
        let show = say::trash_show().to_owned();
        let found = (!gone.is_empty()).then(|| item(Kind::Trash, text, show));
        found.into_iter().collect()
    };
    (!items.is_empty()).then(|| Group::new(say::plan_trash(), items))
}

fn of_promise(ctx: &Ctx<'_>, promise: &Arc<Promise>) -> Item {
    let undated = || say::plan_no_day_yet().to_owned();
    let day = if promise.undated { undated() } else { promise.day.short(ctx.today) };
    let mut tail = vec![whose_to(promise.by, ctx.audience()).label(), &*day];
    tail.extend(promise.may_be_put_back(ctx.reader).then(say::plan_trash_put_back));
    item(Kind::Gone(Arc::clone(promise)), promise.what.clone(), tail.join(" · "))
}

fn item(kind: Kind, text: Words, tail: String) -> Item {
    Item { kind, mark: "·", text, tail, under: Vec::new() }
}

/// What is asked, or told, where a promise is one’s alone who may not be here.
pub(super) fn asks_whose(
    ctx: &mut Ctx<'_>,
    promise: &Arc<Promise>,
    deletes: bool,
) -> Option<Flow<Screen>> {
    let record = Record::Promise(Arc::clone(promise));
    let owner = record.kept().owner(ctx.guide).filter(|_| ctx.may_write());
    let owner = kept_from(owner, ctx.reader, ctx.daily.for_two)?;
    Some(before_theirs(ctx, owner, &record, deletes))
}

impl Plan {
    /// Puts a promise back on the plan, with what became of it.
    pub(super) fn put_back(&mut self, ctx: &mut Ctx<'_>, promise: &Promise) -> Flow<Screen> {
        let back = Promise { trashed: None, ..promise.clone() };
        if keep_promise(ctx, Done::PromiseBack, back, false) {
            ctx.tell(say::plan_trash_back());
        }
        self.refresh(ctx);
        self.show_and_say(&promise.id, ctx);
        Flow::Stay
    }

    /// The same, once it was said that whose it is is here.
    pub(super) fn change_theirs(
        &mut self,
        ctx: &mut Ctx<'_>,
        choice: &TrashChoice,
    ) -> Flow<Screen> {
        let (TrashChoice::PutBack(id) | TrashChoice::Erase(id)) = choice;
        let found = ctx.workbook.promises.iter().find(|promise| promise.id == *id).cloned();
        match (found, choice) {
            (Some(promise), TrashChoice::PutBack(_)) => self.put_back(ctx, &promise),
            (Some(promise), TrashChoice::Erase(_)) => {
                Flow::Push(Screen::Ask(Ask::erase(&Record::Promise(promise))))
            }
            (None, _) => Flow::Stay,
        }
    }
}
