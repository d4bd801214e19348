//! Draws pages that two filled in apart: who has laid their side, and once both have, all of both.

use std::collections::BTreeSet;

use crate::{
    domain::{
        day::Day,
        guide::{Exercise, Meaning},
        id::NodeId,
        table::{OpenedPage, OpenedSide, Row, deed},
    },
    phrases::say,
    screens::table::{TableScreen, kind_label, title},
    ui::{
        action::Scene,
        page::{Asked, Page, Sides, Tone},
    },
};

use super::line::what_can_be_done;

/// From so many columns on both sides stand beside each other.
const SIDE_BY_SIDE: u16 = 72;

/// All pages, each with who has laid their side. No word of a side is told here.
pub(super) fn group(screen: &TableScreen, rows: &[&Row], page: &mut Page) {
    page.label(say::table_pages());
    for row in rows {
        page.item("", title(row), "", Tone::Text);
        page.under(2, stands(screen, row), Tone::Muted);
    }
}

/// How a page stands: who has laid theirs, or that both have.
fn stands(screen: &TableScreen, row: &Row) -> String {
    let Some(page) = screen.laid.page(row) else { return say::table_page_gone().to_owned() };
    let seats = screen.laid.seats.each_ref().map(|seat| seat.name.as_str());
    match [0, 1].map(|place| page.side_of(place).is_some()) {
        [true, false] => say::table_page_waits(seats[1], seats[0]),
        [false, true] => say::table_page_waits(seats[0], seats[1]),
        _ => say::table_page_open().to_owned(),
    }
}

/// A page that is open, and what can be done with it.
pub(super) fn page(screen: &TableScreen, row: &Row, scene: &Scene<'_>) -> Page {
    let mut page = Page::new();
    page.words(title(row), Tone::Heading);
    let opened = screen.laid.page(row);
    if let Some((opened, sides)) = opened.as_ref().and_then(|it| Some((it, it.read()?))) {
        both(screen, opened, &sides, &mut page, scene);
    } else {
        page.words(kind_label(row.kind), Tone::Muted);
        page.gap();
        page.words(stands(screen, row), Tone::Text);
    }
    what_can_be_done(screen, row, &mut page, scene.today);
    page
}

/// The newest side of each, and below them what each laid before.
fn both(
    screen: &TableScreen,
    opened: &OpenedPage<'_>,
    sides: &[Vec<OpenedSide<'_>>; 2],
    page: &mut Page,
    scene: &Scene<'_>,
) {
    let found = scene.guide.exercise(&NodeId::from(opened.page));
    let exercise = found.map(|(_, exercise)| exercise);
    let [Some(one), Some(other)] = sides.each_ref().map(|sides| sides.first()) else { return };
    let newest = [one, other];
    let days = newest.map(|side| {
        let day = Day::from_date(side.row.at.date_naive()).short(scene.today);
        say::table_laid_by_on(day, screen.laid.name(side.row.by))
    });
    page.words(days.join(" · "), Tone::Muted);
    page.gap();
    let asked = questions(exercise, newest)
        .into_iter()
        .map(|question| Asked { said: newest.map(|side| said(side, &question)), question });
    page.sides(Sides {
        names: screen.laid.seats.each_ref().map(|seat| seat.name.to_string()),
        asked: asked.collect(),
        beside: scene.columns >= SIDE_BY_SIDE,
    });
    for side in sides.iter().flat_map(|sides| sides.iter().skip(1)) {
        let day = Day::from_date(side.row.at.date_naive()).short(scene.today);
        page.label(&say::table_page_older(day, screen.laid.name(side.row.by)));
        for question in questions(exercise, [side, side]) {
            page.words(&question, Tone::Muted);
            for (lead, words) in said(side, &question) {
                page.indented(2, format!("{lead}{words}"), Tone::Text);
            }
        }
    }
    for after in exercise.iter().flat_map(|it| [&it.opened, &it.settle]) {
        if !after.is_empty() {
            page.gap();
            page.words(after, Tone::Heading);
        }
    }
}

/// What was asked, in the order of the page as far as this guide has it.
fn questions(exercise: Option<&Exercise>, sides: [&OpenedSide<'_>; 2]) -> Vec<String> {
    let mut left: BTreeSet<&str> =
        sides.into_iter().flat_map(|side| deed::said(side.parts).map(|(name, _)| name)).collect();
    let known = exercise.into_iter().flat_map(|it| it.meant(Meaning::Each));
    let mut asked: Vec<String> = known
        .filter(|field| left.remove(field.label.as_str()))
        .map(|field| field.label.clone())
        .collect();
    asked.extend(left.into_iter().map(str::to_owned));
    asked
}

/// What one of them wrote for a question, line by line where it is more than one.
fn said(side: &OpenedSide<'_>, question: &str) -> Vec<(&'static str, String)> {
    let Some(words) = side.parts.get(question) else {
        return vec![("", say::apart_left_empty().to_owned())];
    };
    let lines: Vec<&str> = words.lines().collect();
    let lead = if lines.len() > 1 { "• " } else { "" };
    lines.into_iter().map(|line| (lead, line.to_owned())).collect()
}
