//! A workbook that cannot be read: what is known, what is safe, and the backups there are.

mod shown;
pub mod view;

use crate::ui::{action::Damage, cursor::Cursor};

/// What is shown in place of a workbook that cannot be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Recovery {
    /// What is known of it, and the backups there are.
    pub damage: Damage,
    /// Over the backups, in the order of `damage`.
    pub cursor: Cursor,
}

impl Recovery {
    /// With the newest backup marked.
    pub fn from(damage: Damage) -> Recovery {
        Recovery { damage, cursor: Cursor::default() }
    }
}
