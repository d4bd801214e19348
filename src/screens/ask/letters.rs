//! A question in which letters are words: it stands before a text, or shows words to be kept.

use crate::{
    domain::{
        day::Stamp,
        draft::{Draft, DraftTarget},
        id::RecordId,
        journal::WritingMode,
        words::Words,
    },
    phrases::say,
    screens::ask::{Ask, AskOption},
    ui::{
        action::{Choice, Offered, ProgramChoice},
        widgets::editor::{Editor, Stroke},
    },
};

/// What letters mean in a question, and those that moved in it but may begin a word.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Letters {
    kind: Kind,
    /// Digits of a number, or a j or k that moved down or up.
    typed: String,
    /// Where the cursor was before that.
    cursor: usize,
    /// Whether the words that are shown may become no draft.
    leave_no_draft: bool,
}

#[derive(Clone, Debug, Default, PartialEq)]
enum Kind {
    /// They are commands, as on any screen.
    #[default]
    Commands,
    /// They begin a text, with the number or the option that is current.
    Begin,
    /// They go on with a text, with this choice.
    GoOn(Choice),
    /// They begin what none of the options says, with this choice.
    Other(Choice),
    /// They go on with the words that are shown.
    Shown(Box<Editor>),
}

/// What became of letters in a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Begun {
    /// They did what they do here.
    Here,
    /// This is chosen, and these words come next.
    Words(Choice, String),
}

impl Letters {
    pub(super) fn are_words(&self) -> bool {
        self.kind != Kind::Commands
    }

    /// Another key came between: nothing that was typed before begins a word.
    pub(super) fn forget(&mut self) {
        self.typed.clear();
    }

    pub(super) fn remember(&mut self, letter: char, cursor: usize) {
        if self.typed.is_empty() {
            self.cursor = cursor;
        }
        self.typed.push(letter);
    }
}

impl Ask {
    /// The same question before a text: a letter chooses what is current, and begins the text.
    #[must_use]
    pub fn before_words(mut self) -> Ask {
        self.letters.kind = Kind::Begin;
        if self.rating.is_some() {
            self.words = format!("{} {}", self.words, say::ask_or_begin_to_write());
        }
        self
    }

    /// The same question over a text: a letter makes this choice, and goes on with the text.
    #[must_use]
    pub fn over_words(mut self, choice: Choice) -> Ask {
        self.letters.kind = Kind::GoOn(choice);
        self
    }

    /// The same question with an option that asks for words, such as another day: a letter or a digit
    /// chooses that one, and begins them.
    #[must_use]
    pub fn or_typed(mut self, choice: Choice) -> Ask {
        self.letters.kind = Kind::Other(choice);
        self
    }

    /// Whether to put words into a new entry that were typed where nothing is written. `w_first` if the
    /// first letter may have been the key to write.
    pub fn offer(words: &str, w_first: bool) -> Ask {
        let without = AskOption::new(
            say::ask_entry_without_w(),
            say::ask_entry_without_w_hint(),
            Choice::Program(ProgramChoice::Offered(Offered::WriteWithoutFirst)),
        );
        let options = [
            Some(AskOption::new(
                say::ask_put_in_entry(),
                say::ask_kept(),
                Choice::Program(ProgramChoice::Offered(Offered::Write)),
            )),
            w_first.then_some(without),
            Some(AskOption::new(
                say::choice_let_go(),
                say::ask_in_no_file(),
                Choice::Program(ProgramChoice::Offered(Offered::LetGo)),
            )),
        ];
        let mut ask = Ask::new(
            say::ask_put_this_in_entry(),
            say::ask_nothing_yet(),
            options.into_iter().flatten().collect(),
        );
        ask.close_with(Choice::Program(ProgramChoice::Offered(Offered::LetGo)));
        ask.showing(words)
    }

    /// The same for who leaves without keeping what is being typed: an entry is in no file before it is closed.
    #[must_use]
    pub fn kept_when_closed(mut self) -> Ask {
        for option in self.options.iter_mut().filter(|option| option.hint == say::ask_kept()) {
            say::ask_kept_when_closed().clone_into(&mut option.hint);
        }
        say::ask_nothing_yet_and_no_file().clone_into(&mut self.words);
        self
    }

