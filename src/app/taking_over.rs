//! The other window has gone: this one may write, and goes on from where it is.

use crate::{
    app::{App, who_is_here::ends},
    domain::workbook::Workbook,
    screens::{Screen, ask::Ask},
    ui::action::{Effect, Opened},
};

impl App {
    pub(super) fn other_window_closed(&self, effects: &mut Vec<Effect>) {
        effects.extend(self.read_only.is_some().then_some(Effect::TakeOver));
    }

    /// Every key in a window that only reads, beside one that may write, asks what stands in the file now.
    pub(super) fn look_again(&self, effects: &mut Vec<Effect>) {
        if !ends(effects) && self.begun && self.read_only.is_some() {
            effects.push(Effect::LookAgain);
        }
    }

    /// Another window kept or deleted something: nothing of before is shown any more. Who is here is told
    /// in each window for itself.
    pub(super) fn read_anew(&mut self, found: Workbook, effects: &mut Vec<Effect>) {
        if self.read_only.is_none() {
            return;
        }
        let own = self.reader();
        self.workbook.replace(found);
        self.stay_in_role(own);
        self.stands_on_the_disk();
        self.corpus = None;
        self.read_again();
        // What a question shows of a record may be gone.
        let stale = |screen: &Screen| matches!(screen, Screen::Ask(ask) if ask.shows_a_record());
        self.screens.retain(|screen| !stale(screen));
        self.refresh_where_they_are(effects);
        effects.extend([Effect::ChooseTheme, Effect::BuildIndex]);
    }

    /// The workbook is this window's, with all that the other one kept. Whoever reads here stays on the
    /// page, and words that could not be kept are offered an entry.
    pub(super) fn took_over(&mut self, opened: Opened, effects: &mut Vec<Effect>) {
        let (Ok(found), None) = (&opened.workbook, &opened.read_only) else {
            return self.opened(opened, effects);
        };
        self.read_only = None;
        self.begun = true;
        self.saving.only_in_copy = false;
        let own = self.reader();
        self.workbook.replace(found.clone());
        self.write_in_role(own);
        self.stands_on_the_disk();
        self.folder = opened.folder;
        self.notice = Some(opened.notices.join(". ")).filter(|told| !told.is_empty());
        self.take_guide(opened.guide);
        self.read_again();
        if self.workbook.profile.welcomed.is_some() {
            self.screens.retain(|screen| !matches!(screen, Screen::Welcome(_)));
        }
        let keeps_no_draft = self.keeps_no_draft();
        for screen in &mut self.screens {
            if let Screen::Ask(ask) = screen
                && let Some(words) = ask.shown_words().filter(|_| ask.cannot_be_kept())
            {
                let offer = Ask::offer(&words, false);
                *ask = if keeps_no_draft { offer.kept_when_closed() } else { offer };
            }
        }
        self.refresh_where_they_are(effects);
        let draft = opened.draft.and_then(|draft| self.ask_about_draft(draft, effects));
        // A question that is open is answered first.
        let place = self.screens.iter().position(Screen::is_popup).unwrap_or(self.screens.len());
        let asks: Vec<_> = self.ask_about_new_copies().into_iter().chain(draft).collect();
        self.screens.splice(place..place, asks);
        effects.extend([Effect::ChooseTheme, Effect::BuildIndex]);
    }
}
