//! The rules of the linter as they are written, and what a field says is written in it.

use serde::Deserialize;

use crate::domain::{LintFrame, LintKind, LintList, LintReach, LintRule, LintSpelling};

/// `linter.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinterFile {
    pub rule: Vec<RuleEntry>,
    #[serde(default)]
    pub frame: Vec<FrameEntry>,
    #[serde(default)]
    pub list: Vec<ListEntry>,
    #[serde(default)]
    pub spelling: Vec<SpellingEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrameEntry {
    phrases: Vec<String>,
    reach: ReachWord,
    #[serde(default)]
    until: Vec<String>,
    #[serde(rename = "for")]
    kind: ForWord,
    #[serde(default)]
    only: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ReachWord {
    After,
    Before,
    Around,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListEntry {
    name: String,
    words: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpellingEntry {
    read_as: String,
    forms: Vec<String>,
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
            kind: entry.kind.into(),
            why: entry.why,
            instead: entry.instead,
        }
    }
}

impl From<ForWord> for Option<LintKind> {
    fn from(word: ForWord) -> Option<LintKind> {
        match word {
            ForWord::Ownership => Some(LintKind::Ownership),
            ForWord::SoftStart => Some(LintKind::SoftStart),
            ForWord::Both => None,
        }
    }
}

impl From<FrameEntry> for LintFrame {
    fn from(entry: FrameEntry) -> LintFrame {
        LintFrame {
            phrases: entry.phrases,
            reach: match entry.reach {
                ReachWord::After => LintReach::After,
                ReachWord::Before => LintReach::Before,
                ReachWord::Around => LintReach::Around,
            },
            until: entry.until,
            kind: entry.kind.into(),
            only: entry.only,
            except: entry.except,
        }
    }
}

impl From<ListEntry> for LintList {
    fn from(entry: ListEntry) -> LintList {
        LintList { name: entry.name, words: entry.words }
    }
}

impl From<SpellingEntry> for LintSpelling {
    fn from(entry: SpellingEntry) -> LintSpelling {
        LintSpelling { read_as: entry.read_as, forms: entry.forms }
    }
}
