//! The pictures of the README: real screens, drawn on a ground that is not ours, so that a cell without a ground of
//! its own would show. `UPDATE_EXPECT=1 cargo test` draws them again.

use std::fmt::Write;

use expect_test::expect_file;
use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};
use trust_guide::{
    domain::{
        history::Done,
        id::Ids,
        journal::{Entry, WritingMode},
        kinds::Record,
        role::Role,
        words::Words,
    },
    text::width::width,
    ui::{Depth, Theme},
};

use crate::{
    harness::{NOW, Play, stamp, welcomed},
    plans::agreed,
    screens::{daily::everything_due, look_back::lived},
    talking::begun,
};

/// The size of a cell, in the units of the picture, and the margin around all of them.
const COLUMN: f64 = 10.0;
const ROW: f64 = 21.0;
const MARGIN: f64 = 14.0;

fn colour(colour: Color) -> String {
    match colour {
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        other => panic!("{other:?} is not ours"),
    }
}

/// Cells beside each other that look the same: where they begin, how many columns they take, and their words.
fn runs(cells: &[Cell]) -> Vec<(usize, usize, String)> {
    let mut runs: Vec<(usize, usize, String)> = Vec::new();
    let mut column = 0;
    while let Some(cell) = cells.get(column) {
        let wide = width(cell.symbol()).max(1);
        match runs.last_mut() {
            Some((start, columns, words)) if cells[*start].style() == cell.style() => {
                *columns += wide;
                words.push_str(cell.symbol());
            }
            _ => runs.push((column, wide, cell.symbol().to_owned())),
        }
        column += wide;
    }
    runs
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The words of a run, and how many columns after its beginning each stands: blanks in a picture are not reliable.
fn words(run: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut column = 0;
    for (place, piece) in run.split("  ").enumerate() {
        column += if place == 0 { 0 } else { 2 };
        let ink = piece.trim_start();
        if !ink.trim_end().is_empty() {
            found.push((column + width(piece) - width(ink), ink.trim_end()));
        }
        column += width(piece);
    }
    found
}

/// A screen as a picture, on a ground that can be seen around it.
fn svg(cells: &Buffer, ground: &str) -> String {
    let at = |column: usize| MARGIN + COLUMN * f64::from(u32::try_from(column).unwrap());
    let (columns, rows) = (usize::from(cells.area.width), usize::from(cells.area.height));
    let (wide, high) = (at(columns) + MARGIN, MARGIN * 2.0 + ROW * f64::from(cells.area.height));
    let page = cells.content[0].bg;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {high}\" font-size=\"16\" \
         font-family=\"Menlo, Consolas, 'DejaVu Sans Mono', monospace\" shape-rendering=\"crispEdges\">\n\
         <rect width=\"{wide}\" height=\"{high}\" fill=\"{ground}\"/>\n\
         <rect x=\"{MARGIN}\" y=\"{MARGIN}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n",
        wide - 2.0 * MARGIN,
        high - 2.0 * MARGIN,
        colour(page),
    );
    for row in 0..rows {
        let line = &cells.content[row * columns..(row + 1) * columns];
        let top = MARGIN + ROW * f64::from(u32::try_from(row).unwrap());
        for (start, count, run) in runs(line) {
            let cell = &line[start];
            let (fill, span) = (colour(cell.bg), at(count) - MARGIN);
            if cell.bg != page {
                let x = at(start);
                writeln!(svg, "<rect x=\"{x}\" y=\"{top}\" width=\"{span}\" height=\"{ROW}\" fill=\"{fill}\"/>")
                    .unwrap();
            }
            let looks = [
                (Modifier::BOLD, " font-weight=\"bold\""),
                (Modifier::ITALIC, " font-style=\"italic\""),
                (Modifier::UNDERLINED, " text-decoration=\"underline\""),
            ];
            let looks: String = looks
                .iter()
                .filter(|(held, _)| cell.modifier.contains(*held))
                .map(|(_, look)| *look)
                .collect();
            for (column, ink) in words(&run) {
                let (x, y) = (at(start + column), top + 16.0);
                let (span, fill) = (at(width(ink)) - MARGIN, colour(cell.fg));
                let ink = escaped(ink);
                writeln!(svg, "<text x=\"{x}\" y=\"{y}\" textLength=\"{span}\" fill=\"{fill}\"{looks}>{ink}</text>")
                    .unwrap();
            }
        }
    }
    svg + "</svg>\n"
}

/// Draws a screen in our dark colours on white, or in our light ones on black.
#[track_caller]
fn picture(name: &str, dark: bool, mut play: Play) {
    play.app.set_theme(Theme { dark, depth: Depth::Full });
    play.keys("<c-l>");
    let drawn = svg(&play.cells(), if dark { "#ffffff" } else { "#000000" });
    let path = format!("{}/docs/pictures/{name}.svg", env!("CARGO_MANIFEST_DIR"));
    expect_file![path].assert_eq(&drawn);
}

fn played(
    workbook: trust_guide::domain::workbook::Workbook,
    columns: u16,
    rows: u16,
    keys: &str,
) -> Play {
    let mut play = Play::of(workbook, columns, rows);
    play.keys(keys);
    play
}

/// A journal of some weeks.
fn journal() -> trust_guide::domain::workbook::Workbook {
    let mut workbook = welcomed(Some(Role::Hurt));
    let mut ids = Ids::seeded(5);
    for (days, mode, title, body, tags) in [
        (
            17,
            WritingMode::Free,
            "Bad night",
            "I was awake until four, and I wrote until it was light.",
            "night",
        ),
        (
            12,
            WritingMode::Plain,
            "What he said on Wednesday",
            "He said it without being asked. I wrote it down at once.",
            "promise",
        ),
        (
            8,
            WritingMode::Free,
            "The chest",
            "It is tight when the phone buzzes. Less than last week.",
            "body",
        ),
        (
            1,
            WritingMode::Plain,
            "We walked to the lake",
            "We walked to the lake and did not argue. 我们一起走。\nHe asked if I was cold.\n\nI am not fine. I am calmer than last Sunday, and I \
             write it down so that I can find it when a bad night comes.\n\nWhat I need tomorrow: one call at lunch.",
            "walk",
        ),
    ] {
        let at = stamp(NOW) - chrono::Duration::days(days);
        let day = trust_guide::domain::day::Day::of(at, 4);
        let mut entry = Entry::begun(ids.fresh(), at, day);
        (entry.mode, entry.title, entry.body) = (mode, Words::from(title), Words::from(body));
        entry.tags = vec![Words::from(tags)];
        workbook.record(Done::Entry, at, Record::Entry(entry.into()), false);
    }
    workbook
}

#[test]
fn the_pictures_of_the_readme_are_what_the_program_draws() {
    picture("today", true, played(everything_due(), 100, 34, ""));
    picture("plan", true, played(agreed(Role::Broke), 100, 34, "P"));
    let mut talk = begun("talk.turns", 100, 34);
    talk.keys("  ");
    picture("talk", true, talk);
    picture("look-back", true, played(lived(), 100, 34, "L"));
    picture("page", true, played(welcomed(Some(Role::Hurt)), 80, 30, "1<enter>"));
    let apology = ":Fill in: Apology builder<enter><enter>I told you I was at work when I was not. It went on for five months.";
    picture("exercise", true, played(welcomed(Some(Role::Broke)), 80, 24, apology));
    picture("journal", false, played(journal(), 100, 24, "J"));
}
