//! The recovery of a workbook, as one of the screens.

use crate::{
    domain::guide::Guide,
    phrases::say,
    screens::{
        Screen,
        shown::{Layer, Secrecy, Shown, cursor_in, nothing},
    },
    ui::{
        Mode,
        action::{Command, Ctx, Effect, Flow, Scene},
        page::Page,
    },
};

use super::{Recovery, view};

impl Shown for Recovery {
    fn mode(&self, _: &Guide) -> Mode {
        Mode::Recovery
    }

    fn name(&self, _: &Guide) -> String {
        say::name_of_recovery().to_owned()
    }

    fn page(&self, _: &Scene<'_>) -> Page {
        view::page(self)
    }

    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let count = self.damage.backups.len();
        match command {
            Command::Move(go) => self.cursor.through(go, count),
            Command::PutInPlace => {
                if let Some(backup) = self.damage.backups.get(self.cursor.item) {
                    ctx.effects.push(Effect::RestoreBackup(backup.number));
                }
            }
            _ => (),
        }
        Flow::Stay
    }

    cursor_in!(cursor);

    fn layer(&self) -> Layer {
        Layer::Main
    }

    fn secrecy(&self) -> Secrecy {
        Secrecy::Kept
    }

    fn offers(&self, _: &Scene<'_>, command: Command) -> bool {
        // Without a backup there is nothing to put in place.
        command != Command::PutInPlace || !self.damage.backups.is_empty()
    }

    nothing! {
        asks_before_closing, pane, keeps, told, chosen, back, commit, leave, put_away, refresh,
        shows, passed, next_change, holds_unkept, holds_in_no_file, words, paste, ready, asks_first,
        closes_for_the_other, has_in_hand, takes_for_words
    }
}
