//! All fixed material: stages, pages, exercises, prompts and questions.

mod answers;
mod lead;
#[cfg(test)]
pub mod made_up;
mod meaning;
mod node;
pub mod spine;
mod strength;
mod wants;
mod wording;

use std::sync::Arc;

use serde::Deserialize;

use crate::domain::{
    breach::Breaches,
    everyday::Everyday,
    field::{Answer, Field},
    helplines::Helplines,
    id::NodeId,
    journal::WritingMode,
    lazy::Lazy,
    linter::LintRules,
    pulse::PulseQuestion,
    role::Role,
    safety::Safety,
    script::Script,
    sitting::Sitting,
    typed::TypedWords,
};

pub use answers::{Call, Limit, Myth, Question, Takeaway};
pub use lead::{Lead, Next};
pub use meaning::{Asks, Meaning, Opens, OptionMeaning, StageKind, StepMeaning, Tool};
pub use node::Node;
pub use spine::{Reached, SpineLine, SpineReader, SpineThing, Thing};
pub use strength::Strength;
pub use wants::{MONTHLY, Want};
pub use wording::AloneWords;

/// The whole guide, in reading order. Empty until it is loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Guide {
    /// What the guide is called on its first page.
    pub title: String,
    /// The line under it.
    pub subtitle: String,
    /// Short paragraphs of the welcome.
    pub welcome: Vec<String>,
    /// The heart of each stage, in reading order.
    pub takeaways: Vec<Takeaway>,
    /// What people ask, with answers; each can be found by its words.
    pub questions: Vec<Question>,
    /// What people say of broken trust that is not so, each with what is.
    pub myths: Vec<Myth>,
    /// What this program cannot do.
    pub limits: Vec<Limit>,
    /// When to call somebody today.
    pub calls: Vec<Call>,
    /// The private check: its questions, and what follows from the answers.
    pub safety: Safety,
    /// Steady first, the seven stages, growth, and the time after.
    pub stages: Vec<Stage>,
    /// The talks that can be held after a script.
    pub scripts: Vec<Script>,
    /// Whom to call, by country; read when somebody first looks for help.
    pub helplines: Lazy<Helplines>,
    /// What is pointed out where a field says so.
    pub linter: Lazy<LintRules>,
    /// What people type, and the words that the guide has for it.
    pub everyday: Lazy<Everyday>,
    /// What people type where the program goes by their words, in danger above all.
    pub typed: Lazy<TypedWords>,
    /// What a pulse is and is not, and what it asks.
    pub pulse_note: String,
    /// What a pulse asks, in this order.
    pub pulse: Vec<PulseQuestion>,
}

/// Words that differ by reader: one for all, or one for each side.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct RoleText {
    /// For whoever reads; none where each side has words of its own.
    pub any: Option<String>,
    /// For the one who was hurt.
    pub hurt: Option<String>,
    /// For the one who broke trust.
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
    /// Never changes: what was ticked, read and written hangs on it.
    pub id: NodeId,
    /// What it is to the program; its place on the path and its key follow from it.
    pub kind: StageKind,
    /// As it heads its own screen.
    pub title: String,
    /// At most 20 columns, for the path on Today.
    pub short: String,
    /// What it is for, in two or three sentences under its title.
    pub summary: RoleText,
    /// The same for somebody who is alone, where the stage has words for them.
    pub alone: Option<AloneWords>,
    /// Its pages in groups, in reading order.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    /// The few things that are done in order, for each reader; empty where the stage has no such order.
    #[serde(default)]
    pub spine: Vec<SpineLine>,
    /// Shared by the guide as it was written and as it is worded for who is there.
    #[serde(skip)]
    pub pages: Vec<Arc<Page>>,
    /// What to do and tick, in this order.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
    /// By what one may see that it was enough; ticked by nobody but oneself, and nothing locks.
    #[serde(rename = "sign")]
    pub signs: Vec<Sign>,
    /// The pages to fill in that belong to it, in the order of their files.
    #[serde(skip)]
    pub exercises: Vec<Arc<Exercise>>,
    /// The questions to write from that belong to it.
    #[serde(skip)]
    pub prompts: Vec<Arc<Prompt>>,
}

/// A part of a stage; its pages are read one after the other.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Section {
    /// Of the group; its pages name it.
    pub id: NodeId,
    /// As it heads them.
    pub title: String,
    /// What it is called where one person is alone, if that differs.
    pub alone: Option<String>,
}

