//! What can be picked by name: places, commands of the screen below and those that work everywhere, and what the guide holds.

use crate::{
    domain::{guide::Node, role::Role},
    phrases::say,
    screens::{
        named::told_node,
        place_of,
        plan::is_anything_open,
        settings::SETTINGS,
        stage::stage_key,
        urgent::{self, Urgent},
    },
    text::fold::fold,
    ui::{
        Mode, Move,
        action::{Command, Ctx, Destination, NAMED, NamedPlace, Place},
        keymap::{Binding, bindings, rows},
    },
};

/// Something the palette offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// As the palette shows it, in the language of the guide; it is searched, too.
    pub name: String,
    /// The key that does the same, at the right; empty where there is none.
    pub key: String,
    /// A command wherever one does it, so that a name does what the key does.
    pub act: Act,
    /// Its name, folded once for every key that is typed.
    pub(super) folded: String,
    /// Other words by which it is found, folded as well.
    pub(super) also: Vec<String>,
    /// Whether it is found only by its name: it is not for who is there, or not for today.
    pub(super) asked: bool,
    /// Whether it is for two, where one person is here.
    pub(super) for_two: bool,
}

/// What picking it does.
#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    /// A command of the screen below, or one that works everywhere.
    Do(Command),
    /// A place of its own, such as a page of the guide.
    Go(Place),
}

impl Offer {
    fn of(name: String, key: String, act: Act, also: &[String]) -> Offer {
        let also = also.iter().map(|words| fold(words)).collect();
        Offer { folded: fold(&name), name, key, act, also, asked: false, for_two: false }
    }

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

/// Other words by which a place is found: in Settings, whatever can be set.
fn also_place(named: &NamedPlace) -> Vec<String> {
    let mut words: Vec<String> = named.typed().map(str::to_owned).collect();
    if named.place == Place::Settings {
        words.extend(SETTINGS.iter().map(|setting| setting.label().to_owned()));
    }
    words
}

/// Other words that people have for where a command leads.
fn also_command(command: Command) -> Vec<String> {
    let Command::Go(destination) = command else { return Vec::new() };
    let named = NAMED.iter().find(|named| named.by_key() == Some(destination));
    named.map(|named| named.typed().map(str::to_owned).collect()).unwrap_or_default()
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

/// Where one can go, then commands of the screen below and those that work everywhere, then what the guide holds.
pub(super) fn offers(below: Mode, idle: &[Command], ctx: &Ctx<'_>) -> Vec<Offer> {
    let (mut offers, rest): (Vec<Offer>, Vec<Offer>) =
        commands(below, idle).into_iter().partition(Offer::leads);
    offers.extend(places(below, ctx));
    offers.extend(rest);
    offers.extend(nodes(ctx));
    offers.extend(takeaways(ctx));
    offers
}

/// The guide in short, found by its words.
fn takeaways(ctx: &Ctx<'_>) -> Vec<Offer> {
    let mut offers = Vec::new();
    for takeaway in &ctx.guide.takeaways {
        for (_, words) in takeaway.text.readings(ctx.reader) {
            let (name, act) =
                (say::palette_takeaway(words), Act::Go(Place::Question(takeaway.id.clone())));
            let offer =
                Offer::of(name, String::new(), act, &[say::find_kind_takeaway().to_owned()]);
            offers.push(Offer { asked: true, ..offer });
        }
    }
    offers
}

fn commands(below: Mode, idle: &[Command]) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    let everywhere = bindings().iter().filter(|row| row.modes.contains(&Mode::Browse));
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
        offers.push(Offer::of(name, key, Act::Do(row.command), &also));
    }
    offers
}

fn places(below: Mode, ctx: &Ctx<'_>) -> Vec<Offer> {
    let mut offers = Vec::new();
    let has_place = |place: &Place| match place {
        Place::Away => is_anything_open(ctx),
        Place::Table => ctx.book.table.is_at_it(),
        // The plan has a key for it, by that name.
        Place::NewPromise => below != Mode::Plan && ctx.read_only.is_none(),
        // Today has a key for it, by that name.
        Place::Pulse => below != Mode::Today && ctx.read_only.is_none(),
        _ => true,
    };
    for named in NAMED.iter().filter(|named| has_place(&named.place)) {
        let also = also_place(named);
        offers.extend(named.offered.iter().map(|name| {
            let act = Act::Go(named.place.clone());
            Offer::of(name().to_owned(), String::new(), act, &also)
        }));
    }
    offers
}

fn nodes(ctx: &Ctx<'_>) -> Vec<Offer> {
    let mut offers = Vec::new();
    let nodes = ctx.guide.nodes().filter(|node| node.role().speaks_to(ctx.reader));
    for node in nodes {
        let is = match node {
            Node::Stage(_) => say::find_kind_stage(),
            Node::Page(..) => say::find_kind_page(),
            Node::Exercise(..) => say::find_kind_exercise(),
            Node::Talk(_) => say::find_kind_talk(),
            Node::Question(_) => say::find_kind_question(),
            _ => continue,
        };
        let Some(told) = told_node(&node) else { continue };
        let mut name = match node {
            Node::Stage(stage) => say::palette_stage(&stage.title),
            _ => told,
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
        let asked = !is_offered(&node, ctx);
        offers.push(Offer { asked, for_two, ..Offer::of(name, String::new(), act, &also) });
    }
    offers
}
