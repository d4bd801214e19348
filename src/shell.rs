//! Placeholder sentence for shell.
