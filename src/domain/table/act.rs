//! What somebody did at the table, as it stands in their file.

use serde::{Deserialize, Serialize};

use crate::domain::{
    day::Day,
    table::{Commitment, Id},
};

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// A line both keep.
    Expectation,
    /// Something that one of them, or each, does on days that were agreed.
    Action,
    /// A boundary of one of them.
    Limit,
    /// Something that is open to both for a time.
    Openness,
    /// What is done when somebody slips.
    Slip,
    /// A promise made to the other.
    Promise,
    /// The one line that is kept of a talk.
    Talk,
    /// A page that both filled in apart and opened together.
    Opened,
    /// A rung of the touch ladder that both said yes to, at one keyboard.
    Rung,
}

/// How a row comes to be of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accord {
    /// One offers it, and the other says yes when they like, or writes other words.
    Answered,
    /// Both say yes to it before it lies there. What only one said yes to is no row, and no row is answered later.
    AtOnce,
    /// It is a side of one of them, which nobody agrees to: it is read beside that of the other.
    Sides,
}

impl RowKind {
    /// How it comes to be of both.
    pub fn accord(self) -> Accord {
        match self {
            RowKind::Expectation
            | RowKind::Action
            | RowKind::Limit
            | RowKind::Openness
            | RowKind::Slip
            | RowKind::Promise
            | RowKind::Talk => Accord::Answered,
            RowKind::Opened => Accord::Sides,
            RowKind::Rung => Accord::AtOnce,
        }
    }

    /// All kinds, in the order of the plan.
    pub const ALL: [RowKind; 9] = [
        RowKind::Expectation,
        RowKind::Action,
        RowKind::Limit,
        RowKind::Openness,
        RowKind::Slip,
        RowKind::Promise,
        RowKind::Talk,
        RowKind::Opened,
        RowKind::Rung,
    ];

    /// Whether days of it are marked. A touch rung has none: its marks only meet at one keyboard.
    pub fn has_marks(self) -> bool {
        match self {
            RowKind::Expectation | RowKind::Action | RowKind::Openness | RowKind::Promise => true,
            RowKind::Limit | RowKind::Slip | RowKind::Talk | RowKind::Opened | RowKind::Rung => {
                false
            }
        }
    }
}

/// How somebody says that they did their own part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HowKept {
    /// They did it.
    Kept,
    /// They did some of it.
    Partly,
    /// They did not do it.
    Missed,
    /// They said before that it would not be kept.
    EarlyWord,
    /// They did not do it, and made good for it since.
    Repaired,
    /// They say nothing of it any more.
    Open,
}

impl HowKept {
    /// All, in the order in which they are offered.
    pub const ALL: [HowKept; 6] = [
        HowKept::Kept,
        HowKept::EarlyWord,
        HowKept::Partly,
        HowKept::Missed,
        HowKept::Repaired,
        HowKept::Open,
    ];
}

/// What the other says of a mark. It stands beside it, and neither is counted as the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HowSeen {
    /// “I saw it.”
    Seen,
    /// “I saw it otherwise.”
    Otherwise,
}

/// What somebody did. Words stand beside it; here is only what commits to them. What it names was on the screen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "do", deny_unknown_fields)]
pub enum Act {
    /// Lays a row, in these words.
    Lay {
        /// What it is, for good.
        kind: RowKind,
        /// What its words are told by.
        words: Commitment,
    },
    /// Other words for a row, `instead` of those, knowing the take-backs `after` which they come.
    Reword {
        /// Whose words they are to be.
        row: Id,
        /// What they are told by.
        words: Commitment,
        /// The words that they replace: all that stood on the screen.
        instead: Vec<Id>,
        /// The take-backs of the row that were on the screen.
        after: Vec<Id>,
    },
    /// A yes to words of a row, knowing the take-backs `after` which it comes.
    Agree {
        /// The row it is about.
        row: Id,
        /// What laid the words or wrote them.
        to: Id,
        /// The take-backs of the row that were on the screen.
        after: Vec<Id>,
    },
    /// Takes one’s yes to a row back, without a reason.
    TakeBack {
        /// The row it is about, whatever its words.
        row: Id,
    },
    /// Marks one’s own part in a row on a day, `instead` of earlier marks of one’s own.
    Mark {
        /// The row it is about.
        row: Id,
        /// The day it is true of, by their calendar.
        day: Day,
        /// How it went.
        how: HowKept,
        /// Marks of theirs of the same day that it replaces.
        instead: Vec<Id>,
    },
    /// Says how one saw what the other marked, `instead` of earlier sayings of one’s own.
    Say {
        /// The mark.
        of: Id,
        /// Whether they saw it so.
        how: HowSeen,
        /// Sayings of theirs of the same mark that it replaces.
        instead: Vec<Id>,
    },
    /// Says what one is called at the table, `instead` of earlier names of one’s own.
    Call {
        /// What the name is told by.
        words: Commitment,
        /// Names of theirs that it replaces.
        instead: Vec<Id>,
    },
    /// Erases words of one’s own for good. It takes them back as well.
    Erase {
        /// What laid the words or wrote them.
        what: Id,
    },
    /// What a newer version did. It may mean anything to whatever it names.
    #[serde(skip)]
    Newer {
        /// Every id that stands in it.
        names: Vec<Id>,
    },
}

impl Act {
    /// The words it commits to, if any.
    pub fn words(&self) -> Option<Commitment> {
        match self {
            Act::Lay { words, .. } | Act::Reword { words, .. } | Act::Call { words, .. } => {
                Some(*words)
            }
            Act::Agree { .. }
            | Act::TakeBack { .. }
            | Act::Mark { .. }
            | Act::Say { .. }
            | Act::Erase { .. }
            | Act::Newer { .. } => None,
        }
    }
}
