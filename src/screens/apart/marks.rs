//! Marks that two people set in private: only what both marked yes ever leaves this file.

use std::{fmt, sync::Arc};

use crate::{
    domain::{
        Answer, Done, Exercise, Field, FieldKind, Meaning, Sitting, TableRow, Words, Workbook,
    },
    phrases::say,
    screens::{
        apart::{Apart, Step},
        exercise::{is_added, rows_of},
    },
    ui::{Claim, action::Ctx},
};

/// A mark of one person, this time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is told to the other one only if they marked the same yes, too.
    Yes,
    /// It is forgotten as soon as this one is done, as a no is.
    Maybe,
    /// Afterwards it cannot be told from a line that was never marked.
    NotNow,
}

impl Mark {
    /// What one says of a line, in words.
    pub fn label(self) -> &'static str {
        match self {
            Mark::Yes => say::apart_mark_yes(),
            Mark::Maybe => say::apart_mark_maybe(),
            Mark::NotNow => say::apart_mark_not_now(),
        }
    }
}

/// What is marked, in memory only. `Debug` shows none of it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Marks {
    /// What there is to mark.
    pub words: Vec<Words>,
    /// The marks of the one who has the keyboard.
    now: Vec<Option<Mark>>,
    /// What the first one marked yes. Whether the rest was a no or a maybe is forgotten at once.
    first: Vec<bool>,
    /// What is on both sides, and whether it was kept.
    met: Vec<(usize, bool)>,
}

impl fmt::Debug for Marks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Marks")
    }
}

impl Marks {
    /// Nothing is marked of these lines yet.
    pub fn on(words: Vec<Words>) -> Marks {
        Marks { now: vec![None; words.len()], words, ..Marks::default() }
    }

    /// The mark the one at the keyboard has set.
    pub fn at(&self, place: usize) -> Option<Mark> {
        self.now.get(place).copied().flatten()
    }

    /// The next mark in the round: yes, maybe, not now.
    pub fn turn(&mut self, place: usize, step: isize) {
        if let Some(mark) = self.now.get_mut(place) {
            let round = [Mark::Yes, Mark::Maybe, Mark::NotNow];
            let back = step < 0;
            *mark = Some(match *mark {
                None if back => round[2],
                None | Some(Mark::NotNow) if !back => round[0],
                Some(Mark::Yes) if !back => round[1],
                Some(Mark::Maybe) if !back => round[2],
                Some(Mark::NotNow) => round[1],
                Some(Mark::Maybe) => round[0],
                None | Some(Mark::Yes) => round[2],
            });
        }
    }

    /// The first one is done; the second one begins with nothing marked.
    fn hand_on(&mut self) {
        self.first = self.now.iter().map(|mark| *mark == Some(Mark::Yes)).collect();
        self.now = vec![None; self.words.len()];
    }

    /// Both are done: what is on both sides stays, and all else is forgotten.
    fn meet(&mut self) {
        let second = std::mem::take(&mut self.now);
        let first = std::mem::take(&mut self.first);
        let both =
            first.iter().zip(&second).map(|(first, second)| *first && *second == Some(Mark::Yes));
        self.met =
            both.enumerate().filter(|(_, both)| *both).map(|(place, _)| (place, false)).collect();
    }

    /// What is on both sides.
    pub fn met(&self) -> impl Iterator<Item = usize> {
        self.met.iter().map(|(place, _)| *place)
    }

    /// Whether the line at this place was kept on the page of the two.
    pub fn is_kept(&self, place: usize) -> bool {
        self.met.contains(&(place, true))
    }

    /// Picks what is on both sides, or lets it be again.
    pub(super) fn pick(&mut self, place: usize) {
        self.met.iter_mut().filter(|(other, _)| *other == place).for_each(|met| met.1 = !met.1);
    }

    fn kept(&mut self, place: usize) {
        self.met.iter_mut().filter(|(other, _)| *other == place).for_each(|met| met.1 = true);
    }
}

/// The latest page of an exercise that is for both. What one of them wrote in private is not shown here.
pub fn page_of_both<'w>(exercise: &Exercise, workbook: &'w Workbook) -> Option<&'w Arc<Sitting>> {
    workbook.sittings_of(&exercise.id).rfind(|sitting| sitting.shared)
}

