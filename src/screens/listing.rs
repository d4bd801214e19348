//! What there is of a kind, for who asks for a list of it: each by its id, and no word of a person among what tells it.

mod named;
mod record;

use std::collections::BTreeMap;

use crate::{
    domain::{
        day::Day,
        for_two::{is_promise_kept_from, kept_from},
        guide::{Guide, Node},
        id::NodeId,
        plan,
        promise::{Promise, PromiseState},
        records::{Kept, Records},
        role::Role,
        words::{Words, words_told},
    },
    phrases::say,
    screens::plan::whose_to,
    ui::action::Scene,
};

pub use named::{Named, named};
pub use record::lines_of;

/// How far ahead promises are listed, in days, as on the board.
const AHEAD: i64 = 62;

/// What can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What was written in the journal.
    Entries,
    /// Promises, of which a day of an action is one.
    Promises,
    /// The lines of the plan.
    Plan,
    /// Talks that were begun or held.
    Talks,
    /// What there is to read.
    Pages,
    /// Steps and signs, to be ticked.
    Steps,
    /// Pages to fill in.
    Exercises,
    /// What entries are put under.
    Tags,
}

impl Kind {
    /// All kinds, in the order in which they are told, each with the name it is asked for by.
    pub const ALL: [(Kind, &'static str); 8] = [
        (Kind::Entries, "entries"),
        (Kind::Promises, "promises"),
        (Kind::Plan, "plan"),
        (Kind::Talks, "talks"),
        (Kind::Pages, "pages"),
        (Kind::Steps, "steps"),
        (Kind::Exercises, "exercises"),
        (Kind::Tags, "tags"),
    ];

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Kind> {
        Kind::ALL.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind)
    }

    /// What one of it is called in what a program reads.
    pub fn one(self) -> &'static str {
        match self {
            Kind::Entries => "entry",
            Kind::Promises => "promise",
            Kind::Plan => "line",
            Kind::Talks => "talk",
            Kind::Pages => "page",
            Kind::Steps => "step",
            Kind::Exercises => "exercise",
            Kind::Tags => "tag",
        }
    }

    /// What it is, in a few words.
    pub fn told(self) -> &'static str {
        match self {
            Kind::Entries => say::list_entries(),
            Kind::Promises => say::list_promises(),
            Kind::Plan => say::list_plan(),
            Kind::Talks => say::list_talks(),
            Kind::Pages => say::list_pages(),
            Kind::Steps => say::list_steps(),
            Kind::Exercises => say::list_exercises(),
            Kind::Tags => say::list_tags(),
        }
    }
}

/// How something stands: a name that a program reads, and how it is told.
pub type State = (&'static str, &'static str);

/// One thing of a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// What kind of thing it is.
    pub kind: Kind,
    /// By what other verbs know it; empty where they know nothing of it.
    pub id: String,
    /// The day it is of, or due on.
    pub day: Option<Day>,
    /// What the guide or the program calls it. No word of a person.
    pub title: String,
    /// How it stands.
    pub state: Option<State>,
    /// Whose it is, where that is known.
    pub by: Option<Role>,
    /// How many words it has, or, of a tag, how many entries.
    pub count: Option<usize>,
    /// What a person wrote of it: it is printed only to who asks for words.
    pub words: Words,
}

impl Listed {
    /// Nothing known of it but its id.
    pub fn of(kind: Kind, id: impl Into<String>) -> Listed {
        Listed {
            kind,
            id: id.into(),
            day: None,
            title: String::new(),
            state: None,
            by: None,
            count: None,
            words: Words::default(),
        }
    }

    /// What is told of it in a line, without a word of a person.
    pub fn told(&self, scene: &Scene<'_>) -> String {
        let day = self.day.map(|day| match day.days_since(scene.today) {
            0 => say::day_today().to_owned(),
            _ => day.short(scene.today),
        });
        let by = self.by.map(|by| whose_to(by, scene.audience()).label().to_owned());
        let count = self.count.map(|count| match self.kind {
            Kind::Tags => say::list_on_entries(count),
            _ => words_told(count),
        });
        let title = Some(self.title.clone()).filter(|title| !title.is_empty());
        let state = self.state.map(|(_, told)| told.to_owned());
        [day, title, state, by, count].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// All there is of a kind for who is here. The lines of the plan are its screen’s ([`crate::screens::plan::Plan::listed`]).
pub fn listed(kind: Kind, scene: &Scene<'_>) -> Vec<Listed> {
    match kind {
        Kind::Entries => entries(scene),
        Kind::Promises => promises(scene),
        Kind::Plan => Vec::new(),
        Kind::Talks => talks(scene),
        Kind::Pages | Kind::Steps | Kind::Exercises => of_guide(kind, scene),
        Kind::Tags => tags(scene),
    }
}

/// What of some records is not in the trash, nor of the other one alone, the last first.
fn open<'a, T: Kept + Clone>(
    records: &'a Records<T>,
    scene: &Scene<'a>,
) -> impl Iterator<Item = &'a T> {
    let (guide, reader, for_two) = (scene.guide, scene.reader, scene.daily.for_two);
    let is_open = move |record: &&T| {
        let owner = record.owner(guide);
        record.trashed().is_none()
            && !record.is_erased()
            && kept_from(owner, reader, for_two).is_none()
    };
    records.iter().rev().map(|record| &**record).filter(is_open)
}

