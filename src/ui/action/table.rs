//! What is told of the table that two people share, and what is asked for there.

use std::sync::Arc;

use crate::domain::{
    day::Day,
    guide::Guide,
    id::{NodeId, RecordId},
    plan::{Often, Recurrence},
    secret::Secret,
    table::{Deed, HowKept, HowSeen, Id, Laid, PersonId, RowKind, deed::Parts},
    words::Words,
};

/// The table was opened, and no book with it.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedTable {
    /// As it was read, in the language that was chosen.
    pub guide: Arc<Guide>,
    /// What lies on it.
    pub laid: Laid,
    /// Things to tell once, in plain words.
    pub notices: Vec<String>,
}

/// What one of the two did or showed at the table came to this.
#[derive(Clone, Debug, PartialEq)]
pub enum TableNews {
    /// It is open, and no book with it.
    Opened(Box<OpenedTable>),
    /// It is kept: what lies there now, and what else is to be told.
    Is(Box<Laid>, Vec<String>),
    /// It was not done, and why.
    NotDone(String),
    /// It is them: their passphrase opened what only theirs does.
    Proved(PersonId),
    /// It was not their passphrase, or it could not be tried, and why.
    NotProved(String),
    /// The other one is invited from another computer: the six words, to be shown once. Or nobody is, and why.
    Invited(Result<Secret, String>),
    /// Whether an invitation lies in the folder that was named, or why not.
    MayJoin(Result<(), String>),
    /// A table was joined or found in a folder, or moved, and what is to be told of it. Or it was not, and why.
    Joined(Result<String, String>),
    /// The owner of the open book parted from a table on which this lay; who they were there.
    Parted(Box<Laid>, PersonId),
    /// The folder that the table was to be brought back from is away, and why it is thought so.
    Away(String),
    /// What lies there changed by itself, as the folder did, and what else is to be told.
    Changed(Box<Laid>, Vec<String>),
}

/// What is asked for about the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableWish {
    /// Lay one between the two books there are, or keep the place again that waits at it.
    Lay,
    /// Lay one in this folder, as it was typed, and invite the other one; or invite them anew to the one that is there.
    Invite(Option<Words>),
    /// Look whether somebody is invited in this folder.
    LookForInvitation(Words),
    /// Join the one that lies in this folder, with six words.
    Join(Words, Secret),
    /// The book has its place at the one that lies in this folder.
    Find(Words),
    /// Move the table of the book that is open into this folder, as it was typed.
    Move(Words),
    /// Bring it back from the folder it was moved into, which stays as it is.
    BringBack,
    /// Bring it back as this computer last saw it, as that folder is lost.
    BringBackRemembered,
    /// Take the place that waits for the book that is open.
    TakePlace,
    /// The owner of the book that is open parts from it.
    Part,
    /// Open it, and no book; by the passphrase of either where both are locked.
    Open(Option<Secret>),
    /// Lay a copy of a line of the book that is open: its name there, what it is, and its words.
    LayOut(String, RowKind, Parts),
    /// Keep what one of the two did.
    Do(AtTable),
    /// Lay these rows, each in its words, with a yes of both: each hand was asked for it.
    LayTogether(RowKind, Vec<Parts>),
    /// Try whether somebody is this one: what they typed opens their book, which stays closed.
    Prove(PersonId, Secret),
}

/// What one of the two does at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtTable {
    /// Whose hand it is.
    pub by: PersonId,
    /// What they do.
    pub deed: Deed,
}

/// What can be picked at the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableChoice {
    /// The words that are being typed go.
    LetGo,
    /// Write a new line of this kind.
    New(RowKind),
    /// A line that lies there, or else the one that is typed, falls on one day of so many, or comes again from it so
    /// often: which is asked.
    WhichDay(Option<Id>, Often),
    /// It falls on these days, or on none that are fixed.
    Falls(Option<Id>, Option<Box<Recurrence>>),
    /// How one’s own part in a row went on a day.
    Mark(Id, Day, HowKept),
    /// The same is asked for another day.
    MarkOn(Id, Day),
    /// It is asked for which day before yesterday.
    Earlier(Id),
    /// How somebody saw what the other one marked.
    Saw {
        /// The row.
        row: Id,
        /// The mark.
        of: Id,
        /// Whether they saw it so.
        how: HowSeen,
    },
    /// Whose hand it is, and what they do.
    By(PersonId, Box<Deed>),
    /// Whose hand it is that lays the line of this talk, and what is laid.
    LineOf(RecordId, PersonId, Box<Deed>),
    /// To the marks of this page, which only meet.
    Touch(NodeId),
    /// What both said yes to there is to lie on the table: each hand is asked for it.
    Met(Vec<Words>),
    /// It is the hand of this one, who says yes to that.
    MetBy(PersonId),
}
