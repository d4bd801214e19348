//! The workbook was read, or could not be: what is shown first, and what was typed before.

use crate::{
    app::App,
    domain::{day::Stamp, workbook::Workbook},
    phrases::say,
    screens::{Screen, recovery::Recovery, today::Today, welcome::Welcome},
    ui::action::{Action, Command, Effect, Opened},
};

impl App {
    /// The guide and the workbook were read.
    pub(super) fn opened(&mut self, opened: Opened, effects: &mut Vec<Effect>) {
        let written = self.give_way(&opened, effects);
        // Before a book was chosen, nothing was kept; what was begun before is kept again.
        self.begun |= self.is_between_books();
        self.folder = opened.folder;
        self.read_only = opened.read_only;
        self.notice = Some(opened.notices.join(". ")).filter(|notice| !notice.is_empty());
        let mut asks = false;
        let wanted = self.place_wanted();
        match opened.workbook {
            Err(damage) => {
                self.take_guide(opened.guide);
                self.screens = vec![Screen::Recovery(Recovery::from(damage))];
                self.read_only = Some(say::nothing_written_until_mended().to_owned());
                asks = true;
            }
            Ok(workbook) => {
                // Somebody may have said who they are before another window began.
                let welcomes =
                    self.screens.iter().any(|screen| matches!(screen, Screen::Welcome(_)));
                let own = self.reader();
                self.workbook.replace(workbook);
                if welcomes || own.is_some() {
                    self.write_in_role(own);
                } else {
                    self.is_here_by_the_file();
                }
                self.take_guide(opened.guide);
                self.wait_for_the_beginning(opened.draft.is_some());
                self.screens = vec![Screen::Today(Today::default())];
                if self.workbook.profile.welcomed.is_none() && self.workbook.holds_nothing() {
                    self.screens.push(Screen::Welcome(Welcome::default()));
                }
                if let Some(ask) = self.ask_about_new_copies() {
                    self.screens.push(ask);
                    asks = true;
                }
                let draft = opened.draft.filter(|_| self.read_only.is_none());
                if let Some(ask) = draft.and_then(|draft| self.ask_about_draft(draft, effects)) {
                    self.screens.push(ask);
                    asks = true;
                }
            }
        }
        effects.push(Effect::ChooseTheme);
        // What was found stands on the disk; what was written before that does not.
        self.stands_on_the_disk();
        self.bring_along(written, effects);
        self.read_again();
        if asks {
            // Nobody has seen the question yet: no key answers it, and no word is lost.
            let words = self.early_words();
            if words.chars().nth(2).is_some() {
                self.offer(&words);
            }
            return;
        }
        if let Some(place) = wanted.filter(|_| self.screens.len() == 1) {
            self.go(place, effects);
        }
        for action in std::mem::take(&mut self.hearing.early) {
            effects.extend(self.update(self.now, action));
        }
    }
}

impl App {
    /// Where nothing was ever kept, nothing is before somebody chooses to begin: whoever is afraid and
    /// looks for help first leaves no trace.
    fn wait_for_the_beginning(&mut self, has_draft: bool) {
        let nothing_kept = self.workbook == Workbook::default() && !has_draft;
        if nothing_kept && self.read_only.is_none() {
            self.begun = false;
            self.read_only = Some(say::nothing_kept_before_begin().to_owned());
        }
    }

    /// What was typed early, as words.
    fn early_words(&mut self) -> String {
        let word = |early| match early {
            Action::Key(struck) => struck.sign().map(String::from).unwrap_or_default(),
            Action::Paste(text) => text,
            _ => String::new(),
        };
        std::mem::take(&mut self.hearing.early).into_iter().map(word).collect()
    }

    /// From here on things are kept. Says whether that is new.
    pub(super) fn begin(&mut self) -> bool {
        let is_new = !self.begun;
        if is_new {
            self.begun = true;
            self.read_only = None;
            self.keep_mouse();
        }
        is_new
    }

    /// How many screens are never closed: Today, and above it the welcome until somebody has begun.
    pub(super) fn lowest(&self) -> usize {
        let welcomes = matches!(self.screens.get(1), Some(Screen::Welcome(_)));
        if welcomes && !self.begun { 2 } else { 1 }
    }
}

/// How long the workbook may take to be read before it is told that the disk does not answer (milliseconds).
const SILENCE: i64 = 2_000;

impl App {
    /// Whether nothing has been read yet.
    pub fn is_opening(&self) -> bool {
        matches!(self.screens[..], [Screen::Opening(_)])
    }

    /// When it is to be told that the disk does not answer.
    pub(super) fn silent_from(&self) -> Option<Stamp> {
        self.is_opening().then(|| self.started + chrono::TimeDelta::milliseconds(SILENCE))
    }

    /// What is shown until the workbook is read, row by row.
    pub(super) fn opening_rows(&self) -> Vec<&'static str> {
        let is_silent = self.silent_from().is_some_and(|from| from <= self.now);
        let silent =
            [say::opening_disk_silent(), say::opening_by_itself(), say::opening_leave_now()];
        let told = silent.into_iter().filter(|_| is_silent);
        std::iter::once(say::opening()).chain(told).collect()
    }
}

/// Whether an action is the person's own, which waits until the workbook is read. Leaving does not.
pub(super) fn waits(action: &Action) -> bool {
    match action {
        Action::Do(command) => {
            !matches!(command, Command::Leave | Command::Stop | Command::Cover | Command::Repaint)
        }
        Action::Key(_) | Action::Type(_) | Action::Paste(_) | Action::Line(_) => true,
        // Nobody points at what is not seen yet.
        Action::Mouse(_)
        | Action::Resize { .. }
        | Action::Opened(_)
        | Action::WhoIsHere(_)
        | Action::BookIs(_)
        | Action::BookNotOpened(_)
        | Action::CodeDrawn(_)
        | Action::LockChanged(_)
        | Action::AtTable(_)
        | Action::BookClosed(_)
        | Action::OtherWindowClosed
        | Action::TookOver(_)
        | Action::ReadAgain(_)
        | Action::Saved(_)
        | Action::DraftKept(_)
        | Action::Rescued(_)
        | Action::Copies(_)
        | Action::BackupsAreDeleted
        | Action::CopyRead(_)
        | Action::Indexed(_)
        | Action::ChangedOutside(_)
        | Action::CameIn(_)
        | Action::FoundCopies(_)
        | Action::Noticed(_)
        | Action::WordsCameBack(..)
        | Action::Due
        | Action::Closed
        | Action::WholeBook(_)
        | Action::Crashed => false,
    }
}
