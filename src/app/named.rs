//! Places by name, for whoever asks for one without a key.

use crate::{
    app::{App, places},
    domain::Node,
    phrases::{Phrase, say},
    screens::{place_of, today},
    text::{fold::fold, index::bare},
    ui::action::Place,
};

/// Every place with a page of its own that is not of the guide: its name, and what it is.
const PLACES: &[(&str, Phrase, Place)] = &[
    ("today", say::place_today, Place::Today),
    ("plan", say::place_plan, Place::Plan),
    ("journal", say::place_journal, Place::Journal),
    ("talks", say::place_talks, Place::Talks),
    ("look-back", say::place_look_back, Place::LookBack),
    ("pulse", say::place_pulse, Place::Pulse),
    ("answers", say::place_answers, Place::Answers),
    ("find", say::place_find, Place::Find),
    ("help", say::place_help, Place::Help),
    ("check", say::place_check, Place::Safety),
    ("calls", say::place_calls, Place::Calls),
    ("own-harm", say::place_own_harm, Place::OwnHarm),
    ("limits", say::place_limits, Place::Limits),
    ("settings", say::place_settings, Place::Settings),
    ("trash", say::place_trash, Place::Trash),
    ("keys", say::place_keys, Place::Keys),
    ("welcome", say::place_welcome, Place::Welcome),
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
        let own = PLACES.iter().map(|(name, what, _)| ((*name).to_owned(), what().to_owned()));
        let nodes = self.guide.nodes().filter(|node| node.role().speaks_to(self.reader()));
        let of_guide = nodes.filter_map(|node| {
            let title = node.title();
            let told = match node {
                Node::Stage(_) => say::place_stage(title),
                Node::Page(..) => say::place_page(title),
                Node::Exercise(..) => say::place_exercise(title),
                Node::Talk(_) => say::place_talk(title),
                Node::Question(_) => say::place_question(title),
                _ => return None,
            };
            Some((self.name_of(&node), told))
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
