//! The points of the source guide, and which nodes of the built-in guide carry them.

use std::collections::BTreeMap;

use crate::{
    content::{
        built_in,
        written::{Sheet, StageFile},
    },
    domain::NodeId,
};

/// All seed ids, in the order of the source guide.
pub fn all() -> impl Iterator<Item = &'static str> {
    include_str!("../../content/seeds.tsv").lines().skip(1).filter(|id| !id.is_empty())
}

/// The nodes of the built-in guide that carry each seed. What no id of its own has stands under
/// `guide` and `welcome`.
pub fn built_in_seeds() -> BTreeMap<String, Vec<NodeId>> {
    let mut carriers: BTreeMap<String, Vec<NodeId>> = BTreeMap::new();
    for sheet in built_in::sheets(&mut Vec::new()).into_values() {
        for (node, seeds) in carried(&sheet) {
            for seed in seeds {
                carriers.entry(seed.clone()).or_default().push(node.clone());
            }
        }
    }
    carriers
}

/// Every node of a file with the seeds it carries.
fn carried(sheet: &Sheet) -> Vec<(NodeId, &[String])> {
    match sheet {
        Sheet::Guide(file) => {
            let mut nodes: Vec<(NodeId, &[String])> = vec![
                (NodeId::from("guide"), &file.seed),
                (NodeId::from("welcome"), &file.welcome.seed),
            ];
            nodes.extend(file.takeaway.iter().map(|node| (node.id.clone(), &*node.seed)));
            nodes.extend(file.question.iter().map(|node| (node.id.clone(), &*node.seed)));
            nodes.extend(file.myth.iter().map(|node| (node.id.clone(), &*node.seed)));
            nodes.extend(file.limit.iter().map(|node| (node.id.clone(), &*node.seed)));
            nodes.extend(file.call.iter().map(|node| (node.id.clone(), &*node.seed)));
            nodes
        }
        Sheet::Stage(file) => of_stage(file),
        Sheet::Page(file) => vec![(file.front.id.clone(), &file.front.seed)],
        Sheet::Exercise(file) => vec![(file.id.clone(), &file.seed)],
        Sheet::Prompts(file) => {
            file.prompt.iter().map(|node| (node.id.clone(), &*node.seed)).collect()
        }
        Sheet::Helplines(_)
        | Sheet::Linter(_)
        | Sheet::Pulse(_)
        | Sheet::Talk(_)
        | Sheet::Other => Vec::new(),
    }
}

fn of_stage(file: &StageFile) -> Vec<(NodeId, &[String])> {
    let mut nodes: Vec<(NodeId, &[String])> = vec![(file.id.clone(), &file.seed)];
    nodes.extend(file.section.iter().map(|node| (node.id.clone(), &*node.seed)));
    nodes.extend(file.step.iter().map(|node| (node.id.clone(), &*node.seed)));
    nodes.extend(file.sign.iter().map(|node| (node.id.clone(), &*node.seed)));
    nodes
}
