//! Questions before undo or redo reaches past something that nothing takes back.

use crate::{
    screens::ask::{Answer, Ask},
    ui::action::Choice,
};

const ERASED: &str = "What was deleted for good stays deleted.";
const LOST: &str = "What you did last cannot be taken back.";

impl Ask {
    /// Whether to take back a change that is older than something that was deleted for good.
    pub fn undo_older(what: &str) -> Ask {
        Ask::undo_after(ERASED, what)
    }

    /// The same for something else that nothing takes back: a page that was let go, a setting.
    pub fn undo_past(what: &str) -> Ask {
        Ask::undo_after(LOST, what)
    }

    /// The same for a change that is to be done again.
    pub fn redo_older(what: &str) -> Ask {
        Ask::redo_after(ERASED, what)
    }

    pub fn redo_past(what: &str) -> Ask {
        Ask::redo_after(LOST, what)
    }

    fn undo_after(why: &str, what: &str) -> Ask {
        let options = vec![
            Answer::new("Leave it as it is", "", Choice::Nothing),
            Answer::new("Take it back", "", Choice::Undo),
        ];
        let told = format!("{why} The change before that was: {what}.");
        Ask::new("Take back something older?", &told, options)
    }

    fn redo_after(why: &str, what: &str) -> Ask {
        let options = vec![
            Answer::new("Leave it as it is", "", Choice::Nothing),
            Answer::new("Do it again", "", Choice::Redo),
        ];
        let told = format!("{why} What was taken back before that: {what}.");
        Ask::new("Do something older again?", &told, options)
    }
}
