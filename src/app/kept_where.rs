//! Where the words on the screen are: in a file, on their way there, or in none.

use crate::{
    app::{App, saving::Typed},
    domain::day::clock,
    phrases::say,
    screens::{Screen, Secrecy, Sort},
};

impl App {
    /// What is true of the words on the screen now.
    pub(super) fn where_the_words_are(&self) -> String {
        let writes = self.read_only.is_none();
        let typed = self.saving.typed_words();
        match (self.is_dirty(), self.saving.last) {
            // Nothing is open yet that could be saved, or not.
            _ if self.top().sort() == Sort::BeforeABook => String::new(),
            // What is done there is kept, or is said not to be.
            _ if self.is_at_table() => say::both_of_us().to_owned(),
            _ if !writes && !self.begun => say::nothing_is_saved().to_owned(),
            _ if !writes => say::only_reading().to_owned(),
            // Its name says so.
            _ if self.is_on_a_page_that_is_not_kept() => String::new(),
            (true, _) if self.saving.is_failing() => say::not_saved_yet().to_owned(),
            _ if typed == Typed::InNoFile || self.shows_what_is_in_no_file() => {
                say::in_no_file_yet().to_owned()
            }
            _ if typed == Typed::OnTheWay && self.saving.draft_failed.is_some() => {
                say::in_no_file_yet().to_owned()
            }
            _ if self.is_disk_silent() => say::not_on_the_disk_yet().to_owned(),
            (true, _) if !self.waits_to_save() => say::saving().to_owned(),
            _ if typed == Typed::OnTheWay => say::saving().to_owned(),
            _ if typed == Typed::InTheDraft => say::kept_in_the_draft().to_owned(),
            (_, Some(at)) => say::saved_at(clock(at)),
            (_, None) => String::new(),
        }
    }

    /// Whether something on an open screen goes to no file by itself: what waits for its row or promise
    /// to be done, what is in an editor where no draft is kept, and what no draft ever holds.
    fn shows_what_is_in_no_file(&self) -> bool {
        let waits = self.waits_to_save() && self.has_changed();
        let beside = |screen: &Screen| screen.holds_in_no_file(&self.workbook);
        let typed = |screen: &Screen| screen.types_what_is_not_kept(&self.guide, &self.workbook);
        waits
            || self.screens.iter().any(beside)
            || (self.keeps_no_draft() && self.screens.iter().any(typed))
    }

    fn is_on_a_page_that_is_not_kept(&self) -> bool {
        let shown = self.screens.iter().rev().find(|screen| !screen.is_popup());
        shown.is_some_and(|screen| screen.secrecy() == Secrecy::Unkept)
    }
}
