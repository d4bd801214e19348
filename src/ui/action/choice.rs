//! What can be picked in a question with a few answers.

use crate::{
    domain::{
        book::Book,
        breach::Breach,
        dates::DateOrder,
        day::Day,
        draft::Draft,
        id::{NodeId, RecordId},
        journal::WritingMode,
        plan::{OwnPart, Part, Way},
        promise::{PromiseState, Size, Witness},
        put_off::CanWait,
        role::Role,
        table::PersonId,
    },
    ui::action::{Place, TableChoice},
};

/// What was picked in a question with a few answers, by who answers for it.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    /// The question closes, and nothing is changed.
    Nothing,
    /// It is the same wherever it is asked.
    Program(ProgramChoice),
    /// What follows is up to the journal.
    Journal(JournalChoice),
    /// It is up to the entry that is being written.
    Entry(EntryChoice),
    /// It is up to the page of the exercise that asked.
    Exercise(ExerciseChoice),
    /// Taken by the plan.
    Plan(PlanChoice),
    /// Taken by the talk that is on.
    Talk(TalkChoice),
    /// Taken by the page that two fill in apart.
    Apart(ApartChoice),
    /// On the trash, and on the plan for a promise that is in it.
    Trash(TrashChoice),
    /// Taken by the settings.
    Settings(SettingsChoice),
    /// Something is not for today for these, where two sit at one keyboard.
    NotToday(CanWait, Vec<Role>),
    /// Tick or untick something for these, where two sit at one keyboard: on, or off.
    Tick(NodeId, Vec<Role>, bool),
    /// Taken by Look back.
    LookBack(LookBackChoice),
    /// Taken by the table.
    Table(TableChoice),
}

/// What can be picked anywhere.
#[derive(Clone, Debug, PartialEq)]
pub enum ProgramChoice {
    /// From the table to the book of one of the two.
    HandOver(Book),
    /// Close the table, though a talk there is not over, or its line does not lie there.
    CloseTable(AfterTable),
    /// Lay a table between the two books there are.
    LayTable,
    /// Take the place at the table that waits for the book that is open.
    TakePlace,
    /// Part from the table, with a copy of what was last seen of it.
    PartFromTable,
    /// Delete something for good; with it the backups so far.
    Erase {
        /// What goes from the workbook, and from undo with it.
        what: Erasing,
        /// Whether the backups so far go too, once a save is confirmed that no longer holds it.
        backups: bool,
    },
    /// Write what cannot be saved among the backups, and leave.
    Rescue,
    /// Bring the words of these copies into the workbook.
    BringIn(Vec<String>),
    /// Leave these copies for later.
    LeaveCopies(Vec<String>),
    /// What to do with a copy is asked next.
    Copy(String),
    /// Delete the copy of this name among the backups, for good.
    DeleteCopy(String),
    /// Leave although some words are on no disk.
    LeaveUnsaved,
    /// Take back the last change, although it is not on this screen.
    Undo,
    /// Do again what was taken back, although it is older than a deletion for good.
    Redo,
    /// What becomes of words that are being written, as no draft is to be kept any more.
    Unfinished(Unfinished),
    /// Go on writing where this draft broke off.
    ResumeDraft(Box<Draft>),
    /// Put the words of this draft in their place in the workbook. Closing the question does so too.
    KeepDraft(Box<Draft>),
    /// Put the words of this draft in the trash, from where they can be put back.
    TrashDraft(Box<Draft>),
    /// Open a page that one of two filled in.
    OpenTheirs(Place),
    /// To a place.
    To(Place),
    /// It is enough for today: the program is left, with all that is kept.
    StopForToday,
    /// What weighs is not answered any more.
    NoReplies,
    /// Who is here, as was asked when another window said otherwise.
    Here(Option<Role>),
    /// What becomes of words that were typed where nothing is written.
    Offered(Offered),
}

/// What comes after the table is closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AfterTable {
    /// It is asked who is here.
    WhoIsHere,
    /// The book of one of the two is opened, by them.
    Book(Book),
    /// The program ends.
    Quit,
}

/// What can be picked in the journal.
#[derive(Clone, Debug, PartialEq)]
pub enum JournalChoice {
    /// A way of writing for a new entry.
    WriteIn(WritingMode),
    /// A page that is never saved.
    WriteUnkept,
    /// Show an entry that somebody else wrote here.
    ShowTheirs(RecordId),
    /// Which filter to set.
    FilterBy(FilterKind),
    /// Show other entries from here on.
    Filter(FilterChange),
}

/// What can be picked while an entry is written, or as it is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EntryChoice {
    /// How heavy it is, 0 to 10; `None` when it was skipped.
    Rated {
        /// Whether it was asked once the words were written, and not before them.
        after: bool,
        /// What was said, to be kept with the entry.
        value: Option<u8>,
    },
    /// Another way of writing.
    WriteIn(WritingMode),
    /// Something else than writing about feelings again, or all the same.
    Turn(Turn),
    /// Let a page go that was not kept.
    LetGo,
    /// Keep it after all.
    Keep,
    /// Go on writing: what was asked is asked again, later.
    WriteOn,
}

/// What can be picked on a page of an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExerciseChoice {
    /// How heavy it is, 0 to 10; `None` when it was skipped.
    Rated(Option<u8>),
    /// What stands first in a date such as `5/10`.
    DateOrder(DateOrder),
    /// A page that is never saved.
    WriteUnkept,
    /// A page that could be left unsaved, and is kept.
    WriteKept,
    /// Come back to the page on a day, or on none.
    Again(Option<Day>),
    /// Move the page that is shown to the trash.
    TrashPage,
    /// Let a page go that was not kept.
    LetGo,
    /// Keep it after all.
    Keep,
}

