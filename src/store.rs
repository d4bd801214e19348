//! Placeholder sentence for store.
