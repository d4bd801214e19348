//! All that two people wrote in one workbook, to be parted: under which heading it stands, and who may say whose it is.

use std::collections::HashMap;

use crate::domain::{
    day::Day, for_two::kept_from, guide::Guide, id::NodeId, kinds::Record, role::Role,
    workbook::Workbook,
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
    let is_one = |by: &Role| matches!(by, Role::Hurt | Role::Broke);
    let records = workbook.all().into_iter().filter(Record::is_somebodys);
    let mut pages: Vec<(usize, PageOfTwo)> = records
        .map(|record| {
            let found = record.kept().node().and_then(|node| nodes.get(node)).copied();
            let place = found.and_then(|(place, _)| place);
            let group = match place.and_then(|place| guide.stages.get(place)) {
                Some(stage) => PageGroup::Stage(stage.id.clone()),
                None => PageGroup::Day(record.kept().day()),
            };
            let owner = record.kept().owner(guide);
            let kept_for = kept_from(owner, reader, true);
            let written_as = owner.or_else(|| record.kept().written_as()).filter(is_one);
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
