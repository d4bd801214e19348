//! The spine of a stage: the few things that are done in order, for each reader, with what each of them gives.

use serde::Deserialize;

use crate::domain::{
    audience::Audience,
    breach::Breaches,
    guide::{Exercise, Guide, Page, Stage, Step},
    id::NodeId,
    role::Role,
    script::Script,
    summary::Summary,
};

/// Who goes along a spine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpineReader {
    /// The one who was hurt, with a partner who takes part.
    Hurt,
    /// The one who broke trust, with a partner who takes part.
    Broke,
    /// Two at one keyboard.
    Both,
    /// The one who was hurt, where nobody takes part, or nobody knows yet.
    HurtAlone,
    /// The one who broke trust, where nobody takes part, or nobody knows yet.
    BrokeAlone,
}

impl SpineReader {
    /// All of them.
    pub const ALL: [SpineReader; 5] = [
        SpineReader::Hurt,
        SpineReader::Broke,
        SpineReader::Both,
        SpineReader::HurtAlone,
        SpineReader::BrokeAlone,
    ];

    /// Their names in content, in the same order.
    pub const WORDS: &'static [&'static str] =
        &["hurt", "broke", "both", "hurt-alone", "broke-alone"];

    /// Whose spine somebody goes along. One who does not know yet whether there are two goes as one does. `None` where
    /// it is one who did not say which side they are on.
    pub fn of(audience: Audience) -> Option<SpineReader> {
        match (audience.role, audience.is_two()) {
            (Some(Role::Hurt), true) => Some(SpineReader::Hurt),
            (Some(Role::Hurt), false) => Some(SpineReader::HurtAlone),
            (Some(Role::Broke), true) => Some(SpineReader::Broke),
            (Some(Role::Broke), false) => Some(SpineReader::BrokeAlone),
            (Some(Role::Both | Role::Any) | None, true) => Some(SpineReader::Both),
            (Some(Role::Both | Role::Any) | None, false) => None,
        }
    }

    /// Whether there is nobody else.
    pub fn is_alone(self) -> bool {
        matches!(self, SpineReader::HurtAlone | SpineReader::BrokeAlone)
    }

    /// Whether something for this role can stand in their spine: nothing of the other side, nothing of one side for two
    /// at one keyboard, and for one alone nothing that needs two.
    pub fn may_have(self, role: Role) -> bool {
        match self {
            SpineReader::Hurt => role != Role::Broke,
            SpineReader::Broke => role != Role::Hurt,
            SpineReader::Both => matches!(role, Role::Both | Role::Any),
            SpineReader::HurtAlone => matches!(role, Role::Hurt | Role::Any),
            SpineReader::BrokeAlone => matches!(role, Role::Broke | Role::Any),
        }
    }
}

/// A line of the spine, as content has it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct SpineLine {
    /// In whose spine it stands.
    #[serde(rename = "for")]
    pub readers: Vec<SpineReader>,
    /// The page, the exercise or the talk that it is.
    pub node: NodeId,
    /// The step that is ticked once it is done, where there is one.
    pub step: Option<NodeId>,
    /// What it is about, where it is only for some who said what broke trust.
    #[serde(default)]
    pub about: Breaches,
    /// What one has after it, in one line.
    pub gives: String,
}

/// What is done: read, filled in, or talked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing<'a> {
    /// A page to read.
    Page(&'a Page),
    /// A page to fill in.
    Exercise(&'a Exercise),
    /// A talk that two hold.
    Talk(&'a Script),
}

/// How far somebody is with a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Nothing was done yet.
    Open,
    /// So many of its questions have an answer; of how many.
    Begun(usize, usize),
    /// It was done; its step, where it has one, may still be open.
    Done,
}

/// A thing of somebody’s spine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SpineThing<'a> {
    /// What is done.
    pub thing: Thing<'a>,
    /// The step that is ticked with it.
    pub step: Option<&'a Step>,
    /// What one has after it, in one line.
    pub gives: &'a str,
}

/// Of so many things at most a spine is made where nobody said which side they are on.
const MOST: usize = 5;

impl Guide {
    /// The things of a stage that are done in order by who is there. One who did not say which side they are on has what
    /// is for anybody; none where there is nothing of that kind, or the stage has no spine.
    pub fn spine<'a>(&'a self, stage: &'a Stage, audience: Audience) -> Vec<SpineThing<'a>> {
        let reader = SpineReader::of(audience);
        let mut found: Vec<SpineThing<'a>> = Vec::new();
        for line in &stage.spine {
            let is_theirs = match reader {
                Some(reader) => line.readers.contains(&reader),
                None => found.len() < MOST,
            };
            let Some(thing) = self.thing(&line.node).filter(|_| is_theirs) else { continue };
            let stands_there = found.iter().any(|other| other.thing.id() == thing.id());
            let is_for = line.about.are_named(audience.breaches) && audience.is_for(thing.about());
            if audience.fits(thing.role()) && is_for && !stands_there {
                let step = line.step.as_ref().and_then(|id| stage.step(id));
                let step = step.filter(|step| audience.owns(step.role));
                found.push(SpineThing { thing, step, gives: &line.gives });
            }
        }
        found
    }

