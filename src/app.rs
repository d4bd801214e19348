//! Placeholder sentence for app.
