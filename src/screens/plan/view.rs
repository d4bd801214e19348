//! Draws the plan: the promises as a board, an agenda or a month, and under them what was agreed.

mod control;
mod month;

use std::{fmt, sync::Arc};

use chrono::Datelike;

use crate::{
    domain::{
        audience::Audience,
        plan::{self, Dot},
        promise::PromiseState,
        role::Role,
    },
    phrases::say,
    screens::{
        dates::{Told, told},
        plan::{
            Group, Item, Kind, Plan, PlanView, Reading, Typing, item::Weight, items::is_waiting,
            one_line, whose_to,
        },
    },
    ui::{
        action::{Command, Scene},
        page::{Card, Column, Current, Page, Run, Stands, Text, Tone, WIDEST, Writing},
    },
};

/// From so many rows on there are gaps between the lines of the plan.
const ROOMY: u16 = 16;

/// From so many rows on all the weeks are shown, and else so many.
const TALL: u16 = 30;
const FEW_WEEKS: usize = 3;

/// What it says, as a page.
pub fn page(screen: &Plan, scene: &Scene<'_>) -> Page {
    if let Some(control) = &screen.control {
        return control::page(screen, control, scene);
    }
    let beside = screen.is_side_by_side(scene.columns);
    let wide = usize::from(scene.columns.saturating_sub(2));
    let mut page = Page::new().as_wide_as(if beside { wide } else { wide.min(WIDEST) });
    if screen.view == PlanView::Month && !screen.reading.month.is_empty() {
        let rows = 2 + u16::try_from(screen.reading.month.len() / 7).unwrap_or(6);
        // Where both do not fit, the days make way for the lines that are looked at.
        if screen.in_days || scene.rows >= rows + 4 {
            page.month(month::of(screen, scene));
            if scene.rows > rows + ROOMY / 2 {
                page.gap();
            }
            page.pin_to_here();
        }
    }
    lay_out(screen, &mut page, beside, scene);
    if screen.in_days { page.at(Current::Nothing) } else { page }
}

/// The line that is typed, in a box over the plan.
pub fn writing<'a>(screen: &'a Plan, scene: &Scene<'_>) -> Option<Writing<'a>> {
    let typing = screen.typing.as_ref().filter(|_| screen.control.is_none())?;
    let (told, tone) = hint(typing, scene);
    let title = typing.blank.label().to_owned();
    Some(Writing { editor: &typing.editor, stands: Stands::Popup { title, told, tone } })
}

fn lay_out(screen: &Plan, page: &mut Page, beside: bool, scene: &Scene<'_>) {
    let reading = &screen.reading;
    if screen.view != PlanView::Month {
        page.line(views(screen));
    }
    if scene.rows >= ROOMY && screen.view != PlanView::Month {
        page.gap();
    }
    for words in &reading.invitation {
        page.words(*words, Tone::Text);
        page.gap();
    }
    if beside {
        board(screen, page, scene);
    } else {
        let groups = reading.groups.iter().zip(&reading.said.groups);
        let shown = groups.filter(|(group, _)| screen.shows_group(group, scene.columns));
        shown.for_each(|(_, said)| page.shared(said));
    }
    for (place, said) in reading.said.parts.iter().enumerate() {
        page.shared(said);
        if place == 0 {
            page.shared(&reading.said.weeks[usize::from(scene.rows >= TALL)]);
        }
    }
}

/// What of a reading is said however the window is, said once: it may be long, and a key moves only the cursor.
#[derive(Clone, Default, PartialEq)]
pub struct Said {
    columns: Vec<Arc<Column>>,
    groups: Vec<Arc<Page>>,
    parts: Vec<Arc<Page>>,
    /// The weeks where there is little room, and where there is more.
    weeks: [Arc<Page>; 2],
}

/// Nothing of it: it holds private words.
impl fmt::Debug for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Said").finish_non_exhaustive()
    }
}

impl Said {
    pub(super) fn of(reading: &Reading, audience: Audience) -> Said {
        let group = |group: &Group| {
            let mut page = Page::new();
            lay_out_group(group, &mut page);
            Arc::new(page)
        };
        let column = |group: &Group| Arc::new(column(group, audience));
        Said {
            columns: reading.groups.iter().map(column).collect(),
            groups: reading.groups.iter().map(group).collect(),
            parts: reading.parts.iter().map(group).collect(),
            weeks: [FEW_WEEKS, usize::MAX].map(|most| Arc::new(weeks(reading, most, audience))),
        }
    }
}

/// Which view this is, and which others there are.
fn views(screen: &Plan) -> Text {
    let mut runs = Text::new();
    let here = PlanView::ALL.iter().position(|view| *view == screen.view).unwrap_or_default();
    for (place, view) in PlanView::ALL.into_iter().enumerate() {
        if view == screen.view {
            runs.push(Run::new(format!("[{}]", view.label()), Tone::Heading));
        } else {
            let times = (place + PlanView::ALL.len() - here) % PlanView::ALL.len();
            let name = Run::new(format!(" {} ", view.label()), Tone::Muted);
            runs.push(name.doing(Command::View, times));
        }
        runs.push(Run::new(" ", Tone::Text));
    }
    runs.push(Run::new("v", Tone::Accent).doing(Command::View, 1));
    runs
}

/// The columns of the board.
fn board(screen: &Plan, page: &mut Page, scene: &Scene<'_>) {
    let (groups, columns) = (&screen.reading.groups, &screen.reading.said.columns);
    let is_shown = |group: &Group| screen.shows_group(group, scene.columns);
    let shown = groups.iter().zip(columns).filter(|(group, _)| is_shown(group));
    page.columns(shown.map(|(_, column)| Arc::clone(column)).collect());
    let later = groups.iter().find(|group| group.is_later && !is_shown(group));
    let later = later.map_or(0, |later| waiting(&later.items, scene.audience()));
    if later > 0 {
        page.gap();
        page.words(say::plan_more_later(later), Tone::Muted);
    }
}

