//! What a terminal sends, told apart: keys, pastes, and answers that nobody may take for keys.
//!
//! No kept library reads all of it right (tried in November 2026): after a reply that it does not know one is
//! deaf to Ctrl-X, another hears the reply as letters. So the bytes are told apart here.

#[cfg(not(unix))]
mod console;
#[cfg(unix)]
mod decoder;
#[cfg(all(test, unix))]
mod laws;
#[cfg(all(test, unix))]
mod oracle;
#[cfg(unix)]
mod reader;
#[cfg(unix)]
mod sequences;

#[cfg(not(unix))]
pub use console::{Listening, listen};
#[cfg(unix)]
use decoder::Decoder;
#[cfg(unix)]
pub use reader::{Listening, listen};

use crate::ui::{Mouse, Struck};

/// What was told by the terminal.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    Key(Struck),
    Paste(String),
    Mouse(Mouse),
    /// Of what can be asked, which a console cannot.
    #[cfg(unix)]
    Reply(Reply),
    /// The window has another size.
    #[cfg(not(unix))]
    Resized {
        columns: u16,
        rows: u16,
    },
}

/// An answer that is of use. It may come at any time, or never.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Whether the background is dark.
    Background {
        /// Whether light letters are read best on it.
        dark: bool,
    },
    /// The terminal can send keys so that none is in doubt: the protocol that kitty began.
    KeyboardProtocol,
}
