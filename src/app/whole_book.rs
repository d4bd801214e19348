//! What is done with the whole book: nothing of it is asked of the disk before that has all that was written.

use crate::{
    app::App,
    screens::{Screen, whole_book::WholeBook as Shown},
    ui::action::{BookDeed, BookTold, Effect},
};

/// What was asked for, and waits.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct WholeBook {
    waits: Option<BookDeed>,
    /// Whether a save failed since it waits.
    has_failed: bool,
}

impl App {
    /// After an action: what is being typed gets its place, is saved, and only then comes what a screen asked for.
    pub(super) fn ask_for_the_whole_book(&mut self, effects: &mut Vec<Effect>) {
        let asked = effects.iter().position(|effect| matches!(effect, Effect::WholeBook(_)));
        if let Some(place) = asked
            && let Effect::WholeBook(deed) = effects.remove(place)
        {
            self.put_everything_in(effects);
            self.saving.spare_draft();
            self.books.whole = WholeBook { waits: Some(deed), has_failed: false };
        }
        if self.books.whole.waits.is_none() {
            return;
        }
        let may_save = self.read_only.is_none() && !self.books.whole.has_failed;
        if may_save {
            self.save_now(effects);
            self.drop_draft_if_safe(effects);
        }
        if !may_save || !self.saving.is_dirty() {
            let deed = std::mem::take(&mut self.books.whole).waits;
            effects.extend(deed.map(Effect::WholeBook));
        }
    }

    /// A save failed: a copy elsewhere holds the words all the same.
    pub(super) fn whole_book_is_not_saved(&mut self) {
        self.books.whole.has_failed = true;
    }

    /// The disk tells what became of it. Where somebody looks at something else by now, they are told in a line.
    pub(super) fn told_of_the_whole_book(&mut self, told: BookTold) {
        match (self.screens.iter_mut().find_map(shown), told) {
            (Some(screen), BookTold::Copied(result)) => screen.copied(result),
            (None, BookTold::Copied(result)) => {
                self.notice = Some(result.map_or_else(|why| why, |told| told.join(" ")));
            }
        }
    }
}

fn shown(screen: &mut Screen) -> Option<&mut Shown> {
    match screen {
        Screen::WholeBook(screen) => Some(screen),
        _ => None,
    }
}
