//! Lays a copy of a line of one’s own plan on the table of two: that line, and nothing else of the book.

use crate::{
    domain::{
        id::RecordId,
        plan::{self, Often, Part, Recurrence},
        promise::Promise,
        role::Role,
        table::{
            RowKind,
            deed::{Doer, LINE, Parts, falls_on, parts},
        },
    },
    phrases::{Filled, say},
    screens::{
        Screen,
        ask::{Ask, AskOption},
        plan::{Kind, Plan, item::Item, lines, option},
        table::said_beside,
    },
    ui::action::{Choice, Ctx, Effect, Flow, PlanChoice, PlanLine, TableWish},
};

impl Plan {
    /// Asks whether a copy of the line under the cursor is to lie on the table, and shows what goes with it.
    pub(super) fn lay_out(&mut self, ctx: &mut Ctx<'_>) -> Flow<Screen> {
        if !ctx.book.table.is_at_it() {
            ctx.tell(say::plan_lay_out_no_table());
            return Flow::Stay;
        }
        if !ctx.may_write() {
            return Flow::Stay;
        }
        // Nobody is sent to share a page of which nothing can be laid.
        let line = self.current(ctx.columns).and_then(|item| line(item.kind));
        let Some((line, (kind, parts))) =
            line.and_then(|line| copy(ctx, &line).map(|copy| (line, copy)))
        else {
            ctx.tell(say::plan_lay_out_no_line());
            return Flow::Stay;
        };
        if let Some(why) = stays_here(ctx, &line) {
            ctx.tell(why);
            return Flow::Stay;
        }
        let again = ctx.book.laid.contains(&name(kind, &line));
        let told = if again { say::plan_lay_out_again() } else { say::plan_lay_out_told() };
        let does = Doer::of(&parts).map(|doer| match doer {
            Doer::Layer => say::plan_you_do(),
            Doer::Other => say::plan_the_other_does(),
            Doer::Both => say::table_both_do(),
        });
        let more: Vec<String> =
            [does.map(str::to_owned), said_beside(&parts)].into_iter().flatten().collect();
        let more = (!more.is_empty()).then(|| say::plan_lay_out_more(more.join(" · ")));
        let told = [Some(told.to_owned()), more].into_iter().flatten().collect::<Vec<_>>();
        let options = vec![
            AskOption::new(say::plan_lay_out_not(), "", Choice::Nothing),
            option(say::plan_lay_out_yes(), "", PlanChoice::LayOut(line)),
        ];
        let ask = Ask::new(say::plan_lay_out(), &told.join(" "), options);
        Flow::Push(Screen::Ask(ask.about(parts.get(LINE).cloned().unwrap_or_default())))
    }
}

/// It was said that a copy is to lie there.
pub(super) fn laid_out(ctx: &mut Ctx<'_>, line: &PlanLine) -> Flow<Screen> {
    let stays = stays_here(ctx, line).is_some();
    if let Some((kind, parts)) = copy(ctx, line).filter(|_| !stays) {
        ctx.effects.push(Effect::Table(TableWish::LayOut(name(kind, line), kind, parts)));
    }
    Flow::Stay
}

/// The line that an item is, where such lines can lie on the table. A day of an action is that action.
fn line(kind: Kind) -> Option<PlanLine> {
    match kind {
        Kind::Row { part, cell: Some((row, _)), .. } => Some(PlanLine::Row(part, row)),
        Kind::Row { part: Part::Slip, field, .. } => {
            Some(PlanLine::Row(Part::Slip, field.word().to_owned()))
        }
        Kind::Promise(promise) => Some(match &promise.action {
            Some(action) => PlanLine::Row(Part::Actions, action.to_string()),
            None => PlanLine::Promise(promise.id.clone()),
        }),
        _ => None,
    }
}

