//! What is done with the whole book: nothing of it is asked of the disk before that has all that was written.

use crate::{
    app::App,
    domain::parting::Division,
    phrases::say,
    screens::Screen,
    ui::{
        Claim,
        action::{Action, BookDeed, BookTold, Effect, Gone},
    },
};

/// What was asked for, and waits.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct WholeBook {
    /// Until all is saved.
    waits: Option<BookDeed>,
    /// Why a save failed since it waits.
    failed: Option<String>,
    /// Whether the disk puts something else in the place of the book just now.
    is_given: bool,
}

/// Whether nothing that is there now is there afterwards.
fn replaces(deed: &BookDeed) -> bool {
    matches!(deed, BookDeed::GoBack | BookDeed::Erase)
}

impl App {
    /// Whether no key changes anything just now: nothing is read yet, or another book is put in the place of this one.
    pub(super) fn waits_for_a_book(&self) -> bool {
        self.is_opening()
            || self.is_replaced()
            || self.books.whole.waits.as_ref().is_some_and(replaces)
    }

    /// Whether the disk was asked to put something else in the place of the book: what is saved meanwhile would be
    /// saved over that.
    pub(super) fn is_replaced(&self) -> bool {
        self.books.whole.is_given
    }

    /// What somebody did before anything was read is done then. While a book is replaced nothing is done.
    pub(super) fn keep_for_later(&mut self, action: Action) {
        if self.is_opening() && !self.covered {
            self.hearing.early.push(action);
        }
    }

    /// After an action: what is being typed gets its place, is saved, and only then comes what a screen asked for.
    pub(super) fn ask_for_the_whole_book(&mut self, effects: &mut Vec<Effect>) {
        let asked = effects.iter().position(|effect| matches!(effect, Effect::WholeBook(_)));
        if let Some(place) = asked
            && let Effect::WholeBook(deed) = effects.remove(place)
        {
            // What goes with the book is not saved before.
            if deed == BookDeed::Erase {
                self.books.whole.is_given = true;
                return effects.push(Effect::WholeBook(deed));
            }
            self.put_everything_in(effects);
            self.saving.spare_draft();
            self.books.whole = WholeBook { waits: Some(deed), ..WholeBook::default() };
        }
        if self.books.whole.waits.is_none() {
            return;
        }
        let may_save = self.read_only.is_none() && self.books.whole.failed.is_none();
        if may_save {
            self.save_now(effects);
            self.drop_draft_if_safe(effects);
        }
        let ends = effects.iter().any(|it| matches!(it, Effect::Quit | Effect::Leave));
        if ends || !may_save || !self.is_dirty() {
            let WholeBook { waits, failed, .. } = std::mem::take(&mut self.books.whole);
            let Some(deed) = waits.filter(|_| !ends) else { return };
            // What is on no disk would be gone.
            let refused = match (&deed, failed) {
                (BookDeed::Preview(_) | BookDeed::GoBack, Some(why)) => {
                    Some(BookTold::Previewed(Err(why)))
                }
                (BookDeed::Part(_), Some(why)) => Some(BookTold::Laid(Err(why))),
                _ => None,
            };
            if let Some(refused) = refused {
                self.told_of_the_whole_book(refused, effects);
            } else {
                // A copy elsewhere is wanted all the more.
                self.books.whole.is_given = replaces(&deed);
                effects.push(Effect::WholeBook(deed));
            }
        }
    }

    /// A save failed.
    pub(super) fn whole_book_is_not_saved(&mut self, why: &str) {
        self.books.whole.failed = Some(why.to_owned());
    }

