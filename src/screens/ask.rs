//! A question with a few answers, over the screen that asks it.

mod shown;
mod copies;
mod erasing;
mod letters;
mod rating;
mod undoing;
mod who;
pub mod view;

use crate::{
    domain::{
        day::{Day, clock},
        draft::Draft,
        guide::Guide,
        journal::WritingMode,
        role::Role,
        words::{Words, count_words},
    },
    phrases::say,
    screens::Screen,
    ui::{
        Mode, Move,
        action::{Choice, Command, Flow, JournalChoice, ProgramChoice, SettingsChoice, Unfinished},
        cursor::Cursor,
    },
};

/// A question, and what each answer means.
#[derive(Clone, Debug, PartialEq)]
pub struct Ask {
    /// What is asked, in the edge of the box.
    pub title: String,
    /// What there is to know before one answers; empty where that is nothing.
    pub words: String,
    /// The person's own words that it is about.
    pub about: Words,
    /// From above to below; none where a number is asked for.
    pub options: Vec<AskOption>,
    /// Over the options.
    pub cursor: Cursor,
    /// For a rating: before or after, and the value so far.
    pub rating: Option<(bool, Option<u8>)>,
    /// What of somebody is rated.
    rated: Rated,
    /// What closing without an answer means.
    closing: Choice,
    digit: Option<u8>,
    letters: Letters,
}

pub use letters::Begun;
use letters::Letters;
pub use rating::Rated;

/// One answer of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct AskOption {
    /// What is picked, in a few words.
    pub label: String,
    /// What comes of it, under the label where there is room; empty for none.
    pub hint: String,
    /// What it means to the screen below, or to the `App`.
    pub choice: Choice,
}

impl AskOption {
    /// An option: what it is called, what stands behind it, and what it means.
    pub fn new(label: impl Into<String>, hint: impl Into<String>, choice: Choice) -> AskOption {
        AskOption { label: label.into(), hint: hint.into(), choice }
    }
}

