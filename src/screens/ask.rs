//! A question with a few answers, over the screen that asks it.

mod copies;
mod erasing;
mod letters;
mod undoing;
mod who;
pub mod view;

use crate::{
    domain::{Draft, Guide, Role, SCALE_TOP, Words, WritingMode, count_words, words_told},
    screens::Screen,
    ui::{
        Mode,
        action::{Choice, Command, Flow, Unfinished},
        cursor::Cursor,
    },
};

/// A question, and what each answer means.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    pub title: String,
    pub words: String,
    /// The person's own words that it is about.
    pub about: Words,
    pub options: Vec<Answer>,
    pub cursor: Cursor,
    /// For a rating: before or after, and the value so far.
    pub rating: Option<(bool, Option<u8>)>,
    /// What closing without an answer means.
    closing: Choice,
    digit: Option<u8>,
    letters: Letters,
}

pub use letters::Begun;
use letters::Letters;

const WAITING: &str = "You wrote this among the questions";
const UNSAVED: &str = "Some words are on no disk yet";
const SILENT: &str = "The disk does not answer. What was called saved is safe; the last words may be in no file. \
    This closes by itself once the disk has them. Ctrl-C or Ctrl-X leaves now.";

/// One answer of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub label: String,
    pub hint: String,
    pub choice: Choice,
}

impl Answer {
    pub fn new(label: impl Into<String>, hint: impl Into<String>, choice: Choice) -> Answer {
        Answer { label: label.into(), hint: hint.into(), choice }
    }
}

impl Ask {
    pub fn new(title: &str, words: &str, options: Vec<Answer>) -> Ask {
        Ask {
            title: title.to_owned(),
            words: words.to_owned(),
            about: Words::default(),
            options,
            cursor: Cursor::default(),
            rating: None,
            closing: Choice::Nothing,
            digit: None,
            letters: Letters::default(),
        }
    }

    /// The same question, with the person's own words that it is about.
    #[must_use]
    pub fn about(self, words: Words) -> Ask {
        Ask { about: words, ..self }
    }

    /// Which way to write a new entry; `words` say what is known about the ways.
    pub fn way_of_writing(words: &str) -> Ask {
        let mut options: Vec<Answer> = WritingMode::ALL
            .into_iter()
            .map(|mode| Answer::new(mode.label(), mode.hint(), Choice::WriteIn(mode)))
            .collect();
        let hint = "Words that are never saved, anywhere.";
        options.push(Answer::new("write and do not keep", hint, Choice::WriteUnkept));
        Ask::new("How would you like to write?", words, options).before_words()
    }

    /// How heavy it is, before or after.
    pub fn rating(after: bool, value: Option<u8>) -> Ask {
        let title =
            if after { "How heavy is it now?" } else { "Before you begin: how heavy is it?" };
        let mut ask = Ask::new(title, "", Vec::new());
        ask.rate_as(after, value);
        ask.closing = Choice::Rated { after, value: None };
        ask
    }

    /// The number so far, and what Enter makes of it.
    fn rate_as(&mut self, after: bool, value: Option<u8>) {
        self.rating = Some((after, value));
        let how = match value {
            Some(value) => format!("Enter keeps {value}. Esc skips."),
            None => "Enter or Esc skips.".to_owned(),
        };
        self.words = format!("0 is light, 10 is as heavy as it gets. {how}");
    }

    /// What to do when quitting found words that could not be saved.
    pub fn unsaved() -> Ask {
        Ask::new(
            UNSAVED,
            "Saving failed. Quitting now would lose them.",
            vec![
                Answer::new("Stay", "", Choice::Nothing),
                Answer::new("Write a copy among the backups, and leave", "", Choice::Rescue),
                Answer::new("Leave without them", "", Choice::LeaveUnsaved),
            ],
        )
    }

    /// What to do when quitting waits for a disk that does not answer.
    pub fn silent_disk() -> Ask {
        Ask::new(
            UNSAVED,
            SILENT,
            vec![
                Answer::new("Stay, and wait for the disk", "", Choice::Nothing),
                Answer::new("Leave without waiting", "", Choice::LeaveUnsaved),
            ],
        )
    }

    pub fn is_about_a_silent_disk(&self) -> bool {
        self.words == SILENT
    }

    /// What becomes of words that are still being written below, as no draft is to be kept any more.
    pub fn unfinished() -> Ask {
        let mut ask = Ask::new(
            "Something is still being written",
            "So far it is in a draft on the disk. From now on nothing unfinished is.",
            vec![
                Answer::new("Keep it as it is", "", Choice::Unfinished(Unfinished::Keep)),
                Answer::new(
                    "Write on, without a draft",
                    "Until you save or close it, it is on the screen only.",
                    Choice::Unfinished(Unfinished::WriteOn),
                ),
                Answer::new("Leave the setting off", "", Choice::Unfinished(Unfinished::KeepDraft)),
            ],
        );
        ask.closing = Choice::Unfinished(Unfinished::KeepDraft);
        ask
    }

    /// What to do with words typed among the first questions, when somebody quits there.
    pub fn waiting(words: Words, begun: bool) -> Ask {
        let told = if begun {
            "They are on no disk yet. They are offered to you after these questions."
        } else {
            "They are on no disk yet. Nothing is kept before you choose Begin."
        };
        let options = vec![
            Answer::new("Stay", "", Choice::Nothing),
            Answer::new("Leave without them", "", Choice::LeaveUnsaved),
        ];
        Ask::new(WAITING, told, options).about(words)
    }

    pub fn is_about_waiting_words(&self) -> bool {
        self.title == WAITING
    }

