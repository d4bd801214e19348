//! How much of a window is drawn on: what a screen can show, whatever size the window says it has.

use std::io::{self, Write};

use crossterm::{
    cursor::MoveTo,
    queue,
    terminal::{self, Clear, ClearType as Erased},
};
use ratatui::{
    backend::{Backend, ClearType, CrosstermBackend, WindowSize},
    buffer::Cell,
    layout::{Position, Size},
};

use super::Frame;

/// The most columns and rows that are drawn, several times those of the largest screens: a size is a claim that
/// any program can make, and every cell takes memory and time.
const MOST: Size = Size { width: 1_000, height: 500 };

/// What a window has that does not know its size, as at the other end of a serial line.
const USUAL: Size = Size { width: 80, height: 24 };

/// The size of the window, as far as it is drawn on.
///
/// # Errors
/// When there is no terminal.
pub fn size() -> io::Result<Size> {
    terminal::size().map(|(columns, rows)| within(columns, rows))
}

/// What is drawn on of a window that says that it has this size.
pub fn within(columns: u16, rows: u16) -> Size {
    match (columns, rows) {
        (0, _) | (_, 0) => USUAL,
        (columns, rows) => Size { width: columns.min(MOST.width), height: rows.min(MOST.height) },
    }
}

/// Empties every row, and leaves the cursor in the first corner.
///
/// A display that is emptied as a whole is moved into what can be scrolled back to by GNU screen, and by others on
/// the only screen they have: what was on it could be read there after the program has ended.
pub fn empty(out: &mut impl Write) -> io::Result<()> {
    let rows = size().unwrap_or(USUAL).height;
    for row in 0..rows {
        queue!(out, MoveTo(0, row), Clear(Erased::CurrentLine))?;
    }
    // Rows that the size does not tell of.
    queue!(out, Clear(Erased::FromCursorDown), MoveTo(0, 0))
}

/// What is drawn on.
#[derive(Debug)]
pub struct Drawn(CrosstermBackend<Frame>);

impl Drawn {
    pub fn on(frame: Frame) -> Drawn {
        Drawn(CrosstermBackend::new(frame))
    }
}

impl Backend for Drawn {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.0.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        // The terminal would have to be asked, and the answer goes to the thread that reads keys.
        Err(io::ErrorKind::Unsupported.into())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        empty(&mut self.0)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        match region {
            ClearType::All => empty(&mut self.0),
            region => self.0.clear_region(region),
        }
    }

    fn size(&self) -> io::Result<Size> {
        size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: size()?, pixels: Size::default() })
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use ratatui::backend::Backend;

    use super::*;

    #[test]
    fn no_display_is_emptied_as_a_whole_which_some_would_keep() {
        let frame = Frame::default();
        let mut drawn = Drawn::on(frame.clone());
        drawn.clear().unwrap();
        drawn.clear_region(ClearType::All).unwrap();
        let sent = String::from_utf8(frame.take().unwrap()).unwrap();
        assert!(sent.contains("\u{1b}[1;1H\u{1b}[2K\u{1b}[2;1H\u{1b}[2K"), "{sent:?}");
        assert!(!sent.contains("\u{1b}[2J") && !sent.contains("\u{1b}[1;1H\u{1b}[J"), "{sent:?}");
    }

    #[test]
    fn no_more_is_drawn_than_a_screen_can_show() {
        for (told, drawn) in [
            ((80, 24), (80, 24)),
            ((1, 1), (1, 1)),
            ((0, 0), (80, 24)),
            ((0, 24), (80, 24)),
            ((u16::MAX, u16::MAX), (1_000, 500)),
            ((2, u16::MAX), (2, 500)),
        ] {
            let size = within(told.0, told.1);
            assert_eq!((size.width, size.height), drawn, "{told:?}");
        }
    }
}
