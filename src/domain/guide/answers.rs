//! Short answers of the guide: the heart of each stage, what people ask, what is not so, whom to call.

use serde::Deserialize;

use super::RoleText;
use crate::domain::id::NodeId;

/// The heart of a stage in a sentence or two.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Takeaway {
    /// By which it is found again.
    pub id: NodeId,
    /// The stage it is the heart of.
    pub stage: NodeId,
    /// The sentence or two, for each reader.
    pub text: RoleText,
}

/// A question people ask, with an answer true for each role.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Question {
    /// By which it is found and opened.
    pub id: NodeId,
    /// Whether it is asked by two. Somebody who is alone finds it by its words.
    #[serde(default)]
    pub pair: bool,
    /// As people ask it.
    pub text: String,
    /// Markdown.
    pub answer: RoleText,
    /// Where to read on; ids of pages or exercises.
    #[serde(default)]
    pub links: Vec<NodeId>,
}

/// Something people say about broken trust that is not so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Myth {
    /// By which it is found.
    pub id: NodeId,
    /// What people say.
    pub claim: String,
    /// What is so.
    pub truth: String,
}

/// Something this program cannot do.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Limit {
    /// By which another language finds it.
    pub id: NodeId,
    /// What it cannot do, in a sentence.
    pub text: String,
}

/// A reason to call somebody today.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Call {
    /// By which another language finds it.
    pub id: NodeId,
    /// Whether it cannot wait until tomorrow; such reasons stand first.
    #[serde(default)]
    pub urgent: bool,
    /// The reason, as somebody says it of themselves.
    pub text: String,
}
