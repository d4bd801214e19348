//! What people type who look for something, and the words that the guide has for it.

use serde::Deserialize;

use crate::domain::id::NodeId;

/// The everyday words of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Everyday {
    /// Little words, which say nothing beside others.
    pub little: Vec<String>,
    /// What is typed, with what it means. Nothing is typed for two of them.
    #[serde(rename = "word")]
    pub words: Vec<EverydayWord>,
}

/// Words that are typed for one thing, and what that is called in the guide.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct EverydayWord {
    /// Single words, or a few words together.
    pub typed: Vec<String>,
    /// How the words begin that are looked for as well.
    pub means: Vec<String>,
    /// Where in the guide it is answered, the best first; who looks is shown those that are for them.
    #[serde(default)]
    pub leads: Vec<NodeId>,
}
