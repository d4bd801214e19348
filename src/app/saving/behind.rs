//! Whether the disk is behind the workbook: asked of both whenever it matters, and set by nobody.

use crate::app::App;

impl App {
    /// Whether the workbook holds something that was not given to be saved, where anything is.
    pub(in crate::app) fn has_changed(&self) -> bool {
        self.read_only.is_none() && self.saving.revisions.lacks(self.workbook.revision())
    }

    /// The same, or a save is under way.
    pub(in crate::app) fn is_dirty(&self) -> bool {
        self.has_changed() || self.saving.under_way
    }

    /// Whether everything is on the disk: the workbook, and what is being typed.
    pub(in crate::app) fn is_safe(&self) -> bool {
        !self.is_dirty() && self.saving.typing.is_none() && self.saving.drafts_under_way == 0
    }

    /// After an action: what changed waits to be saved, where anything is.
    pub(in crate::app) fn follow_changes(&mut self) {
        if self.read_only.is_none() {
            self.saving.revisions.follow(self.workbook.revision(), self.now);
        }
    }

    /// Gives the workbook to be saved as it is. Says whether there was anything to save.
    pub(in crate::app) fn give(&mut self) -> bool {
        let has_changed = self.has_changed();
        self.saving.revisions.give(self.workbook.revision());
        has_changed
    }

    /// What the workbook holds is what stands on the disk, or is on its way there.
    pub(in crate::app) fn stands_on_the_disk(&mut self) {
        self.saving.revisions.stand(self.workbook.revision(), self.saving.under_way);
    }

    /// Changes the workbook to what stands on the disk, or to what is known here alone: that by itself waits for no save.
    pub(in crate::app) fn without_saving(&mut self, change: impl FnOnce(&mut App)) {
        let had_changed = self.saving.revisions.lacks(self.workbook.revision());
        change(self);
        if !had_changed {
            self.stands_on_the_disk();
        }
    }
}
