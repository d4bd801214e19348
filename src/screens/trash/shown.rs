//! The trash, as one of the screens.

use crate::{
    domain::{for_two::kept_from, guide::Guide, history::Change, kinds::Record},
    phrases::say,
    screens::{
        Screen,
        ask::Ask,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Flow, Scene},
        page::Page,
    },
};

use super::{Trash, before_theirs, view};

impl Shown for Trash {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Trash
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_trash().to_owned()
    }

    fn page(&self, scene: &Scene<'_>) -> Page {
        view::page(self, scene)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        self.refresh(ctx);
        let count = self.count();
        let current = self.items.get(self.cursor.item).cloned();
        if let (Command::Restore | Command::Delete, Some(record)) = (command, &current)
            && ctx.may_write()
            && let Some(owner) = record.kept().owner(ctx.guide)
            && let Some(owner) = kept_from(Some(owner), ctx.reader, ctx.daily.for_two)
        {
            return before_theirs(ctx, owner, record, command == Command::Delete);
        }
        match (command, current) {
            (Command::Move(go), _) => self.cursor.through(go, count),
            (Command::Left, _) => return Flow::Pop,
            (Command::Restore, Some(record)) => self.put_back(ctx, &record),
            (Command::Delete, Some(record)) if ctx.may_write() => {
                return Flow::Push(Screen::Ask(Ask::erase(&record)));
            }
            (Command::Restore | Command::Delete, None) if self.steps > 0 && ctx.may_write() => {
                return Flow::Push(Screen::Ask(Ask::forget_undo(self.steps)));
            }
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::MainOnce
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        // What undo holds is not put back here.
        match command {
            Command::Restore => self.items.len() > self.cursor.item,
            Command::Delete => self.count() > 0,
            _ => true,
        }
    }

    fn keeps(&self, _: &Scene<'_>, command: Command) -> bool {
        matches!(command, Command::Restore | Command::Delete)
    }

    fn told(&self, _: &Scene<'_>, command: Command) -> Option<&'static str> {
        // What can be undone is no record that is deleted.
        let forgets = command == Command::Delete && self.cursor.item >= self.items.len();
        forgets.then(say::trash_forgets)
    }

    fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen> {
        Trash::chosen(self, ctx, &choice)
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        Trash::refresh(self, ctx);
    }

    fn shows(&self, _: &Guide, change: &Change) -> bool {
        // There it is seen that something came or went, and nothing else.
        let trashed = |record: &Option<Record>| record.as_ref().and_then(Record::trashed);
        trashed(&change.before) != trashed(&change.after)
    }

    nothing! {
        asks_before_closing, pane, back, commit, leave, put_away, passed, next_change, holds_unkept,
        holds_in_no_file, words, paste, ready, asks_first, closes_for_the_other, has_in_hand,
        takes_for_words
    }
}
