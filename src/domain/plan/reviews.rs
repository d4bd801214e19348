//! When lines of the plan are looked at again, get smaller, or end.

use crate::domain::{
    Day, RecordId, Words,
    plan::{Part, Plan, WAITS},
};

/// A day on which something agreed is looked at again, or ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Of the row, or of the sitting where it is the whole agreement.
    pub id: RecordId,
    pub part: Part,
    /// The row, and the column that holds the day; `None` for the whole agreement.
    pub row: Option<String>,
    pub column: &'static str,
    pub kind: LookKind,
    pub day: Day,
    pub words: Words,
}

/// What comes on that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookKind {
    LookAgain,
    /// A boundary or an openness deal gets smaller or ends.
    Fades,
    /// The last day of an action.
    Ends,
}

impl LookKind {
    pub fn label(self) -> &'static str {
        match self {
            LookKind::LookAgain => "look again",
            LookKind::Fades => "ends or gets smaller",
            LookKind::Ends => "last day",
        }
    }
}

impl Review {
    /// Whether it is brought up. A look waits until it was held; an end is told for a while.
    pub fn is_due(&self, today: Day) -> bool {
        let is_here = self.day <= today;
        match self.kind {
            LookKind::LookAgain | LookKind::Fades => is_here,
            LookKind::Ends => is_here && today.days_since(self.day) <= WAITS,
        }
    }
}

/// Every such day of a plan, the earliest first.
pub fn reviews(plan: &Plan) -> Vec<Review> {
    let mut found = Vec::new();
    let mut add = |part, row: Option<&str>, id: &str, words: &Words, looks: &[Look]| {
        for (column, kind, day) in looks {
            found.extend(day.map(|day| Review {
                id: RecordId::from(id),
                part,
                row: row.map(str::to_owned),
                column,
                kind: *kind,
                day,
                words: words.clone(),
            }));
        }
    };
    if let Some((sitting, day)) = &plan.review {
        let whole = Words::from("Our whole agreement");
        let look = ("review", LookKind::LookAgain, Some(*day));
        add(Part::Actions, None, sitting.as_str(), &whole, &[look]);
    }
    for action in &plan.actions {
        let looks =
            [("review", LookKind::LookAgain, action.review), ("ends", LookKind::Ends, action.ends)];
        let id = action.id.as_str();
        add(Part::Actions, Some(id), id, &action.what, &looks);
    }
    for limit in &plan.limits {
        let looks =
            [("until", LookKind::LookAgain, limit.until), ("ends", LookKind::Fades, limit.ends)];
        let words = limit.name();
        add(Part::Limits, Some(&limit.row), &format!("limit.{}", limit.row), &words, &looks);
    }
    for deal in &plan.openness {
        let words = Words::from(deal.thing.as_str());
        let looks = [("until", LookKind::Fades, deal.until)];
        add(Part::Openness, Some(&deal.row), &format!("open.{}", deal.row), &words, &looks);
    }
    found.sort_by_key(|review| review.day);
    found
}

/// A column with a day, and what comes on that day.
type Look = (&'static str, LookKind, Option<Day>);

impl crate::domain::plan::Limit {
    /// What it is called: its topic, or its own first words.
    pub fn name(&self) -> Words {
        if !self.topic.is_empty() {
            return Words::from(self.topic.as_str());
        }
        let own = [&self.no, &self.ask, &self.fine, &self.why];
        own.into_iter().find(|words| !words.is_blank()).cloned().unwrap_or_default()
    }
}
