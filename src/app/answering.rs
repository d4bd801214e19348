//! A letter that answers a question, and the rest of a word that somebody answers with: it answers once.

use std::time::Duration;

use crate::{
    app::App,
    domain::{talk::Got, typed::AnswerWords},
    phrases::say,
    ui::{
        Mode, Struck,
        action::{Action, Command},
        struck::CLOSE_FOR_COMMANDS,
    },
};

/// So soon after a letter of a word another one belongs to it: who types “yes” with one finger takes no longer.
const OF_A_WORD: Duration = Duration::from_millis(500);

/// The same for a letter that would leave a question out: nobody should lose one by a word.
const BEFORE_SKIPPING: Duration = Duration::from_secs(2);

/// The last letter that was struck where letters answer, or after it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Answer(Option<Letter>);

#[derive(Clone, Copy, Debug, PartialEq)]
struct Letter {
    at: Duration,
    /// Whether it answered nothing, so that what follows it goes on with a word.
    in_word: bool,
}

impl App {
    /// Whether a key is one more letter of a word that answered already, or that is no answer: “yes”,
    /// “no”, “not sure”. It means nothing then, also where its answer led to.
    pub(super) fn is_rest_of_an_answer(&mut self, struck: Struck) -> bool {
        let before = self.hearing.answer.0.take();
        let Some(sign) = struck.sign() else { return false };
        let meant = self.action_for(struck.key);
        let asks = self.mode().answers_by_letters();
        let since = before.map(|letter| (struck.at.saturating_sub(letter.at), letter.in_word));
        let skips = matches!(meant, Some(Action::Do(Command::Skip)));
        let is_rest = since.is_some_and(|(gap, in_word)| match (in_word, asks) {
            (true, true) if skips => gap <= BEFORE_SKIPPING,
            (true, _) => gap <= OF_A_WORD,
            (false, true) => gap <= CLOSE_FOR_COMMANDS,
            (false, false) => gap <= OF_A_WORD && sign.is_lowercase(),
        });
        let answers =
            matches!(meant, Some(Action::Do(Command::Answer(_) | Command::Skip | Command::Got(_))));
        let begins = asks && sign.is_alphabetic() && (answers || meant.is_none());
        // A line end is the end of the word.
        if sign != '\n' && (is_rest || begins) {
            let in_word = is_rest || !answers;
            self.hearing.answer.0 = Some(Letter { at: struck.at, in_word });
        }
        if is_rest && asks && meant.is_some() {
            self.tell_now(say::one_word_is_one_answer());
        }
        is_rest
    }

    /// What is meant by words that came at once where letters answer: that answer, if they are just that.
    pub(super) fn answer_in(&self, words: &str) -> Option<Command> {
        let word = words.trim().trim_end_matches(['.', '!']).to_lowercase();
        let AnswerWords { yes, no } = &self.guide.typed.answers;
        let is_yes = yes.has(&word);
        if !is_yes && !no.has(&word) {
            return None;
        }
        match self.mode() {
            Mode::Safety => Some(Command::Answer(is_yes)),
            Mode::SayBack => Some(Command::Got(if is_yes { Got::Yes } else { Got::No })),
            _ => None,
        }
    }

    /// Why a letter of another alphabet answers nothing: it may stand where the other answer does.
    pub(super) fn told_of_a_strange_letter(&self, sign: char) -> Option<&'static str> {
        match self.mode() {
            _ if sign.is_ascii() => None,
            Mode::Safety => Some(say::letter_could_be_yes_or_no()),
            Mode::SayBack => Some(say::letter_could_be_yes_some_or_no()),
            _ => None,
        }
    }

    pub(super) fn tell_now(&mut self, told: &str) {
        self.notice = Some(told.to_owned());
        self.hearing.quiet = false;
    }
}
