//! What was agreed, part by part, in the words of the screen.

use crate::{
    domain::{
        day::Day,
        guide::Meaning,
        plan::{self, Check, Limit, Part},
        role::Role,
        words::Words,
    },
    phrases::{Filled, say},
    screens::plan::{
        acts::{days, of_action},
        beginnings::begin,
        control::suggested,
        item::{Group, Item, Kind, Weight, row},
        own,
    },
    ui::action::Ctx,
};

/// From so many actions on, fewer are suggested. More are allowed.
const MANY: usize = 5;

/// The parts of the plan, and before them what is to be looked at again, where no day of it is shown.
pub(super) fn parts(
    ctx: &Ctx<'_>,
    plan: &plan::Plan,
    rung_kept: usize,
    looks: Vec<Item>,
) -> Vec<Group> {
    let today = ctx.today;
    let mut groups = vec![Group::new(say::plan_group_looks(), looks)];
    let is_two = ctx.audience().is_two();
    let (own, begins) = own::groups(ctx, plan);
    let mut missing = if is_two { Vec::new() } else { begins };
    if !is_two {
        groups.extend(own.iter().cloned());
    }
    for part in Part::ALL {
        let items = match part {
            Part::Expectations => expectations(plan),
            Part::Actions => {
                plan.actions.iter().map(|action| of_action(ctx, action, part)).collect()
            }
            Part::Own => continue,
            Part::Limits => limits(ctx, plan, is_two),
            Part::Openness => openness(plan, today),
            Part::Slip => slip(plan, is_two),
            Part::Ladder => rung(plan, rung_kept, is_two),
        };
        if items.is_empty() {
            // The ladder is for one of the two; `n` begins it.
            missing.extend((is_two && part != Part::Ladder).then(|| begin(part)));
            continue;
        }
        let mut label = if is_two { name(part) } else { name_for_two(part) }.to_owned();
        let page = plan.pages.iter().find(|(other, ..)| *other == part);
        if let Some((_, day, is_private)) = page {
            let day = day.short(today);
            let mut said = vec![&*label, &*day];
            said.extend(is_private.then(say::plan_not_shared));
            label = said.join(" · ");
        }
        let none = if part == Part::Actions && plan.actions.len() > MANY {
            say::plan_few_acts()
        } else {
            ""
        };
        groups.push(Group { none, ..Group::new(label, items) });
    }
    if is_two {
        groups.extend(own);
    }
    if !missing.is_empty() {
        groups.push(Group::new(say::plan_group_missing(), missing));
    }
    groups
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Expectations => say::plan_part_expectations(),
        Part::Actions => say::plan_part_actions(),
        Part::Own => say::plan_part_own(),
        Part::Limits => say::plan_part_limits(),
        Part::Openness => say::plan_part_openness(),
        Part::Slip => say::plan_part_slip(),
        Part::Ladder => say::plan_part_ladder(),
    }
}

/// What was written on the pages for two is called in the plan of one person.
fn name_for_two(part: Part) -> &'static str {
    match part {
        Part::Expectations | Part::Own | Part::Ladder => name(part),
        Part::Actions => say::plan_part_actions_for_two(),
        Part::Limits => say::plan_part_limits_for_two(),
        Part::Openness => say::plan_part_openness_for_two(),
        Part::Slip => say::plan_part_slip_for_two(),
    }
}

/// Where to begin while there is no plan.
pub(super) fn where_to_begin(ctx: &Ctx<'_>) -> Group {
    Group::new(say::plan_group_begin(), beginnings(ctx))
}

/// In the order of the words above it: the one who was hurt may ask before promising.
fn beginnings(ctx: &Ctx<'_>) -> Vec<Item> {
    let promise = Item {
        kind: Kind::Add(None),
        mark: "+",
        text: Words::from(say::plan_begin_promise()),
        tail: String::new(),
        under: vec![(Weight::Quiet, Words::from(say::plan_begin_promise_hint()))],
    };
    let parts = [Part::Expectations, Part::Actions, Part::Limits, Part::Slip];
    let is_two = ctx.audience().is_two();
    let parts = if is_two { parts.map(begin).to_vec() } else { own::beginnings(ctx) };
    let mut items: Vec<Item> = [promise].into_iter().chain(parts).collect();
    if ctx.reader == Some(Role::Hurt) && is_two {
        items.swap(0, 1);
    }
    items
}

