//! The files of a stage: the stage itself, its pages and its prompts.

use serde::Deserialize;

use crate::{
    content::written::{ForReaders, Seeds, exercise::SourceEntry},
    domain::{
        AloneWords, NodeId, Page, Prompt, Role, Section, Sign, Stage, StageKind, Step, StepMeaning,
        WritingMode,
    },
};

/// `stage.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageFile {
    pub id: NodeId,
    kind: StageKind,
    title: String,
    short: String,
    #[serde(default)]
    pub seed: Seeds,
    summary: ForReaders,
    alone: Option<AloneEntry>,
    pub section: Vec<SectionEntry>,
    pub step: Vec<StepEntry>,
    pub sign: Vec<SignEntry>,
}

/// What a stage says to somebody who is alone.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct AloneEntry {
    title: String,
    short: String,
    summary: ForReaders,
    takeaway: ForReaders,
}

impl From<AloneEntry> for AloneWords {
    fn from(entry: AloneEntry) -> AloneWords {
        let (title, short) = (entry.title, entry.short);
        AloneWords { title, short, summary: entry.summary.into(), takeaway: entry.takeaway.into() }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SectionEntry {
    pub id: NodeId,
    title: String,
    alone: Option<String>,
    #[serde(default)]
    pub seed: Seeds,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StepEntry {
    pub id: NodeId,
    role: Role,
    #[serde(default)]
    pair: bool,
    #[serde(default)]
    solo: bool,
    text: String,
    exercise: Option<NodeId>,
    means: Option<StepMeaning>,
    #[serde(default)]
    pub seed: Seeds,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignEntry {
    pub id: NodeId,
    role: Role,
    #[serde(default)]
    pair: bool,
    text: String,
    #[serde(default)]
    pub seed: Seeds,
}

impl From<StageFile> for Stage {
    /// A stage without its pages, exercises and prompts, which are files of their own.
    fn from(file: StageFile) -> Stage {
        let section =
            |entry: SectionEntry| Section { id: entry.id, title: entry.title, alone: entry.alone };
        let step = |entry: StepEntry| Step {
            id: entry.id,
            role: entry.role,
            pair: entry.pair,
            solo: entry.solo,
            text: entry.text,
            exercise: entry.exercise,
            means: entry.means,
        };
        let sign = |entry: SignEntry| Sign {
            id: entry.id,
            role: entry.role,
            pair: entry.pair,
            text: entry.text,
        };
        Stage {
            id: file.id,
            kind: file.kind,
            title: file.title,
            short: file.short,
            summary: file.summary.into(),
            alone: file.alone.map(Into::into),
            sections: file.section.into_iter().map(section).collect(),
            pages: Vec::new(),
            steps: file.step.into_iter().map(step).collect(),
            signs: file.sign.into_iter().map(sign).collect(),
            exercises: Vec::new(),
            prompts: Vec::new(),
        }
    }
}

/// A page: what stands between the `+++` lines, and the Markdown below.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageFile {
    pub front: PageFront,
    pub body: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageFront {
    pub id: NodeId,
    section: NodeId,
    role: Role,
    #[serde(default)]
    pair: bool,
    title: String,
    minutes: u8,
    heat: u8,
    #[serde(default)]
    pub seed: Seeds,
    exercise: Option<NodeId>,
    #[serde(default)]
    links: Vec<NodeId>,
    source: Option<SourceEntry>,
    #[serde(default)]
    unmarked: bool,
}

impl From<PageFile> for Page {
    fn from(PageFile { front, body }: PageFile) -> Page {
        Page {
            id: front.id,
            section: front.section,
            role: front.role,
            pair: front.pair,
            title: front.title,
            minutes: front.minutes,
            heat: front.heat,
            source: front.source.map(Into::into),
            exercise: front.exercise,
            links: front.links,
            unmarked: front.unmarked,
            body: body.trim().to_owned(),
        }
    }
}

/// `prompts.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromptsFile {
    pub prompt: Vec<PromptEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromptEntry {
    pub id: NodeId,
    role: Role,
    #[serde(default)]
    pair: bool,
    heat: u8,
    mode: WritingMode,
    text: String,
    #[serde(default)]
    pub seed: Seeds,
}

impl From<PromptEntry> for Prompt {
    fn from(entry: PromptEntry) -> Prompt {
        Prompt {
            id: entry.id,
            role: entry.role,
            pair: entry.pair,
            heat: entry.heat,
            mode: entry.mode,
            text: entry.text,
        }
    }
}
