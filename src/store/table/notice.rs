//! What was found in the folder of the table that is not as it should be, each in a sentence.

use crate::{domain::table::PersonId, phrases::say};

/// Something that was found, or that could not be done.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Notice {
    /// Whose file it is about, if it is about one.
    pub whose: Option<PersonId>,
    /// What was found.
    pub what: Found,
}

/// What was found. Nothing was deleted by any of it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Found {
    /// A file ends in the middle of a line.
    Half,
    /// Something in a file cannot be read.
    Damaged,
    /// A copy of a file, of this name, cannot be opened.
    DamagedCopy(String),
    /// What this computer kept of somebody could not be opened, and lies aside.
    SetAside,
    /// The same, and it was taken away: words that were erased may stand in it.
    Gone,
    /// Lines of one file stand in another.
    NotTheirs,
    /// Lines under the name of somebody that they did not sign.
    NotSigned,
    /// Something between two lines has not arrived.
    Waits,
    /// A file holds less than was seen of it before.
    Older,
    /// A file that was seen before is not there.
    Missing,
    /// There are copies of a file; all were read.
    Doubled,
    /// Somebody has a newer version of the program.
    Newer,
    /// A file of somebody who is not at this table.
    Stranger,
    /// Lines under the name of who sits here that this computer did not write.
    NotWrittenHere,
    /// The folder is of another table.
    OtherTable,
    /// A file cannot be opened, and why.
    Unreadable(String),
    /// The folder cannot be looked into, and why.
    NoFolder(String),
    /// What was seen could not be remembered here, and why.
    NotRemembered(String),
    /// What is kept here could not be put into the folder yet, and why.
    NotInFolder(String),
    /// What somebody wrote lies unsealed, and only they can seal it.
    NotSealedYet,
    /// Something that this computer wrote could not be sealed yet, or unsealed, and why.
    NotSwitched(String),
    /// What lies where the table was moved out of could not be taken away yet, and why.
    LeftBehind(String),
    /// Erased words could not be taken out of a file yet, and why.
    WordsRemain(String),
}

impl Notice {
    /// The sentence, told with the name of whose file it is.
    pub fn sentence(&self, name: &str) -> String {
        match &self.what {
            Found::Half => say::table_half(name),
            Found::Damaged => say::table_damaged(name),
            Found::DamagedCopy(file) => say::table_damaged_copy(file, name),
            Found::SetAside => say::table_set_aside(name),
            Found::Gone => say::table_gone(name),
            Found::NotTheirs => say::table_not_theirs(name),
            Found::NotSigned => say::table_not_signed(name),
            Found::Waits => say::table_waits(name),
            Found::Older => say::table_older(name),
            Found::Missing => say::table_missing(name),
            Found::Doubled => say::table_doubled(name),
            Found::Newer => say::table_newer(name),
            Found::Stranger => say::table_stranger().to_owned(),
            Found::NotWrittenHere => say::table_not_written_here(name),
            Found::OtherTable => say::table_folder_of_other().to_owned(),
            Found::Unreadable(why) => say::table_unreadable(name, why),
            Found::NoFolder(why) => say::table_no_folder(why),
            Found::NotRemembered(why) => say::table_not_remembered(why),
            Found::NotInFolder(why) => say::table_not_in_folder(why),
            Found::NotSealedYet => say::table_not_sealed_yet(name),
            Found::NotSwitched(why) => say::table_not_switched(why),
            Found::LeftBehind(why) => say::table_left_behind(why),
            Found::WordsRemain(why) => say::table_words_remain(why),
        }
    }
}
