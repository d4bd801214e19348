//! Pieces that several screens are drawn from.

pub mod editor;
pub mod hidden;
