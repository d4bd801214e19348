//! What every screen is asked: a screen that is added answers all of it, or does not compile.

use crate::{
    domain::{
        day::Stamp, draft::Draft, guide::Guide, history::Change, pulse::Pulse, workbook::Workbook,
    },
    screens::{Screen, ask::Ask},
    ui::{
        Mode,
        action::{Choice, Command, Ctx, Flow, Place, Scene},
        cursor::Cursor,
        page::{Page, Writing},
        widgets::editor::{Editor, Stroke},
    },
};

/// Where a screen stands among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// Somewhere to be.
    Main,
    /// The same; asked for again, it takes its own place.
    MainOnce,
    /// Somewhere one looks at while what is written below goes on.
    Aside,
    /// The same; asked for again, it takes its own place.
    AsideOnce,
    /// A popup: the screen below stays visible around it.
    Popup,
}

/// What a screen is there for, as far as others ask: each stands in its row of the table of screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Something else than what follows.
    Page,
    /// Somebody looks for help there: it says so, and its footer names the key that hides it.
    Helps,
    /// It looks on at what is below it.
    LooksOn,
    /// Words are typed there as soon as it is opened.
    TakesWords,
    /// No book is open there yet that could be saved, or not.
    BeforeABook,
    /// It belongs to the welcome.
    Welcomes,
    /// It is of talks, which are held in memory at the table of two.
    OfTalks,
}

/// What becomes of what is done on a screen, and who may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrecy {
    /// It is kept, as everything is.
    Kept,
    /// Help: words that come there go nowhere.
    Help,
    /// Help that was opened from the private check, and is a part of it.
    HelpOverCheck,
    /// The private check: what is answered is in no file, and is let go as soon as anything stands over it.
    Check,
    /// The control check that one does alone.
    Control,
    /// A page that somebody chose not to keep.
    Unkept,
    /// A page of which it is asked yet whether it is to be kept.
    Undecided,
    /// A page that two people fill in apart.
    Apart,
}

