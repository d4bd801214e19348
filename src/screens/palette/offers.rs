//! What can be picked by name: the commands of the screen below, those that work everywhere, and places.

use crate::{
    domain::{Node, Role},
    phrases::{Phrase, say},
    screens::{
        place_of,
        plan::is_anything_open,
        settings::SETTINGS,
        today::stage_key,
        urgent::{self, Urgent},
    },
    ui::{
        Mode, Move,
        action::{Command, Ctx, Destination, Place},
        keymap::{BINDINGS, Binding, rows},
    },
};

/// Something the palette offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    pub name: String,
    pub key: String,
    pub act: Act,
    /// Other words by which it is found.
    pub(super) also: Vec<String>,
    /// Whether it is found only by its name: it is not for who is there, or not for today.
    pub(super) asked: bool,
    /// Whether it is for two, where one person is here.
    pub(super) for_two: bool,
}

/// What picking it does.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    Do(Command),
    Go(Place),
}

impl Offer {
    /// Whether it ends the program.
    pub(super) fn is_leaving(&self) -> bool {
        matches!(self.act, Act::Do(Command::Leave | Command::Stop | Command::Quit))
    }

    /// Whether it leads somewhere, and changes nothing by itself.
    pub(super) fn leads(&self) -> bool {
        matches!(self.act, Act::Go(_) | Act::Do(Command::Go(_)))
    }

    /// How much it helps who wants to delete: where that is done first.
    pub(super) fn erases(&self) -> usize {
        match self.act {
            Act::Go(Place::Settings) => 2,
            Act::Go(Place::Trash | Place::Limits) => 1,
            _ => 0,
        }
    }

    /// Whether it leads to whom to call, or to what is done about danger.
    pub(super) fn tells_of_danger(&self) -> bool {
        matches!(&self.act, Act::Go(place) if urgent::is_of_safety(place))
    }

    /// How early it stands for who looks for this; `None` where it is not about it.
    pub(super) fn rank(&self, sought: &[Urgent]) -> Option<usize> {
        match &self.act {
            Act::Go(place) => urgent::rank(place, sought),
            Act::Do(_) => None,
        }
    }
}

/// Places that have no key of their own everywhere.
const PLACES: &[(Phrase, Place)] = &[
    (say::palette_erasing, Place::Settings),
    (say::place_trash, Place::Trash),
    (say::place_pulse, Place::Pulse),
    (say::palette_new_promise, Place::NewPromise),
    (say::palette_in_danger, Place::Help),
    (say::palette_helplines, Place::Help),
    (say::place_own_harm, Place::OwnHarm),
    (say::name_of_safety, Place::Safety),
    (say::palette_need_to_leave, Place::Calls),
    (say::place_calls, Place::Calls),
    (say::place_limits, Place::Limits),
    (say::palette_days_away, Place::Away),
];

