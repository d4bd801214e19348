//! The key that opens a stage, and the stage behind a key.

use crate::{
    domain::{
        guide::{Guide, Stage, StageKind},
        id::NodeId,
    },
    ui::{
        Mode,
        action::{Command, Destination},
        keymap::key_of,
    },
};

/// The key that opens a stage, by its place in the guide: `1` to `7`, `8` growth, `9` steady first.
pub fn stage_key(guide: &Guide, id: &NodeId) -> Option<char> {
    match guide.stage(id)?.kind {
        StageKind::First => Some('9'),
        StageKind::Beside => Some('8'),
        StageKind::After => {
            let key = key_of(Mode::Browse, Command::Go(Destination::TimeAfter));
            key.chars().next()
        }
        StageKind::Step => {
            let numbered = guide.stages.iter().filter(|stage| stage.kind == StageKind::Step);
            let place = numbered.take(7).position(|stage| stage.id == *id)?;
            char::from_digit(u32::try_from(place).ok()? + 1, 10)
        }
    }
}

/// The stage behind a key; the opposite of [`stage_key`].
pub fn stage_at_key(guide: &Guide, number: u8) -> Option<&Stage> {
    let digit = char::from_digit(u32::from(number), 10);
    guide.stages.iter().find(|stage| digit.is_some() && stage_key(guide, &stage.id) == digit)
}
