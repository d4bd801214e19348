//! The one table of places: whoever adds one says in its row what is asked of every place.

use crate::{
    domain::{
        id::{NodeId, RecordId},
        journal::WritingMode,
    },
    phrases::{Phrase, say},
    ui::Mode,
};

/// What becomes of what is open when one comes to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It starts anew from Today: what stands on that closes.
    Main,
    /// It stands on what is open.
    On,
    /// It looks at what is open, of which nothing is closed or put away for it.
    Over,
}

/// Who may come to a place, where no book is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum For {
    /// It is in a book: at the table of two it is asked whose.
    OneBook,
    /// It is read by both at their table.
    Both,
    /// At the table of two it is the table itself.
    TheTable,
    /// At the table of two it is there if what is marked only meets, and is in no book.
    WhatMeets,
    /// It is there for everybody, also before a book is opened.
    Everybody,
    /// The same, and it says whom to call, or what to do about danger.
    WhoIsInDanger,
}

/// What begins as soon as one comes to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begins {
    /// Nothing that what is open would be in the way of.
    Nothing,
    /// Something is written there: what is being written elsewhere is kept first.
    Writing,
    /// The same, and the keyboard goes from one to the other.
    HandingOver,
}

/// Where a key that leads to a place works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Wherever nothing is written.
    Anywhere,
    /// On screens that name it.
    SomeScreens,
}

/// Whether a letter or digit that leads to a place is heard where something is being answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// It leads away from a form, and is not heard there.
    Away,
    /// It leads away from what is kept nowhere, and only there it is not heard.
    AwayFromChecks,
    /// It is heard where the answers wait until somebody comes back.
    AndComesBack,
    /// It is heard where the first questions wait until somebody comes back.
    ToWriteFirst,
    /// It is no letter or digit of somebody who answers.
    Elsewhere,
}

/// A page of an exercise that somebody filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageAt<'a> {
    /// The latest page of this exercise.
    Latest(&'a NodeId),
    /// This one.
    This(&'a RecordId),
}

/// The key of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// What the command of the key leads to.
    pub destination: Destination,
    /// Where it works.
    pub from: Reach,
}

/// A place that follows from nothing else, with the names it has.
pub struct NamedPlace {
    /// Where one comes to. Nothing in it is an id of content.
    pub place: Place,
    /// What the command line calls it, and says of it. None where coming to it begins something.
    pub printed: Option<(&'static str, Phrase)>,
    /// The key that leads to it.
    pub way: Option<Way>,
    /// What the palette offers it as besides, once for each reason to go there.
    pub offered: &'static [Phrase],
    /// Other words that people type for it.
    pub typed: Option<Phrase>,
}

impl NamedPlace {
    /// The key that leads to it from everywhere: the palette calls it by the help of that key.
    pub fn by_key(&self) -> Option<Destination> {
        self.way.filter(|way| way.from == Reach::Anywhere).map(|way| way.destination)
    }

    /// Other words that people type for it.
    pub fn typed(&self) -> impl Iterator<Item = &'static str> {
        each_typed(self.typed.map_or("", |words| words()))
    }
}

