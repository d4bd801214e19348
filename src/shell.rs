//! The only module that touches the world: terminal, clock, disk, arguments.

mod cli;
mod clock;
mod colours;
mod commands;
mod desk;
mod keys;
mod only_ours;
mod paths;
mod run;
mod session;
mod signals;
mod terminal;

pub use cli::main;
pub use commands::told_today;
pub use keys::Reply;
pub use paths::{Places, places};
pub use run::{Event, World, run};
