//! “Not today”: what was put off until tomorrow, and by whom.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::{
    day::{Day, Stamp},
    extra::Extra,
    guide::Guide,
    id::{NodeId, RecordId},
    kept,
    pulse::PulseKind,
    role::Role,
};

/// Something on Today that was put off for a day. It is never counted.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
pub struct PutOff {
    /// Made of the thing and of who put it off, so that there is one for each.
    pub id: RecordId,
    /// When it was put off for the first time. The list of what was put off is in this order.
    pub created: Stamp,
    /// When it was last put off.
    pub changed: Stamp,
    /// The logical day it is not for.
    pub day: Day,
    /// Whether it holds: files of before may say no, and this version always says yes.
    pub on: bool,
    /// What kind of thing it is.
    pub name: WaitKind,
    /// Which one of them, where there may be more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<RecordId>,
    /// The row in which it stands there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<String>,
    /// Which of the two put it off, for themselves alone; `None` where nobody had said who they are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Role>,
    /// What this version does not know of it, written back as it was found.
    #[serde(flatten)]
    pub extra: Extra,
}

kept!(PutOff {
    fn owner(&self, _: &Guide) -> Option<Role> {
        None
    }

    fn written_as(&self) -> Option<Role> {
        None
    }

    fn node(&self) -> Option<&NodeId> {
        None
    }
});

impl PutOff {
    /// Something is put off for a day, by one of two or by whoever is there.
    pub fn new(what: CanWait, by: Option<Role>, now: Stamp, day: Day) -> PutOff {
        let by = by.filter(|by| matches!(by, Role::Hurt | Role::Broke));
        let id = what.id(by);
        let CanWait { kind: name, of, row } = what;
        let (created, changed, extra) = (now, now, Extra::new());
        PutOff { id, created, changed, day, on: true, name, of, row, by, extra }
    }

    /// What was put off.
    pub fn what(&self) -> CanWait {
        CanWait { kind: self.name, of: self.of.clone(), row: self.row.clone() }
    }
}

/// What can be put off until tomorrow.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CanWait {
    /// What kind of thing it is.
    pub kind: WaitKind,
    /// Which one of them: the record, the action of the plan or the node it is about.
    pub of: Option<RecordId>,
    /// The row in which it stands there.
    pub row: Option<String>,
}

macro_rules! wait_kinds {
    ($($(#[$about:meta])* $kind:ident = $word:literal,)+) => {
        /// The kinds of what can be put off, with the word for each in the file.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum WaitKind {
            $($(#[$about])* #[serde(rename = $word)] $kind,)+
        }

        impl WaitKind {
            /// Everything that can be put off.
            pub const ALL: &'static [WaitKind] = &[$(WaitKind::$kind),+];

            /// The word for it in the file.
            pub const fn word(self) -> &'static str {
                match self {
                    $(WaitKind::$kind => $word,)+
                }
            }
        }
    };
}

wait_kinds! {
    /// The small thing of the day.
    Step = "step",
    /// The question to write from.
    Prompt = "prompt",
    /// The one number of the day.
    PulseOfDay = "pulse.day",
    /// The few questions of the week.
    PulseOfWeek = "pulse.week",
    /// A talk to come back to.
    Back = "back",
    /// A talk that was begun and not ended.
    Talk = "talk",
    /// A promise, or the days of an action.
    Promise = "promise",
    /// A missed promise that is to be put right by a day.
    Mend = "mend",
    /// The plan, or a line of it, that is to be looked at again.
    Review = "review",
    /// Something to ask for, of one’s own plan.
    Ask = "ask",
    /// A page on which somebody wrote the day.
    Sitting = "sitting",
    /// A date that may hurt.
    HardDate = "sting",
    /// Looking in again, some months after the stages.
    Booster = "booster",
    /// A page that is for once a month.
    Monthly = "monthly",
    /// What lies on the table of two for who is here.
    Table = "table",
    /// Something of one’s own from a week or a month ago.
    Before = "before",
}

impl CanWait {
    /// The one small thing of the day.
    pub const STEP: CanWait = CanWait::only(WaitKind::Step);
    /// The prompt of the day.
    pub const PROMPT: CanWait = CanWait::only(WaitKind::Prompt);
    /// The pulse of the day.
    pub const PULSE: CanWait = CanWait::only(WaitKind::PulseOfDay);
    /// What lies on the table.
    pub const TABLE: CanWait = CanWait::only(WaitKind::Table);

    /// That the folder of the table was not found.
    pub fn table_folder() -> CanWait {
        CanWait::of(WaitKind::Table, &RecordId::from("folder"))
    }

    /// One of which there is only one.
    const fn only(kind: WaitKind) -> CanWait {
        CanWait { kind, of: None, row: None }
    }

    /// What is due of a record.
    pub fn of(kind: WaitKind, of: &RecordId) -> CanWait {
        CanWait { of: Some(of.clone()), ..CanWait::only(kind) }
    }

    /// What is due of a row of a table.
    pub fn in_row(kind: WaitKind, of: &RecordId, row: &str) -> CanWait {
        CanWait { row: Some(row.to_owned()), ..CanWait::of(kind, of) }
    }

    /// A page for once a month.
    pub fn monthly(exercise: &NodeId) -> CanWait {
        CanWait::of(WaitKind::Monthly, &RecordId::from(exercise.as_str()))
    }

    /// Looking in again after so many months.
    pub fn booster(months: u8) -> CanWait {
        CanWait::of(WaitKind::Booster, &RecordId::from(months.to_string().as_str()))
    }

    /// A pulse.
    pub fn pulse(kind: PulseKind) -> CanWait {
        CanWait::only(match kind {
            PulseKind::Day => WaitKind::PulseOfDay,
            PulseKind::Week | PulseKind::Heard => WaitKind::PulseOfWeek,
        })
    }

    /// The id of the record that puts it off: one for each thing and each of the two, as the first
    /// version named them.
    pub(super) fn id(&self, by: Option<Role>) -> RecordId {
        let by = match by {
            Some(Role::Hurt) => "hurt/",
            Some(Role::Broke) => "broke/",
            Some(Role::Both | Role::Any) | None => "",
        };
        RecordId::from(format!("later.{by}{self}").as_str())
    }
}

impl fmt::Display for CanWait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.word())?;
        let of = self.of.iter().map(RecordId::as_str).chain(self.row.as_deref());
        of.into_iter().try_for_each(|part| write!(f, ".{part}"))
    }
}
