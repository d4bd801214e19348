//! What was agreed, part by part, in the words of the screen.

use crate::{
    domain::{
        Day, Meaning, Role, Words,
        plan::{self, Check, Limit, Part},
    },
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
    let mut groups = vec![Group::new("To look at again", looks)];
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
            let private = if *is_private { " · not shared" } else { "" };
            label = format!("{label} · {}{private}", day.short(today));
        }
        let none = if part == Part::Actions && plan.actions.len() > MANY {
            "A few that are kept are better than many."
        } else {
            ""
        };
        groups.push(Group { none, ..Group::new(label, items) });
    }
    if is_two {
        groups.extend(own);
    }
    if !missing.is_empty() {
        groups.push(Group::new("Not in the plan yet", missing));
    }
    groups
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Expectations => "What trust looks like",
        Part::Actions => "What we do",
        Part::Own => "What I will do",
        Part::Limits => "Our limits",
        Part::Openness => "What is open",
        Part::Slip => "If somebody slips",
        Part::Ladder => "The ladder",
    }
}

/// What was written on the pages for two is called in the plan of one person.
fn name_for_two(part: Part) -> &'static str {
    match part {
        Part::Expectations | Part::Own | Part::Ladder => name(part),
        Part::Actions => "Acts from a page for two",
        Part::Limits => "Limits from a page for two",
        Part::Openness => "Openness from a page for two",
        Part::Slip => "A slip plan from a page for two",
    }
}

/// Where to begin while there is no plan.
pub(super) fn where_to_begin(ctx: &Ctx<'_>) -> Group {
    Group::new("Where to begin", beginnings(ctx))
}

/// In the order of the words above it: the one who was hurt may ask before promising.
fn beginnings(ctx: &Ctx<'_>) -> Vec<Item> {
    let promise = Item {
        kind: Kind::Add(None),
        mark: "+",
        text: Words::from("One small promise"),
        tail: String::new(),
        under: vec![(Weight::Quiet, Words::from("So small that a bad day cannot break it."))],
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
        (Some(Role::Hurt), false) => {
            "This can be a plan of your own. A promise to yourself counts: a walk, a call, an early \
             night. You do not need anyone’s permission for it."
        }
        (_, false) => {
            "This can be a plan of your own. One small promise a day, kept or told early, is how a \
             word gets its weight back. It needs nobody else."
        }
        (Some(Role::Hurt), true) => {
            "Here is room for what you ask for and what you both agreed. You owe no plan to anyone, and \
             not today is fine. When you want to, begin with what trust looks like to you."
        }
        (Some(Role::Broke), true) => {
            "This is for what you said you would do. Begin with one promise, so small that a bad day \
             cannot break it. The rest you choose together, when your partner wants to."
        }
        (Some(Role::Both | Role::Any) | None, true) => {
            "This is for what you both agreed, and what became of it. Begin small: one promise for this \
             week. A few that are kept are better than many."
        }
    };
    vec![
        first,
        "Nothing here is a score. Early word, told before it fails, counts as keeping faith.",
    ]
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
                "A private check, for one of you alone"
            } else {
                "A private check"
            }),
            tail: "F1".to_owned(),
            under: vec![(Weight::Quiet, Words::from("Nothing you say there is kept."))],
        });
    }
    if !plan.limits.is_empty() {
        items.push(Item {
            kind: Kind::Control,
            mark: "→",
            text: Words::from("The control check, by yourself"),
            tail: String::new(),
            under: vec![(Weight::Quiet, Words::from("Kept nowhere, and nobody is told."))],
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
            let words =
                "This limit takes away something a person needs. Find other words for it: Enter.";
            item.under.push((Weight::Asking, Words::from(words)));
        }
        Check::NotDone => {
            // What the words suggest is told, and stays for people to tick.
            let found = suggested(ctx.guide, limit);
            let words = match found.first() {
                Some((_, words)) => format!("control check not done yet: look at “{words}”"),
                None => "control check not done yet".to_owned(),
            };
            item.under.push((Weight::Asking, Words::from(words)));
        }
        Check::Passed => (),
    }
    item.said("All right", &limit.fine);
    item.said("Ask first", &limit.ask);
    item.said("Not all right", &limit.no);
    item.said("Why", &limit.why);
    item.quiet(days([("look again", limit.until), ("ends or gets smaller", limit.ends)], today));
    item
}

fn openness(plan: &plan::Plan, today: Day) -> Vec<Item> {
    let deals = plan.openness.iter().map(|deal| {
        let mut item = row(Part::Openness, &deal.row, Meaning::How, deal.thing.clone());
        let mut said = vec![deal.how.clone(), deal.often.to_string()];
        said.push(days([("smaller from", deal.until)], today));
        said.retain(|words| !words.is_empty());
        item.quiet(said.join(" · "));
        item
    });
    deals.collect()
}

fn slip(plan: &plan::Plan, is_two: bool) -> Vec<Item> {
    let slip = &plan.slip;
    let list = |lines: &[Words]| {
        let lines: Vec<&str> = lines.iter().map(|line| &**line).collect();
        lines.join("; ")
    };
    let said = [
        (Meaning::Counts, "What counts", list(&slip.counts)),
        (Meaning::ToldWithin, "Told within", slip.tell.clone()),
        (Meaning::FirstSteps, "First steps", list(&slip.first)),
        (Meaning::ToCall, if is_two { "We call" } else { "To call" }, slip.call.to_string()),
    ];
    let filled = said.into_iter().filter(|(.., words)| !words.trim().is_empty());
    let item = |(field, what, words): (Meaning, &str, String)| Item {
        kind: Kind::Row { part: Part::Slip, field, cell: None },
        mark: "·",
        text: Words::from(format!("{what}: {words}")),
        tail: String::new(),
        under: Vec::new(),
    };
    filled.map(item).collect()
}

/// The rung one is on. Moving up is offered, and never happens by itself.
fn rung(plan: &plan::Plan, kept: usize, is_two: bool) -> Vec<Item> {
    let Some(rung) = &plan.rung else { return Vec::new() };
    let times = if kept == 1 { "once".to_owned() } else { format!("{kept} times") };
    let mut item = Item {
        kind: Kind::Rung,
        mark: "▪",
        text: rung.what.clone(),
        tail: String::new(),
        under: Vec::new(),
    };
    let agreed = if is_two { "you agreed on" } else { "you chose" };
    let agreed = rung.count.map(|count| format!("; {agreed} {count}")).unwrap_or_default();
    item.quiet(format!("Rung {} · kept or told early {times}{agreed}", rung.place.as_str()));
    if may_move_up(rung, kept) {
        let words = if is_two {
            "You can move up, if each of you says yes: Enter."
        } else {
            "You can move up, if you want to: Enter."
        };
        item.under.push((Weight::Asking, Words::from(words)));
    }
    vec![item]
}

/// Whether a rung was kept as often as was agreed, and there is one above it.
pub(super) fn may_move_up(rung: &plan::Rung, kept: usize) -> bool {
    rung.next.is_some() && rung.count.is_some_and(|count| kept >= count)
}
