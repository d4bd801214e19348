//! The guide in the words of who reads it: where there are not two for sure, nobody is told of two.

use serde::Deserialize;

use crate::domain::{Audience, Guide, Role, RoleText};

/// What a stage is called and says where one person goes through it alone.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct AloneWords {
    pub title: String,
    /// At most 20 columns.
    pub short: String,
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
        for stage in &mut guide.stages {
            let pages = stage.pages.iter_mut().map(|page| (page.pair, &mut page.role));
            let steps = stage.steps.iter_mut().map(|step| (step.pair, &mut step.role));
            let signs = stage.signs.iter_mut().map(|sign| (sign.pair, &mut sign.role));
            let prompts = stage.prompts.iter_mut().map(|prompt| (prompt.pair, &mut prompt.role));
            let exercises = stage.exercises.iter_mut().map(|found| (found.pair, &mut found.role));
            for (pair, role) in pages.chain(steps).chain(signs).chain(prompts).chain(exercises) {
                if pair && role.speaks_to(audience.role) {
                    *role = Role::Both;
                }
            }
            let exercises = stage.exercises.iter_mut();
            for exercise in exercises.filter(|exercise| !exercise.alone.is_empty()) {
                exercise.intro.clone_from(&exercise.alone);
            }
            for section in &mut stage.sections {
                section.title = section.alone.clone().unwrap_or_else(|| section.title.clone());
            }
            let steps = stage.steps.iter_mut().map(|step| (step.solo, &mut step.role));
            let exercises = stage.exercises.iter_mut().map(|found| (found.solo, &mut found.role));
            for (_, role) in steps.chain(exercises).filter(|(solo, _)| *solo) {
                *role = Role::Any;
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
