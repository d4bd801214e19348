//! What a filled-in exercise leads on to: the steps it is about, and one next thing.

use serde::Deserialize;

use crate::domain::{
    audience::{Audience, Offering},
    field::{Answer, Field},
    guide::{Exercise, Guide, SpineLine, Step, Thing},
    id::NodeId,
    progress::suggestion,
    sitting::Sitting,
    summary::Summary,
};

/// Something that was ticked in an exercise and leads somewhere, whatever else comes next.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Lead {
    /// The question, by its id.
    pub field: String,
    /// The option of it that leads on.
    pub option: String,
    /// Where to: a page, an exercise or a talk.
    pub node: NodeId,
    /// Why, in one line.
    pub text: String,
}

/// One next thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next<'a> {
    /// What it is.
    pub thing: Thing<'a>,
    /// Why, or what one has after it, in one line.
    pub why: &'a str,
    /// Whether it does not wait: it follows from what was ticked.
    pub is_now: bool,
}

impl Guide {
    /// The steps that a page of an exercise is about, for who is there.
    pub fn steps_of<'a>(&'a self, exercise: &Exercise, audience: Audience) -> Vec<&'a Step> {
        let Some((stage, _)) = self.exercise(&exercise.id) else { return Vec::new() };
        let in_spine = self.spine(stage, audience).into_iter();
        let by_spine = in_spine.filter(|it| it.thing.id() == &exercise.id);
        let mut found: Vec<&Step> = by_spine.filter_map(|it| it.step).collect();
        let own = stage.steps.iter().filter(|step| step.exercise.as_ref() == Some(&exercise.id));
        for step in own.filter(|step| audience.owns(step.role)) {
            if !found.iter().any(|other| other.id == step.id) {
                found.push(step);
            }
        }
        found
    }

    /// Whether a step is one that a page of this exercise is about, for whomever.
    pub fn is_step_of(&self, step: &NodeId, exercise: &NodeId) -> bool {
        let Some((stage, _)) = self.exercise(exercise) else { return false };
        let names = |it: &Step| it.id == *step && it.exercise.as_ref() == Some(exercise);
        let leads = |line: &SpineLine| line.node == *exercise && line.step.as_ref() == Some(step);
        stage.steps.iter().any(names) || stage.spine.iter().any(leads)
    }

    /// One next thing after a page of an exercise: where something that was ticked leads, which waits for no day and no
    /// hour, and else what Today gives next of the things in order, where `passed` of them are let be.
    pub fn next_after<'a>(
        &'a self,
        exercise: &'a Exercise,
        sitting: &Sitting,
        summary: &Summary,
        offering: Offering,
        passed: usize,
    ) -> Option<Next<'a>> {
        let led = exercise.leads.iter().filter(|lead| lead.is_ticked(exercise, sitting));
        let led = led.filter_map(|lead| Some((self.thing(&lead.node)?, &*lead.text)));
        let mut led = led.filter(|(thing, _)| offering.audience.follows(thing.role()));
        if let Some((thing, why)) = led.next() {
            return Some(Next { thing, why, is_now: true });
        }
        let after = (passed..=passed + 1).filter_map(|it| suggestion(self, summary, offering, it));
        let next = after.into_iter().find(|next| *next.id() != exercise.id)?;
        let why = next.gives(self, offering.audience)?;
        Some(Next { thing: self.thing(next.id())?, why, is_now: false })
    }
}

impl Lead {
    /// Whether its option is ticked, or picked, on this page.
    fn is_ticked(&self, exercise: &Exercise, sitting: &Sitting) -> bool {
        let is_asked = |field: &&Field| field.id == self.field;
        exercise.fields.iter().find(is_asked).is_some_and(|field| {
            match sitting.answers.get(&field.id) {
                Some(Answer::Check(ticked)) => ticked.contains(&self.option),
                Some(Answer::Choice(picked)) => picked.as_deref() == Some(self.option.as_str()),
                _ => false,
            }
        })
    }
}
