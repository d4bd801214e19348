//! What can be picked in a question with a few answers.

use crate::{
    domain::{
        CanWait, Day, Draft, NodeId, PromiseState, RecordId, Role, Size, Witness, WritingMode,
        dates::DateOrder,
        plan::{OwnPart, Part},
    },
    ui::action::Place,
};

/// What was picked in a question with a few answers.
#[derive(Clone, Debug, PartialEq)]
pub enum Choice {
    Nothing,
    /// A way of writing for a new entry.
    WriteIn(WritingMode),
    /// How heavy it is, 0 to 10; `None` when it was skipped.
    Rated {
        after: bool,
        value: Option<u8>,
    },
    /// Which filter of the journal to set.
    FilterBy(FilterKind),
    Filter(FilterChange),
    /// Delete something for good; with it the backups so far.
    Erase {
        what: Erasing,
        backups: bool,
    },
    /// Move the page that is shown to the trash.
    TrashPage,
    /// Write what cannot be saved among the backups, and leave.
    Rescue,
    /// Bring the words of these copies into the workbook.
    BringIn(Vec<String>),
    /// Leave these copies for later.
    LeaveCopies(Vec<String>),
    /// What to do with a copy is asked next.
    Copy(String),
    DeleteCopy(String),
    /// Leave although some words are on no disk.
    LeaveUnsaved,
    /// Take back the last change, although it is not on this screen.
    Undo,
    /// Do again what was taken back, although it is older than a deletion for good.
    Redo,
    /// What becomes of words that are being written, as no draft is to be kept any more.
    Unfinished(Unfinished),
    ResumeDraft(Box<Draft>),
    KeepDraft(Box<Draft>),
    TrashDraft(Box<Draft>),
    Country(String),
    /// What stands first in a date such as `5/10`.
    DateOrder(DateOrder),
    /// Show an entry that somebody else wrote here.
    ShowTheirs(RecordId),
    /// Open a page that one of two filled in.
    OpenTheirs(Place),
    /// Put back from the trash what is one’s alone: that one is here.
    PutBackTheirs(RecordId),
    /// Ask whether it is to be deleted for good.
    EraseTheirs(RecordId),
    /// Who is here, as was asked when another window said otherwise.
    Here(Option<Role>),
    /// Go on as somebody, or as nobody in particular.
    Be(Option<Role>),
    /// The same, though it shows what that one wrote.
    ActAs(Option<Role>),
    /// Something is not for today for these, where two sit at one keyboard.
    NotToday(CanWait, Vec<Role>),
    /// Tick or untick something for these, where two sit at one keyboard: on, or off.
    Tick(NodeId, Vec<Role>, bool),
    Plan(PlanChoice),
    /// A page that is never saved.
    WriteUnkept,
    /// A page that could be left unsaved, and is kept.
    WriteKept,
    /// Let a page go that was not kept.
    LetGo,
    /// Keep it after all.
    Keep,
    /// Something else than writing about feelings again, or all the same.
    Turn(Turn),
    /// A sentence from then and one from now.
    ThenAndNow,
    /// A break of a talk, until so many minutes from now; `None` asks for a time tomorrow.
    Rest(Option<u16>),
    /// End a talk here, with what comes last.
    EndTalk,
    /// Leave a talk for another day.
    LeaveTalk,
    /// Seal one's own page.
    Seal,
    /// Take one's own page back before it is opened.
    TakeBack,
    /// Delete a page that both opened.
    EraseOpened,
    /// Go on writing: what was asked is asked again, later.
    WriteOn,
    /// What becomes of words that were typed where nothing is written.
    Offered(Offered),
}

/// What is deleted for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Erasing {
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
    Walk,
    Person,
    GoOn,
}

/// What entries can be filtered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterKind {
    Stage,
    Mode,
    Tag,
    Date,
}

/// A change of the journal's filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FilterChange {
    Stage(NodeId),
    Mode(WritingMode),
    Tag(String),
    /// From one day to another, both included, and what to call that.
    Days(Day, Day, String),
    /// The same day of other years.
    OnThisDay(Day),
    All,
}

/// What can be picked on the plan, most of it about one promise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanChoice {
    /// A new promise, or a new line of a part of the plan.
    Add(Option<Part>),
    /// A new line of a part of one’s own plan.
    AddOwn(OwnPart),
    Mark(RecordId, PromiseState),
    /// By when is asked next, or was left open.
    When(RecordId),
    NoDay(RecordId),
    /// The day it is due; `None` for one that is typed.
    Due(RecordId, Option<Day>),
    /// Who promises it is asked next.
    Whose(RecordId),
    By(RecordId, Role),
    Sized(RecordId, Size),
    /// Which day to move it to is asked next.
    Move(RecordId),
    MoveTo(RecordId, Option<Day>),
    /// The card of its early word, or of its repair.
    Tell(RecordId),
    Repair(RecordId),
    /// Who of the two speaks of it, where both sit at one keyboard.
    Speak(RecordId, Role),
    /// The other one saw it, or saw it otherwise.
    Witness(RecordId, Witness),
    /// From the other one’s part to that of whoever speaks, of the same day; and the act they are parts of.
    OwnPart(RecordId),
    Act(RecordId),
    /// The two were away: which days is asked next, or typed.
    Away,
    AwayOther,
    /// They were, from one day to another, both included.
    AwayDays(Day, Day),
    Note(RecordId),
    TakeAway(RecordId),
    /// Both said yes to the next rung.
    MoveUp,
    /// The page of the ladder.
    Ladder,
}
