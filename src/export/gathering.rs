//! What may leave a book, and what of it was chosen: nothing of another one, nothing from the trash, nothing blank.

use crate::{
    domain::{
        day::{Day, Stamp},
        for_two::{is_for_two, kept_from},
        guide::{Guide, Node},
        id::NodeId,
        kinds::Record,
        role::Role,
        words::Words,
        workbook::Workbook,
    },
    export::{Choice, Kind, Tally},
};

/// The book that something is to leave, and who asks for it.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The guide that its pages are of.
    pub guide: &'a Guide,
    /// The book.
    pub workbook: &'a Workbook,
    /// The time on the clock.
    pub now: Stamp,
    /// The day that it is.
    pub today: Day,
    /// Whether two write here.
    for_two: bool,
}

/// Something that may leave.
#[derive(Clone, Debug)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// The record.
    pub record: Record,
    /// The day it is of.
    pub day: Day,
    /// The stage it belongs to, where it belongs to one.
    pub stage: Option<NodeId>,
    /// Whether it is only its owner’s to see, unless they say otherwise.
    pub is_private: bool,
}

/// What leaves, and what stays.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// What leaves, kind after kind, each from the oldest on.
    pub taken: Vec<Found>,
    /// What was chosen and stays because it is private.
    pub held_back: Vec<Tally>,
    /// What was not chosen.
    pub not_chosen: Vec<Tally>,
    /// What was chosen and has no number in it, where only numbers leave.
    pub without_number: Vec<Tally>,
    /// Whether two write here, and what is the other one’s is neither taken nor counted.
    pub for_two: bool,
}

impl<'a> Source<'a> {
    /// A book as it is at a time.
    pub fn of(guide: &'a Guide, workbook: &'a Workbook, now: Stamp) -> Source<'a> {
        let today = Day::of(now, workbook.profile.day_start);
        let for_two = is_for_two(guide, workbook);
        Source { guide, workbook, now, today, for_two }
    }

    /// Who asks.
    pub fn reader(&self) -> Option<Role> {
        self.workbook.profile.role
    }

    /// Whether two write here.
    pub fn is_for_two(&self) -> bool {
        self.for_two
    }

    /// What leaves by this choice, and what stays.
    pub fn select(&self, choice: &Choice) -> Selection {
        let for_two = self.for_two;
        let (mut held, mut left) = (Vec::new(), Vec::new());
        let mut taken = Vec::new();
        for found in self.all(for_two) {
            let tags = match &found.record {
                Record::Entry(entry) => entry.tags.iter().map(Words::as_str).collect(),
                _ => Vec::new(),
            };
            let (day, stage) = (found.day, found.stage.as_ref());
            if !choice.takes(found.kind, day, stage, tags.into_iter()) {
                left.push(found);
            } else if found.is_private && !choice.private {
                held.push(found);
            } else {
                taken.push(found);
            }
        }
        let (held_back, not_chosen) = (Tally::of(&held), Tally::of(&left));
        Selection { taken, held_back, not_chosen, for_two, ..Selection::default() }
    }

    /// All that who asks may take along.
    fn all(&self, for_two: bool) -> Vec<Found> {
        let mut all: Vec<Found> = Vec::new();
        for record in self.workbook.lists.all() {
            let is_open = record.trashed().is_none() && !record.kept().is_erased();
            if !is_open || self.is_anothers(&record, for_two) {
                continue;
            }
            all.extend(self.found(record));
        }
        all.sort_by_key(|found| (found.kind, found.day, found.record.kept().created()));
        all
    }

    /// Whether it is shown to somebody else than who asks, and so leaves in nobody else’s hands.
    fn is_anothers(&self, record: &Record, for_two: bool) -> bool {
        let (owner, reader) = (record.kept().owner(self.guide), self.reader());
        match record {
            // A number is seen in the role that took it, and in no other.
            Record::Pulse(_) => owner.is_some() && owner != reader,
            _ => kept_from(owner, reader, for_two).is_some(),
        }
    }

    fn found(&self, record: Record) -> Option<Found> {
        let (kind, is_private) = match &record {
            Record::Entry(entry) => {
                let is_blank = entry.title.is_blank() && entry.body.is_blank();
                (!is_blank).then_some((Kind::Entries, true))?
            }
            Record::Sitting(page) => {
                let is_filled =
                    page.answered() > 0 || crate::domain::unread::has_unread(&page.extra);
                is_filled.then_some((Kind::Pages, !page.shared))?
            }
            Record::Sealed(page) => page.is_open().then_some((Kind::Pages, false))?,
            Record::Promise(promise) => {
                let is_private = promise.private || promise.half_of.is_some();
                (!promise.what.is_blank()).then_some((Kind::Promises, is_private))?
            }
            Record::Talk(_) => (Kind::Talks, false),
            Record::Pulse(pulse) => (!pulse.is_blank()).then_some((Kind::Numbers, true))?,
            Record::Tick(tick) => {
                let node = self.guide.node(&tick.node);
                let is_step = matches!(node, Some(Node::Step(..) | Node::Sign(..)));
                (tick.on && is_step).then_some((Kind::Steps, true))?
            }
            Record::PutOff(_) | Record::Offer(_) | Record::Belonging(_) => return None,
        };
        let stage = record.kept().node().and_then(|node| self.guide.node(node));
        let stage = stage.and_then(|node| node.stage().map(|stage| stage.id.clone()));
        let day = record.kept().day();
        Some(Found { kind, record, day, stage, is_private })
    }
}
