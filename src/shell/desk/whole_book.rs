//! What is done with the whole book that is open, as the verbs do it.

use crate::{
    domain::workbook::Workbook,
    export::Files,
    phrases::say,
    shell::{
        copying,
        desk::{Clerk, damage::sentence, erasing::Shown, holds_told},
        going_back::Looked,
    },
    store::{self, NotCopied},
    ui::action::{Action, BookDeed, BookTold},
};

/// What somebody was shown, and may say to be done next.
#[derive(Default)]
pub(super) struct Seen {
    /// What could be gone back to.
    pub(super) looked: Option<Looked>,
    /// What could be erased.
    pub(super) erasure: Option<Shown>,
}

impl Clerk {
    pub(super) fn whole_book(&mut self, deed: BookDeed, workbook: Workbook) {
        let told = match deed {
            BookDeed::CopyTo(path) => BookTold::Copied(self.copy_to(path.as_str(), workbook)),
            BookDeed::WriteOut(path, files) => {
                BookTold::WrittenOut(self.write_out(path.as_str(), &files))
            }
            BookDeed::ListBackups => BookTold::Backups(self.list_backups()),
            BookDeed::Preview(number) => BookTold::Previewed(self.preview(number)),
            BookDeed::GoBack => return self.go_back(),
            BookDeed::LookToErase => BookTold::ToErase(self.look_to_erase()),
            BookDeed::Erase => return self.erase(),
            BookDeed::LookToPart => BookTold::ToPart(self.look_to_part()),
            BookDeed::Part(lock) => BookTold::Laid(self.lay_second(lock, &workbook)),
        };
        self.tell(Action::WholeBook(told));
    }

    /// Writes what leaves the book, and tells where it is.
    fn write_out(&self, typed: &str, files: &Files) -> Result<Vec<String>, String> {
        let to = copying::meant(typed).map_err(|err| say::no_copy_written(store::because(&err)));
        let to = to.map_err(|why| sentence(&why))?;
        let written = copying::write_out(&self.shelf, &self.places, files, &to, false, &|| ());
        let unconfirmed = written.map_err(|err| match err {
            NotCopied::Taken(path) => say::copy_is_there_already(path.display().to_string()),
            err => sentence(&err.to_string()),
        })?;
        let mut told = vec![say::export_written(to.display().to_string())];
        told.push(if self.unlocked.is_some() {
            say::exports_of_a_locked().to_owned()
        } else {
            say::export_is_readable().to_owned()
        });
        told.extend(unconfirmed.map(|why| sentence(&say::written_unconfirmed(why))));
        Ok(told)
    }

    /// Writes a readable copy, and tells what there is to know of it.
    fn copy_to(&self, typed: &str, workbook: Workbook) -> Result<Vec<String>, String> {
        if workbook == Workbook::default() {
            return Err(sentence(say::backup_nothing_kept()));
        }
        let to = copying::meant(typed).map_err(|err| say::no_copy_written(store::because(&err)));
        let to = to.map_err(|why| sentence(&why))?;
        let made = copying::make(&self.shelf, &self.places, &self.store, workbook, &to, false);
        let made = made.map_err(|err| match err {
            NotCopied::Taken(path) => say::copy_is_there_already(path.display().to_string()),
            err => sentence(&err.to_string()),
        })?;
        let readable = match self.unlocked {
            Some(_) => say::copy_of_a_locked_is_readable(),
            None => say::backup_is_readable(),
        };
        let told = say::backup_made(holds_told(made.holds), to.display().to_string());
        let mut told = vec![told, readable.to_owned(), say::copy_without_undo().to_owned()];
        told.extend(made.careful.iter().map(|careful| sentence(careful)));
        told.extend(made.unconfirmed.map(|why| sentence(&say::written_unconfirmed(why))));
        Ok(told)
    }
}

#[cfg(test)]
mod tests;
