//! What leaves the book: chosen, shown before anything is written, and put into the form of another tool.

mod answers;
mod calendar;
mod choice;
mod counsellor;
mod data;
mod days;
mod epub;
mod fridge;
mod gathering;
mod html;
mod letter;
mod markdown;
mod numbers;
mod outline;
mod plain_text;
mod preview;
mod wish;

pub use choice::{Choice, Kind, stage_named};
pub use counsellor::Field;
pub use fridge::{Fridge, Line, Sheet};
pub use gathering::{Found, Selection, Source};
pub use letter::Letter;
pub use outline::{Block, Outline, Part, Piece};
pub use preview::{Asked, Tally};
pub use wish::{Export, Files, Foretold, Format, Wish};
