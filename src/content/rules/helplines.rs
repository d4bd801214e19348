//! What the helplines must be: an emergency number first everywhere, numbers before addresses on the
//! web, and no place twice.

use std::collections::HashMap;

use toml::de::DeTable;

use crate::content::{
    Problem,
    inspection::{Inspection, entries},
};

pub fn of_file(inspection: &Inspection<'_>, problems: &mut Vec<Problem>) {
    let mut places = HashMap::new();
    for country in inspection.entries("country") {
        let Some(code) = country.get("code").and_then(|code| code.get_ref().as_str()) else {
            continue;
        };
        named_once(inspection, country, &mut places, problems);
        let Some(value) = country.get("line") else { continue };
        let lines = entries(value);
        let mut told = |line: usize, what: String, remedy: &str| {
            problems.push(Problem::new(inspection.file, line, what, remedy));
        };
        let first_need = |line: &&DeTable<'_>| {
            let needs = line.get("needs")?.get_ref().as_array()?;
            needs.iter().next()?.get_ref().as_str().map(str::to_owned)
        };
        let begins = lines.first().and_then(first_need);
        if code != "ANY" && begins.as_deref() != Some("emergency") {
            told(
                inspection.line(value),
                format!("the lines of `{code}` do not begin with an emergency number"),
                "put a line with needs = [\"emergency\"] first",
            );
        }
        // What is shown under one need, in the order of the file.
        let mut addresses: Vec<String> = Vec::new();
        for line in &lines {
            let (Some(need), Some(number)) = (first_need(line), line.get("number")) else {
                continue;
            };
            let text = number.get_ref().as_str().unwrap_or_default();
            let is_number = text.contains(|sign: char| sign.is_ascii_digit());
            if is_number && addresses.contains(&need) {
                told(
                    inspection.line(number),
                    format!("`{text}` stands after an address on the web"),
                    "put numbers before addresses",
                );
            }
            if !is_number {
                addresses.push(need);
            }
        }
    }
}

/// The code, the name and every name that leads to a country lead to that one only.
fn named_once(
    inspection: &Inspection<'_>,
    country: &DeTable<'_>,
    places: &mut HashMap<(&'static str, String), usize>,
    problems: &mut Vec<Problem>,
) {
    let others = ["covers", "towns"].into_iter().filter_map(|key| country.get(key));
    let others = others.filter_map(|value| value.get_ref().as_array());
    let values = ["code", "name"].into_iter().filter_map(|key| Some((key, country.get(key)?)));
    let others = others.flat_map(|items| items.iter()).map(|value| ("name", value));
    for (kind, value) in values.chain(others) {
        let Some(name) = value.get_ref().as_str() else { continue };
        let line = inspection.line(value);
        // A code may be what people type, too, and stand among the names.
        if let Some(before) = places.insert((kind, name.to_lowercase()), line) {
            problems.push(Problem::new(
                inspection.file,
                line,
                format!("`{name}` stands in line {before} too"),
                "let each place lead to one country only",
            ));
        }
    }
}
