//! Questions about copies of words that could not be saved in their place.

use crate::{
    domain::CopyState,
    screens::ask::{Answer, Ask},
    ui::action::{Choice, RescuedCopy},
};

impl Ask {
    /// At the start, about copies that nobody was asked about yet. No word of them is shown.
    pub fn new_copies(copies: &[&RescuedCopy]) -> Ask {
        let names = || copies.iter().map(|copy| copy.name.clone()).collect();
        let labels: Vec<&str> = copies.iter().map(|copy| copy.label.as_str()).collect();
        let where_they_are =
            if copies.len() == 1 { "They are in a copy" } else { "They are in copies" };
        let words = format!(
            "{where_they_are} among the backups: {}. Bringing them in writes nothing over, and can be \
             undone.",
            labels.join("; ")
        );
        let options = vec![
            Answer::new("Bring them into the workbook", "", Choice::BringIn(names())),
            Answer::new("Not now", "Settings (,) has them.", Choice::LeaveCopies(names())),
        ];
        let mut ask = Ask::new("Words that could not be saved last time", &words, options);
        ask.close_with(Choice::LeaveCopies(names()));
        ask
    }

    /// Which copy, in Settings.
    pub fn copies(copies: &[RescuedCopy]) -> Ask {
        let option = |copy: &RescuedCopy| {
            let hint = match copy.state {
                CopyState::BroughtIn => "brought in before",
                CopyState::New | CopyState::Told => "",
            };
            Answer::new(copy.label.clone(), hint, Choice::Copy(copy.name.clone()))
        };
        let words = "Words that could not be saved in their place. They are among the backups.";
        Ask::new("Copies of unsaved words", words, copies.iter().map(option).collect())
    }

    /// What to do with one of them.
    pub fn copy(copy: &RescuedCopy) -> Ask {
        let name = || copy.name.clone();
        let options = vec![
            Answer::new(
                "Bring its words into the workbook",
                "Nothing is written over; u takes it back.",
                Choice::BringIn(vec![name()]),
            ),
            Answer::new("Leave it among the backups", "", Choice::Nothing),
            Answer::new(
                "Delete the copy for good",
                "What only it holds is gone then.",
                Choice::DeleteCopy(name()),
            ),
        ];
        Ask::new("A copy of unsaved words", &copy.label, options)
    }
}
