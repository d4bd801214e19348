//! What somebody chose to let leave: which kinds, of which stages and days, with which tags, and whether what is private.

use std::collections::BTreeSet;

use crate::{
    domain::{day::Day, guide::Guide, id::NodeId},
    phrases::say,
    text::fold::fold,
};

/// A kind of thing that can leave the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// What was written in the journal.
    Entries,
    /// Pages that were filled in, those included that two filled in apart and opened.
    Pages,
    /// Promises, and what became of each.
    Promises,
    /// Talks, and the line that was kept of each.
    Talks,
    /// Numbers of a day, of a week, and of how heard somebody felt.
    Numbers,
    /// Steps and signs that are ticked.
    Steps,
}

impl Kind {
    /// All kinds, in the order in which they are told.
    pub const ALL: [Kind; 6] =
        [Kind::Entries, Kind::Pages, Kind::Promises, Kind::Talks, Kind::Numbers, Kind::Steps];

    /// The word by which it is asked for on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Entries => "entries",
            Kind::Pages => "pages",
            Kind::Promises => "promises",
            Kind::Talks => "talks",
            Kind::Numbers => "numbers",
            Kind::Steps => "steps",
        }
    }

    /// What those of it are called together, where somebody reads it.
    pub fn label(self) -> &'static str {
        match self {
            Kind::Entries => say::name_of_journal(),
            Kind::Pages => say::name_of_filled(),
            Kind::Promises => say::export_promises(),
            Kind::Talks => say::name_of_talks(),
            Kind::Numbers => say::export_numbers(),
            Kind::Steps => say::export_steps(),
        }
    }
}

/// What is chosen. What nothing is said of is not narrowed down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Only these kinds; all where there are none.
    pub kinds: BTreeSet<Kind>,
    /// Only what belongs to one of these stages; what belongs to none stays then.
    pub stages: BTreeSet<NodeId>,
    /// Nothing from before this day.
    pub from: Option<Day>,
    /// Nothing from after this day.
    pub until: Option<Day>,
    /// Only entries with one of these tags, folded as they are looked for.
    pub tags: BTreeSet<String>,
    /// Whether what is private leaves as well.
    pub private: bool,
}

impl Choice {
    /// Everything that may be shown to both, and with `private` what is one’s own.
    pub fn all(private: bool) -> Choice {
        Choice { private, ..Choice::default() }
    }

    /// The tag as it is looked for, whatever its capitals, with or without the sign before it.
    #[must_use]
    pub fn with_tag(mut self, tag: &str) -> Choice {
        self.tags.insert(folded(tag));
        self
    }

    /// Whether a thing of this kind, day, stage and these tags is meant.
    pub(super) fn takes<'a>(
        &self,
        kind: Kind,
        day: Day,
        stage: Option<&NodeId>,
        mut tags: impl Iterator<Item = &'a str>,
    ) -> bool {
        (self.kinds.is_empty() || self.kinds.contains(&kind))
            && (self.stages.is_empty() || stage.is_some_and(|stage| self.stages.contains(stage)))
            && self.from.is_none_or(|from| from <= day)
            && self.until.is_none_or(|until| day <= until)
            && (self.tags.is_empty() || tags.any(|tag| self.tags.contains(&folded(tag))))
    }
}

fn folded(tag: &str) -> String {
    fold(tag.trim().trim_start_matches(['#', '＃']).trim())
}

/// The stage that is meant by its id, its short name, its title, or how one of these begins where that is clear.
pub fn stage_named(guide: &Guide, typed: &str) -> Option<NodeId> {
    let typed = fold(typed.trim());
    let names = |stage: &crate::domain::guide::Stage| {
        [fold(stage.id.as_str()), fold(&stage.short), fold(&stage.title)]
    };
    let whole = guide.stages.iter().find(|stage| names(stage).contains(&typed));
    let mut begun = guide.stages.iter().filter(|stage| {
        !typed.is_empty() && names(stage).iter().any(|name| name.starts_with(&typed))
    });
    let only = begun.next().filter(|_| begun.next().is_none());
    whole.or(only).map(|stage| stage.id.clone())
}
