//! Placeholder sentence for ui.
