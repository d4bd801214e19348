//! Files that another program changed while this window has the workbook.

use crate::{
    domain::workbook::Workbook,
    store::{Paths, Store, look::Stand},
};

impl Store {
    /// What was read or written here last, and what another program made of it since. The window brings both
    /// together; until it has, by [`Store::took_outside`], the next save does it. `None` where nothing changed, where
    /// what stands there cannot be read, as in the middle of being written, and where this window only reads.
    pub fn look_outside(&mut self) -> Option<(Workbook, Workbook)> {
        if !self.takes_in() || self.outside.is_some() {
            return None;
        }
        let known = self.known.as_ref()?;
        let stand = self.stand(&self.paths.workbook);
        let log = self.stand(&Paths::log(&self.target().ok()?));
        if matches!(stand, Stand::Is(stat) if known.stat == Some(stat)) && known.log.stand == log {
            return None;
        }
        let found = self.read_whole()?;
        if found.workbook == known.workbook {
            // Touched or copied, but the same words.
            self.known = Some(found);
            return None;
        }
        let both = (known.workbook.clone(), found.workbook.clone());
        self.outside = Some(found);
        Some(both)
    }

    /// The window holds what was found: what it sends to be saved from here on was made of that.
    pub fn took_outside(&mut self) {
        if let Some(found) = self.outside.take() {
            self.known = Some(found);
        }
    }
}
