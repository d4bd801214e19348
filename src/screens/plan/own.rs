//! A plan of one's own: what I ask for, what I will do, my limits, my signs.

use crate::{
    domain::{
        audience::Audience,
        day::Day,
        field::FieldKind,
        id::NodeId,
        plan::{self, OWN, OwnLine, OwnPart, Part},
        words::Words,
    },
    phrases::say,
    screens::{
        Screen,
        exercise::ExerciseScreen,
        plan::{
            acts::of_action,
            beginnings::{about, begin},
            days::{LOOK, near},
            item::{Group, Item, Kind, Weight},
        },
    },
    ui::action::{Ctx, Flow},
};

/// What the plan is called.
pub fn title(audience: Audience) -> &'static str {
    match (audience.is_two(), audience.is_alone()) {
        (true, _) => say::plan_title_ours(),
        (false, true) => say::plan_title_mine(),
        (false, false) => say::plan_title(),
    }
}

/// What fills a plan of one's own, part by part, and what could.
pub(super) fn groups(ctx: &Ctx<'_>, plan: &plan::Plan) -> (Vec<Group>, Vec<Item>) {
    let (mut groups, mut missing) = (Vec::new(), Vec::new());
    for part in OWN {
        let lines: Vec<&OwnLine> = plan.own_lines.iter().filter(|line| line.part == part).collect();
        match lines.last() {
            Some(last) => {
                let label = labelled(about(part).0, ctx, last.day, last.private);
                groups.push(Group::new(
                    label,
                    lines.into_iter().map(|line| of_line(line, ctx.today)).collect(),
                ));
            }
            None => missing.extend(beginning(ctx, part)),
        }
        if part == OwnPart::Asks {
            let acts = &plan.own;
            let items: Vec<Item> =
                acts.iter().map(|action| of_action(ctx, action, Part::Own)).collect();
            let page = plan.pages.iter().find(|(other, ..)| *other == Part::Own);
            match page.filter(|_| !items.is_empty()) {
                Some((_, day, private)) => {
                    let label = labelled(about(OwnPart::Acts).0, ctx, *day, *private);
                    groups.push(Group::new(label, items));
                }
                None => missing.push(begin(Part::Own)),
            }
        }
    }
    (groups, missing)
}

fn labelled(name: &str, ctx: &Ctx<'_>, day: Day, private: bool) -> String {
    // Where there is nobody else, that it is not shared goes without saying.
    let is_told = private && !ctx.audience().is_alone();
    let day = day.short(ctx.today);
    let mut label = vec![name, &*day];
    label.extend(is_told.then(say::plan_not_shared));
    label.join(" · ")
}

/// What is to be asked for, on the day it is asked by. Enter opens it there.
pub(super) fn asks(ctx: &Ctx<'_>, plan: &plan::Plan) -> Vec<(Day, Item)> {
    let found = plan::asks(&plan.own_lines).map(|(line, row, by)| {
        let cell = Some((row.to_owned(), by.column.clone()));
        let said = line.more.iter().map(|words| (Weight::Quiet, words.clone()));
        let label = (Weight::Quiet, Words::from(by.label.as_str()));
        let kind = Kind::Own {
            exercise: line.exercise.clone(),
            field: line.field.clone(),
            cell,
            begins: false,
        };
        let item = Item {
            kind,
            mark: LOOK,
            text: line.words.clone(),
            tail: near(by.day, ctx.today),
            under: [label].into_iter().chain(said).collect(),
        };
        (by.day, item)
    });
    let mut found: Vec<(Day, Item)> = found.collect();
    found.sort_by_key(|(day, _)| *day);
    found
}

fn of_line(line: &OwnLine, today: Day) -> Item {
    let days = line.days.iter().map(|by| {
        let said = format!("{}: {}", by.label, near(by.day, today));
        (Weight::Quiet, Words::from(said))
    });
    let more = line.more.iter().map(|words| (Weight::Quiet, words.clone()));
    Item {
        kind: Kind::Own {
            exercise: line.exercise.clone(),
            field: line.field.clone(),
            cell: line.cell.clone(),
            begins: false,
        },
        mark: "·",
        text: line.words.clone(),
        tail: String::new(),
        under: days.chain(more).collect(),
    }
}

/// The line that begins a part, where there is a page for it.
pub(super) fn beginning(ctx: &Ctx<'_>, part: OwnPart) -> Option<Item> {
    let (exercise, field) = plan::begins(ctx.guide, ctx.audience(), part)?;
    let (text, hint) = about(part);
    Some(Item {
        kind: Kind::Own { exercise, field, cell: None, begins: true },
        mark: "+",
        text: Words::from(text),
        tail: String::new(),
        under: vec![(Weight::Quiet, Words::from(hint))],
    })
}

/// Where to begin a plan of one's own.
pub(super) fn beginnings(ctx: &Ctx<'_>) -> Vec<Item> {
    let [asks, others @ ..] = OWN;
    let own = beginning(ctx, asks).into_iter().chain([begin(Part::Own)]);
    own.chain(others.into_iter().filter_map(|part| beginning(ctx, part))).collect()
}

/// The page of a line, or a new line of a part.
pub(super) fn open(ctx: &mut Ctx<'_>, kind: &Kind) -> Flow<Screen> {
    let Kind::Own { exercise, field, cell, begins } = kind else { return Flow::Stay };
    let screen = if *begins {
        begun(ctx, exercise.clone(), field)
    } else {
        let cell = cell.as_ref().map(|(row, column)| (row.as_str(), column.as_str()));
        Some(ExerciseScreen::at(exercise.clone(), field, cell, ctx))
    };
    screen.map_or(Flow::Stay, |screen| Flow::Push(Screen::Exercise(Box::new(screen))))
}

/// A new line of a part, on the page that it is begun on.
pub(super) fn add(ctx: &mut Ctx<'_>, part: OwnPart) -> Flow<Screen> {
    let place = plan::begins(ctx.guide, ctx.audience(), part);
    let screen = place.and_then(|(exercise, field)| begun(ctx, exercise, &field));
    screen.map_or(Flow::Stay, |screen| Flow::Push(Screen::Exercise(Box::new(screen))))
}

fn begun(ctx: &mut Ctx<'_>, exercise: NodeId, field: &str) -> Option<ExerciseScreen> {
    let guide = ctx.guide;
    let (_, found) = guide.exercise(&exercise)?;
    let field = found.fields.iter().find(|other| other.id == field)?;
    let is_table = matches!(field.kind, FieldKind::Table { .. });
    ctx.may_write().then(|| {
        if is_table {
            ExerciseScreen::adding(exercise, &field.id, &[], ctx)
        } else {
            ExerciseScreen::beginning(exercise, &field.id, ctx)
        }
    })
}
