//! Where on a page somebody is writing.

use crate::ui::{
    page::Tone,
    widgets::editor::{Editor, Marks},
};

/// Words that are being written, and where they stand.
#[derive(Clone, Debug)]
pub struct Writing<'a> {
    /// The one in which the keys write.
    pub editor: &'a Editor,
    /// Where the page shows it, and what else is written there.
    pub stands: Stands<'a>,
}

/// Where words that are being written stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stands<'a> {
    /// In the place of the current choice, after its mark.
    InPlace,
    /// Beside a bar under what is asked.
    Below,
    /// Over all else on the page, after a sign.
    Above(&'static str),
    /// In the places that the page has for words, those beside it too.
    InFields(Vec<Written<'a>>),
    /// In a box over the page, with a title, and what is told under the line.
    Popup {
        /// What is asked for, in the edge of the box.
        title: String,
        /// What was understood, or cannot be; empty where there is nothing to tell.
        told: String,
        /// Of what is told: trouble is no muted hint.
        tone: Tone,
    },
}

/// What stands in a place for words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written<'a> {
    /// The words, whether the keys write in them or in another.
    pub editor: &'a Editor,
    /// What is pointed out in the lines that are in view.
    pub marks: Marks,
}
