//! Both are here: the table is open, and no book. What is for one alone asks whose, and hands over to their book.

mod talking;

pub(super) use talking::asks_about_talks;

use std::sync::Arc;

use crate::{
    app::{App, books::Next},
    domain::{
        book::Book,
        guide::Opens,
        history::Done,
        journal::Entry,
        profile::Company,
        role::Role,
        secret::Secret,
        table::{Laid, PersonId, Sitter, TableThere, Talking},
    },
    phrases::say,
    screens::{
        Screen,
        ask::{Ask, AskOption},
        sharing::Sharing,
        table::{TableScreen, told::as_text},
    },
    ui::action::{AfterTable, Choice, Effect, For, OpenedTable, Place, ProgramChoice, TableNews},
};

impl App {
    /// Whether the table is open, and no book.
    pub fn is_at_table(&self) -> bool {
        matches!(self.screens[..], [Screen::Table(_), ..])
    }

    /// Whether the table is open, and the book of one of the two is locked: then it closes by itself, and with it goes
    /// what they showed.
    pub(super) fn sits_beside_a_lock(&self) -> bool {
        let Some(Screen::Table(table)) = self.screens.first() else { return false };
        let locked = |seat: &Sitter| seat.book.as_ref().is_some_and(|book| book.is_locked);
        table.laid.seats.iter().any(locked)
    }

    /// The table was opened. Whatever is read there is read by both, and nothing of a book is in memory.
    fn sit_down(&mut self, found: OpenedTable) {
        self.hearing.early.clear();
        self.begun = false;
        self.read_only = Some(say::table_keeps_no_page().to_owned());
        self.workbook.edit_profile(|profile| profile.is_here(Some(Role::Both)));
        self.workbook.edit_profile(|profile| profile.company = Some(Company::Together));
        // A number of one alone has no book there that it could go into.
        let mut guide = found.guide;
        Arc::make_mut(&mut guide).scripts.iter_mut().for_each(|script| script.heard.clear());
        self.take_guide(guide);
        self.books.talking = Some(Talking::between(found.laid.seats.clone()));
        let mut table = TableScreen::of(found.laid);
        table.is_amiss = !found.notices.is_empty();
        self.notice = Some(found.notices.join(" ")).filter(|told| !told.is_empty());
        self.screens = vec![Screen::Table(Box::new(table))];
    }

    /// Something came of what was done at the table.
    pub(super) fn hear_of_table(&mut self, news: TableNews, effects: &mut Vec<Effect>) {
        let news = match news {
            TableNews::Opened(found) => return self.sit_down(*found),
            TableNews::NotProved(why) => return self.book_not_opened(why),
            TableNews::Invited(code) => return self.invited(code),
            TableNews::MayJoin(result) => {
                if let Some(sharing) = self.screens.iter_mut().find_map(sharing) {
                    sharing.may_join(result);
                }
                return;
            }
            TableNews::Joined(result) => return self.joined(result),
            TableNews::Away(why) => return self.table_is_away(why),
            TableNews::Parted(laid, person) => {
                return self.keep_what_lay_there(&laid, person, effects);
            }
            news => news,
        };
        let lock = matches!(self.top(), Screen::Lock(_));
        // What was told before may be true no more.
        let is_news = matches!(news, TableNews::Changed(..));
        let is_proved = lock && matches!(news, TableNews::Proved(_));
        let table = self.screens.iter_mut().find_map(|screen| match screen {
            Screen::Table(table) => Some(table),
            _ => None,
        });
        if let Some(table) = table {
            let told = table.hear(news, effects);
            let laid = table.talks.take_laid();
            if let Some(talking) = &mut self.books.talking {
                talking.seats.clone_from(&table.laid.seats);
            }
            self.notice = told.or(self.notice.take().filter(|_| !is_news));
            self.line_is_laid(laid);
        }
        if is_proved {
            self.pop(effects);
            if let Some(Screen::Table(table)) = self.screens.last()
                && let Some(ask) = table.next_hand()
            {
                self.screens.push(Screen::Ask(ask));
            }
        }
    }

    /// The other one was invited. Where nobody looks at that page any more, the words are shown to nobody.
    fn invited(&mut self, code: Result<Secret, String>) {
        match (self.screens.iter_mut().find_map(sharing), code) {
            (Some(sharing), code) => sharing.invited(code),
            (None, Ok(_)) => self.notice = Some(say::sharing_invited_unseen().to_owned()),
            (None, Err(why)) => self.notice = Some(why),
        }
    }

    fn joined(&mut self, result: Result<String, String>) {
        match self.screens.iter_mut().find_map(sharing) {
            Some(sharing) => sharing.joined(result),
            None => self.notice = Some(result.unwrap_or_else(|why| why)),
        }
    }

