//! A talk as it is written: its parts, and what is read out in them.

use serde::Deserialize;

use crate::{
    content::written::exercise::SourceEntry,
    domain::{NodeId, Part, PartKind, Role, Script, Turns},
};

/// `talks/<id>.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TalkFile {
    pub id: NodeId,
    role: Role,
    title: String,
    why: String,
    minutes: u8,
    heat: u8,
    #[serde(default)]
    warning: String,
    #[serde(default)]
    settle: String,
    before: Vec<String>,
    heard: HeardWord,
    source: SourceEntry,
    part: Vec<PartEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
enum HeardWord {
    Hurt,
    Each,
    Nobody,
}

/// A part of any kind. Which of its keys belong to which kind is for the checks to say: here the
/// keys of another kind are passed over.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PartEntry {
    id: String,
    title: String,
    minutes: u8,
    kind: KindWord,
    #[serde(default = "one")]
    turns: u8,
    turn: Option<u8>,
    first: Option<Role>,
    #[serde(default)]
    read: Vec<String>,
    #[serde(default)]
    speaker: Vec<String>,
    #[serde(default)]
    listener: Vec<String>,
    exercise: Option<NodeId>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum KindWord {
    Together,
    Turns,
    SayBack,
    Apart,
}

fn one() -> u8 {
    1
}

impl From<TalkFile> for Script {
    fn from(file: TalkFile) -> Script {
        Script {
            id: file.id,
            role: file.role,
            title: file.title,
            why: file.why,
            minutes: file.minutes,
            heat: file.heat,
            warning: file.warning,
            settle: file.settle,
            source: file.source.into(),
            before: file.before,
            heard: match file.heard {
                HeardWord::Hurt => vec![Role::Hurt],
                HeardWord::Each => vec![Role::Hurt, Role::Broke],
                HeardWord::Nobody => Vec::new(),
            },
            parts: file.part.into_iter().map(Part::from).collect(),
        }
    }
}

impl From<PartEntry> for Part {
    fn from(entry: PartEntry) -> Part {
        let turns = Turns {
            count: entry.turns,
            minutes: entry.turn.unwrap_or(entry.minutes),
            first: entry.first,
        };
        Part {
            id: entry.id,
            title: entry.title,
            minutes: entry.minutes,
            kind: match entry.kind {
                KindWord::Together => PartKind::Together,
                KindWord::Turns => PartKind::Turns(turns),
                KindWord::SayBack => PartKind::SayBack(turns),
                KindWord::Apart => PartKind::Apart,
            },
            read: entry.read,
            speaker: entry.speaker,
            listener: entry.listener,
            exercise: entry.exercise,
        }
    }
}
