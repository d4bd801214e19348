//! Ids and what refers to them: form, uniqueness, links and seeds.

use std::collections::{HashMap, HashSet};

use crate::{
    content::{
        Problem,
        inspection::{Inspection, Link},
        place::PlaceKind,
        rules::{Ground, Placed, spine},
        seeds,
        shape::{NodeKind, Wanted},
    },
    domain::role::Role,
};

/// Whether an id has the form that files, answers and exports rely on.
pub fn well_formed(id: &str) -> bool {
    let plain = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    id.bytes().next().is_some_and(plain)
        && id.bytes().all(|letter| plain(letter) || matches!(letter, b'.' | b'-'))
}

/// What is wrong with the form of an id.
pub fn misformed(inspection: &Inspection<'_>, id: &str, line: usize) -> Problem {
    Problem::new(
        inspection.file,
        line,
        format!("`{id}` cannot be an id"),
        "use lower-case letters, digits, dots and hyphens, with a letter or digit first",
    )
}

pub fn of_file(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    for named in inspection.named.iter().filter(|named| !well_formed(&named.id)) {
        problems.push(misformed(inspection, &named.id, named.line));
    }
    let expected = match inspection.place.kind {
        PlaceKind::Stage => Some((inspection.place.stage, "folder")),
        PlaceKind::Exercise | PlaceKind::Talk => Some((inspection.place.stem, "file")),
        PlaceKind::Guide
        | PlaceKind::Helplines
        | PlaceKind::Banned
        | PlaceKind::Linter
        | PlaceKind::Everyday
        | PlaceKind::Typed
        | PlaceKind::Pulse
        | PlaceKind::Program
        | PlaceKind::Words
        | PlaceKind::Page
        | PlaceKind::Prompts => None,
    };
    if let (Some((name, what)), Some((id, line))) = (expected, inspection.top_text("id"))
        && id != name
    {
        problems.push(Problem::new(
            inspection.file,
            line,
            format!("the id `{id}` differs from the name of its {what}, `{name}`"),
            format!("rename the {what}; an id that people have answers under never changes"),
        ));
    }
    for seed in inspection.seeds.iter().filter(|seed| !seeds::all().any(|id| id == seed.id)) {
        problems.push(Problem::new(
            inspection.file,
            seed.line,
            format!("there is no seed `{}`", seed.id),
            "use an id of seeds.tsv",
        ));
    }
}

pub fn across(inspections: &[Inspection<'_>], ground: &Ground, problems: &mut Vec<Problem>) {
    let mut owners: HashMap<&str, (&str, usize)> = HashMap::new();
    let mut nodes = ground.nodes.clone();
    for inspection in inspections {
        for named in &inspection.named {
            if let Some((file, line)) = owners.get(named.id.as_str()) {
                problems.push(Problem::new(
                    inspection.file,
                    named.line,
                    format!("the id `{}` is already used in {file}:{line}", named.id),
                    "give one of the two another id",
                ));
                continue;
            }
            owners.insert(&named.id, (inspection.file, named.line));
            let stage = inspection.place.stage.to_owned();
            let placed = Placed { kind: named.kind, stage, reader: named.reader };
            nodes.insert(named.id.clone(), placed);
        }
    }
    for inspection in inspections.iter().filter(|inspection| !inspection.garbled) {
        problems.extend(inspection.links.iter().filter_map(|link| dead(inspection, link, &nodes)));
    }
    spine::across(inspections, &nodes, problems);
    if ground.whole {
        listed(inspections, problems);
    }
}

fn dead(
    inspection: &Inspection<'_>,
    link: &Link,
    nodes: &HashMap<String, Placed>,
) -> Option<Problem> {
    let at =
        |what: String, remedy: &str| Some(Problem::new(inspection.file, link.line, what, remedy));
    let node = nodes.get(&link.to);
    let led = match link.wanted {
        Wanted::Exercise => node.is_some_and(|node| node.kind == NodeKind::Exercise),
        Wanted::Stage => node.is_some_and(|node| node.kind == NodeKind::Stage),
        Wanted::Section => node.is_some_and(|node| {
            node.kind == NodeKind::Section && node.stage == inspection.place.stage
        }),
        Wanted::Talk => node.is_some_and(|node| node.kind == NodeKind::Talk),
        Wanted::Step => node.is_some_and(|node| {
            node.kind == NodeKind::Step && node.stage == inspection.place.stage
        }),
        Wanted::Thing => node.is_some_and(|node| {
            matches!(node.kind, NodeKind::Page | NodeKind::Exercise | NodeKind::Talk)
        }),
        Wanted::Anything => node.is_some(),
    };
    if !led {
        let wanted = match link.wanted {
            Wanted::Exercise => "an exercise",
            Wanted::Stage => "a stage",
            Wanted::Section => "a section of this stage",
            Wanted::Talk => "a talk",
            Wanted::Step => "a step of this stage",
            Wanted::Thing => "a page, an exercise or a talk",
            Wanted::Anything => "a node of the guide",
        };
        return at(
            format!("`{}` leads to `{}`, which is not the id of {wanted}", link.key, link.to),
            "correct the id, or write what it should lead to",
        );
    }
    let crossed = matches!(
        (link.reader, node.and_then(|node| node.reader)),
        (Some(Role::Hurt), Some(Role::Broke)) | (Some(Role::Broke), Some(Role::Hurt))
    );
    if link.wanted == Wanted::Exercise && crossed {
        return at(
            format!("`{}` leads to `{}`, which its readers are never shown", link.key, link.to),
            "lead to an exercise for the same role, or for both or any",
        );
    }
    None
}

/// Compares the list of stages with the stage folders, and looks for what every guide must have.
fn listed(inspections: &[Inspection<'_>], problems: &mut Vec<Problem>) {
    if !inspections.iter().any(|inspection| inspection.place.kind == PlaceKind::Helplines) {
        problems.push(Problem::new(
            "helplines.toml",
            None,
            "a guide cannot be without its helplines",
            "write this file",
        ));
    }
    let written: HashMap<&str, &Inspection<'_>> = inspections
        .iter()
        .filter(|inspection| inspection.place.kind == PlaceKind::Stage)
        .map(|inspection| (inspection.place.stage, inspection))
        .collect();
    let mut seen = HashSet::new();
    for inspection in
        inspections.iter().filter(|inspection| inspection.place.kind == PlaceKind::Guide)
    {
        let items = inspection.top("stages").and_then(|value| value.get_ref().as_array());
        for item in items.into_iter().flat_map(|items| items.iter()) {
            let Some(name) = item.get_ref().as_str() else { continue };
            let line = inspection.line(item);
            if !seen.insert(name) {
                problems.push(Problem::new(
                    inspection.file,
                    line,
                    format!("the stage `{name}` is listed twice"),
                    "list it once, where it belongs",
                ));
            } else if !written.contains_key(name) {
                problems.push(Problem::new(
                    inspection.file,
                    line,
                    format!("there is no file en/{name}/stage.toml for the stage `{name}`"),
                    "write it, or take the stage off the list",
                ));
            }
        }
    }
    for (name, inspection) in written.iter().filter(|(name, _)| !seen.contains(*name)) {
        problems.push(Problem::new(
            inspection.file,
            None,
            format!("the stage `{name}` is not in the list `stages` of en/guide.toml"),
            "add it there",
        ));
    }
}