    /// Whether a node is one of the few things that are done in order by who is there, in any stage.
    pub fn is_in_order(&self, node: &NodeId, audience: Audience) -> bool {
        let mut things = self.stages.iter().flat_map(|stage| self.spine(stage, audience));
        things.any(|it| it.thing.id() == node)
    }

    pub(super) fn thing(&self, id: &NodeId) -> Option<Thing<'_>> {
        let page = || self.page(id).map(|(_, page)| Thing::Page(page));
        let exercise = || self.exercise(id).map(|(_, exercise)| Thing::Exercise(exercise));
        page().or_else(exercise).or_else(|| self.script(id).map(Thing::Talk))
    }
}

impl Page {
    /// Whether it is marked when it is read by those for whom it is one of the few things in order. One that leaves no mark
    /// is where it is for two: they read it together, and would not come past it.
    pub fn is_marked_in_order(&self) -> bool {
        !self.unmarked || self.role == Role::Both
    }
}

impl Stage {
    fn step(&self, id: &NodeId) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == *id)
    }
}

impl<'a> Thing<'a> {
    /// Its id, which never changes.
    pub fn id(self) -> &'a NodeId {
        match self {
            Thing::Page(page) => &page.id,
            Thing::Exercise(exercise) => &exercise.id,
            Thing::Talk(script) => &script.id,
        }
    }

    /// As it is listed.
    pub fn title(self) -> &'a str {
        match self {
            Thing::Page(page) => &page.title,
            Thing::Exercise(exercise) => &exercise.title,
            Thing::Talk(script) => &script.title,
        }
    }

    /// Whom it is for.
    pub fn role(self) -> Role {
        match self {
            Thing::Page(page) => page.role,
            Thing::Exercise(exercise) => exercise.role,
            Thing::Talk(script) => script.role,
        }
    }

    /// What it is about, where it is only for some.
    pub fn about(self) -> Breaches {
        match self {
            Thing::Page(page) => page.about,
            Thing::Exercise(exercise) => exercise.about,
            Thing::Talk(_) => Breaches::NONE,
        }
    }

    /// How long it takes, in minutes.
    pub fn minutes(self) -> u8 {
        match self {
            Thing::Page(page) => page.minutes,
            Thing::Exercise(exercise) => exercise.minutes,
            Thing::Talk(script) => script.minutes,
        }
    }

    /// How hard it may hit, 1 to 3.
    pub fn heat(self) -> u8 {
        match self {
            Thing::Page(page) => page.heat,
            Thing::Exercise(exercise) => exercise.heat,
            Thing::Talk(script) => script.heat,
        }
    }
}

impl SpineThing<'_> {
    /// How far somebody is with what it is. An exercise is done with most of its questions: nobody is held up by one that
    /// is not theirs. One that opens a talk is done as well once that was held.
    pub fn reached(&self, summary: &Summary) -> Reached {
        let done = |is_done| if is_done { Reached::Done } else { Reached::Open };
        match self.thing {
            Thing::Page(page) => done(summary.is_ticked(&page.id)),
            Thing::Talk(script) => done(summary.is_held(&script.id)),
            Thing::Exercise(exercise)
                if exercise.talk.as_ref().is_some_and(|it| summary.is_held(it)) =>
            {
                Reached::Done
            }
            // The questions are only looked at where some have answers: Today asks this before the first screen.
            Thing::Exercise(exercise) => match summary.answered(&exercise.id) {
                0 => Reached::Open,
                some if some * 2 <= exercise.fields.len() => {
                    Reached::Begun(some, exercise.fields.len())
                }
                _ => Reached::Done,
            },
        }
    }

    /// Whether its step is ticked; `None` where it has none.
    pub fn is_ticked(&self, summary: &Summary) -> Option<bool> {
        self.step.map(|step| summary.is_ticked(&step.id))
    }

    /// Whether anything shows that it was done. What is filled in and not kept, and a page that leaves no mark, have
    /// nothing but their step.
    pub fn can_be_marked(&self) -> bool {
        self.step.is_some()
            || match self.thing {
                Thing::Page(page) => page.is_marked_in_order(),
                Thing::Exercise(exercise) => !exercise.unkept,
                Thing::Talk(_) => true,
            }
    }

    /// Whether one goes on to the next: it was done, or its step is ticked. What was filled in and not kept, or done
    /// somewhere else, leaves nothing but that tick.
    pub fn is_done(&self, summary: &Summary) -> bool {
        self.is_ticked(summary) == Some(true) || self.reached(summary) == Reached::Done
    }
}

/// The place of what comes next in a spine; `None` once all of it is done that anything can show.
pub fn next(spine: &[SpineThing<'_>], summary: &Summary) -> Option<usize> {
    spine.iter().position(|thing| !thing.is_done(summary) && thing.can_be_marked())
}

/// How many things of a spine are done, and how many there are: of those that can show it.
pub fn so_far(spine: &[SpineThing<'_>], summary: &Summary) -> (usize, usize) {
    let counted = spine.iter().filter(|it| it.can_be_marked() || it.is_done(summary));
    let done = spine.iter().filter(|it| it.is_done(summary)).count();
    (done, counted.count())
}
