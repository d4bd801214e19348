//! Erasing for good: words leave every file of this computer, and what holds nothing more is let go.

use std::{collections::BTreeSet, io};

use crate::store::{
    error::because,
    fs::remove_file,
    table::{
        Found, Notice, SharedTable, Writer,
        line::{Piece, Read, pieces},
        name::{Named, set_aside},
        seen,
    },
};

impl SharedTable {
    /// The files of this computer in the folder, and copies of them.
    fn written_here(&self) -> Vec<(String, Writer, Named)> {
        let named = |name: String| Writer::of(&name).map(|(writer, named)| (name, writer, named));
        let names = self.names().unwrap_or_default().into_iter().filter_map(named);
        names.filter(|(_, writer, _)| self.is_from_here(*writer)).collect()
    }

    /// Cuts erased words out of files of this computer that are left as they are else, and out of copies of any. The
    /// ones that are written now are put there without them already. Whoever can write into the folder can put words of
    /// the other one into them: so it is done whichever of the two erased something.
    pub(super) fn cut_erased(&mut self, notices: &mut BTreeSet<Notice>) {
        for (name, writer, named) in self.written_here() {
            let is_put = named == Named::Itself && self.is_current(writer);
            if is_put || !self.table.has_erased() {
                continue;
            }
            if let Err(err) = self.cut_erased_in(&name, writer) {
                notices.insert(Notice { whose: None, what: Found::WordsRemain(because(&err)) });
            }
        }
        if self.table.has_erased() {
            self.let_go_of_what_lies_aside(notices);
        }
    }

    /// Lets go of files of this computer that could not be opened: erased words may stand in them.
    fn let_go_of_what_lies_aside(&self, notices: &mut BTreeSet<Notice>) {
        for folder in [self.folder.clone(), seen::memory_in(&self.beside)] {
            let names = self.fs.list(&folder).unwrap_or_default().into_iter();
            for name in names.filter(|name| set_aside(name).is_some()) {
                let is_ours = set_aside(&name).is_some_and(|writer| self.is_from_here(writer));
                let gone =
                    if is_ours { remove_file(&*self.fs, &folder.join(name)) } else { Ok(()) };
                if let Err(err) = gone {
                    notices.insert(Notice { whose: None, what: Found::WordsRemain(because(&err)) });
                }
            }
        }
    }

    fn cut_erased_in(&mut self, name: &str, writer: Writer) -> io::Result<()> {
        let bytes = match self.read(&self.folder, name) {
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Ok(()),
            bytes => bytes?,
        };
        let owner = self.owner(writer);
        let mut without = Vec::with_capacity(bytes.len());
        for (piece, read) in pieces(&bytes, &owner, &[]) {
            match read {
                Piece::Line(line) if self.is_to_be_cut(&line) => {
                    without.extend(owner.line(&line.without_words()));
                }
                Piece::First | Piece::Line(_) | Piece::Newer => without.extend(piece),
                // Erased words may stand in what cannot be read.
                Piece::NotTheirs | Piece::NotSigned | Piece::Damaged | Piece::Half => (),
            }
        }
        if without == bytes {
            return Ok(());
        }
        let folder = self.folder.clone();
        self.write_as(&folder, name, &without)?.map_or(Ok(()), Err)
    }

    /// Lets go of copies of one’s own files of which every line stands in the file itself.
    pub(super) fn let_go_of_copies(&self) {
        for (name, writer, named) in self.written_here() {
            let path = self.folder.join(&name);
            let owner = self.owner(writer);
            let read =
                |name: &str| self.read(&self.folder, name).map(|it| Read::of(&it, &owner, &[]));
            if named != Named::Copy {
                continue;
            }
            let itself = self.named(&writer.to_string());
            let (Ok(copy), Ok(itself)) = (read(&name), read(&itself)) else { continue };
            let stands = |id| itself.lines.iter().any(|line| line.record.id == id);
            if copy.is_whole() && copy.lines.iter().all(|line| stands(line.record.id)) {
                let _ = remove_file(&*self.fs, &path);
            }
        }
    }
}
