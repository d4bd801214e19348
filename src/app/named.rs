//! Places by name, for whoever asks for one without a key.

use crate::{
    app::{App, places},
    domain::{guide::Node, kinds::Record},
    screens::{named::told_node, place_of, stage::stage_key, today, trash},
    text::{fold::fold, index::bare},
    ui::action::{NAMED, Place},
};

impl App {
    /// The lines of Today, without a word that a person wrote.
    pub fn told_today(&self) -> Vec<String> {
        today::printed(&self.scene())
    }

    /// What can be deleted for good, with what is told of each: the trash first.
    pub fn deletable(&self) -> Vec<(Record, String)> {
        trash::view::deletable(&self.workbook, &self.scene())
    }

    /// Whether two write here, so that what is one’s alone is deleted only by that one.
    pub fn keeps_apart(&self) -> bool {
        self.scene().daily.for_two
    }

    /// Shows a place, as if it had been picked by its name, with all of a stage. What would be kept is not.
    pub fn show(&mut self, place: Place) {
        self.unfolded = self.guide.stages.iter().map(|stage| stage.id.clone()).collect();
        places::go(self, place, &mut Vec::new());
        self.follow_view();
    }

    /// What has a page of its own, in the order of the guide: the name it is asked for by, and what it is.
    pub fn named_places(&self) -> Vec<(String, String)> {
        let printed = NAMED.iter().filter_map(|named| named.printed);
        let own = printed.map(|(name, what)| (name.to_owned(), what().to_owned()));
        let nodes = self.guide.nodes().filter(|node| node.role().speaks_to(self.reader()));
        let of_guide = nodes.filter_map(|node| Some((self.name_of(&node), told_node(&node)?)));
        own.chain(of_guide).collect()
    }

    /// A stage is known by its key, where it has one; some have the id of a place.
    fn name_of(&self, node: &Node<'_>) -> String {
        let key = match node {
            Node::Stage(stage) => stage_key(&self.guide, &stage.id),
            _ => None,
        };
        key.map_or_else(|| node.id().to_string(), String::from)
    }

    /// The place of this name, whoever it is for; else that of a title or a short name, for who is there.
    pub fn place_named(&self, name: &str) -> Option<Place> {
        let own = NAMED.iter().find(|named| named.printed.is_some_and(|(own, _)| own == name));
        own.map(|named| named.place.clone()).or_else(|| {
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
        let own = NAMED.iter().find(|named| {
            named.printed.is_some_and(|(own, _)| plain(own) == name)
                || named.typed().any(|typed| plain(typed) == name)
        });
        if let Some(named) = own.filter(|named| named.printed.is_some()) {
            return Some(named.place.clone());
        }
        let mut nodes = self.guide.nodes().filter(|node| node.role().speaks_to(self.reader()));
        let is_titled = |node: &Node<'_>| {
            let short = matches!(node, Node::Stage(stage) if plain(&stage.short) == name);
            let has_a_page = told_node(node).is_some();
            short || (has_a_page && plain(node.title()) == name)
        };
        nodes.find(is_titled).map(|node| place_of(&node))
    }
}
