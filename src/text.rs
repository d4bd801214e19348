//! Text as people see it: how wide it is, where it breaks, where a letter or a word begins and ends.

pub mod find;
pub mod grapheme;
pub mod plain;
pub mod width;
pub mod word;
pub mod wrap;
