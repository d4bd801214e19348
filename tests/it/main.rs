//! Every integration test, in one binary.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test that cannot go on should stop, and may write its own files"
)]

mod content;
