//! A tick on a step or a sign, or a page that was read to its end: whose it is, and for whom it counts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{
    Day, Extra, Guide, Node, NodeId, RecordId, Records, Role, Stamp, Workbook, is_for_two, kept,
};

/// A tick. One of the two has a tick of their own on what is each one's own; what is done together has
/// one tick for both.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
#[serde(from = "Line", into = "Line")]
pub struct Tick {
    pub id: RecordId,
    pub created: Stamp,
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
    pub extra: Extra,
}

kept!(Tick);

/// How a tick stands in the file: the node is written only where the id is another one.
#[derive(Serialize, Deserialize)]
struct Line {
    id: RecordId,
    created: Stamp,
    changed: Stamp,
    day: Day,
    on: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    node: Option<NodeId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    by: Option<Role>,
    #[serde(flatten)]
    extra: Extra,
}

impl From<Line> for Tick {
    fn from(line: Line) -> Tick {
        let Line { id, created, changed, day, on, node, by, extra } = line;
        let node = node.unwrap_or_else(|| NodeId::from(id.as_str()));
        Tick { id, created, changed, day, on, node, by, extra }
    }
}

impl From<Tick> for Line {
    fn from(tick: Tick) -> Line {
        let Tick { id, created, changed, day, on, node, by, extra } = tick;
        let node = (node.as_str() != id.as_str()).then_some(node);
        Line { id, created, changed, day, on, node, by, extra }
    }
}

/// Whose a tick is to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Whose {
    pub by: Option<Role>,
    /// Whether each of the two may have one of their own there.
    apart: bool,
}

impl Whose {
    /// One of two on what each has a tick of their own for.
    pub fn each(by: Role) -> Whose {
        Whose { by: Some(by), apart: is_one(by) }
    }

    /// Whose a tick on a step or a sign is, by whom that is for; `None` where it has to be asked: it is each
    /// one's own, and nothing tells which of them sits here.
    ///
    /// What is for one side is that side's, whoever holds the keyboard, and what is for two is both's.
    pub fn of(guide: &Guide, workbook: &Workbook, node: &NodeId) -> Option<Whose> {
        let found = guide.node(node)?;
        let is_pair = match &found {
            Node::Step(_, step) => step.pair,
            Node::Sign(_, sign) => sign.pair,
            _ => false,
        };
        match (found.role(), workbook.profile.role) {
            // What is one’s own and needs two is told as for two where there are not: it stays one’s own.
            (Role::Both, Some(reader @ (Role::Hurt | Role::Broke))) if is_pair => {
                Some(Whose::each(reader))
            }
            (role @ (Role::Hurt | Role::Broke | Role::Both), _) => {
                Some(Whose { by: Some(role), apart: false })
            }
            (Role::Any, Some(reader @ (Role::Hurt | Role::Broke))) => Some(Whose::each(reader)),
            (Role::Any, Some(Role::Both | Role::Any)) => None,
            (Role::Any, None) => {
                let is_named = |it: &Tick| it.node == *node && it.by.is_some_and(is_one);
                let has_names = workbook.ticks.iter().any(|tick| is_named(tick));
                (!has_names && !is_for_two(guide, workbook)).then(Whose::default)
            }
        }
    }

    /// Whose reading a page is. Who reads alone has read it alone, whomever it is for; two who sit here
    /// together have both read it.
    pub fn reads(guide: &Guide, reader: Option<Role>, page: &NodeId) -> Whose {
        let role = guide.node(page).map(|node| node.role());
        match (role, reader) {
            (Some(role @ (Role::Hurt | Role::Broke)), _) => Whose { by: Some(role), apart: false },
            (_, Some(reader)) => Whose::each(reader),
            (_, None) => Whose::default(),
        }
    }

    /// The id of such a tick: the same in every window and on every machine.
    pub(super) fn id(self, node: &NodeId) -> RecordId {
        match self.by {
            Some(Role::Hurt) if self.apart => RecordId::from(format!("{node}.hurt").as_str()),
            Some(Role::Broke) if self.apart => RecordId::from(format!("{node}.broke").as_str()),
            _ => RecordId::from(node.as_str()),
        }
    }
}

