//! Plain functions on text: measuring, wrapping, folding, finding and reading Markdown.

pub mod fold;
pub mod index;
pub mod markup;
pub mod width;
pub mod wrap;
