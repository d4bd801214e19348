//! The trash, as one of the screens.

use crate::{
    domain::{Change, Guide, Record},
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Flow, Scene},
        page::Page,
    },
};

use super::{Trash, view};

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
        self.update(ctx, command)
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
        Trash::refresh(self, ctx.workbook);
    }

    fn shows(&self, _: &Guide, change: &Change) -> bool {
        // There it is seen that something came or went, and nothing else.
        let trashed = |record: &Option<Record>| record.as_ref().and_then(Record::trashed);
        trashed(&change.before) != trashed(&change.after)
    }

    nothing! {
        pane, back, commit, leave, put_away, passed, next_change, holds_unkept, holds_in_no_file,
        words, paste
    }
}