/// Each of the words that people type, which stand in one phrase with commas between.
pub(super) fn typed(words: &'static str) -> impl Iterator<Item = &'static str> {
    words.split(',').map(str::trim).filter(|word| !word.is_empty())
}

/// Other words that people have for a place.
fn also_place(place: &Place) -> Vec<String> {
    let words = match place {
        Place::Settings => say::palette_typed_settings(),
        Place::Trash => say::palette_typed_trash(),
        Place::NewPromise => say::palette_typed_new_promise(),
        _ => "",
    };
    let mut words: Vec<String> = typed(words).map(str::to_owned).collect();
    if *place == Place::Settings {
        words.extend(SETTINGS.iter().map(|setting| setting.label().to_owned()));
    }
    words
}

/// Other words that people have for a command.
fn also_command(command: Command) -> Vec<String> {
    let words = match command {
        Command::Go(Destination::Find) => say::palette_typed_find(),
        Command::Go(Destination::Journal) => say::palette_typed_journal(),
        Command::Go(Destination::Settings) => say::palette_typed_settings_by_key(),
        Command::Go(Destination::Keys) => say::palette_typed_keys(),
        Command::Go(Destination::Help) => say::palette_typed_help(),
        Command::Go(Destination::LookBack) => say::palette_typed_look_back(),
        _ => "",
    };
    typed(words).map(str::to_owned).collect()
}

/// Whether a node is offered before anything is typed. A stage or a question is no more than a door.
fn is_offered(node: &Node<'_>, ctx: &Ctx<'_>) -> bool {
    let offering = ctx.daily.offering;
    let is_open = node.stage().is_none_or(|stage| offering.is_open(stage));
    match node {
        Node::Page(_, page) => is_open && offering.fits(page.role, page.heat),
        Node::Exercise(_, exercise) => is_open && offering.fits(exercise.role, exercise.heat),
        Node::Talk(script) => offering.fits(script.role, script.heat),
        Node::Stage(_)
        | Node::Section(..)
        | Node::Step(..)
        | Node::Sign(..)
        | Node::Prompt(..)
        | Node::Question(_)
        | Node::Myth(_) => offering.audience.fits(node.role()),
    }
}

/// Commands of the screen below, the commands that work everywhere, then places.
pub(super) fn offers(below: Mode, idle: &[Command], ctx: &Ctx<'_>) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    let everywhere = BINDINGS.iter().filter(|row| row.modes.contains(&Mode::Browse));
    let works = |row: &&Binding| !idle.contains(&row.command);
    for row in rows(below).filter(works).chain(everywhere) {
        let moving = matches!(
            row.command,
            Command::Move(Move::Up | Move::Down)
                | Command::Left
                | Command::Right
                | Command::Digit(_)
        );
        let known = offers.iter().any(|offer| offer.act == Act::Do(row.command));
        let stage = matches!(row.command, Command::Go(Destination::Stage(_)));
        if row.help().is_empty()
            || moving
            || known
            || stage
            || matches!(row.command, Command::Go(Destination::Palette | Destination::Trash | Destination::Safety))
            // Nothing is deleted by a name: what would go is not seen from here.
            || row.command == Command::Delete
        {
            continue;
        }
        let key = row.keys.first().map(|key| key.label()).unwrap_or_default();
        let name = row.help().to_owned();
        let also = also_command(row.command);
        let act = Act::Do(row.command);
        offers.push(Offer { name, key, act, also, asked: false, for_two: false });
    }
    let has_place = |place: &Place| match place {
        Place::Away => is_anything_open(ctx),
        // The plan has a key for it, by that name.
        Place::NewPromise => below != Mode::Plan && ctx.read_only.is_none(),
        // Today has a key for it, by that name.
        Place::Pulse => below != Mode::Today && ctx.read_only.is_none(),
        _ => true,
    };
    offers.extend(PLACES.iter().filter(|(_, place)| has_place(place)).map(|(name, place)| Offer {
        name: name().to_owned(),
        key: String::new(),
        act: Act::Go(place.clone()),
        also: also_place(place),
        asked: false,
        for_two: false,
    }));
    let nodes = ctx.guide.nodes().filter(|node| node.role().speaks_to(ctx.reader));
    for node in nodes {
        let title = node.title();
        let (mut name, is) = match node {
            Node::Stage(_) => (say::palette_stage(title), say::find_kind_stage()),
            Node::Page(..) => (say::place_page(title), say::find_kind_page()),
            Node::Exercise(..) => (say::place_exercise(title), say::find_kind_exercise()),
            Node::Talk(_) => (say::place_talk(title), say::find_kind_talk()),
            Node::Question(_) => (say::place_question(title), say::find_kind_question()),
            _ => continue,
        };
        let mut also = vec![is.to_owned()];
        if let Node::Stage(stage) = node {
            also.push(stage.short.clone());
            let number = stage_key(ctx.guide, &stage.id).filter(char::is_ascii_digit);
            also.extend(number.map(String::from));
        }
        let for_two = node.role() == Role::Both && !ctx.audience().is_two();
        if for_two {
            name = say::palette_for_two(name);
        }
        let act = Act::Go(place_of(&node));
        offers.push(Offer {
            name,
            key: String::new(),
            act,
            also,
            asked: !is_offered(&node, ctx),
            for_two,
        });
    }
    offers
}
