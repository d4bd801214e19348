//! All fixed material: stages, pages, exercises, prompts and questions.

#[cfg(test)]
pub mod made_up;
mod meaning;
mod node;
mod wants;
mod wording;

use std::sync::Arc;

use serde::Deserialize;

use crate::{
    domain::{
        Answer, Everyday, Field, Helplines, Lazy, LintRules, NodeId, PulseQuestion, Role, Safety,
        Script, Sitting, WritingMode,
    },
    phrases::say,
};

pub use meaning::{Meaning, Opens, OptionMeaning, StageKind, StepMeaning, Tool};
pub use node::Node;
pub use wants::{MONTHLY, Want};
pub use wording::AloneWords;

/// The whole guide, in reading order. Empty until it is loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guide {
    pub title: String,
    pub subtitle: String,
    /// Short paragraphs of the welcome.
    pub welcome: Vec<String>,
    pub takeaways: Vec<Takeaway>,
    pub questions: Vec<Question>,
    pub myths: Vec<Myth>,
    /// What this program cannot do.
    pub limits: Vec<Limit>,
    /// When to call somebody today.
    pub calls: Vec<Call>,
    pub safety: Safety,
    /// Steady first, the seven stages, growth, and the time after.
    pub stages: Vec<Stage>,
    /// The talks that can be held after a script.
    pub scripts: Vec<Script>,
    pub helplines: Lazy<Helplines>,
    /// What is pointed out where a field says so.
    pub linter: Lazy<LintRules>,
    /// What people type, and the words that the guide has for it.
    pub everyday: Lazy<Everyday>,
    /// What a pulse is and is not, and what it asks.
    pub pulse_note: String,
    pub pulse: Vec<PulseQuestion>,
}

/// Words that differ by reader: one for all, or one for each side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct RoleText {
    pub any: Option<String>,
    pub hurt: Option<String>,
    pub broke: Option<String>,
}

impl RoleText {
    /// What `reader` is to read: one text, or both labelled when the reader has not said.
    pub fn readings(&self, reader: Option<Role>) -> Vec<(Role, &str)> {
        let own = match reader {
            Some(Role::Hurt) => self.hurt.as_deref().map(|text| (Role::Hurt, text)),
            Some(Role::Broke) => self.broke.as_deref().map(|text| (Role::Broke, text)),
            Some(Role::Both | Role::Any) | None => None,
        };
        if let Some(own) = own {
            return vec![own];
        }
        if let Some(any) = &self.any {
            return vec![(Role::Any, any)];
        }
        [(Role::Hurt, &self.hurt), (Role::Broke, &self.broke)]
            .into_iter()
            .filter_map(|(role, text)| Some((role, text.as_deref()?)))
            .collect()
    }
}

/// A part of the way: steady first, 1 to 7, growth, or the time after.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Stage {
    pub id: NodeId,
    pub kind: StageKind,
    pub title: String,
    /// At most 20 columns, for the path on Today.
    pub short: String,
    pub summary: RoleText,
    /// The same for somebody who is alone, where the stage has words for them.
    pub alone: Option<AloneWords>,
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    /// Shared by the guide as it was written and as it is worded for who is there.
    #[serde(skip)]
    pub pages: Vec<Arc<Page>>,
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
    #[serde(rename = "sign")]
    pub signs: Vec<Sign>,
    #[serde(skip)]
    pub exercises: Vec<Arc<Exercise>>,
    #[serde(skip)]
    pub prompts: Vec<Arc<Prompt>>,
}

/// A part of a stage; its pages are read one after the other.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Section {
    pub id: NodeId,
    pub title: String,
    /// What it is called where one person is alone, if that differs.
    pub alone: Option<String>,
}

/// Prose to read, for one role or all.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Page {
    pub id: NodeId,
    pub section: NodeId,
    pub role: Role,
    /// Whether it needs two people, although it speaks to one of them.
    #[serde(default)]
    pub pair: bool,
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// How hard it may hit, 1 to 3.
    pub heat: u8,
    pub source: Option<Source>,
    pub exercise: Option<NodeId>,
    #[serde(default)]
    pub links: Vec<NodeId>,
    /// Whether reading it leaves no mark in the workbook: pages that tell of danger.
    #[serde(default)]
    pub unmarked: bool,
    /// Markdown.
    #[serde(skip)]
    pub body: String,
}

/// One line of a stage's checklist.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Step {
    pub id: NodeId,
    pub role: Role,
    /// Whether it needs two people, although it speaks to one of them.
    #[serde(default)]
    pub pair: bool,
    /// Whether it serves one person as well, although it is for both.
    #[serde(default)]
    pub solo: bool,
    pub text: String,
    pub exercise: Option<NodeId>,
    /// What it is to the program.
    pub means: Option<StepMeaning>,
}

/// One line of "ready when". Soft: nothing ever locks.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Sign {
    pub id: NodeId,
    pub role: Role,
    /// Whether it needs two people, although it speaks to one of them.
    #[serde(default)]
    pub pair: bool,
    pub text: String,
}

