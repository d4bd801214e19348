//! Draws the plan: the promises as a board, an agenda or a month, and under them what was agreed.

mod control;
mod month;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{
        PromiseState, Role,
        plan::{self, Dot},
    },
    screens::{
        dates::{Told, told},
        plan::{
            Group, Item, Kind, Plan, PlanView, Typing, items::is_waiting, reading::Weight, whose_to,
        },
    },
    ui::{
        action::Scene,
        theme::Theme,
        widgets::{
            editor::{self, EditorStyles},
            outline::{Outline, Stack},
            popup::popup,
            prose::plain,
        },
    },
};

/// The widest the lines get where they do not stand side by side.
const MEASURE: u16 = 72;

/// From so many rows on there are gaps between the lines of the plan.
const ROOMY: u16 = 16;

/// From so many rows on all the weeks are shown, and else so many.
const TALL: u16 = 30;
const FEW_WEEKS: usize = 3;

/// What stands over the promises of days before, under those of today.
const BEFORE: &str = "from before";

/// Whose the promises are that have one mark for two, as older versions made them.
const ONE_FOR_TWO: &str = "both of you, one mark for two";

/// How many columns the line of a popup has.
const POPUP: u16 = 64;

pub fn draw(screen: &Plan, scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Option<Position> {
    let theme = scene.theme;
    if let Some(control) = &screen.control {
        return control::draw(screen, control, scene, area, buf);
    }
    let area = Rect { width: area.width.saturating_sub(1), ..area };
    let beside = screen.is_side_by_side(area.width + 1);
    let room = area.width.saturating_sub(1);
    let wide = if beside { room } else { room.min(MEASURE) };
    let mut caret = None;
    let mut below = area;
    if screen.view == PlanView::Month && !screen.reading.month.is_empty() {
        let rows = month::rows(screen).min(area.height);
        // Where both do not fit, the days make way for the lines that are looked at.
        if screen.in_days || area.height >= rows + 4 {
            caret = month::draw(screen, scene, Rect { height: rows, ..area }, buf);
            let gap = u16::from(area.height > rows + ROOMY / 2);
            let used = rows + gap;
            below = Rect { y: area.y + used, height: area.height - used, ..area };
        }
    }
    let mut outline = Outline::new(usize::from(wide), theme);
    lay_out(screen, &mut outline, area, beside, scene);
    let mut current = None;
    if screen.in_days && !below.is_empty() {
        outline.draw_unmarked(below, buf);
    } else if !below.is_empty() {
        current = outline.draw(&screen.cursor, below, buf);
    }
    if let Some(typing) = &screen.typing {
        return draw_typing(typing, scene, area, buf);
    }
    if screen.in_days { caret } else { current }
}

fn lay_out(screen: &Plan, outline: &mut Outline, area: Rect, beside: bool, scene: &Scene<'_>) {
    let theme = scene.theme;
    let reading = &screen.reading;
    if screen.view != PlanView::Month {
        outline.line(views(screen, theme));
    }
    if area.height >= ROOMY && screen.view != PlanView::Month {
        outline.gap();
    }
    for words in &reading.invitation {
        outline.words(words, theme.text());
        outline.gap();
    }
    if beside {
        board(screen, outline, area.width + 1, scene);
    } else {
        for group in screen.groups(area.width + 1) {
            lay_out_group(group, outline, theme);
        }
    }
    for (place, group) in reading.parts.iter().enumerate() {
        lay_out_group(group, outline, theme);
        if place == 0 {
            weeks(screen, outline, area.height, scene);
        }
    }
}

/// Which view this is, and which others there are.
fn views(screen: &Plan, theme: Theme) -> Line<'static> {
    let mut spans = vec![Span::raw("  ")];
    for view in PlanView::ALL {
        if view == screen.view {
            spans.push(Span::styled(format!("[{}]", view.label()), theme.heading()));
        } else {
            spans.push(Span::styled(format!(" {} ", view.label()), theme.muted()));
        }
        spans.push(Span::raw(" "));
    }
    spans.push(Span::styled("v", theme.accent()));
    Line::from(spans)
}

