//! Placeholder sentence for screens.
