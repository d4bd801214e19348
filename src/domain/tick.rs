//! A tick on a step or a sign, or a page that was read to its end: whose it is, and for whom it counts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{
    by_hand::by_hand,
    day::{Day, Stamp},
    extra::Extra,
    for_two::is_for_two,
    guide::{Guide, Node},
    id::{NodeId, RecordId},
    kept,
    pulse::BOTH,
    records::Records,
    role::Role,
    workbook::Workbook,
};

/// A tick. One of the two has a tick of their own on what is each one's own; what is done together has
/// one tick for both. What one sets alone is apart from what is set for the same one where two read.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
#[serde(from = "Line", into = "Line")]
pub struct Tick {
    /// Made of the node and of whose it is: the same in every window and on every machine.
    pub id: RecordId,
    /// When it was set for the first time. The list of ticks is in this order.
    pub created: Stamp,
    /// When it was last set or taken away. Of two of one kind the later counts.
    pub changed: Stamp,
    /// The logical day of the last change.
    pub day: Day,
    /// Taking a tick away keeps the record, so that a merge can tell it from a tick never set.
    pub on: bool,
    /// What is ticked.
    pub node: NodeId,
    /// Whose it is: of one of the two, or of both; `None` where nobody had said who they are. It was not
    /// written before two could tick apart.
    pub by: Option<Role>,
    /// Whether one's own was set where two read. What is not is nobody else's to see.
    pub together: bool,
    /// What this version does not know of it, written back as it was found.
    pub extra: Extra,
}

kept!(Tick {
    fn owner(&self, guide: &Guide) -> Option<Role> {
        self.alone_of(guide.node(&self.node).map_or(Role::Any, |node| node.role()))
    }

    fn written_as(&self) -> Option<Role> {
        self.by
    }

    fn node(&self) -> Option<&NodeId> {
        Some(&self.node)
    }
});

impl Tick {
    /// Which of the two it is of alone, on a node that is for `role`: it is shown to nobody else.
    pub fn alone_of(&self, role: Role) -> Option<Role> {
        // Before ticks had names, one on what is for one side was that side's.
        let one = self.by.or(Some(role)).filter(|one| is_one(*one));
        one.filter(|_| !self.together)
    }
}

/// How a tick stands in the file: the node is written only where the id is another one.
#[derive(Serialize)]
struct Line {
    id: RecordId,
    created: Stamp,
    changed: Stamp,
    day: Day,
    on: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    node: Option<NodeId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<Role>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    together: bool,
    #[serde(flatten)]
    extra: Extra,
}

by_hand!(Line, must { id, day, on } may { node, by, together } when {});

impl From<Line> for Tick {
    fn from(line: Line) -> Tick {
        let Line { id, created, changed, day, on, node, by, together, extra } = line;
        let node = node.unwrap_or_else(|| NodeId::from(id.as_str()));
        Tick { id, created, changed, day, on, node, by, together, extra }
    }
}

impl From<Tick> for Line {
    fn from(tick: Tick) -> Line {
        let Tick { id, created, changed, day, on, node, by, together, extra } = tick;
        let node = (node.as_str() != id.as_str()).then_some(node);
        Line { id, created, changed, day, on, node, by, together, extra }
    }
}

/// Who sees ticks, and sets them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Readers {
    /// One of the two, who said so.
    One(Role),
    /// Two who write here, and no single one of them said to be here.
    Two,
    /// Somebody alone, who did not say who they are.
    #[default]
    Unnamed,
}

impl Readers {
    /// Who reads this workbook, and what counts for whom.
    pub fn of(guide: &Guide, workbook: &Workbook) -> Readers {
        match workbook.profile.role {
            Some(one @ (Role::Hurt | Role::Broke)) => Readers::One(one),
            _ if is_for_two(guide, workbook) => Readers::Two,
            _ => Readers::Unnamed,
        }
    }

    /// Whether something counts for these who read: what is of one alone does for that one, and what is of
    /// both or of nobody by name for all. A count of one says nothing of the other, nor to two.
    pub fn counts(self, owner: Option<Role>) -> bool {
        match owner.filter(|owner| is_one(*owner)) {
            Some(owner) => self == Readers::Unnamed || self == Readers::One(owner),
            None => true,
        }
    }
}