/// A page with fields to fill in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "keys of its file that are yes or no")]
pub struct Exercise {
    pub id: NodeId,
    pub section: Option<NodeId>,
    pub role: Role,
    /// Whether it needs two people, although it speaks to one of them.
    #[serde(default)]
    pub pair: bool,
    /// Whether it serves one person as well, although it is for both.
    #[serde(default)]
    pub solo: bool,
    pub title: String,
    /// One plain line on why it helps.
    pub why: String,
    #[serde(default)]
    pub intro: String,
    /// What stands in its place for somebody who is alone, where that differs.
    #[serde(default)]
    pub alone: String,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// How hard it may hit, 1 to 3.
    pub heat: u8,
    pub visibility: Visibility,
    /// A line before a hard exercise; never empty at heat 3.
    #[serde(default)]
    pub warning: String,
    /// A line after a hard exercise; never empty at heat 3.
    #[serde(default)]
    pub settle: String,
    /// Whether it asks how heavy it is, before and after.
    #[serde(default)]
    pub rating: bool,
    pub source: Source,
    /// What it is to the program.
    pub means: Option<Tool>,
    /// What can be opened from its first page, beside its questions.
    pub opens: Option<Opens>,
    /// The talk it is about, held after a script.
    pub talk: Option<NodeId>,
    /// What is said once both have opened a page that was filled in apart.
    #[serde(default)]
    pub opened: String,
    /// Where one may go from there; each way is as good as the others.
    #[serde(default)]
    pub next: Vec<NodeId>,
    /// Whether each month has a page of its own.
    #[serde(default)]
    pub monthly: bool,
    /// Whether it is offered first to be written and not kept: that it was found could endanger
    /// whoever wrote it.
    #[serde(default)]
    pub unkept: bool,
    #[serde(rename = "field")]
    pub fields: Lazy<Vec<Field>>,
}

/// Who may see what is written in an exercise, unless its owner says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Visibility {
    Private,
    Shared,
}

/// Where a page or exercise comes from, and how much that is worth.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Source {
    pub text: String,
    pub strength: Strength,
}

/// How well a source was tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    Trial,
    Study,
    Practice,
    #[serde(rename = "common sense")]
    CommonSense,
}

impl Guide {
    /// The exercises that are this to the program, in reading order.
    pub fn tools(&self, tool: Tool) -> impl Iterator<Item = &Exercise> {
        let all = self.stages.iter().flat_map(|stage| &stage.exercises);
        all.filter(move |exercise| exercise.means == Some(tool)).map(|exercise| &**exercise)
    }

    /// The exercise that is this to the program.
    pub fn tool(&self, tool: Tool) -> Option<&Exercise> {
        self.tools(tool).next()
    }

    /// The first stage of a kind.
    pub fn stage_of(&self, kind: StageKind) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.kind == kind)
    }
}

impl Exercise {
    /// The fields that mean this.
    pub fn meant(&self, meaning: Meaning) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(move |field| field.means == Some(meaning))
    }

    /// The field that means this, the first of several.
    pub fn field(&self, meaning: Meaning) -> Option<&Field> {
        self.meant(meaning).next()
    }

    /// What was answered to the field that means this.
    pub fn answer<'a>(&self, sitting: &'a Sitting, meaning: Meaning) -> Option<&'a Answer> {
        sitting.answers.get(&self.field(meaning)?.id)
    }
}

impl Strength {
    /// How strong the ground of an exercise is, in a word.
    pub fn label(self) -> &'static str {
        match self {
            Strength::Trial => say::strength_trial(),
            Strength::Study => say::strength_study(),
            Strength::Practice => say::strength_practice(),
            Strength::CommonSense => say::strength_common_sense(),
        }
    }
}

/// A question to write from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Prompt {
    pub id: NodeId,
    pub role: Role,
    /// Whether it needs two people, although it speaks to one of them.
    #[serde(default)]
    pub pair: bool,
    /// How hard it may hit, 1 to 3.
    pub heat: u8,
    pub mode: WritingMode,
    pub text: String,
}

/// The heart of a stage in a sentence or two.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Takeaway {
    pub id: NodeId,
    pub stage: NodeId,
    pub text: RoleText,
}

/// A question people ask, with an answer true for each role.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Question {
    pub id: NodeId,
    /// Whether it is asked by two. Somebody who is alone finds it by its words.
    #[serde(default)]
    pub pair: bool,
    pub text: String,
    /// Markdown.
    pub answer: RoleText,
    #[serde(default)]
    pub links: Vec<NodeId>,
}

/// Something people say about broken trust that is not so.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Myth {
    pub id: NodeId,
    pub claim: String,
    pub truth: String,
}

/// Something this program cannot do.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Limit {
    pub id: NodeId,
    pub text: String,
}

/// A reason to call somebody today.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Call {
    pub id: NodeId,
    #[serde(default)]
    pub urgent: bool,
    pub text: String,
}
