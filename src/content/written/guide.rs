//! What belongs to no stage: the guide's own words and the safety check.

use chrono::NaiveDate;
use serde::Deserialize;
use toml::value::Datetime;

use crate::{
    content::written::{ForReaders, Seeds},
    domain::{
        Call, Day, Limit, Myth, NodeId, Question, Safety, SafetyKind, SafetyQuestion, SafetyReply,
        Takeaway,
    },
};

/// `guide.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideFile {
    pub title: String,
    pub subtitle: String,
    pub stages: Vec<String>,
    #[serde(default)]
    pub seed: Seeds,
    pub welcome: WelcomeEntry,
    pub takeaway: Vec<TakeawayEntry>,
    pub question: Vec<QuestionEntry>,
    pub myth: Vec<MythEntry>,
    pub limit: Vec<LimitEntry>,
    pub call: Vec<CallEntry>,
    pub safety: SafetyEntry,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WelcomeEntry {
    pub text: Vec<String>,
    #[serde(default)]
    pub seed: Seeds,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TakeawayEntry {
    pub id: NodeId,
    stage: NodeId,
    text: ForReaders,
    #[serde(default)]
    pub seed: Seeds,
}

impl From<TakeawayEntry> for Takeaway {
    fn from(entry: TakeawayEntry) -> Takeaway {
        Takeaway { id: entry.id, stage: entry.stage, text: entry.text.into() }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionEntry {
    pub id: NodeId,
    #[serde(default)]
    pair: bool,
    text: String,
    answer: ForReaders,
    #[serde(default)]
    links: Vec<NodeId>,
    #[serde(default)]
    pub seed: Seeds,
}

impl From<QuestionEntry> for Question {
    fn from(entry: QuestionEntry) -> Question {
        Question {
            id: entry.id,
            pair: entry.pair,
            text: entry.text,
            answer: entry.answer.into(),
            links: entry.links,
        }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MythEntry {
    pub id: NodeId,
    claim: String,
    truth: String,
    #[serde(default)]
    pub seed: Seeds,
}

impl From<MythEntry> for Myth {
    fn from(entry: MythEntry) -> Myth {
        Myth { id: entry.id, claim: entry.claim, truth: entry.truth }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LimitEntry {
    pub id: NodeId,
    text: String,
    #[serde(default)]
    pub seed: Seeds,
}

impl From<LimitEntry> for Limit {
    fn from(entry: LimitEntry) -> Limit {
        Limit { id: entry.id, text: entry.text }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CallEntry {
    pub id: NodeId,
    #[serde(default)]
    urgent: bool,
    text: String,
    #[serde(default)]
    pub seed: Seeds,
}

impl From<CallEntry> for Call {
    fn from(entry: CallEntry) -> Call {
        Call { id: entry.id, urgent: entry.urgent, text: entry.text }
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SafetyEntry {
    intro: String,
    none: String,
    question: Vec<SafetyQuestionEntry>,
    reply: Vec<SafetyReplyEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SafetyQuestionEntry {
    id: NodeId,
    kind: SafetyKind,
    text: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SafetyReplyEntry {
    id: NodeId,
    to: Vec<SafetyKind>,
    #[serde(default)]
    with: Vec<SafetyKind>,
    #[serde(default)]
    without: Vec<SafetyKind>,
    #[serde(default)]
    urgent: bool,
    text: String,
    brief: Option<String>,
}

impl From<SafetyEntry> for Safety {
    fn from(entry: SafetyEntry) -> Safety {
        let question = |asked: SafetyQuestionEntry| SafetyQuestion {
            id: asked.id,
            kind: asked.kind,
            text: asked.text,
        };
        let reply = |said: SafetyReplyEntry| SafetyReply {
            id: said.id,
            to: said.to,
            with: said.with,
            without: said.without,
            urgent: said.urgent,
            text: said.text,
            brief: said.brief,
        };
        Safety {
            intro: entry.intro,
            questions: entry.question.into_iter().map(question).collect(),
            replies: entry.reply.into_iter().map(reply).collect(),
            none: entry.none,
        }
    }
}

/// The day of a TOML date; `None` for a time without one.
pub fn day(written: &Datetime) -> Option<Day> {
    let date = written.date?;
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        .map(Day::from_date)
}
