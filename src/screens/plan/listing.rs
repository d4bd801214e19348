//! The lines of the plan, for who asks for a list of them: each as its screen has it.

use crate::{
    domain::words::Words,
    screens::{
        listing::{self, Listed, of_promise},
        plan::{Item, Kind, Plan},
    },
    ui::action::Scene,
};

impl Plan {
    /// Every line of the plan that says something, group by group.
    pub fn listed(&self, scene: &Scene<'_>) -> Vec<Listed> {
        let groups = self.groups(u16::MAX).chain(&self.reading.parts);
        let lines = groups.flat_map(|group| {
            let told = |item: &Item| line(item, scene).map(|line| (line, group.label.clone()));
            group.items.iter().filter_map(told).collect::<Vec<_>>()
        });
        lines.map(|(line, title)| Listed { title, ..line }).collect()
    }
}

/// A line; `None` for what only leads somewhere.
fn line(item: &Item, scene: &Scene<'_>) -> Option<Listed> {
    let of = |id: String| Listed {
        words: Words::from(item.text.as_str()),
        ..Listed::of(listing::Kind::Plan, id)
    };
    match &item.kind {
        Kind::Promise(promise) => Some(of_promise(listing::Kind::Plan, promise)),
        Kind::Review(review) => {
            let page = review.part.exercise(scene.guide).map(|page| page.id.to_string());
            Some(Listed { day: Some(review.day), ..of(page.unwrap_or_default()) })
        }
        Kind::Row { part, .. } => {
            let page = part.exercise(scene.guide).map(|page| page.id.to_string());
            Some(of(page.unwrap_or_default()))
        }
        Kind::Own { exercise, begins: false, .. } => Some(of(exercise.to_string())),
        Kind::Rung => Some(of(String::new())),
        Kind::Own { begins: true, .. }
        | Kind::Add(_)
        | Kind::Safety
        | Kind::Control
        | Kind::Table
        | Kind::Away
        | Kind::Trash
        | Kind::Gone(_) => None,
    }
}
