//! The talks that two hold at the table are in memory only: before it closes it is asked what becomes of them.

use crate::{
    app::App,
    domain::id::RecordId,
    phrases::say,
    screens::{
        Screen, Sort,
        ask::{Ask, AskOption},
    },
    ui::action::{AfterTable, Choice, Effect, ProgramChoice},
};

impl App {
    /// Whether what is done on the screen that is shown is held in memory: it is of the talks at the table.
    pub(in crate::app) fn holds_talks(&self) -> bool {
        let is_of_talks = self.top().sort() == Sort::OfTalks;
        self.books.talking.is_some() && is_of_talks
    }

    /// Asks before the table is closed, where a talk is not over, or its line does not lie there. Under the cover nothing
    /// is asked, as nobody would see it; and who asks twice to end the program ends it.
    pub(in crate::app) fn asks_about_talks(&mut self, then: AfterTable) -> bool {
        let Some(talking) = self.books.talking.as_ref().filter(|_| !self.covered) else {
            return false;
        };
        let left = || self.workbook.talks.iter().filter(|talk| talking.would_lose(talk));
        if left().next().is_none() {
            return false;
        }
        let is_on = left().any(|talk| talk.ended.is_none());
        if matches!(self.top(), Screen::Ask(ask) if asks_about_talks(ask)) {
            return then != AfterTable::Quit;
        }
        let (title, told) = if is_on {
            (say::table_talk_is_on(), say::table_talk_is_on_told())
        } else {
            (say::table_line_not_laid(), say::table_line_not_laid_told())
        };
        let close = Choice::Program(ProgramChoice::CloseTable(then));
        let options = vec![
            AskOption::new(say::table_stay(), "", Choice::Nothing),
            AskOption::new(say::table_close_and_let_go(), "", close),
        ];
        self.screens.push(Screen::Ask(Ask::new(title, told, options)));
        true
    }

    /// The table is closed all the same, and the talks go with it.
    pub(in crate::app) fn close_table(&mut self, then: AfterTable, effects: &mut Vec<Effect>) {
        match then {
            AfterTable::WhoIsHere => self.close_open_book(effects),
            AfterTable::Book(book) => self.hand_over_now(book, effects),
            AfterTable::Quit => self.quit_when_saved(effects),
        }
    }

    /// Something was picked that is for the table, whatever stands over it.
    pub(in crate::app) fn chosen_at_table(&mut self, choice: Choice, effects: &mut Vec<Effect>) {
        let is_table = |screen: &Screen| matches!(screen, Screen::Table(_));
        let Some(place) = self.screens.iter().position(is_table) else { return };
        let mut table = std::mem::replace(&mut self.screens[place], Screen::opening());
        let flow = self.with_ctx(effects, |_, ctx| table.chosen(ctx, choice));
        self.screens[place] = table;
        self.follow(flow, effects);
    }

    /// The line of a talk lies on the table: no undo takes it back from there.
    pub(in crate::app) fn line_is_laid(&mut self, talk: Option<RecordId>) {
        let Some((talk, talking)) = talk.zip(self.books.talking.as_mut()) else { return };
        talking.lies(talk);
        self.offering.lost.happened(self.now);
        self.notice.get_or_insert_with(|| say::table_line_is_laid().to_owned());
    }
}

/// Whether a question is what becomes of the talks.
pub(in crate::app) fn asks_about_talks(ask: &Ask) -> bool {
    let closes =
        |option: &AskOption| matches!(option.choice, Choice::Program(ProgramChoice::CloseTable(_)));
    ask.options.iter().any(closes)
}
