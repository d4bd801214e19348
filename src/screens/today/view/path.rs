//! Draws where somebody is on the path: a line with a dot on it, a sentence, and the names of all stages.

use crate::{
    domain::{
        guide::{Stage, StageKind, spine},
        progress::stage_now,
    },
    phrases::say,
    screens::stage::stage_key,
    ui::{
        action::Scene,
        page::{Page, Tone},
    },
};

/// The most columns between two stages on the line, and what the page keeps at both sides of it.
const WIDEST: usize = 6;
const AIR: usize = 6;

/// Where somebody is. Each stage is a choice; the line is only a picture of what the sentence says.
pub(super) fn path(page: &mut Page, stages: &[&Stage], scene: &Scene<'_>) {
    if let Some(stage) = here(scene) {
        let things = scene.guide.spine(stage, scene.audience());
        let (done, all) = spine::so_far(&things, scene.summary);
        page.picture(line(stages, stage, (done, all), scene), Tone::Muted);
        page.words(
            match done {
                0 => say::today_here_first(&*stage.short),
                done => say::today_here(done, all, &*stage.short),
            },
            Tone::Text,
        );
    }
    let name = |stage: &&Stage| match stage_key(scene.guide, &stage.id) {
        Some(key) => format!("{key} {}", stage.short),
        None => stage.short.clone(),
    };
    page.flow(stages.iter().map(name).collect());
}

/// The stage in which what comes next stands.
pub(super) fn here<'a>(scene: &Scene<'a>) -> Option<&'a Stage> {
    let next = scene.daily.turn.here.as_ref().and_then(|id| scene.guide.stage(id));
    next.or_else(|| stage_now(scene.guide, scene.summary, scene.audience()))
}

/// The stages that follow each other, with a dot behind the one where somebody is; nothing where they are beside the path.
fn line(
    stages: &[&Stage],
    here: &Stage,
    (done, all): (usize, usize),
    scene: &Scene<'_>,
) -> Vec<String> {
    let follows = |stage: &&&Stage| matches!(stage.kind, StageKind::First | StageKind::Step);
    let steps: Vec<&Stage> = stages.iter().filter(follows).copied().collect();
    let Some(at) = steps.iter().position(|stage| stage.id == here.id) else { return Vec::new() };
    let room = usize::from(scene.columns).saturating_sub(AIR + steps.len());
    let gap = (room / steps.len().max(1)).clamp(1, WIDEST);
    let mut drawn = String::new();
    for (place, stage) in steps.iter().enumerate() {
        drawn.extend(stage_key(scene.guide, &stage.id));
        let behind = (done * gap).checked_div(all).unwrap_or(0).min(gap - 1);
        let is_last = place + 1 == steps.len();
        match place.cmp(&at) {
            std::cmp::Ordering::Less => drawn.push_str(&"━".repeat(gap)),
            std::cmp::Ordering::Equal => {
                drawn.push_str(&"━".repeat(behind));
                drawn.push('●');
                drawn.push_str(&"─".repeat(if is_last { 0 } else { gap - 1 - behind }));
            }
            std::cmp::Ordering::Greater if is_last => (),
            std::cmp::Ordering::Greater => drawn.push_str(&"─".repeat(gap)),
        }
    }
    vec![drawn]
}
