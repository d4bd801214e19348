//! Where on a page somebody is writing.

use crate::ui::{page::Tone, widgets::editor::Editor};

/// Words that are being written, and where they stand.
#[derive(Clone, Debug)]
pub struct Writing<'a> {
    pub editor: &'a Editor,
    pub stands: Stands,
}

/// Where words that are being written stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stands {
    /// In the place of the current choice, after its mark.
    InPlace,
    /// In a frame under what is asked.
    Below,
    /// Over all else on the page, after a sign.
    Above(&'static str),
    /// In a box over the page, with a title, and what is told under the line.
    Popup { title: String, told: String, tone: Tone },
}
