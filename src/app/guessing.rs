//! A key acts as soon as it is struck, and is taken back where it turns out to be a letter of a paste.

use crate::{
    app::App,
    domain::day::Stamp,
    ui::{Effect, Heard, Mode, Struck, action::Action, struck::CLOSE, widgets::editor::Stroke},
};

/// What was done with signs that may yet be words. Nothing of it has left the program.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Guess {
    /// The program before the first of them.
    before: App,
    /// What they ask the world outside for.
    effects: Vec<Effect>,
    /// What happened meanwhile, and has to wait until it is known which of both goes on.
    later: Vec<Action>,
}

impl App {
    /// Acts on the keys that wait for what comes close after them, as most of them will be keys. To be called
    /// when nothing more is there to be heard, before the program waits. A letter where words are written is
    /// written; what anything else does is shown, reaches no disk, and is taken back if words follow.
    pub fn guess(&mut self, now: Stamp) -> Vec<Effect> {
        let mut effects = Vec::new();
        let writes = self.hearing.close == CLOSE;
        while let Some(struck) = self.hearing.burst.gathered().get(self.hearing.guessed).copied() {
            if writes {
                if !self.is_text(struck) {
                    break;
                }
                self.press(now, struck, &mut effects);
            } else {
                if self.hearing.burst.are_words() {
                    break;
                }
                let guess = self.guess.take();
                let mut guess = guess.unwrap_or_else(|| Box::new(Guess::before(self.clone())));
                self.press(now, struck, &mut guess.effects);
                self.guess = Some(guess);
            }
            self.hearing.guessed += 1;
            self.follow_view();
        }
        effects
    }

    /// Whether a sign that waits can only be text. A line end is where many lines are written, and it comes alone.
    fn is_text(&self, struck: Struck) -> bool {
        match self.action_for(struck.key) {
            Some(Action::Type(Stroke::Insert(_))) => true,
            Some(Action::Type(Stroke::Newline)) => {
                self.mode() == Mode::Write && self.hearing.burst.gathered().len() == 1
            }
            _ => false,
        }
    }

    /// Whether an action has to wait, or makes an end of guessing first.
    pub(super) fn is_put_off(
        &mut self,
        now: Stamp,
        action: &Action,
        effects: &mut Vec<Effect>,
    ) -> bool {
        let Some(guess) = &mut self.guess else { return false };
        match action {
            Action::Key(_) => false,
            Action::Due if !self.hearing.is_due(now) => true,
            Action::Due
            | Action::Paste(_)
            | Action::Mouse(_)
            | Action::Closed
            | Action::Crashed => {
                self.hear_what_waited(now, *action != Action::Due, effects);
                false
            }
            action => {
                guess.later.push(action.clone());
                true
            }
        }
    }

    /// It is known what the signs are that were gathered, and perhaps a key behind them.
    pub(super) fn settle(&mut self, now: Stamp, heard: Vec<Heard>, effects: &mut Vec<Effect>) {
        if heard.is_empty() {
            return;
        }
        let mut done = std::mem::take(&mut self.hearing.guessed);
        let are_words = matches!(heard[..], [Heard::Words(_), ..]);
        if let Some(guess) = self.guess.take() {
            if are_words {
                done = 0;
                let burst = std::mem::take(&mut self.hearing.burst);
                *self = guess.before;
                self.hearing.burst = burst;
            } else {
                effects.extend(guess.effects);
            }
            for action in guess.later {
                effects.extend(self.update(now, action));
            }
        }
        let keys = if are_words { 0 } else { done };
        for heard in heard.into_iter().skip(keys) {
            match heard {
                Heard::Key(struck) => self.press(now, struck, effects),
                Heard::Words(keys) => self.take_words(now, keys, done, effects),
            }
        }
    }

    /// What a key is that may have been Esc and another key, over a line that sends both at once: that, if
    /// it means nothing with Alt; and nothing, if it would take a word away that is in no buffer.
    pub(super) fn without_doubt(&self, struck: Struck) -> Vec<Struck> {
        if !struck.in_doubt {
            return vec![struck];
        }
        match self.action_for(struck.key) {
            Some(Action::Type(Stroke::DeleteWordForward)) => Vec::new(),
            Some(_) => vec![struck],
            // Where words are written it may be half of an answer that broke off: nothing is left for that, and a
            // sign is written.
            None if self.mode().is_writing() && struck.as_two()[1].sign().is_some() => {
                vec![struck.as_two()[1]]
            }
            None => struck.as_two().into(),
        }
    }

    /// Changes how the program looks, whatever becomes of a guess.
    pub(super) fn guesses_look_like_this(&mut self) {
        if let Some(guess) = &mut self.guess {
            guess.before.theme = self.theme;
        }
    }
}

impl Guess {
    fn before(before: App) -> Guess {
        Guess { before, effects: Vec::new(), later: Vec::new() }
    }
}
