//! How a file of the table is put in its place, whole or not at all, sealed or not, and how one is read.

use std::{io, path::Path};

use crate::store::{
    fs::{only_a_file, remove_file, write_whole},
    sealed,
    table::{MARK, SharedTable, Writer, found, invitation, name::UNFINISHED, seen},
};

impl SharedTable {
    /// The name that a file has which this computer writes now.
    pub(super) fn named(&self, name: &str) -> String {
        if self.is_sealed { format!("{name}{}", sealed::ENDING) } else { name.to_owned() }
    }

    /// What stands in a file, sealed or not.
    pub(super) fn read(&self, folder: &Path, name: &str) -> io::Result<Vec<u8>> {
        let bytes = found::read(&*self.fs, &folder.join(name))?;
        if name.ends_with(sealed::ENDING) { self.key.open(&bytes) } else { Ok(bytes) }
    }

    /// Puts a whole file in place of another one, or of none, sealed if everything is. `Some` tells that it is there,
    /// but that the disk did not confirm that this survives a power cut.
    pub(super) fn write_over(
        &mut self,
        folder: &Path,
        name: &str,
        bytes: &[u8],
    ) -> io::Result<Option<io::Error>> {
        self.write_as(folder, &self.named(name), bytes)
    }

    /// The same for a file of this very name, which says whether it is sealed.
    pub(super) fn write_as(
        &mut self,
        folder: &Path,
        name: &str,
        bytes: &[u8],
    ) -> io::Result<Option<io::Error>> {
        if name.ends_with(sealed::ENDING) {
            let bytes = self.key.seal(bytes)?;
            self.write_plain(folder, name, &bytes)
        } else {
            self.write_plain(folder, name, bytes)
        }
    }

    /// The same for bytes as they are.
    pub(super) fn write_plain(
        &mut self,
        folder: &Path,
        name: &str,
        bytes: &[u8],
    ) -> io::Result<Option<io::Error>> {
        self.turn += 1;
        let unfinished = format!(".{name}.{:x}.{:x}{UNFINISHED}", std::process::id(), self.turn);
        let (unfinished, place) = (folder.join(unfinished), folder.join(name));
        write_whole(&*self.fs, &unfinished, bytes, true)?;
        only_a_file(&*self.fs, &place)
            .and_then(|()| self.fs.rename(&unfinished, &place))
            .inspect_err(|_| drop(remove_file(&*self.fs, &unfinished)))?;
        Ok(self.fs.sync_folder(folder).err())
    }

    /// Removes what a window of this computer began to write and was stopped at. It may hold words.
    pub(super) fn clear_unfinished(&self) {
        if !self.may_write() {
            return;
        }
        let is_unfinished = |name: &str| name.starts_with('.') && name.ends_with(UNFINISHED);
        let from_here = |name: &str| {
            let of_file =
                Writer::of_unfinished(name).is_some_and(|writer| self.is_from_here(writer));
            let begun = [MARK, invitation::NAME].map(|of| format!(".{of}."));
            of_file || is_unfinished(name) && begun.iter().any(|it| name.starts_with(it))
        };
        let seen = self.beside.join(seen::FOLDER);
        for (folder, is_ours) in [
            (&self.folder, &from_here as &dyn Fn(&str) -> bool),
            (&self.beside, &is_unfinished),
            (&seen, &is_unfinished),
        ] {
            for name in self.fs.list(folder).unwrap_or_default().iter().filter(|name| is_ours(name))
            {
                let _ = remove_file(&*self.fs, &folder.join(name));
            }
        }
    }
}
