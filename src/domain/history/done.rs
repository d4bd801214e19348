//! What a change did: a closed list, with the word that stands for each in the file.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::promise::PromiseState;

macro_rules! done {
    ($($(#[$about:meta])* $kind:ident = $word:literal,)+) => {
        /// What was done. What it is called on the screen, the naming of changes says.
        ///
        /// Invariant: whatever word a file holds is written back as it was.
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(from = "String", into = "String")]
        pub enum Done {
            $($(#[$about])* $kind,)+
            /// Something became of a promise.
            Marked(PromiseState),
            /// A word of another version, as it stands there. It is none of those above.
            Other(Box<str>),
        }

        impl Done {
            /// Everything that is done alike, whatever becomes of a promise.
            pub const PLAIN: &'static [Done] = &[$(Done::$kind),+];

            /// The word for it in the file, which never changes.
            pub fn word(&self) -> &str {
                match self {
                    $(Done::$kind => $word,)+
                    Done::Marked(state) => word_of(*state),
                    Done::Other(word) => word,
                }
            }
        }
    };
}

done! {
    /// An entry was written, or written on in.
    Entry = "entry",
    /// An entry went to the trash, or came back.
    EntryDeleted = "delete",
    /// An entry came out of the trash.
    EntryBack = "put back",
    /// A question of a page was answered, or answered otherwise.
    Answer = "answer",
    /// How heavy a page was, before or after.
    Rating = "rating",
    /// A day was chosen to come back to a page, or taken away.
    Again = "again",
    /// A page was marked to share, or not to.
    Share = "share",
    /// A line that both marked yes was kept on their page.
    MetLine = "keep",
    /// A page went to the trash, or came back.
    PageDeleted = "deleting",
    /// A page came out of the trash.
    PageBack = "putting back",
    /// What stood in a cell of a table was emptied.
    CellCleared = "a cleared cell",
    /// What stood under a question was emptied.
    AnswerCleared = "a cleared answer",
    /// A line was taken out of a list.
    LineTaken = "a line taken away",
    /// A row was taken out of a table.
    RowTaken = "a row taken away",
    /// Something was typed where a day is asked for, and is none.
    NoDay = "words for a day",
    /// Another rung of the ladder.
    Rung = "moving up",
    /// A line of the plan was looked at again, and got another day for that.
    LookedAt = "looked at again",
    /// A line was taken off the plan, and so off its page.
    PlanLineTaken = "taking away a line",
    /// A step or a sign was ticked.
    Ticked = "tick",
    /// A tick was taken away again.
    Unticked = "untick",
    /// Something on Today was put off until tomorrow.
    NotToday = "not today",
    /// Questions of a pulse were answered, or answered otherwise.
    Pulse = "pulse",
    /// Somebody said how heard they felt in a talk.
    Heard = "how heard somebody felt",
    /// A promise was made, or worded otherwise.
    Promise = "promise",
    /// A note was written on a promise, or written otherwise.
    Note = "note",
    /// A promise went to another day.
    Moved = "move",
    /// The other one said of a promise that they saw the same.
    Seen = "seen",
    /// The other one said of a promise that they saw it otherwise.
    SeenOtherwise = "seen otherwise",
    /// The card that puts a missed promise right was begun.
    RepairCard = "repair card",
    /// A promise went to the trash.
    PromiseDeleted = "taking away a promise",
    /// A promise came out of the trash.
    PromiseBack = "putting back a promise",
    /// The two were away for some days: what was promised for them is not counted.
    DaysAway = "days away",
    /// A promise was marked as kept from Today, as an older version named it.
    KeptToday = "promise kept",
    /// A talk was begun.
    TalkBegun = "the beginning of a talk",
    /// A talk went on, or a step back, or a turn of it was taken.
    TalkStep = "a step of the talk",
    /// A talk rests until a time that both know.
    TalkBreak = "a break",
    /// Both came back from a break.
    TalkResumed = "coming back",
    /// A talk came to its end.
    TalkEnded = "the end of a talk",
    /// The one line that is kept of a talk was written.
    TalkLine = "the line of a talk",
    /// A talk went to the trash.
    TalkDeleted = "deleting a talk",
    /// A talk came out of the trash.
    TalkBack = "putting back a talk",
    /// Words came in from a copy that was rescued.
    BroughtIn = "words from a copy",
    /// Entries came in from another program.
    Imported = "import",
    /// Another window changed it.
    Outside = "change from outside",
}

/// The word of what became of a promise. It is no label, which may be worded anew.
fn word_of(state: PromiseState) -> &'static str {
    match state {
        PromiseState::Open => "open",
        PromiseState::Kept => "kept",
        PromiseState::EarlyWord => "early word",
        PromiseState::Missed => "missed",
        PromiseState::Repaired => "repaired",
        PromiseState::Away => "away",
    }
}

/// The word of a file, and nothing else: who does something names it.
impl From<String> for Done {
    fn from(word: String) -> Done {
        let marks = PromiseState::ALL.into_iter().map(Done::Marked);
        let mut known = Done::PLAIN.iter().cloned().chain(marks);
        known.find(|done| done.word() == word).unwrap_or_else(|| Done::Other(word.into()))
    }
}

impl From<Done> for String {
    fn from(done: Done) -> String {
        done.word().to_owned()
    }
}

impl fmt::Display for Done {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_word_says_one_thing_and_is_read_as_that() {
        let marks = PromiseState::ALL.into_iter().map(Done::Marked);
        let all: Vec<Done> = Done::PLAIN.iter().cloned().chain(marks).collect();
        let words: HashSet<&str> = all.iter().map(Done::word).collect();
        assert_eq!(words.len(), all.len());
        for done in &all {
            assert_eq!(Done::from(done.word().to_owned()), *done);
        }
    }

    proptest! {
        #[test]
        fn a_word_of_another_version_is_kept_letter_by_letter(word in any::<String>()) {
            let text = serde_json::to_string(&word).unwrap();
            let done: Done = serde_json::from_str(&text).unwrap();
            prop_assert_eq!(serde_json::to_string(&done).unwrap(), text);
        }
    }
}
