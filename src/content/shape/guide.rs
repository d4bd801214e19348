//! What the file of the guide itself may hold.

use crate::{
    content::shape::{
        ALONE, Key, NodeKind, PLAIN, Shape, TEXT, Wanted, Wording, at_most, may, must,
    },
    domain::safety::SafetyKind,
};

pub const GUIDE: &[Key] = &[
    must("title", at_most(34)),
    must("subtitle", at_most(60)),
    must("stages", Shape::Names),
    may("seed", Shape::Seeds),
    must(
        "welcome",
        Shape::Table(&[
            must("text", Shape::ManyWords(Wording { length: Some((1, 30)), ..PLAIN })),
            may("seed", Shape::Seeds),
        ]),
    ),
    must(
        "takeaway",
        Shape::Tables(&[
            must("id", Shape::Id(NodeKind::Other)),
            must("stage", Shape::Link(Wanted::Stage)),
            must("text", Shape::ForReaders(PLAIN)),
            may("seed", Shape::Seeds),
        ]),
    ),
    must(
        "question",
        Shape::Tables(&[
            must("id", Shape::Id(NodeKind::Other)),
            may("pair", Shape::Flag),
            must("text", at_most(60)),
            must("answer", Shape::ForReaders(Wording { length: Some((40, 200)), ..ALONE })),
            may("links", Shape::Links),
            may("seed", Shape::Seeds),
        ]),
    ),
    must(
        "myth",
        Shape::Tables(&[
            must("id", Shape::Id(NodeKind::Other)),
            must("claim", at_most(70)),
            must("truth", Shape::Words(Wording { length: Some((10, 60)), ..PLAIN })),
            may("seed", Shape::Seeds),
        ]),
    ),
    must(
        "limit",
        Shape::Tables(&[
            must("id", Shape::Id(NodeKind::Other)),
            must("text", TEXT),
            may("seed", Shape::Seeds),
        ]),
    ),
    must(
        "call",
        Shape::Tables(&[
            must("id", Shape::Id(NodeKind::Other)),
            may("urgent", Shape::Flag),
            must("text", TEXT),
            may("seed", Shape::Seeds),
        ]),
    ),
    must(
        "safety",
        Shape::Table(&[
            must("intro", TEXT),
            must("none", TEXT),
            must(
                "question",
                Shape::Tables(&[
                    must("id", Shape::Id(NodeKind::Other)),
                    must("kind", Shape::OneOf(SafetyKind::NAMES)),
                    must("text", TEXT),
                ]),
            ),
            must(
                "reply",
                Shape::Tables(&[
                    must("id", Shape::Id(NodeKind::Other)),
                    must("to", KINDS_OF_SAFETY),
                    may("with", KINDS_OF_SAFETY),
                    may("without", KINDS_OF_SAFETY),
                    may("urgent", Shape::Flag),
                    must("text", TEXT),
                    may("brief", TEXT),
                ]),
            ),
        ]),
    ),
];

const KINDS_OF_SAFETY: Shape = Shape::SomeOf(SafetyKind::NAMES);
