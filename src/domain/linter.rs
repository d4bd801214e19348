//! What to point out while words of owning or asking are written: rules, and what they are for.

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LintKind {
    /// Owning what was done, or an apology.
    Ownership,
    /// Bringing something up softly.
    SoftStart,
}

/// Something that dodges or wounds, why it does, and a plainer form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LintRule {
    /// Unique in its file.
    pub id: String,
    /// What is pointed out: words, where `*` stands for any one word.
    pub phrases: Vec<String>,
    /// Phrases that make it fine where they cover or touch it.
    pub unless: Vec<String>,
    /// What it is looked for in; `None` for everything.
    pub kind: Option<LintKind>,
    pub why: String,
    pub instead: String,
}

impl LintRule {
    pub fn is_for(&self, kind: LintKind) -> bool {
        self.kind.is_none_or(|own| own == kind)
    }
}
