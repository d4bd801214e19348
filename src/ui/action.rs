//! What can happen, and what may be asked of the outside world.

mod choice;
mod copies;
mod destination;
mod repeating;
mod scene;
mod steps;

use std::sync::Arc;

use crate::{
    domain::{
        CopyState, Day, Draft, Got, Guide, Left, NodeId, RecordId, Stamp, Workbook, WritingMode,
    },
    text::index::Index,
    ui::{moves::Move, struck::Struck, widgets::editor::Stroke},
};

pub use choice::{
    ApartChoice, Choice, EntryChoice, Erasing, ExerciseChoice, FilterChange, FilterKind,
    JournalChoice, LookBackChoice, Offered, PlanChoice, ProgramChoice, PromiseChoice,
    SettingsChoice, TalkChoice, TrashChoice, Turn, Unfinished,
};
pub use copies::{ReadCopy, RescuedCopy};
pub use destination::Destination;
pub use scene::{Ctx, Scene};

/// Something the person, the clock or the disk did. Closed: to see all causes, read this list.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A key went down. What it means depends on what came close before and after it.
    Key(Struck),
    /// A key that is bound to a command, or a command picked by name.
    Do(Command),
    /// A key while writing.
    Type(Stroke),
    /// Words that the terminal says were pasted, line ends and all. Nothing in them is a command.
    Paste(String),
    /// The size of the window from here on, in cells of the terminal.
    Resize { columns: u16, rows: u16 },
    /// The guide and the workbook were read.
    Opened(Box<Opened>),
    /// Another window that had the workbook has gone.
    OtherWindowClosed,
    /// This window only read, and may write from here on: what was found on the disk.
    TookOver(Box<Opened>),
    /// Another window kept or deleted something: this is what stands in the file now.
    ReadAgain(Box<Workbook>),
    /// Another program changed the files of this window: what it had saved there, and what stands there now.
    ChangedOutside(Box<(Workbook, Workbook)>),
    /// Words were left for this window, which has the workbook.
    CameIn(Vec<Left>),
    /// A sync program left copies beside the workbook, of another computer’s words.
    FoundCopies(Vec<ReadCopy>),
    /// A save ended. `Err` holds what to tell.
    Saved(Result<Saved, String>),
    /// The draft reached the disk, or what to tell.
    DraftKept(Result<(), String>),
    /// The words of the workbook are ready to be searched.
    Indexed(Arc<Corpus>),
    /// A copy of the unsaved workbook is among the backups, under this name, or what to tell.
    Rescued(Result<String, String>),
    /// The copies among the backups of words that could not be saved.
    Copies(Vec<RescuedCopy>),
    /// Such a copy was read, to be brought in; or what to tell.
    CopyRead(Result<Box<ReadCopy>, String>),
    /// Something was noticed on the disk, in plain words.
    Noticed(String),
    /// A deadline came.
    Due,
    /// There will be no more input: the terminal is gone, or a signal asked to end.
    Closed,
    /// A mistake in the program ended it: everything there is is kept.
    Crashed,
}

impl Action {
    /// Whether it tells what became of words on their way to the disk.
    pub fn is_of_the_disk(&self) -> bool {
        matches!(
            self,
            Action::Opened(_)
                | Action::TookOver(_)
                | Action::Saved(_)
                | Action::DraftKept(_)
                | Action::Rescued(_)
        )
    }
}

/// What was found on the disk at the start.
#[derive(Clone, Debug, PartialEq)]
pub struct Opened {
    /// As it was read, in the language that was chosen. The `App` words it for who is there.
    pub guide: Arc<Guide>,
    /// Blank where nothing was kept yet; `Err` where it cannot be read.
    pub workbook: Result<Workbook, Damage>,
    /// Why nothing can be saved, if so: another window, a newer version, no permission.
    pub read_only: Option<String>,
    /// What was being typed when the program ended; `None` where nothing was, or it cannot be read.
    pub draft: Option<Draft>,
    /// Things to tell once, in plain words.
    pub notices: Vec<String>,
    /// Where the words live, for Settings and the welcome.
    pub folder: String,
}