/// Each of the words that people type, which stand in one phrase with commas between.
pub fn each_typed(words: &'static str) -> impl Iterator<Item = &'static str> {
    words.split(',').map(str::trim).filter(|word| !word.is_empty())
}

/// What stands in a row, if anything does.
macro_rules! maybe {
    () => {
        None
    };
    ($found:expr) => {
        Some($found)
    };
}

/// Makes the enum of all places, what is asked of each, and the names and keys that some have.
macro_rules! places {
    (
        alone { $(
            $(#[$doc:meta])+
            $name:ident: $stands:ident, $who:ident, $begins:ident;
            $(key $dest:ident $from:ident $leads:ident $keeps:literal;)?
            $(print $cli:literal $what:ident;)?
            $(offered $($offered:ident),+;)?
            $(typed $typed:ident;)?
        )+ }
        of { $(
            $(#[$of_doc:meta])+
            $of:ident($($arg:ident: $type:ty),+): $of_stands:ident, $of_who:ident, $of_begins:ident;
            $(page $page:expr;)?
        )+ }
    ) => {
        /// Somewhere in the program.
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Place {
            $($(#[$doc])+ $name,)+
            $($(#[$of_doc])+ $of($($type),+),)+
        }

        impl Place {
            /// What becomes of what is open when one comes there.
            pub fn stands(&self) -> Stands {
                match self {
                    $(Place::$name => Stands::$stands,)+
                    $(Place::$of(..) => Stands::$of_stands,)+
                }
            }

            /// Who may come there, where no book is open.
            pub fn is_for(&self) -> For {
                match self {
                    $(Place::$name => For::$who,)+
                    $(Place::$of(..) => For::$of_who,)+
                }
            }

            /// What begins as soon as one comes there.
            pub fn begins(&self) -> Begins {
                match self {
                    $(Place::$name => Begins::$begins,)+
                    $(Place::$of(..) => Begins::$of_begins,)+
                }
            }

            /// The page that is opened there, where one that somebody filled in is.
            #[expect(unused_variables, reason = "each row names what it is made of, for what follows from it")]
            pub fn page(&self) -> Option<PageAt<'_>> {
                match self {
                    $(Place::$name => None,)+
                    $(Place::$of($($arg),+) => maybe!($($page)?),)+
                }
            }
        }

        /// A place that has a key of its own. Which [`Place`] it is follows from the guide and the workbook,
        /// where it is none that stands alone.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Destination {
            $($(
                #[doc = concat!("[`Place::", stringify!($name), "`].")]
                $dest,
            )?)+
            /// 1 to 7 are the stages, 8 is growth, 9 steady first.
            Stage(u8),
            /// The time after the seven stages.
            TimeAfter,
            /// A new entry.
            Write,
        }

        impl Destination {
            /// The place it is, where it follows from nothing else.
            pub fn place(self) -> Option<Place> {
                match self {
                    $($(Destination::$dest => Some(Place::$name),)?)+
                    Destination::Stage(_) | Destination::TimeAfter | Destination::Write => None,
                }
            }

            /// Whether something is kept there as soon as one comes to it.
            pub fn keeps(self) -> bool {
                match self {
                    $($(Destination::$dest => $keeps,)?)+
                    Destination::Write => true,
                    Destination::Stage(_) | Destination::TimeAfter => false,
                }
            }

            /// Whether a letter or digit for it is heard where something is being answered.
            fn leads(self) -> Leads {
                match self {
                    $($(Destination::$dest => Leads::$leads,)?)+
                    Destination::Write => Leads::ToWriteFirst,
                    Destination::Stage(_) | Destination::TimeAfter => Leads::Away,
                }
            }
        }

        /// Every place that follows from nothing else, in the order in which they are told.
        pub const NAMED: &[NamedPlace] = &[$(
            NamedPlace {
                place: Place::$name,
                printed: maybe!($(($cli, say::$what as Phrase))?),
                way: maybe!($(Way { destination: Destination::$dest, from: Reach::$from })?),
                offered: &[$($(say::$offered),+)?],
                typed: maybe!($(say::$typed as Phrase)?),
            },
        )+];
    };
}

// A row says what becomes of what is open, who may come there without a book, and what begins there. Then, if there is
// any: the key (its name, where it works, whether it leads away from answers, whether something is kept at once), the name
// on the command line and what is said of it, what the palette offers it as, and what people type for it.
places! {
    alone {
        /// The first screen, made anew; what stands on it is closed.
        Today: Main, TheTable, Nothing; key Today Anywhere Away false; print "today" place_today;
        /// The plan, in the view that comes first.
        Plan: Main, TheTable, Nothing; key Plan Anywhere AwayFromChecks false; print "plan" place_plan; typed typed_plan;
        /// The list of the entries, at the newest.
        Journal: Main, OneBook, Nothing; key Journal Anywhere Away false; print "journal" place_journal; typed typed_journal;
        /// The talks that are on, were held, or can be held.
        Talks: Main, Both, Nothing; key Talks Anywhere AwayFromChecks false; print "talks" place_talks;
        /// Looking back over the time that comes first.
        LookBack: Main, OneBook, Nothing; key LookBack Anywhere AwayFromChecks false; print "look-back" place_look_back; typed typed_look_back;
        /// Questions and answers, with none open.
        Answers: On, Both, Nothing; key Answers Anywhere Away false; print "answers" place_answers; typed typed_answers;
        /// Looking for words, with none typed.
        Find: On, Both, Nothing; key Find Anywhere Elsewhere false; print "find" place_find; typed typed_find;
        /// What can be set.
        Settings: On, OneBook, Nothing; key Settings Anywhere Away false; print "settings" place_settings; offered palette_erasing; typed typed_settings;
        /// What this book is called, and others beside it.
        Books: On, OneBook, Nothing; offered place_books; typed typed_books;
        /// The table of two. The book that is open is closed for it.
        Table: On, TheTable, Nothing; offered place_table; typed typed_table;
        /// What can be done with the whole book that is open.
        WholeBook: On, OneBook, Nothing; offered place_whole_book; typed typed_whole_book;
        /// What leaves the book, in the forms of other programs and on paper.
        Exports: On, OneBook, Nothing; offered place_exports; typed typed_exports;
        /// The plan as a page to hang up.
        Fridge: On, OneBook, Nothing; key Fridge SomeScreens Elsewhere false; offered place_fridge; typed typed_fridge;
        /// The pages that somebody filled in, to be turned back through.
        Filled: On, OneBook, Nothing; key Filled SomeScreens Elsewhere false; print "filled" place_filled; offered place_filled; typed typed_filled;
        /// What was taken away, and what undo holds.
        Trash: On, OneBook, Nothing; key Trash SomeScreens Elsewhere false; print "trash" place_trash; offered place_trash; typed typed_trash;
        /// The one number of today.
        Pulse: On, OneBook, Nothing; key Pulse SomeScreens Elsewhere true; print "pulse" place_pulse; offered place_pulse;
        /// The few questions of the week.
        PulseOfTheWeek: On, OneBook, Nothing;
        /// The plan, with the words of a new promise begun.
        NewPromise: Main, OneBook, Nothing; offered palette_new_promise; typed typed_new_promise;
        /// Whom to call, in the country that was chosen.
        Help: On, WhoIsInDanger, Nothing; key Help Anywhere AndComesBack false; print "help" place_help; offered palette_in_danger, palette_helplines; typed typed_help;
        /// Whom to call for who hurt somebody, or is afraid to, and how to stop.
        OwnHarm: On, WhoIsInDanger, Nothing; print "own-harm" place_own_harm; offered place_own_harm;
        /// The private check, from its first question.
        Safety: On, WhoIsInDanger, Nothing; key Safety SomeScreens Elsewhere false; print "check" place_check; offered name_of_safety;
        /// When to call somebody today.
        Calls: On, WhoIsInDanger, Nothing; print "calls" place_calls; offered palette_need_to_leave, place_calls;
        /// What this program can hide, and what it cannot.
        Limits: On, Everybody, Nothing; print "limits" place_limits; offered place_limits;
        /// The plan, and which days the two were away.
        Away: Main, OneBook, Nothing; offered palette_days_away;
        /// The keys of the screen below.
        Keys: Over, Everybody, Nothing; key Keys Anywhere Elsewhere false; print "keys" place_keys; typed typed_keys;
        /// The commands of the screen below, and places.
        Palette: Over, Both, Nothing; key Palette Anywhere Elsewhere false;
        /// The first page, once more.
        Welcome: On, OneBook, Nothing; print "welcome" place_welcome;
    }
    of {
        /// A stage of the guide.
        Stage(stage: NodeId): Main, Both, Nothing;
        /// A line of a stage, shown on its stage.
        Step(stage: NodeId, line: NodeId): On, Both, Nothing;
        /// A page of the guide, from its start.
        Page(page: NodeId): On, Both, Nothing;
        /// A question or a myth, open.
        Question(question: NodeId): On, Both, Nothing;
        /// The latest page of an exercise, or a fresh one.
        Exercise(exercise: NodeId): On, OneBook, Writing; page PageAt::Latest(exercise);
        /// A fresh page of an exercise; earlier ones are kept.
        Again(exercise: NodeId): On, OneBook, Writing;
        /// The line for tomorrow of an exercise, ready to be written: on a fresh page, or on the latest one.
        Tomorrow(exercise: NodeId, fresh: bool): On, OneBook, Writing;
        /// A sitting with an exercise.
        Sitting(exercise: NodeId, page: RecordId): On, OneBook, Writing; page PageAt::This(page);
        /// A sitting with an exercise, at its first open question.
        GoingOn(exercise: NodeId, page: RecordId): On, OneBook, Writing; page PageAt::This(page);
        /// An entry that is there, opened to be written on.
        Entry(entry: RecordId): On, OneBook, Writing;
        /// An entry in the reading pane of the journal.
        Read(entry: RecordId): Main, OneBook, Nothing;
        /// A new entry in this way of writing, from a prompt if one is given.
        Write(way: WritingMode, prompt: Option<NodeId>): On, OneBook, Writing;
        /// A promise, shown on the plan.
        Promise(promise: RecordId): Main, OneBook, Nothing;
        /// A talk that is on, or was held.
        Talk(talk: RecordId): On, Both, Nothing;
        /// A new talk after a script.
        Hold(script: NodeId): On, Both, Nothing;
        /// A page that two people fill in apart.
        Apart(exercise: NodeId): On, WhatMeets, HandingOver;
    }
}

impl Place {
    /// Whether it is there for who has opened no book.
    pub fn is_for_everybody(&self) -> bool {
        match self.is_for() {
            For::Everybody | For::WhoIsInDanger => true,
            For::OneBook | For::Both | For::TheTable | For::WhatMeets => false,
        }
    }
}

impl Destination {
    /// Whether a letter or digit for it leads away from what is answered in a mode.
    pub fn leads_away(self, mode: Mode) -> bool {
        match self.leads() {
            Leads::Away => true,
            Leads::AwayFromChecks => mode.is_check(),
            Leads::AndComesBack => !mode.waits_for_help(),
            Leads::ToWriteFirst => !mode.waits_for_writing(),
            Leads::Elsewhere => false,
        }
    }
}
