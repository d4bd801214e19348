//! The two lock their books and take the locks off while they do all the rest.

use std::path::Path;

use trust_guide::store::table::Writer;

use super::{
    setting::{BESIDE, seats},
    world::{PLACES, Told, World},
};

impl World {
    /// Those sit down whose books are there.
    pub fn sit(&mut self, computer: usize) {
        for (place, (person, at)) in PLACES.into_iter().enumerate() {
            if at == computer {
                let seat = seats()[person].clone();
                self.computers[at].table.sit(seat, self.locked[place]).unwrap();
            }
        }
    }

    /// Somebody locks their book at one computer, or takes its lock off.
    pub fn lock_or_unlock(&mut self) -> Told {
        let place = self.numbers.below(4);
        self.locked[place] = !self.locked[place];
        let computer = PLACES[place].1;
        let before = self.folder(computer);
        self.sit(computer);
        self.note_cut(computer, &before);
        self.note(computer);
        self.counts.locked += usize::from(self.locked[place]);
        let is_sealed = self.computers[computer].table.is_sealed();
        self.counts.sealed += usize::from(is_sealed);
        if self.locked[place] && !is_sealed {
            return Err("a book is locked and its table is not sealed".to_owned());
        }
        self.nothing_is_plain(computer)
    }

    /// Where all is to be sealed, nothing that this computer writes is plain, but what is of no use in its form.
    pub fn nothing_is_plain(&self, computer: usize) -> Told {
        let it = &self.computers[computer];
        let files = it.shelf.files().into_iter();
        let is_ours = |path: &Path| {
            let name = path.file_name().unwrap().to_str().unwrap();
            path.starts_with(BESIDE) && name != ".lock"
                || Writer::of(name).is_some_and(|(writer, _)| self.wrote(computer, writer))
        };
        let plain = |(path, bytes): &(std::path::PathBuf, Vec<u8>)| {
            // A sealed one of which only the first signs arrived, or of which one of these was flipped, says nothing.
            let is_cut = b"age-encryption.org/v1\n".starts_with(bytes);
            let says_something = bytes.windows(2).any(|signs| signs == b"{\"") || bytes.len() < 100;
            let is_sealed = trust_guide::store::sealed::is_sealed(bytes);
            is_ours(path) && !is_cut && !is_sealed && says_something
        };
        let begins =
            |bytes: &[u8]| String::from_utf8_lossy(&bytes[..bytes.len().min(60)]).into_owned();
        let left: Vec<_> =
            files.filter(plain).map(|(path, bytes)| (path, begins(&bytes))).collect();
        if it.table.is_sealed() && !left.is_empty() {
            return Err(format!("plain beside a locked book: {left:?}"));
        }
        Ok(())
    }
}
