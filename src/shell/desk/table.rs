//! The table of two, as the desk lays, opens and closes it, and keeps what each does there.

use std::{path::PathBuf, sync::Arc};

use crate::{
    domain::{
        secret::Secret,
        table::{Deed, PersonId, RowKind, TableThere, deed::Parts},
        words::Words,
    },
    phrases::say,
    shell::{
        clock, copying,
        desk::{Clerk, outside::Outside, told},
    },
    store::{
        Books,
        at_table::{self, AtTable, Copies, NotAtTable, OwnBook},
        sealed::{InvitationCode, Work},
    },
    ui::action::{self, Action, OpenedTable, TableNews, TableWish},
};

mod parting;
mod proving;

use proving::{opened_by_either, place_in};

impl Clerk {
    /// Does what is asked for about the table.
    pub(super) fn of_table(&mut self, wish: TableWish) {
        match wish {
            TableWish::Lay => self.lay_table(),
            TableWish::Invite(folder) => self.invite(folder.as_ref()),
            TableWish::LookForInvitation(folder) => {
                let books = self.shelf.books.as_ref();
                let found = named(&folder).and_then(|folder| {
                    let books = books.ok_or_else(|| NotAtTable::NotHere.to_string())?;
                    at_table::is_invited(books, &folder).map_err(|err| err.to_string())
                });
                self.tell(Action::AtTable(TableNews::MayJoin(found)));
            }
            TableWish::Join(folder, typed) => self.join(&folder, &typed),
            TableWish::Find(folder) => self.find(&folder),
            TableWish::Move(folder) => self.move_table(&folder),
            TableWish::BringBack => {
                self.bring_table_back(at_table::bring_back, say::table_is_back());
            }
            TableWish::BringBackRemembered => self
                .bring_table_back(at_table::bring_back_remembered, say::table_is_back_remembered()),
            TableWish::TakePlace => self.take_place(),
            TableWish::Part => self.part_from_table(),
            TableWish::Open(typed) => self.open_table(typed.as_ref()),
            TableWish::LayOut(name, kind, parts) => self.lay_out(&name, kind, parts),
            TableWish::Do(done) => self.at_table(done),
            TableWish::LayTogether(kind, rows) => self.lay_together(kind, rows),
            TableWish::Prove(person, typed) => self.prove(person, typed),
        }
    }

    /// Does something with the book that is open, if one is and others may lie beside it.
    pub(super) fn with_own<T>(&self, does: impl FnOnce(&Books, OwnBook<'_>) -> T) -> Option<T> {
        let (books, open) = (self.shelf.books.as_ref()?, self.shelf.open.as_ref()?);
        let (files, paths) = (self.files(), self.store.paths());
        let is_locked = self.unlocked.is_some();
        Some(does(books, OwnBook { id: open.id.as_ref(), fs: &files, paths, is_locked }))
    }

    /// The owner of the book that is open sits down at the table, with the lock that their book has, or is about to
    /// have. Gives what is to be told.
    pub(super) fn sit_at_the_table(&self, is_locked: bool) -> Vec<String> {
        let sits = |books: &Books, own: OwnBook<'_>| {
            at_table::sit(books, OwnBook { is_locked, ..own }, clock::now())
        };
        let sat = self.with_own(sits);
        match sat {
            None => Vec::new(),
            Some(Ok(told)) => told,
            Some(Err(err)) => vec![err.to_string()],
        }
    }

