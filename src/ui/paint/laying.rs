//! Makes rows of the blocks of a page.

mod form;
mod month;
mod sides;

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    phrases::say,
    text::width::{clipped, width},
    ui::{
        page::{Block, Card, Choice, Column, Page, Run, Said, Shape, Tone},
        paint::{
            passage::{self, Around},
            prose::{hanging, plain},
            rows::{Rows, Spots, Stack},
            scale, tone,
        },
        print::leads_on,
        theme::Theme,
    },
};

/// From so many columns on there is room for long names, and for what is set beside its name.
const ROOMY: usize = 60;

/// The column in which what is set stands, from the name of it on; a longer name pushes its own only.
const VALUE: usize = 37;

/// What stands over a group of cards.
const RULE: &str = "─";

/// The rows of a page, or of the briefer one whose rows are all in view in `height`.
pub fn fitting(page: &Page, columns: usize, around: Around<'_>, theme: Theme) -> Rows {
    let (height, _) = around;
    let mut page = page;
    while let Some(briefer) = page.briefer() {
        let first = of_blocks(page.in_view(), columns, theme);
        if first.height() + page.spare_rows() <= height {
            break;
        }
        page = briefer;
    }
    of_form(page.blocks(), columns, around, theme)
}

pub fn of_blocks(blocks: &[Block], columns: usize, theme: Theme) -> Rows {
    of_form(blocks, columns, (0, None), theme)
}

/// The rows of blocks on which something may be written, in so many rows.
pub fn of_form(blocks: &[Block], columns: usize, around: Around<'_>, theme: Theme) -> Rows {
    let mut rows = Rows::new(columns, theme);
    for block in blocks {
        match block {
            Block::Passage(passage) => passage::add(&mut rows, passage, columns, around, theme),
            _ => add(&mut rows, block, columns, theme),
        }
    }
    rows
}

fn add(rows: &mut Rows, block: &Block, columns: usize, theme: Theme) {
    match block {
        Block::Gap => rows.gap(),
        Block::Label(text) => rows.label(text),
        Block::Heading(text) => rows.heading(text),
        Block::Words { indent, lead, said, tone } => {
            words(rows, (*indent, lead), said, columns, theme.of(*tone));
        }
        Block::Legend(said) => {
            for line in
                hanging("  ", said.within(columns.saturating_sub(2)), columns, theme.muted())
            {
                rows.line(line);
            }
        }
        Block::Brief { said, tone } => {
            let room = columns.saturating_sub(2);
            let words = clipped(said.within(room), room);
            rows.line(Line::styled(format!("  {words}"), theme.of(*tone)));
        }
        Block::Sides(given) => sides::add(rows, given, columns, theme),
        Block::Excerpt { words, rows: most, tone } => {
            excerpt(rows, words, *most, *tone, columns, theme);
        }
        Block::Markdown(text) => rows.markdown(text),
        Block::Line(text) => one_line(rows, text, columns, theme),
        Block::Ends { left, right } => rows.line(tone::ends(left, right, columns, theme)),
        Block::Fitting { said, tone } => form::fitting(rows, said, *tone, columns, theme),
        // Where they stand is worked out with the whole page.
        Block::Field(_) | Block::Passage(_) => (),
        Block::Act(text) => form::act(rows, text, theme),
        Block::Told { indent, said, tone, most } => {
            form::told(rows, (*indent, said), (*tone, *most), columns, theme);
        }
        Block::Group(letter) => rows.group(*letter),
        Block::Choice(choice) => add_choice(rows, choice, columns, theme),
        Block::Under { indent, said, tone } => {
            let words = said.within(columns.saturating_sub(indent + 2));
            rows.under(*indent, words, theme.of(*tone));
        }
        Block::Barred { indent, said, tone } => {
            let words = said.within(columns.saturating_sub(indent + 4));
            rows.barred(*indent, words, theme.of(*tone));
        }
        Block::Named { name, wide, words } => named(rows, (name, *wide), words, columns, theme),
        Block::Picture { lines, tone, .. } => {
            for line in lines {
                let line = clipped(line, columns.saturating_sub(2));
                rows.line(Line::styled(format!("  {line}"), theme.of(*tone)));
            }
        }
        Block::Pieces(given) => pieces(rows, given, columns, theme),
        Block::Month(month) => month::add(rows, month, columns, theme),
        Block::Numbers { picked, marked, ends, is_choice: true } => {
            form::numbers(rows, (*picked, *marked), ends.as_ref(), columns, theme);
        }
        Block::Numbers { picked, marked, ends, is_choice: false } => {
            let first = rows.height();
            rows.numbers(scale::marked_numbers(*picked, *marked, theme));
            rows.hold(first, Spots::Numbers(2));
            if let Some((low, high)) = ends {
                match scale::ends(low, high, columns, theme) {
                    Some(line) => rows.line(line),
                    None => rows.words(&scale::ends_in_words(low, high), theme.muted()),
                }
            }
        }
        Block::Columns(given) => {
            let wide = rows.stack_columns(given.len()).saturating_sub(3);
            rows.stacks(given.iter().map(|column| stack(column, wide, theme)).collect());
        }
        Block::Shared(page) => {
            page.blocks().iter().for_each(|block| add(rows, block, columns, theme));
        }
        Block::Flow(names) => rows.flow(names, theme.text()),
    }
}