/// A workbook that cannot be read. Nothing of it was changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// What is wrong with it, as a sentence to be shown.
    pub reason: String,
    /// The path of the file that cannot be read, as it is told to a person.
    pub file: String,
    /// Those that can be read, the newest first.
    pub backups: Vec<Backup>,
    /// What to do, where no backup may be put in its place.
    pub instead: Option<String>,
}

/// A backup that can be put in place of a damaged workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Which one it is, for the shell.
    pub number: usize,
    /// When it was made and what is in it, in words.
    pub label: String,
}

/// A save that was confirmed.
#[derive(Clone, Debug, PartialEq)]
pub struct Saved {
    /// When it ended, by the clock of the computer.
    pub at: Stamp,
    /// How often the workbook was saved by now: the number that stands in the file.
    pub saves: u64,
    /// The file had changed outside: `base` is what was sent to be saved, `merged` what is on disk.
    pub merged: Option<Box<(Workbook, Workbook)>>,
    /// Something to tell, such as a disk that did not confirm.
    pub notice: Option<String>,
}

/// Everything that can be asked for by a key or by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Along a list, or through words.
    Move(Move),
    Left,
    Right,
    /// What Enter does: opens, chooses, begins, or goes on.
    Open,
    /// What Space does: ticks, picks, changes, or marks as kept; once more takes a tick or a mark back.
    Tick,
    New,
    Edit,
    Delete,
    /// The next of what stands side by side, or one after the other: a pane, a field, a question, a group.
    NextPane,
    PreviousPane,
    NextPage,
    PreviousPage,
    /// The limit after or before, in the control check.
    NextLimit,
    PreviousLimit,
    Back,
    Quit,
    /// A digit where a number is asked for.
    Digit(u8),
    /// Yes or no, where that is asked.
    Answer(bool),
    /// Go on without an answer.
    Skip,
    /// To what was asked or said before.
    StepBack,
    /// A key beside the right one: it answers nothing.
    Miss,
    /// Keep what is marked, or end a turn, and go on.
    GoOn,
    /// Leave what is over.
    Close,
    /// Take back the letter that was typed last.
    EraseLetter,
    /// Put the chosen backup in the place of what cannot be read.
    PutInPlace,
    More,
    Less,
    /// Pick something shown by its letters.
    Pick,
    /// A letter, while something is picked by its letters.
    Letter(char),
    /// To a place that can be reached from anywhere.
    Go(Destination),
    /// Opens the tool of an exercise.
    Tool,
    /// Another view of the same.
    View,
    /// The two were away: closes a span of days on the plan.
    Away,
    /// Shows or hides what is for two.
    Unfold,
    /// The same as a table of words.
    Table,
    /// Stops or starts the clock of a talk.
    Clock,
    /// A break in a talk, with a time to come back.
    Rest,
    /// Another time to come back from a break.
    AnotherTime,
    /// Come back from a break.
    ComeBack,
    /// On to the next part of a talk.
    NextPart,
    /// The one who was hurt takes this turn too, or gives it back.
    TakeTurnToo,
    /// Write down what this part of a talk is about.
    WriteDown,
    /// End a talk here, or leave it for another day.
    EndTalk,
    /// Look back over a shorter or a longer time.
    Shorter,
    Longer,
    /// Then and now: another pair.
    AnotherPair,
    /// Choose a link of a page.
    Links,
    /// What the one who spoke says to “did I get it?”
    Got(Got),
    /// Put it off: nothing is lost, and nothing is counted.
    NotToday,
    /// Write a page that is never saved.
    WriteUnkept,
    Undo,
    Redo,
    Save,
    /// Leave at once: terminal given back, nothing printed.
    Leave,
    /// Keep the draft and quit.
    Stop,
    /// Shows a dull page in the place of everything, or comes back from it.
    Cover,
    Repaint,
    /// Gives the terminal back until the shell wakes the program; what is typed goes to the draft.
    Suspend,
    /// Where a page or exercise comes from and why it helps.
    Source,
    /// The exercise of a page, or the example of a field.
    Companion,
    /// Stops or starts pointing out excuses.
    Silence,
    /// Asks which entries of the journal are shown.
    Filter,
    /// Asks whether to show what was written on this day of other years.
    OnThisDay,
    /// Another suggestion, another prompt.
    Another,
    /// Earlier answers.
    Earlier,
    /// Puts back what is current in the trash.
    Restore,
    /// Ways of writing.
    NextMode,
    /// Asks how heavy it is, 0 to 10.
    Rate,
    /// Says that a page is shared with the other one, or is no longer.
    Share,
}

