//! A guided workbook in the terminal for rebuilding trust after it was broken.
//!
//! The modules below are listed in reading order, and that order is law: a module may use only the
//! modules listed above it. `tests/it/tidy.rs` reads this file and fails when an import points the
//! wrong way. The heart touches no file, clock, network or terminal; the edges do.

// The heart: values and pure functions.
pub mod phrases;
pub mod domain;
pub mod text;
pub mod export;
pub mod import;
pub mod ui;
pub mod screens;
pub mod app;

// The edges: files, clocks and terminals.
pub mod content;
pub mod store;
pub mod shell;