/// What the latest page of an exercise offers to mark.
pub fn offered(exercise: &Exercise, workbook: &Workbook) -> Vec<Words> {
    let Some(field) = exercise.meant(Meaning::Marked).next() else { return Vec::new() };
    let latest = page_of_both(exercise, workbook);
    let answer = latest.map_or_else(|| field.blank(), |sitting| Workbook::answer(sitting, field));
    let mut words = match (&field.kind, &answer) {
        (FieldKind::Table { .. }, Answer::Table(filled)) => {
            let column = field.columns_of_all().find(|it| matches!(it.kind, FieldKind::Line));
            let words = rows_of(field, &answer).into_iter().map(|(id, label)| {
                let row = filled.iter().find(|row| row.id == id);
                let is_named = match row {
                    Some(row) => field.name_of(row).is_some(),
                    None => !is_added(field, &id),
                };
                let said = row.and_then(|row| row.cells.get(&column?.id));
                match (said, is_named) {
                    (Some(Answer::Line(words)), true) if !words.is_blank() => {
                        Words::from(format!("{label}: {}", &**words))
                    }
                    (Some(Answer::Line(words)), false) => words.clone(),
                    (_, true) => Words::from(label),
                    (_, false) => Words::default(),
                }
            });
            words.collect()
        }
        (_, Answer::List(lines)) => lines.clone(),
        (_, _) => Vec::new(),
    };
    words.retain(|words| !words.is_blank());
    words
}

impl Apart {
    /// One of them is done.
    pub(super) fn hand_on(&mut self) {
        match self.step {
            Step::Marking { second: false } => {
                self.marks.hand_on();
                self.go(Step::Take { second: true });
            }
            Step::Marking { second: true } => {
                self.marks.meet();
                self.go(Step::Met);
            }
            Step::Turns
            | Step::HandOver(_)
            | Step::Side(_)
            | Step::Laying(_)
            | Step::Ready(_)
            | Step::Opened(_)
            | Step::Lines(_)
            | Step::Ladder
            | Step::Take { .. }
            | Step::Met => (),
        }
    }

    /// Forgets everything that was marked.
    pub(super) fn start_over(&mut self) {
        self.marks = Marks::default();
        let step = match self.step {
            Step::Side(_) => Step::Turns,
            Step::Laying(role) => Step::Side(role),
            _ => Step::Ladder,
        };
        self.go(step);
    }

    /// Keeps what is on both sides in the shared page, with its day.
    pub(super) fn keep_met(&mut self, ctx: &mut Ctx<'_>, exercise: &Exercise, place: usize) {
        let Some(table) = exercise.meant(Meaning::Kept).next() else { return };
        let latest = page_of_both(exercise, ctx.workbook).cloned();
        let (Some(words), false) = (self.marks.words.get(place), self.marks.is_kept(place)) else {
            return;
        };
        let sitting = latest.map_or_else(
            || crate::screens::exercise::fresh(&exercise.id, ctx),
            |latest| Sitting::clone(&latest),
        );
        let mut sitting = Sitting { changed: ctx.now, ..sitting };
        let Answer::Table(mut rows) = Workbook::answer(&sitting, table) else { return };
        let mut row = TableRow::blank(ctx.ids.fresh().as_str());
        let first = |fits: fn(&Field) -> bool| table.columns_of_all().find(|column| fits(column));
        if let Some(column) = first(|column| matches!(column.kind, FieldKind::Line)) {
            row.cells.insert(column.id.clone(), Answer::Line(words.clone()));
        }
        if let Some(column) = first(|column| matches!(column.kind, FieldKind::Date)) {
            row.cells.insert(column.id.clone(), Answer::Date(Some(ctx.today)));
        }
        rows.push(row);
        sitting.answers.insert(table.id.clone(), Answer::Table(rows));
        if ctx.keep_sitting(Done::MetLine, sitting, false) {
            self.marks.kept(place);
            ctx.claim(Claim::kept(say::apart_kept_with_date(), ""));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ALL: [Option<Mark>; 4] = [None, Some(Mark::Yes), Some(Mark::Maybe), Some(Mark::NotNow)];

    /// A round of two people, with these marks by their places in `ALL`.
    fn round(pairs: &[(usize, usize)]) -> Marks {
        let mut marks = Marks::on(pairs.iter().map(|_| Words::from("a secret")).collect());
        marks.now = pairs.iter().map(|pair| ALL[pair.0]).collect();
        marks.hand_on();
        assert!((0..pairs.len()).all(|place| marks.at(place).is_none()));
        marks.now = pairs.iter().map(|pair| ALL[pair.1]).collect();
        assert_eq!(format!("{marks:?}"), "Marks");
        marks.meet();
        marks
    }

    proptest! {
        #[test]
        fn only_what_both_marked_yes_is_left(
            pairs in prop::collection::vec((0..4_usize, 0..4_usize), 0..8)
        ) {
            let marks = round(&pairs);
            let both: Vec<usize> = (0..pairs.len()).filter(|place| pairs[*place] == (1, 1)).collect();
            prop_assert_eq!(marks.met().collect::<Vec<_>>(), both);
            // A round with the same yeses and nothing else marked leaves the very same behind.
            let bare: Vec<(usize, usize)> =
                pairs.iter().map(|pair| if *pair == (1, 1) { (1, 1) } else { (0, 0) }).collect();
            prop_assert!(marks == round(&bare));
        }
    }
}
