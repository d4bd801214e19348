//! What was found, told in lines: where it stands, by name and date, and the words only to who asks for them.

use crate::{
    domain::words::Words,
    screens::{
        find::{Find, describe},
        urgent,
    },
    text::fold,
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
        let mut find = Find::open();
        find.query.paste(query);
        let order = scene.workbook.profile.date_order();
        find.look(scene.guide, scene.corpus.map(|corpus| &**corpus), scene.today, order);
        let sought = urgent::sought(&scene.guide.typed, query);
        let wanted: Vec<&str> = find.terms.iter().flat_map(|term| term.words()).collect();
        let told = find.hits.iter().enumerate().map(|(place, hit)| {
            let described = describe(hit, &sought, scene);
            let names_itself = !matches!(hit, Place::Read(_) | Place::Promise(_));
            let lines = std::iter::once(&described.title).chain(&described.words);
            let mut lines = lines.flat_map(|text| text.lines()).map(str::trim);
            let holds = |line: &&str| wanted.iter().any(|word| fold::find(line, word).is_some());
            ToldHit {
                id: name(hit),
                kind: described.kind.clone(),
                title: if names_itself { described.title.clone() } else { String::new() },
                when: described.when.clone(),
                is_own: is_own(hit),
                urgent: described.urgent,
                is_whole: place < find.whole,
                words: Words::from(lines.find(holds).unwrap_or(&described.title)),
            }
        });
        told.collect()
    }
}

/// Whether it is something that a person wrote.
fn is_own(place: &Place) -> bool {
    matches!(place, Place::Read(_) | Place::Talk(_) | Place::Promise(_) | Place::Sitting(..))
}

/// By what a place is asked for.
fn name(place: &Place) -> String {
    match place {
        Place::Read(id) | Place::Talk(id) | Place::Promise(id) | Place::Sitting(_, id) => {
            id.to_string()
        }
        Place::Page(id)
        | Place::Exercise(id)
        | Place::Question(id)
        | Place::Stage(id)
        | Place::Hold(id)
        | Place::Step(_, id)
        | Place::Write(_, Some(id)) => id.to_string(),
        place => {
            let own = NAMED.iter().find(|named| named.place == *place);
            let printed = own.and_then(|named| named.printed);
            printed.map(|(name, _)| name.to_owned()).unwrap_or_default()
        }
    }
}
