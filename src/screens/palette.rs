//! The palette: every command and every place, by name.

pub mod view;

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{CaseMatching, Normalization, Pattern},
};

use crate::{
    domain::{Node, Role},
    screens::{
        Screen, place_of,
        plan::is_anything_open,
        query,
        urgent::{self, Urgent, erasing, sought},
    },
    text::fold::fold,
    ui::{
        Mode,
        action::{Command, Ctx, Flow, Place},
        cursor::Cursor,
        keymap::{BINDINGS, Binding, rows},
        widgets::editor::{Editor, Stroke},
    },
};

/// Choosing by name.
#[derive(Clone, Debug, PartialEq)]
pub struct Palette {
    pub query: Editor,
    pub found: Vec<Offer>,
    pub cursor: Cursor,
    /// The mode of the screen below, whose commands are offered first.
    below: Mode,
    /// Commands that do nothing there just now.
    idle: Vec<Command>,
}

/// Something the palette offers.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    pub name: String,
    pub key: String,
    pub act: Act,
    /// Whether it is found only by its name: it is not for who is there, or not for today.
    asked: bool,
    /// Whether it is for two, where one person is here.
    for_two: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Act {
    Do(Command),
    Go(Place),
}

impl Offer {
    /// Whether it ends the program.
    fn is_leaving(&self) -> bool {
        matches!(self.act, Act::Do(Command::Leave | Command::Stop | Command::Quit))
    }

    /// Whether it leads somewhere, and changes nothing by itself.
    fn leads(&self) -> bool {
        match self.act {
            Act::Go(_) => true,
            Act::Do(command) => matches!(
                command,
                Command::GoToday
                    | Command::GoTimeAfter
                    | Command::GoJournal
                    | Command::GoAnswers
                    | Command::GoHelp
                    | Command::GoFind
                    | Command::GoSettings
                    | Command::GoKeys
                    | Command::GoPlan
                    | Command::GoTalks
                    | Command::GoLookBack
                    | Command::TakePulse
                    | Command::WriteNow
            ),
        }
    }

    /// How much it helps who wants to delete: where that is done first.
    fn erases(&self) -> usize {
        match self.act {
            Act::Go(Place::Settings) => 2,
            Act::Go(Place::Trash | Place::Limits) => 1,
            _ => 0,
        }
    }

    /// How early it stands for who looks for this; `None` where it is not about it.
    fn rank(&self, sought: &[Urgent]) -> Option<usize> {
        match &self.act {
            Act::Go(place) => urgent::rank(place, sought),
            Act::Do(_) => None,
        }
    }
}

/// Whether somebody names the ways out of the program: “leave” alone may be meant of a home.
fn names_leaving(typed: &str) -> bool {
    typed.contains("quit") || typed.starts_with("leave a")
}

impl Palette {
    pub fn open(below: Mode, idle: Vec<Command>, ctx: &Ctx<'_>) -> Palette {
        let (query, cursor) = (Editor::line(""), Cursor::default());
        let mut palette = Palette { query, found: Vec::new(), cursor, below, idle };
        palette.refresh(ctx);
        palette
    }

    pub fn update(&mut self, command: Command) -> Flow<Screen> {
        let count = self.found.len();
        match command {
            Command::Up => self.cursor.step(-1, count),
            Command::Down => self.cursor.step(1, count),
            Command::Top => self.cursor.step(isize::MIN, count),
            Command::Bottom => self.cursor.step(isize::MAX, count),
            Command::PageUp => self.cursor.step(-8, count),
            Command::PageDown => self.cursor.step(8, count),
            Command::Back => return Flow::Pop,
            Command::Open => {
                match self.found.get(self.cursor.item).map(|offer| offer.act.clone()) {
                    Some(Act::Do(command)) => return Flow::Do(command),
                    Some(Act::Go(place)) => return Flow::Go(place),
                    None => (),
                }
            }
            _ => (),
        }
        Flow::Stay
    }

    pub fn type_stroke(&mut self, ctx: &mut Ctx<'_>, stroke: Stroke) {
        if query::type_stroke(&mut self.query, ctx, stroke) {
            self.refresh(ctx);
        }
    }

    pub fn paste(&mut self, ctx: &mut Ctx<'_>, text: &str) {
        if query::paste(&mut self.query, ctx, text) {
            self.refresh(ctx);
        }
    }