/// Why no copy of a line is laid by whoever has this book: it is private, or not theirs.
fn stays_here(ctx: &Ctx<'_>, line: &PlanLine) -> Option<&'static str> {
    match line {
        PlanLine::Row(part, _) => {
            let is_private = plan::Plan::read(ctx.guide, ctx.workbook).is_private(*part);
            is_private.then(say::plan_lay_out_private)
        }
        PlanLine::Promise(id) => {
            let promise = found(ctx, id)?;
            let is_others = matches!(
                (promise.by, ctx.side()),
                (Role::Hurt, Some(Role::Broke)) | (Role::Broke, Some(Role::Hurt))
            );
            match () {
                () if promise.private => Some(say::plan_lay_out_private()),
                () if is_others => Some(say::plan_lay_out_theirs()),
                () => None,
            }
        }
    }
}

/// How the book remembers that a line was laid: by its kind and its row.
fn name(kind: RowKind, line: &PlanLine) -> String {
    let row = match line {
        PlanLine::Row(_, row) => row.as_str(),
        PlanLine::Promise(id) => id.as_str(),
    };
    let kind = match kind {
        RowKind::Action if matches!(line, PlanLine::Row(Part::Own, _)) => "own",
        RowKind::Action => "action",
        RowKind::Limit => "limit",
        RowKind::Openness => "openness",
        RowKind::Slip => "slip",
        RowKind::Promise => "promise",
        _ => "expectation",
    };
    format!("{kind}.{row}")
}

/// The words of a line, and of nothing else on its page: not why somebody wants it, nor what it costs them.
fn copy(ctx: &Ctx<'_>, line: &PlanLine) -> Option<(RowKind, Parts)> {
    let (part, row) = match line {
        PlanLine::Row(part, row) => (*part, row.as_str()),
        PlanLine::Promise(id) => return promised(found(ctx, id)?),
    };
    let plan = plan::Plan::read(ctx.guide, ctx.workbook);
    let (kind, line, more) = match part {
        Part::Expectations => {
            let kept = plan.expectations.iter().find(|kept| kept.row == row)?;
            (RowKind::Expectation, kept.line.clone(), Vec::new())
        }
        Part::Actions | Part::Own => {
            // Days are told as they are called in a year, too: a copy is not told anew tomorrow.
            let all = if part == Part::Own { &plan.own } else { &plan.actions };
            let action = all.iter().find(|action| action.id.as_str() == row)?;
            let days = action.recurrence();
            // Without a first day it falls on none yet, and how often is only said.
            let is_said = days.is_some() && action.unread.is_blank();
            let often = action.how_often().filter(|_| !is_said);
            let comes_again = days.as_ref().is_some_and(|days| days.often != Often::Once);
            let from = action.from.filter(|_| comes_again).map(|day| say::plan_from(day.long()));
            let look = action.review.map(|day| say::plan_look_again_on(day.long()));
            let more = [often, from, look].into_iter().flatten().collect();
            let parts = falls_on(parts(action.what.clone(), more), days);
            let does = if part == Part::Own { Some(Doer::Layer) } else { doer(ctx, action.by) };
            let parts = match does {
                Some(does) => does.put(parts),
                None => parts,
            };
            return Some((RowKind::Action, parts));
        }
        Part::Limits => {
            let limit = plan.limits.iter().find(|limit| limit.row == row)?;
            let said = [
                (say::plan_limit_fine as Filled, &limit.fine),
                (say::plan_limit_ask, &limit.ask),
                (say::plan_limit_no, &limit.no),
            ];
            let filled = said.into_iter().filter(|(_, words)| !words.is_blank());
            let more = filled.map(|(told, words)| told(words.to_string())).collect();
            (RowKind::Limit, limit.name(), more)
        }
        Part::Openness => {
            let deal = plan.openness.iter().find(|deal| deal.row == row)?;
            let more = vec![deal.how.clone(), deal.often.to_string()];
            (RowKind::Openness, deal.thing.clone(), more)
        }
        Part::Slip => {
            let is_two = ctx.audience().is_two();
            let mut said = lines::slip(&plan, is_two).into_iter();
            let is_it =
                |it: &Item| matches!(it.kind, Kind::Row { field, .. } if field.word() == row);
            (RowKind::Slip, said.find(is_it)?.text, Vec::new())
        }
        Part::Ladder => return None,
    };
    Some((kind, parts(line, more)))
}

/// Who does something, as the other one reads it there: by who lays it, where the book says which of the two that is.
fn doer(ctx: &Ctx<'_>, by: Option<Role>) -> Option<Doer> {
    match (by?, ctx.side()) {
        (Role::Both, _) => Some(Doer::Both),
        (by, Some(own)) if by == own => Some(Doer::Layer),
        (Role::Hurt | Role::Broke, Some(Role::Hurt | Role::Broke)) => Some(Doer::Other),
        _ => None,
    }
}

fn found<'a>(ctx: &'a Ctx<'_>, id: &RecordId) -> Option<&'a Promise> {
    ctx.workbook.promises.find(id).map(|it| &**it)
}

/// What was promised, and for which day. Whom it was made to, how big it is and what became of it stay.
fn promised(promise: &Promise) -> Option<(RowKind, Parts)> {
    if promise.trashed.is_some() || promise.what.is_blank() {
        return None;
    }
    let day = (!promise.undated).then(|| Recurrence::once(promise.day));
    Some((RowKind::Promise, falls_on(parts(promise.what.clone(), Vec::new()), day)))
}
