//! Whom to call: the emergency numbers of the world, and the helplines of each country by need.

use serde::Deserialize;

use crate::domain::day::Day;

/// How many lines are named beside the emergency number for a single need: more would have to be chosen from.
const MOST_FOR_ONE: usize = 2;

/// The code of what serves in every country: directories, shown after the lines of any other.
const EVERYWHERE: &str = "ANY";

/// Emergency numbers, and helplines by country.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Helplines {
    /// What to call in danger while no country is chosen, the widest first.
    pub emergency: Vec<EmergencyNumber>,
    /// In the order shown: countries, then what is left of each part of the world, then `ANY`.
    #[serde(rename = "country")]
    pub countries: Vec<Country>,
}

/// A number to call in danger, and where in the world it works.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct EmergencyNumber {
    /// As it is dialled.
    pub number: String,
    /// Places, in a few words.
    pub works: String,
}

/// A country, or what is left of a part of the world.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Country {
    /// Such as `UK`; `ANY` for lines that serve everywhere.
    pub code: String,
    /// What it is called where a country is chosen.
    pub name: String,
    /// Other names that lead here: the countries of a region, or what people call this one.
    #[serde(default)]
    pub covers: Vec<String>,
    /// Towns and regions of it, found after all names of countries.
    #[serde(default)]
    pub towns: Vec<String>,
    /// The emergency numbers first.
    #[serde(rename = "line")]
    pub lines: Vec<Line>,
}

/// One helpline.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Line {
    /// What it helps with. The first is what it is shown under.
    pub needs: Vec<Need>,
    /// What the people call themselves who answer, or what they are, such as “Emergency”.
    pub name: String,
    /// Who it is for.
    pub serves: String,
    /// Whether it is for some of the people there only: for men, or for one part of the country.
    #[serde(default)]
    pub some_only: bool,
    /// What to call, to text, or for a directory to open: short enough for a column of its own.
    pub number: String,
    /// How to use the number, or other ways to reach the same people.
    #[serde(default)]
    pub also: String,
    /// When somebody answers, where that is known.
    #[serde(default)]
    pub hours: String,
    /// A warning to read before relying on it.
    #[serde(default)]
    pub note: String,
    /// The day its number was compared with a public page. `None`: known, but not confirmed.
    pub checked: Option<Day>,
    /// The page it was compared with, and how old that page was; or how else it is known.
    pub seen: String,
}

/// What a line helps with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Need {
    /// Danger now.
    Emergency,
    /// Fear, violence or control by someone close.
    Abuse,
    /// Having scared or hurt a partner, or being about to.
    OwnHarm,
    /// Thoughts of suicide, or too much to carry.
    Crisis,
    /// Sex or touch that was not wanted, now or long ago.
    SexualViolence,
    /// Deaf people, and whoever cannot speak: by text, text phone or in sign language.
    Text,
    /// For children and young people themselves, or about harm to a child.
    Children,
    /// One's own gambling or a partner's.
    Gambling,
    /// Advice on health, such as where to be tested.
    Health,
    /// What fits none of the others.
    Other,
}

impl Need {
    /// In the order shown, the most urgent first.
    pub const ALL: [Need; 10] = [
        Need::Emergency,
        Need::Abuse,
        Need::OwnHarm,
        Need::Crisis,
        Need::SexualViolence,
        Need::Text,
        Need::Children,
        Need::Gambling,
        Need::Health,
        Need::Other,
    ];

    /// What content files call it.
    pub const NAMES: &[&str] = &[
        "emergency",
        "abuse",
        "own-harm",
        "crisis",
        "sexual-violence",
        "text",
        "children",
        "gambling",
        "health",
        "other",
    ];
}

impl Helplines {
    /// The country of this code.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }

    /// What can be chosen: all but what serves everywhere.
    pub fn choices(&self) -> impl Iterator<Item = &Country> {
        self.countries.iter().filter(|country| country.code != EVERYWHERE)
    }

    /// The directories that serve in every country.
    pub fn everywhere(&self) -> Option<&Country> {
        self.country(EVERYWHERE)
    }

    /// Every name of a place with the country whose lines serve there.
    pub fn places(&self) -> impl Iterator<Item = (&str, &Country)> {
        self.choices().flat_map(|country| {
            let names = std::iter::once(&country.name).chain(&country.covers);
            names.map(move |name| (name.as_str(), country))
        })
    }

    /// Every town and region with the country that it is in.
    pub fn towns(&self) -> impl Iterator<Item = (&str, &Country)> {
        self.choices()
            .flat_map(|country| country.towns.iter().map(move |name| (name.as_str(), country)))
    }
}

impl Country {
    /// The lines that help with `need`: those for anyone before those for some people only, and of each
    /// those that are shown under it first.
    pub fn lines_for(&self, need: Need) -> impl Iterator<Item = &Line> {
        let mut found: Vec<&Line> =
            self.lines.iter().filter(|line| line.needs.contains(&need)).collect();
        let shown_elsewhere = |line: &Line| line.needs.first() != Some(&need);
        found.sort_by_key(|line| (!line.is_number(), line.some_only, shown_elsewhere(line)));
        found.into_iter()
    }

    /// The lines that are shown under `need`, those for anyone first.
    pub fn shown_under(&self, need: Need) -> impl Iterator<Item = &Line> {
        self.lines_for(need).filter(move |line| line.needs.first() == Some(&need))
    }

    /// The lines that fit these needs best: one for each, or two for the only one. What is said after the
    /// numbers names a line for every need, so that none is left out. Where nobody answers those who fear
    /// what they may do themselves, a crisis line does.
    pub fn fitting(&self, needs: &[Need]) -> Vec<&Line> {
        let each = if needs.len() == 1 { MOST_FOR_ONE } else { 1 };
        let mut found: Vec<&Line> = Vec::new();
        for need in needs {
            let is_answered = |need: Need| self.lines_for(need).any(Line::is_number);
            let instead = (*need == Need::OwnHarm).then_some(Need::Crisis);
            let served = instead.filter(|_| !is_answered(*need)).unwrap_or(*need);
            // A line that is named already may answer this, too.
            if found.iter().any(|line| line.needs.contains(&served)) {
                continue;
            }
            let lines = std::iter::once(*need).chain(instead).flat_map(|need| self.lines_for(need));
            found.extend(lines.filter(|line| line.is_number()).take(each));
        }
        found
    }

    /// What to call in danger, the first number first.
    pub fn emergency(&self) -> impl Iterator<Item = &Line> {
        self.lines_for(Need::Emergency)
    }
}

impl Line {
    /// Whether its number was compared with a public page.
    pub fn is_confirmed(&self) -> bool {
        self.checked.is_some()
    }

    /// Whether it is a number, and not the address of a page on the web.
    pub fn is_number(&self) -> bool {
        self.number.contains(|sign: char| sign.is_ascii_digit())
    }
}