    /// Whether it offers words that were being typed when the program last ended.
    pub fn is_about_draft(&self) -> bool {
        matches!(self.closing, Choice::KeepDraft(_))
    }

    /// Those words, as long as nobody has answered.
    pub fn draft_of_last_time(&self) -> Option<Box<Draft>> {
        if let Choice::KeepDraft(draft) = &self.closing { Some(draft.clone()) } else { None }
    }

    /// Whether it shows words of something that is kept, such as a promise, and none of who reads it.
    pub fn shows_a_record(&self) -> bool {
        let own = self.is_about_waiting_words() || self.is_about_draft();
        !self.about.is_blank() && !own && self.shown_words().is_none()
    }

    pub fn is_about_unsaved_words(&self) -> bool {
        self.title == UNSAVED
    }

    /// Whether to take back a change that cannot be seen on this screen.
    pub fn undo(what: &str) -> Ask {
        Ask::new(
            "Take this back?",
            &format!("It is not on this screen: {what}."),
            vec![
                Answer::new("Leave it as it is", "", Choice::Nothing),
                Answer::new("Take it back", "", Choice::Undo),
            ],
        )
    }

    /// Whether to take back, or do again, what was done under another role than that of who is here. What
    /// is its owner’s alone is left to whoever says to be that one.
    pub fn of_another(
        what: &str,
        reader: Option<Role>,
        owner: Option<Role>,
        choice: Choice,
    ) -> Ask {
        let words = match reader {
            Some(role @ (Role::Hurt | Role::Broke)) => {
                format!("You are here as {}. This is not yours: {what}.", role.person())
            }
            Some(Role::Both | Role::Any) | None => format!("It belongs to one person: {what}."),
        };
        let (title, does) = match choice {
            Choice::Redo => ("Do again what somebody else did?", "Do it again"),
            _ => ("Take back what somebody else did?", "Take it back"),
        };
        let does = match owner {
            Some(owner) => format!("I am {}. {does}", owner.person()),
            None => does.to_owned(),
        };
        let options = vec![
            Answer::new("Leave it as it is", "", Choice::Nothing),
            Answer::new(does, "", choice),
        ];
        Ask::new(title, &words, options)
    }

    /// What to do with words that were being typed when the program last ended.
    pub fn draft(draft: Draft) -> Ask {
        let when = draft.at.format("%-d %B at %H:%M").to_string();
        let told = match count_words(&draft.body) {
            0 if draft.title.is_blank() => {
                format!("You erased its words on {when}. Until you choose, they are still there.")
            }
            count => format!("{}, last typed {when}. Nothing was lost.", words_told(count)),
        };
        let draft = Box::new(draft);
        let mut ask = Ask::new(
            "You were writing this – keep?",
            &told,
            vec![
                Answer::new("Go on writing", "", Choice::ResumeDraft(draft.clone())),
                Answer::new("Keep it as it is", "", Choice::KeepDraft(draft.clone())),
                Answer::new("Move it to the trash", "", Choice::TrashDraft(draft.clone())),
            ],
        );
        ask.closing = Choice::KeepDraft(draft);
        ask
    }

    /// Whose helplines to show first.
    pub fn country(guide: &Guide, chosen: Option<&str>) -> Ask {
        let options: Vec<Answer> = guide
            .helplines
            .choices()
            .map(|country| Answer::new(&country.name, "", Choice::Country(country.code.clone())))
            .collect();
        let here = options.iter().position(|option| {
            matches!(&option.choice, Choice::Country(code) if Some(code.as_str()) == chosen)
        });
        let mut ask = Ask::new("Which country’s helplines?", "", options);
        ask.cursor = Cursor::at(here.unwrap_or(0));
        ask
    }

    pub fn mode(&self) -> Mode {
        match (self.rating.is_some(), self.letters.are_words()) {
            (true, true) => Mode::Weigh,
            (true, false) => Mode::Rating,
            (false, true) => Mode::Words,
            (false, false) => Mode::Ask,
        }
    }

    /// What closing without an answer is to mean.
    pub fn close_with(&mut self, choice: Choice) {
        self.closing = choice;
    }

    /// What happens when it is closed without an answer.
    pub fn closed(&self) -> Choice {
        self.closing.clone()
    }

    pub fn update(&mut self, command: Command) -> Flow<Screen> {
        if !matches!(command, Command::Digit(_)) {
            self.letters.forget();
        }
        if let Some((after, value)) = self.rating {
            return self.rate(after, value, command);
        }
        match command {
            Command::Up => self.cursor.step(-1, self.options.len()),
            Command::Down => self.cursor.step(1, self.options.len()),
            Command::Top => self.cursor.step(isize::MIN, self.options.len()),
            Command::Bottom => self.cursor.step(isize::MAX, self.options.len()),
            Command::Open => {
                let option = self.options.get(self.cursor.item);
                return Flow::Chosen(
                    option.map_or(Choice::Nothing, |option| option.choice.clone()),
                );
            }
            Command::Back | Command::Quit => return Flow::Chosen(self.closing.clone()),
            _ => (),
        }
        Flow::Stay
    }

    fn rate(&mut self, after: bool, value: Option<u8>, command: Command) -> Flow<Screen> {
        let next = match command {
            Command::More | Command::Up => value.map_or(5, |value| (value + 1).min(SCALE_TOP)),
            Command::Less | Command::Down => value.map_or(5, |value| value.saturating_sub(1)),
            Command::Digit(0) if self.digit == Some(1) => SCALE_TOP,
            Command::Digit(digit) => digit,
            Command::Open => return Flow::Chosen(Choice::Rated { after, value }),
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
