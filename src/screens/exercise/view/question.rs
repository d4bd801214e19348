//! Draws one question of an exercise, by its kind.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{Answer, Field, FieldKind, SCALE_TOP},
    screens::exercise::{
        ExerciseScreen, Hand,
        answering::row_label,
        pointing::Pointing,
        spots::{Spot, cell, spots},
        view::{Sheet, day, lasting, pointed},
    },
    text::width::width,
    ui::{action::Scene, paint::scale},
};

/// The fewest and most rows a place for many words gets.
const TEXT_ROWS: (usize, usize) = (4, 14);

/// The columns and rows that a frame takes for itself.
const FRAME: (usize, usize) = (4, 2);

/// From so many rows on there is room for an example.
const ROOMY: usize = 16;

pub fn lay_out(sheet: &mut Sheet, screen: &ExerciseScreen, field: &Field, scene: &Scene<'_>) {
    let theme = scene.theme;
    sheet.words(&field.label, theme.heading());
    sheet.words(&field.help, theme.muted());
    // Where there is room the example is shown, and `x` hides it; elsewhere the other way round.
    if !field.example.is_empty() && screen.example_turned != (sheet.rows >= ROOMY) {
        sheet.hanging("▎ ", &field.example, theme.quoted());
    } else if !field.example.is_empty() && screen.writing.is_none() {
        sheet.words("x shows an example", theme.muted());
    }
    lasting::from_last_time(sheet, screen, field, scene);
    sheet.gap();
    let answer = screen.answer(field);
    let now = screen.spot_now(field);
    let pointing = screen.pointing(field, &now, scene);
    match &field.kind {
        FieldKind::Line | FieldKind::Date => {
            line_box(sheet, screen, field, &answer, pointing, scene);
        }
        FieldKind::Text => text_box(sheet, screen, &answer, pointing),
        FieldKind::Scale { low, high } => match screen.hand(field, scene.reader) {
            Hand::Closed(owner) => {
                let told =
                    format!("This is for {} to answer. It is not shown here.", owner.person());
                sheet.words(&told, theme.text());
            }
            hand => {
                let shown = screen.answer_shown(field, scene.reader);
                scale(sheet, &shown, screen.marked(), low, high);
                if hand == Hand::Blind && !answer.is_blank() {
                    let told = "Answered. The number is not shown; what you answer now counts.";
                    sheet.words(told, theme.muted());
                }
            }
        },
        FieldKind::List => list(sheet, screen, field, &answer, &now, scene),
        FieldKind::Choice { .. } | FieldKind::Check { .. } => options(sheet, field, &answer, &now),
        FieldKind::Table { .. } => table(sheet, screen, field, &answer, &now, scene),
    }
    if let Answer::Line(words) | Answer::Text(words) = &answer {
        pointed::tell(sheet, screen, pointing, words);
    }
}

/// A frame: thick while writing, thin otherwise. Returns the rows inside.
fn framed(sheet: &mut Sheet, inside: Vec<Line<'static>>, rows: usize, writing: bool) {
    let theme = sheet.theme;
    let across = sheet.columns.saturating_sub(2);
    let (edges, style) = if writing {
        (["┏", "━", "┓", "┃", "┗", "┛"], theme.accent())
    } else {
        (["╭", "─", "╮", "│", "╰", "╯"], theme.rule())
    };
    let start = sheet.lines.len();
    sheet
        .lines
        .push(Line::styled(format!("{}{}{}", edges[0], edges[1].repeat(across), edges[2]), style));
    for row in 0..rows.max(inside.len()) {
        let line = inside.get(row).cloned().unwrap_or_default();
        let pad = across.saturating_sub(line.width() + 2);
        let mut spans = vec![Span::styled(format!("{} ", edges[3]), style)];
        spans.extend(line.spans);
        spans.push(Span::raw(" ".repeat(pad)));
        spans.push(Span::styled(format!(" {}", edges[3]), style));
        sheet.lines.push(Line::from(spans));
    }
    sheet
        .lines
        .push(Line::styled(format!("{}{}{}", edges[4], edges[1].repeat(across), edges[5]), style));
    sheet.current = start..sheet.lines.len();
    if writing {
        sheet.field = Some((start + 1..sheet.lines.len() - 1, 2));
    }
}

