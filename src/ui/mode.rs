//! The one table of modes, which say what the keys mean just now: each row says what is asked of every mode.

/// What a letter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// A command.
    Commands,
    /// An answer. Caps Lock changes none, and a capital leads nowhere else, unless it is bound there itself.
    Asked,
    /// The same: the first one of yes or no.
    YesOrNo,
    /// A part of words.
    Words,
    /// A part of what is looked for.
    Query,
    /// It begins words, or goes on with words that are shown in a question.
    BeginWords,
    /// It goes on with a name that is looked for on a page.
    OfAName,
    /// It picks what it stands beside.
    Pick,
    /// No command, as whoever comes from words and types on means words.
    BehindWords,
    /// Nothing.
    Nothing,
}

/// What is answered, which no letter or digit that means a place leads away from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answered {
    /// Nothing is.
    Nothing,
    /// Something is kept as it is answered.
    Form,
    /// The same: it waits, also for who wants to write first.
    FirstForm,
    /// It is kept nowhere, and would not wait.
    Check,
    /// It is kept nowhere, and waits while somebody looks for help.
    ReadCheck,
}

/// Whether keys that work wherever nothing is written work, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keys {
    /// They do.
    Shared,
    /// No key works but its own ones.
    Own,
}

/// What a key that is held down goes on doing, beside what it does in every mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui) enum Held {
    /// It moves by lines and by pages.
    Moves,
    /// By lines only: a page further may be an answer.
    Lines,
    /// Nothing: going down may be an answer, too.
    Nothing,
    /// It moves by lines and by pages, and sideways.
    Sideways,
    /// It moves by lines and by pages, and from one place for an answer to the next.
    Panes,
}

