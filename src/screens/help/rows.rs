//! What can be chosen on Help, and what each says.

use crate::{
    domain::{guide::Guide, helplines::Country},
    phrases::say,
    screens::{
        help::{Help, IN_VIEW, Part, places::places},
        urgent::{Urgent, sought},
    },
};

/// Something on Help that can be chosen, in the order shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// Where the letters go.
    Where,
    /// A country, by its code, under the name it is known by.
    Country(String, String),
    /// Every other country.
    All,
    /// Back to choosing a country.
    Another,
    /// The country that is shown is kept in the profile, as it is chosen for now only.
    Keep,
    /// The private check.
    Safety,
    /// What is said to who hurt somebody, or is afraid to.
    OwnHarm,
    /// When to call somebody today.
    Calls,
    /// What this program can hide, and what it cannot.
    Limits,
    /// Questions and answers, the guide in short.
    Answers,
    /// The keys that work here.
    Keys,
    /// Back to the numbers.
    Numbers,
    /// Back to the private check that waits below: its question, or what it said.
    Check,
}

impl Row {
    /// Whether it stands in the flow of countries.
    pub fn is_country(&self) -> bool {
        matches!(self, Row::Country(..) | Row::All)
    }

    /// What it says.
    pub fn label(&self) -> String {
        match self {
            Row::Where => say::help_row_where(),
            Row::Country(_, name) => name,
            Row::All => say::help_row_all(),
            Row::Another => say::help_row_another(),
            Row::Keep => say::help_row_keep(),
            Row::Safety => say::help_row_safety(),
            Row::OwnHarm => say::help_row_own_harm(),
            Row::Calls => say::help_row_calls(),
            Row::Limits => say::place_limits(),
            Row::Answers => say::place_answers(),
            Row::Keys => say::keys_title(),
            Row::Numbers => say::help_row_numbers(),
            Row::Check => say::help_row_check(),
        }
        .to_owned()
    }
}

impl Help {
    /// What can be chosen. `may_keep`: the country shown is not the one that is kept.
    pub fn rows(&self, guide: &Guide, may_keep: bool) -> Vec<Row> {
        let others = [Row::Safety, Row::Calls, Row::Limits, Row::Answers, Row::Keys];
        match (&self.part, self.is_over_check()) {
            (Part::Where, over_check) => {
                let mut rows = vec![Row::Where];
                rows.extend(self.countries(guide));
                if over_check {
                    rows.extend([Row::Check, Row::Calls, Row::Limits]);
                } else {
                    rows.extend(others);
                }
                rows
            }
            (Part::Lines(_), true) => vec![Row::Check, Row::Another, Row::Calls, Row::Limits],
            (Part::Lines(_), false) => {
                let mut rows = vec![Row::Another];
                rows.extend(may_keep.then_some(Row::Keep));
                rows.extend(others);
                rows
            }
            (Part::OwnHarm, _) => vec![Row::Another, Row::Safety, Row::Numbers],
            (Part::Calls | Part::Limits, true) => vec![Row::Check, Row::Numbers],
            (Part::Calls, false) => vec![Row::OwnHarm, Row::Numbers],
            (Part::Limits, false) => vec![Row::Numbers],
        }
    }

    /// The countries in view: a few, those that were typed for, or all.
    fn countries(&self, guide: &Guide) -> Vec<Row> {
        let row =
            |name: &str, country: &Country| Row::Country(country.code.clone(), name.to_owned());
        if !self.typed.is_empty() {
            let found = places(guide, &self.typed).into_iter().take(IN_VIEW);
            return found.map(|(name, country)| row(name, country)).collect();
        }
        let room = if self.all { usize::MAX } else { IN_VIEW };
        let shown = guide.helplines.choices().take(room).map(|country| row(&country.name, country));
        shown.chain((!self.all).then_some(Row::All)).collect()
    }

    /// What was typed where a place is asked for, and is no place, but something urgent.
    pub fn urgent(&self, guide: &Guide) -> Vec<Urgent> {
        let is_place = self.typed.is_empty() || !places(guide, &self.typed).is_empty();
        if is_place { Vec::new() } else { sought(&guide.typed, &self.typed) }
    }
}