fn text_box(
    sheet: &mut Sheet,
    screen: &ExerciseScreen,
    answer: &Answer,
    pointing: Option<Pointing<'_>>,
) {
    let theme = sheet.theme;
    let told = if pointing.is_some() { pointed::TOLD_ROWS } else { 0 };
    let room =
        sheet.rows.saturating_sub(sheet.lines.len() + 3 + told).clamp(TEXT_ROWS.0, TEXT_ROWS.1);
    let Answer::Text(words) = answer else { return };
    let inside = if screen.writing.is_some() {
        Vec::new()
    } else if words.is_blank() {
        vec![Line::styled("Enter to write", theme.muted())]
    } else {
        shown(sheet, words, pointing)
    };
    framed(sheet, inside, room, screen.writing.is_some());
}

/// Words that are not being written, in a frame.
pub(super) fn shown(
    sheet: &Sheet,
    words: &str,
    pointing: Option<Pointing<'_>>,
) -> Vec<Line<'static>> {
    let columns = sheet.columns.saturating_sub(4);
    let mut lines = crate::ui::paint::prose::plain(words, columns, sheet.theme.text());
    for line in &mut lines {
        // The style of a line is lost in a frame, where only its spans are taken over.
        let style = line.style;
        line.spans.iter_mut().for_each(|span| span.style = style.patch(span.style));
    }
    pointed::underline(&mut lines, "", words, pointing, sheet.theme);
    lines
}

fn line_box(
    sheet: &mut Sheet,
    screen: &ExerciseScreen,
    field: &Field,
    answer: &Answer,
    pointing: Option<Pointing<'_>>,
    scene: &Scene<'_>,
) {
    let theme = sheet.theme;
    let typed = screen.unread(field, &Spot::Whole);
    let inside = match answer {
        _ if screen.writing.is_some() => Vec::new(),
        Answer::Date(day) if typed.is_some() => {
            day::as_written(sheet, typed.as_deref().unwrap_or_default(), *day, scene)
        }
        Answer::Line(words) if !words.is_blank() => shown(sheet, words, pointing),
        Answer::Date(Some(day)) => {
            let words = format!("{}  ({day})", day.short(scene.today));
            vec![Line::styled(words, theme.text())]
        }
        Answer::Date(None) => {
            vec![Line::styled("→ for today, or Enter to type a date", theme.muted())]
        }
        _ => vec![Line::styled("Enter to write", theme.muted())],
    };
    let rows = if screen.writing.is_some() { line_rows(sheet, screen) } else { 1 };
    framed(sheet, inside, rows, screen.writing.is_some());
    day::told(sheet, screen, field, &Spot::Whole, scene);
}

/// How many rows the line that is being written gets: all it takes, as long as the whole frame and
/// what is said of it fit on the screen.
fn line_rows(sheet: &Sheet, screen: &ExerciseScreen) -> usize {
    let taken = screen
        .writing
        .as_ref()
        .map(|writing| writing.editor.rows(sheet.columns.saturating_sub(FRAME.0)));
    taken.unwrap_or(1).clamp(1, sheet.rows.saturating_sub(FRAME.1 + 2).max(1))
}

fn scale(sheet: &mut Sheet, answer: &Answer, marked: Option<u8>, low: &str, high: &str) {
    let theme = sheet.theme;
    let value = if let Answer::Scale(value) = answer { *value } else { None };
    // No mark stands before the numbers: it would seem to be at the 0.
    let mut spans = vec![Span::raw("  ")];
    spans.extend(scale::marked_numbers(value, marked, theme));
    let row = sheet.lines.len();
    sheet.lines.push(Line::from(spans));
    match scale::ends(low, high, sheet.columns, theme) {
        Some(line) => sheet.lines.push(line),
        None => sheet.words(&format!("  {}", scale::ends_in_words(low, high)), theme.muted()),
    }
    if let Some(marked) = marked {
        sheet.words(&format!("  Not kept yet. Enter keeps {marked}."), theme.text());
    }
    sheet.current = row..sheet.lines.len();
}