    fn refresh(&mut self, ctx: &Ctx<'_>) {
        let offers = offers(self.below, &self.idle, ctx);
        let query = self.query.text();
        self.cursor = Cursor::default();
        if query.trim().is_empty() {
            self.found = offers.into_iter().filter(|offer| !offer.asked).collect();
            return;
        }
        let pattern = Pattern::parse(query.trim(), CaseMatching::Ignore, Normalization::Smart);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut letters = Vec::new();
        let typed = fold(query.trim());
        // Safety comes first for who looks for it. What holds the typed words as they stand comes before
        // what only holds their letters, a place before a deed unless its name begins so, and what is for
        // who is there before what is not.
        let leaves = names_leaving(&typed);
        let sought = if leaves { Vec::new() } else { sought(&typed) };
        let erases = erasing::is_sought(&typed);
        // A title that is typed out is wanted, whoever it is for.
        let is_title = typed.contains(' ');
        // So does whoever typed a whole name, whatever its words are.
        let mut scored: Vec<(_, Offer)> = offers
            .into_iter()
            .filter_map(|offer| {
                let name = fold(&offer.name);
                let literal = name.contains(&typed);
                let is_whole = name == typed;
                let is_leaving = offer.is_leaving();
                // Nobody is thrown out by letters that happen to fit, or by what is said of leaving.
                if is_leaving && !(literal && leaves) {
                    return None;
                }
                let first = offer.leads() || name.starts_with(&typed);
                // “Kept” is looked for by who looks for what was kept, and not to tick something.
                let ticks = matches!(offer.act, Act::Do(Command::Tick | Command::NotToday));
                let stands = literal && (first || !ticks);
                let name = Utf32Str::new(&offer.name, &mut letters);
                let score = pattern.score(name, &mut matcher);
                let urgent = offer.rank(&sought).map(std::cmp::Reverse);
                let erases = if erases { offer.erases() } else { 0 };
                let is_sought = literal || erases > 0 || urgent.is_some();
                let score = score.or(is_sought.then_some(0))?;
                let fits = !is_leaving && !offer.asked;
                let is_theirs = !offer.for_two || (literal && is_title);
                let leads = (erases, is_leaving && leaves);
                Some(((is_whole, urgent, leads, is_theirs, stands, first, fits, score), offer))
            })
            .collect();
        scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        self.found = scored.into_iter().map(|(_, offer)| offer).collect();
    }
}

/// Places that have no key of their own everywhere.
const PLACES: &[(&str, Place)] = &[
    ("Settings: delete the backups so far, and what can be undone", Place::Settings),
    ("The trash", Place::Trash),
    ("The pulse: one number for today", Place::Pulse),
    ("In danger now: the emergency numbers to call", Place::Help),
    ("Helplines: whom to call if you are afraid, or think of suicide", Place::Help),
    ("If you hit, hurt or scared someone: how to stop, and whom to call", Place::OwnHarm),
    ("A private check", Place::Safety),
    ("If you need to leave, or fear what comes: when to call, and whom first", Place::Calls),
    ("When to call someone today", Place::Calls),
    ("What this program can hide, and what it cannot", Place::Limits),
    ("Days away: close what was open on them", Place::Away),
];

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
fn offers(below: Mode, idle: &[Command], ctx: &Ctx<'_>) -> Vec<Offer> {
    let mut offers: Vec<Offer> = Vec::new();
    let everywhere = BINDINGS.iter().filter(|row| row.modes.contains(&Mode::Browse));
    let works = |row: &&Binding| !idle.contains(&row.command);
    for row in rows(below).filter(works).chain(everywhere) {
        let moving = matches!(
            row.command,
            Command::Up | Command::Down | Command::Left | Command::Right | Command::Digit(_)
        );
        let known = offers.iter().any(|offer| offer.act == Act::Do(row.command));
        let stage = matches!(row.command, Command::GoStage(_));
        if row.help.is_empty()
            || moving
            || known
            || stage
            || matches!(row.command, Command::GoPalette | Command::GoTrash | Command::GoSafety)
            // Nothing is deleted by a name: what would go is not seen from here.
            || row.command == Command::Delete
        {
            continue;
        }
        let key = row.keys.first().map(|key| key.label()).unwrap_or_default();
        let name = row.help.to_owned();
        offers.push(Offer { name, key, act: Act::Do(row.command), asked: false, for_two: false });
    }
    let has_place = |place: &Place| match place {
        Place::Away => is_anything_open(ctx),
        // Today has a key for it, by that name.
        Place::Pulse => below != Mode::Today && ctx.read_only.is_none(),
        _ => true,
    };
    offers.extend(PLACES.iter().filter(|(_, place)| has_place(place)).map(|(name, place)| Offer {
        name: (*name).to_owned(),
        key: String::new(),
        act: Act::Go(place.clone()),
        asked: false,
        for_two: false,
    }));
    let nodes = ctx.guide.nodes().filter(|node| node.role().speaks_to(ctx.reader));
    for node in nodes {
        let kind = match node {
            Node::Stage(_) => "Go to",
            Node::Page(..) => "Read",
            Node::Exercise(..) => "Fill in",
            Node::Talk(_) => "Hold",
            Node::Question(_) => "Ask",
            _ => continue,
        };
        let mut name = format!("{kind}: {}", node.title());
        let for_two = node.role() == Role::Both && !ctx.audience().is_two();
        if for_two {
            name.push_str(" (for two)");
        }
        let act = Act::Go(place_of(&node));
        offers.push(Offer {
            name,
            key: String::new(),
            act,
            asked: !is_offered(&node, ctx),
            for_two,
        });
    }
    offers
}
