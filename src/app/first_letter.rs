//! A question that the first letter of a word opened: it is closed again, and the word is offered an entry.

use std::time::Duration;

use crate::{
    app::{App, opened_by::Opened, typing_on::TypingOn},
    domain::day::Stamp,
    phrases::say,
    screens::{Screen, Sort},
    ui::action::{Action, Effect},
};

impl App {
    /// What a letter opened, if that is a question over what was open before.
    pub(super) fn opened_by(
        &self,
        run: String,
        before: Vec<Screen>,
        at: Duration,
    ) -> Option<Opened> {
        // What takes words by itself is asked for by a sign that begins none.
        let takes_words = self.top().sort() == Sort::TakesWords;
        let asks = self.screens.len() == before.len() + 1 && self.top().is_popup() && !takes_words;
        asks.then(|| Opened { before, run, typed: String::new(), at })
    }

    /// Hears a sign where words are written behind a letter that opened this. Says whether that is a word with it:
    /// it is offered then, and what was opened is closed.
    pub(super) fn opened_by_a_word(
        &mut self,
        now: Stamp,
        at: Duration,
        sign: char,
        effects: &mut Vec<Effect>,
    ) -> bool {
        let Some(opened) = &mut self.hearing.typing_on.opened else { return false };
        if !opened.goes_on(at) || !(sign.is_alphabetic() || sign == ' ') {
            self.hearing.typing_on.opened = None;
            return false;
        }
        opened.typed.push(sign);
        let is_word = opened.is_word();
        let words = opened.words();
        if is_word {
            self.offer_in_place_of_what_opened(now, &words, effects);
        }
        is_word
    }

    /// The same for words that came at once. Says whether they go on with such a letter.
    pub(super) fn opened_by_words(
        &mut self,
        now: Stamp,
        at: Duration,
        words: &str,
        effects: &mut Vec<Effect>,
    ) -> bool {
        let Some(mut opened) = self.hearing.typing_on.opened.take() else { return false };
        opened.typed.push_str(words);
        let is_word = opened.goes_on(at) && !words.starts_with(|sign: char| sign.is_ascii_digit());
        if is_word && opened.is_word() {
            let words = opened.words();
            self.hearing.typing_on.opened = Some(opened);
            self.offer_in_place_of_what_opened(now, &words, effects);
            return true;
        }
        false
    }

    fn offer_in_place_of_what_opened(
        &mut self,
        now: Stamp,
        words: &str,
        effects: &mut Vec<Effect>,
    ) {
        // The time is now; then what comes of it is worked out.
        effects.extend(self.update(now, Action::Due));
        self.close_what_a_letter_opened();
        self.hearing.typing_on = TypingOn::default();
        self.take_in(words, effects);
        self.notice = Some(say::typed_on_taken_back().to_owned());
        effects.extend(self.update(now, Action::Due));
    }

    /// Closes a question that the first letter of a word opened. Says whether there was one.
    pub(super) fn close_what_a_letter_opened(&mut self) -> bool {
        let Some(opened) = self.hearing.typing_on.opened.take() else { return false };
        self.screens = opened.before;
        true
    }
}
