//! Journal entries and the ways of writing them.

mod calm;
mod circling;
mod clock;
mod reading;
mod tags;

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        day::{Day, Stamp},
        extra::Extra,
        guide::Guide,
        id::{NodeId, RecordId},
        kept,
        role::Role,
        words::{Words, count_words},
        workbook::Workbook,
    },
    phrases::say,
};

pub use calm::{Calm, Way, calm, lighter};
pub use circling::circling;
pub use clock::WritingClock;
pub use tags::{read_tags, tags_line};

/// A way of writing, from light to heavy. Free writing helps many and makes some feel worse; a person
/// who is searching for a meaning does best with plain facts (Sbarra and others 2013, a trial with 90
/// people after a separation), so that plain facts are the way next to it. An entry that names no way
/// is written freely.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum WritingMode {
    /// As it comes, and for as long as it takes.
    #[default]
    Free,
    /// What happened, in order, as plain facts.
    Plain,
    /// A line or two about this day.
    Today,
    /// Where it is felt in the body, and what eases it there.
    Body,
    /// About the day as a kind friend would tell it who saw it.
    Third,
    /// What is felt, as it comes. One of the two heavy ways.
    Feelings,
    /// A letter that is not sent. The other heavy way.
    Letter,
}

impl WritingMode {
    /// All ways, in the order they are offered.
    pub const ALL: [WritingMode; 7] = [
        WritingMode::Free,
        WritingMode::Plain,
        WritingMode::Today,
        WritingMode::Body,
        WritingMode::Third,
        WritingMode::Feelings,
        WritingMode::Letter,
    ];

    /// The way after this one, round and round.
    #[must_use]
    pub fn next(self) -> WritingMode {
        let here = WritingMode::ALL.iter().position(|mode| *mode == self).unwrap_or(0);
        WritingMode::ALL[(here + 1) % WritingMode::ALL.len()]
    }

    /// Whether no way was named, so that it need not be written.
    pub fn is_free(&self) -> bool {
        *self == WritingMode::Free
    }

    /// Its name on the screen.
    pub fn label(self) -> &'static str {
        match self {
            WritingMode::Free => say::way_free(),
            WritingMode::Plain => say::way_plain(),
            WritingMode::Feelings => say::way_feelings(),
            WritingMode::Letter => say::way_letter(),
            WritingMode::Third => say::way_third(),
            WritingMode::Body => say::way_body(),
            WritingMode::Today => say::way_today(),
        }
    }

    /// One line on how to write in this way.
    pub fn hint(self) -> &'static str {
        match self {
            WritingMode::Free => say::way_free_hint(),
            WritingMode::Plain => say::way_plain_hint(),
            WritingMode::Feelings => say::way_feelings_hint(),
            WritingMode::Letter => say::way_letter_hint(),
            WritingMode::Third => say::way_third_hint(),
            WritingMode::Body => say::way_body_hint(),
            WritingMode::Today => say::way_today_hint(),
        }
    }

    /// How many minutes are plenty for one sitting; free writing sets none. Feelings: fifteen, as in the trials of expressive
    /// writing (Pennebaker and others). Third person: seven, as in the trial where couples wrote as
    /// a well-wishing outsider (Finkel and others 2013). The others are our own, and short.
    pub fn minutes(self) -> Option<u8> {
        Some(match self {
            WritingMode::Free => return None,
            WritingMode::Plain => 10,
            WritingMode::Feelings => 15,
            WritingMode::Letter => 20,
            WritingMode::Third => 7,
            WritingMode::Body => 5,
            WritingMode::Today => 3,
        })
    }

    /// What is said when an entry is closed: the body first, and no cheer.
    pub fn settling(self) -> &'static str {
        match self {
            WritingMode::Free => say::way_free_settling(),
            WritingMode::Plain => say::way_plain_settling(),
            WritingMode::Feelings => say::way_feelings_settling(),
            WritingMode::Letter => say::way_letter_settling(),
            WritingMode::Third => say::way_third_settling(),
            WritingMode::Body => say::way_body_settling(),
            WritingMode::Today => say::way_today_settling(),
        }
    }

    /// Whether it stirs up enough to ask how heavy it is, before and after.
    pub fn is_heavy(self) -> bool {
        match self {
            WritingMode::Feelings | WritingMode::Letter => true,
            WritingMode::Free
            | WritingMode::Plain
            | WritingMode::Third
            | WritingMode::Body
            | WritingMode::Today => false,
        }
    }
}