    /// Opens the table between the books, and none of these.
    fn open_table(&mut self, typed: Option<&Secret>) {
        let Some(books) = self.shelf.books.as_ref().filter(|_| self.shelf.open.is_none()) else {
            return;
        };
        let opened = match typed {
            None => AtTable::open(books).map(|table| (table, None)).map_err(|err| err.to_string()),
            Some(typed) => opened_by_either(books, typed).map(|(it, by)| (it, Some(by))),
        };
        match opened {
            Ok((mut table, by)) => {
                let mut notices = table.say_names(clock::now());
                notices.extend(table.look());
                let (guide, problems) = self.guide.clone().read();
                notices.extend(problems.first().map(say::guide_problem));
                let (guide, laid) = (Arc::new(guide), table.laid());
                self.table = Some(table);
                self.outside.listen(Vec::new(), Some(books.table().0));
                let opened = OpenedTable { guide, laid, notices };
                self.tell(Action::AtTable(TableNews::Opened(Box::new(opened))));
                if let Some(by) = by {
                    self.tell(Action::AtTable(TableNews::Proved(by)));
                }
            }
            Err(why) => self.tell(Action::BookNotOpened(why)),
        }
    }

    /// Lays a table between the two books there are, whether one is open or none is.
    fn lay_table(&mut self) {
        let Some(books) = &self.shelf.books else { return };
        if self.shelf.open.is_none() {
            let told = match at_table::lay(books, None) {
                Ok(_) => say::table_is_laid().to_owned(),
                Err(err) => err.to_string(),
            };
            self.ask_who_is_here(self.shelf.all());
            return self.tell(Action::BookNotOpened(told));
        }
        let laid = self.while_held(|books, own| at_table::lay(books, Some(own)));
        self.tell_of_own(laid.map(|waits| {
            if waits { say::table_is_laid_and_waits() } else { say::table_is_laid() }.to_owned()
        }));
    }

    /// Lays a table in a folder that another computer has too, or takes the one that is there, and invites the other one.
    fn invite(&mut self, folder: Option<&Words>) {
        let told = self.invited(folder);
        self.tell_of_the_open_book();
        self.tell(Action::AtTable(TableNews::Invited(told)));
    }

    fn invited(&mut self, folder: Option<&Words>) -> Result<Secret, String> {
        let folder = folder.map(named).transpose()?;
        let code = InvitationCode::draw().map_err(|err| NotAtTable::Disk(err).to_string())?;
        let by = (&code, Work::default());
        let mut told =
            self.while_held(|books, own| at_table::invite(books, own, folder.as_deref(), by))?;
        told.extend(self.sit_at_the_table(self.unlocked.is_some()));
        if !told.is_empty() {
            self.tell(Action::Noticed(told.join(" ")));
        }
        Ok(Secret::from(&*code.words().join(" ")))
    }

    fn join(&mut self, folder: &Words, typed: &Secret) {
        let joined = named(folder).and_then(|folder| {
            let code = InvitationCode::parse(typed.as_str()).map_err(|err| err.to_string())?;
            let by = (&code, Work::default());
            self.while_held(|books, own| at_table::join(books, own, &folder, by))
        });
        self.tell_joined(joined);
    }

    fn find(&mut self, folder: &Words) {
        let found = named(folder)
            .and_then(|folder| self.while_held(|books, own| at_table::find(books, own, &folder)));
        self.tell_joined(found);
    }

    fn tell_joined(&mut self, joined: Result<Vec<String>, String>) {
        self.tell_settled(joined.map(|told| (say::table_place_is_taken().to_owned(), told)));
    }

    fn move_table(&mut self, folder: &Words) {
        let moved = named(folder).and_then(|folder| {
            self.while_held(|books, own| at_table::move_to(books, own, &folder))
        });
        self.tell_settled(moved.map(|(to, found)| (say::table_is_moved(told(&to)), found)));
    }

