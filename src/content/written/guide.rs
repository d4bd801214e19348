//! What belongs to no stage: the guide's own words and the safety check.

use chrono::NaiveDate;
use serde::Deserialize;
use toml::value::Datetime;

use crate::{
    content::written::{ForReaders, Seeds},
    domain::{
        Call, Day, Limit, Myth, NodeId, Question, Safety, SafetyKind, SafetyQuestion, Takeaway,
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
    question: Vec<SafetyQuestionEntry>,
    reply: ReplyEntry,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SafetyQuestionEntry {
    id: NodeId,
    kind: SafetyWord,
    text: String,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum SafetyWord {
    Harm,
    Urgent,
    Own,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReplyEntry {
    harm: String,
    urgent: String,
    own: String,
    none: String,
}

impl From<SafetyEntry> for Safety {
    fn from(entry: SafetyEntry) -> Safety {
        let question = |asked: SafetyQuestionEntry| SafetyQuestion {
            id: asked.id,
            kind: match asked.kind {
                SafetyWord::Harm => SafetyKind::Harm,
                SafetyWord::Urgent => SafetyKind::Urgent,
                SafetyWord::Own => SafetyKind::Own,
            },
            text: asked.text,
        };
        Safety {
            intro: entry.intro,
            questions: entry.question.into_iter().map(question).collect(),
            harm: entry.reply.harm,
            urgent: entry.reply.urgent,
            own: entry.reply.own,
            none: entry.reply.none,
        }
    }
}

/// The day of a TOML date; `None` for a time without one.
pub fn day(written: &Datetime) -> Option<Day> {
    let date = written.date?;
    NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        .map(Day::from_date)
}
