//! Questions before undo or redo reaches past something that nothing takes back.

use crate::{
    phrases::say,
    screens::ask::{Ask, AskOption},
    ui::action::{Choice, ProgramChoice},
};

impl Ask {
    /// Whether to take back a change that is older than something that was deleted for good.
    pub fn undo_older(what: &str) -> Ask {
        Ask::undo_after(&say::ask_undo_past_erased(what))
    }

    /// The same for something else that nothing takes back: a page that was let go, a setting.
    pub fn undo_past(what: &str) -> Ask {
        Ask::undo_after(&say::ask_undo_past_lost(what))
    }

    /// The same for a change that is to be done again.
    pub fn redo_older(what: &str) -> Ask {
        Ask::redo_after(&say::ask_redo_past_erased(what))
    }

    /// Asks before something is done again that reaches past a deletion for good.
    pub fn redo_past(what: &str) -> Ask {
        Ask::redo_after(&say::ask_redo_past_lost(what))
    }

    fn undo_after(told: &str) -> Ask {
        let options = vec![
            AskOption::new(say::choice_leave_as_is(), "", Choice::Nothing),
            AskOption::new(say::ask_take_it_back(), "", Choice::Program(ProgramChoice::Undo)),
        ];

        Ask::new(say::ask_take_back_older(), told, options)
    }

    fn redo_after(told: &str) -> Ask {
        let options = vec![
            AskOption::new(say::choice_leave_as_is(), "", Choice::Nothing),
            AskOption::new(say::ask_do_it_again(), "", Choice::Program(ProgramChoice::Redo)),
        ];

        Ask::new(say::ask_do_older_again(), told, options)
    }
}
