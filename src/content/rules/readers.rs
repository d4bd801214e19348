//! That everybody finds something to read: no section is left without a page for either side.

use std::collections::HashSet;

use crate::{
    content::{
        Problem,
        inspection::{Inspection, entries},
        place::PlaceKind,
        rules::Ground,
    },
    domain::role::Role,
};

pub fn across(inspections: &[Inspection<'_>], ground: &Ground, problems: &mut Vec<Problem>) {
    let mut pages: Vec<(&str, &str, Role)> = ground
        .pages
        .iter()
        .map(|(stage, section, role)| (stage.as_str(), section.as_str(), *role))
        .collect();
    for inspection in
        inspections.iter().filter(|inspection| inspection.place.kind == PlaceKind::Page)
    {
        if let (Some((section, _)), Some(role)) =
            (inspection.top_text("section"), inspection.role())
        {
            pages.push((inspection.place.stage, section, role));
        }
    }
    let spoken: HashSet<(&str, &str, Role)> = [Role::Hurt, Role::Broke]
        .into_iter()
        .flat_map(|reader| {
            let heard = pages.iter().filter(move |(_, _, role)| role.speaks_to(Some(reader)));
            heard.map(move |&(stage, section, _)| (stage, section, reader))
        })
        .collect();
    for inspection in
        inspections.iter().filter(|inspection| inspection.place.kind == PlaceKind::Stage)
    {
        for section in inspection.top("section").map(entries).unwrap_or_default() {
            let Some(id) = section.get("id") else { continue };
            let Some(name) = id.get_ref().as_str() else { continue };
            for (reader, word) in [(Role::Hurt, "hurt"), (Role::Broke, "broke")] {
                if !spoken.contains(&(inspection.place.stage, name, reader)) {
                    problems.push(Problem::new(
                        inspection.file,
                        inspection.line(id),
                        format!("the section `{name}` has no page {}", reader.label()),
                        format!("add a page with the role {word}, both or any"),
                    ));
                }
            }
        }
    }
}
