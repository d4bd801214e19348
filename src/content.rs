//! Placeholder sentence for content.
