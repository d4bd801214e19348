//! Find: everything a person wrote and everything the guide says, as they type.

mod shelf;
pub mod view;

use crate::{
    screens::{
        Screen, query,
        urgent::{self, erasing, sought},
    },
    text::index::{Fit, Hits, Index},
    ui::{
        action::{Command, Ctx, Flow, Place, Shelf},
        cursor::Cursor,
        widgets::editor::{Editor, Stroke},
    },
};

pub use shelf::{Described, describe, shelve};

/// How many documents of each kind are shown at most.
const LIMIT: usize = 400;

/// Where to look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Where {
    #[default]
    Everywhere,
    OwnWords,
    Guide,
}

/// Finding something.
#[derive(Clone, Debug, PartialEq)]
pub struct Find {
    pub query: Editor,
    pub place: Where,
    pub hits: Vec<Place>,
    /// Whether there are more than are shown.
    pub more: bool,
    pub cursor: Cursor,
}

impl Find {
    pub fn open() -> Find {
        Find {
            query: Editor::line(""),
            place: Where::default(),
            hits: Vec::new(),
            more: false,
            cursor: Cursor::default(),
        }
    }

    /// Looks again, after the query, the place or the shelf changed.
    pub fn refresh(&mut self, shelf: Option<&Shelf>) {
        let query = self.query.text();
        let nothing = Index::default();
        let (own, guide) = shelf.map_or((&nothing, &nothing), |shelf| (&shelf.own, &shelf.guide));
        let mut found = Vec::new();
        self.more = false;
        let sought = sought(&query);
        let is_aside = |place: &Place| shelf.is_some_and(|shelf| shelf.aside.contains(place));
        for (index, is_own, wanted) in
            [(own, true, self.place != Where::Guide), (guide, false, self.place != Where::OwnWords)]
        {
            if wanted {
                let Hits { found: documents, more } = index.search(&query, LIMIT);
                found.extend(documents.into_iter().filter_map(|hit| {
                    // Safety comes first for who looks for it, then a name typed out. One's own words
                    // stay in the order of their days. What is for who is there comes before what is not.
                    let place = index.key(hit)?;
                    let rank = match index.fit(hit, &query) {
                        Fit::Name => 1,
                        _ if is_own => 2,
                        // Several words of a name are looked for by its name.
                        Fit::PartOfName if !is_aside(place) => 3,
                        Fit::PartOfName if query.trim().contains(' ') => 4,
                        _ if is_aside(place) => 6,
                        Fit::PartOfName | Fit::Text => 5,
                    };
                    let urgent = urgent::rank(place, &sought).unwrap_or(usize::MAX);
                    Some(((urgent, rank), place.clone()))
                }));
                self.more |= more;
            }
        }
        // Whom to call is there whatever else was typed beside such a word.
        for (order, place) in sought.iter().map(|urgent| urgent.place()).enumerate() {
            if shelf.is_some() && !found.iter().any(|(_, known)| *known == place) {
                found.push(((order, 0), place));
            }
        }
        if shelf.is_some() && erasing::is_sought(&query) {
            found.extend([Place::Settings, Place::Limits].map(|place| ((0, 0), place)));
        }
        found.sort_by_key(|(rank, _)| *rank);
        let current = self.hits.get(self.cursor.item).cloned();
        self.hits = found.into_iter().map(|(_, place)| place).collect();
        // Where the same query is looked for again, the same result stays current.
        let same = current.and_then(|current| self.hits.iter().position(|hit| *hit == current));
        let last = self.hits.len().saturating_sub(1);
        let item = self.cursor.item;
        self.cursor.go(same.filter(|_| item > 0).unwrap_or(item.min(last)));
    }

    pub fn update(&mut self, ctx: &mut Ctx<'_>, command: Command) -> Flow<Screen> {
        let count = self.hits.len();
        match command {
            Command::Up => self.cursor.step(-1, count),
            Command::Down => self.cursor.step(1, count),
            Command::Top => self.cursor.step(isize::MIN, count),
            Command::Bottom => self.cursor.step(isize::MAX, count),
            Command::PageUp => self.cursor.step(-6, count),
            Command::PageDown => self.cursor.step(6, count),
            Command::NextPane => {
                self.place = match self.place {
                    Where::Everywhere => Where::OwnWords,
                    Where::OwnWords => Where::Guide,
                    Where::Guide => Where::Everywhere,
                };
                self.cursor = Cursor::default();
                self.refresh(ctx.shelf.map(|shelf| &**shelf));
            }
            Command::Open => {
                if let Some(place) = self.hits.get(self.cursor.item) {
                    return Flow::Go(place.clone());
                }
            }
            Command::Back => return Flow::Pop,
            _ => (),
        }
        Flow::Stay
    }

    pub fn type_stroke(&mut self, ctx: &mut Ctx<'_>, stroke: Stroke) {
        if query::type_stroke(&mut self.query, ctx, stroke) {
            self.cursor = Cursor::default();
            self.refresh(ctx.shelf.map(|shelf| &**shelf));
        }
    }

    pub fn paste(&mut self, ctx: &mut Ctx<'_>, text: &str) {
        if query::paste(&mut self.query, ctx, text) {
            self.cursor = Cursor::default();
            self.refresh(ctx.shelf.map(|shelf| &**shelf));
        }
    }
}
