//! The vocabulary every screen speaks: commands in, effects out, keys bound in one table.

pub mod action;
pub mod cursor;
pub mod held;
pub mod keeping;
pub mod keymap;
pub mod moves;
mod mode;
pub mod mouse;
pub mod page;
pub mod paint;
pub mod print;
pub mod struck;
pub mod theme;
pub mod widgets;
pub mod window;

pub use action::{Action, Choice, Command, Corpus, Ctx, Effect, Flow, Opened, Place, Saved, Scene};
pub use held::Held;
pub use keeping::{Claim, Keeping};
pub use keymap::{BINDINGS, Binding, Places, resolve};
pub use mode::{Letters, Mode};
pub use mouse::Mouse;
pub use moves::Move;
pub use print::Pictures;
pub use struck::{Burst, Heard, Struck};
pub use theme::{Depth, Theme};
