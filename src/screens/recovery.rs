//! A workbook that cannot be read: what is known, what is safe, and the backups there are.

mod shown;
pub mod view;

use crate::{
    screens::Screen,
    ui::{
        action::{Command, Ctx, Damage, Effect, Flow},
        cursor::Cursor,
    },
};

/// What is shown in place of a workbook that cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovery {
    pub damage: Damage,
    pub cursor: Cursor,
}

impl Recovery {
    /// With the newest backup marked.
    pub fn from(damage: Damage) -> Recovery {
        Recovery { damage, cursor: Cursor::default() }
    }

    /// Does what a key or a name asked for.
    pub fn update(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
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
}
