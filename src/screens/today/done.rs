//! What was marked on Today a moment ago, and keeps its place until the cursor leaves it.

use crate::{
    domain::{
        daily::Daily,
        day::Day,
        due::{Due, DueKind},
        guide::{Guide, Step},
        id::NodeId,
        own_thing::OwnThing,
        summary::Summary,
        words::Words,
    },
    phrases::say,
    screens::today::Today,
    ui::action::{Ctx, Place},
};

/// A promise that was kept, or a step that was ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    what: What,
    words: Words,
    /// Its place among the rows.
    pub(super) at: usize,
    /// The day it was marked on: it is not carried into the next one.
    on: Day,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum What {
    Promise(DueKind),
    Step(NodeId),
}

impl Done {
    pub(super) fn promise(due: &Due, at: usize, on: Day) -> Done {
        Done { what: What::Promise(due.kind.clone()), words: due.words.clone(), at, on }
    }

    pub(super) fn step(step: &Step, at: usize, on: Day) -> Done {
        Done { what: What::Step(step.id.clone()), words: step.text.as_str().into(), at, on }
    }

    pub(super) fn own(own: &OwnThing, at: usize, on: Day) -> Done {
        Done { what: What::Step(own.node()), words: own.words.clone(), at, on }
    }

    /// Its mark, its words, and what became of it.
    pub fn row(&self) -> (&'static str, &Words, &'static str) {
        match self.what {
            What::Promise(_) => ("● ", &self.words, say::today_done_kept()),
            What::Step(_) => ("✓ ", &self.words, say::today_done_ticked()),
        }
    }

    /// Whether a promise was marked.
    pub fn is_promise(&self) -> bool {
        matches!(self.what, What::Promise(_))
    }

    /// What is said to another key on it.
    pub(super) fn told(&self) -> &'static str {
        match self.what {
            What::Promise(_) => say::today_told_kept(),
            What::Step(_) => say::today_told_ticked(),
        }
    }

    /// Where it leads.
    pub(super) fn place(&self, ctx: &Ctx<'_>) -> Option<Place> {
        match &self.what {
            What::Promise(DueKind::Promise(id)) => Some(Place::Promise(id.clone())),
            What::Promise(_) => Some(Place::Plan),
            What::Step(id) => Some(Place::Step(stage_of(ctx.guide, id)?, id.clone())),
        }
    }

    /// Whether it still is as it was marked: an undo brings it back to its place among what is due.
    fn stands(&self, summary: &Summary, daily: &Daily) -> bool {
        let is_done = match &self.what {
            What::Promise(kind) => !daily.due.iter().any(|due| due.kind == *kind),
            What::Step(id) => summary.is_ticked(id),
        };
        is_done && daily.day() == Some(self.on)
    }
}

fn stage_of(guide: &Guide, step: &NodeId) -> Option<NodeId> {
    let holds = |stage: &&crate::domain::guide::Stage| stage.steps.iter().any(|it| it.id == *step);
    guide.stages.iter().find(holds).map(|stage| stage.id.clone())
}

impl Today {
    /// What was marked a moment ago, while that stands.
    pub(super) fn done_now(&self, summary: &Summary, daily: &Daily) -> Option<&Done> {
        self.done.as_ref().filter(|done| done.stands(summary, daily))
    }

    /// Lets it go once the cursor has left it. Where it stood among the rows, what comes after moves up by one.
    pub(super) fn leave_what_is_done(&mut self, stood: bool) {
        let item = self.cursor.item;
        let left = self.done.take_if(|done| done.at != item);
        if left.is_some_and(|done| stood && done.at < item) {
            self.cursor.item -= 1;
        }
    }
}
