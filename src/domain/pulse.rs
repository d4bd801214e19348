//! A few answers from 0 to 10 on one day. Private, and never blended with anybody else's.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::{
    by_hand::by_hand,
    day::{Day, Stamp},
    due::{Due, DueKind},
    extra::Extra,
    field::Selection,
    for_two::asks_whose,
    guide::{Asks, Guide, OptionMeaning},
    id::{NodeId, RecordId},
    kept,
    named::Named,
    role::Role,
    words::Words,
    workbook::Workbook,
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
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
pub struct Pulse {
    /// Made of its kind, role and day ([`Pulse::id_of`]), or of its talk ([`Pulse::id_heard`]).
    pub id: RecordId,
    /// When it was begun. The list of pulses is in this order.
    pub created: Stamp,
    /// When it was last answered.
    pub changed: Stamp,
    /// The logical day it was taken on.
    pub day: Day,
    /// Which questions it answers.
    pub kind: PulseKind,
    /// Whose it is: the role of the person when it was taken.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// By question, 0 to 10. A question that was skipped is not here.
    pub answers: Named<u8>,
    /// Questions that are answered with a word, such as whether to go on.
    #[serde(skip_serializing_if = "Named::is_empty")]
    pub words: Named<String>,
    /// Whether somebody came to its end, though the last questions were skipped.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub ended: bool,
    /// The talk it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub talk: Option<RecordId>,
    /// What this version does not know of it, written back as it was found.
    #[serde(flatten)]
    pub extra: Extra,
}

by_hand!(Pulse, must { id, day, kind } may { role, answers, words, ended, talk } when {});

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
            answers: Named::new(),
            words: Named::new(),
            ended: false,
            talk: None,
            extra: Extra::new(),
        }
    }
}

kept!(Pulse {
    fn owner(&self, _: &Guide) -> Option<Role> {
        self.role.filter(|by| matches!(by, Role::Hurt | Role::Broke))
    }

    fn written_as(&self) -> Option<Role> {
        self.role
    }

    fn node(&self) -> Option<&NodeId> {
        None
    }
});

/// A question of a pulse: a number from 0 to 10, or a few words to pick from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct PulseQuestion {
    /// Never changes, because answers of the week are kept under it.
    pub id: NodeId,
    /// Whether it is asked by the day, by the week, or after a talk.
    #[serde(rename = "when")]
    pub kind: PulseKind,
    /// Whom it is asked: one side, or anybody.
    pub role: Role,
    /// The question as it is shown.
    pub text: String,
    /// What 0 means, in a few words; empty where one of `options` is picked.
    #[serde(default)]
    pub low: String,
    /// What 10 means, in a few words; empty where one of `options` is picked.
    #[serde(default)]
    pub high: String,
    /// Whether a lower number is the easier one.
    #[serde(default)]
    pub reverse: bool,
    /// What it asks, where what is said is answered.
    #[serde(default)]
    pub means: Option<Asks>,
    /// What can be picked; empty where a number is asked for.
    #[serde(default)]
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

impl PulseQuestion {
    /// Which number or option is its answer in a pulse; of options the first is 0.
    pub fn picked_in(&self, pulse: &Pulse) -> Option<u8> {
        if self.options.is_empty() {
            return pulse.answers.get(self.key()).copied();
        }
        let word = pulse.words.get(self.key())?;
        let place = self.options.iter().position(|option| option.id == *word)?;
        u8::try_from(place).ok()
    }

    /// What the option that is its answer in a pulse is to the program.
    pub fn meant_in(&self, pulse: &Pulse) -> Option<OptionMeaning> {
        self.options.get(usize::from(self.picked_in(pulse)?))?.means
    }

    /// The same pulse with this answered, or with no answer to it.
    #[must_use]
    pub fn answered_in(&self, pulse: &Pulse, value: Option<u8>) -> Pulse {
        let mut pulse = pulse.clone();
        pulse.answers.remove(self.key());
        pulse.words.remove(self.key());
        if let Some(value) = value {
            let key = self.key().to_owned();
            match self.options.get(usize::from(value)) {
                Some(option) => drop(pulse.words.insert(key, option.id.clone())),
                None => drop(pulse.answers.insert(key, value)),
            }
        }
        pulse
    }
}

