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

#[derive(Clone, Debug, PartialEq)]
pub struct Recovery {
    pub damage: Damage,
    pub cursor: Cursor,
}

impl Recovery {
    pub fn from(damage: Damage) -> Recovery {
        Recovery { damage, cursor: Cursor::default() }
    }

    pub fn update(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let count = self.damage.backups.len();
        match command {
            Command::Up => self.cursor.step(-1, count),
            Command::Down => self.cursor.step(1, count),
            Command::Top => self.cursor = Cursor::from_the_start(),
            Command::Bottom => self.cursor.to_the_end(count),
            Command::PageUp => self.cursor.scroll(-1),
            Command::PageDown => self.cursor.scroll(1),
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