/// Somewhere in the program.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    Today,
    Stage(NodeId),
    /// A line of a stage, shown on its stage.
    Step(NodeId, NodeId),
    Page(NodeId),
    Exercise(NodeId),
    /// A fresh page of an exercise; earlier ones are kept.
    Again(NodeId),
    /// A sitting with an exercise.
    Sitting(NodeId, RecordId),
    Answers,
    Question(NodeId),
    Journal,
    Trash,
    /// An entry that is there, opened to be written on.
    Entry(RecordId),
    /// An entry in the reading pane of the journal.
    Read(RecordId),
    Write(WritingMode, Option<NodeId>),
    Find,
    Palette,
    Settings,
    Help,
    /// Whom to call for who hurt somebody, or is afraid to, and how to stop.
    OwnHarm,
    /// When to call somebody today.
    Calls,
    /// What this program can hide, and what it cannot.
    Limits,
    Safety,
    Keys,
    /// The first page, once more.
    Welcome,
    Plan,
    /// A promise, shown on the plan.
    Promise(RecordId),
    /// The plan, with the words of a new promise begun.
    NewPromise,
    /// The plan, and which days the two were away.
    Away,
    Talks,
    /// A talk that is on, or was held.
    Talk(RecordId),
    /// A new talk after a script.
    Hold(NodeId),
    LookBack,
    /// The one number of today.
    Pulse,
    PulseOfTheWeek,
    /// A page that two people fill in apart.
    Apart(NodeId),
}

/// A request to the outside world. Data only; `shell` carries it out.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Look again whether another window began, before anything is kept here.
    Begin,
    /// Take the workbook over, now that the other window has gone.
    TakeOver,
    /// Look whether another window kept something since this one, which only reads, read the file.
    LookAgain,
    /// Save the workbook in the background.
    Save,
    /// Keep what is being typed.
    KeepDraft(Draft),
    /// Write the whole workbook among the backups: it cannot be saved in its place.
    Rescue,
    /// Read a copy among the backups, to be brought in.
    BringIn(String),
    /// Note of a copy what became of it.
    MarkCopy(String, CopyState),
    /// Delete a copy for good.
    DeleteCopy(String),
    /// Delete every backup made so far; asked for after a save that holds what is to stay.
    DeleteBackups,
    /// What was changed outside is in the workbook.
    TookOutside,
    /// What was left for this window under these names is kept: it is let go where it lies.
    LetGo(Vec<String>),
    /// What these copies of another computer held is kept: they are put away.
    PutAway(Vec<String>),
    /// The draft's words are safe in the workbook.
    DropDraft,
    /// The draft goes, with words that are nowhere else: the person wants them in no file.
    DiscardDraft,
    /// Put a backup in place of a damaged workbook, and read it.
    RestoreBackup(usize),
    /// Make the workbook's words searchable, in the background.
    BuildIndex,
    /// The person chose another palette.
    ChooseTheme,
    Repaint,
    Suspend,
    /// A sound, for somebody who asked for one.
    Bell,
    /// Give the terminal back first, then save what is due, and end.
    Leave,
    /// Save what is due, give the terminal back, and end.
    Quit,
}

/// What a screen wants its surroundings to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum Flow<S> {
    Stay,
    Push(S),
    /// This screen makes way for another.
    Replace(S),
    Pop,
    Go(Place),
    /// This popup closes, and what is below it does as told.
    Do(Command),
    /// This popup closes, and what is below it takes the choice.
    Chosen(Choice),
}

/// Everything that can be found: a person's own words, and the guide's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corpus {
    /// Words of the workbook that the reader may see, the newest first of each kind.
    pub own: Index<Place>,
    /// Words of the guide and of Help that are for the reader’s role.
    pub guide: Index<Place>,
    /// What of the guide is not for who is there, such as what is for two: it comes last.
    pub aside: Vec<Place>,
    /// On which day each of a person's own pages was written, the newest first of each kind.
    pub days: Vec<(Day, Place)>,
}