fn is_one(role: Role) -> bool {
    matches!(role, Role::Hurt | Role::Broke)
}

/// The ticks there are on one node.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ticked<'a> {
    hurt: Option<&'a Tick>,
    broke: Option<&'a Tick>,
    /// Of both, or of nobody by name.
    joint: Option<&'a Tick>,
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

    /// Of two of one person the later one counts: they may have ticked it alone, and where there are two.
    fn add(&mut self, tick: &'a Tick) {
        let place = match tick.by {
            Some(Role::Hurt) => &mut self.hurt,
            Some(Role::Broke) => &mut self.broke,
            Some(Role::Both | Role::Any) | None => &mut self.joint,
        };
        if place.is_none_or(|other| other.changed <= tick.changed) {
            *place = Some(tick);
        }
    }

    /// The ticks of one node.
    pub fn on(ticks: &'a Records<Tick>, node: &NodeId) -> Ticked<'a> {
        let mut found = Ticked::default();
        ticks.iter().filter(|tick| tick.node == *node).for_each(|tick| found.add(tick));
        found
    }

    /// The day on which one of the two ticked it, or both did, or somebody without a name. What they
    /// took away themselves is not ticked for them, and nothing of the other one counts.
    pub fn day_for(self, one: Role) -> Option<Day> {
        let own = match one {
            Role::Hurt => self.hurt,
            Role::Broke => self.broke,
            Role::Both | Role::Any => None,
        };
        own.or(self.joint).filter(|tick| tick.on).map(|tick| tick.day)
    }

    /// The day since which it is ticked for who reads, of a node for `role`. For two it is, once it is for
    /// each of those whom it is for; for somebody alone who did not say who they are, once it is for anybody.
    pub fn day(self, role: Role, reader: Option<Role>, for_two: bool) -> Option<Day> {
        let each = match role {
            Role::Hurt => &[Role::Hurt][..],
            Role::Broke => &[Role::Broke],
            Role::Both | Role::Any => &[Role::Hurt, Role::Broke],
        };
        let mut days = each.iter().map(|one| self.day_for(*one));
        match reader {
            Some(one @ (Role::Hurt | Role::Broke)) => self.day_for(one),
            _ if for_two => days.collect::<Option<Vec<Day>>>()?.into_iter().max(),
            _ => days.find_map(|day| day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tick(id: &str, by: Option<Role>, on: bool) -> Tick {
        let now = chrono::DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        Tick {
            id: RecordId::from(id),
            created: now,
            changed: now,
            day: Day::of(now, 4),
            on,
            node: NodeId::from("step"),
            by,
            extra: Extra::new(),
        }
    }

    #[test]
    fn a_tick_of_before_is_of_the_node_it_is_named_after_and_is_written_as_it_was() {
        let before = tick("step", None, true);
        let text = serde_json::to_string(&before).unwrap();
        assert!(!text.contains("node") && !text.contains("by"), "{text}");
        assert_eq!(serde_json::from_str::<Tick>(&text).unwrap(), before);
        let own = tick("step.hurt", Some(Role::Hurt), true);
        let text = serde_json::to_string(&own).unwrap();
        assert!(text.contains(r#""node":"step","by":"hurt""#), "{text}");
        assert_eq!(serde_json::from_str::<Tick>(&text).unwrap(), own);
    }

    #[test]
    fn one_of_two_may_take_away_for_themselves_what_was_ticked_for_both() {
        let ticks = [tick("step", None, true), tick("step.hurt", Some(Role::Hurt), false)];
        let ticks = Records::gather(ticks);
        let found = Ticked::on(&ticks, &NodeId::from("step"));
        assert!(found.day_for(Role::Hurt).is_none() && found.day_for(Role::Broke).is_some());
        assert!(found.day(Role::Any, Some(Role::Both), true).is_none());
        assert!(found.day(Role::Broke, Some(Role::Both), true).is_some());
        assert!(found.day(Role::Any, None, false).is_some());
    }
}
