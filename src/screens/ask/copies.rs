//! Questions about copies of words that could not be saved in their place.

use crate::{
    domain::rescued::CopyState,
    phrases::say,
    screens::ask::{Ask, AskOption},
    ui::action::{Choice, ProgramChoice, RescuedCopy},
};

impl Ask {
    /// At the start, about copies that nobody was asked about yet. No word of them is shown.
    pub fn new_copies(copies: &[&RescuedCopy]) -> Ask {
        let names = || copies.iter().map(|copy| copy.name.clone()).collect();
        let labels: Vec<&str> = copies.iter().map(|copy| copy.label.as_str()).collect();
        let words = say::ask_new_copies(labels.join("; "), copies.len());
        let options = vec![
            AskOption::new(
                say::ask_bring_them_in(),
                "",
                Choice::Program(ProgramChoice::BringIn(names())),
            ),
            AskOption::new(
                say::choice_not_now(),
                say::ask_not_now_hint(),
                Choice::Program(ProgramChoice::LeaveCopies(names())),
            ),
        ];
        let mut ask = Ask::new(say::ask_not_saved_last_time(), &words, options);
        ask.close_with(Choice::Program(ProgramChoice::LeaveCopies(names())));
        ask
    }

    /// Which copy, in Settings.
    pub fn copies(copies: &[RescuedCopy]) -> Ask {
        let option = |copy: &RescuedCopy| {
            let hint = match copy.state {
                CopyState::BroughtIn => say::ask_brought_in_before(),
                CopyState::New | CopyState::Told => "",
            };
            AskOption::new(
                copy.label.clone(),
                hint,
                Choice::Program(ProgramChoice::Copy(copy.name.clone())),
            )
        };
        let words = say::ask_copies_told();
        Ask::new(say::settings_copies(), words, copies.iter().map(option).collect())
    }

    /// What to do with one of them.
    pub fn copy(copy: &RescuedCopy) -> Ask {
        let name = || copy.name.clone();
        let options = vec![
            AskOption::new(
                say::ask_bring_its_words(),
                say::ask_bring_its_words_hint(),
                Choice::Program(ProgramChoice::BringIn(vec![name()])),
            ),
            AskOption::new(say::ask_leave_in_backups(), "", Choice::Nothing),
            AskOption::new(
                say::ask_delete_copy(),
                say::ask_delete_copy_hint(),
                Choice::Program(ProgramChoice::DeleteCopy(name())),
            ),
        ];
        Ask::new(say::ask_a_copy(), &copy.label, options)
    }
}
