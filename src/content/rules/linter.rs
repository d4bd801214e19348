//! What the rules of the linter must be: told apart by their ids, with something to look for.

use crate::content::{
    Problem,
    rules::exercise::unique,
    survey::{Survey, Value},
};

pub fn of_file(survey: &Survey<'_>, problems: &mut Vec<Problem>) {
    let rules = survey.entries("rule");
    unique(survey, &rules, "rule", problems);
    for rule in rules {
        for key in ["phrases", "unless"] {
            let Some(value) = rule.get(key) else { continue };
            let items: Vec<&Value<'_>> =
                value.get_ref().as_array().into_iter().flat_map(|items| items.iter()).collect();
            if items.is_empty() && key == "phrases" {
                problems.push(Problem::new(
                    survey.file,
                    survey.line(value),
                    "this rule looks for nothing",
                    "add a phrase to `phrases`",
                ));
            }
            for item in items {
                let text = item.get_ref().as_str().unwrap_or_default();
                if !text.chars().any(char::is_alphanumeric) {
                    problems.push(Problem::new(
                        survey.file,
                        survey.line(item),
                        format!("a phrase in `{key}` holds no word"),
                        "write at least one word; `*` stands for any other",
                    ));
                }
            }
        }
    }
}