/// A screen. What does not matter to it is named in `nothing!`.
pub trait Shown {
    /// What the keys mean on it.
    fn mode(&self, guide: &Guide) -> Mode;
    /// Its name in the header, under what it belongs to.
    fn name(&self, guide: &Guide) -> String;
    /// Makes that of its page once that is long and that a key changes nothing of, before it is asked for its page.
    fn ready(&mut self, scene: &Scene<'_>);
    /// What it says, as blocks.
    fn page(&self, scene: &Scene<'_>) -> Page;
    /// Does what a key or a name asked for.
    fn act(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen>;
    /// Where its reader is on its page. None where it follows an editor, or one thing is asked at a time.
    fn cursor(&self) -> Option<&Cursor>;
    /// The same, to be moved.
    fn cursor_mut(&mut self) -> Option<&mut Cursor>;
    /// Where its reader is in the pane beside its list.
    fn pane(&self) -> Option<&Cursor>;
    /// The same, to be moved.
    fn pane_mut(&mut self) -> Option<&mut Cursor>;
    /// Where it stands among other screens.
    fn layer(&self) -> Layer;
    /// What becomes of what is done on it.
    fn secrecy(&self) -> Secrecy;

    /// Whether a command that is bound here does something just now.
    fn offers(&self, scene: &Scene<'_>, command: Command) -> bool;
    /// Whether a command changes something that is kept, so that a window that only reads refuses it.
    fn keeps(&self, scene: &Scene<'_>, command: Command) -> bool;
    /// What a command does just now, where that is not what the table of keys calls it.
    fn told(&self, scene: &Scene<'_>, command: Command) -> Option<&'static str>;

    /// What is asked as soon as it is opened at a place.
    fn asks_first(&self, place: &Place, ctx: &mut Ctx<'_>) -> Option<Ask>;
    /// Takes what was picked in a question it asked.
    fn chosen(&mut self, ctx: &mut Ctx<'_>, choice: Choice) -> Flow<Screen>;
    /// Esc: closes something inside the screen first, if there is anything. Says whether it did.
    fn back(&mut self, ctx: &mut Ctx<'_>) -> bool;
    /// What is asked before it is closed, where words on it would be lost.
    fn asks_before_closing(&self) -> Option<Ask>;
    /// Puts what is being typed here into the workbook.
    fn commit(&mut self, ctx: &mut Ctx<'_>);
    /// The person goes away from it: a clock that runs stands still.
    fn leave(&mut self, ctx: &mut Ctx<'_>);
    /// Closes what only one of two may see, before somebody else has the keyboard. Says whether something
    /// is gone that is kept nowhere.
    fn put_away(&mut self, ctx: &mut Ctx<'_>) -> bool;
    /// Follows the workbook after an undo, a merge or a return to this screen.
    fn refresh(&mut self, ctx: &Ctx<'_>);
    /// Whether what a change is about can be seen here.
    fn shows(&self, guide: &Guide, change: &Change) -> bool;
    /// Time went from `then` to now, while it was `seen` or not.
    fn passed(&mut self, ctx: &mut Ctx<'_>, then: Stamp, seen: bool);
    /// When what it shows changes next, if nobody does anything.
    fn next_change(&self, scene: &Scene<'_>) -> Option<Stamp>;

    /// Whether it holds answers or letters that are kept nowhere, so that no single letter leads away.
    fn holds_unkept(&self) -> bool;
    /// Whether it shows something that is in no workbook and that no draft ever holds, unless somebody
    /// goes on with it: a day that is typed in the plan, an hour, a number that is only marked, and
    /// words that wait in a question.
    fn holds_in_no_file(&self, workbook: &Workbook) -> bool;

    /// Whether it is one person’s, and closes before the keyboard is handed to the other one.
    fn closes_for_the_other(&self) -> bool;
    /// Whether a number is the one that somebody has in hand here: `None` where it shows none of the kind.
    fn has_in_hand(&self, pulse: &Pulse) -> Option<bool>;
    /// Whether a letter that means this command is one of words that are typed on.
    fn takes_for_words(&self, guide: &Guide, command: Command) -> bool;

    /// The places for words on it.
    fn words(&self) -> Option<&dyn Writes>;
    /// The same, to be written in.
    fn words_mut(&mut self) -> Option<&mut dyn Writes>;
    /// Takes pasted words.
    fn paste(&mut self, ctx: &mut Ctx<'_>, text: &str);
}

/// A screen on which words are written.
pub trait Writes {
    /// What is being written on its page.
    fn writing<'a>(&'a self, scene: &Scene<'a>) -> Option<Writing<'a>>;
    /// The editors of what is being written, in the order in which its page counts them.
    fn editors_mut(&mut self) -> Vec<&mut Editor>;
    /// The single line that is being written.
    fn line_editor(&self) -> Option<&Editor>;
    /// Takes a key of the editor.
    fn type_stroke(&mut self, ctx: &mut Ctx<'_>, stroke: Stroke);
    /// What is being typed here and is not in the workbook yet.
    fn draft(&self, ctx: &Ctx<'_>) -> Option<Draft>;
    /// Whether nothing stands where words are written, and nothing is kept there.
    fn writes_nothing(&self, guide: &Guide, workbook: &Workbook) -> bool;
    /// Whether words stand in an editor here that differ from what the workbook holds.
    fn differs(&self, guide: &Guide, workbook: &Workbook) -> bool;
    /// Which line is being written here whose words are in the workbook as they are typed, or which row
    /// or promise is being made in steps, also while one of them `is_asked`. Its name says no word of it.
    fn line(&self, guide: &Guide, is_asked: bool) -> Option<String>;
}

/// A screen as the value that the others stand beside, whether it is boxed or not.
pub(super) trait AsShown {
    fn as_shown(&self) -> &(dyn Shown + 'static);
    fn as_shown_mut(&mut self) -> &mut (dyn Shown + 'static);
}

impl<T: Shown + 'static> AsShown for T {
    fn as_shown(&self) -> &(dyn Shown + 'static) {
        self
    }

    fn as_shown_mut(&mut self) -> &mut (dyn Shown + 'static) {
        self
    }
}

/// Says of a screen what does not matter to it: each name stands for a function of [`Shown`] or
/// [`Writes`] that does nothing. What is neither written nor named here is missed by the compiler.
macro_rules! nothing {
    ($($what:ident),+ $(,)?) => { $( $crate::screens::shown::nothing_of!($what); )+ };
}

macro_rules! nothing_of {
    (cursor) => {
        fn cursor(&self) -> Option<&$crate::ui::cursor::Cursor> {
            None
        }
        fn cursor_mut(&mut self) -> Option<&mut $crate::ui::cursor::Cursor> {
            None
        }
    };
    (ready) => {
        fn ready(&mut self, _: &$crate::ui::action::Scene<'_>) {}
    };
    (pane) => {
        fn pane(&self) -> Option<&$crate::ui::cursor::Cursor> {
            None
        }
        fn pane_mut(&mut self) -> Option<&mut $crate::ui::cursor::Cursor> {
            None
        }
    };
    (offers) => {
        fn offers(
            &self,
            _: &$crate::ui::action::Scene<'_>,
            _: $crate::ui::action::Command,
        ) -> bool {
            true
        }
    };
    (keeps) => {
        fn keeps(&self, _: &$crate::ui::action::Scene<'_>, _: $crate::ui::action::Command) -> bool {
            false
        }
    };
    (told) => {
        fn told(
            &self,
            _: &$crate::ui::action::Scene<'_>,
            _: $crate::ui::action::Command,
        ) -> Option<&'static str> {
            None
        }
    };
    (asks_first) => {
        fn asks_first(
            &self,
            _: &$crate::ui::action::Place,
            _: &mut $crate::ui::action::Ctx<'_>,
        ) -> Option<$crate::screens::ask::Ask> {
            None
        }
    };
    (closes_for_the_other) => {
        fn closes_for_the_other(&self) -> bool {
            false
        }
    };
    (has_in_hand) => {
        fn has_in_hand(&self, _: &$crate::domain::pulse::Pulse) -> Option<bool> {
            None
        }
    };
    (takes_for_words) => {
        fn takes_for_words(
            &self,
            _: &$crate::domain::guide::Guide,
            _: $crate::ui::action::Command,
        ) -> bool {
            false
        }
    };
    (chosen) => {
        fn chosen(
            &mut self,
            _: &mut $crate::ui::action::Ctx<'_>,
            _: $crate::ui::action::Choice,
        ) -> $crate::ui::action::Flow<$crate::screens::Screen> {
            $crate::ui::action::Flow::Stay
        }
    };
    (back) => {
        fn back(&mut self, _: &mut $crate::ui::action::Ctx<'_>) -> bool {
            false
        }
    };
    (asks_before_closing) => {
        fn asks_before_closing(&self) -> Option<$crate::screens::ask::Ask> {
            None
        }
    };
    (commit) => {
        fn commit(&mut self, _: &mut $crate::ui::action::Ctx<'_>) {}
    };
    (leave) => {
        fn leave(&mut self, _: &mut $crate::ui::action::Ctx<'_>) {}
    };
    (put_away) => {
        fn put_away(&mut self, _: &mut $crate::ui::action::Ctx<'_>) -> bool {
            false
        }
    };
    (refresh) => {
        fn refresh(&mut self, _: &$crate::ui::action::Ctx<'_>) {}
    };
    (shows) => {
        fn shows(
            &self,
            _: &$crate::domain::guide::Guide,
            _: &$crate::domain::history::Change,
        ) -> bool {
            false
        }
    };
    (passed) => {
        fn passed(
            &mut self,
            _: &mut $crate::ui::action::Ctx<'_>,
            _: $crate::domain::day::Stamp,
            _: bool,
        ) {
        }
    };
    (next_change) => {
        fn next_change(
            &self,
            _: &$crate::ui::action::Scene<'_>,
        ) -> Option<$crate::domain::day::Stamp> {
            None
        }
    };
    (holds_unkept) => {
        fn holds_unkept(&self) -> bool {
            false
        }
    };
    (holds_in_no_file) => {
        fn holds_in_no_file(&self, _: &$crate::domain::workbook::Workbook) -> bool {
            false
        }
    };
    (words) => {
        fn words(&self) -> Option<&dyn $crate::screens::shown::Writes> {
            None
        }
        fn words_mut(&mut self) -> Option<&mut dyn $crate::screens::shown::Writes> {
            None
        }
    };
    (paste) => {
        fn paste(&mut self, _: &mut $crate::ui::action::Ctx<'_>, _: &str) {}
    };
    // Of a screen on which words are written, but none that are kept.
    (draft) => {
        fn draft(&self, _: &$crate::ui::action::Ctx<'_>) -> Option<$crate::domain::draft::Draft> {
            None
        }
    };
    (writes_nothing) => {
        fn writes_nothing(
            &self,
            _: &$crate::domain::guide::Guide,
            _: &$crate::domain::workbook::Workbook,
        ) -> bool {
            false
        }
    };
    (differs) => {
        fn differs(
            &self,
            _: &$crate::domain::guide::Guide,
            _: &$crate::domain::workbook::Workbook,
        ) -> bool {
            false
        }
    };
    (line) => {
        fn line(&self, _: &$crate::domain::guide::Guide, _: bool) -> Option<String> {
            None
        }
    };
    (line_editor) => {
        fn line_editor(&self) -> Option<&$crate::ui::widgets::editor::Editor> {
            None
        }
    };
}

/// The cursor of a screen is this field of it.
macro_rules! cursor_in {
    ($field:ident) => {
        fn cursor(&self) -> Option<&$crate::ui::cursor::Cursor> {
            Some(&self.$field)
        }
        fn cursor_mut(&mut self) -> Option<&mut $crate::ui::cursor::Cursor> {
            Some(&mut self.$field)
        }
    };
}

pub(super) use {cursor_in, nothing, nothing_of};
