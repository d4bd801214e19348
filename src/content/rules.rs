//! The rules beyond form: what the files must be to each other, and what their words must be.

mod exercise;
mod helplines;
mod language;
mod linter;
mod names;
mod pulse;
mod readers;
mod safety;
mod talk;
mod tools;
mod wording;

use std::collections::HashMap;

use crate::{
    content::{Problem, banned::Banned, place::PlaceKind, shape::NodeKind, survey::Survey},
    domain::{Guide, Node, Role, Tool},
};

pub use wording::readings;

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
                Node::Step(..)
                | Node::Sign(..)
                | Node::Prompt(..)
                | Node::Question(_)
                | Node::Myth(_) => NodeKind::Other,
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

/// Everything wrong with the files of `surveys`. Files of other languages are only held to form and
/// to the ids of the English ones: the rules on words are for English.
pub fn apply(surveys: Vec<Survey<'_>>, ground: &Ground, banned: &Banned) -> Vec<Problem> {
    let mut problems = Vec::new();
    let (surveys, others): (Vec<_>, Vec<_>) =
        surveys.into_iter().partition(|survey| survey.place.is_english());
    language::across(&others, &surveys, &mut problems);
    let surveys = &surveys[..];
    for survey in surveys {
        problems.extend(survey.unusable.iter().cloned());
        if survey.garbled {
            continue;
        }
        names::of_file(survey, &mut problems);
        wording::of_file(survey, banned, &mut problems);
        if survey.place.kind == PlaceKind::Exercise {
            exercise::of_file(survey, &mut problems);
            tools::of_file(survey, &mut problems);
        }
        if survey.place.kind == PlaceKind::Talk {
            talk::of_file(survey, &mut problems);
        }
        if survey.place.kind == PlaceKind::Linter {
            linter::of_file(survey, &mut problems);
        }
        if survey.place.kind == PlaceKind::Helplines {
            helplines::of_file(survey, &mut problems);
        }
        if survey.place.kind == PlaceKind::Guide {
            safety::of_file(survey, &mut problems);
        }
        if survey.place.kind == PlaceKind::Pulse {
            pulse::of_file(survey, &mut problems);
        }
    }
    names::across(surveys, ground, &mut problems);
    readers::across(surveys, ground, &mut problems);
    tools::across(surveys, ground, &mut problems);
    problems.sort();
    problems.dedup();
    problems
}