fn waiting(items: &[Item], audience: Audience) -> usize {
    items.iter().filter(|item| is_waiting(item, audience)).count()
}

fn column(group: &Group, audience: Audience) -> Column {
    let counted = waiting(&group.items[..group.timely], audience);
    let is_told = counted > 0 && group.is_counted;
    let count = if is_told { format!("  {counted}") } else { String::new() };
    let cards = group.items.iter().enumerate().map(|(place, item)| Card {
        label: (place == group.timely).then(say::plan_from_before),
        mark: item.mark.to_owned(),
        text: item.text.clone(),
        tone: tone(item),
        under: item
            .under
            .iter()
            .map(|(weight, words)| (words.clone(), weighted(*weight)))
            .collect(),
    });
    Column {
        title: format!("{}{count}", group.label),
        none: if group.timely == 0 { group.none.to_owned() } else { String::new() },
        cards: cards.collect(),
    }
}

fn lay_out_group(group: &Group, page: &mut Page) {
    if !group.items.is_empty() || !group.none.is_empty() {
        page.label(&group.label);
    }
    if !group.none.is_empty() && (group.timely == 0 || !is_of_promises(group)) {
        page.words(group.none, Tone::Muted);
    }
    for (place, item) in group.items.iter().enumerate() {
        if place == group.timely {
            page.label(say::plan_from_before());
        }
        page.item(&format!("{} ", item.mark), &item.text, &item.tail, tone(item));
        for (weight, words) in &item.under {
            page.under(2, words, weighted(*weight));
        }
    }
}

/// Whether what is said of the group is said only where it is empty.
fn is_of_promises(group: &Group) -> bool {
    let is_one = |item: &Item| match item.kind {
        Kind::Promise(_) | Kind::Review(_) | Kind::Own { .. } | Kind::Away => true,
        Kind::Row { .. }
        | Kind::Rung
        | Kind::Add(_)
        | Kind::Safety
        | Kind::Control
        | Kind::Table
        | Kind::Trash
        | Kind::Gone(_) => false,
    };
    group.items.iter().all(is_one)
}

/// Missed is drawn like open: a glyph and a word tell it, and no colour does.
fn tone(item: &Item) -> Tone {
    match &item.kind {
        Kind::Promise(promise) => match promise.state {
            _ if item.is_aside() => Tone::Text,
            PromiseState::Kept | PromiseState::EarlyWord | PromiseState::Repaired => Tone::Kept,
            PromiseState::Open | PromiseState::Missed | PromiseState::Away => Tone::Text,
        },
        Kind::Review(_)
        | Kind::Row { .. }
        | Kind::Own { .. }
        | Kind::Rung
        | Kind::Add(_)
        | Kind::Safety
        | Kind::Table
        | Kind::Control => Tone::Text,
        Kind::Away | Kind::Trash | Kind::Gone(_) => Tone::Muted,
    }
}

fn weighted(weight: Weight) -> Tone {
    match weight {
        Weight::Quiet => Tone::Muted,
        Weight::Asking => Tone::Heading,
    }
}

/// The last weeks as dots, so many at most, what they are called, and the same in words; of each one apart.
fn weeks(reading: &Reading, most: usize, audience: Audience) -> Page {
    let mut page = Page::new();
    let weeks = &reading.weeks[reading.weeks.len().saturating_sub(most)..];
    let makers = plan::makers(weeks);
    if makers.is_empty() || reading.is_bare() {
        return page;
    }
    page.label(say::plan_last_weeks());
    let mut shown: Vec<Dot> = Vec::new();
    for by in makers {
        let is_for_two = by == Role::Both && !audience.is_alone();
        // As older versions made them.
        let one_for_two = is_for_two.then(say::plan_one_for_two);
        let name = one_for_two.unwrap_or_else(|| whose_to(by, audience).label());
        page.words(name, Tone::Heading);
        let is_silent = plan::are_silent(weeks);
        for week in weeks.iter().filter(|_| !is_silent) {
            let own: Vec<Dot> = week.promises.iter().filter(|dot| dot.by == by).copied().collect();
            let glyphs: Vec<&str> = own.iter().map(|dot| dot.glyph()).collect();
            if !glyphs.is_empty() {
                let day = format!("{:>2}", week.from.date().day());
                let day = say::plan_week_from(day, week.from.month_in_short());
                page.words(format!("{day}  {}", glyphs.join(" ")), Tone::Text);
            }
            shown.extend(own);
        }
        page.words(plan::in_words(weeks, by), Tone::Muted);
    }
    if !shown.is_empty() {
        page.legend(Dot::legend(shown).join("  "));
    }
    page
}

/// What is told under the line that is typed.
fn hint(typing: &Typing, scene: &Scene<'_>) -> (String, Tone) {
    if typing.blank.is_act() {
        return one_line::told(typing, scene);
    }
    if !typing.blank.is_day() {
        return (typing.blank.hint().to_owned(), Tone::Muted);
    }
    let reader = typing.blank.reader(&scene.workbook.profile, scene.today);
    let text = typing.editor.text();
    match (told(reader, &text), reader.read(&text)) {
        (_, Err(why)) if typing.trouble => (reader.sentence(why), Tone::Heading),
        (Told::Understood(words), _) => (words, Tone::Heading),
        (Told::Hint(words), _) => (words, Tone::Muted),
    }
}
