//! The places that have a name: one table, for whoever types one on the command line or in the palette.

use crate::{
    domain::Node,
    phrases::{Phrase, say},
    ui::action::{Destination, Place},
};

/// A place with a name that is not of the guide.
pub struct NamedPlace {
    /// Where one comes to. Nothing in it is an id of content.
    pub place: Place,
    /// What the command line calls it, and says of it. None where coming to it begins something.
    pub printed: Option<(&'static str, Phrase)>,
    /// The key that leads to it from everywhere: the palette calls it by the help of that key.
    pub by_key: Option<Destination>,
    /// What the palette offers it as besides, once for each reason to go there.
    pub offered: &'static [Phrase],
    /// Other words that people type for it.
    pub typed: Option<Phrase>,
}

/// Every place with a name, in the order in which they are told.
#[rustfmt::skip] // A table is read down its columns.
pub const NAMED: &[NamedPlace] = &[
    //  place              printed                                    key of its own                offered                                         typed
    row(Place::Today,      Some(("today", say::place_today)),         Some(Destination::Today),     &[],                                            None),
    row(Place::Plan,       Some(("plan", say::place_plan)),           Some(Destination::Plan),      &[],                                            Some(say::typed_plan)),
    row(Place::Journal,    Some(("journal", say::place_journal)),     Some(Destination::Journal),   &[],                                            Some(say::typed_journal)),
    row(Place::Talks,      Some(("talks", say::place_talks)),         Some(Destination::Talks),     &[],                                            None),
    row(Place::LookBack,   Some(("look-back", say::place_look_back)), Some(Destination::LookBack),  &[],                                            Some(say::typed_look_back)),
    row(Place::Answers,    Some(("answers", say::place_answers)),     Some(Destination::Answers),   &[],                                            Some(say::typed_answers)),
    row(Place::Find,       Some(("find", say::place_find)),           Some(Destination::Find),      &[],                                            Some(say::typed_find)),
    row(Place::Settings,   Some(("settings", say::place_settings)),   Some(Destination::Settings),  &[say::palette_erasing],                        Some(say::typed_settings)),
    row(Place::Books,      None,                                      None,                         &[say::place_books],                            Some(say::typed_books)),
    row(Place::Table,      None,                                      None,                         &[say::place_table],                            Some(say::typed_table)),
    row(Place::WholeBook,  None,                                      None,                         &[say::place_whole_book],                       Some(say::typed_whole_book)),
    row(Place::Filled,     Some(("filled", say::place_filled)),       None,                         &[say::place_filled],                           Some(say::typed_filled)),
    row(Place::Trash,      Some(("trash", say::place_trash)),         None,                         &[say::place_trash],                            Some(say::typed_trash)),
    row(Place::Pulse,      Some(("pulse", say::place_pulse)),         None,                         &[say::place_pulse],                            None),
    row(Place::NewPromise, None,                                      None,                         &[say::palette_new_promise],                    Some(say::typed_new_promise)),
    row(Place::Help,       Some(("help", say::place_help)),           Some(Destination::Help),      &[say::palette_in_danger, say::palette_helplines], Some(say::typed_help)),
    row(Place::OwnHarm,    Some(("own-harm", say::place_own_harm)),   None,                         &[say::place_own_harm],                         None),
    row(Place::Safety,     Some(("check", say::place_check)),         None,                         &[say::name_of_safety],                         None),
    row(Place::Calls,      Some(("calls", say::place_calls)),         None,                         &[say::palette_need_to_leave, say::place_calls], None),
    row(Place::Limits,     Some(("limits", say::place_limits)),       None,                         &[say::place_limits],                           None),
    row(Place::Away,       None,                                      None,                         &[say::palette_days_away],                      None),
    row(Place::Keys,       Some(("keys", say::place_keys)),           Some(Destination::Keys),      &[],                                            Some(say::typed_keys)),
    row(Place::Welcome,    Some(("welcome", say::place_welcome)),     None,                         &[],                                            None),
];

const fn row(
    place: Place,
    printed: Option<(&'static str, Phrase)>,
    by_key: Option<Destination>,
    offered: &'static [Phrase],
    typed: Option<Phrase>,
) -> NamedPlace {
    NamedPlace { place, printed, by_key, offered, typed }
}

/// Each of the words that people type, which stand in one phrase with commas between.
pub fn typed(words: &'static str) -> impl Iterator<Item = &'static str> {
    words.split(',').map(str::trim).filter(|word| !word.is_empty())
}

impl NamedPlace {
    /// Other words that people type for it.
    pub fn typed(&self) -> impl Iterator<Item = &'static str> {
        typed(self.typed.map_or("", |words| words()))
    }
}

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
