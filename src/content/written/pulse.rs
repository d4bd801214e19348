//! The questions of the pulse as they are written.

use serde::Deserialize;

use crate::{
    content::written::exercise::{SelectionEntry, selections},
    domain::{NodeId, PulseKind, PulseQuestion, Role},
};

/// `pulse.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PulseFile {
    pub note: String,
    pub question: Vec<PulseEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PulseEntry {
    pub id: NodeId,
    when: WhenWord,
    role: Role,
    text: String,
    #[serde(default)]
    low: String,
    #[serde(default)]
    high: String,
    #[serde(default)]
    reverse: bool,
    #[serde(default)]
    options: Vec<SelectionEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum WhenWord {
    Day,
    Week,
}

impl From<PulseEntry> for PulseQuestion {
    fn from(entry: PulseEntry) -> PulseQuestion {
        PulseQuestion {
            id: entry.id,
            kind: match entry.when {
                WhenWord::Day => PulseKind::Day,
                WhenWord::Week => PulseKind::Week,
            },
            role: entry.role,
            text: entry.text,
            low: entry.low,
            high: entry.high,
            reverse: entry.reverse,
            options: selections(entry.options),
        }
    }
}
