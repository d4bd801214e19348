//! The names of what of the guide has a page of its own. Other places have theirs in the table of places.

use crate::{domain::guide::Node, phrases::say};

/// What of the guide has a page of its own, as it is told: what is done there, and its title.
pub fn told_node(node: &Node<'_>) -> Option<String> {
    let title = node.title();
    match node {
        Node::Stage(_) => Some(say::place_stage(title)),
        Node::Page(..) => Some(say::place_page(title)),
        Node::Exercise(..) => Some(say::place_exercise(title)),
        Node::Talk(_) => Some(say::place_talk(title)),
        Node::Question(_) => Some(say::place_question(title)),
        Node::Section(..) | Node::Step(..) | Node::Sign(..) | Node::Prompt(..) | Node::Myth(_) => {
            None
        }
    }
}
