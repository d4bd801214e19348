//! Files of other languages: well formed, and with the ids of the English files they stand in for.

use std::collections::BTreeSet;

use crate::content::{
    Problem,
    place::{PlaceKind, in_english},
    rules::{Ground, linter, pulse},
    survey::Survey,
};

pub fn across(
    others: &[Survey<'_>],
    english: &[Survey<'_>],
    ground: &Ground,
    problems: &mut Vec<Problem>,
) {
    for survey in others {
        problems.extend(survey.unusable.iter().cloned());
        if survey.garbled {
            continue;
        }
        if survey.place.kind == PlaceKind::Linter {
            linter::of_file(survey, problems);
        }
        if survey.place.kind == PlaceKind::Pulse {
            pulse::of_file(survey, problems);
        }
        let path = in_english(survey.file);
        let original = english.iter().find(|other| other.file == path);
        let known = |id: &str| match original {
            Some(original) => original.named.iter().any(|named| named.id == id),
            None => ground.nodes.contains_key(id),
        };
        for named in survey.named.iter().filter(|named| !known(&named.id)) {
            problems.push(Problem::new(
                survey.file,
                named.line,
                format!("the English guide has no `{}` in {path}", named.id),
                "keep the ids of the English file: people’s answers are kept under them",
            ));
        }
        let Some(original) = original else { continue };
        let here: BTreeSet<&str> = survey.named.iter().map(|named| named.id.as_str()).collect();
        for named in original.named.iter().filter(|named| !here.contains(named.id.as_str())) {
            problems.push(Problem::new(
                survey.file,
                None,
                format!("`{}` of the English file is not here", named.id),
                "translate it, or copy it in English for now",
            ));
        }
    }
}
