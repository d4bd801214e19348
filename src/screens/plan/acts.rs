//! An act with its days, in the words of the screen.

use crate::{
    domain::{
        day::Day,
        guide::Meaning,
        plan::{Action, Often, Part},
    },
    phrases::{Filled, say},
    screens::plan::{
        Who,
        days::near,
        item::{Item, row},
        whose_to,
    },
    ui::action::Ctx,
};

pub(super) fn of_action(ctx: &Ctx<'_>, action: &Action, part: Part) -> Item {
    let today = ctx.today;
    let mut item = row(part, action.id.as_str(), Meaning::What, action.what.clone());
    // What nobody was named for says nothing of it; and of one alone all is theirs.
    let is_two = ctx.audience().is_two();
    let by = action.by.map(|by| whose_to(by, ctx.audience()));
    let by = by.filter(|by| *by != Who::NotSaid && (is_two || *by != Who::You));
    let by = by.filter(|_| part != Part::Own).map(|by| by.label().to_owned());
    let mut said: Vec<String> = by.into_iter().collect();
    said.extend(action.how_often());
    said.push(match action.from {
        Some(day) if action.often == Some(Often::Once) => near(day, today),
        Some(day) => say::plan_from(near(day, today)),
        None => say::plan_no_first_day().to_owned(),
    });
    said.extend(action.costly.filter(|costly| *costly).map(|_| say::plan_costs_a_lot().to_owned()));
    item.quiet(said.join(" · "));
    if is_two {
        item.said(say::plan_how_we_know, &action.know);
    } else {
        item.said(say::plan_how_it_is_known, &action.know);
    }
    item.said(say::plan_if_missed, &action.missed);
    let is_over = action.ends.is_some_and(|day| day < today);
    let last = if is_over { say::plan_ended_on } else { say::plan_last_day_on };
    item.quiet(days([(say::plan_look_again_on, action.review), (last, action.ends)], today));
    item
}

/// Days with what comes on them.
pub(super) fn days<const N: usize>(days: [(Filled, Option<Day>); N], today: Day) -> String {
    let said = days.into_iter().filter_map(|(told, day)| Some(told(near(day?, today))));
    said.collect::<Vec<_>>().join(" · ")
}
