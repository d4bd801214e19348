//! Questions before something is deleted for good: what goes, what stays, and where copies of it are.

use crate::{
    domain::kinds::Record,
    phrases::say,
    screens::ask::{Ask, AskOption},
    ui::action::{Choice, Erasing, ProgramChoice},
};

impl Ask {
    /// Whether something in the trash is to be deleted for good.
    pub fn erase(record: &Record) -> Ask {
        let kind = match record {
            Record::Entry(_) => "entry",
            Record::Sitting(_) => "page",
            Record::Promise(_) => "promise",
            Record::Talk(_) => "talk",
            _ => "other",
        };
        Ask::erasing(
            &say::ask_delete_this(kind),
            say::ask_cannot_be_undone(),
            [say::ask_keep_in_trash(), say::ask_delete_for_good(), say::ask_delete_with_backups()],
            &Erasing::Record(record.id().clone()),
        )
    }

    /// Whether what can be undone is to be forgotten.
    pub fn forget_undo(steps: usize) -> Ask {
        Ask::erasing(
            say::ask_forget_what(),
            &say::ask_forget_undo(steps),
            [say::choice_leave_as_is(), say::ask_forget_for_good(), say::ask_forget_with_backups()],
            &Erasing::Undo,
        )
    }

    fn erasing(title: &str, told: &str, [stay, go, all]: [&str; 3], what: &Erasing) -> Ask {
        let choice =
            |backups| Choice::Program(ProgramChoice::Erase { what: what.clone(), backups });
        let options = vec![
            AskOption::new(stay, "", Choice::Nothing),
            AskOption::new(go, "", choice(false)),
            AskOption::new(all, say::ask_new_backup_is_made(), choice(true)),
        ];
        Ask::new(title, told, options)
    }

    /// Whether the backups so far are to be deleted.
    pub fn delete_backups() -> Ask {
        let told = say::ask_delete_backups_told();
        let choice =
            Choice::Program(ProgramChoice::Erase { what: Erasing::Nothing, backups: true });
        let options = vec![
            AskOption::new(say::ask_keep_them(), "", Choice::Nothing),
            AskOption::new(say::ask_delete_them(), "", choice),
        ];
        Ask::new(say::ask_delete_backups(), told, options)
    }
}
