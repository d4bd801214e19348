//! `helplines.toml`: emergency numbers, and the helplines of each country.

use serde::Deserialize;
use toml::value::Datetime;

use crate::{
    content::written::day,
    domain::{Country, EmergencyNumber, Helplines, Line, Need},
};

/// `helplines.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelplinesFile {
    emergency: Vec<EmergencyNumber>,
    country: Vec<CountryEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CountryEntry {
    code: String,
    name: String,
    #[serde(default)]
    covers: Vec<String>,
    line: Vec<LineEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LineEntry {
    needs: Vec<Need>,
    name: String,
    serves: String,
    #[serde(default)]
    some_only: bool,
    number: String,
    #[serde(default)]
    also: String,
    #[serde(default)]
    hours: String,
    #[serde(default)]
    note: String,
    checked: Option<Datetime>,
    seen: String,
}

impl From<LineEntry> for Line {
    fn from(entry: LineEntry) -> Line {
        Line {
            needs: entry.needs,
            name: entry.name,
            serves: entry.serves,
            some_only: entry.some_only,
            number: entry.number,
            also: entry.also,
            hours: entry.hours,
            note: entry.note,
            checked: entry.checked.as_ref().and_then(day),
            seen: entry.seen,
        }
    }
}

impl From<HelplinesFile> for Helplines {
    fn from(file: HelplinesFile) -> Helplines {
        let country = |entry: CountryEntry| Country {
            code: entry.code,
            name: entry.name,
            covers: entry.covers,
            lines: entry.line.into_iter().map(Line::from).collect(),
        };
        Helplines {
            emergency: file.emergency,
            countries: file.country.into_iter().map(country).collect(),
        }
    }
}
