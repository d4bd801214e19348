//! The vocabulary that screens share.

pub mod widgets;
