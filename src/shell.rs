//! The only module that touches the world: terminal, clock, disk, arguments.

mod cli;
mod clock;
mod colours;
mod config;
mod copying;
mod desk;
mod erasing;
mod going_back;
mod keys;
mod lines;
mod permissions;
mod options;
mod own_editor;
mod paths;
mod patience;
mod run;
mod session;
mod shelf;
mod signals;
mod stderr;
mod terminal;
mod tty;
mod verbs;
mod watch;

pub use cli::main;
pub use keys::Reply;
pub use paths::{Places, places};
pub use run::{Event, World, run};
pub use session::Session;