/// The columns of the board.
fn board(screen: &Plan, outline: &mut Outline, columns: u16, scene: &Scene<'_>) {
    let (theme, audience) = (scene.theme, scene.audience());
    let waiting = |items: &[Item]| items.iter().filter(|item| is_waiting(item, audience)).count();
    let groups: Vec<&Group> = screen.groups(columns).collect();
    let wide = outline.stack_columns(groups.len()).saturating_sub(3);
    let stacks = groups.iter().map(|group| {
        let timely = group.timely;
        let counted = waiting(&group.items[..timely]);
        let is_told = counted > 0 && group.is_counted;
        let count = if is_told { format!("  {counted}") } else { String::new() };
        let title = format!("{}{count}", group.label);
        let mut head = vec![
            Line::styled(title, theme.heading()),
            Line::styled("─".repeat(wide), theme.rule()),
        ];
        if timely == 0 {
            head.extend(plain(group.none, wide, theme.muted()));
        }
        let mut cards: Vec<_> = group.items.iter().map(|item| card(item, wide, theme)).collect();
        if timely < cards.len() {
            let above = timely.checked_sub(1).and_then(|last| cards.get_mut(last));
            let before = [Line::default(), Line::styled(BEFORE.to_uppercase(), theme.label())];
            above.unwrap_or(&mut head).extend(before);
        }
        Stack { head, cards }
    });
    let stacks = stacks.collect();
    outline.stacks(stacks);
    let later = screen.reading.groups.iter().find(|group| group.is_later);
    let is_left_out = !groups.iter().any(|group| group.is_later);
    let later = later.filter(|_| is_left_out).map_or(0, |later| waiting(&later.items));
    if later > 0 {
        let words = format!("{later} later: v shows all the days to come.");
        outline.gap();
        outline.words(&words, theme.muted());
    }
}

fn card(item: &Item, wide: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut lines = crate::ui::widgets::prose::hanging(
        &format!("{} ", item.mark),
        &item.text,
        wide,
        style(item, theme),
    );
    for (weight, words) in &item.under {
        let whole = unbroken(words, wide.saturating_sub(2));
        let said = crate::ui::widgets::prose::hanging("  ", &whole, wide, weighted(*weight, theme));
        lines.extend(said.into_iter().map(|line| {
            Line {
                spans: line
                    .spans
                    .into_iter()
                    .map(|span| Span::styled(span.content.replace(FIRM, " "), span.style))
                    .collect(),
                ..line
            }
        }));
    }
    lines
}

/// A space at which no line breaks.
const FIRM: char = '\u{a0}';

/// The words with each piece of them on one line where it fits: a day is read in one glance.
fn unbroken(words: &str, wide: usize) -> String {
    let pieces = words.split(" · ").map(|piece| {
        let fits = crate::text::width::width(piece) + 2 <= wide;
        if fits { piece.replace(' ', &FIRM.to_string()) } else { piece.to_owned() }
    });
    pieces.collect::<Vec<_>>().join(&format!("{FIRM}· "))
}

