//! The film of a first evening: real screens as a terminal would be told to draw them, in the format of asciinema.
//! `UPDATE_EXPECT=1 cargo test` films it again.

use std::{fmt::Write, time::Duration};

use expect_test::expect_file;
use ratatui::{
    buffer::{Buffer, Cell},
    style::{Color, Modifier},
};
use trust_guide::{domain::workbook::Workbook, text::width::width};

use crate::harness::Play;

const COLUMNS: u16 = 80;
const ROWS: u16 = 24;

/// How long a hand takes from one letter to the next, and how long somebody looks at a page.
const LETTER: Duration = Duration::from_millis(90);
const LOOK: Duration = Duration::from_millis(2_200);

/// What is done, and whether a page is looked at before it. A word is typed letter by letter.
const EVENING: &[(bool, &str)] = &[
    // The first page, who is it, with whom; nothing else has to be said.
    (true, "<enter>"),
    (true, "1"),
    (true, "<enter>"),
    (true, "2"),
    (true, "<enter>"),
    (true, "s"),
    (true, "s"),
    (true, "s"),
    (true, "s"),
    // One number, and one page that is read to its end.
    (true, "p"),
    (true, "4"),
    (true, "<enter>"),
    (true, "<enter>"),
    (true, "<pgdn>"),
    (true, "<esc>"),
    // A few lines.
    (true, "w"),
    (true, "I slept four hours. I called Ana, and she came over."),
    (true, "<esc>"),
    (true, "q"),
];

fn rgb(color: Color) -> (u8, u8, u8) {
    match color {
        Color::Rgb(red, green, blue) => (red, green, blue),
        other => panic!("{other:?} is not ours"),
    }
}

/// How a terminal is told to draw like this cell.
fn look(cell: &Cell) -> String {
    let ((red, green, blue), (r, g, b)) = (rgb(cell.fg), rgb(cell.bg));
    let mut told = format!("\u{1b}[0;38;2;{red};{green};{blue};48;2;{r};{g};{b}");
    for (held, sign) in
        [(Modifier::BOLD, ";1"), (Modifier::ITALIC, ";3"), (Modifier::UNDERLINED, ";4")]
    {
        if cell.modifier.contains(held) {
            told.push_str(sign);
        }
    }
    told + "m"
}

/// What brings one screen to the next: each line that is another one, whole.
fn drawn(before: Option<&Buffer>, now: &Buffer) -> String {
    let mut told = String::new();
    let columns = usize::from(COLUMNS);
    for row in 0..usize::from(ROWS) {
        let line = &now.content[row * columns..(row + 1) * columns];
        if before.is_some_and(|it| it.content[row * columns..(row + 1) * columns] == *line) {
            continue;
        }
        write!(told, "\u{1b}[{};1H", row + 1).unwrap();
        let (mut column, mut looks) = (0, String::new());
        while let Some(cell) = line.get(column) {
            let wanted = look(cell);
            if wanted != looks {
                told.push_str(&wanted);
                looks = wanted;
            }
            told.push_str(cell.symbol());
            column += width(cell.symbol()).max(1);
        }
    }
    told
}

#[test]
fn the_film_of_a_first_evening_is_what_the_program_draws() {
    let mut play = Play::of(Workbook::default(), COLUMNS, ROWS);
    let mut film = format!(
        "{{\"version\": 2, \"width\": {COLUMNS}, \"height\": {ROWS}, \"title\": \"A first evening\"}}\n"
    );
    let mut at = Duration::ZERO;
    let mut before: Option<Buffer> = None;
    let mut shoot = |at: Duration, play: &Play| {
        let now = play.cells().clone();
        let mut told = drawn(before.as_ref(), &now);
        if before.is_none() {
            told.insert_str(0, "\u{1b}[?25l\u{1b}[2J");
        }
        if !told.is_empty() {
            let seconds = at.as_secs_f64();
            let told = serde_json::to_string(&told).unwrap();
            writeln!(film, "[{seconds:.2}, \"o\", {told}]").unwrap();
        }
        before = Some(now);
    };
    shoot(at, &play);
    for (looks, keys) in EVENING {
        at += if *looks { LOOK } else { LETTER };
        if keys.starts_with('<') || keys.chars().count() == 1 {
            play.keys(keys);
            shoot(at, &play);
            continue;
        }
        for letter in keys.chars() {
            play.keys_apart(&letter.to_string(), LETTER);
            shoot(at, &play);
            at += LETTER;
        }
    }
    assert!(play.world.saved.last().is_some_and(|saved| saved.journal.len() == 1));
    let path = format!("{}/docs/first-evening.cast", env!("CARGO_MANIFEST_DIR"));
    expect_file![path].assert_eq(&film);
}
