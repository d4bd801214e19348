//! Placeholder sentence for text.