fn options(sheet: &mut Sheet, field: &Field, answer: &Answer, now: &Spot) {
    let theme = sheet.theme;
    for option in field.options() {
        let here = *now == Spot::Option(option.id.clone());
        let lead = format!("{}{} ", pointer(here), option_mark(answer, &option.id));
        let style = if is_picked(answer, &option.id) { theme.kept() } else { theme.text() };
        marked(sheet, &lead, &option.label, style, here);
    }
}

fn list(
    sheet: &mut Sheet,
    screen: &ExerciseScreen,
    field: &Field,
    answer: &Answer,
    now: &Spot,
    scene: &Scene<'_>,
) {
    let theme = sheet.theme;
    let Answer::List(lines) = answer else { return };
    // Every line of a list is looked at with the same rules.
    let pointing = screen.pointing(field, now, scene);
    let writing = screen.writing.as_ref().map(|writing| &writing.spot);
    for (place, words) in lines.iter().enumerate() {
        if writing == Some(&Spot::Item(place)) {
            framed(sheet, Vec::new(), line_rows(sheet, screen), true);
            pointed::tell(sheet, screen, pointing, words);
            continue;
        }
        let here = *now == Spot::Item(place) && writing.is_none();
        let (row, lead) = (sheet.lines.len(), format!("{}• ", pointer(here)));
        marked(sheet, &lead, words, theme.text(), here);
        pointed::underline(&mut sheet.lines[row..], &lead, words, pointing, theme);
    }
    if writing == Some(&Spot::Add) {
        framed(sheet, Vec::new(), line_rows(sheet, screen), true);
        pointed::tell(sheet, screen, pointing, "");
    } else {
        let here = *now == Spot::Add && writing.is_none();
        marked(sheet, &format!("{}+ ", pointer(here)), "add a line", theme.muted(), here);
    }
}

fn table(
    sheet: &mut Sheet,
    screen: &ExerciseScreen,
    field: &Field,
    answer: &Answer,
    now: &Spot,
    scene: &Scene<'_>,
) {
    let theme = sheet.theme;
    let FieldKind::Table { columns, row_label: head, .. } = &field.kind else { return };
    let writing = screen.writing.as_ref().map(|writing| &writing.spot);
    let mut row_shown = String::new();
    for spot in spots(field, answer) {
        let here = *now == spot && writing.is_none();
        let Spot::Cell { row, column, option } = &spot else {
            marked(sheet, &format!("{}+ ", pointer(here)), "add a row", theme.muted(), here);
            continue;
        };
        if *row != row_shown {
            // Rows of one line each are read like a page.
            if !row_shown.is_empty() && columns.len() > 1 {
                sheet.gap();
            }
            row_shown.clone_from(row);
            let label = row_label(field, answer, row);
            let label = if head.is_empty() { label } else { format!("{head}: {label}") };
            sheet.words(&label, theme.heading());
        }
        let Some(column) = columns.iter().find(|other| other.id == *column) else { continue };
        let held = cell(field, answer, row, &column.id).unwrap_or_else(|| column.blank());
        let pointing = screen.pointing(field, &spot, scene);
        if writing == Some(&spot) {
            sheet.words(&format!("  {}", column.label), theme.muted());
            framed(sheet, Vec::new(), line_rows(sheet, screen), true);
            pointed::tell(sheet, screen, pointing, "");
            day::told(sheet, screen, field, &spot, scene);
            continue;
        }
        match (&column.kind, option) {
            (FieldKind::Check { options }, Some(id)) => {
                if options.first().is_some_and(|first| first.id == *id) {
                    sheet.words(&format!("  {}", asked(&column.label)), theme.muted());
                }
                let Some(option) = options.iter().find(|option| option.id == *id) else { continue };
                let lead = format!("{}  {} ", pointer(here), option_mark(&held, id));
                marked(sheet, &lead, &option.label, theme.text(), here);
                let told = screen.suggested(field, answer, row, (column, option));
                if let Some(words) = told {
                    sheet.hanging("      ", &words, theme.muted());
                }
            }
            (FieldKind::Scale { low, high }, _) if here => {
                sheet.words(&format!("  {}", asked(&column.label)), theme.muted());
                scale(sheet, &held, screen.marked(), low, high);
            }
            _ => {
                let lead = format!("{}{} ", pointer(here), asked(&column.label));
                let typed = screen.unread(field, &spot);
                let blank = held.is_blank() && typed.is_none();
                let is_unread = typed.is_some();
                let words = match typed {
                    Some(typed) => day::in_its_place(screen, field, &spot, &typed, scene),
                    None if blank => "…".to_owned(),
                    None => in_words(column, &held, scene),
                };
                let words = match &column.kind {
                    FieldKind::Choice { .. } | FieldKind::Date if here && !is_unread => {
                        format!("{words}  ← →")
                    }
                    _ => words,
                };
                let style = if blank { theme.muted() } else { theme.text() };
                let row = sheet.lines.len();
                marked(sheet, &lead, &words, style, here);
                pointed::underline(&mut sheet.lines[row..], &lead, &words, pointing, theme);
                if here {
                    day::told(sheet, screen, field, &spot, scene);
                }
            }
        }
        if column.rests.is_some() {
            lasting::resting(sheet, field, answer, row, scene.now);
        }
    }
}