/// Words behind a lead. Where it leads on, a click on them does.
fn words(
    rows: &mut Rows,
    (indent, lead): (usize, &str),
    said: &Said,
    columns: usize,
    style: Style,
) {
    let words = said.within(columns.saturating_sub(indent + 2 + width(lead)));
    let (first, is_link) = (rows.height(), leads_on(lead));
    let lead = format!("{}{lead}", " ".repeat(indent + 2));
    for line in hanging(&lead, words, columns, style) {
        rows.line(line);
    }
    if is_link {
        rows.link_from(first);
    }
}

/// A line that never wraps, with what a click on its words is about.
fn one_line(rows: &mut Rows, text: &[Run], columns: usize, theme: Theme) {
    let text = within(text, columns.saturating_sub(2));
    let mut line = tone::line(&text, theme);
    line.spans.insert(0, "  ".into());
    let row = rows.height();
    rows.line(line);
    rows.hold(row, Spots::Acts(tone::acts(&text)));
}

fn add_choice(rows: &mut Rows, choice: &Choice, columns: usize, theme: Theme) {
    let Choice { mark, said, tail, tone, shape, indent, hits, .. } = choice;
    let style = theme.of(*tone);
    let (first, in_front) = (rows.height(), " ".repeat(*indent));
    let own_mark = mark;
    let mark = &format!("{in_front}{mark}");
    match shape {
        Shape::Setting => {
            let name = format!(
                "{}{}",
                said.long,
                " ".repeat(VALUE.saturating_sub(width(&said.long)).max(2))
            );
            if columns < ROOMY || width(mark) + width(&name) + width(&tail.long) + 2 > columns {
                rows.item(mark, &said.long, "", style);
                rows.under(2, &tail.long, theme.muted());
            } else {
                rows.set(mark, (&name, style), (&tail.long, theme.muted()));
            }
        }
        Shape::Whole => {
            let lead = width(mark) + 2;
            let tail = brief(tail, columns);
            let room =
                if tail.is_empty() { columns } else { columns.saturating_sub(width(tail) + 2) };
            rows.item(mark, said.within(room.saturating_sub(lead)), tail, style);
        }
        Shape::Clipped => {
            let lead = width(mark) + 2;
            let tail = brief(tail, columns);
            let room = columns.saturating_sub(width(tail) + 2 + lead);
            rows.item(mark, &clipped(said.within(room), room), tail, style);
        }
        // A long question would squeeze the answer into a strip.
        Shape::Answer if width(mark) > columns.saturating_sub(2) / 3 => {
            rows.item(&in_front, own_mark.trim_end(), "", style);
            rows.under(indent + 2, &said.long, style);
        }
        Shape::Answer => rows.item(mark, &said.long, "", style),
    }
    if *indent > 0 || !hits.is_empty() {
        rows.mark_at(first, *indent, (own_mark, &said.long, hits));
    }
}

/// A line in so many columns: what does not fit is cut off with a sign that says so.
fn within(text: &[Run], columns: usize) -> Vec<Run> {
    let mut room = columns;
    let mut kept = Vec::new();
    for run in text {
        let wide = width(&run.text);
        if wide <= room {
            room -= wide;
            kept.push(run.clone());
            continue;
        }
        kept.push(Run { text: clipped(&run.text, room), ..run.clone() });
        break;
    }
    kept
}

