//! What the parts of a plan are for, and the line that begins one.

use crate::{
    domain::{
        Words,
        plan::{OwnPart, Part},
    },
    screens::plan::item::{Item, Kind, Weight},
};

/// The name of a part, and what it is for.
pub(super) fn about(part: OwnPart) -> (&'static str, &'static str) {
    match part {
        OwnPart::Asks => ("What I ask for", "Of whom, what, and by when."),
        OwnPart::Limits => ("My limits", "What I will do, and what I will not."),
        OwnPart::Signs => ("My signs", "What tells me to go on, and what tells me to stop."),
        OwnPart::Acts => ("What I will do", "An act of mine, how often, from when."),
    }
}

/// What a part is for, while it is empty.
pub(super) fn begin(part: Part) -> Item {
    let (text, hint) = match part {
        Part::Expectations => ("What trust looks like", "Acts a camera could film."),
        Part::Actions => ("An act with a day", "Who does what, how often, from when."),
        Part::Own => about(OwnPart::Acts),
        Part::Limits => ("A limit, and why", "What is all right, what to ask first, until when."),
        Part::Openness => {
            ("What is open for a while", "Offered or asked, with a day it gets smaller.")
        }
        Part::Slip => ("If somebody slips", "What counts, who is told, the first steps."),
        Part::Ladder => ("A ladder of small things", "From tiny to large, one rung at a time."),
    };
    Item {
        kind: Kind::Add(Some(part)),
        mark: "+",
        text: Words::from(text),
        tail: String::new(),
        under: vec![(Weight::Quiet, Words::from(hint))],
    }
}