/// What can be picked in a talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TalkChoice {
    /// A break, until so many minutes from now; `None` asks for a time tomorrow.
    Rest(Option<u16>),
    /// A break until a time that is typed, of today if that is still to come.
    RestTyped,
    /// End it here, with what comes last.
    End,
    /// Leave it for another day.
    Leave,
    /// Who was hurt in it, as the two at the table say it; `None` where both were, or it is left open.
    WasHurt(Option<PersonId>),
    /// The same, and who of them begins.
    Begins {
        /// Who was hurt.
        hurt: Option<PersonId>,
        /// Who speaks first.
        first: PersonId,
    },
}

/// What can be picked on a page that two fill in apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ApartChoice {
    /// Seal one's own page.
    Seal,
    /// Take one's own page back before it is opened.
    TakeBack,
    /// Delete a page that both opened.
    EraseOpened,
}

/// What can be picked for something in the trash that is one’s alone: that one is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrashChoice {
    /// Put the record of this id back where it was.
    PutBack(RecordId),
    /// Ask whether it is to be deleted for good.
    Erase(RecordId),
}

/// What can be picked in the settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingsChoice {
    /// Whose helplines stand first, by the code of the country, such as `UK`. It is kept in the profile.
    Country(String),
    /// Go on as somebody, or as nobody in particular.
    Be(Option<Role>),
    /// The same, though it shows what that one wrote.
    ActAs(Option<Role>),
    /// Say of something that it broke trust, or take that back.
    TurnBreach(Breach),
}

/// What can be picked on Look back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookBackChoice {
    /// A sentence from then and one from now.
    ThenAndNow,
}

/// What is deleted for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Erasing {
    /// The record of this id, with all that undo holds of it.
    Record(RecordId),
    /// What can be undone.
    Undo,
    /// Nothing but backups.
    Nothing,
}

/// What becomes of words that were typed where nothing is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offered {
    /// They begin a new entry.
    Write,
    /// The same; the first letter was the key to write.
    WriteWithoutFirst,
    /// They go, and are in no file. Closing the question means the same.
    LetGo,
}

/// What becomes of words that are being written when no draft is to be kept any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfinished {
    /// They are kept as they are, in their place.
    Keep,
    /// They are written on, and are on the screen only.
    WriteOn,
    /// They stay in a draft, and so does the setting.
    KeepDraft,
}

/// Where to turn when feelings go round in circles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Ten minutes outside: the entry is kept and closes.
    Walk,
    /// Somebody to turn to, instead of the page.
    Person,
    /// Write about feelings all the same, or close the entry as it is.
    GoOn,
}

/// What entries can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterKind {
    /// By the stage whose prompt an entry began with.
    Stage,
    /// By the way of writing.
    Mode,
    /// By a tag, whatever its capitals.
    Tag,
    /// By a span of days.
    Date,
}

/// A change of the journal's filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterChange {
    /// Only entries of this stage.
    Stage(NodeId),
    /// Only entries written in this way.
    Mode(WritingMode),
    /// Only entries with this tag, in small letters and without `#`.
    Tag(String),
    /// From one day to another, both included, and what to call that.
    Days(Day, Day, String),
    /// The same day of other years.
    OnThisDay(Day),
    /// Every entry again.
    All,
}

/// What can be picked on the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanChoice {
    /// A new promise, or a new line of a part of the plan.
    Add(Option<Part>),
    /// A new line of a part of one’s own plan.
    AddOwn(OwnPart),
    /// Something about one promise.
    About(RecordId, PromiseChoice),
    /// From the other one’s part to that of whoever speaks, of the same day; and the act they are parts of.
    OwnPart(RecordId),
    /// The action of this row of the plan’s table, on the page where it was agreed.
    Act(RecordId),
    /// The two were away: which days is asked next, or typed.
    Away,
    /// Other days than those that were offered: the first and the last are typed.
    AwayOther,
    /// They were, from one day to another, both included.
    AwayDays(Day, Day),
    /// A copy of this line is laid on the table.
    LayOut(PlanLine),
    /// Both said yes to the next rung.
    MoveUp,
    /// The page of the ladder.
    Ladder,
    /// What stands first in a date such as `5/10`.
    DateOrder(DateOrder),
    /// What is meant by the words in doubt of an act; `None` keeps all of it as words.
    Meant(Option<Way>),
    /// Who does the act that is typed; for any is left open.
    DoneBy(Role),
}

/// A line of the plan of which a copy can lie on the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanLine {
    /// A row of a page, by the part it stands in and its id there.
    Row(Part, String),
    /// A promise that stands alone.
    Promise(RecordId),
}

/// What can be picked about one promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromiseChoice {
    /// What became of it, said by whoever speaks.
    Mark(PromiseState),
    /// By when is asked next, or was left open.
    When,
    /// It stays without a day, and is due on none.
    NoDay,
    /// The day it is due; `None` for one that is typed.
    Due(Option<Day>),
    /// Who promises it is asked next.
    Whose,
    /// Who promises it; how big it is is asked next.
    By(Role),
    /// How big it is to who makes it, and the last thing that is asked of a new one.
    Sized(Size),
    /// Which day to move it to is asked next.
    Move,
    /// The day it is moved to; `None` for one that is typed.
    MoveTo(Option<Day>),
    /// The card of its early word, or of its repair.
    Tell,
    /// The card for mending what was missed.
    Repair,
    /// Who of the two speaks of it, where both sit at one keyboard.
    Speak(Role),
    /// The other one saw it, or saw it otherwise.
    Witness(Witness),
    /// A few words about it are typed, in the place of those there are.
    Note,
    /// It goes to the trash.
    TakeAway,
}