impl Pulse {
    /// The key of the one number of a day.
    pub const NOW: &str = "now";

    /// The key of how heard somebody felt in a talk.
    pub const HEARD: &str = "heard";

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

    /// The id of how heard one of the two felt in a talk: said again, it takes the place of the first.
    pub fn id_heard(talk: &RecordId, role: Role) -> RecordId {
        let name = if role == Role::Hurt { "hurt" } else { "broke" };
        RecordId::from(format!("{talk}.heard.{name}").as_str())
    }

    /// Whether nothing was answered.
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.words.is_empty()
    }
}

/// The two who may take a pulse where they sit at one keyboard, in the order they are asked for.
pub const BOTH: [Role; 2] = [Role::Hurt, Role::Broke];

/// The pulse of the week, when it is time for it: offered, and never late. Where it is asked whose a
/// pulse is, each of the two has a week of their own: it is offered until nobody is left, and says for
/// whom where only one is.
pub(super) fn due(
    guide: &Guide,
    workbook: &Workbook,
    reader: Option<Role>,
    today: Day,
    is_put_off: impl Fn(Role) -> bool,
) -> Option<Due> {
    let one = reader.filter(|reader| BOTH.contains(reader));
    let asked = if asks_whose(guide, workbook) { BOTH.to_vec() } else { Vec::from_iter(one) };
    let asked = asked.into_iter().filter(|by| !is_put_off(*by));
    let left = asked.filter_map(|by| Some((by, week_due(guide, workbook, by, today)?)));
    let left: Vec<(Role, Day)> = left.collect();
    let day = left.iter().map(|(_, day)| *day).min()?;
    let by = if let [(by, _)] = left[..] { Some(by) } else { None };
    Some(Due { kind: DueKind::Pulse(PulseKind::Week), day, by, words: Words::default() })
}

/// Whether one of the two has answered a pulse for now: the number of the day, or the questions of
/// their week.
pub fn has_answered(
    guide: &Guide,
    workbook: &Workbook,
    kind: PulseKind,
    role: Role,
    today: Day,
) -> bool {
    match kind {
        PulseKind::Day | PulseKind::Heard => {
            let id = Pulse::id_of(kind, Some(role), today);
            workbook.pulses.find(&id).is_some_and(|pulse| !pulse.is_blank())
        }
        PulseKind::Week => {
            let has_taken = weeks_taken(workbook, role).next().is_some();
            has_taken && week_due(guide, workbook, role, today).is_none()
        }
    }
}

/// The pulses of the week that somebody of a role took.
fn weeks_taken(workbook: &Workbook, role: Role) -> impl Iterator<Item = &Arc<Pulse>> {
    workbook.pulses.iter().filter(move |pulse| {
        pulse.kind == PulseKind::Week
            && pulse.role == Some(role)
            && (pulse.ended || !pulse.is_blank())
    })
}

/// Since when the pulse of the week of one of the two is due; `None` while it is not. One that was
/// closed half answered can be gone on with on the same day.
fn week_due(guide: &Guide, workbook: &Workbook, role: Role, today: Day) -> Option<Day> {
    let asked = guide.pulse_for(PulseKind::Week, Some(role));
    // One may skip any question; whoever came to the last one came to the end.
    let is_ended = |pulse: &Pulse| {
        let answered = |last: &&PulseQuestion| {
            pulse.answers.contains_key(last.key()) || pulse.words.contains_key(last.key())
        };
        pulse.ended || asked.last().is_none_or(answered)
    };
    let day = match weeks_taken(workbook, role).max_by_key(|pulse| pulse.day) {
        Some(last) if last.day == today && !is_ended(last) => today,
        Some(last) => last.day.plus(WEEK),
        None => started(workbook)?.plus(FIRST_AFTER),
    };
    (day <= today).then_some(day)
}

/// The day the workbook was begun.
fn started(workbook: &Workbook) -> Option<Day> {
    let welcomed = workbook.profile.welcomed;
    welcomed
        .map(|at| Day::of(at, workbook.profile.day_start))
        .or_else(|| workbook.journal.at(0).map(|entry| entry.day))
}

#[cfg(test)]
mod tests;
