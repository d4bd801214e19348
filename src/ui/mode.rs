//! What the keys mean just now: where somebody is, and whether letters are words there.

/// Makes the enum, and the list of all of it.
macro_rules! modes {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {
        /// What the keys mean just now.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Mode {
            $($(#[$doc])* $name),+
        }

        impl Mode {
            /// All of them; the cover is the last.
            pub const ALL: &[Mode] = &[$(Mode::$name),+];
        }
    };
}

modes! {
    /// Keys that work on every screen that is not for writing.
    Browse,
    /// The first screen.
    Today,
    /// A stage of the guide, with its pages, steps, exercises, signs and prompts.
    Stage,
    /// A page of the guide that is read.
    Page,
    /// A question of an exercise: letters are commands, and Enter writes.
    Exercise,
    /// A cell of a table that was come to from words: whoever types on means words, so that letters are no
    /// commands here.
    Cell,
    /// The first or last page of an exercise, where nothing is filled in.
    Sheet,
    /// A scale of an exercise, where digits are an answer.
    Scale,
    /// The list of entries, and the pane in which one is read.
    Journal,
    /// What was taken away.
    Trash,
    /// The pages that somebody filled in.
    Filled,
    /// The plan and its promises, in any of its views.
    Plan,
    /// The control check of the plan, done by oneself and kept nowhere.
    Control,
    /// The talks there are.
    Talks,
    /// Before a talk begins.
    BeforeTalk,
    /// A talk that is being held.
    Talk,
    /// The listener of a talk says back what was heard.
    SayBack,
    /// A break in a talk.
    Resting,
    /// A talk that was held.
    Held,
    /// Looking back over some weeks or more.
    LookBack,
    /// A pulse, where digits are an answer.
    Pulse,
    /// A page that two people fill in apart.
    Apart,
    /// Questions and answers, one of them open at most.
    Answers,
    /// What this book is called, and others beside it.
    Books,
    /// The pages of a workbook that two used, of each of which it is said whose it is to be.
    Parting,
    /// What can be set; Enter changes it.
    Settings,
    /// Help, where letters are those of a place.
    Country,
    /// A question of the private check.
    Safety,
    /// What the private check says at its end.
    Reply,
    /// The keys of the screen below.
    Keys,
    /// The first words, before anything was asked.
    Welcome,
    /// One of the first questions: what was answered so far is kept with the last of them.
    FirstQuestion,
    /// The books there are, before one of them is opened.
    Who,
    /// The table that two people share.
    Table,
    /// In place of a workbook that cannot be read: its backups.
    Recovery,
    /// A question with a few answers.
    Ask,
    /// A question that stands before words, or shows some: letters are words here.
    Words,
    /// Rating how heavy it is, 0 to 10.
    Rating,
    /// The same, before or after words: a letter begins them, or goes on with them.
    Weigh,
    /// Writing many lines.
    Write,
    /// Writing one line.
    Line,
    /// What is looked for is typed, over what is found.
    Find,
    /// A name is typed, over the commands and places that it may mean.
    Palette,
    /// Picking something by the letters beside it.
    Pick,
    /// Before the workbook is read.
    Opening,
    /// The cover: everything but its own key is ignored.
    Cover,
}

impl Mode {
    /// Whether letters are words here and not commands.
    pub fn is_writing(self) -> bool {
        matches!(self, Mode::Write | Mode::Line | Mode::Find | Mode::Palette) || self.begins_words()
    }

    /// Whether a letter begins words, or goes on with words that are shown in a question.
    pub fn begins_words(self) -> bool {
        matches!(self, Mode::Words | Mode::Weigh)
    }

    /// Whether something is asked here that a letter answers. Caps Lock changes no answer, and a capital
    /// leads nowhere else, unless it is bound here itself.
    pub fn is_question(self) -> bool {
        let is_popup = matches!(self, Mode::Ask | Mode::Rating);
        is_popup
            || matches!(self, Mode::Safety | Mode::SayBack | Mode::Control)
            || matches!(self, Mode::Welcome | Mode::FirstQuestion)
    }

    /// Whether a letter says yes or no here.
    pub fn answers_by_letters(self) -> bool {
        matches!(self, Mode::Safety | Mode::SayBack)
    }

    /// Whether something is being answered here, so that no letter or digit leads away from it.
    pub(super) fn is_form(self) -> bool {
        let is_answered = matches!(
            self,
            Mode::Exercise | Mode::Cell | Mode::Scale | Mode::Parting | Mode::FirstQuestion
        );
        is_answered || self.is_check()
    }

    /// Whether something is answered or read here that is kept nowhere.
    pub(super) fn is_check(self) -> bool {
        matches!(self, Mode::Safety | Mode::Reply | Mode::Control)
    }

    /// Whether the keys of [`Mode::Browse`] work here too.
    pub fn browses(self) -> bool {
        !self.is_writing() && !matches!(self, Mode::Cover | Mode::Ask | Mode::Rating | Mode::Pick)
    }
}
