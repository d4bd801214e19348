//! What the script of a talk may hold.

use crate::content::shape::{
    GRADED_TEXT, HEAT, Key, MINUTES, NodeKind, SOURCE, Shape, TOGETHER, Wanted, graded_at_most,
    may, must,
};

const LINES: Shape = Shape::ManyWords(TOGETHER);

pub const TALK: &[Key] = &[
    must("id", Shape::Id(NodeKind::Talk)),
    must("role", Shape::OneOf(&["both"])),
    must("title", graded_at_most(40)),
    must("why", GRADED_TEXT),
    must("minutes", MINUTES),
    must("heat", HEAT),
    may("warning", GRADED_TEXT),
    may("settle", GRADED_TEXT),
    must("before", LINES),
    must("heard", Shape::OneOf(&["hurt", "each", "nobody"])),
    must("source", SOURCE),
    must(
        "part",
        Shape::Tables(&[
            must("id", Shape::InnerId),
            must("title", graded_at_most(30)),
            must("minutes", MINUTES),
            must("kind", Shape::OneOf(&["together", "turns", "say-back", "apart"])),
            may("turns", Shape::Whole { least: 1, most: 12 }),
            may("turn", MINUTES),
            may("first", Shape::OneOf(&["hurt", "broke"])),
            may("read", LINES),
            may("speaker", LINES),
            may("listener", LINES),
            may("exercise", Shape::Link(Wanted::Exercise)),
        ]),
    ),
];
