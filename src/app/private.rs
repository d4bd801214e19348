//! Where nothing is kept, or somebody may be watching: words that come there reach no file unasked.

use crate::{
    app::{App, places},
    phrases::say,
    screens::{Screen, Secrecy},
    ui::{Effect, keeping::closed},
};

impl App {
    /// Says that a page is gone of which nothing is kept.
    pub(super) fn tell_what_was_closed(&mut self) {
        self.notice = Some(closed().to_owned());
    }

    /// Puts the cover over the screen, or takes it off. Who comes back finds a page gone that only one
    /// may see, and is told so.
    pub(super) fn cover(&mut self, effects: &mut Vec<Effect>) {
        if places::put_away(self, false, effects) {
            self.after_cover = Some(closed());
        }
        self.covered = !self.covered;
        if !self.covered {
            self.notice = self.after_cover.take().map(str::to_owned);
        }
        effects.push(Effect::Repaint);
    }

    /// The screen that is shown, under the questions over it.
    fn shown(&self) -> Option<usize> {
        self.screens.iter().rposition(|screen| !screen.is_popup())
    }

    /// Whether words that come here go nowhere: in Help and in the checks, and where those lead to.
    pub(super) fn keeps_nothing_here(&self) -> bool {
        let keeps_nothing = |screen: &Screen| match screen.secrecy() {
            Secrecy::Help | Secrecy::HelpOverCheck | Secrecy::Check | Secrecy::Control => true,
            Secrecy::Kept | Secrecy::Unkept | Secrecy::Undecided | Secrecy::Apart => false,
        };
        self.screens.iter().any(keeps_nothing) || self.reads_before_beginning()
    }

    /// Whether something else than the welcome is read before anybody chose to begin: Help, and where it
    /// leads to. No questions follow there, and whoever begins may be somebody else.
    fn reads_before_beginning(&self) -> bool {
        let shown = self.shown().map(|place| &self.screens[place]);
        !self.begun && !matches!(shown, Some(Screen::Welcome(_)))
    }

    /// Whether somebody chose to write without keeping, or may be asked to, or has the other one beside
    /// them: then an Enter in a hurry must put nothing into a file.
    pub(super) fn may_be_watched(&self) -> bool {
        self.screens.iter().any(|screen| match screen.secrecy() {
            Secrecy::Unkept | Secrecy::Undecided | Secrecy::Apart => true,
            Secrecy::Kept
            | Secrecy::Help
            | Secrecy::HelpOverCheck
            | Secrecy::Check
            | Secrecy::Control => false,
        })
    }

    /// Puts words onto the page that is shown, where it is one that is not kept. Says whether it did.
    pub(super) fn put_on_unkept_page(&mut self, words: &str, effects: &mut Vec<Effect>) -> bool {
        let Some(place) = self.shown().filter(|_| !words.trim().is_empty()) else { return false };
        let takes = match &self.screens[place] {
            Screen::Entry(page) => page.unkept,
            Screen::Exercise(page) => page.is_unkept() && page.takes_words(&self.guide),
            _ => false,
        };
        if takes {
            // Whoever types over a question about the page is not done with it.
            self.screens.truncate(place + 1);
            self.notice = None;
            self.with_top(effects, |top, ctx| {
                if let Screen::Exercise(page) = top {
                    let before = page.part;
                    page.open_for_words(ctx);
                    if page.part != before {
                        ctx.tell(&told_of_another_question(before, page.part));
                    }
                }
                top.paste(ctx, words);
            });
        }
        takes
    }
}

/// Where words are that came to a place of a page that takes none.
fn told_of_another_question(came: usize, stand: usize) -> String {
    match came {
        0 => say::first_page_takes_no_words(stand),
        came if came < stand => say::question_takes_no_words(came, stand),
        // From the end of the page, or a question behind the last one that takes any.
        _ => say::no_words_go_there(stand),
    }
}

/// Whether all that is done on a screen goes with it.
pub(super) fn is_kept_nowhere(screen: &Screen) -> bool {
    match screen.secrecy() {
        Secrecy::Check | Secrecy::Unkept => true,
        Secrecy::Kept
        | Secrecy::Help
        | Secrecy::HelpOverCheck
        | Secrecy::Control
        | Secrecy::Undecided
        | Secrecy::Apart => false,
    }
}
