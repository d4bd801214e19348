//! A few answers from 0 to 10 on one day. Private, and never blended with anybody else's.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{
    Day, Due, DueKind, Extra, Guide, NodeId, RecordId, Role, Selection, Stamp, Words, Workbook,
    kept,
};

/// How often a pulse is taken, or after what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PulseKind {
    /// One number, once a day at most.
    Day,
    /// The few questions of a role, once a week.
    Week,
    /// How heard somebody felt in a talk.
    Heard,
}

/// One pulse.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
pub struct Pulse {
    pub id: RecordId,
    pub created: Stamp,
    pub changed: Stamp,
    pub day: Day,
    pub kind: PulseKind,
    /// Whose it is: the role of the person when it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// By question, 0 to 10. A question that was skipped is not here.
    #[serde(default)]
    pub answers: BTreeMap<String, u8>,
    /// Questions that are answered with a word, such as whether to go on.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<String, String>,
    /// The talk it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub talk: Option<RecordId>,
    #[serde(flatten)]
    pub extra: Extra,
}

impl Pulse {
    /// A pulse with nothing answered yet.
    pub fn taken(id: RecordId, kind: PulseKind, role: Option<Role>, now: Stamp, day: Day) -> Pulse {
        Pulse {
            id,
            created: now,
            changed: now,
            day,
            kind,
            role,
            answers: BTreeMap::new(),
            words: BTreeMap::new(),
            talk: None,
            extra: Extra::new(),
        }
    }
}

kept!(Pulse);

/// A question of a pulse: a number from 0 to 10, or a few words to pick from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PulseQuestion {
    pub id: NodeId,
    pub kind: PulseKind,
    pub role: Role,
    pub text: String,
    pub low: String,
    pub high: String,
    /// Whether a lower number is the easier one.
    pub reverse: bool,
    /// What can be picked; empty where a number is asked for.
    pub options: Vec<Selection>,
}

/// How many days after starting the first pulse of the week is offered, and each after the one before.
const FIRST_AFTER: i64 = 3;
const WEEK: i64 = 7;

impl Guide {
    /// What a pulse asks `reader`. The week asks only somebody who said which partner they are.
    pub fn pulse_for(&self, kind: PulseKind, reader: Option<Role>) -> Vec<&PulseQuestion> {
        let is_for = |question: &&PulseQuestion| match kind {
            PulseKind::Day => question.kind == kind,
            PulseKind::Week | PulseKind::Heard => {
                question.kind == kind
                    && matches!(reader, Some(Role::Hurt | Role::Broke))
                    && question.role.speaks_to(reader)
            }
        };
        self.pulse.iter().filter(is_for).collect()
    }
}

impl PulseQuestion {
    /// The key its answer is kept under. There is one number a day, whatever the guide calls it.
    pub fn key(&self) -> &str {
        match self.kind {
            PulseKind::Day => Pulse::NOW,
            PulseKind::Week | PulseKind::Heard => self.id.as_str(),
        }
    }
}

impl Pulse {
    /// The key of the one number of a day.
    pub const NOW: &str = "now";

    /// The id of the one pulse of a kind that there is for a role on a day. Two windows that take it
    /// take one pulse; two people who share a workbook never write over each other's.
    pub fn id_of(kind: PulseKind, role: Option<Role>, day: Day) -> RecordId {
        let id = match (kind, role) {
            (PulseKind::Day, Some(Role::Hurt)) => format!("pulse.day.hurt.{day}"),
            (PulseKind::Day, Some(Role::Broke)) => format!("pulse.day.broke.{day}"),
            (PulseKind::Day, Some(Role::Both)) => format!("pulse.day.both.{day}"),
            (PulseKind::Day, Some(Role::Any) | None) => format!("pulse.day.{day}"),
            (PulseKind::Week | PulseKind::Heard, Some(Role::Hurt)) => {
                format!("pulse.week.hurt.{day}")
            }
            (PulseKind::Week | PulseKind::Heard, Some(Role::Broke)) => {
                format!("pulse.week.broke.{day}")
            }
            (PulseKind::Week | PulseKind::Heard, Some(Role::Both | Role::Any) | None) => {
                format!("pulse.week.{day}")
            }
        };
        RecordId::from(id.as_str())
    }

    /// Whether nothing was answered.
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.words.is_empty()
    }
}

/// The pulse of the week, when it is time for it: offered, and never late. One that was closed half
/// answered can be gone on with on the same day.
pub(super) fn due(
    guide: &Guide,
    workbook: &Workbook,
    reader: Option<Role>,
    today: Day,
) -> Option<Due> {
    let reader = reader.filter(|reader| matches!(reader, Role::Hurt | Role::Broke))?;
    let taken = workbook.pulses.iter().filter(|pulse| {
        pulse.kind == PulseKind::Week && pulse.role == Some(reader) && !pulse.is_blank()
    });
    let asked = guide.pulse_for(PulseKind::Week, Some(reader));
    // One may skip any question; whoever came to the last one came to the end.
    let is_ended = |pulse: &Pulse| {
        asked.last().is_none_or(|last| {
            pulse.answers.contains_key(last.key()) || pulse.words.contains_key(last.key())
        })
    };
    let day = match taken.max_by_key(|pulse| pulse.day) {
        Some(last) if last.day == today && !is_ended(last) => today,
        Some(last) => last.day.plus(WEEK),
        None => started(workbook)?.plus(FIRST_AFTER),
    };
    (day <= today).then(|| Due {
        kind: DueKind::Pulse(PulseKind::Week),
        day,
        by: Some(reader),
        words: Words::default(),
    })
}

/// The day the workbook was begun.
fn started(workbook: &Workbook) -> Option<Day> {
    let welcomed = workbook.profile.welcomed;
    welcomed
        .map(|at| Day::of(at, workbook.profile.day_start))
        .or_else(|| workbook.journal.at(0).map(|entry| entry.day))
}
