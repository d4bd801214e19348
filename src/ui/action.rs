//! What can happen, and what may be asked of the outside world.

mod choice;
mod command;
mod copies;
mod place;
mod repeating;
mod scene;
mod steps;
mod table;
mod whole_book;

use std::sync::Arc;

use crate::{
    domain::{
        book::{Book, BookId, Key, OpenBook},
        coming_in::Left,
        day::{Day, Stamp},
        draft::Draft,
        guide::Guide,
        rescued::CopyState,
        secret::Secret,
        table::TableThere,
        words::Words,
        workbook::Workbook,
    },
    text::index::Index,
    ui::{mouse::Mouse, struck::Struck, widgets::editor::Stroke},
};

pub use choice::{
    AfterTable, ApartChoice, Choice, EntryChoice, Erasing, ExerciseChoice, FilterChange,
    FilterKind, JournalChoice, LookBackChoice, Offered, PlanChoice, PlanLine, ProgramChoice,
    PromiseChoice, SettingsChoice, TalkChoice, TrashChoice, Turn, Unfinished,
};
pub use command::Command;
pub use copies::{ReadCopy, RescuedCopy};
pub use place::{Begins, Destination, For, NAMED, NamedPlace, PageAt, Place, Stands, each_typed};
pub use scene::{Ctx, Scene};
pub use table::{AtTable, OpenedTable, TableChoice, TableNews, TableWish};
pub use whole_book::{BookDeed, BookTold, Gone, SecondBooks, SecondLock, ToldLine};

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
    /// A line that was typed in line mode, without its end.
    Line(String),
    /// Something was done with the mouse.
    Mouse(Mouse),
    /// The size of the window from here on, in cells of the terminal.
    Resize {
        /// How wide it is.
        columns: u16,
        /// How high it is.
        rows: u16,
    },
    /// The guide and the workbook were read.
    Opened(Box<Opened>),
    /// More than one person keeps a book here: which there are, and none of them open.
    WhoIsHere(Box<WhoIsHere>),
    /// Which book is open, and how many others there are.
    BookIs(OpenBook),
    /// The words of a new recovery code, with blanks between them; or what to tell.
    CodeDrawn(Result<Secret, String>),
    /// The lock was changed: what is not as it should be beside the book, in plain words. Or it is as it was, and why.
    LockChanged(Result<Vec<String>, String>),
    /// A book was not opened, or not begun, and why.
    BookNotOpened(String),
    /// The book that was open is closed, with all of it on the disk: nobody is here. The number makes the next ids
    /// random.
    BookClosed(u64),
    /// The table of two was opened, or something was done there, or not.
    AtTable(TableNews),
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
    /// The backups made so far were deleted.
    BackupsAreDeleted,
    /// Such a copy was read, to be brought in; or what to tell.
    CopyRead(Result<Box<ReadCopy>, String>),
    /// What became of something that was asked for about the whole book.
    WholeBook(BookTold),
    /// Words that were lent to another editor came back, or did not, and why; and what of them could not be removed.
    WordsCameBack(Result<Words, String>, Option<String>),
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
                | Action::WholeBook(_)
        )
    }
}

/// What is to become of the lock of a book that is open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockChange {
    /// It gets one.
    On {
        /// What is to open it.
        passphrase: Secret,
        /// What opens it when the passphrase is forgotten; `None` where somebody wants none.
        code: Option<Secret>,
    },
    /// Another passphrase is to open it.
    Passphrase(Secret),
    /// Another recovery code is to open it.
    Code(Secret),
    /// It opens without one.
    Off,
}

/// The books of a data folder, before one of them is opened.
#[derive(Clone, Debug, PartialEq)]
pub struct WhoIsHere {
    /// As it was read, in the language that was chosen.
    pub guide: Arc<Guide>,
    /// In the order in which they were begun.
    pub books: Vec<Book>,
    /// Whether two of them have a table.
    pub table: TableThere,
    /// Whether the program has another name here, as one of them wants that.
    pub is_discreet: bool,
    /// Things to tell once, in plain words.
    pub notices: Vec<String>,
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

/// A request to the outside world. Data only; `shell` carries it out.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Look again whether another window began, before anything is kept here.
    Begin,
    /// Open a book; without an id, the one that lies in the data folder itself. With a key, where it is locked.
    OpenBook(Option<BookId>, Option<Key>),
    /// Something about the table of two.
    Table(TableWish),
    /// Draw a recovery code by lot.
    DrawCode,
    /// Change the lock of the book that is open.
    ChangeLock(LockChange),
    /// Let the book go that is open, with its lock, and look which there are.
    CloseBook,
    /// Begin a book for somebody else, of this name.
    BeginBook(Words),
    /// Give the book that is open a name.
    NameBook(Words),
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
    /// Do something with the whole book.
    WholeBook(BookDeed),
    /// Make the workbook's words searchable, in the background.
    BuildIndex,
    /// The person chose another palette.
    ChooseTheme,
    /// Draw every cell again with the next frame.
    Repaint,
    /// Give the terminal back and stop, until the shell wakes the program.
    Suspend,
    /// A sound, for somebody who asked for one.
    Bell,
    /// Lines that are told in line mode.
    Tell(Words),
    /// Lend these words, and the terminal, to the editor that somebody uses elsewhere, and take both back.
    LendWords(Draft),
    /// Give the terminal back first, then save what is due, and end.
    Leave,
    /// Save what is due, give the terminal back, and end.
    Quit,
}

/// What a screen wants its surroundings to do next.
#[derive(Clone, Debug, PartialEq)]
pub enum Flow<S> {
    /// Nothing: the screen goes on.
    Stay,
    /// Another screen stands on this one.
    Push(S),
    /// This screen makes way for another.
    Replace(S),
    /// This screen closes; what is below it is shown.
    Pop,
    /// To a place. A popup closes first.
    Go(Place),
    /// This popup closes, and what is below it does as told.
    Do(Command),
    /// This popup closes, and what is below it takes the choice.
    Chosen(Choice),
}

/// Everything that can be found: a person's own words, and the guide's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corpus {
    /// The session it was made for, by its number: one that was closed since is nobody’s any more.
    pub of: u32,
    /// Words of the workbook that the reader may see, the newest first of each kind.
    pub own: Index<Place>,
    /// Words of the guide and of Help that are for the reader’s role.
    pub guide: Index<Place>,
    /// What of the guide is not for who is there, such as what is for two: it comes last.
    pub aside: Vec<Place>,
    /// On which day each of a person's own pages was written, the newest first of each kind.
    pub days: Vec<(Day, Place)>,
}
