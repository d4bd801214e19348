//! Pieces that screens are drawn from.

pub mod editor;
