//! The only module that touches the world: terminal, clock, disk, arguments.

mod paths;
mod run;
mod signals;
mod terminal;

pub use paths::{Places, places};
pub use run::{Event, World, run};
