//! Questions before something is deleted for good: what goes, what stays, and where copies of it are.

use crate::{
    domain::Record,
    screens::ask::{Answer, Ask},
    ui::action::{Choice, Erasing},
};

const BACKUPS: &str = "The backups so far";

/// Where copies of deleted words are still.
const IN_BACKUPS: &str = "Backups made before this moment, also of today, may hold it for eight weeks \
     or more, unless you delete them too.";

impl Ask {
    /// Whether something in the trash is to be deleted for good.
    pub fn erase(record: &Record) -> Ask {
        let what = record.noun();
        Ask::erasing(
            &format!("Delete this {what} for good?"),
            &format!("It cannot be undone. {IN_BACKUPS}"),
            "Keep it in the trash",
            "Delete it for good",
            &Erasing::Record(record.id().clone()),
        )
    }

    /// Whether what can be undone is to be forgotten.
    pub fn forget_undo(steps: usize) -> Ask {
        let steps = match steps {
            1 => "1 step".to_owned(),
            steps => format!("{steps} steps"),
        };
        let told = format!(
            "u can take back {steps}. For that this workbook keeps what stood there before: lines and \
             words that you took out, too. What you see now stays. {IN_BACKUPS}"
        );
        Ask::erasing(
            "Forget what can be undone?",
            &told,
            "Leave it as it is",
            "Forget it for good",
            &Erasing::Undo,
        )
    }

    fn erasing(title: &str, told: &str, stay: &str, go: &str, what: &Erasing) -> Ask {
        let choice = |backups| Choice::Erase { what: what.clone(), backups };
        let options = vec![
            Answer::new(stay, "", Choice::Nothing),
            Answer::new(go, "", choice(false)),
            Answer::new(
                format!("{go}, and the backups so far"),
                "Your workbook stays, and a new backup of it is made.",
                choice(true),
            ),
        ];
        Ask::new(title, told, options)
    }

    /// Whether the backups so far are to be deleted.
    pub fn delete_backups() -> Ask {
        let told = "Words that you deleted are gone from them then. Your workbook stays, and a new \
            backup of it is made. Copies that a sync service or a disk image took are out of reach.";
        let choice = Choice::Erase { what: Erasing::Nothing, backups: true };
        let options = vec![
            Answer::new("Keep them", "", Choice::Nothing),
            Answer::new("Delete them for good", "", choice),
        ];
        Ask::new(&format!("{BACKUPS}: delete them?"), told, options)
    }
}