    /// The same where somebody may be watching: nothing comes first, and leaving keeps no draft of it.
    pub fn careful_offer(words: &str) -> Ask {
        let mut ask = Ask::offer(words, false);
        ask.options.reverse();
        ask.letters.leave_no_draft = true;
        say::ask_nothing_yet_and_no_file().clone_into(&mut ask.words);
        ask
    }

    /// Says that words that were typed cannot be kept here, and why.
    pub fn cannot_keep(words: &str, why: &str) -> Ask {
        let told = say::ask_window_keeps_nothing_why(why);
        let close = vec![AskOption::new(say::choice_close(), "", Choice::Nothing)];
        Ask::new(say::ask_window_keeps_nothing(), &told, close).showing(words)
    }

    /// Whether it shows words that this window can do nothing with.
    pub fn cannot_be_kept(&self) -> bool {
        let offers = |option: &AskOption| {
            option.choice == Choice::Program(ProgramChoice::Offered(Offered::Write))
        };
        self.shown_words().is_some() && !self.options.iter().any(offers)
    }

    fn showing(mut self, words: &str) -> Ask {
        let mut editor = Editor::default();
        editor.paste(words);
        self.letters.kind = Kind::Shown(Box::new(editor));
        self
    }

    /// The words that are shown to be kept, if any are.
    pub fn shown_words(&self) -> Option<Words> {
        match &self.letters.kind {
            Kind::Shown(editor) => Some(Words::from(editor.text())),
            Kind::Commands | Kind::Begin | Kind::GoOn(_) | Kind::Other(_) => None,
        }
    }

    /// The words that are offered an entry, as a draft of one in this way of writing: leaving in a hurry loses none.
    pub fn offered_draft(&self, id: RecordId, mode: WritingMode, at: Stamp) -> Option<Draft> {
        let offers = |option: &AskOption| {
            option.choice == Choice::Program(ProgramChoice::Offered(Offered::Write))
        };
        let may = !self.letters.leave_no_draft && self.options.iter().any(offers);
        let body = self.shown_words().filter(|_| may)?;
        let (prompt, stage, before) = (None, None, None);
        let target = DraftTarget::Entry { id, mode, prompt, stage, before };
        Some(Draft { target, title: Words::default(), body, tags: Words::default(), at })
    }

    /// Takes a stroke of an editor, where letters are words.
    pub fn stroke(&mut self, stroke: Stroke) -> Begun {
        match (&mut self.letters.kind, stroke) {
            (
                Kind::Shown(editor),
                Stroke::Insert(_) | Stroke::Backspace | Stroke::DeleteWordBack,
            ) => {
                editor.apply(stroke);
                Begun::Here
            }
            (Kind::Begin | Kind::GoOn(_) | Kind::Other(_), Stroke::Insert(letter)) => {
                self.letter(letter)
            }
            (Kind::Commands | Kind::Begin | Kind::GoOn(_) | Kind::Other(_) | Kind::Shown(_), _) => {
                Begun::Here
            }
        }
    }

    /// Takes words that came at once.
    pub fn words(&mut self, text: &str) -> Begun {
        match &mut self.letters.kind {
            Kind::Commands => Begun::Here,
            Kind::Shown(editor) => {
                editor.paste(text);
                Begun::Here
            }
            Kind::Begin | Kind::GoOn(_) | Kind::Other(_) => {
                let value = self.rating.and_then(|(_, value)| value);
                Begun::Words(self.choice(value, self.cursor.item), text.to_owned())
            }
        }
    }