/// Short words at the right where there is little room.
fn brief(said: &Said, columns: usize) -> &str {
    match &said.short {
        Some(short) if columns < ROOMY => short,
        _ => &said.long,
    }
}

/// Pieces with air after each, as many in a row as fit.
fn pieces(rows: &mut Rows, pieces: &[Run], columns: usize, theme: Theme) {
    let room = columns.saturating_sub(3);
    let (mut spans, mut used) = (vec![Span::raw("  ")], 0);
    for piece in pieces {
        let wide = width(&piece.text) + 3;
        if used + wide > room && used > 0 {
            rows.line(Line::from(std::mem::replace(&mut spans, vec![Span::raw("  ")])));
            used = 0;
        }
        used += wide;
        spans.push(Span::styled(format!("{}   ", piece.text), theme.of(piece.tone)));
    }
    rows.line(Line::from(spans));
}

/// A name in a column of its own, and words that hang beside it.
fn named(rows: &mut Rows, (name, wide): (&Run, usize), words: &str, columns: usize, theme: Theme) {
    let room = columns.saturating_sub(wide + 2).max(12);
    for (place, line) in plain(words, room, theme.text()).into_iter().enumerate() {
        let text = if place == 0 { name.text.as_str() } else { "" };
        let mut spans = vec![Span::raw("  "), Span::styled(text.to_owned(), theme.of(name.tone))];
        spans.push(Span::raw(" ".repeat(wide.saturating_sub(width(text)))));
        spans.extend(line.spans.into_iter().map(|span| Span::styled(span.content, theme.text())));
        rows.line(Line::from(spans));
    }
}

/// The beginning of somebody’s words, and how much more there is.
fn excerpt(rows: &mut Rows, words: &str, most: usize, tone: Tone, columns: usize, theme: Theme) {
    let lines = plain(words.trim(), columns.saturating_sub(2).max(1), theme.of(tone));
    let all = lines.len();
    let room = if all > most { most.saturating_sub(1).max(1) } else { most };
    let mut left = words.split_whitespace().count();
    for line in lines.into_iter().take(room) {
        let text = line.to_string();
        left = left.saturating_sub(text.split_whitespace().count());
        rows.words(&text, theme.of(tone));
    }
    if all > room {
        rows.words(&say::excerpt_goes_on(left), theme.muted());
    }
}

/// A column with its title, a rule, and its cards.
fn stack(column: &Column, wide: usize, theme: Theme) -> Stack {
    let mut head = vec![
        Line::styled(column.title.clone(), theme.heading()),
        Line::styled(RULE.repeat(wide), theme.rule()),
    ];
    if !column.none.is_empty() {
        head.extend(plain(&column.none, wide, theme.muted()));
    }
    let mut cards: Vec<Vec<Line<'static>>> = Vec::new();
    for card in &column.cards {
        if let Some(label) = card.label {
            let before = [Line::default(), Line::styled(label.to_uppercase(), theme.label())];
            cards.last_mut().unwrap_or(&mut head).extend(before);
        }
        cards.push(lines_of(card, wide, theme));
    }
    Stack { head, cards }
}

fn lines_of(card: &Card, wide: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut lines = hanging(&format!("{} ", card.mark), &card.text, wide, theme.of(card.tone));
    for (words, tone) in &card.under {
        let whole = unbroken(words, wide.saturating_sub(2));
        for mut line in hanging("  ", &whole, wide, theme.of(*tone)) {
            for span in &mut line.spans {
                span.content = span.content.replace(FIRM, " ").into();
            }
            lines.push(line);
        }
    }
    lines
}

/// A space at which no line breaks.
const FIRM: char = '\u{a0}';

/// The words with each piece of them on one line where it fits: a day is read in one glance.
fn unbroken(words: &str, wide: usize) -> String {
    let pieces = words.split(" · ").map(|piece| {
        if width(piece) + 2 <= wide {
            piece.replace(' ', &FIRM.to_string())
        } else {
            piece.to_owned()
        }
    });
    pieces.collect::<Vec<_>>().join(&format!("{FIRM}· "))
}
