//! What the file of the linter may hold: rules, frames, lists of words, and spellings.

use super::{Key, Shape, TEXT, at_most, may, must};

const LINTED_IN: Shape = Shape::OneOf(&["ownership", "softstart", "both"]);
pub(super) const LINTER: &[Key] = &[
    must(
        "rule",
        Shape::Tables(&[
            must("id", Shape::InnerId),
            must("phrases", Shape::Names),
            may("unless", Shape::Names),
            must("for", LINTED_IN),
            must("why", at_most(44)),
            must("try", at_most(44)),
        ]),
    ),
    may(
        "frame",
        Shape::Tables(&[
            must("phrases", Shape::Names),
            must("reach", Shape::OneOf(&["after", "before", "around"])),
            may("until", Shape::Names),
            must("for", LINTED_IN),
            may("only", Shape::Names),
            may("except", Shape::Names),
        ]),
    ),
    may("list", Shape::Tables(&[must("name", Shape::InnerId), must("words", Shape::Names)])),
    may("spelling", Shape::Tables(&[must("read_as", TEXT), must("forms", Shape::Names)])),
];
