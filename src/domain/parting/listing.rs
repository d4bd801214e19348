//! All that two people wrote in one workbook, to be parted: under which heading it stands, and who may say whose it is.

use std::collections::HashMap;

use crate::domain::{
    Day, Guide, NodeId, Record, Role, Workbook, alone_of, is_somebodys, kept_from,
};

/// The heading under which a page is listed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PageGroup {
    /// A stage of the guide.
    Stage(NodeId),
    /// The day it is of: what belongs to no stage.
    Day(Day),
}

/// A page, before it is said whose it is to be.
#[derive(Clone, Debug, PartialEq)]
pub struct PageOfTwo {
    /// The page as it is.
    pub record: Record,
    /// Where it is listed.
    pub group: PageGroup,
    /// In whose role it was written, where that is known. It is a hint, and decides nothing.
    pub written_as: Option<Role>,
    /// Which of the two wrote it for themselves alone, where that one is not who reads: no word of it is shown, and
    /// nobody else says whose it is to be.
    pub kept_for: Option<Role>,
}

impl PageOfTwo {
    /// The day it is listed under, where it belongs to no stage.
    pub fn day(&self) -> Option<Day> {
        match self.group {
            PageGroup::Day(day) => Some(day),
            PageGroup::Stage(_) => None,
        }
    }
}

/// Every page that is to be asked about, for who has the keyboard: stage by stage as the guide has them, then the days, the last
/// one first; in each the oldest first.
pub fn pages_of_two(guide: &Guide, workbook: &Workbook, reader: Option<Role>) -> Vec<PageOfTwo> {
    let nodes: HashMap<NodeId, (Option<usize>, Role)> = guide
        .nodes()
        .map(|node| {
            let stage = node.stage().map(|stage| &stage.id);
            let place = guide.stages.iter().position(|other| Some(&other.id) == stage);
            (node.id().clone(), (place, node.role()))
        })
        .collect();
    let records = workbook.all().into_iter().filter(is_somebodys);
    let mut pages: Vec<(usize, PageOfTwo)> = records
        .map(|record| {
            let found = node_of(&record).and_then(|node| nodes.get(node)).copied();
            let place = found.and_then(|(place, _)| place);
            let group = match place.and_then(|place| guide.stages.get(place)) {
                Some(stage) => PageGroup::Stage(stage.id.clone()),
                None => PageGroup::Day(record.kept().day()),
            };
            let owner = owner_of(guide, &record, found.map(|(_, role)| role));
            let kept_for = kept_from(owner, reader, true);
            let written_as = owner.or_else(|| written_as(&record));
            (place.unwrap_or(usize::MAX), PageOfTwo { record, group, written_as, kept_for })
        })
        .collect();
    pages.sort_by(|(place, page), (other, beside)| {
        let of_days = match (&page.group, &beside.group) {
            (PageGroup::Day(day), PageGroup::Day(other)) => other.cmp(day),
            _ => std::cmp::Ordering::Equal,
        };
        let created = |page: &PageOfTwo| page.record.kept().created();
        place.cmp(other).then(of_days).then(created(page).cmp(&created(beside)))
    });
    pages.into_iter().map(|(_, page)| page).collect()
}

/// The node of the guide that a page comes from.
fn node_of(record: &Record) -> Option<&NodeId> {
    match record {
        Record::Entry(entry) => entry.stage.as_ref().or(entry.prompt.as_ref()),
        Record::Sitting(sitting) => Some(&sitting.exercise),
        Record::Sealed(page) => Some(&page.exercise),
        Record::Tick(tick) => Some(&tick.node),
        Record::Talk(_)
        | Record::Pulse(_)
        | Record::Promise(_)
        | Record::PutOff(_)
        | Record::Offer(_)
        | Record::Belonging(_) => None,
    }
}

/// Which of the two it is of alone, so that it is neither shown to the other one nor decided by them.
fn owner_of(guide: &Guide, record: &Record, role: Option<Role>) -> Option<Role> {
    match record {
        Record::Tick(tick) => tick.alone_of(role.unwrap_or(Role::Any)),
        // One who filled in their side, and the other did not yet. Of two sides nothing is shown to anybody.
        Record::Sealed(page) if !page.is_open() => {
            match (page.hurt.is_begun(), page.broke.is_begun()) {
                (true, false) => Some(Role::Hurt),
                (false, true) => Some(Role::Broke),
                (true, true) | (false, false) => None,
            }
        }
        record => alone_of(guide, record),
    }
}

/// In whose role something was written that both may see.
fn written_as(record: &Record) -> Option<Role> {
    let by = match record {
        Record::Entry(entry) => entry.by,
        Record::Sitting(sitting) => sitting.by,
        Record::Tick(tick) => tick.by,
        Record::Pulse(pulse) => pulse.role,
        Record::Promise(promise) => Some(promise.by),
        Record::Talk(talk) => talk.first,
        Record::Sealed(_) | Record::PutOff(_) | Record::Offer(_) | Record::Belonging(_) => None,
    };
    by.filter(|by| matches!(by, Role::Hurt | Role::Broke))
}