/// A cell in words.
fn in_words(column: &Field, held: &Answer, scene: &Scene<'_>) -> String {
    match held {
        Answer::Line(words) | Answer::Text(words) => words.as_str().to_owned(),
        Answer::Scale(Some(value)) => format!("{value} of {SCALE_TOP}"),
        Answer::Date(Some(day)) => day.short(scene.today),
        Answer::Choice(Some(id)) => {
            let option = column.options().iter().find(|option| option.id == *id);
            option.map_or_else(|| id.clone(), |option| option.label.clone())
        }
        Answer::Scale(None)
        | Answer::Date(None)
        | Answer::Choice(None)
        | Answer::List(_)
        | Answer::Check(_)
        | Answer::Table(_) => String::new(),
    }
}

fn marked(sheet: &mut Sheet, lead: &str, text: &str, style: Style, here: bool) {
    let row = sheet.lines.len();
    // A long lead would squeeze the words into a strip: then they go below it.
    if width(lead) > sheet.columns / 3 {
        sheet.words(lead.trim_end(), style);
        sheet.hanging("    ", text, style);
    } else {
        sheet.hanging(lead, text, style);
    }
    if here {
        for line in &mut sheet.lines[row..] {
            line.style = sheet.theme.selected();
            for span in &mut line.spans {
                span.style = span.style.patch(sheet.theme.selected());
            }
        }
        sheet.current = row..sheet.lines.len();
    }
}

fn pointer(here: bool) -> &'static str {
    if here { "▸ " } else { "  " }
}

fn is_picked(answer: &Answer, id: &str) -> bool {
    match answer {
        Answer::Choice(picked) => picked.as_deref() == Some(id),
        Answer::Check(picked) => picked.contains(id),
        Answer::Line(_)
        | Answer::Text(_)
        | Answer::List(_)
        | Answer::Scale(_)
        | Answer::Date(_)
        | Answer::Table(_) => false,
    }
}

fn option_mark(answer: &Answer, id: &str) -> &'static str {
    match (matches!(answer, Answer::Choice(_)), is_picked(answer, id)) {
        (true, true) => "(•)",
        (true, false) => "( )",
        (false, true) => "[x]",
        (false, false) => "[ ]",
    }
}

/// A label before its answer: a colon, where no other mark ends it.
fn asked(label: &str) -> String {
    if label.ends_with(['?', ':', '…', '.']) { label.to_owned() } else { format!("{label}:") }
}
