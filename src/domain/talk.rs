//! A talk that is being held or was held, and where it stands.

mod clock;
mod coming;
mod course;

use serde::{Deserialize, Serialize};

use crate::domain::{
    by_hand::by_hand,
    day::{Day, Stamp},
    extra::Extra,
    guide::Guide,
    id::{NodeId, RecordId},
    kept,
    role::Role,
    words::Words,
};

pub use coming::due;
pub use course::Moment;

/// What the speaker said to “did I get it?”
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Got {
    /// The listener got it: the next turn comes.
    Yes,
    /// Something was missing: the turn goes round once more.
    Partly,
    /// The listener did not get it: the turn goes round once more.
    No,
}

/// What is going on within a turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// The one whose turn it is speaks, while the clock runs.
    #[default]
    Speaking,
    /// The listener says back what was heard.
    SayingBack,
}

impl Phase {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it so")]
    fn is_speaking(&self) -> bool {
        *self == Phase::Speaking
    }
}

/// One talk, from its beginning to the line that is kept of it.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
pub struct Talk {
    /// Random. Pulses of how heard somebody felt are named after it.
    pub id: RecordId,
    /// When it was begun. The list of talks is in this order.
    pub created: Stamp,
    /// When it last went on, or anything of it was changed.
    pub changed: Stamp,
    /// The logical day it was begun on.
    pub day: Day,
    /// Which script it follows.
    pub script: NodeId,
    /// Which part of the script is on, counted from 0.
    pub part: usize,
    /// Who speaks first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<Role>,
    /// Which turn of the part is on, counted from 0, and which time round it is.
    pub turn: usize,
    /// How often this turn went round already, from 0: once for each answer that was not a yes.
    pub round: usize,
    /// Whether the speaker speaks or the listener says back.
    #[serde(skip_serializing_if = "Phase::is_speaking")]
    pub phase: Phase,
    /// The turns of the part that the one who was hurt took although they were the other's.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub taken: Vec<usize>,
    /// How long the turn has run before the clock was last started, in milliseconds.
    pub ran: u64,
    /// When the clock was last started; nothing while it stands still.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runs_since: Option<Stamp>,
    /// Whether the clock stands still because the talk was left while it ran.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub away: bool,
    /// When both come back from a break.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub back_at: Option<Stamp>,
    /// Every answer to “did I get it?”, in order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub got: Vec<Got>,
    /// The one line that is kept.
    #[serde(skip_serializing_if = "Words::is_blank")]
    pub line: Words,
    /// What was written down meanwhile: a sitting with the exercise of a part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sitting: Option<RecordId>,
    /// When it was ended; `None` while it can be gone on with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ended: Option<Stamp>,
    /// When it was moved to the trash; `None` while it is not there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trashed: Option<Stamp>,
    /// What this version does not know of it, written back as it was found.
    #[serde(flatten)]
    pub extra: Extra,
}

by_hand!(
    Talk,
    must { id, day, script }
    may { part, first, turn, round, phase, taken, ran, away, got, line, sitting }
    when { runs_since, back_at, ended, trashed }
);

impl Talk {
    /// A talk at its first part, with the clock standing still.
    pub fn begun(id: RecordId, script: NodeId, now: Stamp, day: Day) -> Talk {
        Talk {
            id,
            created: now,
            changed: now,
            day,
            script,
            part: 0,
            first: None,
            turn: 0,
            round: 0,
            phase: Phase::default(),
            taken: Vec::new(),
            ran: 0,
            runs_since: None,
            away: false,
            back_at: None,
            got: Vec::new(),
            line: Words::default(),
            sitting: None,
            ended: None,
            trashed: None,
            extra: Extra::new(),
        }
    }
}

kept!(Talk, trash {
    fn owner(&self, _: &Guide) -> Option<Role> {
        None
    }

    fn written_as(&self) -> Option<Role> {
        self.first
    }

    fn node(&self) -> Option<&NodeId> {
        None
    }

    fn twin(&self, theirs: &Talk, id: RecordId) -> Option<Talk> {
        (self.line != theirs.line).then(|| Talk { id, ..theirs.clone() })
    }
});
