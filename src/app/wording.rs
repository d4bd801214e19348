//! The guide is said in words for who is there, and said anew when that changes.

use std::sync::Arc;

use crate::{
    app::App,
    domain::{audience::Audience, guide::Guide},
    text::linter,
};

impl App {
    /// Takes the guide as it was loaded, and says it to who is there by now.
    pub(super) fn take_guide(&mut self, whole: Arc<Guide>) {
        self.linter = linter::OnDemand::new(&whole.linter);
        self.whole = whole;
        self.word_guide();
    }

    /// Says the guide anew if somebody else is there now, such as after a change of Settings.
    pub(super) fn follow_audience(&mut self) {
        if self.audience != Audience::of(&self.workbook.profile) {
            self.word_guide();
        }
    }

    fn word_guide(&mut self) {
        self.audience = Audience::of(&self.workbook.profile);
        self.guide = if self.audience.is_two() {
            Arc::clone(&self.whole)
        } else {
            Arc::new(self.whole.worded_for(self.audience))
        };
    }
}
