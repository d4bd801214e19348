//! What can be asked for by a key or by name.

use crate::{
    domain::talk::Got,
    ui::{action::Destination, moves::Move},
};

/// Everything that can be asked for by a key or by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Along a list, or through words.
    Move(Move),
    /// What ← does: back, or one step to the left where things stand side by side.
    Left,
    /// What → does: opens, or goes one step to the right where things stand side by side.
    Right,
    /// What Enter does: opens, chooses, begins, or goes on.
    Open,
    /// What Space does: ticks, picks, changes, or marks as kept; once more takes a tick or a mark back.
    Tick,
    /// Begins another of what the screen holds: an entry, a page, a talk, a promise, a row.
    New,
    /// Opens what is current to be written on.
    Edit,
    /// Moves to the trash, takes away, or clears an answer; for good in the trash alone, once asked.
    Delete,
    /// The next of what stands side by side, or one after the other: a pane, a field, a question, a group.
    NextPane,
    /// The one before, in the same way.
    PreviousPane,
    /// The next page of the stage that is theirs.
    NextPage,
    /// The page of the stage before.
    PreviousPage,
    /// The limit after or before, in the control check.
    NextLimit,
    /// The limit before, in the control check.
    PreviousLimit,
    /// Closes what is open inside a screen, and else the screen. It never ends the program.
    Back,
    /// Goes back like `Back`, and ends the program from the last screen.
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
    /// A number, one higher.
    More,
    /// A number, one lower.
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
    /// Look back over a longer time.
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
    /// Takes back the last step that was kept.
    Undo,
    /// Does again what was taken back last.
    Redo,
    /// Saves at once what would be saved in a moment.
    Save,
    /// Leave at once: terminal given back, nothing printed.
    Leave,
    /// Keep the draft and quit.
    Stop,
    /// Shows a dull page in the place of everything, or comes back from it.
    Cover,
    /// Closes the book that is open, and asks who is here.
    CloseBook,
    /// Draws every cell again, whatever else was written to the terminal.
    Repaint,
    /// Hears the mouse from here on, or no longer.
    Mouse,
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
    /// Opens what is written in the editor that somebody uses elsewhere.
    OwnEditor,
    /// Lays a copy of a line of one’s own plan on the table, once asked.
    LayOut,
    /// Says yes to the words of a line of the table.
    Agree,
    /// Erases words of one’s own on the table for good, once asked.
    EraseWords,
    /// Says that a page is shared with the other one, or is no longer.
    Share,
}