    /// Its folder is away. Where nobody looks at that page any more, that is all.
    fn table_is_away(&mut self, why: String) {
        match self.screens.iter_mut().find_map(sharing) {
            Some(sharing) => sharing.is_away(why),
            None => self.notice = Some(why),
        }
    }

    /// Somebody parted from a table: what they could read there is an entry of their own book, which is read, found,
    /// locked and deleted as any other.
    fn keep_what_lay_there(&mut self, laid: &Laid, person: PersonId, effects: &mut Vec<Effect>) {
        let text = as_text(&self.guide, laid, person);
        if text.is_empty() || self.read_only.is_some() {
            return;
        }
        let title = say::table_parted_entry(laid.other(person).name.as_str());
        let now = self.now;
        self.with_ctx(effects, |_, ctx| {
            let entry = Entry::begun(ctx.ids.fresh(), now, ctx.today);
            let by = ctx.reader.filter(|role| matches!(role, Role::Hurt | Role::Broke));
            let (title, body) = (title.as_str().into(), text.as_str().into());
            ctx.keep_entry(Done::Entry, Entry { title, body, by, ..entry }, false);
        });
    }

    /// Whether nothing of a place is opened, as both are here: what is in a book asks whose, and Today is the table.
    pub(super) fn stays_at_table(&mut self, place: &Place, effects: &mut Vec<Effect>) -> bool {
        if !self.is_at_table() {
            return false;
        }
        if !self.is_for_both(place) {
            self.books.wanted = Some(place.clone());
            self.ask_whose_book_it_is();
            return true;
        }
        // What two agreed is their plan.
        let goes_back = place.is_for() == For::TheTable;
        // What both say yes to there goes to the table right below.
        while (goes_back || place.is_for() == For::WhatMeets) && self.screens.len() > 1 {
            self.close_top(effects);
        }
        goes_back
    }

    /// Where one may go from the table without a book: to what is read by both, to the talks of both, and to help.
    fn is_for_both(&self, place: &Place) -> bool {
        match place.is_for() {
            For::OneBook => false,
            For::WhatMeets => {
                // What is marked there only meets, and is of no book.
                let Place::Apart(page) = place else { return false };
                let found = self.guide.exercise(page);
                found.is_some_and(|(_, exercise)| exercise.opens == Some(Opens::Touch))
            }
            For::Both | For::TheTable | For::Everybody | For::WhoIsInDanger => true,
        }
    }

    /// A place is in a book: whose is asked, before anything of it is opened.
    fn ask_whose_book_it_is(&mut self) {
        let Some(Screen::Table(table)) = self.screens.first() else { return };
        let mut options = vec![AskOption::new(say::table_stay(), "", Choice::Nothing)];
        for seat in &table.laid.seats {
            let Some(book) = &seat.book else { continue };
            let hint = if book.is_locked { say::who_locked() } else { "" };
            let choice = Choice::Program(ProgramChoice::HandOver(book.clone()));
            options.push(AskOption::new(say::table_open_book_of(seat.name.as_str()), hint, choice));
        }
        let ask = Ask::new(say::table_whose(), say::table_whose_told(), options);
        self.screens.push(Screen::Ask(ask));
    }

    /// The table closes, and the book of one of the two is opened next: by them.
    pub(super) fn hand_over(&mut self, book: Book, effects: &mut Vec<Effect>) {
        if !self.asks_about_talks(AfterTable::Book(book.clone())) {
            self.hand_over_now(book, effects);
        }
    }

    fn hand_over_now(&mut self, book: Book, effects: &mut Vec<Effect>) {
        self.close_book_for(Next::Book(book), effects);
    }

    /// The book that is open closes, with every word of it, and the table is opened next.
    pub(super) fn go_to_the_table(&mut self, effects: &mut Vec<Effect>) {
        if self.books.open.table.is_at_it() {
            self.close_book_for(Next::Table, effects);
        } else {
            let is_lost = self.books.open.table == TableThere::PlaceLost;
            let told = if is_lost { say::table_place_lost() } else { say::plan_lay_out_no_table() };
            self.notice = Some(told.to_owned());
        }
    }

    fn close_book_for(&mut self, next: Next, effects: &mut Vec<Effect>) {
        self.close_open_book(effects);
        // It closes once the disk has all of it, and not at all where something is asked first.
        let closes = self.books.closes || effects.contains(&Effect::CloseBook);
        self.books.next = closes.then_some(next);
    }
}

fn sharing(screen: &mut Screen) -> Option<&mut Sharing> {
    match screen {
        Screen::Sharing(sharing) => Some(sharing),
        _ => None,
    }
}