/// What to do first, while there is no plan.
pub(super) fn invitation(ctx: &Ctx<'_>) -> Vec<&'static str> {
    let audience = ctx.audience();
    let first = match (ctx.reader, audience.is_two()) {
        (Some(Role::Hurt), false) => say::plan_invites_hurt_alone(),
        (_, false) => say::plan_invites_alone(),
        (Some(Role::Hurt), true) => say::plan_invites_hurt(),
        (Some(Role::Broke), true) => say::plan_invites_broke(),
        (Some(Role::Both | Role::Any) | None, true) => say::plan_invites_both(),
    };
    vec![first, say::plan_no_score()]
}

/// The way to what is shared: it lies in no book, and so on no plan of one.
pub(super) fn table(ctx: &Ctx<'_>) -> Option<Group> {
    ctx.book.table.is_at_it().then(|| {
        let item = Item {
            kind: Kind::Table,
            mark: "→",
            text: Words::from(say::plan_table_open()),
            tail: String::new(),
            under: vec![(Weight::Quiet, Words::from(say::plan_table_told()))],
        };
        Group::new(say::plan_table(), vec![item])
    })
}

fn expectations(plan: &plan::Plan) -> Vec<Item> {
    let lines = plan.expectations.iter();
    lines.map(|kept| row(Part::Expectations, &kept.row, Meaning::What, kept.line.clone())).collect()
}

fn limits(ctx: &Ctx<'_>, plan: &plan::Plan, is_two: bool) -> Vec<Item> {
    let mut items: Vec<Item> = plan.limits.iter().map(|limit| of_limit(ctx, limit)).collect();
    if plan.has_failing_limit() {
        items.push(Item {
            kind: Kind::Safety,
            mark: "→",
            text: Words::from(if is_two {
                say::plan_safety_check_of_one()
            } else {
                say::name_of_safety()
            }),
            tail: "F1".to_owned(),
            under: vec![(Weight::Quiet, Words::from(say::plan_safety_check_hint()))],
        });
    }
    if !plan.limits.is_empty() {
        items.push(Item {
            kind: Kind::Control,
            mark: "→",
            text: Words::from(say::plan_control_check()),
            tail: String::new(),
            under: vec![(Weight::Quiet, Words::from(say::plan_control_check_hint()))],
        });
    }
    items
}

fn of_limit(ctx: &Ctx<'_>, limit: &Limit) -> Item {
    let today = ctx.today;
    let own = [
        (Meaning::Fine, &limit.fine),
        (Meaning::AskFirst, &limit.ask),
        (Meaning::Not, &limit.no),
        (Meaning::Why, &limit.why),
    ];
    let filled = own.into_iter().find(|(_, words)| !words.is_blank());
    let column = match limit.check {
        // Enter goes to the words that want to be other ones, else to the check itself.
        Check::Fails | Check::Passed => filled.map_or(Meaning::Fine, |(column, _)| column),
        Check::NotDone => Meaning::Control,
    };
    let mut item = row(Part::Limits, &limit.row, column, limit.name());
    match limit.check {
        Check::Fails => {
            item.mark = "△";
            item.under.push((Weight::Asking, Words::from(say::plan_limit_fails())));
        }
        Check::NotDone => {
            // What the words suggest is told, and stays for people to tick.
            let found = suggested(ctx.guide, limit);
            let words = match found.first() {
                Some((_, words)) => say::plan_limit_unchecked_words(words),
                None => say::plan_limit_unchecked().to_owned(),
            };
            item.under.push((Weight::Asking, Words::from(words)));
        }
        Check::Passed => (),
    }
    item.said(say::plan_limit_fine, &limit.fine);
    item.said(say::plan_limit_ask, &limit.ask);
    item.said(say::plan_limit_no, &limit.no);
    item.said(say::plan_limit_why, &limit.why);
    item.quiet(days(
        [(say::plan_look_again_on, limit.until), (say::plan_fades_on, limit.ends)],
        today,
    ));
    item
}

fn openness(plan: &plan::Plan, today: Day) -> Vec<Item> {
    let deals = plan.openness.iter().map(|deal| {
        let mut item = row(Part::Openness, &deal.row, Meaning::How, deal.thing.clone());
        let mut said = vec![deal.how.clone(), deal.often.to_string()];
        said.push(days([(say::plan_smaller_from, deal.until)], today));
        said.retain(|words| !words.is_empty());
        item.quiet(said.join(" · "));
        item
    });
    deals.collect()
}

/// What counts as a slip and what is done then, a line each.
pub(super) fn slip(plan: &plan::Plan, is_two: bool) -> Vec<Item> {
    let slip = &plan.slip;
    let list = |lines: &[Words]| {
        let lines: Vec<&str> = lines.iter().map(|line| &**line).collect();
        lines.join("; ")
    };
    let call = if is_two { say::plan_slip_we_call } else { say::plan_slip_to_call };
    let said: [(Meaning, Filled, String); 4] = [
        (Meaning::Counts, say::plan_slip_counts, list(&slip.counts)),
        (Meaning::ToldWithin, say::plan_slip_told, slip.tell.clone()),
        (Meaning::FirstSteps, say::plan_slip_first, list(&slip.first)),
        (Meaning::ToCall, call, slip.call.to_string()),
    ];
    let filled = said.into_iter().filter(|(.., words)| !words.trim().is_empty());
    let item = |(field, told, words): (Meaning, Filled, String)| Item {
        kind: Kind::Row { part: Part::Slip, field, cell: None },
        mark: "·",
        text: Words::from(told(words)),
        tail: String::new(),
        under: Vec::new(),
    };
    filled.map(item).collect()
}

/// The rung one is on. Moving up is offered, and never happens by itself.
fn rung(plan: &plan::Plan, kept: usize, is_two: bool) -> Vec<Item> {
    let Some(rung) = &plan.rung else { return Vec::new() };
    let mut item = Item {
        kind: Kind::Rung,
        mark: "▪",
        text: rung.what.clone(),
        tail: String::new(),
        under: Vec::new(),
    };
    let place = rung.place.as_str();
    item.quiet(match rung.count {
        Some(agreed) if is_two => say::plan_rung_agreed(kept, place, agreed),
        Some(chosen) => say::plan_rung_chosen(kept, place, chosen),
        None => say::plan_rung(kept, place),
    });
    if may_move_up(rung, kept) {
        let words = if is_two { say::plan_rung_up_both() } else { say::plan_rung_up() };
        item.under.push((Weight::Asking, Words::from(words)));
    }
    vec![item]
}

/// Whether a rung was kept as often as was agreed, and there is one above it.
pub(super) fn may_move_up(rung: &plan::Rung, kept: usize) -> bool {
    rung.next.is_some() && rung.count.is_some_and(|count| kept >= count)
}
