//! Plain functions on text: measuring, wrapping, folding, finding and reading Markdown.

pub mod reading;