/// Whose a tick is to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Whose {
    /// Of one of the two, or of both; `None` where nobody said who they are.
    pub by: Option<Role>,
    /// Whether each of the two may have one of their own there.
    apart: bool,
    /// Who sets it.
    readers: Readers,
}

impl Whose {
    /// One of two, alone, on what each has a tick of their own for.
    pub fn each(by: Role) -> Whose {
        Whose::each_where(by, Readers::One(by))
    }

    /// One of two on what each has a tick of their own for, whoever reads.
    pub fn each_where(by: Role, readers: Readers) -> Whose {
        Whose { by: Some(by), apart: is_one(by), readers }
    }

    /// Whose a tick on a step or a sign is, by whom that is for; `None` where it has to be asked: it is each
    /// one's own, and nothing tells which of them sits here.
    ///
    /// What is for one side is that side's, whoever holds the keyboard, and what is for two is both's. What
    /// one of them ticks of the other's side is their own.
    pub fn of(guide: &Guide, workbook: &Workbook, node: &NodeId) -> Option<Whose> {
        let found = guide.node(node)?;
        let readers = Readers::of(guide, workbook);
        let is_pair = match &found {
            Node::Step(_, step) => step.pair,
            Node::Sign(_, sign) => sign.pair,
            _ => false,
        };
        match (found.role(), readers) {
            // What is one’s own and needs two is told as for two where there are not: it stays one’s own.
            (Role::Both, Readers::One(reader)) if is_pair => Some(Whose::each(reader)),
            (Role::Hurt | Role::Broke, _) => Some(Whose::on_a_side(found.role(), readers)),
            (Role::Both, _) => Some(Whose { by: Some(Role::Both), apart: false, readers }),
            (Role::Any, Readers::One(reader)) => Some(Whose::each(reader)),
            (Role::Any, Readers::Two) => None,
            (Role::Any, Readers::Unnamed) => {
                let is_named = |it: &Tick| it.node == *node && it.by.is_some_and(is_one);
                let has_names = workbook.ticks.iter().any(|tick| is_named(tick));
                (!has_names).then(Whose::default)
            }
        }
    }

    /// Whose reading a page is. Who reads alone has read it alone, whomever it is for; two who sit here
    /// together have both read it.
    pub fn reads(guide: &Guide, workbook: &Workbook, page: &NodeId) -> Whose {
        let readers = Readers::of(guide, workbook);
        let by = match (guide.node(page).map(|node| node.role()), readers) {
            (Some(side @ (Role::Hurt | Role::Broke)), _) => return Whose::on_a_side(side, readers),
            (_, Readers::One(one)) => return Whose::each(one),
            (_, Readers::Two | Readers::Unnamed) => workbook.profile.role,
        };
        Whose { by, apart: false, readers }
    }

    /// On what is for one side.
    fn on_a_side(side: Role, readers: Readers) -> Whose {
        match readers {
            Readers::One(reader) if reader != side => Whose::each(reader),
            _ => Whose { by: Some(side), apart: false, readers },
        }
    }

    /// Whether it is one's own, set where two read.
    pub(super) fn together(self) -> bool {
        self.readers == Readers::Two && self.by.is_some_and(is_one)
    }

    /// Whether a tick is of these, so that it is the one to change.
    pub(super) fn is_of(self, tick: &Tick) -> bool {
        let one = |by: Option<Role>| by.filter(|by| is_one(*by));
        one(tick.by) == one(self.by) && tick.together == self.together()
    }

    /// Whether it is ticked for those whose it is, as they see it who read.
    pub fn is_ticked(self, ticks: Ticked<'_>) -> bool {
        ticks.day(self.by.unwrap_or(Role::Any), self.readers).is_some()
    }

    /// Those of the two whose own ticks go with one of both, as they see them who read.
    pub(super) fn own(self) -> Vec<Whose> {
        let one = self.by.is_some_and(is_one);
        let each = match self.readers {
            Readers::One(reader) => &[reader][..],
            Readers::Two | Readers::Unnamed => &BOTH,
        };
        let each = each.iter().filter(|_| !one);
        each.map(|by| Whose::each_where(*by, self.readers)).collect()
    }

