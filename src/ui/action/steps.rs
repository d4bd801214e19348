//! Keeping several records as one step, and who it is that speaks now.

use crate::{
    domain::{history::Done, kinds::Record, promise::Said},
    ui::action::Ctx,
};

impl Ctx<'_> {
    /// Keeps records in one step: one undo takes all of them back.
    pub fn keep_all(&mut self, what: Done, records: Vec<Record>) -> bool {
        if records.is_empty() || !self.may_write() {
            return false;
        }
        let step = self.ids.fresh();
        self.workbook.record_all(what, self.now, &step, records);
        true
    }

    /// What is said now, in the role of the reader.
    pub fn said(&self) -> Said {
        Said { at: self.now, today: self.today, by: self.reader }
    }
}
