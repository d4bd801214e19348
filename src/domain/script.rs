//! The script of a talk: its parts, who speaks in them, and what is read out.

use serde::{Deserialize, Deserializer};

use crate::domain::{guide::Source, id::NodeId, role::Role};

/// A talk that two people can hold after a script.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Script {
    /// Never changes, because talks are kept under it.
    pub id: NodeId,
    /// Always both: a talk needs two.
    pub role: Role,
    /// As it stands in lists, at most 40 columns.
    pub title: String,
    /// One plain line on why it helps.
    pub why: String,
    /// How long all of it takes, in minutes.
    pub minutes: u8,
    /// How hard it may hit, 1 to 3.
    pub heat: u8,
    /// A line before a hard talk; never empty at heat 3.
    #[serde(default)]
    pub warning: String,
    /// A line after it; never empty at heat 3.
    #[serde(default)]
    pub settle: String,
    /// Where it comes from, and how strong that is.
    pub source: Source,
    /// What should be true before it begins.
    pub before: Vec<String>,
    /// Who is asked afterwards, in private, how heard they felt.
    #[serde(deserialize_with = "heard")]
    pub heard: Vec<Role>,
    /// In the order they are held. Their minutes come to those of the whole.
    #[serde(rename = "part")]
    pub parts: Vec<TalkPart>,
}

/// A part of a talk.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "Written")]
pub struct TalkPart {
    /// Unique within the talk.
    pub id: String,
    /// What is being done, in at most 30 columns.
    pub title: String,
    /// How long it takes with everything in it, in minutes.
    pub minutes: u8,
    /// Whether both speak, one after the other, or neither.
    pub kind: PartKind,
    /// To read out to each other.
    pub read: Vec<String>,
    /// What the one who speaks is to do, and the one who listens.
    pub speaker: Vec<String>,
    /// What the one who listens does meanwhile, a line each; empty where there is nothing to say.
    pub listener: Vec<String>,
    /// The exercise whose questions are answered meanwhile.
    pub exercise: Option<NodeId>,
}

/// How a part is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartKind {
    /// Both at once, with one clock.
    Together,
    /// One after the other, each with a clock.
    Turns(Turns),
    /// Turns, after each of which the listener says back what was heard.
    SayBack(Turns),
    /// Apart, until a time that both know.
    Apart,
}

/// The turns of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turns {
    /// How many there are of both together, 1 to 12.
    pub count: u8,
    /// How long one lasts, in minutes.
    pub minutes: u8,
    /// Who speaks first; nobody in particular when the two choose.
    pub first: Option<Role>,
}

/// A part as its file says it. What belongs to another kind of part is passed over.
#[derive(Deserialize)]
struct Written {
    id: String,
    title: String,
    minutes: u8,
    kind: Kind,
    #[serde(default = "once")]
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

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Together,
    Turns,
    SayBack,
    Apart,
}

fn once() -> u8 {
    1
}

impl From<Written> for TalkPart {
    fn from(part: Written) -> TalkPart {
        let minutes = part.turn.unwrap_or(part.minutes);
        let turns = Turns { count: part.turns, minutes, first: part.first };
        TalkPart {
            id: part.id,
            title: part.title,
            minutes: part.minutes,
            kind: match part.kind {
                Kind::Together => PartKind::Together,
                Kind::Turns => PartKind::Turns(turns),
                Kind::SayBack => PartKind::SayBack(turns),
                Kind::Apart => PartKind::Apart,
            },
            read: part.read,
            speaker: part.speaker,
            listener: part.listener,
            exercise: part.exercise,
        }
    }
}

/// Who is asked how heard they felt.
fn heard<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<Role>, D::Error> {
    #[derive(Deserialize)]
    #[serde(rename_all = "lowercase")]
    enum Asked {
        Hurt,
        Each,
        Nobody,
    }
    Ok(match Asked::deserialize(from)? {
        Asked::Hurt => vec![Role::Hurt],
        Asked::Each => vec![Role::Hurt, Role::Broke],
        Asked::Nobody => Vec::new(),
    })
}

impl TalkPart {
    /// Its turns, if one speaks after the other.
    pub fn turns(&self) -> Option<Turns> {
        match self.kind {
            PartKind::Turns(turns) | PartKind::SayBack(turns) => Some(turns),
            PartKind::Together | PartKind::Apart => None,
        }
    }

    /// Whether the listener says back in it what was heard.
    pub fn says_back(&self) -> bool {
        matches!(self.kind, PartKind::SayBack(_))
    }
}

impl Script {
    /// Whether turns of it are given to one side by name.
    pub fn names_sides(&self) -> bool {
        self.parts.iter().any(|part| part.turns().is_some_and(|turns| turns.first.is_some()))
    }

    /// Whether the two choose who speaks first.
    pub fn asks_who_is_first(&self) -> bool {
        self.parts.iter().any(|part| part.turns().is_some_and(|turns| turns.first.is_none()))
    }
}
