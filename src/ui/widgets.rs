//! Pieces that several screens are drawn from.

pub mod editor;
pub mod outline;
pub mod popup;
pub mod prose;
pub mod scale;
pub mod signs;
