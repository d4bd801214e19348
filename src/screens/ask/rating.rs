//! A question for how heavy something is: a number, or none.

use crate::{
    domain::field::SCALE_TOP,
    phrases::say,
    screens::Screen,
    ui::{
        Move,
        action::{Choice, Command, EntryChoice, ExerciseChoice, Flow},
    },
};

use super::Ask;

/// What it is rated for, how heavy it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rated {
    /// The entry that is being written.
    Entry,
    /// The page of an exercise that is filled in.
    Exercise,
}

impl Rated {
    /// What a rating means to it, before or after; `None` when it was skipped.
    pub(super) fn choice(self, after: bool, value: Option<u8>) -> Choice {
        match self {
            Rated::Entry => Choice::Entry(EntryChoice::Rated { after, value }),
            Rated::Exercise => Choice::Exercise(ExerciseChoice::Rated(value)),
        }
    }
}

impl Ask {
    /// How heavy it is, before or after.
    pub fn rating(rated: Rated, after: bool, value: Option<u8>) -> Ask {
        let title = if after { say::ask_how_heavy_now() } else { say::ask_how_heavy_before() };
        let mut ask = Ask::new(title, "", Vec::new());
        ask.rated = rated;
        ask.rate_as(after, value);
        ask.closing = rated.choice(after, None);
        ask
    }

    /// The number so far, and what Enter makes of it.
    fn rate_as(&mut self, after: bool, value: Option<u8>) {
        self.rating = Some((after, value));
        self.words = match value {
            Some(value) => say::ask_weight_told(value.to_string()),
            None => say::ask_weight().to_owned(),
        };
    }

    /// Takes a key while a number is set.
    pub(super) fn rate(
        &mut self,
        after: bool,
        value: Option<u8>,
        command: Command,
    ) -> Flow<Screen> {
        let next = match command {
            Command::More | Command::Move(Move::Up) => {
                value.map_or(5, |value| (value + 1).min(SCALE_TOP))
            }
            Command::Less | Command::Move(Move::Down) => {
                value.map_or(5, |value| value.saturating_sub(1))
            }
            Command::Digit(0) if self.digit == Some(1) => SCALE_TOP,
            Command::Digit(digit) => digit,
            Command::Open => return Flow::Chosen(self.rated.choice(after, value)),
            Command::Back | Command::Quit => return Flow::Chosen(self.closing.clone()),
            _ => return Flow::Stay,
        };
        self.digit = if let Command::Digit(digit) = command { Some(digit) } else { None };
        if let Command::Digit(digit) = command {
            self.letters.remember(char::from(b'0' + digit), 0);
        }
        self.rate_as(after, Some(next));
        Flow::Stay
    }
}