/// A journal entry.
#[derive(Clone, Debug, PartialEq, Hash, Serialize)]
pub struct Entry {
    /// Random, and given when the page is begun: a draft names it before the entry is kept.
    pub id: RecordId,
    /// When it was begun. The journal is in this order.
    pub created: Stamp,
    /// When anything in it was last changed.
    pub changed: Stamp,
    /// The logical day it was begun on.
    pub day: Day,
    /// The way of writing. It says how long a page takes, and whether its weight is asked for.
    #[serde(skip_serializing_if = "WritingMode::is_free")]
    pub mode: WritingMode,
    /// One line. Where it is blank, lists show the first line of the body ([`Entry::heading`]).
    pub title: Words,
    /// All that was written, with its own line ends.
    pub body: Words,
    /// The stage it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<NodeId>,
    /// The prompt it answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<NodeId>,
    /// In the order typed, each once whatever its capitals ([`read_tags`]). Empty where there are none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<Words>,
    /// How heavy it was before writing, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<u8>,
    /// How heavy it was after writing, 0 to 10.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<u8>,
    /// How long was written on it, in seconds; none for entries older than the counting.
    #[serde(skip_serializing_if = "is_none")]
    pub seconds: u32,
    /// Who wrote it, where that was one of two who had said who they are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Role>,
    /// When it was moved to the trash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trashed: Option<Stamp>,
    /// What this version does not know of it, written back as it was found.
    #[serde(flatten)]
    pub extra: Extra,
}

impl Entry {
    /// An entry begun at `now`, with nothing in it.
    pub fn begun(id: RecordId, now: Stamp, day: Day) -> Entry {
        Entry {
            id,
            created: now,
            changed: now,
            day,
            mode: WritingMode::default(),
            title: Words::default(),
            body: Words::default(),
            stage: None,
            prompt: None,
            tags: Vec::new(),
            before: None,
            after: None,
            seconds: 0,
            by: None,
            trashed: None,
            extra: Extra::new(),
        }
    }

    /// Words that were given outside of any page, as an entry of who is here by the profile.
    pub fn given(words: Words, id: RecordId, now: Stamp, workbook: &Workbook) -> Entry {
        let by = workbook.profile.role.filter(|role| matches!(role, Role::Hurt | Role::Broke));
        let day = Day::of(now, workbook.profile.day_start);
        Entry { mode: workbook.first_way(), body: words, by, ..Entry::begun(id, now, day) }
    }

    /// Which of the two wrote it, where that is known: who had said so, or whose the question is.
    pub fn owner(&self, guide: &Guide) -> Option<Role> {
        let asked = || Some(guide.prompt(self.prompt.as_ref()?)?.1.role);
        let one = |role: &Role| matches!(role, Role::Hurt | Role::Broke);
        self.by.filter(one).or_else(asked).filter(one)
    }

    /// The title, or the first line that says something, or nothing.
    pub fn heading(&self) -> &str {
        if self.title.is_blank() {
            self.body.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default()
        } else {
            &self.title
        }
    }

    /// What follows its heading: the next line that says something, or nothing.
    pub fn opening(&self) -> &str {
        let mut lines = self.body.lines().map(str::trim).filter(|line| !line.is_empty());
        if self.title.is_blank() {
            lines.next();
        }
        lines.next().unwrap_or_default()
    }

    /// How many words the body has, as a person would count them.
    pub fn word_count(&self) -> usize {
        count_words(&self.body)
    }

    /// How much lighter it was after writing than before, if both were rated; below nought, heavier.
    pub fn lighter(&self) -> Option<i32> {
        Some(i32::from(self.before?) - i32::from(self.after?))
    }
}

/// Whether no time was counted, so that it need not be written.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_none(seconds: &u32) -> bool {
    *seconds == 0
}

kept!(Entry, trash {
    fn owner(&self, guide: &Guide) -> Option<Role> {
        Entry::owner(self, guide)
    }

    fn written_as(&self) -> Option<Role> {
        self.by
    }

    fn node(&self) -> Option<&NodeId> {
        self.stage.as_ref().or(self.prompt.as_ref())
    }

    fn twin(&self, theirs: &Entry, id: RecordId) -> Option<Entry> {
        let title = format!("{} (other copy)", theirs.heading());
        Some(Entry { id, title: Words::from(title.trim()), ..theirs.clone() })
    }
});
