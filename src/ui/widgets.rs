//! Pieces that several screens draw with.

pub mod editor;
pub mod outline;
pub mod popup;
pub mod prose;
