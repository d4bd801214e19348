//! Erasing a whole book, as the verb and the window do it: every path is told before one is removed.

use std::path::{Path, PathBuf};

use crate::{
    domain::book::BookId,
    phrases::say,
    shell::{Places, desk::fresh_store, paths::synced_by, shelf::Shelf},
    store::{
        Books, Erased, Erasure, NotSaved, Paths, Stays, Store,
        at_table::{self, TableLeft},
        sealed,
    },
    ui::action::ToldLine,
};

/// The book that is meant.
pub struct Meant {
    pub places: Places,
    /// The books beside it, and which of them it is.
    beside: Option<(Books, Option<BookId>)>,
    /// The folders of all books, where they go with this one: the inner ones first.
    last: Vec<PathBuf>,
}

/// Why nothing was removed.
pub enum NotErased {
    /// Another window has the book.
    Busy,
    /// Something is there that was not told, or is not there any more.
    Changed,
    /// The disk refused the lock.
    Other(NotSaved),
}

impl Meant {
    /// The book with this id among those of a shelf.
    pub fn of(shelf: &Shelf, id: Option<&BookId>) -> Meant {
        let home = shelf.places_of(None);
        let goes = !home.named_home;
        let folder = home.workbook.parent().map(Path::to_owned);
        let is_last = id.is_some() && shelf.all().len() == 1;
        let mut last =
            shelf.books.as_ref().filter(|_| is_last).map_or_else(Vec::new, Books::folders);
        last.retain(|it| goes || Some(it) != folder.as_ref());
        let beside = shelf.books.clone().map(|books| (books, id.cloned()));
        Meant { places: shelf.places_of(id), beside, last }
    }

    /// All that would be removed, and what would stay. Nothing is opened, changed or locked.
    pub fn everything(&self) -> Erasure {
        self.found_by(&fresh_store(&self.places))
    }

    fn found_by(&self, store: &Store) -> Erasure {
        // A folder that somebody named was made by somebody, and stays.
        let Places { own_folder, named_home, .. } = self.places;
        let mut what = store.erasure(own_folder, own_folder && !named_home);
        for folder in &self.last {
            if !what.folders.contains(folder) {
                what.folders.push(folder.clone());
            }
        }
        what.takes(self.table_left());
        what
    }

    /// What would be left of the table at which nobody here would be any more.
    fn table_left(&self) -> TableLeft {
        let left = self.beside.as_ref().map(|(books, id)| at_table::left_by(books, id.as_ref()));
        left.unwrap_or_default()
    }

    /// Removes what was shown, if that is still all there is. `store` reads the files as they lie there, and holds the
    /// lock from here on, or did before.
    ///
    /// # Errors
    /// When nothing was removed.
    pub fn carry_out(&self, store: &mut Store, shown: &Erasure) -> Result<Erased, NotErased> {
        store.hold_to_erase().map_err(|err| match err {
            NotSaved::Busy => NotErased::Busy,
            err => NotErased::Other(err),
        })?;
        let what = self.found_by(store);
        let lock = store.paths().lock.clone();
        let but_lock = |of: &Erasure| {
            let files = of.files.iter().filter(|path| **path != lock);
            files.cloned().collect::<Vec<_>>()
        };
        if but_lock(&what) != but_lock(shown) {
            return Err(NotErased::Changed);
        }
        Ok(store.erase_all(&what))
    }

    /// Everything that is told before the word is asked for.
    pub fn told(&self, what: &Erasure) -> Vec<ToldLine> {
        let row = |path: &PathBuf| ToldLine::Item(path.display().to_string());
        let mut lines = Vec::new();
        if !what.files.is_empty() {
            lines.push(ToldLine::Says(say::erase_these(what.files.len())));
        }
        lines.extend(what.files.iter().map(row));
        if !what.folders.is_empty() {
            lines.push(ToldLine::Says(say::erase_folders().to_owned()));
            lines.extend(what.folders.iter().map(row));
        }
        lines.extend(stays(what));
        let elsewhere = self.beside.as_ref().and_then(|(books, _)| books.table_elsewhere());
        match (self.table_left().files.is_empty(), elsewhere) {
            (true, folder) if self.has_a_place(what) => {
                let told = folder.map(|it| say::erase_place_elsewhere(it.display().to_string()));
                let told = told.unwrap_or_else(|| say::erase_place().to_owned());
                lines.push(ToldLine::Says(told));
            }
            (true, _) => (),
            (false, None) => lines.push(ToldLine::Says(say::erase_table_goes().to_owned())),
            (false, Some(folder)) => {
                let folder = folder.display().to_string();
                lines.push(ToldLine::Says(say::erase_table_elsewhere(folder)));
            }
        }
        lines.push(ToldLine::Says(say::erase_out_of_reach().to_owned()));
        let synced = synced_by(&self.places.workbook).map(say::erase_reach_synced);
        let synced = synced.unwrap_or_else(|| say::erase_reach_syncer().to_owned());
        let others = [
            say::erase_reach_copies(),
            say::erase_reach_disks(),
            say::erase_reach_shell(),
            say::erase_reach_program(),
        ];
        let others = others.map(str::to_owned);
        lines.extend(std::iter::once(synced).chain(others).map(ToldLine::Item));
        lines
    }

    /// Whether the book has a place at a table, which goes with it, while what was laid there stays.
    fn has_a_place(&self, what: &Erasure) -> bool {
        let seat = Paths::around(&self.places.workbook, None).table_seat();
        [sealed::sealed(&seat), seat].iter().any(|it| what.files.contains(it))
    }
}

/// What stays in the same places, and why.
pub fn stays(what: &Erasure) -> Vec<ToldLine> {
    let (mut books, mut tables, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    for (path, why) in &what.stays {
        let path = path.display().to_string();
        rest.push(ToldLine::Item(match why {
            Stays::OtherBooks => {
                books.push(ToldLine::Item(path));
                continue;
            }
            Stays::Table => {
                tables.push(ToldLine::Item(path));
                continue;
            }
            Stays::Link(to) => say::doctor_link_to(path, to.display().to_string()),
            Stays::NotOurs => path,
            Stays::Unseen(why) => say::doctor_odd(path, why),
        }));
    }
    let mut lines = Vec::new();
    if !rest.is_empty() {
        lines.push(ToldLine::Says(say::erase_stays().to_owned()));
        lines.append(&mut rest);
    }
    if !books.is_empty() {
        lines.push(ToldLine::Says(say::erase_other_books().to_owned()));
        lines.append(&mut books);
    }
    if !tables.is_empty() {
        lines.push(ToldLine::Says(say::erase_table().to_owned()));
        lines.append(&mut tables);
    }
    lines
}
