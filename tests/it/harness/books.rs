//! What a fake world answers about books: which are opened, locked, named and closed.

use trust_guide::ui::{Effect, action::Action};

use super::{CODE, Script};

impl Script {
    /// Nothing is asked of a book once it is closed.
    pub(super) fn is_open_for(&self, effect: &Effect) {
        let is_closed = self.books_closed > self.books_opened.len();
        let is_asked = matches!(
            effect,
            Effect::Save | Effect::KeepDraft(_) | Effect::DropDraft | Effect::DiscardDraft
        );
        assert!(!is_closed || !is_asked, "{effect:?} comes after the book is closed");
    }

    pub(super) fn restore(&mut self, number: usize) -> Option<Action> {
        self.restored.push(number);
        (!self.silent).then(|| Action::Saved(Err("Refused".to_owned())))
    }

    pub(super) fn of_books(&mut self, effect: Effect) -> Option<Action> {
        match effect {
            Effect::OpenBook(id, key) => {
                self.books_opened.push(id);
                self.keys_tried.extend(key);
            }
            Effect::ChangeLock(change) => self.locks_changed.push(change),
            Effect::DrawCode => return Some(Action::CodeDrawn(Ok(CODE.into()))),
            Effect::BeginBook(name) | Effect::NameBook(name) => self.books_named.push(name),
            Effect::WholeBook(deed) => self.deeds.push(deed),
            Effect::LendWords(draft) => self.lent.push(draft),
            Effect::Table(wish) => self.of_table(wish),
            Effect::CloseBook => {
                self.books_closed += 1;
                self.close_table();
                return Some(Action::BookClosed(7));
            }
            _ => (),
        }
        None
    }
}