    /// The ids such a tick may have: the same in every window and on every machine. The second one is for
    /// where the first is another's.
    pub(super) fn ids(self, node: &NodeId) -> [RecordId; 2] {
        let word = match self.by {
            Some(Role::Hurt) => "hurt",
            Some(Role::Broke) => "broke",
            Some(Role::Both | Role::Any) | None => "both",
        };
        let named = format!("{node}.{word}");
        let ids = match (self.together(), self.apart) {
            (true, _) => [format!("{named}.together"), format!("{named}.together")],
            (false, true) => [named.clone(), named],
            (false, false) => [node.to_string(), named],
        };
        ids.map(|id| RecordId::from(id.as_str()))
    }
}

fn is_one(role: Role) -> bool {
    matches!(role, Role::Hurt | Role::Broke)
}

/// The ticks there are on one node.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ticked<'a> {
    hurt: Own<'a>,
    broke: Own<'a>,
    /// Of both, or of nobody by name.
    joint: Option<&'a Tick>,
}

/// The ticks of one person on one node.
#[derive(Clone, Copy, Debug, Default)]
struct Own<'a> {
    alone: Option<&'a Tick>,
    together: Option<&'a Tick>,
}

impl<'a> Ticked<'a> {
    /// The ticks of every node that has one.
    pub fn all(ticks: &'a Records<Tick>) -> BTreeMap<&'a NodeId, Ticked<'a>> {
        let mut all: BTreeMap<&NodeId, Ticked<'_>> = BTreeMap::new();
        for tick in ticks {
            all.entry(&tick.node).or_default().add(tick);
        }
        all
    }

    /// Of two of one kind the later one counts.
    fn add(&mut self, tick: &'a Tick) {
        let own = match tick.by {
            Some(Role::Hurt) => Some(&mut self.hurt),
            Some(Role::Broke) => Some(&mut self.broke),
            Some(Role::Both | Role::Any) | None => None,
        };
        let place = match own {
            Some(own) if tick.together => &mut own.together,
            Some(own) => &mut own.alone,
            None => &mut self.joint,
        };
        *place = later(Some(tick), *place);
    }

    /// The ticks of one node.
    pub fn on(ticks: &'a Records<Tick>, node: &NodeId) -> Ticked<'a> {
        let mut found = Ticked::default();
        ticks.iter().filter(|tick| tick.node == *node).for_each(|tick| found.add(tick));
        found
    }

    /// The day on which one of the two ticked it, or both did, or somebody without a name, of a node for
    /// `role` and as these see it who read. What was done last counts, and nothing that the other one did
    /// alone; where two read, nothing does that one of them did alone.
    pub fn day_for(self, one: Role, role: Role, readers: Readers) -> Option<Day> {
        let own = match one {
            Role::Hurt => self.hurt,
            Role::Broke => self.broke,
            Role::Both | Role::Any => Own::default(),
        };
        let is_alone = |tick: &&Tick| tick.alone_of(role).is_some();
        let joint = match readers {
            Readers::Two => self.joint.filter(|tick| !is_alone(tick)),
            Readers::One(_) | Readers::Unnamed => {
                self.joint.filter(|tick| tick.alone_of(role).is_none_or(|owner| owner == one))
            }
        };
        let alone = own.alone.filter(|_| readers != Readers::Two);
        let found = later(later(alone, own.together), joint);
        found.filter(|tick| tick.on).map(|tick| tick.day)
    }

    /// The day since which it is ticked for who reads, of a node for `role`. For two it is, once it is for
    /// each of those whom it is for; for somebody alone who did not say who they are, once it is for anybody.
    pub fn day(self, role: Role, readers: Readers) -> Option<Day> {
        let each = match role {
            Role::Hurt => &[Role::Hurt][..],
            Role::Broke => &[Role::Broke],
            Role::Both | Role::Any => &BOTH,
        };
        let mut days = each.iter().map(|one| self.day_for(*one, role, readers));
        match readers {
            Readers::One(one) => self.day_for(one, role, readers),
            Readers::Two => days.collect::<Option<Vec<Day>>>()?.into_iter().max(),
            Readers::Unnamed => days.find_map(|day| day),
        }
    }
}

/// The later one of two ticks, the first where they are of one moment.
fn later<'a>(one: Option<&'a Tick>, other: Option<&'a Tick>) -> Option<&'a Tick> {
    match (one, other) {
        (Some(one), Some(other)) if one.changed < other.changed => Some(other),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests;
