//! The guide in the words of who reads it: where there are not two for sure, nobody is told of two.

use std::sync::Arc;

use serde::Deserialize;

use crate::domain::{
    audience::Audience,
    guide::{Guide, RoleText},
    role::Role,
};

/// What a stage is called and says where one person goes through it alone.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct AloneWords {
    /// What it is called, as it heads its own screen.
    pub title: String,
    /// At most 20 columns.
    pub short: String,
    /// What it is for, in two or three sentences.
    pub summary: RoleText,
    /// The heart of the stage in a sentence or two.
    pub takeaway: RoleText,
}

impl Guide {
    /// The guide as `audience` reads it. Where there are not two, what needs two is for two, whichever
    /// side it speaks to, and what serves one as well is theirs; and a stage that has words for one
    /// person says those: its pages for two are behind a fold, for somebody who does not know yet
    /// whether there are two as well.
    #[must_use]
    pub fn worded_for(&self, audience: Audience) -> Guide {
        let mut guide = self.clone();
        if audience.is_two() {
            return guide;
        }
        let needs_two = |pair: bool, role: Role| pair && role.speaks_to(audience.role);
        for stage in &mut guide.stages {
            let steps = stage.steps.iter_mut().map(|step| (step.pair, &mut step.role));
            let signs = stage.signs.iter_mut().map(|sign| (sign.pair, &mut sign.role));
            for (pair, role) in steps.chain(signs) {
                if needs_two(pair, *role) {
                    *role = Role::Both;
                }
            }
            // Only what is said otherwise is copied.
            for page in stage.pages.iter_mut().filter(|it| needs_two(it.pair, it.role)) {
                Arc::make_mut(page).role = Role::Both;
            }
            for prompt in stage.prompts.iter_mut().filter(|it| needs_two(it.pair, it.role)) {
                Arc::make_mut(prompt).role = Role::Both;
            }
            for exercise in &mut stage.exercises {
                if needs_two(exercise.pair, exercise.role) {
                    Arc::make_mut(exercise).role = Role::Both;
                }
                if exercise.solo {
                    Arc::make_mut(exercise).role = Role::Any;
                }
                if !exercise.alone.is_empty() {
                    let exercise = Arc::make_mut(exercise);
                    exercise.intro.clone_from(&exercise.alone);
                }
            }
            for section in &mut stage.sections {
                section.title = section.alone.clone().unwrap_or_else(|| section.title.clone());
            }
            for step in stage.steps.iter_mut().filter(|step| step.solo) {
                step.role = Role::Any;
            }
            let Some(words) = stage.alone.clone() else { continue };
            (stage.title, stage.short, stage.summary) = (words.title, words.short, words.summary);
            for takeaway in guide.takeaways.iter_mut().filter(|it| it.stage == stage.id) {
                takeaway.text = words.takeaway.clone();
            }
        }
        guide
    }
}
