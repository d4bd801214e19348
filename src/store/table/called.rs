//! What was said at this computer of what somebody is called.

use crate::{
    domain::{
        table::{Id, PersonId, Record, called},
        words::Words,
    },
    store::table::SharedTable,
};

impl SharedTable {
    /// The names that somebody said of themselves at this computer and that are not erased, the last one first. What
    /// they said at another one is theirs to change there.
    pub fn called_here(&self, person: PersonId) -> Vec<(Id, Words)> {
        let is_theirs =
            |writer: &super::Writer| writer.person == person && self.is_from_here(*writer);
        let files = self.seen.iter().filter(|(writer, _)| is_theirs(writer)).map(|(_, seen)| seen);
        let records = files.flat_map(|seen| &seen.lines).map(|line| &line.record);
        let mut names: Vec<(&Record, Words)> =
            records.filter_map(|record| Some((record, called(record)?))).collect();
        names.sort_by_key(|(record, _)| std::cmp::Reverse((record.at, record.id)));
        // One stands in each file that was begun since.
        names.dedup_by_key(|(record, _)| record.id);
        names.into_iter().map(|(record, name)| (record.id, name)).collect()
    }
}