fn lay_out_group(group: &Group, outline: &mut Outline, theme: Theme) {
    if !group.items.is_empty() || !group.none.is_empty() {
        outline.label(&group.label);
    }
    if !group.none.is_empty() && (group.timely == 0 || !is_of_promises(group)) {
        outline.words(group.none, theme.muted());
    }
    for (place, item) in group.items.iter().enumerate() {
        if place == group.timely {
            outline.label(BEFORE);
        }
        outline.item(&format!("{} ", item.mark), &item.text, &item.tail, style(item, theme));
        for (weight, words) in &item.under {
            outline.under(2, words, weighted(*weight, theme));
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
        | Kind::Trash
        | Kind::Gone(_) => false,
    };
    group.items.iter().all(is_one)
}

/// Missed is drawn like open: a glyph and a word tell it, and no colour does.
fn style(item: &Item, theme: Theme) -> Style {
    match &item.kind {
        Kind::Promise(promise) => match promise.state {
            _ if item.is_aside() => theme.text(),
            PromiseState::Kept | PromiseState::EarlyWord | PromiseState::Repaired => theme.kept(),
            PromiseState::Open | PromiseState::Missed | PromiseState::Away => theme.text(),
        },
        Kind::Review(_)
        | Kind::Row { .. }
        | Kind::Own { .. }
        | Kind::Rung
        | Kind::Add(_)
        | Kind::Safety
        | Kind::Control => theme.text(),
        Kind::Away | Kind::Trash | Kind::Gone(_) => theme.muted(),
    }
}

fn weighted(weight: Weight, theme: Theme) -> Style {
    match weight {
        Weight::Quiet => theme.muted(),
        Weight::Asking => theme.heading(),
    }
}

/// The last weeks as dots, what they are called, and the same in words; of each one apart.
fn weeks(screen: &Plan, outline: &mut Outline, rows: u16, scene: &Scene<'_>) {
    let theme = scene.theme;
    let weeks = &screen.reading.weeks;
    let fewer = if rows >= TALL { 0 } else { weeks.len().saturating_sub(FEW_WEEKS) };
    let weeks = &weeks[fewer..];
    let makers = plan::makers(weeks);
    if makers.is_empty() || screen.reading.is_bare() {
        return;
    }
    outline.label("The last weeks");
    let mut shown: Vec<Dot> = Vec::new();
    for by in makers {
        let is_for_two = by == Role::Both && !scene.audience().is_alone();
        let name = if is_for_two { ONE_FOR_TWO } else { whose_to(by, scene.audience()) };
        outline.words(name, theme.heading());
        let is_silent = plan::are_silent(weeks);
        for week in weeks.iter().filter(|_| !is_silent) {
            let own: Vec<Dot> = week.promises.iter().filter(|dot| dot.by == by).copied().collect();
            let glyphs: Vec<&str> = own.iter().map(|dot| dot.glyph()).collect();
            if !glyphs.is_empty() {
                let day = week.from.date().format("%e %b").to_string();
                outline.words(&format!("{day}  {}", glyphs.join(" ")), theme.text());
            }
            shown.extend(own);
        }
        outline.words(&plan::in_words(weeks, by), theme.muted());
    }
    if !shown.is_empty() {
        outline.words(&Dot::legend(shown).join("  "), theme.muted());
    }
}

/// What is told under the line that is typed.
fn hint(typing: &Typing, scene: &Scene<'_>) -> (String, Style) {
    let theme = scene.theme;
    if !typing.blank.is_day() {
        return (typing.blank.hint().to_owned(), theme.muted());
    }
    let reader = typing.blank.reader(&scene.workbook.profile, scene.today);
    let text = typing.editor.text();
    match (told(reader, &text), reader.read(&text)) {
        (_, Err(why)) if typing.trouble => (reader.sentence(why), theme.heading()),
        (Told::Understood(words), _) => (words, theme.heading()),
        (Told::Hint(words), _) => (words, theme.muted()),
    }
}

/// The line that is typed, in a box over the plan.
fn draw_typing(
    typing: &Typing,
    scene: &Scene<'_>,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = scene.theme;
    let wide = area.width.min(POPUP).saturating_sub(4);
    let (hint, style) = hint(typing, scene);
    let hint = plain(&hint, usize::from(wide), style);
    let told = u16::try_from(hint.len()).unwrap_or(0) + 1;
    let rows = u16::try_from(typing.editor.rows(usize::from(wide))).unwrap_or(u16::MAX);
    // The frame takes two rows; what is told goes before the line loses a row.
    let room = area.height.saturating_sub(2);
    let rows = rows.min(room.saturating_sub(told).max(1));
    let inside = popup(typing.blank.label(), POPUP, rows + told, area, theme, buf);
    if inside.height == 0 {
        return None;
    }
    let line = Rect { x: inside.x + 1, width: wide, height: rows, ..inside };
    let styles = EditorStyles { text: theme.text(), selection: theme.selected(), hit: theme.hit() };
    let caret = editor::draw(&typing.editor, line, buf, styles);
    for (y, line) in (inside.y + rows + 1..inside.bottom()).zip(&hint) {
        buf.set_line(inside.x + 1, y, line, wide);
    }
    Some(caret)
}
