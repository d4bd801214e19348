//! Text as people see it: how wide it is, where it breaks, how it is found, what its marks mean.

pub mod find;
pub mod fold;
pub mod grapheme;
pub mod index;
pub mod linter;
pub mod markup;
pub mod nearest;
pub mod plain;
pub mod reading;
pub mod sentence;
pub mod suggesting;
pub mod width;
pub mod word;
pub mod wrap;