/// Makes the enum, the list of all of it, and what is asked of each.
macro_rules! modes {
    ($(
        $(#[$doc:meta])+
        $name:ident: $letters:ident, $answered:ident, $keys:ident, $held:ident
    ),+ $(,)?) => {
        /// What the keys mean just now.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Mode {
            $($(#[$doc])+ $name),+
        }

        impl Mode {
            /// All of them; the cover is the last.
            pub const ALL: &[Mode] = &[$(Mode::$name),+];

            /// What a letter is here.
            pub fn letters(self) -> Letters {
                match self {
                    $(Mode::$name => Letters::$letters),+
                }
            }

            fn answered(self) -> Answered {
                match self {
                    $(Mode::$name => Answered::$answered),+
                }
            }

            fn keys(self) -> Keys {
                match self {
                    $(Mode::$name => Keys::$keys),+
                }
            }

            /// What a key that is held down goes on doing here.
            pub(in crate::ui) fn held(self) -> Held {
                match self {
                    $(Mode::$name => Held::$held),+
                }
            }
        }
    };
}

// A row says what a letter is, what is answered, whether the keys of `Browse` work too, and what a held key goes on doing.
modes! {
    /// Keys that work on every screen that is not for writing.
    Browse: Commands, Nothing, Shared, Moves,
    /// The first screen.
    Today: Commands, Nothing, Shared, Moves,
    /// A stage of the guide, with its pages, steps, exercises, signs and prompts.
    Stage: Commands, Nothing, Shared, Moves,
    /// A page of the guide that is read.
    Page: Commands, Nothing, Shared, Moves,
    /// A question of an exercise: letters are commands, and Enter writes.
    Exercise: Commands, Form, Shared, Panes,
    /// A cell of a table that was come to from words: whoever types on means words, so that letters are no
    /// commands here.
    Cell: BehindWords, Form, Shared, Panes,
    /// The first or last page of an exercise, where nothing is filled in.
    Sheet: Commands, Nothing, Shared, Moves,
    /// A scale of an exercise, where digits are an answer.
    Scale: Commands, Form, Shared, Panes,
    /// The list of entries, and the pane in which one is read.
    Journal: Commands, Nothing, Shared, Moves,
    /// What was taken away.
    Trash: Commands, Nothing, Shared, Moves,
    /// The pages that somebody filled in.
    Filled: Commands, Nothing, Shared, Moves,
    /// The plan and its promises, in any of its views.
    Plan: Commands, Nothing, Shared, Sideways,
    /// The control check of the plan, done by oneself and kept nowhere.
    Control: Asked, ReadCheck, Shared, Moves,
    /// The talks there are.
    Talks: Commands, Nothing, Shared, Moves,
    /// Before a talk begins.
    BeforeTalk: Commands, Nothing, Shared, Moves,
    /// A talk that is being held.
    Talk: Commands, Nothing, Shared, Moves,
    /// The listener of a talk says back what was heard.
    SayBack: YesOrNo, Nothing, Shared, Moves,
    /// A break in a talk.
    Resting: Commands, Nothing, Shared, Moves,
    /// A talk that was held.
    Held: Commands, Nothing, Shared, Moves,
    /// Looking back over some weeks or more.
    LookBack: Commands, Nothing, Shared, Moves,
    /// A pulse, where digits are an answer.
    Pulse: Commands, Nothing, Shared, Lines,
    /// A page that two people fill in apart.
    Apart: Commands, Nothing, Shared, Moves,
    /// Questions and answers, one of them open at most.
    Answers: Commands, Nothing, Shared, Moves,
    /// What this book is called, and others beside it.
    Books: Commands, Nothing, Shared, Moves,
    /// The pages of a workbook that two used, of each of which it is said whose it is to be.
    Parting: Commands, Form, Shared, Moves,
    /// What can be set; Enter changes it.
    Settings: Commands, Nothing, Shared, Moves,
    /// Help, where letters are those of a place.
    Country: OfAName, Nothing, Shared, Sideways,
    /// A question of the private check.
    Safety: YesOrNo, Check, Shared, Nothing,
    /// What the private check says at its end.
    Reply: Commands, ReadCheck, Shared, Moves,
    /// The keys of the screen below.
    Keys: Commands, Nothing, Shared, Moves,
    /// The first words, before anything was asked.
    Welcome: Asked, Nothing, Shared, Moves,
    /// One of the first questions: what was answered so far is kept with the last of them.
    FirstQuestion: Asked, FirstForm, Shared, Moves,
    /// The books there are, before one of them is opened.
    Who: Commands, Nothing, Shared, Moves,
    /// The table that two people share.
    Table: Commands, Nothing, Shared, Moves,
    /// In place of a workbook that cannot be read: its backups.
    Recovery: Commands, Nothing, Shared, Moves,
    /// A question with a few answers.
    Ask: Asked, Nothing, Own, Panes,
    /// A question that stands before words, or shows some: letters are words here.
    Words: BeginWords, Nothing, Own, Moves,
    /// Rating how heavy it is, 0 to 10.
    Rating: Asked, Nothing, Own, Moves,
    /// The same, before or after words: a letter begins them, or goes on with them.
    Weigh: BeginWords, Nothing, Own, Moves,
    /// Writing many lines.
    Write: Words, Nothing, Own, Moves,
    /// Writing one line.
    Line: Words, Nothing, Own, Moves,
    /// What is looked for is typed, over what is found.
    Find: Query, Nothing, Own, Moves,
    /// A name is typed, over the commands and places that it may mean.
    Palette: Query, Nothing, Own, Moves,
    /// Picking something by the letters beside it.
    Pick: Pick, Nothing, Own, Moves,
    /// Before the workbook is read.
    Opening: Nothing, Nothing, Shared, Moves,
    /// The cover: everything but its own key is ignored.
    Cover: Nothing, Nothing, Own, Moves,
}

impl Mode {
    /// Whether letters are words here and not commands.
    pub fn is_writing(self) -> bool {
        match self.letters() {
            Letters::Words | Letters::Query | Letters::BeginWords => true,
            Letters::Commands
            | Letters::Asked
            | Letters::YesOrNo
            | Letters::OfAName
            | Letters::Pick
            | Letters::BehindWords
            | Letters::Nothing => false,
        }
    }

    /// Whether a letter begins words, or goes on with words that are shown in a question.
    pub fn begins_words(self) -> bool {
        self.letters() == Letters::BeginWords
    }

    /// Whether something is asked here that a letter answers. Caps Lock changes no answer, and a capital
    /// leads nowhere else, unless it is bound here itself.
    pub fn is_question(self) -> bool {
        match self.letters() {
            Letters::Asked | Letters::YesOrNo => true,
            Letters::Commands
            | Letters::Words
            | Letters::Query
            | Letters::BeginWords
            | Letters::OfAName
            | Letters::Pick
            | Letters::BehindWords
            | Letters::Nothing => false,
        }
    }

    /// Whether a letter says yes or no here.
    pub fn answers_by_letters(self) -> bool {
        self.letters() == Letters::YesOrNo
    }

    /// Whether something is being answered here, so that no letter or digit leads away from it.
    pub(super) fn is_form(self) -> bool {
        self.answered() != Answered::Nothing
    }

    /// Whether something is answered or read here that is kept nowhere.
    pub(super) fn is_check(self) -> bool {
        match self.answered() {
            Answered::Check | Answered::ReadCheck => true,
            Answered::Nothing | Answered::Form | Answered::FirstForm => false,
        }
    }

    /// Whether what is answered here waits while somebody looks for help, and is come back to.
    pub(super) fn waits_for_help(self) -> bool {
        match self.answered() {
            Answered::FirstForm | Answered::ReadCheck => true,
            Answered::Nothing | Answered::Form | Answered::Check => false,
        }
    }

    /// Whether what is answered here waits while somebody writes, and is come back to.
    pub(super) fn waits_for_writing(self) -> bool {
        self.answered() == Answered::FirstForm
    }

    /// Whether the keys of [`Mode::Browse`] work here too.
    pub fn browses(self) -> bool {
        self.keys() == Keys::Shared
    }
}
