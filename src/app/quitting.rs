//! Quitting: not before the last words are on the disk, and never without an end.

use crate::{
    app::App,
    screens::{Screen, ask::Ask, table::TableScreen},
    ui::action::{AfterTable, Command, Effect},
};

impl App {
    /// `q`: back, then quit from the last screen.
    pub(super) fn quit(&mut self, effects: &mut Vec<Effect>) {
        self.books.closes = false;
        if matches!(self.top(), Screen::Welcome(_)) {
            self.quit_when_saved(effects);
        } else if self.screens.len() > 1 && !matches!(self.top(), Screen::Ask(_)) {
            self.back(effects);
        } else if matches!(self.top(), Screen::Ask(_)) {
            self.pass(Command::Back, effects);
        } else if !self.asks_about_talks(AfterTable::Quit) {
            self.quit_when_saved(effects);
        }
    }

    /// Ctrl-C: everything is kept, and the program ends. Talks at the table are asked about first.
    pub(super) fn stop(&mut self, effects: &mut Vec<Effect>) {
        self.books.closes = false;
        if !self.asks_about_talks(AfterTable::Quit) {
            self.keep_without_a_draft(effects);
            self.quit_when_saved(effects);
        }
    }

    /// Quitting found that some words are on no disk.
    pub(super) fn ask_to_stay(&mut self) {
        if !matches!(self.top(), Screen::Ask(ask) if ask.is_about_unsaved_words()) {
            self.screens.push(Screen::Ask(Ask::unsaved()));
        }
    }

    /// The person wants to quit: not before the last words are on the disk. A save that fails is
    /// told, and the program stays; whoever asks again leaves all the same.
    pub(super) fn quit_when_saved(&mut self, effects: &mut Vec<Effect>) {
        self.leave_all(effects);
        if self.shows_what_waits() || self.asks_about_words_for_the_table() {
            return;
        }
        let asked = matches!(self.top(), Screen::Ask(ask) if ask.is_about_unsaved_words());
        // Asked again while the disk is silent is asked twice as well.
        let waits = self.saving.quitting && self.saving.quits_since < Some(self.now);
        if self.is_safe() || self.read_only.is_some() || asked || waits {
            return self.end(Effect::Quit, effects);
        }
        self.keep_draft(effects);
        self.save_now(effects);
        // With nothing under way there was nothing to keep.
        if !self.saving.is_under_way() && !self.is_dirty() {
            return self.end(Effect::Quit, effects);
        }
        self.saving.quitting = true;
        self.saving.quits_since = Some(self.now);
    }

    /// Whether words are typed for the table that lie nowhere yet: they go only after a question. Whoever asks again
    /// over that leaves, and a lock that closes by itself asks nobody.
    fn asks_about_words_for_the_table(&mut self) -> bool {
        let asked = matches!(self.top(), Screen::Ask(ask) if ask.is_about_the_table());
        let asks = !asked && !self.books.covers && self.has_typed_for_the_table();
        if asks {
            self.screens.push(Screen::Ask(TableScreen::ask_before_letting_go()));
        }
        asks
    }

    /// Whether words are typed for the table that lie nowhere yet.
    pub(super) fn has_typed_for_the_table(&self) -> bool {
        let is_typed = |it: &Screen| matches!(it, Screen::Table(table) if table.would_be_lost());
        self.screens.iter().any(is_typed)
    }

    /// Quitting has waited long for a disk that does not answer: says so, and what is safe.
    pub(super) fn tell_that_the_disk_is_silent(&mut self) {
        if self.saving.silence_due().is_some_and(|due| due <= self.now) {
            self.saving.quitting = false;
            self.screens.push(Screen::Ask(Ask::silent_disk()));
        }
    }

    /// The disk told what became of the last it was given: who was asked whether to wait for it goes on quitting.
    pub(super) fn disk_answered(&mut self) {
        self.saving.asked = None;
        if matches!(self.top(), Screen::Ask(ask) if ask.is_about_a_silent_disk()) {
            self.screens.pop();
            self.saving.quitting = true;
            self.saving.quits_since = Some(self.now);
        }
    }
}
