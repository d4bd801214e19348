//! Where lines go: a terminal, on which they wrap between words, or anything else, where each stays one.

use std::io::{self, IsTerminal, Write};

use crate::text::{
    width::{visible, width},
    wrap::wrap,
};

/// So many columns lines have where the terminal does not say how many it has.
const USUAL: usize = 80;

/// So many empty lines push everything off a screen of which nothing is known.
const A_SCREEN: u16 = 60;

/// Prints lines, behind something that they begin with.
pub fn print(begins: &str, words: &str) -> io::Result<()> {
    let mut whole = begins.to_owned();
    let columns = io::stdout().is_terminal().then(columns);
    for line in words.split('\n') {
        let line = visible(line);
        if let Some(columns) = columns.filter(|columns| width(&line) > *columns) {
            for row in wrap(&line, columns) {
                whole.push_str(line[row].trim_end());
                whole.push('\n');
            }
        } else {
            whole.push_str(&line);
            whole.push('\n');
        }
    }
    let mut out = io::stdout().lock();
    out.write_all(whole.as_bytes())?;
    out.flush()
}

/// Pushes off the screen whatever stands there. What scrolled away stays in the memory of the terminal.
pub fn push_off() -> io::Result<()> {
    if !io::stdout().is_terminal() {
        return Ok(());
    }
    let rows = crossterm::terminal::size().map_or(0, |(_, rows)| rows);
    let rows = if rows == 0 { A_SCREEN } else { rows };
    let mut out = io::stdout().lock();
    out.write_all("\n".repeat(usize::from(rows)).as_bytes())?;
    out.flush()
}

/// How many columns a line has.
fn columns() -> usize {
    let columns = crossterm::terminal::size().map_or(0, |(columns, _)| usize::from(columns));
    if columns < 20 { USUAL } else { columns.min(USUAL) }
}