    /// The disk tells what became of it. Where somebody looks at something else by now, they are told in a line.
    pub(super) fn told_of_the_whole_book(&mut self, told: BookTold, effects: &mut Vec<Effect>) {
        let mut screens = self.screens.iter_mut();
        match told {
            BookTold::Copied(result) => match screens.find_map(copying) {
                Some(screen) => screen.copied(result),
                None => self.notice = Some(result.map_or_else(|why| why, |told| told.join(" "))),
            },
            BookTold::WrittenOut(result) => match screens.find_map(exporting) {
                Some(screen) => screen.written(result),
                None => self.notice = Some(result.map_or_else(|why| why, |told| told.join(" "))),
            },
            BookTold::Backups(backups) => {
                if let Some(screen) = screens.find_map(going_back) {
                    screen.listed(backups);
                }
            }
            BookTold::Previewed(preview) => {
                if let Some(screen) = screens.find_map(going_back) {
                    screen.previewed(preview);
                }
            }
            BookTold::WentBack(Err(why)) => {
                self.books.whole.is_given = false;
                match self.screens.iter_mut().find_map(going_back) {
                    Some(screen) => screen.not_done(why),
                    None => self.notice = Some(why),
                }
            }
            BookTold::WentBack(Ok(seed)) => {
                let covered = self.covered;
                self.close_session(seed);
                self.covered = covered;
            }
            BookTold::ToErase(lines) => {
                if let Some(screen) = screens.find_map(erasing) {
                    screen.listed(lines);
                }
            }
            BookTold::Erased(Err(why)) => {
                self.books.whole.is_given = false;
                match self.screens.iter_mut().find_map(erasing) {
                    Some(screen) => {
                        screen.not_done(why);
                        effects.push(Effect::WholeBook(BookDeed::LookToErase));
                    }
                    None => self.notice = Some(why),
                }
            }
            BookTold::Erased(Ok(gone)) => self.book_is_erased(gone, effects),
            BookTold::ToPart(books) => {
                if let Some(screen) = screens.find_map(parting) {
                    screen.looked(books);
                }
            }
            BookTold::Laid(Err(why)) => match screens.find_map(parting) {
                Some(screen) => screen.not_done(why),
                None => self.notice = Some(why),
            },
            BookTold::Laid(Ok(division)) => self.part_with(&division, effects),
        }
    }

    /// Nothing of the book is left in memory either. Where there is another one, it is asked who is here next.
    fn book_is_erased(&mut self, gone: Gone, effects: &mut Vec<Effect>) {
        self.book_closed(gone.seed);
        let is_last = gone.is_last;
        self.books.erased = Some(gone);
        if is_last {
            effects.push(Effect::Quit);
        }
    }

    /// The disk has the second book, read back and compared. What was changed here since stays. The backups stay too,
    /// until somebody says so.
    fn part_with(&mut self, division: &Division, effects: &mut Vec<Effect>) {
        if let Some(why) = self.read_only.clone() {
            // Another window writes here by now: it is in both books, and the next try ends it.
            match self.screens.iter_mut().find_map(parting) {
                Some(screen) => screen.not_done(why),
                None => self.notice = Some(why),
            }
            return;
        }
        self.workbook.part_with(division, self.now);
        self.workbook.end_parting_if_done();
        // What was held back to be given back may have held the same words.
        self.held = None;
        self.drop_what_is_no_draft(effects);
        self.claim(Claim::deleted(say::parting_is_done()));
        self.read_again();
        if let Some(screen) = self.screens.iter_mut().find_map(parting) {
            screen.done();
        }
        self.refresh_all(effects);
        effects.push(Effect::BuildIndex);
        self.save_now(effects);
    }

    /// The backups made so far are deleted: the last page of a parting says so.
    pub(super) fn backups_are_deleted(&mut self) {
        if let Some(screen) = self.screens.iter_mut().find_map(parting) {
            screen.backups_are_gone();
        }
    }

    /// What is told of a book that was erased, once the program has ended, and whether something of it is left.
    pub fn erased(&self) -> Option<(&[String], bool)> {
        self.books.erased.as_ref().map(|gone| (&gone.told[..], gone.is_left))
    }
}

fn copying(screen: &mut Screen) -> Option<&mut crate::screens::whole_book::WholeBook> {
    match screen {
        Screen::WholeBook(screen) => Some(screen),
        _ => None,
    }
}

fn exporting(screen: &mut Screen) -> Option<&mut crate::screens::exports::Exports> {
    match screen {
        Screen::Exports(screen) if screen.waits() => Some(screen),
        _ => None,
    }
}

fn going_back(screen: &mut Screen) -> Option<&mut crate::screens::going_back::GoingBack> {
    match screen {
        Screen::GoingBack(screen) => Some(screen),
        _ => None,
    }
}

fn parting(screen: &mut Screen) -> Option<&mut crate::screens::parting::Parting> {
    match screen {
        Screen::Parting(screen) => Some(screen),
        _ => None,
    }
}

fn erasing(screen: &mut Screen) -> Option<&mut crate::screens::erasing::Erasing> {
    match screen {
        Screen::Erasing(screen) => Some(screen),
        _ => None,
    }
}
