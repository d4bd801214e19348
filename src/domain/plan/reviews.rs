//! When lines of the plan are looked at again, get smaller, or end.

use crate::{
    domain::{
        day::Day,
        guide::Meaning,
        id::RecordId,
        plan::{Part, Plan, WAITS},
        words::Words,
    },
    phrases::say,
};

/// A day on which something agreed is looked at again, or ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Review {
    /// Of the row, or of the sitting where it is the whole agreement.
    pub id: RecordId,
    /// The part of the plan that the line is in.
    pub part: Part,
    /// The row, `None` for the whole agreement, and what the column or the field means that holds the day.
    pub row: Option<String>,
    /// The meaning of that column or field: `Review` or `Ends`.
    pub column: Meaning,
    /// Whether it is looked at then, gets smaller, or is over.
    pub kind: LookKind,
    /// As it stands in the plan: it may be over already.
    pub day: Day,
    /// What the line is called; words of the program for the whole agreement.
    pub words: Words,
}

/// What comes on that day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookKind {
    /// It is looked at again, and gets another day.
    LookAgain,
    /// A boundary or an openness deal gets smaller or ends.
    Fades,
    /// The last day of an action.
    Ends,
}

impl LookKind {
    /// What is asked of the line, in words.
    pub fn label(self) -> &'static str {
        match self {
            LookKind::LookAgain => say::look_again(),
            LookKind::Fades => say::look_fades(),
            LookKind::Ends => say::look_ends(),
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
                column: *column,
                kind: *kind,
                day,
                words: words.clone(),
            }));
        }
    };
    if let Some((sitting, day)) = &plan.review {
        let whole = Words::from(say::whole_agreement());
        let look = (Meaning::Review, LookKind::LookAgain, Some(*day));
        add(Part::Actions, None, sitting.as_str(), &whole, &[look]);
    }
    let shared = plan.actions.iter().map(|action| (Part::Actions, action));
    let own = plan.own.iter().map(|action| (Part::Own, action));
    for (part, action) in shared.chain(own) {
        let looks = [
            (Meaning::Review, LookKind::LookAgain, action.review),
            (Meaning::Ends, LookKind::Ends, action.ends),
        ];
        let id = action.id.as_str();
        add(part, Some(id), id, &action.what, &looks);
    }
    for limit in &plan.limits {
        let looks = [
            (Meaning::Review, LookKind::LookAgain, limit.until),
            (Meaning::Ends, LookKind::Fades, limit.ends),
        ];
        let words = limit.name();
        add(Part::Limits, Some(&limit.row), &format!("limit.{}", limit.row), &words, &looks);
    }
    for deal in &plan.openness {
        let looks = [(Meaning::Ends, LookKind::Fades, deal.until)];
        add(Part::Openness, Some(&deal.row), &format!("open.{}", deal.row), &deal.thing, &looks);
    }
    found.sort_by_key(|review| review.day);
    found
}

/// A column with a day, and what comes on that day.
type Look = (Meaning, LookKind, Option<Day>);

impl crate::domain::plan::Limit {
    /// What it is called: its topic, or its own first words.
    pub fn name(&self) -> Words {
        if !self.topic.is_blank() {
            return self.topic.clone();
        }
        let own = [&self.no, &self.ask, &self.fine, &self.why];
        own.into_iter().find(|words| !words.is_blank()).cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use chrono::DateTime;

    use super::*;
    use crate::domain::{
        due::DueKind,
        field::Answer,
        guide::{Guide, made_up},
        history::Done,
        id::NodeId,
        kinds::Record,
        plan,
        promise::{Promise, PromiseState, Said},
        role::Role,
        sitting::Sitting,
        workbook::Workbook,
    };

    #[test]
    fn what_was_agreed_comes_due_on_its_day_and_an_end_is_not_told_for_ever() {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let today = Day::of(now, 4);
        let mut workbook = Workbook::default();
        let page = NodeId::from(made_up::id("actions").as_str());
        let mut sitting = Sitting::begun(RecordId::from("s"), page, now, today.plus(-90));
        let action = |id: &str, review: i64, ends: i64| {
            let cells = [
                (Meaning::What, Answer::Line(Words::from("Call"))),
                (Meaning::Review, Answer::Date(Some(today.plus(review)))),
                (Meaning::Ends, Answer::Date(Some(today.plus(ends)))),
            ];
            made_up::row(id, &cells)
        };
        let rows = vec![action("a", -40, 5), action("b", 3, -2), action("c", 3, -20)];
        sitting.answers.insert(made_up::id("acts"), Answer::Table(rows));
        sitting.answers.insert(made_up::id("review"), Answer::Date(Some(today)));
        workbook.record(Done::Answer, now, Record::Sitting(Arc::new(sitting)), false);
        let due = plan::due(&made_up::guide(), &workbook, today);
        let kinds: Vec<(String, Day)> =
            due.iter().map(|due| (due.kind.what().to_string(), due.day)).collect();
        assert_eq!(
            kinds,
            [
                ("review.a".to_owned(), today.plus(-40)),
                ("review.b".to_owned(), today.plus(-2)),
                ("review.s".to_owned(), today),
            ]
        );
    }

    #[test]
    fn an_open_promise_is_brought_up_for_two_weeks_and_then_waits_quietly() {
        let now = DateTime::parse_from_rfc3339("2026-11-23T20:00:00+01:00").unwrap();
        let today = Day::of(now, 4);
        let mut workbook = Workbook::default();
        for (id, ago) in [("now", 0), ("old", 14), ("older", 15), ("coming", -1), ("kept", 1)] {
            let what = Words::from("Call");
            let day = today.plus(-ago);
            let promise = Promise::made(RecordId::from(id), what, Role::Broke, now, day);
            let state = if id == "kept" { PromiseState::Kept } else { PromiseState::Open };
            let said = Said { at: now, today, by: None };
            let promise = promise.marked_as(state, said).unwrap();
            workbook.record(Done::Promise, now, Record::Promise(Arc::new(promise)), false);
        }
        let due = plan::due(&Guide::default(), &workbook, today);
        let kinds: Vec<DueKind> = due.into_iter().map(|due| due.kind).collect();
        let promise = |id: &str| DueKind::Promise(RecordId::from(id));
        assert_eq!(kinds, [promise("old"), promise("now")]);
    }
}