/// Prose to read, for one role or all.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Page {
    /// Never changes: that it was read hangs on it.
    pub id: NodeId,
    /// The group of its stage that it stands in.
    pub section: NodeId,
    /// Whom it speaks to.
    pub role: Role,
    /// Whether it needs two people, although it speaks to one of them.
    #[serde(default)]
    pub pair: bool,
    /// What it is about, where it is only for some who said what broke trust.
    #[serde(default)]
    pub about: Breaches,
    /// As it is listed, and heads the page.
    pub title: String,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// How hard it may hit, 1 to 3.
    pub heat: u8,
    /// Where what it says comes from, where that is told.
    pub source: Option<Source>,
    /// The page to fill in that it leads to.
    pub exercise: Option<NodeId>,
    /// Where to read on; the ids of pages, exercises or questions.
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
    /// Never changes: its tick hangs on it.
    pub id: NodeId,
    /// Whom it is for.
    pub role: Role,
    /// Whether it needs two people, although it speaks to one of them.
    #[serde(default)]
    pub pair: bool,
    /// Whether it serves one person as well, although it is for both.
    #[serde(default)]
    pub solo: bool,
    /// What is to be done, in one sentence.
    pub text: String,
    /// The page to fill in that does it.
    pub exercise: Option<NodeId>,
    /// What it is to the program.
    pub means: Option<StepMeaning>,
}

/// One line of "ready when". Soft: nothing ever locks.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Sign {
    /// Never changes: its tick hangs on it.
    pub id: NodeId,
    /// Whom it speaks to.
    pub role: Role,
    /// Whether it needs two people, although it speaks to one of them.
    #[serde(default)]
    pub pair: bool,
    /// What one may see, in one sentence.
    pub text: String,
}

/// A page with fields to fill in.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "keys of its file that are yes or no")]
pub struct Exercise {
    /// Never changes: the pages that were filled in name it.
    pub id: NodeId,
    /// The group of its stage that it is listed under; none where it stands by itself.
    pub section: Option<NodeId>,
    /// Whom it is for.
    pub role: Role,
    /// Whether it needs two people, although it speaks to one of them.
    #[serde(default)]
    pub pair: bool,
    /// What it is about, where it is only for some who said what broke trust.
    #[serde(default)]
    pub about: Breaches,
    /// Whether it serves one person as well, although it is for both.
    #[serde(default)]
    pub solo: bool,
    /// As it is listed, and heads the page.
    pub title: String,
    /// One plain line on why it helps.
    pub why: String,
    /// What is read before its first question; Markdown, and may be empty.
    #[serde(default)]
    pub intro: String,
    /// What stands in its place for somebody who is alone, where that differs.
    #[serde(default)]
    pub alone: String,
    /// How long it takes, in minutes.
    pub minutes: u8,
    /// How hard it may hit, 1 to 3.
    pub heat: u8,
    /// Whether what is written in it is shown on pages for two.
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
    /// Where it comes from, and how well that was tested.
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
    /// Where something that was ticked in it leads, before anything else: it does not wait.
    #[serde(default, rename = "lead")]
    pub leads: Vec<Lead>,
    /// Whether each month has a page of its own.
    #[serde(default)]
    pub monthly: bool,
    /// Whether it is offered first to be written and not kept: that it was found could endanger
    /// whoever wrote it.
    #[serde(default)]
    pub unkept: bool,
    /// Its questions, in order; read when it is first opened.
    #[serde(rename = "field")]
    pub fields: Lazy<Vec<Field>>,
}

/// Who may see what is written in an exercise, unless its owner says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Visibility {
    /// The one who wrote it alone.
    Private,
    /// Both, where two use one workbook.
    Shared,
}

/// Where a page or exercise comes from, and how much that is worth.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Source {
    /// Whose work it is, as one line.
    pub text: String,
    /// How well it was tested.
    pub strength: Strength,
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

/// A question to write from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Prompt {
    /// Never changes: entries name the question that they answer.
    pub id: NodeId,
    /// Whom it asks.
    pub role: Role,
    /// Whether it needs two people, although it speaks to one of them.
    #[serde(default)]
    pub pair: bool,
    /// What it is about, where it is only for some who said what broke trust.
    #[serde(default)]
    pub about: Breaches,
    /// How hard it may hit, 1 to 3.
    pub heat: u8,
    /// The way of writing it opens with.
    pub mode: WritingMode,
    /// Whether it asks why. Searching for a meaning again and again makes many feel worse: never two in a row.
    #[serde(default)]
    pub why: bool,
    /// The question itself.
    pub text: String,
}
