//! What the private check must be: nothing is asked that a yes would not be answered to.

use crate::content::{
    Problem,
    inspection::{Inspection, entries},
};

pub fn of_file(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    let Some(safety) = inspection.top("safety").and_then(|value| value.get_ref().as_table()) else {
        return;
    };
    let replies = safety.get("reply").map(entries).unwrap_or_default();
    let answered: Vec<&str> = replies
        .iter()
        .filter(|reply| !reply.contains_key("with") && !reply.contains_key("without"))
        .filter_map(|reply| reply.get("to")?.get_ref().as_array())
        .flat_map(|kinds| kinds.iter().filter_map(|kind| kind.get_ref().as_str()))
        .collect();
    for question in safety.get("question").map(entries).unwrap_or_default() {
        let Some(kind) = question.get("kind") else { continue };
        let Some(name) = kind.get_ref().as_str() else { continue };
        if !answered.contains(&name) {
            problems.push(Problem::new(
                inspection.file,
                inspection.line(kind),
                format!("a yes to a question of the kind `{name}` may be left without a reply"),
                format!(
                    "write a [[safety.reply]] with to = [\"{name}\"] and no `with` or `without`"
                ),
            ));
        }
    }
}
