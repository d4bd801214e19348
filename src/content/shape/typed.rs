//! What the file of typed words may hold: tables of lists.

use super::{Key, Shape, must};

pub(super) const TYPED: &[Key] = &[
    must(
        "fear",
        Shape::Table(&[
            must("words", Shape::Typed),
            must("whole", Shape::Typed),
            must("numbers", Shape::Typed),
            must("phrases", Shape::Typed),
            must("either", Shape::Typed),
        ]),
    ),
    must(
        "own_life",
        Shape::Table(&[
            must("words", Shape::Typed),
            must("phrases", Shape::Typed),
            must("unless", Shape::Typed),
        ]),
    ),
    must(
        "own_harm",
        Shape::Table(&[
            must("phrases", Shape::Typed),
            must("lost", Shape::Typed),
            must("adjectives", Shape::Typed),
            must("deeds", Shape::Typed),
            must("ongoing", Shape::Typed),
            must("unclear", Shape::Typed),
            must("planned", Shape::Typed),
            must("may", Shape::Typed),
            must("felt", Shape::Typed),
            must("between", Shape::Typed),
        ]),
    ),
    must(
        "control",
        Shape::Table(&[
            must("theirs", Shape::Typed),
            must("harm", Shape::Typed),
            must("harm_to_one", Shape::Typed),
            must("taking", Shape::Typed),
            must("things", Shape::Typed),
            must("between", Shape::Typed),
            must("made", Shape::Typed),
            must("made_to", Shape::Typed),
        ]),
    ),
    must(
        "people",
        Shape::Table(&[
            must("oneself", Shape::Typed),
            must("others", Shape::Typed),
            must("whom", Shape::Typed),
            must("me", Shape::Typed),
            must("my", Shape::Typed),
            must("little", Shape::Typed),
        ]),
    ),
    must("erasing", Shape::Table(&[must("words", Shape::Typed), must("beside", Shape::Typed)])),
    must(
        "places",
        Shape::Table(&[
            must("and", Shape::Typed),
            must("left_out", Shape::Typed),
            must("saint", Shape::Typed),
        ]),
    ),
    must("answers", Shape::Table(&[must("yes", Shape::Typed), must("no", Shape::Typed)])),
];