    fn bring_table_back(
        &mut self,
        bring: impl FnOnce(&Books, OwnBook<'_>) -> Result<Vec<String>, NotAtTable>,
        done: &str,
    ) {
        // That its folder is away asks for an answer, and so does not go the way of what went wrong.
        let back = self.while_held(|books, own| match bring(books, own) {
            Err(err @ NotAtTable::Away(_)) => Ok(Err(err.to_string())),
            back => back.map(Ok),
        });
        let back = match back {
            Ok(Err(away)) => return self.tell(Action::AtTable(TableNews::Away(away))),
            Ok(Ok(told)) => Ok((done.to_owned(), told)),
            Err(why) => Err(why),
        };
        self.tell_settled(back);
    }

    /// Tells what came of it for where the table lies: that first, and then what is not as it should be.
    fn tell_settled(&mut self, mut settled: Result<(String, Vec<String>), String>) {
        if let Ok((_, told)) = &mut settled {
            told.extend(self.sit_at_the_table(self.unlocked.is_some()));
        }
        self.tell_of_the_open_book();
        let told = settled.map(|(done, told)| [vec![done], told].concat().join(" "));
        self.tell(Action::AtTable(TableNews::Joined(told)));
    }

    fn take_place(&mut self) {
        let unlocked = self.unlocked.clone();
        let taken =
            self.while_held(|books, own| at_table::take_place(books, own, unlocked.as_ref()));
        self.tell_of_own(taken.map(|mut told| {
            told.insert(0, say::table_place_is_taken().to_owned());
            told.join(" ")
        }));
    }

    /// Puts something into the book that is open: no other window has it meanwhile.
    fn while_held<T>(
        &mut self,
        does: impl FnOnce(&Books, OwnBook<'_>) -> Result<T, NotAtTable>,
    ) -> Result<T, String> {
        self.store.holding().map_err(|err| err.to_string())?;
        let done = self.with_own(does).unwrap_or(Err(NotAtTable::NotHere));
        done.map_err(|err| err.to_string())
    }

    /// Tells what came of it for the book that is open.
    fn tell_of_own(&mut self, done: Result<String, String>) {
        self.tell_of_the_open_book();
        self.tell(Action::Noticed(done.unwrap_or_else(|why| why)));
    }

    /// Looks how it stands with the table for the book that is open, and which lines of it have a copy there.
    pub(super) fn look_at_the_table(&mut self) {
        let (there, copies) = self
            .with_own(|books, own| {
                (at_table::there_for(books, own), Copies::read(&**own.fs, own.paths))
            })
            .unwrap_or_default();
        let elsewhere = self.shelf.books.as_ref().and_then(Books::table_elsewhere);
        self.shelf.table_folder = elsewhere.map(|folder| Words::from(&*told(&folder)));
        self.shelf.at_table = there;
        self.shelf.laid = copies.laid.into_keys().collect();
    }

    /// Tells of the book that is open, and how it stands for it with the table now: another book was begun, or one was
    /// locked.
    pub(super) fn tell_of_the_open_book(&mut self) {
        self.look_at_the_table();
        self.tell(Action::BookIs(self.shelf.open_book()));
    }

    /// What the owner of a book is told as it opens, beside all that is of the book itself.
    pub(super) fn told_of_the_table(&mut self) -> Vec<String> {
        let mut told = self.sit_at_the_table(self.unlocked.is_some());
        self.look_at_the_table();
        self.shelf.on_table = self.with_own(at_table::remembered).unwrap_or_default();
        self.shelf.folder_looked.clear();
        let waits = self.shelf.at_table == TableThere::Yours;
        told.extend(waits.then(|| say::table_place_waits().to_owned()));
        told
    }

    /// Looks whether something came to the table of the book that is open, where its folder looks otherwise than it did.
    /// That may be slow, or away: nobody waits for it.
    pub(super) fn look_into_the_table(&mut self) {
        let looks = || Some(at_table::folder_looks(self.shelf.books.as_ref()?));
        let is_at_it = self.shelf.at_table.is_at_it();
        let Some(looks) = looks().filter(|_| is_at_it) else { return };
        if looks.is_empty() {
            // The folder has gone: where the table is looked for that is told.
            if self.shelf.at_table != TableThere::FolderLost {
                self.tell_of_the_open_book();
            }
            return;
        }
        if looks == self.shelf.folder_looked {
            return;
        }
        let look = |books: &Books, own: OwnBook<'_>| {
            // What is wrong is told where the table is opened.
            let _ = at_table::look_in(books, own, clock::now());
            at_table::remembered(books, own)
        };
        self.shelf.on_table = self.with_own(look).unwrap_or_default();
        // What was put there by that is known.
        let looked = self.shelf.books.as_ref().map(at_table::folder_looks);
        self.shelf.folder_looked = looked.unwrap_or_default();
        self.tell_of_the_open_book();
    }

    /// Lays a copy of a line of the book that is open, as who its owner is at the table.
    fn lay_out(&mut self, name: &str, kind: RowKind, parts: Parts) {
        let deed = Deed::Lay(kind, parts);
        let laid =
            self.while_held(|books, own| at_table::lay_out(books, own, (name, deed), clock::now()));
        self.tell_of_own(laid.map(|(_, told)| told.join(" ")));
    }

    /// Keeps what one of the two did.
    fn at_table(&mut self, done: action::AtTable) {
        let Some(table) = &mut self.table else { return };
        let news = match table.keep(done.by, done.deed, clock::now()) {
            Ok((_, told)) => TableNews::Is(Box::new(table.laid()), told),
            Err(err) => TableNews::NotDone(err.to_string()),
        };
        self.tell(Action::AtTable(news));
    }

    /// Keeps what both laid with one yes each.
    fn lay_together(&mut self, kind: RowKind, rows: Vec<Parts>) {
        let Some(table) = &mut self.table else { return };
        let news = match table.lay_together(kind, rows, clock::now()) {
            Ok(told) => TableNews::Is(Box::new(table.laid()), told),
            Err(err) => TableNews::NotDone(err.to_string()),
        };
        self.tell(Action::AtTable(news));
    }

    /// Tries whether somebody is who they say: their passphrase opens the key of their book, for as long as it takes to
    /// read their place at the table. Nothing else of the book is read.
    fn prove(&mut self, person: PersonId, typed: Secret) {
        let (Some(table), Some(books)) = (&mut self.table, &self.shelf.books) else { return };
        let laid = table.laid();
        let book = laid.seat(person).and_then(|seat| seat.book.as_ref());
        let sat = match book {
            None => Err(NotAtTable::NotHere.to_string()),
            Some(book) => place_in(books, book, typed).and_then(|place| {
                let place = place.ok_or_else(|| table.no_place().to_string())?;
                table.sit(book.id.as_ref(), place, true).map_err(|err| err.to_string())?;
                Ok(table.say_names(clock::now()))
            }),
        };
        match sat {
            Ok(told) => {
                self.tell(Action::AtTable(TableNews::Proved(person)));
                if !told.is_empty() {
                    self.tell(Action::Noticed(told.join(" ")));
                }
            }
            Err(why) => self.tell(Action::AtTable(TableNews::NotProved(why))),
        }
    }

    /// Something changed in the folder of the table, perhaps by this window itself. What is new is shown.
    pub(super) fn look_at_the_open_table(&mut self) {
        self.outside.heard();
        if let Some(books) = &self.shelf.books {
            self.outside.listen(Vec::new(), Some(books.table().0));
        }
        let Some(table) = &mut self.table else { return };
        if let Some(told) = table.look_again() {
            let laid = Box::new(table.laid());
            self.tell(Action::AtTable(TableNews::Changed(laid, told)));
        }
    }

    /// Lets the table go, with the key of whoever sat at it, and asks who is here.
    pub(super) fn close_table(&mut self) {
        self.table = None;
        self.outside = Outside::new(self.outside.jobs());
        self.ask_who_is_here(self.shelf.all());
    }
}

/// The folder that somebody named.
fn named(typed: &Words) -> Result<PathBuf, String> {
    copying::meant(typed.as_str()).map_err(|err| NotAtTable::Disk(err).to_string())
}

#[cfg(test)]
mod tests;
