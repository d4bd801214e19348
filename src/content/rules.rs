//! The rules beyond form: what the files must be to each other, and what their words must be.

mod everyday;
mod exercise;
mod helplines;
mod language;
mod linter;
mod names;
mod program;
mod pulse;
mod readers;
mod safety;
mod spine;
mod talk;
mod tools;
mod typed;
mod wording;
mod words;

use std::collections::HashMap;

use crate::{
    content::{Problem, banned::Banned, inspection::Inspection, place::PlaceKind, shape::NodeKind},
    domain::{
        guide::{Guide, Node, Tool},
        role::Role,
    },
};

pub use wording::readings;
pub use words::of_files as of_words;

/// What the files under check may build on.
#[derive(Debug, Default)]
pub struct Ground {
    /// Whether the files are a whole guide, rather than a few in place of built-in ones.
    pub whole: bool,
    nodes: HashMap<String, Placed>,
    /// The stage, section and role of every built-in page.
    pages: Vec<(String, String, Role)>,
    /// What built-in exercises are to the program, by their ids.
    tools: HashMap<String, Tool>,
}

/// A node that links may lead to.
#[derive(Clone, Debug)]
struct Placed {
    kind: NodeKind,
    stage: String,
    reader: Option<Role>,
}

impl Ground {
    /// The ground of a folder that holds a whole guide: nothing.
    pub fn bare() -> Ground {
        Ground { whole: true, ..Ground::default() }
    }

    /// The ground of files that stand in for files of `guide`.
    pub fn built_in(guide: &Guide) -> Ground {
        let mut ground = Ground::default();
        for node in guide.nodes() {
            let kind = match node {
                Node::Stage(_) => NodeKind::Stage,
                Node::Section(..) => NodeKind::Section,
                Node::Page(..) => NodeKind::Page,
                Node::Exercise(..) => NodeKind::Exercise,
                Node::Talk(_) => NodeKind::Talk,
                Node::Step(..) => NodeKind::Step,
                Node::Sign(..) | Node::Prompt(..) | Node::Question(_) | Node::Myth(_) => {
                    NodeKind::Other
                }
            };
            let stage = node.stage().map(|stage| stage.id.to_string()).unwrap_or_default();
            if let Node::Page(_, page) = node {
                ground.pages.push((stage.clone(), page.section.to_string(), page.role));
            }
            if let Node::Exercise(_, exercise) = node
                && let Some(tool) = exercise.means
            {
                ground.tools.insert(exercise.id.to_string(), tool);
            }
            let placed = Placed { kind, stage, reader: Some(node.role()) };
            ground.nodes.insert(node.id().to_string(), placed);
        }
        for question in &guide.pulse {
            let reader = Some(question.role);
            let placed = Placed { kind: NodeKind::Other, stage: String::new(), reader };
            ground.nodes.insert(question.id.to_string(), placed);
        }
        ground
    }
}

/// What is wrong with the phrases of the program, in any language, and what is never said in English.
pub use program::{never_said, of_files as of_phrases};

/// Everything wrong with the files of `inspections`. Files of other languages are only held to form and
/// to the ids of the English ones: the rules on words are for English.
pub fn apply(inspections: Vec<Inspection<'_>>, ground: &Ground, banned: &Banned) -> Vec<Problem> {
    let mut problems = Vec::new();
    let (inspections, others): (Vec<_>, Vec<_>) =
        inspections.into_iter().partition(|inspection| inspection.place.is_english());
    language::across(&others, &inspections, &mut problems);
    let inspections = &inspections[..];
    for inspection in inspections {
        problems.extend(inspection.unusable.iter().cloned());
        if inspection.garbled {
            continue;
        }
        names::of_file(inspection, &mut problems);
        wording::of_file(inspection, banned, &mut problems);
        if inspection.place.kind == PlaceKind::Exercise {
            exercise::of_file(inspection, &mut problems);
            tools::of_file(inspection, &mut problems);
        }
        if inspection.place.kind == PlaceKind::Talk {
            talk::of_file(inspection, &mut problems);
        }
        if inspection.place.kind == PlaceKind::Linter {
            linter::of_file(inspection, &mut problems);
        }
        if inspection.place.kind == PlaceKind::Everyday {
            everyday::of_file(inspection, &mut problems);
        }
        if inspection.place.kind == PlaceKind::Typed {
            typed::of_file(inspection, &mut problems);
        }
        if inspection.place.kind == PlaceKind::Helplines {
            helplines::of_file(inspection, &mut problems);
        }
        if inspection.place.kind == PlaceKind::Guide {
            safety::of_file(inspection, &mut problems);
        }
        if inspection.place.kind == PlaceKind::Pulse {
            pulse::of_file(inspection, &mut problems);
        }
    }
    names::across(inspections, ground, &mut problems);
    everyday::across(inspections, ground, &mut problems);
    readers::across(inspections, ground, &mut problems);
    tools::across(inspections, ground, &mut problems);
    problems.sort();
    problems.dedup();
    problems
}
