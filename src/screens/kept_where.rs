//! What an open screen shows that is in no file: words of an editor, and answers that are only marked.

use crate::{
    domain::{Guide, Workbook},
    screens::{Screen, talk::Writing},
};

impl Screen {
    /// Whether it shows something that is in no workbook and that no draft ever holds, unless somebody
    /// goes on with it: a day that is typed in the plan, an hour, a number that is only marked, and
    /// words that wait in a question.
    pub fn holds_in_no_file(&self, workbook: &Workbook) -> bool {
        match self {
            Screen::Plan(screen) => screen.types_a_day_not_kept(workbook),
            Screen::Talk(screen) => match &screen.writing {
                Some(Writing::Time(editor, _)) => !editor.is_blank(),
                Some(Writing::Line(_)) | None => false,
            },
            Screen::Exercise(screen) => !screen.is_unkept() && screen.marked().is_some(),
            Screen::Pulse(screen) => screen.marked().is_some(),
            Screen::Ask(ask) => {
                let weighs = ask.rating.is_some_and(|(_, value)| value.is_some());
                weighs || ask.shown_words().is_some()
            }
            _ => false,
        }
    }

    /// Whether words stand in an editor here that differ from what the workbook holds.
    pub fn types_what_is_not_kept(&self, guide: &Guide, workbook: &Workbook) -> bool {
        match self {
            Screen::Entry(screen) => screen.differs_from(workbook),
            Screen::Exercise(screen) => screen.differs(guide),
            Screen::Plan(screen) => screen.differs_from(workbook),
            _ => false,
        }
    }
}
