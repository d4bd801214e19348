//! An act with its days, in the words of the screen.

use crate::{
    domain::{
        Day, Meaning,
        plan::{Action, Often, Part},
    },
    screens::plan::{
        days::near,
        item::{Item, row},
        whose_to,
    },
    ui::action::Ctx,
};

pub(super) fn of_action(ctx: &Ctx<'_>, action: &Action, part: Part) -> Item {
    let today = ctx.today;
    let mut item = row(part, action.id.as_str(), Meaning::What, action.what.clone());
    let by = action.by.map_or("not said who", |by| whose_to(by, ctx.audience()));
    let mut said = if part == Part::Own { Vec::new() } else { vec![by.to_owned()] };
    said.extend(action.often.map(|often| {
        let picked = action.days.iter().filter(|_| often.goes_by_weekdays());
        let days: Vec<String> = picked.map(ToString::to_string).collect();
        let on = if days.is_empty() { String::new() } else { format!(" on {}", days.join(", ")) };
        format!("{}{on}", often.label())
    }));
    said.push(match action.from {
        Some(day) if action.often == Some(Often::Once) => near(day, today),
        Some(day) => format!("from {}", near(day, today)),
        None => "no first day yet".to_owned(),
    });
    said.extend(action.costly.filter(|costly| *costly).map(|_| "costs a lot".to_owned()));
    item.quiet(said.join(" · "));
    let know = if ctx.audience().is_two() { "How we know" } else { "How it is known" };
    item.said(know, &action.know);
    item.said("If missed", &action.missed);
    let is_over = action.ends.is_some_and(|day| day < today);
    let last = if is_over { "ended" } else { "last day" };
    item.quiet(days([("look again", action.review), (last, action.ends)], today));
    item
}

/// Days with what comes on them.
pub(super) fn days<const N: usize>(days: [(&str, Option<Day>); N], today: Day) -> String {
    let said =
        days.into_iter().filter_map(|(what, day)| Some(format!("{what} {}", near(day?, today))));
    said.collect::<Vec<_>>().join(" · ")
}