impl Ask {
    /// A question with nothing of a person in it. Closing it picks nothing.
    pub fn new(title: &str, words: &str, options: Vec<AskOption>) -> Ask {
        Ask {
            title: title.to_owned(),
            words: words.to_owned(),
            about: Words::default(),
            options,
            cursor: Cursor::default(),
            rating: None,
            rated: Rated::Entry,
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
        let mut options: Vec<AskOption> = WritingMode::ALL
            .into_iter()
            .map(|mode| {
                AskOption::new(
                    mode.label(),
                    mode.hint(),
                    Choice::Journal(JournalChoice::WriteIn(mode)),
                )
            })
            .collect();
        let hint = say::ask_never_saved();
        options.push(AskOption::new(
            say::ask_do_not_keep(),
            hint,
            Choice::Journal(JournalChoice::WriteUnkept),
        ));
        Ask::new(say::ask_how_to_write(), words, options).before_words()
    }

    /// What to do when quitting found words that could not be saved.
    pub fn unsaved() -> Ask {
        Ask::new(
            say::ask_on_no_disk(),
            say::ask_saving_failed(),
            vec![
                AskOption::new(say::ask_stay(), "", Choice::Nothing),
                AskOption::new(say::ask_write_a_copy(), "", Choice::Program(ProgramChoice::Rescue)),
                AskOption::new(
                    say::ask_leave_without(),
                    "",
                    Choice::Program(ProgramChoice::LeaveUnsaved),
                ),
            ],
        )
    }

    /// What to do when quitting waits for a disk that does not answer.
    pub fn silent_disk() -> Ask {
        Ask::new(
            say::ask_on_no_disk(),
            say::ask_silent_disk(),
            vec![
                AskOption::new(say::ask_wait_for_disk(), "", Choice::Nothing),
                AskOption::new(
                    say::ask_leave_without_waiting(),
                    "",
                    Choice::Program(ProgramChoice::LeaveUnsaved),
                ),
            ],
        )
    }

    /// Whether it is asked because the disk does not answer.
    pub fn is_about_a_silent_disk(&self) -> bool {
        self.words == say::ask_silent_disk()
    }

    /// What becomes of words that are still being written below, as no draft is to be kept any more.
    pub fn unfinished() -> Ask {
        let mut ask = Ask::new(
            say::ask_still_being_written(),
            say::ask_so_far_in_a_draft(),
            vec![
                AskOption::new(
                    say::ask_keep_as_is(),
                    "",
                    Choice::Program(ProgramChoice::Unfinished(Unfinished::Keep)),
                ),
                AskOption::new(
                    say::ask_without_a_draft(),
                    say::ask_without_a_draft_hint(),
                    Choice::Program(ProgramChoice::Unfinished(Unfinished::WriteOn)),
                ),
                AskOption::new(
                    say::ask_leave_setting_off(),
                    "",
                    Choice::Program(ProgramChoice::Unfinished(Unfinished::KeepDraft)),
                ),
            ],
        );
        ask.closing = Choice::Program(ProgramChoice::Unfinished(Unfinished::KeepDraft));
        ask
    }

    /// What to do with words typed among the first questions, when somebody quits there.
    pub fn waiting(words: Words, begun: bool) -> Ask {
        let told =
            if begun { say::ask_offered_afterwards() } else { say::ask_nothing_kept_before() };
        let options = vec![
            AskOption::new(say::ask_stay(), "", Choice::Nothing),
            AskOption::new(
                say::ask_leave_without(),
                "",
                Choice::Program(ProgramChoice::LeaveUnsaved),
            ),
        ];
        Ask::new(say::ask_wrote_this(), told, options).about(words)
    }

    /// Whether it is about words that were typed where nothing is written.
    pub fn is_about_waiting_words(&self) -> bool {
        self.title == say::ask_wrote_this()
    }

    /// Whether it offers words that were being typed when the program last ended.
    pub fn is_about_draft(&self) -> bool {
        matches!(self.closing, Choice::Program(ProgramChoice::KeepDraft(_)))
    }

    /// Those words, as long as nobody has answered.
    pub fn draft_of_last_time(&self) -> Option<Box<Draft>> {
        if let Choice::Program(ProgramChoice::KeepDraft(draft)) = &self.closing {
            Some(draft.clone())
        } else {
            None
        }
    }

    /// Whether it shows words of something that is kept, such as a promise, and none of who reads it.
    pub fn shows_a_record(&self) -> bool {
        let own = self.is_about_waiting_words() || self.is_about_draft();
        !self.about.is_blank() && !own && self.shown_words().is_none()
    }

    /// Whether it is about leaving with words that are in no file.
    pub fn is_about_unsaved_words(&self) -> bool {
        self.title == say::ask_on_no_disk()
    }

    /// With no answer marked: it is about who somebody is, and nobody is taken for one because a key came twice.
    #[must_use]
    pub fn with_none_marked(self) -> Ask {
        Ask { cursor: Cursor::unmarked(), ..self }
    }

    /// Whether it asks about words that were typed for the table and do not lie there yet.
    pub fn is_about_the_table(&self) -> bool {
        self.title == say::table_not_there_yet()
    }

    /// Whether to take back a change that cannot be seen on this screen.
    pub fn undo(what: &str) -> Ask {
        Ask::new(
            say::ask_take_this_back(),
            &say::ask_not_on_this_screen(what),
            vec![
                AskOption::new(say::choice_leave_as_is(), "", Choice::Nothing),
                AskOption::new(say::ask_take_it_back(), "", Choice::Program(ProgramChoice::Undo)),
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
        let words = say::ask_not_yours(what, reader.map_or("", Role::variant));
        let who = owner.map_or("", Role::variant);
        let (title, does) = match choice {
            Choice::Program(ProgramChoice::Redo) => {
                (say::ask_redo_of_another(), say::ask_redo_as(who))
            }
            _ => (say::ask_undo_of_another(), say::ask_undo_as(who)),
        };
        let options = vec![
            AskOption::new(say::choice_leave_as_is(), "", Choice::Nothing),
            AskOption::new(does, "", choice),
        ];
        Ask::new(title, &words, options)
    }

    /// What to do with words that were being typed when the program last ended.
    pub fn draft(draft: Draft) -> Ask {
        let (day, time) = (Day::from_date(draft.at.date_naive()).in_month(), clock(draft.at));
        let told = match count_words(&draft.body) {
            0 if draft.title.is_blank() => say::ask_draft_erased(day, time),
            count => say::ask_draft_told(count, day, time),
        };
        let draft = Box::new(draft);
        let mut ask = Ask::new(
            say::ask_keep_draft(),
            &told,
            vec![
                AskOption::new(
                    say::choice_go_on_writing(),
                    "",
                    Choice::Program(ProgramChoice::ResumeDraft(draft.clone())),
                ),
                AskOption::new(
                    say::ask_keep_as_is(),
                    "",
                    Choice::Program(ProgramChoice::KeepDraft(draft.clone())),
                ),
                AskOption::new(
                    say::choice_to_the_trash(),
                    "",
                    Choice::Program(ProgramChoice::TrashDraft(draft.clone())),
                ),
            ],
        );
        ask.closing = Choice::Program(ProgramChoice::KeepDraft(draft));
        ask
    }

    /// Whose helplines to show first.
    pub fn country(guide: &Guide, chosen: Option<&str>) -> Ask {
        let options: Vec<AskOption> = guide
            .helplines
            .choices()
            .map(|country| {
                AskOption::new(
                    &country.name,
                    "",
                    Choice::Settings(SettingsChoice::Country(country.code.clone())),
                )
            })
            .collect();
        let here = options.iter().position(|option| {
            matches!(&option.choice, Choice::Settings(SettingsChoice::Country(code)) if Some(code.as_str()) == chosen)
        });
        let mut ask = Ask::new(say::ask_which_helplines(), "", options);
        ask.cursor = Cursor::at(here.unwrap_or(0));
        ask
    }

    /// What the keys mean here.
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

    /// Does what a key or a name asked for.
    pub fn update(&mut self, command: Command) -> Flow<Screen> {
        if !matches!(command, Command::Digit(_)) {
            self.letters.forget();
        }
        if let Some((after, value)) = self.rating {
            return self.rate(after, value, command);
        }
        match command {
            Command::Move(go) if self.cursor.is_unmarked() => {
                let last = self.options.len().saturating_sub(1);
                self.cursor.go(if matches!(go, Move::Up | Move::Bottom) { last } else { 0 });
            }
            Command::Move(go) => self.cursor.along(go, self.options.len()),
            // What somebody is said to have done is not what Enter came upon.
            Command::Open if self.cursor.is_unmarked() => return Flow::Stay,
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
}
