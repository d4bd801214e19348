//! Places by name, for whoever asks for one without a key.

use crate::{
    app::{App, places},
    domain::Node,
    screens::{place_of, today},
    text::{fold::fold, index::bare},
    ui::action::Place,
};

/// Every place with a page of its own that is not of the guide: its name, and what it is.
const PLACES: &[(&str, &str, Place)] = &[
    ("today", "Today: what is due, and one small thing", Place::Today),
    ("plan", "The plan: promises, agreements, and what each of them is about", Place::Plan),
    ("journal", "The journal", Place::Journal),
    ("talks", "Talks: those that were held, and those there are", Place::Talks),
    ("look-back", "Look back: what the weeks say", Place::LookBack),
    ("pulse", "The pulse: one number for today", Place::Pulse),
    ("answers", "Questions and answers", Place::Answers),
    ("help", "Help: the numbers to call", Place::Help),
    ("calls", "When to call someone today", Place::Calls),
    (
        "own-harm",
        "If you hit, hurt or scared someone: how to stop, and whom to call",
        Place::OwnHarm,
    ),
    ("limits", "What this program can hide, and what it cannot", Place::Limits),
    ("settings", "Settings", Place::Settings),
    ("trash", "The trash", Place::Trash),
    ("keys", "The keys", Place::Keys),
];

/// What some places are called besides, and their names.
const ALSO: &[(&str, &str)] = &[
    ("bin", "trash"),
    ("colors", "settings"),
    ("colours", "settings"),
    ("country", "settings"),
    ("diary", "journal"),
    ("look back", "look-back"),
    ("promises", "plan"),
    ("questions", "answers"),
    ("shortcuts", "keys"),
    ("theme", "settings"),
];

impl App {
    /// The lines of Today, without a word that a person wrote.
    pub fn told_today(&self) -> Vec<String> {
        today::printed(&self.scene())
    }

    /// Shows a place, as if it had been picked by its name. What would be kept is not.
    pub fn show(&mut self, place: Place) {
        places::go(self, place, &mut Vec::new());
        self.follow_view();
    }

    /// What has a page of its own, in the order of the guide: the name it is asked for by, and what it is.
    pub fn named_places(&self) -> Vec<(String, String)> {
        let own = PLACES.iter().map(|(name, what, _)| ((*name).to_owned(), (*what).to_owned()));
        let nodes = self.guide.nodes().filter(|node| node.role().speaks_to(self.reader()));
        let of_guide = nodes.filter_map(|node| {
            let kind = match node {
                Node::Stage(_) => "Stage",
                Node::Page(..) => "Read",
                Node::Exercise(..) => "Fill in",
                Node::Talk(_) => "Hold",
                Node::Question(_) => "Ask",
                _ => return None,
            };
            Some((self.name_of(&node), format!("{kind}: {}", node.title())))
        });
        own.chain(of_guide).collect()
    }

    /// A stage is known by its key, where it has one; some have the id of a place.
    fn name_of(&self, node: &Node<'_>) -> String {
        let key = match node {
            Node::Stage(stage) => today::stage_key(&self.guide, &stage.id),
            _ => None,
        };
        key.map_or_else(|| node.id().to_string(), String::from)
    }

    /// The place of this name, whoever it is for; else that of a title or a short name, for who is there.
    pub fn place_named(&self, name: &str) -> Option<Place> {
        let own = PLACES.iter().find(|(known, ..)| *known == name);
        own.map(|(.., place)| place.clone()).or_else(|| {
            let mut nodes = self.guide.nodes();
            let is_named =
                |node: &Node<'_>| self.name_of(node) == name || node.id().as_str() == name;
            nodes.find(is_named).map(|node| place_of(&node)).or_else(|| self.place_titled(name))
        })
    }

    /// The place whose title, short name or everyday name this is, however it is spelled.
    fn place_titled(&self, name: &str) -> Option<Place> {
        let plain = |name: &str| bare(&fold(name)).join(" ");
        let name = plain(name);
        let also = ALSO.iter().find(|(also, _)| *also == name).map(|(_, known)| *known);
        let own = |known: &str| PLACES.iter().find(|(own, ..)| *own == known);
        if let Some((.., place)) = own(also.unwrap_or(&name)) {
            return Some(place.clone());
        }
        let mut nodes = self.guide.nodes().filter(|node| node.role().speaks_to(self.reader()));
        let is_titled = |node: &Node<'_>| {
            let short = matches!(node, Node::Stage(stage) if plain(&stage.short) == name);
            let has_a_page = !matches!(
                node,
                Node::Section(..)
                    | Node::Step(..)
                    | Node::Sign(..)
                    | Node::Prompt(..)
                    | Node::Myth(_)
            );
            short || (has_a_page && plain(node.title()) == name)
        };
        nodes.find(is_titled).map(|node| place_of(&node))
    }
}
