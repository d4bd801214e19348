//! What to point out while words of owning or asking are written: rules, and what they are for.

use serde::{Deserialize, Deserializer};

/// What is being written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LintKind {
    /// Owning what was done, or an apology.
    Ownership,
    /// Bringing something up softly.
    SoftStart,
}

/// All that the linter goes by in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct LintRules {
    /// All that may be pointed out.
    #[serde(rename = "rule")]
    pub rules: Vec<LintRule>,
    /// What makes words fine whichever rule would point them out.
    #[serde(default, rename = "frame")]
    pub frames: Vec<LintFrame>,
    /// Words that phrases name in place of saying each of them.
    #[serde(default, rename = "list")]
    pub lists: Vec<LintList>,
    /// What is read as other words, before phrases are looked for.
    #[serde(default, rename = "spelling")]
    pub spellings: Vec<LintSpelling>,
}

/// Something that dodges or wounds, why it does, and a plainer form.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct LintRule {
    /// Unique in its file.
    pub id: String,
    /// What is pointed out, in the signs that docs/authoring.md tells.
    pub phrases: Vec<String>,
    /// Phrases that make it fine where they cover or touch it.
    #[serde(default)]
    pub unless: Vec<String>,
    /// What it is looked for in; `None` for everything.
    #[serde(rename = "for", deserialize_with = "of_one_or_both")]
    pub kind: Option<LintKind>,
    /// Why it dodges or wounds, as a friend would say it aloud; at most 44 columns.
    pub why: String,
    /// What to write in its place, as a friend would say it; at most 44 columns.
    #[serde(rename = "try")]
    pub instead: String,
}

/// Words that show their neighbours to be told, denied or owned, and so nothing to point out.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct LintFrame {
    /// The words of the frame, in the signs that docs/authoring.md tells.
    pub phrases: Vec<String>,
    /// Which words around them are made fine.
    pub reach: LintReach,
    /// What ends the reach of [`LintReach::After`]: words, or `,` for any pause.
    #[serde(default)]
    pub until: Vec<String>,
    /// What it is looked for in; `None` for everything.
    #[serde(rename = "for", deserialize_with = "of_one_or_both")]
    pub kind: Option<LintKind>,
    /// The rules that it makes words fine for; all of them where it names none.
    #[serde(default)]
    pub only: Vec<String>,
    /// The rules that point things out all the same.
    #[serde(default)]
    pub except: Vec<String>,
}

/// Which words a frame is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LintReach {
    /// Those after it, to the end of the sentence.
    After,
    /// Those before it in its sentence; where it begins the sentence, the sentence before as well.
    Before,
    /// Its whole sentence and the one before.
    Around,
}

/// Words that stand for each other in a phrase, as `{name}`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct LintList {
    /// What stands between the braces in a phrase. Unique in its file.
    pub name: String,
    /// What may stand there: a word, or a few together.
    pub words: Vec<String>,
}

/// Single words that are read as others: short forms, other spellings, slips of the key.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct LintSpelling {
    /// The words that phrases are written with: one, or a few together.
    pub read_as: String,
    /// How they are typed, each a single word.
    pub forms: Vec<String>,
}

/// What a rule is for: one kind of writing, or `None` for both.
fn of_one_or_both<'de, D: Deserializer<'de>>(from: D) -> Result<Option<LintKind>, D::Error> {
    #[derive(Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum For {
        Ownership,
        SoftStart,
        Both,
    }
    Ok(match For::deserialize(from)? {
        For::Ownership => Some(LintKind::Ownership),
        For::SoftStart => Some(LintKind::SoftStart),
        For::Both => None,
    })
}

impl LintRule {
    /// Whether it holds for this kind of writing.
    pub fn is_for(&self, kind: LintKind) -> bool {
        self.kind.is_none_or(|own| own == kind)
    }
}

impl LintFrame {
    /// Whether it is looked for in this kind of writing.
    pub fn is_for(&self, kind: LintKind) -> bool {
        self.kind.is_none_or(|own| own == kind)
    }

    /// Whether it makes fine what a rule would point out.
    pub fn spares(&self, rule: &str) -> bool {
        let names = |rules: &[String]| rules.iter().any(|id| id == rule);
        (self.only.is_empty() || names(&self.only)) && !names(&self.except)
    }
}
