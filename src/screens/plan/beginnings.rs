//! What the parts of a plan are for, and the line that begins one.

use crate::{
    domain::{
        plan::{OwnPart, Part},
        words::Words,
    },
    phrases::say,
    screens::plan::item::{Item, Kind, Weight},
};

/// The name of a part, and what it is for.
pub(super) fn about(part: OwnPart) -> (&'static str, &'static str) {
    match part {
        OwnPart::Asks => (say::plan_my_asks(), say::plan_my_asks_hint()),
        OwnPart::Limits => (say::plan_my_limits(), say::plan_my_limits_hint()),
        OwnPart::Signs => (say::plan_my_signs(), say::plan_my_signs_hint()),
        OwnPart::Acts => (say::plan_my_acts(), say::plan_my_acts_hint()),
    }
}

/// What a part is for, while it is empty.
pub(super) fn begin(part: Part) -> Item {
    let (text, hint) = match part {
        Part::Expectations => (say::plan_part_expectations(), say::plan_begin_expectations_hint()),
        Part::Actions => (say::plan_begin_actions(), say::plan_begin_actions_hint()),
        Part::Own => about(OwnPart::Acts),
        Part::Limits => (say::plan_begin_limits(), say::plan_begin_limits_hint()),
        Part::Openness => (say::plan_begin_openness(), say::plan_begin_openness_hint()),
        Part::Slip => (say::plan_part_slip(), say::plan_begin_slip_hint()),
        Part::Ladder => (say::plan_begin_ladder(), say::plan_begin_ladder_hint()),
    };
    Item {
        kind: Kind::Add(Some(part)),
        mark: "+",
        text: Words::from(text),
        tail: String::new(),
        under: vec![(Weight::Quiet, Words::from(hint))],
    }
}
