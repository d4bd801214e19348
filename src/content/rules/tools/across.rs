//! What the exercises of a guide are together: none is lost, and none is there twice.

use std::collections::HashMap;

use crate::{
    content::{Problem, inspection::Inspection, place::PlaceKind, rules::Ground},
    domain::guide::{Opens, StageKind, Tool},
};

/// The parts of a plan, which the plan of a whole guide needs, and the cards that promises lead to.
const OF_A_PLAN: [Tool; 9] = [
    Tool::Expectations,
    Tool::Actions,
    Tool::Own,
    Tool::Boundaries,
    Tool::Openness,
    Tool::Slips,
    Tool::Ladder,
    Tool::RepairCard,
    Tool::EarlyWord,
];

/// Each tool is one exercise, and each of the stages beside the way is one.
pub fn across(inspections: &[Inspection<'_>], ground: &Ground, problems: &mut Vec<Problem>) {
    let exercises =
        || inspections.iter().filter(|inspection| inspection.place.kind == PlaceKind::Exercise);
    let mut known: HashMap<Tool, String> = ground
        .tools
        .iter()
        .filter(|(id, _)| !exercises().any(|inspection| is(inspection, id)))
        .map(|(id, tool)| (*tool, format!("the built-in exercise `{id}`")))
        .collect();
    for inspection in exercises() {
        let says =
            inspection.top_text("means").and_then(|(word, line)| Some((Tool::of(word)?, line)));
        if let Some((id, line)) = inspection.top_text("id")
            && let Some(lost) =
                ground.tools.get(id).filter(|lost| says.map(|it| it.0) != Some(**lost))
        {
            problems.push(Problem::new(
                inspection.file,
                line,
                format!(
                    "it stands in for an exercise that means {}, and does not mean that",
                    lost.word()
                ),
                format!(
                    "add means = \"{}\", and to its fields and columns what they are",
                    lost.word()
                ),
            ));
        }
        let Some((tool, line)) = says else { continue };
        let here = format!("{}:{line}", inspection.file);
        if let Some(first) = known.insert(tool, here).filter(|_| !tool.may_repeat()) {
            problems.push(Problem::new(
                inspection.file,
                line,
                format!("means = \"{}\" is said already by {first}", tool.word()),
                "leave it in the one exercise that is this",
            ));
        }
    }
    let opens_plan = exercises().find_map(|inspection| {
        let (word, line) = inspection.top_text("opens")?;
        (word == Opens::Plan.word()).then_some((inspection.file, line))
    });
    if let (true, Some((file, line))) = (ground.whole, opens_plan) {
        for tool in OF_A_PLAN.into_iter().filter(|tool| !known.contains_key(tool)) {
            problems.push(Problem::new(
                file,
                line,
                format!("it opens the plan, and no exercise of the guide means {}", tool.word()),
                format!("write means = \"{}\" in the exercise that is this", tool.word()),
            ));
        }
    }
    stages(inspections, problems);
}

fn is(inspection: &Inspection<'_>, id: &str) -> bool {
    inspection.top_text("id").is_some_and(|(own, _)| own == id)
}

/// Only the steps of the way are several: the others have a key each.
fn stages(inspections: &[Inspection<'_>], problems: &mut Vec<Problem>) {
    let mut first: HashMap<StageKind, &str> = HashMap::new();
    for inspection in
        inspections.iter().filter(|inspection| inspection.place.kind == PlaceKind::Stage)
    {
        let Some((word, line)) = inspection.top_text("kind") else { continue };
        let Some(kind) = StageKind::of(word).filter(|kind| *kind != StageKind::Step) else {
            continue;
        };
        if let Some(other) = first.insert(kind, inspection.file) {
            problems.push(Problem::new(
                inspection.file,
                line,
                format!("kind = \"{word}\" is said already in {other}"),
                "a guide has one such stage; write kind = \"step\" in the others",
            ));
        }
    }
}
