//! What the disk was asked for that somebody waits for, and what answers it.

use crate::{
    phrases::say,
    ui::action::{Action, Effect},
};

/// What somebody waits for, beside words that are to be kept. A window that only reads waits for nothing: it says that
/// it only reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wait {
    Copy,
    Backup,
    Deletion,
    Book,
}

impl Wait {
    pub(super) fn of(effect: &Effect) -> Option<Wait> {
        match effect {
            Effect::BringIn(_) => Some(Wait::Copy),
            Effect::RestoreBackup(_) => Some(Wait::Backup),
            Effect::DeleteCopy(_) | Effect::DeleteBackups => Some(Wait::Deletion),
            Effect::WholeBook(_) => Some(Wait::Book),
            _ => None,
        }
    }

    pub(super) fn is_answered_by(self, action: &Action) -> bool {
        match self {
            Wait::Copy => matches!(action, Action::CopyRead(_)),
            Wait::Backup => matches!(action, Action::Opened(_) | Action::Saved(Err(_))),
            Wait::Deletion => matches!(action, Action::Noticed(_)),
            Wait::Book => matches!(action, Action::WholeBook(_) | Action::Opened(_)),
        }
    }

    pub(super) fn told(self) -> &'static str {
        match self {
            Wait::Copy => say::disk_silent_about_copy(),
            Wait::Backup => say::disk_silent_about_backup(),
            Wait::Deletion => say::disk_silent_about_deletion(),
            Wait::Book => say::disk_silent_about_book(),
        }
    }
}