    fn letter(&mut self, letter: char) -> Begun {
        let typed = std::mem::take(&mut self.letters.typed);
        let begins = |choice, words: String| Begun::Words(choice, words);
        // No text begins with a blank, but one may go on with it.
        let goes_on = matches!(self.letters.kind, Kind::GoOn(_));
        let blank = letter.is_whitespace() && !goes_on;
        if let Some((_, value)) = self.rating {
            let number = typed.parse::<u8>().is_ok_and(|number| number <= 10);
            return match (typed.is_empty(), letter.is_alphabetic()) {
                (true, _) if blank => Begun::Here,
                (true, _) => begins(self.choice(value, 0), letter.to_string()),
                // “7” and then a letter: that was the number, and words begin.
                (false, true) if number => begins(self.choice(value, 0), letter.to_string()),
                // “3 days”: it never was a number.
                (false, _) => begins(self.choice(None, 0), format!("{typed}{letter}")),
            };
        }
        let here = self.cursor.item;
        match letter {
            // No day and no hour begins with a k: it moves, whatever moved before it.
            'k' if matches!(self.letters.kind, Kind::Other(_)) => {
                self.cursor.step(-1, self.options.len());
                Begun::Here
            }
            'j' | 'k' if typed.chars().all(|before| before == letter) => {
                self.letters.typed = typed;
                self.letters.remember(letter, here);
                self.cursor.step(if letter == 'j' { 1 } else { -1 }, self.options.len());
                Begun::Here
            }
            _ if blank => Begun::Here,
            // One j or k right before a small letter is how a word begins.
            _ if typed.len() == 1 && letter.is_lowercase() => {
                begins(self.choice(None, self.letters.cursor), format!("{typed}{letter}"))
            }
            _ => begins(self.choice(None, here), letter.to_string()),
        }
    }

    /// What words choose that come now.
    fn choice(&self, value: Option<u8>, item: usize) -> Choice {
        match (&self.letters.kind, self.rating) {
            (Kind::GoOn(choice) | Kind::Other(choice), _) => choice.clone(),
            (_, Some((after, _))) => self.rated.choice(after, value),
            (_, None) => self.options.get(item).map_or(Choice::Nothing, |it| it.choice.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        screens::ask::Rated,
        ui::action::{EntryChoice, JournalChoice},
    };

    fn typed(ask: &mut Ask, keys: &str) -> Begun {
        let mut begun = Begun::Here;
        for key in keys.chars() {
            begun = match key.to_digit(10) {
                Some(digit) if ask.rating.is_some() => {
                    ask.update(crate::ui::Command::Digit(u8::try_from(digit).unwrap()));
                    Begun::Here
                }
                _ => ask.stroke(Stroke::Insert(key)),
            };
        }
        begun
    }

    #[test]
    fn a_number_is_the_weight_and_a_number_in_a_sentence_is_not() {
        for (keys, value, words) in [
            ("I", None, "I"),
            ("s", None, "s"),
            ("q", None, "q"),
            ("l", None, "l"),
            ("-", None, "-"),
            ("7I", Some(7), "I"),
            ("10w", Some(10), "w"),
            ("3 ", None, "3 "),
            ("3.", None, "3."),
            ("12 ", None, "12 "),
            ("2026a", None, "2026a"),
            ("我", None, "我"),
            ("о", None, "о"),
        ] {
            let mut ask = Ask::rating(Rated::Entry, false, None).before_words();
            let chosen = Choice::Entry(EntryChoice::Rated { after: false, value });
            assert_eq!(typed(&mut ask, keys), Begun::Words(chosen, words.to_owned()), "{keys}");
        }
        assert_eq!(
            typed(&mut Ask::rating(Rated::Entry, false, None).before_words(), "  7"),
            Begun::Here
        );
    }

    #[test]
    fn j_and_k_move_in_a_list_and_begin_a_word_all_the_same() {
        let options = || {
            let option =
                |mode| AskOption::new("", "", Choice::Journal(JournalChoice::WriteIn(mode)));
            Ask::new("", "", WritingMode::ALL.map(option).to_vec()).before_words()
        };
        for (keys, place, words) in [
            ("I", 0, "I"),
            ("just"[..2].into(), 0, "ju"),
            ("know"[..2].into(), 0, "kn"),
            ("jjI", 2, "I"),
            ("jI", 1, "I"),
            ("q", 0, "q"),
        ] {
            let chosen = Choice::Journal(JournalChoice::WriteIn(WritingMode::ALL[place]));
            let words = words.to_owned();
            assert_eq!(typed(&mut options(), keys), Begun::Words(chosen, words), "{keys}");
        }
        let mut ask = options();
        assert_eq!(typed(&mut ask, "jj j"), Begun::Here);
        assert_eq!(ask.cursor.item, 3);
    }
}
