//! The linter of a guide, made ready no earlier than somebody needs it.

use std::sync::{Arc, OnceLock};

use crate::{
    domain::{lazy::Lazy, linter::LintRules},
    text::linter::Linter,
};

/// Makes the linter ready with the first words that are read, and once: it takes some milliseconds, and
/// most screens point nothing out.
#[derive(Clone, Debug, Default)]
pub struct OnDemand {
    written: Lazy<LintRules>,
    ready: Arc<OnceLock<Linter>>,
}

impl OnDemand {
    /// Rules that are read when they are first asked for.
    pub fn new(written: &Lazy<LintRules>) -> OnDemand {
        OnDemand { written: written.clone(), ready: Arc::default() }
    }

    /// The rules, read now if they were not.
    pub fn get(&self) -> &Linter {
        self.ready.get_or_init(|| Linter::new(&self.written))
    }

    /// Whether they were read.
    pub fn is_ready(&self) -> bool {
        self.ready.get().is_some()
    }
}

/// Whether it is ready is no state: two are equal when their rules are.
impl PartialEq for OnDemand {
    fn eq(&self, other: &OnDemand) -> bool {
        self.written == other.written
    }
}

impl Eq for OnDemand {}
