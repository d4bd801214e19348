//! What was found, told in lines: where it stands, by name and date, and the words only to who asks for them.

use crate::{
    domain::words::Words,
    screens::{
        find::{Find, describe},
        urgent,
    },
    text::{fold, index::Term},
    ui::action::{NAMED, Place, Scene},
};

/// A place that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldHit {
    /// By what `show` knows it; empty where it has no name.
    pub id: String,
    /// What it is, in words.
    pub kind: String,
    /// What the guide or the program calls it; empty where only a person does.
    pub title: String,
    /// Its day, or where in the guide it stands.
    pub when: String,
    /// Whether a person wrote it, and it is known by a random id.
    pub is_own: bool,
    /// What it answers where something urgent was looked for.
    pub urgent: Option<&'static str>,
    /// Whether it holds all that was looked for.
    pub is_whole: bool,
    /// The line in which it was found, which may be a person’s: it is printed only to who asks for words.
    pub words: Words,
}

impl Find {
    /// What is found, in its order.
    pub fn told(query: &str, scene: &Scene<'_>) -> Vec<ToldHit> {
        // What is read line by line has no end that nobody is told of.
        let mut find = Find { most: usize::MAX, ..Find::open() };
        find.query.paste(query);
        let order = scene.workbook.profile.date_order();
        find.look(scene.guide, scene.corpus.map(|corpus| &**corpus), scene.today, order);
        let sought = urgent::sought(&scene.guide.typed, query);
        let told = find.hits.iter().enumerate().map(|(place, hit)| {
            let described = describe(hit, &sought, scene);
            let is_own = scene.corpus.is_some_and(|corpus| corpus.own.has(hit));
            let texts: Vec<&String> =
                std::iter::once(&described.title).chain(&described.words).collect();
            let lines: Vec<&str> = texts.iter().flat_map(|text| text.lines()).collect();
            let lines = lines.into_iter().map(str::trim);
            // The line that holds most of it, and of several the first.
            let lines = lines.map(|line| (find.held_in(line), line)).filter(|(held, _)| *held > 0);
            let line = lines.rev().max_by_key(|(held, _)| *held);
            ToldHit {
                id: Some(described.id).filter(|id| !id.is_empty()).unwrap_or_else(|| name(hit)),
                kind: described.kind.clone(),
                title: if described.by_own_words { String::new() } else { described.title.clone() },
                when: described.when.clone(),
                is_own,
                urgent: described.urgent,
                is_whole: place < find.whole,
                words: Words::from(line.map_or(described.title.as_str(), |(_, line)| line)),
            }
        });
        told.collect()
    }

    /// How many of the words that are looked for stand in a line, or others that are as good.
    fn held_in(&self, line: &str) -> usize {
        let holds = |term: &&Term| term.words().any(|word| fold::find(line, word).is_some());
        self.terms.iter().filter(holds).count()
    }
}

/// By what a place of the program itself is asked for.
fn name(place: &Place) -> String {
    let own = NAMED.iter().find(|named| named.place == *place);
    let printed = own.and_then(|named| named.printed);
    printed.map(|(name, _)| name.to_owned()).unwrap_or_default()
}