fn entries(scene: &Scene<'_>) -> Vec<Listed> {
    let all = open(&scene.workbook.journal, scene).map(|entry| Listed {
        day: Some(entry.day),
        by: entry.by,
        count: Some(entry.word_count()),
        words: Words::from(entry.heading()),
        ..Listed::of(Kind::Entries, entry.id.as_str())
    });
    all.collect()
}

/// The promises of the weeks around today, those that are open from before, and those that have no day yet.
fn promises(scene: &Scene<'_>) -> Vec<Listed> {
    let (guide, workbook, today) = (scene.guide, scene.workbook, scene.today);
    let span = (plan::counted_since(today), today.plus(AHEAD));
    let mut all = plan::promises(guide, workbook, span.0, span.1);
    all.extend(plan::outside(workbook, span, |it| it.state == PromiseState::Open));
    all.sort_by_key(|promise| promise.day);
    all.extend(plan::undated(workbook));
    let (reader, for_two) = (scene.reader, scene.daily.for_two);
    all.retain(|promise| !is_promise_kept_from(promise, reader, for_two, today));
    all.iter().map(|promise| of_promise(Kind::Promises, promise)).collect()
}

/// What is told of a promise.
pub(super) fn of_promise(kind: Kind, promise: &Promise) -> Listed {
    Listed {
        day: (!promise.undated).then_some(promise.day),
        state: Some((state_name(promise.state), promise.state.label())),
        by: Some(promise.by).filter(|by| *by != Role::Any),
        words: promise.what.clone(),
        ..Listed::of(kind, promise.id.as_str())
    }
}

/// What became of a promise, as a program reads it.
pub fn state_name(state: PromiseState) -> &'static str {
    match state {
        PromiseState::Open => "open",
        PromiseState::Kept => "kept",
        PromiseState::EarlyWord => "early",
        PromiseState::Missed => "missed",
        PromiseState::Repaired => "mended",
        PromiseState::Away => "away",
    }
}

fn talks(scene: &Scene<'_>) -> Vec<Listed> {
    let all = open(&scene.workbook.talks, scene).map(|talk| Listed {
        day: Some(talk.day),
        title: scene.guide.script(&talk.script).map(|it| it.title.clone()).unwrap_or_default(),
        state: Some(match talk.ended {
            Some(_) => ("held", say::list_held()),
            None => ("on", say::list_not_ended()),
        }),
        words: talk.line.clone(),
        ..Listed::of(Kind::Talks, talk.id.as_str())
    });
    all.collect()
}

fn of_guide(kind: Kind, scene: &Scene<'_>) -> Vec<Listed> {
    let is_wanted = |node: &Node<'_>| match node {
        Node::Page(..) => kind == Kind::Pages,
        Node::Step(..) | Node::Sign(..) => kind == Kind::Steps,
        Node::Exercise(..) => kind == Kind::Exercises,
        _ => false,
    };
    let nodes = scene.guide.nodes().filter(is_wanted);
    let nodes = nodes.filter(|node| node.role().speaks_to(scene.reader));
    let told = nodes.map(|node| Listed {
        title: node.title().to_owned(),
        state: state_of(kind, node.id(), scene),
        day: filled_on(kind, node.id(), scene).or_else(|| scene.summary.ticked_on(node.id())),
        ..Listed::of(kind, node.id().as_str())
    });
    told.collect()
}

fn state_of(kind: Kind, id: &NodeId, scene: &Scene<'_>) -> Option<State> {
    let is_ticked = scene.summary.is_ticked(id);
    match kind {
        Kind::Pages => is_ticked.then(|| ("read", say::list_read())),
        Kind::Steps => is_ticked.then(|| ("ticked", say::list_ticked())),
        Kind::Exercises => filled_on(kind, id, scene).map(|_| ("filled", say::list_filled())),
        _ => None,
    }
}

/// The day of the last page of an exercise that who is here may see.
fn filled_on(kind: Kind, id: &NodeId, scene: &Scene<'_>) -> Option<Day> {
    if kind != Kind::Exercises {
        return None;
    }
    let mut pages = open(&scene.workbook.sittings, scene).filter(|page| page.exercise == *id);
    pages.find(|page| page.answered() > 0).map(|page| page.day)
}

fn tags(scene: &Scene<'_>) -> Vec<Listed> {
    let mut counts: BTreeMap<&Words, usize> = BTreeMap::new();
    let tags = open(&scene.workbook.journal, scene).flat_map(|entry| &entry.tags);
    for tag in tags {
        *counts.entry(tag).or_default() += 1;
    }
    let told = counts.into_iter().map(|(tag, count)| Listed {
        count: Some(count),
        words: tag.clone(),
        ..Listed::of(Kind::Tags, "")
    });
    told.collect()
}

/// Whether a node is a step or a sign, which can be ticked.
pub fn can_be_ticked(guide: &Guide, id: &NodeId) -> bool {
    matches!(guide.node(id), Some(Node::Step(..) | Node::Sign(..)))
}
