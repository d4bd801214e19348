//! The rules of the linter as they are written, and what a field says is written in it.

use serde::Deserialize;

use crate::domain::{LintKind, LintRule};

/// `linter.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinterFile {
    pub rule: Vec<RuleEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleEntry {
    id: String,
    phrases: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    #[serde(rename = "for")]
    kind: ForWord,
    why: String,
    #[serde(rename = "try")]
    instead: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ForWord {
    Ownership,
    SoftStart,
    Both,
}

/// `lint` of a field.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LintWord {
    Ownership,
    SoftStart,
}

impl From<LintWord> for LintKind {
    fn from(word: LintWord) -> LintKind {
        match word {
            LintWord::Ownership => LintKind::Ownership,
            LintWord::SoftStart => LintKind::SoftStart,
        }
    }
}

impl From<RuleEntry> for LintRule {
    fn from(entry: RuleEntry) -> LintRule {
        LintRule {
            id: entry.id,
            phrases: entry.phrases,
            unless: entry.unless,
            kind: match entry.kind {
                ForWord::Ownership => Some(LintKind::Ownership),
                ForWord::SoftStart => Some(LintKind::SoftStart),
                ForWord::Both => None,
            },
            why: entry.why,
            instead: entry.instead,
        }
    }
}
